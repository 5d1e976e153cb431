//! Signing controls as fields: where on which page.

use hefu_app::contract::FieldInput;
use hefu_domain::contract::{Area, FieldKind};
use hefu_ess_wire::ess::Component;

use crate::calling::given;
use crate::refusals::{CallRefusal, Feature, Rule};

/// Ways of signing that a signature field offers here; a limit that leaves one of them out cannot
/// be kept.
const OFFERED: [&str; 2] = ["HANDWRITE", "SYSTEM_ESIGN"];

/// The field that a signing control asks for. `at` is the control's path in the call, `pages` how
/// many pages the document has.
pub(super) fn field(
    component: Component,
    at: &str,
    signatory_index: usize,
    pages: usize,
) -> Result<FieldInput, CallRefusal> {
    let path = |name: &str| format!("{at}.{name}");
    let kind = kind(given(component.component_type), &path("ComponentType"))?;
    if component.file_index.unwrap_or(0) != 0 {
        return Err(CallRefusal::invalid(path("FileIndex"), Rule::FirstFile));
    }
    match given(component.generate_mode).as_deref() {
        None | Some("NORMAL") => {}
        Some("KEYWORD" | "FIELD") => {
            return Err(CallRefusal::unserved(
                path("GenerateMode"),
                Feature::IndirectPlacing,
            ));
        }
        Some(_) => return Err(CallRefusal::invalid(path("GenerateMode"), Rule::KnownValue)),
    }
    extra(given(component.component_extra), &path("ComponentExtra"))?;
    let page = component
        .component_page
        .ok_or_else(|| CallRefusal::missing(path("ComponentPage")))?;
    let page = page_number(page, pages)
        .ok_or_else(|| CallRefusal::invalid(path("ComponentPage"), Rule::Page { pages }))?;
    let length = |value: Option<f64>, name: &str| {
        let value = value.ok_or_else(|| CallRefusal::missing(path(name)))?;
        let on_a_page = (0.0..=1e6).contains(&value);
        on_a_page
            .then_some(value)
            .ok_or_else(|| CallRefusal::invalid(path(name), Rule::Place))
    };
    Ok(FieldInput {
        id: None,
        signatory_index,
        kind,
        area: Area::from_points(
            page,
            length(component.component_pos_x, "ComponentPosX")?,
            length(component.component_pos_y, "ComponentPosY")?,
            length(component.component_width, "ComponentWidth")?,
            length(component.component_height, "ComponentHeight")?,
        ),
    })
}

fn kind(component_type: Option<String>, path: &str) -> Result<FieldKind, CallRefusal> {
    match component_type.as_deref() {
        None => Err(CallRefusal::missing(path)),
        Some("SIGN_SIGNATURE") => Ok(FieldKind::Signature),
        Some("SIGN_DATE") => Ok(FieldKind::Date),
        Some(
            "SIGN_SEAL"
            | "SIGN_PAGING_SEAL"
            | "SIGN_LEGAL_PERSON_SEAL"
            | "SIGN_PAGING_SIGNATURE"
            | "SIGN_OPINION"
            | "SIGN_VIRTUAL_COMBINATION"
            | "SIGN_MULTI_LINE_TEXT"
            | "SIGN_SELECTOR",
        ) => Err(CallRefusal::unserved(path, Feature::FieldType)),
        Some(_) => Err(CallRefusal::invalid(path, Rule::KnownValue)),
    }
}

/// Page number from 1. Negative numbers count from the end.
fn page_number(page: i64, pages: usize) -> Option<u32> {
    let pages = i64::try_from(pages).ok()?;
    let page = if page < 0 { pages + 1 + page } else { page };
    let there = (1..=pages).contains(&page);
    u32::try_from(page).ok().filter(|_| there)
}

