"""The same instant: two who sign at once, and one request many times over."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

import requests

import judging
from node import hefu
from phone import Console, Phone, Refused, pdf, person

WORKERS = 6
TIMES = 50


def at_once(deeds):
    """Runs all of them at the same instant; returns what each returned, a refusal as itself."""
    gate = threading.Barrier(len(deeds))

    def run(deed):
        gate.wait()
        try:
            return deed()
        except Refused as refused:
            return refused

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def test_two_who_accept_at_the_same_instant_both_sign(demo_node, share, tmp_path):
    node, sender = demo_node
    file = sender.upload()

    def contract(_):
        people = [person(), person()]
        flow = sender.flow(people, file, Unordered=True)
        phones = [Phone(node, sender.link(flow, one), one) for one in people]
        assert [phone.up_to_accept() for phone in phones] == ["sign", "sign"]
        bodies = [phone.intent() for phone in phones]
        answers = at_once([lambda p=phone, b=body: p.accept(b) for phone, body in zip(phones, bodies)])
        assert answers == [None, None], (flow, answers)
        for phone in phones:
            phone.sign()
        return flow, people

    with ThreadPoolExecutor(WORKERS) as pool:
        contracts = list(pool.map(contract, range(share(100, 1_000))))
    flows = [flow for flow, _ in contracts]
    assert set(map(str, sender.statuses(flows).values())) == {"(4, [3, 3])"}
    root = tmp_path / "root.pem"
    root.write_bytes(node.root())
    paths = judging.write(tmp_path / "documents", {flow: sender.document(flow) for flow in flows})
    assert judging.ours(paths.values(), root) == []
    judging.theirs([paths[flow] for flow in flows[:: len(flows) // 5]], root, 2, tmp_path)
    console = Console(node, sender.demo["operator"]["mobile"])
    orders = {order_of(console, paths[flow], flow, people) for flow, people in contracts}
    assert orders == {(0, 1), (1, 0)}, "the instants were not the same: always the same one was first"
    judging.clean(node)


def order_of(console, path, flow, people):
    """The order of the signatures in the document, which is the one that was recorded."""
    seen = console.ask("GET", f"/contracts/{flow}")
    kinds = [event["kind"] for event in seen["events"]]
    assert (kinds.count("accepted"), kinds.count("sealed")) == (2, 2), (flow, kinds)
    said = json.loads(hefu("verify", "--json", path).stdout)
    signers = [one["signer"]["subject"] for one in said["signatures"] if one["kind"] == "approval"]
    names = [one["name"] for one in people]
    in_document = tuple(next(place for place in (0, 1) if names[place] in signer) for signer in signers)
    when = [one["signed_at"] for one in seen["signatories"]]
    if when[0] != when[1]:
        assert in_document == tuple(sorted((0, 1), key=lambda place: when[place])), (flow, when, signers)
    return in_document


def test_one_request_many_times_makes_one_contract(demo_node):
    node, sender = demo_node
    console = Console(node, sender.demo["persons"][0]["mobile"])
    file = console.ask("POST", "/files", pdf(1), **{"x-file-name": "lease.pdf"})["id"]
    body, key = {"title": "一份合同", "file_id": file}, {"Idempotency-Key": "one-and-the-same"}

    def create():
        return fresh(console).ask("POST", "/contracts", body, **key)["id"]

    answers = at_once([create] * TIMES)
    assert len({*map(str, answers)}) == 1, answers
    assert not isinstance(answers[0], Refused)
    node.kill()
    node.start()
    assert create() == answers[0], "a repeat after a crash"
    assert console.ask("GET", "/contracts")["counts"]["all"] == 1
    try:
        console.ask("POST", "/contracts", {**body, "title": "另一份合同"}, **key)
        raise AssertionError("the key stood for another contract as well")
    except Refused as refused:
        assert refused.code == "idempotency.mismatch", refused


def test_one_acceptance_many_times_is_one_signature(demo_node, tmp_path):
    node, sender = demo_node
    one = person()
    flow = sender.flow([one], sender.upload())
    phone = Phone(node, sender.link(flow, one), one)
    assert phone.up_to_accept() == "sign"
    body = phone.intent()
    answers = at_once([lambda: same_phone(phone).accept(body)] * TIMES)
    refused = [answer.code for answer in answers if isinstance(answer, Refused)]
    assert len(refused) < TIMES, "one of them is the acceptance"
    assert set(refused) <= {"code.expired", "code.used_up", "contract.already_decided"}, set(refused)
    phone.sign()
    kinds = [
        event["kind"]
        for event in Console(node, sender.demo["operator"]["mobile"]).ask("GET", f"/contracts/{flow}")["events"]
    ]
    assert (kinds.count("accepted"), kinds.count("sealed")) == (1, 1), kinds
    path = judging.write(tmp_path, {"signed": sender.document(flow)})["signed"]
    signatures = json.loads(hefu("verify", "--json", path).stdout)["signatures"]
    assert [one["kind"] for one in signatures] == ["approval", "document_time_stamp"]


def test_one_sending_many_times_is_one_event(demo_node):
    node, sender = demo_node
    # The operator is verified, as a sender has to be.
    console = Console(node, sender.demo["operator"]["mobile"])
    draft = console.draft("一份合同")
    one = person()
    field = {"signatory_index": 0, "kind": "signature", "page": 1, "x": 72, "y": 100, "width": 140, "height": 50}
    party = {"name": one["name"], "mobile": one["mobile"], "id_number": None}
    terms = {"title": "一份合同", "ordered": True, "deadline": None, "signatories": [party], "fields": [field]}
    console.ask("PUT", f"/contracts/{draft['id']}", terms)
    answers = at_once([lambda: fresh(console).ask("POST", f"/contracts/{draft['id']}/send")] * 20)
    assert any(not isinstance(answer, Refused) for answer in answers)
    codes = {answer.code for answer in answers if isinstance(answer, Refused)}
    assert codes <= {"contract.wrong_status"}, codes
    kinds = [event["kind"] for event in console.ask("GET", f"/contracts/{draft['id']}")["events"]]
    assert kinds.count("sent") == 1, kinds


def fresh(console):
    """The same login over a connection of its own."""
    return copied(console, Console)


def same_phone(phone):
    """The same session over a connection of its own."""
    return copied(phone, Phone)


def copied(one, kind):
    copy = kind.__new__(kind)
    copy.__dict__.update(one.__dict__)
    copy.browser = requests.Session()
    copy.browser.cookies.update(one.browser.cookies)
    return copy
