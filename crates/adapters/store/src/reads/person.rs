//! Persons, their values and accounts, organisations and members.

use hefu_app::ports::{
    Erasure, IdentityCheckRecord, MemberRecord, OrganisationRecord, PersonalField, PersonalValue,
    Role, StoreError, SubjectRecord, UserRecord,
};

use crate::session::{Columns, damaged};

/// Columns of [`subject`].
pub(crate) const SUBJECT: &str = "SELECT id,mobile_key,wrapped_key,identity_check_id,created_at \
     FROM subjects WHERE id=$1";
/// Columns of [`subject`], by mobile number.
pub(crate) const SUBJECT_BY_MOBILE: &str = "SELECT id,mobile_key,wrapped_key,identity_check_id,\
     created_at FROM subjects WHERE mobile_key=$1";

pub(crate) fn subject(columns: &mut Columns<'_>) -> Result<SubjectRecord, StoreError> {
    Ok(SubjectRecord {
        id: columns.parsed()?,
        mobile_key: columns.digest()?,
        wrapped_key: columns.bytes()?,
        identity_check: columns.maybe_parsed()?,
        created_at: columns.instant()?,
    })
}

/// Columns of [`value`], for a subject and a scope.
pub(crate) const VALUES: &str = "SELECT subject_id,scope,field,salt,sealed FROM personal_values \
     WHERE subject_id=$1 AND scope=$2 ORDER BY field";

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

/// Columns of [`user`].
pub(crate) const USER: &str = "SELECT id,subject_id,mobile_key,created_at FROM users WHERE id=$1";
/// Columns of [`user`], by mobile number.
pub(crate) const USER_BY_MOBILE: &str =
    "SELECT id,subject_id,mobile_key,created_at FROM users WHERE mobile_key=$1";

pub(crate) fn user(columns: &mut Columns<'_>) -> Result<UserRecord, StoreError> {
    Ok(UserRecord {
        id: columns.parsed()?,
        subject: columns.parsed()?,
        mobile_key: columns.digest()?,
        created_at: columns.instant()?,
    })
}

/// Columns of [`identity_check`].
pub(crate) const IDENTITY_CHECK: &str = "SELECT id,subject_id,document,number_key,method,\
     provider,embedded,answer_digest,confirmed,consent_version,checked_at \
     FROM identity_checks WHERE id=$1";

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

/// Columns of [`organisation`].
pub(crate) const ORGANISATION: &str = "SELECT id,name,created_at FROM organisations WHERE id=$1";

pub(crate) fn organisation(columns: &mut Columns<'_>) -> Result<OrganisationRecord, StoreError> {
    Ok(OrganisationRecord {
        id: columns.parsed()?,
        name: columns.text()?,
        created_at: columns.instant()?,
    })
}

/// Columns of [`member`], for a user.
pub(crate) const MEMBERSHIPS: &str = "SELECT organisation_id,user_id,role,created_at FROM members \
     WHERE user_id=$1 ORDER BY created_at,organisation_id";

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

/// Columns of [`erasure`].
pub(crate) const ERASURES: &str = "SELECT subject_id,erased_at FROM erasures ORDER BY subject_id";

pub(crate) fn erasure(columns: &mut Columns<'_>) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        subject: columns.parsed()?,
        at: columns.instant()?,
    })
}
