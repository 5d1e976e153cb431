//! Later signers who bring a signature field of their own: the ordinary way of signing one after the
//! other, which is no change; whatever else comes along with it is one.

use crate::support::*;
use hefu_pades::*;
use hefu_pdf::{CertificationLevel, Document, FieldPlan, Placement, SignatoryPlan, ViewRect};
use hefu_pki::*;
use std::collections::BTreeMap;

/// Objects of an update, by number.
type Objects = BTreeMap<u32, String>;

const PAGE: u32 = 3;
const FIELD: u32 = 810;
const VALUE: u32 = 811;
const DRAWN: u32 = 812;
/// A number that nothing uses.
const OTHER: u32 = 820;
/// A number that the signed bytes of one test refer to.
const WAITED_FOR: u32 = 821;
const CONTENTS: usize = 6000;

fn form(content: &str) -> String {
    let length = content.len();
    format!(
        "<</Type /XObject/Subtype /Form/BBox [0 0 9 9]/Length {length}>>\nstream\n{content}\nendstream"
    )
}

/// Puts an item at the end of an array entry.
fn grown(text: &str, key: &str, item: &str) -> String {
    let at = text.find(&format!("/{key}")).unwrap();
    let end = at + text[at..].find(']').unwrap();
    format!("{} {item}{}", &text[..end], &text[end..])
}

/// Number of the object that holds the form: the catalog or an object of its own.
fn form_object(bytes: &[u8]) -> u32 {
    let catalog = object_text(bytes, 1);
    let value = catalog.split_once("/AcroForm").unwrap().1.trim_start();
    let number = value.split(' ').next().unwrap();
    number.parse().unwrap_or(1)
}

/// The update of a signer who adds field `New` to the first page and signs it.
fn newcomer(bytes: &[u8]) -> Objects {
    let holder = form_object(bytes);
    let form_text = grown(&object_text(bytes, holder), "Fields", "810 0 R");
    let page = grown(&object_text(bytes, PAGE), "Annots", "810 0 R");
    let field = "<</Type /Annot/Subtype /Widget/FT /Sig/T (New)/Rect [400 40 500 90]/F 132/P 3 0 R\
                 /AP <</N 812 0 R>>/V 811 0 R>>";
    BTreeMap::from([
        (holder, form_text),
        (PAGE, page),
        (FIELD, field.to_owned()),
        (VALUE, value()),
        (DRAWN, form("0 0 9 9 re f")),
    ])
}

fn value() -> String {
    format!(
        "<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached\
         /ByteRange [0 0000000000 0000000000 0000000000]/Contents <{}>>>",
        "0".repeat(CONTENTS)
    )
}

fn append(bytes: &[u8], objects: &Objects) -> Vec<u8> {
    let objects: Vec<_> = objects.iter().map(|(n, t)| (*n, t.as_str())).collect();
    update(bytes, &objects)
}

/// Appends an update with one empty signature value and signs it.
fn sign_update(world: &World, bytes: &[u8], objects: &Objects) -> Vec<u8> {
    let unsigned = append(bytes, objects);
    let (start, end) = newest_gap(&unsigned);
    let range = format!("[0 {start:010} {end:010} {:010}]", unsigned.len() - end);
    let ranged = replace_last(&unsigned, "[0 0000000000 0000000000 0000000000]", &range);
    let person = world.person("王五");
    let signer = CmsSigner::new(&person.key, &person.chain).unwrap();
    let digest = signer.hash().digest(&[&ranged[..start], &ranged[end..]]);
    embed(&ranged, &sign_detached(&digest, &signer, None).unwrap())
}

/// What a verification says after the newcomer's update went through `alter`.
fn judged(world: &World, bytes: &[u8], alter: impl FnOnce(&mut Objects)) -> Report {
    let mut objects = newcomer(bytes);
    alter(&mut objects);
    world.verify(&sign_update(world, bytes, &objects))
}

