//! Proving who one is: name and ID number, checked by rules and by the provider.

use hefu_domain::identity::{Document, DocumentKind, PersonName};
use hefu_kernel::IdentityCheckId;

use crate::{
    Outcome, Platform,
    authz::Principal,
    person::{OpenSubject, VerifiedIdentity, identity_scope},
    ports::{Batch, IdentityCheckRecord, PersonClaim, PersonalField, PlatformFact, Write},
    refusals::{AccessRefusal, SigningRefusal},
    vault,
};

/// The version of the consent to identity processing that is shown at present.
pub const IDENTITY_CONSENT_VERSION: &str = "2026-11-2";

/// What a person says of themselves.
#[derive(Debug, Clone)]
pub struct IdentityInput {
    /// The name on the document.
    pub name: String,
    /// The name of the document's kind, such as `ID_CARD`.
    pub document: String,
    /// The document's number.
    pub id_number: String,
    /// The birthday (`YYYY-MM-DD`), needed where the number does not state it.
    pub birth_date: Option<String>,
    /// The version of the consent that was ticked.
    pub consent_version: String,
}

impl IdentityInput {
    /// The document as it is claimed.
    ///
    /// # Errors
    /// [`hefu_domain::identity::Refusal`].
    pub(crate) fn claimed_document(&self) -> Outcome<Document> {
        let kind = DocumentKind::parse(&self.document)?;
        let birth_date = self.birth_date.as_deref();
        Ok(Document::parse(kind, &self.id_number, birth_date)?)
    }
}

/// A confirmed check that is not stored yet.
pub struct CheckedIdentity {
    /// The check's id.
    pub id: IdentityCheckId,
    /// The confirmed name.
    pub name: PersonName,
    /// The confirmed document.
    pub document: Document,
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
        let document = input.claimed_document()?;
        document.of_signing_age(now.beijing_date())?;
        if input.consent_version != IDENTITY_CONSENT_VERSION {
            return Err(SigningRefusal::ConsentMissing.into());
        }
        let claim = PersonClaim { name, document };
        let answer = self.identity.check_person(&claim).await?;
        let provider = self.identity.provider();
        let id = IdentityCheckId::random(&*self.random);
        let check = IdentityCheckRecord {
            id,
            subject: subject.record.id,
            document: claim.document.kind().name().to_owned(),
            number_key: self.vault.id_number_key(claim.document.number().as_str()),
            method: answer.method,
            provider: provider.name,
            embedded: provider.embedded,
            answer_digest: vault::digest(&answer.answer),
            confirmed: answer.confirmed,
            consent_version: input.consent_version.clone(),
            at: now,
        };
        let noted = self.noted(None, [checked_fact(&check)]);
        if !answer.confirmed {
            self.store
                .commit(Batch(vec![Write::InsertIdentityCheck(check), noted]))
                .await?;
            return Err(SigningRefusal::NotConfirmed.into());
        }
        let scope = identity_scope(id);
        let seal = |field, value: &str| subject.seal(&scope, field, value.as_bytes()).0;
        let mut values = vec![
            seal(PersonalField::Name, claim.name.as_str()),
            seal(PersonalField::IdNumber, claim.document.number().as_str()),
        ];
        let stated_birth = claim.document.stated_birth();
        values.extend(stated_birth.map(|day| seal(PersonalField::BirthDate, &day.to_string())));
        let writes = vec![
            Write::PutPersonalValues(values),
            Write::InsertIdentityCheck(check),
            noted,
        ];
        Ok(CheckedIdentity {
            id,
            name: claim.name,
            document: claim.document,
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

fn checked_fact(check: &IdentityCheckRecord) -> PlatformFact {
    PlatformFact::IdentityChecked {
        subject: check.subject,
        check: check.id,
        document: check.document.clone(),
        method: check.method.clone(),
        provider: check.provider.clone(),
        embedded: check.embedded,
        answer_digest: check.answer_digest,
        confirmed: check.confirmed,
        consent_version: check.consent_version.clone(),
    }
}
