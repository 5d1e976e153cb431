use super::*;

const SERIF: &[u8] = include_bytes!("../../../../fonts/NotoSerifCJKSC-gbk-nolocl.otf");
const SANS: &[u8] = include_bytes!("../../../../fonts/NotoSansCJKSC-gbk-nolocl.otf");

const LETTER: Template = Template {
    sources: &[
        (
            "/main.typ",
            "#import \"parts.typ\": greet\n#let data = json(\"/data.json\")\n#set document(title: \"Letter\")\n#set text(font: \"Noto Serif CJK SC\")\n#greet(data.name)\n#datetime.today().display()",
        ),
        ("/parts.typ", "#let greet(name) = [尊敬的 #name]"),
    ],
};

const FACTS: DocumentFacts<'static> = DocumentFacts {
    identifier: "letter/1",
    creator: "tests",
    made_at: 1_780_000_000,
};

fn typesetter() -> Typesetter {
    Typesetter::new(&[SERIF, SANS]).unwrap()
}

fn letter_to(name: &str) -> Data {
    Data::Map(vec![("name", Data::text(name))])
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = typesetter()
        .render(&LETTER, &letter_to("王小明"), &FACTS)
        .unwrap();
    let second = typesetter()
        .render(&LETTER, &letter_to("王小明"), &FACTS)
        .unwrap();
    assert!(first == second && first.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&first);
    assert!(text.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(text.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
}

#[test]
fn a_character_without_a_glyph_is_refused_by_name() {
    let check = |name: &str, expected: char| {
        assert_eq!(
            typesetter().render(&LETTER, &letter_to(name), &FACTS),
            Err(TypesetError::MissingGlyph(expected)),
            "{name:?}"
        );
    };
    check("马𠮷龙", '𠮷');
    check("王\u{202E}明小", '\u{202E}');
    check("王\u{200B}明", '\u{200B}');
    check("王\u{0007}明", '\u{0007}');
    check("🙂", '🙂');
    let message = TypesetError::MissingGlyph('䶮').to_string();
    assert_eq!(message, "no font has the character U+4DAE");
}

#[test]
fn a_legible_text_can_always_be_set() {
    let typesetter = typesetter();
    let check = |text: &str, expected: &str| {
        let legible = typesetter.legible(text);
        assert_eq!(legible, expected);
        typesetter
            .render(&LETTER, &letter_to(&legible), &FACTS)
            .unwrap();
    };
    check("王小明", "王小明");
    check("龚䶮", "龚〔U+4DAE〕");
    check("a\u{202E}b\n", "a〔U+202E〕b〔U+000A〕");
    check("阿依古丽·买买提 Ünal", "阿依古丽·买买提 Ünal");
}

#[test]
fn data_are_text_and_never_markup() {
    let hostile = "#panic(1) *b* $x$ \\ \" // /* @a <b> `c` #import \"/etc/passwd\"";
    typesetter()
        .render(&LETTER, &letter_to(hostile), &FACTS)
        .unwrap();
}

#[test]
fn a_template_reaches_nothing_but_its_own_sources() {
    const REACHES: [(&str, &str); 1] = [("/main.typ", "#read(\"/etc/passwd\")")];
    const IMPORTS: [(&str, &str); 1] = [("/main.typ", "#import \"@preview/cetz:0.3.1\": *")];
    for sources in [&REACHES, &IMPORTS] {
        let refused = typesetter().render(&Template { sources }, &letter_to("王"), &FACTS);
        assert!(
            matches!(refused, Err(TypesetError::Template(_))),
            "{refused:?}"
        );
    }
}

#[test]
fn data_are_written_as_json() {
    let data = Data::Map(vec![
        (
            "a",
            Data::list([Data::Nothing, Data::Truth(true), Data::Integer(-3)]),
        ),
        ("b", Data::text("\"\\\n\u{1}王")),
    ]);
    assert_eq!(
        data.to_json(),
        r#"{"a":[null,true,-3],"b":"\"\\\n\u0001王"}"#
    );
}

#[test]
fn what_is_no_font_is_named_by_its_place() {
    assert_eq!(Typesetter::new(&[]).err(), Some(TypesetError::Font(0)));
    assert_eq!(
        Typesetter::new(&[SERIF, b"no font"]).err(),
        Some(TypesetError::Font(1))
    );
}
