//! Setting the installation up, and looking after it.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};

use crate::{
    dto::administrator::{InstallationView, SetUpRequest},
    error::{ApiError, ErrorBody},
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
