"""SIGKILL at random moments while contracts are signed: nothing that was acknowledged is lost."""

import queue
import threading
import time
import traceback

import judging
from phone import DONE_BEFORE, Console, Gone, Phone, Refused, person

CLIENTS = 10
READY_SECONDS_MAX = 5.0


class Job:
    """One contract on its way, and everything the server acknowledged of it."""

    def __init__(self):
        self.people = [person(), person()]
        self.file = self.flow = None
        self.phones = {}
        self.retries = 0

    def work(self, node, sender):
        """From wherever it stands to the last signature."""
        self.file = self.file or sender.upload()
        self.flow = self.flow or sender.flow(self.people, self.file)
        for place, one in enumerate(self.people):
            phone = self.phones.get(place)
            if phone is None:
                phone = self.phones[place] = Phone(node, sender.link(self.flow, one), one)
            if "signed" not in phone.acknowledged:
                phone.sign()

    def acknowledged(self, what):
        """The places of those to whom this was acknowledged."""
        return [place for place, phone in list(self.phones.items()) if what in phone.acknowledged]


class Crowd:
    """Clients that sign contracts one after the other and go on after every crash."""

    def __init__(self, node, sender, count):
        self.node, self.sender = node, sender
        self.jobs = [Job() for _ in range(count)]
        self.waiting = queue.SimpleQueue()
        for job in self.jobs:
            self.waiting.put(job)
        self.problems, self.finished, self.whole = [], [], set()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(CLIENTS)]

    def run(self):
        while not self.problems:
            try:
                job = self.waiting.get_nowait()
            except queue.Empty:
                return
            try:
                self.finish(job)
                self.finished.append(job)
            except Exception:
                self.problems.append(f"{job.flow}\n{traceback.format_exc()}")

    def finish(self, job):
        until = time.monotonic() + 300
        while time.monotonic() < until:
            self.node.ready.wait(60)
            try:
                return job.work(self.node, self.sender)
            except Gone:
                job.retries += 1
            except Refused as refused:
                if refused.code not in DONE_BEFORE:
                    raise
                job.retries += 1
            time.sleep(0.01)
        raise AssertionError("stuck")

    def is_busy(self):
        return any(thread.is_alive() for thread in self.threads)


def assert_kept(crowd, chance):
    """Every contract and signature that was acknowledged before this is there, in a known state.

    Those that were found whole after an earlier crash are looked at by chance, and all of them in the end. That
    acknowledged acceptances stand is asserted by each phone when it goes on.
    """
    whole = chance.sample(sorted(crowd.whole), min(50, len(crowd.whole)))
    flows = {job.flow: job.acknowledged("signed") for job in crowd.jobs if job.flow}
    flows = {flow: places for flow, places in flows.items() if flow not in crowd.whole or flow in whole}
    found = crowd.sender.statuses(list(flows))
    assert set(found) == set(flows), "a contract whose creation was acknowledged is gone"
    for flow, (status, parties) in found.items():
        assert status in (1, 2, 4) and set(parties) <= {1, 2, 3}, (flow, status, parties)
        assert all(parties[place] == 3 for place in flows[flow]), f"{flow}: an acknowledged signature is lost"
        assert (status == 4) == (parties == [3, 3]), (flow, status, parties)
        if len(flows[flow]) == len(parties):
            crowd.whole.add(flow)


def test_nothing_acknowledged_is_lost_by_sigkill(demo_node, share, chance, tmp_path):
    node, sender = demo_node
    contracts, kills_min = share(200, 10_000), share(8, 500)
    mean_life = share(3.0, 2.0)
    crowd = Crowd(node, sender, contracts)
    began = time.monotonic()
    for thread in crowd.threads:
        thread.start()
    kills = 0
    while crowd.is_busy() and not crowd.problems:
        # Many short lives find what happens at the start, some long ones what happens under way.
        stop_at = time.monotonic() + chance.uniform(0.02, 2 * mean_life)
        # A fast machine is killed more often, so that it is killed often enough.
        enough = (kills + 1) * contracts / (kills_min + 2)
        while time.monotonic() < stop_at and len(crowd.finished) < enough and crowd.is_busy():
            time.sleep(0.005)
        if not crowd.is_busy():
            break
        node.kill()
        kills += 1
        seconds = node.start()
        assert seconds <= READY_SECONDS_MAX, f"ready after {seconds:.1f} s"
        assert_kept(crowd, chance)
    assert not crowd.problems, crowd.problems[0] + node.log()[-3000:]
    print(f"{contracts} contracts, {kills} kills, {sum(job.retries for job in crowd.jobs)} retries", end=", ")
    print(f"{time.monotonic() - began:.0f} s, slowest start {max(node.starts):.2f} s")
    assert kills >= kills_min, "too few kills to say anything"
    judge_everything(node, sender, crowd, tmp_path, share)


def judge_everything(node, sender, crowd, tmp_path, share):
    """Every contract is signed by both, once; every document is valid."""
    flows = [job.flow for job in crowd.jobs]
    unfinished = {flow: found for flow, found in sender.statuses(flows).items() if found != (4, [3, 3])}
    assert unfinished == {}
    documents = {flow: sender.document(flow) for flow in flows}
    root = tmp_path / "root.pem"
    root.write_bytes(node.root())
    paths = judging.write(tmp_path / "documents", documents)
    assert judging.ours(paths.values(), root) == []
    judging.theirs([paths[flow] for flow in flows[:: len(flows) // share(5, 200)]], root, 2, tmp_path)
    operator = Console(node, sender.demo["operator"]["mobile"])
    for flow in flows[:: len(flows) // share(40, 2000)]:
        kinds = [event["kind"] for event in operator.ask("GET", f"/contracts/{flow}")["events"]]
        for kind in ("accepted", "sealed"):
            assert kinds.count(kind) == 2, (flow, kinds)
    waiting = node.health()[1]["parts"]["jobs"]
    assert waiting["retrying"] == 0, waiting
    node.stop()
    judging.clean(node)
