//! Reading PDF documents and writing incremental updates for signatures.
//!
//! **What it is.** The PDF floor of electronic signing: read strictly and lazily, place every field
//! before the first signature ([`Document::prepare`]), build one increment per signature that fills
//! and locks only its signatory's fields ([`Document::signature_increment`]), draw what the fields
//! show ([`AppearanceBuilder`]), and give a verifier facts ([`Document::signatures`],
//! [`Document::revisions`], [`Document::changes`],
//! [`Document::additions`]). Input bytes are only ever appended to.
//!
//! **What it must never know.** Contracts, persons, databases, networks, keys and certificates: the
//! signature value is opaque bytes to it. Time comes in as a parameter.
//!
//! **Entry point.** [`Document::open`].
//!
//! Clause numbers refer to ISO 32000-1:2008 unless they say otherwise.

mod addition;
mod appearance;
mod certification;
mod date;
mod document;
mod error;
mod flatten;
mod form;
mod geometry;
mod increment;
mod limits;
mod metadata;
mod page;
mod preflight;
mod references;
mod repair;
mod revision;
mod rewrite;
mod security_store;
mod signature;
mod syntax;
mod text;
mod xref;

pub use addition::{AddedSignatureField, Additions};
pub use appearance::{
    Appearance, AppearanceBuilder, AppearanceError, Color, FontError, FontSet, Image, ImageError,
    InkDrawing, InkPoint, InkStroke, PagingError, PagingSlice, TextAlign, TextStyle, paging_seal,
};
pub use certification::CertificationLevel;
pub use document::Document;
pub use error::{Damage, PdfError};
pub use flatten::{FlattenError, flatten};
pub use form::plan::{
    CarrierKind, CarrierPlan, FieldPlan, Placement, PrepareError, PreparedDocument, SignatoryPlan,
};
pub use form::request::{
    IncrementError, SignatureIncrement, SignatureRequest, SubFilter, WidgetFill,
};
pub use form::{Field, FieldKind, FieldLock, LockAction, Widget};
pub use geometry::{PageGeometry, Rect, Rotation, ViewRect, ViewSize};
pub use limits::Limits;
pub use preflight::{PreflightFinding, PreflightKind, Severity, preflight};
pub use repair::{RepairKind, RepairNote, Repaired, repair};
pub use revision::{ChangeKind, ObjectChange, ObjectRole, Revision};
pub use security_store::{RelatedData, SecurityStore, StoredEntry, StoredKind};
pub use signature::{Signature, Transform};
pub use syntax::ObjectId;
pub use text::{
    Character, Keyword, KeywordError, KeywordHit, PageText, PageTextReader, Point, Quad, TextError,
    TextLimits, TextLine, Word,
};
pub use xref::XrefKind;
