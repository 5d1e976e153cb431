//! Whole contracts a minute on SQLite, with one and with four clients, each on an empty
//! installation; and how long a signature takes at half of that load.

use crate::Outcome;
use crate::journey::{SEALED, Times};
use crate::load::{Load, Run, Site};
use crate::report::{Figure, median, percentile};
use crate::server::{self, Environment};
use std::io::Write;
use std::time::{Duration, Instant};

const SECONDS_ALONE: u64 = 15;
const SECONDS_TOGETHER: u64 = 30;
const SECONDS_HALF: u64 = 40;
pub const TOGETHER: usize = 4;
/// How long the bare limit is measured.
const LIMIT_SECONDS: u64 = 2;

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    println!("settings: {}", server::limits());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let alone = runtime.block_on(run(1, SECONDS_ALONE, None))?;
    let together = runtime.block_on(run(TOGETHER, SECONDS_TOGETHER, None))?;
    let pace = together.contracts_per_minute / 2.0;
    let half = runtime.block_on(run(TOGETHER, SECONDS_HALF, Some(pace)))?;
    print_times(&alone.times, &together.times);
    let limit = durable_writes_per_minute()?;
    let against = |name, value: f64| {
        let what = "4 kB appended and flushed, one after the other, on the same disk";
        Figure::new(name, value, "1/min").against(what, limit)
    };
    let sealed = half.times.get(SEALED).cloned().unwrap_or_default();
    let middle = median(sealed.clone());
    println!(
        "half load: {:.0} contracts a minute",
        half.contracts_per_minute
    );
    Ok(vec![
        against("contracts_per_min_1", alone.contracts_per_minute),
        against("contracts_per_min_4", together.contracts_per_minute),
        Figure::new("contract_processor_ms_1", alone.processor_ms, "ms"),
        Figure::new("contract_processor_ms_4", together.processor_ms, "ms"),
        Figure::new("seal_p99_ms", percentile(sealed, 0.99), "ms")
            .against("the median of the same run", middle),
        Figure::new("loaded_rss_mb", together.peak_mb, "MB").against("200 MB", 200.0),
    ])
}

async fn run(clients: usize, seconds: u64, pace: Option<f64>) -> Outcome<Run> {
    let site = Site::start(1, &Environment::new()).await?;
    let time = Duration::from_secs(seconds);
    site.bear(Load {
        clients,
        time,
        pace,
    })
    .await
}

/// What the disk can do at most: a contract is about twenty such writes, some of them shared.
fn durable_writes_per_minute() -> Outcome<f64> {
    let mut file = tempfile::tempfile()?;
    let page = [7; 4096];
    let started = Instant::now();
    let mut writes = 0;
    while started.elapsed() < Duration::from_secs(LIMIT_SECONDS) {
        file.write_all(&page)?;
        file.sync_data()?;
        writes += 1;
    }
    Ok(f64::from(writes) * 60.0 / started.elapsed().as_secs_f64())
}

fn print_times(alone: &Times, together: &Times) {
    println!(
        "\n{:<24} {:>6} {:>14} {:>14}",
        "median ms of a request", "times", "1 client", "4 clients"
    );
    let contracts = alone.get("whole contract").map_or(1, Vec::len) as f64;
    for (what, times) in alone {
        let each = times.len() as f64 / contracts;
        let other = together.get(what).cloned().unwrap_or_default();
        println!(
            "{what:<24} {each:>6.1} {:>14.2} {:>14.2}",
            median(times.clone()),
            median(other)
        );
    }
    println!();
}
