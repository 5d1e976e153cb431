"""Mistakes are named all at once, before anything is served."""

import requests


def test_every_mistake_is_named_with_its_place(hefu):
    (hefu.folder / "hefu.toml").write_text('listen = 8080\npublc_url = "x"\n[limits]\npages = "many"\n')
    hefu.settings |= {"HEFU_TRUSTED_PROXIES": "everybody", "HEFU_LOG": "a=b=c", "HEFU_TLS_KEY": "key.pem"}
    checked = hefu.run("check-config")
    assert checked.returncode == 1
    for place in (
        "hefu.toml: listen",
        "did you mean public_url?",
        "hefu.toml: limits.pages",
        "HEFU_TRUSTED_PROXIES",
        "HEFU_LOG",
        "HEFU_TLS_CERTIFICATE",
    ):
        assert place in checked.stderr, checked.stderr
    refused = hefu.run("migrate")
    assert refused.returncode == 1 and "HEFU_TRUSTED_PROXIES" in refused.stderr


def test_a_master_key_that_is_no_secret_is_refused(hefu):
    for key in ("00" * 32, "0123456789abcdef" * 4, "not hexadecimal"):
        hefu.settings["HEFU_MASTER_KEY"] = key
        checked = hefu.run("check-config")
        assert checked.returncode == 1 and "master key" in checked.stderr, checked.stderr


def test_the_key_may_lie_in_a_file_of_its_own(hefu, tmp_path):
    hefu.stop()
    apart = tmp_path / "credential"
    (hefu.folder / "master.key").rename(apart)
    hefu.settings["HEFU_MASTER_KEY_FILE"] = str(apart)
    hefu.start()
    assert not (hefu.folder / "master.key").exists()
    hefu.stop()
    apart.chmod(0o604)
    assert hefu.run("check-config").returncode == 1
    hefu.settings["HEFU_MASTER_KEY_FILE"] = str(tmp_path / "missing")
    assert hefu.run("check-config").returncode == 1


def test_health_can_be_asked_without_an_http_client(hefu):
    asked = hefu.run("health", "--listen", hefu.address)
    assert (asked.returncode, '"status":"ok"' in asked.stdout) == (0, True), asked.stderr
    assert requests.get(f"{hefu.url}/health/live", timeout=5).json() == {"status": "alive"}
    hefu.stop()
    assert hefu.run("health", "--live", "--listen", hefu.address).returncode == 1


def test_secrets_are_masked(hefu):
    hefu.settings |= {
        "HEFU_DATABASE_URL": "postgres://hefu:hunter2@db.example.com/hefu",
        "HEFU_S3__SECRET_ACCESS_KEY": "hunter3",
    }
    shown = hefu.run("settings")
    assert shown.returncode == 0 and "db.example.com" in shown.stdout
    assert "hunter" not in shown.stdout + shown.stderr
