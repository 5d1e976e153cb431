"""Those who sign and those who send, as programs: every step can be repeated after a lost answer."""

import base64
import hashlib
import itertools
import json
import threading
import time

import requests

from node import BINARY  # noqa: F401  (puts tests/ess_sdk on the path)
from installation import control, pdf, tc3_headers

STROKE = {"points": [{"x": 10 + 8 * step, "y": 40 + 20 * (step % 3)} for step in range(12)]}
FAMILIES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫", "一诺子涵思远建国梅雪敏之伟芳秀英"
NUMBERS = itertools.count(1)
SECONDS = 30
# Refusals that only say that an answer was lost: what was asked for had been done, or the code used up.
DONE_BEFORE = {"code.expired", "contract.already_decided"}


class Gone(Exception):
    """The connection was refused or broke: nobody knows whether the request took effect."""


class Refused(Exception):
    """An answer that is no success."""

    def __init__(self, status, code, text=""):
        super().__init__(f"{status} {code} {text[:200]}")
        self.status, self.code = status, code

    @property
    def is_outage(self):
        """Whether the platform could not do it now; Tencent's contract has one word for that."""
        return self.status == 503 or self.code == "InternalError"


def person(number=None):
    """Somebody whose numbers follow the rules and who has not been met before."""
    number = next(NUMBERS) if number is None else number
    family, given = FAMILIES[number % len(FAMILIES)], GIVEN[number % len(GIVEN)] + GIVEN[number // 7 % len(GIVEN)]
    digits = f"110101{1950 + number % 50}{1 + number % 12:02}{1 + number % 28:02}{number % 1000:03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    check = "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11]
    return {"name": family + given, "mobile": f"1{3700000000 + number}", "id_number": digits + check}


def asked(session, method, url, **options):
    """A request; a broken connection is [`Gone`], any refusal is [`Refused`]."""
    try:
        answer = session.request(method, url, timeout=SECONDS, **options)
    except (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError) as problem:
        raise Gone(str(problem)) from None
    if answer.ok:
        return answer
    try:
        code = answer.json()["error"]["code"]
    except (ValueError, KeyError, TypeError):
        code = ""
    raise Refused(answer.status_code, code, answer.text)


class Sender:
    """A program with the demo world's key, at any node."""

    def __init__(self, node, demo):
        self.node, self.demo = node, demo
        self.own = threading.local()

    def session(self):
        # A connection is used by one thread at a time.
        if not hasattr(self.own, "session"):
            self.own.session = requests.Session()
        return self.own.session

    def call(self, action, parameters, node=None):
        node = node or self.node
        if action != "UploadFiles":
            parameters = {"Operator": {"UserId": self.demo["operator_user_id"]}, **parameters}
        body = json.dumps(parameters).encode()
        key = (self.demo["secret_id"], self.demo["secret_key"])
        headers = tc3_headers(node.address, action, body, "2020-11-11", int(time.time()), *key)
        answer = asked(self.session(), "POST", node.url + "/", data=body, headers=headers).json()["Response"]
        if "Error" in answer:
            raise Refused(200, answer["Error"]["Code"], answer["Error"]["Message"])
        return answer

    def upload(self, content=None, node=None):
        body = base64.b64encode(pdf(1) if content is None else content).decode()
        files = [{"FileName": "lease.pdf", "FileBody": body}]
        return self.call("UploadFiles", {"BusinessType": "DOCUMENT", "FileInfos": files}, node)["FileIds"][0]

    def order(self, people, file, **more):
        """Parameters of CreateFlowByFiles; nobody is written to."""
        approvers = [
            {
                "ApproverType": 1,
                "ApproverName": one["name"],
                "ApproverMobile": one["mobile"],
                "NotifyType": "none",
                "SignComponents": [control("SIGN_SIGNATURE", -1, 72, 100 + 80 * place)],
            }
            for place, one in enumerate(people)
        ]
        return {"FlowName": "房屋租赁合同", "FileIds": [file], "Approvers": approvers, **more}

    def flow(self, people, file, node=None, **more):
        return self.call("CreateFlowByFiles", self.order(people, file, **more), node)["FlowId"]

    def link(self, flow, one, node=None):
        """The token of a fresh signing link."""
        infos = [{"ApproverType": 1, "ApproverName": one["name"], "ApproverMobile": one["mobile"]}]
        made = self.call("CreateFlowSignUrl", {"FlowId": flow, "FlowApproverInfos": infos}, node)
        return made["FlowApproverUrlInfos"][0]["SignUrl"].rsplit("/s/", 1)[1]

    def infos(self, flows, node=None):
        """What DescribeFlowInfo says of flows, by id."""
        found = {}
        for start in range(0, len(flows), 100):
            part = self.call("DescribeFlowInfo", {"FlowIds": flows[start : start + 100]}, node)
            found.update({one["FlowId"]: one for one in part["FlowDetailInfos"]})
        return found

    def statuses(self, flows, node=None):
        """Status of each flow and of its approvers."""
        return {
            flow: (one["FlowStatus"], [party["ApproveStatus"] for party in one["FlowApproverInfos"]])
            for flow, one in self.infos(flows, node).items()
        }

    def document(self, flow, node=None):
        """The newest document of a flow."""
        node = node or self.node
        answer = self.call("DescribeFileUrls", {"BusinessType": "FLOW", "BusinessIds": [flow]}, node)
        url = answer["FileUrls"][0]["Url"]
        return asked(self.session(), "GET", node.url + "/" + url.split("/", 3)[3]).content


