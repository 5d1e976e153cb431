//! Signing controls as orders for fields: by coordinates, by form field, by keyword.

use hefu_app::contract::{
    Anchor, Corner, FieldInput, FieldOrder, KeywordPlace, Pages, Place, PlacingFailure,
};
use hefu_app::ports::FileRecord;
use hefu_app::refusals::PlacingRefusal;
use hefu_domain::contract::FieldKind;
use hefu_ess_wire::ess::Component;
use serde_json::{Map, Value};

use crate::calling::{Calling, given};
use crate::refusals::{CallRefusal, Feature, Rule};

/// Ways of signing that a signature field offers here; a limit that leaves one of them out cannot
/// be kept.
const OFFERED: [&str; 2] = ["HANDWRITE", "SYSTEM_ESIGN"];

/// A signing control as it was read.
#[derive(Debug, PartialEq)]
pub(super) struct Control {
    /// The field or fields that it asks for.
    pub(super) order: FieldOrder,
    /// Its path in the call.
    at: String,
}

/// Places the controls of all parties in the document.
pub(super) async fn place(
    calling: &Calling<'_>,
    file: &FileRecord,
    controls: Vec<Control>,
) -> Result<Vec<FieldInput>, CallRefusal> {
    let (orders, paths): (Vec<_>, Vec<_>) = controls
        .into_iter()
        .map(|control| (control.order, control.at))
        .unzip();
    let places: Vec<_> = orders.iter().map(|order| order.place.clone()).collect();
    let placed = calling.platform.place_fields(file, orders).await;
    placed.map_err(|failure| match failure {
        PlacingFailure::File(failure) => failure.into(),
        PlacingFailure::Order { index, refusal } => {
            let place = places.get(index);
            let name = place.map_or("ComponentType", |place| parameter(place, refusal));
            let at = paths.get(index).map_or("SignComponents", String::as_str);
            CallRefusal::invalid(format!("{at}.{name}"), Rule::Placing(refusal))
        }
    })
}

/// The parameter that a refusal is about.
fn parameter(place: &Place, refusal: PlacingRefusal) -> &'static str {
    match (refusal, place) {
        (PlacingRefusal::KeywordIndex { .. }, _) => "KeywordIndexes",
        (PlacingRefusal::PageMissing { .. }, Place::Keyword(_)) => "KeywordPage",
        (
            PlacingRefusal::PageMissing { .. },
            Place::At {
                pages: Pages::Ranges(_),
                ..
            },
        ) => "ComponentExtra",
        (PlacingRefusal::PageMissing { .. }, _) => "ComponentPage",
        (PlacingRefusal::FormFieldNotFound, _) => "ComponentName",
        (
            PlacingRefusal::KeywordInvalid
            | PlacingRefusal::KeywordNotFound { .. }
            | PlacingRefusal::TextTooComplex,
            _,
        ) => "ComponentId",
    }
}

/// Reads a signing control. `at` is its path in the call.
pub(super) fn read(
    component: Component,
    at: String,
    signatory_index: usize,
) -> Result<Control, CallRefusal> {
    let path = |name: &str| format!("{at}.{name}");
    let kind = kind(
        given(component.component_type.clone()),
        &path("ComponentType"),
    )?;
    if component.file_index.unwrap_or(0) != 0 {
        return Err(CallRefusal::invalid(path("FileIndex"), Rule::FirstFile));
    }
    let extra = Extra::read(
        given(component.component_extra.clone()),
        &path("ComponentExtra"),
    )?;
    let mode = given(component.generate_mode.clone());
    let place = match mode.as_deref() {
        None | Some("NORMAL") => coordinates(&component, kind, extra, &path)?,
        Some("KEYWORD") => keyword(component, extra, &path)?,
        Some("FIELD") => {
            extra.no_ranges(&path("ComponentExtra"))?;
            let name = given(component.component_name);
            let name = name.ok_or_else(|| CallRefusal::missing(path("ComponentName")))?;
            Place::FormField(name)
        }
        Some(_) => return Err(CallRefusal::invalid(path("GenerateMode"), Rule::KnownValue)),
    };
    let order = FieldOrder {
        signatory_index,
        kind,
        place,
    };
    Ok(Control { order, at })
}

fn coordinates(
    component: &Component,
    kind: FieldKind,
    extra: Extra,
    path: &impl Fn(&str) -> String,
) -> Result<Place, CallRefusal> {
    if kind != FieldKind::Signature {
        extra.no_ranges(&path("ComponentExtra"))?;
    }
    let pages = match (extra.page_ranges, component.component_page) {
        (Some(ranges), _) => Pages::Ranges(ranges),
        (None, Some(page)) => Pages::One(page),
        (None, None) => return Err(CallRefusal::missing(path("ComponentPage"))),
    };
    Ok(Place::At {
        pages,
        corner: Corner::TopLeft,
        x: length(component.component_pos_x, path("ComponentPosX"))?,
        y: length(component.component_pos_y, path("ComponentPosY"))?,
        width: length(component.component_width, path("ComponentWidth"))?,
        height: length(component.component_height, path("ComponentHeight"))?,
    })
}

