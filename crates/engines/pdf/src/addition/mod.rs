//! What an update added to a signed document: signature fields of later signers, and entries that
//! describe the file. Facts for a verifier; whether they are allowed is its decision.

mod field;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::error::PdfError;
use crate::revision::{ChangeKind, ObjectChange, ObjectRole, Revision};
use crate::syntax::lexer::{MAX_DEPTH, parse_value};
use crate::syntax::{Dict, Object, ObjectId};
use field::Candidate;

/// Most links followed in one set of default resources.
const MAX_LINKS: usize = 10_000;

/// A signature field that an update added whole: a new object at the end of the form's `Fields`, of a
/// name that was not taken, with one widget that is new as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedSignatureField {
    /// Its name.
    pub name: String,
    /// Whether its widget has an area.
    pub visible: bool,
    /// Whether it has a value already.
    pub signed: bool,
    /// Whether its appearance draws something.
    pub drawn: bool,
}

/// What one update added or brought up to date, as far as it did nothing else to the same objects.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Additions {
    /// New signature fields. Empty when the form changed in any other way along with them.
    pub signature_fields: Vec<AddedSignatureField>,
    /// Keys of the catalog whose change is accounted for.
    pub(crate) catalog_keys: BTreeSet<&'static str>,
    /// Pages of which nothing but `Annots` changed, and that only by new widgets at its end.
    pages: BTreeSet<usize>,
    /// New objects that the new fields consist of, or that nothing uses.
    parts: BTreeSet<u32>,
    /// The information dictionary differs in its modification time or producer only.
    pub(crate) info: bool,
    /// The document's XMP stream is still one, and only it differs.
    pub(crate) xmp: bool,
}

impl Additions {
    /// Whether a change, seen as a change of this role, is nothing but these additions.
    #[must_use]
    pub fn explains(&self, change: &ObjectChange, role: &ObjectRole) -> bool {
        let (kind, keys) = (change.kind, &change.changed_keys);
        if kind == ChangeKind::Removed {
            return false;
        }
        match role {
            ObjectRole::Catalog => {
                let accounted = |key: &String| self.catalog_keys.contains(key.as_str());
                kind == ChangeKind::Changed && !keys.is_empty() && keys.iter().all(accounted)
            }
            ObjectRole::Form => self.catalog_keys.contains("AcroForm"),
            ObjectRole::Page(page) => keys == &["Annots"] && self.pages.contains(page),
            ObjectRole::PageAnnotations(page) => self.pages.contains(page),
            ObjectRole::Field(_) | ObjectRole::Lock(_) | ObjectRole::Other => {
                kind == ChangeKind::Added && self.parts.contains(&change.object.number)
            }
            ObjectRole::Info => self.info,
            ObjectRole::Metadata => self.xmp,
            _ => false,
        }
    }

    /// The new signature field of this name.
    #[must_use]
    pub fn signature_field(&self, name: &str) -> Option<&AddedSignatureField> {
        self.signature_fields
            .iter()
            .find(|field| field.name == name)
    }
}

impl Document<'_> {
    /// What the later of two neighbouring revisions added; `changes` are those between the two.
    ///
    /// # Errors
    /// As [`Document::changes`].
    pub fn additions(
        &self,
        earlier: &Revision,
        later: &Revision,
        changes: &[ObjectChange],
    ) -> Result<Additions, PdfError> {
        let step = Step {
            document: self,
            from: earlier.section,
            to: later.section,
        };
        let is_new_field = |change: &ObjectChange| {
            let field = |role: &ObjectRole| matches!(role, ObjectRole::Field(_));
            change.kind == ChangeKind::Added && change.roles.iter().any(field)
        };
        let mut additions = if changes.iter().any(is_new_field) {
            step.signature_fields(changes)?.unwrap_or_default()
        } else {
            Additions::default()
        };
        if !additions.signature_fields.is_empty() {
            additions.parts.extend(step.unused(changes));
        }
        let describes = |role: &ObjectRole| {
            matches!(
                role,
                ObjectRole::Catalog | ObjectRole::Info | ObjectRole::Metadata
            )
        };
        if changes
            .iter()
            .flat_map(|change| &change.roles)
            .any(describes)
        {
            step.describe(&mut additions)?;
        }
        Ok(additions)
    }
}

/// Two neighbouring states of a document, by their newest cross-reference sections.
pub(crate) struct Step<'d, 'a> {
    pub(crate) document: &'d Document<'a>,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// Pages that gained widgets, by index, and which page lists which widget.
#[derive(Default)]
struct Listing {
    pages: BTreeSet<usize>,
    page_of: BTreeMap<ObjectId, ObjectId>,
}

impl<'d> Step<'d, '_> {
    /// Whether an object exists in the later state only.
    pub(crate) fn is_new(&self, id: ObjectId) -> bool {
        self.document.current(id.number, self.from).is_none()
            && self.document.object_at(id, self.to).is_some()
    }

