"""Files that other software signed, one signer after the other, each in a field of their own."""

import datetime
import io
import subprocess

import pytest
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

import judges
import makers

EVERY_FILE = pytest.mark.parametrize("name", makers.MAKERS)


class Authority:
    """A root and the people it vouches for."""

    def __init__(self, folder):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.root = self.certificate("Root", self.key.public_key(), is_root=True)
        self.pem = folder / "stranger.pem"
        self.pem.write_bytes(self.root.public_bytes(serialization.Encoding.PEM))

    def certificate(self, name, public_key, is_root=False, stamping=False):
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = datetime.datetime.now(datetime.timezone.utc)
        usage = x509.KeyUsage(not is_root, not is_root and not stamping, False, False, False, is_root, is_root, False, False)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject if is_root else self.root.subject)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=365))
            .add_extension(x509.BasicConstraints(is_root, None), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        if stamping:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        return builder.sign(self.key, hashes.SHA256())

    def credentials(self, name, stamping=False):
        # The test stamper signs with RSA only.
        key = rsa.generate_private_key(65537, 2048) if stamping else ec.generate_private_key(ec.SECP256R1())
        certificate = self.certificate(name, key.public_key(), stamping=stamping)
        store = SimpleCertificateStore()
        store.register(loaded(self.root))
        private = key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return loaded(certificate), keys.PrivateKeyInfo.load(private), store

    def person(self, name):
        certificate, key, store = self.credentials(name)
        return signers.SimpleSigner(signing_cert=certificate, signing_key=key, cert_registry=store)

    def import_person(self, database, name):
        """Puts a person's key into an NSS database, in the old encryption that every NSS reads."""
        key = rsa.generate_private_key(65537, 2048)
        certificate = self.certificate(name, key.public_key())
        protection = (
            serialization.PrivateFormat.PKCS12.encryption_builder()
            .kdf_rounds(2048)
            .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
            .hmac_hash(hashes.SHA1())
            .build(b"password")
        )
        bundle = database / "person.p12"
        bundle.write_bytes(pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, [self.root], protection))
        command = ["pk12util", "-i", str(bundle), "-d", f"sql:{database}", "-W", "password"]
        subprocess.run(command, check=True, capture_output=True)
        return name

    def time_stamper(self):
        certificate, key, store = self.credentials("Stamper", stamping=True)
        return DummyTimeStamper(tsa_cert=certificate, tsa_key=key, certs_to_embed=store)


def loaded(certificate):
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


def spec(number, visible=True):
    box = (60 + 120 * number, 40, 160 + 120 * number, 90) if visible else None
    return SigFieldSpec(f"Stranger{number}", on_page=0, box=box)


def sign(authority, data, number, visible=True, tamper=None, certify=None):
    """Signs as one more stranger; `tamper` may do something to the update before."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    if tamper:
        tamper(writer)
    metadata = signers.PdfSignatureMetadata(
        field_name=f"Stranger{number}",
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certify is not None,
        docmdp_permissions=certify or MDPPerm.FILL_FORMS,
    )
    signer = signers.PdfSigner(metadata, authority.person(f"Stranger {number}"), new_field_spec=spec(number, visible))
    return signer.sign_pdf(writer).getvalue()


def written(folder, data):
    path = folder / "signed.pdf"
    path.write_bytes(data)
    return path


def pyhanko_accepts(path, *root_pems):
    """Whether pyHanko's default policy finds nothing but further signatures after every signature."""
    roots = [judges.root_of(root) for root in root_pems]
    with open(path, "rb") as handle:
        for embedded in PdfFileReader(handle).embedded_regular_signatures:
            context = ValidationContext(trust_roots=roots, allow_fetching=False)
            status = validate_pdf_signature(embedded, context, ts_validation_context=context)
            level = status.modification_level
            fine = status.intact and status.valid and status.trusted and status.docmdp_ok
            if not fine or level > ModificationLevel.FORM_FILLING:
                return False
    return True


@EVERY_FILE
@pytest.mark.parametrize("visible", [True, False])
def test_strangers_who_sign_one_after_the_other_change_nothing(authority, original, hefu, nss, tmp_path, name, visible):
    data = original(name).read_bytes()
    for number in range(3):
        data = sign(authority, data, number, visible)
    path = written(tmp_path, data)
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust) == ("valid", "trusted"), report
    assert report.signatures == {f"Stranger{number}": "valid" for number in range(3)}
    assert "signature_field_added" in report.findings
    assert pyhanko_accepts(path, authority.pem)
    lines = judges.pdfsig(path, nss(authority.pem))
    assert [line.signature for line in lines] == ["Signature is Valid."] * 3


def test_a_prepared_field_and_a_time_stamp_change_nothing(authority, original, hefu, tmp_path):
    data = sign(authority, original("libreoffice").read_bytes(), 0)
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    append_signature_field(writer, spec(1))
    data = written_by(writer)
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    metadata = signers.PdfSignatureMetadata(field_name="Stranger1", md_algorithm="sha256")
    data = signers.sign_pdf(writer, metadata, authority.person("Stranger 1")).getvalue()
    stamper = signers.PdfTimeStamper(authority.time_stamper())
    context = ValidationContext(trust_roots=[loaded(authority.root)], allow_fetching=False)
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    data = stamper.timestamp_pdf(writer, "sha256", context).getvalue()
    path = written(tmp_path, data)
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust, len(report.signatures)) == ("valid", "trusted", 3), report
    assert pyhanko_accepts(path, authority.pem)


