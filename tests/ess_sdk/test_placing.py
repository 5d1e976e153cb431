"""Where controls go: by coordinates, by form field, by keyword, seen in the document that comes out."""

import io
import json
import re
import subprocess

import pikepdf
import pytest
import requests
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

ACTION = "CreateFlowByFiles"
HEIGHT = A4[1]
SIZE = 12


@pytest.fixture(scope="module")
def document():
    """Two pages; on each, `甲方签字:` twice at (100, 400) and (100, 300) and `签字` on its own; the second is turned. A form field."""
    made = io.BytesIO()
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(made, pagesize=A4)
    for turn in (0, 90):
        page.setFont("STSong-Light", SIZE)
        page.drawString(100, 400, "甲方签字:")
        page.drawString(100, 300, "甲方签字:")
        page.drawString(100, 200, "签字")
        if turn == 0:
            page.acroForm.textfield(name="where", x=300, y=400, width=120, height=40)
        page.setPageRotation(turn)
        page.showPage()
    page.save()
    return made.getvalue()


@pytest.fixture
def placed(hefu, persons, document):
    """placed(control, …): page and rectangle (left, top, width, height, as displayed) of every field that the controls make."""

    def fields(*controls):
        order = hefu.order(persons[:1], FileIds=[hefu.upload(document)])
        order["Approvers"][0]["SignComponents"] = list(controls)
        flow = hefu.call(ACTION, order)["FlowId"]
        asked = {"BusinessType": "FLOW", "BusinessIds": [flow]}
        url = hefu.call("DescribeFileUrls", asked)["FileUrls"][0]["Url"]
        found = []
        with pikepdf.open(io.BytesIO(requests.get(url, timeout=20).content)) as pdf:
            for number, page in enumerate(pdf.pages, 1):
                for widget in page.get("/Annots", []):
                    name = str(widget.get("/T", ""))
                    if name.startswith(("signature-", "impression-", "date-")):
                        left, bottom, right, top = map(float, widget.Rect)
                        shown = (left, HEIGHT - top, right - left, top - bottom)
                        turned = (bottom, left, top - bottom, right - left)
                        found.append((number, *(turned if page.get("/Rotate") == 90 else shown)))
        return sorted(found)

    return fields


def control(kind="SIGN_SIGNATURE", **more):
    return {"ComponentType": kind, "FileIndex": 0, "ComponentWidth": 100, "ComponentHeight": 40, **more}


def keyword(word, **more):
    return control(GenerateMode="KEYWORD", ComponentId=word, **more)


def near(found, *expected):
    assert len(found) == len(expected), found
    for one, other in zip(found, sorted(expected)):
        assert one == pytest.approx(other, abs=1), found


@pytest.fixture(scope="module")
def word(document, tmp_path_factory):
    """Left, top, right and bottom of the upper `甲方签字:` on the first page, as poppler sees it."""
    path = tmp_path_factory.mktemp("word") / "document.pdf"
    path.write_bytes(document)
    seen = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    line = next(line for line in seen.splitlines() if "甲方签字" in line)
    return [float(number) for number in re.findall(r'M(?:in|ax)="([\d.]+)"', line)]


def test_coordinates_from_either_end_of_the_document(placed):
    near(placed(control(ComponentPage=1, ComponentPosX=50, ComponentPosY=60)), (1, 50, 60, 100, 40))
    near(placed(control(GenerateMode="NORMAL", ComponentPage=-1, ComponentPosX=50, ComponentPosY=60)), (2, 50, 60, 100, 40))


def test_a_signature_on_every_page_of_ranges(placed):
    extra = json.dumps({"PageRanges": [{"BeginPage": 1, "EndPage": -1}]})
    found = placed(control(ComponentPage=1, ComponentPosX=50, ComponentPosY=60, ComponentExtra=extra))
    near(found, (1, 50, 60, 100, 40), (2, 50, 60, 100, 40))


def test_a_form_field_gives_its_rectangle(placed):
    found = placed(control(GenerateMode="FIELD", ComponentName="where"))
    near(found, (1, 300, HEIGHT - 440, 120, 40))


