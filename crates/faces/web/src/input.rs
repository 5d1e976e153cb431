//! Reading what clients send: JSON, ids, documents.

use std::{str::FromStr, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Multipart, Request, multipart::Field},
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use futures::{Stream, StreamExt};
use hefu_app::{
    Failure,
    file::looks_like_pdf,
    refusals::{AccessRefusal, FileRefusal},
    verify::GIVEN_ROOTS_BYTES_MAX,
};
use hefu_kernel::{Digest, Timestamp};
use serde::de::DeserializeOwned;
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    error::{ApiError, WebRefusal},
    state::{ROOM_UNIT_BYTES, WebState},
};

/// A PDF's header stands within its first kilobyte, five bytes long.
const START_BYTES: usize = 1_024 + 4;
/// How long a client may be silent while it sends a document.
const SILENCE_SECONDS: u64 = 20;
/// How long a document waits for room before its client is asked to come again.
const ROOM_SECONDS: u64 = 10;
/// The most a client's own key may have.
const KEY_CHARACTERS_MAX: usize = 100;

/// A JSON body.
pub(crate) struct Input<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Input<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if media_type(request.headers()) != Some("application/json".to_owned()) {
            return Err(WebRefusal::MediaType.into());
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| {
                let too_large = rejection.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE;
                if too_large {
                    WebRefusal::BodyTooLarge
                } else {
                    WebRefusal::Malformed { field: None }
                }
            })?;
        let value = serde_json::from_slice(&bytes);
        Ok(Self(
            value.map_err(|_| WebRefusal::Malformed { field: None })?,
        ))
    }
}

/// An id in a path; whatever is none is as missing as an unknown one.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse().map_err(|_| AccessRefusal::NotFound.into())
}

/// A SHA-256 digest in a body.
pub(crate) fn digest(text: &str, field: &'static str) -> Result<Digest, ApiError> {
    text.parse()
        .map_err(|_| WebRefusal::Malformed { field: Some(field) }.into())
}

/// An instant in a body.
pub(crate) fn instant(text: &str, field: &'static str) -> Result<Timestamp, ApiError> {
    Timestamp::parse_rfc3339(text).ok_or(WebRefusal::Malformed { field: Some(field) }.into())
}

/// The client's own key for this request.
pub(crate) fn idempotency_key(headers: &HeaderMap) -> Result<Option<&str>, ApiError> {
    let Some(key) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = key
        .to_str()
        .ok()
        .map(str::trim)
        .filter(|key| !key.is_empty() && key.len() <= KEY_CHARACTERS_MAX);
    key.map(Some).ok_or(
        WebRefusal::Malformed {
            field: Some("idempotency-key"),
        }
        .into(),
    )
}

/// A PDF that came in, and the room it takes up in memory while this is kept.
pub(crate) struct Incoming {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    _room: Room,
}

/// Takes a PDF in. What can not be one is refused after its first kilobyte, what is too large as
/// soon as that is known.
pub(crate) async fn document(
    state: &WebState,
    headers: &HeaderMap,
    body: Body,
) -> Result<Incoming, ApiError> {
    not_announced_too_large(state, headers, 0)?;
    take_in(state, body.into_data_stream()).await
}

/// Takes a PDF in, as the body or as the part `file` of a form, whose part `root` is a text.
pub(crate) async fn document_with_root(
    state: &WebState,
    request: Request,
) -> Result<(Incoming, Option<String>), ApiError> {
    if media_type(request.headers()).as_deref() != Some("multipart/form-data") {
        let (parts, body) = request.into_parts();
        let document = document(state, &parts.headers, body).await?;
        return Ok((document, None));
    }
    // A form is a little longer than the file in it.
    not_announced_too_large(state, request.headers(), 2 * GIVEN_ROOTS_BYTES_MAX as u64)?;
    let malformed = |field| WebRefusal::Malformed { field };
    let mut form = Multipart::from_request(request, state)
        .await
        .map_err(|_| malformed(None))?;
    let (mut document, mut root) = (None, None);
    while let Some(part) = form.next_field().await.map_err(|_| malformed(None))? {
        match part.name() {
            Some("file") if document.is_none() => document = Some(take_in(state, part).await?),
            Some("root") if root.is_none() => root = Some(text(part, "root").await?),
            _ => return Err(malformed(None).into()),
        }
    }
    Ok((document.ok_or(malformed(Some("file")))?, root))
}

