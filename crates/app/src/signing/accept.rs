//! Consent: one commit uses up the intent and stores the choices. From here the signature is owed.

use hefu_domain::contract::Command;
use hefu_kernel::{CodeId, ContractId, Digest, IdentityCheckId, JobId, Language, Timestamp};

use super::{SignatureChoice, SigningParty};
use crate::{
    Origin, Outcome, Platform,
    contract::{Change, Witness},
    person::contract_scope,
    ports::{
        Actor, Batch, ClaimedJob, CodePurpose, ContractRecord, IntentProof, Job, JobRecord,
        PersonalField, Write,
    },
    refusals::{AccessRefusal, FileRefusal, SigningRefusal},
    retry::retried,
};

/// The version of the statement that signatories consent to.
pub const CONSENT_VERSION: &str = "2026-11-1";

/// The statement that signatories consent to.
pub fn consent_text(language: Language) -> &'static str {
    language.pick(
        "我已完整阅读并理解本合同内容，同意以电子签名方式签署，并认可该电子签名与手写签名具有同等法律效力。",
        "I have read and understood the whole contract, agree to sign it electronically, and accept that this electronic signature has the same legal effect as my handwritten one.",
    )
}

/// Everything a signatory sends to sign.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The code that was asked for.
    pub intent: CodeId,
    /// The digits that were typed.
    pub code: String,
    /// The content that was shown.
    pub content: Digest,
    /// What shall be drawn.
    pub choice: SignatureChoice,
    /// Whether the page saw the document read to its end.
    pub read_to_end: bool,
    /// The version of the statement that was ticked; `None` if it was not.
    pub consent_version: Option<String>,
}

impl Platform {
    /// Stores the consent and then, if nothing is in the way, makes the signature at once. When
    /// this returns the consent is durable; the signature may still be on its way.
    ///
    /// # Errors
    /// [`SigningRefusal`], [`crate::refusals::CodeRefusal`], [`hefu_domain::contract::Refusal`],
    /// [`FileRefusal::MissingGlyph`] for a typed name that no font has.
    pub async fn accept(
        &self,
        party: &SigningParty,
        acceptance: &Acceptance,
        origin: &Origin,
    ) -> Outcome<()> {
        if acceptance.consent_version.as_deref() != Some(CONSENT_VERSION) {
            return Err(SigningRefusal::ConsentMissing.into());
        }
        if !acceptance.read_to_end {
            return Err(SigningRefusal::ReadingUnfinished.into());
        }
        let identity = self.usable_identity(party).await?;
        let identity = identity.ok_or(hefu_domain::contract::Refusal::IdentityMissing)?;
        acceptance.choice.check(&identity.name)?;
        self.can_be_drawn(&acceptance.choice)?;
        let contract = party.record.contract.id;
        let bound_to: [&[u8]; 2] = [contract.as_str().as_bytes(), &acceptance.content.0];
        let mobile_key = party.signatory.mobile_key;
        let code = self
            .check_code(
                Some(acceptance.intent),
                CodePurpose::Sign,
                mobile_key,
                &bound_to,
                &acceptance.code,
            )
            .await?;
        let (record, job) = self
            .commit_acceptance(party, acceptance, identity.check.id, code, origin)
            .await?;
        self.seal_soon(record, &job).await;
        Ok(())
    }

    /// The job that makes a contract's owed signatures, one at a time per contract, as this
    /// process would hold it.
    fn claimed_seal(&self, contract: ContractId, now: Timestamp) -> ClaimedJob {
        ClaimedJob {
            record: JobRecord {
                id: JobId::random(&*self.random),
                key: format!("seal/{contract}"),
                job: Job::Seal { contract },
                run_at: now,
                attempts: 1,
            },
            holder: self.node.clone(),
        }
    }

    /// Asked before the consent is stored: a signature that can not be drawn must not be owed.
    fn can_be_drawn(&self, choice: &SignatureChoice) -> Result<(), FileRefusal> {
        let SignatureChoice::Typed { text } = choice else {
            return Ok(());
        };
        match self.fonts.missing_characters(text).first() {
            Some(&character) => Err(FileRefusal::MissingGlyph { character }),
            None => Ok(()),
        }
    }

    /// One commit: the code is used up, the consent and the choice are stored, the signature is
    /// owed. The job that makes it is put in as claimed by this process, unless another is at it;
    /// whether it was, the end of the job tells.
    async fn commit_acceptance(
        &self,
        party: &SigningParty,
        acceptance: &Acceptance,
        check: IdentityCheckId,
        code: CodeId,
        origin: &Origin,
    ) -> Outcome<(ContractRecord, ClaimedJob)> {
        let contract = party.record.contract.id;
        let signatory = party.signatory.id;
        let provider = self.messenger.provider();
        let intent = IntentProof {
            method: "sms_code".to_owned(),
            provider: provider.name,
            embedded: provider.embedded,
            code,
        };
        let text = acceptance.choice.to_text();
        let (value, choice) = party.subject.seal(
            &contract_scope(contract),
            PersonalField::SignatureChoice,
            text.as_bytes(),
        );
        retried(|| async {
            let record = self
                .store
                .contract(contract)
                .await?
                .ok_or(AccessRefusal::NotFound)?;
            let identified = record
                .contract
                .signatory(signatory)
                .is_some_and(|party| party.identity_check.is_some());
            let witness = Witness {
                actor: Actor::Signatory(signatory),
                subject: Some(&party.subject),
                origin,
            };
            let facts = self.facts();
            let mut change = Change::of(record);
            if !identified {
                change.apply(&Command::Identify { signatory, check }, &facts, &witness)?;
            }
            let command = Command::Accept {
                signatory,
                content: acceptance.content,
                choice,
            };
            change.apply_with(&command, &facts, &witness, Some(&intent))?;
            let mut writes = vec![
                Write::ConsumeCode {
                    id: code,
                    at: facts.now,
                },
                Write::PutPersonalValues(vec![value.clone()]),
            ];
            let record = change.record.clone();
            writes.extend(change.into_writes());
            let job = self.claimed_seal(contract, facts.now);
            writes.push(Write::EnqueueClaimedJob {
                record: job.record.clone(),
                holder: job.holder.clone(),
                lease_until: facts.now.plus_seconds(self.settings.job_lease_seconds),
            });
            self.store.commit(Batch(writes)).await?;
            Ok((record, job))
        })
        .await
    }
}