    /// Whether a value stands directly, in the same object as before or in a new one: never in an
    /// object that was something else.
    pub(crate) fn keeps_place(&self, before: Option<&Object<'_>>, after: &Object<'_>) -> bool {
        match after.as_reference() {
            None => true,
            same if same == before.and_then(Object::as_reference) => true,
            Some(id) => self.is_new(id),
        }
    }

    fn before(&self, value: Option<Object<'d>>) -> Option<Object<'d>> {
        self.document.resolve(value?, self.from)
    }

    fn after(&self, value: Option<Object<'d>>) -> Option<Object<'d>> {
        self.document.resolve(value?, self.to)
    }

    /// The references that an array gained at its end; nothing if it changed in any other way.
    fn appended(
        &self,
        before: Option<Object<'d>>,
        after: Option<Object<'d>>,
    ) -> Option<Vec<ObjectId>> {
        if !self.keeps_place(before.as_ref(), after.as_ref()?) {
            return None;
        }
        let old = match before {
            Some(before) => self.before(Some(before))?,
            None => Object::Array(Vec::new()),
        };
        let new = self.after(after)?;
        let (old_items, new_items) = (old.as_array()?, new.as_array()?);
        let (kept, added) = new_items.split_at_checked(old_items.len())?;
        let same = old_items.iter().zip(kept).all(|(a, b)| a.same(b, 0));
        if !same || is_ambiguous(&new, 0) {
            return None;
        }
        added.iter().map(Object::as_reference).collect()
    }

    /// The new signature fields, if the form and the pages changed by nothing but them.
    fn signature_fields(&self, changes: &[ObjectChange]) -> Result<Option<Additions>, PdfError> {
        let (old, new) = (
            self.document.catalog(self.from)?,
            self.document.catalog(self.to)?,
        );
        let mut parts = BTreeSet::new();
        let Some(ids) = self.form_growth(&old, &new, &mut parts) else {
            return Ok(None);
        };
        let mut taken = BTreeSet::new();
        for field in self.document.read_form(self.from)?.fields {
            let first = field.name.split('.').next().unwrap_or_default();
            taken.insert(first.to_owned());
        }
        let mut fields = Vec::new();
        for id in ids {
            match self.candidate(id) {
                Some(candidate) if taken.insert(candidate.field.name.clone()) => {
                    fields.push(candidate);
                }
                _ => return Ok(None),
            }
        }
        let Some(listing) = self.page_growth(&fields, changes)? else {
            return Ok(None);
        };
        let in_place = |field: &Candidate| match listing.page_of.get(&field.widget) {
            Some(page) => field.page.is_none_or(|named| named == *page),
            None => !field.field.visible,
        };
        if fields.is_empty() || !fields.iter().all(in_place) {
            return Ok(None);
        }
        parts.extend(fields.iter().flat_map(|field| &field.parts));
        Ok(Some(Additions {
            signature_fields: fields.into_iter().map(|field| field.field).collect(),
            catalog_keys: BTreeSet::from(["AcroForm"]),
            pages: listing.pages,
            parts,
            ..Additions::default()
        }))
    }

    /// New objects that nothing among the changes refers to: appearances that a signer's software drew
    /// and gave up. Whether something older waited for an object of that number is not seen here.
    fn unused(&self, changes: &[ObjectChange]) -> Vec<u32> {
        let mut used = BTreeSet::new();
        for (_, raw) in self.document.sections[self.to].trailer.entries() {
            if let Some(value) = parse_value(raw) {
                collect_references(&value, &mut used, 0);
            }
        }
        for change in changes {
            if let Some(object) = self.document.object_at(change.object, self.to) {
                collect_references(&object, &mut used, 0);
            }
        }
        let unused = |change: &&ObjectChange| {
            change.kind == ChangeKind::Added
                && change.roles == [ObjectRole::Other]
                && !used.contains(&change.object.number)
        };
        let unused = changes.iter().filter(unused);
        unused.map(|change| change.object.number).collect()
    }

    /// The fields that the form gained, if it is otherwise as before. `SigFlags` may become 3, `NeedAppearances` may go;
    /// default resources and the default appearance may come where there were none.
    fn form_growth(
        &self,
        old: &Dict<'d>,
        new: &Dict<'d>,
        parts: &mut BTreeSet<u32>,
    ) -> Option<Vec<ObjectId>> {
        let (before, after) = (old.get(b"AcroForm"), new.get(b"AcroForm"));
        if !self.keeps_place(before.as_ref(), after.as_ref()?) {
            return None;
        }
        let old_form = match before {
            Some(before) => self.before(Some(before))?.into_dict()?,
            None => Dict::default(),
        };
        let new_form = self.after(after)?;
        if is_ambiguous(&new_form, 0) {
            return None;
        }
        let new_form = new_form.into_dict()?;
        for key in old_form.changed_keys(&new_form, 0) {
            let gained = !old_form.contains(&key);
            let allowed = match key.as_slice() {
                b"Fields" => true,
                b"SigFlags" => new_form.get(&key)?.as_integer() == Some(3),
                // Without it, readers show the appearances that were signed.
                b"NeedAppearances" => !new_form.contains(&key),
                b"DA" => gained && !refers(&new_form.get(&key)?, 0),
                b"DR" => gained && self.resources(&new_form.get(&key)?, parts, 0),
                _ => false,
            };
            if !allowed {
                return None;
            }
        }
        self.appended(old_form.get(b"Fields"), new_form.get(b"Fields"))
    }

    /// Collects the new objects of default resources; false if one of them does not exist.
    fn resources(&self, value: &Object<'_>, parts: &mut BTreeSet<u32>, depth: usize) -> bool {
        if depth > MAX_DEPTH || parts.len() > MAX_LINKS {
            return false;
        }
        match value {
            Object::Reference(id) => match self.document.object_at(*id, self.to) {
                None => false,
                Some(object) => {
                    let known = !self.is_new(*id) || !parts.insert(id.number);
                    known || self.resources(&object, parts, depth + 1)
                }
            },
            other => children(other).all(|child| self.resources(&child, parts, depth + 1)),
        }
    }

    /// The pages that gained nothing but widgets of these fields. Nothing if a widget is listed twice.
    fn page_growth(
        &self,
        fields: &[Candidate],
        changes: &[ObjectChange],
    ) -> Result<Option<Listing>, PdfError> {
        // Pages that did not change are not read: a file may hold many, with long arrays.
        let roles = changes.iter().flat_map(|change| &change.roles);
        let changed: BTreeSet<usize> = roles
            .filter_map(|role| match role {
                ObjectRole::Page(page) | ObjectRole::PageAnnotations(page) => Some(*page),
                _ => None,
            })
            .collect();
        let widgets: BTreeSet<ObjectId> = fields.iter().map(|field| field.widget).collect();
        let mut listing = Listing::default();
        for (index, page) in self.document.walk_pages(self.to)?.iter().enumerate() {
            if !changed.contains(&index) {
                continue;
            }
            let (Some(old), Some(new)) = (
                self.document.dict_at(page.id, self.from),
                self.document.dict_at(page.id, self.to),
            ) else {
                continue;
            };
            let keys = old.changed_keys(&new, 0);
            let Some(added) = self.appended(old.get(b"Annots"), new.get(b"Annots")) else {
                continue;
            };
            let own = added.iter().all(|id| widgets.contains(id));
            let only_annotations = keys.iter().all(|key| key == b"Annots");
            if added.is_empty() || !own || !only_annotations {
                continue;
            }
            if is_ambiguous(&Object::Dict(new), 0) {
                continue;
            }
            for widget in added {
                if listing.page_of.insert(widget, page.id).is_some() {
                    return Ok(None);
                }
            }
            listing.pages.insert(index);
        }
        Ok(Some(listing))
    }
}

/// Whether a dictionary in a value, or the value itself, repeats a key: readers disagree about which
/// entry counts.
pub(crate) fn is_ambiguous(value: &Object<'_>, depth: usize) -> bool {
    depth > MAX_DEPTH
        || value.as_dict().is_some_and(Dict::has_duplicate_keys)
        || children(value).any(|child| is_ambiguous(&child, depth + 1))
}

/// Whether a value refers to another object.
pub(crate) fn refers(value: &Object<'_>, depth: usize) -> bool {
    depth > MAX_DEPTH
        || value.as_reference().is_some()
        || children(value).any(|child| refers(&child, depth + 1))
}

fn collect_references(value: &Object<'_>, found: &mut BTreeSet<u32>, depth: usize) {
    if let Some(id) = value.as_reference() {
        found.insert(id.number);
    }
    if depth <= MAX_DEPTH {
        children(value).for_each(|child| collect_references(&child, found, depth + 1));
    }
}

fn children<'v>(value: &'v Object<'v>) -> impl Iterator<Item = Object<'v>> {
    let items = value.as_array().unwrap_or_default().iter().cloned();
    let entries = value.as_dict().into_iter().flat_map(Dict::entries);
    // What cannot be read may refer to anything: it counts as a reference to what never exists.
    let unreadable = || Object::Reference(ObjectId::new(0));
    items.chain(entries.map(move |(_, raw)| parse_value(raw).unwrap_or_else(unreadable)))
}
