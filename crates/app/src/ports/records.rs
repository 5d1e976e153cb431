//! What the store keeps beside the domain's own states.

use hefu_domain::contract::{Contract, Event, PageSize};
use hefu_kernel::{
    ApiKeyId, CertificateId, CodeId, ContractId, Digest, FileId, IdentityCheckId, JobId,
    OrganisationId, SignatoryId, SubjectId, Timestamp, UserId,
};

use super::BlobName;

/// A natural person from first mention, with a key of their own under the master key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectRecord {
    /// Id.
    pub id: SubjectId,
    /// Keyed hash of the mobile number; one subject per number.
    pub mobile_key: Digest,
    /// The person's data key, wrapped by the master key. Empty once the person was erased
    /// ([`SubjectRecord::is_erased`]): the key is gone for good, and with it whatever was sealed
    /// under it.
    pub wrapped_key: Vec<u8>,
    /// The identity check that holds at present.
    pub identity_check: Option<IdentityCheckId>,
    /// When first mentioned.
    pub created_at: Timestamp,
}

impl SubjectRecord {
    /// Whether the person was erased. Such a row stays, because contracts name its id; it is
    /// read like any other, but is found by no mobile number: whoever comes with that number
    /// afterwards is a new subject.
    pub fn is_erased(&self) -> bool {
        self.wrapped_key.is_empty()
    }
}

/// That a person was erased. The list outlives the values, so that restoring an older backup can
/// carry the erasures out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub subject: SubjectId,
    /// When; of repeated erasures the first.
    pub at: Timestamp,
}

/// Something stored that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The table, or `database` for what belongs to none.
    pub table: String,
    /// The row's key, without personal data; empty for what belongs to no row.
    pub row: String,
    /// The contract that the row belongs to, if that can be told.
    pub contract: Option<ContractId>,
    /// What is wrong.
    pub what: FlawKind,
}

/// What is wrong with something stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FlawKind {
    /// The columns are not those over which the row's checksum was taken.
    Checksum,
    /// The columns do not read as what they should hold.
    Unreadable,
    /// The row is not what the contract's events lead to, or the events are damaged.
    Replay,
    /// A row that this one names is not there.
    Missing,
    /// The database's own structure (pages, indexes, table definitions) is damaged.
    Structure,
}

impl FlawKind {
    /// A stable name for reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Checksum => "checksum",
            Self::Unreadable => "unreadable",
            Self::Replay => "replay",
            Self::Missing => "missing",
            Self::Structure => "structure",
        }
    }
}

/// The fields of a person that are encrypted under the person's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonalField {
    /// A name.
    Name,
    /// A mobile number.
    Mobile,
    /// A number of an identity document.
    IdNumber,
    /// A birth date, where the document's number does not state it.
    BirthDate,
    /// What was drawn or typed as a signature.
    SignatureChoice,
    /// The network address something was done from.
    Address,
    /// The browser something was done with.
    UserAgent,
}

impl PersonalField {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Mobile,
        Self::IdNumber,
        Self::BirthDate,
        Self::SignatureChoice,
        Self::Address,
        Self::UserAgent,
    ];

    /// The stable name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Mobile => "mobile",
            Self::IdNumber => "id_number",
            Self::BirthDate => "birth_date",
            Self::SignatureChoice => "signature_choice",
            Self::Address => "address",
            Self::UserAgent => "user_agent",
        }
    }
}

/// One encrypted value of one person. The event that mentions it holds
/// SHA-256(salt ‖ field name ‖ 0 ‖ value) only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalValue {
    /// Whose.
    pub subject: SubjectId,
    /// What it belongs to: `account`, `contract/<id>`, `identity/<id>`, `event/<contract>/<seq>`.
    pub scope: String,
    /// Which field.
    pub field: PersonalField,
    /// The commitment's salt, 16 bytes.
    pub salt: Vec<u8>,
    /// The value, sealed under the subject's key.
    pub sealed: Vec<u8>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRecord {
    /// Id (ESS UserId).
    pub id: UserId,
    /// The person.
    pub subject: SubjectId,
    /// Keyed hash of the mobile number.
    pub mobile_key: Digest,
    /// When opened.
    pub created_at: Timestamp,
}