fn notes(report: &Report) -> Vec<&'static str> {
    let of_signatures = report.signatures.iter().flat_map(|s| &s.findings);
    of_signatures.map(|f| f.kind.code()).collect()
}

fn replace(objects: &mut Objects, number: u32, from: &str, to: &str) {
    let text = objects.get_mut(&number).unwrap();
    assert!(text.contains(from), "{from} is not in {text}");
    *text = text.replacen(from, to, 1);
}

/// A place for `name` at the lower edge of the page.
fn place(name: &str) -> FieldPlan {
    let view = ViewRect {
        x: 400.0,
        y: 700.0,
        width: 100.0,
        height: 50.0,
    };
    FieldPlan {
        signatories: vec![SignatoryPlan {
            signature: name.into(),
            placement: Some(Placement { page: 0, view }),
            carriers: Vec::new(),
        }],
        invisible: vec!["LaterStamp".into()],
    }
}

fn certified(world: &World, level: CertificationLevel) -> Vec<u8> {
    let person = world.person("张三");
    let mut request = SignRequest::new("Stamp", &person.key, &person.chain, NOW);
    request.certify = Some(level);
    sign(&prepared(), &request).unwrap()
}

#[test]
fn a_later_signer_may_bring_a_field_of_their_own() {
    let world = World::new();
    let bytes = world.signed(2);
    let report = judged(&world, &bytes, |_| {});
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert_eq!(report.signatures.len(), 3);
    for signature in &report.signatures[..2] {
        let added = |f: &&Finding| f.kind == FindingKind::SignatureFieldAdded;
        let finding = signature.findings.iter().find(added).unwrap();
        assert_eq!(finding.field.as_deref(), Some("New"));
    }
    assert!(
        !report.signatures[2]
            .findings
            .iter()
            .any(|f| f.kind == FindingKind::SignatureFieldAdded)
    );
}

#[test]
fn the_new_field_may_be_written_in_every_ordinary_way() {
    let world = World::new();
    let bytes = world.signed(1);
    type Case<'c> = (&'c str, Box<dyn FnOnce(&mut Objects)>);
    let cases: Vec<Case<'_>> = vec![
        (
            "invisible",
            Box::new(|o| replace(o, FIELD, "[400 40 500 90]", "[0 0 0 0]")),
        ),
        (
            "invisible, on no page",
            Box::new(|o| {
                replace(o, FIELD, "[400 40 500 90]", "[0 0 0 0]");
                o.remove(&PAGE);
            }),
        ),
        (
            "with one kid",
            Box::new(|o| {
                o.insert(
                    OTHER,
                    "<</Type /Annot/Subtype /Widget/Rect [400 40 500 90]/F 132/P 3 0 R\
                /Parent 810 0 R/AP <</N 812 0 R>>>>"
                        .into(),
                );
                o.insert(
                    FIELD,
                    "<</FT /Sig/T (New)/V 811 0 R/Kids [820 0 R]>>".into(),
                );
                replace(o, PAGE, "810 0 R", "820 0 R");
            }),
        ),
        (
            "default value as LibreOffice writes it",
            Box::new(|o| {
                replace(o, FIELD, "/V 811 0 R", "/V 811 0 R/DV 811 0 R");
            }),
        ),
        (
            "with an appearance that was given up and is used by nothing",
            Box::new(|o| {
                o.insert(OTHER, form("0 0 9 9 re f"));
                replace(o, FIELD, "/V", "/AS /N/V");
            }),
        ),
        (
            "with a lock",
            Box::new(|o| {
                replace(o, FIELD, "/FT", "/Lock 820 0 R/FT");
                o.insert(OTHER, "<</Type /SigFieldLock/Action /All>>".into());
            }),
        ),
        (
            "annotations moved to an array of their own",
            Box::new(|o| {
                let page = o[&PAGE].clone();
                let at = page.find("/Annots ").unwrap() + 8;
                let end = at + page[at..].find(']').unwrap() + 1;
                o.insert(OTHER, page[at..end].to_owned());
                o.insert(PAGE, format!("{}820 0 R{}", &page[..at], &page[end..]));
            }),
        ),
        (
            "with the time of modification",
            Box::new(|o| {
                o.insert(OTHER, "<</Type /Metadata/Subtype /XML/Length 30>>\nstream\n<x:xmpmeta></x:xmpmeta>       \nendstream".into());
                let catalog = o.entry(1).or_insert_with(|| object_text(&prepared(), 1));
                *catalog = catalog.replacen("<<", "<</Metadata 820 0 R/Version /1.7", 1);
            }),
        ),
    ];
    for (name, alter) in cases {
        let report = judged(&world, &bytes, alter);
        assert_eq!(
            report.summary,
            Summary::Valid,
            "{name}: {:?}",
            codes(&report)
        );
        assert!(notes(&report).contains(&"signature_field_added"), "{name}");
    }
}

