//! The proofs for one contract.

use std::collections::BTreeSet;

use hefu_kernel::{ContractId, IdentityCheckId, Timestamp};
use hefu_tlog::{Hash, Note, Span, inclusion_spans, verify_inclusion};

use super::{LogKeeper, tiles::leaf};
use crate::{
    Failure, Outcome,
    ports::{CheckpointRecord, LogHead, LogState, StoredEntry},
    refusals::AccessRefusal,
};

/// What proves that the events of a contract are in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractProofs {
    /// The log's name.
    pub origin: String,
    /// The key that verifies its checkpoints (`vkey`, C2SP `signed-note`).
    pub verifier_key: String,
    /// The signed note of the checkpoint to which the proofs lead, with its cosignatures.
    pub checkpoint: Vec<u8>,
    /// The time stamp over the checkpoint's text, if it has one (RFC 3161 token, DER).
    pub stamp: Option<Vec<u8>>,
    /// The events, in the order in which they happened.
    pub entries: Vec<LoggedEntry>,
}

/// An event and its place in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedEntry {
    /// The event's canonical bytes.
    pub bytes: Vec<u8>,
    /// The entry is `SHA-256(salt ‖ bytes)`, the leaf `SHA-256(0x00 ‖ entry)`.
    pub salt: [u8; 16],
    /// The place in the tree of the checkpoint, from 0; `None` if it is not in there yet.
    pub index: Option<u64>,
    /// The inclusion proof, from the leaf upwards; empty without a place.
    pub proof: Vec<Hash>,
    /// When the event happened.
    pub at: Timestamp,
}

impl LogKeeper<'_> {
    /// Proofs against the newest checkpoint. Nothing is handed out that does not hold.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] if there is no such contract; if there is no checkpoint yet, or
    /// the database fails or is damaged.
    pub async fn contract_proofs(&self, contract: ContractId) -> Outcome<ContractProofs> {
        let checks = self.checks_of(contract).await?;
        let signed = self.store.newest_checkpoint().await?;
        let signed = signed.ok_or_else(|| unavailable("no checkpoint was signed yet"))?;
        let head = self.store.log_head().await?;
        let head = head
            .filter(|head| head.number == signed.number && head.state != LogState::Closed)
            .ok_or_else(|| unavailable("the log has just changed"))?;
        let stored = self.store.contract_entries(contract, &checks).await?;
        let signer = self.signer(&head).await?;
        let root = signed_root(&signed)?;
        let mut entries = Vec::with_capacity(stored.len());
        for entry in stored {
            entries.push(self.logged(&head, &signed, &root, entry).await?);
        }
        Ok(ContractProofs {
            origin: head.origin.clone(),
            verifier_key: signer.verifier().to_string(),
            checkpoint: signed.note,
            stamp: signed.stamp,
            entries,
        })
    }

    /// The identity checks that the history of a contract names, and those on which its signatories'
    /// certificates rest.
    async fn checks_of(&self, contract: ContractId) -> Outcome<Vec<IdentityCheckId>> {
        let record = self.store.contract(contract).await?;
        let record = record.ok_or(AccessRefusal::NotFound)?;
        let parties = record.contract.signatories.iter();
        let checks: BTreeSet<_> = parties.filter_map(|it| it.identity_check).collect();
        Ok(checks.into_iter().collect())
    }

    async fn logged(
        &self,
        head: &LogHead,
        signed: &CheckpointRecord,
        root: &Hash,
        entry: StoredEntry,
    ) -> Outcome<LoggedEntry> {
        let damaged = || unavailable("an entry of the log is damaged");
        let bytes = entry.bytes.ok_or_else(damaged)?;
        let made = crate::vault::digest(&[entry.salt.as_slice(), &bytes].concat());
        if made != entry.entry {
            return Err(damaged());
        }
        let index = entry.index.filter(|index| *index < signed.size);
        let mut proof = Vec::new();
        if let Some(index) = index {
            let spans = inclusion_spans(index, signed.size).map_err(|_| damaged())?;
            proof = self.hashes(head, &spans).await?;
            verify_inclusion(&leaf(&entry.entry), index, signed.size, root, &proof)
                .map_err(|_| damaged())?;
        }
        Ok(LoggedEntry {
            bytes,
            salt: entry.salt,
            index,
            proof,
            at: entry.at,
        })
    }

    /// The hashes over these leaves.
    pub(super) async fn hashes(&self, head: &LogHead, spans: &[Span]) -> Outcome<Vec<Hash>> {
        let tiles = self.tiles(head, spans).await?;
        let hashes = spans.iter().map(|span| tiles.hash(*span));
        hashes
            .collect::<Result<_, _>>()
            .map_err(|error| Failure::Unavailable(error.to_string()))
    }
}

fn signed_root(signed: &CheckpointRecord) -> Outcome<Hash> {
    let note = Note::parse(&signed.note).ok();
    let checkpoint = note.and_then(|note| hefu_tlog::Checkpoint::parse_text(&note.text).ok());
    checkpoint
        .map(|it| it.root)
        .ok_or_else(|| unavailable("the checkpoint can not be read"))
}

fn unavailable(what: &str) -> Failure {
    Failure::Unavailable(what.to_owned())
}
