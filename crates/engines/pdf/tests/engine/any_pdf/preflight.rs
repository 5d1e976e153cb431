//! What could change what is seen is named, and gone after flattening.

use hefu_pdf::{
    Document, FlattenError, Limits, PreflightKind, Severity, flatten, preflight, repair,
};

use crate::support::{Builder, LAYOUTS, Layout, append};

const FORM: &str = "<</Type /XObject/Subtype /Form/BBox [0 0 10 10]/Length 14>>\nstream\n0 0 10 10 re f\nendstream";

fn page(more: &str) -> String {
    format!("<</Type /Page/Parent 2 0 R/Contents 3 0 R/Resources <<>>{more}>>")
}

fn catalog(more: &str) -> String {
    format!("<</Type /Catalog/Pages 2 0 R{more}>>")
}

fn annotation(more: &str) -> Vec<(u32, String)> {
    vec![
        (10, page("/Annots [30 0 R]")),
        (30, format!("<</Type /Annot/Rect [100 100 200 150]{more}>>")),
        (31, FORM.to_owned()),
    ]
}

fn content(text: &str, resources: &str) -> Vec<(u32, String)> {
    let page = format!("<</Type /Page/Parent 2 0 R/Contents 3 0 R/Resources <<{resources}>>>>");
    let stream = format!("<</Length {}>>\nstream\n{text}\nendstream", text.len());
    vec![(10, page), (3, stream)]
}

fn form(fields: &str, more: &str) -> Vec<(u32, String)> {
    let mut objects = annotation(fields);
    objects.push((1, catalog(&format!("/AcroForm <</Fields [30 0 R]{more}>>"))));
    objects
}

fn objects(objects: &[(u32, &str)]) -> Vec<(u32, String)> {
    objects
        .iter()
        .map(|(number, text)| (*number, (*text).to_owned()))
        .collect()
}

