"""Every baseline level with every algorithm: pyHanko, pdfsig and openssl say whether it is reached."""

import datetime
import os
import subprocess

import pytest
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.diff_analysis import ModificationLevel

import judges
from conftest import example

ALGORITHMS = ["p256", "p384", "rsa2048", "rsa3072"]
LEVELS = {"b_b": "B-B", "b_t": "B-T", "b_lt": "B-LT", "b_lta": "B-LTA", "renewed": "B-LTA"}
SIGNERS = 10 if os.environ.get("HEFU_SOAK") else 2
MAKERS = ["libreoffice", "chromium", "object_streams", "linearized"] if os.environ.get("HEFU_SOAK") else ["chromium"]


@pytest.fixture(scope="module")
def leveled(original, tmp_path_factory):
    """leveled(algorithm, maker): a folder with one file of each level."""
    program = example("levels", "HEFU_LEVELS")
    done = {}

    def get(algorithm, maker):
        if (algorithm, maker) not in done:
            folder = tmp_path_factory.mktemp(f"{algorithm}_{maker}")
            command = [program, original(maker), folder, algorithm, SIGNERS]
            answer = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300)
            assert answer.returncode == 0, answer.stderr
            assert answer.stdout.splitlines() == [f"{name} valid {level}" for name, level in LEVELS.items()]
            done[algorithm, maker] = folder
        return done[algorithm, maker]

    return get


EVERY_ALGORITHM = pytest.mark.parametrize("algorithm", ALGORITHMS)
EVERY_MAKER = pytest.mark.parametrize("maker", MAKERS)


@EVERY_ALGORITHM
@EVERY_MAKER
def test_pyhanko_validates_the_archive_by_the_file_alone(leveled, algorithm, maker):
    folder = leveled(algorithm, maker)
    results = judges.pyhanko_archive(folder / "b_lta.pdf", folder / "root.pem")
    assert [one.ades_subindic for one in results] == [AdESPassed.OK] * SIGNERS
    for one in results:
        assert one.oldest_evidence_record_timestamp is not None
        assert one.api_status.modification_level <= ModificationLevel.FORM_FILLING
    # Without revocation data in the file it could not: the level is not merely claimed.
    for one in judges.pyhanko_archive(folder / "b_t.pdf", folder / "root.pem"):
        assert one.ades_subindic != AdESPassed.OK


@EVERY_ALGORITHM
@EVERY_MAKER
def test_pyhanko_validates_signatures_whose_certificates_have_ended(leveled, algorithm, maker):
    # A year and four days ago the signers' certificates had ended a year before; both time stamps held, and
    # the revocation lists were fresh. Of a first time stamp that has ended since, pyHanko 0.38 says NO_POE.
    folder = leveled(algorithm, maker)
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=365 + 4)
    results = judges.pyhanko_archive(folder / "renewed.pdf", folder / "root.pem", at)
    assert [one.ades_subindic for one in results] == [AdESPassed.OK] * SIGNERS


@EVERY_ALGORITHM
@EVERY_MAKER
def test_hefu_and_pdfsig_find_every_signature_valid(leveled, hefu, nss, algorithm, maker):
    folder = leveled(algorithm, maker)
    database = nss(folder / "root.pem")
    for name, level in LEVELS.items():
        path = folder / f"{name}.pdf"
        report = hefu(path, folder / "root.pem")
        assert (report.summary, report.trust) == ("valid", "trusted"), report
        assert report.verdicts[:SIGNERS] == [("TOTAL-PASSED", "-", level)] * SIGNERS
        lines = judges.pdfsig(path, database)
        # Poppler shows document time stamps among the rest and cannot judge them.
        people = [line for line in lines if line.kind.startswith("ETSI.CAdES")]
        assert [line.signature for line in people] == ["Signature is Valid."] * SIGNERS
        expected = "Certificate has Expired" if name == "renewed" else "Certificate is Trusted."
        assert {line.certificate for line in people} == {expected}


@EVERY_ALGORITHM
def test_openssl_verifies_value_and_time_stamp(leveled, tmp_path, algorithm):
    folder = leveled(algorithm, MAKERS[0])
    for signature in judges.embedded_signatures(folder / "b_lta.pdf"):
        verified, problem = judges.openssl_cms(signature, folder / "root.pem", tmp_path)
        assert verified, problem
        assert judges.openssl_timestamp(signature, folder / "root.pem", tmp_path)[0]


@EVERY_MAKER
def test_sm2_reaches_every_level_and_openssl_verifies_its_values(leveled, hefu, tmp_path, maker):
    folder = leveled("sm2", maker)
    for name, level in LEVELS.items():
        report = hefu(folder / f"{name}.pdf", folder / "root.pem")
        assert (report.summary, report.trust) == ("valid", "trusted"), report
        assert report.verdicts[:SIGNERS] == [("TOTAL-PASSED", "-", level)] * SIGNERS
    signatures = judges.embedded_signatures(folder / "b_lta.pdf")
    assert len(signatures) == SIGNERS
    for signature in signatures:
        same, verified, problem = judges.openssl_sm2(signature, tmp_path)
        assert same and verified == "Verified OK", problem


@EVERY_MAKER
def test_each_level_only_appends_to_the_one_below(leveled, maker):
    folder = leveled("p256", maker)
    read = {name: (folder / f"{name}.pdf").read_bytes() for name in LEVELS}
    for name in ("b_lt", "b_lta"):
        assert read[name].startswith(read["b_t"])
