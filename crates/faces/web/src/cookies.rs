//! The two cookies: the console's session and a signatory's.

use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::{
    CookieJar,
    cookie::{Cookie, SameSite},
};

/// The console's session.
pub(crate) const SESSION: &str = "hefu_session";
/// A signatory's session, for the paths of one link alone.
pub(crate) const SIGNING: &str = "hefu_signing";

/// The value of a cookie.
pub(crate) fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    jar.get(name)
        .map(|cookie| cookie.value().to_owned())
        .filter(|value| !value.is_empty())
}

/// Hands the console's session to the browser; an empty token takes it back.
pub(crate) fn session(token: &str, seconds: i64, tls: bool) -> HeaderValue {
    let cookie = Cookie::build((SESSION, token.to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(tls)
        .max_age(duration(token, seconds));
    header_of(&cookie.build())
}

/// Hands a signatory's session to the browser, for this link alone.
pub(crate) fn signing(link: &str, token: &str, seconds: i64, tls: bool) -> HeaderValue {
    let cookie = Cookie::build((SIGNING, token.to_owned()))
        .path(format!("/api/v1/sign/{link}"))
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(tls)
        .max_age(duration(token, seconds));
    header_of(&cookie.build())
}

/// The header that sets a cookie.
pub(crate) fn set(cookie: HeaderValue) -> [(header::HeaderName, HeaderValue); 1] {
    [(header::SET_COOKIE, cookie)]
}

fn duration(token: &str, seconds: i64) -> time::Duration {
    time::Duration::seconds(if token.is_empty() { 0 } else { seconds })
}

fn header_of(cookie: &Cookie<'_>) -> HeaderValue {
    // Tokens and links are letters and digits; whatever else came gets no cookie.
    HeaderValue::from_str(&cookie.to_string()).unwrap_or(HeaderValue::from_static(""))
}
