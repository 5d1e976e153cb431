//! The database as the use cases see it: reads, and one way to write.
//!
//! A write is a [`Batch`]: data, not a closure. All of it takes effect in one transaction or
//! none of it does; the answer follows the commit. Because a batch is plain data it can be run
//! again, grouped with others under one fsync, recorded and replayed.

use async_trait::async_trait;
use hefu_domain::contract::Status;
use hefu_kernel::{
    CertificateId, CodeId, ContractId, Digest, FileId, IdentityCheckId, JobId, OrganisationId,
    SubjectId, Timestamp, UserId,
};

use super::{
    BlobName,
    administrator::{AdministratorRecord, AuditRecord, FailingJob},
    authority::{IssuedCertificate, Revocation, SerialNumber},
    log::{
        CheckpointRecord, EventPlace, LogExtension, LogHead, PendingEntry, PlatformEvent,
        StoredEntry, StoredTile,
    },
    records::*,
};

/// Why the database gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// It does not answer, is full or refuses.
    #[error("the database failed: {0}")]
    Unavailable(String),
    /// There is no room left: nothing can be written until there is, reading goes on.
    #[error("the database has no room left: {0}")]
    Full(String),
    /// What is stored can not be read: a row is damaged.
    #[error("stored data is damaged: {0}")]
    Damaged(String),
}

/// Why a batch had no effect at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// Somebody else was faster; read again and decide again.
    #[error("conflict: {0:?}")]
    Conflict(Conflict),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What stood in the way of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The contract is not at the version that was read.
    ContractVersion,
    /// The code was used before.
    CodeConsumed,
    /// A subject, user, organisation, key or setting of that unique name exists.
    Exists,
    /// An answer under this idempotency key exists.
    IdempotencyKey,
    /// The job is held by somebody else by now.
    JobLost,
    /// The log is not at the size that was read.
    LogMoved,
    /// A counter has reached its limit.
    LimitReached {
        /// When its window ends.
        until: Timestamp,
    },
}

