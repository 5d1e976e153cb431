"""Seals of every kind, by many hands, in any order: every signature stays valid in pdfsig and pyHanko."""

import io
import os
import random
import re
import subprocess

import pikepdf
import pytest
from PIL import Image, ImageDraw
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from reportlab.pdfgen import canvas

import judges
import makers

FONT = makers.pathlib.Path(__file__).parents[2] / "fonts" / "NotoSansCJKSC-gbk-nolocl.otf"
SOAK = bool(os.environ.get("HEFU_SOAK"))
SEED = int(os.environ.get("HEFU_SEED", random.randrange(1 << 32)))


def round_seal(mode):
    """A ring with a star, transparent where the mode allows it."""
    picture = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((6, 6, 234, 234), outline=(190, 20, 20, 230), width=10)
    pen.ellipse((90, 90, 150, 150), fill=(190, 20, 20, 180))
    if mode == "RGBA":
        return picture
    flat = Image.new("RGB", picture.size, "white")
    flat.paste(picture, mask=picture)
    return flat if mode == "RGB" else flat.convert(mode)


def sixteen_bit(path):
    """16 bits a channel with alpha, which Pillow does not write: chunks by hand."""
    import struct
    import zlib

    side = 120
    rows = b"".join(b"\0" + b"".join(struct.pack(">HHHH", 50000, x * 300, y * 300, 65535 if (x - 60) ** 2 + (y - 60) ** 2 < 3000 else 0) for x in range(side)) for y in range(side))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))  # noqa: E731
    header = struct.pack(">IIBBBBB", side, side, 16, 6, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    """One file of each kind of picture; the last is a square seal."""
    folder = tmp_path_factory.mktemp("pictures")
    round_seal("RGBA").save(folder / "rgba.png")
    round_seal("P").save(folder / "palette.png", transparency=0)
    round_seal("CMYK").save(folder / "cmyk.jpg")
    round_seal("L").save(folder / "grey.jpg")
    round_seal("RGB").save(folder / "rgb.jpg")
    sixteen_bit(folder / "sixteen.png")
    square = Image.new("RGBA", (120, 120), (0, 0, 0, 0))
    ImageDraw.Draw(square).rectangle((4, 4, 116, 116), outline=(200, 0, 0, 255), width=8)
    square.save(folder / "square.png")
    order = ["rgba.png", "palette.png", "sixteen.png", "cmyk.jpg", "grey.jpg", "rgb.jpg", "square.png"]
    return [folder / name for name in order]


def many_pages(path, count):
    page = canvas.Canvas(str(path), invariant=1)
    for number in range(1, count + 1):
        page.setPageRotation(90 * (number % 4) if number % 10 == 0 else 0)
        page.drawString(80, 700, f"page {number}")
        page.showPage()
    page.save()
    return path


def hybrid(path):
    """A table, and objects that only its hidden cross-reference stream knows (ISO 32000-1, 7.5.8.4)."""
    out = io.BytesIO(b"%PDF-1.5\n")
    out.seek(0, 2)
    places = {}

    def put(number, body):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")

    content = b"BT /F 14 Tf 80 700 Td (hybrid) Tj ET"
    put(1, b"<</Type /Catalog/Pages 2 0 R>>")
    put(2, b"<</Type /Pages/Count 3/Kids [3 0 R 4 0 R 5 0 R]>>")
    for number in (3, 4, 5):
        put(number, b"<</Type /Page/Parent 2 0 R/MediaBox [0 0 595 842]/Contents 6 0 R/Resources <</Font <</F 8 0 R>>>>>>")
    put(6, b"<</Length %d>>\nstream\n" % len(content) + content + b"\nendstream")
    packed = b"8 0 <</Type /Font/Subtype /Type1/BaseFont /Helvetica>>"
    put(7, b"<</Type /ObjStm/N 1/First 4/Length %d>>\nstream\n" % len(packed) + packed + b"\nendstream")
    hidden = out.tell()
    row = bytes([2, 0, 7, 0])
    out.write(b"9 0 obj\n<</Type /XRef/Size 10/W [1 2 1]/Index [8 1]/Length 4>>\nstream\n" + row + b"\nendstream\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 8\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % places[number] for number in range(1, 8)))
    out.write(b"trailer\n<</Size 10/Root 1 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n" % (hidden, start))
    path.write_bytes(out.getvalue())
    return path


def by_pikepdf(path, source):
    with pikepdf.open(source) as pdf:
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return path


@pytest.fixture(scope="session")
def bases(original, tmp_path_factory):
    """bases(name): a file to be sealed."""
    folder, made = tmp_path_factory.mktemp("bases"), {}
    special = {
        "hybrid": lambda: hybrid(folder / "hybrid.pdf"),
        "500 pages": lambda: many_pages(folder / "500.pdf", 500),
        "two pages": lambda: many_pages(folder / "2.pdf", 2),
        "pikepdf": lambda: by_pikepdf(folder / "pikepdf.pdf", original("libreoffice")),
    }

    def get(name):
        if name not in made:
            made[name] = special[name]() if name in special else original(name)
        return made[name]

    return get


BASES = ["libreoffice", "libreoffice_pdfa", "chromium", "typst", "reportlab", "rotated", "object_streams", "linearized", "pikepdf", "hybrid", "two pages", "500 pages"]


class Sealed:
    def __init__(self, path, root_pem, lines):
        self.path, self.root_pem, self.lines = path, root_pem, lines


def seal(program, base, pictures, seed, signers, folder):
    path, root_pem = folder / "sealed.pdf", folder / "root.pem"
    command = [program, base, path, root_pem, seed, signers, FONT, *pictures]
    answer = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300)
    assert answer.returncode == 0, f"seed {seed}, {signers} signers: {answer.stderr}"
    return Sealed(path, root_pem, answer.stdout.splitlines())


def judge(sealed, nss_folder, signers, words):
    assert sealed.lines[-1] == "valid trusted", words
    certified = "certified" in sealed.lines
    # Fields that nobody has signed yet have no kind.
    lines = [line for line in judges.pdfsig(sealed.path, nss_folder) if line.kind]
    assert len(lines) == signers + certified, words
    assert {line.signature for line in lines} == {"Signature is Valid."}, words
    assert {line.certificate for line in lines} == {"Certificate is Trusted."}, words
    judged = judges.pyhanko(sealed.path, sealed.root_pem, strict="hybrid" not in words)
    assert len(judged) == signers + certified, words
    for each in judged:
        assert each.intact and each.valid and each.trusted and each.docmdp_ok, (words, each)
        assert each.modification <= ModificationLevel.FORM_FILLING, (words, each)


@pytest.mark.parametrize("name", BASES)
def test_signatures_stay_valid_after_any_sequence_of_seals(seal_many, bases, pictures, nss, tmp_path, name):
    for turn in range(12 if SOAK else 1):
        chance = random.Random(f"{SEED}{name}{turn}")
        seed, signers = chance.randrange(1 << 32), chance.randrange(1, 51 if SOAK and name != "500 pages" else 4)
        words = f"HEFU_SEED={SEED}: {name}, seed {seed}, {signers} signers"
        folder = tmp_path / str(turn)
        folder.mkdir()
        sealed = seal(seal_many, bases(name), pictures, seed, signers, folder)
        judge(sealed, judges.nss_database(folder / "nss", sealed.root_pem), signers, words)
        answer = subprocess.run(["qpdf", "--check", str(sealed.path)], capture_output=True, text=True)
        assert answer.returncode == 0, words + answer.stdout + answer.stderr


def test_many_people_sign_one_file_and_the_last_pays_no_more_than_the_first(seal_many, bases, pictures, nss, tmp_path):
    # pyHanko compares every signature with every later revision: fifty take it minutes.
    people = 50 if SOAK else 8
    sealed = seal(seal_many, bases("two pages"), pictures, SEED, people, tmp_path)
    judge(sealed, nss(sealed.root_pem), people, f"HEFU_SEED={SEED}")
    # Bytes added for each field do not grow with what was signed before; the catalog of fields is never written again.
    parts = [re.match(r"\S+ (\d+) fields, (\d+) bytes", line) for line in sealed.lines]
    costs = [(int(part[1]), int(part[2])) for part in parts if part]
    assert len(costs) == people
    images = sum(picture.stat().st_size for picture in pictures) * 30
    assert max(size for _, size in costs) < 60_000 + images, costs


def test_a_seal_is_one_picture_however_often_it_is_put(seal_many, bases, pictures, tmp_path):
    """In each revision the picture of a signatory's seal is one object, with one mask."""
    for seed in range(SEED, SEED + 20):
        sealed = seal(seal_many, bases("two pages"), pictures[:1], seed, 1, tmp_path)
        with open(sealed.path, "rb") as handle:
            data = handle.read()
        drawn = len(re.findall(rb"/I0 Do", data))
        pictures_in_file = len(re.findall(rb"/Subtype /Image", data))
        if drawn > 1:
            # The picture and its mask.
            assert pictures_in_file == 2, (seed, drawn)
            return
    pytest.fail("no seed puts a seal twice")


def test_slices_of_a_paging_seal_join_to_the_whole_seal(seal_many, tmp_path):
    """A seal of four coloured bars, cut over pages of which some are turned: put side by side, the strips are the seal."""
    base = tmp_path / "base.pdf"
    page = canvas.Canvas(str(base), pagesize=(500, 500), invariant=1)
    for turn in (0, 90, 180, 270, 0):
        page.setPageRotation(turn)
        page.showPage()
    page.save()
    bars = Image.new("RGB", (400, 400))
    for index, colour in enumerate(["#c00000", "#00a000", "#0000c0", "#b0b000"]):
        bars.paste(colour, (index * 100, 0, index * 100 + 100, 400))
    bars.save(tmp_path / "bars.png")
    resolution, side = 144, 119 * 2
    sealed = seal(seal_many, base, [tmp_path / "bars.png"], "paging", 1, tmp_path)
    subprocess.run(["pdftoppm", "-r", str(resolution), "-png", str(sealed.path), str(tmp_path / "page")], check=True)
    strips = []
    for path in sorted(tmp_path.glob("page-*.png")):
        shown = Image.open(path).convert("RGB")
        left, top, right, bottom = shown.convert("L").point(lambda value: 255 if value < 250 else 0).getbbox()
        assert right == pytest.approx(shown.width, abs=1), path.name
        assert bottom - top == pytest.approx(side, abs=2), path.name
        strips.append(shown.crop((left, top, right, top + side)))
    assert len(strips) == 5
    joined = Image.new("RGB", (sum(strip.width for strip in strips), side))
    at = 0
    for strip in strips:
        joined.paste(strip, (at, 0))
        at += strip.width
    assert joined.width == pytest.approx(side, abs=6)
    for index, colour in enumerate([(192, 0, 0), (0, 160, 0), (0, 0, 192), (176, 176, 0)]):
        middle = joined.getpixel((int(joined.width * (index + 0.5) / 4), side // 2))
        assert max(abs(a - b) for a, b in zip(middle, colour)) < 40, (index, middle)
