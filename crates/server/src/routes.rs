//! One port for everything: Tencent's API, our own API and pages, figures.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, header},
    middleware,
    routing::get,
};
use hefu_app::{Origin, Platform};
use hefu_ess::EssState;
use hefu_web::{DevelopmentDesk, Network, WebConfig, WebState, client_address};

use crate::{
    assets::Web,
    authority,
    metrics::{self, Metrics},
    wiring::Installation,
};

/// The message desk as the web face wants it.
struct Desk(Arc<hefu_notify::MessageDesk>);

impl DevelopmentDesk for Desk {
    fn messages(&self) -> Vec<hefu_web::DeskMessage> {
        self.0.list().into_iter().map(shown).collect()
    }

    fn messages_to(&self, to: &str) -> Vec<hefu_web::DeskMessage> {
        self.0.list_to(to).into_iter().map(shown).collect()
    }
}

fn shown(message: hefu_notify::DeskMessage) -> hefu_web::DeskMessage {
    hefu_web::DeskMessage {
        channel: message.channel_name().to_owned(),
        id: message.id.to_string(),
        at: message.at,
        to: message.to,
        purpose: message.purpose.name().to_owned(),
        code: message.code,
        link: message.link,
        text: message.text,
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
    let trusted: Arc<[Network]> = config.trusted_proxies.clone().into();
    let metrics = Metrics::start(platform.clone(), &config)?;
    let state = WebState::new(platform.clone(), config, desk, Arc::new(Web));
    let web = hefu_web::router(state.clone()).merge(own_routes(platform, &metrics));
    let all = hefu_ess::beside(EssState::new(platform.clone()), web);
    let all = all
        .layer(middleware::from_fn(metrics::record))
        .layer(middleware::map_request_with_state(trusted, name_client))
        .layer(middleware::map_request(name_host));
    Ok((all, state))
}

/// Who is at the other end, for faces that take it from the request: the peer, or what a trusted
/// proxy says of it.
async fn name_client(State(trusted): State<Arc<[Network]>>, mut request: Request) -> Request {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|peer| peer.0.ip());
    let address = client_address(peer, request.headers(), &trusted);
    let user_agent = request
        .headers()
        .get(header::USER_AGENT)
        .and_then(|name| name.to_str().ok());
    let origin = Origin {
        address: address.map(|address| address.to_string()),
        user_agent: user_agent.map(|name| name.chars().take(300).collect()),
    };
    request.extensions_mut().insert(origin);
    request
}

/// HTTP/2 names the host in the request line alone (RFC 9113 §8.3.1); the faces look for `Host`,
/// so it is put where HTTP/1.1 has it.
async fn name_host(mut request: Request) -> Request {
    if !request.headers().contains_key(header::HOST) {
        let host = request
            .uri()
            .authority()
            .map(|authority| authority.as_str().to_owned());
        if let Some(host) = host.and_then(|host| HeaderValue::from_str(&host).ok()) {
            request.headers_mut().insert(header::HOST, host);
        }
    }
    request
}

/// A route that belongs to no face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnRoute {
    /// Figures for operators, for the networks that may read them.
    Metrics,
    /// What the embedded certificate authority serves.
    Authority(crate::authority::Route),
}

impl OwnRoute {
    /// All of them; what is not here is not mounted.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Metrics).chain(authority::Route::ALL.map(Self::Authority))
    }

    /// Its method.
    pub fn method(self) -> &'static str {
        match self {
            Self::Metrics => "GET",
            Self::Authority(route) => route.method(),
        }
    }

    /// Its path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Metrics => "/metrics",
            Self::Authority(route) => route.path(),
        }
    }
}

fn own_routes(platform: &Arc<Platform>, metrics: &Metrics) -> Router {
    OwnRoute::all().fold(Router::new(), |router, own| {
        let route = match own {
            OwnRoute::Metrics => get(metrics::show).with_state(metrics.clone()),
            OwnRoute::Authority(route) => route.serve(platform.clone()),
        };
        router.route(own.path(), route)
    })
}
