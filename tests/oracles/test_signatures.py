"""Every signature of every file holds in pdfsig, pyHanko and openssl."""

import subprocess

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel

import judges
import makers

EVERY_FILE = pytest.mark.parametrize("name", makers.MAKERS)
EVERY_COUNT = pytest.mark.parametrize("count", [2, 5])


@EVERY_FILE
@EVERY_COUNT
def test_the_input_is_a_strict_prefix_of_the_output(signed, name, count):
    one = signed(name, count)
    before, after = one.before.read_bytes(), one.after.read_bytes()
    assert len(after) > len(before)
    assert after[: len(before)] == before


@EVERY_FILE
@EVERY_COUNT
def test_pdfsig_finds_every_signature_valid_and_trusted(signed, nss, name, count):
    one = signed(name, count)
    lines = judges.pdfsig(one.after, nss(one.root_pem))
    assert len(lines) == count, lines
    assert {line.kind for line in lines} == {"ETSI.CAdES.detached"}, lines
    assert {line.signature for line in lines} == {"Signature is Valid."}, lines
    assert {line.certificate for line in lines} == {"Certificate is Trusted."}, lines


@EVERY_FILE
@EVERY_COUNT
def test_pyhanko_finds_every_signature_intact_trusted_and_only_filled_in_after(signed, name, count):
    one = signed(name, count)
    judged = judges.pyhanko(one.after, one.root_pem)
    assert len(judged) == count
    for each in judged:
        assert each.intact and each.valid and each.trusted, each
        assert each.modification <= ModificationLevel.FORM_FILLING, each
        assert each.docmdp_ok, each
    # Nothing comes after the last signature but, at most, long-term validation data.
    assert judged[-1].modification <= ModificationLevel.LTA_UPDATES, judged[-1]


@EVERY_FILE
@EVERY_COUNT
def test_openssl_verifies_every_signature_and_its_time_stamp(signed, tmp_path, name, count):
    one = signed(name, count)
    signatures = judges.embedded_signatures(one.after)
    assert len(signatures) == count
    for signature in signatures:
        accepted, words = judges.openssl_cms(signature, one.root_pem, tmp_path)
        assert accepted, words
        assert signature.timestamp_token is not None
        accepted, words = judges.openssl_timestamp(signature, one.root_pem, tmp_path)
        assert accepted, words


@EVERY_FILE
def test_every_person_has_a_certificate_of_their_own(signed, name):
    one = signed(name, 5)
    assert len({signature.certificate for signature in judges.embedded_signatures(one.after)}) == 5


@EVERY_FILE
def test_qpdf_finds_no_fault_in_the_structure(signed, name):
    one = signed(name, 5)
    answer = subprocess.run(["qpdf", "--check", str(one.after)], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@EVERY_FILE
def test_the_signatures_are_seen_on_the_page_they_were_put_on_and_nowhere_else(signed, tmp_path, name):
    one = signed(name, 5)
    with open(one.before, "rb") as handle:
        last = PdfFileReader(handle).root["/Pages"]["/Count"]
    assert judges.changed_pages(one.before, one.after, tmp_path) == [int(last)]


def test_a_changed_byte_is_noticed_by_every_judge(signed, nss, tmp_path):
    """The judges themselves are able to say no."""
    one = signed("reportlab", 2)
    data = bytearray(one.after.read_bytes())
    at = data.index(b"/MediaBox") + len(b"/Media")
    data[at : at + 3] = b"bOX"
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(data)
    assert "Signature is Valid." not in {line.signature for line in judges.pdfsig(changed, nss(one.root_pem))}
    assert not any(each.intact for each in judges.pyhanko(changed, one.root_pem))
    for signature in judges.embedded_signatures(changed):
        assert not judges.openssl_cms(signature, one.root_pem, tmp_path)[0]


def test_a_stranger_s_root_is_trusted_by_no_judge(signed, nss, tmp_path):
    one, other = signed("reportlab", 2), signed("form", 2)
    if one.root_pem.read_bytes() == other.root_pem.read_bytes():
        pytest.fail("two installations share a root")
    lines = judges.pdfsig(one.after, nss(other.root_pem))
    assert "Certificate is Trusted." not in {line.certificate for line in lines}
    assert not any(each.trusted for each in judges.pyhanko(one.after, other.root_pem))
    for signature in judges.embedded_signatures(one.after):
        assert not judges.openssl_cms(signature, other.root_pem, tmp_path)[0]


def test_a_replaced_seal_is_noticed(signed, tmp_path):
    """An increment that swaps a signer's appearance after all have signed."""
    one = signed("reportlab", 2)
    changed = tmp_path / "swapped.pdf"
    changed.write_bytes(one.after.read_bytes())
    with open(changed, "rb+") as handle:
        update = IncrementalPdfFileWriter(handle)
        fields = update.root["/AcroForm"]["/Fields"]
        signature = next(one for one in fields if one.get_object().get("/FT") == "/Sig" and "/V" in one.get_object())
        empty = generic.StreamObject({
            generic.pdf_name("/Type"): generic.pdf_name("/XObject"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Form"),
            generic.pdf_name("/BBox"): generic.ArrayObject([generic.NumberObject(n) for n in (0, 0, 1, 1)]),
        }, stream_data=b"")
        reference = update.add_object(empty)
        field = signature.get_object()
        field["/AP"] = generic.DictionaryObject({generic.pdf_name("/N"): reference})
        update.mark_update(signature.reference if hasattr(signature, "reference") else signature)
        update.write_in_place()
    first = judges.pyhanko(changed, one.root_pem)[0]
    assert not (first.docmdp_ok and first.modification <= ModificationLevel.FORM_FILLING), first
