"""The binary as a process that can be killed, stopped, wrapped and started again on the same folder."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

import requests

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "ess_sdk"))
from installation import BINARY, free_port  # noqa: E402

START_SECONDS = 60
"""Limits of people typing codes, lifted: here one machine plays hundreds of people. And a dead process's work
is taken over soon."""
LIMITS = {
    "HEFU_LIMITS__JOB_LEASE_SECONDS": "5",
    "HEFU_LIMITS__CODES_PER_MINUTE": "1000000",
    "HEFU_LIMITS__CODES_PER_DAY": "1000000",
    "HEFU_LIMITS__CODES_PER_ADDRESS_HOUR": "100000000",
    "HEFU_LIMITS__CODES_PER_INITIATOR_DAY": "100000000",
    "HEFU_LIMITS__REQUESTS_PER_ADDRESS_MINUTE": "100000000",
}


def environment(more=None):
    """Of a server process: nothing of the caller's settings, but its limits lifted."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HEFU_")}
    return {**kept, **LIMITS, **(more or {})}


def make_demo(folder, env=None):
    """Fills an empty folder with the demo world and returns what `hefu demo` says of it."""
    command = [BINARY, "demo", "--data", folder, "--json"]
    made = subprocess.run(command, capture_output=True, text=True, env=environment(env))
    if made.returncode:
        raise RuntimeError(made.stderr)
    return json.loads(made.stdout)


class Node:
    """One server process on a folder and a port that stay the same over restarts."""

    def __init__(self, folder, env=None, binary=BINARY, wrapper=(), preexec=None):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.env, self.binary, self.wrapper, self.preexec = env or {}, binary, list(wrapper), preexec
        self.address = f"127.0.0.1:{free_port()}"
        self.url = f"http://{self.address}"
        self.log_path = self.folder.parent / f"{self.folder.name}.log"
        self.process = None
        self.starts = []
        self.ready = threading.Event()

    def start(self, wait=True, wrapper=None):
        """Starts the process; returns after it is healthy, with the seconds that took."""
        command = [*(self.wrapper if wrapper is None else wrapper), self.binary]
        command += ["serve", "--data", self.folder, "--listen", self.address]
        began = time.monotonic()
        with open(self.log_path, "a") as log:
            log.write(f"--- start {len(self.starts) + 1}\n")
            log.flush()
            self.process = subprocess.Popen(
                [str(part) for part in command],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment(self.env),
                preexec_fn=self.preexec,
                start_new_session=True,
            )
        if not wait:
            return None
        self.wait()
        self.starts.append(time.monotonic() - began)
        self.ready.set()
        return self.starts[-1]

    def wait(self, seconds=START_SECONDS):
        until = time.monotonic() + seconds
        while True:
            try:
                if requests.get(f"{self.url}/health", timeout=5).ok:
                    return
            except requests.RequestException:
                pass
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"{self.url} does not start:\n{self.log()[-4000:]}")
            time.sleep(0.02)

    def signal(self, number):
        """To the server itself and to whatever wraps it."""
        os.killpg(self.process.pid, number)

    def kill(self):
        """SIGKILL: nothing is finished, nothing is flushed."""
        self.ready.clear()
        self.signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def stop(self, seconds=40):
        """SIGTERM, and waits for the end; returns the exit code."""
        if self.process is None or self.process.poll() is not None:
            return self.process and self.process.returncode
        self.ready.clear()
        self.signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self.process.wait(timeout=20)
            raise

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def log(self):
        return self.log_path.read_text(errors="replace")

    def health(self):
        """Status and body of `/health`."""
        answer = requests.get(f"{self.url}/health", timeout=10)
        return answer.status_code, answer.json()

    def root(self):
        """The root certificate, PEM."""
        return requests.get(f"{self.url}/ca/root.pem", timeout=10).content


def hefu(*arguments, env=None, binary=BINARY, **more):
    """Runs a command of the binary and returns what it did."""
    command = [str(part) for part in (binary, *arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(env), **more)
