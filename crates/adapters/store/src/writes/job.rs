//! The outbox.

use hefu_app::ports::{ClaimedJob, Conflict, Job, JobRecord, StoreError};
use hefu_kernel::{ContractId, JobId, SignatoryId, Timestamp};

use super::touched;
use crate::{
    session::{Columns, Fault, Session, damaged},
    work::Lease,
};

/// Puts a job in. If one of its key waits, nothing changes; if one is being worked on, it will
/// run once more afterwards, since it may have looked before this was committed.
pub(crate) async fn enqueue(session: &mut Session<'_>, record: &JobRecord) -> Result<(), Fault> {
    let (kind, contract, signatory) = parts(&record.job);
    session
        .execute(
            "INSERT INTO jobs (id,unique_key,kind,contract_id,signatory_id,run_at,attempts) \
             VALUES ($1,$2,$3,$4,$5,$6,$7) \
             ON CONFLICT (unique_key) DO UPDATE SET again_at=excluded.run_at \
             WHERE jobs.holder IS NOT NULL",
            &[
                (&record.id).into(),
                (&record.key).into(),
                kind.into(),
                contract.into(),
                signatory.into(),
                record.run_at.into(),
                record.attempts.into(),
            ],
        )
        .await
        .map(drop)
}

/// Puts a job in that is claimed already, see [`Write::EnqueueClaimedJob`](
/// hefu_app::ports::Write::EnqueueClaimedJob).
pub(crate) async fn enqueue_claimed(
    session: &mut Session<'_>,
    record: &JobRecord,
    holder: &str,
    lease_until: Timestamp,
) -> Result<(), Fault> {
    let (kind, contract, signatory) = parts(&record.job);
    session
        .execute(
            ENQUEUE_CLAIMED,
            &[
                (&record.id).into(),
                (&record.key).into(),
                kind.into(),
                contract.into(),
                signatory.into(),
                record.run_at.into(),
                1_i64.into(),
                holder.into(),
                lease_until.into(),
            ],
        )
        .await
        .map(drop)
}

macro_rules! if_free {
    ($taken:literal, $held:literal) => {
        concat!(
            "CASE WHEN jobs.lease_until IS NULL OR jobs.lease_until<=excluded.run_at THEN ",
            $taken,
            " ELSE ",
            $held,
            " END"
        )
    };
}

const ENQUEUE_CLAIMED: &str = concat!(
    "INSERT INTO jobs (id,unique_key,kind,contract_id,signatory_id,run_at,attempts,holder,\
     lease_until) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9) ON CONFLICT (unique_key) DO UPDATE SET id=",
    if_free!("excluded.id", "jobs.id"),
    ",kind=",
    if_free!("excluded.kind", "jobs.kind"),
    ",contract_id=",
    if_free!("excluded.contract_id", "jobs.contract_id"),
    ",signatory_id=",
    if_free!("excluded.signatory_id", "jobs.signatory_id"),
    ",run_at=",
    if_free!("excluded.run_at", "jobs.run_at"),
    ",attempts=",
    if_free!("excluded.attempts", "jobs.attempts"),
    ",holder=",
    if_free!("excluded.holder", "jobs.holder"),
    ",lease_until=",
    if_free!("excluded.lease_until", "jobs.lease_until"),
    ",again_at=",
    if_free!("NULL", "excluded.run_at"),
    ",problem=",
    if_free!("NULL", "jobs.problem"),
);

/// What a job is, whose contract, and for which signatory.
fn parts(job: &Job) -> (&'static str, &ContractId, Option<&SignatoryId>) {
    match job {
        Job::Invite {
            contract,
            signatory,
        } => ("invite", contract, Some(signatory)),
        Job::Remind {
            contract,
            signatory,
        } => ("remind", contract, Some(signatory)),
        Job::Seal { contract } => ("seal", contract, None),
        Job::Expire { contract } => ("expire", contract, None),
        Job::Announce { contract } => ("announce", contract, None),
    }
}

