"""What the log and the folder of an installation must never tell: persons, codes, tokens, secrets."""

import pathlib
import urllib.parse

import pytest
import requests

from installation import Installation
from test_whole_job import Phone

CANARY = {"name": "金丝雀", "mobile": "13912345678", "id_number": "11010519491231002X"}


@pytest.fixture
def loud(tmp_path, services):
    """An installation that logs everything it can."""
    installation = Installation(tmp_path, env={"HEFU_LOG": "trace"}, services=services)
    yield installation
    installation.stop()


def signed_and_failed(hefu):
    """One contract signed by the canary, and several requests that go wrong; returns its link."""
    other = hefu.demo["persons"][0]
    flow = hefu.flow([CANARY, other], Unordered=True)["FlowId"]
    wanted = {"ApproverName": CANARY["name"], "ApproverMobile": CANARY["mobile"], "ApproverType": 1}
    answer = hefu.call("CreateFlowSignUrl", {"FlowId": flow, "FlowApproverInfos": [wanted]})
    url = answer["FlowApproverUrlInfos"][0]["SignUrl"]
    phone = Phone(hefu, url, CANARY)
    wrong = phone.browser.post(f"{phone.base}/session", json={"code": "000000"}, timeout=5)
    assert wrong.status_code == 422
    phone.sign()
    cookies = [cookie.value for cookie in phone.browser.cookies]
    assert cookies
    origin = {"Origin": hefu.url, "x-hefu-csrf": "none"}
    requests.post(f"{hefu.url}/api/v1/login/code", json={"mobile": CANARY["mobile"]}, headers=origin, timeout=5)
    requests.post(f"{hefu.url}/api/v1/login", json={"mobile": CANARY["mobile"], "code": "1"}, headers=origin, timeout=5)
    requests.post(f"{hefu.url}/api/v1/login", data=f'{{"mobile": "{CANARY["mobile"]}"', headers=origin, timeout=5)
    requests.get(f"{hefu.url}/s/{CANARY['mobile']}?name={CANARY['name']}", timeout=5)
    token = url.rsplit("/", 1)[1]
    return [token, *cookies]


def database_secrets(hefu):
    """What the operator entrusted to the settings."""
    if hefu.backend == "sqlite":
        return []
    password = urllib.parse.urlsplit(hefu.settings["HEFU_DATABASE_URL"]).password
    return [hefu.settings["HEFU_MASTER_KEY"], hefu.settings["HEFU_S3__SECRET_ACCESS_KEY"], password]


def everything_kept(hefu, services):
    """All bytes of the installation but the log, by where they lie."""
    files = [path for path in pathlib.Path(hefu.folder).rglob("*") if path.is_file() and path.name != "server.log"]
    kept = {str(path): path.read_bytes() for path in files}
    if hefu.backend == "postgres":
        kept["database"] = services.dump(hefu.settings["HEFU_DATABASE_URL"])
        objects = services.objects(hefu.settings)
        assert objects
        kept.update(objects)
    return kept


def test_no_person_code_token_or_secret_is_written_readably(loud, services):
    tokens = signed_and_failed(loud)
    codes = [message["code"] for message in loud.messages() if message["code"]]
    assert len(codes) >= 3
    secrets = [*CANARY.values(), loud.demo["secret_key"], *tokens, *database_secrets(loud)]
    log = loud.log_path.read_text(errors="replace")
    assert log.count("\n") > 20, "it did log"
    for secret in secrets + [f'"{code}"' for code in codes] + [f"={code}" for code in codes]:
        assert secret not in log, f"{secret} is in the log"
    kept = everything_kept(loud, services)
    for name, content in kept.items():
        for secret in secrets:
            assert secret.encode() not in content, f"{secret} is in {name}"
    assert sum(len(content) for content in kept.values()) > 50_000
