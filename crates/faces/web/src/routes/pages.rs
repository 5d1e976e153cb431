//! The pages of the two web apps and their files.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use hefu_app::refusals::AccessRefusal;

use crate::{
    error::{ApiError, WebRefusal},
    frame::fresh_text,
    state::{Asset, WebState},
};

const CONSOLE: &str = "console/index.html";
const PHONE: &str = "m/index.html";
const NONCE: &str = "__CSP_NONCE__";

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// A page of an app.
    Page(&'static str),
    /// A file of an app, perhaps.
    File { key: String, immutable: bool },
    /// Nothing of the API.
    NoRoute,
    /// Nothing: the console's page says so.
    Unknown,
}

/// Whatever is no route: pages, files, and what does not exist.
pub(crate) async fn page(State(state): State<WebState>, request: Request) -> Response {
    let target = target_of(request.uri().path());
    if target == Target::NoRoute {
        return ApiError::from(AccessRefusal::NotFound).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return ApiError::from(WebRefusal::MethodNotAllowed).into_response();
    }
    match target {
        Target::Page(index) => index_page(&state, index, StatusCode::OK),
        Target::File { key, immutable } => match state.assets.get(&key) {
            Some(asset) => file(asset, &key, immutable, request.headers()),
            None if immutable => ApiError::from(AccessRefusal::NotFound).into_response(),
            None => index_page(&state, CONSOLE, StatusCode::NOT_FOUND),
        },
        Target::NoRoute | Target::Unknown => index_page(&state, CONSOLE, StatusCode::NOT_FOUND),
    }
}

/// Decided on the path as it came: encoded or doubled separators, dots and the like lead nowhere.
fn target_of(path: &str) -> Target {
    if path == "/api" || path.starts_with("/api/") {
        return Target::NoRoute;
    }
    let plain = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.@+".contains(&byte);
        !part.is_empty() && !part.starts_with('.') && part.bytes().all(allowed)
    };
    let trimmed = path.strip_suffix('/').unwrap_or(path);
    let parts: Vec<&str> = trimmed.split('/').skip(1).collect();
    if !parts.iter().all(|part| plain(part)) {
        return Target::Unknown;
    }
    match parts.as_slice() {
        [] | ["login" | "verify" | "identity"] | ["contracts", ..] => Target::Page(CONSOLE),
        ["s", _] | ["m"] => Target::Page(PHONE),
        ["m", rest @ ..] if rest.last().is_some_and(|name| name.contains('.')) => Target::File {
            key: parts.join("/"),
            immutable: rest.first() == Some(&"assets"),
        },
        ["m", ..] => Target::Page(PHONE),
        [.., name] if name.contains('.') => Target::File {
            key: format!("console/{}", parts.join("/")),
            immutable: parts.first() == Some(&"assets"),
        },
        _ => Target::Unknown,
    }
}

fn index_page(state: &WebState, index: &str, status: StatusCode) -> Response {
    let Some(asset) = state.assets.get(index) else {
        let text = "网页未包含在此程序中。The web pages are not part of this build.\n";
        return (StatusCode::NOT_FOUND, text).into_response();
    };
    let nonce = fresh_text::<24>(&*state.platform.random);
    let html = String::from_utf8_lossy(&asset.bytes).replace(NONCE, &nonce);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self' data:; \
         worker-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'"
    );
    let mut response = (status, Body::from(html)).into_response();
    let headers = response.headers_mut();
    // The nonce is letters and digits; without a policy the page would get the strictest one.
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn file(asset: Asset, key: &str, immutable: bool, request: &HeaderMap) -> Response {
    let etag = format!("\"{}\"", asset.etag);
    let known = request.get(header::IF_NONE_MATCH);
    let is_known = known.is_some_and(|known| {
        let mut tags = known.to_str().unwrap_or_default().split(',');
        tags.any(|tag| tag.trim().trim_start_matches("W/") == etag)
    });
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(asset.bytes.into_owned()).into_response()
    };
    let headers = response.headers_mut();
    let cache = if immutable {
        "public, max-age=31536000, immutable"
    } else {
        "public, no-cache"
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(media_type(key)),
    );
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

fn media_type(key: &str) -> &'static str {
    match key.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file_of(key: &str, immutable: bool) -> Target {
        Target::File {
            key: key.to_owned(),
            immutable,
        }
    }

    #[test]
    fn every_path_leads_to_one_place() {
        for (path, expected) in [
            ("/", Target::Page(CONSOLE)),
            ("/login", Target::Page(CONSOLE)),
            ("/contracts", Target::Page(CONSOLE)),
            ("/contracts/yD1/edit", Target::Page(CONSOLE)),
            ("/verify/", Target::Page(CONSOLE)),
            ("/s/abc", Target::Page(PHONE)),
            ("/s", Target::Unknown),
            ("/s/abc/def", Target::Unknown),
            ("/m/", Target::Page(PHONE)),
            ("/m/anything", Target::Page(PHONE)),
            ("/assets/app-1.js", file_of("console/assets/app-1.js", true)),
            ("/m/assets/app-1.js", file_of("m/assets/app-1.js", true)),
            ("/favicon.svg", file_of("console/favicon.svg", false)),
            ("/api", Target::NoRoute),
            ("/api/v2/x", Target::NoRoute),
            ("/nothing", Target::Unknown),
            ("/assets/../index.html", Target::Unknown),
            ("/assets/%2e%2e/secret", Target::Unknown),
            ("/assets//app.js", Target::Unknown),
            ("//evil.example", Target::Unknown),
            ("/.git/config", Target::Unknown),
            ("/assets/a\\b.js", Target::Unknown),
        ] {
            assert_eq!(target_of(path), expected, "{path}");
        }
    }
}
