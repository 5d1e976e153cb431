//! The signature increment: fills and locks the signatory's own fields, and nothing else.

use std::collections::HashSet;
use std::ops::Range;

use thiserror::Error;

use super::{Field, FieldKind, FieldLock};
use crate::appearance::{Appearance, write_form};
use crate::certification::{CertificationLevel, strictest};
use crate::date::pdf_date;
use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::geometry::{Rotation, ViewSize};
use crate::increment::Increment;
use crate::security_store::SecurityStore;
use crate::signature::Transform;
use crate::syntax::{ObjectId, write};

/// Room for `ByteRange` numbers: files are below 4 GiB.
const RANGE_DIGITS: usize = 10;

/// The encoding of the signature value (`SubFilter`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SubFilter {
    /// `ETSI.CAdES.detached`: a PAdES signature (ETSI EN 319 142-1).
    #[default]
    CadesDetached,
    /// `ETSI.RFC3161`: a document time stamp (ETSI EN 319 142-1, 5.4.3).
    Rfc3161,
}

/// What is drawn and said in one of the signatory's fields.
#[derive(Debug, Clone, Copy)]
pub struct WidgetFill<'r> {
    /// Name of the field: the signature field or one of the carriers its lock lists.
    pub field: &'r str,
    /// What is drawn; nothing for an empty appearance.
    pub appearance: Option<&'r Appearance>,
    /// The value of a text field.
    pub text: Option<&'r str>,
}

/// One signature to be made.
#[derive(Debug, Clone, Copy)]
pub struct SignatureRequest<'r> {
    /// Name of the signature field. Its `Lock` says which other fields are the signatory's.
    pub field: &'r str,
    /// Appearances and values; fields of the lock that are not named here are rewritten empty.
    pub fills: &'r [WidgetFill<'r>],
    /// Encoding of the signature value.
    pub sub_filter: SubFilter,
    /// Claimed time of signing in seconds since 1970 (`M`), written in Beijing time. Not written for
    /// a document time stamp.
    pub signing_time: i64,
    /// `Name`: who signs.
    pub name: Option<&'r str>,
    /// `Reason`.
    pub reason: Option<&'r str>,
    /// `Location`.
    pub location: Option<&'r str>,
    /// Certify the document: only in its first signature, in a field without a lock.
    pub certify: Option<CertificationLevel>,
    /// Validation data to add to the document in the same increment, with a document time stamp for
    /// long-term validation.
    pub security_store: Option<&'r SecurityStore<'r>>,
    /// Bytes to reserve for the DER-encoded signature value.
    pub contents_size: usize,
}

impl<'r> SignatureRequest<'r> {
    /// A request with an empty appearance, 8 KiB for the value and no claims.
    #[must_use]
    pub fn new(field: &'r str, signing_time: i64) -> Self {
        Self {
            field,
            fills: &[],
            sub_filter: SubFilter::CadesDetached,
            signing_time,
            name: None,
            reason: None,
            location: None,
            certify: None,
            security_store: None,
            contents_size: 8192,
        }
    }
}

