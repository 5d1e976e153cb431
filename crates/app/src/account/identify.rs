//! Proving who one is: name and ID number, checked by rules and by the provider.

use hefu_domain::identity::{IdNumber, PersonName};
use hefu_kernel::IdentityCheckId;

use crate::{
    Outcome, Platform,
    authz::Principal,
    person::{OpenSubject, VerifiedIdentity, identity_scope},
    ports::{Batch, IdentityCheckRecord, PersonClaim, PersonalField, Write},
    refusals::{AccessRefusal, SigningRefusal},
    vault,
};

/// The version of the consent to identity processing that is shown at present.
pub const IDENTITY_CONSENT_VERSION: &str = "2026-11-1";

/// What a person says of themselves.
#[derive(Debug, Clone)]
pub struct IdentityInput {
    /// The name on the document.
    pub name: String,
    /// The document's number.
    pub id_number: String,
    /// The version of the consent that was ticked.
    pub consent_version: String,
}

/// A confirmed check that is not stored yet.
pub struct CheckedIdentity {
    /// The check's id.
    pub id: IdentityCheckId,
    /// The confirmed name.
    pub name: PersonName,
    /// The confirmed number.
    pub id_number: IdNumber,
    /// What stores it.
    pub writes: Vec<Write>,
}

impl Platform {
    /// Checks a claim about a person: rules first, then the provider. Refused attempts are kept
    /// as evidence as well, without the values.
    ///
    /// # Errors
    /// [`hefu_domain::identity::Refusal`], [`SigningRefusal::ConsentMissing`],
    /// [`SigningRefusal::NotConfirmed`].
    pub async fn check_identity(
        &self,
        subject: &OpenSubject,
        input: &IdentityInput,
    ) -> Outcome<CheckedIdentity> {
        let now = self.clock.now();
        let name = PersonName::parse(&input.name)?;
        let id_number = IdNumber::parse(&input.id_number)?;
        id_number.of_signing_age(now.beijing_date())?;
        if input.consent_version != IDENTITY_CONSENT_VERSION {
            return Err(SigningRefusal::ConsentMissing.into());
        }
        let claim = PersonClaim { name, id_number };
        let answer = self.identity.check_person(&claim).await?;
        let provider = self.identity.provider();
        let id = IdentityCheckId::random(&*self.random);
        let check = IdentityCheckRecord {
            id,
            subject: subject.record.id,
            document: "ID_CARD".to_owned(),
            number_key: self.vault.id_number_key(claim.id_number.as_str()),
            method: answer.method,
            provider: provider.name,
            embedded: provider.embedded,
            answer_digest: vault::digest(&answer.answer),
            confirmed: answer.confirmed,
            consent_version: input.consent_version.clone(),
            at: now,
        };
        if !answer.confirmed {
            self.store
                .commit(Batch::one(Write::InsertIdentityCheck(check)))
                .await?;
            return Err(SigningRefusal::NotConfirmed.into());
        }
        let scope = identity_scope(id);
        let (name, _) = subject.seal(&scope, PersonalField::Name, claim.name.as_str().as_bytes());
        let (number, _) = subject.seal(
            &scope,
            PersonalField::IdNumber,
            claim.id_number.as_str().as_bytes(),
        );
        let writes = vec![
            Write::PutPersonalValues(vec![name, number]),
            Write::InsertIdentityCheck(check),
        ];
        Ok(CheckedIdentity {
            id,
            name: claim.name,
            id_number: claim.id_number,
            writes,
        })
    }

    /// Verifies the person of an account.
    ///
    /// # Errors
    /// As [`Platform::check_identity`], and [`SigningRefusal::AlreadyVerified`].
    pub async fn identify_user(
        &self,
        principal: &Principal,
        input: &IdentityInput,
    ) -> Outcome<VerifiedIdentity> {
        let user = self
            .store
            .user(principal.user)
            .await?
            .ok_or(AccessRefusal::SessionRequired)?;
        let subject = self.subject(user.subject).await?;
        if subject.record.identity_check.is_some() {
            return Err(SigningRefusal::AlreadyVerified { signatory: None }.into());
        }
        let checked = self.check_identity(&subject, input).await?;
        self.store.commit(Batch(checked.writes)).await?;
        let verified = self.verified_identity(&subject, checked.id).await?;
        Ok(verified.ok_or(SigningRefusal::NotConfirmed)?)
    }
}
