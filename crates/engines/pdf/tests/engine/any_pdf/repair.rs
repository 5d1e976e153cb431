//! Broken structure is put right without losing or inventing anything.

use hefu_pdf::{Damage, Document, Limits, PdfError, RepairKind, SignatureRequest, repair};

use crate::support::{Builder, LAYOUTS, Layout, Random, append};

/// A file with three pages that say different things.
fn sample(layout: Layout) -> Vec<u8> {
    let mut builder = Builder::new(layout, 3);
    for page in 0..3 {
        let content = format!("0 0 m {page}00 100 l S");
        builder = builder
            .set(
                10 + page,
                &format!(
                    "<</Type /Page/Parent 2 0 R/Contents {} 0 R/Resources <<>>>>",
                    20 + page
                ),
            )
            .set(
                20 + page,
                &format!(
                    "<</Length {}>>\nstream\n{content}\nendstream",
                    content.len()
                ),
            );
    }
    builder
        .trailer("/Info 30 0 R")
        .set(30, "<</Title (A (nested) \\) title)/W 0.123456789>>")
        .build()
}

fn find(bytes: &[u8], text: &str) -> usize {
    memchr::memmem::find(bytes, text.as_bytes()).unwrap_or_else(|| panic!("no {text:?}"))
}

fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = find(bytes, from);
    let mut out = bytes.to_vec();
    out.splice(at..at + from.len(), to.bytes());
    out
}

fn kinds(bytes: &[u8]) -> Vec<RepairKind> {
    let repaired = repair(bytes, Limits::default()).unwrap();
    repaired.notes.iter().map(|note| note.kind).collect()
}

/// The repaired file opens strictly, has the pages and contents of the original, and is sound.
fn check_same(original: &[u8], broken: &[u8], expected: &[RepairKind]) {
    let repaired = repair(broken, Limits::default()).unwrap();
    let notes: Vec<_> = repaired.notes.iter().map(|note| note.kind).collect();
    for kind in expected {
        assert!(notes.contains(kind), "{kind:?} is not among {notes:?}");
    }
    let document = Document::open(&repaired.bytes).unwrap();
    let before = Document::open(original).unwrap();
    assert_eq!(document.page_count(), before.page_count());
    assert_eq!(document.unsound_entries(), Some(0));
    for page in 0..3 {
        let content = format!("0 0 m {page}00 100 l S\nendstream");
        find(&repaired.bytes, &content);
    }
    let again = repair(&repaired.bytes, Limits::default()).unwrap();
    assert!(again.notes.is_empty(), "{:?}", again.notes);
    assert_eq!(again.bytes, repaired.bytes);
    document
        .signature_increment(&SignatureRequest::new("none", 0))
        .unwrap_err();
}

#[test]
fn a_sound_file_comes_back_byte_for_byte() {
    for layout in LAYOUTS {
        let bytes = sample(layout);
        let repaired = repair(&bytes, Limits::default()).unwrap();
        assert_eq!(repaired.bytes.as_ptr(), bytes.as_ptr(), "{layout:?}");
        assert!(repaired.notes.is_empty(), "{layout:?} {:?}", repaired.notes);
    }
}

#[test]
fn broken_cross_references_are_rebuilt_in_every_layout() {
    for layout in LAYOUTS {
        let original = sample(layout);
        let start = find(&original, "startxref\n");
        let mut wrong_start = original[..start].to_vec();
        wrong_start.extend_from_slice(b"startxref\n12\n%%EOF\n");
        check_same(&original, &wrong_start, &[RepairKind::CrossReferences]);
        let cut = &original[..start];
        check_same(
            &original,
            cut,
            &[RepairKind::CrossReferences, RepairKind::EndMissing],
        );
        let mut junk = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
        junk.extend_from_slice(&original);
        check_same(&original, &junk, &[RepairKind::JunkBeforeHeader]);
    }
}

#[test]
fn wrong_offsets_are_corrected() {
    let original = sample(Layout::Table);
    let mut broken = original.clone();
    // A line more before the first object: every offset is off by its length.
    let first = find(&broken, "1 0 obj");
    broken.splice(first..first, b"% edited by hand\n".iter().copied());
    check_same(&original, &broken, &[]);
    // One entry alone is wrong, which opening does not notice.
    let offset = find(&original, "\n21 0 obj") + 1;
    let broken = replaced(
        &original,
        &format!("{offset:010} 00000 n"),
        &format!("{:010} 00000 n", offset + 3),
    );
    assert!(Document::open(&broken).is_ok());
    check_same(&original, &broken, &[RepairKind::WrongOffsets]);
}

#[test]
fn a_table_that_is_gone_is_not_needed() {
    let original = sample(Layout::Table);
    let table = find(&original, "xref\n");
    let trailer = find(&original, "trailer");
    let mut broken = original[..table].to_vec();
    broken.extend_from_slice(&original[trailer..]);
    check_same(&original, &broken, &[RepairKind::CrossReferences]);
    check_same(
        &original,
        &original[..table],
        &[RepairKind::CatalogFound, RepairKind::EndMissing],
    );
}

#[test]
fn wrong_stream_lengths_are_corrected() {
    let original = sample(Layout::Table);
    for length in [
        "/Length 5>>",
        "/Length 999999>>",
        "/Length 0>>",
        "/Length 77 0 R>>",
        "/L 1>>",
    ] {
        let broken = replaced(&original, "/Length 17>>", length);
        check_same(&original, &broken, &[RepairKind::WrongLengths]);
    }
}

#[test]
fn line_ends_that_were_converted_are_survived() {
    let original = sample(Layout::Table);
    let text = String::from_utf8_lossy(&original[15..]).replace('\n', "\r\n");
    let mut broken = original[..15].to_vec();
    broken.extend_from_slice(text.as_bytes());
    let repaired = repair(&broken, Limits::default()).unwrap();
    assert_eq!(Document::open(&repaired.bytes).unwrap().page_count(), Ok(3));
}

