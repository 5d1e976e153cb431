"""From the printed address to the administrator, once; and again at the machine only."""

import re

import requests

SET_UP = re.compile(r"(http://\S+)/setup#([0-9A-Za-z]+)")


def printed(hefu):
    """All one-time tokens that the starts have printed."""
    return [token for _, token in SET_UP.findall(hefu.log_path.read_text())]


def logged_in(hefu, person):
    browser = requests.Session()
    browser.headers.update({"x-hefu-csrf": "none", "Origin": hefu.url, "Accept-Language": "en"})
    mobile = person["mobile"]
    assert browser.post(f"{hefu.url}/api/v1/login/code", json={"mobile": mobile}, timeout=5).ok
    code = hefu.newest_code(mobile, "login")
    answer = browser.post(f"{hefu.url}/api/v1/login", json={"mobile": mobile, "code": code}, timeout=5)
    assert answer.ok, answer.text
    browser.headers["x-hefu-csrf"] = answer.json()["csrf"]
    return browser


def set_up(hefu, browser, token):
    answer = browser.post(f"{hefu.url}/api/v1/administrator", json={"token": token}, timeout=5)
    return answer.status_code, answer.json()["error"]["code"] if answer.content else None


def view(hefu, browser):
    return browser.get(f"{hefu.url}/api/v1/administrator", timeout=5)


def test_the_printed_address_works_once_and_the_machine_can_replace_its_user(hefu):
    first, second = (logged_in(hefu, person) for person in hefu.demo["persons"][:2])
    old = printed(hefu)[-1]
    assert len(old) >= 22, "128 bits and more in letters and digits"
    hefu.restart()
    token = printed(hefu)[-1]
    assert token != old
    assert view(hefu, first).status_code == 404
    assert set_up(hefu, first, old) == (422, "set_up.token")
    assert set_up(hefu, first, token) == (204, None)
    assert set_up(hefu, first, token) == (410, "set_up.closed")
    assert set_up(hefu, second, token) == (410, "set_up.closed")
    assert view(hefu, second).status_code == 404
    assert first.get(f"{hefu.url}/api/v1/session", timeout=5).json()["administrator"] is True

    seen = view(hefu, first).json()
    assert seen["health"]["status"] == "ok"
    assert (seen["database"], seen["blobs"], seen["tls"]) == ("sqlite", "files", False)
    assert all(provider["embedded"] for provider in seen["providers"].values())
    assert [deed["action"] for deed in seen["deeds"]] == ["set_up"]

    hefu.restart()
    assert printed(hefu)[-1] == token, "a start prints nothing any more"
    made = hefu.run("administrator", "reset")
    assert made.returncode == 0, made.stderr
    fresh = SET_UP.search(made.stdout).group(2)
    assert set_up(hefu, second, fresh) == (204, None)
    assert view(hefu, first).status_code == 404, "replaced"
    actions = [deed["action"] for deed in view(hefu, second).json()["deeds"]]
    assert sorted(actions) == ["reset", "set_up", "set_up"]
    for path in hefu.folder.rglob("*"):
        if path.is_file() and path != hefu.log_path:
            content = path.read_bytes()
            assert not any(secret.encode() in content for secret in (old, token, fresh)), f"a token is in {path}"
