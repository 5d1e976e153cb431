//! A store whose every call passes the director, and whose commits are chronicled.

use std::sync::Arc;

use async_trait::async_trait;
use hefu_app::ports::*;
use hefu_domain::contract::Status;
use hefu_kernel::{
    CertificateId, CodeId, ContractId, Digest, FileId, IdentityCheckId, OrganisationId, SubjectId,
    Timestamp, UserId,
};

use super::{
    Betrayal, Call, Chronicle, Director, Fate, Port,
    violation::{Rule, Violation},
};
use crate::FakeClock;

/// The real store behind a director.
pub struct DirectedStore {
    pub(super) inner: Arc<dyn Store>,
    pub(super) director: Arc<dyn Director>,
    pub(super) chronicle: Arc<Chronicle>,
    pub(super) clock: Arc<FakeClock>,
    pub(super) betrayal: Option<Betrayal>,
}

fn broken() -> StoreError {
    StoreError::Unavailable("injected".to_owned())
}

fn full() -> StoreError {
    StoreError::Full("injected".to_owned())
}

impl DirectedStore {
    async fn read<T>(
        &self,
        name: &'static str,
        call: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        let what = Call {
            port: Port::Store,
            name,
            writes: false,
        };
        match self.director.before(what).await {
            Fate::FailBefore => Err(broken()),
            Fate::FailAfter => call.await.and(Err(broken())),
            Fate::Pass | Fate::Full | Fate::Twice => call.await,
        }
    }

    async fn write<T>(
        &self,
        name: &'static str,
        call: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        let what = Call {
            port: Port::Store,
            name,
            writes: true,
        };
        match self.director.before(what).await {
            Fate::FailBefore => Err(broken()),
            Fate::Full => Err(full()),
            fate => {
                let answer = call.await;
                self.director.after(what).await;
                match fate {
                    Fate::FailAfter => answer.and(Err(broken())),
                    _ => answer,
                }
            }
        }
    }

    async fn directed_commit(&self, batch: Batch) -> Result<(), CommitError> {
        let what = Call {
            port: Port::Store,
            name: "commit",
            writes: true,
        };
        let fate = self.director.before(what).await;
        // A commit takes its time, so that no two of them are of one instant.
        self.clock.advance_micros(1_000);
        match fate {
            Fate::FailBefore | Fate::Full => match self.betrayal {
                Some(Betrayal::CommitsThatFailed) => Ok(()),
                Some(Betrayal::HalfCommits) => {
                    let mut half = batch.0;
                    half.truncate(half.len() / 2);
                    // Whether that much could be stored is part of what goes wrong here.
                    let _torn = self.inner.commit(Batch(half)).await;
                    Err(broken().into())
                }
                _ if fate == Fate::Full => Err(full().into()),
                _ => Err(broken().into()),
            },
            Fate::Pass | Fate::Twice | Fate::FailAfter => {
                let answer = self.commit_and_tell(batch).await;
                self.director.after(what).await;
                match fate {
                    Fate::FailAfter => answer.and(Err(broken().into())),
                    _ => answer,
                }
            }
        }
    }

    async fn commit_and_tell(&self, mut batch: Batch) -> Result<(), CommitError> {
        if self.betrayal == Some(Betrayal::JobsForgotten) {
            batch.0.retain(|write| {
                !matches!(
                    write,
                    Write::EnqueueJob(_) | Write::EnqueueClaimedJob { .. }
                )
            });
        }
        let mut answer = self.inner.commit(batch.clone()).await;
        match (self.betrayal, &answer) {
            (Some(Betrayal::CommitsInConflict), Err(CommitError::Conflict(_))) => return Ok(()),
            (Some(Betrayal::CodesTwice), Err(CommitError::Conflict(Conflict::CodeConsumed))) => {
                let mut again = batch.clone();
                again
                    .0
                    .retain(|write| !matches!(write, Write::ConsumeCode { .. }));
                answer = self.inner.commit(again).await;
            }
            _ => {}
        }
        if answer.is_ok() {
            self.chronicle.committed(&batch);
            self.as_committed(&batch).await;
        }
        answer
    }

    /// What was committed is what is read back.
    async fn as_committed(&self, batch: &Batch) {
        for write in &batch.0 {
            let Write::SaveContract { record, .. } = write else {
                continue;
            };
            let found = self.inner.contract(record.contract.id).await;
            if found.as_ref().ok().and_then(Option::as_ref) != Some(&**record) {
                self.chronicle.report(Violation::new(
                    Rule::Stored,
                    format!("{} was committed and reads differently", record.contract.id),
                ));
            }
        }
    }
}

