"""What pdfsig, pyHanko and openssl say about a signed file."""

import asyncio
import dataclasses
import datetime
import pathlib
import re
import subprocess

from PIL import Image, ImageChops
from asn1crypto import cms, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager


@dataclasses.dataclass
class PdfsigLine:
    kind: str
    signature: str
    certificate: str


def nss_database(folder, root_pem):
    """An NSS database that trusts exactly this root."""
    folder.mkdir(parents=True, exist_ok=True)
    database = f"sql:{folder}"
    subprocess.run(["certutil", "-N", "-d", database, "--empty-password"], check=True, capture_output=True)
    add = ["certutil", "-A", "-d", database, "-n", "root", "-t", "CT,CT,CT", "-a", "-i", str(root_pem)]
    subprocess.run(add, check=True, capture_output=True)
    return folder


def pdfsig(path, nss_folder):
    """One line per signature of a person, in pdfsig's words.

    Poppler before 23 cannot judge document time stamps (it calls their type unknown), so those are
    left to pyHanko. With `-no-ocsp` Poppler 22.12 answers "Unknown issue" although NSS accepts the
    chain; without it nothing is fetched, because the certificates name no responder.
    """
    command = ["pdfsig", "-nssdir", str(nss_folder), str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if "does not contain any signatures" in answer.stdout:
        return []
    signatures = re.split(r"^Signature #\d+:", answer.stdout, flags=re.M)[1:]
    # A place for a time stamp to come is listed too.
    signatures = [one for one in signatures if "field is not signed" not in one]

    def find(label, block):
        found = re.search(rf"- {label}: (.*)", block)
        return found.group(1).strip() if found else ""

    labels = ("Signature Type", "Signature Validation", "Certificate Validation")
    lines = [PdfsigLine(*(find(label, one) for label in labels)) for one in signatures]
    return [line for line in lines if line.kind != "unknown"]


@dataclasses.dataclass
class Judged:
    """pyHanko's judgement of one signature."""

    name: str
    intact: bool
    valid: bool
    trusted: bool
    modification: ModificationLevel
    docmdp_ok: bool
    has_timestamp: bool
    timestamp_ok: bool
    signer: str


def root_of(root_pem):
    _, _, der = pem.unarmor(root_pem.read_bytes())
    return x509.Certificate.load(der)


def pyhanko(path, root_pem, strict=True):
    """Judgements of all signatures of people, oldest first. Strictly read, hybrid files are not judged at all."""
    root = root_of(root_pem)
    judged = []
    with open(path, "rb") as handle:
        for embedded in PdfFileReader(handle, strict=strict).embedded_regular_signatures:
            context = ValidationContext(trust_roots=[root], allow_fetching=False)
            stamps = ValidationContext(trust_roots=[root], allow_fetching=False)
            status = validate_pdf_signature(embedded, context, ts_validation_context=stamps)
            stamp = status.timestamp_validity
            judged.append(
                Judged(
                    name=embedded.field_name,
                    intact=status.intact,
                    valid=status.valid,
                    trusted=status.trusted,
                    modification=status.modification_level,
                    docmdp_ok=status.docmdp_ok,
                    has_timestamp=stamp is not None,
                    timestamp_ok=stamp is not None and stamp.intact and stamp.valid and stamp.trusted,
                    signer=status.signing_cert.subject.human_friendly,
                )
            )
    return judged


@dataclasses.dataclass
class Embedded:
    """The raw parts of one signature."""

    signed_bytes: bytes
    contents: bytes
    certificate: bytes
    signature: bytes
    timestamp_token: bytes | None


def certificate_of(signed_data, signer):
    """The certificate that a signer names by issuer and serial number."""
    named = signer["sid"].chosen
    certificates = (one.chosen for one in signed_data["certificates"])
    return next(
        one
        for one in certificates
        if one.serial_number == named["serial_number"].native and one.issuer.dump() == named["issuer"].dump()
    )


def embedded_signatures(path):
    """Taken out by byte range, not by any library's idea of validity."""
    data = path.read_bytes()
    found = []
    with open(path, "rb") as handle:
        for embedded in PdfFileReader(handle).embedded_regular_signatures:
            first, first_length, second, second_length = (int(number) for number in embedded.byte_range)
            signed = data[first : first + first_length] + data[second : second + second_length]
            signer = embedded.signed_data["signer_infos"][0]
            token = None
            for attribute in signer["unsigned_attrs"] or []:
                if attribute["type"].native == "signature_time_stamp_token":
                    token = attribute["values"][0].dump()
            found.append(
                Embedded(
                    signed_bytes=signed,
                    contents=cms.ContentInfo.load(embedded.pkcs7_content).dump(),
                    certificate=certificate_of(embedded.signed_data, signer).dump(),
                    signature=signer["signature"].native,
                    timestamp_token=token,
                )
            )
    return found


def openssl_cms(signature, root_pem, folder):
    """Whether `openssl cms -verify` accepts the signature over the signed bytes."""
    (folder / "signature.der").write_bytes(signature.contents)
    (folder / "content.bin").write_bytes(signature.signed_bytes)
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", str(folder / "signature.der")]
    command += ["-content", str(folder / "content.bin"), "-CAfile", str(root_pem), "-purpose", "any", "-out", "/dev/null"]
    answer = subprocess.run(command, capture_output=True, text=True)
    return answer.returncode == 0, answer.stderr


def openssl_timestamp(signature, root_pem, folder):
    """Whether `openssl ts -verify` accepts the token over the signature value (RFC 3161)."""
    token = cms.ContentInfo.load(signature.timestamp_token)
    certificates = [one.chosen.dump() for one in token["content"]["certificates"]]
    (folder / "token.der").write_bytes(signature.timestamp_token)
    (folder / "value.bin").write_bytes(signature.signature)
    untrusted = folder / "untrusted.pem"
    untrusted.write_bytes(b"".join(pem.armor("CERTIFICATE", one) for one in certificates))
    command = ["openssl", "ts", "-verify", "-token_in", "-in", str(folder / "token.der")]
    command += ["-data", str(folder / "value.bin"), "-CAfile", str(root_pem), "-untrusted", str(untrusted)]
    answer = subprocess.run(command, capture_output=True, text=True)
    return answer.returncode == 0, answer.stdout + answer.stderr


@dataclasses.dataclass
class Report:
    """What the example `report` prints."""

    summary: str
    trust: str
    signatures: dict
    findings: set
    verdicts: list


def read_report(text):
    first, *rest = text.splitlines()
    summary, trust = re.search(r": (\w+) (\w+) \(\d+ ms\)$", first).groups()
    signatures = dict(re.findall(r"^  (\S+) .*: (\w+) \w+$", "\n".join(rest), re.M))
    findings = set(re.findall(r"^    (\w+) ", "\n".join(rest), re.M))
    verdicts = re.findall(r"^    = (\S+) (\S+) (\S+)$", "\n".join(rest), re.M)
    return Report(summary, trust, signatures, findings, verdicts)


def changed_pages(before, after, folder):
    """Numbers (from 1) of the pages that look different in Poppler's rendering."""

    def pages(path, name):
        subprocess.run(["pdftoppm", "-r", "40", "-png", str(path), str(folder / name)], check=True, capture_output=True)
        return [Image.open(page).convert("RGB") for page in sorted(pathlib.Path(folder).glob(f"{name}-*.png"))]

    pairs = list(zip(pages(before, "before"), pages(after, "after"), strict=True))
    return [number for number, pair in enumerate(pairs, 1) if ImageChops.difference(*pair).getbbox()]


def pyhanko_archive(path, root_pem, at=None):
    """pyHanko's AdES conclusion on every signature of a person, by what the file itself keeps.

    EN 319 102-1 clause 5.6.3 with revocation data required and nothing fetched.
    """
    trust = SimpleTrustManager.build(trust_roots=[root_of(root_pem)])
    policy = CertValidationPolicySpec(
        trust_manager=trust,
        revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO),
        time_tolerance=datetime.timedelta(seconds=5),
    )
    gathering = RevocationInfoGatheringSpec(online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY)
    spec = PdfSignatureValidationSpec(SignatureValidationSpec(policy, gathering))
    timing = at and ValidationTimingInfo(at, at, point_in_time_validation=True)
    with open(path, "rb") as handle:
        return [
            asyncio.run(ades_lta_validation(embedded, spec, timing_info=timing))
            for embedded in PdfFileReader(handle).embedded_regular_signatures
        ]


