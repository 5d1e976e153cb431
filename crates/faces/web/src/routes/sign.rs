//! Signing by link. Nothing shows until the code was entered.

use axum::{
    Json,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue},
    response::Response,
};
use hefu_app::signing::SigningParty;
use hefu_domain::contract::Progress;
use hefu_kernel::Language;

use super::contract::{DocumentQuery, document_name};
use crate::{
    cookies, documents,
    dto::{
        account::IdentityRequest,
        draft::ReasonRequest,
        signing::{
            AcceptRequest, Intent, IntentRequest, Link, LinkCodeRequest, LinkCodeSent, SigningView,
        },
    },
    error::{ApiError, ErrorBody},
    frame::Client,
    guard::Signer,
    input::{self, Input},
    state::WebState,
};

/// What a link shows before the code: no name, no title.
#[utoipa::path(
    get, path = "/api/v1/sign/{token}", tag = "signing",
    params(("token" = String, Path)),
    responses((status = 200, body = Link), (status = "default", body = ErrorBody))
)]
pub(crate) async fn link(
    State(state): State<WebState>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Link>, ApiError> {
    let platform = &state.platform;
    let entry = platform.link_entry(&token).await?;
    let session = match cookies::value(&headers, cookies::SIGNING) {
        Some(cookie) => match platform.session(&cookie).await {
            Ok(session) => platform.signing_party(&session, &token).await.is_ok(),
            Err(_) => false,
        },
        None => false,
    };
    Ok(Json(Link::new(platform, entry, session)))
}

/// Sends the code that opens a link, to the signatory's own number.
#[utoipa::path(
    post, path = "/api/v1/sign/{token}/code", tag = "signing",
    params(("token" = String, Path)),
    responses((status = 200, body = LinkCodeSent), (status = "default", body = ErrorBody))
)]
pub(crate) async fn code(
    State(state): State<WebState>,
    client: Client,
    Path(token): Path<String>,
) -> Result<Json<LinkCodeSent>, ApiError> {
    let platform = &state.platform;
    let code = platform.request_link_code(&token, &client.origin).await?;
    let entry = platform.link_entry(&token).await?;
    Ok(Json(LinkCodeSent::new(
        &code,
        entry.mobile_masked.unwrap_or_default(),
    )))
}

