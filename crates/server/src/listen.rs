//! Listening until told to stop, and stopping without losing a request.

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    time::Duration,
};

use axum::Router;
use axum_server::{Handle, tls_rustls::RustlsConfig};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// How long requests that have begun may take once the process is told to stop.
const GRACE: Duration = Duration::from_secs(20);

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

/// Serves until SIGTERM or SIGINT, then finishes what has begun.
///
/// # Errors
/// A sentence for the operator.
pub async fn serve(
    listener: TcpListener,
    tls: Option<Arc<rustls::ServerConfig>>,
    router: Router,
    stop: watch::Sender<bool>,
) -> Result<(), String> {
    let handle = Handle::new();
    tokio::spawn(stop_on_signal(handle.clone(), stop));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let problem = |error: std::io::Error| error.to_string();
    match tls {
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

async fn stop_on_signal(handle: Handle<SocketAddr>, stop: watch::Sender<bool>) {
    let (Ok(mut terminate), Ok(mut interrupt)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        tracing::error!("signals can not be watched; the process must be killed to stop");
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    handle.graceful_shutdown(Some(GRACE));
}
