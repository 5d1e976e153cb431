"""Writes geometry.json: what a rectangle on a displayed page is in PDF user space.

Made from the definition (ISO 32000-2, 7.7.3.3, 8.3.2.3, 14.11.2) by composing matrices: origin of the
crop box, UserUnit, clockwise quarter turns, y downwards. The two implementations that read the file
(crates/engines/pdf in Rust, web/packages/pdf-stage in TypeScript) use no matrices, so a mistake is not
made twice. Run it after a change and read the difference: python tests/vectors/make_geometry.py
"""

import json
import pathlib

BASES = [
    ("A4", [0, 0, 595, 842], None, (60, 100, 160, 60)),
    ("A4, top-left corner", [0, 0, 595, 842], [0, 0, 595, 842], (0, 0, 10, 20)),
    ("fractional A4", [0, 0, 595.2756, 841.8898], None, (425.197, 500.5, 141.7, 56.7)),
    ("crop box inside media box", [0, 0, 595, 842], [36, 50, 560, 800], (12.5, 30.25, 100, 40.5)),
    ("media box off the origin", [-100, -50, 500, 750], None, (200, 300, 120, 50)),
    ("both boxes off the origin", [-100, -50, 500, 750], [-80, 20, 400.5, 700.25], (200, 300, 120, 50)),
    ("media box far from the origin", [1000, 2000, 1612, 2792], [1010, 2020, 1600, 2780], (5, 7, 128, 52)),
    ("crop box larger than media box", [0, 0, 612, 792], [-20, -20, 700, 900], (72, 72, 144, 36)),
    ("crop box crossing media box", [0, 0, 612, 792], [300, -100, 900, 400], (10, 10, 100, 50)),
    ("crop box outside media box counts as absent", [0, 0, 300, 200], [400, 400, 500, 500], (10, 20, 30, 40)),
    ("corners of boxes in another order", [595, 842, 0, 0], [560, 50, 36, 800], (12.5, 30.25, 100, 40.5)),
]
TURNS = (0, 90, 180, 270)
SMALL = ([-10, -20, 400, 500], [6, 10, 300, 420])


def then(first, second):
    """The matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]


def backwards(matrix):
    a, b, c, d, e, f = matrix
    k = a * d - b * c
    return [d / k, -b / k, -c / k, a / k, (c * f - d * e) / k, (b * e - a * f) / k]


def moved(matrix, x, y):
    a, b, c, d, e, f = matrix
    return x * a + y * c + e, x * b + y * d + f


def ordered(box):
    return [min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])]


def visible(media, crop):
    media = ordered(media)
    if crop is None:
        return media
    crop = ordered(crop)
    cut = [max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])]
    return cut if cut[0] < cut[2] and cut[1] < cut[3] else media


def display(box, rotation, unit):
    """User space → displayed page, and the size of the displayed page."""
    width, height = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
    matrix = then([1, 0, 0, 1, -box[0], -box[1]], [unit, 0, 0, unit, 0, 0])
    for _ in range(rotation // 90 % 4):
        # Clockwise with y upwards, shifted back so that the page begins at the origin.
        matrix = then(matrix, [0, -1, 1, 0, 0, width])
        width, height = height, width
    return then(matrix, [1, 0, 0, -1, 0, height]), width, height


def number(value):
    value = round(value, 6)
    return int(value) if value == int(value) else value


def case(name, media, crop, rotation, unit, view):
    matrix, width, height = display(visible(media, crop), rotation, unit)
    if view is None:
        view = (0, 0, width, height)
    x, y, *size = view
    back = backwards(matrix)
    pdf = ordered([*moved(back, x, y), *moved(back, x + size[0], y + size[1])])
    return {
        "name": name,
        "media_box": media,
        "crop_box": crop,
        "rotation": rotation,
        "user_unit": unit,
        "view_size": {"width": number(width), "height": number(height)},
        "view": dict(zip(("x", "y", "width", "height"), map(number, view))),
        "pdf": [number(value) for value in pdf],
    }


def cases():
    for name, media, crop, view in BASES:
        for turn in TURNS:
            yield case(f"{name}, rotated {turn}", media, crop, turn, 1, view)
    for unit in (2, 0.5, 1.5, 10):
        for turn in TURNS:
            yield case(f"user unit {unit}, rotated {turn}", *SMALL, turn, unit, (20 * unit, 10 * unit + 3, 60, 40))
    for written in (-90, -180, 360, 450, -270, 720):
        yield case(f"rotation written as {written}", *BASES[3][1:3], written, 1, BASES[3][3])
    for turn in TURNS:
        yield case(f"whole page, rotated {turn}", *SMALL, turn, 1, None)
        _, width, height = display(visible(*SMALL), turn, 1)
        yield case(f"one point in the far corner, rotated {turn}", *SMALL, turn, 1, (width - 1, height - 1, 1, 1))


if __name__ == "__main__":
    lines = ",\n".join("  " + json.dumps(one) for one in cases())
    pathlib.Path(__file__).with_name("geometry.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
