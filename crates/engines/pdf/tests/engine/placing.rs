//! Fields are placed in one update, whatever the document looked like before.

use crate::support::{Builder, LAYOUTS, Layout, append};
use hefu_pdf::{
    CarrierKind, CarrierPlan, Document, FieldKind, FieldLock, FieldPlan, LockAction, ObjectRole,
    Placement, PrepareError, SignatoryPlan, ViewRect,
};

fn at(page: usize, x: f64, y: f64) -> Placement {
    Placement {
        page,
        view: ViewRect {
            x,
            y,
            width: 100.0,
            height: 40.0,
        },
    }
}

fn signatory(name: &str, page: usize, y: f64) -> SignatoryPlan {
    SignatoryPlan {
        signature: name.to_owned(),
        placement: Some(at(page, 50.0, y)),
        carriers: vec![
            CarrierPlan {
                name: format!("{name}-date"),
                kind: CarrierKind::Text,
                placement: at(page, 160.0, y),
            },
            CarrierPlan {
                name: format!("{name}-seal"),
                kind: CarrierKind::Impression,
                placement: at(page, 270.0, y),
            },
        ],
    }
}

fn plan() -> FieldPlan {
    FieldPlan {
        signatories: vec![signatory("甲方", 0, 100.0), signatory("b", 1, 200.0)],
        invisible: vec!["stamp".to_owned()],
    }
}

/// Documents whose form and annotations are stored in every way.
fn bases() -> Vec<(&'static str, Builder)> {
    let base = |layout| Builder::new(layout, 2);
    let annotation = "<</Type /Annot/Subtype /Link/Rect [0 0 5 5]>>";
    vec![
        ("plain", base(Layout::Table)),
        ("direct annotations", base(Layout::Table).set(10, "<</Type /Page/Parent 2 0 R/Annots [50 0 R <</Subtype /Link/Rect [1 1 2 2]>>]>>").set(50, annotation)),
        ("indirect annotations", base(Layout::Table).set(10, "<</Type /Page/Parent 2 0 R/Annots 51 0 R>>").set(51, "[50 0 R]").set(50, annotation)),
        ("annotations shared by pages", base(Layout::Table).set(10, "<</Type /Page/Parent 2 0 R/Annots 51 0 R>>").set(11, "<</Type /Page/Parent 2 0 R/Annots 51 0 R>>").set(51, "[50 0 R]").set(50, annotation)),
        ("direct form", base(Layout::Table).set(1, "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [40 0 R]/NeedAppearances true/DA (/Helv 9 Tf)>>/Lang (zh)>>").set(40, "<</FT /Tx/T (old)/Rect [0 0 1 1]/Subtype /Widget>>")),
        ("indirect form and fields", base(Layout::Table).set(1, "<</Type /Catalog/Pages 2 0 R/AcroForm 45 0 R>>").set(45, "<</Fields 46 0 R/DR <</Font <</Helv 3 0 R>>>>>>").set(46, "[40 0 R]").set(40, "<</FT /Tx/T (old)/Kids [41 0 R]>>").set(41, "<</T (kid)/Rect [0 0 1 1]/Subtype /Widget>>")),
    ]
}

