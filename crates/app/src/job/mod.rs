//! Doing the work in the outbox.

use crate::{
    Failure, Outcome, Platform,
    ports::{Batch, ClaimedJob, CommitError, Job, MessagePurpose, Write},
};

/// How many jobs one round takes.
const ROUND_MAX: u32 = 16;
/// The longest pause between two tries of a job.
const BACKOFF_SECONDS_MAX: i64 = 3_600;

impl Platform {
    /// Does what is due and returns how much that was. Several processes may do so at once.
    ///
    /// # Errors
    /// Only if jobs can not be claimed; a failing job is noted and tried again later.
    pub async fn run_due_jobs(&self) -> Outcome<usize> {
        let now = self.clock.now();
        let claimed = self
            .store
            .claim_jobs(
                &self.node,
                now,
                now.plus_seconds(self.settings.job_lease_seconds),
                ROUND_MAX,
            )
            .await?;
        let count = claimed.len();
        for job in claimed {
            self.run_job(&job).await?;
        }
        Ok(count)
    }

    /// Forgets what has ended: sessions, codes, links, windows of counters. Returns how much that
    /// was. Any process may do so at any time.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_the_ended(&self) -> Outcome<u64> {
        Ok(self.store.purge(self.clock.now()).await?)
    }

    async fn run_job(&self, job: &ClaimedJob) -> Outcome<()> {
        let outcome = match job.record.job {
            Job::Invite {
                contract,
                signatory,
            } => {
                self.message_signatory(contract, signatory, MessagePurpose::Invite)
                    .await
            }
            Job::Remind {
                contract,
                signatory,
            } => {
                self.message_signatory(contract, signatory, MessagePurpose::Remind)
                    .await
            }
            // Sealing finishes its own job in the commit of the last signature.
            Job::Seal { contract } => match self.seal(contract, job).await {
                Ok(()) => return Ok(()),
                failed => failed,
            },
            Job::Expire { contract } => self.expire_contract(contract).await,
            Job::Extend { contract } => self.extend(contract).await,
            Job::Announce { contract } => self.announce_outcome(contract).await,
        };
        match outcome {
            Ok(()) => {
                self.let_go(Write::FinishJob {
                    id: job.record.id,
                    holder: job.holder.clone(),
                    attempt: job.record.attempts,
                })
                .await
            }
            Err(failure) => self.try_again(job, &failure).await,
        }
    }

    /// Puts a job that failed back into the outbox, for later.
    ///
    /// # Errors
    /// If the database fails; the job then waits until the claim has run out.
    pub(crate) async fn try_again(&self, job: &ClaimedJob, failure: &Failure) -> Outcome<()> {
        let attempt = job.record.attempts;
        tracing::warn!(job = %job.record.id, attempt, ?failure, "a job failed and will be tried again");
        self.let_go(Write::RetryJob {
            id: job.record.id,
            holder: job.holder.clone(),
            attempt,
            run_at: self.clock.now().plus_seconds(backoff_seconds(attempt)),
            problem: problem(failure),
        })
        .await
    }

    async fn let_go(&self, write: Write) -> Outcome<()> {
        match self.store.commit(Batch::one(write)).await {
            // A lost claim means that another has taken over.
            Ok(()) | Err(CommitError::Conflict(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

fn problem(failure: &Failure) -> String {
    match failure {
        Failure::Refused(refusal) => refusal.describe().code.to_owned(),
        Failure::Unavailable(problem) | Failure::StorageFull(problem) => problem.clone(),
    }
}

/// 2, 4, 8 … seconds, an hour at most.
fn backoff_seconds(attempt: u32) -> i64 {
    1_i64
        .checked_shl(attempt.min(20))
        .unwrap_or(BACKOFF_SECONDS_MAX)
        .min(BACKOFF_SECONDS_MAX)
}
