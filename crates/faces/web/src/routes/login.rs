//! Logging in by mobile number and code.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue},
};

use crate::{
    cookies,
    dto::account::{CodeSent, LoginCodeRequest, LoginRequest, Session},
    error::{ApiError, ErrorBody},
    frame::Client,
    input::Input,
    state::WebState,
};

/// Sends a code. The answer is the same for known and unknown numbers.
#[utoipa::path(
    post, path = "/api/v1/login/code", tag = "session",
    request_body = LoginCodeRequest,
    responses((status = 200, body = CodeSent), (status = "default", body = ErrorBody))
)]
pub(crate) async fn request_code(
    State(state): State<WebState>,
    client: Client,
    Input(request): Input<LoginCodeRequest>,
) -> Result<Json<CodeSent>, ApiError> {
    let platform = &state.platform;
    let code = platform
        .request_log_in_code(&request.mobile, &client.origin)
        .await?;
    Ok(Json(CodeSent::new(&code, platform.messenger.provider())))
}

/// Exchanges number and code for a session.
#[utoipa::path(
    post, path = "/api/v1/login", tag = "session",
    request_body = LoginRequest,
    responses((status = 200, body = Session), (status = "default", body = ErrorBody))
)]
pub(crate) async fn log_in(
    State(state): State<WebState>,
    client: Client,
    headers: HeaderMap,
    Input(request): Input<LoginRequest>,
) -> Result<([(HeaderName, HeaderValue); 1], Json<Session>), ApiError> {
    let platform = &state.platform;
    platform
        .not_too_many_requests("login", &client.origin)
        .await?;
    let (user, opened) = platform.log_in(&request.mobile, &request.code).await?;
    // Whoever was logged in with this browser before is not any more.
    if let Some(before) = cookies::value(&headers, cookies::SESSION)
        && let Ok(session) = platform.session(&before).await
    {
        platform.log_out(&session).await?;
    }
    let principal = platform.principal(&user).await?;
    let account = platform.account_overview(&principal).await?;
    let csrf = platform.vault.csrf_token(opened.record.token);
    let cookie = cookies::session(
        opened.token.reveal(),
        platform.settings.session_seconds,
        state.config.secure_cookies,
    );
    Ok((
        cookies::set(cookie),
        Json(Session::new(account, csrf, opened.record.ends_at)),
    ))
}
