//! Measures how many entries of the log get their places per second, durably, on this machine.
//!
//! `cargo run --release -p hefu-testkit --example log -- [location] [entries]`; without a location an
//! SQLite file in a temporary folder. The events are stored first, outside of what is measured; then
//! the sequencer of the product runs until nothing waits. Prints one JSON object.

use std::time::Instant;

use hefu_app::{
    log::{Growth, LogKeeper},
    ports::{Batch, PlatformEvent, PlatformFact, Store, Write},
    vault::Vault,
};
use hefu_kernel::{Digest, Timestamp};
use hefu_pki::MasterKey;
use hefu_store::{SqlStore, StoreSettings};
use hefu_testkit::{FakeClock, SeededRandom};

/// Events of one commit.
const AT_ONCE: u32 = 500;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = tempfile::tempdir()?;
    let location = arguments
        .next()
        .unwrap_or_else(|| folder.path().join("hefu.db").to_string_lossy().into_owned());
    let entries: u32 = arguments.next().map_or(Ok(100_000), |it| it.parse())?;
    let store = SqlStore::open(&location, StoreSettings::default()).await?;
    let vault = Vault::new(MasterKey::generate());
    let (clock, random) = (FakeClock::new(), SeededRandom::new(7));
    let log = LogKeeper {
        store: &store,
        vault: &vault,
        clock: &clock,
        random: &random,
    };
    while log.grow("bench.invalid").await.map_err(text)? != Growth::Idle {}
    let stored = Instant::now();
    for first in (0..entries).step_by(AT_ONCE as usize) {
        let events = (first..entries.min(first + AT_ONCE)).map(event).collect();
        store
            .commit(Batch::one(Write::RecordEvents(events)))
            .await?;
    }
    let stored = stored.elapsed().as_secs_f64();
    let began = Instant::now();
    let (mut integrated, mut slowest) = (0, 0.0_f64);
    loop {
        let step = Instant::now();
        match log.grow("bench.invalid").await.map_err(text)? {
            Growth::Grown(count) => integrated += count,
            _ => break,
        }
        slowest = slowest.max(step.elapsed().as_secs_f64());
    }
    let seconds = began.elapsed().as_secs_f64();
    let published = Instant::now();
    log.publish().await.map_err(text)?;
    println!(
        "{{\"log_leaves_per_s\":{:.0},\"log_entries\":{integrated},\"log_step_ms_max\":{:.1},\
         \"log_publish_ms\":{:.2},\"log_events_stored_per_s\":{:.0}}}",
        integrated as f64 / seconds,
        slowest * 1_000.0,
        published.elapsed().as_secs_f64() * 1_000.0,
        f64::from(entries) / stored
    );
    Ok(())
}

fn event(number: u32) -> PlatformEvent {
    let mut digest = [7; 32];
    digest[..4].copy_from_slice(&number.to_be_bytes());
    PlatformEvent {
        // 30 digits after the prefix always make an id.
        id: format!("yD{number:030}").parse().expect("an id"),
        at: Timestamp::from_seconds(1_790_000_000 + i64::from(number)),
        contract: None,
        fact: PlatformFact::KeyDestroyed {
            key: Digest(digest),
        },
    }
}

fn text(failure: hefu_app::Failure) -> String {
    format!("{failure:?}")
}
