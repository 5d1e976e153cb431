//! Figures for Prometheus. None of them names a person, a contract or an address.

use std::{
    sync::{Arc, OnceLock},
    time::Instant,
};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hefu_app::Platform;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// What `/metrics` needs.
#[derive(Clone)]
pub struct Metrics {
    handle: PrometheusHandle,
    platform: Arc<Platform>,
}

impl Metrics {
    /// Starts recording. There is one recorder in a process, however many installations.
    ///
    /// # Errors
    /// If something else records already.
    pub fn start(platform: Arc<Platform>) -> Result<Self, String> {
        let handle = recorder()?;
        metrics::describe_counter!(
            "hefu_http_requests_total",
            "Requests by method, route and status"
        );
        metrics::describe_histogram!(
            "hefu_http_request_seconds",
            "Seconds a request took, by route"
        );
        metrics::describe_gauge!("hefu_jobs_waiting", "Jobs in the outbox");
        metrics::describe_gauge!(
            "hefu_jobs_failing",
            "Jobs in the outbox that failed at least once"
        );
        metrics::gauge!("hefu_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
        Ok(Self { handle, platform })
    }
}

fn recorder() -> Result<PrometheusHandle, String> {
    static RECORDER: OnceLock<Result<PrometheusHandle, String>> = OnceLock::new();
    let start = || {
        let started = PrometheusBuilder::new().install_recorder();
        started.map_err(|error| error.to_string())
    };
    RECORDER.get_or_init(start).clone()
}

/// Counts and times a request under the template of its route, never its path, which may hold a
/// token.
pub async fn record(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().to_string();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::histogram!("hefu_http_request_seconds", "route" => route.clone())
        .record(started.elapsed().as_secs_f64());
    metrics::counter!("hefu_http_requests_total", "method" => method, "route" => route, "status" => status).increment(1);
    response
}

/// The figures as text.
pub async fn show(State(metrics): State<Metrics>) -> Response {
    if let Ok((waiting, failing)) = metrics.platform.store.job_counts().await {
        metrics::gauge!("hefu_jobs_waiting").set(waiting as f64);
        metrics::gauge!("hefu_jobs_failing").set(failing as f64);
    }
    let text = metrics.handle.render();
    (
        [("content-type", "text/plain; version=0.0.4; charset=utf-8")],
        text,
    )
        .into_response()
}
