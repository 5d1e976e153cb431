//! Placing every field that anybody will fill, in one incremental update, before the first signature.
//!
//! Every later signature then only fills and locks its signatory's own fields, which keeps all
//! earlier signatures valid.

use std::collections::{HashMap, HashSet};

use super::plan::{CarrierKind, FieldPlan, Placement, PrepareError, PreparedDocument};
use super::{FieldLock, LockAction};
use crate::certification::CertificationLevel;
use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::geometry::Rect;
use crate::increment::{Increment, write_dict};
use crate::page::PageNode;
use crate::signature::Transform;
use crate::syntax::{Object, ObjectId, write};

/// Print (bit 3) and Locked (bit 8) of annotation flags (ISO 32000-1, table 165).
const WIDGET_FLAGS: &[u8] = b"132";
/// Longest field name in bytes.
const MAX_NAME: usize = 127;

/// A field with its place in PDF user space.
struct Placed<'p> {
    name: &'p str,
    id: ObjectId,
    page: usize,
    rect: Option<Rect>,
    kind: PlacedKind,
}

#[derive(Clone, Copy, PartialEq)]
enum PlacedKind {
    Signature { lock: Option<ObjectId> },
    Impression,
    Text,
}

impl Document<'_> {
    /// Places all fields of the plan in one incremental update.
    ///
    /// # Errors
    /// [`PrepareError`] names the field or the property of the document that stands in the way.
    pub fn prepare(&self, plan: &FieldPlan) -> Result<PreparedDocument, PrepareError> {
        let pages = self.page_nodes()?;
        let field_names = check_names(self, plan)?;
        self.check_may_add(plan)?;

        let mut increment = Increment::new(self, 4096 + 700 * field_names.len());
        // A reference to an object that does not exist must stay one: a later signature that
        // brought an object of that number would change what earlier ones show.
        let dangling = self
            .dangling_references()
            .ok_or(PrepareError::TooManyObjects)?;
        if let Some(&highest) = dangling.last() {
            increment.skip_past(highest);
        }
        let mut locks = Vec::new();
        let placed = place(&mut increment, plan, pages, &mut locks)?;
        check_overlaps(self, &placed, pages)?;
        for (id, lock) in &locks {
            increment.begin(*id);
            increment.out.extend_from_slice(b"<</Type /SigFieldLock ");
            lock.write_entries(&mut increment.out);
            increment.out.extend_from_slice(b">>");
            increment.end();
        }
        for field in &placed {
            write_field(&mut increment, field, pages);
        }
        add_to_pages(&mut increment, &placed, pages)?;
        add_to_form(&mut increment, &placed)?;
        if !increment.numbers_left() {
            return Err(PrepareError::TooManyObjects);
        }
        let update = increment.finish();
        let mut bytes = Vec::with_capacity(self.bytes().len() + update.len());
        bytes.extend_from_slice(self.bytes());
        bytes.extend_from_slice(&update);
        Ok(PreparedDocument { bytes, field_names })
    }

    /// Whether existing signatures allow new fields.
    fn check_may_add(&self, plan: &FieldPlan) -> Result<(), PrepareError> {
        let carriers = plan
            .signatories
            .iter()
            .any(|signatory| !signatory.carriers.is_empty());
        let visible = carriers
            || plan
                .signatories
                .iter()
                .any(|signatory| signatory.placement.is_some());
        match self.certification()? {
            Some(CertificationLevel::NoChanges) => {
                return Err(PrepareError::CertifiedAgainstChange);
            }
            Some(_) if visible => return Err(PrepareError::CertifiedForFilling),
            _ => {}
        }
        for (field, transforms) in self.declared_transforms()? {
            let locks_new = |transform: &Transform| matches!(transform, Transform::FieldMdp(Some(lock)) if lock.action != LockAction::Include);
            if transforms.iter().any(locks_new) {
                return Err(PrepareError::LockedBySignature(field.to_owned()));
            }
            // Verifiers accept new signature fields after a signature, no other new fields.
            if carriers {
                return Err(PrepareError::OnlySignaturesAfterSigning(field.to_owned()));
            }
        }
        Ok(())
    }
}

