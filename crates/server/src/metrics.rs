//! Figures for Prometheus. None of them names a person, a contract or an address.
//!
//! Requests and the place of documents are measured here, the database in `hefu-store`. Names and
//! meanings are listed in `docs/OPERATIONS.md`; `deploy/grafana/hefu.json` draws them.

mod blobs;
mod process;

use std::{
    net::{IpAddr, SocketAddr},
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use axum::{
    extract::{ConnectInfo, MatchedPath, Request, State},
    http::{HeaderMap, Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hefu_app::Platform;
use hefu_web::{Network, WebConfig, client_address};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

pub use blobs::Measured;

/// Most things take milliseconds; what takes longer than ten seconds is told apart in the log.
const SECONDS: [f64; 14] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
];
/// From consent to signature: usually at once, but owed for as long as something is broken.
const SEAL_SECONDS: [f64; 12] = [
    0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0, 600.0, 3_600.0,
];
/// Pieces of work in one commit; the writer takes 64 at most.
const GROUP_SIZES: [f64; 7] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];
/// Histograms keep what was recorded until they are asked or tidied.
const TIDY_EVERY: Duration = Duration::from_secs(5);

/// What `/metrics` needs.
#[derive(Clone)]
pub struct Metrics {
    handle: PrometheusHandle,
    platform: Arc<Platform>,
    readers: Arc<[Network]>,
    trusted: Arc<[Network]>,
}

impl Metrics {
    /// Starts recording. There is one recorder in a process, however many installations.
    ///
    /// # Errors
    /// If something else records already.
    pub fn start(platform: Arc<Platform>, config: &WebConfig) -> Result<Self, String> {
        Ok(Self {
            handle: recorder()?,
            platform,
            readers: config.metrics_networks.clone().into(),
            trusted: config.trusted_proxies.clone().into(),
        })
    }

    /// Whether whoever asks may read the figures. What a proxy passed on must come from a proxy we
    /// trust: else everybody who reaches a proxy on this machine would seem to be this machine.
    fn may_read(&self, peer: Option<IpAddr>, headers: &HeaderMap) -> bool {
        let is_in = |networks: &[Network], address: IpAddr| {
            let address = address.to_canonical();
            networks.iter().any(|network| network.contains(address))
        };
        let passed_on = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];
        let passed_on = passed_on.iter().any(|name| headers.contains_key(*name));
        let from_trusted = peer.is_some_and(|peer| is_in(&self.trusted, peer));
        if passed_on && !from_trusted {
            return false;
        }
        client_address(peer, headers, &self.trusted)
            .is_some_and(|client| is_in(&self.readers, client))
    }
}

fn recorder() -> Result<PrometheusHandle, String> {
    static RECORDER: OnceLock<Result<PrometheusHandle, String>> = OnceLock::new();
    let start = || {
        let handle = builder()
            .and_then(PrometheusBuilder::install_recorder)
            .map_err(|error| error.to_string())?;
        describe();
        metrics::gauge!("hefu_build_info", "version" => hefu_cli::VERSION).set(1.0);
        // A thread, not a task: runtimes come and go in tests, the recorder stays.
        let tidied = handle.clone();
        std::thread::Builder::new()
            .name("hefu-metrics".to_owned())
            .spawn(move || {
                loop {
                    std::thread::sleep(TIDY_EVERY);
                    tidied.run_upkeep();
                }
            })
            .map_err(|error| error.to_string())?;
        Ok(handle)
    };
    RECORDER.get_or_init(start).clone()
}

fn builder() -> Result<PrometheusBuilder, metrics_exporter_prometheus::BuildError> {
    let full = |name: &str| Matcher::Full(name.to_owned());
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?
        .set_buckets_for_metric(full("hefu_seal_seconds"), &SEAL_SECONDS)?
        .set_buckets_for_metric(full("hefu_store_group_size"), &GROUP_SIZES)
}

