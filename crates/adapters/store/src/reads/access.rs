//! Keys, links, sessions, codes, remembered answers.

use hefu_app::ports::{
    ApiKeyRecord, CodePurpose, CodeRecord, IdempotentAnswer, LinkRecord, SessionRecord,
    SessionScope, StoreError,
};

use super::select::Select;
use crate::{
    session::{Columns, damaged},
    tables::{ANSWERS, API_KEYS, CODES, LINKS, SESSIONS, SETTINGS},
};

pub(crate) static API_KEY: Select = Select::new(&API_KEYS, "WHERE t.secret_id=$1");

pub(crate) fn api_key(columns: &mut Columns<'_>) -> Result<ApiKeyRecord, StoreError> {
    Ok(ApiKeyRecord {
        id: columns.parsed()?,
        secret_id: columns.text()?,
        sealed_secret: columns.bytes()?,
        organisation: columns.parsed()?,
        owner: columns.parsed()?,
        created_at: columns.instant()?,
    })
}

pub(crate) static LINK: Select = Select::new(&LINKS, "WHERE t.token=$1");

pub(crate) fn link(columns: &mut Columns<'_>) -> Result<LinkRecord, StoreError> {
    Ok(LinkRecord {
        token: columns.digest()?,
        contract: columns.parsed()?,
        signatory: columns.parsed()?,
        created_at: columns.instant()?,
        expires_at: columns.instant()?,
    })
}

pub(crate) static SESSION: Select = Select::new(&SESSIONS, "WHERE t.token=$1");

pub(crate) fn session(columns: &mut Columns<'_>) -> Result<SessionRecord, StoreError> {
    Ok(SessionRecord {
        token: columns.digest()?,
        scope: {
            let user = columns.maybe_parsed()?;
            let contract = columns.maybe_parsed()?;
            let signatory = columns.maybe_parsed()?;
            let link = columns.maybe_digest()?;
            match (user, contract, signatory, link) {
                (Some(user), None, None, None) => SessionScope::User(user),
                (None, Some(contract), Some(signatory), Some(link)) => SessionScope::Signatory {
                    contract,
                    signatory,
                    link,
                },
                _ => return Err(damaged(&"a session of no scope")),
            }
        },
        created_at: columns.instant()?,
        ends_at: columns.instant()?,
        idle_until: columns.instant()?,
    })
}

pub(crate) static CODE: Select = Select::new(&CODES, "WHERE t.id=$1");
pub(crate) static NEWEST_CODE: Select = Select::new(
    &CODES,
    "WHERE t.binding=$1 ORDER BY t.created_at DESC,t.id DESC LIMIT 1",
);
/// When the newest code of a throttle was made.
pub(crate) const LAST_CODE_AT: &str =
    "SELECT created_at FROM codes WHERE throttle=$1 ORDER BY created_at DESC LIMIT 1";

pub(crate) fn code(columns: &mut Columns<'_>) -> Result<CodeRecord, StoreError> {
    Ok(CodeRecord {
        id: columns.parsed()?,
        purpose: {
            let name = columns.text()?;
            [CodePurpose::Login, CodePurpose::OpenLink, CodePurpose::Sign]
                .into_iter()
                .find(|purpose| purpose.name() == name)
                .ok_or_else(|| damaged(&format!("an unknown purpose {name}")))?
        },
        binding: columns.digest()?,
        throttle: columns.digest()?,
        hash: columns.digest()?,
        created_at: columns.instant()?,
        expires_at: columns.instant()?,
        attempts: columns.small()?,
        consumed_at: columns.maybe_instant()?,
    })
}

pub(crate) static ANSWER: Select = Select::new(&ANSWERS, "WHERE t.scope=$1 AND t.request_key=$2");

pub(crate) fn answer(columns: &mut Columns<'_>) -> Result<IdempotentAnswer, StoreError> {
    Ok(IdempotentAnswer {
        scope: columns.text()?,
        key: columns.text()?,
        request: columns.digest()?,
        answer: columns.text()?,
        at: columns.instant()?,
    })
}

pub(crate) static SETTING: Select = Select::new(&SETTINGS, "WHERE t.name=$1");

/// The value.
pub(crate) fn setting(columns: &mut Columns<'_>) -> Result<Vec<u8>, StoreError> {
    columns.skip(1);
    columns.bytes()
}
