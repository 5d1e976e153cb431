//! Where the text of a page stands, and how words in it are found.

use hefu_pdf::{
    Document, Keyword, KeywordError, PageText, PageTextReader, TextError, TextLimits, ViewRect,
};

use crate::support::{Builder, Layout};

const HELVETICA: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
/// Codes that are UTF-16 themselves, no font embedded, no map to Unicode.
const SONG: &str = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts\
    [<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000\
    /CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>\
    /FontDescriptor<</Ascent 880/Descent -120/Flags 4>>>>]>>";

/// One page of 200 × 100 with this content; fonts H and S, form X, layer L (off).
fn page(content: &str, more: &str) -> Vec<u8> {
    file(
        content,
        more,
        "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream",
    )
}

fn file(content: &str, more: &str, form: &str) -> Vec<u8> {
    let stream = format!(
        "<</Length {}>>\nstream\n{content}\nendstream",
        content.len()
    );
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 3 0 R{more}/Resources<</Font<</H 4 0 R/S 5 0 R>>\
        /XObject<</X 6 0 R>>/Properties<</L 7 0 R>>>>>>"
    );
    Builder::new(Layout::Table, 1)
        .set(
            1,
            "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>>>",
        )
        .set(3, &stream)
        .set(4, HELVETICA)
        .set(5, SONG)
        .set(6, form)
        .set(7, "<</Type/OCG/Name(L)>>")
        .set(10, &page)
        .build()
}

fn read(bytes: &[u8]) -> PageText {
    let document = Document::open(bytes).unwrap();
    document.page_text(0, TextLimits::default()).unwrap()
}

/// UTF-16 as a hexadecimal string.
fn hex(text: &str) -> String {
    let units = text.encode_utf16().map(|unit| format!("{unit:04x}"));
    format!("<{}>", units.collect::<String>())
}

#[track_caller]
fn near(found: &ViewRect, expected: [f64; 4]) {
    let found = [found.x, found.y, found.width, found.height];
    let close = found
        .iter()
        .zip(expected)
        .all(|(one, other)| (one - other).abs() < 0.01);
    assert!(close, "{found:?} is not {expected:?}");
}

#[test]
fn every_text_operator_moves_as_the_standard_says() {
    for (content, expected) in [
        ("BT /H 10 Tf 10 50 Td (ab) Tj ET", "ab"),
        ("BT /H 10 Tf 1 0 0 1 10 50 Tm (a) Tj (b) Tj ET", "ab"),
        ("BT /H 10 Tf 10 50 Td [(a) -20 (b)] TJ ET", "ab"),
        ("BT /H 10 Tf 10 50 Td [(a) -500 (b)] TJ ET", "a b"),
        ("BT /H 10 Tf 5 Tc 10 50 Td (ab) Tj ET", "a b"),
        ("BT /H 10 Tf 9 Tw 10 50 Td (a b) Tj ET", "a b"),
        (
            "BT /H 10 Tf 10 80 Td 12 TL (a) Tj T* (b) Tj (c) ' ET",
            "a\nb\nc",
        ),
        (
            "BT /H 10 Tf 10 80 Td (a) Tj 0 -12 TD (b) Tj T* (c) Tj ET",
            "a\nb\nc",
        ),
        ("BT /H 10 Tf 12 TL 10 80 Td (a) Tj 1 1 (b) \" ET", "a\nb"),
        (
            "q .1 0 0 .1 0 0 cm BT /H 100 Tf 100 500 Td (ab) Tj ET Q",
            "ab",
        ),
        // Painted twice for boldness; in parts out of order; beyond the page.
        (
            "BT /H 10 Tf 10 50 Td (ab) Tj ET BT /H 10 Tf 10.3 50 Td (ab) Tj ET",
            "ab",
        ),
        (
            "BT /H 10 Tf 30 50 Td (b) Tj ET BT /H 10 Tf 10 50 Td (a) Tj ET",
            "a b",
        ),
        ("BT /H 10 Tf 10 50 Td (a) Tj 0 900 Td (b) Tj ET", "a"),
        (
            "/OC /L BDC BT /H 10 Tf 10 50 Td (a) Tj ET EMC BT /H 10 Tf 10 50 Td (b) Tj ET",
            "b",
        ),
        (
            "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI BT /H 10 Tf 10 50 Td (ab) Tj ET",
            "ab",
        ),
        ("BT 3 Tr /H 10 Tf 10 50 Td (ab) Tj ET", "ab"),
        ("BT /Unknown 10 Tf 10 50 Td (ab) Tj ET", ""),
    ] {
        assert_eq!(read(&page(content, "")).text(), expected, "{content}");
    }
}

