//! What may be asked of a contract, and the facts a decision rests on.

use hefu_kernel::{
    CertificateId, ContractId, Digest, FileId, IdentityCheckId, SignatoryId, SubjectId, Timestamp,
};

use super::{ContentRevision, Field, Initiator};

/// A wish. Who may utter it was settled before; whether the contract allows it is decided here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Begin a draft.
    Create(CreateDraft),
    /// Replace what the draft says.
    Edit(DraftTerms),
    /// Throw the draft away.
    Discard,
    /// Send it to the signatories with the composed content.
    Send(ContentRevision),
    /// Note that a signatory has opened it.
    View(SignatoryId),
    /// Note the identity check that a signatory has passed.
    Identify {
        /// Who.
        signatory: SignatoryId,
        /// The check.
        check: IdentityCheckId,
    },
    /// Consent: from here on the signature is owed.
    Accept {
        /// Who.
        signatory: SignatoryId,
        /// The content revision that was shown and is consented to.
        content: Digest,
        /// Digest of the drawing or text that was chosen.
        choice: Digest,
    },
    /// Note the signature that was made.
    Seal {
        /// Whose.
        signatory: SignatoryId,
        /// SHA-256 of the document with it.
        revision: Digest,
        /// The certificate it was made with.
        certificate: CertificateId,
    },
    /// Refuse to sign.
    Reject {
        /// Who.
        signatory: SignatoryId,
        /// Why.
        reason: String,
    },
    /// Call it back.
    Revoke {
        /// Why.
        reason: String,
    },
    /// Close it because the deadline has passed.
    Expire,
    /// Remind a signatory.
    Remind(SignatoryId),
    /// Note that the finished document was made verifiable for long.
    Extend {
        /// SHA-256 of the document with its validation data and archive time stamp.
        revision: Digest,
    },
}

/// How a draft begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreateDraft {
    /// The new contract's id.
    pub id: ContractId,
    /// Who begins it.
    pub initiator: Initiator,
    /// The uploaded document.
    pub file: FileId,
    /// What to call it.
    pub title: String,
}

/// Everything a draft says; an edit replaces all of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DraftTerms {
    /// What to call it.
    pub title: String,
    /// Free description.
    pub description: String,
    /// Free name of its type.
    pub kind: String,
    /// Opaque data of the integrator.
    pub user_data: String,
    /// Whether they sign one after the other.
    pub ordered: bool,
    /// After this instant nobody may sign.
    pub deadline: Option<Timestamp>,
    /// In signing order.
    pub signatories: Vec<SignatoryTerms>,
    /// Where they sign.
    pub fields: Vec<Field>,
}

/// One party as drafted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignatoryTerms {
    /// Its id within the contract.
    pub id: SignatoryId,
    /// The natural person.
    pub subject: SubjectId,
    /// Commitment to the name.
    pub name_commitment: Digest,
    /// Keyed hash of the mobile number.
    pub mobile_key: Digest,
    /// Whether messages go out to them.
    pub notify: bool,
}

/// The size of a page as displayed, in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSize {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// What the rules can not know by themselves.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The present instant.
    pub now: Timestamp,
    /// The pages of the document; needed by `Edit` and `Send`.
    pub pages: &'a [PageSize],
    /// Whether whoever sends it is a verified person or acts for an organisation.
    pub initiator_verified: bool,
}
