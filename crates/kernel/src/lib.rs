//! The small words everything else is built from: typed ids, instants and civil dates,
//! digests, and the two traits through which time and chance come in.
//!
//! Must never know anything of the product: no noun, no SQL, no HTTP.
//! Entry points: [`Id`], [`Timestamp`], [`Clock`], [`Random`].

mod digest;
mod id;
mod language;
mod random;
mod time;

pub use digest::Digest;
pub use id::{
    ApiKeyId, AuditId, CertificateId, CodeId, ContractId, FieldId, FileId, Id, IdError,
    IdentityCheckId, JobId, Kind, OrganisationId, PlatformEventId, SignatoryId, SubjectId, UserId,
    kinds,
};
pub use language::Language;
pub use random::{Random, base62, digits};
pub use time::{Clock, Date, Timestamp};
