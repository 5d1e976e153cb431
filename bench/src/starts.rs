//! How soon the server answers, and how much memory it holds while nobody asks anything.

use crate::Outcome;
use crate::report::{Figure, median};
use crate::server::{Environment, Server, demo};
use std::time::Duration;

const STARTS: usize = 5;
const IDLE: Duration = Duration::from_secs(5);

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run())
}

async fn run() -> Outcome<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let mut first = Vec::with_capacity(STARTS);
    for number in 0..STARTS {
        let data = folder.path().join(format!("empty{number}"));
        std::fs::create_dir(&data)?;
        first.push(Server::start(&data, &Environment::new()).await?.1);
    }
    let data = folder.path().join("data");
    demo(&data, &Environment::new())?;
    let mut again = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        again.push(Server::start(&data, &Environment::new()).await?.1);
    }
    let (server, _) = Server::start(&data, &Environment::new()).await?;
    tokio::time::sleep(IDLE).await;
    let milliseconds =
        |times: Vec<Duration>| median(times.iter().map(|it| it.as_secs_f64() * 1e3).collect());
    Ok(vec![
        Figure::new("cold_start_ms", milliseconds(again), "ms").against("400 ms", 400.0),
        Figure::new("cold_start_empty_folder_ms", milliseconds(first), "ms")
            .against("400 ms", 400.0),
        Figure::new("idle_rss_mb", server.memory_mb("VmRSS")?, "MB").against("60 MB", 60.0),
    ])
}
