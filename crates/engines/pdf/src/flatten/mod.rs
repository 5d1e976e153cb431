//! Flattening: a file that shows the same pages and has nothing left that could change them.
//!
//! Annotations and form fields become part of the page, scripts and actions go, layers stay as they
//! are shown, what lies unused in the file is left out. Links that lead to a place in the document or,
//! when clicked, to an address stay, and attached files stay attached.

mod annotation;
mod clean;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use thiserror::Error;

use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::increment::write_dict;
use crate::preflight::{
    Layers, MAX_DECODED, PreflightFinding, PreflightKind, Severity, open_states, page_resources,
    reachable,
};
use crate::rewrite::{NewObject, Rewrite};
use crate::syntax::{Dict, Object, ObjectId, Stream, write};
use crate::xref::XrefKind;

/// Why a document cannot be flattened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FlattenError {
    /// The document cannot be read.
    #[error(transparent)]
    Document(#[from] PdfError),
    /// The document is signed: flattening would break its signatures.
    #[error("the document is signed")]
    Signed,
    /// Something that flattening cannot settle.
    #[error("{}", .0.english())]
    Refused(PreflightKind),
}

/// The document with everything taken away that [`crate::preflight`] found to be
/// [`Severity::Flattened`]; the document itself where it found nothing of that kind.
///
/// # Errors
/// [`FlattenError`].
pub fn flatten<'a>(
    document: &Document<'a>,
    findings: &[PreflightFinding],
) -> Result<Cow<'a, [u8]>, FlattenError> {
    let worst = findings.iter().max_by_key(|finding| finding.severity());
    match worst.map(|finding| (finding.severity(), finding.kind)) {
        Some((Severity::Refused, kind)) => return Err(FlattenError::Refused(kind)),
        Some((Severity::Flattened, _)) => {}
        _ => return Ok(Cow::Borrowed(document.bytes())),
    }
    if document.fields()?.iter().any(|field| field.signed) {
        return Err(FlattenError::Signed);
    }
    let mut file = Rewrite::new(
        document,
        crate::repair::version(document.bytes()),
        document.xref_kind() == XrefKind::Stream,
    );
    let mut edits = Edits::default();
    let mut budget = MAX_DECODED;
    edit_catalog(document, &mut edits)?;
    for page in document.page_nodes()? {
        edit_page(document, page.id, &mut file, &mut edits, &mut budget)?;
    }
    let objects = reachable(document).ok_or(PdfError::from(Damage::TooComplex))?;
    for id in objects {
        if let Some(new) = edits.apply(document, id) {
            file.replace(id, new);
        }
    }
    let trailer = &document.sections[0].trailer;
    let info = trailer.get(b"Info").and_then(|info| info.as_reference());
    let info = info.filter(|info| document.object(*info).is_some());
    let identifier = trailer.get(b"ID");
    let identifier = identifier
        .as_ref()
        .and_then(|both| both.as_array()?.first()?.as_string());
    let flat = file
        .finish(document.catalog_id(), info, identifier)
        .ok_or(PdfError::from(Damage::TooComplex))?;
    let check = Document::open_with(&flat.bytes, *document.limits())?;
    if check.page_count()? != document.page_count()? {
        return Err(PdfError::from(Damage::PageTree).into());
    }
    Ok(Cow::Owned(flat.bytes))
}