#[test]
fn a_word_lies_where_its_font_says() {
    // Helvetica: a is 0.556 em wide, 0.718 em high, 0.207 em deep.
    let text = read(&page("BT /H 10 Tf 10 50 Td (aa) Tj ET", ""));
    let words = text.lines[0].words();
    near(&words[0].rect, [10.0, 50.0 - 7.18, 11.12, 9.25]);
    let raised = read(&page("BT /H 10 Tf 50 Tz 5 Ts 10 50 Td (aa) Tj ET", ""));
    near(
        &raised.lines[0].words()[0].rect,
        [10.0, 45.0 - 7.18, 5.56, 9.25],
    );
}

#[test]
fn places_are_those_of_the_page_as_displayed() {
    let content = format!("BT /S 10 Tf 50 40 Td {} Tj ET", hex("甲方"));
    for (more, expected) in [
        ("", [50.0, 51.2, 20.0, 10.0]),
        ("/Rotate 90", [38.8, 50.0, 10.0, 20.0]),
        ("/Rotate 180", [130.0, 38.8, 20.0, 10.0]),
        ("/Rotate 270", [51.2, 130.0, 10.0, 20.0]),
        ("/CropBox[20 10 150 90]", [30.0, 41.2, 20.0, 10.0]),
        ("/CropBox[20 10 150 90]/Rotate 90", [28.8, 30.0, 10.0, 20.0]),
        ("/UserUnit 2", [100.0, 102.4, 40.0, 20.0]),
    ] {
        let text = read(&page(&content, more));
        let hits = text.find(&Keyword::anywhere("甲方").unwrap());
        assert_eq!(hits.len(), 1, "{more}");
        near(&hits[0].rect, expected);
    }
}

#[test]
fn forms_are_read_where_they_are_painted() {
    let inner = "BT /S 10 Tf 10 10 Td <7532> Tj ET";
    let form = format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[1 0 0 1 5 0]/Length {}>>\nstream\n{inner}\nendstream",
        inner.len()
    );
    let text = read(&file("q 2 0 0 2 0 0 cm /X Do Q", "", &form));
    near(
        &text.lines[0].bounds().unwrap(),
        [30.0, 100.0 - 20.0 - 17.6, 20.0, 20.0],
    );
}

#[test]
fn content_is_read_through_any_chain_of_filters() {
    let content = "BT /H 10 Tf 10 50 Td (ab) Tj ET";
    let mut runs = vec![content.len() as u8 - 1];
    runs.extend_from_slice(content.as_bytes());
    runs.push(128);
    let packed: String = runs.iter().map(|byte| format!("{byte:02x}")).collect();
    let stream = format!(
        "<</Filter[/ASCIIHexDecode /RunLengthDecode]/Length {}>>\nstream\n{packed}>\nendstream",
        packed.len() + 1
    );
    let bytes = Builder::new(Layout::Table, 1)
        .set(3, &stream)
        .set(4, HELVETICA)
        .set(
            10,
            "<</Type/Page/Parent 2 0 R/Contents[3 0 R 3 0 R]/Resources<</Font<</H 4 0 R>>>>>>",
        )
        .build();
    assert_eq!(read(&bytes).text(), "ab");
}

#[test]
fn a_form_that_paints_itself_ends() {
    let inner = "/X Do /X Do BT /S 10 Tf 10 10 Td <7532> Tj ET";
    let form = format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Length {}>>\nstream\n{inner}\nendstream",
        inner.len()
    );
    let bytes = file("/X Do", "", &form);
    let document = Document::open(&bytes).unwrap();
    let limits = TextLimits {
        max_steps: 100_000,
        ..TextLimits::default()
    };
    let _ = document.page_text(0, limits);
}

