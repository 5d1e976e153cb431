//! Revisions: the states that incremental updates left behind (ISO 32000-1, 7.5.6), and what changed
//! between two of them, object by object.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Document, trailing_bytes};
use crate::error::{Damage, PdfError};
use crate::syntax::lexer::{Lexer, is_space};
use crate::syntax::{Dict, Object, ObjectId};
use crate::xref::{Entry, Section};

/// How deep links are followed.
const MAX_DEPTH: usize = 16;
/// Most links followed for one state of the document.
const MAX_LINKS: usize = 500_000;

/// One state of the document. Revision 0 is the oldest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// First byte that this revision added: the end of the one before.
    pub start: usize,
    /// Length of the file at this revision: after `%%EOF` and its end of line.
    pub end: usize,
    /// True when an object that this revision adds lies outside its own bytes: content prepared
    /// earlier and switched on later.
    pub foreign_objects: bool,
    /// Newest cross-reference section of this state.
    pub(crate) section: usize,
}

/// Whether an object came, changed or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Not there before.
    Added,
    /// There in both, with different values.
    Changed,
    /// Not there afterwards.
    Removed,
}

/// What an object is for, as far as it can be reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObjectRole {
    /// The document catalog.
    Catalog,
    /// The document information dictionary.
    Info,
    /// The catalog's metadata stream (14.3.2).
    Metadata,
    /// The interactive form dictionary or its array of fields.
    Form,
    /// A page, counted from 0.
    Page(usize),
    /// The array of a page's annotations.
    PageAnnotations(usize),
    /// A field or its widget, by fully qualified name.
    Field(String),
    /// The value of a signature field.
    SignatureValue(String),
    /// The `Lock` of a signature field.
    Lock(String),
    /// The appearance stream of a field.
    Appearance(String),
    /// What only the appearance of a field uses: fonts, images.
    AppearanceResource(String),
    /// The document security store (`DSS`) and its parts (ETSI EN 319 142-1, 5.4.2).
    SecurityStore,
    /// A cross-reference or object stream: the container, not content.
    Container,
    /// Everything else, page content included.
    Other,
}

/// One object that differs between two revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectChange {
    /// The object.
    pub object: ObjectId,
    /// What happened to it.
    pub kind: ChangeKind,
    /// Every role the object has in the later revision (in the earlier one when removed), sorted.
    /// Content that a field shares with a page has [`ObjectRole::Other`] as well.
    pub roles: Vec<ObjectRole>,
    /// For a dictionary or stream that changed: the keys whose values differ. `Root` or `Info` when
    /// the trailer names another object as catalog or information dictionary.
    pub changed_keys: Vec<String>,
}

