//! Telling an open page that its contract changed.

use std::{
    convert::Infallible,
    time::{Duration, Instant},
};

use axum::{
    extract::{Path, State},
    response::sse::{Event, KeepAlive, Sse},
};
use futures::{Stream, stream::unfold};
use hefu_app::authz::Action;
use hefu_kernel::ContractId;
use serde::Serialize;
use tokio::sync::watch;
use utoipa::ToSchema;

use crate::{
    dto::contract::status_name,
    error::{ApiError, ErrorBody},
    guard::Caller,
    input,
    state::WebState,
};

/// How often the database is asked.
const PAUSE: Duration = Duration::from_secs(1);
/// After this the browser connects anew, and is looked at anew.
const LONGEST: Duration = Duration::from_secs(600);
/// Comments that keep proxies from closing a quiet stream.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The data of an event `contract`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ContractChanged {
    /// The present version.
    pub version: u64,
    /// The present status.
    pub status: &'static str,
}

/// Events `contract`: one at once, and one whenever the contract changes.
#[utoipa::path(
    get, path = "/api/v1/contracts/{id}/stream", tag = "contracts",
    params(("id" = String, Path)),
    responses((status = 200, content_type = "text/event-stream", body = ContractChanged), (status = "default", body = ErrorBody))
)]
pub(crate) async fn stream(
    State(state): State<WebState>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, ApiError> {
    let id: ContractId = input::id(&id)?;
    // Refused at once, as JSON, instead of an empty stream.
    state
        .platform
        .contract_for(&caller.principal, id, Action::Read)
        .await?;
    let watching = Watching {
        closing: state.closing(),
        state,
        caller,
        id,
        told: None,
        until: Instant::now() + LONGEST,
    };
    let events = unfold(watching, |mut watching| async move {
        let change = watching.next_change().await?;
        let data = serde_json::to_string(&change).unwrap_or_default();
        Some((Ok(Event::default().event("contract").data(data)), watching))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)))
}

struct Watching {
    state: WebState,
    caller: Caller,
    id: ContractId,
    told: Option<u64>,
    until: Instant,
    closing: watch::Receiver<bool>,
}

impl Watching {
    /// The next change; `None` when the stream ends: too old, logged out, no longer permitted,
    /// or the server is stopping.
    async fn next_change(&mut self) -> Option<ContractChanged> {
        loop {
            if self.told.is_some() {
                tokio::select! {
                    () = tokio::time::sleep(PAUSE) => {}
                    _ = self.closing.wait_for(|closing| *closing) => return None,
                }
            }
            if Instant::now() >= self.until || !self.still_logged_in().await {
                return None;
            }
            let platform = &self.state.platform;
            let record = platform
                .contract_for(&self.caller.principal, self.id, Action::Read)
                .await
                .ok()?;
            let version = record.contract.version;
            if self.told != Some(version) {
                self.told = Some(version);
                return Some(ContractChanged {
                    version,
                    status: status_name(record.contract.status),
                });
            }
        }
    }

    /// Looked up without touching it: an open page alone does not keep a session alive.
    async fn still_logged_in(&self) -> bool {
        let platform = &self.state.platform;
        let now = platform.clock.now();
        let found = platform.store.session(self.caller.session.token).await;
        matches!(found, Ok(Some(session)) if session.ends_at > now && session.idle_until > now)
    }
}
