"""The listener: stopping without losing a request, and TLS with the operator's own certificate."""

import datetime
import ipaddress
import json
import signal
import socket
import ssl
import threading
import time
import warnings

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from crowd import answered, connected
from node import Node, hefu, make_demo

DRAIN_SECONDS = 4


@pytest.fixture
def draining(tmp_path):
    node = Node(tmp_path / "data", env={"HEFU_DRAIN_SECONDS": str(DRAIN_SECONDS)})
    make_demo(node.folder)
    node.start()
    yield node
    if node.is_running():
        node.kill()


class Asking(threading.Thread):
    """Asks one thing after the other, on one connection as long as it stands, until told to stop."""

    def __init__(self, node):
        super().__init__(daemon=True)
        self.node, self.problems, self.closed, self.answers = node, [], 0, 0
        self.done = threading.Event()

    def run(self):
        session = requests.Session()
        while not self.done.is_set():
            try:
                answer = session.get(f"{self.node.url}/api/v1/meta", timeout=10)
                self.answers += 1
                self.closed += answer.headers.get("connection") == "close"
                if not answer.ok:
                    self.problems.append(answer.status_code)
            except requests.RequestException as problem:
                self.problems.append(repr(problem)[:200])
            time.sleep(0.01)


def test_a_node_that_stops_serves_on_until_others_know(draining):
    node = draining
    askers = [Asking(node) for _ in range(4)]
    for asker in askers:
        asker.start()
    time.sleep(0.5)
    began = time.monotonic()
    node.process.send_signal(signal.SIGTERM)
    while (answer := requests.get(f"{node.url}/health", timeout=10)).status_code == 200:
        assert time.monotonic() - began < 2
    assert answer.status_code == 503
    assert answer.json()["status"] == "stopping"
    assert answer.headers["connection"] == "close"
    # Balancers ask, and turn away; then nobody comes any more.
    time.sleep(DRAIN_SECONDS / 2)
    assert requests.get(f"{node.url}/health/live", timeout=10).ok
    for asker in askers:
        asker.done.set()
    for asker in askers:
        asker.join(timeout=20)
        assert not asker.problems, asker.problems[:3]
        assert asker.answers > 5 and asker.closed > 0
    assert node.process.wait(timeout=DRAIN_SECONDS + 15) == 0
    assert time.monotonic() - began > DRAIN_SECONDS * 0.9
    with pytest.raises(OSError):
        connected(node, seconds=1)


def test_what_has_begun_is_finished(draining):
    """A document whose second half comes after the signal, and its judgement."""
    node = draining
    body = b"%PDF-1.7\n" + b" " * 20_000
    connection = connected(node)
    head = f"POST /api/v1/verify HTTP/1.1\r\nhost: {node.address}\r\nx-hefu-csrf: none\r\n"
    head += f"content-type: application/pdf\r\ncontent-length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body[:10_000])
    node.process.send_signal(signal.SIGTERM)
    # Beyond the drain: the listener is closed by now, this request is not.
    time.sleep(DRAIN_SECONDS + 1)
    with pytest.raises(OSError):
        connected(node, seconds=1)
    connection.sendall(body[10_000:])
    answer = answered(connection)
    assert answer.startswith(b"HTTP/1.1 200 "), answer[:300]
    assert json.loads(answer.split(b"\r\n\r\n", 1)[1])["summary"]
    assert node.process.wait(timeout=15) == 0


def test_whoever_is_in_a_hurry_stops_it_with_a_second_signal(tmp_path):
    node = Node(tmp_path / "data", env={"HEFU_DRAIN_SECONDS": "600"})
    node.start()
    node.process.send_signal(signal.SIGTERM)
    time.sleep(1)
    assert node.is_running()
    node.process.send_signal(signal.SIGINT)
    assert node.process.wait(timeout=30) == 0


def test_open_event_streams_end_when_the_stop_begins(draining):
    node = draining
    session = requests.Session()
    none = {"x-hefu-csrf": "none"}
    mobile = {"mobile": "13900000001"}
    session.post(f"{node.url}/api/v1/login/code", json=mobile, headers=none, timeout=10)
    desk = session.get(f"{node.url}/dev/messages", params={"to": mobile["mobile"]}, timeout=10).json()
    login = session.post(f"{node.url}/api/v1/login", json={**mobile, "code": desk[-1]["code"]}, headers=none, timeout=10)
    csrf = {"x-hefu-csrf": login.json()["csrf"]}
    pdf = {**csrf, "content-type": "application/pdf", "x-file-name": "a.pdf"}
    from installation import pdf as made

    file = session.post(f"{node.url}/api/v1/files", data=made(1), headers=pdf, timeout=10).json()
    draft = {"title": "合同", "file_id": file["id"]}
    contract = session.post(f"{node.url}/api/v1/contracts", json=draft, headers=csrf, timeout=10).json()
    stream = session.get(f"{node.url}/api/v1/contracts/{contract['id']}/stream", stream=True, timeout=30)
    lines = stream.iter_lines()
    assert next(lines) == b"event: contract"
    began = time.monotonic()
    node.process.send_signal(signal.SIGTERM)
    for _ in lines:
        pass
    assert time.monotonic() - began < DRAIN_SECONDS - 0.5, "not only when the drain is over"
    assert node.process.wait(timeout=DRAIN_SECONDS + 15) == 0


