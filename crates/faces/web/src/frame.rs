//! What surrounds every answer: request id, language, client address, error bodies, security
//! headers, time limit and the log line.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts, MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::Response,
};
use hefu_app::Origin;
use hefu_kernel::{Language, Random, base62};

use crate::{
    address::client_address,
    error::{ApiError, Unrendered, WebRefusal},
    state::WebState,
};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const USER_AGENT_CHARACTERS_MAX: usize = 300;
/// How long an answer may take to begin; documents on their way in may take longer.
const ANSWER_SECONDS: u64 = 30;
/// How long a document may take to come in and be judged.
const DOCUMENT_SECONDS: u64 = 600;

/// From where a request came and in which language it is to be answered.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    /// Address and browser.
    pub origin: Origin,
    /// The language of sentences.
    pub language: Language,
}

impl<S: Sync> FromRequestParts<S> for Client {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        // `frame` puts it there before any route runs.
        let client = parts.extensions.get::<Self>().cloned();
        client.ok_or(ApiError::Web(WebRefusal::Malformed { field: None }))
    }
}

/// The outermost layer.
pub(crate) async fn frame(
    State(state): State<WebState>,
    mut request: Request,
    next: Next,
) -> Response {
    let started = Instant::now();
    let request_id = fresh_text::<20>(&*state.platform.random);
    let client = client_of(&request, &state);
    let language = client.language;
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("page", MatchedPath::as_str)
        .to_owned();
    request.extensions_mut().insert(client);
    let limit = if takes_documents(&method, &route) {
        DOCUMENT_SECONDS
    } else {
        ANSWER_SECONDS
    };
    let answer = tokio::time::timeout(Duration::from_secs(limit), next.run(request)).await;
    let mut response =
        answer.unwrap_or_else(|_| ApiError::Web(WebRefusal::TooSlow).render(language, &request_id));
    if let Some(Unrendered(error)) = response.extensions_mut().remove::<Unrendered>() {
        let carried = std::mem::take(response.headers_mut());
        response = error.render(language, &request_id);
        response.headers_mut().extend(carried);
    } else if is_bare_refusal(&response) {
        response =
            ApiError::Web(WebRefusal::Malformed { field: None }).render(language, &request_id);
    } else if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        let allowed = response.headers_mut().remove(header::ALLOW);
        response = ApiError::Web(WebRefusal::MethodNotAllowed).render(language, &request_id);
        response
            .headers_mut()
            .extend(allowed.map(|allowed| (header::ALLOW, allowed)));
    }
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    secure(
        response.headers_mut(),
        state.config.secure_cookies,
        route.starts_with("/api/"),
    );
    // Never the raw path or query: they hold tokens.
    tracing::info!(
        request_id,
        method = method.as_str(),
        route,
        status = response.status().as_u16(),
        milliseconds = started.elapsed().as_millis() as u64,
        "request"
    );
    response
}

/// Whether the framework itself turned down a path or a query, in words of its own.
fn is_bare_refusal(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    response.status() == StatusCode::BAD_REQUEST
        && kind.is_none_or(|kind| !kind.as_bytes().starts_with(b"application/json"))
}

/// A random text of letters and digits.
pub(crate) fn fresh_text<const LENGTH: usize>(random: &dyn Random) -> String {
    let mut text = [0; LENGTH];
    base62(random, &mut text);
    text.iter().map(|&byte| char::from(byte)).collect()
}

fn takes_documents(method: &Method, route: &str) -> bool {
    method == Method::POST && matches!(route, "/api/v1/files" | "/api/v1/verify")
}

fn client_of(request: &Request, state: &WebState) -> Client {
    let headers = request.headers();
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let address = client_address(
        peer.map(|peer| peer.0.ip()),
        headers,
        &state.config.trusted_proxies,
    );
    Client {
        origin: Origin {
            address: address.map(|address| address.to_string()),
            user_agent: text(header::USER_AGENT)
                .map(|agent| agent.chars().take(USER_AGENT_CHARACTERS_MAX).collect()),
        },
        language: Language::from_tags(text(header::ACCEPT_LANGUAGE).unwrap_or_default()),
    }
}

/// Security headers; what a route has set itself stays.
fn secure(headers: &mut HeaderMap, tls: bool, api: bool) {
    let mut unless_set = |name: HeaderName, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    unless_set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    unless_set(header::REFERRER_POLICY, "no-referrer");
    unless_set(header::X_FRAME_OPTIONS, "DENY");
    unless_set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    );
    unless_set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    unless_set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    unless_set(
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    if tls {
        unless_set(
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=31536000; includeSubDomains",
        );
    }
    if api {
        unless_set(header::CACHE_CONTROL, "no-store");
        headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    }
}
