"""Files of strangers are looked at where they can do no harm, and every one of them gets an answer.

`hostile.py` makes the files. What is watched: status codes, time, the server's memory and life, and what the
process that looks at a file asks of the kernel (strace), with no network at all (`unshare -n`).
"""

import collections
import concurrent.futures
import os
import pathlib
import re
import signal
import subprocess
import time

import hostile
import judge_child
import pytest
import requests
from node import Node

"""How long looking at one file may take: as promised, or less where tests must be quick, since some files
use all of it."""
SECONDS = 10 if os.environ.get("HEFU_SOAK") == "1" else 3
"""The server itself, beside its children: documents on their way in count."""
SERVER_MEMORY_MAX = 512 * 1024 * 1024
PAGE = "/api/v1/verify/page?page=1&width=2000"
CODES_OF_FAILURE = {"verify.too_long", "verify.too_much_memory", "verify.crashed"}
HEADERS = {"x-hefu-csrf": "none", "content-type": "application/pdf", "accept-language": "en"}


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """Good files by name, the first signed."""
    authority, _ = hostile.simple_signer(tmp_path_factory.mktemp("signer"))
    signed = hostile.signed(authority)
    return [("signed", signed), ("plain", hostile.pdf(3))]


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    node = Node(tmp_path_factory.mktemp("judge") / "data", env={"HEFU_VERIFY__SECONDS": str(SECONDS)})
    node.start()
    yield node
    node.stop()


def ask(node, content, path="/api/v1/verify", **query):
    began = time.monotonic()
    answer = requests.post(f"{node.url}{path}", data=content, headers=HEADERS, params=query, timeout=60)
    return answer, time.monotonic() - began


def most_memory(node):
    status = pathlib.Path(f"/proc/{node.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024


def corpus(good, chance, count):
    yield from good
    yield from hostile.crafted()
    for name, value in hostile.asn1_bombs():
        yield f"asn1_{name}", hostile.contents_replaced(good[0][1], value)
    yield from hostile.spoiled(good, chance, count)


def test_every_file_gets_an_answer_and_the_server_lives(node, good, chance, share):
    files = list(corpus(good, chance, share(100, 3_000)))
    codes, slowest = collections.Counter(), (0, "")
    refused_early = {"file.not_a_pdf", "file.empty"}

    def look(file):
        name, content = file
        answer, seconds = ask(node, content)
        drawn, drawing = ask(node, content, "/api/v1/verify/page", page=1, width=300)
        return name, answer, drawn, max(seconds, drawing)

    # As many at a time as there are children: nobody waits for a turn, so that the time is the file's own.
    with concurrent.futures.ThreadPoolExecutor(2) as hands:
        for name, answer, drawn, seconds in hands.map(look, files):
            slowest = max(slowest, (seconds, name))
            said = answer.json()
            if answer.status_code == 200:
                codes[said["summary"]] += 1
                codes.update(finding["code"] for finding in said["findings"] if finding["code"] in CODES_OF_FAILURE)
            else:
                assert answer.status_code in (413, 422) and said["error"]["code"] in refused_early, (name, said)
                codes[said["error"]["code"]] += 1
            assert drawn.status_code in (200, 404, 413, 422), (name, drawn.text)
            codes[f"page {drawn.status_code if drawn.ok else drawn.json()['error']['code']}"] += 1
            # The process is ended after SECONDS; the rest is for a machine that does other things too.
            assert seconds <= SECONDS + 10, (name, seconds)
    print(f"{len(files)} files, {dict(codes)}, slowest {slowest}, server at most {most_memory(node) >> 20} MB")
    assert most_memory(node) < SERVER_MEMORY_MAX
    assert node.health()[0] == 200
    answer, _ = ask(node, good[0][1])
    assert answer.json()["summary"] == "valid", "still as good a judge as before"
    assert "verify.crashed" not in codes, "a crash is survived, but is a fault of ours"


def test_looking_at_a_file_opens_nothing_and_sends_nothing(good, tmp_path):
    """From the moment the filter is in place, only harmless calls are made."""
    files = [good[0], *(file for file in hostile.crafted() if file[0] in {"javascript", "stream_in_a_file"})]
    for name, content in files:
        for deed in (judge_child.judge, judge_child.draw):
            trace = tmp_path / "trace"
            wrapper = ["unshare", "-n", "strace", "-f", "-o", trace, "-e", "trace=all"]
            status, frames = judge_child.run(deed(content), wrapper)
            assert status == 0 and len(frames) == 2, (name, status)
            lines = trace.read_text(errors="replace").splitlines()
            # Everything the dynamic loader does comes before; whoever has read a byte of the file comes after.
            filtered = next(place for place, line in enumerate(lines) if "seccomp(SECCOMP_SET_MODE_FILTER" in line)
            assert not any(re.search(r"read\(0,", line) for line in lines[:filtered]), "confined before the first byte"
            calls = {match[1] for line in lines[filtered + 1 :] if (match := re.match(r"\d+\s+(\w+)\(", line))}
            assert calls <= judge_child.HARMLESS, (name, calls - judge_child.HARMLESS)


def test_whoever_looks_at_a_file_holds_nothing_of_the_server(node, good):
    """No environment, no descriptor beside its pipes that could be used, no privileges to gain, no core."""
    child = subprocess.Popen(judge_child.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"SECRET": "1"})
    try:
        head = child.stdout.read(5)
        assert head[:4] == b"\x01\0\0\0"
        proc = pathlib.Path(f"/proc/{child.pid}")
        status = dict(line.split(":", 1) for line in (proc / "status").read_text().splitlines())
        assert (status["Seccomp"].strip(), status["NoNewPrivs"].strip(), status["Threads"].strip()) == ("2", "1", "1")
        limits = (proc / "limits").read_text()
        for limit in ("Max core file size", "Max file size", "Max open files", "Max processes", "Max locked memory"):
            assert re.search(rf"{limit}\s+0\s+0\s", limits), limits
        assert re.search(rf"Max address space\s+{judge_child.MEMORY_BYTES}\s", limits), limits
    finally:
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()


