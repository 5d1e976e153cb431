//! What has happened to a contract. Events are kept for ever; their meaning never changes.

use hefu_kernel::{
    CertificateId, ContractId, Digest, FileId, IdentityCheckId, SignatoryId, Timestamp,
};

use super::{ContentRevision, DraftTerms, Field, Initiator};

/// An event with everything that [`evolve`](super::evolve) needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A draft was begun.
    Drafted {
        /// The new contract.
        id: ContractId,
        /// Who began it.
        initiator: Initiator,
        /// The uploaded document.
        file: FileId,
        /// Its name.
        title: String,
        /// When.
        at: Timestamp,
    },
    /// The draft's terms were replaced.
    Edited {
        /// All of its terms.
        terms: DraftTerms,
        /// When.
        at: Timestamp,
    },
    /// The draft was thrown away.
    Discarded {
        /// When.
        at: Timestamp,
    },
    /// It went out to the signatories.
    Sent {
        /// What is consented to from here on.
        content: ContentRevision,
        /// When.
        at: Timestamp,
    },
    /// A signatory opened it for the first time.
    Viewed {
        /// Who.
        signatory: SignatoryId,
        /// When.
        at: Timestamp,
    },
    /// A signatory passed an identity check.
    Identified {
        /// Who.
        signatory: SignatoryId,
        /// The check.
        check: IdentityCheckId,
        /// When.
        at: Timestamp,
    },
    /// A signatory consented.
    Accepted {
        /// Who.
        signatory: SignatoryId,
        /// To what.
        content: Digest,
        /// Digest of the drawing or text that was chosen.
        choice: Digest,
        /// When.
        at: Timestamp,
    },
    /// A signature was made.
    Sealed {
        /// Whose.
        signatory: SignatoryId,
        /// SHA-256 of the document with it.
        revision: Digest,
        /// The certificate it was made with.
        certificate: CertificateId,
        /// When.
        at: Timestamp,
    },
    /// Everybody has signed.
    Completed {
        /// When.
        at: Timestamp,
    },
    /// A signatory refused.
    Rejected {
        /// Who.
        signatory: SignatoryId,
        /// Why.
        reason: String,
        /// When.
        at: Timestamp,
    },
    /// The initiator called it back.
    Revoked {
        /// Why.
        reason: String,
        /// When.
        at: Timestamp,
    },
    /// The deadline passed.
    Expired {
        /// When this was noticed.
        at: Timestamp,
    },
    /// A signatory was reminded.
    Reminded {
        /// Who.
        signatory: SignatoryId,
        /// When.
        at: Timestamp,
    },
    /// The finished document got what verifies it for long: certificates, revocation data and a
    /// time stamp over all of it (PAdES B-LTA).
    Extended {
        /// SHA-256 of the document with it.
        revision: Digest,
        /// When.
        at: Timestamp,
    },
}

impl Event {
    /// When it happened.
    pub fn at(&self) -> Timestamp {
        match self {
            Self::Drafted { at, .. }
            | Self::Edited { at, .. }
            | Self::Discarded { at }
            | Self::Sent { at, .. }
            | Self::Viewed { at, .. }
            | Self::Identified { at, .. }
            | Self::Accepted { at, .. }
            | Self::Sealed { at, .. }
            | Self::Completed { at }
            | Self::Rejected { at, .. }
            | Self::Revoked { at, .. }
            | Self::Expired { at }
            | Self::Reminded { at, .. }
            | Self::Extended { at, .. } => *at,
        }
    }

    /// The stable name under which it is stored.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Drafted { .. } => "drafted",
            Self::Edited { .. } => "edited",
            Self::Discarded { .. } => "discarded",
            Self::Sent { .. } => "sent",
            Self::Viewed { .. } => "viewed",
            Self::Identified { .. } => "identified",
            Self::Accepted { .. } => "accepted",
            Self::Sealed { .. } => "sealed",
            Self::Completed { .. } => "completed",
            Self::Rejected { .. } => "rejected",
            Self::Revoked { .. } => "revoked",
            Self::Expired { .. } => "expired",
            Self::Reminded { .. } => "reminded",
            Self::Extended { .. } => "extended",
        }
    }

    /// The signatory it is about, if it is about one.
    pub fn signatory(&self) -> Option<SignatoryId> {
        match self {
            Self::Viewed { signatory, .. }
            | Self::Identified { signatory, .. }
            | Self::Accepted { signatory, .. }
            | Self::Sealed { signatory, .. }
            | Self::Rejected { signatory, .. }
            | Self::Reminded { signatory, .. } => Some(*signatory),
            _ => None,
        }
    }
}

impl DraftTerms {
    /// The fields of one signatory.
    pub fn fields_of(&self, signatory: SignatoryId) -> impl Iterator<Item = &Field> {
        self.fields
            .iter()
            .filter(move |field| field.signatory == signatory)
    }
}
