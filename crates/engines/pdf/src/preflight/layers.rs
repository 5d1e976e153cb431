//! Optional content (8.11): layers.

use std::collections::HashSet;

use super::{PreflightFinding, PreflightKind};
use crate::document::Document;
use crate::syntax::{Dict, Object, ObjectId};

/// The layers of a document as its default configuration shows them.
pub(crate) struct Layers {
    pub(crate) all: Vec<ObjectId>,
    pub(crate) hidden: Vec<ObjectId>,
    /// Whether anybody or anything may switch them.
    switchable: bool,
}

impl Layers {
    pub(crate) fn of(document: &Document<'_>, catalog: &Dict<'_>) -> Option<Self> {
        let properties = document.get(catalog, b"OCProperties", 0)?.into_dict()?;
        let all = references(document, &properties, b"OCGs");
        let default = document
            .get(&properties, b"D", 0)
            .and_then(Object::into_dict);
        let default = default.unwrap_or_default();
        let off: HashSet<ObjectId> = references(document, &default, b"OFF").into_iter().collect();
        let on: HashSet<ObjectId> = references(document, &default, b"ON").into_iter().collect();
        let locked: HashSet<ObjectId> = references(document, &default, b"Locked")
            .into_iter()
            .collect();
        // `Unchanged` counts as ON for what is shown first (table 101).
        let base_off = default.is_name(b"BaseState", b"OFF");
        let is_hidden = |id: &ObjectId| off.contains(id) || (base_off && !on.contains(id));
        let offered = document
            .get(&default, b"Order", 0)
            .and_then(|order| Some(!order.as_array()?.is_empty()))
            .unwrap_or(false);
        let automatic = document
            .get(&default, b"AS", 0)
            .and_then(|usage| Some(!usage.as_array()?.is_empty()))
            .unwrap_or(false);
        let others = document
            .get(&properties, b"Configs", 0)
            .and_then(|configs| Some(!configs.as_array()?.is_empty()))
            .unwrap_or(false);
        Some(Self {
            hidden: all.iter().copied().filter(is_hidden).collect(),
            switchable: offered || automatic || others || !all.iter().all(|id| locked.contains(id)),
            all,
        })
    }
}

fn references(document: &Document<'_>, dict: &Dict<'_>, key: &[u8]) -> Vec<ObjectId> {
    let array = document.get(dict, key, 0);
    let items = array.as_ref().and_then(|array| array.as_array());
    let items = items.unwrap_or_default().iter();
    items.filter_map(Object::as_reference).collect()
}

/// Whether an annotation belongs to a layer that is not shown (`OC`).
pub(crate) fn is_hidden_by_layer(document: &Document<'_>, annotation: &Dict<'_>) -> bool {
    let layer = annotation.get(b"OC").and_then(|layer| layer.as_reference());
    let Some(layer) = layer else { return false };
    let catalog = document.catalog(0);
    let layers = catalog
        .ok()
        .and_then(|catalog| Layers::of(document, &catalog));
    layers.is_some_and(|layers| layers.hidden.contains(&layer))
}

pub(super) fn look(
    document: &Document<'_>,
    catalog: &Dict<'_>,
    findings: &mut Vec<PreflightFinding>,
) {
    let Some(layers) = Layers::of(document, catalog) else {
        return;
    };
    if layers.all.is_empty() {
        return;
    }
    if !layers.switchable {
        findings.push(PreflightFinding::document(PreflightKind::FixedLayers));
        return;
    }
    for id in &layers.hidden {
        findings.push(PreflightFinding::object(PreflightKind::HiddenLayer, *id));
    }
    findings.push(PreflightFinding::document(PreflightKind::SwitchableLayers));
}
