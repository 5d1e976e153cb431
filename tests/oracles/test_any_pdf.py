"""Any PDF in: mended files are whole in other programs' eyes, flattened ones look the same in two renderers, and hostile
ones cost neither time nor memory."""

import io
import os
import pathlib
import random
import re
import resource
import subprocess
import zlib

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from reportlab.pdfgen import canvas

import makers

MEGABYTES = 512
SECONDS = 10 if os.environ.get("HEFU_ANY_PDF") else 40
"""Of the processor. Ten is the promise; the build that tests make is not optimised and takes several times as long."""
EVERY_FILE = pytest.mark.parametrize("name", makers.MAKERS)


def poppler(path, folder, resolution=50):
    """Every page as Poppler shows it."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["pdftoppm", "-r", str(resolution), "-png", str(path), str(folder / "page")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return [Image.open(page).convert("RGB") for page in sorted(folder.glob("page*.png"))]


def pdfium(path, resolution=50):
    """Every page as Chromium's renderer shows it."""
    document = pypdfium2.PdfDocument(str(path))
    document.init_forms()
    return [page.render(scale=resolution / 72, may_draw_forms=True).to_pil().convert("RGB") for page in document]


def same(one, other, tolerance=0):
    """Whether all pages look alike: no channel of any pixel differs by more than the tolerance."""
    assert len(one) == len(other)
    differences = [ImageChops.difference(*pair).getextrema() for pair in zip(one, other)]
    return max(high for page in differences for _, high in page) <= tolerance


def qpdf_check(path):
    answer = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, timeout=60)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def pages_of(path):
    answer = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True, timeout=60)
    return int(re.search(r"^Pages: +(\d+)", answer.stdout, re.M).group(1))


def call(program, *arguments):
    """Runs with bounded memory and time. Status, lines of its output, and what it complained of."""

    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    command = [str(part) for part in (program, *arguments)]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=300, preexec_fn=bound)
    assert answer.returncode in (0, 1), f"{arguments[0]}: {answer.returncode} {answer.stderr[-500:]}"
    assert "panicked" not in answer.stderr and "memory allocation" not in answer.stderr, answer.stderr
    return answer.returncode, answer.stdout.splitlines(), answer.stderr


# Repair --------------------------------------------------------------------------------------------------------------


def last_startxref(data):
    return data.rindex(b"startxref")


def wrong_startxref(data):
    return data[: last_startxref(data)] + b"startxref\n77\n%%EOF\n"


def no_tail(data):
    return data[: last_startxref(data)]


def junk_before(data):
    return b"\xef\xbb\xbf\r\nContent-Type: application/pdf\r\n\r\n" + data


def shifted(data):
    """A line more behind the header: every offset is wrong."""
    end = data.index(b"\n", data.index(b"\n") + 1) + 1
    return data[:end] + b"% opened in an editor\n" + data[end:]


def no_table(data):
    """Everything that says where objects are is overwritten, except in cross-reference streams, which lose their type."""
    data = re.sub(rb"\d{10} \d{5} n", b"0000000001 00000 n", data)
    return data.replace(b"/Type /XRef", b"/Type /Xfer").replace(b"/Type/XRef", b"/Type/Xfer")


def wrong_lengths(data):
    return re.sub(rb"/Length (\d)(\d*)(?=[/\s>])(?! \d+ R)", lambda found: b"/Length 9" + b"9" * len(found[2]), data, count=3)


DAMAGES = [wrong_startxref, no_tail, junk_before, shifted, no_table, wrong_lengths]


