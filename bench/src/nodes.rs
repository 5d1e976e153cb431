//! Whole contracts a minute on PostgreSQL, with one node and with three of one installation.
//!
//! `tests/services/up.py` starts PostgreSQL around the run and names it in
//! `HEFU_TEST_POSTGRES_URL`. Documents lie in one folder that the nodes share: how fast an S3
//! service is says nothing about us.

use crate::Outcome;
use crate::contracts::TOGETHER;
use crate::load::{Load, Run, Site};
use crate::report::Figure;
use crate::server::Environment;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const SERVER: &str = "HEFU_TEST_POSTGRES_URL";
const SECONDS: u64 = 30;

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let one = runtime.block_on(run(1))?;
    let three = runtime.block_on(run(3))?;
    Ok(vec![
        Figure::new(
            "contracts_per_min_4_postgres",
            one.contracts_per_minute,
            "1/min",
        ),
        Figure::new(
            "contracts_per_min_4_three_nodes",
            three.contracts_per_minute,
            "1/min",
        )
        .against("one node", one.contracts_per_minute),
        Figure::new("contract_processor_ms_4_postgres", one.processor_ms, "ms"),
    ])
}

async fn run(nodes: usize) -> Outcome<Run> {
    let shared = tempfile::tempdir()?;
    let environment = shared_installation(shared.path())?;
    let site = Site::start(nodes, &environment).await?;
    let time = Duration::from_secs(SECONDS);
    site.bear(Load {
        clients: TOGETHER,
        time,
        pace: None,
    })
    .await
}

/// A database of its own, a folder for documents, and a master key that all nodes share.
pub fn shared_installation(folder: &Path) -> Outcome<Environment> {
    let server = std::env::var(SERVER)
        .map_err(|_| format!("{SERVER} is not set: run `make bench`, which starts PostgreSQL"))?;
    let mut random = [0; 40];
    std::io::Read::read_exact(&mut std::fs::File::open("/dev/urandom")?, &mut random)?;
    let digits: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    let (key, name) = digits.split_at(64);
    let name = format!("bench_{name}");
    let made = Command::new("psql")
        .args([&server, "--quiet", "--command"])
        .arg(format!("CREATE DATABASE {name}"))
        .status()?;
    if !made.success() {
        return Err("no database could be made".into());
    }
    let (address, query) = server.split_once('?').unwrap_or((&server, ""));
    let (address, _) = address.rsplit_once('/').ok_or("a URL without a database")?;
    let variable = |name: &str, value: String| (name.to_owned(), value);
    Ok(vec![
        variable("HEFU_DATABASE_URL", format!("{address}/{name}?{query}")),
        variable("HEFU_BLOBS", format!("file://{}", folder.display())),
        variable("HEFU_MASTER_KEY", key.to_owned()),
    ])
}
