//! One port for everything: Tencent's API, our own API and pages, figures.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use hefu_app::Platform;
use hefu_ess::EssState;
use hefu_web::{DevelopmentDesk, WebConfig, WebState};

use crate::{
    assets::Web,
    metrics::{self, Metrics},
    wiring::Installation,
};

/// The message desk as the web face wants it.
struct Desk(Arc<hefu_notify::MessageDesk>);

impl DevelopmentDesk for Desk {
    fn messages(&self) -> Vec<hefu_web::DeskMessage> {
        let shown = |message: hefu_notify::DeskMessage| hefu_web::DeskMessage {
            channel: message.channel_name().to_owned(),
            id: message.id.to_string(),
            at: message.at,
            to: message.to,
            purpose: message.purpose.name().to_owned(),
            code: message.code,
            link: message.link,
            text: message.text,
        };
        self.0.list().into_iter().map(shown).collect()
    }
}

/// Joins the faces. The second value ends open event streams when the process stops.
///
/// # Errors
/// A sentence for the operator.
pub fn all(installation: &Installation, config: WebConfig) -> Result<(Router, WebState), String> {
    let platform = &installation.platform;
    let desk = installation
        .desk
        .clone()
        .map(|desk| Arc::new(Desk(desk)) as Arc<dyn DevelopmentDesk>);
    let state = WebState::new(platform.clone(), config, desk, Arc::new(Web));
    let metrics = Metrics::start(platform.clone())?;
    let web = hefu_web::router(state.clone()).merge(own_routes(platform.clone(), metrics));
    let all = hefu_ess::beside(EssState::new(platform.clone()), web);
    Ok((all.layer(middleware::from_fn(metrics::record)), state))
}

fn own_routes(platform: Arc<Platform>, metrics: Metrics) -> Router {
    Router::new()
        .route("/metrics", get(metrics::show).with_state(metrics))
        .route("/ca/root.pem", get(root).with_state(platform))
}

/// The root certificate, for checking signatures with other tools.
async fn root(State(platform): State<Arc<Platform>>) -> Response {
    let headers = [
        ("content-type", "application/x-pem-file"),
        (
            "content-disposition",
            "attachment; filename=\"hefu-root.pem\"",
        ),
    ];
    (headers, platform.authority.root().to_pem()).into_response()
}
