//! Why a contract does not do what it is told.

use hefu_kernel::SignatoryId;

use super::Status;

/// The closed list of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The contract's status does not allow this.
    WrongStatus {
        /// The status it has.
        status: Status,
    },
    /// There is a contract of this id already.
    AlreadyExists,
    /// The title is empty, too long or holds control characters.
    TitleInvalid,
    /// More description, type name or integrator's data than fits.
    TextTooLong {
        /// Which text.
        text: &'static str,
        /// The most characters it may have.
        characters_max: usize,
    },
    /// Nobody is to sign.
    NoSignatory,
    /// More signatories than a contract may have.
    TooManySignatories {
        /// The most there may be.
        max: usize,
    },
    /// The same person stands among the signatories twice.
    SameSignatoryTwice {
        /// Place of the second mention, from 0.
        index: usize,
    },
    /// A signatory has no place to sign.
    NoSigningField {
        /// Place of the signatory, from 0.
        index: usize,
    },
    /// More fields than a contract may have.
    TooManyFields {
        /// The most there may be.
        max: usize,
    },
    /// A field belongs to nobody on this contract.
    FieldOfNobody,
    /// A field names a page the document lacks.
    FieldPageMissing {
        /// The page that was named.
        page: u32,
        /// How many there are.
        pages: u32,
    },
    /// A field reaches beyond its page.
    FieldOutsidePage {
        /// The page.
        page: u32,
    },
    /// A field is too small to be filled.
    FieldTooSmall {
        /// The page.
        page: u32,
    },
    /// The deadline lies in the past.
    DeadlinePast,
    /// Whoever sends must be a verified person or act for an organisation.
    InitiatorUnverified,
    /// This contract has no such signatory.
    UnknownSignatory,
    /// Others must sign before.
    NotYourTurn,
    /// The signatory has consented, signed or refused already.
    AlreadyDecided {
        /// Who.
        signatory: SignatoryId,
    },
    /// The signatory has not proved who they are.
    IdentityMissing,
    /// What was consented to is not the present content.
    ContentChanged,
    /// The deadline passed before this.
    DeadlinePassed,
    /// The deadline has not passed yet.
    DeadlineAhead,
    /// Somebody has consented and the signature is being made; try again in a moment.
    SignatureOwed,
    /// The signatory has not consented, so there is nothing to sign.
    NothingOwed,
    /// A reason of 1 to 200 characters is needed.
    ReasonInvalid,
    /// The signatory was reminded too short a time ago.
    RemindedTooSoon {
        /// Seconds to wait.
        retry_after_seconds: i64,
    },
    /// The signatory was reminded as often as is allowed.
    RemindersUsedUp,
}
