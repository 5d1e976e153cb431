"""Real PDF files, each made by the program that users' files come from.

Every maker takes a folder and answers the path of its file. Text is Chinese, because that is where
fonts, encodings and text extraction differ between makers.
"""

import pathlib
import shutil
import subprocess

import typst
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

PARAGRAPH = "甲方与乙方经友好协商,就房屋租赁事宜订立本合同。租金每月人民币叁仟元整,押一付三。"
TITLE = "房屋租赁合同"


def run(*command):
    subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=180)


def libreoffice(folder):
    """Several pages from a flat OpenDocument text."""
    source = folder / "libreoffice.fodt"
    paragraphs = "".join(f"<text:p>第{number}条 {PARAGRAPH}</text:p>" for number in range(1, 90))
    source.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:body><office:text><text:h>{TITLE}</text:h>{paragraphs}</office:text></office:body></office:document>",
        encoding="utf-8",
    )
    return soffice(source, "pdf", "libreoffice.pdf")


def libreoffice_pdfa(folder):
    """The same as PDF/A-2b, the form that archives ask for."""
    source = libreoffice(folder / "source")
    options = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}'
    made = soffice(source.with_suffix(".fodt"), options, "libreoffice.pdf")
    return made.rename(folder / "libreoffice_pdfa.pdf")


def soffice(source, target, name):
    profile = source.parent / "profile"
    run(
        "soffice",
        f"-env:UserInstallation=file://{profile}",
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        source.parent,
        source,
    )
    shutil.rmtree(profile, ignore_errors=True)
    return source.parent / name


def chromium(folder):
    """A page printed from the browser."""
    source, target = folder / "chromium.html", folder / "chromium.pdf"
    rows = "".join(f"<tr><td>{number}</td><td>{PARAGRAPH}</td></tr>" for number in range(1, 60))
    source.write_text(
        f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{TITLE}</title>'
        f"<h1>{TITLE}</h1><a href='https://example.org'>附件</a><table border=1>{rows}</table></html>",
        encoding="utf-8",
    )
    run(
        "chromium",
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        f"--user-data-dir={folder / 'chromium-profile'}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={target}",
        source.as_uri(),
    )
    return target


def typst_document(folder):
    """Typst writes object streams and a cross-reference stream."""
    source, target = folder / "typst.typ", folder / "typst.pdf"
    source.write_text(f'#set text(font: "Noto Serif CJK SC", lang: "zh")\n= {TITLE}\n' + f"{PARAGRAPH}\n\n" * 60, "utf-8")
    typst.compile(str(source), output=str(target))
    return target


def reportlab_plain(folder):
    """The plainest file: a cross-reference table, PDF 1.3, a font that is not embedded."""
    path = folder / "reportlab.pdf"
    page = sheet(path)
    for _ in range(3):
        text(page)
        page.showPage()
    page.save()
    return path


def reportlab_rotated(folder):
    """Pages turned by 90, 180 and 270 degrees, and one cut by a CropBox off the origin."""
    path = folder / "rotated.pdf"
    page = sheet(path)
    for degrees in (90, 180, 270):
        page.setPageRotation(degrees)
        text(page)
        page.showPage()
    page.setPageRotation(0)
    page.setCropBox((40, 60, 540, 780))
    text(page)
    page.showPage()
    page.save()
    return path


def form(folder):
    """A form of somebody else's: text, check box and choice fields."""
    path = folder / "form.pdf"
    page = sheet(path)
    text(page)
    page.acroForm.textfield(name="tenant", x=80, y=600, width=200, height=20, value="")
    page.acroForm.checkbox(name="agreed", x=80, y=560, checked=True)
    page.acroForm.choice(name="term", x=80, y=520, width=120, height=20, value="1", options=["1", "2", "3"])
    page.showPage()
    page.save()
    return path


def object_streams(folder):
    """qpdf with every object that can be packed into object streams."""
    return qpdf(folder, "object_streams.pdf", "--object-streams=generate")


def linearized(folder):
    """qpdf with the first page first ("fast web view"): two cross-reference sections."""
    return qpdf(folder, "linearized.pdf", "--linearize")


def qpdf(folder, name, *options):
    source = libreoffice(folder / "source")
    run("qpdf", *options, source, folder / name)
    return folder / name


def sheet(path):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    page.setTitle(TITLE)
    return page


def text(page):
    page.setFont("STSong-Light", 12)
    for line in range(20):
        page.drawString(80, 740 - 24 * line, PARAGRAPH)


MAKERS = {
    "libreoffice": libreoffice,
    "libreoffice_pdfa": libreoffice_pdfa,
    "chromium": chromium,
    "typst": typst_document,
    "reportlab": reportlab_plain,
    "rotated": reportlab_rotated,
    "form": form,
    "object_streams": object_streams,
    "linearized": linearized,
}


def make(name, folder: pathlib.Path):
    (folder / "source").mkdir(parents=True, exist_ok=True)
    return MAKERS[name](folder)
