"""Certificates, revocation, time stamps and key devices, asked with openssl and SoftHSM2."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import pytest

ROOT = pathlib.Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests/faults"), str(ROOT / "tests/oracles")]
import judges  # noqa: E402
from node import Node, hefu, make_demo  # noqa: E402
from phone import Phone, Sender, person  # noqa: E402

MODULES = ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"]


class World:
    """An installation that is served, and everything needed to have a contract signed in it."""

    def __init__(self, folder, env=None):
        self.node = Node(folder, env={**(env or {})})
        self.demo = make_demo(self.node.folder, self.node.env)
        self.node.start()
        self.sender = Sender(self.node, self.demo)

    def signed(self, people=1):
        """A finished contract's document, extended."""
        parties = [person() for _ in range(people)]
        flow = self.sender.flow(parties, self.sender.upload())
        for one in parties:
            Phone(self.node, self.sender.link(flow, one), one).sign()
        return until(lambda: self.extended(flow))

    def extended(self, flow):
        document = self.sender.document(flow)
        return document if b"/ETSI.RFC3161" in document else None


@pytest.fixture
def world(tmp_path):
    made = []

    def make(name="data", env=None):
        made.append(World(tmp_path / name, env))
        return made[-1]

    yield make
    for one in made:
        one.node.stop()


def openssl(*arguments, **more):
    command = ["openssl", *(str(part) for part in arguments)]
    return subprocess.run(command, capture_output=True, **more)


