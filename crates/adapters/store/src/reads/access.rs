//! Keys, links, sessions, codes, remembered answers.

use hefu_app::ports::{
    ApiKeyRecord, CodePurpose, CodeRecord, IdempotentAnswer, LinkRecord, SessionRecord,
    SessionScope, StoreError,
};

use crate::session::{Columns, damaged};

/// Columns of [`api_key`], by the public half.
pub(crate) const API_KEY: &str = "SELECT id,secret_id,sealed_secret,organisation_id,owner_id,\
     created_at FROM api_keys WHERE secret_id=$1";

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

/// Columns of [`link`].
pub(crate) const LINK: &str = "SELECT token,contract_id,signatory_id,created_at,expires_at \
     FROM links WHERE token=$1";

pub(crate) fn link(columns: &mut Columns<'_>) -> Result<LinkRecord, StoreError> {
    Ok(LinkRecord {
        token: columns.digest()?,
        contract: columns.parsed()?,
        signatory: columns.parsed()?,
        created_at: columns.instant()?,
        expires_at: columns.instant()?,
    })
}

/// Columns of [`session`].
pub(crate) const SESSION: &str = "SELECT token,user_id,contract_id,signatory_id,link,created_at,\
     idle_until,ends_at FROM sessions WHERE token=$1";

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
        idle_until: columns.instant()?,
        ends_at: columns.instant()?,
    })
}

/// Columns of [`code`].
pub(crate) const CODE: &str = "SELECT id,purpose,binding,throttle,hash,created_at,expires_at,\
     attempts,consumed_at FROM codes WHERE id=$1";
/// Columns of [`code`], the newest of a binding.
pub(crate) const NEWEST_CODE: &str = "SELECT id,purpose,binding,throttle,hash,created_at,expires_at,\
     attempts,consumed_at FROM codes WHERE binding=$1 ORDER BY created_at DESC,id DESC LIMIT 1";
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

/// Columns of [`answer`].
pub(crate) const ANSWER: &str = "SELECT scope,request_key,request,answer,answered_at \
     FROM remembered_answers WHERE scope=$1 AND request_key=$2";

pub(crate) fn answer(columns: &mut Columns<'_>) -> Result<IdempotentAnswer, StoreError> {
    Ok(IdempotentAnswer {
        scope: columns.text()?,
        key: columns.text()?,
        request: columns.digest()?,
        answer: columns.text()?,
        at: columns.instant()?,
    })
}