fn describe() {
    use metrics::{describe_counter, describe_gauge, describe_histogram};
    describe_gauge!("hefu_build_info", "1, with the version as a label");
    describe_counter!(
        "hefu_http_requests_total",
        "Requests by method, route and status"
    );
    describe_histogram!(
        "hefu_http_request_seconds",
        "Seconds until a request was answered, by route"
    );
    describe_counter!(
        "hefu_contract_events_total",
        "What happened to contracts, by event"
    );
    describe_counter!("hefu_signatures_total", "Signatures made");
    describe_histogram!("hefu_seal_seconds", "Seconds from consent to signature");
    describe_counter!("hefu_codes_sent_total", "Codes sent, by purpose");
    describe_counter!(
        "hefu_refusals_total",
        "Refusals of the web face by stable code, such as code.wrong"
    );
    describe_gauge!("hefu_jobs_waiting", "Jobs in the outbox");
    describe_gauge!(
        "hefu_jobs_failing",
        "Jobs in the outbox that failed at least once"
    );
    describe_gauge!(
        "hefu_jobs_oldest_seconds",
        "Age of the oldest job that is due"
    );
    describe_counter!("hefu_jobs_done_total", "Jobs done");
    describe_counter!(
        "hefu_jobs_failed_total",
        "Tries of jobs that failed and will be made again"
    );
    describe_histogram!(
        "hefu_store_commit_seconds",
        "Seconds until a batch was durable"
    );
    describe_counter!(
        "hefu_store_commits_total",
        "Batches by outcome: ok, conflict, full, failed"
    );
    describe_histogram!(
        "hefu_store_group_size",
        "Pieces of work that shared one commit of SQLite"
    );
    describe_gauge!(
        "hefu_store_connections",
        "Open connections to the database, by state: busy, idle"
    );
    describe_histogram!(
        "hefu_blob_seconds",
        "Seconds of the place of documents, by operation"
    );
    describe_counter!(
        "hefu_blob_errors_total",
        "Failures of the place of documents, by operation and kind"
    );
    process::describe();
}

/// Counts and times a request under the template of its route, never its path, which may hold a
/// token.
pub async fn record(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = method_name(request.method());
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

/// Clients may invent methods; each would become a series of its own.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// The figures as text. Whoever may not read them is told that there is nothing.
pub async fn show(State(metrics): State<Metrics>, request: Request) -> Response {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|peer| peer.0.ip());
    if !metrics.may_read(peer, request.headers()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Ok((waiting, failing)) = metrics.platform.store.job_counts().await {
        metrics::gauge!("hefu_jobs_waiting").set(waiting as f64);
        metrics::gauge!("hefu_jobs_failing").set(failing as f64);
    }
    let now = metrics.platform.clock.now();
    if let Ok(oldest) = metrics.platform.store.oldest_due_job(now).await {
        let seconds = oldest.map_or(0, |due| now.seconds_since(due));
        metrics::gauge!("hefu_jobs_oldest_seconds").set(seconds as f64);
    }
    process::measure();
    let text = metrics.handle.render();
    (
        [("content-type", "text/plain; version=0.0.4; charset=utf-8")],
        text,
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_figures_are_not_for_the_world() {
        let world = hefu_testkit::World::new().await;
        let networks = |list: &[&str]| {
            let parse = |one: &&str| one.parse().expect("a network");
            list.iter().map(parse).collect::<Vec<Network>>()
        };
        let config = WebConfig {
            metrics_networks: networks(&["127.0.0.0/8", "::1", "192.0.2.0/24"]),
            trusted_proxies: networks(&["10.0.0.0/8"]),
            ..WebConfig::default()
        };
        let metrics = Metrics::start(world.platform.clone(), &config).expect("one recorder");
        for (peer, forwarded, expected) in [
            ("127.0.0.1", None, true),
            ("::1", None, true),
            ("::ffff:127.0.0.1", None, true),
            ("192.0.2.9", None, true),
            ("198.51.100.1", None, false),
            // A proxy on this machine that nobody declared: the world would come through it.
            ("127.0.0.1", Some("198.51.100.1"), false),
            ("127.0.0.1", Some("127.0.0.1"), false),
            // A declared one says who asks.
            ("10.1.2.3", None, false),
            ("10.1.2.3", Some("198.51.100.1"), false),
            ("10.1.2.3", Some("192.0.2.9"), true),
            ("10.1.2.3", Some("127.0.0.1, 198.51.100.1"), false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(forwarded) = forwarded {
                headers.insert("x-forwarded-for", forwarded.parse().expect("a header"));
            }
            let peer = peer.parse().expect("an address");
            assert_eq!(
                metrics.may_read(Some(peer), &headers),
                expected,
                "{peer} {forwarded:?}"
            );
        }
        assert!(!metrics.may_read(None, &HeaderMap::new()));
    }

    #[test]
    fn invented_methods_make_no_series() {
        let invented = Method::from_bytes(b"BREW").expect("a method");
        assert_eq!(method_name(&invented), "other");
        assert_eq!(method_name(&Method::PUT), "PUT");
    }
}
