"""Strangers who want to use up the server: it says no early, its memory stays, and others are served.

How much memory a flood may cost on top of twice the idle size is said in `ALLOWANCE`, for what is on its way in, and
`PER_CONNECTION`, for the buffers of each connection that is open. The allocator may keep both.
"""

import json
import socket
import time

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import hyperframe.frame
import pytest
import requests

from crowd import Crowd, answered, connected, healthy, megabytes, raise_file_limit, status_of
from node import Node, hefu, make_demo

ALLOWANCE = 64
"""Megabytes beyond twice the idle size."""
PER_CONNECTION = 32 / 1024
"""Megabytes of an open connection that has asked for something before; unoptimised, with tasks and buffers."""
MANY = {"HEFU_CONNECTIONS_PER_ADDRESS": "20000"}
GIGABYTE = 1 << 30


@pytest.fixture(scope="module", autouse=True)
def files():
    return raise_file_limit()


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    node = Node(tmp_path_factory.mktemp("abuse") / "data", env=MANY)
    make_demo(node.folder)
    node.start()
    # What is made at the first request belongs to the idle size.
    for _ in range(20):
        assert requests.get(f"{node.url}/api/v1/meta", timeout=10).ok
    yield node
    node.stop()


class Memory:
    """What a node's process had before a test, and may have while it goes on and after it."""

    def __init__(self, node):
        self.node, self.idle, self.more = node, megabytes(node), 0

    def check(self, more=0):
        """At most twice as much, and the allowances."""
        self.more = max(self.more, more)
        now, most = megabytes(self.node), 2 * self.idle + ALLOWANCE + self.more
        assert now < most, f"{self.idle:.0f} MB idle, {now:.0f} MB now, {most:.0f} MB allowed"


@pytest.fixture
def memory(node):
    memory = Memory(node)
    yield memory
    memory.check()


# Slow clients


def test_heads_that_trickle_end_after_ten_seconds(node, memory, share):
    crowd = Crowd(node, share(1_000, 8_000))
    began = time.monotonic()
    with healthy(node):
        crowd.say(b"GET /api/v1/meta HTTP/1.1\r\nhost: x\r\n")
        while crowd.open and time.monotonic() - began < 40:
            crowd.say(b"x")
            crowd.listen()
            time.sleep(1)
    lasted = time.monotonic() - began
    assert not crowd.open, f"{len(crowd.open)} are still there"
    assert 8 < lasted < 30, lasted
    assert not crowd.heard, "nothing is answered to half a head"


def test_bodies_that_trickle_end_in_time(node, memory, share):
    crowd = Crowd(node, share(1_000, 8_000))
    head = f"POST /api/v1/login HTTP/1.1\r\nhost: {node.address}\r\nx-hefu-csrf: none\r\n"
    head += "content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"
    began = time.monotonic()
    with healthy(node):
        crowd.say(head.encode())
        while crowd.open and time.monotonic() - began < 60:
            crowd.say(b" ")
            crowd.listen()
            time.sleep(1)
    assert not crowd.open, f"{len(crowd.open)} are still there"
    assert crowd.heard, "they were told"
    assert {status_of(answer) for answer in crowd.heard.values()} == {408}


def test_documents_that_trickle_take_nothing_from_others(node, memory, share):
    """More uploads that do not come than requests may be worked on at a time."""
    crowd = Crowd(node, share(600, 4_000))
    head = f"POST /api/v1/verify HTTP/1.1\r\nhost: {node.address}\r\nx-hefu-csrf: none\r\n"
    head += "content-type: application/pdf\r\ncontent-length: 50000000\r\n\r\n%PDF-1.7\n"
    with healthy(node):
        crowd.say(head.encode())
        for _ in range(5):
            crowd.say(b"%")
            crowd.listen()
            time.sleep(1)
    assert crowd.open, "they may take their time"
    crowd.close()


