"""Writes crates/faces/ess/src/auth/vectors.json: requests as Tencent's own Python SDK sends them.

The SDK talks to a socket of this script at a fixed time of day; what arrives is written down byte
for byte. Run it again after an update of the SDK:  .venv/bin/python tests/oracles/make_signature_vectors.py
"""

import base64
import http.server
import json
import pathlib
import random
import threading
import time

from tencentcloud.common import credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.ess.v20201111 import ess_client, models
from tencentcloud.essbasic.v20210526 import essbasic_client, models as basic_models

SECRET_ID = "AKIDexampleexampleexampleexample0001"
SECRET_KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"
NOW = 1_790_000_000
OUTPUT = pathlib.Path(__file__).parents[2] / "crates/faces/ess/src/auth/vectors.json"
SEEN = []


class Recorder(http.server.BaseHTTPRequestHandler):
    def record(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, query = self.path.partition("?")
        SEEN.append(
            {
                "method": self.command,
                "path": path,
                "query": query,
                "headers": [[name, value] for name, value in self.headers.items()],
                "body_base64": base64.b64encode(body).decode(),
            }
        )
        answer = b'{"Response":{"RequestId":"r"}}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = record

    def log_message(self, *_):
        pass


def describe(client):
    request = models.DescribeFlowInfoRequest()
    request.from_json_string(
        json.dumps({"Operator": {"UserId": "yDu"}, "FlowIds": ["yD1", "yD2 合同+&="]}, ensure_ascii=False)
    )
    client.DescribeFlowInfo(request)


def create(client):
    request = models.CreateFlowRequest()
    request.from_json_string(
        json.dumps(
            {
                "Operator": {"UserId": "yDu"},
                "FlowName": "劳动合同 (试用)",
                "Unordered": True,
                "DeadLine": 1800000000,
                "Approvers": [{"ApproverType": 1, "ApproverName": "张三", "ApproverMobile": "15912345678"}],
            }
        )
    )
    client.CreateFlow(request)


def basic(client):
    request = basic_models.DescribeTemplatesRequest()
    request.from_json_string(json.dumps({"Agent": {"AppId": "app"}, "Limit": 10}))
    client.DescribeTemplates(request)


# (name, call, client module, endpoint form, HTTP method, signature method, region, unsigned payload)
CASES = [
    ("tc3_post", create, ess_client.EssClient, "{}", "POST", "TC3-HMAC-SHA256", "", False),
    ("tc3_post_region", describe, ess_client.EssClient, "{}", "POST", "TC3-HMAC-SHA256", "ap-guangzhou", False),
    ("tc3_post_unsigned_payload", create, ess_client.EssClient, "{}", "POST", "TC3-HMAC-SHA256", "", True),
    ("tc3_post_endpoint_with_scheme", create, ess_client.EssClient, "http://{}", "POST", "TC3-HMAC-SHA256", "", False),
    ("tc3_get", describe, ess_client.EssClient, "{}", "GET", "TC3-HMAC-SHA256", "", False),
    ("tc3_post_essbasic", basic, essbasic_client.EssbasicClient, "{}", "POST", "TC3-HMAC-SHA256", "", False),
    ("hmac_sha1_post", create, ess_client.EssClient, "{}", "POST", "HmacSHA1", "", False),
    ("hmac_sha256_post", create, ess_client.EssClient, "{}", "POST", "HmacSHA256", "ap-guangzhou", False),
    ("hmac_sha256_get", describe, ess_client.EssClient, "{}", "GET", "HmacSHA256", "", False),
]


def is_kept(name):
    return name in {"host", "content-type", "authorization"} or name.startswith("x-tc-") and name != "x-tc-traceid"


def main():
    server = http.server.HTTPServer(("127.0.0.1", 18090), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    real_time = time.time
    time.time = lambda: NOW
    random.seed(20260921)
    vectors = []
    try:
        for name, call, client_type, endpoint, method, sign_method, region, unsigned in CASES:
            http_profile = HttpProfile(protocol="http", endpoint=endpoint.format("127.0.0.1:18090"), reqMethod=method)
            profile = ClientProfile(signMethod=sign_method, httpProfile=http_profile)
            profile.unsignedPayload = unsigned
            call(client_type(credential.Credential(SECRET_ID, SECRET_KEY), region, profile))
            vectors.append({"name": name, **SEEN.pop()})
    finally:
        time.time = real_time
        server.shutdown()
    for vector in vectors:
        # The trace id is random and signed by nobody; the rest is the transport's.
        vector["headers"] = [pair for pair in vector["headers"] if is_kept(pair[0].lower())]
    document = {"secret_id": SECRET_ID, "secret_key": SECRET_KEY, "now": NOW, "vectors": vectors}
    OUTPUT.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
