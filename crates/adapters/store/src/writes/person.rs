//! Persons, their values and accounts, organisations and members.

use std::collections::HashSet;

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{
    Conflict, IdentityCheckRecord, MemberRecord, OrganisationRecord, PersonalValue, SubjectRecord,
    UserRecord,
};
use hefu_kernel::{IdentityCheckId, SubjectId, Timestamp};

use super::{
    rows::{ROWS_MAX, RowsSql, UNLESS_THERE, prove_again},
    touched,
};
use crate::{
    proof::mirror,
    session::{Fault, Session, Value},
    tables::{ERASURES, IDENTITY_CHECKS, MEMBERS, ORGANISATIONS, PERSONAL_VALUES, SUBJECTS, USERS},
};

pub(crate) async fn insert_subject(
    session: &mut Session<'_>,
    record: &SubjectRecord,
) -> Result<(), Fault> {
    let rows = INSERT_SUBJECT
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.mobile_key).into(),
                (&record.wrapped_key).into(),
                record.created_at.into(),
                record.identity_check.as_ref().into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

static INSERT_SUBJECT: RowsSql = RowsSql::new(&SUBJECTS, UNLESS_THERE);
static INSERT_USER: RowsSql = RowsSql::new(&USERS, UNLESS_THERE);
static INSERT_CHECK: RowsSql = RowsSql::new(&IDENTITY_CHECKS, UNLESS_THERE);
static INSERT_ORGANISATION: RowsSql = RowsSql::new(&ORGANISATIONS, UNLESS_THERE);
static INSERT_MEMBER: RowsSql = RowsSql::new(&MEMBERS, UNLESS_THERE);
static INSERT_ERASURE: RowsSql = RowsSql::new(&ERASURES, UNLESS_THERE);
static PUT_VALUES: RowsSql = RowsSql::new(
    &PERSONAL_VALUES,
    "ON CONFLICT (subject_id,scope,field) DO UPDATE SET salt=excluded.salt,\
     sealed=excluded.sealed,checksum=excluded.checksum",
);

pub(crate) async fn put_values(
    session: &mut Session<'_>,
    values: &[PersonalValue],
) -> Result<(), Fault> {
    // PostgreSQL refuses to touch a row twice in one statement: of equal ones the last counts.
    let mut seen = HashSet::new();
    let last: Vec<&PersonalValue> = values
        .iter()
        .rev()
        .filter(|it| seen.insert((it.subject, it.scope.as_str(), it.field)))
        .collect();
    for some in last.chunks(ROWS_MAX) {
        let rows: Vec<_> = some
            .iter()
            .map(|it| {
                [
                    (&it.subject).into(),
                    (&it.scope).into(),
                    it.field.name().into(),
                    (&it.salt).into(),
                    (&it.sealed).into(),
                ]
            })
            .collect();
        PUT_VALUES.put(session, &rows).await?;
    }
    Ok(())
}

pub(crate) async fn insert_user(
    session: &mut Session<'_>,
    record: &UserRecord,
) -> Result<(), Fault> {
    let rows = INSERT_USER
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.subject).into(),
                (&record.mobile_key).into(),
                record.created_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn insert_check(
    session: &mut Session<'_>,
    record: &IdentityCheckRecord,
) -> Result<(), Fault> {
    let rows = INSERT_CHECK
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.subject).into(),
                (&record.document).into(),
                (&record.number_key).into(),
                (&record.method).into(),
                (&record.provider).into(),
                record.embedded.into(),
                (&record.answer_digest).into(),
                record.confirmed.into(),
                (&record.consent_version).into(),
                record.at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)?;
    if record.confirmed {
        session
            .execute(
                "UPDATE subjects SET identity_check_id=$1,mirror=$3 WHERE id=$2",
                &[
                    (&record.id).into(),
                    (&record.subject).into(),
                    (&mirror(&[(&record.id).into()])).into(),
                ],
            )
            .await?;
    }
    Ok(())
}

pub(crate) async fn end_enrolment(
    session: &mut Session<'_>,
    subject: SubjectId,
    check: IdentityCheckId,
) -> Result<(), Fault> {
    session
        .execute(
            "UPDATE subjects SET identity_check_id=NULL,mirror=$3 WHERE id=$1 AND identity_check_id=$2",
            &[
                (&subject).into(),
                (&check).into(),
                (&mirror(&[None::<&IdentityCheckId>.into()])).into(),
            ],
        )
        .await
        .map(drop)
}

pub(crate) async fn insert_organisation(
    session: &mut Session<'_>,
    record: &OrganisationRecord,
) -> Result<(), Fault> {
    let rows = INSERT_ORGANISATION
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.name).into(),
                record.created_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn insert_member(
    session: &mut Session<'_>,
    record: &MemberRecord,
) -> Result<(), Fault> {
    let rows = INSERT_MEMBER
        .put_one(
            session,
            [
                (&record.organisation).into(),
                (&record.user).into(),
                record.role.name().into(),
                record.created_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

/// Takes away everything that tells who the person is, and all ways to find them.
pub(crate) async fn erase(
    session: &mut Session<'_>,
    subject: SubjectId,
    at: Timestamp,
) -> Result<(), Fault> {
    // A number that nobody has, and of each erased person another: the column is unique.
    let nobody = digest(&SHA256, format!("erased/{subject}").as_bytes());
    let nobody = Value::Bytes(nobody.as_ref());
    let id = Value::from(&subject);
    for sql in [
        "DELETE FROM personal_values WHERE subject_id=$1",
        "DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE subject_id=$1)",
    ] {
        session.execute(sql, &[id]).await?;
    }
    let users = session
        .rows(
            "UPDATE users SET mobile_key=$2 WHERE subject_id=$1 \
             RETURNING id,subject_id,mobile_key,created_at",
            &[id, nobody],
        )
        .await?;
    prove_again(session, &USERS, &users).await?;
    let subjects = session
        .rows(
            "UPDATE subjects SET mobile_key=$2,wrapped_key=$3 WHERE id=$1 \
             RETURNING id,mobile_key,wrapped_key,created_at",
            &[id, nobody, Value::Bytes(&[])],
        )
        .await?;
    prove_again(session, &SUBJECTS, &subjects).await?;
    INSERT_ERASURE.put_one(session, [id, at.into()]).await?;
    Ok(())
}