/// The text of a form's part.
async fn text(mut part: Field<'_>, name: &'static str) -> Result<String, ApiError> {
    let malformed = || WebRefusal::Malformed { field: Some(name) };
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|_| malformed())? {
        if bytes.len() + chunk.len() > GIVEN_ROOTS_BYTES_MAX {
            return Err(WebRefusal::BodyTooLarge.into());
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| malformed().into())
}

fn not_announced_too_large(
    state: &WebState,
    headers: &HeaderMap,
    more: u64,
) -> Result<(), ApiError> {
    let bytes_max = state.platform.settings.upload_bytes;
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > bytes_max.saturating_add(more)) {
        return Err(FileRefusal::TooLarge { bytes_max }.into());
    }
    Ok(())
}

async fn take_in<E>(
    state: &WebState,
    stream: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Incoming, ApiError> {
    let limit = state.platform.settings.upload_bytes;
    let mut room = Room::default();
    let mut stream = std::pin::pin!(stream);
    let mut bytes = Vec::new();
    let mut recognised = false;
    loop {
        let chunk = tokio::time::timeout(Duration::from_secs(SILENCE_SECONDS), stream.next());
        let Some(chunk) = chunk.await.map_err(|_| WebRefusal::TooSlow)? else {
            break;
        };
        let chunk = chunk.map_err(|_| WebRefusal::Malformed { field: None })?;
        let length = bytes.len() + chunk.len();
        if length as u64 > limit {
            return Err(FileRefusal::TooLarge { bytes_max: limit }.into());
        }
        room.grow_to(state, length).await?;
        bytes.extend_from_slice(&chunk);
        if !recognised && bytes.len() >= START_BYTES {
            recognised = looks_like_pdf(&bytes);
            if !recognised {
                return Err(FileRefusal::NotAPdf.into());
            }
        }
    }
    if bytes.is_empty() {
        return Err(FileRefusal::Empty.into());
    }
    if !recognised && !looks_like_pdf(&bytes) {
        return Err(FileRefusal::NotAPdf.into());
    }
    Ok(Incoming {
        bytes: bytes.into(),
        _room: room,
    })
}

/// Part of the memory that all documents on their way in share. It grows with what has really
/// come, so that whoever sends slowly takes nothing from the others.
#[derive(Default)]
struct Room {
    taken: Option<OwnedSemaphorePermit>,
}

impl Room {
    async fn grow_to(&mut self, state: &WebState, length: usize) -> Result<(), ApiError> {
        let taken = self
            .taken
            .as_ref()
            .map_or(0, OwnedSemaphorePermit::num_permits);
        let missing = length.div_ceil(ROOM_UNIT_BYTES).saturating_sub(taken);
        if missing == 0 {
            return Ok(());
        }
        let unavailable = |problem: &str| Failure::Unavailable(problem.to_owned());
        let wanted = u32::try_from(missing).map_err(|_| WebRefusal::BodyTooLarge)?;
        let more = tokio::time::timeout(
            Duration::from_secs(ROOM_SECONDS),
            state.room.clone().acquire_many_owned(wanted),
        );
        let more = more
            .await
            .map_err(|_| unavailable("too many documents at the same time"))?
            .map_err(|_| unavailable("the server is stopping"))?;
        match &mut self.taken {
            Some(taken) => taken.merge(more),
            None => self.taken = Some(more),
        }
        Ok(())
    }
}

/// Undoes percent-encoding (RFC 3986 §2.1); `None` if it is damaged or no UTF-8.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let high = digit(bytes.next()?)?;
        let low = digit(bytes.next()?)?;
        decoded.push((high * 16 + low) as u8);
    }
    String::from_utf8(decoded).ok()
}

fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next()?.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_encoding_is_undone_or_refused() {
        for (text, expected) in [
            ("a%20b.pdf", Some("a b.pdf")),
            ("%E5%90%88%E5%90%8C.pdf", Some("合同.pdf")),
            ("plain", Some("plain")),
            ("%", None),
            ("%zz", None),
            ("%ff", None),
        ] {
            assert_eq!(percent_decoded(text).as_deref(), expected, "{text}");
        }
    }
}
