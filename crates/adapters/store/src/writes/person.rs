//! Persons, their values and accounts, organisations and members.

use std::collections::HashSet;

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{
    Conflict, IdentityCheckRecord, MemberRecord, OrganisationRecord, PersonalValue, SubjectRecord,
    UserRecord,
};
use hefu_kernel::{SubjectId, Timestamp};

use super::{
    rows::{ROWS_MAX, RowsSql},
    touched,
};
use crate::session::{Fault, Session, Value};

pub(crate) async fn insert_subject(
    session: &mut Session<'_>,
    record: &SubjectRecord,
) -> Result<(), Fault> {
    let rows = session
        .execute(
            "INSERT INTO subjects (id,mobile_key,wrapped_key,identity_check_id,created_at) \
             VALUES ($1,$2,$3,$4,$5) ON CONFLICT DO NOTHING",
            &[
                (&record.id).into(),
                (&record.mobile_key).into(),
                (&record.wrapped_key).into(),
                record.identity_check.as_ref().into(),
                record.created_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

static PUT_VALUES: RowsSql = RowsSql::new(
    "INSERT INTO personal_values (subject_id,scope,field,salt,sealed)",
    5,
    "ON CONFLICT (subject_id,scope,field) DO UPDATE SET salt=excluded.salt,sealed=excluded.sealed",
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
        let places: Vec<Value<'_>> = some
            .iter()
            .flat_map(|it| {
                [
                    (&it.subject).into(),
                    (&it.scope).into(),
                    it.field.name().into(),
                    (&it.salt).into(),
                    (&it.sealed).into(),
                ]
            })
            .collect();
        session
            .execute(PUT_VALUES.text(some.len()), &places)
            .await?;
    }
    Ok(())
}

pub(crate) async fn insert_user(
    session: &mut Session<'_>,
    record: &UserRecord,
) -> Result<(), Fault> {
    let rows = session
        .execute(
            "INSERT INTO users (id,subject_id,mobile_key,created_at) VALUES ($1,$2,$3,$4) \
             ON CONFLICT DO NOTHING",
            &[
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
    let rows = session
        .execute(
            "INSERT INTO identity_checks (id,subject_id,document,number_key,method,provider,\
             embedded,answer_digest,confirmed,consent_version,checked_at) \
             VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT DO NOTHING",
            &[
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
                "UPDATE subjects SET identity_check_id=$1 WHERE id=$2",
                &[(&record.id).into(), (&record.subject).into()],
            )
            .await?;
    }
    Ok(())
}

pub(crate) async fn insert_organisation(
    session: &mut Session<'_>,
    record: &OrganisationRecord,
) -> Result<(), Fault> {
    let rows = session
        .execute(
            "INSERT INTO organisations (id,name,created_at) VALUES ($1,$2,$3) \
             ON CONFLICT DO NOTHING",
            &[
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
    let rows = session
        .execute(
            "INSERT INTO members (organisation_id,user_id,role,created_at) \
             VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING",
            &[
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
    for (sql, values) in [
        (
            "DELETE FROM personal_values WHERE subject_id=$1",
            [id].as_slice(),
        ),
        (
            "DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE subject_id=$1)",
            &[id],
        ),
        (
            "UPDATE users SET mobile_key=$2 WHERE subject_id=$1",
            &[id, nobody],
        ),
        (
            "UPDATE subjects SET mobile_key=$2,wrapped_key=$3 WHERE id=$1",
            &[id, nobody, Value::Bytes(&[])],
        ),
        (
            "INSERT INTO erasures (subject_id,erased_at) VALUES ($1,$2) ON CONFLICT DO NOTHING",
            &[id, at.into()],
        ),
    ] {
        session.execute(sql, values).await?;
    }
    Ok(())
}
