//! Refusals and failures as answers.
//!
//! A handler does not know the request's language or id, so it answers with the bare error;
//! [`crate::frame`] writes the body.

use std::sync::Arc;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use hefu_app::{
    Failure,
    refusals::{
        AccessRefusal, CodeRefusal, Described, FileRefusal, JudgingRefusal, PlacingRefusal,
        RefusalKind, SigningRefusal,
    },
};
use hefu_domain::{contract, identity};
use hefu_kernel::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// Seconds after which a client may try again when something outside failed.
const RETRY_SECONDS: i64 = 5;
/// The same while there is no room left.
const RETRY_FULL_SECONDS: i64 = 60;

/// What this face turns down by itself: requests that are wrong as requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebRefusal {
    /// A change that did not come from our own pages.
    CrossSite,
    /// The body or a header is not what the route reads.
    Malformed {
        /// The field that is wrong, if it is one.
        field: Option<&'static str>,
    },
    /// The body is of another type than the route reads.
    MediaType,
    /// A JSON body that is too large.
    BodyTooLarge,
    /// The body came too slowly.
    TooSlow,
    /// The path exists, the method does not.
    MethodNotAllowed,
    /// The message desk is not open under this address or token.
    DeskClosed,
}

/// Why a route did not do its work.
#[derive(Debug, Clone)]
pub enum ApiError {
    /// What the platform says.
    App(Failure),
    /// What this face says.
    Web(WebRefusal),
}

/// The body of every answer that is no success.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ErrorBody {
    /// What is wrong.
    pub error: ErrorDetail,
    /// Names this request in the log.
    pub request_id: String,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ErrorDetail {
    /// Stable code, such as `contract.deadline_past`.
    pub code: String,
    /// What is wrong and what to do, in the request's language.
    pub message: String,
    /// The field of the request it is about.
    pub field: Option<String>,
    /// Numbers a program may need, such as `retry_after_s`.
    #[schema(value_type = std::collections::BTreeMap<String, i64>)]
    pub params: std::collections::BTreeMap<&'static str, i64>,
}

impl ApiError {
    /// The answer in that language. The problem behind a failure goes into the log alone.
    pub(crate) fn render(&self, language: Language, request_id: &str) -> Response {
        let (status, detail) = match self {
            Self::App(Failure::Refused(refusal)) => {
                let described = refusal.describe();
                (status_of(described.kind), detail_of(&described, language))
            }
            Self::App(Failure::Unavailable(problem)) => {
                tracing::error!(request_id, problem, "a request could not be served");
                (StatusCode::SERVICE_UNAVAILABLE, unavailable(language))
            }
            Self::App(Failure::StorageFull(problem)) => {
                tracing::error!(request_id, problem, "there is no room left to write");
                (StatusCode::SERVICE_UNAVAILABLE, storage_full(language))
            }
            Self::Web(refusal) => web_refusal(*refusal, language),
        };
        metrics::counter!("hefu_refusals_total", "code" => detail.code.clone()).increment(1);
        let retry = detail.params.get("retry_after_s").copied();
        let body = ErrorBody {
            error: detail,
            request_id: request_id.to_owned(),
        };
        let mut response = (status, Json(body)).into_response();
        if let Some(seconds) = retry {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// An error on its way to [`crate::frame`].
#[derive(Clone)]
pub(crate) struct Unrendered(pub Arc<ApiError>);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Unrendered(Arc::new(self)));
        response
    }
}

fn status_of(kind: RefusalKind) -> StatusCode {
    match kind {
        RefusalKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        RefusalKind::Forbidden => StatusCode::FORBIDDEN,
        RefusalKind::NotFound => StatusCode::NOT_FOUND,
        RefusalKind::Gone => StatusCode::GONE,
        RefusalKind::Conflict => StatusCode::CONFLICT,
        RefusalKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        RefusalKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        RefusalKind::TooOften => StatusCode::TOO_MANY_REQUESTS,
        RefusalKind::Busy => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn detail_of(described: &Described, language: Language) -> ErrorDetail {
    ErrorDetail {
        code: described.code.to_owned(),
        message: described.sentence(language).to_owned(),
        field: described.field.map(str::to_owned),
        params: described.parameters.iter().copied().collect(),
    }
}

fn unavailable(language: Language) -> ErrorDetail {
    let mut detail = plain(
        language,
        "server.unavailable",
        "服务暂时不可用，请稍后再试。",
        "The service is not available right now; try again in a moment.",
    );
    detail.params.insert("retry_after_s", RETRY_SECONDS);
    detail
}

fn storage_full(language: Language) -> ErrorDetail {
    let mut detail = plain(
        language,
        "server.storage_full",
        "服务器存储空间已满，暂时只能查看和验签，请稍后再试。",
        "The server has no room left: reading and verifying work, changes do not. Try again later.",
    );
    detail.params.insert("retry_after_s", RETRY_FULL_SECONDS);
    detail
}

fn web_refusal(refusal: WebRefusal, language: Language) -> (StatusCode, ErrorDetail) {
    use WebRefusal as R;
    let say = |code, chinese, english| plain(language, code, chinese, english);
    match refusal {
        R::CrossSite => (
            StatusCode::FORBIDDEN,
            say(
                "csrf.refused",
                "请求未通过来源校验，请刷新页面后重试。",
                "The request did not come from our own page; reload and try again.",
            ),
        ),
        R::Malformed { field } => {
            let mut detail = say(
                "request.malformed",
                "请求格式不正确。",
                "The request is malformed.",
            );
            detail.field = field.map(str::to_owned);
            (StatusCode::BAD_REQUEST, detail)
        }
        R::MediaType => (
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            say(
                "request.media_type",
                "不支持该内容类型。",
                "The content type is not the one expected.",
            ),
        ),
        R::BodyTooLarge => (
            StatusCode::PAYLOAD_TOO_LARGE,
            say(
                "request.too_large",
                "请求内容过大。",
                "The request is too large.",
            ),
        ),
        R::TooSlow => (
            StatusCode::REQUEST_TIMEOUT,
            say(
                "request.too_slow",
                "请求超时，请重试。",
                "The request took too long; try again.",
            ),
        ),
        R::MethodNotAllowed => (
            StatusCode::METHOD_NOT_ALLOWED,
            say(
                "request.method",
                "不支持该请求方法。",
                "The method is not allowed here.",
            ),
        ),
        R::DeskClosed => (
            StatusCode::NOT_FOUND,
            say(
                "not_found",
                "内容不存在，或您无权查看。",
                "It does not exist, or you may not see it.",
            ),
        ),
    }
}

fn plain(language: Language, code: &str, chinese: &str, english: &str) -> ErrorDetail {
    ErrorDetail {
        code: code.to_owned(),
        message: language.pick(chinese, english).to_owned(),
        field: None,
        params: std::collections::BTreeMap::new(),
    }
}

impl From<WebRefusal> for ApiError {
    fn from(refusal: WebRefusal) -> Self {
        Self::Web(refusal)
    }
}

macro_rules! from_app {
    ($($error:ty),* $(,)?) => {$(
        impl From<$error> for ApiError {
            fn from(error: $error) -> Self { Self::App(error.into()) }
        }
    )*};
}

from_app!(
    Failure,
    AccessRefusal,
    CodeRefusal,
    FileRefusal,
    JudgingRefusal,
    PlacingRefusal,
    SigningRefusal,
    contract::Refusal,
    identity::Refusal,
    hefu_app::ports::StoreError,
);