@EVERY_FILE
def test_damaged_files_are_mended_and_show_what_they_showed(any_pdf, original, tmp_path, name):
    source = original(name)
    data, shown = source.read_bytes(), poppler(source, tmp_path / "source", 30)
    known = set()
    for damage in DAMAGES:
        broken, mended = tmp_path / "broken.pdf", tmp_path / "mended.pdf"
        broken.write_bytes(damage(data))
        status, notes, complaint = call(any_pdf, "repair", broken, mended)
        if status and damage is no_table and b"/XRef" in data:
            # Without its type the cross-reference stream is no trailer any more, and the catalog lies in an object stream.
            assert "damaged" in complaint or "lost" in complaint, complaint
            continue
        assert status == 0, f"{damage.__name__}: {complaint}"
        assert notes or broken.read_bytes() == data, damage.__name__
        qpdf_check(mended)
        assert pages_of(mended) == len(shown), damage.__name__
        if mended.read_bytes() in known:
            continue
        known.add(mended.read_bytes())
        assert same(shown, poppler(mended, tmp_path / damage.__name__, 30)), damage.__name__
        # It is mended once and for all.
        assert call(any_pdf, "repair", mended, tmp_path / "again.pdf")[1] == [], damage.__name__
        assert (tmp_path / "again.pdf").read_bytes() == mended.read_bytes()


@EVERY_FILE
def test_sound_files_come_back_byte_for_byte(any_pdf, original, tmp_path, name):
    status, notes, complaint = call(any_pdf, "repair", original(name), tmp_path / "out.pdf")
    assert (status, notes) == (0, []), complaint
    assert (tmp_path / "out.pdf").read_bytes() == original(name).read_bytes()


def test_signed_files_are_kept_or_refused_but_never_rewritten(any_pdf, signed, tmp_path):
    data = signed("reportlab", 2).after.read_bytes()
    intact, broken, out = tmp_path / "intact.pdf", tmp_path / "broken.pdf", tmp_path / "out.pdf"
    intact.write_bytes(data)
    broken.write_bytes(wrong_startxref(data))
    assert call(any_pdf, "repair", intact, out)[:2] == (0, [])
    assert out.read_bytes() == data
    out.unlink()
    status, _, complaint = call(any_pdf, "repair", broken, out)
    assert status == 1 and "signed" in complaint.lower(), complaint
    assert not out.exists()


def test_a_file_that_lost_half_of_its_pages_is_refused(any_pdf, original, tmp_path):
    data = original("libreoffice").read_bytes()
    half = tmp_path / "half.pdf"
    half.write_bytes(data[: len(data) // 2])
    status, _, complaint = call(any_pdf, "repair", half, tmp_path / "out.pdf")
    assert status == 1 and re.search("PageTree|ContentLost|lost|page tree", complaint), complaint


# Preflight and flattening --------------------------------------------------------------------------------------------


@EVERY_FILE
def test_ordinary_files_raise_no_alarm(any_pdf, original, name):
    status, findings, complaint = call(any_pdf, "preflight", original(name))
    assert status == 0, complaint
    alarms = {line.split()[1] for line in findings if not line.startswith("note ")}
    assert alarms == ({"form_field"} if name == "form" else set())


def changed(source, target, change):
    with pikepdf.open(source) as pdf:
        change(pdf)
        pdf.save(target)


def stamp(pdf, page, **more):
    """An annotation that draws a filled area and a word over the page."""
    drawn = b"q .9 .2 .2 rg 0 0 100 40 re f 1 g BT /F 20 Tf 10 12 Td (VOID) Tj ET Q"
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    form = pdf.make_stream(drawn, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 100, 40])
    form.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    entries = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name.Stamp, "Rect": [150, 420, 350, 500], "F": 4} | more
    annotation = pdf.make_indirect(pikepdf.Dictionary(**entries))
    annotation.AP = pikepdf.Dictionary(N=form)
    page.Annots = pikepdf.Array([*page.get("/Annots", []), annotation])
    return annotation


def turned_stamp(pdf):
    stamp(pdf, pdf.pages[0]).AP.N.Matrix = [0, 1, -1, 0, 40, 0]


def unbalanced_stamp(pdf):
    page = pdf.pages[0]
    page.contents_add(b"q 2 0 0 2 300 300 cm q", prepend=False)
    stamp(pdf, page)


