//! Contracts as the console sees them.

use axum::{
    Json,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use hefu_app::{
    Failure,
    authz::Action,
    contract::ContractOverview,
    idempotency::IdempotentRequest,
    ports::{Actor, ContractFilter, ContractRecord},
    refusals::{AccessRefusal, Refusal},
};
use hefu_domain::contract::Status;
use hefu_kernel::{ContractId, Language};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    documents,
    dto::{
        contract::{Contract, ContractCounts, ContractList, ContractSummary, OwnLink},
        draft::{DraftRequest, ReasonRequest, TermsRequest},
    },
    error::{ApiError, ErrorBody, WebRefusal},
    frame::Client,
    guard::Caller,
    input::{self, Input, idempotency_key},
    state::WebState,
};

/// Which contracts to list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListQuery {
    /// Which of them; all if missing.
    pub filter: Option<FilterName>,
    /// What the title must contain.
    pub q: Option<String>,
    /// `next_cursor` of the piece before.
    pub cursor: Option<String>,
}

/// A filter.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FilterName {
    /// All but discarded ones.
    All,
    /// Those where it is my turn.
    MineToSign,
    /// Sent and waiting for others.
    WaitingForOthers,
    /// My drafts.
    Drafts,
    /// Signed by everybody.
    Done,
    /// Rejected, revoked or expired.
    Closed,
}

impl From<FilterName> for ContractFilter {
    fn from(name: FilterName) -> Self {
        match name {
            FilterName::All => Self::All,
            FilterName::MineToSign => Self::MineToSign,
            FilterName::WaitingForOthers => Self::WaitingForOthers,
            FilterName::Drafts => Self::Drafts,
            FilterName::Done => Self::Done,
            FilterName::Closed => Self::Closed,
        }
    }
}

/// How a document is to be handed out.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DocumentQuery {
    /// `1` to save it under its name instead of showing it.
    pub download: Option<String>,
}

impl DocumentQuery {
    pub(crate) fn is_download(&self) -> bool {
        self.download.as_deref() == Some("1")
    }
}

/// Begins a draft. With `Idempotency-Key` a repeat gets the draft made before.
#[utoipa::path(
    post, path = "/api/v1/contracts", tag = "contracts",
    params(("Idempotency-Key" = Option<String>, Header)),
    request_body = DraftRequest,
    responses((status = 200, body = Contract), (status = "default", body = ErrorBody))
)]
pub(crate) async fn create(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    headers: HeaderMap,
    Input(request): Input<DraftRequest>,
) -> Result<Json<Contract>, ApiError> {
    let once = idempotency_key(&headers)?.map(|key| {
        let everything = format!("{}\n{}", request.file_id, request.title);
        IdempotentRequest::new(
            &caller.principal,
            "POST /contracts",
            key,
            everything.as_bytes(),
        )
    });
    let record = state
        .platform
        .create_draft_once(
            &caller.principal,
            input::id(&request.file_id)?,
            &request.title,
            once.as_ref(),
            &client.origin,
        )
        .await?;
    shown(&state, &caller, record, client.language).await
}

