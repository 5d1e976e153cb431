//! The signature increment: fills and locks the signatory's own fields, and nothing else.

use std::collections::HashSet;
use std::ops::Range;

use super::request::{IncrementError, SignatureIncrement, SignatureRequest, SubFilter, WidgetFill};
use super::{Field, FieldKind, FieldLock};
use crate::appearance::write_form;
use crate::certification::{CertificationLevel, strictest};
use crate::date::pdf_date;
use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::geometry::{Rotation, ViewSize};
use crate::increment::Increment;
use crate::signature::Transform;
use crate::syntax::{ObjectId, write};

/// Room for `ByteRange` numbers: files are below 4 GiB.
const RANGE_DIGITS: usize = 10;

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
        Ok(SignatureIncrement::new(
            self.bytes().len(),
            update,
            marks.digits,
            marks.range,
        ))
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
