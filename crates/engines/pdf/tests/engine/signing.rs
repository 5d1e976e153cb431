//! A signature increment fills its signatory's own fields and touches nothing else.

use crate::support::{Builder, LAYOUTS, Layout};
use hefu_pdf::{
    AppearanceBuilder, CarrierKind, CarrierPlan, CertificationLevel, ChangeKind, Color, Damage,
    Document, FieldPlan, IncrementError, InkDrawing, InkPoint, InkStroke, ObjectRole, PdfError,
    Placement, SecurityStore, SignatoryPlan, SignatureRequest, SubFilter, Transform, ViewRect,
    WidgetFill,
};

const NOW: i64 = 1_795_190_400;

fn plan() -> FieldPlan {
    let at = |x, y| Placement {
        page: 0,
        view: ViewRect {
            x,
            y,
            width: 90.0,
            height: 40.0,
        },
    };
    let signatory = |name: &str, y| SignatoryPlan {
        signature: name.to_owned(),
        placement: Some(at(10.0, y)),
        carriers: vec![
            CarrierPlan {
                name: format!("{name}-date"),
                kind: CarrierKind::Text,
                placement: at(110.0, y),
            },
            CarrierPlan {
                name: format!("{name}-seal"),
                kind: CarrierKind::Impression,
                placement: at(210.0, y),
            },
        ],
    };
    FieldPlan {
        signatories: vec![signatory("a", 50.0), signatory("b", 150.0)],
        invisible: vec!["platform".to_owned(), "time".to_owned()],
    }
}

fn prepared(layout: Layout) -> Vec<u8> {
    let input = Builder::new(layout, 2).build();
    Document::open(&input)
        .unwrap()
        .prepare(&plan())
        .unwrap()
        .bytes
}

fn drawing() -> InkDrawing {
    let points = (0..20)
        .map(|step| InkPoint {
            x: f64::from(step) * 5.0,
            y: f64::from(step % 4) * 9.0,
            pressure: None,
        })
        .collect();
    InkDrawing {
        width: 200.0,
        height: 80.0,
        strokes: vec![InkStroke { points }],
    }
}

fn sign(bytes: &[u8], field: &str, value: &[u8]) -> Vec<u8> {
    let document = Document::open(bytes).unwrap();
    let date = format!("{field}-date");
    let mut builder = AppearanceBuilder::new(document.field_size(field).unwrap().unwrap()).unwrap();
    builder
        .ink(builder.whole(), &drawing(), Color::INK)
        .unwrap();
    let ink = builder.finish();
    let fills = [
        WidgetFill {
            field,
            appearance: Some(&ink),
            text: None,
        },
        WidgetFill {
            field: &date,
            appearance: None,
            text: Some("2026年11月20日"),
        },
    ];
    let request = SignatureRequest {
        fills: &fills,
        name: Some("王小明"),
        contents_size: 64,
        ..SignatureRequest::new(field, NOW)
    };
    let mut increment = document.signature_increment(&request).unwrap();
    increment.embed(value).unwrap();
    increment.into_file(bytes).unwrap()
}

