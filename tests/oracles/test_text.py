"""Where words stand, as poppler sees it: every word of every page, found by its text, within two points on every side."""

import html
import json
import os
import re
import subprocess

import pytest

import makers
import text_makers

MARGIN = 2
"""Points."""

NAMES = ["libreoffice", "typst", "reportlab", "rotated", "object_streams", "linearized", *text_makers.MAKERS]
# Their fonts tell what their glyphs are in other ways, or the file does.
READABLE_WITHOUT_MAP = ["reportlab", "rotated", "encodings", "composite"]
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>')


def build():
    """Path of the engine's example that tells text."""
    command = ["cargo", "build", "--quiet", "-p", "hefu-pdf", "--example", "find_text", "--message-format=json"]
    built = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    programs = [json.loads(line).get("executable") for line in built.stdout.splitlines()]
    return [program for program in programs if program][-1]


@pytest.fixture(scope="session")
def find_text():
    """find_text(path, [(page, keyword)]): what the engine says, pages from 0."""
    program = os.environ.get("HEFU_FIND_TEXT") or build()

    def run(path, asked=()):
        lines = "".join(f"{page}\t{keyword}\n" for page, keyword in asked)
        answer = subprocess.run([program, str(path)], input=lines, capture_output=True, text=True, timeout=120)
        assert answer.returncode == 0, answer.stderr
        return json.loads(answer.stdout)

    return run


@pytest.fixture(scope="session")
def made(original, tmp_path_factory):
    """made(name): the path of that maker's file, also of those that are here for their text alone."""
    files = {}

    def get(name):
        if name not in text_makers.MAKERS:
            return original(name)
        if name not in files:
            files[name] = text_makers.MAKERS[name](tmp_path_factory.mktemp(name))
        return files[name]

    return get


def poppler(path):
    """[(page, word, [left, top, right, bottom])] of the visible page."""
    command = ["pdftotext", "-bbox", "-cropbox", str(path), "-"]
    answer = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode("utf-8", "replace")
    found, page = [], -1
    for line in answer.splitlines():
        page += "<page " in line
        if word := WORD.search(line):
            found.append((page, html.unescape(word[5]), [float(word[side]) for side in (1, 2, 3, 4)]))
    return found


def distances(find_text, path):
    """For each word how far the nearest of its places is off, in points; None where it is not found."""
    words = poppler(path)
    assert len(words) > 5
    hits = find_text(path, [(page, word) for page, word, _ in words])["hits"]

    def off(place, box):
        left, top, width, height = place
        return max(abs(one - other) for one, other in zip((left, top, left + width, top + height), box))

    return {
        (page, word, *box): min((off(place, box) for place in places), default=None)
        for (page, word, box), places in zip(words, hits)
    }


@pytest.mark.parametrize("name", NAMES)
def test_words_stand_where_poppler_has_them(find_text, made, name):
    wrong = {word: off for word, off in distances(find_text, made(name)).items() if off is None or off > MARGIN}
    assert not wrong


@pytest.mark.parametrize("name", NAMES)
def test_also_on_pages_that_are_turned_cut_and_moved(find_text, made, name, tmp_path):
    turned = text_makers.turned(made(name), tmp_path / "turned.pdf")
    wrong = {word: off for word, off in distances(find_text, turned).items() if off is None or off > MARGIN}
    assert not wrong


@pytest.mark.parametrize("name", READABLE_WITHOUT_MAP)
def test_text_is_the_same_without_maps_to_unicode(find_text, made, name, tmp_path):
    bare = text_makers.without_to_unicode(made(name), tmp_path / "bare.pdf")
    with_map, without = find_text(made(name))["pages"], find_text(bare)["pages"]
    assert [page["text"] for page in without] == [page["text"] for page in with_map]
    assert all(page["unknown"] == 0 for page in without)


def test_what_no_file_tells_is_counted_and_never_guessed(find_text, made, tmp_path):
    """A subset without a character map: the shapes are there, what they mean is not."""
    bare = text_makers.without_to_unicode(made("typst"), tmp_path / "bare.pdf")
    pages = find_text(bare)["pages"]
    assert sum(page["unknown"] for page in pages) > 1000
    assert find_text(bare, [(0, makers.TITLE)])["hits"] == [[]]


def test_glyphs_that_are_little_pictures_stand_where_they_are_painted(find_text, made, tmp_path):
    """Chromium makes Type 3 fonts of OpenType ones. Poppler takes their boxes upside down, so only its edges
    left and right count; above and below, the ink of the page does."""
    path = made("chromium")
    words = poppler(path)
    found = find_text(path, [(page, word) for page, word, _ in words])["hits"]
    for (_, word, box), places in zip(words, found):
        assert any(abs(place[0] - box[0]) <= MARGIN and abs(place[0] + place[2] - box[2]) <= MARGIN for place in places), word
    [[place]] = find_text(path, [(0, makers.TITLE)])["hits"]
    left, top, width, height = place
    ink = text_makers.ink(path, tmp_path, (left - 4, top - 20, left + width + 4, top + height + 8))
    assert left - MARGIN <= ink[0] and ink[2] <= left + width + MARGIN
    assert top - MARGIN <= ink[1] and ink[3] <= top + height + MARGIN
    # The box is not much larger than the ink either.
    assert height <= (ink[3] - ink[1]) * 1.4


def test_keywords_go_across_runs_but_not_across_columns(find_text, made):
    hits = find_text(
        made("weasy"),
        [(0, "甲方(签字):"), (0, "^甲方(签字):^"), (0, "甲方(签字): 乙方(签字):"), (0, "甲方(签字):乙方(签字):"), (0, "ＩＩ")],
    )["hits"]
    anywhere, alone, spaced, joined, wide = map(len, hits)
    assert anywhere == alone > 0
    assert spaced > 0
    assert joined == wide == 0
