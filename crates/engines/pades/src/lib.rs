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
//! [`Trust`]). The policy: after a signature only further signatures may follow, each of which fills
//! nothing but the fields that it locks itself, and security stores with document time stamps. All
//! else is named and makes the document `changed`.

mod sign;
mod verify;

pub use sign::{
    RehearsalError, RevocationData, SignError, SignRequest, extend, rehearse, sign, sign_increment,
    time_stamp,
};
pub use verify::{
    Consequence, Finding, FindingKind, Language, Report, SignatureKind, SignatureReport, Summary,
    TimeStampReport, Trust, VerifyOptions, verify,
};
