//! A contract: one document, its signatories and what has happened to it.
//!
//! `Draft → Signing → Signed`, and from the open states `Discarded`, `Rejected`, `Revoked`,
//! `Expired`. [`decide`] says what a command does in a state, [`evolve`] is the only way a state
//! comes to be, so replaying the events rebuilds every stored row.

mod command;
mod decide;
mod event;
mod evolve;
mod refusal;
#[cfg(test)]
mod tests;

use hefu_kernel::{
    CertificateId, ContractId, Digest, FieldId, FileId, IdentityCheckId, OrganisationId,
    SignatoryId, SubjectId, Timestamp, UserId,
};

pub use command::{Command, CreateDraft, DraftTerms, Facts, PageSize, SignatoryTerms};
pub use decide::decide;
pub use event::Event;
pub use evolve::{evolve, replay};
pub use refusal::Refusal;

/// The most signatories one contract may have.
pub const SIGNATORIES_MAX: usize = 50;
/// The most characters of a title.
pub const TITLE_CHARACTERS_MAX: usize = 200;
/// The most characters of a reason for refusing or revoking.
pub const REASON_CHARACTERS_MAX: usize = 200;
/// The most fields one contract may have.
pub const FIELDS_MAX: usize = 2_000;
/// How often one signatory may be reminded of one contract.
pub const REMINDERS_MAX: u32 = 3;
/// Seconds that must lie between two reminders of one signatory.
pub const REMINDER_INTERVAL_SECONDS: i64 = 600;
/// The smallest side of a field, in hundredths of a point.
pub const FIELD_SIDE_MIN: i32 = 800;

/// Everything the rules know of one contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// Who started it.
    pub initiator: Initiator,
    /// The uploaded file it was made from.
    pub file: FileId,
    /// What it says and asks, as drafted.
    pub title: String,
    /// Free description (ESS FlowDescription).
    pub description: String,
    /// Free name of the contract's type (ESS FlowType).
    pub kind: String,
    /// Opaque data of the integrator, given back as it came (ESS UserData).
    pub user_data: String,
    /// Whether the signatories sign one after the other.
    pub ordered: bool,
    /// After this instant nobody may sign; `None` means never.
    pub deadline: Option<Timestamp>,
    /// In signing order.
    pub signatories: Vec<Signatory>,
    /// Where they sign.
    pub fields: Vec<Field>,
    /// Where in its life it is.
    pub status: Status,
    /// The exact bytes everybody consents to; there once it was sent.
    pub content: Option<ContentRevision>,
    /// When it was drafted.
    pub created_at: Timestamp,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When it reached a final status.
    pub finished_at: Option<Timestamp>,
    /// Why it was rejected or revoked.
    pub close_reason: Option<String>,
    /// SHA-256 of the finished document as it was last made verifiable for long.
    pub extended: Option<Digest>,
    /// How many events it has; each event adds one.
    pub version: u64,
}

/// Who started a contract: a person, in an organisation's name or their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Initiator {
    /// The acting person.
    pub user: UserId,
    /// The organisation the person acts for.
    pub organisation: Option<OrganisationId>,
}

/// Where in its life a contract is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Being written; nobody but the initiator knows of it.
    Draft,
    /// Sent; signatures are being collected.
    Signing,
    /// Final: everybody has signed.
    Signed,
    /// Final: a signatory refused.
    Rejected,
    /// Final: the initiator called it back.
    Revoked,
    /// Final: the deadline passed.
    Expired,
    /// Final: thrown away before it was sent.
    Discarded,
}

impl Status {
    /// All of them, for tables.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Signing,
        Self::Signed,
        Self::Rejected,
        Self::Revoked,
        Self::Expired,
        Self::Discarded,
    ];

    /// Whether nothing can change any more.
    pub fn is_final(self) -> bool {
        !matches!(self, Self::Draft | Self::Signing)
    }
}

/// The state of the document that is consented to: the last one before any signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentRevision {
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// Its length in bytes.
    pub bytes: u64,
    /// How many pages it has.
    pub pages: u32,
}

/// One party that signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// Its id within the contract.
    pub id: SignatoryId,
    /// The natural person; name and mobile number lie encrypted under that person's key.
    pub subject: SubjectId,
    /// Commitment to the name the initiator gave.
    pub name_commitment: Digest,
    /// Keyed hash of the mobile number: equal for equal numbers.
    pub mobile_key: Digest,
    /// Whether messages go out to them.
    pub notify: bool,
    /// When they first opened the contract.
    pub viewed_at: Option<Timestamp>,
    /// The identity check their signature rests on.
    pub identity_check: Option<IdentityCheckId>,
    /// How far they are.
    pub progress: Progress,
    /// How often they were reminded.
    pub reminders: u32,
    /// When they were last reminded.
    pub reminded_at: Option<Timestamp>,
}