def test_thousands_of_idle_connections(node, memory, files, share):
    number = min(share(4_000, 10_000), files - 1_000)
    crowd = Crowd(node, number)
    # After a first request a connection may be silent for longer.
    with healthy(node):
        crowd.ask(f"GET /health/live HTTP/1.1\r\nhost: {node.address}\r\n\r\n".encode())
        time.sleep(3)
        crowd.listen()
        assert len(crowd.open) > number * 0.99, "they may be there"
        memory.check(number * PER_CONNECTION)
        began = time.monotonic()
        while crowd.open and time.monotonic() - began < 120:
            crowd.listen()
            time.sleep(1)
    assert not crowd.open, "who says nothing for long is closed"


# Too many


def test_who_finds_no_room_is_told_so(tmp_path):
    node = Node(tmp_path / "data", env={"HEFU_CONNECTIONS": "50", "HEFU_CONNECTIONS_PER_ADDRESS": "40"})
    node.start()
    try:
        crowd = Crowd(node, 60)
        # Each of those who are in may stay for a while, the others hear at once that they may not.
        for _ in range(30):
            time.sleep(0.1)
            crowd.listen()
        assert 35 <= len(crowd.open) <= 40, len(crowd.open)
        answers = list(crowd.heard.values())
        assert len(answers) >= 18, "hardly anybody was just cut off"
        for answer in answers:
            assert status_of(answer) == 503, answer
            assert b"retry-after: " in answer and b"connection: close" in answer
            assert b"too many connections" in answer
        crowd.close()
        until = time.monotonic() + 10
        while True:
            try:
                if requests.get(f"{node.url}/api/v1/meta", timeout=5).ok:
                    break
            except requests.RequestException:
                assert time.monotonic() < until
            time.sleep(0.05)
    finally:
        node.stop()


def test_more_requests_than_can_be_worked_on_are_turned_away(tmp_path):
    """With one place, some of many at the same time get 503, and all of them an answer."""
    node = Node(tmp_path / "data", env={"HEFU_REQUESTS_AT_ONCE": "1"})
    node.start()
    try:
        crowd = Crowd(node, 200)
        crowd.say(f"GET /api/v1/sign/nothing HTTP/1.1\r\nhost: {node.address}\r\nconnection: close\r\n\r\n".encode())
        until = time.monotonic() + 30
        while crowd.open and time.monotonic() < until:
            crowd.listen()
            time.sleep(0.02)
        answers = list(crowd.heard.values())
        assert len(answers) == 200
        statuses = {status_of(answer) for answer in answers}
        assert 404 in statuses and statuses <= {404, 503}, statuses
        for answer in answers:
            if status_of(answer) == 503:
                assert b"retry-after: " in answer
                assert json.loads(answer.split(b"\r\n\r\n", 1)[1])["error"]["code"] == "server.overloaded"
        assert node.health()[0] == 200
    finally:
        node.stop()


# Too much


def routes_with_bodies():
    """Of the whole API, from its own description; and Tencent's calls."""
    described = json.loads(hefu("openapi").stdout)
    for path, methods in described["paths"].items():
        for method in methods:
            if method in ("post", "put", "delete"):
                yield method.upper(), path
    yield "POST", "/"


def logged_in(node):
    """Cookie and CSRF value of somebody who may do what accounts may."""
    session = requests.Session()
    mobile = "13900000001"
    none = {"x-hefu-csrf": "none"}
    session.post(f"{node.url}/api/v1/login/code", json={"mobile": mobile}, headers=none, timeout=10)
    desk = session.get(f"{node.url}/dev/messages", params={"to": mobile}, timeout=10).json()
    answer = session.post(
        f"{node.url}/api/v1/login", json={"mobile": mobile, "code": desk[-1]["code"]}, headers=none, timeout=10
    )
    assert answer.ok, answer.text
    return session.cookies["hefu_session"], answer.json()["csrf"]


