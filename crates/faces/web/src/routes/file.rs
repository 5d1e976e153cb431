//! Uploaded documents.

use axum::{
    Json,
    body::Body,
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use hefu_app::{file::UploadedFile, refusals::FileRefusal};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    documents,
    dto::file::{File, TextSearch},
    error::{ApiError, ErrorBody},
    frame::Client,
    guard::Caller,
    input,
    state::WebState,
};

/// What to look for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TextQuery {
    /// Exact text within a line; `^word^` where it stands alone.
    #[serde(default)]
    pub keyword: String,
}

/// Takes a PDF in. The header `x-file-name` holds its name, percent-encoded UTF-8.
#[utoipa::path(
    post, path = "/api/v1/files", tag = "files",
    params(("x-file-name" = String, Header, description = "percent-encoded UTF-8")),
    request_body(content = String, content_type = "application/pdf"),
    responses((status = 200, body = File), (status = "default", body = ErrorBody))
)]
pub(crate) async fn upload(
    State(state): State<WebState>,
    caller: Caller,
    client: Client,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<File>, ApiError> {
    let name = headers
        .get("x-file-name")
        .and_then(|name| input::percent_decoded(name.to_str().ok()?))
        .ok_or(FileRefusal::NameInvalid)?;
    let document = input::document(&state, &headers, body).await?;
    let organisation = caller.principal.memberships.first().map(|(id, _)| *id);
    let upload = UploadedFile {
        name,
        bytes: document.bytes.clone(),
        lifetime_seconds: None,
    };
    let taken = state
        .platform
        .take_in(&caller.principal, organisation, upload)
        .await?;
    Ok(Json(File::new(taken, client.language)))
}

/// The bytes of an uploaded document.
#[utoipa::path(
    get, path = "/api/v1/files/{id}/content", tag = "files",
    params(("id" = String, Path)),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn content(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let platform = &state.platform;
    let file = platform
        .own_file(&caller.principal, input::id(&id)?)
        .await?;
    let bytes = platform.file_bytes(&file).await?;
    Ok(documents::pdf(
        &headers,
        bytes,
        file.blob.digest,
        &file.name,
        false,
    ))
}

/// Where a word stands in an uploaded document.
#[utoipa::path(
    get, path = "/api/v1/files/{id}/text", tag = "files",
    params(("id" = String, Path), TextQuery),
    responses((status = 200, body = TextSearch), (status = "default", body = ErrorBody))
)]
pub(crate) async fn text(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
    Query(query): Query<TextQuery>,
) -> Result<Json<TextSearch>, ApiError> {
    let found = state
        .platform
        .find_in_file(&caller.principal, input::id(&id)?, &query.keyword)
        .await?;
    Ok(Json(found.into()))
}

/// Where a word stands in the document that a contract was drafted from.
#[utoipa::path(
    get, path = "/api/v1/contracts/{id}/text", tag = "contracts",
    params(("id" = String, Path), TextQuery),
    responses((status = 200, body = TextSearch), (status = "default", body = ErrorBody))
)]
pub(crate) async fn contract_text(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
    Query(query): Query<TextQuery>,
) -> Result<Json<TextSearch>, ApiError> {
    let found = state
        .platform
        .find_in_contract(&caller.principal, input::id(&id)?, &query.keyword)
        .await?;
    Ok(Json(found.into()))
}
