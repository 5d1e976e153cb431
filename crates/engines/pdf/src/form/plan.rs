//! What is to be placed in a document, and why it cannot be.

use thiserror::Error;

use crate::error::PdfError;
use crate::geometry::ViewRect;

/// Where a field stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// Page, counted from 0.
    pub page: usize,
    /// Rectangle on the page as displayed, in points.
    pub view: ViewRect,
}

/// What a carrier field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarrierKind {
    /// A further seal impression, a slice of a paging seal, or handwriting: a read-only push button.
    Impression,
    /// A date, an opinion or other words that the signatory adds: a read-only text field.
    Text,
}

/// A field that belongs to a signatory beside the signature itself.
#[derive(Debug, Clone, PartialEq)]
pub struct CarrierPlan {
    /// Field name, unique in the document, without full stops.
    pub name: String,
    /// What it carries.
    pub kind: CarrierKind,
    /// Where it stands.
    pub placement: Placement,
}

/// The fields of one signatory.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatoryPlan {
    /// Name of the signature field, unique in the document, without full stops.
    pub signature: String,
    /// Where the signature is shown; without one it is invisible.
    pub placement: Option<Placement>,
    /// The signatory's other fields.
    pub carriers: Vec<CarrierPlan>,
}

/// Everything that will be filled later.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FieldPlan {
    /// Signatories in any order.
    pub signatories: Vec<SignatoryPlan>,
    /// Names of invisible signature fields without a lock, for a certification by the platform and
    /// for document time stamps.
    pub invisible: Vec<String>,
}

/// A document with its fields placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedDocument {
    /// The whole file; the document's bytes are a strict prefix.
    pub bytes: Vec<u8>,
    /// Names of all fields that were placed, in the plan's order.
    pub field_names: Vec<String>,
}

/// Why fields cannot be placed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrepareError {
    /// The document cannot be read.
    #[error(transparent)]
    Document(#[from] PdfError),
    /// The plan names no field.
    #[error("the plan has no field")]
    Nothing,
    /// A name is empty, too long, or has a full stop or control character.
    #[error("the field name {0:?} is not allowed")]
    FieldName(String),
    /// A name is used twice or exists in the document.
    #[error("the field name {0:?} is already in use")]
    DuplicateFieldName(String),
    /// The page does not exist.
    #[error("field {field:?} is placed on page {page}, which does not exist")]
    NoSuchPage {
        /// The field.
        field: String,
        /// Page counted from 0.
        page: usize,
    },
    /// The rectangle has no area, is not finite, or leaves the displayed page.
    #[error("field {0:?} does not lie on its page")]
    OutsidePage(String),
    /// A planned field covers one that the document has already.
    #[error("field {second:?} would cover the document's field {first:?}")]
    Overlap {
        /// The document's field.
        first: String,
        /// The planned one.
        second: String,
    },
    /// The document is certified with "no changes allowed" (DocMDP P = 1).
    #[error("the document is certified against any change")]
    CertifiedAgainstChange,
    /// The document is certified for form filling only: new visible fields would break it.
    #[error("the document is certified for form filling only")]
    CertifiedForFilling,
    /// An existing signature locks all fields, new ones included.
    #[error("the signature in field {0:?} locks all fields")]
    LockedBySignature(String),
    /// The document is signed already: further signature fields may be added without breaking the
    /// signature, text fields and buttons may not.
    #[error("the signature in field {0:?} allows no new fields but signature fields")]
    OnlySignaturesAfterSigning(String),
    /// The form is an XFA form, which readers show instead of the fields placed here.
    #[error("the document has an XFA form")]
    XfaForm,
    /// No object numbers are left.
    #[error("the document has too many objects")]
    TooManyObjects,
}
