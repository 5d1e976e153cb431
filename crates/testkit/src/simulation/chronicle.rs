//! What the database has committed, kept beside it, and what clients were told.
//!
//! The chronicle hears of every commit that took effect and holds it against the rules at once. It
//! is the simulation's own memory: at the end the database must say the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use hefu_app::{
    ports::{
        Batch, CertificateRecord, CodePurpose, CodeRecord, ContractRecord, RecordedEvent,
        StoredBlob, Write,
    },
    vault::Vault,
};
use hefu_domain::contract::{Contract, Event, Progress, Status, evolve};
use hefu_kernel::{CertificateId, CodeId, ContractId, Digest, FileId, SignatoryId};

use super::violation::{Rule, Violation};

/// A contract as it was committed.
#[derive(Clone)]
pub struct KeptContract {
    /// The latest row.
    pub record: ContractRecord,
    /// Its history.
    pub events: Vec<RecordedEvent>,
    /// The content revision and every head after it.
    pub revisions: Vec<StoredBlob>,
}

/// What a client was told is done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// There is such a contract, at this version or a later one.
    Version(ContractId, u64),
    /// It was sent.
    Sent(ContractId),
    /// This signatory has opened it.
    Viewed(ContractId, SignatoryId),
    /// This signatory has proved who they are.
    Identified(ContractId, SignatoryId),
    /// This signatory's consent is stored.
    Accepted(ContractId, SignatoryId),
    /// This signatory's refusal is stored.
    Rejected(ContractId, SignatoryId),
    /// It was called back.
    Revoked(ContractId),
    /// This signatory was reminded so many times at least.
    Reminded(ContractId, SignatoryId, u32),
}

/// The memory of a run.
pub struct Chronicle {
    vault: Vault,
    kept: Mutex<Kept>,
}

#[derive(Default)]
pub(super) struct Kept {
    pub(super) contracts: BTreeMap<ContractId, KeptContract>,
    codes: BTreeMap<CodeId, CodeRecord>,
    used_codes: BTreeSet<CodeId>,
    pub(super) certificates: BTreeMap<CertificateId, CertificateRecord>,
    told: BTreeSet<Told>,
    files: BTreeSet<FileId>,
    idempotent: BTreeMap<String, ContractId>,
    violations: Vec<Violation>,
}

impl Chronicle {
    /// An empty one. The vault is needed to tell what codes are bound to.
    pub fn new(vault: Vault) -> Self {
        Self {
            vault,
            kept: Mutex::default(),
        }
    }

    /// A batch took effect.
    pub fn committed(&self, batch: &Batch) {
        let kept = &mut *self.kept();
        let mut used = Vec::new();
        for write in &batch.0 {
            match write {
                Write::InsertCode(code) => {
                    kept.codes.insert(code.id, code.clone());
                }
                Write::ConsumeCode { id, at } => {
                    kept.use_code(*id, *at);
                    used.push(*id);
                }
                Write::InsertCertificate(certificate) => {
                    let before = kept
                        .certificates
                        .insert(certificate.id, certificate.clone());
                    if before.is_some() {
                        kept.report(Rule::Certificate, "a certificate was stored twice");
                    }
                }
                _ => {}
            }
        }
        for write in &batch.0 {
            if let Write::SaveContract {
                record,
                before,
                events,
            } = write
            {
                self.saved(kept, record, *before, events, &used);
            }
        }
    }

    /// A client got this answer.
    pub fn told(&self, what: Told) {
        self.kept().told.insert(what);
    }

    /// A client was told that this file is stored.
    pub fn told_file(&self, id: FileId) {
        self.kept().files.insert(id);
    }

    /// The files clients were told are stored.
    pub fn files(&self) -> Vec<FileId> {
        self.kept().files.iter().copied().collect()
    }

    /// A client got this contract for a request under this key.
    pub fn told_once(&self, key: &str, id: ContractId) {
        let mut kept = self.kept();
        let first = *kept.idempotent.entry(key.to_owned()).or_insert(id);
        if first != id {
            kept.report(
                Rule::Once,
                format!("{key} made {first} and {id} under one key"),
            );
        }
    }

    /// A rule was broken elsewhere.
    pub fn report(&self, violation: Violation) {
        self.kept().violations.push(violation);
    }

    /// All contracts.
    pub fn contracts(&self) -> Vec<KeptContract> {
        self.kept().contracts.values().cloned().collect()
    }

    /// One contract.
    pub fn contract(&self, id: ContractId) -> Option<KeptContract> {
        self.kept().contracts.get(&id).cloned()
    }

    /// All certificates.
    pub fn certificates(&self) -> Vec<CertificateRecord> {
        self.kept().certificates.values().cloned().collect()
    }

    /// The codes that were used up.
    pub fn used_codes(&self) -> Vec<CodeId> {
        self.kept().used_codes.iter().copied().collect()
    }

