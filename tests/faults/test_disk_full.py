"""No room left: changes are turned down, everything that only reads goes on, and room heals it without a restart."""

import os
import subprocess
import time

import pytest
import requests

import judging
from node import Node, make_demo
from phone import Console, Phone, Refused, Sender, asked, person
from storage_fault import StorageFault


class SmallDisk:
    """A file system of a few megabytes; needs root."""

    SIZE = 24 << 20

    def __init__(self, folder):
        self.data = folder / "disk"
        self.data.mkdir()
        self.env = {}
        options = f"size={self.SIZE},mode=700"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.data], check=True)

    def fill(self):
        with open(self.data / "ballast", "wb", buffering=0) as ballast:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while True:
                        ballast.write(b"\1" * size)
                except OSError:
                    pass

    def make_room(self):
        (self.data / "ballast").unlink()

    def end(self):
        subprocess.run(["umount", self.data], check=True)


class FullByFault:
    """Every call that needs room fails as on a full disk."""

    def __init__(self, folder):
        self.data = folder / "data"
        self.fault = StorageFault(folder, self.data)
        self.env = self.fault.env

    def fill(self):
        self.fault.fill()

    def make_room(self):
        self.fault.make_room()

    def end(self):
        pass


DISKS = [FullByFault, SmallDisk] if os.geteuid() == 0 else [FullByFault]


@pytest.fixture(params=DISKS)
def disk(request, tmp_path):
    disk = request.param(tmp_path)
    node = Node(disk.data, env=disk.env)
    sender = Sender(node, make_demo(node.folder))
    node.start()
    yield disk, node, sender
    if node.is_running():
        node.kill()
    disk.end()


def refused(code, deed, *arguments, **more):
    with pytest.raises(Refused) as caught:
        deed(*arguments, **more)
    assert (caught.value.status, caught.value.code) == (503, code), caught.value


def until(status, node, seconds=10):
    """Until `/health` says so; returns its parts."""
    end = time.monotonic() + seconds
    while True:
        code, said = node.health()
        if said["status"] == status:
            assert code == (200 if status == "ok" else 503)
            return said["parts"]
        assert time.monotonic() < end, said
        time.sleep(0.1)


def phones_at_every_step(node, sender):
    """Signatories right before each of their changes."""
    file = sender.upload()
    people = [person() for _ in range(4)]
    flows = [sender.flow([one], file) for one in people]
    phones = [Phone(node, sender.link(flow, one), one) for flow, one in zip(flows, people)]
    phones[1].open()
    phones[2].up_to_accept()
    phones[3].up_to_accept()
    return flows, phones


def test_a_full_disk_makes_it_read_only_until_there_is_room(disk, tmp_path):
    disk, node, sender = disk
    flows, phones = phones_at_every_step(node, sender)
    console = Console(node, sender.demo["persons"][0]["mobile"])
    draft = console.draft("草稿")
    acceptance = phones[3].intent()
    whole = finished(node, sender)
    before = {flow: sender.document(flow) for flow in [*flows, whole]}
    disk.fill()

    # Changes are turned down by name.
    refused("server.storage_full", console.draft, "没有空间")
    refused("server.storage_full", phones[0].open)
    refused("server.storage_full", phones[1].identify)
    refused("server.storage_full", phones[2].intent)
    refused("server.storage_full", phones[3].accept, acceptance)
    parts = until("read_only", node)
    assert "full" in (parts["database"], parts["blobs"]), parts
    # Whatever only reads goes on.
    assert {flow: sender.document(flow) for flow in [*flows, whole]} == before
    assert sender.statuses([whole])[whole] == (4, [3])
    assert phones[2].ask("GET", "/view")["step"] == "sign"
    assert console.ask("GET", f"/contracts/{draft['id']}")["status"] == "draft"
    verify = {"data": before[whole], "headers": {"Content-Type": "application/pdf", "x-hefu-csrf": "none"}}
    assert asked(requests.Session(), "POST", f"{node.url}/api/v1/verify", **verify).json()["summary"] == "valid"
    assert requests.get(f"{node.url}/metrics", timeout=10).ok

    disk.make_room()
    until("ok", node)
    for phone in phones:
        phone.sign()
    assert all(found == (4, [3]) for found in sender.statuses(flows).values())
    console.draft("又有空间了")
    documents = {flow: sender.document(flow) for flow in [*flows, whole]}
    root = tmp_path / "root.pem"
    root.write_bytes(node.root())
    assert judging.ours(judging.write(tmp_path / "documents", documents).values(), root) == []
    assert len(node.starts) == 1, "it healed without a restart"
    node.stop()
    node.env = {}
    judging.clean(node)


def finished(node, sender):
    """A contract that one person signed."""
    one = person()
    flow = sender.flow([one], sender.upload())
    Phone(node, sender.link(flow, one), one).sign()
    return flow
