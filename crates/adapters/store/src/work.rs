//! Everything that writes, as data: the same work runs in a savepoint of a group on SQLite and in
//! a transaction of its own on PostgreSQL.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use hefu_app::ports::{Batch, ClaimedJob, Conflict, Write};
use hefu_kernel::{CodeId, Timestamp};

use crate::{
    session::{Fault, Session, unavailable},
    writes::{access, administrator, authority, blob, contract, counter, job, log, person, purge},
};

/// One piece of work. It takes effect as a whole or not at all, and may be run again.
#[derive(Debug)]
pub(crate) enum Work {
    /// A batch of the use cases.
    Commit(Batch),
    /// Add one to a counter.
    Count {
        name: String,
        window_start: Timestamp,
    },
    /// Note one try of a code.
    TryCode { id: CodeId, attempts_max: u32 },
    /// Claim due jobs.
    ClaimJobs { lease: Lease, limit: u32 },
    /// Claim one job by its key.
    ClaimJob { lease: Lease, key: String },
    /// Remove what has run out.
    Purge { now: Timestamp },
    /// Make entries of events that have none.
    EnterOldEvents { limit: u32 },
    /// Breaks down half-way, after a counter was raised.
    #[cfg(test)]
    Panic { name: String },
    /// Plain statements.
    #[cfg(test)]
    Raw(&'static str),
}

/// Who wants to hold jobs, and until when.
#[derive(Debug, Clone)]
pub(crate) struct Lease {
    pub(crate) holder: String,
    pub(crate) now: Timestamp,
    pub(crate) until: Timestamp,
}

/// What came of a piece of work.
#[derive(Debug)]
pub(crate) enum Done {
    Committed,
    Total(u32),
    Attempts(Option<u32>),
    Jobs(Vec<ClaimedJob>),
    Removed(u64),
    Entered(u64),
}

impl Work {
    /// Carries it out within an open transaction. A panic becomes a fault of this piece of work;
    /// the caller takes back what it did until then.
    pub(crate) async fn perform_guarded(&self, session: &mut Session<'_>) -> Result<Done, Fault> {
        AssertUnwindSafe(self.perform(session))
            .catch_unwind()
            .await
            .unwrap_or_else(|_panic| {
                let what = "a piece of work broke down; nothing of it took effect";
                Err(Fault::Store(unavailable(&what)))
            })
    }

    async fn perform(&self, session: &mut Session<'_>) -> Result<Done, Fault> {
        match self {
            Self::Commit(batch) => {
                for write in &batch.0 {
                    apply(session, write).await?;
                }
                Ok(Done::Committed)
            }
            Self::Count { name, window_start } => counter::count(session, name, *window_start)
                .await
                .map(Done::Total),
            Self::TryCode { id, attempts_max } => access::try_code(session, *id, *attempts_max)
                .await
                .map(Done::Attempts),
            Self::ClaimJobs { lease, limit } => {
                job::claim_due(session, lease, *limit).await.map(Done::Jobs)
            }
            Self::ClaimJob { lease, key } => {
                job::claim_key(session, lease, key).await.map(Done::Jobs)
            }
            Self::Purge { now } => purge::purge(session, *now).await.map(Done::Removed),
            Self::EnterOldEvents { limit } => {
                log::enter_old(session, *limit).await.map(Done::Entered)
            }
            #[cfg(test)]
            Self::Panic { name } => {
                counter::count(session, name, Timestamp::from_micros(0)).await?;
                panic!("this piece of work breaks down on purpose");
            }
            #[cfg(test)]
            Self::Raw(sql) => session.execute(*sql, &[]).await.map(|_| Done::Committed),
        }
    }
}

// One line a write reads as the table it is.
#[rustfmt::skip]
async fn apply(session: &mut Session<'_>, write: &Write) -> Result<(), Fault> {
    match write {
        Write::CountUpTo { key, window_start, window_end, most } => {
            match counter::count(session, key, *window_start).await? {
                total if total > *most => Err(Fault::Conflict(Conflict::LimitReached { until: *window_end })),
                _ => Ok(()),
            }
        }
        Write::InsertSubject(record) => person::insert_subject(session, record).await,
        Write::PutPersonalValues(values) => person::put_values(session, values).await,
        Write::EraseSubject { subject, at } => person::erase(session, *subject, *at).await,
        Write::EndEnrolment { subject, check } => person::end_enrolment(session, *subject, *check).await,
        Write::InsertUser(record) => person::insert_user(session, record).await,
        Write::InsertIdentityCheck(record) => person::insert_check(session, record).await,
        Write::InsertOrganisation(record) => person::insert_organisation(session, record).await,
        Write::InsertMember(record) => person::insert_member(session, record).await,
        Write::InsertApiKey(record) => access::insert_api_key(session, record).await,
        Write::NoteUnnamedBlobs { names, at } => blob::note_unnamed(session, names, *at).await,
        Write::ForgetUnnamedBlobs { names } => blob::forget_unnamed(session, names).await,
        Write::InsertFile(record) => contract::insert_file(session, record).await,
        Write::SaveContract { record, before, events } => contract::save(session, record, *before, events).await,
        Write::InsertLink(record) => access::insert_link(session, record).await,
        Write::InsertSession(record) => access::insert_session(session, record).await,
        Write::TouchSession { token, idle_until } => access::touch_session(session, token, *idle_until).await,
        Write::DeleteSession { token } => access::delete_session(session, token).await,
        Write::DeleteSessionsOf { user } => access::delete_sessions_of(session, user).await,
        Write::InsertCode(record) => access::insert_code(session, record).await,
        Write::ConsumeCode { id, at } => access::consume_code(session, *id, *at).await,
        Write::InsertCertificate(record) => contract::insert_certificate(session, record).await,
        Write::EnqueueJob(record) => job::enqueue(session, record).await,
        Write::EnqueueClaimedJob { record, holder, lease_until } => {
            job::enqueue_claimed(session, record, holder, *lease_until).await
        }
        Write::FinishJob { id, holder, attempt } => job::finish(session, id, holder, *attempt).await,
        Write::RetryJob { id, holder, attempt, run_at, problem } => {
            job::retry(session, id, (holder, *attempt), *run_at, problem).await
        }
        Write::Remember(answer) => access::remember(session, answer).await,
        Write::OfferSetUp { token, at } => administrator::offer_set_up(session, token, *at).await,
        Write::BecomeAdministrator { token, user, at } => {
            administrator::become_administrator(session, token, *user, *at).await
        }
        Write::InsertIssued(issued) => authority::insert_issued(session, issued).await,
        Write::RevokeCertificate(revocation) => authority::revoke(session, revocation).await,
        Write::InsertAudit(record) => administrator::insert_audit(session, record).await,
        Write::HurryJob { id, at } => administrator::hurry_job(session, *id, *at).await,
        Write::RecordEvents(events) => log::record_events(session, events).await,
        Write::OpenLog(head) => log::open(session, head).await,
        Write::SetLogState { head } => log::set_state(session, head).await,
        Write::ExtendLog(extension) => log::extend(session, extension).await,
        Write::PutCheckpoint(record) => log::put_checkpoint(session, record).await,
        Write::InitialiseSetting { name, value } => access::initialise_setting(session, name, value).await,
    }
}