    /// Which rules were broken so far, with everything clients were told held against what was
    /// committed.
    pub fn violations(&self) -> Vec<Violation> {
        let kept = self.kept();
        let mut all = kept.violations.clone();
        let broken = kept.told.iter().filter(|told| !kept.holds(told));
        all.extend(broken.map(|told| Violation::new(Rule::Acknowledged, format!("{told:?}"))));
        all
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn saved(
        &self,
        kept: &mut Kept,
        record: &ContractRecord,
        before: u64,
        events: &[RecordedEvent],
        used: &[CodeId],
    ) {
        let id = record.contract.id;
        let known = kept.contracts.get(&id).cloned();
        let version = known.as_ref().map_or(0, |it| it.record.contract.version);
        if version != before {
            kept.report(
                Rule::History,
                format!("{id} went from version {version} as if from {before}"),
            );
        }
        let mut state = known.as_ref().map(|it| it.record.contract.clone());
        let mut latest = known
            .as_ref()
            .and_then(|it| it.events.last())
            .map(|it| it.event.at());
        for (sequence, recorded) in (before + 1..).zip(events) {
            let at = recorded.event.at();
            if recorded.sequence != sequence || latest.is_some_and(|latest| at < latest) {
                kept.report(
                    Rule::History,
                    format!(
                        "{id} has {} as number {} at {at:?} after {latest:?}",
                        recorded.event.name(),
                        recorded.sequence
                    ),
                );
            }
            latest = Some(at);
            kept.event_fits(state.as_ref(), recorded, record, used);
            if let (Event::Accepted { .. }, Some(contract)) = (&recorded.event, &state) {
                self.code_fits(kept, contract, recorded);
            }
            let next = evolve(state.clone(), &recorded.event);
            kept.status_fits(state.as_ref(), next.as_ref(), recorded);
            state = next;
        }
        if state.as_ref() != Some(&record.contract) {
            kept.report(Rule::Replay, format!("{id} is not what its events say"));
        }
        kept.keep(record, events);
    }

    /// The code behind a consent was sent for this person, this contract and this content.
    fn code_fits(&self, kept: &mut Kept, contract: &Contract, recorded: &RecordedEvent) {
        let Event::Accepted {
            signatory, content, ..
        } = &recorded.event
        else {
            return;
        };
        let Some(code) = recorded
            .intent
            .as_ref()
            .and_then(|it| kept.codes.get(&it.code))
        else {
            return;
        };
        let Some(party) = contract.signatory(*signatory) else {
            return;
        };
        let bound = self.vault.code_hash(&[
            b"binding",
            CodePurpose::Sign.name().as_bytes(),
            &party.mobile_key.0,
            contract.id.as_str().as_bytes(),
            &content.0,
        ]);
        if code.binding != bound {
            kept.report(Rule::Code, "a consent rests on a code for something else");
        }
    }
}

impl Kept {
    pub(super) fn report(&mut self, rule: Rule, detail: impl Into<String>) {
        self.violations.push(Violation::new(rule, detail));
    }

    fn use_code(&mut self, id: CodeId, at: hefu_kernel::Timestamp) {
        match self.codes.get(&id) {
            None => self.report(Rule::Code, format!("{id} was used and never sent")),
            Some(code) if at > code.expires_at => {
                self.report(Rule::Code, format!("{id} was used when it was void"));
            }
            Some(_) => {}
        }
        if !self.used_codes.insert(id) {
            self.report(Rule::Code, format!("{id} was used twice"));
        }
    }

    fn keep(&mut self, record: &ContractRecord, events: &[RecordedEvent]) {
        let id = record.contract.id;
        let Some(kept) = self.contracts.get_mut(&id) else {
            self.contracts.insert(
                id,
                KeptContract {
                    record: record.clone(),
                    events: events.to_vec(),
                    revisions: record.head.iter().cloned().collect(),
                },
            );
            return;
        };
        let sent = kept.record.content.is_some();
        let same = kept.record.source == record.source
            && kept.record.wrapped_key == record.wrapped_key
            && (!sent || kept.record.content == record.content);
        if kept.record.head != record.head {
            kept.revisions.extend(record.head.clone());
        }
        kept.record = record.clone();
        kept.events.extend_from_slice(events);
        if !same {
            self.report(Rule::Document, format!("{id} has another document"));
        }
    }

    fn holds(&self, told: &Told) -> bool {
        let contract = |id: &ContractId| self.contracts.get(id).map(|it| &it.record.contract);
        let party = |id, signatory: &SignatoryId| contract(id)?.signatory(*signatory);
        match told {
            Told::Version(id, version) => contract(id).is_some_and(|it| it.version >= *version),
            Told::Sent(id) => contract(id).is_some_and(|it| it.sent_at.is_some()),
            // Opened at the moment it ended: that is no event any more.
            Told::Viewed(id, who) => {
                contract(id).is_some_and(|it| it.status.is_final())
                    || party(id, who).is_some_and(|it| it.viewed_at.is_some())
            }
            Told::Identified(id, who) => {
                party(id, who).is_some_and(|it| it.identity_check.is_some())
            }
            Told::Accepted(id, who) => party(id, who).is_some_and(|it| {
                matches!(
                    it.progress,
                    Progress::Accepted { .. } | Progress::Signed { .. }
                )
            }),
            Told::Rejected(id, who) => {
                contract(id).is_some_and(|it| it.status == Status::Rejected)
                    && party(id, who)
                        .is_some_and(|it| matches!(it.progress, Progress::Rejected { .. }))
            }
            Told::Revoked(id) => contract(id).is_some_and(|it| it.status == Status::Revoked),
            Told::Reminded(id, who, times) => {
                party(id, who).is_some_and(|it| it.reminders >= *times)
            }
        }
    }
}

/// The digest of a revision's bytes, for comparing.
pub(super) fn digest_of(bytes: &[u8]) -> Digest {
    hefu_app::vault::digest(bytes)
}
