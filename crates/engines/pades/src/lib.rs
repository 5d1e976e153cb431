//! PAdES: signing PDF documents and verifying them.
//!
//! Joins `hefu-pdf` (what stands in the file) and `hefu-pki` (keys, certificates, time stamps). It must
//! never know contracts, users, databases or the network, and it holds no clock: times are passed in.
//!
//! Entry points: [`sign`] adds one signature (B-B, or B-T with a time stamper), [`time_stamp`] adds a
//! document time stamp, [`extend`] makes a file verifiable for long (B-LTA), [`verify`] reports on every signature of a file.
//!
//! Verification gathers facts, judges them by one policy and keeps two statements apart: *integrity*
//! (is this what was signed, [`Summary`]) and *trust* (does a given root vouch for the signer,
//! [`Trust`]). The policy: after a signature only further signatures may follow, and security stores
//! with document time stamps. All else is named and makes the document `changed`. In detail:
//!
//! - A signature fills nothing but the fields that it locks itself. Filling a field without a signature
//!   over it is a change even where no certification forbids it: a reader of the file could not tell
//!   who wrote it, and whoever signed before did not see it. Other verifiers take it for form filling.
//! - A signature may bring its own field along, as readers and libraries do when people sign one after
//!   the other. An unsigned update may add empty signature fields for signatures to come. Form and
//!   pages may gain nothing but these, at the end; the finding `signature_field_added` names each. Such
//!   a signature owns no field that others placed. An earlier lock that covers the new field forbids
//!   it, and so does a certification: one against all changes always (but for time stamps), one for
//!   form filling if the field is visible.
//! - Modification time, producer, XMP, version and extensions may be brought up to date along with the
//!   above.

mod extend;
mod sign;
mod verify;

pub use extend::{
    RevocationData, add_validation_data, extend, extend_increment, time_stamp,
    validation_certificates,
};
pub use sign::{RehearsalError, SignError, SignRequest, rehearse, sign, sign_increment};
pub use verify::{
    ChangeReport, Consequence, Finding, FindingKind, Indication, Language, Level, Permission,
    ProvedTime, Report, RevisionReport, SignatureKind, SignatureReport, SubIndication, Summary,
    TimeStampReport, Trust, TrustSource, Verdict, VerifyOptions, verify,
};