# TLS


def write_pair(folder, name, days=30):
    """A certificate for this machine that trusts itself, and its key; returns the certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.timezone.utc)
    addresses = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=90))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(addresses, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    (folder / "tls.key").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    (folder / "tls.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return certificate


def handshake(node, protocols=("h2", "http/1.1"), highest=ssl.TLSVersion.MAXIMUM_SUPPORTED):
    """The certificate, the version and the protocol that a client gets."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with warnings.catch_warnings():
        # That TLS 1.1 is old is what is tried.
        warnings.simplefilter("ignore", DeprecationWarning)
        context.maximum_version = highest
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.set_alpn_protocols(list(protocols))
    with context.wrap_socket(connected(node), server_hostname="127.0.0.1") as tls:
        return tls.getpeercert(binary_form=True), tls.version(), tls.selected_alpn_protocol()


@pytest.fixture
def tls(tmp_path):
    node = Node(tmp_path / "data", env={"HEFU_TLS_CERTIFICATE": "tls.pem", "HEFU_TLS_KEY": "tls.key"})
    node.certificate = write_pair(node.folder, "first")
    node.url = f"https://{node.address}"
    node.start(wait=False)
    until = time.monotonic() + 60
    while True:
        try:
            handshake(node)
            break
        except OSError:
            assert time.monotonic() < until and node.is_running(), node.log()
            time.sleep(0.05)
    yield node
    if node.is_running():
        node.stop()


def der(certificate):
    return certificate.public_bytes(serialization.Encoding.DER)


def test_tls_is_spoken_as_it_should(tls):
    seen, version, protocol = handshake(tls)
    assert seen == der(tls.certificate)
    assert (version, protocol) == ("TLSv1.3", "h2")
    assert handshake(tls, highest=ssl.TLSVersion.TLSv1_2)[1:] == ("TLSv1.2", "h2")
    assert handshake(tls, protocols=["http/1.1"])[2] == "http/1.1"
    with pytest.raises(OSError):
        handshake(tls, highest=ssl.TLSVersion.TLSv1_1)
    session = requests.Session()
    # Nothing but this certificate is believed, whatever the environment says.
    session.trust_env, session.verify = False, str(tls.folder / "tls.pem")
    answer = session.get(f"{tls.url}/api/v1/meta", timeout=10)
    assert answer.ok
    assert "max-age=31536000" in answer.headers["strict-transport-security"]
    none = {"x-hefu-csrf": "none"}
    mobile = {"mobile": "13900000001"}
    session.post(f"{tls.url}/api/v1/login/code", json=mobile, headers=none, timeout=10)
    desk = session.get(f"{tls.url}/dev/messages", timeout=10).json()
    login = {**mobile, "code": desk[-1]["code"]}
    answer = session.post(f"{tls.url}/api/v1/login", json=login, headers=none, timeout=10)
    assert "; Secure" in answer.headers["set-cookie"]


def test_who_speaks_no_tls_is_let_go(tls):
    connection = connected(tls)
    connection.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
    heard = answered(connection, 15)
    assert not heard or not heard.startswith(b"HTTP/"), heard
    silent = connected(tls)
    began = time.monotonic()
    assert answered(silent, 30) == b""
    assert time.monotonic() - began < 20, "a handshake has its time"


def test_a_new_certificate_is_used_without_a_restart(tls):
    second = write_pair(tls.folder, "second")
    tls.process.send_signal(signal.SIGHUP)
    until = time.monotonic() + 5
    while handshake(tls)[0] != der(second):
        assert time.monotonic() < until
        time.sleep(0.05)
    # And one that is just put there, within a while.
    third = write_pair(tls.folder, "third")
    until = time.monotonic() + 25
    while handshake(tls)[0] != der(third):
        assert time.monotonic() < until
        time.sleep(0.2)
    # One that can not be used changes nothing.
    (tls.folder / "tls.key").write_text("no key")
    tls.process.send_signal(signal.SIGHUP)
    time.sleep(1)
    assert handshake(tls)[0] == der(third)
    assert "the TLS certificate from before stays in use" in tls.log()


def test_what_is_wrong_with_a_certificate_is_said_before_it_is_used(tmp_path):
    env = {"HEFU_TLS_CERTIFICATE": "tls.pem", "HEFU_TLS_KEY": "tls.key"}
    checked = lambda: hefu("check-config", "--data", tmp_path, env=env)  # noqa: E731
    write_pair(tmp_path, "good")
    key = (tmp_path / "tls.key").read_bytes()
    assert checked().returncode == 0, checked().stderr
    write_pair(tmp_path, "other")
    for name, content in (("tls.key", key), ("tls.key", b"no key"), ("tls.pem", b"no certificate"), ("tls.pem", None)):
        path = tmp_path / name
        before = path.read_bytes()
        path.unlink() if content is None else path.write_bytes(content)
        said = checked()
        assert said.returncode == 1
        assert name in said.stderr + said.stdout
        path.write_bytes(before)


def test_an_address_that_is_taken_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        node = Node(tmp_path / "data")
        node.address = f"127.0.0.1:{taken.getsockname()[1]}"
        node.start(wait=False)
        assert node.process.wait(timeout=30) == 1
        assert f"{node.address}: " in node.log()
