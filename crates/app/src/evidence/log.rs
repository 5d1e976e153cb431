//! The events of a contract with their places in the log.

use std::collections::HashMap;

use hefu_kernel::{IdentityCheckId, Timestamp};

use crate::{Failure, Outcome, Platform, ports::ContractRecord};

/// An event as it was logged.
pub(super) struct LoggedEvent {
    /// The canonical bytes.
    pub(super) bytes: Vec<u8>,
    /// What is hashed before them.
    pub(super) salt: [u8; 16],
    /// Its place in the contract's history, from 1; nothing for what happened beside it.
    pub(super) sequence: Option<u64>,
    /// Its place in the log with the proof; nothing while it waits.
    pub(super) place: Option<(u64, Vec<[u8; 32]>)>,
    /// When it happened.
    pub(super) at: Timestamp,
}

/// The log as far as one contract needs it.
pub(super) struct LogOfCase {
    /// Everything logged for the contract, in the order of the log, what waits last.
    pub(super) events: Vec<LoggedEvent>,
    /// The checkpoint to which the proofs lead.
    pub(super) checkpoint: Option<hefu_bundle::Checkpoint>,
    /// The time stamp over the checkpoint's text, if it has one (RFC 3161 token, DER).
    pub(super) stamp: Option<Vec<u8>>,
}

impl LogOfCase {
    /// How many have their place.
    pub(super) fn placed(&self) -> usize {
        self.events
            .iter()
            .filter(|event| event.place.is_some())
            .count()
    }

    /// The place of an event of the contract's history.
    pub(super) fn of_sequence(&self, sequence: u64) -> Option<&LoggedEvent> {
        self.events
            .iter()
            .find(|event| event.sequence == Some(sequence))
    }
}

impl Platform {
    /// What the log holds of a contract. Before the first checkpoint is signed everything waits.
    pub(super) async fn log_of_case(&self, record: &ContractRecord) -> Outcome<LogOfCase> {
        let contract = record.contract.id;
        let history = self.store.contract_event_bytes(contract).await?;
        let sequences: HashMap<&[u8], u64> = (1..)
            .zip(&history)
            .map(|(sequence, bytes)| (bytes.as_slice(), sequence))
            .collect();
        if self.log_checkpoint().await?.is_none() {
            let events = self.events_waiting(record, &sequences).await?;
            return Ok(LogOfCase {
                events,
                checkpoint: None,
                stamp: None,
            });
        }
        let proofs = self.log_proofs(contract).await?;
        let note = String::from_utf8(proofs.checkpoint)
            .map_err(|_| Failure::Unavailable("a checkpoint is no text".to_owned()))?;
        let mut events: Vec<LoggedEvent> = proofs
            .entries
            .into_iter()
            .map(|entry| LoggedEvent {
                sequence: sequences.get(entry.bytes.as_slice()).copied(),
                place: entry.index.map(|index| (index, entry.proof)),
                bytes: entry.bytes,
                salt: entry.salt,
                at: entry.at,
            })
            .collect();
        events.sort_by_key(|event| {
            let place = event.place.as_ref().map_or(u64::MAX, |(index, _)| *index);
            (place, event.at, event.sequence)
        });
        Ok(LogOfCase {
            events,
            checkpoint: Some(hefu_bundle::Checkpoint {
                note,
                verifier_key: proofs.verifier_key,
            }),
            stamp: proofs.stamp,
        })
    }

    async fn events_waiting(
        &self,
        record: &ContractRecord,
        sequences: &HashMap<&[u8], u64>,
    ) -> Outcome<Vec<LoggedEvent>> {
        let parties = record.contract.signatories.iter();
        let checks: Vec<IdentityCheckId> = parties.filter_map(|it| it.identity_check).collect();
        let stored = self
            .store
            .contract_entries(record.contract.id, &checks)
            .await?;
        let events = stored.into_iter().filter_map(|entry| {
            let bytes = entry.bytes?;
            Some(LoggedEvent {
                sequence: sequences.get(bytes.as_slice()).copied(),
                bytes,
                salt: entry.salt,
                place: None,
                at: entry.at,
            })
        });
        Ok(events.collect())
    }
}
