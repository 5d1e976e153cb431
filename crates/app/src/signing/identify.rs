//! A signatory proves who they are; the initiator named this person and no other.

use hefu_domain::contract::Command;
use hefu_domain::identity::{DocumentNumber, PersonName};

use super::SigningParty;
use crate::{
    Origin, Outcome, Platform,
    account::IdentityInput,
    contract::{Change, Witness},
    person::{VerifiedIdentity, contract_scope},
    ports::{Actor, Batch, PersonalField},
    refusals::{AccessRefusal, SigningRefusal},
    retry::retried,
};

impl Platform {
    /// Checks name and number of a signatory and notes the check in the contract.
    ///
    /// # Errors
    /// As [`Platform::check_identity`]; [`SigningRefusal::NameDiffers`] or
    /// [`SigningRefusal::IdNumberDiffers`] if the initiator named somebody else.
    pub async fn identify_signatory(
        &self,
        party: &SigningParty,
        input: &IdentityInput,
        origin: &Origin,
    ) -> Outcome<()> {
        let contract = party.record.contract.id;
        let name = PersonName::parse(&input.name)?;
        let document = input.claimed_document()?;
        self.as_the_initiator_said(party, &name, Some(document.number()))
            .await?;
        let checked = self.check_identity(&party.subject, input).await?;
        retried(|| async {
            let record = self
                .store
                .contract(contract)
                .await?
                .ok_or(AccessRefusal::NotFound)?;
            let mut change = Change::of(record);
            let witness = Witness {
                actor: Actor::Signatory(party.signatory.id),
                subject: Some(&party.subject),
                origin,
            };
            let command = Command::Identify {
                signatory: party.signatory.id,
                check: checked.id,
            };
            change.apply(&command, &self.facts(), &witness)?;
            let writes = checked
                .writes
                .iter()
                .cloned()
                .chain(change.into_writes())
                .collect();
            Ok(self.store.commit(Batch(writes)).await?)
        })
        .await
    }

    /// The confirmed identity this signatory can sign under: the one noted in the contract, else
    /// the person's present one if it is the person the initiator named.
    pub(super) async fn usable_identity(
        &self,
        party: &SigningParty,
    ) -> Outcome<Option<VerifiedIdentity>> {
        if let Some(check) = party.signatory.identity_check {
            return self.verified_identity(&party.subject, check).await;
        }
        let Some(identity) = self.present_identity(&party.subject).await? else {
            return Ok(None);
        };
        let Ok(name) = PersonName::parse(&identity.name) else {
            return Ok(None);
        };
        let fits = self.as_the_initiator_said(party, &name, None).await.is_ok()
            && self.number_fits(party, &identity).await?;
        Ok(Some(identity).filter(|_| fits))
    }

    async fn number_fits(
        &self,
        party: &SigningParty,
        identity: &VerifiedIdentity,
    ) -> Outcome<bool> {
        let given = self
            .demanded_id_number(party.record.contract.id, &party.subject)
            .await?;
        Ok(given
            .is_none_or(|number| self.vault.id_number_key(&number) == identity.check.number_key))
    }

    async fn as_the_initiator_said(
        &self,
        party: &SigningParty,
        name: &PersonName,
        number: Option<&DocumentNumber>,
    ) -> Outcome<()> {
        let scope = contract_scope(party.record.contract.id);
        let given_name = self
            .personal_text(&party.subject, &scope, PersonalField::Name)
            .await?
            .unwrap_or_default();
        if !PersonName::parse(&given_name).is_ok_and(|given| given.same_as(name)) {
            return Err(SigningRefusal::NameDiffers.into());
        }
        if let Some(number) = number {
            let given = self
                .demanded_id_number(party.record.contract.id, &party.subject)
                .await?;
            if given.is_some_and(|given| given != number.as_str()) {
                return Err(SigningRefusal::IdNumberDiffers.into());
            }
        }
        Ok(())
    }
}
