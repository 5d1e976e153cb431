"""Several nodes of one installation, and HAProxy before them."""

import contextlib
import pathlib
import socket
import sys
import threading

import requests

from node import Node, free_port, make_demo

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "services"))
from services import Program, wait_until  # noqa: E402


class Cluster:
    """Nodes with folders of their own, one database and one bucket."""

    def __init__(self, folder, settings, count=3, **more):
        self.settings = {**settings, **more}
        self.nodes = [Node(folder / f"node-{number}", env=self.settings) for number in range(1, count + 1)]
        self.demo = make_demo(self.nodes[0].folder, env=self.settings)

    def __enter__(self):
        for node in self.nodes:
            node.start(wait=False)
        for node in self.nodes:
            node.wait()
            node.ready.set()
        return self

    def __exit__(self, *_):
        for node in self.nodes:
            if node.is_running():
                node.kill()

    def messages(self, to=None):
        """What all desks have, oldest first. A desk is gone with its process."""
        found = []
        for node in self.nodes:
            with contextlib.suppress(requests.RequestException):
                query = f"?to={to}" if to else ""
                answer = requests.get(f"{node.url}/dev/messages{query}", headers={"Accept": "application/json"}, timeout=10)
                found += answer.json()
        return sorted(found, key=lambda message: message["at"])


class Relay:
    """Passes connections on to another port, or holds everything where it is while it is paused."""

    def __init__(self, target):
        self.target = target
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.open = threading.Event()
        self.open.set()
        threading.Thread(target=self._accept, daemon=True).start()

    def pause(self):
        self.open.clear()

    def resume(self):
        self.open.set()

    def close(self):
        self.listener.close()
        self.open.set()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                threading.Thread(target=self._connect, args=(client,), daemon=True).start()

    def _connect(self, client):
        # Not before it may: a server whose client says nothing would wait for it.
        self.open.wait()
        with contextlib.suppress(OSError):
            server = socket.create_connection(("127.0.0.1", self.target))
            threading.Thread(target=self._pass, args=(server, client), daemon=True).start()
            self._pass(client, server)

    def _pass(self, source, sink):
        with contextlib.suppress(OSError), source, sink:
            while piece := source.recv(65536):
                self.open.wait()
                sink.sendall(piece)


class HAProxy(Program):
    """Debian's, as docs/operations/high-availability.md sets it up, with shorter times."""

    def __init__(self, folder, nodes):
        super().__init__(folder / "haproxy.log")
        self.address = f"127.0.0.1:{free_port()}"
        self.url = f"http://{self.address}"
        servers = "\n".join(
            f"    server node{place} {node.address} check inter 300ms fall 1 rise 1" for place, node in enumerate(nodes, 1)
        )
        self.configuration = folder / "haproxy.cfg"
        self.configuration.write_text(
            f"""\
defaults
    mode http
    timeout connect 2s
    timeout client 60s
    timeout server 60s
    # A busy node is not a dead one.
    timeout check 10s
    # A node that does not take the connection has seen nothing of the request: another one gets it.
    retries 3
    option redispatch 1
frontend web
    bind {self.address}
    default_backend hefu
backend hefu
    balance roundrobin
    option httpchk GET /health
    http-check expect status 200
    option forwardfor
{servers}
"""
        )

    def start(self):
        self.spawn(["haproxy", "-db", "-f", self.configuration])
        wait_until(self._answers, self.process, self.log)

    def stop(self):
        self.end(15)

    def _answers(self):
        with contextlib.suppress(requests.RequestException):
            return requests.get(f"{self.url}/health", timeout=1).ok
        return False
