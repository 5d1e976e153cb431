"""The signing report and the evidence bundle, as whoever receives them checks them: pdfsig, pyHanko, the published script."""

import io
import os
import pathlib
import random
import shutil
import subprocess
import sys
import zipfile

import pytest

ROOT = pathlib.Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / folder) for folder in ("tests/faults", "tests/oracles", "tests/operations", "scripts")]
import judges  # noqa: E402
from node import hefu  # noqa: E402
from phone import Phone, Refused, asked, person  # noqa: E402
from test_certificates import World, until  # noqa: E402
import verify_bundle  # noqa: E402

SCRIPT = ROOT / "scripts/verify_bundle.py"
SEED = random.randrange(2**32)


def alone():
    """How a command is run without any network, where that is possible."""
    command = ["unshare", "--user", "--map-root-user", "--net"]
    if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0:
        return command
    return []


def check(bundle, *options):
    """Exit code and words of the published script."""
    command = [*alone(), sys.executable, "-I", SCRIPT, bundle, *options]
    answer = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return answer.returncode, answer.stdout + answer.stderr


class Case:
    """A contract that two people have signed, with its evidence as files."""

    def __init__(self, folder):
        self.folder = folder
        self.world = World(folder / "data")
        people = [person(), person()]
        self.flow = self.world.sender.flow(people, self.world.sender.upload())
        tokens = [self.world.sender.link(self.flow, one) for one in people]
        self.phones = [Phone(self.world.node, token, one) for token, one in zip(tokens, people)]
        self.phones[0].sign()
        self.early = self.ask("report.pdf")
        self.phones[1].sign()
        until(lambda: self.world.extended(self.flow))
        # Bundles take in what the log has: it is all there within seconds.
        until(lambda: b'"index":null' not in self.entry("log/proofs.json"))
        self.root = self.world.node.folder / "root.pem"

    def ask(self, what):
        """An answer to the second signatory, or the code of a refusal."""
        phone = self.phones[0]
        address = f"{phone.node.url}/api/v1/sign/{phone.token}/{what}"
        try:
            return asked(phone.browser, "GET", address).content
        except Refused as refused:
            return refused.code

    def file(self, what):
        path = self.folder / what.split("?")[0]
        path.write_bytes(self.ask(what))
        return path

    def entry(self, name):
        with zipfile.ZipFile(self.file("evidence.asice")) as bundle:
            return bundle.read(name)


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    made = Case(tmp_path_factory.mktemp("evidence"))
    yield made
    made.world.node.stop()


def test_there_is_no_report_before_everybody_has_signed(case):
    assert case.early == "contract.wrong_status"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_other_verifiers_accept_the_report(case, language, tmp_path):
    report = case.file(f"report.pdf?language={language}")
    found = judges.pdfsig(report, judges.nss_database(tmp_path / "nss", case.root))
    said = [(one.signature, one.certificate) for one in found]
    assert said == [("Signature is Valid.", "Certificate is Trusted.")], found
    (status,) = judges.pyhanko(report, case.root)
    assert status.intact and status.valid and status.trusted and status.docmdp_ok and status.timestamp_ok, status
    judged = hefu("verify", "--trust", case.root, report)
    assert judged.returncode == 0, judged.stdout


def test_the_script_accepts_the_bundle_without_network(case):
    code, said = check(case.file("evidence.asice"), "--root", case.root)
    assert code == 0, said
    assert "证据包有效" in said and "the bundle holds" in said


def test_hefu_verify_knows_bundles(case):
    judged = hefu("verify", "--json", "--trust", case.root, case.file("evidence.asice"))
    assert judged.returncode == 0 and '"kind":"evidence_bundle"' in str(judged.stdout), judged.stdout


def test_any_flip_is_found(case):
    """A few hundred here; 20,000 with HEFU_SOAK=1. The container is read in this process, as the script reads it."""
    bundle = case.file("evidence.asice").read_bytes()
    assert verify_bundle.read_zip(bundle)
    dice = random.Random(SEED)
    for _ in range(20_000 if os.environ.get("HEFU_SOAK") == "1" else 300):
        place, bit = dice.randrange(len(bundle)), 1 << dice.randrange(8)
        spoiled = bytearray(bundle)
        spoiled[place] ^= bit
        with pytest.raises(Exception):
            verify_bundle.read_zip(bytes(spoiled))
            pytest.fail(f"seed {SEED}: byte {place} bit {bit}")


def test_an_entry_that_was_rewritten_is_found(case, tmp_path):
    """By somebody who writes containers as well as we do: the manifests find it, then the seal."""
    bundle = case.file("evidence.asice").read_bytes()
    entries = verify_bundle.read_zip(bundle)
    for name in ["records/000001.json", "log/checkpoint.txt", "META-INF/ASiCManifest.xml", "META-INF/timestamp.tst", "README.en.txt"]:
        changed = dict(entries)
        middle = len(changed[name]) // 2
        changed[name] = changed[name][:middle] + bytes([changed[name][middle] ^ 1]) + changed[name][middle + 1 :]
        path = tmp_path / "changed.asice"
        path.write_bytes(written(changed))
        code, said = check(path)
        assert code == 1, (name, said)


def written(entries):
    """The one way to write entries, with what everybody has: zipfile."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        for name, body in entries.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system, info.external_attr = 0, 0
            file.writestr(info, body)
    return buffer.getvalue()


def test_ordinary_zip_programs_read_the_bundle(case):
    with zipfile.ZipFile(case.file("evidence.asice")) as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist()[0] == "mimetype"
        assert "合同" in bundle.read("README.zh.txt").decode()