impl Document<'_> {
    /// The revisions, oldest first. Each must stand behind the one before and be closed by a
    /// `startxref` that names it: a section that lay ready in older bytes and is switched on later is
    /// no revision.
    ///
    /// # Errors
    /// [`PdfError::Broken`] if a revision has no end or stands in the wrong place.
    pub fn revisions(&self) -> Result<Vec<Revision>, PdfError> {
        let mut revisions: Vec<Revision> = Vec::new();
        let mut start = 0;
        let mut index = self.sections.len();
        while index > 0 {
            let last = index - 1;
            let first = self.first_of_revision(last);
            let group = &self.sections[first..=last];
            let position = group[0].position;
            let misplaced = PdfError::from(Damage::CrossReference(position));
            let after = group.iter().map(|section| section.end).max().unwrap_or(0);
            let (named, end) = self.revision_end(after).ok_or(misplaced.clone())?;
            let inside = |section: &Section<'_>| (start..end).contains(&section.position);
            if self.after_space(named) != self.after_space(position) || !group.iter().all(inside) {
                return Err(misplaced);
            }
            let foreign_objects = self.has_foreign_objects(first, last, start, end);
            revisions.push(Revision {
                start,
                end,
                foreign_objects,
                section: first,
            });
            start = end;
            index = first;
        }
        Ok(revisions)
    }

    /// The newest section of the revision that ends the chain at `last`. Only a linearised file has
    /// two, its first page's section standing before the main one (Annex F), and only as the oldest
    /// revision.
    fn first_of_revision(&self, last: usize) -> usize {
        let oldest = last + 1 == self.sections.len();
        let two = last > 0 && self.sections[last - 1].position < self.sections[last].position;
        if oldest && two { last - 1 } else { last }
    }

    fn after_space(&self, position: usize) -> usize {
        let mut lexer = Lexer::new(self.bytes(), position);
        lexer.skip_space();
        lexer.position
    }

    /// Bytes after the end of the last revision, white space aside: zero in a clean file.
    #[must_use]
    pub fn trailing_bytes(&self) -> usize {
        match self.revisions() {
            Ok(revisions) => {
                let end = revisions.last().map_or(0, |revision| revision.end);
                let rest = self.bytes().get(end..).unwrap_or_default();
                let used = rest.iter().rposition(|byte| !is_space(*byte));
                used.map_or(0, |last| last + 1)
            }
            Err(_) => trailing_bytes(self.bytes()),
        }
    }

    /// The number after `startxref`, and the position after `%%EOF` and one end of line.
    fn revision_end(&self, after: usize) -> Option<(usize, usize)> {
        let mut lexer = Lexer::new(self.bytes(), after);
        lexer.skip_space();
        lexer.keyword(b"startxref")?;
        while lexer.peek().is_some_and(is_space) {
            lexer.position += 1;
        }
        let named = usize::try_from(lexer.unsigned()?).ok()?;
        while lexer.peek().is_some_and(is_space) {
            lexer.position += 1;
        }
        lexer.eat(b"%%EOF")?;
        if lexer.eat(b"\r\n").is_none() {
            let _ = lexer.eat(b"\n").or_else(|| lexer.eat(b"\r"));
        }
        Some((named, lexer.position))
    }

    fn has_foreign_objects(&self, first: usize, last: usize, start: usize, end: usize) -> bool {
        let mut foreign = false;
        for section in &self.sections[first..=last] {
            section.each(self.bytes(), &mut |_, entry| {
                if let Entry::InFile { offset, .. } = entry {
                    foreign |= offset < start || offset >= end;
                }
            });
        }
        foreign
    }

    /// Objects that differ between two revisions of this document, by number, then the trailer's
    /// references to catalog and information dictionary where those differ.
    ///
    /// # Errors
    /// As [`Document::fields`] and [`Document::page_count`], for either state.
    pub fn changes(
        &self,
        earlier: &Revision,
        later: &Revision,
    ) -> Result<Vec<ObjectChange>, PdfError> {
        let (from, to) = (earlier.section, later.section);
        let mut numbers = BTreeSet::new();
        for section in self.sections.get(to..from).unwrap_or_default() {
            section.each(self.bytes(), &mut |number, _| {
                numbers.insert(number);
            });
        }
        let mut changes: Vec<ObjectChange> = numbers
            .into_iter()
            .filter_map(|number| self.change_of(number, from, to))
            .collect();
        let removed = |change: &ObjectChange| change.kind == ChangeKind::Removed;
        let roles_after = self.roles(to)?;
        let roles_before = if changes.iter().any(removed) {
            self.roles(from)?
        } else {
            BTreeMap::new()
        };
        for change in &mut changes {
            let roles = if removed(change) {
                &roles_before
            } else {
                &roles_after
            };
            change.roles = match roles.get(&change.object.number) {
                Some(roles) => roles.iter().cloned().collect(),
                None => vec![self.role_by_type(change.object, from, to)],
            };
        }
        changes.extend(self.trailer_changes(from, to));
        Ok(changes)
    }

    /// A trailer that names another catalog or information dictionary changes the document even if
    /// that object is an old one.
    fn trailer_changes(&self, from: usize, to: usize) -> Vec<ObjectChange> {
        let named = |at: usize, key: &[u8]| self.sections[at].trailer.get(key)?.as_reference();
        let mut changes = Vec::new();
        for (key, role) in [("Root", ObjectRole::Catalog), ("Info", ObjectRole::Info)] {
            let (before, after) = (named(from, key.as_bytes()), named(to, key.as_bytes()));
            let Some(object) = after.or(before).filter(|_| before != after) else {
                continue;
            };
            changes.push(ObjectChange {
                object,
                kind: ChangeKind::Changed,
                roles: vec![role],
                changed_keys: vec![key.to_owned()],
            });
        }
        changes
    }

    /// An object seen from section `at`, whatever its generation.
    pub(crate) fn current(&self, number: u32, at: usize) -> Option<(ObjectId, Option<Object<'_>>)> {
        let generation = match self.entry(number, at)?.1 {
            Entry::Free => return None,
            Entry::InFile { generation, .. } => generation,
            Entry::InStream { .. } => 0,
        };
        let id = ObjectId { number, generation };
        Some((id, self.object_at(id, at)))
    }

    fn change_of(&self, number: u32, from: usize, to: usize) -> Option<ObjectChange> {
        let before = self.current(number, from);
        let after = self.current(number, to);
        let (kind, object, changed_keys) = match (before, after) {
            (None, None) => return None,
            (None, Some((id, _))) => (ChangeKind::Added, id, Vec::new()),
            (Some((id, _)), None) => (ChangeKind::Removed, id, Vec::new()),
            (Some((old_id, old)), Some((id, new))) => {
                let (same, keys) = compare(old.as_ref(), new.as_ref());
                if same && old_id == id {
                    return None;
                }
                (ChangeKind::Changed, id, keys)
            }
        };
        Some(ObjectChange {
            object,
            kind,
            roles: Vec::new(),
            changed_keys,
        })
    }

    fn role_by_type(&self, id: ObjectId, from: usize, to: usize) -> ObjectRole {
        let object = self.object_at(id, to).or_else(|| self.object_at(id, from));
        match object {
            Some(Object::Stream(stream))
                if stream.dict.is_name(b"Type", b"XRef")
                    || stream.dict.is_name(b"Type", b"ObjStm") =>
            {
                ObjectRole::Container
            }
            _ => ObjectRole::Other,
        }
    }

    /// Roles of all objects that can be reached from known places.
    fn roles(&self, at: usize) -> Result<BTreeMap<u32, BTreeSet<ObjectRole>>, PdfError> {
        let mut roles = Roles {
            document: self,
            at,
            found: BTreeMap::new(),
            links: 0,
        };
        let trailer = &self.sections[at].trailer;
        roles.reference(trailer.get(b"Root").as_ref(), || ObjectRole::Catalog);
        roles.reference(trailer.get(b"Info").as_ref(), || ObjectRole::Info);
        let catalog = self.catalog(at)?;
        roles.reference(catalog.get(b"Metadata").as_ref(), || ObjectRole::Metadata);
        roles.reference(catalog.get(b"AcroForm").as_ref(), || ObjectRole::Form);
        if let Some(form) = self
            .get(&catalog, b"AcroForm", at)
            .and_then(Object::into_dict)
        {
            roles.reference(form.get(b"Fields").as_ref(), || ObjectRole::Form);
        }
        if let Some(store) = catalog.get(b"DSS") {
            roles.closure(
                &store,
                &ObjectRole::SecurityStore,
                &ObjectRole::SecurityStore,
                0,
            );
        }
        for (index, page) in self.walk_pages(at)?.iter().enumerate() {
            roles.add(page.id, ObjectRole::Page(index));
            if let Some(dict) = self.dict_at(page.id, at) {
                roles.reference(dict.get(b"Annots").as_ref(), || {
                    ObjectRole::PageAnnotations(index)
                });
                // What a page draws with is never a field's alone.
                for key in [b"Contents".as_slice(), b"Resources"] {
                    if let Some(value) = dict.get(key) {
                        roles.closure(&value, &ObjectRole::Other, &ObjectRole::Other, 0);
                    }
                }
            }
        }
        for field in self.read_form(at)?.fields {
            roles.add(field.object, ObjectRole::Field(field.name.clone()));
            for id in field
                .widgets
                .iter()
                .map(|widget| widget.object)
                .chain([field.object])
            {
                roles.add(id, ObjectRole::Field(field.name.clone()));
                let Some(dict) = self.dict_at(id, at) else {
                    continue;
                };
                roles.field_parts(&dict, &field.name, field.signed);
            }
        }
        if roles.links > MAX_LINKS {
            return Err(Damage::TooComplex.into());
        }
        Ok(roles.found)
    }
}