/// Exchanges the code for a session of this signatory.
#[utoipa::path(
    post, path = "/api/v1/sign/{token}/session", tag = "signing",
    params(("token" = String, Path)), request_body = LinkCodeRequest,
    responses((status = 200, body = SigningView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn open(
    State(state): State<WebState>,
    client: Client,
    Path(token): Path<String>,
    Input(request): Input<LinkCodeRequest>,
) -> Result<([(HeaderName, HeaderValue); 1], Json<SigningView>), ApiError> {
    let platform = &state.platform;
    let (opened, party) = platform
        .open_link_session(&token, &request.code, &client.origin)
        .await?;
    let cookie = cookies::signing(
        &token,
        opened.token.reveal(),
        platform.settings.signing_session_seconds,
        state.config.secure_cookies,
    );
    let csrf = platform.vault.csrf_token(opened.record.token);
    let view = shown(&state, &party, csrf, &token, client.language).await?;
    Ok((cookies::set(cookie), view))
}

/// The contract as this signatory sees it.
#[utoipa::path(
    get, path = "/api/v1/sign/{token}/view", tag = "signing",
    params(("token" = String, Path)),
    responses((status = 200, body = SigningView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn view(
    State(state): State<WebState>,
    client: Client,
    signer: Signer,
    Path(token): Path<String>,
) -> Result<Json<SigningView>, ApiError> {
    let csrf = state.platform.vault.csrf_token(signer.session.token);
    shown(&state, &signer.party, csrf, &token, client.language).await
}

/// Checks who the signatory is.
#[utoipa::path(
    operation_id = "sign_identify",
    post, path = "/api/v1/sign/{token}/identity", tag = "signing",
    params(("token" = String, Path)), request_body = IdentityRequest,
    responses((status = 200, body = SigningView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn identify(
    State(state): State<WebState>,
    client: Client,
    signer: Signer,
    Path(token): Path<String>,
    Input(request): Input<IdentityRequest>,
) -> Result<Json<SigningView>, ApiError> {
    let platform = &state.platform;
    platform
        .not_too_many_requests("identity", &client.origin)
        .await?;
    platform
        .identify_signatory(&signer.party, &request.into(), &client.origin)
        .await?;
    shown_anew(&state, &signer, &token, client.language).await
}

/// The document this signatory consents to.
#[utoipa::path(
    operation_id = "sign_document",
    get, path = "/api/v1/sign/{token}/document.pdf", tag = "signing",
    params(("token" = String, Path), DocumentQuery),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn document(
    State(state): State<WebState>,
    signer: Signer,
    Query(query): Query<DocumentQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let bytes = state.platform.signing_document(&signer.party).await?;
    let record = &signer.party.record;
    let blob = record.content.as_ref().unwrap_or(&record.source);
    let name = document_name(&record.contract.title);
    Ok(documents::pdf(
        &headers,
        bytes,
        blob.digest,
        &name,
        query.is_download(),
    ))
}

/// Sends a code with which this signatory signs exactly this content.
#[utoipa::path(
    post, path = "/api/v1/sign/{token}/intent", tag = "signing",
    params(("token" = String, Path)), request_body = IntentRequest,
    responses((status = 200, body = Intent), (status = "default", body = ErrorBody))
)]
pub(crate) async fn intent(
    State(state): State<WebState>,
    client: Client,
    signer: Signer,
    Input(request): Input<IntentRequest>,
) -> Result<Json<Intent>, ApiError> {
    let platform = &state.platform;
    let content = input::digest(&request.content_sha256, "content_sha256")?;
    let code = platform
        .request_sign_code(&signer.party, content, &client.origin)
        .await?;
    let mobile = platform.mobile_of(&signer.party.subject).await?;
    Ok(Json(Intent::new(&code, mobile.masked())))
}

/// Consents and signs. Consenting a second time shows how the first went.
#[utoipa::path(
    post, path = "/api/v1/sign/{token}/accept", tag = "signing",
    params(("token" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = AcceptRequest,
    responses((status = 200, body = SigningView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn accept(
    State(state): State<WebState>,
    client: Client,
    signer: Signer,
    Path(token): Path<String>,
    Input(request): Input<AcceptRequest>,
) -> Result<Json<SigningView>, ApiError> {
    // The answer to the first try may have been lost on the way.
    if !has_consented(&signer.party) {
        let acceptance = request.into_acceptance()?;
        let outcome = state
            .platform
            .accept(&signer.party, &acceptance, &client.origin)
            .await;
        if let Err(failure) = outcome {
            let party = state
                .platform
                .signing_party(&signer.session, &token)
                .await?;
            if !has_consented(&party) {
                return Err(failure.into());
            }
        }
    }
    shown_anew(&state, &signer, &token, client.language).await
}

/// Refuses to sign; the contract ends for everybody.
#[utoipa::path(
    post, path = "/api/v1/sign/{token}/reject", tag = "signing",
    params(("token" = String, Path)), request_body = ReasonRequest,
    responses((status = 200, body = SigningView), (status = "default", body = ErrorBody))
)]
pub(crate) async fn reject(
    State(state): State<WebState>,
    client: Client,
    signer: Signer,
    Path(token): Path<String>,
    Input(request): Input<ReasonRequest>,
) -> Result<Json<SigningView>, ApiError> {
    state
        .platform
        .reject(&signer.party, &request.reason, &client.origin)
        .await?;
    shown_anew(&state, &signer, &token, client.language).await
}

/// The document with everybody's signatures.
#[utoipa::path(
    operation_id = "sign_signed",
    get, path = "/api/v1/sign/{token}/signed.pdf", tag = "signing",
    params(("token" = String, Path), DocumentQuery),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn signed(
    State(state): State<WebState>,
    signer: Signer,
    Query(query): Query<DocumentQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let bytes = state
        .platform
        .signing_result_document(&signer.party)
        .await?;
    let record = &signer.party.record;
    let blob = record.head.as_ref().unwrap_or(&record.source);
    let name = document_name(&record.contract.title);
    Ok(documents::pdf(
        &headers,
        bytes,
        blob.digest,
        &name,
        query.is_download(),
    ))
}

fn has_consented(party: &SigningParty) -> bool {
    matches!(
        party.signatory.progress,
        Progress::Accepted { .. } | Progress::Signed { .. }
    )
}

/// The view after a change.
async fn shown_anew(
    state: &WebState,
    signer: &Signer,
    link: &str,
    language: Language,
) -> Result<Json<SigningView>, ApiError> {
    let party = state.platform.signing_party(&signer.session, link).await?;
    let csrf = state.platform.vault.csrf_token(signer.session.token);
    shown(state, &party, csrf, link, language).await
}

async fn shown(
    state: &WebState,
    party: &SigningParty,
    csrf: String,
    link: &str,
    language: Language,
) -> Result<Json<SigningView>, ApiError> {
    let view = state.platform.signing_view(party).await?;
    Ok(Json(SigningView::new(
        &state.platform,
        view,
        csrf,
        link,
        language,
    )))
}