/// The outcome of an identity check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityCheckRecord {
    /// Id.
    pub id: IdentityCheckId,
    /// Who was checked.
    pub subject: SubjectId,
    /// Kind of document, by [`hefu_domain::identity::DocumentKind::name`].
    pub document: String,
    /// Keyed hash of the document's number.
    pub number_key: Digest,
    /// How it was checked.
    pub method: String,
    /// By whom.
    pub provider: String,
    /// Whether that was the embedded provider.
    pub embedded: bool,
    /// SHA-256 of the provider's answer.
    pub answer_digest: Digest,
    /// Whether the claim was confirmed.
    pub confirmed: bool,
    /// The version of the consent given before.
    pub consent_version: String,
    /// When.
    pub at: Timestamp,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRecord {
    /// Id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// When it came in.
    pub created_at: Timestamp,
}

/// Somebody's place in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRecord {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The person.
    pub user: UserId,
    /// What they may do there.
    pub role: Role,
    /// Since when.
    pub created_at: Timestamp,
}

/// What a member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Everything within the organisation.
    Administrator,
    /// Send contracts and manage those.
    Operator,
}

impl Role {
    /// The stable name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Operator => "operator",
        }
    }
}

/// A key of the open API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyRecord {
    /// Id.
    pub id: ApiKeyId,
    /// The public half (Tencent SecretId).
    pub secret_id: String,
    /// The secret half, sealed under the master key.
    pub sealed_secret: Vec<u8>,
    /// Whose key it is.
    pub organisation: OrganisationId,
    /// Who acts when a request names nobody.
    pub owner: UserId,
    /// When made.
    pub created_at: Timestamp,
}

/// Bytes in the blob store and how to open them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBlob {
    /// Its name.
    pub name: BlobName,
    /// SHA-256 of the plain bytes.
    pub digest: Digest,
    /// How many plain bytes.
    pub bytes: u64,
}

/// Which blobs a file or a contract names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBlobs {
    /// The file's or contract's id, as stored.
    pub owner: String,
    /// The blobs' names, as stored.
    pub names: Vec<String>,
}

/// An uploaded document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRecord {
    /// Id.
    pub id: FileId,
    /// Who uploaded it.
    pub owner: UserId,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// The file's name.
    pub name: String,
    /// The file's own key, wrapped by the master key.
    pub wrapped_key: Vec<u8>,
    /// Where the bytes are.
    pub blob: StoredBlob,
    /// Its pages as displayed.
    pub pages: Vec<PageSize>,
    /// When it came in.
    pub created_at: Timestamp,
    /// After this nothing can be made from it any more.
    pub expires_at: Timestamp,
}

/// A contract with the whereabouts of its documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractRecord {
    /// The state.
    pub contract: Contract,
    /// The contract's key, wrapped by the master key.
    pub wrapped_key: Vec<u8>,
    /// The document as uploaded, under the contract's key.
    pub source: StoredBlob,
    /// Its pages as displayed.
    pub pages: Vec<PageSize>,
    /// The name of the uploaded file.
    pub file_name: String,
    /// The content revision, once sent.
    pub content: Option<StoredBlob>,
    /// The latest revision; equal to `content` before the first signature.
    pub head: Option<StoredBlob>,
    /// When anything last changed.
    pub updated_at: Timestamp,
}

/// Who did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The platform itself.
    System,
    /// A person with an account.
    User(UserId),
    /// A signatory who came by link.
    Signatory(SignatoryId),
    /// A program with a key, for the named user.
    ApiKey(ApiKeyId, UserId),
}

/// How the will to sign was proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntentProof {
    /// How, such as `sms_code`.
    pub method: String,
    /// By whom.
    pub provider: String,
    /// Whether that was the embedded provider.
    pub embedded: bool,
    /// The code that was consumed.
    pub code: CodeId,
}

/// An event with the circumstances under which it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedEvent {
    /// Its place in the contract's history, from 1; equals the version after it.
    pub sequence: u64,
    /// What happened.
    pub event: Event,
    /// Who did it.
    pub actor: Actor,
    /// Commitment to the network address the server saw; the value lies encrypted beside it.
    pub address: Option<Digest>,
    /// Commitment to the browser's name.
    pub user_agent: Option<Digest>,
    /// How the will was proved, for consents.
    pub intent: Option<IntentProof>,
}

