"""Files that were made to be trouble, or became it: the corpus of `test_judge.py`.

Every entry is (name, bytes); all come from a few good files by rules, with the test's own chance.
"""

import io
import subprocess
import zlib

from installation import pdf
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner


def assembled(objects, version="1.7", trailer="", start=None):
    """A file of these objects, numbered from 1; the first is the catalog."""
    out = bytearray(f"%PDF-{version}\n".encode())
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    where = table if start is None else start
    out += f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{where}\n%%EOF\n".encode()
    return bytes(out)


def stream(content, entries=b""):
    return b"<< /Length %d %b >>\nstream\n" % (len(content), entries) + content + b"\nendstream"


def one_page(content, page_entries=b"", more=(), content_entries=b""):
    return assembled([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R " + page_entries + b" >>",
        stream(content, content_entries),
        *more,
    ])


def bomb(levels, size):
    """So many zeros, deflated again and again."""
    content = bytes(size)
    for _ in range(levels):
        content = zlib.compress(content, 9)
    return content


def signed(authority):
    """Two signatures, the second after the first, by pyHanko."""
    content = pdf(2)
    for number in (1, 2):
        writer = IncrementalPdfFileWriter(io.BytesIO(content))
        place = fields.SigFieldSpec(f"Signature{number}", on_page=0, box=(60, 60 * number, 260, 60 * number + 40))
        signer = PdfSigner(PdfSignatureMetadata(field_name=f"Signature{number}"), authority, new_field_spec=place)
        out = io.BytesIO()
        signer.sign_pdf(writer, output=out)
        content = out.getvalue()
    return content


