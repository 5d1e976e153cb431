//! The face that nobody sees: does the work in the outbox as long as the process runs.
//!
//! Must never know SQL, HTTP or providers; it only asks the use cases for what is due.
//! Entry point: [`run`].

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use hefu_app::Platform;
use tokio::sync::watch;

/// How long to wait when nothing is due.
const PAUSE: Duration = Duration::from_millis(250);
/// How long to wait when the database does not answer.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(2);

/// How often what has ended is forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(600);

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
