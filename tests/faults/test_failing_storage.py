"""Every call to the storage fails once, each in every way it can: never "success" and lost."""

import collections
import shutil
import time

import pytest

import judging
from node import Node, make_demo
from phone import DONE_BEFORE, Phone, Refused, Sender, person
from storage_fault import StorageFault, modes_of

"""What a client may be told while the storage fails."""
FAILED = {"server.unavailable", "server.storage_full", "InternalError"}


class OneContract:
    """From the file to the signature of one person; goes on where it was interrupted."""

    def __init__(self, node, sender):
        self.node, self.sender, self.person = node, sender, person()
        self.file = self.flow = self.phone = None

    def work(self):
        self.file = self.file or self.sender.upload()
        self.flow = self.flow or self.sender.flow([self.person], self.file)
        self.phone = self.phone or Phone(self.node, self.sender.link(self.flow, self.person), self.person)
        self.phone.sign(pause=0.02)

    def work_once_more(self):
        """With sound storage everything goes through, without a restart."""
        until = time.monotonic() + 30
        while True:
            try:
                return self.work()
            except Refused as refused:
                if refused.code not in DONE_BEFORE or time.monotonic() > until:
                    raise


@pytest.fixture
def harmed(tmp_path):
    """A server whose storage can be made to fail, and the fault."""
    fault = StorageFault(tmp_path, tmp_path / "data")
    node = Node(tmp_path / "data", env=fault.env)
    sender = Sender(node, make_demo(node.folder))
    node.start()
    yield node, sender, fault
    if node.is_running():
        node.kill()


def recorded(node, sender, fault):
    """How many calls of each kind one signing makes, on a server that has just started."""
    node.kill()
    node.start()
    contract = OneContract(node, sender)
    fault.arm()
    contract.work()
    fault.disarm()
    return collections.Counter(fault.kinds())


def trial(node, sender, fault, kind, place, mode):
    """One signing in which that call fails; returns the contract, and the answer if the call was met."""
    contract = OneContract(node, sender)
    fault.arm(kind, place, mode)
    answer = "success"
    try:
        contract.work()
    except Refused as refused:
        answer = refused.code
        assert answer in FAILED, f"{kind} {place} {mode}: {refused}\n{node.log()[-2000:]}"
    met = fault.disarm()
    contract.work_once_more()
    node.kill()
    node.start()
    # Asserts that everything acknowledged stands.
    assert contract.phone.up_to_accept() == "done", (kind, place, mode)
    assert sender.statuses([contract.flow])[contract.flow] == (4, [3]), (kind, place, mode)
    return contract, answer if met else None


def trials_of(counts, chance, most):
    """Calls of every kind, failing in every way; at most so many of a kind and way."""
    trials = []
    for kind, count in counts.items():
        for mode in modes_of(kind):
            places = range(1, count + 1)
            trials += [(kind, place, mode) for place in chance.sample(places, min(count, most))]
    return trials


def test_a_failing_call_is_told_or_made_good(harmed, share, chance, tmp_path):
    node, sender, fault = harmed
    counts = recorded(node, sender, fault)
    trials = trials_of(counts, chance, share(1, 1_000_000))
    contracts, told = [], collections.defaultdict(collections.Counter)
    for one in trials:
        contract, answer = trial(node, sender, fault, *one)
        contracts.append(contract)
        told[one[0], one[2]][answer or "not met"] += 1
    print(f"{counts.total()} calls in one signing, {len(trials)} trials")
    for (kind, mode), answers in sorted(told.items()):
        print(f"  {kind:32} {mode:7} {', '.join(f'{answer} {count}' for answer, count in sorted(answers.items()))}")
    met = [answers for answers in told.values() if set(answers) - {"not met"}]
    assert len(met) >= 0.8 * len(told), "hardly anything was hit"
    assert any(set(answers) & FAILED for answers in met), "no failure was ever felt"
    documents = {contract.flow: sender.document(contract.flow) for contract in contracts}
    root = tmp_path / "root.pem"
    root.write_bytes(node.root())
    paths = judging.write(tmp_path / "documents", documents)
    assert judging.ours(paths.values(), root) == []
    node.stop()
    node.env = {}
    judging.clean(node)


def begun(fault, data, kind="", place=0, mode="EIO"):
    """A first start during which that call fails: a node that serves, or one that has ended with a reason."""
    fault.arm(kind, place, mode)
    node = Node(data, env=fault.env)
    node.start(wait=False)
    try:
        node.wait()
        kinds = fault.kinds()
    except RuntimeError:
        kinds = fault.kinds()
        assert node.process.poll() not in (None, 0), f"{kind} {place} {mode}: it hangs, or ends as if all were well"
        assert not node.process.returncode < 0 and "panicked" not in node.log(), node.log()[-2000:]
    fault.disarm()
    if node.is_running():
        node.kill()
    return node, kinds


def test_a_first_start_that_fails_can_be_made_again(tmp_path, share, chance):
    data = tmp_path / "data"
    fault = StorageFault(tmp_path, data)
    _, kinds = begun(fault, data)
    trials = trials_of(collections.Counter(kinds), chance, share(1, 1_000_000))
    for one in chance.sample(trials, min(len(trials), share(12, 1_000_000))):
        shutil.rmtree(data)
        node, _ = begun(fault, data, *one)
        sender = Sender(node, make_demo(data))
        node.start()
        contract = OneContract(node, sender)
        contract.work()
        node.stop()
        node.env = {}
        judging.clean(node)