/// How far a signatory is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Has done nothing final.
    Pending,
    /// Has consented; the signature is owed and will be made.
    Accepted {
        /// When the consent was stored.
        at: Timestamp,
        /// Digest of what was chosen to be drawn or typed.
        choice: Digest,
    },
    /// The signature stands in the document.
    Signed {
        /// When the consent was stored.
        accepted_at: Timestamp,
        /// When the signature was made.
        at: Timestamp,
        /// The one-time certificate it was made with.
        certificate: CertificateId,
        /// SHA-256 of the document with this signature.
        revision: Digest,
    },
    /// Has refused.
    Rejected {
        /// When.
        at: Timestamp,
        /// In their words.
        reason: String,
    },
}

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// The signatory's drawn or typed name.
    Signature,
    /// The date of signing.
    Date,
}

/// A rectangle on a page that one signatory fills by signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// Whose it is.
    pub signatory: SignatoryId,
    /// What goes into it.
    pub kind: FieldKind,
    /// Where it is.
    pub area: Area,
}

/// A rectangle on a displayed page. Lengths are hundredths of a point (1/7200 inch), measured
/// from the top-left corner of the page as it is shown, y downwards: whole numbers, so that
/// what is hashed does not depend on how a float is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Area {
    /// Page number from 1.
    pub page: u32,
    /// Distance from the left edge.
    pub left: i32,
    /// Distance from the top edge.
    pub top: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

impl Area {
    /// From points, rounded to hundredths; values beyond any page are cut to ±1,000,000 pt.
    pub fn from_points(page: u32, left: f64, top: f64, width: f64, height: f64) -> Self {
        let round = |points: f64| (points.clamp(-1e6, 1e6) * 100.0).round() as i32;
        Self {
            page,
            left: round(left),
            top: round(top),
            width: round(width),
            height: round(height),
        }
    }

    /// Left, top, width and height in points.
    pub fn points(&self) -> [f64; 4] {
        [self.left, self.top, self.width, self.height]
            .map(|hundredths| f64::from(hundredths) / 100.0)
    }
}

impl Contract {
    /// The signatory of that id.
    pub fn signatory(&self, id: SignatoryId) -> Option<&Signatory> {
        self.signatories.iter().find(|signatory| signatory.id == id)
    }

    /// Whether it is this signatory's turn: the contract is being signed, they have done nothing
    /// final, and with an order everybody before them has signed.
    pub fn is_turn_of(&self, id: SignatoryId) -> bool {
        let Some(place) = self
            .signatories
            .iter()
            .position(|signatory| signatory.id == id)
        else {
            return false;
        };
        let earlier_done =
            !self.ordered || self.signatories[..place].iter().all(Signatory::has_signed);
        self.status == Status::Signing
            && earlier_done
            && self.signatories[place].progress == Progress::Pending
    }

    /// Whoever has consented and waits for their signature to be made, in the order of consent.
    pub fn owed(&self) -> Vec<SignatoryId> {
        let mut owed: Vec<_> = self
            .signatories
            .iter()
            .filter_map(|signatory| match signatory.progress {
                Progress::Accepted { at, .. } => Some((at, signatory.id)),
                _ => None,
            })
            .collect();
        owed.sort();
        owed.into_iter().map(|(_, id)| id).collect()
    }

    /// Whether the history leaves a document of this SHA-256 as the latest: what was sent, then what
    /// a signature made of it, then what verifies it for long.
    pub fn is_latest(&self, document: Digest) -> bool {
        if let Some(extended) = self.extended {
            return document == extended;
        }
        if self.signed_count() == 0 {
            return self.content.is_some_and(|it| it.digest == document);
        }
        self.signatories.iter().any(|party| {
            matches!(party.progress, Progress::Signed { revision, .. } if revision == document)
        })
    }

    /// How many have signed.
    pub fn signed_count(&self) -> usize {
        self.signatories
            .iter()
            .filter(|signatory| signatory.has_signed())
            .count()
    }

    /// Whether the deadline lies behind.
    pub fn deadline_passed(&self, now: Timestamp) -> bool {
        self.deadline.is_some_and(|deadline| now > deadline)
    }
}

impl Signatory {
    /// Whether their signature stands in the document.
    pub fn has_signed(&self) -> bool {
        matches!(self.progress, Progress::Signed { .. })
    }
}