def openssl_sm2(signature, folder):
    """Whether openssl finds the content's SM3 among the signed attributes and the SM2 signature right over them."""
    (folder / "content.bin").write_bytes(signature.signed_bytes)
    (folder / "certificate.der").write_bytes(signature.certificate)
    (folder / "signature.bin").write_bytes(signature.signature)
    signer = cms.ContentInfo.load(signature.contents)["content"]["signer_infos"][0]
    attributes = signer["signed_attrs"]
    (folder / "attributes.bin").write_bytes(attributes.untag().dump())
    digest = subprocess.run(
        ["openssl", "dgst", "-sm3", "-binary", str(folder / "content.bin")], check=True, capture_output=True
    ).stdout
    signed = next(one["values"][0].native for one in attributes if one["type"].native == "message_digest")
    key = ["openssl", "x509", "-inform", "DER", "-in", str(folder / "certificate.der"), "-noout", "-pubkey"]
    (folder / "key.pem").write_bytes(subprocess.run(key, check=True, capture_output=True).stdout)
    command = ["openssl", "dgst", "-sm3", "-verify", str(folder / "key.pem"), "-sigopt", "distid:1234567812345678"]
    command += ["-signature", str(folder / "signature.bin"), str(folder / "attributes.bin")]
    answer = subprocess.run(command, capture_output=True, text=True)
    return digest == signed, answer.stdout.strip(), answer.stderr