struct Roles<'w, 'a> {
    document: &'w Document<'a>,
    at: usize,
    found: BTreeMap<u32, BTreeSet<ObjectRole>>,
    links: usize,
}

impl Roles<'_, '_> {
    /// True if the role is new for the object.
    fn add(&mut self, id: ObjectId, role: ObjectRole) -> bool {
        self.found.entry(id.number).or_default().insert(role)
    }

    fn reference(&mut self, value: Option<&Object<'_>>, role: impl FnOnce() -> ObjectRole) {
        if let Some(id) = value.and_then(|value| value.as_reference()) {
            self.add(id, role());
        }
    }

    fn field_parts(&mut self, dict: &Dict<'_>, name: &str, signed: bool) {
        if signed {
            self.reference(dict.get(b"V").as_ref(), || {
                ObjectRole::SignatureValue(name.to_owned())
            });
        }
        self.reference(dict.get(b"Lock").as_ref(), || {
            ObjectRole::Lock(name.to_owned())
        });
        let Some(appearances) = self
            .document
            .get(dict, b"AP", self.at)
            .and_then(Object::into_dict)
        else {
            return;
        };
        let (top, below) = (
            ObjectRole::Appearance(name.to_owned()),
            ObjectRole::AppearanceResource(name.to_owned()),
        );
        for (_, raw) in appearances.entries() {
            if let Some(value) = crate::syntax::lexer::parse_value(raw) {
                self.closure(&value, &top, &below, 0);
            }
        }
    }

