"""A running installation with the demo world in it, and the official SDK pointed at it."""

import base64
import hashlib
import hmac
import io
import json
import os
import pathlib
import socket
import subprocess
import time

import requests
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from tencentcloud.common import credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.ess.v20201111 import ess_client, models

ROOT = pathlib.Path(__file__).parents[2]
BINARY = pathlib.Path(os.environ.get("HEFU_BIN", ROOT / "target/debug/hefu"))
START_SECONDS = 30


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def pdf(pages=2):
    """A document of so many A4 pages."""
    made = io.BytesIO()
    page = canvas.Canvas(made, pagesize=A4)
    for number in range(1, pages + 1):
        page.drawString(72, 700, f"Lease agreement, page {number}")
        page.showPage()
    page.save()
    return made.getvalue()


class Installation:
    """The binary on a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        made = subprocess.run([BINARY, "demo", "--data", folder, "--json"], check=True, capture_output=True, text=True)
        self.demo = json.loads(made.stdout)
        self.address = f"127.0.0.1:{free_port()}"
        self.url = f"http://{self.address}"
        self.log = open(folder / "server.log", "w")
        command = [BINARY, "serve", "--data", folder, "--listen", self.address]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT)
        self.wait()

    def wait(self):
        until = time.monotonic() + START_SECONDS
        while True:
            try:
                if requests.get(f"{self.url}/health", timeout=1).ok:
                    return
            except requests.ConnectionError:
                pass
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "server.log").read_text())
            time.sleep(0.05)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()

    def client(self, secret_id=None, secret_key=None, language="zh-CN", method="POST", sign="TC3-HMAC-SHA256"):
        """The official client, unmodified."""
        key = credential.Credential(secret_id or self.demo["secret_id"], secret_key or self.demo["secret_key"])
        http = HttpProfile(protocol="http", endpoint=self.address, reqMethod=method)
        return ess_client.EssClient(key, "", ClientProfile(signMethod=sign, httpProfile=http, language=language))

    def call(self, action, parameters, client=None, operator=True):
        """Calls an action through the SDK's own request and response types; returns plain values."""
        if operator and action != "UploadFiles":
            parameters = {"Operator": {"UserId": self.demo["operator_user_id"]}, **parameters}
        request = getattr(models, f"{action}Request")()
        request.from_json_string(json.dumps(parameters))
        response = getattr(client or self.client(), action)(request)
        return json.loads(response.to_json_string())

    def raw(self, action, body, version="2020-11-11", timestamp=None, secret_key=None, change=lambda headers: None):
        """A call signed here, so that anything about it can be wrong; returns the answer's Response."""
        timestamp = int(time.time()) if timestamp is None else timestamp
        headers = tc3_headers(
            self.address, action, body, version, timestamp, self.demo["secret_id"], secret_key or self.demo["secret_key"]
        )
        change(headers)
        answer = requests.post(self.url + "/", data=body, headers=headers, timeout=20)
        assert answer.status_code == 200, answer.text
        assert answer.headers["Content-Type"] == "application/json"
        return answer.json()["Response"]

    def upload(self, content=None, name="lease.pdf"):
        body = base64.b64encode(pdf() if content is None else content).decode()
        parameters = {"BusinessType": "DOCUMENT", "FileInfos": [{"FileName": name, "FileBody": body}]}
        return self.call("UploadFiles", parameters)["FileIds"][0]

    def order(self, persons, **more):
        """Parameters of CreateFlowByFiles for a fresh file that these people sign."""
        approvers = []
        for place, person in enumerate(persons):
            top = 120 + 90 * place
            approvers.append(
                {
                    "ApproverType": 1,
                    "ApproverName": person["name"],
                    "ApproverMobile": person["mobile"],
                    "SignComponents": [
                        control("SIGN_SIGNATURE", -1, 72, top),
                        control("SIGN_DATE", 2, 300, top),
                    ],
                }
            )
        return {"FlowName": "房屋租赁合同", "FileIds": [self.upload()], "Approvers": approvers, **more}

    def flow(self, persons, **more):
        return self.call("CreateFlowByFiles", self.order(persons, **more))

    def messages(self):
        return requests.get(f"{self.url}/dev/messages", headers={"Accept": "application/json"}, timeout=5).json()

    def newest_code(self, mobile, purpose):
        fitting = [one for one in self.messages() if one["to"] == mobile and one["purpose"] == purpose and one["code"]]
        return fitting[-1]["code"]


def control(kind, page, left, top):
    return {
        "ComponentType": kind,
        "FileIndex": 0,
        "ComponentPage": page,
        "ComponentPosX": left,
        "ComponentPosY": top,
        "ComponentWidth": 140,
        "ComponentHeight": 50,
    }


def tc3_headers(host, action, body, version, timestamp, secret_id, secret_key):
    """Signature method TC3-HMAC-SHA256 over `content-type;host`, as the SDKs sign."""

    def mac(key, text):
        return hmac.new(key, text.encode(), hashlib.sha256).digest()

    date = time.strftime("%Y-%m-%d", time.gmtime(timestamp))
    signed_headers = f"content-type:application/json\nhost:{host}\n"
    canonical = f"POST\n/\n\n{signed_headers}\ncontent-type;host\n{hashlib.sha256(body).hexdigest()}"
    scope = f"{date}/ess/tc3_request"
    text = f"TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = mac(mac(mac(b"TC3" + secret_key.encode(), date), "ess"), "tc3_request")
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return {
        "Host": host,
        "Content-Type": "application/json",
        "X-TC-Action": action,
        "X-TC-Version": version,
        "X-TC-Timestamp": str(timestamp),
        "Authorization": f"TC3-HMAC-SHA256 Credential={secret_id}/{scope}, "
        f"SignedHeaders=content-type;host, Signature={signature}",
    }