/// One change. Order within a batch is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Add one to a counter, as [`Store::count`] does. [`Conflict::LimitReached`] if that makes it
    /// more than `most`; like the rest of the batch it is not counted then.
    CountUpTo {
        /// Whose counter.
        key: String,
        /// When its window began.
        window_start: Timestamp,
        /// When its window ends.
        window_end: Timestamp,
        /// The limit.
        most: u32,
    },
    /// A new person. [`Conflict::Exists`] if the mobile number has one.
    InsertSubject(SubjectRecord),
    /// Encrypted values; one of the same subject, scope and field is replaced.
    PutPersonalValues(Vec<PersonalValue>),
    /// Erases a person: removes the personal values and the wrapped key (see
    /// [`SubjectRecord::is_erased`]), lets go of the mobile number, ends the sessions of the
    /// person's account and notes all that among the [`Store::erasures`]. Doing it again, or for
    /// somebody unknown, only makes sure of the note.
    EraseSubject {
        /// Who.
        subject: SubjectId,
        /// When.
        at: Timestamp,
    },
    /// The person's present identity check holds no longer: nothing further is certified on it.
    EndEnrolment {
        /// Who.
        subject: SubjectId,
        /// The check; if another one holds by now, nothing changes.
        check: IdentityCheckId,
    },
    /// A new account. [`Conflict::Exists`] if the mobile number has one.
    InsertUser(UserRecord),
    /// An identity check; if it was confirmed it becomes the subject's present one.
    InsertIdentityCheck(IdentityCheckRecord),
    /// A new organisation.
    InsertOrganisation(OrganisationRecord),
    /// A new member. [`Conflict::Exists`] if they are one.
    InsertMember(MemberRecord),
    /// A new key of the open API.
    InsertApiKey(ApiKeyRecord),
    /// Note that no row names these blobs; of repeated notes the first one counts.
    NoteUnnamedBlobs {
        /// Which.
        names: Vec<BlobName>,
        /// When that was seen.
        at: Timestamp,
    },
    /// Forget such notes: the blobs are gone.
    ForgetUnnamedBlobs {
        /// Which.
        names: Vec<BlobName>,
    },
    /// A new file.
    InsertFile(FileRecord),
    /// A contract's new state with the events that led to it. `before` is the version that was
    /// read, 0 for a new contract ([`Conflict::ContractVersion`] otherwise). Signatory rows are
    /// derived from the state.
    SaveContract {
        /// State, keys and documents after the events.
        record: Box<ContractRecord>,
        /// The version that was read.
        before: u64,
        /// What happened, sequences `before + 1 ..= contract.version`.
        events: Vec<RecordedEvent>,
    },
    /// A new link.
    InsertLink(LinkRecord),
    /// A new session.
    InsertSession(SessionRecord),
    /// A session was used.
    TouchSession {
        /// SHA-256 of its token.
        token: Digest,
        /// The new end of idleness.
        idle_until: Timestamp,
    },
    /// End one session.
    DeleteSession {
        /// SHA-256 of its token.
        token: Digest,
    },
    /// End all sessions of a user.
    DeleteSessionsOf {
        /// Whose.
        user: UserId,
    },
    /// A new code; unused ones of the same binding become void.
    InsertCode(CodeRecord),
    /// Use a code up. [`Conflict::CodeConsumed`] if it was used, is void or does not exist.
    ConsumeCode {
        /// Which.
        id: CodeId,
        /// When.
        at: Timestamp,
    },
    /// A certificate was issued, for the audit of issuance and for OCSP.
    InsertIssued(IssuedCertificate),
    /// A certificate is revoked from now on. [`Conflict::Exists`] if it is already.
    RevokeCertificate(Revocation),
    /// The certificate of a signature, kept under the key of whom it names.
    InsertCertificate(CertificateRecord),
    /// Put a job into the outbox unless one of its key is there.
    EnqueueJob(JobRecord),
    /// Puts a job into the outbox that is already claimed, at its first attempt. If one of its key
    /// waits, or its lease has run out by `record.run_at`, that one is taken over under the new id.
    /// If somebody else holds it, it will run once more afterwards as with [`Write::EnqueueJob`],
    /// and the claim is not given: the fence of [`Write::FinishJob`] tells.
    EnqueueClaimedJob {
        /// The job; its `attempts` are taken as 1.
        record: JobRecord,
        /// Who holds it.
        holder: String,
        /// Until when.
        lease_until: Timestamp,
    },
    /// A claimed job is done. [`Conflict::JobLost`] if the claim was lost.
    FinishJob {
        /// Which.
        id: JobId,
        /// Who held it.
        holder: String,
        /// The attempt that finished.
        attempt: u32,
    },
    /// A claimed job failed and is to be tried again.
    RetryJob {
        /// Which.
        id: JobId,
        /// Who held it.
        holder: String,
        /// The attempt that failed.
        attempt: u32,
        /// Not before this.
        run_at: Timestamp,
        /// Why it failed, without personal data, for operators.
        problem: String,
    },
    /// Remember an answer. [`Conflict::IdempotencyKey`] if there is one.
    Remember(IdempotentAnswer),
    /// The one-time token by which somebody may become the administrator; one before it is void.
    OfferSetUp {
        /// SHA-256 of it.
        token: Digest,
        /// When.
        at: Timestamp,
    },
    /// Use that token up: the user replaces whoever administered before.
    /// [`Conflict::CodeConsumed`] if it is not the present one.
    BecomeAdministrator {
        /// SHA-256 of it.
        token: Digest,
        /// Who.
        user: UserId,
        /// When.
        at: Timestamp,
    },
    /// What an administrator did.
    InsertAudit(AuditRecord),
    /// Make a waiting job due. [`Conflict::JobLost`] if there is none or somebody holds it.
    HurryJob {
        /// Which.
        id: JobId,
        /// When it becomes due, and what time it is.
        at: Timestamp,
    },
    /// Things that happened apart from the events of a contract. Like those they are entered into
    /// the log.
    RecordEvents(Vec<PlatformEvent>),
    /// Begin a log. One before it is closed, and every entry waits for a place in the new tree.
    /// [`Conflict::Exists`] if there is one of that number.
    OpenLog(LogHead),
    /// What may be done with the present log from now on. [`Conflict::LogMoved`] if it is not at
    /// the size that was read.
    SetLogState {
        /// The log as it will be.
        head: LogHead,
    },
    /// Make the log grow. [`Conflict::LogMoved`] if it is not at the size that was read, or if an
    /// entry has its place by now.
    ExtendLog(Box<LogExtension>),
    /// Keep a checkpoint; what is kept of the same log and size is replaced. Older ones of the log
    /// that bear no time stamp go.
    PutCheckpoint(CheckpointRecord),
    /// Set a named value of the installation once. [`Conflict::Exists`] if it is set.
    InitialiseSetting {
        /// Name, such as `ca/root`.
        name: String,
        /// Value; secrets are sealed under the master key.
        value: Vec<u8>,
    },
}

