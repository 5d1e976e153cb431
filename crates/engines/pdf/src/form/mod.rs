//! The interactive form (ISO 32000-1, 12.7): fields, widgets, locks.

pub(crate) mod lock;
pub(crate) mod plan;
mod prepare;
pub(crate) mod request;
pub(crate) mod sign;

use std::collections::{HashMap, HashSet};

pub use lock::{FieldLock, LockAction};

use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::geometry::{PageGeometry, Rect};
use crate::page::{PageNode, rect_numbers};
use crate::syntax::lexer::decode_text;
use crate::syntax::{Dict, Object, ObjectId};

/// Deepest field tree that is walked.
const MAX_FIELD_DEPTH: usize = 32;

/// The kind of a terminal field (`FT`, 12.7.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// `Sig`.
    Signature,
    /// `Tx`.
    Text,
    /// `Btn`.
    Button,
    /// `Ch`.
    Choice,
    /// Absent or unknown.
    Unknown,
}

/// A terminal field of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Fully qualified name (12.7.3.2).
    pub name: String,
    /// Kind.
    pub kind: FieldKind,
    /// The field's object.
    pub object: ObjectId,
    /// Its widget annotations; the field's own object when the two are merged.
    pub widgets: Vec<Widget>,
    /// For a signature field: whether it has a value.
    pub signed: bool,
    /// For a signature field: the lock that signing it must apply (12.7.4.5).
    pub lock: Option<FieldLock>,
}

/// A widget annotation of a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Widget {
    /// Its object.
    pub object: ObjectId,
    /// The page it names in `P`.
    pub page: Option<ObjectId>,
    /// Where it lies, in PDF user space. Without area for an invisible widget.
    pub rect: Rect,
}

/// The form as read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    /// Object of the form dictionary when it is indirect.
    pub(crate) fields: Vec<Field>,
}