#[test]
fn a_file_of_strangers_takes_newcomer_after_newcomer() {
    let world = World::new();
    let mut objects = newcomer(&prepared());
    objects.retain(|number, _| *number >= FIELD);
    objects.insert(
        1,
        "<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [810 0 R]/SigFlags 3>>>>".into(),
    );
    objects.insert(
        PAGE,
        object_text(&plain(), PAGE).replacen("<<", "<</Annots [810 0 R]", 1),
    );
    let bytes = sign_update(&world, &plain(), &objects);
    assert_eq!(world.verify(&bytes).summary, Summary::Valid);
    // Prepared and signed by this engine.
    let more = Document::open(&bytes)
        .unwrap()
        .prepare(&place("Second"))
        .unwrap()
        .bytes;
    let person = world.person("李四");
    let request = SignRequest::new("Second", &person.key, &person.chain, NOW);
    let report = world.verify(&sign(&more, &request).unwrap());
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert_eq!(report.signatures.len(), 2);
    // A newcomer who brings default resources, because there were none, or takes others away.
    let with = |key: &str, font: &str| {
        let mut objects = second_newcomer(&bytes);
        replace(
            &mut objects,
            1,
            "/AcroForm <<",
            &format!("/AcroForm <<{key}"),
        );
        objects.insert(850, font.to_owned());
        world.verify(&sign_update(&world, &bytes, &objects))
    };
    let resources = "/DR <</Font <</Helv 850 0 R>>>>/DA (/Helv 0 Tf 0 g)";
    let font = "<</Type /Font/Subtype /Type1/BaseFont /Helvetica>>";
    let report = with(resources, font);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    let waiting = "<</Type /Font/Subtype /Type1/FontDescriptor 860 0 R>>";
    let report = with(resources, waiting);
    assert!(
        codes(&report).contains(&"catalog_changed"),
        "{:?}",
        codes(&report)
    );
}

#[test]
fn the_wish_to_draw_appearances_anew_may_go_and_not_come() {
    let world = World::new();
    let base = prepared();
    let holder = form_object(&base);
    let wish = |bytes: &[u8]| {
        object_text(bytes, holder).replacen("/Fields", "/NeedAppearances true/Fields", 1)
    };
    let wishing = world.sign(&update(&base, &[(holder, &wish(&base))]), 1);
    let more = Document::open(&wishing)
        .unwrap()
        .prepare(&place("Later"))
        .unwrap()
        .bytes;
    assert!(!object_text(&more, holder).contains("NeedAppearances"));
    let report = world.verify(&more);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    let bytes = world.signed(1);
    let report = judged(&world, &bytes, |objects| {
        replace(objects, holder, "/Fields", "/NeedAppearances true/Fields");
    });
    assert_eq!(
        codes(&report),
        ["annotations_changed", "field_added", "form_changed"]
    );
}

