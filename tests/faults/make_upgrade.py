"""Writes `upgrade/<version>.tar.gz`: an installation as that version left it, and what is in it.

    HEFU_BIN=/path/to/a/released/hefu .venv/bin/python tests/faults/make_upgrade.py

Run once for each release; the archives stay. The master key in them belongs to nothing else.
"""

import json
import pathlib
import tarfile
import tempfile
import time

from node import BINARY, Node, hefu, make_demo
from phone import Console, Phone, Sender, person, sha256

YEARS = 9 * 366 * 86_400
UPGRADE = pathlib.Path(__file__).with_name("upgrade")


def world(node, demo):
    """One contract of each kind; returns what a later version has to find."""
    sender = Sender(node, demo)
    file = sender.upload()
    people = [person(900_001), person(900_002)]
    contracts = {}

    def contract(name):
        # Links end after a month, so that later versions make their own; the deadline must not pass.
        flow = sender.flow(people, file, Deadline=int(time.time()) + YEARS)
        return flow, [Phone(node, sender.link(flow, one), one) for one in people], name

    def note(flow, name):
        content = sender.document(flow)
        contracts[name] = {"id": flow, "statuses": sender.statuses([flow])[flow], "sha256": sha256(content)}
        return content

    flow, phones, name = contract("signed")
    phones[0].sign()
    phones[1].sign()
    note(flow, name)
    flow, phones, name = contract("half_signed")
    phones[0].sign()
    note(flow, name)
    flow, phones, name = contract("rejected")
    phones[0].sign()
    phones[1].up_to_accept()
    phones[1].reject("条款有误")
    note(flow, name)
    flow, phones, name = contract("revoked")
    phones[0].sign()
    sender.call("CancelFlow", {"FlowId": flow, "CancelMessage": "条款有误"})
    note(flow, name)
    flow, phones, name = contract("untouched")
    note(flow, name)
    console = Console(node, demo["persons"][0]["mobile"])
    draft = console.draft("未发出的合同")
    contracts["draft"] = {"id": draft["id"], "title": draft["title"]}
    return {"demo": demo, "people": people, "contracts": contracts}


def main():
    version = hefu("--version").stdout.split()[1]
    with tempfile.TemporaryDirectory(prefix="hefu-upgrade-") as temporary:
        folder = pathlib.Path(temporary) / "data"
        node = Node(folder)
        demo = make_demo(folder)
        node.start()
        try:
            facts = {"version": version, **world(node, demo)}
            facts["root"] = node.root().decode()
        finally:
            node.stop()
        (pathlib.Path(temporary) / "facts.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1))
        UPGRADE.mkdir(exist_ok=True)
        archive = UPGRADE / f"{version}.tar.gz"
        with tarfile.open(archive, "w:gz") as tar:
            tar.add(pathlib.Path(temporary) / "facts.json", "facts.json")
            tar.add(folder, "data")
    print(f"{archive}: {archive.stat().st_size} bytes, made by {BINARY}")


if __name__ == "__main__":
    main()
