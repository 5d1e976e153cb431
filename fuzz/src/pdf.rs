//! Reading, mending, searching and flattening documents, and pictures for seals.

use hefu_pdf::{
    Document, FieldPlan, Image, Keyword, Limits, PageGeometry, PageText, PageTextReader, Severity,
    TextError, TextLimits, ViewRect, ViewSize, flatten, preflight, repair,
};

/// Most pages that are looked at one by one.
const PAGES: usize = 20;

/// Whatever opens can be walked, and lets itself be prepared with itself as the exact beginning.
pub fn open(data: &[u8]) {
    let Ok(document) = Document::open(data) else {
        return;
    };
    let count = document.page_count();
    for page in 0..count.clone().unwrap_or(0).min(PAGES) {
        let geometry = document.page_geometry(page).ok().flatten();
        check_geometry(&geometry.expect("a page that is counted has a geometry"));
    }
    if let Ok(count) = count {
        assert_eq!(document.page_geometry(count), Ok(None));
    }
    for field in document.fields().unwrap_or_default().iter().take(200) {
        let found = document.field(&field.name).ok().flatten();
        assert_eq!(found.map(|found| &found.name), Some(&field.name));
        for widget in field.widgets.iter().take(3) {
            let _ = document.widget_page(widget);
        }
        let _ = document.field_size(&field.name);
    }
    let _ = (document.annotation_pages(), document.certification());
    let _ = (document.stored_entries(), document.unsound_entries());
    assert!(document.trailing_bytes() <= data.len());
    check_signatures(&document);
    check_prepared(&document);
}

fn check_geometry(geometry: &PageGeometry) {
    let (media, crop) = (geometry.media_box, geometry.crop_box);
    assert!(crop.x0 >= media.x0 && crop.x1 <= media.x1);
    assert!(crop.y0 >= media.y0 && crop.y1 <= media.y1);
    let size = geometry.view_size();
    assert!(size.width > 0.0 && size.height > 0.0 && (size.width * size.height).is_finite());
    let (x, y) = (size.width / 4.0, size.height / 4.0);
    let (width, height) = (size.width / 2.0, size.height / 3.0);
    let view = ViewRect {
        x,
        y,
        width,
        height,
    };
    let back = geometry.to_view(&geometry.to_pdf(&view));
    let span = crop.x0.abs() + crop.x1.abs() + crop.y0.abs() + crop.y1.abs();
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * span * geometry.user_unit;
    assert!(near(back.x, x) && near(back.y, y));
    assert!(near(back.width, width) && near(back.height, height));
}

fn check_signatures(document: &Document<'_>) {
    let length = document.bytes().len();
    for signature in document.signatures().unwrap_or_default() {
        if let Some([first, second]) = signature.sound_ranges(length) {
            assert!(first.start == 0 && first.end < second.start && second.end <= length);
        }
    }
    let revisions = document.revisions().unwrap_or_default();
    for pair in revisions.windows(2).take(10) {
        assert!(pair[0].end <= pair[1].end && pair[1].end <= length);
        if let Ok(changes) = document.changes(&pair[0], &pair[1]) {
            let _ = document.additions(&pair[0], &pair[1], &changes);
        }
    }
}

fn check_prepared(document: &Document<'_>) {
    let plan = FieldPlan {
        invisible: vec!["Fuzzed".to_owned()],
        ..FieldPlan::default()
    };
    let Ok(prepared) = document.prepare(&plan) else {
        return;
    };
    assert!(prepared.bytes.starts_with(document.bytes()));
    let again = Document::open(&prepared.bytes).expect("a prepared document opens");
    assert_eq!(again.page_count(), document.page_count());
    let field = again.field("Fuzzed").ok().flatten();
    assert!(
        field.is_some_and(|field| !field.signed),
        "the field is there"
    );
}

/// What is mended opens strictly, is sound, and stays as it is from then on.
pub fn mend(data: &[u8]) {
    let limits = Limits::default();
    let Ok(mended) = repair(data, limits) else {
        return;
    };
    assert_eq!(
        mended.notes.is_empty(),
        *mended.bytes == *data,
        "said so or left alone"
    );
    let document = Document::open(&mended.bytes).expect("a mended document opens");
    let pages = document.page_count().expect("a mended document has pages");
    if let Ok(strict) = Document::open(data).and_then(|it| it.page_count()) {
        assert_eq!(pages, strict, "pages were lost or made up");
    }
    let again = repair(&mended.bytes, limits).expect("a mended document is mended again");
    assert!(
        again.notes.is_empty() && again.bytes == mended.bytes,
        "mended twice"
    );
}

/// Whatever stands on a page is found where it stands.
pub fn text(data: &[u8]) {
    let Ok(document) = Document::open(data) else {
        return;
    };
    let limits = TextLimits {
        max_content_bytes: 4 << 20,
        max_decoded_bytes: 32 << 20,
        max_steps: 400_000,
        max_page_characters: 20_000,
    };
    let mut reader = PageTextReader::new(&document, limits);
    for page in 0..document.page_count().unwrap_or(0).min(PAGES) {
        match reader.page(page) {
            Ok(text) => check_text(&text, page),
            Err(TextError::NoSuchPage { .. }) => panic!("a page that is counted is there"),
            Err(_) => return,
        }
    }
}

fn check_text(text: &PageText, page: usize) {
    assert_eq!(text.page, page);
    for line in text.lines.iter().take(50) {
        for character in &line.characters {
            let corners = character.quad.corners;
            assert!(
                corners
                    .iter()
                    .all(|at| at.x.is_finite() && at.y.is_finite())
            );
        }
        let words = line.words();
        let Some(word) = words.first().filter(|word| word.text.chars().count() < 200) else {
            continue;
        };
        if let Ok(keyword) = Keyword::anywhere(&word.text) {
            let hits = text.find(&keyword);
            assert!(!hits.is_empty(), "{:?} is not found", word.text);
            assert!(
                hits.iter()
                    .all(|hit| hit.page == page && hit.rect.width >= 0.0)
            );
        }
    }
}

/// What was flattened shows as many pages, and has nothing left to flatten.
pub fn settle(data: &[u8]) {
    let Ok(document) = Document::open(data) else {
        return;
    };
    let findings = preflight(&document);
    let Ok(flat) = flatten(&document, &findings) else {
        return;
    };
    let open = findings
        .iter()
        .any(|it| it.severity() == Severity::Flattened);
    if !open {
        assert_eq!(*flat, *data, "nothing to do");
        return;
    }
    let settled = Document::open(&flat).expect("a flattened document opens");
    assert_eq!(settled.page_count(), document.page_count());
    let left = preflight(&settled);
    let left: Vec<_> = left
        .iter()
        .filter(|it| it.severity() != Severity::Note)
        .collect();
    assert!(left.is_empty(), "{findings:?} left {left:?}");
}

/// A picture is refused, or has a size within limits and can be drawn.
pub fn seal_image(data: &[u8]) {
    let Ok(image) = Image::decode(data) else {
        return;
    };
    assert!(image.width() > 0 && image.height() > 0);
    let (width, height) = (100.0, 50.0);
    let mut builder =
        hefu_pdf::AppearanceBuilder::new(ViewSize { width, height }).expect("a box with an area");
    let area = builder.whole();
    if builder.image(area, &std::sync::Arc::new(image)).is_ok() {
        let _ = builder.finish();
    }
}
