//! DescribeFileUrls: addresses under which documents can be fetched for a while.

use hefu_app::authz::Action;
use hefu_domain::contract::PageSize;
use hefu_ess_wire::ess::{DescribeFileUrlsRequest, DescribeFileUrlsResponse, FileUrl};

use crate::calling::{Calling, contract_id, file_id, given, list, no_file};
use crate::download::{Download, Subject};
use crate::refusals::{CallRefusal, Feature, Rule};

/// The most documents of one call.
const DOCUMENTS_MAX: usize = 20;
/// The largest page of an answer.
const LIMIT_MAX: i64 = 100;
/// How long an address works when the call does not say.
const SECONDS: i64 = 300;
/// The longest an address may work.
const SECONDS_MAX: i64 = 86_400;

pub(super) async fn run(
    calling: &Calling<'_>,
    request: DescribeFileUrlsRequest,
) -> Result<DescribeFileUrlsResponse, CallRefusal> {
    let program = calling.operator(request.operator, request.agent).await?;
    let kind = Kind::of(request.business_type)?;
    match given(request.file_type).as_deref() {
        None | Some("PDF" | "pdf") => {}
        Some("JPG" | "ZIP") => return Err(CallRefusal::unserved("FileType", Feature::FileType)),
        Some(_) => return Err(CallRefusal::invalid("FileType", Rule::KnownValue)),
    }
    let seconds = match request.url_ttl.unwrap_or(0) {
        0 => SECONDS,
        seconds @ 1..=SECONDS_MAX => seconds,
        _ => {
            let rule = Rule::Range {
                min: 1,
                max: SECONDS_MAX,
            };
            return Err(CallRefusal::invalid("UrlTtl", rule));
        }
    };
    let ids = list(request.business_ids);
    if ids.is_empty() {
        return Err(CallRefusal::missing("BusinessIds"));
    }
    if ids.len() > DOCUMENTS_MAX {
        let rule = Rule::Count {
            min: 1,
            max: DOCUMENTS_MAX,
        };
        return Err(CallRefusal::invalid("BusinessIds", rule));
    }
    let page = page(request.offset, request.limit)?;
    let mut answer = DescribeFileUrlsResponse {
        total_count: ids.len() as i64,
        ..DescribeFileUrlsResponse::default()
    };
    for id in ids.into_iter().skip(page.start).take(page.len()) {
        let (subject, title, pages) = match kind {
            Kind::Contract => {
                let id = contract_id(&id)?;
                let action = Action::DownloadPartlySigned;
                let record = calling
                    .platform
                    .contract_for_program(&program, id, action)
                    .await?;
                (Subject::Contract(id), record.contract.title, record.pages)
            }
            Kind::File => {
                let id = file_id(&id)?;
                let file = calling.platform.file_for_program(&program, id).await;
                let file = file.map_err(no_file)?;
                (Subject::File(id), file.name, file.pages)
            }
        };
        let download = Download {
            organisation: program.organisation,
            user: program.principal.user,
            subject,
            expires_at: calling.platform.clock.now().plus_seconds(seconds),
        };
        answer.file_urls.push(FileUrl {
            url: download.url(calling.platform, &title),
            option: sizes(&pages),
        });
    }
    Ok(answer)
}

/// Which of the documents are asked for.
fn page(offset: Option<i64>, limit: Option<i64>) -> Result<std::ops::Range<usize>, CallRefusal> {
    let offset = usize::try_from(offset.unwrap_or(0)).map_err(|_| {
        let max = i64::MAX;
        CallRefusal::invalid("Offset", Rule::Range { min: 0, max })
    })?;
    match limit.unwrap_or(0) {
        0 => Ok(offset..offset.saturating_add(DOCUMENTS_MAX)),
        limit @ 1..=LIMIT_MAX => Ok(offset..offset.saturating_add(limit as usize)),
        _ => {
            let rule = Rule::Range {
                min: 1,
                max: LIMIT_MAX,
            };
            Err(CallRefusal::invalid("Limit", rule))
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Contract,
    File,
}

impl Kind {
    fn of(business_type: Option<String>) -> Result<Self, CallRefusal> {
        match given(business_type).as_deref() {
            None => Err(CallRefusal::missing("BusinessType")),
            Some("FLOW") => Ok(Self::Contract),
            Some("DOCUMENT") => Ok(Self::File),
            Some("TEMPLATE" | "SEAL" | "DIGITFILE" | "ARCHIVE") => {
                Err(CallRefusal::unserved("BusinessType", Feature::BusinessType))
            }
            Some(_) => Err(CallRefusal::invalid("BusinessType", Rule::KnownValue)),
        }
    }
}

/// The pages' sizes in points as the wire wants them: a JSON list in a text, closed by `-1`.
fn sizes(pages: &[PageSize]) -> String {
    let points = |hundredths: i32| f64::from(hundredths) / 100.0;
    let mut sizes: Vec<String> = pages
        .iter()
        .map(|page| format!("{},{}", points(page.width), points(page.height)))
        .collect();
    sizes.push("-1".to_owned());
    serde_json::Value::from(sizes).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_sizes_are_a_list_in_a_text_that_ends_with_minus_one() {
        let pages = [
            PageSize {
                width: 59_528,
                height: 84_189,
            },
            PageSize {
                width: 84_200,
                height: 59_500,
            },
        ];
        assert_eq!(sizes(&pages), r#"["595.28,841.89","842,595","-1"]"#);
        assert_eq!(sizes(&[]), r#"["-1"]"#);
    }
}
