//! What the use cases need from outside, as traits. Adapters implement them; nothing here
//! knows a database, a file system or a provider's protocol.

mod administrator;
mod authority;
mod blobs;
mod judge;
mod log;
mod providers;
mod records;
mod store;

pub use administrator::{AdministratorRecord, AuditAction, AuditRecord, FailingJob};
pub use authority::{IssuedCertificate, Revocation, RevocationCause, SerialNumber};
pub use blobs::{BlobEntry, BlobError, BlobName, Blobs};
pub use judge::{Isolation, Judge, JudgeError, NotDrawn, PagePicture};
pub use log::{
    CheckpointRecord, EventPlace, FormerLog, LogExtension, LogHead, LogState, PendingEntry,
    PlatformEvent, PlatformFact, StoredEntry, StoredTile,
};
pub use providers::{
    Channel, IdentityProvider, Message, MessagePurpose, Messenger, PersonAnswer, PersonClaim,
    Provider, ProviderError,
};
pub use records::*;
pub use store::{
    Batch, CommitError, Conflict, ContractFilter, ContractPage, ContractQuery, Cursor, Store,
    StoreError, Write,
};
