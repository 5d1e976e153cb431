//! What everybody may know of the installation.

use axum::{Json, extract::State};
use hefu_app::{account::IDENTITY_CONSENT_VERSION, signing::CONSENT_VERSION};
use hefu_domain::contract::SIGNATORIES_MAX;

use crate::{
    dto::meta::{Consents, Limits, Meta, Providers},
    state::WebState,
};

/// Name, version, providers and limits.
#[utoipa::path(get, path = "/api/v1/meta", tag = "meta", responses((status = 200, body = Meta)))]
pub async fn meta(State(state): State<WebState>) -> Json<Meta> {
    let platform = &state.platform;
    Json(Meta {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        product: "Hefu 合符".to_owned(),
        providers: Providers::of(platform),
        limits: Limits {
            upload_bytes: platform.settings.upload_bytes,
            pages: platform.settings.pages,
            signatories: SIGNATORIES_MAX,
        },
        consents: Consents {
            identity: IDENTITY_CONSENT_VERSION.to_owned(),
            signing: CONSENT_VERSION.to_owned(),
        },
        development: state.desk.is_some(),
    })
}
