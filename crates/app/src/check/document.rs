//! What a contract's documents must be, going by its history.

use std::collections::HashSet;

use hefu_domain::contract::Progress;
use hefu_pades::{Summary, VerifyOptions, verify};
use hefu_pki::TrustStore;

use crate::{contract::signature_field_name, ports::ContractRecord};

/// Whether content and head are those that the history names.
pub(super) fn follows_history(record: &ContractRecord) -> bool {
    let contract = &record.contract;
    let Some(revision) = &contract.content else {
        return record.content.is_none() && record.head.is_none();
    };
    let (Some(content), Some(head)) = (&record.content, &record.head) else {
        return false;
    };
    let content_agrees = content.digest == revision.digest && content.bytes == revision.bytes;
    content_agrees && contract.is_latest(head.digest)
}

/// Whether the document holds exactly the signatures of those who signed, all of them intact.
/// Trust is another question: an installation's own authority vouches for itself.
pub(super) fn signatures_hold(record: &ContractRecord, head: &[u8]) -> bool {
    let signed: HashSet<String> = record
        .contract
        .signatories
        .iter()
        .filter(|party| matches!(party.progress, Progress::Signed { .. }))
        .map(|party| signature_field_name(party.id))
        .collect();
    let trust = TrustStore::new(Vec::new());
    let options = VerifyOptions::new(&trust, record.updated_at.seconds());
    let report = verify(head, &options);
    let found: Vec<_> = report
        .signatures
        .iter()
        .filter(|one| signed.contains(&one.field))
        .collect();
    found.len() == signed.len() && found.iter().all(|one| one.summary == Summary::Valid)
}
