//! Sending: from here on everybody consents to one exact content revision.

use hefu_domain::contract::{Command, ContentRevision, Contract, Facts, Status};
use hefu_kernel::{ContractId, JobId, SignatoryId, Timestamp};

use super::{Change, Witness, compose::compose};
use crate::{
    Failure, Origin, Outcome, Platform,
    authz::{Action, Principal},
    person::OpenSubject,
    ports::{Actor, Batch, ContractRecord, Job, JobRecord, Write},
    retry::retried,
    vault::KeyOwner,
};

impl Platform {
    /// Sends a draft.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`], [`hefu_domain::contract::Refusal`],
    /// [`crate::refusals::FileRefusal`].
    pub async fn send_contract(
        &self,
        principal: &Principal,
        id: ContractId,
        origin: &Origin,
    ) -> Outcome<ContractRecord> {
        let actor = self.acting_user(principal).await?;
        retried(|| async {
            let record = self.contract_for(principal, id, Action::Send).await?;
            let witness = Witness {
                actor: Actor::User(principal.user),
                subject: Some(&actor),
                origin,
            };
            let verified = self.may_initiate(&record.contract, &actor);
            let mut change = Change::of(record);
            let writes = self.apply_send(&mut change, verified, &witness).await?;
            let record = change.record.clone();
            self.store
                .commit(Batch(
                    change.into_writes().into_iter().chain(writes).collect(),
                ))
                .await?;
            Ok(record)
        })
        .await
    }

    /// Whether the initiator is known well enough: an organisation, or a verified person.
    pub(super) fn may_initiate(&self, contract: &Contract, actor: &OpenSubject) -> bool {
        contract.initiator.organisation.is_some() || actor.record.identity_check.is_some()
    }

    /// Composes the content, decides the sending and returns the jobs it causes.
    pub(super) async fn apply_send(
        &self,
        change: &mut Change,
        initiator_verified: bool,
        witness: &Witness<'_>,
    ) -> Outcome<Vec<Write>> {
        let pages = change.record.pages.clone();
        let facts = Facts {
            now: self.clock.now(),
            pages: &pages,
            initiator_verified,
        };
        // Asked before composing, so that a draft that may not be sent costs nothing.
        let nothing_yet = ContentRevision {
            digest: change.record.source.digest,
            bytes: 0,
            pages: 0,
        };
        hefu_domain::contract::decide(
            Some(&change.record.contract),
            &Command::Send(nothing_yet),
            &facts,
        )?;
        let owner = KeyOwner::Contract(change.record.contract.id);
        let source = self
            .open_blob(owner, &change.record.wrapped_key, &change.record.source)
            .await?;
        let (contract, now) = (change.record.contract.clone(), facts.now);
        let composed = tokio::task::spawn_blocking(move || compose(&source, &contract, now))
            .await
            .map_err(|_| Failure::Unavailable("composing was interrupted".to_owned()))??;
        let key = self.vault.open_key(owner, &change.record.wrapped_key)?;
        let content = self.store_blob(&key, &composed).await?;
        let revision = ContentRevision {
            digest: content.digest,
            bytes: content.bytes,
            pages: pages.len() as u32,
        };
        change.apply(&Command::Send(revision), &facts, witness)?;
        change.record.head = Some(content.clone());
        change.record.content = Some(content);
        Ok(self.jobs_after_sending(&change.record.contract, facts.now))
    }

    fn jobs_after_sending(&self, contract: &Contract, now: Timestamp) -> Vec<Write> {
        let mut writes = self.invitations(contract, now);
        if let Some(deadline) = contract.deadline {
            let job = Job::Expire {
                contract: contract.id,
            };
            writes.push(self.enqueue(
                format!("expire/{}", contract.id),
                job,
                deadline.plus_seconds(1),
            ));
        }
        writes
    }

    /// Invitations to everybody whose turn it is and who wants messages.
    pub(crate) fn invitations(&self, contract: &Contract, now: Timestamp) -> Vec<Write> {
        if contract.status != Status::Signing {
            return Vec::new();
        }
        let in_turn = |id: &SignatoryId| contract.is_turn_of(*id);
        contract
            .signatories
            .iter()
            .filter(|party| party.notify && in_turn(&party.id))
            .map(|party| {
                let job = Job::Invite {
                    contract: contract.id,
                    signatory: party.id,
                };
                self.enqueue(format!("invite/{}/{}", contract.id, party.id), job, now)
            })
            .collect()
    }

    /// A write that puts a job into the outbox.
    pub(crate) fn enqueue(&self, key: String, job: Job, run_at: Timestamp) -> Write {
        Write::EnqueueJob(JobRecord {
            id: JobId::random(&*self.random),
            key,
            job,
            run_at,
            attempts: 0,
        })
    }
}
