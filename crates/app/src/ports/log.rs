//! What the transparency log keeps: events that belong to no single contract, one entry for every
//! event, the head of the tree, its tiles and its checkpoints.
//!
//! An *entry* is `SHA-256(salt ‖ canonical bytes of the event)`; it is all that the log shows of an
//! event. The store makes the entry of an event in the transaction that stores the event, with 16
//! random bytes of salt of its own drawing, so that no event can be stored without one.

use hefu_kernel::{
    ApiKeyId, CertificateId, ContractId, Digest, IdentityCheckId, OrganisationId, PlatformEventId,
    SignatoryId, SubjectId, Timestamp, UserId,
};

/// Something that happened to a person, an organisation, a key or the installation itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformEvent {
    /// Id.
    pub id: PlatformEventId,
    /// When.
    pub at: Timestamp,
    /// The contract for whose sake it happened, if there is one.
    pub contract: Option<ContractId>,
    /// What happened.
    pub fact: PlatformFact,
}

/// What can happen apart from the events of a contract. Holds no personal values: ids, digests and
/// names of methods only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlatformFact {
    /// A person's identity was checked.
    IdentityChecked {
        /// Who.
        subject: SubjectId,
        /// The check.
        check: IdentityCheckId,
        /// The stable name of the document's kind.
        document: String,
        /// The stable name of the method.
        method: String,
        /// Who checked.
        provider: String,
        /// Whether that was the embedded provider.
        embedded: bool,
        /// SHA-256 of the provider's answer.
        answer_digest: Digest,
        /// Whether the claim was confirmed.
        confirmed: bool,
        /// The version of the consent to processing.
        consent_version: String,
    },
    /// No further certificates rest on this check.
    EnrolmentEnded {
        /// Who.
        subject: SubjectId,
        /// The check.
        check: IdentityCheckId,
        /// A stable word, such as `name_changed`.
        reason: String,
    },
    /// A person was erased.
    SubjectErased {
        /// Who.
        subject: SubjectId,
    },
    /// An organisation was entered.
    OrganisationCreated {
        /// Which.
        organisation: OrganisationId,
        /// Its name.
        name: String,
    },
    /// A key of the open API was made.
    ApiKeyCreated {
        /// Its id.
        key: ApiKeyId,
        /// The organisation it reaches.
        organisation: OrganisationId,
        /// Whom it acts for.
        owner: UserId,
    },
    /// A signing key was made.
    KeyCreated {
        /// SHA-256 of its SubjectPublicKeyInfo.
        key: Digest,
        /// A stable name, such as `ecdsa-p256-sha256`.
        algorithm: String,
        /// Where it lies, such as `memory`, `file` or `pkcs11`.
        provider: String,
    },
    /// A signing key was destroyed.
    KeyDestroyed {
        /// SHA-256 of its SubjectPublicKeyInfo.
        key: Digest,
    },
    /// A certificate was issued.
    CertificateIssued {
        /// Its record.
        certificate: CertificateId,
        /// SHA-256 of the certified SubjectPublicKeyInfo.
        key: Digest,
        /// SHA-256 of the certificate's DER.
        digest: Digest,
        /// For which signatory of the contract.
        signatory: Option<SignatoryId>,
        /// The identity check it rests on.
        check: Option<IdentityCheckId>,
        /// Who issued it.
        provider: String,
        /// Whether that was the embedded authority.
        embedded: bool,
    },
    /// A certificate was revoked.
    CertificateRevoked {
        /// Its record.
        certificate: CertificateId,
        /// SHA-256 of the certificate's DER.
        digest: Digest,
        /// A stable word, such as `mis_issued`.
        reason: String,
    },
    /// The embedded authority made its keys.
    AuthorityCreated {
        /// SHA-256 of the root certificate's DER.
        root: Digest,
        /// SHA-256 of the issuing certificate's DER.
        issuing: Digest,
    },
    /// A log began.
    LogOpened {
        /// Its number in this installation, from 1.
        number: u64,
        /// Its origin.
        origin: String,
        /// The head of the log before it, which it commits to.
        previous: Option<FormerLog>,
    },
    /// Another account administers the installation.
    AdministratorChanged {
        /// Who does now.
        user: UserId,
    },
    /// A seal picture was entered.
    SealCreated {
        /// Its id.
        seal: String,
        /// Whose.
        organisation: Option<OrganisationId>,
        /// SHA-256 of the picture.
        picture: Digest,
    },
    /// A seal can be used no more.
    SealDisabled {
        /// Its id.
        seal: String,
    },
}

/// The last head of a log that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerLog {
    /// Its origin.
    pub origin: String,
    /// How many entries it had.
    pub size: u64,
    /// Its root.
    pub root: Digest,
}