#[test]
fn only_the_signatorys_own_fields_change() {
    for layout in LAYOUTS {
        let base = prepared(layout);
        let once = sign(&base, "a", b"\x30\x03abc");
        let twice = sign(&once, "b", b"\x30\x03xyz");
        assert!(
            once.starts_with(&base) && twice.starts_with(&once),
            "only appended to"
        );
        let document = Document::open(&twice).unwrap();
        let revisions = document.revisions().unwrap();
        assert_eq!(revisions.len(), 4, "{layout:?}");
        assert_eq!(revisions[1].end, base.len());
        assert_eq!(revisions[2].end, once.len());
        assert_eq!(revisions[3].end, twice.len());
        assert!(revisions.iter().all(|revision| !revision.foreign_objects));
        for (index, name) in [(2, "a"), (3, "b")] {
            let changes = document
                .changes(&revisions[index - 1], &revisions[index])
                .unwrap();
            let changed: Vec<_> = changes
                .iter()
                .filter(|change| change.kind == ChangeKind::Changed)
                .collect();
            let field = |part: &str| vec![ObjectRole::Field(format!("{name}{part}"))];
            let seen: Vec<_> = changed
                .iter()
                .map(|change| (change.roles.clone(), change.changed_keys.join(" ")))
                .collect();
            assert_eq!(
                seen,
                [
                    (field(""), "AP V".to_owned()),
                    (field("-date"), "AP V".to_owned()),
                    (field("-seal"), "AP".to_owned())
                ]
            );
            for change in changes
                .iter()
                .filter(|change| change.kind == ChangeKind::Added)
            {
                let known = change.roles.iter().all(|role| {
                    matches!(
                        role,
                        ObjectRole::Appearance(_)
                            | ObjectRole::SignatureValue(_)
                            | ObjectRole::Container
                    )
                });
                assert!(known, "{change:?}");
            }
            assert!(
                !changes
                    .iter()
                    .any(|change| change.kind == ChangeKind::Removed)
            );
        }
    }
}

#[test]
fn the_signed_ranges_leave_out_exactly_the_value() {
    for layout in LAYOUTS {
        let base = prepared(layout);
        let document = Document::open(&base).unwrap();
        let mut increment = document
            .signature_increment(&SignatureRequest::new("a", NOW))
            .unwrap();
        let range = increment.byte_range();
        increment.embed(&[0xab; 100]).unwrap();
        let parts: Vec<u8> = [
            base.as_slice(),
            increment.signed_parts()[0],
            increment.signed_parts()[1],
        ]
        .concat();
        let file = increment.into_file(&base).unwrap();
        assert_eq!(parts, [&file[..range[1]], &file[range[2]..]].concat());
        assert_eq!(range[2] + range[3], file.len());
        assert_eq!((file[range[1]], file[range[2] - 1]), (b'<', b'>'));

        let signatures = Document::open(&file).unwrap().signatures().unwrap();
        assert_eq!(signatures.len(), 1);
        let signature = &signatures[0];
        assert_eq!(signature.byte_range, range.map(|value| value as i64));
        assert_eq!(
            signature.sound_ranges(file.len()),
            Some([0..range[1], range[2]..file.len()])
        );
        assert!(
            signature.contents.starts_with(&[0xab; 100])
                && signature.contents[100..].iter().all(|byte| *byte == 0)
        );
        assert_eq!(signature.sub_filter.as_deref(), Some("ETSI.CAdES.detached"));
        assert_eq!(signature.time.as_deref(), Some("D:20261121000000+08'00'"));
        assert_eq!(
            signature.references,
            [Transform::FieldMdp(signature.lock.clone())],
            "FieldMDP equals the lock"
        );
        assert!(!signature.duplicate_keys);
    }
}

#[test]
fn a_foreign_range_is_not_sound() {
    let base = prepared(Layout::Table);
    let file = sign(&base, "a", b"\x30\x00");
    let mut signature = Document::open(&file)
        .unwrap()
        .signatures()
        .unwrap()
        .remove(0);
    assert!(signature.sound_ranges(file.len()).is_some());
    assert!(
        signature.sound_ranges(file.len() - 1).is_none(),
        "beyond the file"
    );
    for (index, change) in [(0, 1), (1, -1), (1, 1), (2, -1), (2, 1)] {
        signature.byte_range[index] += change;
        assert!(
            signature.sound_ranges(file.len()).is_none(),
            "{index} {change}"
        );
        signature.byte_range[index] -= change;
    }
    signature.byte_range.push(0);
    assert!(signature.sound_ranges(file.len()).is_none());
}

