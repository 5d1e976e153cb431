"""Three nodes on one PostgreSQL and one bucket: each thing is done once, whoever dies or sleeps meanwhile."""

import collections
import signal
import threading
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

import judging
from cluster import Cluster, HAProxy, Relay
from phone import DONE_BEFORE, Console, Gone, Phone, Refused, Sender, person
from services import Services, reached
from test_same_time import at_once, fresh

WORKERS = 6
LEASE_SECONDS = 5


@pytest.fixture
def cluster(services, tmp_path):
    with Cluster(tmp_path, services.installation()) as cluster:
        yield cluster


def announced(sender, people, file, node):
    """A contract whose parties are written to."""
    order = sender.order(people, file)
    for approver in order["Approvers"]:
        approver["NotifyType"] = "sms"
    return sender.call("CreateFlowByFiles", order, node)["FlowId"]


def until_no_job_waits(node, seconds=30):
    """Deadlines wait for their day; everything else has been done."""
    end = time.monotonic() + seconds
    while True:
        parts = node.health()[1]["parts"]["jobs"]
        if parts["retrying"] == 0:
            return
        assert time.monotonic() < end, parts
        time.sleep(0.2)


def rows(services, cluster, statement):
    return services.sql(statement, cluster.settings["HEFU_DATABASE_URL"])


def assert_each_once(services, cluster, sender, flows, tmp_path):
    """One certificate, one acceptance and one sealing for each signatory; valid documents, everything sound."""
    unfinished = {flow: found for flow, found in sender.statuses(flows).items() if found != (4, [3, 3])}
    assert unfinished == {}
    counts = "SELECT count(*), count(DISTINCT (contract_id, signatory_id)) FROM certificates"
    assert rows(services, cluster, counts) == [f"{2 * len(flows)}|{2 * len(flows)}"]
    console = Console(cluster.nodes[0], cluster.demo["operator"]["mobile"])
    for flow in flows:
        kinds = collections.Counter(one["kind"] for one in console.ask("GET", f"/contracts/{flow}")["events"])
        assert (kinds["accepted"], kinds["sealed"], kinds["sent"]) == (2, 2, 1), (flow, kinds)
    root = tmp_path / "root.pem"
    root.write_bytes(cluster.nodes[0].root())
    nodes = cluster.nodes
    documents = {flow: sender.document(flow, nodes[place % len(nodes)]) for place, flow in enumerate(flows)}
    paths = judging.write(tmp_path / "documents", documents)
    assert judging.ours(paths.values(), root) == []
    judging.theirs(list(paths.values())[:3], root, 2, tmp_path)
    judging.clean(nodes[0])


def test_each_thing_is_done_once(services, cluster, share, tmp_path):
    sender = Sender(cluster.nodes[0], cluster.demo)
    flows, people_of = [], {}

    def contract(number):
        made_at, first_at, second_at = (cluster.nodes[(number + step) % 3] for step in range(3))
        people = [person(), person()]
        flow = announced(sender, people, sender.upload(node=made_at), made_at)
        for one, node in zip(people, (first_at, second_at)):
            # Whoever has signed before the invitation went out is not invited any more.
            until_equal(lambda: told(cluster, [one["mobile"]])[one["mobile"]]["invite"], 1)
            Phone(node, sender.link(flow, one, made_at), one).sign()
        return flow, people

    # In batches, because a desk keeps the newest messages only.
    for _ in range(share(1, 20)):
        with ThreadPoolExecutor(WORKERS) as pool:
            batch = list(pool.map(contract, range(share(25, 50))))
        until_no_job_waits(cluster.nodes[0])
        wanted = {one["mobile"]: collections.Counter(invite=1, open_link=1, sign=1, outcome=1)
                  for _, people in batch for one in people}
        until_equal(lambda: told(cluster, wanted), wanted)
        # Nobody sends anything again later.
        time.sleep(1)
        assert told(cluster, wanted) == wanted
        flows += [flow for flow, _ in batch]
        people_of.update(batch)
    assert_each_once(services, cluster, sender, flows, tmp_path)


def told(cluster, wanted):
    """How many messages of each purpose each person got, over all desks."""
    found = {mobile: collections.Counter() for mobile in wanted}
    for message in cluster.messages():
        if message["to"] in found:
            found[message["to"]][message["purpose"]] += 1
    return found


def until_equal(deed, wanted, seconds=20):
    end = time.monotonic() + seconds
    while (found := deed()) != wanted:
        assert time.monotonic() < end, differences(found, wanted)
        time.sleep(0.2)


def differences(found, wanted):
    if not isinstance(wanted, dict):
        return found, wanted
    return {key: (found[key], wanted[key]) for key in wanted if found[key] != wanted[key]}