def until(look, seconds=30):
    """What `look` finds, once it finds something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("it never came")


def certificates(document, folder):
    """The certificates of the first signature, as files."""
    path = folder / "document.pdf"
    path.write_bytes(document)
    (folder / "signature.der").write_bytes(judges.embedded_signatures(path)[0].contents)
    listed = openssl("pkcs7", "-inform", "DER", "-in", folder / "signature.der", "-print_certs").stdout.decode()
    blocks = re.findall(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", listed, re.S)
    paths = []
    for place, block in enumerate(blocks):
        paths.append(folder / f"certificate{place}.pem")
        paths[-1].write_text(block)
    return paths


def subject_is_ca(path):
    return b"CA:TRUE" in openssl("x509", "-in", path, "-noout", "-ext", "basicConstraints").stdout


def parts(document, folder):
    """The signer's own certificate, and the issuing CA's."""
    paths = certificates(document, folder)
    (signer,) = [path for path in paths if not subject_is_ca(path)]
    issuing = next(
        path for path in paths if subject_is_ca(path) and openssl("verify", "-partial_chain", "-trusted", path, signer).returncode == 0
    )
    return signer, issuing


def test_status_and_lists_follow_a_revocation(world, tmp_path):
    here = world()
    signer, issuing = parts(here.signed(), tmp_path)
    root = tmp_path / "root.pem"
    root.write_bytes(here.node.root())
    chain = openssl("verify", "-CAfile", root, "-untrusted", issuing, signer)
    assert chain.returncode == 0, chain.stderr

    def asked():
        said = openssl(
            "ocsp", "-issuer", issuing, "-cert", signer, "-url", f"{here.node.url}/ca/ocsp",
            "-CAfile", root, "-resp_text",
        )  # fmt: skip
        assert b"Response verify OK" in said.stderr, said.stderr
        return re.search(rb"certificate\d\.pem: (\w+)", said.stdout).group(1)

    assert asked() == b"good"
    serial = openssl("x509", "-in", signer, "-noout", "-serial").stdout.decode().strip().split("=")[1]
    told = hefu("revoke", "--data", here.node.folder, "--cause", "misissued", serial, env=here.node.env)
    assert told.returncode == 0, told.stderr
    assert asked() == b"revoked"
    again = hefu("revoke", "--data", here.node.folder, "--cause", "ceased", serial, env=here.node.env)
    assert again.stdout == told.stdout, "the first revocation stays"
    unknown = hefu("revoke", "--data", here.node.folder, "--cause", "ceased", "40aa", env=here.node.env)
    assert unknown.returncode != 0

    key_id = openssl("x509", "-in", issuing, "-noout", "-ext", "subjectKeyIdentifier").stdout.decode()
    key_id = key_id.strip().splitlines()[-1].strip().replace(":", "").lower()
    crl = tmp_path / "issuing.crl"
    crl.write_bytes(here.sender.session().get(f"{here.node.url}/ca/issuer/{key_id}.crl").content)
    verified = openssl("crl", "-inform", "DER", "-in", crl, "-CAfile", issuing, "-noout", "-text")
    assert b"verify OK" in verified.stderr, verified.stderr
    assert serial.encode() in verified.stdout.replace(b":", b"")


def test_addresses_stand_in_certificates_only_when_others_can_reach_them(world, tmp_path):
    signer, _ = parts(world().signed(), tmp_path)
    text = openssl("x509", "-in", signer, "-noout", "-text").stdout
    assert b"OCSP" not in text and b"CRL Distribution" not in text


def test_the_time_stamp_authority_answers_openssl(world, tmp_path):
    here = world()
    content, query, reply = (tmp_path / name for name in ("content", "query.tsq", "reply.tsr"))
    content.write_bytes(b"content")
    assert openssl("ts", "-query", "-data", content, "-sha512", "-cert", "-out", query).returncode == 0
    answer = here.sender.session().post(
        f"{here.node.url}/tsa", data=query.read_bytes(), headers={"content-type": "application/timestamp-query"}
    )
    assert answer.headers["content-type"] == "application/timestamp-reply"
    reply.write_bytes(answer.content)
    root = tmp_path / "root.pem"
    root.write_bytes(here.node.root())
    verified = openssl("ts", "-verify", "-in", reply, "-queryfile", query, "-CAfile", root)
    assert b"Verification: OK" in verified.stdout + verified.stderr, verified.stderr
    text = openssl("ts", "-reply", "-in", reply, "-text").stdout
    assert b"Policy OID" in text and b"Accuracy: 0x01 seconds" in text


def test_an_outside_authority_stamps_and_its_absence_delays(world, tmp_path):
    outside = world("outside")
    roots = tmp_path / "outside.pem"
    roots.write_bytes(outside.node.root())
    here = world(
        env={
            "HEFU_CERTIFICATES__TIME_STAMP_URLS": f"http://127.0.0.1:1/,{outside.node.url}/tsa",
            "HEFU_CERTIFICATES__TIME_STAMP_ROOTS": str(roots),
        },
    )
    checked = hefu("check-config", "--connect", "--data", here.node.folder, env=here.node.env)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    document = tmp_path / "signed.pdf"
    document.write_bytes(here.signed())
    own = tmp_path / "own.pem"
    own.write_bytes(here.node.root())
    # The file holds both roots; pyHanko is given the first, which vouches for the signer.
    (one,) = judges.pyhanko(document, own)
    assert one.intact and one.valid and one.trusted and one.has_timestamp
    (stamped,) = judges.pyhanko(document, roots)
    assert stamped.timestamp_ok, "the outside root vouches for the time"
    said = hefu("verify", "--trust", own, document)
    assert said.returncode == 0, said.stdout

    outside.node.stop()
    alone = hefu("check-config", "--connect", "--data", here.node.folder, env=here.node.env)
    assert alone.returncode != 0
    who = person()
    flow = here.sender.flow([who], here.sender.upload())
    phone = Phone(here.node, here.sender.link(flow, who), who)
    assert phone.up_to_accept() == "sign"
    phone.accept()
    assert b"/ETSI.CAdES.detached" not in here.sender.document(flow), "nothing is signed at a lower level"
    outside.node.start()
    until(lambda: here.extended(flow), seconds=60)


@pytest.fixture
def token(tmp_path, monkeypatch):
    """A SoftHSM2 token; its module, label and the file with its PIN."""
    module = next((path for path in MODULES if os.path.exists(path)), None)
    assert module and shutil.which("softhsm2-util"), "softhsm2 is missing: scripts/install-deps.sh test"
    (tmp_path / "tokens").mkdir()
    configuration = tmp_path / "softhsm2.conf"
    configuration.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\nobjectstore.backend = file\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(configuration))
    subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", "hefu", "--so-pin", "5678", "--pin", "1234"],
        check=True, capture_output=True,
    )  # fmt: skip
    pin = tmp_path / "pin"
    pin.write_text("1234\n")
    return {
        "HEFU_CERTIFICATES__HSM_MODULE": module,
        "HEFU_CERTIFICATES__HSM_TOKEN": "hefu",
        "HEFU_CERTIFICATES__HSM_PIN_FILE": str(pin),
    }


def test_a_key_device_is_added_by_settings_alone(world, token, tmp_path):
    here = world()
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()
    before = here.signed()
    here.node.stop()
    here.node.env.update(token)
    checked = hefu("check-config", "--connect", "--data", here.node.folder, env=here.node.env)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    here.node.start()
    after = here.signed()
    _, first = parts(before, tmp_path / "before")
    _, second = parts(after, tmp_path / "after")
    assert first.read_text() != second.read_text(), "another issuing CA"
    root = tmp_path / "root.pem"
    root.write_bytes(here.node.root())
    for path, content in (("a.pdf", before), ("b.pdf", after)):
        (tmp_path / path).write_bytes(content)
        said = hefu("verify", "--trust", root, tmp_path / path)
        assert said.returncode == 0, said.stdout
    assert here.node.stop() == 0, "it lets go of the device and ends in good order"
    wrong = {**here.node.env, "HEFU_CERTIFICATES__HSM_TOKEN": "another"}
    assert hefu("check-config", "--connect", "--data", here.node.folder, env=wrong).returncode != 0


def test_sm2_is_a_setting(world, tmp_path):
    here = world(env={"HEFU_CERTIFICATES__SIGNING": "sm2"})
    document = tmp_path / "sm2.pdf"
    document.write_bytes(here.signed(people=2))
    root = tmp_path / "root.pem"
    root.write_bytes(here.node.root())
    said = hefu("verify", "--json", "--trust", root, document)
    assert said.returncode == 0, said.stdout
    assert said.stdout.count("SM2") >= 2