#[test]
fn requests_that_do_not_fit_are_refused_by_name() {
    let base = prepared(Layout::Table);
    let signed = sign(&base, "a", b"\x30\x00");
    let fill = |field, text| {
        [WidgetFill {
            field,
            appearance: None,
            text,
        }]
    };
    let (foreign, button, twice) = (
        fill("a-date", None),
        fill("b-seal", Some("x")),
        [fill("b", None)[0], fill("b", None)[0]],
    );
    let request = |field| SignatureRequest::new(field, NOW);
    let cases = [
        (
            request("nobody"),
            IncrementError::NoSuchField("nobody".to_owned()),
        ),
        (
            request("b-date"),
            IncrementError::NotASignatureField("b-date".to_owned()),
        ),
        (request("a"), IncrementError::AlreadySigned("a".to_owned())),
        (
            SignatureRequest {
                fills: &foreign,
                ..request("b")
            },
            IncrementError::ForeignField("a-date".to_owned()),
        ),
        (
            SignatureRequest {
                fills: &button,
                ..request("b")
            },
            IncrementError::NotATextField("b-seal".to_owned()),
        ),
        (
            SignatureRequest {
                fills: &twice,
                ..request("b")
            },
            IncrementError::FilledTwice("b".to_owned()),
        ),
        (
            SignatureRequest {
                contents_size: 0,
                ..request("b")
            },
            IncrementError::ContentsSize(0),
        ),
        (
            SignatureRequest {
                certify: Some(CertificationLevel::FormFilling),
                ..request("platform")
            },
            IncrementError::CertifyAfterSigning,
        ),
    ];
    let document = Document::open(&signed).unwrap();
    for (request, expected) in cases {
        assert_eq!(document.signature_increment(&request), Err(expected));
    }
    let mut increment = document
        .signature_increment(&SignatureRequest {
            contents_size: 10,
            ..request("b")
        })
        .unwrap();
    assert_eq!(
        increment.embed(&[0; 11]),
        Err(IncrementError::ContentsTooSmall {
            needed: 11,
            reserved: 10
        })
    );
    assert_eq!(
        increment.into_file(&base),
        Err(IncrementError::WrongBase {
            expected: signed.len()
        })
    );
}

#[test]
fn a_certified_document_takes_signatures_but_no_second_certification() {
    let base = prepared(Layout::XrefStream);
    let certify = |level| {
        let document = Document::open(&base).unwrap();
        let request = SignatureRequest {
            certify: Some(level),
            ..SignatureRequest::new("platform", NOW)
        };
        document
            .signature_increment(&request)
            .unwrap()
            .into_file(&base)
            .unwrap()
    };
    let certified = certify(CertificationLevel::FormFilling);
    let document = Document::open(&certified).unwrap();
    assert_eq!(
        document.certification(),
        Ok(Some(CertificationLevel::FormFilling))
    );
    let twice = sign(&certified, "a", b"\x30\x00");
    let document = Document::open(&twice).unwrap();
    let stamp = SignatureRequest {
        sub_filter: SubFilter::Rfc3161,
        ..SignatureRequest::new("time", NOW)
    };
    let stamped = document
        .signature_increment(&stamp)
        .unwrap()
        .into_file(&twice)
        .unwrap();
    let signatures = Document::open(&stamped).unwrap().signatures().unwrap();
    let stamp = signatures
        .iter()
        .find(|signature| signature.field == "time")
        .unwrap();
    assert_eq!(
        (
            stamp.kind.as_deref(),
            stamp.sub_filter.as_deref(),
            stamp.time.as_deref()
        ),
        (Some("DocTimeStamp"), Some("ETSI.RFC3161"), None)
    );

    let closed = certify(CertificationLevel::NoChanges);
    let document = Document::open(&closed).unwrap();
    assert_eq!(
        document.signature_increment(&SignatureRequest::new("a", NOW)),
        Err(IncrementError::CertifiedAgainstChange)
    );
}

