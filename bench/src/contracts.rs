//! Whole contracts a minute, with one and with four clients, each on an empty installation.

use crate::http::Connection;
use crate::journey::{Client, Plan, Times};
use crate::people::{Person, person};
use crate::report::{Figure, median};
use crate::server::{self, Server};
use crate::{Outcome, document};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::task::LocalSet;

const SECONDS_ALONE: u64 = 15;
const SECONDS_TOGETHER: u64 = 30;
const TOGETHER: usize = 4;
/// Each client has persons of its own, so that codes are never mixed up.
const PEOPLE: usize = 200;
/// Of so many sealed files one is judged by `hefu verify`.
const JUDGED: usize = 50;
/// How long the bare limit is measured.
const LIMIT_SECONDS: u64 = 2;

/// What came of a run.
struct Run {
    contracts_per_minute: f64,
    processor_ms: f64,
    peak_mb: f64,
    times: Times,
}

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    println!("settings: {}", server::limits());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let alone = runtime.block_on(run(1, Duration::from_secs(SECONDS_ALONE)))?;
    let together = runtime.block_on(run(TOGETHER, Duration::from_secs(SECONDS_TOGETHER)))?;
    print_times(&alone.times, &together.times);
    let limit = durable_writes_per_minute()?;
    let against = |name, value: f64| {
        let what = "4 kB appended and flushed, one after the other, on the same disk";
        Figure::new(name, value, "1/min").against(what, limit)
    };
    Ok(vec![
        against("contracts_per_min_1", alone.contracts_per_minute),
        against("contracts_per_min_4", together.contracts_per_minute),
        Figure::new("contract_processor_ms_1", alone.processor_ms, "ms"),
        Figure::new("contract_processor_ms_4", together.processor_ms, "ms"),
        Figure::new("loaded_rss_mb", together.peak_mb, "MB").against("200 MB", 200.0),
    ])
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

async fn run(clients: usize, time: Duration) -> Outcome<Run> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    let demo = server::demo(&data)?;
    let plan = Rc::new(Plan::new(demo, &document::ten_pages()?));
    let (server, _) = Server::start(&data).await?;
    warm_up(&plan, &server).await?;
    let used = server.processor_seconds()?;
    let began = Instant::now();
    let all = LocalSet::new();
    let running: Vec<_> = (0..clients)
        .map(|number| {
            let work = work(
                plan.clone(),
                server.address,
                number,
                began + time,
                folder.path().into(),
            );
            all.spawn_local(work)
        })
        .collect();
    let mut contracts = 0;
    let mut times = Times::new();
    let outcomes = all
        .run_until(async {
            let mut outcomes = Vec::new();
            for client in running {
                outcomes.push(client.await);
            }
            outcomes
        })
        .await;
    let elapsed = began.elapsed().as_secs_f64();
    for outcome in outcomes {
        let (done, own) = outcome??;
        contracts += done;
        for (what, list) in own {
            times.entry(what).or_default().extend(list);
        }
    }
    let used = server.processor_seconds()? - used;
    let peak_mb = server.memory_mb("VmHWM")?;
    judge(folder.path(), &data)?;
    Ok(Run {
        contracts_per_minute: contracts as f64 / elapsed * 60.0,
        processor_ms: used * 1e3 / contracts as f64,
        peak_mb,
        times,
    })
}

async fn warm_up(plan: &Plan, server: &Server) -> Outcome<()> {
    let mut client = Client {
        plan,
        connection: Connection::open(server.address).await?,
        times: Times::new(),
    };
    let outside = TOGETHER * PEOPLE;
    for number in 0..4 {
        client.contract(&pair(outside, number)).await?;
    }
    Ok(())
}

/// Contracts one after the other until the time is up. Every fiftieth sealed file is kept.
async fn work(
    plan: Rc<Plan>,
    address: std::net::SocketAddr,
    number: usize,
    end: Instant,
    folder: PathBuf,
) -> Outcome<(usize, Times)> {
    let mut client = Client {
        plan: &plan,
        connection: Connection::open(address).await?,
        times: Times::new(),
    };
    let mut done = 0;
    while Instant::now() < end {
        let sealed = client.contract(&pair(number * PEOPLE, done)).await?;
        if done.is_multiple_of(JUDGED) {
            std::fs::write(folder.join(format!("{number}-{done}.pdf")), &sealed)?;
        }
        done += 1;
    }
    Ok((done, client.times))
}

/// Two persons of a client's own, others with every contract until all had their turn.
fn pair(first: usize, contract: usize) -> [Person; 2] {
    let at = |place: usize| person(first + (contract * 2 + place) % PEOPLE);
    [at(0), at(1)]
}

fn judge(folder: &Path, data: &Path) -> Outcome<()> {
    let root = data.join("root.pem");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "pdf") {
            files.push(server::text(&path)?.to_owned());
        }
    }
    let mut arguments = vec!["verify", "--json", "--trust", server::text(&root)?];
    arguments.extend(files.iter().map(String::as_str));
    let lines = String::from_utf8(server::run(&arguments)?)?;
    let trusted = |line: &&str| line.contains(r#""trust":"trusted""#);
    let sound = lines.lines().filter(trusted).count();
    if files.is_empty() || sound != files.len() {
        return Err(format!("{sound} of {} sealed files are trusted", files.len()).into());
    }
    println!("{sound} sealed files judged by hefu verify: all valid and trusted");
    Ok(())
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