class Phone:
    """A signatory's browser on a signing link, at any node. What was acknowledged stays in `acknowledged`."""

    def __init__(self, node, token, one):
        self.node, self.token, self.person = node, token, one
        self.browser = requests.Session()
        self.csrf = "none"
        self.view = None
        self.acknowledged = set()

    def ask(self, method, path, body=None):
        headers = {"x-hefu-csrf": self.csrf, "Origin": self.node.url, "Accept-Language": "en"}
        url = f"{self.node.url}/api/v1/sign/{self.token}{path}"
        answer = asked(self.browser, method, url, headers=headers, **({} if body is None else {"json": body})).json()
        if "csrf" in answer:
            self.csrf, self.view = answer["csrf"], answer
        return answer

    def code(self, purpose):
        """The newest code that this node sent to this phone."""
        url = f"{self.node.url}/dev/messages?to={self.person['mobile']}"
        messages = asked(self.browser, "GET", url, headers={"Accept": "application/json"}).json()
        codes = [one["code"] for one in messages if one["purpose"] == purpose and one["code"]]
        if not codes:
            raise Gone("the code went with the process that sent it")
        return codes[-1]

    def open(self):
        self.ask("POST", "/code", {})
        self.ask("POST", "/session", {"code": self.code("open_link")})
        self.acknowledged.add("opened")

    def identify(self):
        claim = {"name": self.person["name"], "id_type": "ID_CARD", "id_number": self.person["id_number"]}
        self.ask("POST", "/identity", {**claim, "consent_version": self.view["identity_consent_version"]})
        self.acknowledged.add("identified")

    def intent(self):
        """Everything that `/accept` wants."""
        content = self.view["contract"]["content_sha256"]
        intent = self.ask("POST", "/intent", {"content_sha256": content})
        return {
            "intent_id": intent["intent_id"],
            "code": self.code("sign"),
            "content_sha256": content,
            "signature": {"kind": "drawn", "width": 300, "height": 120, "strokes": [STROKE]},
            "read_to_end": True,
            "consent": {"version": self.view["consent"]["version"], "agreed": True},
        }

    def accept(self, body=None):
        self.ask("POST", "/accept", self.intent() if body is None else body)
        self.acknowledged.add("accepted")

    def up_to_accept(self):
        """All that comes before the acceptance; returns the step that is due then.

        Whatever was acknowledged must still stand, also after a crash.
        """
        if "opened" not in self.acknowledged:
            self.open()
        else:
            self.ask("GET", "/view")
        if self.view["step"] == "identity":
            assert "identified" not in self.acknowledged, "an acknowledged identity is lost"
            self.identify()
        step = self.view["step"]
        if "accepted" in self.acknowledged:
            assert step in ("sealing", "done"), f"an acknowledged acceptance is lost: {step}"
        if "signed" in self.acknowledged:
            assert step == "done", f"an acknowledged signature is lost: {step}"
        return step

    def sign(self, seconds=30, pause=0.1):
        """From wherever this signatory stands to the finished signature."""
        step = self.up_to_accept()
        if step == "sign":
            self.accept()
        until = time.monotonic() + seconds
        while self.view["step"] in ("sealing", "wait_turn") and time.monotonic() < until:
            time.sleep(pause)
            self.ask("GET", "/view")
        if self.view["step"] != "done":
            raise AssertionError(f"{self.view['step']} instead of done")
        self.acknowledged.add("signed")

    def reject(self, reason):
        self.ask("POST", "/reject", {"reason": reason})
        self.acknowledged.add("rejected")


class Console:
    """Somebody who logged in with a mobile number."""

    def __init__(self, node, mobile):
        self.node, self.mobile = node, mobile
        self.browser = requests.Session()
        self.csrf = "none"
        self.ask("POST", "/login/code", {"mobile": mobile})
        url = f"{node.url}/dev/messages?to={mobile}"
        messages = asked(self.browser, "GET", url, headers={"Accept": "application/json"}).json()
        code = [one["code"] for one in messages if one["purpose"] == "login"][-1]
        self.csrf = self.ask("POST", "/login", {"mobile": mobile, "code": code})["csrf"]

    def ask(self, method, path, body=None, node=None, **headers):
        node = node or self.node
        headers = {"x-hefu-csrf": self.csrf, "Origin": node.url, "Accept-Language": "en", **headers}
        content = {"data": body} if isinstance(body, bytes) else {} if body is None else {"json": body}
        if isinstance(body, bytes):
            headers["Content-Type"] = "application/pdf"
        answer = asked(self.browser, method, f"{node.url}/api/v1{path}", headers=headers, **content)
        return answer.json() if answer.content else {}

    def draft(self, title, content=None):
        headers = {"x-file-name": "lease.pdf"}
        file = self.ask("POST", "/files", pdf(1) if content is None else content, **headers)
        return self.ask("POST", "/contracts", {"title": title, "file_id": file["id"]})


def sha256(content):
    return hashlib.sha256(content).hexdigest()