// The port method by method: one that is added there is added below, as a write or as a read.
macro_rules! directed_store {
    (
        writes { $($write:ident($($into:ident: $what:ty),*) -> $wrote:ty;)* }
        reads { $($read:ident($($by:ident: $key:ty),*) -> $found:ty;)* }
    ) => {
        #[async_trait]
        impl Store for DirectedStore {
            async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
                self.directed_commit(batch).await
            }
            $(async fn $write(&self, $($into: $what),*) -> Result<$wrote, StoreError> {
                self.write(stringify!($write), self.inner.$write($($into),*)).await
            })*
            $(async fn $read(&self, $($by: $key),*) -> Result<$found, StoreError> {
                self.read(stringify!($read), self.inner.$read($($by),*)).await
            })*
        }
    };
}

directed_store! {
    writes {
        count(key: &str, window_start: Timestamp) -> u32;
        try_code(id: CodeId, attempts_max: u32) -> Option<u32>;
        claim_jobs(holder: &str, now: Timestamp, lease_until: Timestamp, limit: u32) -> Vec<ClaimedJob>;
        claim_job(key: &str, holder: &str, now: Timestamp, lease_until: Timestamp) -> Option<ClaimedJob>;
        purge(now: Timestamp) -> u64;
        enter_old_events(limit: u32) -> u64;
        probe() -> ();
    }
    reads {
        job_counts() -> (u64, u64);
        subject(id: SubjectId) -> Option<SubjectRecord>;
        subject_by_mobile(mobile_key: Digest) -> Option<SubjectRecord>;
        personal_values(subject: SubjectId, scope: &str) -> Vec<PersonalValue>;
        user(id: UserId) -> Option<UserRecord>;
        user_by_mobile(mobile_key: Digest) -> Option<UserRecord>;
        identity_check(id: IdentityCheckId) -> Option<IdentityCheckRecord>;
        organisation(id: OrganisationId) -> Option<OrganisationRecord>;
        memberships(user: UserId) -> Vec<MemberRecord>;
        api_key(secret_id: &str) -> Option<ApiKeyRecord>;
        file(id: FileId) -> Option<FileRecord>;
        file_blobs_after(after: &str, limit: u32) -> Vec<NamedBlobs>;
        contract_blobs_after(after: &str, limit: u32) -> Vec<NamedBlobs>;
        unnamed_blobs(noticed_before: Timestamp) -> Vec<BlobName>;
        contract(id: ContractId) -> Option<ContractRecord>;
        contracts(query: &ContractQuery) -> ContractPage;
        contract_counts(query: &ContractQuery) -> Vec<(ContractFilter, u64)>;
        contract_events(id: ContractId) -> Vec<RecordedEvent>;
        issued_certificate(serial: &SerialNumber) -> Option<IssuedCertificate>;
        revocation(serial: &SerialNumber) -> Option<Revocation>;
        revocations(issuer: &str) -> Vec<Revocation>;
        contract_event_bytes(id: ContractId) -> Vec<Vec<u8>>;
        contracts_in_status(status: Status, limit: u32) -> Vec<ContractId>;
        link(token: Digest) -> Option<LinkRecord>;
        session(token: Digest) -> Option<SessionRecord>;
        code(id: CodeId) -> Option<CodeRecord>;
        newest_code(binding: Digest) -> Option<CodeRecord>;
        last_code_at(throttle: Digest) -> Option<Timestamp>;
        certificate(id: CertificateId) -> Option<CertificateRecord>;
        remembered(scope: &str, key: &str) -> Option<IdempotentAnswer>;
        setting(name: &str) -> Option<Vec<u8>>;
        replay_differences() -> Vec<ContractId>;
        administrator() -> Option<AdministratorRecord>;
        set_up_token() -> Option<Digest>;
        newest_audit(limit: u32) -> Vec<AuditRecord>;
        failing_jobs(limit: u32) -> Vec<FailingJob>;
        oldest_due_job(now: Timestamp) -> Option<Timestamp>;
        flaws() -> Vec<Flaw>;
        erasures() -> Vec<Erasure>;
        log_head() -> Option<LogHead>;
        pending_entries(limit: u32) -> Vec<PendingEntry>;
        pending_entry(place: &EventPlace) -> Option<PendingEntry>;
        entries_between(first: u64, end: u64) -> Vec<Digest>;
        tiles_between(level: u8, first: u64, end: u64) -> Vec<StoredTile>;
        newest_checkpoint() -> Option<CheckpointRecord>;
        newest_stamped_checkpoint() -> Option<CheckpointRecord>;
        checkpoints_from(size: u64, limit: u32) -> Vec<CheckpointRecord>;
        contract_entries(contract: ContractId, checks: &[IdentityCheckId]) -> Vec<StoredEntry>;
        entries_in_tree(first: u64, limit: u32) -> Vec<StoredEntry>;
        entries_outside(limit: u32) -> Vec<StoredEntry>;
        unentered_events(limit: u32) -> Vec<EventPlace>;
    }
}
