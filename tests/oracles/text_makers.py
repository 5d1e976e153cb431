"""Chinese files in which text is hard to find: further producers, and files made harder on purpose."""

import pathlib
import re
import subprocess

import makers
import pikepdf
import weasyprint
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fpdf import FPDF
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont as Embedded
from reportlab.pdfgen import canvas

FONTS = pathlib.Path(__file__).parents[2] / "fonts"
SERIF, SANS = FONTS / "NotoSerifCJKSC-gbk-nolocl.otf", FONTS / "NotoSansCJKSC-gbk-nolocl.otf"
LINES = [
    makers.TITLE,
    makers.PARAGRAPH,
    "甲方(签字):          乙方(签字):",
    "Contract No. 2026-0117 of the parties, page 1/3",
    "日期:2026年11月20日 (盖章处)",
]


def weasy(folder):
    """CSS pages: justified text, two columns, subset OpenType fonts."""
    path = folder / "weasy.pdf"
    body = "".join(f"<p>{line}</p>" for line in LINES * 6)
    style = (
        f"@font-face{{font-family:S;src:url(file://{SERIF})}}@page{{size:A4}}"
        "body{font-family:S;font-size:12pt}p{text-align:justify}div{columns:2}"
    )
    weasyprint.HTML(string=f"<style>{style}</style><h1>{makers.TITLE}</h1>{body}<div>{body}</div>").write_pdf(path)
    return path


def fpdf(folder):
    """fpdf2: a subset with codes of its own."""
    path = folder / "fpdf.pdf"
    pdf = FPDF()
    pdf.add_font("S", fname=str(SANS))
    for _ in range(2):
        pdf.add_page()
        pdf.set_font("S", size=12)
        for line in LINES * 4:
            pdf.multi_cell(0, 8, line)
            pdf.ln(2)
    pdf.output(str(path))
    return path


def reportlab_encodings(folder):
    """The legacy encodings: GBK, Big5 and Unicode codes, no font embedded, no map to Unicode."""
    path = folder / "encodings.pdf"
    page = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    pdfmetrics.registerFont(UnicodeCIDFont("MSung-Light"))
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    for name in ("STSong-Light", "MSung-Light", "HeiseiMin-W3"):
        for number, line in enumerate(["合同 2026 A", "甲方", "乙方(印)"]):
            page.setFont(name, 14)
            page.drawString(90, 700 - 30 * number, line)
        page.showPage()
    page.save()
    return path


def truetype(folder):
    """ReportLab with a TrueType font cut from the sans face: 8-bit codes."""
    path = folder / "truetype.pdf"
    pdfmetrics.registerFont(Embedded("Q", quadratic(folder)))
    page = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    for number, line in enumerate(LINES * 3):
        page.setFont("Q", 12)
        page.drawString(60, 760 - 40 * number, line)
    page.showPage()
    page.save()
    return path


def quadratic(folder):
    """A TrueType font with the characters of the lines."""
    source = TTFont(SANS)
    cmap, glyphs, metrics = source.getBestCmap(), source.getGlyphSet(), source["hmtx"]
    characters = sorted({ord(one) for line in LINES for one in line})
    names = [".notdef", *(cmap[code] for code in characters)]
    drawn = {}
    for name in names:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 1.0))
        drawn[name] = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({code: cmap[code] for code in characters})
    builder.setupGlyf(drawn)
    builder.setupHorizontalMetrics({name: metrics[name] for name in names})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Q", "styleName": "Regular", "psName": "Q-Regular"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120)
    builder.setupPost()
    builder.save(folder / "quadratic.ttf")
    return folder / "quadratic.ttf"


def composite_truetype(folder):
    """A TrueType font embedded whole, codes that are glyph indices: as word processors write them."""
    path, font_path = folder / "composite.pdf", quadratic(folder)
    font = TTFont(font_path)
    cmap, order = font.getBestCmap(), font.getReverseGlyphMap()
    widths = [font["hmtx"][name][0] for name in font.getGlyphOrder()]
    content = "BT /F 12 Tf 60 780 Td 30 TL\n"
    for line in LINES * 3:
        codes = "".join(f"{order[cmap[ord(one)]]:04x}" for one in line)
        # In pieces, as producers split runs for kerning.
        pieces = re.findall("." * 12 + "|.+$", codes)
        content += "[" + " 0 ".join(f"<{piece}>" for piece in pieces) + "] TJ T*\n"
    content += "ET"
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    program = pdf.make_stream(font_path.read_bytes())
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name.Q, Flags=4, Ascent=880, Descent=-120,
        CapHeight=700, ItalicAngle=0, StemV=80, FontBBox=[0, -120, 1000, 880], FontFile2=program,
    )
    descendant = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=pikepdf.Name.Q,
        CIDSystemInfo=pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor), CIDToGIDMap=pikepdf.Name.Identity, W=[0, widths],
    )
    codes = sorted({(order[cmap[ord(one)]], ord(one)) for line in LINES for one in line})
    entries = "\n".join(f"<{code:04x}> <{character:04x}>" for code, character in codes)
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{entries}\nendbfchar\nendcmap end end"
    )
    font_object = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name.Q, Encoding=pikepdf.Name("/Identity-H"),
        DescendantFonts=[pdf.make_indirect(descendant)], ToUnicode=pdf.make_stream(to_unicode.encode()),
    )
    pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=pdf.make_indirect(font_object)))
    pdf.pages[0].Contents = pdf.make_stream(content.encode())
    pdf.save(path)
    return path


MAKERS = {
    "weasy": weasy,
    "fpdf": fpdf,
    "encodings": reportlab_encodings,
    "truetype": truetype,
    "composite": composite_truetype,
}


def without_to_unicode(source, target):
    """The same file, no font with a map to Unicode."""
    with pikepdf.open(source) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
                del item["/ToUnicode"]
        pdf.save(target)
    return target


def turned(source, target):
    """The same file, its pages turned, cut by a CropBox, or with the origin elsewhere."""
    with pikepdf.open(source) as pdf:
        for number, page in enumerate(pdf.pages):
            kind = number % 5
            if kind < 3:
                page.Rotate = (90, 180, 270)[kind]
            if kind == 3:
                left, bottom, right, top = map(float, page.mediabox)
                page.CropBox = [left + 40, bottom + 60, right - 20, top - 30]
            if kind == 4:
                left, bottom, right, top = map(float, page.mediabox)
                page.MediaBox = [left - 100, bottom - 50, right, top]
                page.CropBox = page.MediaBox
                page.Rotate = 90
        pdf.save(target)
    return target


def ink(path, folder, window):
    """The smallest rectangle that holds what is painted in a part of the first page: left, top, right, bottom in points."""
    scale = 4
    left, top, right, bottom = (round(side * scale) for side in window)
    command = ["pdftoppm", "-singlefile", "-f", "1", "-gray", "-r", str(72 * scale), str(path), str(folder / "page")]
    subprocess.run(command, check=True, timeout=60)
    with Image.open(folder / "page.pgm") as picture:
        part = picture.crop((left, top, right, bottom)).point(lambda value: 255 if value < 128 else 0)
    found = part.getbbox()
    return [(found[0] + left) / scale, (found[1] + top) / scale, (found[2] + left) / scale, (found[3] + top) / scale]
