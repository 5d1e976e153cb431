//! What is done about the log again and again, by every process that serves.

use super::{Growth, LogKeeper, Published, Witness, WitnessMemory};
use crate::{Outcome, Platform};

/// What one round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Round {
    /// How many entries got their places.
    pub grown: u64,
    /// The size of the newest checkpoint.
    pub signed: Option<u64>,
    /// How many witnesses have cosigned it.
    pub cosigned: usize,
}

impl Platform {
    /// Gives all waiting entries their places and signs the head. What witnesses and the time-stamp
    /// authority fail to do is done in a later round.
    ///
    /// # Errors
    /// If the database fails, or the log is damaged.
    pub async fn keep_log(
        &self,
        host: &str,
        witnesses: &[Witness],
        memory: &WitnessMemory,
    ) -> Outcome<Round> {
        let log = self.log();
        let mut round = Round::default();
        loop {
            match log.grow(host).await? {
                Growth::Grown(entries) => round.grown += entries,
                Growth::Begun => {}
                Growth::Idle => break,
                Growth::Held => {
                    log.settle(&[], witnesses).await?;
                    return Ok(round);
                }
            }
        }
        let Some(published) = log.publish().await? else {
            return Ok(round);
        };
        round.signed = Some(published.checkpoint.size);
        round.cosigned = log.cosign(&published, witnesses, memory).await?;
        self.stamp(&log, &published).await;
        Ok(round)
    }

    async fn stamp(&self, log: &LogKeeper<'_>, published: &Published) {
        let stamper = self.authority.time_stamper();
        let stamp = |digest: &[u8; 32]| self.authority.at_work(|| stamper.stamp(digest));
        if let Err(failure) = log.anchor(published, stamp).await {
            tracing::warn!(?failure, "the checkpoint has no time stamp yet");
        }
    }
}