/// What a control asks for besides. Fonts and colours only change the look and are passed over.
fn extra(text: Option<String>, path: &str) -> Result<(), CallRefusal> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return Ok(());
    };
    let extra: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).map_err(|_| CallRefusal::invalid(path, Rule::JsonText))?;
    let asked = |name: &str| match extra.get(name) {
        None | Some(serde_json::Value::Null) => None,
        Some(serde_json::Value::Array(values)) if values.is_empty() => None,
        Some(value) => Some(value),
    };
    if asked("PageRanges").is_some() {
        return Err(CallRefusal::unserved(path, Feature::PageRanges));
    }
    if let Some(limit) = asked("ComponentTypeLimit") {
        let allows = |way: &&str| {
            let listed = limit.as_array();
            listed.is_some_and(|ways| ways.iter().any(|listed| listed.as_str() == Some(way)))
        };
        if !OFFERED.iter().all(allows) {
            return Err(CallRefusal::unserved(path, Feature::SignatureLimit));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn negative_pages_count_from_the_end() {
        for (page, pages, expected) in [
            (1, 3, Some(1)),
            (3, 3, Some(3)),
            (4, 3, None),
            (0, 3, None),
            (-1, 3, Some(3)),
            (-3, 3, Some(1)),
            (-4, 3, None),
            (i64::MIN + 1, 3, None),
            (i64::MAX, 3, None),
            (1, 0, None),
        ] {
            assert_eq!(page_number(page, pages), expected, "{page} of {pages}");
        }
    }

    #[test]
    fn a_control_lies_where_its_top_left_corner_says() {
        let placed = field(signature(), "C", 1, 2).expect("it is well formed");
        assert_eq!(placed.area, Area::from_points(1, 72.0, 600.5, 120.0, 48.0));
        assert_eq!(placed.kind, FieldKind::Signature);
        assert_eq!(placed.signatory_index, 1);
    }

    #[test]
    fn controls_that_cannot_be_kept_are_refused() {
        let text = |text: &str| Some(text.to_owned());
        let with = |change: &dyn Fn(&mut Component)| {
            let mut component = signature();
            change(&mut component);
            field(component, "C", 0, 2).err()
        };
        let unserved = |name: &str, feature| Some(CallRefusal::unserved(name, feature));
        let invalid = |name: &str, rule| Some(CallRefusal::invalid(name, rule));
        assert_eq!(with(&|_| {}), None);
        assert_eq!(
            with(&|it| it.component_extra = text("{\"FontSize\":12}")),
            None
        );
        assert_eq!(
            with(&|it| it.component_type = text("SIGN_SEAL")),
            unserved("C.ComponentType", Feature::FieldType)
        );
        assert_eq!(
            with(&|it| it.component_type = text("sign_signature")),
            invalid("C.ComponentType", Rule::KnownValue)
        );
        assert_eq!(
            with(&|it| it.generate_mode = text("KEYWORD")),
            unserved("C.GenerateMode", Feature::IndirectPlacing)
        );
        assert_eq!(
            with(&|it| it.component_extra = text("no json")),
            invalid("C.ComponentExtra", Rule::JsonText)
        );
        assert_eq!(
            with(&|it| it.component_extra = text("{\"ComponentTypeLimit\":[\"HANDWRITE\"]}")),
            unserved("C.ComponentExtra", Feature::SignatureLimit)
        );
        assert_eq!(
            with(&|it| it.component_extra = text("{\"PageRanges\":[{\"BeginPage\":1}]}")),
            unserved("C.ComponentExtra", Feature::PageRanges)
        );
        assert_eq!(
            with(&|it| it.file_index = Some(1)),
            invalid("C.FileIndex", Rule::FirstFile)
        );
        assert_eq!(
            with(&|it| it.component_pos_x = Some(-1.0)),
            invalid("C.ComponentPosX", Rule::Place)
        );
        assert_eq!(
            with(&|it| it.component_height = None),
            Some(CallRefusal::missing("C.ComponentHeight"))
        );
    }
}
