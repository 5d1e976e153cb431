//! Making the signatures that are owed: a fenced job, one at a time per contract.
//!
//! A crash, an unreachable authority or a full disk delays a signature and is shown; it never
//! loses or weakens it, because the consent was committed before.

use std::collections::HashSet;

use hefu_domain::contract::{Command, Contract};
use hefu_kernel::{CertificateId, ContractId, Digest, IdentityCheckId, SignatoryId, Timestamp};
use hefu_pades::{SignRequest, Summary, Trust, VerifyOptions, verify};
use hefu_pdf::{Document, WidgetFill};
use hefu_pki::{Certificate, SignatureAlgorithm, SigningKey, TrustStore};

use super::{SignatureChoice, appearance::fill};
use crate::{
    Failure, Origin, Outcome, Platform,
    contract::{CERTIFICATE_LABEL, Change, Witness, signature_field_name},
    person::{OpenSubject, contract_scope},
    ports::{
        Actor, Batch, CertificateRecord, ClaimedJob, CommitError, Conflict, ContractRecord,
        PersonalField, PlatformFact, Write,
    },
    refusals::FileRefusal,
    vault::{self, KeyOwner},
};

/// What one signature is made of.
struct Ingredients {
    signatory: SignatoryId,
    name: String,
    check: IdentityCheckId,
    choice: SignatureChoice,
    subject: OpenSubject,
}

impl Platform {
    /// Makes the owed signatures at once under the claim that came with the consent, which left
    /// this record, and after the last one extends the document, so that whoever looks at once
    /// finds it as it stays. Whatever goes wrong here is left to the jobs, which are tried again.
    pub(super) async fn seal_soon(&self, record: ContractRecord, job: &ClaimedJob) {
        let contract = record.contract.id;
        let state = &record.contract;
        let last = state.signed_count() + state.owed().len() == state.signatories.len();
        let Err(failure) = self.seal_from(Some(record), contract, job).await else {
            if last && let Err(failure) = self.extend(contract).await {
                tracing::warn!(%contract, ?failure, "a document is not extended yet; the job will do it");
            }
            return;
        };
        tracing::warn!(%contract, "a signature is delayed; the job will make it");
        if let Err(failure) = self.try_again(job, &failure).await {
            tracing::warn!(%contract, ?failure, "and not before its claim has run out");
        }
    }

    /// Makes all owed signatures of a contract and finishes the job.
    pub(crate) async fn seal(&self, id: ContractId, job: &ClaimedJob) -> Outcome<()> {
        self.seal_from(None, id, job).await
    }

    /// Begins with a record that was just written, if there is one: somebody who was faster shows
    /// in the commit, by the version.
    async fn seal_from(
        &self,
        mut known: Option<ContractRecord>,
        id: ContractId,
        job: &ClaimedJob,
    ) -> Outcome<()> {
        loop {
            let record = match known.take() {
                Some(record) => Some(record),
                None => self.store.contract(id).await?,
            };
            let Some(record) = record else {
                return self.finish(job).await;
            };
            let owed = record.contract.owed();
            let Some(&next) = owed.first() else {
                return self.finish(job).await;
            };
            let last = owed.len() == 1;
            match self.seal_one(record, next, last.then_some(job)).await {
                Ok(()) if last => return Ok(()),
                Ok(()) | Err(CommitError::Conflict(Conflict::ContractVersion)) => {}
                // Somebody else took over and will finish.
                Err(CommitError::Conflict(_)) => return Ok(()),
                Err(CommitError::Store(error)) => return Err(error.into()),
            }
        }
    }