#[test]
fn the_last_definition_counts() {
    let original = append(
        &sample(Layout::Table),
        &[(
            21,
            "<</Length 23>>\nstream\n0 0 m 900 900 l S      \nendstream",
        )],
        "",
    );
    let start = original
        .windows(9)
        .rposition(|window| window == b"startxref")
        .unwrap();
    let mut broken = original[..start].to_vec();
    broken.extend_from_slice(b"startxref\n1\n%%EOF");
    let repaired = repair(&broken, Limits::default()).unwrap();
    assert!(kinds(&broken).contains(&RepairKind::OlderVersions));
    find(&repaired.bytes, "0 0 m 900 900 l S");
    let old = memchr::memmem::find(&repaired.bytes, b"0 0 m 100 100 l S");
    assert_eq!(old, None, "the older version is left out");
}

#[test]
fn a_lost_catalog_is_made_anew_from_the_only_page_tree() {
    let original = sample(Layout::Table);
    let broken = replaced(&original, "/Type /Catalog", "/Type /Catalgo");
    let broken = replaced(
        &broken,
        "1 0 obj\n<</Type /Catalgo",
        "(lost) <</Type /Catalgo",
    );
    check_same(&original, &broken, &[RepairKind::CatalogMade]);
}

#[test]
fn nothing_is_made_up_where_content_is_lost() {
    let lost = |bytes: &[u8]| match repair(bytes, Limits::default()) {
        Err(PdfError::Broken(damage)) => damage,
        other => panic!("{other:?}"),
    };
    let original = sample(Layout::Table);
    // The file breaks off in the last page's content.
    let cut = find(&original, "0 0 m 200") + 8;
    assert_eq!(lost(&original[..cut]), Damage::ContentLost);
    // It breaks off before it.
    let cut = find(&original, "22 0 obj");
    assert_eq!(lost(&original[..cut]), Damage::ContentLost);
    // A page is gone, but the end is there.
    let page = find(&original, "12 0 obj");
    let mut holed = original.clone();
    holed.drain(page..find(&original, "20 0 obj"));
    assert_eq!(lost(&holed), Damage::PageTree);
    // So is the tree.
    let broken = replaced(
        &original,
        "2 0 obj\n<</Type /Pages",
        "2 0 obj\n<</Type /Pegas/Parent 3 0 R",
    );
    let broken = replaced(&broken, "/Pages 2 0 R", "/Seiten 2 0 R");
    let start = find(&broken, "startxref");
    assert_eq!(lost(&broken[..start]), Damage::PageTree);
}

#[test]
fn signed_files_are_never_rewritten() {
    let signature = "<</Type /Sig/Filter /Adobe.PPKLite/ByteRange [0 1 2 3]/Contents <00>>>";
    for layout in LAYOUTS {
        let signed = Builder::new(layout, 3)
            .set(
                1,
                "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [40 0 R]>>>>",
            )
            .set(40, "<</FT /Sig/T (a)/V 41 0 R>>")
            .set(41, signature)
            .build();
        let kept = repair(&signed, Limits::default()).unwrap();
        assert_eq!(kept.bytes.as_ptr(), signed.as_ptr(), "{layout:?}");
        let start = find(&signed, "startxref\n");
        assert_eq!(
            repair(&signed[..start], Limits::default()),
            Err(PdfError::Broken(Damage::Signed)),
            "{layout:?}"
        );
    }
}

#[test]
fn what_no_repair_helps_against_is_refused_by_its_name() {
    let limits = Limits::default();
    assert_eq!(repair(b"", limits), Err(PdfError::Empty));
    assert_eq!(repair(&[b'x'; 3000], limits), Err(PdfError::NotAPdf));
    let encrypted = Builder::new(Layout::Table, 1)
        .trailer("/Encrypt 9 0 R")
        .build();
    let start = find(&encrypted, "startxref");
    assert!(matches!(
        repair(&encrypted[..start], limits),
        Err(PdfError::Encrypted { .. })
    ));
}

#[test]
fn numbers_and_strings_keep_their_text() {
    let table = sample(Layout::Table);
    let start = find(&table, "startxref\n");
    let repaired = repair(&table[..start], Limits::default()).unwrap();
    find(
        &repaired.bytes,
        "<</Title(A (nested) \\) title)/W 0.123456789>>",
    );
}

#[test]
fn files_damaged_at_random_are_repaired_or_refused() {
    let samples: Vec<_> = LAYOUTS.into_iter().map(sample).collect();
    let mut repaired = 0;
    for seed in 0..3_000u64 {
        let mut random = Random(seed);
        let mut bytes = samples[random.below(samples.len())].clone();
        for _ in 0..=random.below(5) {
            let place = random.below(bytes.len());
            match random.below(4) {
                0 => bytes[place] = random.next() as u8,
                1 => {
                    bytes.drain(place..(place + random.below(30)).min(bytes.len()));
                }
                2 => {
                    let piece = bytes[place..(place + random.below(50)).min(bytes.len())].to_vec();
                    let to = random.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                _ => bytes.truncate(bytes.len() - random.below(40).min(bytes.len() - 1)),
            }
        }
        let outcome = std::panic::catch_unwind(|| {
            let Ok(mended) = repair(&bytes, Limits::default()) else {
                return false;
            };
            let document = Document::open(&mended.bytes).unwrap();
            document.page_count().unwrap();
            true
        });
        repaired += u32::from(outcome.unwrap_or_else(|_| panic!("seed {seed}")));
    }
    assert!(repaired > 1_000, "only {repaired} files were repaired");
}
