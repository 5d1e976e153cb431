//! Persons, their values and accounts, organisations and members.

use hefu_app::ports::{
    Erasure, IdentityCheckRecord, MemberRecord, OrganisationRecord, PersonalField, PersonalValue,
    Role, StoreError, SubjectRecord, UserRecord,
};

use super::select::Select;
use crate::{
    session::{Columns, damaged},
    tables::{self, IDENTITY_CHECKS, MEMBERS, ORGANISATIONS, PERSONAL_VALUES, SUBJECTS, USERS},
};

pub(crate) static SUBJECT: Select = Select::new(&SUBJECTS, "WHERE t.id=$1");
pub(crate) static SUBJECT_BY_MOBILE: Select = Select::new(&SUBJECTS, "WHERE t.mobile_key=$1");

pub(crate) fn subject(columns: &mut Columns<'_>) -> Result<SubjectRecord, StoreError> {
    Ok(SubjectRecord {
        id: columns.parsed()?,
        mobile_key: columns.digest()?,
        wrapped_key: columns.bytes()?,
        created_at: columns.instant()?,
        identity_check: columns.maybe_parsed()?,
    })
}

pub(crate) static VALUES: Select = Select::new(
    &PERSONAL_VALUES,
    "WHERE t.subject_id=$1 AND t.scope=$2 ORDER BY t.field",
);

pub(crate) fn value(columns: &mut Columns<'_>) -> Result<PersonalValue, StoreError> {
    Ok(PersonalValue {
        subject: columns.parsed()?,
        scope: columns.text()?,
        field: {
            let name = columns.text()?;
            PersonalField::ALL
                .into_iter()
                .find(|field| field.name() == name)
                .ok_or_else(|| damaged(&format!("an unknown personal field {name}")))?
        },
        salt: columns.bytes()?,
        sealed: columns.bytes()?,
    })
}

pub(crate) static USER: Select = Select::new(&USERS, "WHERE t.id=$1");
pub(crate) static USER_BY_MOBILE: Select = Select::new(&USERS, "WHERE t.mobile_key=$1");

pub(crate) fn user(columns: &mut Columns<'_>) -> Result<UserRecord, StoreError> {
    Ok(UserRecord {
        id: columns.parsed()?,
        subject: columns.parsed()?,
        mobile_key: columns.digest()?,
        created_at: columns.instant()?,
    })
}

pub(crate) static IDENTITY_CHECK: Select = Select::new(&IDENTITY_CHECKS, "WHERE t.id=$1");

pub(crate) fn identity_check(columns: &mut Columns<'_>) -> Result<IdentityCheckRecord, StoreError> {
    Ok(IdentityCheckRecord {
        id: columns.parsed()?,
        subject: columns.parsed()?,
        document: columns.text()?,
        number_key: columns.digest()?,
        method: columns.text()?,
        provider: columns.text()?,
        embedded: columns.truth()?,
        answer_digest: columns.digest()?,
        confirmed: columns.truth()?,
        consent_version: columns.text()?,
        at: columns.instant()?,
    })
}

pub(crate) static ORGANISATION: Select = Select::new(&ORGANISATIONS, "WHERE t.id=$1");

pub(crate) fn organisation(columns: &mut Columns<'_>) -> Result<OrganisationRecord, StoreError> {
    Ok(OrganisationRecord {
        id: columns.parsed()?,
        name: columns.text()?,
        created_at: columns.instant()?,
    })
}

pub(crate) static MEMBERSHIPS: Select = Select::new(
    &MEMBERS,
    "WHERE t.user_id=$1 ORDER BY t.created_at,t.organisation_id",
);

pub(crate) fn member(columns: &mut Columns<'_>) -> Result<MemberRecord, StoreError> {
    Ok(MemberRecord {
        organisation: columns.parsed()?,
        user: columns.parsed()?,
        role: {
            let name = columns.text()?;
            [Role::Administrator, Role::Operator]
                .into_iter()
                .find(|role| role.name() == name)
                .ok_or_else(|| damaged(&format!("an unknown role {name}")))?
        },
        created_at: columns.instant()?,
    })
}

pub(crate) static ERASURES: Select = Select::new(&tables::ERASURES, "ORDER BY t.subject_id");

pub(crate) fn erasure(columns: &mut Columns<'_>) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        subject: columns.parsed()?,
        at: columns.instant()?,
    })
}
