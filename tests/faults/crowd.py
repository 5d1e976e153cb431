"""Many connections at a time, a healthy client among them, and what the server's memory says to it."""

import contextlib
import pathlib
import resource
import selectors
import socket
import threading
import time

import requests

ANSWERS_MIN = 5
"""A healthy client that got fewer answers has seen nothing."""


def raise_file_limit():
    """As many open files as the system lets this process have; returns how many."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


def megabytes(node, what="VmRSS"):
    """Resident memory of a node's process."""
    status = pathlib.Path(f"/proc/{node.process.pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith(what + ":"))
    return int(line.split()[1]) / 1024


def connected(node, seconds=20):
    host, port = node.address.rsplit(":", 1)
    connection = socket.create_connection((host, int(port)), timeout=seconds)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def answered(connection, seconds=20):
    """Everything the server says until it closes or is silent for that long; None if it resets."""
    connection.settimeout(seconds)
    heard = b""
    try:
        while piece := connection.recv(65536):
            heard += piece
    except TimeoutError:
        pass
    except OSError:
        return heard or None
    return heard


def status_of(answer):
    """The status of an HTTP/1 answer; None if there is none."""
    if not answer or not answer.startswith(b"HTTP/1.1 "):
        return None
    return int(answer.split(b" ", 2)[1])


class Crowd:
    """Connections that are opened together and watched together."""

    def __init__(self, node, number):
        self.open = [connected(node) for _ in range(number)]
        for connection in self.open:
            connection.setblocking(False)
        self.heard = {}

    def say(self, words):
        """Each says something; who can not any more is gone."""
        for connection in list(self.open):
            try:
                connection.send(words)
            except BlockingIOError:
                pass
            except OSError:
                self.leave(connection)

    def ask(self, words, at_once=200):
        """Each asks something and is answered, so many at a time."""
        waiting = list(self.open)
        for start in range(0, len(waiting), at_once):
            part = waiting[start : start + at_once]
            for connection in part:
                connection.send(words)
            for connection in part:
                connection.settimeout(20)
                heard = connection.recv(65536)
                assert heard, "closed instead of answered"
                self.heard[id(connection)] = heard
                connection.setblocking(False)

    def leave(self, connection):
        self.open.remove(connection)
        connection.close()

    def listen(self):
        """Takes what has come, and lets go of those whom the server has closed."""
        with selectors.DefaultSelector() as selector:
            for connection in self.open:
                selector.register(connection, selectors.EVENT_READ)
            ready = [key.fileobj for key, _ in selector.select(timeout=0)]
        for connection in ready:
            try:
                piece = connection.recv(65536)
            except BlockingIOError:
                continue
            except OSError:
                piece = b""
            if piece:
                self.heard[id(connection)] = self.heard.get(id(connection), b"") + piece
            else:
                self.leave(connection)

    def close(self):
        for connection in self.open:
            connection.close()
        self.open = []


class Healthy(threading.Thread):
    """Somebody who wants to be served meanwhile, on a fresh connection each time."""

    def __init__(self, node):
        super().__init__(daemon=True)
        self.node, self.seconds, self.problems = node, [], []
        self.done = threading.Event()

    def run(self):
        while not self.done.wait(0.05):
            began = time.monotonic()
            try:
                answer = requests.get(f"{self.node.url}/api/v1/meta", timeout=10)
                if answer.status_code != 200:
                    self.problems.append(f"{answer.status_code} {answer.text[:100]}")
            except requests.RequestException as problem:
                self.problems.append(repr(problem)[:200])
            self.seconds.append(time.monotonic() - began)


@contextlib.contextmanager
def healthy(node):
    """A healthy client for as long as something else goes on; it must be served all the time."""
    client = Healthy(node)
    client.start()
    try:
        yield client
    finally:
        # Something quick has effects that come later.
        until = time.monotonic() + 15
        while len(client.seconds) < ANSWERS_MIN and time.monotonic() < until:
            time.sleep(0.05)
        client.done.set()
        client.join(timeout=20)
    assert not client.problems, client.problems[:3]
    assert len(client.seconds) >= ANSWERS_MIN, client.seconds
    late = [round(seconds, 2) for seconds in client.seconds if seconds > 1]
    # One may be unlucky on a machine that does other things as well.
    assert len(late) <= 1 + len(client.seconds) // 100, f"of {len(client.seconds)} answers these took {late} s"