#[test]
fn fields_are_placed_in_documents_of_every_kind() {
    for (name, builder) in bases() {
        for layout in LAYOUTS {
            let input = Builder {
                layout,
                ..builder.clone()
            }
            .build();
            let before = Document::open(&input).unwrap();
            let old = before.fields().unwrap().len();
            let prepared = before
                .prepare(&plan())
                .unwrap_or_else(|error| panic!("{name} {layout:?}: {error}"));
            assert!(
                prepared.bytes.starts_with(&input),
                "{name}: the input is a prefix"
            );
            assert_eq!(
                prepared.field_names,
                [
                    "甲方",
                    "甲方-date",
                    "甲方-seal",
                    "b",
                    "b-date",
                    "b-seal",
                    "stamp"
                ]
            );

            let document = Document::open(&prepared.bytes).unwrap();
            assert_eq!(document.xref_kind(), before.xref_kind(), "{name}");
            assert_eq!(document.page_count(), Ok(2));
            let fields = document.fields().unwrap();
            assert_eq!(fields.len(), old + 7, "{name} {layout:?}");
            let field = document.field("甲方").unwrap().unwrap();
            assert_eq!(field.kind, FieldKind::Signature);
            let own = ["甲方-date", "甲方-seal", "甲方"]
                .map(str::to_owned)
                .to_vec();
            assert_eq!(
                field.lock,
                Some(FieldLock {
                    action: LockAction::Include,
                    fields: own
                })
            );
            let rect = field.widgets[0].rect;
            assert_eq!(
                [rect.x0, rect.y0, rect.x1, rect.y1],
                [50.0, 702.0, 150.0, 742.0]
            );
            assert_eq!(document.field_size("b-seal").unwrap().unwrap().height, 40.0);
            assert_eq!(document.field_size("stamp").unwrap(), None, "invisible");
            assert_eq!(document.field("stamp").unwrap().unwrap().lock, None);
            other_reader_agrees(&prepared.bytes, 2);
        }
    }
}

/// A second, independent reader finds the same pages without repairing the file.
fn other_reader_agrees(bytes: &[u8], pages: usize) {
    let document = hayro_syntax::Pdf::new(bytes.to_vec()).unwrap();
    assert_eq!(document.pages().len(), pages);
    let root: hayro_syntax::object::Dict<'_> =
        document.xref().get(document.xref().root_id()).unwrap();
    let form: hayro_syntax::object::Dict<'_> = root.get("AcroForm").unwrap();
    assert_eq!(form.get::<i32>("SigFlags"), Some(3));
    assert!(!form.contains_key("NeedAppearances"));
}

#[test]
fn widgets_of_a_shared_annotation_array_stay_on_their_page() {
    let (_, builder) = bases().swap_remove(3);
    let input = builder.build();
    let prepared = Document::open(&input)
        .unwrap()
        .prepare(&FieldPlan {
            signatories: vec![signatory("a", 0, 100.0)],
            ..FieldPlan::default()
        })
        .unwrap();
    let document = Document::open(&prepared.bytes).unwrap();
    let revisions = document.revisions().unwrap();
    let changes = document.changes(&revisions[0], &revisions[1]).unwrap();
    assert!(
        changes.iter().any(
            |change| change.roles == [ObjectRole::Page(0)] && change.changed_keys == ["Annots"]
        )
    );
    assert!(
        !changes
            .iter()
            .any(|change| change.object.number == 51 || change.object.number == 11)
    );
}

#[test]
fn impossible_plans_are_refused_by_name() {
    let input = Builder::new(Layout::Table, 2)
        .set(
            1,
            "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [40 0 R]>>>>",
        )
        .set(
            40,
            "<</FT /Tx/T (old)/Rect [50 702 60 710]/Subtype /Widget/P 11 0 R>>",
        )
        .build();
    let document = Document::open(&input).unwrap();
    let one = |signatory| FieldPlan {
        signatories: vec![signatory],
        ..FieldPlan::default()
    };
    let bare = |name: &str, page, y| SignatoryPlan {
        carriers: Vec::new(),
        ..signatory(name, page, y)
    };
    let two = |a, b| FieldPlan {
        signatories: vec![a, b],
        ..FieldPlan::default()
    };
    let cases = [
        (FieldPlan::default(), PrepareError::Nothing),
        (
            one(bare("", 0, 100.0)),
            PrepareError::FieldName(String::new()),
        ),
        (
            one(bare("a.b", 0, 100.0)),
            PrepareError::FieldName("a.b".to_owned()),
        ),
        (
            one(bare("old", 0, 100.0)),
            PrepareError::DuplicateFieldName("old".to_owned()),
        ),
        (
            two(bare("a", 0, 100.0), bare("a", 0, 200.0)),
            PrepareError::DuplicateFieldName("a".to_owned()),
        ),
        (
            one(bare("a", 2, 100.0)),
            PrepareError::NoSuchPage {
                field: "a".to_owned(),
                page: 2,
            },
        ),
        (
            one(bare("a", 0, 820.0)),
            PrepareError::OutsidePage("a".to_owned()),
        ),
        (
            one(bare("a", 0, f64::NAN)),
            PrepareError::OutsidePage("a".to_owned()),
        ),
        (
            one(bare("a", 1, 110.0)),
            PrepareError::Overlap {
                first: "old".to_owned(),
                second: "a".to_owned(),
            },
        ),
    ];
    for (plan, expected) in cases {
        assert_eq!(document.prepare(&plan), Err(expected));
    }
    assert!(
        document
            .prepare(&two(bare("a", 0, 100.0), bare("b", 0, 120.0)))
            .is_ok(),
        "whoever places fields decides which of them covers which"
    );
}

