//! `hefu witness`: cosigns the checkpoints of the logs it is told of, over HTTP.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use hefu_kernel::Clock;
use hefu_tlog::{
    VerifierKey,
    witness::{AddCheckpoint, Refusal, identify},
};
use tokio::sync::Mutex;

use super::memory::{Memory, WitnessFault};

/// The most bytes of a request: a proof and a note with some signatures.
const BODY_BYTES_MAX: usize = 64 * 1024;

/// How to be a witness.
#[derive(Debug, Clone)]
pub struct WitnessSettings {
    /// Where it keeps its key and what it has seen.
    pub data: PathBuf,
    /// Where it listens.
    pub listen: SocketAddr,
    /// Its name, such as `witness.example.com`.
    pub name: String,
    /// The keys of the logs that it follows.
    pub logs: Vec<String>,
}

struct Witness {
    memory: Mutex<Memory>,
    logs: Vec<VerifierKey>,
    key: String,
    clock: Arc<dyn Clock>,
}

/// Serves until told to stop.
///
/// # Errors
/// A sentence for the operator.
pub async fn serve(settings: &WitnessSettings, clock: Arc<dyn Clock>) -> Result<(), String> {
    let (router, key) = router(settings, clock)?;
    let listener = tokio::net::TcpListener::bind(settings.listen)
        .await
        .map_err(|error| format!("{}: {error}", settings.listen))?;
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    println!("Hefu 合符 witness · http://{bound} · {key}");
    let mut terminated = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        .map_err(|error| error.to_string())?;
    let stop = async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    axum::serve(listener, router)
        .with_graceful_shutdown(stop)
        .await
        .map_err(|error| error.to_string())
}

/// The routes, and the key that verifies what is cosigned.
///
/// # Errors
/// A sentence for the operator.
pub fn router(
    settings: &WitnessSettings,
    clock: Arc<dyn Clock>,
) -> Result<(Router, String), String> {
    let logs = settings
        .logs
        .iter()
        .map(|text| VerifierKey::parse(text).map_err(|error| format!("{text}: {error}")))
        .collect::<Result<Vec<_>, _>>()?;
    let memory = Memory::open(&settings.data, &settings.name)?;
    let key = memory.verifier_key();
    let witness = Arc::new(Witness {
        memory: Mutex::new(memory),
        logs,
        key: key.clone(),
        clock,
    });
    let router = Router::new()
        .route("/", get(show_key))
        .route("/add-checkpoint", post(add_checkpoint))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .with_state(witness);
    Ok((router, key))
}

async fn show_key(State(witness): State<Arc<Witness>>) -> String {
    format!("{}\n", witness.key)
}

async fn add_checkpoint(State(witness): State<Arc<Witness>>, body: Bytes) -> Response {
    match cosigned(witness, body).await {
        Ok(line) => line.into_response(),
        Err(WitnessFault::Refused(refusal)) => refused(refusal),
        Err(fault @ WitnessFault::Memory(_)) => {
            tracing::error!(%fault, "nothing was cosigned");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// Decided and written down under one lock, so that no older head comes after a newer one.
async fn cosigned(witness: Arc<Witness>, body: Bytes) -> Result<String, WitnessFault> {
    let request = AddCheckpoint::parse(&body).ok_or(Refusal::Malformed)?;
    let (_, checkpoint) = identify(&request, &witness.logs)?;
    let seconds = u64::try_from(witness.clock.now().seconds()).unwrap_or(0);
    let written = tokio::task::spawn_blocking(move || {
        let mut memory = witness.memory.blocking_lock();
        memory.cosign(&request, &checkpoint, seconds)
    });
    written
        .await
        .map_err(|error| WitnessFault::Memory(error.to_string()))?
}

fn refused(refusal: Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let Refusal::Conflict(size) = refusal else {
        return (status, format!("{refusal}\n")).into_response();
    };
    let kind = HeaderValue::from_static("text/x.tlog.size");
    (status, [(header::CONTENT_TYPE, kind)], format!("{size}\n")).into_response()
}
