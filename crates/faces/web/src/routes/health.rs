//! Whether this node works, for load balancers and operators.
//!
//! Two questions, two addresses: `/health/live` says that the process answers at all, so that a
//! supervisor restarts it only if it does not; `/health` says whether requests should be sent
//! here. The words are stable, see `docs/OPERATIONS.md`.

use std::{
    future::Future,
    time::{Duration, Instant},
};

use axum::{Json, extract::State, http::StatusCode};
use hefu_app::ports::{BlobError, StoreError};
use serde::Serialize;
use utoipa::ToSchema;

use crate::state::WebState;

/// For how long an answer is given again: asking must not cost us anything.
const KNOWN_FOR: Duration = Duration::from_secs(1);
/// After how long a part that does not answer counts as failing. Load balancers give up sooner
/// or later; they should hear which part it is.
const PATIENCE: Duration = Duration::from_secs(3);

/// What was found, and when.
pub(crate) struct Known {
    at: Instant,
    health: Health,
}

/// What a node is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NodeStatus {
    /// Everything.
    Ok,
    /// There is no room left: reading, downloading and verifying go on, changes are refused with
    /// `server.storage_full`.
    ReadOnly,
    /// A part does not work.
    Failing,
    /// It was told to stop: what has begun is finished, new requests belong elsewhere.
    Stopping,
}

/// How a part of a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartStatus {
    /// It works.
    Ok,
    /// It has no room left to write.
    Full,
    /// It does not answer, or wrongly.
    Failing,
}

/// Whether this node works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Health {
    /// What this node is good for.
    pub status: NodeStatus,
    /// Its parts.
    pub parts: Parts,
}

/// The parts of a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Parts {
    /// The database answers and can be written.
    pub database: PartStatus,
    /// Documents can be written, read and removed.
    pub blobs: PartStatus,
    /// Work that waits.
    pub jobs: Jobs,
    /// Looking at files that anybody may bring.
    pub judging: Judging,
}

/// How those who look at strangers' files are kept apart from everything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Judging {
    /// `failing` if nobody can be sent to look at a file. Does not make a node fail: it can do all
    /// else.
    pub status: PartStatus,
    /// Layers of protection that this machine's kernel does not give: `resource_limits`,
    /// `no_new_privileges`, `not_dumpable`, `system_calls`, `file_system`.
    #[schema(value_type = Vec<String>)]
    pub missing_protections: Vec<&'static str>,
}

/// Work that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Jobs {
    /// `failing` if it can not be counted. Jobs that wait or are tried again do not make a node
    /// fail: another node could do them no better.
    pub status: PartStatus,
    /// How many jobs wait.
    pub waiting: u64,
    /// How many of them have failed at least once.
    pub retrying: u64,
}

/// That the process answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Alive {
    /// Always `alive`.
    #[schema(inline, value_type = String)]
    pub status: &'static str,
}

/// Whether requests should be sent to this node: 200 if `status` is `ok`, else 503.
#[utoipa::path(
    get, path = "/health", tag = "meta",
    responses((status = 200, body = Health), (status = 503, body = Health))
)]
pub async fn health(State(state): State<WebState>) -> (StatusCode, Json<Health>) {
    let mut health = known(&state).await;
    // Never from memory: a load balancer must hear of it with the very next question.
    if state.is_stopping() {
        health.status = NodeStatus::Stopping;
    }
    let code = match health.status {
        NodeStatus::Ok => StatusCode::OK,
        NodeStatus::ReadOnly | NodeStatus::Failing | NodeStatus::Stopping => {
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    (code, Json(health))
}

/// Whether the process answers; asks no part, and is always 200.
#[utoipa::path(
    get, path = "/health/live", tag = "meta",
    responses((status = 200, body = Alive))
)]
pub async fn live() -> Json<Alive> {
    Json(Alive { status: "alive" })
}

/// The health of this node, at most a second old.
pub(crate) async fn known(state: &WebState) -> Health {
    // Held while probing, so that many askers cause one probe.
    let mut known = state.health.lock().await;
    match &*known {
        Some(known) if known.at.elapsed() < KNOWN_FOR => known.health.clone(),
        _ => {
            let health = probe(state).await;
            *known = Some(Known {
                at: Instant::now(),
                health: health.clone(),
            });
            health
        }
    }
}

