//! What every single event is held against.

use hefu_app::ports::{ContractRecord, RecordedEvent};
use hefu_domain::contract::{Contract, Event, Progress, Status};
use hefu_kernel::{CertificateId, CodeId, ContractId, SignatoryId};

use super::{chronicle::Kept, violation::Rule};

impl Kept {
    pub(super) fn status_fits(
        &mut self,
        from: Option<&Contract>,
        to: Option<&Contract>,
        recorded: &RecordedEvent,
    ) {
        use Status as S;
        let from = from.map(|it| it.status);
        let to = to.map(|it| it.status);
        let allowed = match (from, to) {
            (None, Some(S::Draft)) => true,
            (Some(S::Draft), Some(S::Draft | S::Signing | S::Discarded)) => true,
            (
                Some(S::Signing),
                Some(S::Signing | S::Signed | S::Rejected | S::Revoked | S::Expired),
            ) => true,
            // The document of a finished contract is made verifiable for long; nothing else changes.
            (Some(S::Signed), Some(S::Signed)) => matches!(recorded.event, Event::Extended { .. }),
            // What is final stays as it is.
            _ => false,
        };
        if !allowed {
            let name = recorded.event.name();
            self.report(Rule::Status, format!("{name} from {from:?} to {to:?}"));
        }
    }

    pub(super) fn event_fits(
        &mut self,
        state: Option<&Contract>,
        recorded: &RecordedEvent,
        record: &ContractRecord,
        used: &[CodeId],
    ) {
        let progress =
            |id: SignatoryId| state.and_then(|it| it.signatory(id)).map(|it| &it.progress);
        match &recorded.event {
            Event::Accepted {
                signatory, content, ..
            } => {
                let proved = recorded
                    .intent
                    .as_ref()
                    .is_some_and(|intent| used.contains(&intent.code));
                let sent = state.and_then(|it| it.content).map(|it| it.digest);
                if !proved || sent != Some(*content) {
                    self.report(Rule::Code, "a consent without a code of its own");
                }
                if progress(*signatory) != Some(&Progress::Pending)
                    || !state.is_some_and(|it| it.is_turn_of(*signatory))
                {
                    self.report(Rule::Consent, "a consent out of turn");
                }
            }
            Event::Sealed {
                signatory,
                revision,
                certificate,
                ..
            } => {
                if !matches!(progress(*signatory), Some(Progress::Accepted { .. })) {
                    self.report(Rule::Consent, "a signature without a consent");
                }
                if record.head.as_ref().map(|it| it.digest) != Some(*revision) {
                    self.report(Rule::Document, "a signature that is not in the document");
                }
                self.certificate_fits(record.contract.id, *signatory, *certificate);
            }
            Event::Rejected { .. } | Event::Revoked { .. } | Event::Expired { .. }
                if state.is_some_and(|it| !it.owed().is_empty()) =>
            {
                self.report(Rule::Consent, "closed under an owed signature");
            }
            _ => {}
        }
    }

    fn certificate_fits(
        &mut self,
        contract: ContractId,
        signatory: SignatoryId,
        id: CertificateId,
    ) {
        let fits = self
            .certificates
            .get(&id)
            .is_some_and(|it| it.contract == contract && it.signatory == signatory);
        let used = self
            .contracts
            .values()
            .flat_map(|it| &it.record.contract.signatories)
            .any(|it| {
                matches!(it.progress, Progress::Signed { certificate, .. } if certificate == id)
            });
        if !fits || used {
            self.report(
                Rule::Certificate,
                "a signature without a certificate of its own",
            );
        }
    }
}
