//! The message desk: what would have been sent, for development.
//!
//! Open only without a public address, only under the address the process listens on (so that no
//! foreign page can reach it through a name of its own), and beyond loopback only with the token
//! that was printed at the start.

use std::{
    fmt::Write,
    net::{IpAddr, SocketAddr},
};

use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use hefu_app::vault;
use serde::{Deserialize, Serialize};

use crate::{
    error::{ApiError, WebRefusal},
    frame::fresh_text,
    state::{DeskMessage, WebState},
};

/// What opens the desk beyond loopback, and whose messages are wanted.
#[derive(Deserialize)]
pub(crate) struct DeskQuery {
    token: Option<String>,
    to: Option<String>,
}

#[derive(Serialize)]
struct Message<'a> {
    id: &'a str,
    at: String,
    channel: &'a str,
    to: &'a str,
    purpose: &'a str,
    code: Option<&'a str>,
    link: Option<&'a str>,
    text: &'a str,
}

/// A page for people, newest first; JSON for programs, newest last.
pub(crate) async fn messages(
    State(state): State<WebState>,
    Query(query): Query<DeskQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let desk = state.desk.as_ref().ok_or(WebRefusal::DeskClosed)?;
    if !is_open(&state, &headers, query.token.as_deref()) {
        return Err(WebRefusal::DeskClosed.into());
    }
    let messages = match &query.to {
        Some(to) => desk.messages_to(to),
        None => desk.messages(),
    };
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let wants_page = text(header::ACCEPT).is_some_and(|accept| accept.contains("text/html"));
    let no_store = (header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !wants_page {
        let list: Vec<_> = messages.iter().map(Message::from).collect();
        return Ok(([no_store], Json(list)).into_response());
    }
    let nonce = fresh_text::<24>(&*state.platform.random);
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'"
    );
    // The nonce is letters and digits.
    let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("sandbox"));
    let headers = [no_store, (header::CONTENT_SECURITY_POLICY, policy)];
    Ok((headers, Html(page(&messages, &nonce))).into_response())
}

fn is_open(state: &WebState, headers: &HeaderMap, token: Option<&str>) -> bool {
    let Some(listen) = state.config.listen_address else {
        return false;
    };
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| is_own_host(host, listen)) {
        return false;
    }
    match &state.config.desk_token {
        Some(expected) => {
            token.is_some_and(|token| vault::same(token.as_bytes(), expected.as_bytes()))
        }
        None => listen.ip().is_loopback(),
    }
}

/// Whether a `Host` is the address we listen on. A name could lead anywhere, so the only one
/// that counts is `localhost`, on loopback; whoever listens everywhere is reached by any of the
/// machine's addresses.
fn is_own_host(host: &str, listen: SocketAddr) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (name, port),
        _ => (host, "80"),
    };
    if port.parse() != Ok(listen.port()) {
        return false;
    }
    if name.eq_ignore_ascii_case("localhost") {
        return listen.ip().is_loopback() || listen.ip().is_unspecified();
    }
    let address = name.trim_start_matches('[').trim_end_matches(']');
    let Ok(address) = address.parse::<IpAddr>() else {
        return false;
    };
    address == listen.ip() || listen.ip().is_unspecified()
}

impl<'a> From<&'a DeskMessage> for Message<'a> {
    fn from(message: &'a DeskMessage) -> Self {
        Self {
            id: &message.id,
            at: message.at.rfc3339(),
            channel: &message.channel,
            to: &message.to,
            purpose: &message.purpose,
            code: message.code.as_deref(),
            link: message.link.as_deref(),
            text: &message.text,
        }
    }
}

const STYLE: &str = "body{font:16px/1.6 -apple-system,'PingFang SC','Microsoft YaHei','Noto Sans \
CJK SC',sans-serif;background:#FBFAF7;color:#1A1F24;max-width:720px;margin:24px auto;padding:0 16px}\
h1{font-size:24px;line-height:1.3;margin:0 0 8px}header{border-left:4px solid #B22A1E;\
padding-left:16px;margin-bottom:24px}header p{margin:0;color:#565B61}article{border:1px solid #D8D5CC;\
border-radius:8px;padding:12px 16px;margin:12px 0;background:#fff}article p{margin:4px 0}\
.code{font-size:28px;letter-spacing:4px}a{color:#1F4B8F;word-break:break-all}small{color:#565B61}";

fn page(messages: &[DeskMessage], nonce: &str) -> String {
    let mut list = String::new();
    for message in messages.iter().rev() {
        let code = message
            .code
            .as_ref()
            .map(|code| format!("<p class=\"code\">{}</p>", escaped(code)));
        let link = message.link.as_ref().map(|link| {
            let link = escaped(link);
            format!("<p><a href=\"{link}\">{link}</a></p>")
        });
        // Writing into a String does not fail.
        let _ = write!(
            list,
            "<article><p><strong>{}</strong> <small>{} (UTC+8) · {} · {}</small></p>{}{}<p>{}</p></article>",
            escaped(&message.to),
            message.at.beijing_text(),
            escaped(&message.channel),
            escaped(&message.purpose),
            code.unwrap_or_default(),
            link.unwrap_or_default(),
            escaped(&message.text),
        );
    }
    if messages.is_empty() {
        list.push_str("<p>还没有消息。No messages yet.</p>");
    }
    format!(
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta http-equiv=\"refresh\" content=\"5\"><title>消息台 · Hefu 合符</title>\
         <style nonce=\"{nonce}\">{STYLE}</style></head><body><header><h1>消息台 Message desk</h1>\
         <p>仅供开发使用：短信没有真正发出，都留在这里。每 5 秒刷新。</p>\
         <p lang=\"en\">For development only: messages are not sent, they stay here. Refreshes every 5 seconds.</p>\
         </header><main>{list}</main></body></html>"
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_address_opens_the_desk() {
        for (listen, host, expected) in [
            ("127.0.0.1:8080", "127.0.0.1:8080", true),
            ("127.0.0.1:8080", "localhost:8080", true),
            ("127.0.0.1:8080", "127.0.0.1", false),
            ("127.0.0.1:8080", "127.0.0.1:8081", false),
            ("127.0.0.1:8080", "evil.example:8080", false),
            ("127.0.0.1:8080", "127.0.0.1.evil.example:8080", false),
            ("127.0.0.1:80", "127.0.0.1", true),
            ("0.0.0.0:8080", "192.0.2.7:8080", true),
            ("0.0.0.0:8080", "evil.example:8080", false),
            ("192.0.2.7:8080", "192.0.2.8:8080", false),
            ("[::1]:8080", "[::1]:8080", true),
        ] {
            let listen: SocketAddr = listen.parse().expect("an address");
            assert_eq!(is_own_host(host, listen), expected, "{listen} {host}");
        }
    }

    #[test]
    fn nothing_in_a_message_becomes_markup() {
        let hostile = "<img src=x onerror=\"alert('1')\">&";
        let message = DeskMessage {
            id: "1".to_owned(),
            at: hefu_kernel::Timestamp::from_seconds(0),
            channel: hostile.to_owned(),
            to: hostile.to_owned(),
            purpose: hostile.to_owned(),
            code: Some(hostile.to_owned()),
            link: Some(hostile.to_owned()),
            text: hostile.to_owned(),
        };
        let page = page(&[message], "nonce");
        assert!(!page.contains("<img"));
        assert!(!page.contains("onerror=\""));
        assert_eq!(page.matches("&lt;img").count(), 7);
    }
}
