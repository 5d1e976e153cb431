//! Judging and showing any PDF.

use axum::{
    Json,
    body::Body,
    extract::{Query, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use hefu_app::ports::PagePicture;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    dto::verify::VerifyReport,
    error::{ApiError, ErrorBody, WebRefusal},
    frame::Client,
    input,
    state::WebState,
};

/// Narrowest picture of a page, pixels.
const WIDTH_MIN: u32 = 64;
/// Widest picture of a page, pixels.
const WIDTH_MAX: u32 = 2_400;

/// A file with what goes along with it, as a form.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes a form that is read piece by piece")]
pub(crate) struct VerifyForm {
    /// The PDF.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// Certificates in PEM to believe for this once.
    root: Option<String>,
}

/// Judges a PDF; nothing of it is kept. The PDF is the body, or the part `file` of a form.
#[utoipa::path(
    post, path = "/api/v1/verify", tag = "verify",
    request_body(content(
        (String = "application/pdf"),
        (VerifyForm = "multipart/form-data"),
    )),
    responses((status = 200, body = VerifyReport), (status = "default", body = ErrorBody))
)]
pub(crate) async fn verify(
    State(state): State<WebState>,
    client: Client,
    request: Request,
) -> Result<Json<VerifyReport>, ApiError> {
    let (document, root) = input::document_with_root(&state, request).await?;
    let judgement = state
        .platform
        .judge_trusting(document.bytes.clone(), root.as_deref(), &client.origin)
        .await?;
    Ok(Json(VerifyReport::new(
        &state.platform,
        judgement,
        client.language,
    )))
}

/// Which page to draw.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// The page, counted from 1; the first unless told.
    page: Option<usize>,
    /// How wide the picture is to be, pixels: 64 to 2400.
    width: Option<u32>,
    /// Look at so many of the file's first bytes: `signed_until` of a signature shows what was signed.
    until: Option<usize>,
}

/// Draws a page of the PDF in the body; nothing of it is kept.
#[utoipa::path(
    post, path = "/api/v1/verify/page", tag = "verify", params(PageQuery),
    request_body(content = String, content_type = "application/pdf"),
    responses(
        (status = 200, body = Vec<u8>, content_type = "image/png"),
        (status = "default", body = ErrorBody)
    )
)]
pub(crate) async fn page(
    State(state): State<WebState>,
    client: Client,
    query: Result<Query<PageQuery>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let Query(query) = query.map_err(|_| WebRefusal::Malformed { field: None })?;
    let malformed = |field| WebRefusal::Malformed { field: Some(field) };
    let page = query.page.unwrap_or(1);
    let page = page.checked_sub(1).ok_or(malformed("page"))?;
    let width = query.width.unwrap_or(1_000);
    if !(WIDTH_MIN..=WIDTH_MAX).contains(&width) {
        return Err(malformed("width").into());
    }
    let document = input::document(&state, &headers, body).await?;
    let until = query.until.unwrap_or(document.bytes.len());
    if until > document.bytes.len() {
        return Err(malformed("until").into());
    }
    let wanted = PagePicture { page, width, until };
    let picture = state
        .platform
        .draw_page(document.bytes.clone(), wanted, &client.origin)
        .await?;
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox"),
        ),
    ];
    Ok((headers, picture).into_response())
}
