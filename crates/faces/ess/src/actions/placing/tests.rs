use super::*;

fn signature() -> Component {
    Component {
        component_type: Some("SIGN_SIGNATURE".to_owned()),
        component_page: Some(1),
        component_pos_x: Some(72.0),
        component_pos_y: Some(600.5),
        component_width: Some(120.0),
        component_height: Some(48.0),
        ..Component::default()
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn with(change: &dyn Fn(&mut Component)) -> Result<Place, CallRefusal> {
    let mut component = signature();
    change(&mut component);
    read(component, "C".to_owned(), 1).map(|control| control.order.place)
}

fn at(pages: Pages) -> Place {
    Place::At {
        pages,
        corner: Corner::TopLeft,
        x: 72.0,
        y: 600.5,
        width: 120.0,
        height: 48.0,
    }
}

fn keyword() -> KeywordPlace {
    KeywordPlace {
        keyword: "^甲方^".to_owned(),
        page: None,
        reverse: false,
        indexes: Vec::new(),
        anchor: Anchor::TopLeft,
        offset_x: 0.0,
        offset_y: 0.0,
        width: 120.0,
        height: 48.0,
        optional: false,
    }
}

#[test]
fn a_control_lies_where_its_top_left_corner_says() {
    let control = read(signature(), "C".to_owned(), 1).expect("it is well formed");
    assert_eq!(control.order.place, at(Pages::One(1)));
    assert_eq!(control.order.kind, FieldKind::Signature);
    assert_eq!(control.order.signatory_index, 1);
    let normal = with(&|it| it.generate_mode = text("NORMAL"));
    assert_eq!(normal, Ok(at(Pages::One(1))));
    let ranges = r#"{"PageRanges":[{"BeginPage":1,"EndPage":-1},{"BeginPage":2,"EndPage":3}]}"#;
    let ranges = with(&|it| (it.component_extra, it.component_page) = (text(ranges), None));
    assert_eq!(ranges, Ok(at(Pages::Ranges(vec![(1, -1), (2, 3)]))));
}

#[test]
fn a_form_field_is_told_by_its_name() {
    let field = with(&|it| (it.generate_mode, it.component_name) = (text("FIELD"), text("签字")));
    assert_eq!(field, Ok(Place::FormField("签字".to_owned())));
}

#[test]
fn a_keyword_comes_with_all_that_chooses_among_its_places() {
    let check = |change: &dyn Fn(&mut Component), expected: &dyn Fn(&mut KeywordPlace)| {
        let found = with(&|it| {
            (it.generate_mode, it.component_id) = (text("KEYWORD"), text("^甲方^"));
            (it.component_page, it.component_pos_x, it.component_pos_y) = (None, None, None);
            change(it);
        });
        let mut place = keyword();
        expected(&mut place);
        assert_eq!(found, Ok(Place::Keyword(place)));
    };
    check(&|_| {}, &|_| {});
    check(&|it| it.keyword_page = Some(0), &|_| {});
    check(&|it| it.keyword_page = Some(-2), &|it| it.page = Some(-2));
    check(&|it| it.keyword_order = text("Positive"), &|_| {});
    check(&|it| it.keyword_order = text("Reverse"), &|it| {
        it.reverse = true
    });
    check(&|it| it.keyword_indexes = Some(vec![2, 0]), &|it| {
        it.indexes = vec![2, 0]
    });
    check(
        &|it| (it.offset_x, it.offset_y) = (Some(-3.5), Some(4.0)),
        &|it| (it.offset_x, it.offset_y) = (-3.5, 4.0),
    );
    for (word, anchor) in [
        ("Middle", Anchor::Middle),
        ("Below", Anchor::Below),
        ("Right", Anchor::Right),
        ("LowerRight", Anchor::LowerRight),
        ("UpperRight", Anchor::UpperRight),
    ] {
        check(&|it| it.relative_location = text(word), &|it| {
            it.anchor = anchor
        });
    }
    for (extra, optional) in [
        ("1", true),
        ("\"1\"", true),
        ("true", true),
        ("0", false),
        ("2", false),
    ] {
        let extra = format!("{{\"IgnoreKeywordError\":{extra}}}");
        check(&|it| it.component_extra = text(&extra), &|it| {
            it.optional = optional
        });
    }
}

#[test]
fn controls_that_cannot_be_kept_are_refused() {
    let refused = |change: &dyn Fn(&mut Component)| with(change).err();
    let by_keyword = |change: &dyn Fn(&mut Component)| {
        refused(&|it| {
            (it.generate_mode, it.component_id) = (text("KEYWORD"), text("甲方"));
            change(it);
        })
    };
    let unserved = |name: &str, feature| Some(CallRefusal::unserved(name, feature));
    let invalid = |name: &str, rule| Some(CallRefusal::invalid(name, rule));
    let missing = |name: &str| Some(CallRefusal::missing(name));
    let ranges = || text("{\"PageRanges\":[{\"BeginPage\":1,\"EndPage\":1}]}");
    assert_eq!(
        refused(&|it| it.component_extra = text("{\"FontSize\":12}")),
        None
    );
    for (found, expected) in [
        (
            refused(&|it| it.component_type = text("SIGN_SEAL")),
            unserved("C.ComponentType", Feature::FieldType),
        ),
        (
            refused(&|it| it.component_type = text("sign_signature")),
            invalid("C.ComponentType", Rule::KnownValue),
        ),
        (
            refused(&|it| it.generate_mode = text("keyword")),
            invalid("C.GenerateMode", Rule::KnownValue),
        ),
        (
            refused(&|it| it.component_extra = text("no json")),
            invalid("C.ComponentExtra", Rule::JsonText),
        ),
        (
            refused(&|it| it.component_extra = text("{\"ComponentTypeLimit\":[\"HANDWRITE\"]}")),
            unserved("C.ComponentExtra", Feature::SignatureLimit),
        ),
        (
            refused(&|it| it.component_extra = text("{\"PageRanges\":[{\"BeginPage\":1}]}")),
            invalid("C.ComponentExtra", Rule::PageRanges),
        ),
        (
            refused(&|it| (it.component_type, it.component_extra) = (text("SIGN_DATE"), ranges())),
            unserved("C.ComponentExtra", Feature::PageRanges),
        ),
        (
            refused(&|it| (it.generate_mode, it.component_extra) = (text("FIELD"), ranges())),
            unserved("C.ComponentExtra", Feature::PageRanges),
        ),
        (
            refused(&|it| it.generate_mode = text("FIELD")),
            missing("C.ComponentName"),
        ),
        (
            refused(&|it| it.file_index = Some(1)),
            invalid("C.FileIndex", Rule::FirstFile),
        ),
        (
            refused(&|it| it.component_pos_x = Some(-1.0)),
            invalid("C.ComponentPosX", Rule::Place),
        ),
        (
            refused(&|it| it.component_height = None),
            missing("C.ComponentHeight"),
        ),
        (
            refused(&|it| it.component_page = None),
            missing("C.ComponentPage"),
        ),
        (
            by_keyword(&|it| it.component_id = None),
            missing("C.ComponentId"),
        ),
        (
            by_keyword(&|it| it.component_width = None),
            missing("C.ComponentWidth"),
        ),
        (
            by_keyword(&|it| it.component_extra = ranges()),
            unserved("C.ComponentExtra", Feature::PageRanges),
        ),
        (
            by_keyword(&|it| it.keyword_order = text("positive")),
            invalid("C.KeywordOrder", Rule::KnownValue),
        ),
        (
            by_keyword(&|it| it.relative_location = text("Left")),
            invalid("C.RelativeLocation", Rule::KnownValue),
        ),
        (
            by_keyword(&|it| it.offset_x = Some(f64::NAN)),
            invalid("C.OffsetX", Rule::Place),
        ),
        (
            by_keyword(&|it| it.keyword_indexes = Some(vec![-1])),
            invalid(
                "C.KeywordIndexes",
                Rule::Range {
                    min: 0,
                    max: i64::MAX,
                },
            ),
        ),
    ] {
        assert_eq!(found, expected);
    }
}
