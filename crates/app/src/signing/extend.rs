//! Making a finished document verifiable for long: a job that follows the last signature.
//!
//! Certificates and revocation data of all signatures go into the document, and a time stamp over
//! all of it (PAdES B-LTA, ETSI EN 319 142-1 §6.1). If the time-stamp authority does not answer, the
//! job is tried again and shown among the failing ones; the document never stays at a lower level
//! silently. The parties are told once it is done, so that the document they are told of is final.

use hefu_domain::contract::{Command, Contract, Status};
use hefu_kernel::ContractId;
use hefu_pades::{Level, RevocationData, SignatureReport, Summary, Trust, VerifyOptions, verify};
use hefu_pki::TrustStore;

use crate::{
    Failure, Origin, Outcome, Platform,
    contract::{Change, Witness, archive_field_name, signature_field_name},
    ports::{Actor, Batch, CommitError, Conflict, ContractRecord, Job, Write},
    vault::KeyOwner,
};

impl Platform {
    /// Extends the document of a finished contract, unless that was done or nobody wants it.
    pub(crate) async fn extend(&self, id: ContractId) -> Outcome<()> {
        loop {
            let Some(record) = self.store.contract(id).await? else {
                return Ok(());
            };
            let contract = &record.contract;
            if contract.status != Status::Signed || contract.extended.is_some() {
                return Ok(());
            }
            let writes = self.prepare_extension(record).await?;
            match self.store.commit(Batch(writes)).await {
                Err(CommitError::Conflict(Conflict::ContractVersion)) => {}
                outcome => return Ok(outcome?),
            }
        }
    }

    /// The job that extends a finished contract.
    pub(crate) fn extension(&self, id: ContractId) -> Write {
        self.enqueue(
            format!("extend/{id}"),
            Job::Extend { contract: id },
            self.clock.now(),
        )
    }

    async fn prepare_extension(&self, record: ContractRecord) -> Outcome<Vec<Write>> {
        let id = record.contract.id;
        let head = self.trusted_head(&record).await?;
        let extended = self.extend_document(&record.contract, &head).await?;
        let key = self
            .vault
            .open_key(KeyOwner::Contract(id), &record.wrapped_key)?;
        let blob = self.store_blob(&key, &extended).await?;
        let mut change = Change::of(record);
        let witness = Witness {
            actor: Actor::System,
            subject: None,
            origin: &Origin::default(),
        };
        let command = Command::Extend {
            revision: blob.digest,
        };
        change.apply(&command, &self.facts(), &witness)?;
        change.record.head = Some(blob);
        let mut writes = change.into_writes();
        writes.push(self.announcement(id));
        Ok(writes)
    }

    async fn extend_document(&self, contract: &Contract, head: &[u8]) -> Outcome<Vec<u8>> {
        let now = self.clock.now().seconds();
        let lists = self.revocation_lists().await?;
        let lists: Vec<&[u8]> = lists.iter().map(|list| list.as_slice()).collect();
        let revocation = RevocationData {
            lists: &lists,
            ocsp_responses: &[],
            certificates: &[],
        };
        let archive = archive_field_name(contract.id);
        let stamper = self.authority.time_stamper();
        let extended = self
            .authority
            .at_work(|| hefu_pades::extend(head, &archive, stamper, &revocation))
            .map_err(|error| Failure::Unavailable(format!("extending failed: {error}")))?;
        let trust = TrustStore::new(self.authority.roots());
        let report = verify(&extended, &VerifyOptions::new(&trust, now));
        // Signatures that came with the uploaded file are not ours to vouch for.
        let ours = |one: &&SignatureReport| {
            one.field == archive
                || contract
                    .signatories
                    .iter()
                    .any(|party| one.field == signature_field_name(party.id))
        };
        let ours: Vec<_> = report.signatures.iter().filter(ours).collect();
        // Whether an outside authority's certificates are revoked is that authority's to say; its lists
        // are not fetched, so that its stamps do not count as kept for long.
        let outside = !self.authority.stamping_provider().embedded;
        let holds = |one: &&SignatureReport| {
            let kept =
                outside || one.field == archive || one.level == Some(Level::LongTermWithArchive);
            kept && one.summary == Summary::Valid && one.trust == Trust::Trusted
        };
        let stamped = ours.iter().any(|one| one.field == archive);
        if stamped && ours.iter().all(holds) {
            return Ok(extended);
        }
        let findings = report
            .findings
            .iter()
            .chain(ours.iter().flat_map(|one| &one.findings));
        let codes: Vec<_> = findings.map(|finding| finding.kind.code()).collect();
        Err(Failure::Unavailable(format!(
            "the extended document would not hold: {codes:?}"
        )))
    }
}
