//! Annotations as part of the page.

use crate::document::Document;
use crate::page::rect;
use crate::preflight::{HIDDEN, NO_VIEW, appearance_of, is_hidden_by_layer};
use crate::syntax::{Dict, ObjectId};

/// A form and where it is drawn.
pub(super) struct Drawing {
    pub(super) form: ObjectId,
    /// From the form's space, after its own matrix, to the page's.
    pub(super) matrix: [f64; 6],
}

/// Links and attached files stay; printers' marks lie outside the page.
pub(super) fn stays(document: &Document<'_>, annotation: &Dict<'_>) -> bool {
    let subtype = document.get(annotation, b"Subtype", 0);
    matches!(
        subtype.as_ref().and_then(|name| name.as_name()),
        Some(b"Link" | b"FileAttachment" | b"PrinterMark" | b"TrapNet")
    )
}

/// What an annotation shows on the screen; nothing for one that is not seen there.
pub(super) fn drawing(document: &Document<'_>, annotation: &Dict<'_>) -> Option<Drawing> {
    let flags = document.get(annotation, b"F", 0);
    let flags = flags.and_then(|flags| flags.as_integer()).unwrap_or(0);
    let subtype = document.get(annotation, b"Subtype", 0);
    let is_popup = subtype.is_some_and(|name| name.as_name() == Some(b"Popup"));
    if flags & (HIDDEN | NO_VIEW) != 0 || is_popup || is_hidden_by_layer(document, annotation) {
        return None;
    }
    let form = appearance_of(document, annotation)?;
    let dict = document.dict_at(form, 0)?;
    let place = rect(document, annotation, b"Rect", 0)?;
    let bounds = rect(document, &dict, b"BBox", 0)?;
    let matrix = document.get(&dict, b"Matrix", 0);
    let matrix = matrix
        .as_ref()
        .and_then(|matrix| six_numbers(document, matrix));
    let [a, b, c, d, e, f] = matrix.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    // 12.5.5, algorithm 8.1: the transformed box is made to fill the annotation's rectangle.
    let corners = [
        (bounds.x0, bounds.y0),
        (bounds.x1, bounds.y0),
        (bounds.x0, bounds.y1),
        (bounds.x1, bounds.y1),
    ]
    .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let least = |pick: fn(&(f64, f64)) -> f64| corners.iter().map(pick).fold(f64::MAX, f64::min);
    let most = |pick: fn(&(f64, f64)) -> f64| corners.iter().map(pick).fold(f64::MIN, f64::max);
    let (x0, x1) = (least(|it| it.0), most(|it| it.0));
    let (y0, y1) = (least(|it| it.1), most(|it| it.1));
    if x1 - x0 < 1e-6 || y1 - y0 < 1e-6 {
        return None;
    }
    let (scale_x, scale_y) = (place.width() / (x1 - x0), place.height() / (y1 - y0));
    let matrix = [
        scale_x,
        0.0,
        0.0,
        scale_y,
        place.x0 - x0 * scale_x,
        place.y0 - y0 * scale_y,
    ];
    Some(Drawing { form, matrix })
}

fn six_numbers(document: &Document<'_>, value: &crate::syntax::Object<'_>) -> Option<[f64; 6]> {
    let items = value.as_array()?;
    let mut numbers = [0.0; 6];
    if items.len() != 6 {
        return None;
    }
    for (number, item) in numbers.iter_mut().zip(items) {
        *number = document.resolve(item.clone(), 0)?.as_number()?;
    }
    Some(numbers)
}
