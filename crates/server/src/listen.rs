//! Listening until told to stop, and stopping without losing a request.

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    time::Duration,
};

use axum::{Router, middleware};
use axum_server::{Handle, tls_rustls::RustlsConfig};
use hefu_web::WebState;
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
};

mod draining;

/// How long requests that have begun may take once no new ones are taken.
const GRACE: Duration = Duration::from_secs(20);

/// How the listener behaves.
pub struct Edge {
    /// TLS, if this process itself speaks it.
    pub tls: Option<Arc<rustls::ServerConfig>>,
    /// For how long requests are still taken after SIGTERM.
    pub drain: Duration,
}

/// A socket that is bound but not served yet, so that its real address can be printed first.
///
/// # Errors
/// A sentence for the operator.
pub fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    let listener = TcpListener::bind(address).map_err(|error| format!("{address}: {error}"))?;
    listener
        .set_nonblocking(true)
        .map_err(|error| error.to_string())?;
    Ok(listener)
}

/// Serves until SIGTERM or SIGINT, drains, and finishes what has begun. `stop` turns true once
/// no new requests are taken.
///
/// # Errors
/// A sentence for the operator.
pub async fn serve(
    listener: TcpListener,
    edge: Edge,
    router: Router,
    state: WebState,
    stop: watch::Sender<bool>,
) -> Result<(), String> {
    let handle = Handle::new();
    let draining = draining::Draining::default();
    let router = router.layer(middleware::from_fn_with_state(
        draining.clone(),
        draining::send_away,
    ));
    let stopping = Stopping {
        handle: handle.clone(),
        state,
        draining,
        drain: edge.drain,
        stop,
    };
    tokio::spawn(stopping.on_signal());
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let problem = |error: std::io::Error| error.to_string();
    match edge.tls {
        Some(config) => axum_server::from_tcp_rustls(listener, RustlsConfig::from_config(config))
            .map_err(problem)?
            .handle(handle)
            .serve(service)
            .await
            .map_err(problem),
        None => axum_server::from_tcp(listener)
            .map_err(problem)?
            .handle(handle)
            .serve(service)
            .await
            .map_err(problem),
    }
}

/// What has to be told when the process is told to stop.
struct Stopping {
    handle: Handle<SocketAddr>,
    state: WebState,
    draining: draining::Draining,
    drain: Duration,
    stop: watch::Sender<bool>,
}

impl Stopping {
    /// The first signal begins the drain, a second one cuts it short.
    async fn on_signal(self) {
        let (Ok(mut terminate), Ok(mut interrupt)) = (
            signal(SignalKind::terminate()),
            signal(SignalKind::interrupt()),
        ) else {
            tracing::error!("signals can not be watched; the process must be killed to stop");
            return;
        };
        either(&mut terminate, &mut interrupt).await;
        tracing::info!(drain_seconds = self.drain.as_secs(), "stopping");
        self.state.announce_stop();
        self.draining.begin();
        // Whoever watches a contract connects anew, elsewhere if there is an elsewhere.
        self.state.close_streams();
        tokio::select! {
            () = tokio::time::sleep(self.drain) => {}
            () = either(&mut terminate, &mut interrupt) => {}
        }
        self.stop.send_replace(true);
        self.handle.graceful_shutdown(Some(GRACE));
    }
}

async fn either(first: &mut Signal, second: &mut Signal) {
    tokio::select! {
        _ = first.recv() => {}
        _ = second.recv() => {}
    }
}
