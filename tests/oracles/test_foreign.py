"""Files signed by software on NSS, which writes its signatures in BER with indefinite lengths."""

import re
import subprocess

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.asymmetric import ec, rsa

import judges
import strangers

KEYS = {"rsa": lambda: rsa.generate_private_key(65537, 2048), "p256": lambda: ec.generate_private_key(ec.SECP256R1())}


def by_poppler(authority, original, database, folder, key):
    nickname = authority.import_person(database, "Poppler", key)
    return strangers.poppler(original("reportlab"), folder / "poppler.pdf", database, nickname)


def by_libreoffice(authority, original, database, folder, key):
    name = authority.import_person(database, "Office", key)
    source = original("libreoffice").with_suffix(".fodt")
    return strangers.libreoffice(source, folder, database, name)


# Poppler 22.12 signs twice and fails when the lengths differ, which they do for every other ECDSA signature.
MADE = {
    "poppler_rsa": (by_poppler, "rsa"),
    "libreoffice_rsa": (by_libreoffice, "rsa"),
    "libreoffice_p256": (by_libreoffice, "p256"),
}


@pytest.fixture(scope="module", params=MADE)
def foreign(request, authority, original, tmp_path_factory):
    """A file that other software signed, and the NSS database it was signed with."""
    maker, kind = MADE[request.param]
    folder = tmp_path_factory.mktemp("foreign")
    database = judges.nss_database(folder / "nss", authority.pem)
    return maker(authority, original, database, folder, KEYS[kind]()), database


def contents_of(data):
    """Where the signature's hexadecimal digits stand, by the byte range itself."""
    found = re.search(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+\d+\s*\]", data)
    return int(found[1]) + 1, int(found[2]) - 1


def test_a_signature_in_ber_is_valid(authority, foreign, hefu):
    path, database = foreign
    data = path.read_bytes()
    start, end = contents_of(data)
    assert bytes.fromhex(data[start:end].decode())[:2] == b"\x30\x80", "an indefinite length"
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust, len(report.signatures)) == ("valid", "trusted", 1), report
    assert [line.signature for line in judges.pdfsig(path, database)] == ["Signature is Valid."]


def altered(data, place):
    """The file with one byte of another value at a place, in every copy of a certificate."""
    data = bytearray(data)
    start, end = contents_of(data)
    if place == "document":
        at = data.index(b"stream", data.index(b"%PDF")) + 20
        data[at] ^= 1
        return bytes(data)
    value = bytes.fromhex(data[start:end].decode())
    signed = cms.ContentInfo.load(value)["content"]
    signer = signed["signer_infos"][0]
    digest = next(one for one in signer["signed_attrs"] if one["type"].native == "message_digest")
    part = {
        "digest": digest["values"][0].native,
        "signature": signer["signature"].native,
        "certificate": signed["certificates"][0].chosen["tbs_certificate"]["subject_public_key_info"].dump(),
    }[place]
    # NSS embeds the signer's certificate twice.
    changed = value.replace(part, part[:-1] + bytes([part[-1] ^ 1]))
    assert changed != value
    return bytes(data[:start]) + changed.hex().encode() + bytes(data[end:])


@pytest.mark.parametrize("place", ["document", "digest", "signature", "certificate"])
def test_one_altered_byte_is_found(authority, foreign, hefu, tmp_path, place):
    path, _ = foreign
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(altered(path.read_bytes(), place))
    report = hefu(changed, authority.pem)
    assert (report.summary, list(report.signatures.values())) == ("invalid", ["invalid"]), report
    finding = "digest_mismatch" if place in ("document", "digest") else "signature_wrong"
    assert finding in report.findings, report


def test_a_signature_in_ber_that_is_cut_short_is_malformed(authority, foreign, hefu, tmp_path):
    path, _ = foreign
    data = path.read_bytes()
    start, end = contents_of(data)
    used = len(data[start:end].rstrip(b"0"))
    middle = start + used // 4 * 2
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(data[:middle] + b"0" * (end - middle) + data[end:])
    report = hefu(changed, authority.pem)
    assert report.summary == "invalid", report
    assert "malformed_signature" in report.findings, report


def test_hefu_signs_after_a_signature_in_ber(authority, original, nss, sign_many, hefu, tmp_path):
    path = by_poppler(authority, original, nss(authority.pem), tmp_path, KEYS["rsa"]())
    after, root_pem = tmp_path / "after.pdf", tmp_path / "root.pem"
    answer = subprocess.run([str(p) for p in (sign_many, path, after, root_pem, 1)], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    report = hefu(after, authority.pem, root_pem)
    assert (report.summary, report.trust) == ("valid", "trusted"), report
    assert set(report.signatures.values()) == {"valid"} and len(report.signatures) > 1, report