/// Takes a finished job out, or puts it back at the start if it was asked for again meanwhile.
pub(crate) async fn finish(
    session: &mut Session<'_>,
    id: &JobId,
    holder: &str,
    attempt: u32,
) -> Result<(), Fault> {
    let fence = [id.into(), holder.into(), attempt.into()];
    let removed = session
        .execute(
            "DELETE FROM jobs WHERE id=$1 AND holder=$2 AND attempts=$3 AND again_at IS NULL",
            &fence,
        )
        .await?;
    if removed > 0 {
        return Ok(());
    }
    let renewed = session
        .execute(
            "UPDATE jobs SET run_at=again_at,again_at=NULL,attempts=0,holder=NULL,\
             lease_until=NULL,problem=NULL WHERE id=$1 AND holder=$2 AND attempts=$3",
            &fence,
        )
        .await?;
    touched(renewed, Conflict::JobLost)
}

/// Lets go of a job that failed; `claim` is holder and attempt.
pub(crate) async fn retry(
    session: &mut Session<'_>,
    id: &JobId,
    claim: (&str, u32),
    run_at: Timestamp,
    problem: &str,
) -> Result<(), Fault> {
    let rows = session
        .execute(
            "UPDATE jobs SET run_at=$4,problem=$5,again_at=NULL,holder=NULL,lease_until=NULL \
             WHERE id=$1 AND holder=$2 AND attempts=$3",
            &[
                id.into(),
                claim.0.into(),
                claim.1.into(),
                run_at.into(),
                problem.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::JobLost)
}

/// Claims due jobs. The lease is asked about twice: inside to choose, outside because PostgreSQL
/// looks at the outer condition again after waiting for another node's claim.
pub(crate) async fn claim_due(
    session: &mut Session<'_>,
    lease: &Lease,
    limit: u32,
) -> Result<Vec<ClaimedJob>, Fault> {
    let rows = session
        .rows(
            "UPDATE jobs SET holder=$1,lease_until=$2,attempts=attempts+1 \
             WHERE id IN (SELECT id FROM jobs WHERE run_at <= $3 \
               AND (lease_until IS NULL OR lease_until <= $3) ORDER BY run_at,id LIMIT $4) \
             AND (lease_until IS NULL OR lease_until <= $3) \
             RETURNING id,unique_key,kind,contract_id,signatory_id,run_at,attempts,holder",
            &[
                (&lease.holder).into(),
                lease.until.into(),
                lease.now.into(),
                limit.into(),
            ],
        )
        .await?;
    let mut jobs = rows
        .iter()
        .map(|row| claimed(&mut row.columns()))
        .collect::<Result<Vec<_>, _>>()?;
    jobs.sort_by_key(|job| (job.record.run_at, job.record.id));
    Ok(jobs)
}

/// Claims the job of a key, due or not; none if there is none or somebody holds it.
pub(crate) async fn claim_key(
    session: &mut Session<'_>,
    lease: &Lease,
    key: &str,
) -> Result<Vec<ClaimedJob>, Fault> {
    let rows = session
        .rows(
            "UPDATE jobs SET holder=$1,lease_until=$2,attempts=attempts+1 \
             WHERE unique_key=$4 AND (lease_until IS NULL OR lease_until <= $3) \
             RETURNING id,unique_key,kind,contract_id,signatory_id,run_at,attempts,holder",
            &[
                (&lease.holder).into(),
                lease.until.into(),
                lease.now.into(),
                key.into(),
            ],
        )
        .await?;
    let jobs: Result<Vec<_>, StoreError> =
        rows.iter().map(|row| claimed(&mut row.columns())).collect();
    Ok(jobs?)
}

fn claimed(columns: &mut Columns<'_>) -> Result<ClaimedJob, StoreError> {
    let id = columns.parsed()?;
    let key = columns.text()?;
    let kind = columns.text()?;
    let contract = columns.parsed()?;
    let signatory = columns.maybe_parsed()?;
    let job = match (kind.as_str(), signatory) {
        ("invite", Some(signatory)) => Job::Invite {
            contract,
            signatory,
        },
        ("remind", Some(signatory)) => Job::Remind {
            contract,
            signatory,
        },
        ("seal", None) => Job::Seal { contract },
        ("expire", None) => Job::Expire { contract },
        ("announce", None) => Job::Announce { contract },
        _ => return Err(damaged(&format!("a job of unknown kind {kind}"))),
    };
    Ok(ClaimedJob {
        record: JobRecord {
            id,
            key,
            job,
            run_at: columns.instant()?,
            attempts: columns.small()?,
        },
        holder: columns.text()?,
    })
}
