//! The console's session.

use axum::{
    Json,
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode},
};

use crate::{
    cookies,
    dto::account::Session,
    error::{ApiError, ErrorBody},
    guard::Caller,
    state::WebState,
};

type LoggedOut = (StatusCode, [(HeaderName, HeaderValue); 1]);

/// Who is logged in.
#[utoipa::path(
    get, path = "/api/v1/session", tag = "session",
    responses((status = 200, body = Session), (status = "default", body = ErrorBody))
)]
pub(crate) async fn session(
    State(state): State<WebState>,
    caller: Caller,
) -> Result<Json<Session>, ApiError> {
    let account = state.platform.account_overview(&caller.principal).await?;
    let csrf = state.platform.vault.csrf_token(caller.session.token);
    Ok(Json(Session::new(account, csrf, caller.session.ends_at)))
}

/// Ends this session.
#[utoipa::path(
    post, path = "/api/v1/logout", tag = "session",
    responses((status = 204), (status = "default", body = ErrorBody))
)]
pub(crate) async fn log_out(
    State(state): State<WebState>,
    caller: Caller,
) -> Result<LoggedOut, ApiError> {
    state.platform.log_out(&caller.session).await?;
    Ok(logged_out(&state))
}

/// Ends all of one's sessions.
#[utoipa::path(
    post, path = "/api/v1/logout-everywhere", tag = "session",
    responses((status = 204), (status = "default", body = ErrorBody))
)]
pub(crate) async fn log_out_everywhere(
    State(state): State<WebState>,
    caller: Caller,
) -> Result<LoggedOut, ApiError> {
    state.platform.log_out_everywhere(&caller.principal).await?;
    Ok(logged_out(&state))
}

fn logged_out(state: &WebState) -> LoggedOut {
    let cookie = cookies::session("", 0, state.config.secure_cookies);
    (StatusCode::NO_CONTENT, cookies::set(cookie))
}
