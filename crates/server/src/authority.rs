//! What the embedded certificate authority serves to everybody, by the protocols that other
//! people's programs speak: certificates and revocation lists (RFC 5280), the status of one
//! certificate (OCSP, RFC 6960 appendix A) and time stamps (RFC 3161 §3.4).

use std::sync::Arc;

use axum::{
    Extension,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use hefu_app::{Failure, Origin, Platform, certificate::Issuer};

/// The longest request that is read: a request for a status or a time stamp has a few hundred.
const REQUEST_BYTES_MAX: usize = 8 * 1024;
/// For how long others may keep a revocation list or an answer.
const CACHE_SECONDS: u32 = 300;

/// A route of the authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// All root certificates as PEM, for people.
    Roots,
    /// The certificate or the revocation list of one issuing CA, by its key identifier.
    OfIssuer,
    /// The status of a certificate, asked with POST.
    Status,
    /// The same with GET, the request in the path.
    StatusByPath,
    /// A time stamp.
    TimeStamp,
}

impl Route {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Roots,
        Self::OfIssuer,
        Self::Status,
        Self::StatusByPath,
        Self::TimeStamp,
    ];

    /// Its method.
    pub fn method(self) -> &'static str {
        match self {
            Self::Roots | Self::OfIssuer | Self::StatusByPath => "GET",
            Self::Status | Self::TimeStamp => "POST",
        }
    }

    /// Its path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Roots => "/ca/root.pem",
            Self::OfIssuer => "/ca/issuer/{file}",
            Self::Status => "/ca/ocsp",
            Self::StatusByPath => "/ca/ocsp/{*request}",
            Self::TimeStamp => "/tsa",
        }
    }

    /// What serves it.
    pub fn serve(self, platform: Arc<Platform>) -> MethodRouter {
        let limit = DefaultBodyLimit::max(REQUEST_BYTES_MAX);
        match self {
            Self::Roots => get(roots).with_state(platform),
            Self::OfIssuer => get(of_issuer).with_state(platform),
            Self::Status => post(status).layer(limit).with_state(platform),
            Self::StatusByPath => get(status_by_path).with_state(platform),
            Self::TimeStamp => post(time_stamp).layer(limit).with_state(platform),
        }
    }
}

type Typed = [(HeaderName, &'static str); 1];

fn typed(content_type: &'static str) -> Typed {
    [(header::CONTENT_TYPE, content_type)]
}

/// The root certificates, for checking signatures with other tools.
async fn roots(State(platform): State<Arc<Platform>>) -> Response {
    let headers = [
        ("content-type", "application/x-pem-file"),
        (
            "content-disposition",
            "attachment; filename=\"hefu-root.pem\"",
        ),
    ];
    let roots: String = platform
        .authority
        .roots()
        .iter()
        .map(|root| root.to_pem())
        .collect();
    (headers, roots).into_response()
}

/// `<key identifier>.cer` is a CA's certificate, `.crl` the list of what it has revoked.
async fn of_issuer(State(platform): State<Arc<Platform>>, Path(file): Path<String>) -> Response {
    let Some((key_id, kind)) = file.split_once('.') else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let known = |issuer: &&Issuer| issuer.key_id == key_id;
    let Some(issuer) = platform.authority.issuers().iter().find(known) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match kind {
        "cer" => {
            let der = issuer.authority.certificate().der().to_vec();
            (typed("application/pkix-cert"), der).into_response()
        }
        "crl" => match platform.revocation_list(issuer).await {
            Ok(list) => cached(typed("application/pkix-crl"), list),
            Err(failure) => unavailable(&failure),
        },
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn status(
    State(platform): State<Arc<Platform>>,
    origin: Extension<Origin>,
    request: Bytes,
) -> Response {
    answer_status(&platform, &request, &origin).await
}

/// RFC 6960 §A.1: the request in base64, which clients escape for URLs or do not.
async fn status_by_path(
    State(platform): State<Arc<Platform>>,
    origin: Extension<Origin>,
    Path(request): Path<String>,
) -> Response {
    let request = BASE64_STANDARD.decode(request).unwrap_or_default();
    answer_status(&platform, &request, &origin).await
}

async fn answer_status(platform: &Platform, request: &[u8], origin: &Origin) -> Response {
    match platform.certificate_status(request, origin).await {
        Ok(answer) => cached(typed("application/ocsp-response"), answer),
        Err(failure) => unavailable(&failure),
    }
}

async fn time_stamp(
    State(platform): State<Arc<Platform>>,
    origin: Extension<Origin>,
    headers: HeaderMap,
    request: Bytes,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE);
    if kind.is_none_or(|kind| kind != "application/timestamp-query") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    match platform.stamp_time(&request, &origin).await {
        Ok(answer) => (typed("application/timestamp-reply"), answer).into_response(),
        Err(failure) => unavailable(&failure),
    }
}

fn cached(content_type: Typed, body: Vec<u8>) -> Response {
    let keep = format!("public, max-age={CACHE_SECONDS}");
    (content_type, [(header::CACHE_CONTROL, keep)], body).into_response()
}

/// These protocols have no words for more than that it does not work now.
fn unavailable(failure: &Failure) -> Response {
    if let Failure::Refused(_) = failure {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    }
    tracing::warn!(?failure, "the authority can not answer");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}