@pytest.mark.parametrize("code", ["verify.too_long", "verify.too_much_memory"])
def test_limits_are_answers_with_a_code(tmp_path, code):
    """With tiny limits an ordinary file stands for one that loops or takes everything."""
    settings, content, path, shown = {
        "verify.too_long": ({"HEFU_VERIFY__SECONDS": "1"}, hostile.slow(), PAGE, said_in_a_refusal),
        "verify.too_much_memory": (
            {"HEFU_VERIFY__MEMORY_BYTES": str(128 << 20)},
            hostile.one_page(b" " * (58 << 20)),
            "/api/v1/verify",
            said_in_a_report,
        ),
    }[code]
    node = Node(tmp_path / "data", env=settings)
    node.start()
    try:
        answer, seconds = ask(node, content, path)
        assert shown(answer) == code
        assert seconds < 20
        chinese = requests.post(f"{node.url}{path}", data=content, headers=HEADERS | {"accept-language": "zh-CN"}, timeout=60)
        assert shown(chinese) == code and "未得出结论" in chinese.text
        assert node.is_running() and node.health()[0] == 200
    finally:
        node.stop()


def said_in_a_refusal(answer):
    assert answer.status_code == 422
    return answer.json()["error"]["code"]


def said_in_a_report(answer):
    said = answer.json()
    assert (answer.status_code, said["summary"], len(said["findings"])) == (200, "refused", 1)
    return said["findings"][0]["code"]


def test_a_killed_child_costs_one_answer(node, good):
    """Whatever ends it, the request is answered and the next one is served."""
    with concurrent.futures.ThreadPoolExecutor(1) as hand:
        waiting = hand.submit(ask, node, hostile.slow(), PAGE)
        child = None
        until = time.monotonic() + 10
        while child is None and time.monotonic() < until:
            child = next(iter(children(node)), None)
        assert child, "a process of its own looks at the file"
        os.kill(child, signal.SIGSEGV)
        answer, _ = waiting.result()
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "verify.crashed")
    answer, _ = ask(node, good[0][1])
    assert answer.json()["summary"] == "valid"
    assert not list(children(node)), "nobody is left behind"


def children(node):
    found = pathlib.Path(f"/proc/{node.process.pid}/task").glob("*/children")
    return [int(number) for path in found for number in path.read_text().split()]


def test_too_many_files_at_once_are_asked_to_come_again(tmp_path):
    slow = hostile.slow()
    node = Node(tmp_path / "data", env={"HEFU_VERIFY__AT_ONCE": "1", "HEFU_VERIFY__SECONDS": "2"})
    node.start()
    try:
        with concurrent.futures.ThreadPoolExecutor(12) as hands:
            asked = [hands.submit(ask, node, slow, PAGE) for _ in range(12)]
            answers = [one.result()[0] for one in asked]
        busy = [answer for answer in answers if answer.status_code == 503]
        assert busy and all(answer.json()["error"]["code"] == "verify.busy" for answer in busy)
        assert all(int(answer.headers["retry-after"]) > 0 for answer in busy)
        assert {answer.status_code for answer in answers} <= {422, 503}
        assert node.health()[0] == 200
    finally:
        node.stop()
