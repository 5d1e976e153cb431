//! Which marked content is hidden because its layer is off (ISO 32000-1, 8.11).

use std::collections::HashSet;

use crate::document::Document;
use crate::syntax::{Dict, Object, ObjectId};

/// The layers that are off when the document is opened.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: HashSet<ObjectId>,
}

impl Layers {
    /// The default configuration of the document.
    pub(super) fn read(document: &Document<'_>) -> Self {
        Self::try_read(document).unwrap_or_default()
    }

    fn try_read(document: &Document<'_>) -> Option<Self> {
        let catalog = document.catalog(0).ok()?;
        let properties = document.get(&catalog, b"OCProperties", 0)?.into_dict()?;
        let default = document.get(&properties, b"D", 0)?.into_dict()?;
        let references = |dict: &Dict<'_>, key: &[u8]| -> HashSet<ObjectId> {
            let array = document.get(dict, key, 0);
            let items = array.as_ref().and_then(|array| array.as_array());
            let items = items.unwrap_or_default().iter();
            items.filter_map(Object::as_reference).collect()
        };
        let mut off = references(&default, b"OFF");
        if default.is_name(b"BaseState", b"OFF") {
            off.extend(references(&properties, b"OCGs"));
            let on = references(&default, b"ON");
            off.retain(|layer| !on.contains(layer));
        }
        Some(Self { off })
    }

    /// Whether what belongs to this layer or membership dictionary is not shown.
    pub(super) fn hidden(&self, document: &Document<'_>, owner: Option<Object<'_>>) -> bool {
        let Some(owner) = owner.filter(|_| !self.off.is_empty()) else {
            return false;
        };
        if let Some(id) = owner.as_reference()
            && self.off.contains(&id)
        {
            return true;
        }
        let Some(dict) = document.resolve(owner, 0).and_then(Object::into_dict) else {
            return false;
        };
        if !dict.is_name(b"Type", b"OCMD") {
            return false;
        }
        let members = match dict.get(b"OCGs") {
            Some(Object::Array(items)) => items,
            Some(one) => vec![one],
            None => return false,
        };
        let members: Vec<ObjectId> = members.iter().filter_map(Object::as_reference).collect();
        let off = |layer: &ObjectId| self.off.contains(layer);
        let policy = document.get(&dict, b"P", 0);
        match policy.as_ref().and_then(|policy| policy.as_name()) {
            Some(b"AllOn") => members.iter().any(off),
            Some(b"AnyOff") => !members.iter().any(off),
            Some(b"AllOff") => !members.iter().all(off),
            _ => !members.is_empty() && members.iter().all(off),
        }
    }
}