/// Each kind with objects that have it, set over those of a plain page.
fn cases() -> Vec<(PreflightKind, Vec<(u32, String)>)> {
    use PreflightKind as Kind;
    let layers = |default: &str| {
        objects(&[
            (
                1,
                &catalog(&format!(
                    "/OCProperties <</OCGs [30 0 R 31 0 R]/D <<{default}>>>>"
                )),
            ),
            (
                30,
                "<</Type /OCG/Name (a)/Usage <</Print <</PrintState /OFF>>>>>>",
            ),
            (31, "<</Type /OCG/Name (b)>>"),
        ])
    };
    let opened = |action: &str| objects(&[(1, &catalog(&format!("/OpenAction {action}")))]);
    let link = |action: &str| annotation(&format!("/Subtype /Link/A {action}"));
    let image = "/XObject <</I 40 0 R>>";
    let picture = (
        40,
        "<</Type /XObject/Subtype /Image/Width 1/Height 1/ColorSpace /DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream",
    );
    let with = |mut base: Vec<(u32, String)>, more: &[(u32, &str)]| {
        base.extend(objects(more));
        base
    };
    vec![
        (
            Kind::HiddenLayer,
            layers("/OFF [31 0 R]/Order [30 0 R 31 0 R]"),
        ),
        (
            Kind::HiddenLayer,
            layers("/BaseState /OFF/ON [30 0 R]/Order [30 0 R]"),
        ),
        (Kind::SwitchableLayers, layers("")),
        (
            Kind::SwitchableLayers,
            layers(
                "/Locked [30 0 R 31 0 R]/AS [<</Event /Print/OCGs [30 0 R]/Category [/Print]>>]",
            ),
        ),
        (
            Kind::FixedLayers,
            layers("/Locked [30 0 R 31 0 R]/OFF [31 0 R]"),
        ),
        (
            Kind::HiddenAnnotation,
            annotation("/Subtype /Stamp/F 2/AP <</N 31 0 R>>"),
        ),
        (
            Kind::HiddenAnnotation,
            annotation("/Subtype /FreeText/F 36/AP <</N 31 0 R>>"),
        ),
        (
            Kind::UnprintedAnnotation,
            annotation("/Subtype /Stamp/AP <</N 31 0 R>>"),
        ),
        (
            Kind::Annotation,
            annotation("/Subtype /Stamp/F 4/AP <</N 31 0 R>>"),
        ),
        (
            Kind::Annotation,
            annotation("/Subtype /Square/F 4/AS /On/AP <</N <</On 31 0 R>>>>"),
        ),
        (
            Kind::AnnotationWithoutAppearance,
            annotation("/Subtype /Text/F 4/Contents (hi)"),
        ),
        (Kind::Media, annotation("/Subtype /RichMedia/F 4")),
        (Kind::Media, annotation("/Subtype /3D/F 4")),
        (
            Kind::Script,
            opened("<</S /JavaScript/JS (app.alert\\(1\\))>>"),
        ),
        (
            Kind::Script,
            opened("30 0 R")
                .into_iter()
                .chain(objects(&[(
                    30,
                    "<</S /GoTo/D [10 0 R /Fit]/Next <</S /JavaScript/JS 31 0 R>>>>",
                )]))
                .collect(),
        ),
        (
            Kind::Script,
            objects(&[(
                1,
                &catalog("/Names <</JavaScript <</Names [(a) <</S /JavaScript/JS (1)>>]>>>>"),
            )]),
        ),
        (
            Kind::AutomaticAction,
            objects(&[(
                1,
                &catalog("/AA <</WC <</S /URI/URI (https://example.org)>>>>"),
            )]),
        ),
        (
            Kind::AutomaticAction,
            objects(&[(10, &page("/AA <</O <</S /Named/N /LastPage>>>>"))]),
        ),
        (
            Kind::AutomaticAction,
            opened("<</S /URI/URI (https://example.org)>>"),
        ),
        (Kind::ExternalAction, link("<</S /Launch/F (calc.exe)>>")),
        (
            Kind::ExternalAction,
            link("<</S /GoToR/F (other.pdf)/D [0 /Fit]>>"),
        ),
        (
            Kind::ExternalAction,
            link("<</S /SubmitForm/F (https://example.org)>>"),
        ),
        (
            Kind::ChangingAction,
            link("<</S /SetOCGState/State [/OFF 30 0 R]>>"),
        ),
        (Kind::ChangingAction, link("<</S /Hide/T (a)>>")),
        (
            Kind::ReplaceablePicture,
            with(
                content("/I Do", image),
                &[
                    (
                        40,
                        &picture.1.replace(
                            "/Width",
                            "/Alternates [<</Image 41 0 R/DefaultForPrinting true>>]/Width",
                        ),
                    ),
                    (41, picture.1),
                ],
            ),
        ),
        (
            Kind::ReplaceablePicture,
            with(
                content("/I Do", image),
                &[(
                    40,
                    &FORM.replace("/BBox", "/Ref <</F (other.pdf)/Page 0>>/BBox"),
                )],
            ),
        ),
        (
            Kind::ExternalContent,
            with(
                content("/I Do", image),
                &[(40, &FORM.replace("/BBox", "/F (other.bin)/BBox"))],
            ),
        ),
        (
            Kind::Attachment,
            objects(&[
                (
                    1,
                    &catalog("/Names <</EmbeddedFiles <</Names [(a) 30 0 R]>>>>"),
                ),
                (30, "<</Type /Filespec/F (a.txt)>>"),
            ]),
        ),
        (Kind::Attachment, annotation("/Subtype /FileAttachment/F 4")),
        (
            Kind::FontNotEmbedded,
            with(
                content("", "/Font <</F 40 0 R>>"),
                &[(40, "<</Type /Font/Subtype /TrueType/BaseFont /SimSun>>")],
            ),
        ),
        (
            Kind::FormField,
            form(
                "/Subtype /Widget/FT /Tx/T (a)/V (x)/F 4/AP <</N 31 0 R>>",
                "",
            ),
        ),
        (
            Kind::FormField,
            form("/Subtype /Widget/FT /Btn/T (a)/F 4", ""),
        ),
        (
            Kind::FieldWithoutAppearance,
            form("/Subtype /Widget/FT /Tx/T (a)/V (x)/F 4", ""),
        ),
        (
            Kind::FormRecalculates,
            form(
                "/Subtype /Widget/FT /Tx/T (a)/F 4/AP <</N 31 0 R>>",
                "/NeedAppearances true",
            ),
        ),
        (
            Kind::FormRecalculates,
            form(
                "/Subtype /Widget/FT /Tx/T (a)/F 4/AP <</N 31 0 R>>",
                "/CO [30 0 R]",
            ),
        ),
        (
            Kind::XfaForm,
            form(
                "/Subtype /Widget/FT /Tx/T (a)/F 4/AP <</N 31 0 R>>",
                "/XFA 31 0 R",
            ),
        ),
        (
            Kind::Presentation,
            objects(&[(10, &page("/Trans <</S /Dissolve>>/Dur 3"))]),
        ),
        (
            Kind::DanglingReference,
            objects(&[(10, &page("/Annots [77 0 R]"))]),
        ),
        (
            Kind::UnusedPages,
            objects(&[
                (
                    50,
                    "<</Type /Page/Parent 51 0 R/Contents 3 0 R/Resources <<>>>>",
                ),
                (51, "<</Type /Pages/Count 1/Kids [50 0 R]>>"),
            ]),
        ),
        (
            Kind::AmbiguousObject,
            objects(&[(10, &page("/Contents 40 0 R")), (40, FORM)]),
        ),
        (
            Kind::CoveredText,
            with(
                content(
                    "BT /F 12 Tf 100 700 Td (100 yuan) Tj ET q 80 0 0 20 95 695 cm /I Do Q",
                    image,
                ),
                &[picture],
            ),
        ),
        (
            Kind::CoveredText,
            content(
                "q 1 0 0 1 50 50 cm BT /F 12 Tf 1 0 0 1 50 650 Tm [(1) -3 (2)] TJ ET Q 1 g 90 690 60 30 re f",
                "",
            ),
        ),
    ]
}