fn check_names(document: &Document<'_>, plan: &FieldPlan) -> Result<Vec<String>, PrepareError> {
    let mut names = Vec::new();
    for signatory in &plan.signatories {
        names.push(signatory.signature.clone());
        names.extend(
            signatory
                .carriers
                .iter()
                .map(|carrier| carrier.name.clone()),
        );
    }
    names.extend(plan.invisible.iter().cloned());
    if names.is_empty() {
        return Err(PrepareError::Nothing);
    }
    let fields = document.fields()?;
    let limit = document.limits().max_fields;
    if fields.len() + names.len() > limit {
        return Err(PdfError::TooManyFields { limit }.into());
    }
    // A new top-level name must also differ from the first part of every existing name.
    let mut taken: HashSet<&str> = HashSet::new();
    for field in fields {
        taken.insert(field.name.split('.').next().unwrap_or_default());
    }
    for name in &names {
        let allowed = !name.is_empty()
            && name.len() <= MAX_NAME
            && !name
                .chars()
                .any(|character| character == '.' || character.is_control());
        if !allowed {
            return Err(PrepareError::FieldName(name.clone()));
        }
        if !taken.insert(name) {
            return Err(PrepareError::DuplicateFieldName(name.clone()));
        }
    }
    Ok(names)
}

fn place<'p>(
    increment: &mut Increment<'_, '_>,
    plan: &'p FieldPlan,
    pages: &[PageNode],
    locks: &mut Vec<(ObjectId, FieldLock)>,
) -> Result<Vec<Placed<'p>>, PrepareError> {
    let mut placed = Vec::new();
    for signatory in &plan.signatories {
        let mut fields: Vec<String> = signatory
            .carriers
            .iter()
            .map(|carrier| carrier.name.clone())
            .collect();
        fields.push(signatory.signature.clone());
        let lock = increment.allocate();
        locks.push((
            lock,
            FieldLock {
                action: LockAction::Include,
                fields,
            },
        ));
        let rect = signatory
            .placement
            .as_ref()
            .map(|placement| locate(&signatory.signature, placement, pages))
            .transpose()?;
        placed.push(Placed {
            name: &signatory.signature,
            id: increment.allocate(),
            page: signatory
                .placement
                .as_ref()
                .map_or(0, |placement| placement.page),
            rect,
            kind: PlacedKind::Signature { lock: Some(lock) },
        });
        for carrier in &signatory.carriers {
            placed.push(Placed {
                name: &carrier.name,
                id: increment.allocate(),
                page: carrier.placement.page,
                rect: Some(locate(&carrier.name, &carrier.placement, pages)?),
                kind: match carrier.kind {
                    CarrierKind::Impression => PlacedKind::Impression,
                    CarrierKind::Text => PlacedKind::Text,
                },
            });
        }
    }
    for name in &plan.invisible {
        let id = increment.allocate();
        placed.push(Placed {
            name,
            id,
            page: 0,
            rect: None,
            kind: PlacedKind::Signature { lock: None },
        });
    }
    Ok(placed)
}

/// The rectangle in PDF user space, after checking that it lies on the displayed page.
fn locate(name: &str, placement: &Placement, pages: &[PageNode]) -> Result<Rect, PrepareError> {
    let page = pages
        .get(placement.page)
        .ok_or_else(|| PrepareError::NoSuchPage {
            field: name.to_owned(),
            page: placement.page,
        })?;
    let view = &placement.view;
    let size = page.geometry.view_size();
    // A hundredth of a point forgives rounding in the browser.
    let slack = 0.01;
    let inside = [view.x, view.y, view.width, view.height]
        .iter()
        .all(|value| value.is_finite())
        && view.width >= 1.0
        && view.height >= 1.0
        && view.x >= -slack
        && view.y >= -slack
        && view.x + view.width <= size.width + slack
        && view.y + view.height <= size.height + slack;
    if inside {
        Ok(page.geometry.to_pdf(view))
    } else {
        Err(PrepareError::OutsidePage(name.to_owned()))
    }
}

