"""What the geometry vectors say, in the eyes of poppler: a rectangle painted at the PDF coordinates appears at the displayed ones."""

import json
import pathlib
import re
import subprocess

import pytest
from PIL import Image, ImageChops

WRITTEN = json.loads((pathlib.Path(__file__).parents[1] / "vectors" / "geometry.json").read_text(encoding="utf-8"))
# Poppler shows an empty page where the crop box has nothing in common with the media box; pdf.js and other readers show the media box.
VECTORS = [vector for vector in WRITTEN if "outside media box" not in vector["name"]]
SCALE = 2
"""Pixels per point."""


def one_page(vector):
    """A page with these boxes and one black rectangle."""
    left, bottom, right, top = vector["pdf"]
    content = f"0 g {left} {bottom} {right - left} {top - bottom} re f"
    numbers = lambda box: " ".join(map(str, box))  # noqa: E731
    crop = f"/CropBox [{numbers(vector['crop_box'])}]" if vector["crop_box"] else ""
    objects = [
        "<</Type /Catalog/Pages 2 0 R>>",
        "<</Type /Pages/Count 1/Kids [3 0 R]>>",
        f"<</Type /Page/Parent 2 0 R/MediaBox [{numbers(vector['media_box'])}]{crop}/Rotate {vector['rotation']}"
        f"/UserUnit {vector['user_unit']}/Contents 4 0 R/Resources <<>>>>",
        f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
    ]
    out, places = "%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer\n<</Size {len(places) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return out.encode()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_what_is_painted_appears_where_the_vector_says(vector, tmp_path):
    (tmp_path / "page.pdf").write_bytes(one_page(vector))
    # Poppler draws user space units as points, so lengths are divided by the unit before they are compared.
    command = ["pdftoppm", "-cropbox", "-singlefile", "-gray", "-aa", "no", "-aaVector", "no", "-r", str(72 * SCALE), "page.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    with Image.open(tmp_path / "page.pgm") as picture:
        size = picture.size
        left, top, right, bottom = picture.point(lambda value: 255 if value < 128 else 0).getbbox()
    pixels = SCALE / vector["user_unit"]
    expected_size = [vector["view_size"][side] * pixels for side in ("width", "height")]
    assert size == pytest.approx(expected_size, abs=1)
    view = {side: value * pixels for side, value in vector["view"].items()}
    expected = [view["x"], view["y"], view["x"] + view["width"], view["y"] + view["height"]]
    # A pixel that is only touched is painted too.
    assert [left, top, right, bottom] == pytest.approx(expected, abs=1.5)


BOXES = {
    "A4": ([0, 0, 595, 842], None),
    "offset": ([100, 200, 795, 1042], None),
    "negative": ([-300, -400, 400, 442], None),
    "corners swapped": ([595, 842, 0, 0], None),
    "cropped": ([0, 0, 900, 1200], [120, 150, 800, 1000]),
    "fractions": ([0.25, 0.75, 612.5, 860.3], [3.3, 4.4, 606.6, 850.85]),
}
FINE = 4
"""Pixels per point where half a point matters."""
STAMPED = [(boxes, rotation, unit, inherited) for index, boxes in enumerate(BOXES) for rotation in (0, 90, 180, 270) for unit, inherited in ([(1, False), (1.5, True)] if index in (0, 4) else [(1, True) if index % 2 else (1.5, False)])]
SEAL = {"x": 240, "y": 220, "width": 100, "height": 100}
"""Where `place_and_sign` puts the first signatory's seal, on the page as displayed."""
MARGIN = 100 * 8 / 240
"""Between the seal's edge and the ring in its picture."""


@pytest.mark.parametrize("boxes, rotation, unit, inherited", STAMPED, ids=str)
def test_the_seal_lands_where_it_was_put(place_and_sign, tmp_path, boxes, rotation, unit, inherited):
    """Placed and signed by the engine, seen by Poppler: within a point on every side."""
    media, crop = BOXES[boxes]
    view = {"media_box": media, "crop_box": crop, "rotation": rotation, "user_unit": unit, "pdf": [0, 0, 0, 0]}
    page = one_page(view)
    if inherited:
        page = inherit(page)
    (tmp_path / "page.pdf").write_bytes(page)
    font = pathlib.Path(__file__).parents[2] / "fonts" / "NotoSansCJKSC-gbk-nolocl.otf"
    for arguments in (["place", "page.pdf", "placed.pdf"], ["sign", "placed.pdf", "signed.pdf", "1", font]):
        subprocess.run([str(part) for part in (place_and_sign, *arguments)], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    command = ["pdftoppm", "-cropbox", "-singlefile", "-r", str(72 * FINE), "signed.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    with Image.open(tmp_path / "page.ppm") as picture:
        red, green, _ = picture.convert("RGB").split()
        reds = red.point(lambda value: 255 if value > 120 else 0)
        dark = green.point(lambda value: 255 if value < 120 else 0)
        shown = ImageChops.multiply(reds, dark).getbbox()
    # Poppler draws user space units as points.
    points = [edge / FINE * unit for edge in shown]
    left, top = SEAL["x"] + MARGIN, SEAL["y"] + MARGIN
    right, bottom = SEAL["x"] + SEAL["width"] - MARGIN, SEAL["y"] + SEAL["height"] - MARGIN
    assert points == pytest.approx([left, top, right, bottom], abs=1)


def inherit(page):
    """The page's boxes and rotation moved into the page tree (7.7.3.4)."""
    text = page.decode()
    moved = re.search(r"/MediaBox \[[^]]*\](/CropBox \[[^]]*\])?/Rotate \d+", text).group(0)
    text = text.replace(moved, " " * len(moved))
    room = "<</Type /Pages/Count 1/Kids [3 0 R]>>"
    text = text.replace(room, room[:-2] + moved + ">>")
    # Offsets moved: the table is written again.
    body = text[: text.index("xref\n0")]
    places = [body.index(f"{number} 0 obj") for number in range(1, 5)]
    table = "xref\n0 5\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return (body + table + f"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n").encode()