@pytest.mark.parametrize("harm", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "stopped"])
def test_a_node_that_fails_while_it_seals_is_relieved_within_its_lease(services, tmp_path, harm):
    cluster = Cluster(tmp_path, services.installation(), HEFU_S3__TIMEOUT_SECONDS="30")
    bucket = urllib.parse.urlsplit(cluster.settings["HEFU_S3__ENDPOINT"])
    relay = Relay(bucket.port)
    endpoint = f"{bucket.scheme}://127.0.0.1:{relay.port}"
    cluster.nodes[0].env = {**cluster.settings, "HEFU_S3__ENDPOINT": endpoint}
    with cluster:
        relieved(services, cluster, relay, harm, tmp_path)
    relay.close()


def relieved(services, cluster, relay, harm, tmp_path):
    failing, other, _ = cluster.nodes
    sender = Sender(other, cluster.demo)
    people = [person(), person()]
    flow = sender.flow(people, sender.upload())
    phone = Phone(failing, sender.link(flow, people[0]), people[0])
    assert phone.up_to_accept() == "sign"
    acceptance = phone.intent()
    # To this node the bucket answers nothing: it stays in the middle of its work.
    relay.pause()
    answer = []
    asking = threading.Thread(target=lambda: answer.append(outcome(lambda: phone.accept(acceptance))))
    asking.start()
    until_owed(services, cluster, flow)
    began = time.monotonic()
    failing.signal(harm)
    if harm == signal.SIGKILL:
        failing.process.wait(timeout=20)
    while sender.statuses([flow])[flow][1][0] != 3:
        assert time.monotonic() - began < LEASE_SECONDS + 5, "nobody took over"
        time.sleep(0.1)
    print(f"taken over after {time.monotonic() - began:.1f} s")
    relay.resume()
    if harm == signal.SIGKILL:
        failing.start()
    else:
        # It wakes up in the middle of what others have finished, and goes on with it.
        failing.signal(signal.SIGCONT)
        failing.wait()
    asking.join(timeout=60)
    assert not asking.is_alive()
    if harm == signal.SIGSTOP:
        assert answer == [None], "the acceptance that slept with its node was durable"
    Phone(failing, sender.link(flow, people[1]), people[1]).sign()
    assert_each_once(services, cluster, sender, [flow], tmp_path)


def outcome(deed):
    try:
        return deed()
    except (Gone, Refused) as problem:
        return problem


def until_owed(services, cluster, flow, seconds=10):
    """Until the acceptance is durable and its sealing has been claimed."""
    held = f"SELECT count(*) FROM jobs WHERE kind='seal' AND contract_id='{flow}' AND holder IS NOT NULL"
    end = time.monotonic() + seconds
    while rows(services, cluster, held) != ["1"]:
        assert time.monotonic() < end, "nobody seals"
        time.sleep(0.02)


def test_nodes_that_die_and_sleep_lose_nothing(services, cluster, share, chance, tmp_path):
    nodes, sender = cluster.nodes, Sender(cluster.nodes[0], cluster.demo)
    flows, lock, over = [], threading.Lock(), threading.Event()

    def somewhere():
        with lock:
            return chance.choice(nodes)

    def contract(_):
        people = [person(), person()]
        file = persisted(lambda: sender.upload(node=somewhere()))
        flow = persisted(lambda: sender.flow(people, file, node=somewhere()))
        for one in people:
            token = persisted(lambda: sender.link(flow, one, node=somewhere()))
            phone = Phone(nodes[0], token, one)

            def sign():
                phone.node = somewhere()
                phone.sign(seconds=5)

            persisted(sign, (AssertionError,))
        flows.append(flow)

    def harm():
        while not over.wait(chance.uniform(0.2, 2)):
            node = somewhere()
            if chance.random() < 0.5:
                node.kill()
                time.sleep(chance.uniform(0, 1))
                node.start()
            else:
                # Some sleep for longer than their claims last.
                node.signal(signal.SIGSTOP)
                over.wait(chance.uniform(0.5, 1.6 * LEASE_SECONDS))
                node.signal(signal.SIGCONT)
                node.wait()

    harming = threading.Thread(target=harm)
    harming.start()
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(contract, range(share(30, 2_000))))
    finally:
        over.set()
        harming.join()
    until_no_job_waits(nodes[0], 90)
    assert_each_once(services, cluster, sender, flows, tmp_path)


def test_two_nodes_take_two_acceptances_at_the_same_instant(services, cluster, share, tmp_path):
    sender = Sender(cluster.nodes[0], cluster.demo)
    file = sender.upload()

    def contract(_):
        people = [person(), person()]
        flow = sender.flow(people, file, Unordered=True)
        phones = [Phone(node, sender.link(flow, one), one) for node, one in zip(cluster.nodes[1:], people)]
        assert [phone.up_to_accept() for phone in phones] == ["sign", "sign"]
        bodies = [phone.intent() for phone in phones]
        answers = at_once([lambda p=phone, b=body: p.accept(b) for phone, body in zip(phones, bodies)])
        assert answers == [None, None], (flow, answers)
        for phone in phones:
            phone.sign()
        return flow

    with ThreadPoolExecutor(3) as pool:
        flows = list(pool.map(contract, range(share(10, 1_000))))
    assert_each_once(services, cluster, sender, flows, tmp_path)


