//! The contract as its signatory sees it after the code.

use hefu_domain::contract::{Field, Progress, Status};
use hefu_kernel::{SignatoryId, Timestamp};

use super::{LinkState, SigningParty, link::state_for};
use crate::{
    Outcome, Platform,
    contract::{CertificateView, PartyOverview},
    person::VerifiedIdentity,
    ports::ContractRecord,
};

/// What the signatory has to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningStep {
    /// Prove who they are.
    Identity,
    /// Wait for those before them.
    WaitTurn,
    /// Read and sign, or refuse.
    Sign,
    /// Wait for the signature that is being made.
    Sealing,
    /// Nothing: it is signed.
    Done,
    /// Nothing: it ended.
    Closed,
}

/// Everything the signing pages show.
pub struct SigningView {
    /// What to do next.
    pub step: SigningStep,
    /// Where the contract stands for this signatory.
    pub state: LinkState,
    /// State and documents.
    pub record: ContractRecord,
    /// Who began it.
    pub initiator_name: String,
    /// This signatory's id.
    pub me: SignatoryId,
    /// Name as the initiator gave it or as it was verified.
    pub my_name: String,
    /// This signatory's number with its middle hidden.
    pub my_mobile_masked: String,
    /// Who they proved to be.
    pub identity: Option<VerifiedIdentity>,
    /// All signatories, in order.
    pub parties: Vec<PartyOverview>,
    /// All fields.
    pub fields: Vec<Field>,
    /// Seconds for which the document is to be read at least.
    pub reading_seconds_min: i64,
    /// The signature, once it is made.
    pub result: Option<SignResult>,
    /// Why this signatory refused.
    pub reject_reason: Option<String>,
}

/// A signature that was made.
pub struct SignResult {
    /// When.
    pub signed_at: Timestamp,
    /// With what.
    pub certificate: Option<CertificateView>,
    /// Whether everybody has signed.
    pub all_signed: bool,
}

impl Platform {
    /// The contract as this signatory sees it.
    pub async fn signing_view(&self, party: &SigningParty) -> Outcome<SigningView> {
        let record = party.record.clone();
        let identity = self.usable_identity(party).await?;
        let mut parties = Vec::with_capacity(record.contract.signatories.len());
        for other in &record.contract.signatories {
            let mut shown = self.party_overview(&record, other).await?;
            shown.is_looker = other.id == party.signatory.id;
            parties.push(shown);
        }
        let me = parties.iter().find(|shown| shown.is_looker);
        let mut state = state_for(&record.contract, &party.signatory);
        if state == LinkState::Open && record.contract.deadline_passed(self.clock.now()) {
            state = LinkState::DeadlinePassed;
        }
        let result = match party.signatory.progress {
            Progress::Signed { at, .. } => Some(SignResult {
                signed_at: at,
                certificate: me.and_then(|me| me.certificate.clone()),
                all_signed: record.contract.status == Status::Signed,
            }),
            _ => None,
        };
        let reject_reason = match &party.signatory.progress {
            Progress::Rejected { reason, .. } => Some(reason.clone()),
            _ => None,
        };
        Ok(SigningView {
            step: step(party, identity.is_some(), state),
            state,
            initiator_name: self.initiator_name(&record.contract).await?,
            me: party.signatory.id,
            my_name: me.map(|me| me.name.clone()).unwrap_or_default(),
            my_mobile_masked: me.map(|me| me.mobile_masked.clone()).unwrap_or_default(),
            identity,
            fields: record.contract.fields.clone(),
            reading_seconds_min: reading_seconds(
                record.pages.len(),
                self.settings.reading_seconds_min,
            ),
            parties,
            result,
            reject_reason,
            record,
        })
    }

    /// The document this signatory consents to.
    pub async fn signing_document(&self, party: &SigningParty) -> Outcome<Vec<u8>> {
        let content = party
            .record
            .content
            .clone()
            .unwrap_or_else(|| party.record.source.clone());
        self.contract_blob(&party.record, &content).await
    }

    /// The document with everybody's signatures.
    ///
    /// # Errors
    /// [`hefu_domain::contract::Refusal::WrongStatus`] before all have signed.
    pub async fn signing_result_document(&self, party: &SigningParty) -> Outcome<Vec<u8>> {
        let status = party.record.contract.status;
        let head = party
            .record
            .head
            .clone()
            .filter(|_| status == Status::Signed);
        let head = head.ok_or(hefu_domain::contract::Refusal::WrongStatus { status })?;
        self.contract_blob(&party.record, &head).await
    }
}

fn step(party: &SigningParty, identified: bool, state: LinkState) -> SigningStep {
    match (&party.signatory.progress, state) {
        (Progress::Accepted { .. }, _) => SigningStep::Sealing,
        (Progress::Signed { .. }, _) => SigningStep::Done,
        (_, LinkState::Open) if !identified => SigningStep::Identity,
        (_, LinkState::Open) if !party.record.contract.is_turn_of(party.signatory.id) => {
            SigningStep::WaitTurn
        }
        (_, LinkState::Open) => SigningStep::Sign,
        _ => SigningStep::Closed,
    }
}

/// 3 seconds for up to two pages, 5 for up to five, 10 for more.
pub(crate) fn reading_seconds(pages: usize, least: i64) -> i64 {
    let by_length = match pages {
        0..=2 => 3,
        3..=5 => 5,
        _ => 10,
    };
    by_length.max(least)
}
