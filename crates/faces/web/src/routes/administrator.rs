//! Setting the installation up, and looking after it.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use hefu_app::ports::SerialNumber;

use crate::{
    dto::administrator::{InstallationView, RevocationRequest, RevocationView, SetUpRequest},
    error::{ApiError, ErrorBody, WebRefusal},
    frame::Client,
    guard::Caller,
    input::{Input, id},
    routes::health,
    state::WebState,
};

/// Makes whoever is logged in the administrator, by the one-time token that the server printed.
#[utoipa::path(
    post, path = "/api/v1/administrator", tag = "administrator",
    request_body = SetUpRequest,
    responses((status = 204), (status = "default", body = ErrorBody))
)]
pub(crate) async fn set_up(
    State(state): State<WebState>,
    caller: Caller,
    client: Client,
    Input(request): Input<SetUpRequest>,
) -> Result<StatusCode, ApiError> {
    state
        .platform
        .set_up(&caller.principal, &request.token, &client.origin)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The installation, for its administrator.
#[utoipa::path(
    get, path = "/api/v1/administrator", tag = "administrator",
    responses((status = 200, body = InstallationView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn installation(
    State(state): State<WebState>,
    caller: Caller,
) -> Result<Json<InstallationView>, ApiError> {
    let found = state.platform.administration(&caller.principal).await?;
    let health = health::known(&state).await;
    let view = InstallationView::new(&state.platform, &state.config.facts, health, found);
    Ok(Json(view))
}

/// Revokes a certificate for good.
#[utoipa::path(
    post, path = "/api/v1/administrator/revocations", tag = "administrator",
    request_body = RevocationRequest,
    responses((status = 200, body = RevocationView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn revoke_certificate(
    State(state): State<WebState>,
    caller: Caller,
    Input(request): Input<RevocationRequest>,
) -> Result<Json<RevocationView>, ApiError> {
    let serial = SerialNumber::parse(&request.serial_number).ok_or(WebRefusal::Malformed {
        field: Some("serial_number"),
    })?;
    let revoked = state
        .platform
        .revoke_as_administrator(&caller.principal, serial, request.cause.into())
        .await?;
    Ok(Json(revoked.into()))
}

/// Puts a failing job to the front.
#[utoipa::path(
    post, path = "/api/v1/administrator/jobs/{id}/retry", tag = "administrator",
    params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ErrorBody))
)]
pub(crate) async fn try_job_again(
    State(state): State<WebState>,
    caller: Caller,
    Path(job): Path<String>,
) -> Result<StatusCode, ApiError> {
    state
        .platform
        .try_job_again(&caller.principal, id(&job)?)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
