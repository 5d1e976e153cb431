//! UploadFiles: takes documents in and answers with the ids contracts are made from.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hefu_app::file::UploadedFile;
use hefu_ess_wire::ess::{UploadFile, UploadFilesRequest, UploadFilesResponse};

use crate::calling::{Calling, given, list};
use crate::refusals::{CallRefusal, Feature, Rule};

/// The most files of one call.
const FILES_MAX: usize = 20;
/// How long a file lives when the call does not say.
const LIFETIME_SECONDS: i64 = 3_600;
/// The longest a file may live.
const LIFETIME_SECONDS_MAX: i64 = 366 * 86_400;
/// What a file is called that came without a name.
const UNNAMED: &str = "document.pdf";

pub(super) async fn run(
    calling: &Calling<'_>,
    request: UploadFilesRequest,
) -> Result<UploadFilesResponse, CallRefusal> {
    // Some integrations name their operator in a field that the current SDK mangles: no operator
    // at all is then left, and the key's owner acts.
    let operator = given(request.caller.and_then(|caller| caller.operator_id));
    let user = match operator {
        Some(text) => text.parse().map_err(|_| CallRefusal::OperatorUnknown)?,
        None => calling.key.owner,
    };
    let program = calling.acting(user, request.agent).await?;
    match given(request.business_type).as_deref() {
        None => return Err(CallRefusal::missing("BusinessType")),
        Some("DOCUMENT") => {}
        Some("TEMPLATE" | "SEAL" | "ARCHIVE" | "BUSINESSLICENSE") => {
            return Err(CallRefusal::unserved("BusinessType", Feature::BusinessType));
        }
        Some(_) => return Err(CallRefusal::invalid("BusinessType", Rule::KnownValue)),
    }
    if request.cover_rect == Some(true) {
        return Err(CallRefusal::unserved("CoverRect", Feature::CoverRect));
    }
    let lifetime = lifetime(request.deadline, calling.platform.clock.now().seconds())?;
    let files = decoded(list(request.file_infos), lifetime)?;
    let mut answer = UploadFilesResponse::default();
    for file in files {
        let organisation = Some(program.organisation);
        let record = calling
            .platform
            .upload_file(&program.principal, organisation, file)
            .await?;
        answer.file_ids.push(record.id.to_string());
        answer.deadline = record.expires_at.seconds();
    }
    answer.total_count = answer.file_ids.len() as i64;
    Ok(answer)
}

fn lifetime(deadline: Option<i64>, now: i64) -> Result<i64, CallRefusal> {
    let Some(deadline) = deadline.filter(|deadline| *deadline != 0) else {
        return Ok(LIFETIME_SECONDS);
    };
    let lifetime = deadline.saturating_sub(now);
    if (1..=LIFETIME_SECONDS_MAX).contains(&lifetime) {
        Ok(lifetime)
    } else {
        Err(CallRefusal::invalid(
            "Deadline",
            Rule::Future { years_max: 1 },
        ))
    }
}

/// All of them, before anything is stored: a call with one broken file leaves nothing behind.
fn decoded(
    infos: Vec<UploadFile>,
    lifetime_seconds: i64,
) -> Result<Vec<UploadedFile>, CallRefusal> {
    if infos.is_empty() {
        return Err(CallRefusal::missing("FileInfos"));
    }
    if infos.len() > FILES_MAX {
        let rule = Rule::Count {
            min: 1,
            max: FILES_MAX,
        };
        return Err(CallRefusal::invalid("FileInfos", rule));
    }
    let one = |(index, info): (usize, UploadFile)| {
        let parameter = format!("FileInfos[{index}].FileBody");
        let Some(body) = given(info.file_body) else {
            return Err(CallRefusal::missing(parameter));
        };
        // Encoders that break lines are common.
        let body = if body.bytes().any(|byte| byte.is_ascii_whitespace()) {
            body.split_ascii_whitespace().collect()
        } else {
            body
        };
        let bytes = STANDARD
            .decode(body.as_bytes())
            .map_err(|_| CallRefusal::invalid(parameter, Rule::Base64))?;
        Ok(UploadedFile {
            name: given(info.file_name).unwrap_or_else(|| UNNAMED.to_owned()),
            bytes: bytes.into(),
            lifetime_seconds: Some(lifetime_seconds),
        })
    };
    infos.into_iter().enumerate().map(one).collect()
}