def test_signatures_that_poppler_adds_change_nothing(authority, original, hefu, nss, tmp_path):
    path = written(tmp_path, sign(authority, original("chromium").read_bytes(), 0))
    database = nss(authority.pem)
    for number in (1, 2):
        nickname = authority.import_person(database, f"Poppler {number}")
        target = tmp_path / f"{number}.pdf"
        command = ["pdfsig", "-nssdir", str(database), "-add-signature", "-nick", nickname, str(path), str(target)]
        subprocess.run(command, check=True, capture_output=True)
        path = target
    report = hefu(path, authority.pem)
    assert report.signatures["Stranger0"] == "valid", report
    assert len(report.signatures) == 3
    assert "signature_field_added" in report.findings
    assert not report.findings & {"form_changed", "annotations_changed", "object_changed", "field_added"}, report


def written_by(writer):
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def first_page(writer):
    return writer.root["/Pages"]["/Kids"][0].get_object()


def listed(writer, holder, key):
    """The array of a dictionary, marked as updated."""
    array = holder[key]
    writer.update_container(array)
    return array


def annotate(writer):
    note = generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Annot"),
        pdf_name("/Subtype"): pdf_name("/FreeText"),
        pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (50, 50, 300, 90)]),
        pdf_name("/Contents"): generic.TextStringObject("租金减半"),
    })
    listed(writer, first_page(writer), "/Annots").append(writer.add_object(note))


def repaint(writer):
    content = generic.StreamObject(stream_data=b"0 0 500 500 re f")
    page = first_page(writer)
    page["/Contents"] = writer.add_object(content)
    writer.update_container(page)


def reorder(writer):
    fields = listed(writer, writer.root["/AcroForm"], "/Fields")
    fields[:2] = [fields.raw_get(1), fields.raw_get(0)]


def drop(writer):
    listed(writer, writer.root["/AcroForm"], "/Fields").pop(0)


def text_field(writer):
    field = generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Annot"),
        pdf_name("/Subtype"): pdf_name("/Widget"),
        pdf_name("/FT"): pdf_name("/Tx"),
        pdf_name("/T"): generic.TextStringObject("Rent"),
        pdf_name("/V"): generic.TextStringObject("1"),
        pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (50, 50, 300, 90)]),
    })
    reference = writer.add_object(field)
    listed(writer, first_page(writer), "/Annots").append(reference)
    listed(writer, writer.root["/AcroForm"], "/Fields").append(reference)


def second_signature_field(writer):
    append_signature_field(writer, SigFieldSpec("Spare", on_page=0, box=(300, 300, 400, 400)))


def open_action(writer):
    script = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.TextStringObject("app.alert(1)")}
    writer.root["/OpenAction"] = generic.DictionaryObject(script)
    writer.update_root()


def move_first_signature(writer):
    field = writer.root["/AcroForm"]["/Fields"][0].get_object()
    field["/Rect"] = generic.ArrayObject([generic.NumberObject(n) for n in (0, 0, 500, 500)])
    writer.update_container(field)


TAMPERINGS = [
    annotate,
    repaint,
    reorder,
    drop,
    text_field,
    second_signature_field,
    open_action,
    move_first_signature,
]


@pytest.mark.parametrize("name", ["libreoffice", "chromium", "reportlab"])
@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda one: one.__name__)
def test_what_else_a_later_signer_brings_along_is_found(authority, original, hefu, tmp_path, name, tamper):
    data = original(name).read_bytes()
    for number in range(2):
        data = sign(authority, data, number)
    data = sign(authority, data, 2, tamper=tamper)
    report = hefu(written(tmp_path, data), authority.pem)
    assert report.summary == "changed", report
    assert report.signatures.get("Stranger1") == "changed", report


@pytest.mark.parametrize(
    ("permission", "visible", "summary"),
    [
        (MDPPerm.FILL_FORMS, False, "valid"),
        (MDPPerm.FILL_FORMS, True, "changed"),
    ],
)
def test_a_certification_is_read_as_pyhanko_reads_it(authority, original, hefu, tmp_path, permission, visible, summary):
    data = sign(authority, original("reportlab").read_bytes(), 0, certify=permission)
    data = sign(authority, data, 1, visible)
    path = written(tmp_path, data)
    assert hefu(path, authority.pem).summary == summary
    assert pyhanko_accepts(path, authority.pem) == (summary == "valid")


@pytest.mark.parametrize("name", ["libreoffice", "chromium", "reportlab", "object_streams"])
def test_hefu_signs_after_a_stranger_and_every_judge_agrees(authority, sign_many, original, hefu, nss, tmp_path, name):
    before = tmp_path / "before.pdf"
    before.write_bytes(sign(authority, original(name).read_bytes(), 0))
    after, root_pem = tmp_path / "after.pdf", tmp_path / "root.pem"
    answer = subprocess.run([str(p) for p in (sign_many, before, after, root_pem, 2)], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    assert after.read_bytes().startswith(before.read_bytes())
    report = hefu(after, authority.pem, root_pem)
    assert (report.summary, report.trust, len(report.signatures)) == ("valid", "trusted", 4), report
    assert pyhanko_accepts(after, authority.pem, root_pem)
    lines = judges.pdfsig(after, nss(root_pem))
    assert [line.signature for line in lines] == ["Signature is Valid."] * 3
    # And once more a stranger after Hefu's time stamp.
    path = written(tmp_path, sign(authority, after.read_bytes(), 1))
    assert hefu(path, authority.pem, root_pem).summary == "valid"
    assert pyhanko_accepts(path, authority.pem, root_pem)
