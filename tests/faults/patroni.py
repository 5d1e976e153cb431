"""PostgreSQL under Patroni, etcd and HAProxy, all from Debian; the primary is killed under load.

    .venv/bin/python tests/faults/patroni.py [--writes 5000] [--etcd 1]

Needs the packages etcd-server, haproxy, patroni and postgresql; as root everything but hefu runs as `postgres`.
Prints how long no write was acknowledged and what was lost; exit code 0 if nothing was. `HEFU_BIN` names the
binary, best a release build. It runs for minutes and belongs to the long run, not to every test run.
"""

import argparse
import collections
import contextlib
import json
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import requests

from cluster import Program, wait_until
from node import Node, free_port, make_demo
from phone import DONE_BEFORE, Console, Gone, Phone, Refused, Sender, asked, person
from services import children_of, postgres_binaries, unprivileged_user

TTL, LOOP_WAIT, RETRY = 20, 5, 5
DRAFTERS, SIGNERS = 6, 2


class Etcd(Program):
    """One member of an etcd cluster."""

    def __init__(self, folder, name):
        super().__init__(folder / f"{name}.log")
        self.folder, self.name = folder, name
        self.client, self.peer = free_port(), free_port()

    def start(self, members, owner):
        cluster = ",".join(f"{one.name}=http://127.0.0.1:{one.peer}" for one in members)
        here, peer = f"http://127.0.0.1:{self.client}", f"http://127.0.0.1:{self.peer}"
        command = ["etcd", "--name", self.name, "--data-dir", self.folder / self.name]
        command += ["--listen-client-urls", here, "--advertise-client-urls", here]
        command += ["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer]
        command += ["--initial-cluster", cluster, "--initial-cluster-state", "new"]
        self.spawn([str(part) for part in command], **owner)

    def is_healthy(self):
        with contextlib.suppress(requests.RequestException):
            return requests.get(f"http://127.0.0.1:{self.client}/health", timeout=2).json()["health"] == "true"
        return False


class Member(Program):
    """One PostgreSQL and the Patroni that runs it."""

    def __init__(self, folder, name, etcds, passwords):
        super().__init__(folder / f"{name}.log")
        self.folder, self.name = folder, name
        self.port, self.api = free_port(), free_port()
        self.data = folder / name
        self.configuration = folder / f"{name}.yml"
        # JSON is YAML.
        self.configuration.write_text(json.dumps(self.settings(etcds, passwords), indent=1))

    def settings(self, etcds, passwords):
        account = {name: {"username": name, "password": password} for name, password in passwords.items()}
        return {
            "scope": "hefu",
            "name": self.name,
            "restapi": {"listen": f"127.0.0.1:{self.api}", "connect_address": f"127.0.0.1:{self.api}"},
            "etcd3": {"hosts": [f"127.0.0.1:{etcd.client}" for etcd in etcds]},
            "bootstrap": {
                "dcs": {
                    "ttl": TTL,
                    "loop_wait": LOOP_WAIT,
                    "retry_timeout": RETRY,
                    # A commit is answered only after a standby has it; without one nothing is committed.
                    "synchronous_mode": True,
                    "synchronous_mode_strict": True,
                    "maximum_lag_on_failover": 1 << 20,
                    "postgresql": {
                        "use_pg_rewind": True,
                        "parameters": {"synchronous_commit": "on", "fsync": "on", "max_connections": 100},
                    },
                },
                "initdb": [{"encoding": "UTF8"}, {"locale": "C.UTF-8"}, "data-checksums"],
                "pg_hba": [
                    "host all all 127.0.0.1/32 scram-sha-256",
                    "host replication replicator 127.0.0.1/32 scram-sha-256",
                ],
            },
            "postgresql": {
                "listen": f"127.0.0.1:{self.port}",
                "connect_address": f"127.0.0.1:{self.port}",
                "data_dir": str(self.data),
                "bin_dir": str(postgres_binaries()),
                "pgpass": str(self.folder / f"{self.name}.pgpass"),
                "authentication": {"superuser": account["hefu"], "replication": account["replicator"]},
                "parameters": {"unix_socket_directories": str(self.folder)},
            },
        }

    def start(self, owner):
        self.spawn(["patroni", str(self.configuration)], **owner)

    def role(self):
        """What Patroni says of this member."""
        with contextlib.suppress(requests.RequestException, ValueError):
            return requests.get(f"http://127.0.0.1:{self.api}/patroni", timeout=2).json()
        return {}

    def is_primary(self):
        with contextlib.suppress(requests.RequestException):
            return requests.get(f"http://127.0.0.1:{self.api}/primary", timeout=2).status_code == 200
        return False

    def kill(self):
        """As a power cut takes the machine: Patroni, the server and all its processes at one instant."""
        postmaster = int((self.data / "postmaster.pid").read_text().split()[0])
        for process in (self.process.pid, postmaster, *children_of(postmaster)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self.process.wait()
        self.process = None


class Proxy(Program):
    """Leads to whichever member is the primary."""

    def __init__(self, folder, members):
        super().__init__(folder / "haproxy.log")
        self.port = free_port()
        servers = "\n".join(f"    server {one.name} 127.0.0.1:{one.port} check port {one.api}" for one in members)
        self.configuration = folder / "haproxy.cfg"
        self.configuration.write_text(
            f"""\
defaults
    mode tcp
    timeout connect 2s
    timeout client 1h
    timeout server 1h
    timeout check 5s
listen primary
    bind 127.0.0.1:{self.port}
    option httpchk OPTIONS /primary
    http-check expect status 200
    # Connections to a member that is no longer the primary end at once.
    default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
{servers}
"""
        )

    def start(self):
        self.spawn(["haproxy", "-db", "-f", str(self.configuration)])


class Patroni:
    """All of it in a temporary folder, on free ports."""

    def __init__(self, etcds=1, members=3):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hefu-patroni-"))
        self.folder.chmod(0o711)
        self.owner = {"cwd": self.folder}
        if os.geteuid() == 0:
            user = unprivileged_user()
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.owner |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self.passwords = {"hefu": secrets.token_hex(16), "replicator": secrets.token_hex(16)}
        self.etcds = [Etcd(self.folder, f"etcd{place}") for place in range(1, etcds + 1)]
        self.members = [Member(self.folder, f"pg{place}", self.etcds, self.passwords) for place in range(1, members + 1)]
        self.proxy = Proxy(self.folder, self.members)

    def __enter__(self):
        try:
            for etcd in self.etcds:
                etcd.start(self.etcds, self.owner)
            for etcd in self.etcds:
                wait_until(etcd.is_healthy, etcd.process, etcd.log)
            for member in self.members:
                member.start(self.owner)
            self.proxy.start()
            self.until(self.is_whole, 180)
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        for member in self.members:
            member.end(signal.SIGTERM)
        self.proxy.end(signal.SIGTERM)
        for etcd in self.etcds:
            etcd.end(signal.SIGTERM)
        shutil.rmtree(self.folder, ignore_errors=True)

    def until(self, is_true, seconds):
        end = time.monotonic() + seconds
        while not is_true():
            if time.monotonic() > end:
                raise RuntimeError("\n".join(one.log.read_text(errors="replace")[-2000:] for one in self.members))
            time.sleep(0.2)

    def primary(self):
        return next((member for member in self.members if member.process and member.is_primary()), None)

    def is_whole(self):
        """One primary, everybody else streams from it, and one of them is waited for by every commit."""
        primary = self.primary()
        if not primary:
            return False
        replication = primary.role().get("replication", [])
        streaming = [one for one in replication if one["state"] == "streaming"]
        waited_for = [one for one in streaming if one["sync_state"] in ("sync", "quorum")]
        return len(streaming) == len(self.members) - 1 and bool(waited_for)

    def url(self, database="hefu"):
        return f"postgres://hefu:{self.passwords['hefu']}@127.0.0.1:{self.proxy.port}/{database}?sslmode=disable"

    def sql(self, statement, database="hefu"):
        command = [postgres_binaries() / "psql", self.url(database), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        made = subprocess.run([*command, "-c", statement], capture_output=True, text=True, timeout=120)
        if made.returncode:
            raise RuntimeError(made.stderr)
        return made.stdout.splitlines()


class Load:
    """Clients that repeat what was not acknowledged, and remember what was."""

    def __init__(self, node, demo, writes):
        self.node, self.sender, self.writes = node, Sender(node, demo), writes
        self.lock = threading.Lock()
        self.begun = 0
        self.drafts, self.signed, self.failures, self.problems = {}, {}, collections.Counter(), []
        self.moments = [time.monotonic()]
        self.over = threading.Event()
        console = Console(node, demo["persons"][0]["mobile"])
        file = console.draft("first")["file"]["id"]
        upload = self.sender.upload()
        self.threads = [threading.Thread(target=self.draft, args=(console, file)) for _ in range(DRAFTERS)]
        self.threads += [threading.Thread(target=self.sign, args=(upload,)) for _ in range(SIGNERS)]

    def acknowledged(self):
        with self.lock:
            self.moments.append(time.monotonic())
            if len(self.moments) > self.writes:
                self.over.set()

    def repeated(self, deed):
        """Until it is acknowledged; `None` only if it never was."""
        end = time.monotonic() + 300
        while time.monotonic() < end:
            try:
                return deed()
            except Gone:
                self.failures["connection"] += 1
            except Refused as refused:
                self.failures[f"{refused.status} {refused.code}"] += 1
                if refused.status < 500 and refused.code not in DONE_BEFORE | {"InternalError"}:
                    self.problems.append(str(refused))
                    self.over.set()
                    return None
            time.sleep(0.1)
        self.problems.append("never acknowledged")
        return None

    def draft(self, console, file):
        browser = requests.Session()
        browser.cookies.update(console.browser.cookies)
        headers = {"x-hefu-csrf": console.csrf, "Origin": self.node.url}
        while not self.over.is_set():
            with self.lock:
                self.begun += 1
                key = f"draft-{self.begun}"
            body = {"title": key, "file_id": file}
            url = f"{self.node.url}/api/v1/contracts"
            options = {"json": body, "headers": {**headers, "Idempotency-Key": key}}
            made = self.repeated(lambda: asked(browser, "POST", url, **options).json()["id"])
            if made:
                self.drafts[key] = made
                self.acknowledged()

    def sign(self, file):
        while not self.over.is_set():
            one = person()
            flow = self.repeated(lambda: self.sender.flow([one], file))
            token = flow and self.repeated(lambda: self.sender.link(flow, one))
            if token:
                self.acknowledged()
                phone = Phone(self.node, token, one)
                self.repeated(lambda: phone.sign(seconds=90))
                if "signed" in phone.acknowledged:
                    self.signed[flow] = phone
                    self.acknowledged()

    def gap(self):
        """The longest time in which nothing was acknowledged, and how many seconds after the start it began."""
        pairs = zip(self.moments, self.moments[1:])
        length, start = max((after - before, before) for before, after in pairs)
        return length, start - self.moments[0]

    def lost(self, patroni):
        """What was acknowledged and is not there, and what is there more than once."""
        there = set(patroni.sql("SELECT id FROM contracts"))
        lost = [key for key, contract in self.drafts.items() if contract not in there]
        flows = list(self.signed)
        statuses = self.sender.statuses(flows)
        lost += [flow for flow in flows if statuses.get(flow) != (4, [3])]
        twice = len(self.drafts) - len(set(self.drafts.values()))
        return lost, twice


def run(writes, etcds):
    with Patroni(etcds) as patroni:
        patroni.sql("CREATE DATABASE hefu", "postgres")
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hefu-patroni-node-"))
        node = Node(folder / "data", env={"HEFU_DATABASE_URL": patroni.url(), "HEFU_DATABASE_PATIENCE_SECONDS": "5"})
        demo = make_demo(node.folder, env=node.env)
        node.start()
        try:
            return failed_over(patroni, node, Load(node, demo, writes), writes)
        finally:
            node.kill()
            shutil.rmtree(folder, ignore_errors=True)


def failed_over(patroni, node, load, writes):
    for thread in load.threads:
        thread.start()
    while len(load.moments) < writes // 3 and not load.over.is_set():
        time.sleep(0.05)
    old = patroni.primary()
    print(f"{len(load.moments) - 1} writes acknowledged; SIGKILL for the primary {old.name}", flush=True)
    killed = time.monotonic()
    old.kill()
    for thread in load.threads:
        thread.join()
    took = time.monotonic() - load.moments[0]
    new = patroni.primary()
    if load.problems or not new or new is old:
        print("failed:", load.problems[:3], new and new.name, node.log()[-3000:])
        return 1
    lost, twice = load.lost(patroni)
    gap, _ = load.gap()
    after = next(moment for moment in load.moments if moment > killed + 0.5)
    print(f"{len(load.moments) - 1} writes acknowledged in {took:.0f} s, {len(load.signed)} of them signatures")
    print(f"new primary {new.name}; longest time without an acknowledgement {gap:.1f} s", end=" ")
    print(f"({after - killed:.1f} s after the kill)")
    print(f"refused or broken meanwhile, and repeated: {dict(load.failures)}")
    print(f"lost: {len(lost)}; made twice: {twice}", flush=True)
    old.start(patroni.owner)
    patroni.until(patroni.is_whole, 180)
    print(f"{old.name} is a standby again: {[one['sync_state'] for one in patroni.primary().role()['replication']]}")
    lost_again, _ = load.lost(patroni)
    return int(bool(lost or lost_again or twice))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--writes", type=int, default=5_000, help="how many acknowledged writes to reach")
    arguments.add_argument("--etcd", type=int, default=1, help="members of the etcd cluster")
    options = arguments.parse_args()
    return run(options.writes, options.etcd)


if __name__ == "__main__":
    sys.exit(main())
