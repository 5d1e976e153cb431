//! Proving who one is, for one's account.

use axum::{Json, extract::State};

use crate::{
    dto::account::{Identity, IdentityRequest},
    error::{ApiError, ErrorBody},
    frame::Client,
    guard::Caller,
    input::Input,
    state::WebState,
};

/// Checks name and ID number and keeps the outcome.
#[utoipa::path(
    post, path = "/api/v1/identity", tag = "identity",
    request_body = IdentityRequest,
    responses((status = 200, body = Identity), (status = "default", body = ErrorBody))
)]
pub(crate) async fn identify(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Input(request): Input<IdentityRequest>,
) -> Result<Json<Identity>, ApiError> {
    let platform = &state.platform;
    platform
        .not_too_many_requests("identity", &client.origin)
        .await?;
    let identity = platform
        .identify_user(&caller.principal, &request.into())
        .await?;
    Ok(Json(Identity::from(&identity)))
}
