"""A backup taken under load, restored onto an empty machine: everything acknowledged before it began is there and verifies."""

import json
import os
import pathlib
import shutil
import subprocess
import threading

import pytest

import judging
from node import BINARY, Node, environment, hefu, make_demo
from phone import Gone, Phone, Refused, Sender, person


class Load:
    """Clients that sign contract after contract until told to stop, and know what was acknowledged when."""

    def __init__(self, node, sender, clients=3):
        self.node, self.sender = node, sender
        self.file = sender.upload()
        self.signed = []
        self.problems = []
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(clients)]
        for thread in self.threads:
            thread.start()

    def run(self):
        while not self.stopping.is_set():
            people = [person(), person()]
            try:
                flow = self.sender.flow(people, self.file)
                for one in people:
                    Phone(self.node, self.sender.link(flow, one), one).sign()
                self.signed.append(flow)
            except (Gone, Refused, AssertionError) as problem:
                self.problems.append(problem)
                return

    def wait_for(self, count):
        while len(self.signed) < count and any(thread.is_alive() for thread in self.threads):
            self.stopping.wait(0.05)
        assert not self.problems, self.problems

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(60)
        assert not self.problems, self.problems


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request, tmp_path):
    """fresh(): settings of a new, empty installation under one and the same master key."""
    if request.param == "sqlite":
        key = os.urandom(32).hex()
        yield lambda: {"HEFU_MASTER_KEY": key}
        return
    services = request.getfixturevalue("services")
    key = services.installation()["HEFU_MASTER_KEY"]
    yield lambda: {**services.installation(), "HEFU_MASTER_KEY": key}


def documents_hold(node, sender, flows, tmp_path):
    assert [found for found in sender.statuses(flows).values() if found != (4, [3, 3])] == []
    root = tmp_path / "root.pem"
    root.write_bytes(node.root())
    paths = judging.write(tmp_path / "documents", {flow: sender.document(flow) for flow in flows})
    assert judging.ours(paths.values(), root) == []


def test_a_backup_under_load_brings_everything_back(backend, share, tmp_path):
    env = backend()
    node = Node(tmp_path / "data", env)
    demo = make_demo(node.folder, env)
    node.start()
    sender = Sender(node, demo)
    load = Load(node, sender)
    load.wait_for(share(12, 1000))
    before = list(load.signed)
    made = hefu("backup", tmp_path / "backup", "--data", node.folder, env=env)
    load.wait_for(len(load.signed) + 3)
    load.stop()
    root = node.root()
    node.stop()
    assert made.returncode == 0, made.stderr
    assert_no_secret(tmp_path / "backup", env["HEFU_MASTER_KEY"])
    checked = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / "backup")
    assert checked.returncode == 0

    env = backend()
    restored = Node(tmp_path / "restored", env)
    said = hefu("restore", tmp_path / "backup", "--data", restored.folder, env=env)
    assert said.returncode == 0, said.stderr + said.stdout
    sound = hefu("fsck", "--deep", "--json", "--data", restored.folder, env=env)
    assert sound.returncode == 0 and json.loads(sound.stdout)["contracts"] >= len(before), sound.stdout + sound.stderr
    restored.start()
    try:
        assert restored.root() == root
        sender = Sender(restored, demo)
        documents_hold(restored, sender, before, tmp_path)
        Load(restored, sender, 1).wait_for(1)
    finally:
        restored.stop()


def assert_no_secret(folder, key):
    raw = bytes.fromhex(key)
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert raw not in content and key.encode() not in content.lower(), path
    assert not list(folder.rglob("master.key"))


