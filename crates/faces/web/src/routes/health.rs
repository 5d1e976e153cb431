//! Whether this node works, for load balancers and operators.

use std::time::{Duration, Instant};

use axum::{Json, extract::State, http::StatusCode};
use serde::Serialize;
use utoipa::ToSchema;

use crate::state::WebState;

/// For how long an answer is given again: asking must not cost us anything.
const KNOWN_FOR: Duration = Duration::from_secs(1);

/// What was found, and when.
pub(crate) struct Known {
    at: Instant,
    health: Health,
}

/// Whether this node works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Health {
    /// `ok` or `failing`.
    pub status: &'static str,
    /// Its parts.
    pub parts: Parts,
}

/// The parts of a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Parts {
    /// `ok` or `failing`: the database answers and can be written.
    pub database: &'static str,
    /// `ok` or `failing`: documents can be written, read and removed.
    pub blobs: &'static str,
    /// Work that waits.
    pub jobs: Jobs,
}

/// Work that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Jobs {
    /// `ok`, or `failing` if it can not be counted.
    pub status: &'static str,
    /// How many jobs wait.
    pub waiting: u64,
    /// How many of them have failed at least once.
    pub retrying: u64,
}

/// Whether this node works: 200 if all of it does, else 503.
#[utoipa::path(
    get, path = "/health", tag = "meta",
    responses((status = 200, body = Health), (status = 503, body = Health))
)]
pub async fn health(State(state): State<WebState>) -> (StatusCode, Json<Health>) {
    // Held while probing, so that many askers cause one probe.
    let mut known = state.health.lock().await;
    let fresh = known
        .as_ref()
        .filter(|known| known.at.elapsed() < KNOWN_FOR)
        .map(|known| known.health.clone());
    let health = match fresh {
        Some(health) => health,
        None => {
            let health = probe(&state).await;
            *known = Some(Known {
                at: Instant::now(),
                health: health.clone(),
            });
            health
        }
    };
    let status = if health.status == "ok" {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(health))
}

async fn probe(state: &WebState) -> Health {
    let platform = &state.platform;
    let (database, blobs, jobs) = tokio::join!(
        platform.store.probe(),
        platform.blobs.probe(),
        platform.store.job_counts()
    );
    let word = |works: bool| if works { "ok" } else { "failing" };
    let (waiting, retrying) = jobs.clone().unwrap_or_default();
    Health {
        status: word(database.is_ok() && blobs.is_ok() && jobs.is_ok()),
        parts: Parts {
            database: word(database.is_ok()),
            blobs: word(blobs.is_ok()),
            jobs: Jobs {
                status: word(jobs.is_ok()),
                waiting,
                retrying,
            },
        },
    }
}
