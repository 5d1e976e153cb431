//! The signing report, the evidence bundle, and the script that checks it.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use hefu_app::{
    evidence::{Evidence, VERIFIER_SCRIPT},
    vault::digest,
};
use hefu_kernel::Language;

use crate::{
    documents::{self, Served},
    dto::evidence::ReportQuery,
    error::{ApiError, ErrorBody},
    frame::Client,
    guard::{Caller, Signer},
    input,
    routes::contract::document_name,
    state::WebState,
};

/// ASiC-E (ETSI EN 319 162-1 annex A).
const BUNDLE_TYPE: &str = "application/vnd.etsi.asic-e+zip";

/// The signing report of a contract that everybody has signed: a signed PDF.
#[utoipa::path(
    operation_id = "contract_report",
    get, path = "/api/v1/contracts/{id}/report.pdf", tag = "evidence",
    params(("id" = String, Path), ReportQuery),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn report(
    State(state): State<WebState>,
    client: Client,
    caller: Caller,
    Path(id): Path<String>,
    Query(query): Query<ReportQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let language = query.language(client.language);
    let (record, bytes) = state
        .platform
        .evidence(
            &caller.principal,
            input::id(&id)?,
            Evidence::Report(language),
        )
        .await?;
    let name = report_name(&record.contract.title, language);
    Ok(served_report(&headers, bytes, &name, query.is_download()))
}

/// The evidence bundle of a contract that everybody has signed: one file with everything by which it
/// can be checked offline.
#[utoipa::path(
    operation_id = "contract_bundle",
    get, path = "/api/v1/contracts/{id}/evidence.asice", tag = "evidence",
    params(("id" = String, Path)),
    responses((status = 200, content_type = "application/vnd.etsi.asic-e+zip", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn bundle(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (record, bytes) = state
        .platform
        .evidence(&caller.principal, input::id(&id)?, Evidence::Bundle)
        .await?;
    Ok(served_bundle(&headers, bytes, &record.contract.title))
}

/// The signing report for whoever signed by this link.
#[utoipa::path(
    operation_id = "sign_report",
    get, path = "/api/v1/sign/{token}/report.pdf", tag = "evidence",
    params(("token" = String, Path), ReportQuery),
    responses((status = 200, content_type = "application/pdf", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn sign_report(
    State(state): State<WebState>,
    client: Client,
    signer: Signer,
    Query(query): Query<ReportQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let language = query.language(client.language);
    let bytes = state
        .platform
        .signing_evidence(&signer.party, Evidence::Report(language))
        .await?;
    let name = report_name(&signer.party.record.contract.title, language);
    Ok(served_report(&headers, bytes, &name, query.is_download()))
}

/// The evidence bundle for whoever signed by this link.
#[utoipa::path(
    operation_id = "sign_bundle",
    get, path = "/api/v1/sign/{token}/evidence.asice", tag = "evidence",
    params(("token" = String, Path)),
    responses((status = 200, content_type = "application/vnd.etsi.asic-e+zip", body = String), (status = "default", body = ErrorBody))
)]
pub(crate) async fn sign_bundle(
    State(state): State<WebState>,
    signer: Signer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let bytes = state
        .platform
        .signing_evidence(&signer.party, Evidence::Bundle)
        .await?;
    Ok(served_bundle(
        &headers,
        bytes,
        &signer.party.record.contract.title,
    ))
}

/// The script that checks a bundle without network and without this platform.
#[utoipa::path(
    operation_id = "bundle_verifier",
    get, path = "/api/v1/evidence/verify_bundle.py", tag = "evidence",
    responses((status = 200, content_type = "text/x-python", body = String))
)]
pub(crate) async fn verifier() -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/x-python; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"verify_bundle.py\""),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox"),
        ),
    ];
    (headers, VERIFIER_SCRIPT).into_response()
}

fn report_name(title: &str, language: Language) -> String {
    let suffix = language.pick("签署报告", "signing report");
    document_name(&format!("{} - {suffix}", title.trim_end_matches(".pdf")))
}

fn served_report(headers: &HeaderMap, bytes: Vec<u8>, name: &str, download: bool) -> Response {
    let sha256 = digest(&bytes);
    documents::pdf(headers, bytes, sha256, name, download)
}

fn served_bundle(headers: &HeaderMap, bytes: Vec<u8>, title: &str) -> Response {
    let sha256 = digest(&bytes);
    let name = document_name(title);
    let served = Served {
        name: &format!("{}.asice", name.trim_end_matches(".pdf")),
        plain_name: "evidence.asice",
        media_type: BUNDLE_TYPE,
        download: true,
    };
    documents::file(headers, bytes, sha256, &served)
}
