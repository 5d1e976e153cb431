//! The face that nobody sees: does the work in the outbox as long as the process runs.
//!
//! Must never know SQL, HTTP or providers; it only asks the use cases for what is due.
//! Entry points: [`run`], [`sweep`], [`keep_log`].

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use hefu_app::{
    Platform,
    log::{Witness, WitnessMemory},
};
use tokio::sync::watch;

/// How long to wait when nothing is due.
const PAUSE: Duration = Duration::from_millis(250);
/// How long to wait when the database does not answer.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(2);

/// How often what has ended is forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// How often the log is looked after: a checkpoint follows what it covers within five seconds.
const LOG_EVERY: Duration = Duration::from_secs(1);
/// How often is asked whether today's sweep is still to be done.
const SWEEP_EVERY: Duration = Duration::from_secs(3_600);

/// Runs until `stop` becomes true; a job that has begun is finished.
pub async fn run(platform: Arc<Platform>, mut stop: watch::Receiver<bool>) {
    let mut forgotten_at = Instant::now();
    while !*stop.borrow() {
        if forgotten_at.elapsed() >= FORGET_EVERY {
            forgotten_at = Instant::now();
            if let Err(failure) = platform.forget_the_ended().await {
                tracing::error!(?failure, "what has ended can not be forgotten");
            }
        }
        let pause = match platform.run_due_jobs().await {
            Ok(0) => PAUSE,
            Ok(_) => continue,
            Err(failure) => {
                tracing::error!(?failure, "jobs can not be claimed");
                PAUSE_AFTER_FAILURE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}

/// Sweeps stored documents that nothing names any more until `stop` becomes true. Apart from
/// [`run`], because reading through everything takes long and no job shall wait for it.
pub async fn sweep(platform: Arc<Platform>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(SWEEP_EVERY) => {}
            _ = stop.changed() => return,
        }
        tokio::select! {
            swept = platform.sweep_daily() => match swept {
                Ok(None) => {}
                Ok(Some(documents)) => tracing::info!(documents, "swept what nothing names"),
                Err(failure) => tracing::error!(?failure, "sweeping failed; the next day goes on"),
            },
            _ = stop.changed() => return,
        }
    }
}

/// Looks after the log until `stop` becomes true: entries get their places, heads are signed,
/// cosigned and stamped. `host` is the name of the installation in a log that begins now. Apart from
/// [`run`], because no job shall wait for a witness.
pub async fn keep_log(
    platform: Arc<Platform>,
    host: String,
    witnesses: Vec<Witness>,
    mut stop: watch::Receiver<bool>,
) {
    let memory = WitnessMemory::default();
    if let Err(failure) = platform.log().enter_missed_events().await {
        tracing::error!(?failure, "events without an entry can not be entered");
    }
    while !*stop.borrow() {
        let pause = match platform.keep_log(&host, &witnesses, &memory).await {
            Ok(_) => LOG_EVERY,
            Err(failure) => {
                tracing::error!(?failure, "the log can not be looked after");
                PAUSE_AFTER_FAILURE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}
