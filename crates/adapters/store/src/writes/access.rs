//! Keys, links, sessions, codes, remembered answers and settings.

use hefu_app::ports::{
    ApiKeyRecord, CodeRecord, Conflict, IdempotentAnswer, LinkRecord, SessionRecord, SessionScope,
};
use hefu_kernel::{CodeId, Digest, Timestamp, UserId};

use super::{
    rows::{RowsSql, UNLESS_THERE},
    touched,
};
use crate::{
    proof::{mirror, mirrored},
    session::{Fault, Session, Value},
    tables::{ANSWERS, API_KEYS, CODES, LINKS, SESSIONS, SETTINGS},
};

static INSERT_API_KEY: RowsSql = RowsSql::new(&API_KEYS, UNLESS_THERE);
static INSERT_LINK: RowsSql = RowsSql::new(&LINKS, UNLESS_THERE);
static INSERT_SESSION: RowsSql = RowsSql::new(&SESSIONS, UNLESS_THERE);
static INSERT_CODE: RowsSql = RowsSql::new(&CODES, UNLESS_THERE);
static REMEMBER: RowsSql = RowsSql::new(&ANSWERS, UNLESS_THERE);
static INITIALISE_SETTING: RowsSql = RowsSql::new(&SETTINGS, UNLESS_THERE);

pub(crate) async fn insert_api_key(
    session: &mut Session<'_>,
    record: &ApiKeyRecord,
) -> Result<(), Fault> {
    let rows = INSERT_API_KEY
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.secret_id).into(),
                (&record.sealed_secret).into(),
                (&record.organisation).into(),
                (&record.owner).into(),
                record.created_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn insert_link(
    session: &mut Session<'_>,
    record: &LinkRecord,
) -> Result<(), Fault> {
    let rows = INSERT_LINK
        .put_one(
            session,
            [
                (&record.token).into(),
                (&record.contract).into(),
                (&record.signatory).into(),
                record.created_at.into(),
                record.expires_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn insert_session(
    session: &mut Session<'_>,
    record: &SessionRecord,
) -> Result<(), Fault> {
    let (user, contract, signatory, link) = match &record.scope {
        SessionScope::User(user) => (Some(user), None, None, None),
        SessionScope::Signatory {
            contract,
            signatory,
            link,
        } => (None, Some(contract), Some(signatory), Some(link)),
    };
    let rows = INSERT_SESSION
        .put_one(
            session,
            [
                (&record.token).into(),
                user.into(),
                contract.into(),
                signatory.into(),
                link.into(),
                record.created_at.into(),
                record.ends_at.into(),
                record.idle_until.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn touch_session(
    session: &mut Session<'_>,
    token: &Digest,
    idle_until: Timestamp,
) -> Result<(), Fault> {
    session
        .execute(
            "UPDATE sessions SET idle_until=$1,mirror=$3 WHERE token=$2",
            &[
                idle_until.into(),
                token.into(),
                (&mirror(&[idle_until.into()])).into(),
            ],
        )
        .await
        .map(drop)
}

pub(crate) async fn delete_session(session: &mut Session<'_>, token: &Digest) -> Result<(), Fault> {
    session
        .execute("DELETE FROM sessions WHERE token=$1", &[token.into()])
        .await
        .map(drop)
}

pub(crate) async fn delete_sessions_of(
    session: &mut Session<'_>,
    user: &UserId,
) -> Result<(), Fault> {
    session
        .execute("DELETE FROM sessions WHERE user_id=$1", &[user.into()])
        .await
        .map(drop)
}

/// The unused ones of the same binding become void by being removed.
pub(crate) async fn insert_code(
    session: &mut Session<'_>,
    record: &CodeRecord,
) -> Result<(), Fault> {
    session
        .execute(
            "DELETE FROM codes WHERE binding=$1 AND consumed_at IS NULL",
            &[(&record.binding).into()],
        )
        .await?;
    let rows = INSERT_CODE
        .put_one(
            session,
            [
                (&record.id).into(),
                record.purpose.name().into(),
                (&record.binding).into(),
                (&record.throttle).into(),
                (&record.hash).into(),
                record.created_at.into(),
                record.expires_at.into(),
                record.attempts.into(),
                record.consumed_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn consume_code(
    session: &mut Session<'_>,
    id: CodeId,
    at: Timestamp,
) -> Result<(), Fault> {
    let rows = session
        .execute(
            concat!(
                "UPDATE codes SET consumed_at=$1,mirror=",
                mirrored!("attempts", "$1"),
                " WHERE id=$2 AND consumed_at IS NULL AND expires_at >= $1"
            ),
            &[at.into(), (&id).into()],
        )
        .await?;
    touched(rows, Conflict::CodeConsumed)
}

pub(crate) async fn try_code(
    session: &mut Session<'_>,
    id: CodeId,
    attempts_max: u32,
) -> Result<Option<u32>, Fault> {
    let rows = session
        .rows(
            concat!(
                "UPDATE codes SET attempts=attempts+1,mirror=",
                mirrored!("attempts+1", "consumed_at"),
                " WHERE id=$1 AND consumed_at IS NULL AND attempts < $2 RETURNING attempts"
            ),
            &[(&id).into(), attempts_max.into()],
        )
        .await?;
    let attempts = rows.first().map(|row| row.columns().small()).transpose()?;
    Ok(attempts)
}

pub(crate) async fn remember(
    session: &mut Session<'_>,
    answer: &IdempotentAnswer,
) -> Result<(), Fault> {
    let rows = REMEMBER
        .put_one(
            session,
            [
                (&answer.scope).into(),
                (&answer.key).into(),
                (&answer.request).into(),
                (&answer.answer).into(),
                answer.at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::IdempotencyKey)
}

pub(crate) async fn initialise_setting(
    session: &mut Session<'_>,
    name: &str,
    value: &[u8],
) -> Result<(), Fault> {
    let rows = INITIALISE_SETTING
        .put_one(session, [name.into(), Value::Bytes(value)])
        .await?;
    touched(rows, Conflict::Exists)
}