/// The contracts whoever asks has to do with, newest first.
#[utoipa::path(
    get, path = "/api/v1/contracts", tag = "contracts", params(ListQuery),
    responses((status = 200, body = ContractList), (status = "default", body = ErrorBody))
)]
pub(crate) async fn list(
    State(state): State<WebState>,
    caller: Caller,
    query: Result<Query<ListQuery>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<ContractList>, ApiError> {
    let Query(query) = query.map_err(|_| WebRefusal::Malformed { field: None })?;
    let platform = &state.platform;
    let after = match query.cursor.as_deref().filter(|cursor| !cursor.is_empty()) {
        Some(cursor) => Some(
            platform
                .cursor_at(&caller.principal, input::id(cursor)?)
                .await?,
        ),
        None => None,
    };
    let filter = query.filter.unwrap_or(FilterName::All).into();
    let title = query.q.unwrap_or_default();
    let page = platform
        .list_contracts(&caller.principal, filter, &title, after)
        .await?;
    let mut items = Vec::with_capacity(page.items.len());
    for record in page.items {
        let line = platform.contract_line(&caller.principal, record).await?;
        items.push(ContractSummary::from(&line));
    }
    let mut counts = ContractCounts::default();
    for (filter, count) in platform.count_contracts(&caller.principal).await? {
        let place = match filter {
            ContractFilter::All => &mut counts.all,
            ContractFilter::MineToSign => &mut counts.mine_to_sign,
            ContractFilter::WaitingForOthers => &mut counts.waiting_for_others,
            ContractFilter::Drafts => &mut counts.drafts,
            ContractFilter::Done => &mut counts.done,
            ContractFilter::Closed => &mut counts.closed,
        };
        *place = count;
    }
    Ok(Json(ContractList {
        items,
        next_cursor: page.next.map(|cursor| cursor.id.to_string()),
        counts,
    }))
}

/// A contract with everything its page shows.
#[utoipa::path(
    get, path = "/api/v1/contracts/{id}", tag = "contracts",
    params(("id" = String, Path)),
    responses((status = 200, body = Contract), (status = "default", body = ErrorBody))
)]
pub(crate) async fn read(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Contract>, ApiError> {
    let overview = visible(&state, &caller, input::id(&id)?).await?;
    rendered(&state, &overview, client.language).await
}

/// Replaces everything a draft says. `If-Match` guards against another window's changes.
#[utoipa::path(
    put, path = "/api/v1/contracts/{id}", tag = "contracts",
    params(("id" = String, Path), ("If-Match" = Option<u64>, Header)),
    request_body = TermsRequest,
    responses((status = 200, body = Contract), (status = "default", body = ErrorBody))
)]
pub(crate) async fn edit(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Input(request): Input<TermsRequest>,
) -> Result<Json<Contract>, ApiError> {
    let expected = expected_version(&headers)?;
    let record = state
        .platform
        .edit_draft(
            &caller.principal,
            input::id(&id)?,
            expected,
            &request.into_input()?,
            &client.origin,
        )
        .await?;
    shown(&state, &caller, record, client.language).await
}

/// Throws a draft away.
#[utoipa::path(
    delete, path = "/api/v1/contracts/{id}", tag = "contracts",
    params(("id" = String, Path)),
    responses((status = 204), (status = "default", body = ErrorBody))
)]
pub(crate) async fn discard(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    state
        .platform
        .discard_draft(&caller.principal, input::id(&id)?, &client.origin)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends a draft. Sending what is sent already shows it as it is.
#[utoipa::path(
    post, path = "/api/v1/contracts/{id}/send", tag = "contracts",
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Contract), (status = "default", body = ErrorBody))
)]
pub(crate) async fn send(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Contract>, ApiError> {
    let platform = &state.platform;
    let id: ContractId = input::id(&id)?;
    let sent = platform
        .send_contract(&caller.principal, id, &client.origin)
        .await;
    let record = match sent {
        // The answer to the first try may have been lost on the way.
        Err(Failure::Refused(Refusal::Contract(hefu_domain::contract::Refusal::WrongStatus {
            status: Status::Signing,
        }))) => {
            platform
                .contract_for(&caller.principal, id, Action::Send)
                .await?
        }
        sent => sent?,
    };
    shown(&state, &caller, record, client.language).await
}

/// Writes to a signatory once more, with a fresh link.
#[utoipa::path(
    post, path = "/api/v1/contracts/{id}/signatories/{signatory_id}/remind", tag = "contracts",
    params(("id" = String, Path), ("signatory_id" = String, Path)),
    responses((status = 204), (status = "default", body = ErrorBody))
)]
pub(crate) async fn remind(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path((id, signatory)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    state
        .platform
        .remind_signatory(
            &caller.principal,
            input::id(&id)?,
            input::id(&signatory)?,
            &client.origin,
        )
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Calls a contract back.
#[utoipa::path(
    post, path = "/api/v1/contracts/{id}/revoke", tag = "contracts",
    params(("id" = String, Path)), request_body = ReasonRequest,
    responses((status = 200, body = Contract), (status = "default", body = ErrorBody))
)]
pub(crate) async fn revoke(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path(id): Path<String>,
    Input(request): Input<ReasonRequest>,
) -> Result<Json<Contract>, ApiError> {
    let record = state
        .platform
        .revoke_contract(
            &caller.principal,
            Actor::User(caller.principal.user),
            input::id(&id)?,
            &request.reason,
            &client.origin,
        )
        .await?;
    shown(&state, &caller, record, client.language).await
}

