"""Files that other software signed, one signer after the other, each in a field of their own."""

import io
import subprocess

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

import judges
import makers
import strangers

EVERY_FILE = pytest.mark.parametrize("name", makers.MAKERS)


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
    context = ValidationContext(trust_roots=[strangers.loaded(authority.root)], allow_fetching=False)
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
        path = strangers.poppler(path, tmp_path / f"{number}.pdf", database, nickname)
    report = hefu(path, authority.pem)
    assert (report.summary, report.trust) == ("valid", "trusted"), report
    assert list(report.signatures.values()) == ["valid"] * 3, report
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