#[test]
fn empty_signature_fields_may_be_added_for_signatures_to_come() {
    let world = World::new();
    let bytes = world.signed(1);
    let more = Document::open(&bytes)
        .unwrap()
        .prepare(&place("Later"))
        .unwrap()
        .bytes;
    let report = world.verify(&more);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert!(notes(&report).contains(&"signature_field_added"));
    let person = world.person("李四");
    let request = SignRequest::new("Later", &person.key, &person.chain, NOW);
    let signed = world.sign(&sign(&more, &request).unwrap(), 2);
    let report = world.verify(&signed);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert_eq!(report.signatures.len(), 3);
}

#[test]
fn an_empty_field_that_draws_something_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    let mut objects = newcomer(&bytes);
    objects.remove(&VALUE);
    replace(&mut objects, FIELD, "/V 811 0 R", "");
    let report = world.verify(&append(&bytes, &objects));
    assert_eq!(report.summary, Summary::Changed);
    assert!(
        codes(&report).contains(&"field_added"),
        "{:?}",
        codes(&report)
    );
    // The same without a drawing is a place for somebody to come.
    objects.insert(DRAWN, form(" "));
    let report = world.verify(&append(&bytes, &objects));
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
}

#[test]
fn whatever_else_comes_along_with_the_field_is_found() {
    let world = World::new();
    let waiting = format!("<</Waits {WAITED_FOR} 0 R>>");
    let bytes = world.sign(&update(&prepared(), &[(700, &waiting)]), 1);
    let holder = form_object(&bytes);
    let first = field_object(&bytes, "Sig1");
    let second = field_object(&bytes, "Sig2");
    let date = field_object(&bytes, "Date2");
    let date_text = object_text(&bytes, date);
    let (first, second) = (format!("{first} 0 R"), format!("{second} 0 R"));
    let swap = move |o: &mut Objects, number: u32, key: &str, a: &str, b: &str| {
        let text = o[&number].clone();
        let at = text.find(key).unwrap();
        let array = text[at..]
            .replacen(a, "@", 1)
            .replacen(b, a, 1)
            .replacen('@', b, 1);
        assert_ne!(text[at..], array);
        o.insert(number, format!("{}{array}", &text[..at]));
    };
    let text_field = "<</Type /Annot/Subtype /Widget/FT /Tx/T (Extra)/Rect [9 9 99 99]/P 3 0 R>>";
    let note = "<</Type /Annot/Subtype /Text/Rect [9 9 99 99]/Contents (x)>>";
    type Case<'c> = (&'c str, Box<dyn FnOnce(&mut Objects) + 'c>);
    let cases: Vec<Case<'_>> = vec![
        (
            "annotations_changed",
            Box::new(|o| {
                o.insert(OTHER, note.into());
                o.insert(PAGE, grown(&o[&PAGE], "Annots", "820 0 R"));
            }),
        ),
        (
            "annotations_changed",
            Box::new(|o| swap(o, PAGE, "/Annots", &first, &second)),
        ),
        (
            "annotations_changed",
            Box::new(|o| replace(o, PAGE, &format!("{second} "), "")),
        ),
        (
            "annotations_changed",
            Box::new(|o| {
                o.insert(PAGE, grown(&o[&PAGE], "Annots", "810 0 R"));
            }),
        ),
        (
            "page_changed",
            Box::new(|o| replace(o, PAGE, "/Contents 4 0 R", "/Contents 5 0 R")),
        ),
        (
            "page_changed",
            Box::new(|o| replace(o, PAGE, "<<", "<</AA <<>>")),
        ),
        (
            "annotations_changed",
            Box::new(|o| replace(o, PAGE, "<<", "<</Contents 5 0 R")),
        ),
        (
            "object_changed",
            Box::new(|o| {
                o.insert(4, "<</Length 9>>\nstream\n0 0 9 9 f\nendstream".into());
            }),
        ),
        (
            "prepared_content",
            Box::new(|o| {
                // Something in the signed bytes waits for this number.
                o.insert(WAITED_FOR, form("0 0 9 9 re f"));
            }),
        ),
        (
            "form_changed",
            Box::new(|o| swap(o, holder, "/Fields", &first, &second)),
        ),
        (
            "form_changed",
            Box::new(|o| {
                let fields = o[&holder].replacen(&format!("{second} "), "", 1);
                o.insert(holder, fields);
            }),
        ),
        (
            "field_added",
            Box::new(|o| {
                o.insert(OTHER, text_field.into());
                o.insert(holder, grown(&o[&holder], "Fields", "820 0 R"));
            }),
        ),
        (
            "field_added",
            Box::new(|o| {
                o.insert(OTHER, text_field.replace("/Tx", "/Sig"));
                o.insert(holder, grown(&o[&holder], "Fields", "820 0 R"));
                o.insert(PAGE, grown(&o[&PAGE], "Annots", "820 0 R"));
            }),
        ),
        (
            "form_changed",
            Box::new(|o| {
                replace(o, holder, "/Fields", "/NeedAppearances true/Fields");
            }),
        ),
        (
            "form_changed",
            Box::new(|o| replace(o, holder, "/SigFlags 3", "/SigFlags 1")),
        ),
        (
            "catalog_changed",
            Box::new(|o| {
                let catalog = o.entry(1).or_insert_with(|| object_text(&bytes, 1));
                *catalog = catalog.replacen("<<", "<</OpenAction [3 0 R /Fit]", 1);
            }),
        ),
        (
            "catalog_changed",
            Box::new(|o| {
                let catalog = o.entry(1).or_insert_with(|| object_text(&bytes, 1));
                *catalog = catalog.replacen("<<", "<</Pages 9 0 R/DSS <<>>", 1);
            }),
        ),
        (
            "catalog_changed",
            Box::new(|o| {
                let catalog = o.entry(1).or_insert_with(|| object_text(&bytes, 1));
                *catalog = catalog.replacen("<<", "<</Metadata 4 0 R", 1);
            }),
        ),
        (
            "field_added",
            Box::new(|o| replace(o, FIELD, "(New)", "(Sig2)")),
        ),
        (
            "field_added",
            Box::new(|o| replace(o, FIELD, "(New)", "(A.B)")),
        ),
        (
            "field_added",
            Box::new(|o| replace(o, FIELD, "<<", "<</AA <<>>")),
        ),
        (
            "field_added",
            Box::new(|o| replace(o, FIELD, "<<", "<</MK <</I 830 0 R>>")),
        ),
        (
            "field_added",
            Box::new(|o| replace(o, FIELD, "<<", "<</T (Twice)")),
        ),
        (
            "field_added",
            Box::new(|o| replace(o, FIELD, "/P 3 0 R", "/P 2 0 R")),
        ),
        (
            "field_added",
            Box::new(|o| {
                o.remove(&PAGE);
            }),
        ),
        (
            "filled_without_signature",
            Box::new(|o| {
                o.insert(date, date_text.replacen("<<", "<</V (1999)", 1));
            }),
        ),
        // The newcomer claims a field that others placed by locking it.
        (
            "filled_without_signature",
            Box::new(|o| {
                o.insert(date, date_text.replacen("<<", "<</V (1999)", 1));
                replace(
                    o,
                    VALUE,
                    "<<",
                    "<</Reference [<</Type /SigRef/TransformMethod /FieldMDP\
                /TransformParams <</Type /TransformParams/V /1.2/Action /Include/Fields [(Date2)(New)]>>>>]",
                );
            }),
        ),
    ];
    for (number, (code, alter)) in cases.into_iter().enumerate() {
        let report = judged(&world, &bytes, alter);
        let found = codes(&report);
        assert_eq!(
            report.summary,
            Summary::Changed,
            "case {number}, {code}: {found:?}"
        );
        assert!(found.contains(&code), "case {number}, {code}: {found:?}");
    }
}