def test_every_occurrence_of_a_keyword_or_those_that_are_chosen(placed, word):
    upper, lower = word[1], word[1] + 100
    every = placed(keyword("甲方签字"))
    assert [one[0] for one in every] == [1, 1, 2, 2]
    near(every[:2], (1, 100, upper, 100, 40), (1, 100, lower, 100, 40))
    near(placed(keyword("甲方签字", KeywordPage=1, KeywordIndexes=[1])), (1, 100, lower, 100, 40))
    reverse = {"KeywordPage": 1, "KeywordOrder": "Reverse", "KeywordIndexes": [0]}
    near(placed(keyword("甲方签字", **reverse)), (1, 100, lower, 100, 40))
    near(placed(keyword("签字", KeywordPage=1, KeywordIndexes=[2])), (1, 100, upper + 200, 100, 40))
    # Alone it stands once, in a longer word twice more.
    near(placed(keyword("^签字^", KeywordPage=1)), (1, 100, upper + 200, 100, 40))


@pytest.mark.parametrize(
    ("location", "corner"),
    [
        (None, lambda left, top, right, bottom: (left, top)),
        ("Middle", lambda left, top, right, bottom: ((left + right) / 2 - 50, (top + bottom) / 2 - 20)),
        ("Below", lambda left, top, right, bottom: ((left + right) / 2 - 50, bottom)),
        ("Right", lambda left, top, right, bottom: (right, (top + bottom) / 2 - 20)),
        ("LowerRight", lambda left, top, right, bottom: (right, bottom)),
        ("UpperRight", lambda left, top, right, bottom: (right, top - 40)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_anchors_and_offsets(placed, word, location, corner):
    more = {"RelativeLocation": location} if location else {}
    found = placed(keyword("甲方签字:", KeywordPage=1, KeywordIndexes=[0], OffsetX=7, OffsetY=-3, **more))
    left, top = corner(*word)
    near(found, (1, left + 7, top - 3, 100, 40))


def test_a_keyword_that_is_not_there_may_be_passed_over(placed, code, hefu, persons, document):
    ignored = json.dumps({"IgnoreKeywordError": 1})
    there = control(ComponentPage=1, ComponentPosX=50, ComponentPosY=60)
    near(placed(there, keyword("丙方", ComponentExtra=ignored)), (1, 50, 60, 100, 40))
    order = hefu.order(persons[:1], FileIds=[hefu.upload(document)])
    order["Approvers"][0]["SignComponents"] = [keyword("丙方", ComponentExtra=ignored)]
    assert code(ACTION, order) == "MissingParameter.ApproverSignComponent"


REFUSED = [
    (keyword("丙方"), "InvalidParameter.Keyword"),
    (keyword("甲方签字", KeywordIndexes=[9]), "InvalidParameter.Keyword"),
    (keyword("^^"), "InvalidParameter.Keyword"),
    (keyword(""), "MissingParameter.KeyWord"),
    (keyword("甲方签字", KeywordPage=3), "InvalidParameter.ComponentPage"),
    (keyword("甲方签字", OffsetX=5000), "InvalidParameter.ComponentPosition"),
    (keyword("甲方签字", KeywordOrder="Sideways"), "InvalidParameter.ParamError"),
    (keyword("甲方签字", RelativeLocation="Left"), "InvalidParameter.ParamError"),
    (control(GenerateMode="FIELD", ComponentName="nowhere"), "InvalidParameter.SignComponents"),
    (control(GenerateMode="FIELD"), "MissingParameter"),
    (control(ComponentPage=3, ComponentPosX=1, ComponentPosY=1), "InvalidParameter.ComponentPage"),
    (control(ComponentPage=-3, ComponentPosX=1, ComponentPosY=1), "InvalidParameter.ComponentPage"),
    (control(ComponentPage=1, ComponentPosX=-1, ComponentPosY=1), "InvalidParameter.ComponentPosition"),
    (control("SIGN_SEAL", GenerateMode="KEYWORD", ComponentId="甲方签字"), "OperationDenied.NoSupportComponentType"),
    (
        control(
            ComponentPosX=1,
            ComponentPosY=1,
            ComponentExtra=json.dumps({"PageRanges": [{"BeginPage": 1, "EndPage": 9}]}),
        ),
        "InvalidParameter.ComponentPage",
    ),
]


@pytest.mark.parametrize(("wrong", "expected"), REFUSED, ids=[str(number) for number in range(len(REFUSED))])
def test_what_the_document_does_not_have_is_refused_by_its_code(hefu, persons, document, code, wrong, expected):
    order = hefu.order(persons[:1], FileIds=[hefu.upload(document)])
    order["Approvers"][0]["SignComponents"] = [control(ComponentPage=1, ComponentPosX=50, ComponentPosY=60), wrong]
    assert code(ACTION, order) == expected
