//! Signatures as they stand in the file: facts for a verifier, without judgement.

use std::ops::Range;

use crate::certification::CertificationLevel;
use crate::document::Document;
use crate::error::PdfError;
use crate::form::{Field, FieldLock, lock};
use crate::syntax::lexer::decode_text;
use crate::syntax::{Dict, Object, ObjectId};

/// A signature dictionary (ISO 32000-1, 12.8.1, table 252) and the field that holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Signature {
    /// Fully qualified name of the field.
    pub field: String,
    /// The field's object.
    pub field_object: ObjectId,
    /// The dictionary's object; nothing if it stands directly in the field.
    pub dictionary: Option<ObjectId>,
    /// `Type`: `Sig`, `DocTimeStamp`, or absent.
    pub kind: Option<String>,
    /// `Filter`.
    pub filter: Option<String>,
    /// `SubFilter`, for example `ETSI.CAdES.detached` or `adbe.pkcs7.detached`.
    pub sub_filter: Option<String>,
    /// `ByteRange` as written, whatever its length; empty if absent or not all integers.
    pub byte_range: Vec<i64>,
    /// Decoded `Contents` with its padding.
    pub contents: Vec<u8>,
    /// Where `Contents` stands in the file, from `<` to after `>`; nothing if it is not a
    /// hexadecimal string in the file itself.
    pub contents_span: Option<Range<usize>>,
    /// `Name`.
    pub name: Option<String>,
    /// `Reason`.
    pub reason: Option<String>,
    /// `Location`.
    pub location: Option<String>,
    /// `M`, the claimed time as a PDF date string.
    pub time: Option<String>,
    /// `Reference`: the transforms that the signature declares.
    pub references: Vec<Transform>,
    /// The field's `Lock`.
    pub lock: Option<FieldLock>,
    /// True when the dictionary writes a key twice; readers disagree about which one counts.
    pub duplicate_keys: bool,
}

/// A signature reference (table 253).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Transform {
    /// DocMDP: certification.
    DocMdp(CertificationLevel),
    /// FieldMDP: fields locked by the signature; nothing if its parameters cannot be read.
    FieldMdp(Option<FieldLock>),
    /// Another method, by name.
    Other(String),
}

impl Signature {
    /// The field locks that this signature declares.
    pub fn field_locks(&self) -> impl Iterator<Item = &FieldLock> {
        self.references
            .iter()
            .filter_map(|transform| match transform {
                Transform::FieldMdp(lock) => lock.as_ref(),
                _ => None,
            })
    }

    /// The two signed ranges, if `ByteRange` has the only sound form: from the first byte to
    /// exactly before `Contents`, then from exactly after it to an end inside the file.
    #[must_use]
    pub fn sound_ranges(&self, file_length: usize) -> Option<[Range<usize>; 2]> {
        let span = self.contents_span.as_ref()?;
        let [first, length, second, rest] = self.byte_range.as_slice() else {
            return None;
        };
        let (length, second) = (
            usize::try_from(*length).ok()?,
            usize::try_from(*second).ok()?,
        );
        let end = second.checked_add(usize::try_from(*rest).ok()?)?;
        let sound = *first == 0
            && length == span.start
            && second == span.end
            && end <= file_length
            && *rest > 0;
        sound.then_some([0..length, second..end])
    }
}