    async fn finish(&self, job: &ClaimedJob) -> Outcome<()> {
        match self.store.commit(Batch::one(finished(job))).await {
            Ok(()) | Err(CommitError::Conflict(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn seal_one(
        &self,
        record: ContractRecord,
        signatory: SignatoryId,
        job: Option<&ClaimedJob>,
    ) -> Result<(), CommitError> {
        let prepared = self.prepare_seal(record, signatory).await;
        let mut writes = prepared.map_err(|failure| {
            CommitError::Store(crate::ports::StoreError::Unavailable(format!(
                "{failure:?}"
            )))
        })?;
        writes.extend(job.map(finished));
        self.store.commit(Batch(writes)).await
    }

    /// Signs the next increment and returns what makes it the head.
    async fn prepare_seal(
        &self,
        record: ContractRecord,
        signatory: SignatoryId,
    ) -> Outcome<Vec<Write>> {
        let ingredients = self.ingredients(&record, signatory).await?;
        let head = self.trusted_head(&record).await?;
        let owner = KeyOwner::Contract(record.contract.id);
        let now = self.clock.now();
        let identity = self.authority.at_work(|| {
            self.authority.certify_person(
                &ingredients.name,
                ingredients.check.as_str(),
                now.seconds(),
            )
        })?;
        let identity_certificate = identity.chain[0].clone();
        let signing_key = vault::digest(identity.key.public_key_der());
        let algorithm = identity.key.algorithm();
        let signed = self.sign(&record.contract, &head, &ingredients, identity, now)?;
        let key = self.vault.open_key(owner, &record.wrapped_key)?;
        let blob = self.store_blob(&key, &signed).await?;
        let certificate = certificate_record(
            &record.contract,
            &ingredients,
            &identity_certificate,
            self,
            now,
        );
        let mut change = Change::of(record);
        let witness = Witness {
            actor: Actor::System,
            subject: None,
            origin: &Origin::default(),
        };
        let command = Command::Seal {
            signatory,
            revision: blob.digest,
            certificate: certificate.id,
        };
        change.apply(&command, &self.facts(), &witness)?;
        change.record.head = Some(blob);
        let contract = change.record.contract.clone();
        let issued = self
            .authority
            .issued(&identity_certificate, &certificate, now);
        let noted = self.key_facts(&contract, &certificate, (signing_key, algorithm));
        let mut writes = vec![
            noted,
            Write::InsertCertificate(certificate),
            Write::InsertIssued(issued),
        ];
        writes.extend(change.into_writes());
        writes.extend(self.invitations(&contract, now));
        if contract.status.is_final() {
            writes.push(self.extension(contract.id));
        }
        Ok(writes)
    }

    /// What happened to the key of one signature: when this is stored the key is gone.
    fn key_facts(
        &self,
        contract: &Contract,
        certificate: &CertificateRecord,
        (key, algorithm): (Digest, SignatureAlgorithm),
    ) -> Write {
        let issuer = self.authority.provider();
        let facts = [
            PlatformFact::KeyCreated {
                key,
                algorithm: algorithm_name(algorithm).to_owned(),
                provider: "memory".to_owned(),
            },
            PlatformFact::CertificateIssued {
                certificate: certificate.id,
                key,
                digest: certificate.digest,
                signatory: Some(certificate.signatory),
                check: Some(certificate.identity_check),
                provider: issuer.name,
                embedded: issuer.embedded,
            },
            PlatformFact::KeyDestroyed { key },
        ];
        self.noted(Some(contract.id), facts)
    }

    async fn ingredients(
        &self,
        record: &ContractRecord,
        signatory: SignatoryId,
    ) -> Outcome<Ingredients> {
        let missing =
            |what: &str| Failure::Unavailable(format!("{what} of an owed signature is missing"));
        let party = record
            .contract
            .signatory(signatory)
            .ok_or_else(|| missing("the signatory"))?;
        let check = party
            .identity_check
            .ok_or_else(|| missing("the identity check"))?;
        let subject = self.subject(party.subject).await?;
        let identity = self
            .verified_identity(&subject, check)
            .await?
            .ok_or_else(|| missing("the identity"))?;
        let scope = contract_scope(record.contract.id);
        let text = self
            .personal_text(&subject, &scope, PersonalField::SignatureChoice)
            .await?;
        let choice = text
            .as_deref()
            .and_then(SignatureChoice::from_text)
            .ok_or_else(|| missing("the drawing"))?;
        Ok(Ingredients {
            signatory,
            name: identity.name,
            check,
            choice,
            subject,
        })
    }

    /// The head, proved to be the content revision and nothing after it but our own signatures:
    /// its digest is the one our last signature left, and it begins with the content.
    pub(super) async fn trusted_head(&self, record: &ContractRecord) -> Outcome<Vec<u8>> {
        let damaged =
            || Failure::Unavailable("the document is not what its history says".to_owned());
        let content = record.content.as_ref().ok_or_else(damaged)?;
        let head = record.head.as_ref().ok_or_else(damaged)?;
        let untouched = head.digest == content.digest;
        if !record.contract.is_latest(head.digest) {
            return Err(damaged());
        }
        let bytes = self.contract_blob(record, head).await?;
        let start = bytes.get(..content.bytes as usize).ok_or_else(damaged)?;
        if !untouched && crate::vault::digest(start) != content.digest {
            return Err(damaged());
        }
        Ok(bytes)
    }

    fn sign(
        &self,
        contract: &Contract,
        head: &[u8],
        ingredients: &Ingredients,
        identity: crate::certificate::OneTimeIdentity,
        now: Timestamp,
    ) -> Outcome<Vec<u8>> {
        let document = Document::open(head).map_err(FileRefusal::from)?;
        let filled = fill(
            &document,
            contract,
            ingredients.signatory,
            &ingredients.choice,
            &self.fonts,
            now,
        )?;
        let fills: Vec<WidgetFill<'_>> = filled
            .iter()
            .map(|field| WidgetFill {
                field: &field.name,
                appearance: Some(&field.appearance),
                text: field.text.as_deref(),
            })
            .collect();
        let field = signature_field_name(ingredients.signatory);
        let request = SignRequest {
            fills: &fills,
            time_stamper: Some(self.authority.time_stamper()),
            name: Some(&ingredients.name),
            reason: Some("同意签署本合同 / I agree to sign this contract"),
            ..SignRequest::new(&field, &identity.key, &identity.chain, now.seconds())
        };
        let signed = self
            .authority
            .at_work(|| hefu_pades::sign(head, &request))
            .map_err(|error| Failure::Unavailable(format!("signing failed: {error}")))?;
        self.prove(&signed, contract, &field, now)?;
        Ok(signed)
    }

    /// Nothing leaves this process as signed that our own verifier would not accept.
    fn prove(
        &self,
        signed: &[u8],
        contract: &Contract,
        field: &str,
        now: Timestamp,
    ) -> Outcome<()> {
        let trust = TrustStore::new(self.authority.roots());
        let report = verify(signed, &VerifyOptions::new(&trust, now.seconds()));
        let names: HashSet<String> = contract
            .signatories
            .iter()
            .map(|party| signature_field_name(party.id))
            .collect();
        let ours: Vec<_> = report
            .signatures
            .iter()
            .filter(|one| names.contains(&one.field))
            .collect();
        let made = ours
            .iter()
            .any(|one| one.field == field && one.trust == Trust::Trusted);
        if made && ours.iter().all(|one| one.summary == Summary::Valid) {
            return Ok(());
        }
        let findings = report
            .findings
            .iter()
            .chain(ours.iter().flat_map(|one| &one.findings));
        let codes: Vec<_> = findings.map(|finding| finding.kind.code()).collect();
        Err(Failure::Unavailable(format!(
            "the signature would not hold: {codes:?}"
        )))
    }
}

/// The stable name of an algorithm in events.
fn algorithm_name(algorithm: SignatureAlgorithm) -> &'static str {
    match algorithm {
        SignatureAlgorithm::EcdsaP256Sha256 => "ecdsa-p256-sha256",
        SignatureAlgorithm::EcdsaP384Sha384 => "ecdsa-p384-sha384",
        SignatureAlgorithm::RsaPkcs1Sha256 => "rsa-pkcs1-sha256",
        SignatureAlgorithm::Sm2Sm3 => "sm2-sm3",
    }
}

fn finished(job: &ClaimedJob) -> Write {
    Write::FinishJob {
        id: job.record.id,
        holder: job.holder.clone(),
        attempt: job.record.attempts,
    }
}

fn certificate_record(
    contract: &Contract,
    ingredients: &Ingredients,
    certificate: &Certificate,
    platform: &Platform,
    at: Timestamp,
) -> CertificateRecord {
    CertificateRecord {
        id: CertificateId::random(&*platform.random),
        contract: contract.id,
        signatory: ingredients.signatory,
        identity_check: ingredients.check,
        sealed_der: ingredients
            .subject
            .seal_bytes(CERTIFICATE_LABEL, certificate.der()),
        digest: hefu_kernel::Digest(certificate.fingerprint()),
        at,
    }
}
