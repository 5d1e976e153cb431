//! The outbox.

use hefu_app::ports::{ClaimedJob, Conflict, Job, JobRecord, StoreError};
use hefu_kernel::{ContractId, JobId, SignatoryId, Timestamp};

use super::{rows::RowsSql, touched};
use crate::{
    proof::{mirror, mirrored},
    session::{Columns, Fault, Session, Value, damaged},
    tables::JOBS,
    work::Lease,
};

/// Chooses between a job that nobody holds at the time of the new one and one that is held.
macro_rules! if_free {
    ($taken:expr, $held:expr) => {
        concat!(
            "CASE WHEN jobs.lease_until IS NULL OR jobs.lease_until<=excluded.run_at THEN ",
            $taken,
            " ELSE ",
            $held,
            " END"
        )
    };
}

/// The mirror of a job that is there and was asked for again.
macro_rules! asked_again {
    () => {
        mirrored!(
            "jobs.run_at",
            "jobs.attempts",
            "jobs.holder",
            "jobs.lease_until",
            "excluded.run_at",
            "jobs.problem"
        )
    };
}

/// If one of the key is being worked on, it will run once more afterwards.
static ENQUEUE: RowsSql = RowsSql::new(
    &JOBS,
    concat!(
        "ON CONFLICT (unique_key) DO UPDATE SET again_at=excluded.run_at,mirror=",
        asked_again!(),
        " WHERE jobs.holder IS NOT NULL"
    ),
);

/// One that nobody holds is taken over; one that somebody holds will run once more afterwards.
static ENQUEUE_CLAIMED: RowsSql = RowsSql::new(
    &JOBS,
    concat!(
        "ON CONFLICT (unique_key) DO UPDATE SET id=",
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
        ",checksum=",
        if_free!("excluded.checksum", "jobs.checksum"),
        ",mirror=",
        if_free!("excluded.mirror", asked_again!()),
    ),
);

/// Puts a job in. If one of its key waits, nothing changes; if one is being worked on, it will
/// run once more afterwards, since it may have looked before this was committed.
pub(crate) async fn enqueue(session: &mut Session<'_>, record: &JobRecord) -> Result<(), Fault> {
    let row = values(record, record.attempts, None);
    ENQUEUE.put_one(session, row).await.map(drop)
}

/// Puts a job in that is claimed already, see [`Write::EnqueueClaimedJob`](
/// hefu_app::ports::Write::EnqueueClaimedJob).
pub(crate) async fn enqueue_claimed(
    session: &mut Session<'_>,
    record: &JobRecord,
    holder: &str,
    lease_until: Timestamp,
) -> Result<(), Fault> {
    let row = values(record, 1, Some((holder, lease_until)));
    ENQUEUE_CLAIMED.put_one(session, row).await.map(drop)
}

/// The row of a new job; `claim` is holder and end of the lease.
fn values<'q>(
    record: &'q JobRecord,
    attempts: u32,
    claim: Option<(&'q str, Timestamp)>,
) -> [Value<'q>; 11] {
    let (kind, contract, signatory) = parts(&record.job);
    [
        (&record.id).into(),
        (&record.key).into(),
        kind.into(),
        contract.into(),
        signatory.into(),
        record.run_at.into(),
        attempts.into(),
        Value::MaybeText(claim.map(|it| it.0)),
        claim.map(|it| it.1).into(),
        Value::MaybeInteger(None),
        Value::MaybeText(None),
    ]
}

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
        Job::Extend { contract } => ("extend", contract, None),
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
            concat!(
                "UPDATE jobs SET run_at=again_at,again_at=NULL,attempts=0,holder=NULL,\
                 lease_until=NULL,problem=NULL,mirror=",
                mirrored!("again_at"),
                "||'=0----' WHERE id=$1 AND holder=$2 AND attempts=$3"
            ),
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
    let (none, no_text) = (Value::MaybeInteger(None), Value::MaybeText(None));
    let moving = [
        run_at.into(),
        claim.1.into(),
        no_text,
        none,
        none,
        problem.into(),
    ];
    let mirror = mirror(&moving);
    let rows = session
        .execute(
            "UPDATE jobs SET run_at=$4,problem=$5,again_at=NULL,holder=NULL,lease_until=NULL,\
             mirror=$6 WHERE id=$1 AND holder=$2 AND attempts=$3",
            &[
                id.into(),
                claim.0.into(),
                claim.1.into(),
                run_at.into(),
                problem.into(),
                (&mirror).into(),
            ],
        )
        .await?;
    touched(rows, Conflict::JobLost)
}

macro_rules! claim {
    () => {
        concat!(
            "UPDATE jobs SET holder=$1,lease_until=$2,attempts=attempts+1,mirror=",
            mirrored!("run_at", "attempts+1", "$1", "$2", "again_at", "problem"),
            " "
        )
    };
}

macro_rules! claimed {
    () => {
        "RETURNING id,unique_key,kind,contract_id,signatory_id,run_at,attempts,holder"
    };
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
            concat!(
                claim!(),
                "WHERE id IN (SELECT id FROM jobs WHERE run_at <= $3 \
                   AND (lease_until IS NULL OR lease_until <= $3) ORDER BY run_at,id LIMIT $4) \
                 AND (lease_until IS NULL OR lease_until <= $3) ",
                claimed!()
            ),
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
            concat!(
                claim!(),
                "WHERE unique_key=$4 AND (lease_until IS NULL OR lease_until <= $3) ",
                claimed!()
            ),
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
        ("extend", None) => Job::Extend { contract },
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
