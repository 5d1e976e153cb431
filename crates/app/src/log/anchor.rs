//! A time stamp over a checkpoint, so that nobody, whoever owns the database and the log's key, can
//! say later that the log was another one at that time (promise D6). At most one a minute.

use hefu_pki::TimeStampError;

use super::{LogKeeper, Published};
use crate::{
    Failure, Outcome,
    ports::{Batch, CheckpointRecord, Write},
    vault,
};

/// The shortest time between two stamps.
const STAMP_SECONDS: i64 = 60;

impl LogKeeper<'_> {
    /// Has a checkpoint stamped if the last stamp of the log is a minute old. The stamp is over the
    /// text of the note, which no cosignature changes. Returns whether there is a new one.
    ///
    /// # Errors
    /// If the authority or the database fails; the next checkpoint will be stamped then.
    pub async fn anchor(
        &self,
        published: &Published,
        stamp: impl Fn(&[u8; 32]) -> Result<Vec<u8>, TimeStampError>,
    ) -> Outcome<bool> {
        let now = self.clock.now();
        let last = self.store.newest_stamped_checkpoint().await?;
        let due = last.is_none_or(|last| {
            let at = last.stamped_at.unwrap_or(last.signed_at);
            last.size < published.checkpoint.size && now.seconds_since(at) >= STAMP_SECONDS
        });
        if !due {
            return Ok(false);
        }
        let text = stamped_text(&published.checkpoint)?;
        let stamp = stamp(&vault::digest(text.as_bytes()).0)
            .map_err(|error| Failure::Unavailable(error.to_string()))?;
        let record = CheckpointRecord {
            stamp: Some(stamp),
            stamped_at: Some(now),
            ..self.as_kept(published).await?
        };
        let write = Write::PutCheckpoint(record);
        self.store.commit(Batch::one(write)).await?;
        Ok(true)
    }
}

/// What a stamp is over: origin, size and root.
pub(crate) fn stamped_text(checkpoint: &CheckpointRecord) -> Outcome<String> {
    let note = hefu_tlog::Note::parse(&checkpoint.note);
    note.map(|it| it.text)
        .map_err(|error| Failure::Unavailable(error.to_string()))
}
