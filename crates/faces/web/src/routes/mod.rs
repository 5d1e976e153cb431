//! The routes, one file per noun, and how they are mounted.

pub mod administrator;
pub mod contract;
pub mod development;
pub mod evidence;
pub mod file;
pub mod health;
pub mod identity;
pub mod log;
pub mod login;
pub mod meta;
pub mod pages;
pub mod session;
pub mod sign;
pub mod stream;
pub mod table;
pub mod verify;

use axum::{
    Router,
    body::Bytes,
    extract::DefaultBodyLimit,
    http::header,
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use hefu_app::Failure;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
};
use utoipa::OpenApi;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use crate::{error::ApiError, frame::frame, guard::guard, state::WebState};

/// The most bytes of a JSON body.
const JSON_BYTES_MAX: usize = 256 * 1024;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Hefu 合符",
        description = "The platform's own JSON API. Changes carry the header `x-hefu-csrf`: the value \
                   from the session's answer, or `none` before there is one. Sentences come in the \
                   language of `Accept-Language` (`zh-CN` or `en`)."
    ),
    components(schemas(contract::FilterName))
)]
struct Document;

/// The whole face: API, pages, health, development desk. Serve it with
/// `into_make_service_with_connect_info::<SocketAddr>()`, so that clients' addresses are known.
pub fn router(state: WebState) -> Router {
    let (router, document) = mounted().split_for_parts();
    // Written once: the document itself is slow to copy, and a handler is copied for each request.
    let document = Bytes::from(serde_json::to_vec(&document).unwrap_or_default());
    let kind = [(header::CONTENT_TYPE, "application/json")];
    let compressed = DefaultPredicate::new()
        .and(NotForContentType::new("application/pdf"))
        .and(NotForContentType::new("font/"));
    router
        .route("/api/openapi.json", get(async move || (kind, document)))
        .route("/dev/messages", get(development::messages))
        .route("/log/checkpoint", get(log::checkpoint))
        .route("/log/tile/{*path}", get(log::tile))
        .route_layer(from_fn_with_state(state.clone(), guard))
        .fallback(pages::page)
        .layer(DefaultBodyLimit::max(JSON_BYTES_MAX))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), frame))
        .layer(CompressionLayer::new().compress_when(compressed))
        .with_state(state)
}

/// The document of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    mounted().into_openapi()
}

fn mounted() -> OpenApiRouter<WebState> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(meta::meta))
        // A form is read piece by piece, so that its length is bounded there.
        .routes(routes!(verify::verify).layer(DefaultBodyLimit::disable()))
        .routes(routes!(verify::page))
        .routes(routes!(login::request_code))
        .routes(routes!(login::log_in))
        .routes(routes!(session::session))
        .routes(routes!(session::log_out))
        .routes(routes!(session::log_out_everywhere))
        .routes(routes!(identity::identify))
        .routes(routes!(file::upload))
        .routes(routes!(file::content))
        .routes(routes!(file::text))
        .routes(routes!(file::contract_text))
        .routes(routes!(contract::create, contract::list))
        .routes(routes!(contract::read, contract::edit, contract::discard))
        .routes(routes!(contract::send))
        .routes(routes!(stream::stream))
        .routes(routes!(contract::remind))
        .routes(routes!(contract::revoke))
        .routes(routes!(contract::document))
        .routes(routes!(contract::signed))
        .routes(routes!(contract::own_link))
        .routes(routes!(evidence::report))
        .routes(routes!(evidence::bundle))
        .routes(routes!(evidence::sign_report))
        .routes(routes!(evidence::sign_bundle))
        .routes(routes!(evidence::verifier))
        .routes(routes!(sign::link))
        .routes(routes!(sign::code))
        .routes(routes!(sign::open))
        .routes(routes!(sign::view))
        .routes(routes!(sign::identify))
        .routes(routes!(sign::document))
        .routes(routes!(sign::intent))
        .routes(routes!(sign::accept))
        .routes(routes!(sign::reject))
        .routes(routes!(sign::signed))
        .routes(routes!(administrator::set_up, administrator::installation))
        .routes(routes!(administrator::try_job_again))
        .routes(routes!(administrator::revoke_certificate))
        .routes(routes!(health::health))
        .routes(routes!(health::live))
}

/// A bug of ours must cost one request alone. What was thrown may hold anything, so it is not
/// logged; the panic hook has said where.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    ApiError::App(Failure::Unavailable("a handler panicked".to_owned())).into_response()
}