/// Why a signature increment cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IncrementError {
    /// The document cannot be read.
    #[error(transparent)]
    Document(#[from] PdfError),
    /// There is no such field.
    #[error("there is no field {0:?}")]
    NoSuchField(String),
    /// The field is no signature field.
    #[error("field {0:?} is not a signature field")]
    NotASignatureField(String),
    /// The field is signed already.
    #[error("field {0:?} is already signed")]
    AlreadySigned(String),
    /// The field has several widgets or none: what its appearance shows would be ambiguous.
    #[error("field {0:?} must have exactly one widget")]
    Widgets(String),
    /// A fill names a field that the signature's lock does not list.
    #[error("field {0:?} does not belong to this signatory")]
    ForeignField(String),
    /// Two fills name the same field.
    #[error("field {0:?} is filled twice")]
    FilledTwice(String),
    /// Text for a field that is no text field.
    #[error("field {0:?} takes no text")]
    NotATextField(String),
    /// An earlier signature locks a field that this one would fill.
    #[error("field {field:?} is locked by the signature in {by:?}")]
    Locked {
        /// The field.
        field: String,
        /// The signature that locks it.
        by: String,
    },
    /// The document is certified with "no changes allowed" (DocMDP P = 1).
    #[error("the document is certified against any change")]
    CertifiedAgainstChange,
    /// A certification must be the document's first signature (12.8.2.2.1).
    #[error("a document that is signed cannot be certified any more")]
    CertifyAfterSigning,
    /// The room for the signature value is zero or above 1 MiB.
    #[error("{0} bytes cannot be reserved for the signature value")]
    ContentsSize(usize),
    /// The signature value is larger than the room reserved for it.
    #[error("the signature value has {needed} bytes, {reserved} are reserved")]
    ContentsTooSmall {
        /// Bytes of the value.
        needed: usize,
        /// Bytes reserved.
        reserved: usize,
    },
    /// The increment was made on other bytes.
    #[error("the increment belongs to a document of {expected} bytes")]
    WrongBase {
        /// Length of the right document.
        expected: usize,
    },
    /// No object numbers are left.
    #[error("the document has too many objects")]
    TooManyObjects,
}

/// An increment that waits for its signature value. It holds only the appended bytes: the document
/// itself is neither copied nor changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureIncrement {
    base_length: usize,
    update: Vec<u8>,
    /// Position of the hexadecimal digits in `update`, without `<` and `>`.
    digits: Range<usize>,
}

impl SignatureIncrement {
    /// Length of the document that the increment is for.
    #[must_use]
    pub fn base_length(&self) -> usize {
        self.base_length
    }

    /// The appended bytes.
    #[must_use]
    pub fn update(&self) -> &[u8] {
        &self.update
    }

    /// `ByteRange` as written in the signature dictionary.
    #[must_use]
    pub fn byte_range(&self) -> [usize; 4] {
        let before = self.base_length + self.digits.start - 1;
        let after = self.base_length + self.digits.end + 1;
        [
            0,
            before,
            after,
            self.base_length + self.update.len() - after,
        ]
    }

    /// Bytes reserved for the signature value.
    #[must_use]
    pub fn reserved(&self) -> usize {
        self.digits.len() / 2
    }

    /// The signed bytes that follow the document itself, in order. What is to be hashed is the whole
    /// document, then these two parts; the hash of the document can be computed once and kept.
    #[must_use]
    pub fn signed_parts(&self) -> [&[u8]; 2] {
        [
            &self.update[..self.digits.start - 1],
            &self.update[self.digits.end + 1..],
        ]
    }

    /// Puts the DER-encoded signature value in its place.
    ///
    /// # Errors
    /// [`IncrementError::ContentsTooSmall`].
    pub fn embed(&mut self, value: &[u8]) -> Result<(), IncrementError> {
        let reserved = self.reserved();
        if value.len() > reserved {
            return Err(IncrementError::ContentsTooSmall {
                needed: value.len(),
                reserved,
            });
        }
        let mut digits = Vec::with_capacity(value.len() * 2);
        write::hex(&mut digits, value);
        let room = &mut self.update[self.digits.clone()];
        room[..digits.len()].copy_from_slice(&digits);
        room[digits.len()..].fill(b'0');
        Ok(())
    }

    /// The whole file: the document followed by the increment.
    ///
    /// # Errors
    /// [`IncrementError::WrongBase`] if the document's length differs.
    pub fn into_file(self, document: &[u8]) -> Result<Vec<u8>, IncrementError> {
        if document.len() != self.base_length {
            return Err(IncrementError::WrongBase {
                expected: self.base_length,
            });
        }
        let mut file = Vec::with_capacity(document.len() + self.update.len());
        file.extend_from_slice(document);
        file.extend_from_slice(&self.update);
        Ok(file)
    }
}