#[test]
fn an_existing_object_cannot_become_the_new_field() {
    let world = World::new();
    // The field and its widget wait in the signed bytes.
    let field = "<</Type /Annot/Subtype /Widget/FT /Sig/T (New)/Rect [0 0 9 9]/P 3 0 R>>";
    let bytes = world.sign(&update(&prepared(), &[(FIELD, field)]), 1);
    let report = judged(&world, &bytes, |_| {});
    assert_eq!(report.summary, Summary::Changed);
    assert!(
        codes(&report).contains(&"form_changed"),
        "{:?}",
        codes(&report)
    );
}

#[test]
fn a_field_that_an_earlier_signature_forbids_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    for (action, summary) in [
        ("/Action /All", Summary::Changed),
        ("/Action /Exclude/Fields [(Sig1)]", Summary::Changed),
        ("/Action /Exclude/Fields [(New)(Second)]", Summary::Valid),
        ("/Action /Include/Fields [(Second)]", Summary::Changed),
        ("/Action /Include/Fields [(Sig1)]", Summary::Valid),
    ] {
        let mut objects = newcomer(&bytes);
        let lock = format!(
            "<</Reference [<</Type /SigRef/TransformMethod /FieldMDP/TransformParams \
             <</Type /TransformParams/V /1.2{action}>>>>]"
        );
        replace(&mut objects, VALUE, "<<", &lock);
        let locked = sign_update(&world, &bytes, &objects);
        assert_eq!(world.verify(&locked).summary, Summary::Valid, "{action}");
        let next = second_newcomer(&locked);
        let report = world.verify(&sign_update(&world, &locked, &next));
        assert_eq!(report.summary, summary, "{action}: {:?}", codes(&report));
        let named = codes(&report).contains(&"locked_field_changed");
        assert_eq!(named, summary == Summary::Changed, "{action}");
    }
}