#[test]
fn an_xfa_form_is_refused() {
    let input = Builder::new(Layout::Table, 2)
        .set(
            1,
            "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields []/XFA [(a) 3 0 R]>>>>",
        )
        .build();
    assert_eq!(
        Document::open(&input).unwrap().prepare(&plan()),
        Err(PrepareError::XfaForm)
    );
}

/// A document signed with the given references in its signature.
fn signed_with(references: &str) -> Vec<u8> {
    let base = Builder::new(Layout::Table, 2).build();
    let value = format!(
        "<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/ByteRange [0 1 2 3]/Contents <00>{references}>>"
    );
    append(
        &base,
        &[
            (
                1,
                "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [40 0 R]/SigFlags 3>>>>",
            ),
            (
                40,
                "<</FT /Sig/T (old)/Rect [0 0 0 0]/Subtype /Widget/P 10 0 R/V 41 0 R>>",
            ),
            (41, &value),
        ],
        "",
    )
}

#[test]
fn existing_signatures_decide_what_may_be_added() {
    let certified =
        |level| format!("/Reference [<</TransformMethod /DocMDP/TransformParams <</P {level}>>>>]");
    let locked = |entries| {
        format!("/Reference [<</TransformMethod /FieldMDP/TransformParams <<{entries}>>>>]")
    };
    let invisible = FieldPlan {
        invisible: vec!["stamp".to_owned()],
        ..FieldPlan::default()
    };
    let cases = [
        (String::new(), None, None),
        (
            certified(1),
            Some(PrepareError::CertifiedAgainstChange),
            Some(PrepareError::CertifiedAgainstChange),
        ),
        (certified(2), Some(PrepareError::CertifiedForFilling), None),
        (certified(3), Some(PrepareError::CertifiedForFilling), None),
        (
            locked("/Action /All"),
            Some(PrepareError::LockedBySignature("old".to_owned())),
            Some(PrepareError::LockedBySignature("old".to_owned())),
        ),
        (locked("/Action /Include/Fields [(old)]"), None, None),
    ];
    for (references, visible_error, invisible_error) in cases {
        let input = signed_with(&references);
        let document = Document::open(&input).unwrap();
        let mut signatures_only = plan();
        for signatory in &mut signatures_only.signatories {
            signatory.carriers.clear();
        }
        assert_eq!(
            document.prepare(&signatures_only).err(),
            visible_error,
            "visible {references}"
        );
        let others = PrepareError::OnlySignaturesAfterSigning("old".to_owned());
        assert_eq!(
            document.prepare(&plan()).err(),
            Some(visible_error.unwrap_or(others)),
            "with dates and seals {references}"
        );
        assert_eq!(
            document.prepare(&invisible).err(),
            invisible_error,
            "invisible {references}"
        );
    }
}

