//! Listening until told to stop, and stopping without losing a request.
//!
//! What a stranger can do before any route sees a request is bounded here: how many connections
//! there are, how long they may be silent, how large a head may be, how many streams one has.

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    time::Duration,
};

use axum::{Router, middleware};
use axum_server::{
    Handle,
    tls_rustls::{RustlsAcceptor, RustlsConfig},
};
use hefu_web::{Network, WebState};
use hyper_util::{
    rt::{TokioExecutor, TokioTimer},
    server::conn::auto::Builder,
};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::{
    net::TcpSocket,
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
};

mod draining;
mod gate;
mod inflow;
mod overload;
mod tls;
mod watched;

pub use tls::TlsFiles;

/// How long requests that have begun may take once no new ones are taken.
const GRACE: Duration = Duration::from_secs(20);
/// The most headers of a request, and with them the most trailers.
const HEADERS_MAX: usize = 100;
/// The most bytes of a request's head.
const HEAD_BYTES_MAX: u32 = 64 * 1024;
/// The most requests at a time on one HTTP/2 connection.
const STREAMS_MAX: u32 = 128;
/// How many streams a client may open and take back before we have looked at them, and how many
/// we may have to refuse, before its connection ends (CVE-2023-44487).
const RESETS_MAX: usize = 20;
/// How many bytes of bodies may be on their way on one stream and on one HTTP/2 connection.
const WINDOW_BYTES: u32 = 512 * 1024;
/// How many connections may wait to be accepted. Beyond it clients try again after a second, so
/// that a crowd that comes at once is late.
const BACKLOG: u32 = 4_096;
/// Files that are open for other things than connections: the database, documents, the log.
const OTHER_FILES: u64 = 256;

/// How the listener behaves.
pub struct Edge {
    /// TLS, if this process itself speaks it.
    pub tls: Option<Arc<rustls::ServerConfig>>,
    /// Where that TLS was read from, if it may change.
    pub tls_files: Option<TlsFiles>,
    /// For how long requests are still taken after SIGTERM.
    pub drain: Duration,
    /// The most connections at a time.
    pub connections: u32,
    /// The most of them from one address.
    pub connections_per_address: u32,
    /// The most requests that are worked on at a time.
    pub requests_at_once: u32,
    /// Addresses that stand for many clients.
    pub trusted_proxies: Vec<Network>,
}

/// A socket that is bound but not served yet, so that its real address can be printed first. To be
/// called within the runtime.
///
/// # Errors
/// A sentence for the operator.
pub fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    let bound = || {
        let socket = match address {
            SocketAddr::V4(_) => TcpSocket::new_v4(),
            SocketAddr::V6(_) => TcpSocket::new_v6(),
        }?;
        // A restart need not wait for the connections of before.
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        socket.listen(BACKLOG)?.into_std()
    };
    bound().map_err(|error| format!("{address}: {error}"))
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
    let capacity = overload::Capacity::new(edge.requests_at_once, edge.trusted_proxies.clone());
    let router = router
        .layer(middleware::from_fn_with_state(capacity, overload::shed))
        .layer(middleware::from_fn_with_state(
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
    let gate = gate::Gate::new(
        raise_file_limit(edge.connections),
        edge.connections_per_address,
        edge.trusted_proxies,
    );
    let tls = edge.tls.map(RustlsConfig::from_config);
    if let (Some(config), Some(files)) = (&tls, edge.tls_files) {
        tokio::spawn(files.keep_fresh(config.clone()));
    }
    let acceptor = gate::Acceptor::new(gate, tls.map(RustlsAcceptor::new));
    let problem = |error: std::io::Error| error.to_string();
    let mut server = axum_server::from_tcp(listener)
        .map_err(problem)?
        .handle(handle)
        .acceptor(acceptor);
    limit(server.http_builder());
    server
        .serve(router.into_make_service_with_connect_info::<SocketAddr>())
        .await
        .map_err(problem)
}

fn limit(builder: &mut Builder<TokioExecutor>) {
    // Time limits of HTTP/1 are kept by `watched`, which knows more than the protocol's parser.
    builder
        .http1()
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEAD_BYTES_MAX as usize)
        .header_read_timeout(None);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS_MAX)
        .max_pending_accept_reset_streams(RESETS_MAX)
        .max_local_error_reset_streams(RESETS_MAX)
        .max_header_list_size(HEAD_BYTES_MAX)
        .initial_stream_window_size(WINDOW_BYTES)
        .initial_connection_window_size(WINDOW_BYTES)
        .keep_alive_interval(watched::IDLE / 2)
        .keep_alive_timeout(watched::IDLE / 4);
}

/// Raises the number of files this process may open to what the wanted connections need, as far as
/// the system lets us. Returns how many connections there is room for.
fn raise_file_limit(wanted: u32) -> usize {
    let needed = u64::from(wanted) + OTHER_FILES;
    let limit = getrlimit(Resource::Nofile);
    let highest = limit.maximum.unwrap_or(u64::MAX);
    let mut present = limit.current.unwrap_or(u64::MAX);
    if present < needed {
        let raised = Rlimit {
            current: Some(needed.min(highest)),
            maximum: limit.maximum,
        };
        match setrlimit(Resource::Nofile, raised) {
            Ok(()) => present = needed.min(highest),
            Err(error) => tracing::warn!(%error, "the limit of open files can not be raised"),
        }
    }
    let room = present.saturating_sub(OTHER_FILES).max(1);
    if room < u64::from(wanted) {
        tracing::warn!(
            wanted,
            room,
            "the system lets this process open fewer files than `connections` needs"
        );
    }
    usize::try_from(room.min(u64::from(wanted))).unwrap_or(usize::MAX)
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
