//! PDFs as answers: ranges, names, and headers that keep them from doing anything.

use std::ops::Range;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use hefu_kernel::Digest;

/// How a file is given out.
pub(crate) struct Served<'a> {
    /// The name under which it is saved.
    pub(crate) name: &'a str,
    /// The same for clients that know ASCII alone.
    pub(crate) plain_name: &'static str,
    pub(crate) media_type: &'static str,
    /// Whether it is to be saved rather than shown.
    pub(crate) download: bool,
}

/// A PDF, whole or the range that was asked for (RFC 9110 §14). `name` is given for downloads.
pub(crate) fn pdf(
    request: &HeaderMap,
    bytes: Vec<u8>,
    digest: Digest,
    name: &str,
    download: bool,
) -> Response {
    let served = Served {
        name,
        plain_name: "contract.pdf",
        media_type: "application/pdf",
        download,
    };
    file(request, bytes, digest, &served)
}

/// A file of any type, as [`pdf`] gives out PDFs.
pub(crate) fn file(
    request: &HeaderMap,
    bytes: Vec<u8>,
    digest: Digest,
    served: &Served<'_>,
) -> Response {
    let length = bytes.len();
    let etag = format!("\"{digest}\"");
    let range = wanted_range(request, length, &etag);
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    let mut put = |name, value: String| {
        // Digits, hexadecimal and percent-encoded text only.
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, served.media_type.to_owned());
    put(header::ACCEPT_RANGES, "bytes".to_owned());
    put(header::CACHE_CONTROL, "no-store".to_owned());
    put(header::CONTENT_SECURITY_POLICY, "sandbox".to_owned());
    put(header::ETAG, etag);
    put(header::CONTENT_DISPOSITION, disposition(served));
    match range {
        Wanted::Whole => {
            put(header::CONTENT_LENGTH, length.to_string());
            *response.body_mut() = bytes.into();
        }
        Wanted::Part(range) => {
            let last = range.end - 1;
            put(
                header::CONTENT_RANGE,
                format!("bytes {}-{last}/{length}", range.start),
            );
            put(header::CONTENT_LENGTH, range.len().to_string());
            *response.body_mut() = axum::body::Bytes::from(bytes).slice(range).into();
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        }
        Wanted::Nothing => {
            put(header::CONTENT_RANGE, format!("bytes */{length}"));
            *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
        }
    }
    response
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    Part(Range<usize>),
    Nothing,
}

fn wanted_range(request: &HeaderMap, length: usize, etag: &str) -> Wanted {
    let text = |name| {
        request
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    if text(header::IF_RANGE).is_some_and(|known| known != etag) {
        return Wanted::Whole;
    }
    text(header::RANGE).map_or(Wanted::Whole, |range| parsed_range(range, length))
}

/// One range of bytes; several at once, and what can not be read, get the whole.
fn parsed_range(text: &str, length: usize) -> Wanted {
    let Some((first, last)) = text
        .strip_prefix("bytes=")
        .filter(|ranges| !ranges.contains(','))
        .and_then(|range| range.trim().split_once('-'))
    else {
        return Wanted::Whole;
    };
    let number = |text: &str| text.parse::<usize>().ok();
    let range = match (first, last) {
        ("", last) => match number(last) {
            Some(count) => length.saturating_sub(count)..length,
            None => return Wanted::Whole,
        },
        (first, "") => match number(first) {
            Some(first) => first..length,
            None => return Wanted::Whole,
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
            _ => return Wanted::Whole,
        },
    };
    if range.start >= range.end {
        return Wanted::Nothing;
    }
    Wanted::Part(range)
}

/// `Content-Disposition` with the name in UTF-8 (RFC 6266, RFC 5987).
fn disposition(served: &Served<'_>) -> String {
    let kind = if served.download {
        "attachment"
    } else {
        "inline"
    };
    let mut encoded = String::new();
    for byte in served.name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    let plain = served.plain_name;
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        for (text, expected) in [
            ("bytes=0-3", Wanted::Part(0..4)),
            ("bytes=4-", Wanted::Part(4..10)),
            ("bytes=-3", Wanted::Part(7..10)),
            ("bytes=-30", Wanted::Part(0..10)),
            ("bytes=2-300", Wanted::Part(2..10)),
            ("bytes=10-", Wanted::Nothing),
            ("bytes=-0", Wanted::Nothing),
            ("bytes=5-2", Wanted::Whole),
            ("bytes=0-1,4-5", Wanted::Whole),
            ("pages=1-2", Wanted::Whole),
            ("bytes=x-y", Wanted::Whole),
        ] {
            assert_eq!(parsed_range(text, 10), expected, "{text}");
        }
    }

    #[test]
    fn names_can_not_leave_their_header() {
        assert_eq!(
            disposition(&Served {
                name: "合同\"\r\nx: y.pdf",
                plain_name: "contract.pdf",
                media_type: "application/pdf",
                download: true,
            }),
            "attachment; filename=\"contract.pdf\"; \
             filename*=UTF-8''%E5%90%88%E5%90%8C%22%0D%0Ax%3A%20y.pdf"
        );
    }
}