def layers(pdf):
    names = {}
    for name, text in (("shown", b"(SHOWN)"), ("hidden", b"(HIDDEN)")):
        names[name] = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page = pdf.pages[0]
        page.obj.Resources = page.get("/Resources", pikepdf.Dictionary())
        page.Resources[f"/Font"] = pikepdf.Dictionary({**dict(page.Resources.get("/Font", {}).items()), "/FL": font})
        page.Resources["/Properties"] = pikepdf.Dictionary({**dict(page.Resources.get("/Properties", {}).items()), f"/{name}": names[name]})
        page.contents_add(b"q /OC /" + name.encode() + b" BDC BT /FL 30 Tf 1 0 0 1 200 " + (b"300" if name == "shown" else b"200") + b" Tm " + text + b" Tj ET EMC Q")
    both = pikepdf.Array(list(names.values()))
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=both, D=pikepdf.Dictionary(OFF=[names["hidden"]], Order=both))


CHANGES = {
    "stamp": (lambda pdf: stamp(pdf, pdf.pages[0]), "annotation"),
    "turned": (turned_stamp, "annotation"),
    "unbalanced": (unbalanced_stamp, "annotation"),
    "hidden": (lambda pdf: stamp(pdf, pdf.pages[0], F=2), "hidden_annotation"),
    "unprinted": (lambda pdf: stamp(pdf, pdf.pages[0], F=0), "unprinted_annotation"),
    "layers": (layers, "hidden_layer"),
    "script": (lambda pdf: pdf.Root.__setattr__("OpenAction", pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")), "script"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ["reportlab", "rotated", "object_streams", "typst"])
def test_flattened_files_look_the_same_in_two_renderers(any_pdf, original, tmp_path, name, change):
    before, flat = tmp_path / "before.pdf", tmp_path / "flat.pdf"
    make, expected = CHANGES[change]
    changed(original(name), before, make)
    findings = call(any_pdf, "preflight", before)[1]
    assert expected in {line.split()[1] for line in findings}, findings
    status, _, complaint = call(any_pdf, "flatten", before, flat)
    assert status == 0, complaint
    left = call(any_pdf, "preflight", flat)[1]
    assert all(line.startswith("note ") for line in left), left
    qpdf_check(flat)
    assert same(poppler(before, tmp_path / "before"), poppler(flat, tmp_path / "after"), 3)
    assert same(pdfium(before), pdfium(flat), 3)


def test_a_filled_form_keeps_its_look_and_loses_its_fields(any_pdf, tmp_path):
    before, flat = tmp_path / "form.pdf", tmp_path / "flat.pdf"
    page = canvas.Canvas(str(before), invariant=1)
    page.drawString(80, 640, "Tenant:")
    page.acroForm.textfield(name="tenant", x=80, y=600, width=200, height=20, value="Ouyang 123")
    page.acroForm.checkbox(name="agreed", x=80, y=560, checked=True)
    page.acroForm.choice(name="term", x=80, y=520, width=120, height=20, value="2", options=["1", "2", "3"])
    page.linkURL("https://example.org", (80, 480, 200, 500))
    page.save()
    assert call(any_pdf, "flatten", before, flat)[0] == 0
    with pikepdf.open(flat) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert [one.Subtype for one in pdf.pages[0].Annots] == ["/Link"]
    assert same(poppler(before, tmp_path / "before"), poppler(flat, tmp_path / "after"), 3)
    text = subprocess.run(["pdftotext", str(flat), "-"], check=True, capture_output=True, text=True).stdout
    assert "Ouyang 123" in text


# Bounds --------------------------------------------------------------------------------------------------------------


def numbered(objects, root=1, more="", header="%PDF-1.7\n"):
    """A file with a table. Objects are bytes by number."""
    out, places = io.BytesIO(), {}
    out.write(header.encode())
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start, size = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n" % size)
    lines = (b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size))
    out.write(b"".join(lines))
    out.write(f"trailer\n<</Size {size}/Root {root} 0 R{more}>>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def stream(entries, data):
    return b"<<" + entries + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"


def plain(more=None, catalog=b"", page=b""):
    objects = {
        1: b"<</Type /Catalog/Pages 2 0 R" + catalog + b">>",
        2: b"<</Type /Pages/Count 1/Kids [3 0 R]>>",
        3: b"<</Type /Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <<>>" + page + b">>",
    }
    return numbered(objects | (more or {}))


def deflated(size, times=1):
    """Zeros, deflated once or several times over."""
    packer, parts = zlib.compressobj(9), []
    for _ in range(size >> 20):
        parts.append(packer.compress(bytes(1 << 20)))
    data = b"".join(parts) + packer.flush()
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def object_stream_bomb(entries=b"/Filter /FlateDecode", times=1):
    return plain({4: stream(b"/Type /ObjStm/N 1/First 4" + entries, deflated(256 << 20, times))}, page=b"/Contents 5 0 R")


def xref_stream_bomb():
    data = deflated(256 << 20)
    body = b"4 0 obj\n" + stream(b"/Type /XRef/Size 9/W [1 2 1]/Root 1 0 R/Filter /FlateDecode", data) + b"\nendobj\n"
    return b"%PDF-1.7\n" + body + b"startxref\n9\n%%EOF\n"


def content_bomb():
    data = deflated(256 << 20, 2)
    return plain({4: stream(b"/Filter [/FlateDecode /FlateDecode]", data)}, page=b"/Contents [" + b"4 0 R " * 1000 + b"]")


def cyclic_pages():
    return numbered({1: b"<</Type /Catalog/Pages 2 0 R>>", 2: b"<</Type /Pages/Count 1/Kids [3 0 R]>>", 3: b"<</Type /Pages/Count 1/Kids [2 0 R]/Parent 2 0 R>>"})


def cyclic_fields():
    fields = {4: b"<</T (a)/Kids [5 0 R]>>", 5: b"<</T (b)/Kids [4 0 R]/Parent 4 0 R>>"}
    return plain(fields, catalog=b"/AcroForm <</Fields [4 0 R]>>")


def cyclic_parents():
    return plain({2: b"<</Type /Pages/Count 1/Kids [3 0 R]/Parent 2 0 R>>", 3: b"<</Type /Page/Parent 3 0 R/Annots [4 0 R]>>", 4: b"<</Subtype /Widget/Parent 4 0 R/Rect [0 0 9 9]/AP <</N 4 0 R>>>>"})


def cyclic_forms():
    form = b"/Type /XObject/Subtype /Form/BBox [0 0 9 9]/Resources <</XObject <</F 4 0 R>>>>"
    return plain({4: stream(form, b"/F Do " * 50)}, page=b"/Contents 4 0 R")


def cyclic_sections():
    text = b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n"
    return text


def cyclic_object_streams():
    one = stream(b"/Type /ObjStm/N 1/First 4/Extends 5 0 R", b"6 0 <</A 6 0 R>>")
    return plain({4: one, 5: one.replace(b"5 0 R", b"4 0 R")})


def cyclic_length():
    return plain({4: b"<</Length 4 0 R>>\nstream\nx\nendstream", 5: b"<</Length 6 0 R>>\nstream\nx\nendstream", 6: b"6 0 R"}, page=b"/Contents [4 0 R 5 0 R]")


def deep(opening, closing, depth=200_000):
    return plain({4: opening * depth + b"0" + closing * depth}, page=b"/Contents 4 0 R")


def deep_pages(depth=30_000):
    objects = {number: b"<</Type /Pages/Count 1/Kids [%d 0 R]>>" % (number + 1) for number in range(2, depth)}
    return numbered({1: b"<</Type /Catalog/Pages 2 0 R>>"} | objects | {depth: b"<</Type /Page/Parent 2 0 R>>"})


def deep_content():
    return plain({4: stream(b"", b"q [" * 500_000 + b"(" * 500_000)}, page=b"/Contents 4 0 R")


def many_objects(count=1_000_000):
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n1 0 obj\n<</Type /Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages/Count 1/Kids [3 0 R]>>\nendobj\n3 0 obj\n<</Type /Page/Parent 2 0 R>>\nendobj\n")
    places = [9, 58, 111]
    for number in range(4, count):
        places.append(out.tell())
        out.write(b"%d 0 obj 0 endobj\n" % number)
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, start))
    return out.getvalue()


def many_names():
    """What looks like the start of an object, a million times, each with a string that never ends."""
    return plain()[:-40] + b"9 0 obj (" * 1_000_000


def many_streams():
    return plain()[:-40] + b"9 0 obj <</Length 9>> stream\n" * 300_000


def many_trailers():
    return b"%PDF-1.7\n" + b"trailer <</A [" * 300_000


def many_dictionaries():
    return plain({4: b"[" + b"<</A 1>>" * 2_000_000 + b"]"}, page=b"/Contents 4 0 R")


HOSTILE = {
    "object stream bomb": object_stream_bomb,
    "nested object stream bomb": lambda: object_stream_bomb(b"/Filter [/FlateDecode /FlateDecode]", 2),
    "cross-reference stream bomb": xref_stream_bomb,
    "content bomb": content_bomb,
    "cyclic pages": cyclic_pages,
    "cyclic fields": cyclic_fields,
    "cyclic parents": cyclic_parents,
    "cyclic forms": cyclic_forms,
    "cyclic sections": cyclic_sections,
    "cyclic object streams": cyclic_object_streams,
    "cyclic lengths": cyclic_length,
    "deep arrays": lambda: deep(b"[", b"]"),
    "deep dictionaries": lambda: deep(b"<</A ", b">>"),
    "deep strings": lambda: deep(b"(", b")"),
    "deep pages": deep_pages,
    "deep content": deep_content,
    "many objects": many_objects,
    "many names": many_names,
    "many streams": many_streams,
    "many trailers": many_trailers,
    "many dictionaries": many_dictionaries,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_cost_neither_time_nor_memory(any_pdf, tmp_path, name):
    """Ten seconds and 512 MB for each step, whole and with its cross references gone; `call` holds the bounds."""
    data = HOSTILE[name]()
    for number, bytes_ in enumerate((data, data.replace(b"startxref", b"startxxxx"))):
        path, out = tmp_path / f"{number}.pdf", tmp_path / "out.pdf"
        path.write_bytes(bytes_)
        call(any_pdf, "preflight", path)
        call(any_pdf, "flatten", path, out)
        if call(any_pdf, "repair", path, out)[0] == 0:
            call(any_pdf, "preflight", out)


def test_files_damaged_at_random_end_well(any_pdf, original, tmp_path):
    """Whatever was damaged: mended into something that other readers accept, or refused by name."""
    seed = int(os.environ.get("HEFU_SEED", random.randrange(1 << 32)))
    rounds = 400 if os.environ.get("HEFU_SOAK") else 12
    print(f"HEFU_SEED={seed}")
    chance, mended = random.Random(seed), 0
    for _ in range(rounds):
        data = bytearray(original(chance.choice(["reportlab", "object_streams", "typst", "form"])).read_bytes())
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(40)]
                case _:
                    data[at:at] = data[: chance.randrange(60)]
        broken, out = tmp_path / "broken.pdf", tmp_path / "out.pdf"
        broken.write_bytes(data)
        status, notes, _ = call(any_pdf, "repair", broken, out)
        if status == 0 and notes:
            mended += 1
            assert "xref" not in subprocess.run(["qpdf", "--check", str(out)], capture_output=True, text=True).stderr
    assert mended, "nothing was damaged enough to be mended"
