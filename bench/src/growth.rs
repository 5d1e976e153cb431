//! Whether a contract takes longer when many are stored: the same client on an installation with
//! 1,000 contracts and on one with 1,000,000, in turns.

use crate::Outcome;
use crate::load::{self, Load, Site};
use crate::report::{Figure, median};
use crate::server::{self, Environment};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

const FEW: u32 = 1_000;
const MANY: u32 = 1_000_000;
const TURNS: usize = 3;
const SECONDS: u64 = 8;
/// Writes contracts as the product does: `crates/adapters/store/examples/fill.rs`.
const FILL: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../target/release/examples/fill"
);

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run())
}

async fn run() -> Outcome<Vec<Figure>> {
    let few = filled(FEW).await?;
    let many = filled(MANY).await?;
    let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        with_few.extend(contract_times(&few).await?);
        with_many.extend(contract_times(&many).await?);
    }
    let (with_few, with_many) = (median(with_few), median(with_many));
    Ok(vec![
        Figure::new("contract_ms_1000_stored", with_few, "ms"),
        Figure::new("contract_ms_1000000_stored", with_many, "ms"),
        Figure::new("growth_ratio", with_many / with_few, "")
            .against("a contract takes no longer", 1.0),
    ])
}

async fn filled(contracts: u32) -> Outcome<Site> {
    let folder = tempfile::tempdir()?;
    let data = load::data(folder.path(), 0);
    let demo = server::demo(&data, &Environment::new())?;
    let began = Instant::now();
    let filling = Command::new(fill())
        .arg(data.join("hefu.db"))
        .arg(contracts.to_string())
        .output()?;
    if !filling.status.success() {
        return Err(String::from_utf8_lossy(&filling.stderr).into());
    }
    println!(
        "{contracts} contracts stored in {:.0} s",
        began.elapsed().as_secs_f64()
    );
    Site::start_on(folder, demo, 1, &Environment::new()).await
}

fn fill() -> PathBuf {
    std::env::var_os("HEFU_FILL").map_or_else(|| FILL.into(), PathBuf::from)
}

async fn contract_times(site: &Site) -> Outcome<Vec<f64>> {
    let run = site
        .bear(Load {
            clients: 1,
            time: Duration::from_secs(SECONDS),
            pace: None,
        })
        .await?;
    Ok(run.times.get("whole contract").cloned().unwrap_or_default())
}