def flooded(node, head, piece, most, chunked):
    """Sends pieces until the server has had enough; its answer, and how many bytes it took."""
    connection = connected(node)
    connection.sendall(head)
    frame = b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece
    sent, heard = 0, b""
    connection.settimeout(0.5)
    try:
        while sent < most:
            try:
                sent += connection.send(frame[sent % len(frame) :])
            except TimeoutError:
                break
    except OSError:
        pass
    try:
        heard = answered(connection, 15) or b""
    finally:
        connection.close()
    return status_of(heard), sent


@pytest.mark.parametrize("chunked", [False, True], ids=["announced", "chunked"])
def test_a_gigabyte_is_refused_early_by_every_route(node, memory, chunked):
    cookie, csrf = logged_in(node)
    common = f"host: {node.address}\r\ncookie: hefu_session={cookie}\r\nx-hefu-csrf: {csrf}\r\n"
    length = "transfer-encoding: chunked" if chunked else f"content-length: {GIGABYTE}"
    documents = ("/api/v1/files", "/api/v1/verify")
    with healthy(node):
        for method, path in routes_with_bodies():
            kind = "application/pdf" if path in documents else "application/json"
            filled = path.replace("{id}", "yD" + "0" * 30).replace("{signatory_id}", "yD" + "0" * 30)
            head = f"{method} {filled.replace('{token}', 'nothing')} HTTP/1.1\r\n{common}content-type: {kind}\r\n"
            head += f"{length}\r\nx-file-name: a.pdf\r\n"
            if path == "/":
                head += "x-tc-action: DescribeFlowInfo\r\n"
            # A document is taken as far as one may be; Tencent's clients listen only when they have sent all.
            allowed = {"/api/v1/files": 80, "/api/v1/verify": 80, "/": 240}.get(path, 12)
            piece = b"%PDF-1.7\n" + b" " * 65527 if path in documents else b" " * 65536
            status, sent = flooded(node, head.encode() + b"\r\n", piece, GIGABYTE, chunked)
            # Two documents may lie in memory on their way in.
            memory.check(130)
            assert sent < allowed << 20, f"{method} {path} took {sent >> 20} MB"
            # An answer may be lost when the server closes while more is coming.
            assert status is None or status < 500, f"{method} {path}: {status}"
            if "logout" in path:
                cookie, csrf = logged_in(node)
                common = f"host: {node.address}\r\ncookie: hefu_session={cookie}\r\nx-hefu-csrf: {csrf}\r\n"


@pytest.mark.parametrize(
    "head",
    [
        b"".join(b"x-%d: y\r\n" % number for number in range(100_000)),
        b"x: " + b"y" * (1 << 20) + b"\r\n",
        b"x\r\n" * 10_000,
        b"cookie: " + b"a=b; " * 100_000 + b"\r\n",
    ],
    ids=["many", "long", "broken", "cookies"],
)
def test_floods_of_headers_are_refused(node, memory, head, share):
    with healthy(node):
        for _ in range(share(20, 500)):
            connection = connected(node)
            try:
                connection.sendall(b"GET /api/v1/meta HTTP/1.1\r\nhost: x\r\n" + head + b"\r\n")
            except OSError:
                pass
            answer = answered(connection)
            connection.close()
            assert status_of(answer) in (None, 400, 431), answer


def test_addresses_of_any_length_are_refused(node, memory):
    for length in (60_000, 1 << 20):
        connection = connected(node)
        try:
            connection.sendall(b"GET /" + b"a" * length + b" HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        except OSError:
            pass
        assert status_of(answered(connection)) in (None, 400, 404, 414, 431)


# HTTP/2


class Http2:
    """An HTTP/2 client that may misbehave; speaks without TLS, by prior knowledge."""

    def __init__(self, node):
        self.host = node.address
        self.socket = connected(node)
        config = h2.config.H2Configuration(client_side=True, validate_outbound_headers=False)
        self.state = h2.connection.H2Connection(config)
        self.state.initiate_connection()
        self.events = []
        self.closed = False
        self.flush()

    def headers(self, path="/api/v1/meta", method="GET"):
        return [(":method", method), (":path", path), (":scheme", "http"), (":authority", self.host)]

    def flush(self):
        self.send(self.state.data_to_send())

    def send(self, data):
        try:
            self.socket.settimeout(5)
            self.socket.sendall(data)
        except OSError:
            self.closed = True

    def listen(self, seconds):
        """Takes what comes until that much silence."""
        self.socket.settimeout(seconds)
        try:
            while data := self.socket.recv(65536):
                self.events += self.state.receive_data(data)
                self.flush()
                self.socket.settimeout(seconds)
            self.closed = True
        except TimeoutError:
            pass
        except (OSError, h2.exceptions.ProtocolError):
            self.closed = True

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]


