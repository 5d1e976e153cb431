//! Evidence that needs nobody's word: the signing report, a signed PDF that says who signed what and
//! how that was checked, and the evidence bundle, one file with everything by which it can be checked
//! again offline.
//!
//! Both are made from the contract as it is, never from a summary kept beside it. What was made is kept
//! as a blob under the contract's key, with a name that follows from the state it was made of: the same
//! state gives the same bytes again. No row names such a blob, so that the daily sweep removes it after
//! a while and it is made anew when somebody asks; nothing else depends on it.

mod bundle;
mod case;
mod check;
mod log;
mod paper;
mod readable;
mod report;
mod seal;

pub use check::{BundleJudgement, BundleProblem, Facts, judge_bundle_with, looks_like_bundle};

use hefu_domain::contract::{Refusal, Status};
use hefu_kernel::{ContractId, Language};
use hefu_pki::DataKey;

use crate::{
    Outcome, Platform,
    authz::{Action, Principal},
    ports::{BlobName, ContractRecord},
    signing::SigningParty,
    vault::KeyOwner,
};

use case::Case;

/// The published verifier: what `scripts/verify_bundle.py` says.
pub const VERIFIER_SCRIPT: &str = include_str!("../../../../scripts/verify_bundle.py");

/// Goes up when report or bundle are made differently, so that nothing old is taken for new.
const FORM: &str = "1";

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The signing report in one language: a signed PDF.
    Report(Language),
    /// The evidence bundle: ASiC-E.
    Bundle,
}

impl Evidence {
    fn name(self) -> &'static str {
        match self {
            Self::Report(Language::Chinese) => "report-zh",
            Self::Report(Language::English) => "report-en",
            Self::Bundle => "bundle",
        }
    }
}

impl Platform {
    /// Evidence of a finished contract.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`]; [`Refusal::WrongStatus`] before all have signed.
    pub async fn evidence(
        &self,
        principal: &Principal,
        id: ContractId,
        what: Evidence,
    ) -> Outcome<(ContractRecord, Vec<u8>)> {
        let record = self
            .contract_for(principal, id, Action::DownloadSigned)
            .await?;
        let bytes = self.evidence_of(&record, what).await?;
        Ok((record, bytes))
    }

    /// The same for whoever signed by a link.
    ///
    /// # Errors
    /// [`Refusal::WrongStatus`] before all have signed.
    pub async fn signing_evidence(&self, party: &SigningParty, what: Evidence) -> Outcome<Vec<u8>> {
        self.evidence_of(&party.record, what).await
    }

    async fn evidence_of(&self, record: &ContractRecord, what: Evidence) -> Outcome<Vec<u8>> {
        let status = record.contract.status;
        if status != Status::Signed {
            return Err(Refusal::WrongStatus { status }.into());
        }
        let case = Case::read(self, record).await?;
        match what {
            Evidence::Report(language) => self.kept_report(&case, language).await,
            Evidence::Bundle => self.kept_bundle(&case).await,
        }
    }

    /// The report as it was made before of this very state, or made now and kept.
    async fn kept_report(&self, case: &Case, language: Language) -> Outcome<Vec<u8>> {
        let what = Evidence::Report(language);
        if let Some(bytes) = self.kept(case, what).await? {
            return Ok(bytes);
        }
        let bytes = self.make_report(case, language).await?;
        self.keep(case, what, &bytes).await?;
        Ok(bytes)
    }

    /// The same for the bundle.
    async fn kept_bundle(&self, case: &Case) -> Outcome<Vec<u8>> {
        if let Some(bytes) = self.kept(case, Evidence::Bundle).await? {
            return Ok(bytes);
        }
        let bytes = self.make_bundle(case).await?;
        self.keep(case, Evidence::Bundle, &bytes).await?;
        Ok(bytes)
    }

    async fn kept(&self, case: &Case, what: Evidence) -> Outcome<Option<Vec<u8>>> {
        let Some(name) = self.evidence_name(case, what) else {
            return Ok(None);
        };
        let Ok(sealed) = self.blobs.get(&name).await else {
            return Ok(None);
        };
        // One that does not open is made again.
        Ok(self
            .evidence_key(case)?
            .open(&sealed, name.as_str().as_bytes())
            .ok())
    }

    async fn keep(&self, case: &Case, what: Evidence, bytes: &[u8]) -> Outcome<()> {
        let Some(name) = self.evidence_name(case, what) else {
            return Ok(());
        };
        let sealed = self
            .evidence_key(case)?
            .seal(bytes, name.as_str().as_bytes());
        // Somebody else may have kept theirs first, and without room there is nothing to keep.
        if let Err(error) = self.blobs.put(&name, sealed).await {
            tracing::debug!(%error, "evidence is not kept");
        }
        Ok(())
    }

    fn evidence_key(&self, case: &Case) -> Outcome<DataKey> {
        let owner = KeyOwner::Contract(case.record.contract.id);
        Ok(self.vault.open_key(owner, &case.record.wrapped_key)?)
    }

    /// 32 digits that nobody without the installation's keys can foretell.
    fn evidence_name(&self, case: &Case, what: Evidence) -> Option<BlobName> {
        let state = case.state();
        let parts = [
            b"evidence".as_slice(),
            FORM.as_bytes(),
            what.name().as_bytes(),
            &state,
        ];
        let keyed = self.vault.download_signature(&parts);
        BlobName::parse(keyed.get(..32)?)
    }
}