/// A dictionary's key with its new value, or nothing where it goes.
type ChangedEntry = (&'static [u8], Option<Vec<u8>>);

/// What becomes of single objects beside the cleaning that all of them get.
#[derive(Default)]
struct Edits {
    /// Entries to be dropped (`None`) or set.
    entries: HashMap<u32, Vec<ChangedEntry>>,
    /// Objects that are no longer there.
    gone: HashSet<u32>,
}

impl Edits {
    fn drop_entry(&mut self, id: ObjectId, key: &'static [u8]) {
        self.entries.entry(id.number).or_default().push((key, None));
    }

    fn set(&mut self, id: ObjectId, key: &'static [u8], value: Vec<u8>) {
        let entries = self.entries.entry(id.number).or_default();
        entries.retain(|(known, _)| *known != key);
        entries.push((key, Some(value)));
    }

    /// The object as it is to be written; nothing if it stays as it is.
    fn apply(&self, document: &Document<'_>, id: ObjectId) -> Option<NewObject> {
        if self.gone.contains(&id.number) {
            let value = b"null".to_vec();
            return Some(NewObject { value, data: None });
        }
        let object = document.object(id)?;
        let edits = self.entries.get(&id.number);
        let mut changed = edits.is_some();
        let edited = edits.zip(object.as_dict()).map(|(edits, dict)| {
            let replaced: Vec<(&[u8], Option<&[u8]>)> = edits
                .iter()
                .map(|(key, value)| (*key, value.as_deref()))
                .collect();
            let mut text = Vec::new();
            write_dict(&mut text, dict, &replaced);
            text
        });
        let parsed = edited
            .as_deref()
            .and_then(crate::syntax::lexer::parse_value);
        let (dict, data) = match object {
            Object::Stream(Stream { dict, data }) => (Object::Dict(dict), Some(data)),
            other => (other, None),
        };
        let mut value = Vec::new();
        clean::write(
            &mut value,
            parsed.as_ref().unwrap_or(&dict),
            &mut changed,
            0,
        );
        changed.then(|| NewObject {
            value,
            data: data.map(<[u8]>::to_vec),
        })
    }
}

fn edit_catalog(document: &Document<'_>, edits: &mut Edits) -> Result<(), PdfError> {
    let id = document.catalog_id();
    let catalog = document.catalog(0)?;
    edits.drop_entry(id, b"AcroForm");
    let action = document.get(&catalog, b"OpenAction", 0);
    if let Some(Object::Dict(action)) = action
        && (!action.is_name(b"S", b"GoTo") || action.contains(b"Next"))
    {
        edits.drop_entry(id, b"OpenAction");
    }
    let Some(layers) = Layers::of(document, &catalog) else {
        return Ok(());
    };
    let list = |out: &mut Vec<u8>, ids: &[ObjectId]| {
        for id in ids {
            write::reference(out, *id);
            out.push(b' ');
        }
        out.push(b']');
    };
    // Locked, and in nobody's list of layers to switch.
    let mut fixed = b"<</OCGs [".to_vec();
    list(&mut fixed, &layers.all);
    fixed.extend_from_slice(b"/D <</BaseState /ON/OFF [");
    list(&mut fixed, &layers.hidden);
    fixed.extend_from_slice(b"/Locked [");
    list(&mut fixed, &layers.all);
    fixed.extend_from_slice(b">>>>");
    edits.set(id, b"OCProperties", fixed);
    for layer in layers.all {
        edits.drop_entry(layer, b"Usage");
    }
    Ok(())
}

fn edit_page(
    document: &Document<'_>,
    id: ObjectId,
    file: &mut Rewrite<'_, Document<'_>>,
    edits: &mut Edits,
    budget: &mut usize,
) -> Result<(), PdfError> {
    let page = document.dict_at(id, 0).ok_or(Damage::PageTree)?;
    for key in [b"Trans".as_slice(), b"Dur", b"PresSteps"] {
        if page.contains(key) {
            edits.drop_entry(id, key);
        }
    }
    let listed = document.get(&page, b"Annots", 0);
    let listed = listed.as_ref().and_then(|array| array.as_array());
    let Some(listed) = listed else { return Ok(()) };
    let (mut kept, mut drawn) = (Vec::new(), Vec::new());
    let mut removed = false;
    for item in listed {
        let annotation = document
            .resolve(item.clone(), 0)
            .and_then(Object::into_dict);
        let Some(annotation) = annotation else {
            continue;
        };
        if annotation::stays(document, &annotation) {
            kept.push(item);
            continue;
        }
        removed = true;
        if let Some(object) = item.as_reference() {
            edits.gone.insert(object.number);
        }
        drawn.extend(annotation::drawing(document, &annotation));
    }
    if !removed {
        return Ok(());
    }
    let mut array = b"[".to_vec();
    for item in kept {
        clean::write(&mut array, item, &mut false, 0);
        array.push(b' ');
    }
    array.push(b']');
    edits.set(id, b"Annots", array);
    if !drawn.is_empty() {
        let open = open_states(document, &page, budget).ok_or(Damage::TooComplex)?;
        draw_on_page(document, (id, &page), open, &drawn, file, edits);
    }
    Ok(())
}

/// Puts forms on top of what the page draws, which leaves so many graphics states open.
fn draw_on_page(
    document: &Document<'_>,
    (id, page): (ObjectId, &Dict<'_>),
    open: usize,
    drawn: &[annotation::Drawing],
    file: &mut Rewrite<'_, Document<'_>>,
    edits: &mut Edits,
) {
    let resources = page_resources(document, page);
    let objects = document
        .get(&resources, b"XObject", 0)
        .and_then(Object::into_dict)
        .unwrap_or_default();
    let mut content = b"\n".to_vec();
    // What the page left open would move what is drawn now.
    for _ in 0..=open {
        content.extend_from_slice(b"Q ");
    }
    content.push(b'\n');
    let mut named = b"<<".to_vec();
    for (key, raw) in objects.entries() {
        write::name(&mut named, key);
        named.push(b' ');
        named.extend_from_slice(raw);
    }
    let mut number = 0;
    for drawing in drawn {
        let mut name = format!("Flat{number}");
        while objects.contains(name.as_bytes()) {
            number += 1;
            name = format!("Flat{number}");
        }
        number += 1;
        write::name(&mut named, name.as_bytes());
        named.push(b' ');
        write::reference(&mut named, drawing.form);
        content.extend_from_slice(b"q ");
        for value in drawing.matrix {
            content.extend_from_slice(value.to_string().as_bytes());
            content.push(b' ');
        }
        content.extend_from_slice(b"cm ");
        write::name(&mut content, name.as_bytes());
        content.extend_from_slice(b" Do Q\n");
        edits.set(drawing.form, b"Subtype", b"/Form".to_vec());
    }
    named.extend_from_slice(b">>");
    let mut all = Vec::new();
    write_dict(&mut all, &resources, &[(b"XObject", Some(&named))]);
    edits.set(id, b"Resources", all);
    let stream = |data: &[u8]| NewObject {
        value: b"<<>>".to_vec(),
        data: Some(data.to_vec()),
    };
    let before = file.add(stream(b"q\n"));
    let after = file.add(stream(&content));
    let mut contents = b"[".to_vec();
    write::reference(&mut contents, before);
    let original = page.get(b"Contents");
    let items = match original
        .clone()
        .and_then(|value| document.resolve(value, 0))
    {
        Some(Object::Array(items)) => items,
        Some(Object::Stream(_)) => original.into_iter().collect(),
        _ => Vec::new(),
    };
    for item in items.iter().filter_map(Object::as_reference).chain([after]) {
        contents.push(b' ');
        write::reference(&mut contents, item);
    }
    contents.push(b']');
    edits.set(id, b"Contents", contents);
}
