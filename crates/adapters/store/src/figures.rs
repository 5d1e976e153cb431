//! What operators count and time. No figure names a person, a contract or an address.

use std::time::Instant;

use hefu_app::ports::{Batch, CommitError, StoreError, Write};
use hefu_domain::contract::{Event, Progress};

/// What a batch will mean once it is durable.
pub(crate) struct Noted {
    started: Instant,
    events: Vec<&'static str>,
    codes: Vec<&'static str>,
    seal_seconds: Vec<f64>,
    jobs_done: u64,
    jobs_failed: u64,
}

impl Noted {
    /// Looks at a batch before it is handed over.
    pub(crate) fn of(batch: &Batch) -> Self {
        let mut noted = Self {
            started: Instant::now(),
            events: Vec::new(),
            codes: Vec::new(),
            seal_seconds: Vec::new(),
            jobs_done: 0,
            jobs_failed: 0,
        };
        for write in &batch.0 {
            noted.look_at(write);
        }
        noted
    }

    fn look_at(&mut self, write: &Write) {
        match write {
            Write::SaveContract { record, events, .. } => {
                for recorded in events {
                    self.events.push(recorded.event.name());
                    if let Event::Sealed { signatory, .. } = &recorded.event {
                        let mut parties = record.contract.signatories.iter();
                        let party = parties.find(|party| party.id == *signatory);
                        self.seal_seconds
                            .extend(party.and_then(|party| waited(&party.progress)));
                    }
                }
            }
            Write::InsertCode(code) => self.codes.push(code.purpose.name()),
            Write::FinishJob { .. } => self.jobs_done += 1,
            Write::RetryJob { .. } => self.jobs_failed += 1,
            _ => {}
        }
    }

    /// Counts it, if it took effect.
    pub(crate) fn settle(self, outcome: &Result<(), CommitError>) {
        metrics::histogram!("hefu_store_commit_seconds")
            .record(self.started.elapsed().as_secs_f64());
        let word = match outcome {
            Ok(()) => "ok",
            Err(CommitError::Conflict(_)) => "conflict",
            Err(CommitError::Store(StoreError::Full(_))) => "full",
            Err(CommitError::Store(_)) => "failed",
        };
        metrics::counter!("hefu_store_commits_total", "outcome" => word).increment(1);
        if outcome.is_err() {
            return;
        }
        for event in self.events {
            metrics::counter!("hefu_contract_events_total", "event" => event).increment(1);
        }
        for purpose in self.codes {
            metrics::counter!("hefu_codes_sent_total", "purpose" => purpose).increment(1);
        }
        metrics::counter!("hefu_signatures_total").increment(self.seal_seconds.len() as u64);
        for seconds in self.seal_seconds {
            metrics::histogram!("hefu_seal_seconds").record(seconds);
        }
        metrics::counter!("hefu_jobs_done_total").increment(self.jobs_done);
        metrics::counter!("hefu_jobs_failed_total").increment(self.jobs_failed);
    }
}

/// Seconds from consent to signature.
fn waited(progress: &Progress) -> Option<f64> {
    let Progress::Signed {
        accepted_at, at, ..
    } = progress
    else {
        return None;
    };
    Some((at.micros() - accepted_at.micros()).max(0) as f64 / 1_000_000.0)
}

/// How many pieces of work shared a commit.
pub(crate) fn group(size: usize) {
    metrics::histogram!("hefu_store_group_size").record(size as f64);
}

/// How the connections are used.
pub(crate) fn connections(open: u32, idle: usize) {
    let idle = idle.min(open as usize);
    metrics::gauge!("hefu_store_connections", "state" => "idle").set(idle as f64);
    metrics::gauge!("hefu_store_connections", "state" => "busy").set((open as usize - idle) as f64);
}
