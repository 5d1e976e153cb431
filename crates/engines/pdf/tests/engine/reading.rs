//! Every structure of file is read alike, and every unusable file is refused by its own name.

use crate::support::{Builder, LAYOUTS, Layout, append};
use hefu_pdf::{Damage, Document, FieldKind, Limits, PdfError, Rotation, XrefKind};

#[test]
fn every_layout_shows_the_same_pages() {
    for layout in LAYOUTS {
        let bytes = Builder::new(layout, 3)
            .set(
                11,
                "<</Type /Page/Parent 2 0 R/Rotate 90/CropBox [10 20 300 400]>>",
            )
            .set(
                12,
                "<</Type /Page/Parent 2 0 R/Rotate -90/MediaBox [0 0 100 50]/UserUnit 2>>",
            )
            .build();
        let document = Document::open(&bytes).unwrap_or_else(|error| panic!("{layout:?}: {error}"));
        assert_eq!(document.page_count(), Ok(3), "{layout:?}");
        let page = |index| document.page_geometry(index).unwrap().unwrap();
        assert_eq!(
            (page(0).media_box.x1, page(0).media_box.y1),
            (595.0, 842.0),
            "inherited"
        );
        assert_eq!(page(1).rotation, Rotation::Clockwise90);
        assert_eq!(
            (page(1).view_size().width, page(1).view_size().height),
            (380.0, 290.0)
        );
        assert_eq!(page(2).rotation, Rotation::Clockwise270);
        assert_eq!(
            (page(2).view_size().width, page(2).view_size().height),
            (100.0, 200.0)
        );
        assert_eq!(document.page_geometry(3), Ok(None));
        let table = matches!(layout, Layout::Table | Layout::Hybrid);
        assert_eq!(
            document.xref_kind(),
            if table {
                XrefKind::Table
            } else {
                XrefKind::Stream
            }
        );
    }
}

#[test]
fn unusable_files_are_refused_by_name() {
    let good = Builder::new(Layout::Table, 1).build();
    let mut shifted = b"junk\n".to_vec();
    shifted.extend_from_slice(&good);
    let cases: Vec<(&str, Vec<u8>, PdfError)> = vec![
        ("no bytes", Vec::new(), PdfError::Empty),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n and more".to_vec(),
            PdfError::NotAPdf,
        ),
        (
            "junk before the header",
            shifted,
            PdfError::JunkBeforeHeader { bytes: 5 },
        ),
        (
            "header only",
            b"%PDF-1.7\n".to_vec(),
            Damage::NoStartxref.into(),
        ),
        (
            "cut off",
            good[..good.len() - 40].to_vec(),
            Damage::NoStartxref.into(),
        ),
        (
            "encrypted",
            Builder::new(Layout::Table, 1)
                .trailer("/Encrypt 3 0 R")
                .build(),
            PdfError::Encrypted {
                opens_without_password: false,
            },
        ),
        (
            "no pages",
            Builder::new(Layout::Table, 0).build(),
            Damage::NoPages.into(),
        ),
        (
            "too many pages declared",
            Builder::new(Layout::Table, 1)
                .set(2, "<</Type /Pages/Count 10000/Kids [10 0 R]>>")
                .build(),
            PdfError::TooManyPages {
                pages: 10_000,
                limit: 2_000,
            },
        ),
        (
            "pages in a loop",
            Builder::new(Layout::Table, 1)
                .set(2, "<</Type /Pages/Count 1/Kids [2 0 R]>>")
                .build(),
            Damage::PageTree.into(),
        ),
        (
            "page missing",
            Builder::new(Layout::Table, 1)
                .set(2, "<</Type /Pages/Count 1/Kids [77 0 R]>>")
                .build(),
            Damage::PageTree.into(),
        ),
        (
            "catalog is no dictionary",
            Builder::new(Layout::Table, 1).set(1, "[1 2 3]").build(),
            Damage::Catalog.into(),
        ),
    ];
    for (name, bytes, expected) in cases {
        let error = match Document::open(&bytes) {
            Err(error) => error,
            Ok(document) => document.page_count().expect_err(name),
        };
        assert_eq!(error, expected, "{name}");
    }
}