/// A signing link; only the hash of its token is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRecord {
    /// SHA-256 of the token.
    pub token: Digest,
    /// The contract it leads to.
    pub contract: ContractId,
    /// For whom.
    pub signatory: SignatoryId,
    /// When made.
    pub created_at: Timestamp,
    /// After this it leads nowhere.
    pub expires_at: Timestamp,
}

/// What a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionScope {
    /// Everything the user may do.
    User(UserId),
    /// One signatory of one contract, who came by a link and entered a code.
    Signatory {
        /// The contract.
        contract: ContractId,
        /// The signatory.
        signatory: SignatoryId,
        /// SHA-256 of the link's token it was opened with.
        link: Digest,
    },
}

/// A session; only the hash of its token is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRecord {
    /// SHA-256 of the token.
    pub token: Digest,
    /// What it is for.
    pub scope: SessionScope,
    /// When begun.
    pub created_at: Timestamp,
    /// It ends when nothing is done until then.
    pub idle_until: Timestamp,
    /// It ends then in any case.
    pub ends_at: Timestamp,
}

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodePurpose {
    /// Log in.
    Login,
    /// Open a signing link.
    OpenLink,
    /// Sign one content revision.
    Sign,
}

impl CodePurpose {
    /// The stable name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::OpenLink => "open_link",
            Self::Sign => "sign",
        }
    }
}

/// A code that was sent; only a keyed hash of it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeRecord {
    /// Id.
    pub id: CodeId,
    /// What it is for.
    pub purpose: CodePurpose,
    /// Keyed hash of everything it is bound to: person, contract, content, purpose.
    pub binding: Digest,
    /// Keyed hash of purpose and mobile number, over which sending is slowed down.
    pub throttle: Digest,
    /// Keyed hash of id and digits.
    pub hash: Digest,
    /// When made.
    pub created_at: Timestamp,
    /// After this it is void.
    pub expires_at: Timestamp,
    /// How often somebody has tried.
    pub attempts: u32,
    /// When it was used; it works once.
    pub consumed_at: Option<Timestamp>,
}

/// A certificate that was issued for a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateRecord {
    /// Id.
    pub id: CertificateId,
    /// The contract it was used on.
    pub contract: ContractId,
    /// By whom.
    pub signatory: SignatoryId,
    /// The identity check it rests on.
    pub identity_check: IdentityCheckId,
    /// The certificate itself, DER. It names the person; erasing a person can not remove it from
    /// documents others hold, but removes it here.
    pub sealed_der: Vec<u8>,
    /// SHA-256 of the DER.
    pub digest: Digest,
    /// When issued.
    pub at: Timestamp,
}

/// Work that must be done because something was committed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Job {
    /// Invite a signatory whose turn has come.
    Invite {
        /// The contract.
        contract: ContractId,
        /// Whom.
        signatory: SignatoryId,
    },
    /// Remind a signatory.
    Remind {
        /// The contract.
        contract: ContractId,
        /// Whom.
        signatory: SignatoryId,
    },
    /// Make the signatures that are owed.
    Seal {
        /// The contract.
        contract: ContractId,
    },
    /// Close it when its deadline has passed.
    Expire {
        /// The contract.
        contract: ContractId,
    },
    /// Make the finished document verifiable for long.
    Extend {
        /// The contract.
        contract: ContractId,
    },
    /// Tell everybody that it is finished.
    Announce {
        /// The contract.
        contract: ContractId,
    },
}

/// A job in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRecord {
    /// Id.
    pub id: JobId,
    /// At most one job of this key exists at a time. A second one is dropped silently; if the
    /// first is being worked on just then, it runs once more after it is finished, because it may
    /// have looked before the second was committed.
    pub key: String,
    /// What is to be done.
    pub job: Job,
    /// Not before this.
    pub run_at: Timestamp,
    /// How often it has been begun.
    pub attempts: u32,
}

/// A claimed job; finishing is fenced by holder and attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedJob {
    /// The job; `attempts` counts this one.
    pub record: JobRecord,
    /// Who holds it.
    pub holder: String,
}

/// The answer to a request that came with an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotentAnswer {
    /// Who asked and what for, such as `<user>/POST /contracts`.
    pub scope: String,
    /// The key the client chose.
    pub key: String,
    /// SHA-256 of the request; another request under the same key is refused.
    pub request: Digest,
    /// What was answered: the id of what was made.
    pub answer: String,
    /// When.
    pub at: Timestamp,
}