fn build(layout: Layout, objects: &[(u32, String)]) -> Vec<u8> {
    let base = Builder::new(layout, 1);
    objects
        .iter()
        .fold(base, |builder, (number, text)| builder.set(*number, text))
        .build()
}

fn kinds(bytes: &[u8]) -> Vec<PreflightKind> {
    let document = Document::open(bytes).unwrap();
    preflight(&document)
        .iter()
        .map(|finding| finding.kind)
        .collect()
}

#[test]
fn each_kind_is_found_and_gone_after_flattening() {
    let mut shown = std::collections::BTreeSet::new();
    for (kind, objects) in cases() {
        for layout in [Layout::Table, Layout::ObjectStreams] {
            let bytes = build(layout, &objects);
            let found = kinds(&bytes);
            assert!(
                found.contains(&kind),
                "{kind:?} is not among {found:?}: {objects:?}"
            );
            let document = Document::open(&bytes).unwrap();
            let findings = preflight(&document);
            let flat = match flatten(&document, &findings) {
                Ok(flat) => flat,
                Err(FlattenError::Refused(refused)) => {
                    assert_eq!(refused.severity(), Severity::Refused, "{kind:?}");
                    shown.insert(kind);
                    continue;
                }
                Err(other) => panic!("{kind:?}: {other}"),
            };
            let left = preflight(&Document::open(&flat).unwrap());
            let left: Vec<_> = left
                .iter()
                .filter(|it| it.severity() != Severity::Note)
                .collect();
            assert!(
                left.is_empty(),
                "{kind:?} leaves {left:?}: {}",
                String::from_utf8_lossy(&flat)
            );
            assert!(
                repair(&flat, Limits::default()).unwrap().notes.is_empty(),
                "{kind:?}"
            );
            shown.insert(kind);
        }
    }
    // Two need more than a set of objects; see the next test and `bounds`.
    let untested: Vec<_> = PreflightKind::ALL
        .iter()
        .filter(|kind| !shown.contains(kind))
        .collect();
    assert_eq!(
        untested,
        [&PreflightKind::UnlistedObjects, &PreflightKind::TooMuchWork]
    );
}

