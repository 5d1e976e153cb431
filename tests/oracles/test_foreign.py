"""Files signed by software on NSS, which writes its signatures in BER with indefinite lengths."""

import re
import subprocess

import pytest
from asn1crypto import cms, keys
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko_certvalidator.registry import SimpleCertificateStore

import attacks
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


# Values of many kinds in the same document.


def rsa_person(authority, name, **settings):
    key = rsa.generate_private_key(65537, 2048)
    certificate = authority.certificate(name, key.public_key())
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    store = SimpleCertificateStore()
    store.register(strangers.loaded(authority.root))
    return signers.SimpleSigner(
        signing_cert=strangers.loaded(certificate),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=store,
        **settings,
    )


def ec_person(authority, name, curve):
    key = ec.generate_private_key(curve)
    certificate = authority.certificate(name, key.public_key())
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    store = SimpleCertificateStore()
    store.register(strangers.loaded(authority.root))
    return signers.SimpleSigner(
        signing_cert=strangers.loaded(certificate), signing_key=keys.PrivateKeyInfo.load(private), cert_registry=store
    )


PADES, PKCS7 = SigSeedSubFilter.PADES, SigSeedSubFilter.ADOBE_PKCS7_DETACHED
VALUES = {
    "rsa_sha256": (lambda a: rsa_person(a, "R"), {}),
    "rsa_sha384": (lambda a: rsa_person(a, "R"), {"hash": "sha384"}),
    "rsa_sha512": (lambda a: rsa_person(a, "R"), {"hash": "sha512"}),
    "rsa_pss_sha256": (lambda a: rsa_person(a, "R", prefer_pss=True), {}),
    "rsa_pss_sha512": (lambda a: rsa_person(a, "R", prefer_pss=True), {"hash": "sha512"}),
    "p256_sha512": (lambda a: ec_person(a, "E", ec.SECP256R1()), {"hash": "sha512"}),
    "p384_sha384": (lambda a: ec_person(a, "E", ec.SECP384R1()), {"hash": "sha384"}),
    "p521_sha512": (lambda a: ec_person(a, "E", ec.SECP521R1()), {"hash": "sha512"}),
    "pkcs7_p256": (lambda a: ec_person(a, "E", ec.SECP256R1()), {"subfilter": PKCS7}),
    "pkcs7_rsa_sha512": (lambda a: rsa_person(a, "R"), {"subfilter": PKCS7, "hash": "sha512"}),
    "pkcs7_stamped": (lambda a: rsa_person(a, "R"), {"subfilter": PKCS7, "stamped": True}),
}


@pytest.mark.parametrize("kind", VALUES)
def test_values_of_many_kinds_are_valid(authority, hefu, tmp_path, kind):
    make, settings = VALUES[kind]
    path = tmp_path / "signed.pdf"
    path.write_bytes(attacks.Desk(authority).sign(attacks.base(), person=make(authority), **settings))
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust) == ("valid", "trusted"), report
    level = "-" if kind.startswith("pkcs7") else "B-B"
    assert report.verdicts == [("TOTAL-PASSED", "-", level)]


@pytest.mark.parametrize("options", [[], ["-cades"], ["-md", "sha512"], ["-keyopt", "rsa_padding_mode:pss"]], ids=str)
def test_a_value_made_by_openssl_is_valid(authority, hefu, tmp_path, options):
    key = rsa.generate_private_key(65537, 2048)
    certificate = authority.certificate("OpenSSL", key.public_key())
    (tmp_path / "certificate.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    data = attacks.Desk(authority).sign(attacks.base(), subfilter=PKCS7)
    gap = attacks.Gap.of(data)
    (tmp_path / "content").write_bytes(data[: gap.start] + data[gap.end :])
    command = ["openssl", "cms", "-sign", "-binary", "-outform", "DER", "-in", tmp_path / "content"]
    command += ["-signer", tmp_path / "certificate.pem", "-inkey", tmp_path / "key.pem", *options]
    value = subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout
    path = tmp_path / "signed.pdf"
    path.write_bytes(attacks.put(data, value))
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust) == ("valid", "trusted"), report


@pytest.mark.parametrize("kind", ["adbe.pkcs7.sha1", "adbe.x509.rsa_sha1"])
def test_formats_that_rest_on_sha1_are_weak_and_not_called_altered(authority, hefu, tmp_path, kind):
    data = attacks.Desk(authority).sign(attacks.base(), subfilter=PKCS7)
    old = re.search(rb"/SubFilter\s*/[\w.]+", data)[0]
    path = tmp_path / "signed.pdf"
    path.write_bytes(data.replace(old, (b"/SubFilter/" + kind.encode()).ljust(len(old)), 1))
    report = hefu(path, authority.pem)
    assert "weak_hash" in report.findings and "digest_mismatch" not in report.findings
    assert report.verdicts == [("INDETERMINATE", "CRYPTO_CONSTRAINTS_FAILURE", "-")]
