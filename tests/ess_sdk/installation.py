"""A running installation with the demo world in it, and the official SDK pointed at it."""

import base64
import copy
import hashlib
import hmac
import io
import json
import os
import pathlib
import subprocess
import sys
import time

import requests
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from tencentcloud.common import credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.ess.v20201111 import ess_client, models

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/services"))
from services import Reached, clean_environment, free_port  # noqa: E402

BINARY = pathlib.Path(os.environ.get("HEFU_BIN", ROOT / "target/debug/hefu"))
START_SECONDS = 30
STOP_SECONDS = 40


def pdf(pages=2):
    """A document of so many A4 pages."""
    made = io.BytesIO()
    page = canvas.Canvas(made, pagesize=A4)
    for number in range(1, pages + 1):
        page.drawString(72, 700, f"Lease agreement, page {number}")
        page.showPage()
    page.save()
    return made.getvalue()


BACKENDS = ("sqlite", "postgres")


def chosen_backend():
    """`HEFU_TEST_BACKEND`: `sqlite` (SQLite and files) or `postgres` (PostgreSQL and S3)."""
    backend = os.environ.get("HEFU_TEST_BACKEND", "sqlite")
    if backend not in BACKENDS:
        raise ValueError(f"HEFU_TEST_BACKEND={backend} is none of {', '.join(BACKENDS)}")
    return backend


class Process:
    """`hefu serve` on a folder and a port that stay the same from start to start."""

    def __init__(self, folder, settings, arguments=(), binary=BINARY):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.settings = dict(settings)
        self.arguments = list(arguments)
        self.binary = binary
        self.address = f"127.0.0.1:{free_port()}"
        self.url = f"http://{self.address}"
        self.log_path = self.folder / "server.log"
        self.process = None

    def environment(self):
        """Nothing of this shell's own settings, which would change what is tested."""
        return {**clean_environment(), **self.settings}

    def run(self, *command, **options):
        """Another command of the binary on this folder with these settings, to its end."""
        command = [self.binary, *command, "--data", self.folder]
        return subprocess.run(command, capture_output=True, text=True, env=self.environment(), **options)

    def start(self, wait=True):
        command = [self.binary, "serve", "--data", self.folder, "--listen", self.address, *self.arguments]
        with open(self.log_path, "a") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=self.environment())
        if wait:
            self.wait()

    def wait(self, seconds=START_SECONDS):
        """Until it is healthy."""
        until = time.monotonic() + seconds
        while True:
            try:
                if requests.get(f"{self.url}/health", timeout=5).ok:
                    return
            except requests.RequestException:
                pass
            if not self.is_running() or time.monotonic() > until:
                raise RuntimeError(self.log_path.read_text(errors="replace"))
            time.sleep(0.05)

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """SIGKILL: nothing is finished, nothing is said."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """SIGTERM, and its exit code."""
        if self.is_running():
            self.process.terminate()
        return self.process and self.process.wait(timeout=STOP_SECONDS)

    def restart(self):
        self.stop()
        self.start()


class Installation(Process):
    """An installation with the demo world in it, by its first node; `node` adds others.

    `backend` is one of BACKENDS, by default what `HEFU_TEST_BACKEND` says. PostgreSQL and S3 are
    those of `services` (see tests/services), by default those that `up.py` runs around this process.
    `env` are settings for its processes, `arguments` more words for `hefu serve`.
    """

    def __init__(self, folder, backend=None, env=None, arguments=(), services=None, start=True, binary=BINARY):
        self.backend = backend or chosen_backend()
        settings = {}
        if self.backend == "postgres":
            settings = (services or Reached(dict(os.environ))).installation()
        super().__init__(folder, {**settings, **(env or {})}, arguments, binary)
        made = self.run("demo", "--json")
        if made.returncode:
            raise RuntimeError(made.stderr)
        self.demo = json.loads(made.stdout)
        if start:
            self.start()

    def node(self, folder, env=None, arguments=None, start=True):
        """Another process of the same installation, which answers all that the first does. Its folder is
        empty: database, blobs and master key are shared, so SQLite and files have no second node."""
        if self.backend == "sqlite":
            raise ValueError("an installation on SQLite has one node")
        other = copy.copy(self)
        arguments = self.arguments if arguments is None else arguments
        Process.__init__(other, folder, {**self.settings, **(env or {})}, arguments, self.binary)
        if start:
            other.start()
        return other

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