async fn probe(state: &WebState) -> Health {
    let platform = &state.platform;
    let (database, blobs, jobs, isolation) = tokio::join!(
        patiently(platform.store.probe(), store_status),
        patiently(platform.blobs.probe(), blobs_status),
        tokio::time::timeout(PATIENCE, platform.store.job_counts()),
        tokio::time::timeout(PATIENCE, platform.judge.isolation())
    );
    let jobs = match jobs {
        Ok(Ok((waiting, retrying))) => Jobs {
            status: PartStatus::Ok,
            waiting,
            retrying,
        },
        Ok(Err(_)) | Err(_) => Jobs {
            status: PartStatus::Failing,
            waiting: 0,
            retrying: 0,
        },
    };
    Health {
        status: overall([database, blobs, jobs.status]),
        parts: Parts {
            database,
            blobs,
            jobs,
            judging: match isolation {
                Ok(Ok(isolation)) => Judging {
                    status: PartStatus::Ok,
                    missing_protections: isolation.missing,
                },
                Ok(Err(_)) | Err(_) => Judging {
                    status: PartStatus::Failing,
                    missing_protections: Vec::new(),
                },
            },
        },
    }
}

async fn patiently<T, E>(
    probing: impl Future<Output = Result<T, E>>,
    judge: fn(&E) -> PartStatus,
) -> PartStatus {
    match tokio::time::timeout(PATIENCE, probing).await {
        Ok(Ok(_)) => PartStatus::Ok,
        Ok(Err(error)) => judge(&error),
        Err(_) => PartStatus::Failing,
    }
}

fn store_status(error: &StoreError) -> PartStatus {
    match error {
        StoreError::Full(_) => PartStatus::Full,
        StoreError::Unavailable(_) | StoreError::Damaged(_) => PartStatus::Failing,
    }
}

fn blobs_status(error: &BlobError) -> PartStatus {
    match error {
        BlobError::Full(_) => PartStatus::Full,
        BlobError::Missing | BlobError::Unavailable(_) => PartStatus::Failing,
    }
}

fn overall(parts: [PartStatus; 3]) -> NodeStatus {
    if parts.contains(&PartStatus::Failing) {
        NodeStatus::Failing
    } else if parts.contains(&PartStatus::Full) {
        NodeStatus::ReadOnly
    } else {
        NodeStatus::Ok
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_part_outweighs_a_full_one() {
        use PartStatus::{Failing, Full, Ok};
        for (parts, expected) in [
            ([Ok, Ok, Ok], NodeStatus::Ok),
            ([Full, Ok, Ok], NodeStatus::ReadOnly),
            ([Ok, Full, Ok], NodeStatus::ReadOnly),
            ([Full, Failing, Ok], NodeStatus::Failing),
            ([Ok, Ok, Failing], NodeStatus::Failing),
        ] {
            assert_eq!(overall(parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn only_a_full_disk_counts_as_full() {
        let why = || "why".to_owned();
        assert_eq!(store_status(&StoreError::Full(why())), PartStatus::Full);
        assert_eq!(
            store_status(&StoreError::Unavailable(why())),
            PartStatus::Failing
        );
        assert_eq!(blobs_status(&BlobError::Full(why())), PartStatus::Full);
        assert_eq!(blobs_status(&BlobError::Missing), PartStatus::Failing);
    }

    #[tokio::test(start_paused = true)]
    async fn a_part_that_never_answers_fails() {
        let never = std::future::pending::<Result<(), StoreError>>();
        assert_eq!(patiently(never, store_status).await, PartStatus::Failing);
    }

    #[test]
    fn the_words_are_stable() {
        let words = |status| serde_json::to_value(status).expect("a word");
        let all = [
            NodeStatus::Ok,
            NodeStatus::ReadOnly,
            NodeStatus::Failing,
            NodeStatus::Stopping,
        ]
        .map(words);
        assert_eq!(all, ["ok", "read_only", "failing", "stopping"]);
        let parts = [PartStatus::Ok, PartStatus::Full, PartStatus::Failing];
        let parts = parts.map(|part| serde_json::to_value(part).expect("a word"));
        assert_eq!(parts, ["ok", "full", "failing"]);
    }
}