/// The document as sent; of a draft, as uploaded.
#[utoipa::path(
    get, path = "/api/v1/contracts/{id}/document.pdf", tag = "contracts",
    params(("id" = String, Path), DocumentQuery),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn document(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
    Query(query): Query<DocumentQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (record, bytes) = state
        .platform
        .content_document(&caller.principal, input::id(&id)?)
        .await?;
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

/// The document with everybody's signatures.
#[utoipa::path(
    get, path = "/api/v1/contracts/{id}/signed.pdf", tag = "contracts",
    params(("id" = String, Path), DocumentQuery),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn signed(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
    Query(query): Query<DocumentQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (record, bytes) = state
        .platform
        .signed_document(&caller.principal, input::id(&id)?)
        .await?;
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

/// A fresh signing link for whoever is logged in and signs this contract.
#[utoipa::path(
    post, path = "/api/v1/contracts/{id}/my-link", tag = "contracts",
    params(("id" = String, Path)),
    responses((status = 200, body = OwnLink), (status = "default", body = ErrorBody))
)]
pub(crate) async fn own_link(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<OwnLink>, ApiError> {
    let link = state
        .platform
        .make_own_link(&caller.principal, input::id(&id)?)
        .await?;
    Ok(Json(OwnLink { url: link.url }))
}

/// The name under which a contract's document is saved.
pub(crate) fn document_name(title: &str) -> String {
    let kept = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c);
    let name: String = title.chars().filter(|&c| kept(c)).collect();
    format!("{}.pdf", name.trim().trim_end_matches(".pdf"))
}

/// A contract whoever asks may see; one that was thrown away is gone.
async fn visible(
    state: &WebState,
    caller: &Caller,
    id: ContractId,
) -> Result<ContractOverview, ApiError> {
    let overview = state
        .platform
        .contract_overview(&caller.principal, id)
        .await?;
    if overview.status == Status::Discarded {
        return Err(AccessRefusal::NotFound.into());
    }
    Ok(overview)
}

async fn shown(
    state: &WebState,
    caller: &Caller,
    record: ContractRecord,
    language: Language,
) -> Result<Json<Contract>, ApiError> {
    let overview = state
        .platform
        .overview_of(&caller.principal, record)
        .await?;
    rendered(state, &overview, language).await
}

async fn rendered(
    state: &WebState,
    overview: &ContractOverview,
    language: Language,
) -> Result<Json<Contract>, ApiError> {
    let history = state.platform.contract_history(overview).await?;
    Ok(Json(Contract::new(overview, &history, language)))
}

fn expected_version(headers: &HeaderMap) -> Result<Option<u64>, ApiError> {
    let Some(value) = headers.get(header::IF_MATCH) else {
        return Ok(None);
    };
    let version = value.to_str().ok().map(|text| text.trim_matches('"'));
    let version = version.and_then(|text| text.parse().ok());
    version.map(Some).ok_or(
        WebRefusal::Malformed {
            field: Some("if-match"),
        }
        .into(),
    )
}
