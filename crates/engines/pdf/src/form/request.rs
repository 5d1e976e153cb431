//! What one signature asks for, and the increment that waits for its value.

use std::ops::Range;

use thiserror::Error;

use crate::appearance::Appearance;
use crate::certification::CertificationLevel;
use crate::error::PdfError;
use crate::security_store::SecurityStore;
use crate::syntax::write;

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
    /// Fills in `ByteRange`, whose room is given, around the digits of `Contents`.
    pub(super) fn new(
        base_length: usize,
        update: Vec<u8>,
        digits: Range<usize>,
        room: Range<usize>,
    ) -> Self {
        let mut increment = Self {
            base_length,
            update,
            digits,
        };
        let range = increment.byte_range();
        write_range(&mut increment.update[room], range);
        increment
    }

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
