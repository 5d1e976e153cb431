"""What the geometry vectors say, in the eyes of poppler: a rectangle painted at the PDF coordinates appears at the displayed ones."""

import json
import pathlib
import subprocess

import pytest
from PIL import Image

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
