//! The port, word by word.

use async_trait::async_trait;
use hefu_app::ports::*;
use hefu_domain::contract::Status;
use hefu_kernel::{
    CertificateId, CodeId, ContractId, Digest, FileId, IdentityCheckId, OrganisationId, SubjectId,
    Timestamp, UserId,
};

use crate::{
    SqlStore, figures,
    names::status_name,
    reads::{access, administrator, authority, blob, contract, flaws, list, log, person, replay},
    session::{damaged, whole},
    work::{Done, Lease, Work},
};

/// The counter that `/health` raises: a write like any other.
const PROBE: &str = "store/probe";

#[async_trait]
impl Store for SqlStore {
    async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        let noted = figures::Noted::of(&batch);
        let outcome = self.perform(Work::Commit(batch)).await.map(drop);
        noted.settle(&outcome);
        outcome
    }

    async fn count(&self, key: &str, window_start: Timestamp) -> Result<u32, StoreError> {
        let name = key.to_owned();
        match self
            .perform_plain(Work::Count { name, window_start })
            .await?
        {
            Done::Total(total) => Ok(total),
            other => Err(mixed_up(&other)),
        }
    }

    async fn try_code(&self, id: CodeId, attempts_max: u32) -> Result<Option<u32>, StoreError> {
        match self
            .perform_plain(Work::TryCode { id, attempts_max })
            .await?
        {
            Done::Attempts(attempts) => Ok(attempts),
            other => Err(mixed_up(&other)),
        }
    }

    async fn claim_jobs(
        &self,
        holder: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedJob>, StoreError> {
        let lease = lease(holder, now, lease_until);
        self.claimed(Work::ClaimJobs { lease, limit }).await
    }

    async fn claim_job(
        &self,
        key: &str,
        holder: &str,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Option<ClaimedJob>, StoreError> {
        let lease = lease(holder, now, lease_until);
        let key = key.to_owned();
        let mut jobs = self.claimed(Work::ClaimJob { lease, key }).await?;
        Ok(jobs.pop())
    }

    async fn purge(&self, now: Timestamp) -> Result<u64, StoreError> {
        match self.perform_plain(Work::Purge { now }).await? {
            Done::Removed(rows) => Ok(rows),
            other => Err(mixed_up(&other)),
        }
    }

    async fn job_counts(&self) -> Result<(u64, u64), StoreError> {
        let counts = self
            .readers
            .one(
                "SELECT CAST(COUNT(*) AS BIGINT),CAST(COUNT(problem) AS BIGINT) FROM jobs",
                &[],
                |columns| Ok((columns.count()?, columns.count()?)),
            )
            .await?;
        Ok(counts.unwrap_or_default())
    }

    async fn failing_jobs(&self, limit: u32) -> Result<Vec<FailingJob>, StoreError> {
        administrator::FAILING_JOBS
            .all(&self.readers, &[limit.into()], administrator::failing_job)
            .await
    }

    async fn oldest_due_job(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let sql = "SELECT MIN(run_at) FROM jobs WHERE run_at <= $1";
        let oldest = self
            .readers
            .one(sql, &[now.into()], |columns| columns.maybe_instant())
            .await?;
        Ok(oldest.flatten())
    }

    async fn administrator(&self) -> Result<Option<AdministratorRecord>, StoreError> {
        administrator::ADMINISTRATOR
            .one(&self.readers, &[], administrator::administrator)
            .await
    }

    async fn set_up_token(&self) -> Result<Option<Digest>, StoreError> {
        administrator::SET_UP_TOKEN
            .one(&self.readers, &[], administrator::set_up_token)
            .await
    }

    async fn newest_audit(&self, limit: u32) -> Result<Vec<AuditRecord>, StoreError> {
        administrator::NEWEST_AUDIT
            .all(&self.readers, &[limit.into()], administrator::audit)
            .await
    }

    async fn subject(&self, id: SubjectId) -> Result<Option<SubjectRecord>, StoreError> {
        person::SUBJECT
            .one(&self.readers, &[(&id).into()], person::subject)
            .await
    }

    async fn subject_by_mobile(
        &self,
        mobile_key: Digest,
    ) -> Result<Option<SubjectRecord>, StoreError> {
        person::SUBJECT_BY_MOBILE
            .one(&self.readers, &[(&mobile_key).into()], person::subject)
            .await
    }

    async fn personal_values(
        &self,
        subject: SubjectId,
        scope: &str,
    ) -> Result<Vec<PersonalValue>, StoreError> {
        person::VALUES
            .all(
                &self.readers,
                &[(&subject).into(), scope.into()],
                person::value,
            )
            .await
    }

    async fn user(&self, id: UserId) -> Result<Option<UserRecord>, StoreError> {
        person::USER
            .one(&self.readers, &[(&id).into()], person::user)
            .await
    }

    async fn user_by_mobile(&self, mobile_key: Digest) -> Result<Option<UserRecord>, StoreError> {
        person::USER_BY_MOBILE
            .one(&self.readers, &[(&mobile_key).into()], person::user)
            .await
    }

    async fn identity_check(
        &self,
        id: IdentityCheckId,
    ) -> Result<Option<IdentityCheckRecord>, StoreError> {
        person::IDENTITY_CHECK
            .one(&self.readers, &[(&id).into()], person::identity_check)
            .await
    }

    async fn organisation(
        &self,
        id: OrganisationId,
    ) -> Result<Option<OrganisationRecord>, StoreError> {
        person::ORGANISATION
            .one(&self.readers, &[(&id).into()], person::organisation)
            .await
    }

    async fn memberships(&self, user: UserId) -> Result<Vec<MemberRecord>, StoreError> {
        person::MEMBERSHIPS
            .all(&self.readers, &[(&user).into()], person::member)
            .await
    }

    async fn api_key(&self, secret_id: &str) -> Result<Option<ApiKeyRecord>, StoreError> {
        access::API_KEY
            .one(&self.readers, &[secret_id.into()], access::api_key)
            .await
    }

    async fn file(&self, id: FileId) -> Result<Option<FileRecord>, StoreError> {
        contract::FILE
            .one(&self.readers, &[(&id).into()], contract::file)
            .await
    }

    async fn file_blobs_after(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<NamedBlobs>, StoreError> {
        let places = [after.into(), limit.into()];
        let named = self
            .readers
            .all(blob::OF_FILES, &places, blob::of_file)
            .await?;
        self.in_order(after, named)
    }

    async fn contract_blobs_after(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<NamedBlobs>, StoreError> {
        let places = [after.into(), limit.into()];
        let named = self
            .readers
            .all(blob::OF_CONTRACTS, &places, blob::of_contract)
            .await?;
        self.in_order(after, named)
    }

    async fn unnamed_blobs(&self, noticed_before: Timestamp) -> Result<Vec<BlobName>, StoreError> {
        blob::NOTICED_BEFORE
            .all(&self.readers, &[noticed_before.into()], blob::unnamed)
            .await
    }

    async fn contract(&self, id: ContractId) -> Result<Option<ContractRecord>, StoreError> {
        contract::CONTRACT
            .one(&self.readers, &[(&id).into()], contract::contract)
            .await
    }

    async fn contracts(&self, query: &ContractQuery) -> Result<ContractPage, StoreError> {
        list::page(&self.readers, query).await
    }

    async fn contract_counts(
        &self,
        query: &ContractQuery,
    ) -> Result<Vec<(ContractFilter, u64)>, StoreError> {
        list::counts(&self.readers, query).await
    }

    async fn issued_certificate(
        &self,
        serial: &SerialNumber,
    ) -> Result<Option<IssuedCertificate>, StoreError> {
        authority::ISSUED
            .one(&self.readers, &[serial.as_str().into()], authority::issued)
            .await
    }

    async fn revocation(&self, serial: &SerialNumber) -> Result<Option<Revocation>, StoreError> {
        authority::REVOCATION
            .one(
                &self.readers,
                &[serial.as_str().into()],
                authority::revocation,
            )
            .await
    }

    async fn revocations(&self, issuer: &str) -> Result<Vec<Revocation>, StoreError> {
        authority::REVOCATIONS
            .all(&self.readers, &[issuer.into()], authority::revocation)
            .await
    }

    async fn contract_events(&self, id: ContractId) -> Result<Vec<RecordedEvent>, StoreError> {
        contract::EVENTS
            .all(&self.readers, &[(&id).into()], contract::event)
            .await
    }

    async fn contract_event_bytes(&self, id: ContractId) -> Result<Vec<Vec<u8>>, StoreError> {
        contract::EVENTS
            .all(&self.readers, &[(&id).into()], contract::event_bytes)
            .await
    }

    async fn contracts_in_status(
        &self,
        status: Status,
        limit: u32,
    ) -> Result<Vec<ContractId>, StoreError> {
        self.readers
            .all(
                contract::IN_STATUS,
                &[status_name(status).into(), limit.into()],
                |columns| columns.parsed(),
            )
            .await
    }

    async fn link(&self, token: Digest) -> Result<Option<LinkRecord>, StoreError> {
        access::LINK
            .one(&self.readers, &[(&token).into()], access::link)
            .await
    }

    async fn session(&self, token: Digest) -> Result<Option<SessionRecord>, StoreError> {
        access::SESSION
            .one(&self.readers, &[(&token).into()], access::session)
            .await
    }

    async fn code(&self, id: CodeId) -> Result<Option<CodeRecord>, StoreError> {
        access::CODE
            .one(&self.readers, &[(&id).into()], access::code)
            .await
    }

    async fn newest_code(&self, binding: Digest) -> Result<Option<CodeRecord>, StoreError> {
        access::NEWEST_CODE
            .one(&self.readers, &[(&binding).into()], access::code)
            .await
    }

    async fn last_code_at(&self, throttle: Digest) -> Result<Option<Timestamp>, StoreError> {
        self.readers
            .one(access::LAST_CODE_AT, &[(&throttle).into()], |columns| {
                columns.instant()
            })
            .await
    }

    async fn certificate(
        &self,
        id: CertificateId,
    ) -> Result<Option<CertificateRecord>, StoreError> {
        contract::CERTIFICATE
            .one(&self.readers, &[(&id).into()], contract::certificate)
            .await
    }

    async fn remembered(
        &self,
        scope: &str,
        key: &str,
    ) -> Result<Option<IdempotentAnswer>, StoreError> {
        access::ANSWER
            .one(&self.readers, &[scope.into(), key.into()], access::answer)
            .await
    }

    async fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        access::SETTING
            .one(&self.readers, &[name.into()], access::setting)
            .await
    }

    async fn probe(&self) -> Result<(), StoreError> {
        self.readers.measure();
        self.count(PROBE, Timestamp::from_micros(0)).await?;
        let sql = "SELECT total FROM counters WHERE name=$1";
        let seen = self
            .readers
            .one(sql, &[PROBE.into()], |columns| columns.integer())
            .await?;
        seen.map(drop)
            .ok_or_else(|| damaged(&"what was committed can not be read"))
    }

    async fn replay_differences(&self) -> Result<Vec<ContractId>, StoreError> {
        replay::differences(&self.readers).await
    }

    async fn flaws(&self) -> Result<Vec<Flaw>, StoreError> {
        flaws::all(&self.readers).await
    }

    async fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        person::ERASURES
            .all(&self.readers, &[], person::erasure)
            .await
    }

    async fn log_head(&self) -> Result<Option<LogHead>, StoreError> {
        log::HEAD.one(&self.readers, &[], log::head).await
    }

    async fn pending_entries(&self, limit: u32) -> Result<Vec<PendingEntry>, StoreError> {
        log::PENDING
            .all(&self.readers, &[limit.into()], log::pending)
            .await
    }

    async fn pending_entry(&self, place: &EventPlace) -> Result<Option<PendingEntry>, StoreError> {
        let key = [(&place.owner).into(), whole(place.sequence).into()];
        log::PENDING_ONE
            .one(&self.readers, &key, log::pending)
            .await
    }

    async fn entries_between(&self, first: u64, end: u64) -> Result<Vec<Digest>, StoreError> {
        log::between(&self.readers, first, end).await
    }

    async fn tiles_between(
        &self,
        level: u8,
        first: u64,
        end: u64,
    ) -> Result<Vec<StoredTile>, StoreError> {
        let places = [
            u32::from(level).into(),
            whole(first).into(),
            whole(end).into(),
        ];
        log::TILES.all(&self.readers, &places, log::tile).await
    }

    async fn newest_checkpoint(&self) -> Result<Option<CheckpointRecord>, StoreError> {
        log::NEWEST_CHECKPOINT
            .one(&self.readers, &[], log::checkpoint)
            .await
    }

    async fn newest_stamped_checkpoint(&self) -> Result<Option<CheckpointRecord>, StoreError> {
        log::NEWEST_STAMPED
            .one(&self.readers, &[], log::checkpoint)
            .await
    }

    async fn checkpoints_from(
        &self,
        size: u64,
        limit: u32,
    ) -> Result<Vec<CheckpointRecord>, StoreError> {
        let places = [whole(size).into(), limit.into()];
        log::CHECKPOINTS
            .all(&self.readers, &places, log::checkpoint)
            .await
    }

    async fn contract_entries(
        &self,
        contract: ContractId,
        checks: &[IdentityCheckId],
    ) -> Result<Vec<StoredEntry>, StoreError> {
        log::of_contract(&self.readers, contract, checks).await
    }

    async fn entries_in_tree(
        &self,
        first: u64,
        limit: u32,
    ) -> Result<Vec<StoredEntry>, StoreError> {
        let places = [whole(first).into(), limit.into()];
        self.readers.all(log::IN_TREE, &places, log::stored).await
    }

    async fn entries_outside(&self, limit: u32) -> Result<Vec<StoredEntry>, StoreError> {
        self.readers
            .all(log::OUTSIDE, &[limit.into()], log::stored)
            .await
    }

    async fn unentered_events(&self, limit: u32) -> Result<Vec<EventPlace>, StoreError> {
        self.readers
            .all(log::UNENTERED, &[limit.into()], log::event_place)
            .await
    }

    async fn enter_old_events(&self, limit: u32) -> Result<u64, StoreError> {
        match self.perform_plain(Work::EnterOldEvents { limit }).await? {
            Done::Entered(events) => Ok(events),
            other => Err(mixed_up(&other)),
        }
    }
}

impl SqlStore {
    /// Walkers go on after the last owner, so owners must go upwards.
    fn in_order(&self, after: &str, named: Vec<NamedBlobs>) -> Result<Vec<NamedBlobs>, StoreError> {
        let owners: Vec<String> = named.iter().map(|it| it.owner.clone()).collect();
        self.readers.check_order(after, &owners)?;
        Ok(named)
    }

    async fn claimed(&self, work: Work) -> Result<Vec<ClaimedJob>, StoreError> {
        match self.perform_plain(work).await? {
            Done::Jobs(jobs) => Ok(jobs),
            other => Err(mixed_up(&other)),
        }
    }
}

fn lease(holder: &str, now: Timestamp, until: Timestamp) -> Lease {
    Lease {
        holder: holder.to_owned(),
        now,
        until,
    }
}

/// An answer that belongs to other work: an error of this crate, told rather than guessed over.
fn mixed_up(done: &Done) -> StoreError {
    damaged(&format!("an answer of the wrong kind: {done:?}"))
}