/// Changes that take effect together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Batch(pub Vec<Write>);

impl Batch {
    /// One change.
    pub fn one(write: Write) -> Self {
        Self(vec![write])
    }

    /// Adds a change.
    pub fn push(&mut self, write: Write) {
        self.0.push(write);
    }
}

/// Which contracts a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContractFilter {
    /// All but discarded ones.
    All,
    /// Those where it is my turn.
    MineToSign,
    /// Sent and waiting for others.
    WaitingForOthers,
    /// My drafts.
    Drafts,
    /// Signed by everybody.
    Done,
    /// Rejected, revoked or expired.
    Closed,
}

/// Whose contracts to list: those a user began, those of the user's organisations, and those in
/// which the user's mobile number signs (never as drafts).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractQuery {
    /// Who looks.
    pub user: UserId,
    /// Keyed hash of the looker's mobile number.
    pub mobile_key: Digest,
    /// The organisations the looker works for.
    pub organisations: Vec<OrganisationId>,
    /// Which of them.
    pub filter: ContractFilter,
    /// Text that the title must contain; empty for any.
    pub title: String,
    /// After this place, newest first.
    pub after: Option<Cursor>,
    /// The most to return, 1–100.
    pub limit: u32,
}

/// A place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// When the last shown contract was drafted.
    pub created_at: Timestamp,
    /// Its id.
    pub id: ContractId,
}

/// A piece of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractPage {
    /// Newest first.
    pub items: Vec<ContractRecord>,
    /// Where the next piece begins.
    pub next: Option<Cursor>,
}

