"""From the uploaded file to a document that other people's tools call valid."""

import pathlib
import sys
import time

import requests

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracles"))
import judges  # noqa: E402


class Phone:
    """A signatory's browser on a signing link."""

    def __init__(self, hefu, url, person):
        self.hefu, self.person = hefu, person
        self.base = f"{hefu.url}/api/v1/sign/{url.removeprefix(f'{hefu.url}/s/')}"
        self.browser = requests.Session()
        self.browser.headers.update({"x-hefu-csrf": "none", "Origin": hefu.url, "Accept-Language": "zh-CN"})

    def post(self, path, body):
        answer = self.browser.post(f"{self.base}/{path}", json=body, timeout=20)
        assert answer.ok, (path, answer.status_code, answer.text)
        answer = answer.json()
        if "csrf" in answer:
            self.browser.headers["x-hefu-csrf"] = answer["csrf"]
        return answer

    def sign(self):
        self.post("code", {})
        view = self.post("session", {"code": self.hefu.newest_code(self.person["mobile"], "open_link")})
        if view["step"] == "identity":
            claim = {"name": self.person["name"], "id_type": "ID_CARD", "id_number": self.person["id_number"]}
            view = self.post("identity", {**claim, "consent_version": view["identity_consent_version"]})
        assert view["step"] == "sign", view["step"]
        content = view["contract"]["content_sha256"]
        intent = self.post("intent", {"content_sha256": content})
        stroke = {"points": [{"x": 10 + 8 * step, "y": 40 + 20 * (step % 3)} for step in range(30)]}
        accepted = {
            "intent_id": intent["intent_id"],
            "code": self.hefu.newest_code(self.person["mobile"], "sign"),
            "content_sha256": content,
            "signature": {"kind": "drawn", "width": 300, "height": 120, "strokes": [stroke]},
            "read_to_end": True,
            "consent": {"version": view["consent"]["version"], "agreed": True},
        }
        view = self.post("accept", accepted)
        until = time.monotonic() + 30
        while view["step"] == "sealing" and time.monotonic() < until:
            time.sleep(0.1)
            view = self.browser.get(f"{self.base}/view", timeout=5).json()
        assert view["step"] == "done", view["step"]


def statuses(hefu, flow):
    info = hefu.call("DescribeFlowInfo", {"FlowIds": [flow]})["FlowDetailInfos"][0]
    return info["FlowStatus"], [one["ApproveStatus"] for one in info["FlowApproverInfos"]]


def document(hefu, flow):
    answer = hefu.call("DescribeFileUrls", {"BusinessType": "FLOW", "BusinessIds": [flow]})
    return requests.get(answer["FileUrls"][0]["Url"], timeout=10).content


def test_two_people_sign_and_everybody_can_check_it(hefu, persons, code, tmp_path):
    signers = persons[6:8]
    flow = hefu.flow(signers)["FlowId"]
    sent = document(hefu, flow)
    seen = [statuses(hefu, flow)]
    for person in signers:
        infos = [{"ApproverType": 1, "ApproverName": person["name"], "ApproverMobile": person["mobile"]}]
        links = hefu.call("CreateFlowSignUrl", {"FlowId": flow, "FlowApproverInfos": infos})
        Phone(hefu, links["FlowApproverUrlInfos"][0]["SignUrl"], person).sign()
        seen.append(statuses(hefu, flow))
    assert seen == [(1, [2, 1]), (2, [3, 2]), (4, [3, 3])]
    assert code("CancelFlow", {"FlowId": flow, "CancelMessage": "x"}) == "OperationDenied.FlowHasTerminated"

    signed, root = tmp_path / "signed.pdf", tmp_path / "root.pem"
    signed.write_bytes(document(hefu, flow))
    assert signed.read_bytes().startswith(sent)
    root.write_bytes(requests.get(f"{hefu.url}/ca/root.pem", timeout=5).content)

    lines = judges.pdfsig(signed, judges.nss_database(tmp_path / "nss", root))
    assert [one.signature for one in lines] == ["Signature is Valid."] * 2
    assert [one.certificate for one in lines] == ["Certificate is Trusted."] * 2
    judged = judges.pyhanko(signed, root)
    assert len(judged) == 2
    for one, person in zip(judged, signers):
        assert one.intact and one.valid and one.trusted and one.timestamp_ok, one
        assert one.modification <= judges.ModificationLevel.FORM_FILLING
        assert person["name"] in one.signer
