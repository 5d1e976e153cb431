//! Closing before everybody has signed: calling back, and passing the deadline.

use hefu_domain::contract::{Command, Refusal, Status};
use hefu_kernel::ContractId;

use super::{Change, Witness};
use crate::{
    Failure, Origin, Outcome, Platform,
    authz::{Action, Principal},
    ports::{Actor, Batch, ContractRecord, Job},
    retry::retried,
};

impl Platform {
    /// Calls a contract back.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`], [`Refusal`].
    pub async fn revoke_contract(
        &self,
        principal: &Principal,
        actor: Actor,
        id: ContractId,
        reason: &str,
        origin: &Origin,
    ) -> Outcome<ContractRecord> {
        let subject = self.acting_user(principal).await?;
        retried(|| async {
            let record = self.contract_for(principal, id, Action::Revoke).await?;
            let witness = Witness {
                actor,
                subject: Some(&subject),
                origin,
            };
            let mut change = Change::of(record);
            change.apply(
                &Command::Revoke {
                    reason: reason.to_owned(),
                },
                &self.facts(),
                &witness,
            )?;
            let record = change.record.clone();
            let mut writes = change.into_writes();
            writes.push(self.announcement(id));
            self.store.commit(Batch(writes)).await?;
            Ok(record)
        })
        .await
    }

    /// Closes a contract whose deadline has passed. One that is closed already is left alone; one
    /// with an owed signature is tried again later, and so is one whose deadline lies ahead again
    /// because the clock was set back since the job fell due.
    pub(crate) async fn expire_contract(&self, id: ContractId) -> Outcome<()> {
        retried(|| async {
            let Some(record) = self.store.contract(id).await? else {
                return Ok(());
            };
            let witness = Witness {
                actor: Actor::System,
                subject: None,
                origin: &Origin::default(),
            };
            let mut change = Change::of(record);
            match change.apply(&Command::Expire, &self.facts(), &witness) {
                Ok(()) => {}
                Err(Refusal::WrongStatus { .. }) => return Ok(()),
                Err(Refusal::SignatureOwed) => {
                    return Err(Failure::Unavailable("a signature is being made".to_owned()).into());
                }
                Err(Refusal::DeadlineAhead) => {
                    return Err(Failure::Unavailable("the deadline lies ahead".to_owned()).into());
                }
                Err(refusal) => return Err(refusal.into()),
            }
            let mut writes = change.into_writes();
            writes.push(self.announcement(id));
            Ok(self.store.commit(Batch(writes)).await?)
        })
        .await
    }

    /// The job that tells everybody that a contract is finished.
    pub(crate) fn announcement(&self, id: ContractId) -> crate::ports::Write {
        self.enqueue(
            format!("announce/{id}"),
            Job::Announce { contract: id },
            self.clock.now(),
        )
    }
}

/// Whether a contract that passed its deadline should read as expired although the job that
/// notes it has not run yet.
pub(crate) fn shown_status(
    contract: &hefu_domain::contract::Contract,
    now: hefu_kernel::Timestamp,
) -> Status {
    if contract.status == Status::Signing
        && contract.deadline_passed(now)
        && contract.owed().is_empty()
    {
        return Status::Expired;
    }
    contract.status
}
