"""What deploy/ holds is accepted by those who will read it."""

import json
import re
import shutil
import subprocess


def unit(root, tmp_path):
    """The unit with a program that is there, so that the rest can be judged."""
    text = (root / "deploy/hefu.service").read_text().replace("/usr/bin/hefu", "/bin/true")
    path = tmp_path / "hefu.service"
    path.write_text(text)
    return path


def test_the_unit_is_hardened(root, tmp_path):
    text = (root / "deploy/hefu.service").read_text()
    for line in ("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "LimitCORE=0", "UMask=0077"):
        assert f"\n{line}\n" in text, line
    assert "LoadCredential=master.key:" in text
    if not shutil.which("systemd-analyze"):
        return
    path = unit(root, tmp_path)
    verified = subprocess.run(["systemd-analyze", "verify", path], capture_output=True, text=True)
    assert verified.returncode == 0 and "hefu.service" not in verified.stderr, verified.stderr
    command = ["systemd-analyze", "security", "--offline=yes", "--threshold=20", path]
    judged = subprocess.run(command, capture_output=True, text=True)
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_the_image_runs_as_nobody_special_and_says_whether_it_works(root):
    text = (root / "deploy/Dockerfile").read_text()
    stages = re.findall(r"^FROM (\S+)(?: AS (\w+))?", text, re.M)
    assert [name for _, name in stages] == ["web", "build", ""]
    assert all(":" in image and not image.endswith(":latest") for image, _ in stages), stages
    last = text.rsplit("FROM ", 1)[1]
    user = re.search(r"^USER (\d+):(\d+)$", last, re.M)
    assert user and int(user.group(1)) > 0
    assert re.search(r"^HEALTHCHECK .*CMD \[", last, re.M)
    assert re.search(r'^ENTRYPOINT \["', last, re.M)
    assert not re.search(r"^ADD |curl .*\| *sh|apt-get upgrade|sudo ", text, re.M)
    for install in re.findall(r"apt-get install[^\n]*", text):
        assert "--no-install-recommends" in install
    assert text.count("rm -rf /var/lib/apt/lists/*") == text.count("apt-get install")
    copied = [path for line in re.findall(r"^COPY (?!--from)(.*)$", text, re.M) for path in line.split()[:-1]]
    assert copied and all((root / path).exists() for path in copied), copied


def test_no_secret_is_written_into_the_composition(root):
    text = (root / "deploy/docker-compose.yml").read_text()
    assert "/run/secrets/" in text and "read_only: true" in text
    assert not re.search(r"(PASSWORD|SECRET|KEY): *[^/\s$]", text), "a secret in the file itself"


def test_the_dashboard_is_one_grafana_can_lay_out(root):
    board = json.loads((root / "deploy/grafana/hefu.json").read_text())
    ids = [panel["id"] for panel in board["panels"]]
    assert len(ids) == len(set(ids))
    places = set()
    for panel in board["panels"]:
        at = panel["gridPos"]
        assert at["x"] + at["w"] <= 24
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not cells & places, panel["title"]
        places |= cells


def test_make_image_says_what_is_missing(root):
    has_engine = shutil.which("docker") and subprocess.run(["docker", "info"], capture_output=True).returncode == 0
    if has_engine:
        return
    tried = subprocess.run(["make", "image"], cwd=root, capture_output=True, text=True)
    assert tried.returncode != 0 and "no Docker Engine answers" in tried.stderr, tried.stderr