def simple_signer(folder):
    """A self-signed signer."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    make = "openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Stranger -addext keyUsage=digitalSignature"
    subprocess.run([*make.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
    return signers.SimpleSigner.load(key_file=str(key), cert_file=str(certificate)), certificate.read_text()


def slow():
    """An ordinary file that takes long to draw: large areas full of curves, little memory."""
    points = [(i * 7 % 300, i * 13 % 300, i * 17 % 300, i * 5 % 300, i * 3 % 300, i * 11 % 300) for i in range(2_000)]
    area = b"0 0 m " + b"".join(b"%d %d %d %d %d %d c " % point for point in points) + b"f* "
    return one_page(area * 30)


def crafted():
    """Made to be trouble, each in its own way."""
    deep = 200_000
    yield "nested_arrays", one_page(b"", b"/X " + b"[" * deep + b"]" * deep)
    yield "nested_dictionaries", one_page(b"", b"/X " + b"<< /A " * deep + b"1" + b" >>" * deep)
    yield "nested_arrays_in_content", one_page(b"[" * deep)
    yield "saved_states", one_page(b"q " * 3_000_000)
    flate = b"/Filter /FlateDecode"
    yield "bomb", one_page(bomb(1, 1 << 30), b"", (), flate)
    yield "bomb_in_bomb", one_page(bomb(2, 1 << 30), b"", (), b"/Filter [/FlateDecode /FlateDecode]")
    yield "hundred_filters", one_page(bomb(1, 1 << 20), b"", (), b"/Filter [" + b"/FlateDecode " * 100 + b"]")
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 300 300] "
    itself = stream(b"/F Do /F Do", form + b"/Resources << /XObject << /F 5 0 R >> >>")
    draws = b"/Resources << /XObject << /F 5 0 R >> >>"
    yield "form_that_draws_itself", one_page(b"/F Do", draws, [itself])
    chain = [
        stream(b"/F Do " * 10, form + b"/Resources << /XObject << /F %d 0 R >> >>" % (number + 1)) for number in range(5, 30)
    ]
    yield "forms_in_forms", one_page(b"/F Do", draws, [*chain, stream(b"0 0 300 300 re f", form)])
    image = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 "
    picture = stream(b"x", image + b"/Width 40000 /Height 40000")
    yield "image_of_1600_megapixels", one_page(b"300 0 0 300 0 0 cm /F Do", draws, [picture])
    packed = stream(bomb(1, 1 << 29), image + flate + b" /Width 13377 /Height 13377")
    yield "image_bomb", one_page(b"300 0 0 300 0 0 cm /F Do", draws, [packed])
    yield "huge_page", one_page(b"0 0 9 9 re f", b"/MediaBox [0 0 1e9 1e9] /UserUnit 1000")
    yield "thin_page", one_page(b"0 0 9 9 re f", b"/MediaBox [0 0 0.001 14400]")
    yield "no_page", assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])
    yield "pages_in_a_circle", assembled([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
    ])  # fmt: skip
    yield "million_pages", assembled([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [" + b"3 0 R " * 1_000_000 + b"] /Count 1000000 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ])  # fmt: skip
    yield "reference_to_itself", assembled([b"1 0 R"])
    yield "length_in_a_circle", assembled([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Length 3 0 R >>\nstream\nx\nendstream",
    ])  # fmt: skip
    yield "tables_in_a_circle", assembled([b"<< /Type /Catalog >>"], trailer="/Prev 9")
    yield "table_nowhere", assembled([b"<< /Type /Catalog >>"], start=2**40)
    yield "negative_table", assembled([b"<< /Type /Catalog >>"], start=-1)
    dashes = b"[" + b"0.0001 0.0001 " * 50 + b"] 0 d 0 0 m 300 300 l S "
    yield "tiny_dashes", one_page(dashes * 200)
    tile = b"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << >>"
    patterns = b"/Resources << /Pattern << /P 5 0 R >> >>"
    yield "tiny_tiles", one_page(b"/Pattern cs /P scn 0 0 300 300 re f", patterns, [stream(b"0 0 1 1 re f", tile)])
    program = b"{ " + b"dup mul " * 300_000 + b"}"
    function = stream(program, b"/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]")
    shading = b"/Resources << /Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Function 5 0 R >> >> >>"
    yield "long_program", one_page(b"300 0 0 300 0 0 cm /S sh", shading, [function])
    yield "javascript", one_page(b"", b"/AA << /O << /S /JavaScript /JS (app.launchURL\\('http://192.0.2.1'\\)) >> >>")
    outside = b"<< /F << /FS /URL /F (http://192.0.2.1/x) >> /Length 0 >>\nstream\n\nendstream"
    yield "stream_elsewhere", one_page(b"/F Do", draws, [outside])
    yield "stream_in_a_file", one_page(b"/F Do", draws, [outside.replace(b"/FS /URL /F (http://192.0.2.1/x)", b"/F (/etc/passwd)")])
    yield "encrypted", assembled([b"<< /Type /Catalog >>"], trailer="/Encrypt << /Filter /Standard /V 1 /R 2 >>")


def contents_replaced(file, content):
    """The first signature's value replaced by other bytes, in place."""
    start = file.index(b"/Contents <") + len(b"/Contents <")
    end = file.index(b">", start)
    value = content.hex().encode()[: end - start]
    return file[:start] + value.ljust(end - start, b"0") + file[end:]


def spoiled(good, chance, count):
    """Good files cut, flipped, doubled and shuffled."""
    for number in range(count):
        name, content = good[number % len(good)]
        kind = chance.choice(("cut", "flip", "many_flips", "remove", "double", "zeros", "numbers"))
        made = bytearray(content)
        at = chance.randrange(len(made))
        length = chance.randrange(1, 2_000)
        if kind == "cut":
            made = made[:at]
        elif kind == "flip":
            made[at] ^= 1 << chance.randrange(8)
        elif kind == "many_flips":
            for _ in range(200):
                made[chance.randrange(len(made))] = chance.randrange(256)
        elif kind == "remove":
            del made[at : at + length]
        elif kind == "double":
            made[at:at] = made[at : at + length]
        elif kind == "zeros":
            made[at : at + length] = bytes(len(made[at : at + length]))
        else:
            digits = [place for place, byte in enumerate(made) if 48 <= byte <= 57]
            for place in chance.sample(digits, min(20, len(digits))):
                made[place] = 48 + chance.randrange(10)
        yield f"{name}_{kind}_{number}", bytes(made)


def asn1_bombs():
    """Signature values that are trouble for whoever reads ASN.1."""
    yield "indefinite", b"\x30\x80" * 4_000
    yield "huge_length", b"\x30\x84\xff\xff\xff\xff"
    yield "nested", b"".join(b"\x30\x82" + (4_000 - 4 * depth).to_bytes(2, "big") for depth in range(900))
    yield "constructed_strings", b"\x24\x80" * 4_000
    yield "nothing", b""