#[test]
fn a_field_that_an_earlier_signature_locks_cannot_be_filled() {
    // The first signature's lock wrongly lists the second signatory's date.
    let value = "<</Type /Sig/ByteRange [0 1 2 3]/Contents <00>/Reference [<</TransformMethod /FieldMDP/TransformParams <</Action /Include/Fields [(b-date)]>>>>]>>";
    let base = prepared(Layout::Table);
    let document = Document::open(&base).unwrap();
    let field = document.field("platform").unwrap().unwrap().object;
    let text = "<</FT /Sig/T (platform)/Subtype /Widget/Rect [0 0 0 0]/V 190 0 R>>";
    let locked = crate::support::append(&base, &[(field.number, text), (190, value)], "");
    let document = Document::open(&locked).unwrap();
    assert_eq!(
        document.signature_increment(&SignatureRequest::new("b", NOW)),
        Err(IncrementError::Locked {
            field: "b-date".to_owned(),
            by: "platform".to_owned()
        })
    );
    assert!(
        document
            .signature_increment(&SignatureRequest::new("a", NOW))
            .is_ok()
    );
}

#[test]
fn objects_planted_before_their_update_are_reported() {
    let base = prepared(Layout::Table);
    let document = Document::open(&base).unwrap();
    assert!(
        document
            .revisions()
            .unwrap()
            .iter()
            .all(|revision| !revision.foreign_objects)
    );
    // An update whose only entry points back into the bytes before it.
    let position = base.len();
    let previous = String::from_utf8_lossy(&base)
        .rsplit("startxref\n")
        .next()
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .to_owned();
    let mut planted = base.clone();
    planted.extend_from_slice(format!("xref\n3 1\n0000000015 00000 n \ntrailer\n<</Size 200/Root 1 0 R/Prev {previous}>>\nstartxref\n{position}\n%%EOF\n").as_bytes());
    let revisions = Document::open(&planted).unwrap().revisions().unwrap();
    assert!(revisions.last().unwrap().foreign_objects);
}

#[test]
fn a_trailer_that_names_another_catalog_is_a_change() {
    // Object 5 is a second catalog that lies ready since the beginning.
    let base = Builder::new(Layout::Table, 2)
        .set(5, "<</Type /Catalog/Pages 2 0 R/Lang (en)>>")
        .build();
    let update = crate::support::append(&base, &[(6, "<<>>")], "");
    let root = update
        .windows(11)
        .rposition(|window| window == b"/Root 1 0 R")
        .unwrap();
    let mut switched = update.clone();
    switched[root + 6] = b'5';
    for (bytes, expected) in [(update, None), (switched, Some(vec!["Root".to_owned()]))] {
        let document = Document::open(&bytes).unwrap();
        let revisions = document.revisions().unwrap();
        let changes = document.changes(&revisions[0], &revisions[1]).unwrap();
        let found = changes
            .iter()
            .find(|change| change.roles == [ObjectRole::Catalog]);
        assert_eq!(found.map(|change| change.changed_keys.clone()), expected);
    }
}

#[test]
fn a_widget_that_names_no_page_is_found_on_the_page_that_lists_it() {
    let base = Builder::new(Layout::Table, 2)
        .set(
            1,
            "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [40 0 R]>>>>",
        )
        .set(11, "<</Type /Page/Parent 2 0 R/Rotate 90/Annots [40 0 R]>>")
        .set(
            40,
            "<</FT /Sig/T (foreign)/Rect [10 10 60 130]/Subtype /Widget>>",
        )
        .build();
    let document = Document::open(&base).unwrap();
    let size = document.field_size("foreign").unwrap().unwrap();
    assert_eq!(
        (size.width, size.height),
        (120.0, 50.0),
        "as displayed on the turned page"
    );
    let file = document
        .signature_increment(&SignatureRequest::new("foreign", NOW))
        .unwrap()
        .into_file(&base)
        .unwrap();
    assert!(String::from_utf8_lossy(&file).contains("/Matrix [0 1 -1 0 50 0]"));
}

