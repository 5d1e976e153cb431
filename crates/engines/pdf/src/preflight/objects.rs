//! A look at every object that can be reached, and at what cannot.

use std::collections::{HashSet, VecDeque};

use super::{PreflightFinding, PreflightKind};
use crate::document::Document;
use crate::syntax::lexer::{MAX_DEPTH, parse_value};
use crate::syntax::{Dict, Object, ObjectId};
use crate::xref::Entry;

/// Most objects looked at. A thousand pages have some ten thousand.
const MAX_OBJECTS: usize = 1_000_000;

/// The fonts that every reader brings along (9.6.2.2).
const STANDARD_FONTS: [&str; 14] = [
    "Times-Roman",
    "Times-Bold",
    "Times-Italic",
    "Times-BoldItalic",
    "Helvetica",
    "Helvetica-Bold",
    "Helvetica-Oblique",
    "Helvetica-BoldOblique",
    "Courier",
    "Courier-Bold",
    "Courier-Oblique",
    "Courier-BoldOblique",
    "Symbol",
    "ZapfDingbats",
];

pub(super) fn look(document: &Document<'_>, findings: &mut Vec<PreflightFinding>) -> Option<()> {
    let mut budget = document
        .bytes()
        .len()
        .saturating_mul(8)
        .saturating_add(64 << 20);
    let reached = reachable(document)?;
    for id in &reached {
        let Some(object) = document.object(*id) else {
            continue;
        };
        let mut look = Look {
            document,
            id: *id,
            found: Vec::new(),
            budget: &mut budget,
        };
        if let Object::Stream(stream) = &object {
            look.stream(&stream.dict);
        }
        look.value(&object, 0, false)?;
        let mut found = look.found;
        found.sort_unstable();
        found.dedup();
        findings.extend(
            found
                .into_iter()
                .map(|kind| PreflightFinding::object(kind, *id)),
        );
    }
    look_at_catalog(document, findings);
    look_beside(document, &reached, findings)
}

/// Every object that can be reached from the catalog, in the order in which it is met; nothing if
/// there are too many.
pub(crate) fn reachable(document: &Document<'_>) -> Option<Vec<ObjectId>> {
    let mut budget = document
        .bytes()
        .len()
        .saturating_mul(8)
        .saturating_add(64 << 20);
    let root = document.catalog_id();
    let mut seen: HashSet<ObjectId> = HashSet::from([root]);
    let mut waiting = VecDeque::from([root]);
    let mut reached = Vec::new();
    while let Some(id) = waiting.pop_front() {
        let Some(object) = document.object(id) else {
            continue;
        };
        reached.push(id);
        references(&object, 0, &mut budget, &mut |id| {
            if seen.insert(id) {
                waiting.push_back(id);
            }
        })?;
        if seen.len() > MAX_OBJECTS {
            return None;
        }
    }
    Some(reached)
}

fn references(
    object: &Object<'_>,
    depth: usize,
    budget: &mut usize,
    visit: &mut dyn FnMut(ObjectId),
) -> Option<()> {
    if depth > MAX_DEPTH {
        return Some(());
    }
    match object {
        Object::Reference(id) => visit(*id),
        Object::Array(items) => {
            *budget = budget.checked_sub(items.len())?;
            for item in items {
                references(item, depth + 1, budget, visit)?;
            }
        }
        Object::Dict(_) | Object::Stream(_) => {
            for (_, raw) in object.as_dict().into_iter().flat_map(Dict::entries) {
                *budget = budget.checked_sub(raw.len() + 1)?;
                let may_refer = raw.ends_with(b"R") || matches!(raw.first(), Some(b'[' | b'<'));
                if may_refer && let Some(value) = parse_value(raw) {
                    references(&value, depth + 1, budget, visit)?;
                }
            }
        }
        _ => {}
    }
    Some(())
}

struct Look<'l, 'a> {
    document: &'l Document<'a>,
    id: ObjectId,
    found: Vec<PreflightKind>,
    budget: &'l mut usize,
}

impl Look<'_, '_> {
    /// `automatic`: the value hangs below an entry that makes actions happen by themselves.
    fn value(&mut self, object: &Object<'_>, depth: usize, automatic: bool) -> Option<()> {
        if depth > MAX_DEPTH {
            return Some(());
        }
        if let Some(items) = object.as_array() {
            *self.budget = self.budget.checked_sub(items.len())?;
            for item in items {
                self.value(item, depth + 1, automatic)?;
            }
        }
        let Some(dict) = object.as_dict() else {
            return Some(());
        };
        self.dict(dict, automatic);
        for (key, raw) in dict.entries() {
            *self.budget = self.budget.checked_sub(raw.len() + 1)?;
            if matches!(raw.first(), Some(b'[' | b'<'))
                && let Some(value) = parse_value(raw)
            {
                self.value(&value, depth + 1, automatic || key == b"AA")?;
            }
        }
        Some(())
    }

    fn dict(&mut self, dict: &Dict<'_>, automatic: bool) {
        if is_script(dict) {
            self.found.push(PreflightKind::Script);
        }
        if is_external_action(dict) {
            self.found.push(PreflightKind::ExternalAction);
        }
        if is_changing_action(dict) {
            self.found.push(PreflightKind::ChangingAction);
        }
        let is = |key: &[u8], names: &[&[u8]]| is_one_of(dict, key, names);
        if automatic && is(b"S", &[b"URI", b"Named", b"Thread"]) {
            self.found.push(PreflightKind::AutomaticAction);
        }
        let structural = is(b"Type", &[b"Catalog", b"Page", b"Pages", b"Annot"])
            || is(b"Subtype", &[b"Widget", b"Screen", b"Link"])
            || dict.contains(b"FT");
        if dict.contains(b"AA") && structural {
            self.found.push(PreflightKind::AutomaticAction);
        }
        if structural && dict.has_duplicate_keys() {
            self.found.push(PreflightKind::AmbiguousObject);
        }
        if is(b"Type", &[b"Font"]) && self.font_is_missing(dict) {
            self.found.push(PreflightKind::FontNotEmbedded);
        }
    }