/// Fields of the plan may cover each other: a seal over a date is what whoever placed them wants.
/// A field that the document brought along must not be covered, because somebody else fills it.
fn check_overlaps(
    document: &Document<'_>,
    placed: &[Placed<'_>],
    pages: &[PageNode],
) -> Result<(), PrepareError> {
    let mut by_page: HashMap<ObjectId, Vec<(Rect, &str)>> = HashMap::new();
    let pages_of = document.widget_pages(pages);
    for field in document.fields()? {
        for widget in &field.widgets {
            let page = pages_of.get(&widget.object).copied().or(widget.page);
            if let Some(page) = page {
                by_page
                    .entry(page)
                    .or_default()
                    .push((widget.rect, &field.name));
            }
        }
    }
    for field in placed {
        let Some(rect) = field.rect else { continue };
        let Some(page) = pages.get(field.page) else {
            continue;
        };
        let Some(others) = by_page.get(&page.id) else {
            continue;
        };
        // Shared edges are allowed, also when rounding makes them cross by a thousandth.
        let inner = Rect {
            x0: rect.x0 + 0.002,
            y0: rect.y0 + 0.002,
            x1: rect.x1 - 0.002,
            y1: rect.y1 - 0.002,
        };
        if let Some((_, other)) = others
            .iter()
            .find(|(other, _)| inner.intersection(other).is_some())
        {
            return Err(PrepareError::Overlap {
                first: (*other).to_owned(),
                second: field.name.to_owned(),
            });
        }
    }
    Ok(())
}

fn write_field(increment: &mut Increment<'_, '_>, field: &Placed<'_>, pages: &[PageNode]) {
    let form = field.rect.map(|rect| {
        let id = increment.allocate();
        let size = pages
            .get(field.page)
            .map(|page| page.geometry.view_size_of(&rect));
        let size = size.unwrap_or(crate::ViewSize {
            width: rect.width(),
            height: rect.height(),
        });
        let mut entries = b"/Type /XObject/Subtype /Form/BBox [0 0 ".to_vec();
        write::numbers(&mut entries, &[size.width, size.height]);
        entries.extend_from_slice(b"]/Resources <<>>");
        increment.stream(id, &entries, b"");
        id
    });
    increment.begin(field.id);
    let out = &mut increment.out;
    out.extend_from_slice(b"<</Type /Annot/Subtype /Widget/Rect [");
    match field.rect {
        Some(rect) => write::numbers(out, &[rect.x0, rect.y0, rect.x1, rect.y1]),
        None => out.extend_from_slice(b"0 0 0 0"),
    }
    out.extend_from_slice(b"]/F ");
    out.extend_from_slice(WIDGET_FLAGS);
    out.extend_from_slice(b"/T ");
    write::text(out, field.name);
    if let Some(page) = pages.get(field.page) {
        out.extend_from_slice(b"/P ");
        write::reference(out, page.id);
    }
    if let Some(form) = form {
        out.extend_from_slice(b"/AP <</N ");
        write::reference(out, form);
        out.extend_from_slice(b">>");
    }
    match field.kind {
        PlacedKind::Signature { lock } => {
            out.extend_from_slice(b"/FT /Sig");
            if let Some(lock) = lock {
                out.extend_from_slice(b"/Lock ");
                write::reference(out, lock);
            }
        }
        // Push button (bit 17), read-only (bit 1); TP 1: icon only (12.7.4.2, table 189).
        PlacedKind::Impression => out.extend_from_slice(b"/FT /Btn/Ff 65537/MK <</TP 1>>"),
        PlacedKind::Text => out.extend_from_slice(b"/FT /Tx/Ff 1/DA (/Helv 0 Tf 0 g)"),
    }
    out.extend_from_slice(b">>");
    increment.end();
}

/// Adds the widgets to their pages' `Annots`.
fn add_to_pages(
    increment: &mut Increment<'_, '_>,
    placed: &[Placed<'_>],
    pages: &[PageNode],
) -> Result<(), PrepareError> {
    let document = increment.document();
    let mut uses: HashMap<ObjectId, usize> = HashMap::new();
    for page in pages {
        let array = document
            .dict_at(page.id, 0)
            .and_then(|dict| dict.get(b"Annots")?.as_reference());
        if let Some(array) = array {
            *uses.entry(array).or_default() += 1;
        }
    }
    for (index, page) in pages.iter().enumerate() {
        let widgets: Vec<ObjectId> = placed
            .iter()
            .filter(|field| field.page == index)
            .map(|field| field.id)
            .collect();
        if widgets.is_empty() {
            continue;
        }
        let dict = document
            .dict_at(page.id, 0)
            .ok_or(PdfError::from(Damage::PageTree))?;
        let annotations = dict.get(b"Annots");
        let array_id = annotations.as_ref().and_then(|array| array.as_reference());
        let existing = annotations.and_then(|array| document.resolve(array, 0));
        let array = extended_array(existing.as_ref(), &widgets);
        match array_id {
            // An array that several pages share would show the widgets on all of them.
            Some(id) if uses.get(&id) == Some(&1) && existing.is_some() => {
                increment.begin(id);
                increment.out.extend_from_slice(&array);
                increment.end();
            }
            _ => increment.rewrite(page.id, &dict, &[(b"Annots", Some(&array))]),
        }
    }
    Ok(())
}

/// An array with references appended. Direct dictionaries in the old one are written out again.
fn extended_array(existing: Option<&Object<'_>>, added: &[ObjectId]) -> Vec<u8> {
    let mut out = b"[".to_vec();
    for item in existing
        .and_then(|array| array.as_array())
        .unwrap_or_default()
    {
        write_object(&mut out, item);
        out.push(b' ');
    }
    for id in added {
        write::reference(&mut out, *id);
        out.push(b' ');
    }
    out.pop();
    out.push(b']');
    out
}

fn write_object(out: &mut Vec<u8>, object: &Object<'_>) {
    match object {
        Object::Null | Object::Stream(_) => out.extend_from_slice(b"null"),
        Object::Bool(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Real(value) => write::real(out, *value),
        Object::Name(name) => write::name(out, name),
        Object::String(bytes) => {
            out.push(b'<');
            write::hex(out, bytes);
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for item in items {
                write_object(out, item);
                out.push(b' ');
            }
            out.push(b']');
        }
        Object::Dict(dict) => write_dict(out, dict, &[]),
        Object::Reference(id) => write::reference(out, *id),
    }
}

/// Adds the fields to the form, making one where there is none.
fn add_to_form(
    increment: &mut Increment<'_, '_>,
    placed: &[Placed<'_>],
) -> Result<(), PrepareError> {
    let document = increment.document();
    let catalog = document.catalog(0)?;
    let ids: Vec<ObjectId> = placed.iter().map(|field| field.id).collect();
    let has_text = placed.iter().any(|field| field.kind == PlacedKind::Text);
    let form_value = catalog.get(b"AcroForm");
    let form_id = form_value.as_ref().and_then(|form| form.as_reference());
    let form = form_value
        .and_then(|form| document.resolve(form, 0))
        .and_then(Object::into_dict)
        .unwrap_or_default();
    if form.contains(b"XFA") {
        return Err(PrepareError::XfaForm);
    }
    let fields_value = form.get(b"Fields");
    let fields_id = fields_value
        .as_ref()
        .and_then(|fields| fields.as_reference());
    let existing = fields_value.and_then(|fields| document.resolve(fields, 0));
    let fields = extended_array(existing.as_ref(), &ids);
    let mut changes: Vec<(&[u8], Option<Vec<u8>>)> = vec![
        (b"SigFlags", Some(b"3".to_vec())),
        (b"NeedAppearances", None),
    ];
    match fields_id {
        Some(id) if existing.is_some() => {
            increment.begin(id);
            increment.out.extend_from_slice(&fields);
            increment.end();
        }
        _ => changes.push((b"Fields", Some(fields))),
    }
    if has_text {
        if !form.contains(b"DA") {
            changes.push((b"DA", Some(b"(/Helv 0 Tf 0 g)".to_vec())));
        }
        changes.push((b"DR", Some(resources_with_helvetica(increment, &form))));
    }
    let changes: Vec<(&[u8], Option<&[u8]>)> = changes
        .iter()
        .map(|(key, value)| (*key, value.as_deref()))
        .collect();
    match form_id {
        Some(id) if !form.is_empty() => increment.rewrite(id, &form, &changes),
        _ => {
            let id = increment.allocate();
            increment.rewrite(id, &form, &changes);
            let mut reference = Vec::new();
            write::reference(&mut reference, id);
            increment.rewrite(
                document.catalog_id(),
                &catalog,
                &[(b"AcroForm", Some(&reference))],
            );
        }
    }
    Ok(())
}

/// The form's default resources with `Helv`, which the text fields' `DA` names.
fn resources_with_helvetica(
    increment: &mut Increment<'_, '_>,
    form: &crate::syntax::Dict<'_>,
) -> Vec<u8> {
    let document = increment.document();
    let resources = document
        .get(form, b"DR", 0)
        .and_then(Object::into_dict)
        .unwrap_or_default();
    let fonts = document
        .get(&resources, b"Font", 0)
        .and_then(Object::into_dict)
        .unwrap_or_default();
    let mut out = Vec::new();
    if fonts.contains(b"Helv") {
        write_dict(&mut out, &resources, &[]);
        return out;
    }
    let font = increment.allocate();
    increment.begin(font);
    increment.out.extend_from_slice(
        b"<</Type /Font/Subtype /Type1/BaseFont /Helvetica/Encoding /WinAnsiEncoding>>",
    );
    increment.end();
    let mut reference = Vec::new();
    write::reference(&mut reference, font);
    let mut fonts_out = Vec::new();
    write_dict(&mut fonts_out, &fonts, &[(b"Helv", Some(&reference))]);
    write_dict(&mut out, &resources, &[(b"Font", Some(&fonts_out))]);
    out
}