impl Document<'_> {
    /// Builds the increment for one signature: new form streams for all widgets of the signatory,
    /// values of text fields, and the signature dictionary with FieldMDP equal to the field's lock.
    /// Catalog (unless certifying or adding validation data), form, pages and all other fields stay untouched.
    ///
    /// # Errors
    /// [`IncrementError`] names the field or the property that stands in the way.
    pub fn signature_increment(
        &self,
        request: &SignatureRequest<'_>,
    ) -> Result<SignatureIncrement, IncrementError> {
        if request.contents_size == 0 || request.contents_size > 1 << 20 {
            return Err(IncrementError::ContentsSize(request.contents_size));
        }
        let field = self
            .field(request.field)?
            .ok_or_else(|| IncrementError::NoSuchField(request.field.to_owned()))?;
        let own = own_fields(self, field)?;
        check_fills(request, &own)?;
        self.check_earlier_signatures(request, &own)?;

        let mut increment =
            Increment::new(self, 4096 + request.contents_size * 2 + 1024 * own.len());
        let dictionary = increment.allocate();
        let mut shared = Vec::new();
        for target in &own {
            let fill = request.fills.iter().find(|fill| fill.field == target.name);
            let value = (target.object == field.object).then_some(dictionary);
            write_target(&mut increment, &mut shared, target, fill, value)?;
        }
        change_catalog(&mut increment, dictionary, request)?;
        let marks = write_dictionary(&mut increment, dictionary, request, field.lock.as_ref());
        if !increment.numbers_left() {
            return Err(IncrementError::TooManyObjects);
        }
        let update = increment.finish();
        let mut prepared = SignatureIncrement {
            base_length: self.bytes().len(),
            update,
            digits: marks.digits,
        };
        let range = prepared.byte_range();
        write_range(&mut prepared.update[marks.range], range);
        Ok(prepared)
    }

    fn check_earlier_signatures(
        &self,
        request: &SignatureRequest<'_>,
        own: &[&Field],
    ) -> Result<(), IncrementError> {
        let declared = self.declared_transforms()?;
        if declared.is_empty() {
            return Ok(());
        }
        let transforms = declared.iter().flat_map(|(_, transforms)| transforms);
        if strictest(transforms) == Some(CertificationLevel::NoChanges) {
            return Err(IncrementError::CertifiedAgainstChange);
        }
        if request.certify.is_some() {
            return Err(IncrementError::CertifyAfterSigning);
        }
        for (by, transforms) in &declared {
            for transform in transforms {
                let Transform::FieldMdp(Some(lock)) = transform else {
                    continue;
                };
                if let Some(field) = lock.first_covered(own.iter().map(|field| field.name.as_str()))
                {
                    return Err(IncrementError::Locked {
                        field: field.to_owned(),
                        by: (*by).to_owned(),
                    });
                }
            }
        }
        Ok(())
    }

    /// The displayed size of a field's only widget, for drawing its appearance; nothing for a field
    /// that does not exist, is invisible, or has several widgets.
    ///
    /// # Errors
    /// As [`Document::fields`].
    pub fn field_size(&self, name: &str) -> Result<Option<ViewSize>, PdfError> {
        let Some(Field { widgets, .. }) = self.field(name)? else {
            return Ok(None);
        };
        let [widget] = widgets.as_slice() else {
            return Ok(None);
        };
        if widget.rect.width() <= 0.0 || widget.rect.height() <= 0.0 {
            return Ok(None);
        }
        Ok(self
            .widget_page(widget)
            .map(|page| page.view_size_of(&widget.rect)))
    }
}

/// The signature field and the fields that its lock includes by name.
fn own_fields<'f>(
    document: &'f Document<'_>,
    field: &'f Field,
) -> Result<Vec<&'f Field>, IncrementError> {
    if field.kind != FieldKind::Signature {
        return Err(IncrementError::NotASignatureField(field.name.clone()));
    }
    if field.signed {
        return Err(IncrementError::AlreadySigned(field.name.clone()));
    }
    let mut own = vec![field];
    if let Some(FieldLock {
        action: super::LockAction::Include,
        fields,
    }) = &field.lock
    {
        let names: HashSet<&str> = fields.iter().map(String::as_str).collect();
        // Locks of foreign documents may name whole subtrees or fields of kinds we never fill;
        // those are locked but left as they are.
        let mine = |target: &&Field| {
            target.object != field.object
                && names.contains(target.name.as_str())
                && fillable(target)
        };
        own.extend(document.fields()?.iter().filter(mine));
    }
    if field.widgets.len() != 1 {
        return Err(IncrementError::Widgets(field.name.clone()));
    }
    Ok(own)
}