def test_http2_is_spoken(node):
    client = Http2(node)
    client.state.send_headers(1, client.headers(), end_stream=True)
    client.flush()
    client.listen(1)
    (answer,) = client.of(h2.events.ResponseReceived)
    assert dict(answer.headers)[b":status"] == b"200"


def test_streams_that_are_opened_and_reset_end_the_connection(node, memory, share):
    """Rapid reset (CVE-2023-44487)."""
    with healthy(node):
        for _ in range(share(5, 100)):
            client = Http2(node)
            stream = 1
            while not client.closed and stream < 40_000:
                for _ in range(200):
                    client.state.send_headers(stream, client.headers(), end_stream=True)
                    client.state.reset_stream(stream)
                    stream += 2
                client.flush()
                # What the server says may be read while it is written to, or it would stand still.
                client.listen(0.001)
                if client.of(h2.events.ConnectionTerminated):
                    break
            client.listen(2)
            ended = client.closed or client.of(h2.events.ConnectionTerminated)
            assert ended, f"{stream // 2} streams were reset and the connection stands"
            assert stream < 40_000


def test_headers_without_an_end_close_the_connection(node, memory, share):
    """CONTINUATION frames without end (CVE-2024-27983 and others)."""
    with healthy(node):
        for _ in range(share(5, 100)):
            client = Http2(node)
            first = hyperframe.frame.HeadersFrame(1)
            first.data = client.state.encoder.encode(client.headers())
            client.send(first.serialize())
            further = hyperframe.frame.ContinuationFrame(1)
            # Literal fields that are in no table: each is new.
            further.data = (b"\x00\x01x\x7f\x80\x7e" + b"y" * 16_255)[:16_000]
            sent = 0
            while not client.closed and sent < 2_000:
                client.send(further.serialize())
                sent += 1
            client.listen(2)
            assert client.closed or client.of(h2.events.ConnectionTerminated), f"{sent} frames were taken"


def test_a_connection_has_so_many_streams(node, memory):
    client = Http2(node)
    client.listen(0.5)
    limit = client.state.remote_settings.max_concurrent_streams
    assert limit == 128
    assert client.state.remote_settings.max_header_list_size == 64 * 1024


def test_windows_that_never_open_hold_no_answers(node, memory, share):
    """Clients that ask for much and take nothing."""
    clients = []
    with healthy(node):
        for _ in range(share(20, 200)):
            client = Http2(node)
            client.state.update_settings({h2.settings.SettingCodes.INITIAL_WINDOW_SIZE: 0})
            for number in range(50):
                client.state.send_headers(1 + 2 * number, client.headers("/api/openapi.json"), end_stream=True)
            client.flush()
            clients.append(client)
        time.sleep(2)
        memory.check(len(clients) * 4)
    for client in clients:
        client.socket.close()


def test_pings_and_settings_without_end_are_borne(node, memory, share):
    with healthy(node):
        for _ in range(share(3, 50)):
            client = Http2(node)
            for _ in range(200):
                if client.closed:
                    break
                for _ in range(100):
                    client.state.ping(b"hefuhefu")
                client.flush()
            client.socket.close()


def test_what_is_no_http_is_closed(node, memory):
    for words in (b"\x16\x03\x01\x02\x00\x01\x00", b"\x00" * 4_096, b"HELO x\r\n" * 100, b"PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n"):
        connection = connected(node)
        try:
            connection.sendall(words)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        assert status_of(answered(connection)) in (None, 400)
