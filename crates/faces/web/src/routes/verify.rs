//! Judging any PDF.

use axum::{Json, body::Body, extract::State, http::HeaderMap};

use crate::{
    dto::verify::VerifyReport,
    error::{ApiError, ErrorBody},
    frame::Client,
    input,
    state::WebState,
};

/// Judges the PDF in the body; nothing of it is kept.
#[utoipa::path(
    post, path = "/api/v1/verify", tag = "verify",
    request_body(content = String, content_type = "application/pdf"),
    responses((status = 200, body = VerifyReport), (status = "default", body = ErrorBody))
)]
pub(crate) async fn verify(
    State(state): State<WebState>,
    client: Client,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<VerifyReport>, ApiError> {
    let document = input::document(&state, &headers, body).await?;
    let judgement = state
        .platform
        .judge(document.bytes.clone(), &client.origin)
        .await?;
    Ok(Json(VerifyReport::new(
        &state.platform,
        judgement,
        client.language,
    )))
}