fn fillable(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Text | FieldKind::Button)
        && matches!(field.widgets.as_slice(), [widget] if widget.object == field.object)
}

fn check_fills(request: &SignatureRequest<'_>, own: &[&Field]) -> Result<(), IncrementError> {
    for (index, fill) in request.fills.iter().enumerate() {
        let target = own.iter().find(|field| field.name == fill.field);
        let target = target.ok_or_else(|| IncrementError::ForeignField(fill.field.to_owned()))?;
        if request.fills[..index]
            .iter()
            .any(|earlier| earlier.field == fill.field)
        {
            return Err(IncrementError::FilledTwice(fill.field.to_owned()));
        }
        if fill.text.is_some() && target.kind != FieldKind::Text {
            return Err(IncrementError::NotATextField(fill.field.to_owned()));
        }
    }
    Ok(())
}

/// Objects that several appearances of one increment share, by address.
pub(crate) type Shared = Vec<(usize, ObjectId)>;

fn write_target(
    increment: &mut Increment<'_, '_>,
    shared: &mut Shared,
    target: &Field,
    fill: Option<&WidgetFill<'_>>,
    signature: Option<ObjectId>,
) -> Result<(), IncrementError> {
    let document = increment.document();
    let widget = target
        .widgets
        .first()
        .ok_or_else(|| IncrementError::Widgets(target.name.clone()))?;
    let mut appearance = None;
    if widget.rect.width() > 0.0 && widget.rect.height() > 0.0 {
        let page = document.widget_page(widget);
        let rotation = page.map_or(Rotation::None, |page| page.rotation);
        let size = page.map_or(
            ViewSize {
                width: widget.rect.width(),
                height: widget.rect.height(),
            },
            |page| page.view_size_of(&widget.rect),
        );
        let form = write_form(
            increment,
            shared,
            fill.and_then(|fill| fill.appearance),
            size,
            rotation,
        );
        let mut entry = b"<</N ".to_vec();
        write::reference(&mut entry, form);
        entry.extend_from_slice(b">>");
        appearance = Some(entry);
    }
    let mut value = Vec::new();
    match (signature, fill.and_then(|fill| fill.text)) {
        (Some(dictionary), _) => write::reference(&mut value, dictionary),
        (None, Some(text)) => write::text(&mut value, text),
        (None, None) => {}
    }
    let value = (!value.is_empty()).then_some(value.as_slice());
    let appearance = appearance.as_deref();
    if widget.object == target.object {
        let mut changes: Vec<(&[u8], Option<&[u8]>)> = Vec::new();
        changes.extend(appearance.map(|entry| (b"AP".as_slice(), Some(entry))));
        changes.extend(value.map(|entry| (b"V".as_slice(), Some(entry))));
        return rewrite(increment, target.object, &changes);
    }
    if value.is_some() {
        rewrite(increment, target.object, &[(b"V", value)])?;
    }
    if appearance.is_some() {
        rewrite(increment, widget.object, &[(b"AP", appearance)])?;
    }
    Ok(())
}

fn rewrite(
    increment: &mut Increment<'_, '_>,
    id: ObjectId,
    changes: &[(&[u8], Option<&[u8]>)],
) -> Result<(), IncrementError> {
    if changes.is_empty() {
        return Ok(());
    }
    let dict = increment
        .document()
        .dict_at(id, 0)
        .ok_or(PdfError::from(Damage::Object(id.number)))?;
    increment.rewrite(id, &dict, changes);
    Ok(())
}