    /// Marks everything reachable from a value: objects referred to directly with `top`, the rest
    /// with `below`. Links back to pages are not followed.
    fn closure(&mut self, value: &Object<'_>, top: &ObjectRole, below: &ObjectRole, depth: usize) {
        self.links += 1;
        if depth > MAX_DEPTH || self.links > MAX_LINKS {
            return;
        }
        match value {
            Object::Reference(id) => {
                let role = if depth == 0 { top } else { below };
                if self.add(*id, role.clone())
                    && let Some(object) = self.document.object_at(*id, self.at)
                    && !object
                        .as_dict()
                        .is_some_and(|dict| dict.is_name(b"Type", b"Page"))
                {
                    self.closure(&object, below, below, depth + 1);
                }
            }
            Object::Array(items) => {
                for item in items {
                    self.closure(item, top, below, depth.max(1));
                }
            }
            Object::Dict(_) | Object::Stream(_) => {
                let Some(dict) = value.as_dict() else { return };
                for (key, raw) in dict.entries() {
                    if key == b"Parent" || key == b"P" || key == b"StructParent" {
                        continue;
                    }
                    if let Some(value) = crate::syntax::lexer::parse_value(raw) {
                        self.closure(&value, top, below, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Whether two states of an object are the same, and the keys that differ if both are dictionaries.
fn compare(old: Option<&Object<'_>>, new: Option<&Object<'_>>) -> (bool, Vec<String>) {
    match (old, new) {
        (None, None) => (true, Vec::new()),
        (Some(old), Some(new)) => {
            let keys = match (old.as_dict(), new.as_dict()) {
                (Some(a), Some(b)) => a
                    .changed_keys(b, 0)
                    .iter()
                    .map(|key| String::from_utf8_lossy(key).into_owned())
                    .collect(),
                _ => Vec::new(),
            };
            (old.same(new, 0), keys)
        }
        _ => (false, Vec::new()),
    }
}