/// The update of another newcomer after the first, with field `Second` and numbers of its own.
fn second_newcomer(bytes: &[u8]) -> Objects {
    let renumber = |(number, text): (u32, String)| {
        let text = text.replace("(New)", "(Second)");
        if number < FIELD {
            return (number, grown_twice(&text));
        }
        let text = text.replace("811 0 R", "841 0 R");
        (number + 30, text.replace("812 0 R", "842 0 R"))
    };
    newcomer(bytes).into_iter().map(renumber).collect()
}

/// The second newcomer's field is object 840.
fn grown_twice(text: &str) -> String {
    let at = text.rfind(" 810 0 R").unwrap();
    format!("{} 840 0 R{}", &text[..at], &text[at + 8..])
}

#[test]
fn a_certification_decides_about_visible_new_fields() {
    let world = World::new();
    for (level, visible, summary) in [
        (CertificationLevel::NoChanges, true, Summary::Changed),
        (CertificationLevel::NoChanges, false, Summary::Changed),
        (CertificationLevel::FormFilling, true, Summary::Changed),
        (CertificationLevel::FormFilling, false, Summary::Valid),
        (CertificationLevel::Annotations, true, Summary::Valid),
    ] {
        let report = judged(&world, &certified(&world, level), |objects| {
            if !visible {
                replace(objects, FIELD, "[400 40 500 90]", "[0 0 0 0]");
            }
        });
        assert_eq!(
            report.summary,
            summary,
            "{level:?} {visible}: {:?}",
            codes(&report)
        );
        let violated = codes(&report).contains(&"certification_violated");
        assert_eq!(violated, summary == Summary::Changed, "{level:?} {visible}");
    }
}

#[test]
fn metadata_alone_is_an_update_that_nobody_signed() {
    let world = World::new();
    let bytes = world.signed(1);
    let xmp =
        "<</Type /Metadata/Subtype /XML/Length 24>>\nstream\n<x:xmpmeta></x:xmpmeta> \nendstream";
    let catalog = object_text(&bytes, 1).replacen("<<", "<</Metadata 820 0 R", 1);
    let report = world.verify(&update(&bytes, &[(1, &catalog), (OTHER, xmp)]));
    assert_eq!(report.summary, Summary::Changed);
    assert_eq!(codes(&report), ["unsigned_update"]);
}