/// The control's id is the keyword itself.
fn keyword(
    component: Component,
    extra: Extra,
    path: &impl Fn(&str) -> String,
) -> Result<Place, CallRefusal> {
    extra.no_ranges(&path("ComponentExtra"))?;
    let keyword = given(component.component_id);
    let keyword = keyword.ok_or_else(|| CallRefusal::missing(path("ComponentId")))?;
    let reverse = match given(component.keyword_order).as_deref() {
        None | Some("Positive") => false,
        Some("Reverse") => true,
        Some(_) => return Err(CallRefusal::invalid(path("KeywordOrder"), Rule::KnownValue)),
    };
    let anchor = match given(component.relative_location).as_deref() {
        None => Anchor::TopLeft,
        Some("Middle") => Anchor::Middle,
        Some("Below") => Anchor::Below,
        Some("Right") => Anchor::Right,
        Some("LowerRight") => Anchor::LowerRight,
        Some("UpperRight") => Anchor::UpperRight,
        Some(_) => {
            let at = path("RelativeLocation");
            return Err(CallRefusal::invalid(at, Rule::KnownValue));
        }
    };
    let indexes = component.keyword_indexes.unwrap_or_default();
    let indexes: Result<Vec<usize>, _> = indexes.into_iter().map(usize::try_from).collect();
    let (min, max) = (0, i64::MAX);
    let indexes = indexes
        .map_err(|_| CallRefusal::invalid(path("KeywordIndexes"), Rule::Range { min, max }))?;
    Ok(Place::Keyword(KeywordPlace {
        keyword,
        page: component.keyword_page.filter(|page| *page != 0),
        reverse,
        indexes,
        anchor,
        offset_x: offset(component.offset_x, path("OffsetX"))?,
        offset_y: offset(component.offset_y, path("OffsetY"))?,
        width: length(component.component_width, path("ComponentWidth"))?,
        height: length(component.component_height, path("ComponentHeight"))?,
        optional: extra.ignore_keyword_error,
    }))
}

fn length(value: Option<f64>, path: String) -> Result<f64, CallRefusal> {
    let Some(value) = value else {
        return Err(CallRefusal::missing(path));
    };
    let on_a_page = (0.0..=1e6).contains(&value);
    on_a_page
        .then_some(value)
        .ok_or_else(|| CallRefusal::invalid(path, Rule::Place))
}

fn offset(value: Option<f64>, path: String) -> Result<f64, CallRefusal> {
    let value = value.unwrap_or(0.0);
    let on_a_page = (-1e6..=1e6).contains(&value);
    on_a_page
        .then_some(value)
        .ok_or_else(|| CallRefusal::invalid(path, Rule::Place))
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

/// What a control asks for besides. Fonts and colours only change the look and are passed over.
#[derive(Debug, Default, PartialEq)]
struct Extra {
    /// First and last page of each range.
    page_ranges: Option<Vec<(i64, i64)>>,
    /// Whether a keyword that is not there leaves the control out.
    ignore_keyword_error: bool,
}

impl Extra {
    fn read(text: Option<String>, path: &str) -> Result<Self, CallRefusal> {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            return Ok(Self::default());
        };
        let extra: Map<String, Value> =
            serde_json::from_str(&text).map_err(|_| CallRefusal::invalid(path, Rule::JsonText))?;
        let asked = |name: &str| match extra.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::Array(values)) if values.is_empty() => None,
            Some(value) => Some(value),
        };
        if let Some(limit) = asked("ComponentTypeLimit") {
            let allows = |way: &&str| {
                let listed = limit.as_array();
                listed.is_some_and(|ways| ways.iter().any(|listed| listed.as_str() == Some(way)))
            };
            if !OFFERED.iter().all(allows) {
                return Err(CallRefusal::unserved(path, Feature::SignatureLimit));
            }
        }
        let page_ranges = asked("PageRanges")
            .map(|ranges| page_ranges(ranges).ok_or(Rule::PageRanges))
            .transpose()
            .map_err(|rule| CallRefusal::invalid(path, rule))?;
        let ignore_keyword_error = match asked("IgnoreKeywordError") {
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            Some(Value::String(text)) => text == "1",
            Some(Value::Bool(ignored)) => *ignored,
            _ => false,
        };
        Ok(Self {
            page_ranges,
            ignore_keyword_error,
        })
    }

    /// Refuses ranges of pages where one page is told otherwise.
    fn no_ranges(&self, path: &str) -> Result<(), CallRefusal> {
        match self.page_ranges {
            Some(_) => Err(CallRefusal::unserved(path, Feature::PageRanges)),
            None => Ok(()),
        }
    }
}

/// `[{"BeginPage":1,"EndPage":-1}]`.
fn page_ranges(value: &Value) -> Option<Vec<(i64, i64)>> {
    let ranges = value.as_array()?.iter();
    ranges
        .map(|range| {
            Some((
                range.get("BeginPage")?.as_i64()?,
                range.get("EndPage")?.as_i64()?,
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests;
