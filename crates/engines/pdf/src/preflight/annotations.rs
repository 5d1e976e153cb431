//! Annotations (12.5): what is laid over a page.

use super::{PreflightFinding, PreflightKind};
use crate::document::Document;
use crate::syntax::{Dict, Object, ObjectId};

/// Annotation flags (table 165).
pub(crate) const HIDDEN: i64 = 1 << 1;
const PRINT: i64 = 1 << 2;
/// See [`HIDDEN`].
pub(crate) const NO_VIEW: i64 = 1 << 5;

/// Most annotations of one page that are reported one by one.
const MAX_REPORTED: usize = 50;

pub(super) fn look(
    document: &Document<'_>,
    page: &Dict<'_>,
    number: usize,
    findings: &mut Vec<PreflightFinding>,
) {
    let listed = document.get(page, b"Annots", 0);
    let listed = listed.as_ref().and_then(|array| array.as_array());
    let mut reported = 0;
    for item in listed.unwrap_or_default() {
        let id = item.as_reference();
        let annotation = document
            .resolve(item.clone(), 0)
            .and_then(Object::into_dict);
        let Some(annotation) = annotation else {
            continue;
        };
        if let Some(kind) = judge(document, &annotation) {
            findings.push(PreflightFinding::on_page(kind, number, id));
            reported += 1;
            if reported >= MAX_REPORTED {
                return;
            }
        }
    }
}

fn judge(document: &Document<'_>, annotation: &Dict<'_>) -> Option<PreflightKind> {
    let subtype = document.get(annotation, b"Subtype", 0);
    let subtype = subtype.as_ref().and_then(|name| name.as_name())?;
    let flags = document.get(annotation, b"F", 0);
    let flags = flags.and_then(|flags| flags.as_integer()).unwrap_or(0);
    // Links draw nothing but a frame; pop-ups belong to other annotations; printers' marks are
    // outside the page.
    if matches!(subtype, b"Link" | b"Popup" | b"PrinterMark" | b"TrapNet") {
        return None;
    }
    if is_media(subtype) {
        return Some(PreflightKind::Media);
    }
    if subtype == b"FileAttachment" {
        return Some(PreflightKind::Attachment);
    }
    if subtype == b"Widget" {
        return judge_widget(document, annotation, flags);
    }
    if flags & (HIDDEN | NO_VIEW) != 0 {
        return Some(PreflightKind::HiddenAnnotation);
    }
    if appearance_of(document, annotation).is_none() {
        return Some(PreflightKind::AnnotationWithoutAppearance);
    }
    Some(if flags & PRINT == 0 {
        PreflightKind::UnprintedAnnotation
    } else {
        PreflightKind::Annotation
    })
}

fn judge_widget(document: &Document<'_>, widget: &Dict<'_>, flags: i64) -> Option<PreflightKind> {
    let kind = inherited(document, widget, b"FT");
    let kind = kind.as_ref().and_then(|kind| kind.as_name()).unwrap_or(b"");
    // A field that waits for a signature shows nothing.
    if kind == b"Sig" && inherited(document, widget, b"V").is_none() {
        return None;
    }
    if flags & (HIDDEN | NO_VIEW) != 0 {
        return Some(PreflightKind::HiddenAnnotation);
    }
    let filled = match inherited(document, widget, b"V") {
        Some(Object::String(text)) => !text.is_empty(),
        Some(Object::Array(items)) => !items.is_empty(),
        Some(Object::Stream(_)) => true,
        _ => false,
    };
    if matches!(kind, b"Tx" | b"Ch") && filled && appearance_of(document, widget).is_none() {
        return Some(PreflightKind::FieldWithoutAppearance);
    }
    Some(PreflightKind::FormField)
}

/// A field's entry, its own or that of a field above it (12.7.3).
fn inherited<'d>(document: &'d Document<'_>, field: &Dict<'d>, key: &[u8]) -> Option<Object<'d>> {
    let mut node = field.clone();
    for _ in 0..16 {
        if let Some(value) = document.get(&node, key, 0) {
            return Some(value);
        }
        node = document.get(&node, b"Parent", 0)?.into_dict()?;
    }
    None
}

fn is_media(subtype: &[u8]) -> bool {
    matches!(
        subtype,
        b"Sound" | b"Movie" | b"Screen" | b"3D" | b"RichMedia"
    )
}

/// The form that an annotation shows: its normal appearance in its present state (12.5.5).
pub(crate) fn appearance_of(document: &Document<'_>, annotation: &Dict<'_>) -> Option<ObjectId> {
    let appearances = document.get(annotation, b"AP", 0)?.into_dict()?;
    let normal = appearances.get(b"N")?;
    let direct = normal.as_reference();
    match document.resolve(normal, 0)? {
        Object::Stream(_) => direct,
        Object::Dict(states) => {
            let state = document.get(annotation, b"AS", 0)?;
            let id = states.get(state.as_name()?)?.as_reference()?;
            matches!(document.object(id)?, Object::Stream(_)).then_some(id)
        }
        _ => None,
    }
}