#[test]
fn validation_data_and_a_time_stamp_come_in_one_increment() {
    for layout in LAYOUTS {
        let base = prepared(layout);
        let signed = sign(&base, "a", b"\x30\x00");
        let certificates: [&[u8]; 2] = [b"\x30\x01a", b"\x30\x01b"];
        let lists: [&[u8]; 1] = [b"\x30\x01c"];
        let store = SecurityStore {
            certificates: &certificates,
            revocation_lists: &lists,
            ocsp_responses: &[],
            ..SecurityStore::default()
        };
        let request = SignatureRequest {
            sub_filter: SubFilter::Rfc3161,
            security_store: Some(&store),
            ..SignatureRequest::new("time", NOW)
        };
        let document = Document::open(&signed).unwrap();
        let stamped = document
            .signature_increment(&request)
            .unwrap()
            .into_file(&signed)
            .unwrap();
        let document = Document::open(&stamped).unwrap();
        let [kept, lists, responses] = document.stored_validation_data();
        assert_eq!((kept.len(), lists.len(), responses.len()), (2, 1, 0));
        assert_eq!(kept[1], certificates[1]);
        let revisions = document.revisions().unwrap();
        let changes = document.changes(&revisions[2], &revisions[3]).unwrap();
        let changed: Vec<_> = changes
            .iter()
            .filter(|change| change.kind == ChangeKind::Changed)
            .collect();
        assert_eq!(changed.len(), 2, "{layout:?}");
        assert_eq!(
            (&changed[0].roles, &changed[0].changed_keys),
            (&vec![ObjectRole::Catalog], &vec!["DSS".to_owned()])
        );
        assert_eq!(changed[1].roles, [ObjectRole::Field("time".to_owned())]);
        assert_eq!(
            changes
                .iter()
                .filter(|change| change.roles == [ObjectRole::SecurityStore])
                .count(),
            4
        );

        // What is kept stays when more is added.
        let more: [&[u8]; 1] = [b"\x30\x01d"];
        let store = SecurityStore {
            certificates: &more,
            ..SecurityStore::default()
        };
        let request = SignatureRequest {
            security_store: Some(&store),
            ..SignatureRequest::new("b", NOW)
        };
        let again = document
            .signature_increment(&request)
            .unwrap()
            .into_file(&stamped)
            .unwrap();
        let [kept, lists, _] = Document::open(&again).unwrap().stored_validation_data();
        assert_eq!((kept.len(), lists.len()), (3, 1));
    }
}

#[test]
fn a_section_that_lay_ready_and_is_switched_on_later_is_no_revision() {
    let plain = Builder::new(Layout::Table, 1).build();
    let table = plain
        .windows(5)
        .position(|window| window == b"xref\n")
        .unwrap();
    // The planted section stands before the document's own and names it as the one before.
    let own = |planted: &str| table + planted.len();
    let planted = |previous: usize| {
        format!(
            "xref\n3 1\n0000000015 00000 n \ntrailer\n<</Size 20/Root 1 0 R/Prev {previous:010}>>\n"
        )
    };
    let planted = planted(own(&planted(0)));
    let mut bytes = plain[..table].to_vec();
    bytes.extend_from_slice(planted.as_bytes());
    bytes.extend_from_slice(&plain[table..]);
    let tail = format!("startxref\n{table}");
    let cut = bytes
        .windows(tail.len())
        .rposition(|window| window == tail.as_bytes())
        .unwrap();
    bytes.truncate(cut);
    bytes.extend_from_slice(format!("startxref\n{}\n%%EOF\n", own(&planted)).as_bytes());
    assert_eq!(
        Document::open(&bytes).unwrap().revisions().unwrap().len(),
        1
    );

    bytes.extend_from_slice(format!("startxref\n{table}\n%%EOF\n").as_bytes());
    let document = Document::open(&bytes).unwrap();
    let refused = Err(PdfError::Broken(Damage::CrossReference(table)));
    assert_eq!(
        document.revisions().map(|revisions| revisions.len()),
        refused
    );
}
