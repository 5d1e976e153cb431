//! Refusing to sign.

use hefu_domain::contract::Command;

use super::SigningParty;
use crate::{
    Origin, Outcome, Platform,
    contract::{Change, Witness},
    ports::{Actor, Batch},
    refusals::AccessRefusal,
    retry::retried,
};

impl Platform {
    /// Refuses with a reason; the contract ends for everybody.
    ///
    /// # Errors
    /// [`hefu_domain::contract::Refusal`].
    pub async fn reject(&self, party: &SigningParty, reason: &str, origin: &Origin) -> Outcome<()> {
        let contract = party.record.contract.id;
        retried(|| async {
            let record = self
                .store
                .contract(contract)
                .await?
                .ok_or(AccessRefusal::NotFound)?;
            let witness = Witness {
                actor: Actor::Signatory(party.signatory.id),
                subject: Some(&party.subject),
                origin,
            };
            let mut change = Change::of(record);
            let command = Command::Reject {
                signatory: party.signatory.id,
                reason: reason.to_owned(),
            };
            change.apply(&command, &self.facts(), &witness)?;
            let mut writes = change.into_writes();
            writes.push(self.announcement(contract));
            Ok(self.store.commit(Batch(writes)).await?)
        })
        .await
    }
}