/// The database.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Carries out the whole batch and returns once it is durable.
    async fn commit(&self, batch: Batch) -> Result<(), CommitError>;

    /// Adds one to the counter of that key and window and returns the sum. Windows of the past
    /// are forgotten.
    async fn count(&self, key: &str, window_start: Timestamp) -> Result<u32, StoreError>;

    /// Notes one try of an unused code and returns how many that makes; `None` if the code is
    /// unknown, used or has been tried `attempts_max` times. Counted before anything is compared.
    async fn try_code(&self, id: CodeId, attempts_max: u32) -> Result<Option<u32>, StoreError>;

    /// Claims up to `limit` jobs that are due and not held, oldest first, until `lease_until`.
    async fn claim_jobs(
        &self,
        holder: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedJob>, StoreError>;

    /// Claims the job of that key even before it is due, if nobody holds it.
    async fn claim_job(
        &self,
        key: &str,
        holder: &str,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Option<ClaimedJob>, StoreError>;

    /// Removes what has run out and can be of no use any more: ended sessions, old codes, links,
    /// files, counters and remembered answers. Returns how many rows went. The bytes of removed
    /// files stay in the blob store until somebody sweeps what no row names.
    async fn purge(&self, now: Timestamp) -> Result<u64, StoreError>;

    /// How many jobs wait, and how many of them have failed at least once.
    async fn job_counts(&self) -> Result<(u64, u64), StoreError>;

    /// The failing jobs that are tried next, at most `limit` of them.
    async fn failing_jobs(&self, limit: u32) -> Result<Vec<FailingJob>, StoreError>;
    /// When the oldest of the jobs that are due by now became due.
    async fn oldest_due_job(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError>;
    /// Whoever administers the installation.
    async fn administrator(&self) -> Result<Option<AdministratorRecord>, StoreError>;
    /// SHA-256 of the one-time token that waits to be used.
    async fn set_up_token(&self) -> Result<Option<Digest>, StoreError>;
    /// What administrators did, newest first, at most `limit` deeds.
    async fn newest_audit(&self, limit: u32) -> Result<Vec<AuditRecord>, StoreError>;

    /// A person.
    async fn subject(&self, id: SubjectId) -> Result<Option<SubjectRecord>, StoreError>;
    /// The person of a mobile number.
    async fn subject_by_mobile(
        &self,
        mobile_key: Digest,
    ) -> Result<Option<SubjectRecord>, StoreError>;
    /// The encrypted values of one person in one scope.
    async fn personal_values(
        &self,
        subject: SubjectId,
        scope: &str,
    ) -> Result<Vec<PersonalValue>, StoreError>;
    /// An account.
    async fn user(&self, id: UserId) -> Result<Option<UserRecord>, StoreError>;
    /// The account of a mobile number.
    async fn user_by_mobile(&self, mobile_key: Digest) -> Result<Option<UserRecord>, StoreError>;
    /// An identity check.
    async fn identity_check(
        &self,
        id: IdentityCheckId,
    ) -> Result<Option<IdentityCheckRecord>, StoreError>;
    /// An organisation.
    async fn organisation(
        &self,
        id: OrganisationId,
    ) -> Result<Option<OrganisationRecord>, StoreError>;
    /// The organisations a user works for, oldest membership first.
    async fn memberships(&self, user: UserId) -> Result<Vec<MemberRecord>, StoreError>;
    /// A key of the open API by its public half.
    async fn api_key(&self, secret_id: &str) -> Result<Option<ApiKeyRecord>, StoreError>;
    /// A file.
    async fn file(&self, id: FileId) -> Result<Option<FileRecord>, StoreError>;
    /// The blobs that files after one (its id; empty for the first) name, in the order of ids, at
    /// most `limit` files. As text, because whoever walks all of them must get past a damaged one.
    async fn file_blobs_after(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<NamedBlobs>, StoreError>;
    /// The same for contracts.
    async fn contract_blobs_after(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<NamedBlobs>, StoreError>;
    /// Blobs that were noted before then as named by no row.
    async fn unnamed_blobs(&self, noticed_before: Timestamp) -> Result<Vec<BlobName>, StoreError>;
    /// A contract.
    async fn contract(&self, id: ContractId) -> Result<Option<ContractRecord>, StoreError>;
    /// A piece of a list of contracts.
    async fn contracts(&self, query: &ContractQuery) -> Result<ContractPage, StoreError>;
    /// How many contracts each filter would show (title and cursor are ignored).
    async fn contract_counts(
        &self,
        query: &ContractQuery,
    ) -> Result<Vec<(ContractFilter, u64)>, StoreError>;
    /// That a certificate was issued.
    async fn issued_certificate(
        &self,
        serial: &SerialNumber,
    ) -> Result<Option<IssuedCertificate>, StoreError>;
    /// That a certificate was revoked.
    async fn revocation(&self, serial: &SerialNumber) -> Result<Option<Revocation>, StoreError>;
    /// Everything that one issuer, given by its key identifier, has revoked, oldest first.
    async fn revocations(&self, issuer: &str) -> Result<Vec<Revocation>, StoreError>;
    /// The history of a contract, oldest first.
    async fn contract_events(&self, id: ContractId) -> Result<Vec<RecordedEvent>, StoreError>;
    /// The canonical bytes of each event of a contract, oldest first: what a log would hash.
    async fn contract_event_bytes(&self, id: ContractId) -> Result<Vec<Vec<u8>>, StoreError>;
    /// Ids of all contracts in a status, for checks and metrics; at most `limit`.
    async fn contracts_in_status(
        &self,
        status: Status,
        limit: u32,
    ) -> Result<Vec<ContractId>, StoreError>;
    /// A link.
    async fn link(&self, token: Digest) -> Result<Option<LinkRecord>, StoreError>;
    /// A session.
    async fn session(&self, token: Digest) -> Result<Option<SessionRecord>, StoreError>;
    /// A code.
    async fn code(&self, id: CodeId) -> Result<Option<CodeRecord>, StoreError>;
    /// The newest code of a binding.
    async fn newest_code(&self, binding: Digest) -> Result<Option<CodeRecord>, StoreError>;
    /// When a code was last sent under this throttle.
    async fn last_code_at(&self, throttle: Digest) -> Result<Option<Timestamp>, StoreError>;
    /// A certificate.
    async fn certificate(&self, id: CertificateId)
    -> Result<Option<CertificateRecord>, StoreError>;
    /// The answer given before under an idempotency key.
    async fn remembered(
        &self,
        scope: &str,
        key: &str,
    ) -> Result<Option<IdempotentAnswer>, StoreError>;
    /// A named value of the installation.
    async fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;
    /// Whether the database answers and can be written.
    async fn probe(&self) -> Result<(), StoreError>;
    /// Rebuilds the state of every contract from its events and names those whose stored row
    /// differs.
    async fn replay_differences(&self) -> Result<Vec<ContractId>, StoreError>;
    /// Judges every row of every table and the structure of the database: what is not as it was
    /// written. Includes [`Store::replay_differences`]. Reads everything once, beside the
    /// ordinary work.
    ///
    /// # Errors
    /// Only if the database does not answer; damage is an answer.
    async fn flaws(&self) -> Result<Vec<Flaw>, StoreError>;
    /// Who was erased, in the order of ids.
    async fn erasures(&self) -> Result<Vec<Erasure>, StoreError>;
    /// The present log; `None` before the first was begun.
    async fn log_head(&self) -> Result<Option<LogHead>, StoreError>;
    /// Entries that have no place in the tree yet, in the order in which the events happened, at
    /// most `limit`.
    async fn pending_entries(&self, limit: u32) -> Result<Vec<PendingEntry>, StoreError>;
    /// The entry of an event, unless it has its place in the tree.
    async fn pending_entry(&self, place: &EventPlace) -> Result<Option<PendingEntry>, StoreError>;
    /// The entries at the places `first..end` of the tree, in that order.
    async fn entries_between(&self, first: u64, end: u64) -> Result<Vec<Digest>, StoreError>;
    /// Full tiles of one level, in the order of their places `first..end`.
    async fn tiles_between(
        &self,
        level: u8,
        first: u64,
        end: u64,
    ) -> Result<Vec<StoredTile>, StoreError>;
    /// The newest checkpoint of the present log.
    async fn newest_checkpoint(&self) -> Result<Option<CheckpointRecord>, StoreError>;
    /// The newest checkpoint of the present log that bears a time stamp.
    async fn newest_stamped_checkpoint(&self) -> Result<Option<CheckpointRecord>, StoreError>;
    /// Checkpoints of the present log that are kept, of that size and above, smallest first.
    async fn checkpoints_from(
        &self,
        size: u64,
        limit: u32,
    ) -> Result<Vec<CheckpointRecord>, StoreError>;
    /// The events of a contract and the platform events that belong to it, with their entries:
    /// those that happened for its sake, and the checks of these ids. In the order in which they
    /// happened.
    async fn contract_entries(
        &self,
        contract: ContractId,
        checks: &[IdentityCheckId],
    ) -> Result<Vec<StoredEntry>, StoreError>;
    /// Events with their entries, by the entries' places in the tree from `first` on.
    async fn entries_in_tree(&self, first: u64, limit: u32)
    -> Result<Vec<StoredEntry>, StoreError>;
    /// Events with their entries that have no place in the tree, at most `limit`.
    async fn entries_outside(&self, limit: u32) -> Result<Vec<StoredEntry>, StoreError>;
    /// Events that have no entry, at most `limit`. Reads every event.
    async fn unentered_events(&self, limit: u32) -> Result<Vec<EventPlace>, StoreError>;
    /// Makes the entries of events that were stored before there was a log, at most `limit` of
    /// them, and returns how many that were. Reads every event.
    async fn enter_old_events(&self, limit: u32) -> Result<u64, StoreError>;
}