/// `Perms` in the catalog names the certification (12.8.4), `DSS` the validation data. Without either
/// the catalog stays untouched.
fn change_catalog(
    increment: &mut Increment<'_, '_>,
    dictionary: ObjectId,
    request: &SignatureRequest<'_>,
) -> Result<(), IncrementError> {
    let mut permissions = Vec::new();
    if request.certify.is_some() {
        permissions.extend_from_slice(b"<</DocMDP ");
        write::reference(&mut permissions, dictionary);
        permissions.extend_from_slice(b">>");
    }
    let store = request.security_store.filter(|store| !store.is_empty());
    let store = store.map(|store| store.write(increment));
    let mut changes: Vec<(&[u8], Option<&[u8]>)> = Vec::new();
    if !permissions.is_empty() {
        changes.push((b"Perms", Some(&permissions)));
    }
    if let Some(entry) = &store {
        changes.push((b"DSS", Some(entry)));
    }
    if !changes.is_empty() {
        let document = increment.document();
        let catalog = document.catalog(0)?;
        increment.rewrite(document.catalog_id(), &catalog, &changes);
    }
    Ok(())
}

struct Marks {
    digits: Range<usize>,
    range: Range<usize>,
}

fn write_dictionary(
    increment: &mut Increment<'_, '_>,
    id: ObjectId,
    request: &SignatureRequest<'_>,
    lock: Option<&FieldLock>,
) -> Marks {
    let catalog = increment.document().catalog_id();
    increment.begin(id);
    let out = &mut increment.out;
    let (kind, sub_filter) = match request.sub_filter {
        SubFilter::CadesDetached => (b"Sig".as_slice(), b"ETSI.CAdES.detached".as_slice()),
        SubFilter::Rfc3161 => (b"DocTimeStamp".as_slice(), b"ETSI.RFC3161".as_slice()),
    };
    out.extend_from_slice(b"<</Type /");
    out.extend_from_slice(kind);
    out.extend_from_slice(b"/Filter /Adobe.PPKLite/SubFilter /");
    out.extend_from_slice(sub_filter);
    if request.sub_filter == SubFilter::CadesDetached {
        out.extend_from_slice(b"/M ");
        write::text(out, &pdf_date(request.signing_time));
    }
    for (key, value) in [
        (b"Name".as_slice(), request.name),
        (b"Reason", request.reason),
        (b"Location", request.location),
    ] {
        if let Some(value) = value {
            write::name(out, key);
            out.push(b' ');
            write::text(out, value);
        }
    }
    write_references(out, request.certify, lock, catalog);
    out.extend_from_slice(b"/ByteRange [0 ");
    let range = out.len()..out.len() + 3 * RANGE_DIGITS + 3;
    out.resize(range.end, b' ');
    out.extend_from_slice(b"/Contents <");
    let digits = out.len()..out.len() + request.contents_size * 2;
    out.resize(digits.end, b'0');
    out.extend_from_slice(b">>>");
    increment.end();
    Marks { digits, range }
}

fn write_references(
    out: &mut Vec<u8>,
    certify: Option<CertificationLevel>,
    lock: Option<&FieldLock>,
    catalog: ObjectId,
) {
    if certify.is_none() && lock.is_none() {
        return;
    }
    out.extend_from_slice(b"/Reference [");
    if let Some(level) = certify {
        out.extend_from_slice(b"<</Type /SigRef/TransformMethod /DocMDP/TransformParams <</Type /TransformParams/V /1.2/P ");
        write::integer(out, u64::from(level.parameter()));
        out.extend_from_slice(b">>>>");
    }
    if let Some(lock) = lock {
        out.extend_from_slice(b"<</Type /SigRef/TransformMethod /FieldMDP/Data ");
        write::reference(out, catalog);
        out.extend_from_slice(b"/TransformParams <</Type /TransformParams/V /1.2");
        lock.write_entries(out);
        out.extend_from_slice(b">>>>");
    }
    out.push(b']');
}

/// Fills the room after `[0 ` with the three numbers, `]` and spaces.
fn write_range(room: &mut [u8], range: [usize; 4]) {
    let mut text = Vec::with_capacity(room.len());
    for (index, value) in range[1..].iter().enumerate() {
        if index > 0 {
            text.push(b' ');
        }
        write::integer(&mut text, *value as u64);
    }
    text.push(b']');
    room[..text.len()].copy_from_slice(&text);
}