def test_whoever_was_erased_after_the_backup_is_erased_again(tmp_path):
    node = Node(tmp_path / "data")
    demo = make_demo(node.folder)
    node.start()
    sender = Sender(node, demo)
    people = [person(), person()]
    flow = sender.flow(people, sender.upload())
    busy = erase(node, people[0])
    assert busy.returncode == 1 and "unfinished" in busy.stderr, busy.stderr
    for one in people:
        Phone(node, sender.link(flow, one), one).sign()
    assert hefu("backup", tmp_path / "backup", "--data", node.folder).returncode == 0
    gone = erase(node, people[0])
    assert gone.returncode == 0 and people[0]["mobile"] not in gone.stdout, gone.stderr
    listed = hefu("erasures", "--data", node.folder).stdout
    (tmp_path / "erasures.json").write_text(listed)
    assert len(json.loads(listed)) == 1
    told = sender.infos([flow])[flow]["FlowApproverInfos"]
    node.stop()

    restored = Node(tmp_path / "restored")
    shutil.copy(node.folder / "master.key", restored.folder)
    said = hefu(
        "restore", tmp_path / "backup", "--erasures", tmp_path / "erasures.json", "--data", restored.folder
    )
    assert said.returncode == 0, said.stderr
    restored.start()
    try:
        sender = Sender(restored, demo)
        again = sender.infos([flow])[flow]["FlowApproverInfos"]
        assert [one["ApproveName"] for one in again] == [one["ApproveName"] for one in told] == ["", people[1]["name"]]
        assert json.loads(hefu("erasures", "--data", restored.folder).stdout) == json.loads(listed)
        documents_hold(restored, sender, [flow], tmp_path)
    finally:
        restored.stop()


def erase(node, one):
    return hefu("erase", "--data", node.folder, input=one["mobile"] + "\n")


def test_half_a_backup_and_half_a_restoration_are_refused(tmp_path):
    node = Node(tmp_path / "data")
    demo = make_demo(node.folder)
    node.start()
    sender = Sender(node, demo)
    people = [person()]
    Phone(node, sender.link(sender.flow(people, sender.upload()), people[0]), people[0]).sign()
    node.stop()
    backup = tmp_path / "backup"
    assert hefu("backup", backup, "--data", node.folder).returncode == 0
    assert "not empty" in hefu("backup", backup, "--data", node.folder).stderr
    assert "no installation" in hefu("backup", tmp_path / "b2", "--data", tmp_path / "nothing").stderr

    def restored(name, change):
        copy, to = tmp_path / f"{name}-backup", tmp_path / name
        shutil.copytree(backup, copy)
        to.mkdir()
        shutil.copy(node.folder / "master.key", to)
        change(copy, to)
        return to, hefu("restore", copy, "--data", to)

    def spoil(path):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)

    blob = next((backup / "blobs").rglob("*/*")).relative_to(backup)
    for name, change, problem in [
        ("unfinished", lambda copy, _: (copy / "backup.json").unlink(), "no whole backup"),
        ("blob", lambda copy, _: spoil(copy / blob), "checksum"),
        ("database", lambda copy, _: spoil(copy / "hefu.db"), "checksum"),
        ("gone", lambda copy, _: (copy / blob).unlink(), str(blob)),
        ("full", lambda _, to: (to / "hefu.db").write_bytes(b"x"), "empty folder"),
        ("keyless", lambda _, to: (to / "master.key").unlink(), "master key is missing"),
        ("stranger", lambda _, to: (to / "master.key").write_text(os.urandom(32).hex()), "damaged"),
    ]:
        to, said = restored(name, change)
        assert said.returncode == 1 and problem in said.stderr, (name, said.stdout, said.stderr)
        if name in ("blob", "gone", "stranger"):
            command = [str(BINARY), "serve", "--data", str(to), "--listen", "127.0.0.1:0"]
            started = subprocess.run(command, capture_output=True, text=True, timeout=20, env=environment())
            assert started.returncode == 1 and "did not end well" in started.stderr, started.stderr
    to, said = restored("good", lambda *_: None)
    assert said.returncode == 0, said.stderr


def test_without_its_key_an_installation_is_not_founded_anew(tmp_path):
    folder = tmp_path / "data"
    make_demo(folder)
    (folder / "master.key").rename(tmp_path / "master.key")
    for command in (["serve", "--listen", "127.0.0.1:0"], ["fsck"]):
        said = hefu(*command, "--data", folder, timeout=20)
        assert said.returncode in (1, 2) and "master key is missing" in said.stderr, said.stderr
    assert not (folder / "master.key").exists()
    pathlib.Path(tmp_path / "master.key").rename(folder / "master.key")
    assert hefu("fsck", "--data", folder).returncode == 0
