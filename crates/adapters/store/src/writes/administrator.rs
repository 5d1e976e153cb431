//! Whoever runs the installation.

use hefu_app::ports::{AuditRecord, Conflict};
use hefu_kernel::{Digest, JobId, Timestamp, UserId};

use super::{
    rows::{RowsSql, UNLESS_THERE},
    touched,
};
use crate::{
    proof::mirrored,
    session::{Fault, Session},
    tables::{ADMINISTRATORS, AUDIT, SET_UP_TOKENS},
};

static INSERT_TOKEN: RowsSql = RowsSql::new(&SET_UP_TOKENS, UNLESS_THERE);
static INSERT_ADMINISTRATOR: RowsSql = RowsSql::new(&ADMINISTRATORS, UNLESS_THERE);
static INSERT_AUDIT: RowsSql = RowsSql::new(&AUDIT, UNLESS_THERE);

/// Of all tokens only this one is good.
pub(crate) async fn offer_set_up(
    session: &mut Session<'_>,
    token: &Digest,
    at: Timestamp,
) -> Result<(), Fault> {
    session.execute("DELETE FROM set_up_tokens", &[]).await?;
    INSERT_TOKEN
        .put_one(session, [token.into(), at.into()])
        .await
        .map(drop)
}

/// The row of the token is what two who come at the same time meet at: one of them deletes it.
pub(crate) async fn become_administrator(
    session: &mut Session<'_>,
    token: &Digest,
    user: UserId,
    at: Timestamp,
) -> Result<(), Fault> {
    let used = session
        .execute("DELETE FROM set_up_tokens WHERE token=$1", &[token.into()])
        .await?;
    touched(used, Conflict::CodeConsumed)?;
    session.execute("DELETE FROM administrators", &[]).await?;
    INSERT_ADMINISTRATOR
        .put_one(session, [(&user).into(), at.into()])
        .await
        .map(drop)
}

pub(crate) async fn insert_audit(
    session: &mut Session<'_>,
    record: &AuditRecord,
) -> Result<(), Fault> {
    let rows = INSERT_AUDIT
        .put_one(
            session,
            [
                (&record.id).into(),
                record.at.into(),
                record.user.as_ref().into(),
                record.action.name().into(),
                (&record.about).into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

/// A job that nobody holds becomes due.
pub(crate) async fn hurry_job(
    session: &mut Session<'_>,
    id: JobId,
    at: Timestamp,
) -> Result<(), Fault> {
    let rows = session
        .execute(
            concat!(
                "UPDATE jobs SET run_at=$1,mirror=",
                mirrored!(
                    "$1",
                    "attempts",
                    "holder",
                    "lease_until",
                    "again_at",
                    "problem"
                ),
                " WHERE id=$2 AND (lease_until IS NULL OR lease_until <= $1)"
            ),
            &[at.into(), (&id).into()],
        )
        .await?;
    touched(rows, Conflict::JobLost)
}
