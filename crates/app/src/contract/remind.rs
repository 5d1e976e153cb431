//! Reminding a signatory whose turn it is.

use hefu_domain::contract::Command;
use hefu_kernel::{ContractId, SignatoryId};

use super::{Change, Witness};
use crate::{
    Origin, Outcome, Platform,
    authz::{Action, Principal},
    ports::{Actor, Batch, Job},
    retry::retried,
};

impl Platform {
    /// Sends the signatory another message with a fresh link.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`], [`hefu_domain::contract::Refusal`].
    pub async fn remind_signatory(
        &self,
        principal: &Principal,
        id: ContractId,
        signatory: SignatoryId,
        origin: &Origin,
    ) -> Outcome<()> {
        let subject = self.acting_user(principal).await?;
        retried(|| async {
            let record = self.contract_for(principal, id, Action::Remind).await?;
            let witness = Witness {
                actor: Actor::User(principal.user),
                subject: Some(&subject),
                origin,
            };
            let mut change = Change::of(record);
            let facts = self.facts();
            change.apply(&Command::Remind(signatory), &facts, &witness)?;
            let mut writes = change.into_writes();
            let job = Job::Remind {
                contract: id,
                signatory,
            };
            writes.push(self.enqueue(format!("remind/{id}/{signatory}"), job, facts.now));
            Ok(self.store.commit(Batch(writes)).await?)
        })
        .await
    }
}
