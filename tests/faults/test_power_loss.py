"""The power fails at any moment: whatever was acknowledged before is there, and the installation opens."""

import json
import shutil
import sqlite3
import threading
import time

import power_loss
from node import Node, hefu, make_demo
from phone import Phone, Sender, person


class Ledger:
    """What clients were told, and when."""

    def __init__(self):
        self.told = []

    def note(self, flow, what, place=None):
        self.told.append((time.time(), flow, what, place))

    def before(self, at):
        return [(flow, what, place) for told_at, flow, what, place in self.told if told_at <= at]


def sign_some(node, sender, ledger, contracts):
    file = sender.upload()
    for _ in range(contracts):
        people = [person(), person()]
        flow = sender.flow(people, file)
        ledger.note(flow, "created")
        for place, one in enumerate(people):
            phone = Phone(node, sender.link(flow, one), one)
            assert phone.up_to_accept() == "sign"
            phone.accept()
            ledger.note(flow, "accepted", place)
            phone.sign()
            ledger.note(flow, "signed", place)


def recorded(tmp_path, contracts):
    """The calls of a server in which clients signed, the disk before them, and what was acknowledged."""
    node = Node(tmp_path / "data")
    demo = make_demo(node.folder)
    disk = tmp_path / "before"
    shutil.copytree(node.folder, disk)
    trace = tmp_path / "calls.txt"
    node.start(wrapper=[*power_loss.RECORDER, "-o", trace])
    ledger = Ledger()
    sender = Sender(node, demo)
    threads = [threading.Thread(target=sign_some, args=(node, sender, ledger, contracts)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    node.kill()
    return node, demo, disk, list(power_loss.calls(trace)), ledger


def test_nothing_acknowledged_is_lost_by_a_power_cut(tmp_path, chance, share):
    node, demo, before, calls, ledger = recorded(tmp_path, share(2, 6))
    assert len(ledger.told) == 2 * share(2, 6) * 5
    cuts = sorted(chance.sample(range(1, len(calls)), min(share(60, 1000), len(calls) - 1)))
    disk = power_loss.Disk(before)
    # The recorder saw the folder under the name it had.
    disk.root = str(node.folder)
    played, stories = 0, 0
    for number, cut in enumerate(cuts):
        for call in calls[played:cut]:
            disk.play(call)
        played = cut
        folder = tmp_path / "after"
        disk.cut(folder, chance)
        told = ledger.before(calls[cut - 1][0])
        stories += len(told)
        check(folder, told, f"cut {cut} of {len(calls)}")
        if number % share(20, 50) == 0:
            goes_on(folder, demo)
        shutil.rmtree(folder)
    assert stories, "no cut came after an acknowledgement"
    print(f"{len(cuts)} cuts among {len(calls)} calls, {stories} acknowledgements asked for")


def test_a_disk_that_lies_about_flushing_is_noticed(tmp_path, chance):
    node, _, before, calls, ledger = recorded(tmp_path, 1)
    disk = power_loss.Disk(before, flushes=False)
    disk.root = str(node.folder)
    for call in calls:
        disk.play(call)
    noticed = 0
    for _ in range(5):
        folder = tmp_path / "after"
        disk.cut(folder, chance)
        try:
            check(folder, ledger.before(calls[-1][0]), "the end")
        except AssertionError:
            noticed += 1
        shutil.rmtree(folder)
    assert noticed == 5


def check(folder, told, where):
    """Opens the folder, checks it whole, and looks for everything acknowledged."""
    said = hefu("fsck", "--json", "--data", folder)
    assert said.returncode == 0, f"{where}: {said.stdout}{said.stderr}"
    assert json.loads(said.stdout)["sound"]
    with sqlite3.connect(folder / "hefu.db") as database:
        rows = database.execute("SELECT contract_id, name, count(*) FROM contract_events GROUP BY 1, 2").fetchall()
    events = {(contract, name): count for contract, name, count in rows}
    wanted = {}
    for flow, what, _ in told:
        name = {"created": "sent", "accepted": "accepted", "signed": "sealed"}[what]
        wanted[flow, name] = wanted.get((flow, name), 0) + 1
    lost = {key: count for key, count in wanted.items() if events.get(key, 0) < count}
    assert not lost, f"{where}: {lost} of {events}"


def goes_on(folder, demo):
    """The server starts on it, makes what is owed, and takes new contracts."""
    node = Node(folder)
    node.start()
    try:
        sender = Sender(node, demo)
        people = [person()]
        Phone(node, sender.link(sender.flow(people, sender.upload()), people[0]), people[0]).sign()
        assert node.health()[1]["parts"]["jobs"]["retrying"] == 0
    finally:
        node.kill()