#[test]
fn keywords_are_found_as_a_reader_sees_them() {
    // Letter-spaced, split into runs, a radical for an ideograph, and words beside each other.
    let content = format!(
        "BT /S 10 Tf 10 80 Td 3 Tc {} Tj 0 Tc ET BT /S 10 Tf 10 60 Td [{} 0 {}] TJ ET BT /S 10 Tf 10 40 Td {} Tj ET \
         BT /H 10 Tf 10 20 Td (party A and partying) Tj ET",
        hex("甲方签字"),
        hex("乙方"),
        hex("签字:"),
        hex("甲\u{2f45}")
    );
    let text = read(&page(&content, ""));
    for (written, expected) in [
        ("甲方", 2),
        ("甲方签字", 1),
        ("签字", 2),
        ("^签字^", 0),
        ("^签字:^", 0),
        ("^乙方签字^", 0),
        ("^乙方签字:^", 1),
        ("^甲方签字^", 1),
        ("^甲方^", 1),
        ("甲 方", 1),
        ("签字：", 0),
        ("party", 2),
        ("^party^", 1),
        ("^party A^", 1),
        ("partyA", 0),
        ("Party", 0),
        ("^", 0),
        ("方签字乙", 0),
    ] {
        let found = text.find(&Keyword::parse(written).unwrap());
        assert_eq!(found.len(), expected, "{written}");
    }
    assert_eq!(Keyword::parse(" "), Err(KeywordError::Empty));
    assert_eq!(Keyword::parse("^^"), Err(KeywordError::Empty));
    assert!(Keyword::parse(&"字".repeat(201)).is_err());
}

#[test]
fn hits_come_from_the_top_to_the_bottom_and_from_the_left() {
    let at = |x: i32, y: i32| format!("BT /S 10 Tf {x} {y} Td {} Tj ET ", hex("章"));
    let content = [at(100, 20), at(100, 80), at(10, 80), at(50, 50)].concat();
    let hits = read(&page(&content, "")).find(&Keyword::anywhere("章").unwrap());
    let places: Vec<_> = hits.iter().map(|hit| (hit.rect.x, hit.rect.y)).collect();
    let expected = [(10.0, 80.0), (100.0, 80.0), (50.0, 50.0), (100.0, 20.0)];
    let expected: Vec<_> = expected
        .iter()
        .map(|(x, y)| (*x, 100.0 - y - 8.8))
        .collect();
    for (one, other) in places.iter().zip(&expected) {
        assert!((one.0 - other.0).abs() < 0.01 && (one.1 - other.1).abs() < 0.01);
    }
    assert_eq!(places.len(), expected.len());
}

#[test]
fn characters_that_nothing_tells_are_counted() {
    let font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts\
        [<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>";
    let content = "BT /H 10 Tf 10 50 Td <00010002> Tj ET";
    let stream = format!(
        "<</Length {}>>\nstream\n{content}\nendstream",
        content.len()
    );
    let bytes = Builder::new(Layout::Table, 1)
        .set(3, &stream)
        .set(4, font)
        .set(
            10,
            "<</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources<</Font<</H 4 0 R>>>>>>",
        )
        .build();
    let text = read(&bytes);
    assert_eq!(
        (text.unknown, text.text().as_str()),
        (2, "\u{fffd}\u{fffd}")
    );
}

#[test]
fn pages_beyond_the_end_and_limits_are_refused() {
    let bytes = page("BT /H 10 Tf 10 50 Td (aaaaaaaaaa) Tj ET", "");
    let document = Document::open(&bytes).unwrap();
    let limits = TextLimits::default();
    let missing = TextError::NoSuchPage { page: 1, pages: 1 };
    assert_eq!(document.page_text(1, limits), Err(missing));
    for limits in [
        TextLimits {
            max_steps: 5,
            ..limits
        },
        TextLimits {
            max_page_characters: 9,
            ..limits
        },
    ] {
        assert_eq!(document.page_text(0, limits), Err(TextError::TooComplex));
    }
}

#[test]
fn damaged_content_never_panics() {
    let content = format!(
        "q 1 0 0 1 0 0 cm /OC /L BDC EMC BT /S 10 Tf 10 80 Td {} Tj [(a)-3(b)] TJ (c) ' ET /X Do Q",
        hex("甲方签字")
    );
    let bytes = page(&content, "");
    let place = bytes
        .windows(content.len())
        .position(|part| part == content.as_bytes())
        .unwrap();
    let mut random = crate::support::Random(7);
    for round in 0..3_000 {
        let mut damaged = bytes.clone();
        // The content and the fonts behind it.
        for _ in 0..1 + round % 6 {
            let at = place + random.below(damaged.len() - place);
            damaged[at] = random.next() as u8;
        }
        if let Ok(document) = Document::open(&damaged) {
            let limits = TextLimits {
                max_steps: 100_000,
                ..TextLimits::default()
            };
            let mut reader = PageTextReader::new(&document, limits);
            let _ = reader
                .page(0)
                .map(|text| text.find(&Keyword::anywhere("甲").unwrap()));
        }
    }
}