#[test]
fn content_that_lies_ready_in_the_file_is_found() {
    let plain = Builder::new(Layout::Table, 1).build();
    // A second definition of the page's content that no table lists, before the table.
    let at = plain
        .windows(5)
        .position(|window| window == b"xref\n")
        .unwrap();
    let hidden = b"3 0 obj\n<</Length 20>>\nstream\n0 0 m 999 999 l S   \nendstream\nendobj\n";
    let mut shadow = plain[..at].to_vec();
    shadow.extend_from_slice(hidden);
    let table = String::from_utf8_lossy(&plain[at..]).replace(
        &format!("startxref\n{at}"),
        &format!("startxref\n{}", at + hidden.len()),
    );
    shadow.extend_from_slice(table.as_bytes());
    assert_eq!(kinds(&shadow), [PreflightKind::UnlistedObjects]);
    let document = Document::open(&shadow).unwrap();
    let flat = flatten(&document, &preflight(&document)).unwrap();
    assert!(!flat.windows(7).any(|window| window == b"999 999"));
    assert_eq!(kinds(&flat), []);
}

#[test]
fn ordinary_files_raise_no_alarm() {
    for layout in LAYOUTS {
        let plain = Builder::new(layout, 3).build();
        assert_eq!(kinds(&plain), [], "{layout:?}");
    }
    // Saved again by its author: the earlier state is listed by its own table.
    let plain = Builder::new(Layout::Table, 1).build();
    let saved = append(&plain, &[(3, "<</Length 2>>\nstream\nq \nendstream")], "");
    assert_eq!(kinds(&saved), []);
    // Links, text over a filled area, invisible text under a scanned page, a field for a signature.
    let ordinary = [
        annotation("/Subtype /Link/A <</S /URI/URI (https://example.org)>>/Border [0 0 1]"),
        annotation("/Subtype /Link/Dest [10 0 R /Fit]"),
        content("0.9 g 90 690 100 30 re f BT 100 700 Td (text) Tj ET", ""),
        content("BT 3 Tr 100 700 Td (text) Tj ET 90 690 100 30 re f", ""),
        content(
            "BT 100 700 Td (text) Tj ET 90 690 100 30 re W n 0 0 50 50 re f",
            "",
        ),
        content("BT 100 700 Td (text) Tj ET 90 698 100 0.5 re f", ""),
        content(
            "BT 100 700 Td (text) Tj ET /G gs 90 690 100 30 re f",
            "/ExtGState <</G <</ca 0.3>>>>",
        ),
        form("/Subtype /Widget/FT /Sig/T (a)/F 4", ""),
        objects(&[(1, &catalog("/OpenAction [10 0 R /Fit]"))]),
        objects(&[(1, &catalog("/OpenAction <</S /GoTo/D [10 0 R /Fit]>>"))]),
    ];
    for objects in ordinary {
        assert_eq!(kinds(&build(Layout::Table, &objects)), [], "{objects:?}");
    }
}

#[test]
fn what_is_sound_and_what_is_signed_is_not_rewritten() {
    let plain = Builder::new(Layout::Table, 1).build();
    let document = Document::open(&plain).unwrap();
    let same = flatten(&document, &preflight(&document)).unwrap();
    assert_eq!(same.as_ptr(), plain.as_ptr());
    let mut signed = form(
        "/Subtype /Widget/FT /Sig/T (a)/V 41 0 R/F 4/AP <</N 31 0 R>>",
        "",
    );
    signed.push((
        41,
        "<</Type /Sig/ByteRange [0 1 2 3]/Contents <00>>>".to_owned(),
    ));
    let bytes = build(Layout::Table, &signed);
    let document = Document::open(&bytes).unwrap();
    assert_eq!(
        flatten(&document, &preflight(&document)),
        Err(FlattenError::Signed)
    );
}