def test_one_request_to_all_nodes_makes_one_contract(cluster):
    consoles = [Console(node, cluster.demo["persons"][0]["mobile"]) for node in cluster.nodes]
    file = consoles[0].draft("anything")["file"]["id"]
    body = {"title": "一份合同", "file_id": file}
    key = {"Idempotency-Key": "one-and-the-same"}

    def create(place):
        return fresh(consoles[place % 3]).ask("POST", "/contracts", body, **key)["id"]

    answers = at_once([lambda place=place: create(place) for place in range(48)])
    assert len({*map(str, answers)}) == 1, answers
    assert consoles[1].ask("GET", "/contracts")["counts"]["all"] == 2


def test_a_database_that_crashes_under_load_loses_nothing(tmp_path, share, chance):
    with Services() as own:
        settings = own.reached().installation()
        with Cluster(tmp_path, settings, count=2, HEFU_DATABASE_PATIENCE_SECONDS="5") as cluster:
            crash_the_database(own, cluster, share, chance, tmp_path)


def crash_the_database(own, cluster, share, chance, tmp_path):
    nodes, sender = cluster.nodes, Sender(cluster.nodes[0], cluster.demo)
    flows, over = [], threading.Event()

    def contract(number):
        node, people = nodes[number % 2], [person(), person()]
        file = persisted(lambda: sender.upload(node=node))
        flow = persisted(lambda: sender.flow(people, file, node=node))
        for one in people:
            phone = Phone(node, persisted(lambda: sender.link(flow, one, node=node)), one)
            persisted(phone.sign)
        flows.append(flow)

    def crash():
        for _ in range(share(3, 100)):
            if over.wait(chance.uniform(0.3, 3)):
                return
            own.postgres.kill()
            brought_back(own.postgres)

    crashing = threading.Thread(target=crash)
    crashing.start()
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(contract, range(share(30, 2_000))))
    finally:
        over.set()
        crashing.join()
    until_no_job_waits(nodes[0], 60)
    assert_each_once(own.reached(), cluster, sender, flows, tmp_path)
    assert all(node.is_running() and len(node.log().split("--- start")) == 2 for node in nodes), "no node was restarted"


def brought_back(postgres):
    """A process that was being made while the others were killed may hold the shared memory for a moment."""
    for last in (False, False, False, False, True):
        try:
            return postgres.start()
        except RuntimeError:
            if last:
                raise
            time.sleep(0.5)


def persisted(deed, also=(), seconds=180):
    """Again and again, as people do, until it went through."""
    end = time.monotonic() + seconds
    while True:
        try:
            return deed()
        except Gone:
            pass
        except Refused as refused:
            if refused.code not in DONE_BEFORE and not refused.is_outage:
                raise
        except also as problem:
            if "lost" in str(problem):
                raise
        assert time.monotonic() < end, "it never went through"
        time.sleep(0.05)


def test_a_rolling_restart_loses_no_request(services, share, tmp_path):
    with Cluster(tmp_path, services.installation(), HEFU_DRAIN_SECONDS="4") as cluster:
        proxy = HAProxy(tmp_path, cluster.nodes)
        proxy.start()
        try:
            served = rolled(cluster, proxy, share(1, 10))
        finally:
            proxy.stop()
    print(f"{served} requests")
    assert served > 200


def rolled(cluster, proxy, rounds):
    """Restarts one node after the other under load; returns how many requests were served, all of them well."""
    sender = Sender(proxy, cluster.demo)
    flow = sender.flow([person()], sender.upload())
    problems, served, over = [], collections.Counter(), threading.Event()

    def load(number):
        file = sender.upload()
        session = requests.Session()
        while not over.is_set():
            deeds = {
                "create": lambda: sender.flow([person()], file),
                "read": lambda: sender.statuses([flow]),
                "download": lambda: sender.document(flow),
                "page": lambda: session.get(f"{proxy.url}/api/v1/meta", timeout=30).raise_for_status(),
                "alone": lambda: requests.get(f"{proxy.url}/api/v1/meta", timeout=30).raise_for_status(),
            }
            for name, deed in deeds.items():
                try:
                    deed()
                    served[name, number] += 1
                except Exception as problem:
                    problems.append(f"{name}: {type(problem).__name__} {problem}")

    threads = [threading.Thread(target=load, args=(number,)) for number in range(WORKERS)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(rounds):
            for node in cluster.nodes:
                assert node.stop() == 0
                node.start()
                # Until the load balancer has seen it.
                time.sleep(1)
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert problems == [], problems[:5]
    return served.total()