#[test]
fn more_pages_than_declared_are_still_refused() {
    let bytes = Builder::new(Layout::Table, 12)
        .set(
            2,
            "<</Type /Pages/Count 1/MediaBox [0 0 9 9]/Kids [10 0 R 11 0 R 12 0 R 13 0 R]>>",
        )
        .build();
    let limits = Limits {
        max_pages: 3,
        ..Limits::default()
    };
    let document = Document::open_with(&bytes, limits).unwrap();
    assert_eq!(
        document.page_count(),
        Err(PdfError::TooManyPages { pages: 4, limit: 3 })
    );
}

#[test]
fn sections_that_point_at_each_other_are_refused() {
    let plain = Builder::new(Layout::Table, 1).build();
    let position = plain
        .windows(5)
        .position(|window| window == b"xref\n")
        .unwrap();
    let looped = Builder::new(Layout::Table, 1)
        .trailer(&format!("/Prev {position}"))
        .build();
    assert_eq!(
        Document::open(&looped).err(),
        Some(Damage::CrossReferenceLoop.into())
    );
}

#[test]
fn revisions_are_bounded() {
    let mut bytes = Builder::new(Layout::Table, 1).build();
    for _ in 0..5 {
        bytes = append(&bytes, &[(3, "<<>>")], "");
    }
    assert_eq!(
        Document::open(&bytes).unwrap().revisions().unwrap().len(),
        6
    );
    let limits = Limits {
        max_revisions: 5,
        ..Limits::default()
    };
    assert_eq!(
        Document::open_with(&bytes, limits).err(),
        Some(PdfError::TooManyRevisions { limit: 5 })
    );
}

#[test]
fn fields_are_found_however_the_form_is_stored() {
    let named = "<</T (b)/Parent 40 0 R/Subtype /Widget/Rect [1 2 3 4]/P 10 0 R>>";
    let widget = "<</Subtype /Widget/Rect [5 6 7 8]/Parent 43 0 R>>";
    let other = "<</FT /Sig/T <FEFF7B7E>/Kids [42 0 R]>>";
    for layout in LAYOUTS {
        for (catalog, more) in [
            (
                "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [40 0 R 43 0 R]>>>>",
                None,
            ),
            (
                "<</Type /Catalog/Pages 2 0 R/AcroForm 45 0 R>>",
                Some("<</Fields 46 0 R>>"),
            ),
        ] {
            let mut builder = Builder::new(layout, 1)
                .set(1, catalog)
                .set(40, "<</FT /Tx/T (a)/Kids [41 0 R]>>")
                .set(41, named)
                .set(42, widget)
                .set(43, other)
                .set(46, "[40 0 R 43 0 R]");
            if let Some(form) = more {
                builder = builder.set(45, form);
            }
            let bytes = builder.build();
            let document = Document::open(&bytes).unwrap();
            let fields = document.fields().unwrap();
            let seen: Vec<_> = fields
                .iter()
                .map(|field| (field.name.as_str(), field.kind, field.widgets.len()))
                .collect();
            assert_eq!(
                seen,
                [("a.b", FieldKind::Text, 1), ("签", FieldKind::Signature, 1)],
                "{layout:?}"
            );
            assert!(document.has_form());
        }
    }
}

#[test]
fn bytes_after_the_end_are_counted() {
    let mut bytes = Builder::new(Layout::Table, 1).build();
    assert_eq!(Document::open(&bytes).unwrap().trailing_bytes(), 0);
    bytes.extend_from_slice(b"\n\0\0 ");
    assert_eq!(Document::open(&bytes).unwrap().trailing_bytes(), 0);
    bytes.extend_from_slice(b"<html>");
    assert!(Document::open(&bytes).unwrap().trailing_bytes() >= 6);
}
