//! Creating and sending in one step, as programs do.

use hefu_domain::contract::Initiator;
use hefu_kernel::{FileId, OrganisationId};

use super::{DraftInput, Witness};
use crate::{
    Origin, Outcome, Platform,
    authz::Principal,
    ports::{Actor, Batch, ContractRecord},
    retry::retried,
};

/// A contract as a program orders it.
#[derive(Debug, Clone)]
pub struct ContractOrder {
    /// The uploaded document.
    pub file: FileId,
    /// In whose name.
    pub organisation: OrganisationId,
    /// Everything else.
    pub terms: DraftInput,
}

impl Platform {
    /// Drafts, composes and sends in one commit: either all of it exists afterwards or nothing.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`], [`hefu_domain::contract::Refusal`],
    /// [`hefu_domain::identity::Refusal`], [`crate::refusals::FileRefusal`].
    pub async fn create_by_files(
        &self,
        principal: &Principal,
        actor: Actor,
        order: &ContractOrder,
        origin: &Origin,
    ) -> Outcome<ContractRecord> {
        let file = self.own_file(principal, order.file).await?;
        let subject = self.acting_user(principal).await?;
        let initiator = Initiator {
            user: principal.user,
            organisation: Some(order.organisation),
        };
        retried(|| async {
            let witness = Witness {
                actor,
                subject: Some(&subject),
                origin,
            };
            let mut change = self
                .begin_draft(&file, initiator, &order.terms.title, &witness)
                .await?;
            let mut writes = self
                .apply_terms(&mut change, &order.terms, &witness)
                .await?;
            let jobs = self.apply_send(&mut change, true, &witness).await?;
            let record = change.record.clone();
            writes.extend(change.into_writes());
            writes.extend(jobs);
            self.store.commit(Batch(writes)).await?;
            Ok(record)
        })
        .await
    }
}
