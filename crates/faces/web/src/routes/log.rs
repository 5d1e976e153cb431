//! The transparency log as anybody may read it (C2SP `tlog-tiles`): checkpoint, tiles, entries.
//! A tile never changes, so whoever stands between may keep it for good.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use hefu_app::{log::TileKind, refusals::AccessRefusal};

use crate::{error::ApiError, state::WebState};

/// A checkpoint may be that old at most, the time between two of them.
const SOON: &str = "public, max-age=2";
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// The newest signed checkpoint.
pub(crate) async fn checkpoint(State(state): State<WebState>) -> Result<Response, ApiError> {
    let note = state.platform.log_checkpoint().await?;
    let note = note.ok_or(AccessRefusal::NotFound)?;
    Ok(answer(note, "text/plain; charset=utf-8", SOON))
}

/// A tile, or the entries below one.
pub(crate) async fn tile(
    State(state): State<WebState>,
    Path(path): Path<String>,
) -> Result<Response, ApiError> {
    let kind = TileKind::parse(&path).ok_or(AccessRefusal::NotFound)?;
    let bytes = state.platform.log_tile(kind).await?;
    let bytes = bytes.ok_or(AccessRefusal::NotFound)?;
    Ok(answer(bytes, "application/octet-stream", FOR_GOOD))
}

fn answer(bytes: Vec<u8>, kind: &'static str, keep: &'static str) -> Response {
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    // Monitors in browsers read it as well; there is nothing in it that is not for everybody.
    let anybody = HeaderValue::from_static("*");
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    response
}
