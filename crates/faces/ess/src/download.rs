//! Addresses under which a document can be fetched for a while without a further signature.
//!
//! An address names the member it was made for; whoever has left the organisation by the time it is
//! opened gets nothing.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use hefu_app::authz::Action;
use hefu_app::{Failure, Platform};
use hefu_kernel::{ContractId, FileId, OrganisationId, Timestamp, UserId};

use crate::router::EssState;

/// Where the addresses lie.
pub const ROUTE: &str = "/ess/files/{token}/{name}";
const PREFIX: &str = "/ess/files";
/// The most characters of a title that end up in an address.
const NAME_CHARACTERS_MAX: usize = 60;

/// What is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A contract's document as it is at that time.
    Contract(ContractId),
    /// An uploaded file.
    File(FileId),
}

/// What an address says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Download {
    /// In whose name.
    pub(crate) organisation: OrganisationId,
    /// For which member.
    pub(crate) user: UserId,
    /// What.
    pub(crate) subject: Subject,
    /// Until when.
    pub(crate) expires_at: Timestamp,
}

impl Download {
    /// The whole address; `title` names the file for whoever saves it.
    pub(crate) fn url(&self, platform: &Platform, title: &str) -> String {
        let name = file_name(title);
        format!(
            "{}{PREFIX}/{}/{}",
            platform.base_url(),
            self.token(platform, &name),
            percent_encoded(&name)
        )
    }

    fn token(&self, platform: &Platform, name: &str) -> String {
        let claim = self.claim();
        let signature =
            platform
                .vault
                .download_signature(&[b"ess", claim.as_bytes(), name.as_bytes()]);
        format!("{claim}.{signature}")
    }

    fn claim(&self) -> String {
        let (kind, id) = match &self.subject {
            Subject::Contract(id) => ("contract", id.as_str()),
            Subject::File(id) => ("file", id.as_str()),
        };
        format!(
            "{kind}.{id}.{}.{}.{}",
            self.organisation,
            self.user,
            self.expires_at.seconds()
        )
    }

    /// What a token says, if it was made here for a file of that name.
    fn read(platform: &Platform, token: &str, name: &str) -> Option<Self> {
        let mut parts = token.split('.');
        let mut next = || parts.next();
        let (kind, id) = (next()?, next()?);
        let subject = match kind {
            "contract" => Subject::Contract(id.parse().ok()?),
            "file" => Subject::File(id.parse().ok()?),
            _ => return None,
        };
        let download = Self {
            organisation: next()?.parse().ok()?,
            user: next()?.parse().ok()?,
            subject,
            expires_at: Timestamp::from_seconds(next()?.parse().ok()?),
        };
        let expected = download.token(platform, name);
        hefu_app::vault::same(expected.as_bytes(), token.as_bytes()).then_some(download)
    }

    async fn bytes(&self, platform: &Platform) -> Result<Vec<u8>, Failure> {
        let program = platform.program(self.organisation, self.user).await?;
        match self.subject {
            Subject::Contract(id) => {
                let action = Action::DownloadPartlySigned;
                platform.contract_for_program(&program, id, action).await?;
                let (_, bytes) = platform.present_document(&program.principal, id).await?;
                Ok(bytes)
            }
            Subject::File(id) => {
                let file = platform.file_for_program(&program, id).await?;
                platform.file_bytes(&file).await
            }
        }
    }
}

/// Answers a download.
pub(crate) async fn serve(
    State(state): State<EssState>,
    Path((token, name)): Path<(String, String)>,
) -> Response {
    let platform = state.platform();
    let now = platform.clock.now();
    let download = Download::read(platform, &token, &name);
    let Some(download) = download.filter(|download| download.expires_at > now) else {
        return plain(
            StatusCode::FORBIDDEN,
            "下载链接无效或已过期。This download link is invalid or has expired.\n",
        );
    };
    match download.bytes(platform).await {
        Ok(bytes) => document(bytes, &name),
        Err(Failure::Refused(_)) => plain(
            StatusCode::NOT_FOUND,
            "文件不存在。There is no such file.\n",
        ),
        Err(Failure::Unavailable(problem) | Failure::StorageFull(problem)) => {
            tracing::error!(problem, "a download failed");
            plain(
                StatusCode::SERVICE_UNAVAILABLE,
                "系统暂时不可用，请稍后重试。Not available at the moment; please try again.\n",
            )
        }
    }
}

fn document(bytes: Vec<u8>, name: &str) -> Response {
    let disposition = format!("attachment; filename*=UTF-8''{}", percent_encoded(name));
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    // Percent-encoded text is always a header value.
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    guarded(response)
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    guarded(response)
}

fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A name that is safe in an address and on any disk, and ends in `.pdf`.
fn file_name(title: &str) -> String {
    let title = title.trim();
    let stem = title
        .strip_suffix(".pdf")
        .or_else(|| title.strip_suffix(".PDF"))
        .unwrap_or(title);
    let safe = |character: char| {
        let unsafe_somewhere =
            character.is_control() || "/\\:*?\"<>|%#;".contains(character) || character == '.';
        if unsafe_somewhere { '_' } else { character }
    };
    let stem: String = stem.chars().take(NAME_CHARACTERS_MAX).map(safe).collect();
    let stem = if stem.is_empty() { "document" } else { &stem };
    format!("{stem}.pdf")
}

/// RFC 3986, section 2.1: everything but unreserved characters is escaped.
fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_and_end_in_pdf() {
        for (title, name) in [
            ("劳动合同", "劳动合同.pdf"),
            ("a/../b", "a____b.pdf"),
            ("x.pdf", "x.pdf"),
            ("", "document.pdf"),
            ("a\r\nb", "a__b.pdf"),
        ] {
            assert_eq!(file_name(title), name);
        }
        assert_eq!(percent_encoded("合 a.pdf"), "%E5%90%88%20a.pdf");
    }
}
