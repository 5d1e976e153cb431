"""Installations as released versions left them: this version opens them and goes on."""

import json
import pathlib
import tarfile
import time

import pytest

import judging
from node import Node
from phone import Console, Phone, Sender, sha256

ARCHIVES = sorted(pathlib.Path(__file__).with_name("upgrade").glob("*.tar.gz"))
SENT = ("signed", "half_signed", "rejected", "revoked", "untouched")


@pytest.fixture(params=ARCHIVES, ids=lambda path: path.name.removesuffix(".tar.gz"))
def old(request, tmp_path):
    """A folder as that version left it, and what was in it."""

    def unpack(name="old"):
        folder = tmp_path / name
        with tarfile.open(request.param) as tar:
            tar.extractall(folder, filter="data")
        # Nobody but the owner may read the key; that is checked at the start.
        (folder / "data/master.key").chmod(0o600)
        (folder / "data").chmod(0o700)
        return Node(folder / "data"), json.loads((folder / "facts.json").read_text())

    return unpack


def assert_as_it_was(node, facts):
    """Every contract stands where it stood, and its document is the same, byte for byte."""
    sender = Sender(node, facts["demo"])
    sent = {name: one for name, one in facts["contracts"].items() if "sha256" in one}
    found = sender.statuses([one["id"] for one in sent.values()])
    for name, one in sent.items():
        assert [*found[one["id"]]] == one["statuses"], name
        assert sha256(sender.document(one["id"])) == one["sha256"], name
    draft = facts["contracts"]["draft"]
    console = Console(node, facts["demo"]["persons"][0]["mobile"])
    seen = console.ask("GET", f"/contracts/{draft['id']}")
    assert (seen["status"], seen["title"]) == ("draft", draft["title"])
    assert console.ask("GET", "/contracts?filter=drafts")["items"][0]["id"] == draft["id"]
    return sender


def finish(sender, facts, name):
    """Everybody who has not signed this one does."""
    flow = facts["contracts"][name]["id"]
    for place, one in enumerate(facts["people"]):
        if sender.statuses([flow])[flow][1][place] != 3:
            Phone(sender.node, sender.link(flow, one), one).sign()
    assert sender.statuses([flow])[flow] == (4, [3, 3]), name
    return sender.document(flow)


def test_everything_of_a_released_version_opens_and_goes_on(old, tmp_path):
    node, facts = old()
    node.start()
    try:
        sender = assert_as_it_was(node, facts)
        assert node.root().decode() == facts["root"]
        documents = {name: sender.document(facts["contracts"][name]["id"]) for name in SENT}
        before = documents["half_signed"]
        for name in ("half_signed", "untouched"):
            documents[name] = finish(sender, facts, name)
        assert documents["half_signed"].startswith(before)
        fresh = sender.flow(facts["people"], sender.upload())
        facts["contracts"]["fresh"] = {"id": fresh}
        documents["fresh"] = finish(sender, facts, "fresh")
    finally:
        node.stop()
    judging.clean(node)
    root = tmp_path / "root.pem"
    root.write_text(facts["root"])
    paths = judging.write(tmp_path / "documents", documents)
    assert judging.ours(paths.values(), root) == []
    judging.theirs([paths[name] for name in ("signed", "half_signed", "untouched", "fresh")], root, 2, tmp_path)


def test_sigkill_during_the_first_start_does_no_harm(old, share, chance):
    node, _ = old("measured")
    took = node.start()
    node.stop()
    for trial in range(share(6, 100)):
        node, facts = old(f"trial-{trial}")
        for _ in range(share(2, 3)):
            node.start(wait=False)
            time.sleep(chance.uniform(0, took))
            node.kill()
        node.start()
        try:
            sender = assert_as_it_was(node, facts)
            finish(sender, facts, "half_signed")
        finally:
            node.stop()
        judging.clean(node)