impl Document<'_> {
    /// The signatures of the newest state, in the form's order (not in the order of signing).
    ///
    /// # Errors
    /// As [`Document::fields`].
    pub fn signatures(&self) -> Result<Vec<Signature>, PdfError> {
        self.read_signatures(true)
    }

    /// As [`Document::signatures`] without the cost of decoding their values: `contents` is empty.
    /// Where two states of a file agree on the rest, [`Signature::contents_span`] included, they agree on
    /// the value as well.
    ///
    /// # Errors
    /// As [`Document::fields`].
    pub fn signature_outlines(&self) -> Result<Vec<Signature>, PdfError> {
        self.read_signatures(false)
    }

    fn read_signatures(&self, with_contents: bool) -> Result<Vec<Signature>, PdfError> {
        let signed = self.fields()?.iter().filter(|field| field.signed);
        Ok(signed
            .filter_map(|field| self.read_signature(field, with_contents))
            .collect())
    }

    fn read_signature(&self, field: &Field, with_contents: bool) -> Option<Signature> {
        let value = self.dict_at(field.object, 0)?.get(b"V")?;
        let dictionary = value.as_reference();
        let dict = self.resolve(value, 0)?.into_dict()?;
        let name = |key: &[u8]| Some(decode_text(self.get(&dict, key, 0)?.as_name()?));
        let text = |key: &[u8]| Some(decode_text(self.get(&dict, key, 0)?.as_string()?));
        let byte_range = self.get(&dict, b"ByteRange", 0);
        let byte_range = byte_range
            .as_ref()
            .and_then(|range| range.as_array())
            .unwrap_or_default();
        let contents = if with_contents {
            self.get(&dict, b"Contents", 0)
        } else {
            None
        };
        Some(Signature {
            field: field.name.clone(),
            field_object: field.object,
            dictionary,
            kind: name(b"Type"),
            filter: name(b"Filter"),
            sub_filter: name(b"SubFilter"),
            byte_range: byte_range
                .iter()
                .map(Object::as_integer)
                .collect::<Option<_>>()
                .unwrap_or_default(),
            contents: contents
                .as_ref()
                .and_then(|contents| contents.as_string())
                .unwrap_or_default()
                .to_vec(),
            contents_span: dict.raw(b"Contents").and_then(|raw| self.span_of(raw)),
            name: text(b"Name"),
            reason: text(b"Reason"),
            location: text(b"Location"),
            time: text(b"M"),
            references: self.read_references(&dict),
            lock: field.lock.clone(),
            duplicate_keys: dict.has_duplicate_keys(),
        })
    }

    /// Where a raw hexadecimal string stands in the file, if it stands there at all.
    fn span_of(&self, raw: &[u8]) -> Option<Range<usize>> {
        let start = (raw.as_ptr() as usize).checked_sub(self.bytes().as_ptr() as usize)?;
        let end = start.checked_add(raw.len())?;
        (end <= self.bytes().len() && raw.first() == Some(&b'<') && raw.last() == Some(&b'>'))
            .then_some(start..end)
    }

    /// What each signature of the newest state declares, without the cost of decoding its value.
    pub(crate) fn declared_transforms(&self) -> Result<Vec<(&str, Vec<Transform>)>, PdfError> {
        let signed = self.fields()?.iter().filter(|field| field.signed);
        Ok(signed
            .filter_map(|field| {
                let value = self.dict_at(field.object, 0)?.get(b"V")?;
                let dict = self.resolve(value, 0)?.into_dict()?;
                Some((field.name.as_str(), self.read_references(&dict)))
            })
            .collect())
    }

    fn read_references(&self, signature: &Dict<'_>) -> Vec<Transform> {
        let references = self.get(signature, b"Reference", 0);
        let references = references
            .as_ref()
            .and_then(|references| references.as_array())
            .unwrap_or_default();
        references
            .iter()
            .filter_map(|reference| self.read_transform(reference))
            .collect()
    }

    fn read_transform(&self, reference: &Object<'_>) -> Option<Transform> {
        let dict = match reference {
            Object::Reference(id) => self.dict_at(*id, 0)?,
            other => other.as_dict()?.clone(),
        };
        let parameters = dict.get(b"TransformParams").and_then(|value| match value {
            Object::Reference(id) => self.dict_at(id, 0),
            other => other.into_dict(),
        });
        let method = match dict.get(b"TransformMethod")? {
            Object::Reference(id) => self.object(id)?.as_name()?.to_vec(),
            method => method.as_name()?.to_vec(),
        };
        Some(match method.as_slice() {
            b"DocMDP" => {
                let level =
                    parameters.and_then(|parameters| self.get(&parameters, b"P", 0)?.as_integer());
                Transform::DocMdp(CertificationLevel::from_parameter(level))
            }
            b"FieldMDP" => Transform::FieldMdp(
                parameters.and_then(|parameters| lock::parse(self, &parameters, 0)),
            ),
            other => Transform::Other(decode_text(other)),
        })
    }
}