impl Form {
    pub(crate) fn find(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Document<'_> {
    /// All terminal fields, in the form's order; empty without a form.
    ///
    /// # Errors
    /// [`PdfError::TooManyFields`], or [`PdfError::Broken`] for a damaged form.
    pub fn fields(&self) -> Result<&[Field], PdfError> {
        Ok(&self.form()?.fields)
    }

    /// The field of this fully qualified name.
    ///
    /// # Errors
    /// As [`Document::fields`].
    pub fn field(&self, name: &str) -> Result<Option<&Field>, PdfError> {
        Ok(self.form()?.find(name))
    }

    /// The geometry of the page a widget lies on: the page it names, else the one that lists it.
    #[must_use]
    pub fn widget_page(&self, widget: &Widget) -> Option<PageGeometry> {
        if let Some(geometry) = widget.page.and_then(|page| self.single_page_geometry(page)) {
            return Some(geometry);
        }
        let pages = self.page_nodes().ok()?;
        let page = *self.widget_pages(pages).get(&widget.object)?;
        pages
            .iter()
            .find(|node| node.id == page)
            .map(|node| node.geometry)
    }

    /// The page that lists each annotation, counted from 0.
    ///
    /// # Errors
    /// As [`Document::page_count`].
    pub fn annotation_pages(&self) -> Result<HashMap<ObjectId, usize>, PdfError> {
        let pages = self.page_nodes()?;
        let numbers: HashMap<_, _> = pages
            .iter()
            .enumerate()
            .map(|(number, node)| (node.id, number))
            .collect();
        let listed = self.widget_pages(pages).into_iter();
        Ok(listed
            .filter_map(|(annotation, page)| Some((annotation, *numbers.get(&page)?)))
            .collect())
    }

    /// Which page lists which annotation. `P` is optional and may be missing (12.5.2).
    pub(crate) fn widget_pages(&self, pages: &[PageNode]) -> HashMap<ObjectId, ObjectId> {
        let mut found = HashMap::new();
        for page in pages {
            let annotations = self.dict_at(page.id, 0).and_then(|dict| {
                let array = dict.get(b"Annots")?;
                self.resolve(array, 0)
            });
            let listed = annotations.as_ref().and_then(|array| array.as_array());
            for id in listed
                .unwrap_or_default()
                .iter()
                .filter_map(Object::as_reference)
            {
                found.entry(id).or_insert(page.id);
            }
        }
        found
    }

    /// True if the document has an `AcroForm`.
    #[must_use]
    pub fn has_form(&self) -> bool {
        self.catalog(0)
            .is_ok_and(|catalog| self.get(&catalog, b"AcroForm", 0).is_some())
    }

    pub(crate) fn form(&self) -> Result<&Form, PdfError> {
        self.form
            .get_or_init(|| self.read_form(0))
            .as_ref()
            .map_err(Clone::clone)
    }

    /// The form as seen from section `at`.
    pub(crate) fn read_form(&self, at: usize) -> Result<Form, PdfError> {
        let catalog = self.catalog(at)?;
        let Some(form) = catalog.get(b"AcroForm") else {
            return Ok(Form::default());
        };
        let form = self
            .resolve(form, at)
            .and_then(Object::into_dict)
            .ok_or(Damage::Form)?;
        let Some(fields) = self.get(&form, b"Fields", at) else {
            return Ok(Form::default());
        };
        let mut walk = FieldWalk {
            document: self,
            at,
            seen: HashSet::new(),
            found: Vec::new(),
        };
        for field in fields.as_array().ok_or(Damage::Form)? {
            // A dangling reference is an absent field (7.3.10).
            if let Some(id) = field.as_reference() {
                walk.visit(id, "", None, 0)?;
            }
        }
        Ok(Form { fields: walk.found })
    }
}

struct FieldWalk<'w, 'a> {
    document: &'w Document<'a>,
    at: usize,
    seen: HashSet<ObjectId>,
    found: Vec<Field>,
}

impl FieldWalk<'_, '_> {
    fn visit(
        &mut self,
        id: ObjectId,
        parent: &str,
        kind: Option<FieldKind>,
        depth: usize,
    ) -> Result<(), PdfError> {
        if depth > MAX_FIELD_DEPTH || !self.seen.insert(id) {
            return Err(Damage::Form.into());
        }
        let limit = self.document.limits().max_fields;
        if self.seen.len() > limit {
            return Err(PdfError::TooManyFields { limit });
        }
        let Some(dict) = self.document.dict_at(id, self.at) else {
            return Ok(());
        };
        let kind = field_kind(self.document, &dict, self.at).or(kind);
        let own = self.document.get(&dict, b"T", self.at);
        let own = own
            .and_then(|name| name.as_string().map(decode_text))
            .unwrap_or_default();
        let name = match (parent, own.as_str()) {
            ("", own) => own.to_owned(),
            (parent, "") => parent.to_owned(),
            (parent, own) => format!("{parent}.{own}"),
        };
        let kids = self.document.get(&dict, b"Kids", self.at);
        let kids: Vec<ObjectId> = kids
            .as_ref()
            .and_then(|kids| kids.as_array())
            .map(|kids| kids.iter().filter_map(Object::as_reference).collect())
            .unwrap_or_default();
        let mut widgets = Vec::new();
        let mut children = Vec::new();
        for kid in kids {
            match self.document.dict_at(kid, self.at) {
                // A kid with a name of its own is a field, one without is a widget.
                Some(dict) if dict.contains(b"T") => children.push(kid),
                Some(dict) => widgets.push((kid, dict)),
                None => {}
            }
        }
        if !children.is_empty() {
            for kid in children {
                self.visit(kid, &name, kind, depth + 1)?;
            }
            return Ok(());
        }
        if widgets.is_empty() && (dict.contains(b"Rect") || dict.is_name(b"Subtype", b"Widget")) {
            widgets.push((id, dict.clone()));
        }
        self.seen.extend(widgets.iter().map(|(id, _)| *id));
        self.found.push(self.terminal(
            id,
            name,
            kind.unwrap_or(FieldKind::Unknown),
            &dict,
            &widgets,
        ));
        Ok(())
    }

    fn terminal(
        &self,
        object: ObjectId,
        name: String,
        kind: FieldKind,
        dict: &Dict<'_>,
        widgets: &[(ObjectId, Dict<'_>)],
    ) -> Field {
        let signature = kind == FieldKind::Signature;
        let value = dict
            .get(b"V")
            .and_then(|value| self.document.resolve(value, self.at));
        Field {
            name,
            kind,
            object,
            widgets: widgets
                .iter()
                .map(|(id, dict)| self.widget(*id, dict))
                .collect(),
            signed: signature && value.is_some_and(|value| value.as_dict().is_some()),
            lock: if signature {
                lock::read(self.document, dict, self.at)
            } else {
                None
            },
        }
    }

    fn widget(&self, object: ObjectId, dict: &Dict<'_>) -> Widget {
        let rect = self
            .document
            .resolve(dict.get(b"Rect").unwrap_or(Object::Null), self.at);
        let rect = rect
            .and_then(|value| rect_numbers(self.document, &value, self.at))
            .unwrap_or_default();
        Widget {
            object,
            page: dict.get(b"P").and_then(|page| page.as_reference()),
            rect: Rect::new(rect[0], rect[1], rect[2], rect[3]),
        }
    }
}

fn field_kind(document: &Document<'_>, dict: &Dict<'_>, at: usize) -> Option<FieldKind> {
    let kind = document.resolve(dict.get(b"FT")?, at)?;
    Some(match kind.as_name()? {
        b"Sig" => FieldKind::Signature,
        b"Tx" => FieldKind::Text,
        b"Btn" => FieldKind::Button,
        b"Ch" => FieldKind::Choice,
        _ => FieldKind::Unknown,
    })
}