    fn stream(&mut self, dict: &Dict<'_>) {
        // A file specification beside the data: the data in the file do not count (7.3.8.2).
        if dict.contains(b"F") && !dict.is_name(b"Type", b"EmbeddedFile") {
            self.found.push(PreflightKind::ExternalContent);
        }
        let is_picture = dict.is_name(b"Subtype", b"Image") || dict.is_name(b"Subtype", b"Form");
        if is_picture
            && (dict.contains(b"Ref") || dict.contains(b"OPI") || dict.contains(b"Alternates"))
        {
            self.found.push(PreflightKind::ReplaceablePicture);
        }
    }

    /// A simple font or a CID font that has no font program and is not one of the fourteen.
    fn font_is_missing(&self, font: &Dict<'_>) -> bool {
        let subtype = self.document.get(font, b"Subtype", 0);
        match subtype.as_ref().and_then(|name| name.as_name()) {
            Some(b"Type0" | b"Type3") | None => return false,
            Some(_) => {}
        }
        let base = self.document.get(font, b"BaseFont", 0);
        let base = base
            .as_ref()
            .and_then(|name| name.as_name())
            .unwrap_or_default();
        if STANDARD_FONTS.iter().any(|name| name.as_bytes() == base) {
            return false;
        }
        let descriptor = self
            .document
            .get(font, b"FontDescriptor", 0)
            .and_then(Object::into_dict);
        let embedded = descriptor.is_some_and(|descriptor| {
            [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"]
                .iter()
                .any(|key| descriptor.contains(key))
        });
        !embedded && self.id.number > 0
    }
}

/// Actions that change what is seen (12.6.4).
const CHANGING: &[&[u8]] = &[
    b"Hide",
    b"SetOCGState",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"Trans",
    b"GoTo3DView",
    b"RichMediaExecute",
    b"ResetForm",
];

fn is_one_of(dict: &Dict<'_>, key: &[u8], names: &[&[u8]]) -> bool {
    let name = dict.get(key);
    name.and_then(|name| Some(names.contains(&name.as_name()?)))
        .unwrap_or(false)
}

fn is_script(dict: &Dict<'_>) -> bool {
    dict.contains(b"JS") || dict.is_name(b"S", b"JavaScript")
}

fn is_external_action(dict: &Dict<'_>) -> bool {
    const EXTERNAL: &[&[u8]] = &[b"Launch", b"GoToR", b"GoToE", b"SubmitForm", b"ImportData"];
    is_one_of(dict, b"S", EXTERNAL)
}

/// Structure elements may have such names as well, but they have a parent.
fn is_changing_action(dict: &Dict<'_>) -> bool {
    is_one_of(dict, b"S", CHANGING) && !dict.contains(b"P")
}

/// Whether a dictionary is an action that cannot stay in a document that is signed.
pub(crate) fn is_harmful_action(dict: &Dict<'_>) -> bool {
    is_script(dict) || is_external_action(dict) || is_changing_action(dict)
}

/// What happens when the document is opened (`OpenAction`, table 28).
fn look_at_catalog(document: &Document<'_>, findings: &mut Vec<PreflightFinding>) {
    let Ok(catalog) = document.catalog(0) else {
        return;
    };
    let action = document
        .get(&catalog, b"OpenAction", 0)
        .and_then(Object::into_dict);
    let goes = |action: &Dict<'_>| action.is_name(b"S", b"GoTo") && !action.contains(b"Next");
    if action.is_some_and(|action| !goes(&action)) {
        let kind = PreflightKind::AutomaticAction;
        findings.push(PreflightFinding::object(kind, document.catalog_id()));
    }
}

/// What lies in the file without being shown, ready for a later update.
fn look_beside(
    document: &Document<'_>,
    reached: &[ObjectId],
    findings: &mut Vec<PreflightFinding>,
) -> Option<()> {
    let reached: HashSet<u32> = reached.iter().map(|id| id.number).collect();
    let mut listed: HashSet<usize> = HashSet::new();
    let mut numbers: HashSet<u32> = HashSet::new();
    for section in &document.sections {
        listed.insert(section.position);
        section.each(document.bytes(), &mut |number, entry| {
            numbers.insert(number);
            if let Entry::InFile { offset, .. } = entry {
                listed.insert(offset);
            }
        });
    }
    let mut unused: Vec<u32> = numbers
        .into_iter()
        .filter(|it| !reached.contains(it))
        .collect();
    unused.sort_unstable();
    for number in unused {
        let Some((id, Some(object))) = document.current(number, 0) else {
            continue;
        };
        let dict = object.as_dict();
        let is_page = |dict: &Dict<'_>| {
            let shows = dict.is_name(b"Type", b"Page") && dict.contains(b"Contents");
            shows || dict.is_name(b"Type", b"Pages") || dict.is_name(b"Type", b"Catalog")
        };
        if dict.is_some_and(is_page) {
            findings.push(PreflightFinding::object(PreflightKind::UnusedPages, id));
        }
    }
    if crate::repair::unlisted_objects(document, &listed)? > 0 {
        findings.push(PreflightFinding::document(PreflightKind::UnlistedObjects));
    }
    if !document.dangling_references()?.is_empty() {
        findings.push(PreflightFinding::document(PreflightKind::DanglingReference));
    }
    Some(())
}
