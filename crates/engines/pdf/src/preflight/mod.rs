//! Preflight: what in a document could change what is seen, before anybody signs it.
//!
//! A signature says that bytes did not change. It says nothing about layers that are switched on
//! later, scripts, fields that readers redraw, or contents that lie ready in the file to be shown by
//! a later update ("shadow attacks"). All of that is named here, and taken away by
//! [`crate::flatten`] where it can be.

mod annotations;
mod content;
mod finding;
mod layers;
mod objects;

pub use finding::{PreflightFinding, PreflightKind, Severity};

use crate::document::Document;
use crate::syntax::{Dict, Object};

pub(crate) use annotations::{HIDDEN, NO_VIEW, appearance_of};
pub(crate) use content::{MAX_DECODED, open_states, page_resources};
pub(crate) use layers::{Layers, is_hidden_by_layer};
pub(crate) use objects::{is_harmful_action, reachable};

/// Everything in the document that could change what is seen, in a fixed order: the document as a
/// whole, then page by page. Nothing is changed. Time and memory are bounded; a document that
/// would take more than that gets [`PreflightKind::TooMuchWork`].
#[must_use]
pub fn preflight(document: &Document<'_>) -> Vec<PreflightFinding> {
    let mut findings = Vec::new();
    if look(document, &mut findings).is_none() {
        findings.push(PreflightFinding::document(PreflightKind::TooMuchWork));
    }
    findings
}

fn look(document: &Document<'_>, findings: &mut Vec<PreflightFinding>) -> Option<()> {
    let catalog = document.catalog(0).ok()?;
    layers::look(document, &catalog, findings);
    look_at_form(document, &catalog, findings);
    if document
        .get(&catalog, b"Names", 0)
        .and_then(Object::into_dict)
        .is_some_and(|names| names.contains(b"EmbeddedFiles"))
        || catalog.contains(b"AF")
        || catalog.contains(b"Collection")
    {
        findings.push(PreflightFinding::document(PreflightKind::Attachment));
    }
    objects::look(document, findings)?;
    let pages = document.page_nodes().ok()?;
    let mut budget = content::Budget::default();
    for (number, page) in pages.iter().enumerate() {
        let dict = document.dict_at(page.id, 0)?;
        let turns = document
            .get(&dict, b"Trans", 0)
            .and_then(Object::into_dict)
            .is_some_and(|transition| !transition.is_empty());
        if turns || dict.contains(b"Dur") || dict.contains(b"PresSteps") {
            let finding =
                PreflightFinding::on_page(PreflightKind::Presentation, number, Some(page.id));
            findings.push(finding);
        }
        annotations::look(document, &dict, number, findings);
        if content::covers_text(document, &dict, &mut budget)? {
            let finding =
                PreflightFinding::on_page(PreflightKind::CoveredText, number, Some(page.id));
            findings.push(finding);
        }
    }
    Some(())
}

fn look_at_form(document: &Document<'_>, catalog: &Dict<'_>, findings: &mut Vec<PreflightFinding>) {
    let form = document
        .get(catalog, b"AcroForm", 0)
        .and_then(Object::into_dict);
    let Some(form) = form else { return };
    if form.contains(b"XFA") {
        findings.push(PreflightFinding::document(PreflightKind::XfaForm));
    }
    let asks = matches!(
        document.get(&form, b"NeedAppearances", 0),
        Some(Object::Bool(true))
    );
    let computes = document
        .get(&form, b"CO", 0)
        .and_then(|order| Some(!order.as_array()?.is_empty()))
        .unwrap_or(false);
    if asks || computes {
        findings.push(PreflightFinding::document(PreflightKind::FormRecalculates));
    }
}