#[test]
fn fields_stand_where_they_were_put_on_turned_pages() {
    let input = Builder::new(Layout::Table, 2)
        .set(11, "<</Type /Page/Parent 2 0 R/Rotate 90>>")
        .build();
    let prepared = Document::open(&input).unwrap().prepare(&plan()).unwrap();
    let document = Document::open(&prepared.bytes).unwrap();
    let field = document.field("b").unwrap().unwrap();
    let rect = field.widgets[0].rect;
    assert_eq!(
        [rect.x0, rect.y0, rect.x1, rect.y1],
        [200.0, 50.0, 240.0, 150.0]
    );
    let view = document
        .widget_page(&field.widgets[0])
        .unwrap()
        .to_view(&rect);
    assert_eq!(
        view,
        ViewRect {
            x: 50.0,
            y: 200.0,
            width: 100.0,
            height: 40.0
        }
    );
}

#[test]
fn numbers_that_something_waits_for_are_never_given_out() {
    let waiting = Builder::new(Layout::Table, 2)
        .set(10, "<</Type /Page/Parent 2 0 R/Annots [77 0 R]>>")
        .build();
    let document = Document::open(&waiting).expect("opens");
    let dangling = document.dangling_references().expect("a small file");
    assert!(dangling.contains(&77));
    let prepared = document.prepare(&plan()).expect("prepared");
    let prepared = Document::open(&prepared.bytes).expect("opens");
    assert_eq!(prepared.dangling_references(), Some(dangling));
}

#[test]
fn signature_fields_alone_are_recognised_in_every_structure() {
    let kinds = bases().into_iter().flat_map(|(name, builder)| {
        LAYOUTS.map(|layout| {
            let builder = Builder {
                layout,
                ..builder.clone()
            };
            (format!("{name} {layout:?}"), builder.build())
        })
    });
    for (name, input) in kinds {
        let of_plan = |signatories| {
            let document = Document::open(&input).unwrap();
            let plan = FieldPlan {
                signatories,
                invisible: vec!["platform".to_owned()],
            };
            let bytes = document.prepare(&plan).unwrap().bytes;
            let document = Document::open(&bytes).unwrap();
            let revisions = document.revisions().unwrap();
            let [.., earlier, later] = revisions.as_slice() else {
                panic!("{name}: no update");
            };
            let changes = document.changes(earlier, later).unwrap();
            let additions = document.additions(earlier, later, &changes).unwrap();
            let unexplained: Vec<ObjectRole> = changes
                .iter()
                .flat_map(|change| change.roles.iter().map(move |role| (change, role)))
                .filter(|(change, role)| !additions.explains(change, role))
                .map(|(_, role)| role.clone())
                .filter(|role| *role != ObjectRole::Container)
                .collect();
            (additions, unexplained)
        };
        let alone = |name: &str, y| SignatoryPlan {
            carriers: Vec::new(),
            ..signatory(name, 0, y)
        };
        let (additions, unexplained) = of_plan(vec![alone("a", 100.0), alone("b", 200.0)]);
        let found: Vec<_> = additions
            .signature_fields
            .iter()
            .map(|field| {
                (
                    field.name.as_str(),
                    field.visible,
                    field.signed || field.drawn,
                )
            })
            .collect();
        let expected = [
            ("a", true, false),
            ("b", true, false),
            ("platform", false, false),
        ];
        assert_eq!(found, expected, "{name}");
        let appearances = ["a", "b"].map(|name| ObjectRole::Appearance(name.to_owned()));
        assert_eq!(unexplained, appearances, "{name}");
        // A date or a seal along with them: nothing is explained.
        let (additions, unexplained) = of_plan(vec![signatory("a", 0, 100.0)]);
        assert!(additions.signature_fields.is_empty(), "{name}");
        assert!(
            unexplained.contains(&ObjectRole::Field("a-date".to_owned())),
            "{name}"
        );
        assert!(
            unexplained.contains(&ObjectRole::Field("a".to_owned())),
            "{name}"
        );
    }
}