impl PlatformFact {
    /// The stable name under which it is stored.
    pub fn name(&self) -> &'static str {
        match self {
            Self::IdentityChecked { .. } => "identity_checked",
            Self::EnrolmentEnded { .. } => "enrolment_ended",
            Self::SubjectErased { .. } => "subject_erased",
            Self::OrganisationCreated { .. } => "organisation_created",
            Self::ApiKeyCreated { .. } => "api_key_created",
            Self::KeyCreated { .. } => "key_created",
            Self::KeyDestroyed { .. } => "key_destroyed",
            Self::CertificateIssued { .. } => "certificate_issued",
            Self::CertificateRevoked { .. } => "certificate_revoked",
            Self::AuthorityCreated { .. } => "authority_created",
            Self::LogOpened { .. } => "log_opened",
            Self::AdministratorChanged { .. } => "administrator_changed",
            Self::SealCreated { .. } => "seal_created",
            Self::SealDisabled { .. } => "seal_disabled",
        }
    }

    /// The kind of thing it happened to.
    pub fn stream(&self) -> &'static str {
        match self {
            Self::IdentityChecked { .. }
            | Self::EnrolmentEnded { .. }
            | Self::SubjectErased { .. } => "subject",
            Self::OrganisationCreated { .. } | Self::ApiKeyCreated { .. } => "organisation",
            Self::KeyCreated { .. }
            | Self::KeyDestroyed { .. }
            | Self::CertificateIssued { .. }
            | Self::CertificateRevoked { .. } => "key",
            Self::AuthorityCreated { .. } => "authority",
            Self::LogOpened { .. } | Self::AdministratorChanged { .. } => "installation",
            Self::SealCreated { .. } | Self::SealDisabled { .. } => "seal",
        }
    }

    /// The thing it happened to, as text: what [`Self::stream`] names.
    pub fn about(&self) -> String {
        match self {
            Self::IdentityChecked { check, .. } | Self::EnrolmentEnded { check, .. } => {
                check.to_string()
            }
            Self::SubjectErased { subject } => subject.to_string(),
            Self::OrganisationCreated { organisation, .. }
            | Self::ApiKeyCreated { organisation, .. } => organisation.to_string(),
            Self::KeyCreated { key, .. }
            | Self::KeyDestroyed { key }
            | Self::CertificateIssued { key, .. } => key.to_hex(),
            Self::CertificateRevoked { digest, .. } => digest.to_hex(),
            Self::AuthorityCreated { root, .. } => root.to_hex(),
            Self::LogOpened { origin, .. } => origin.clone(),
            Self::AdministratorChanged { user } => user.to_string(),
            Self::SealCreated { seal, .. } | Self::SealDisabled { seal } => seal.clone(),
        }
    }
}

/// Which event an entry is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventPlace {
    /// The id of the contract or of the platform event.
    pub owner: String,
    /// The place in the contract's history, from 1; 0 for a platform event.
    pub sequence: u64,
}

/// An entry that has no place in the tree yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingEntry {
    /// Of which event.
    pub place: EventPlace,
    /// The entry.
    pub entry: Digest,
}

/// An event with its entry, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Which event.
    pub place: EventPlace,
    /// The event's canonical bytes; `None` if the event is gone.
    pub bytes: Option<Vec<u8>>,
    /// The salt.
    pub salt: [u8; 16],
    /// `SHA-256(salt ‖ bytes)`.
    pub entry: Digest,
    /// Its place in the tree, from 0.
    pub index: Option<u64>,
    /// When the event happened.
    pub at: Timestamp,
}

/// What may be done with a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogState {
    /// It grows.
    Open,
    /// It came out of a backup: nothing is added or signed until it is known whether it is the
    /// newest state that anybody has seen.
    Restored,
    /// Another one took its place.
    Closed,
}

impl LogState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Restored, Self::Closed];

    /// The stable name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Restored => "restored",
            Self::Closed => "closed",
        }
    }
}

/// A log with the head of its tree. One row; what moves it compares the size that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    /// Its number in this installation, from 1.
    pub number: u64,
    /// Its origin, the name that its checkpoints carry.
    pub origin: String,
    /// What may be done with it.
    pub state: LogState,
    /// How many entries the tree has.
    pub size: u64,
    /// The root hash.
    pub root: Digest,
    /// The partial tiles on the right edge of the tree, lowest level first.
    pub edge: Vec<u8>,
    /// When it began.
    pub opened_at: Timestamp,
    /// When it last grew.
    pub grown_at: Timestamp,
}

/// A full tile: 256 hashes of 32 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTile {
    /// The level.
    pub level: u8,
    /// Its place within the level.
    pub index: u64,
    /// The hashes, one after the other.
    pub hashes: Vec<u8>,
}

/// A signed checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointRecord {
    /// The number of its log.
    pub number: u64,
    /// The size of the tree.
    pub size: u64,
    /// The signed note, with the cosignatures gathered so far.
    pub note: Vec<u8>,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// A time stamp (RFC 3161 token, DER) over the note as first signed, if one was asked for.
    pub stamp: Option<Vec<u8>>,
    /// When that was.
    pub stamped_at: Option<Timestamp>,
}

/// The next step of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogExtension {
    /// The number of entries that was read.
    pub before: u64,
    /// The head after it.
    pub head: LogHead,
    /// The events whose entries take the places `before..`, in this order.
    pub entries: Vec<EventPlace>,
    /// Tiles that are full now.
    pub tiles: Vec<StoredTile>,
}
