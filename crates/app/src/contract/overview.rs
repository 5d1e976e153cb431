//! A contract as people who may see it see it: names opened, certificates read.

use hefu_domain::contract::{Progress, REMINDERS_MAX, Signatory, Status};
use hefu_domain::identity::Mobile;
use hefu_kernel::{CertificateId, ContractId, OrganisationId};
use hefu_pki::Certificate;

use super::close::shown_status;
use crate::{
    Outcome, Platform,
    authz::{Action, Principal, Relation},
    person::{OpenSubject, VerifiedIdentity, contract_scope, event_scope},
    ports::{Actor, ContractRecord, PersonalField, RecordedEvent},
};

/// The label under which a certificate is sealed by its person's key.
pub(crate) const CERTIFICATE_LABEL: &str = "certificate";

/// A contract with everything its page shows.
pub struct ContractOverview {
    /// State and documents.
    pub record: ContractRecord,
    /// The status to show: a passed deadline counts before the job has noted it.
    pub status: Status,
    /// What the looker is to it.
    pub relations: Vec<Relation>,
    /// What the looker may do with it at all, whatever its status.
    pub permitted: Vec<Action>,
    /// Who began it.
    pub initiator_name: String,
    /// In signing order.
    pub parties: Vec<PartyOverview>,
}

/// A signatory with everything its line shows.
pub struct PartyOverview {
    /// The state.
    pub signatory: Signatory,
    /// The name: verified if it is, else as the initiator gave it.
    pub name: String,
    /// The mobile number with its middle hidden.
    pub mobile_masked: String,
    /// Number and ID number as the initiator typed them, to go on editing; of drafts alone.
    pub typed: Option<TypedParty>,
    /// Whether it is this signatory's turn.
    pub in_turn: bool,
    /// Whether this is the looker.
    pub is_looker: bool,
    /// How often they may still be reminded.
    pub reminders_left: u32,
    /// Who they proved to be.
    pub identity: Option<VerifiedIdentity>,
    /// What they signed with.
    pub certificate: Option<CertificateView>,
}

/// What only whoever typed it may read again.
#[derive(Clone)]
pub struct TypedParty {
    /// The whole mobile number.
    pub mobile: String,
    /// The ID number the signatory must have.
    pub id_number: Option<String>,
}

/// A certificate for showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateView {
    /// What is written in it.
    pub info: hefu_pki::CertificateInfo,
    /// How the person behind it was checked.
    pub identity_method: Option<String>,
    /// Who issued it.
    pub provider: Option<String>,
    /// Whether that is the embedded CA; unknown for others' certificates.
    pub embedded: Option<bool>,
}

impl Platform {
    /// A contract as its page shows it.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal::NotFound`].
    pub async fn contract_overview(
        &self,
        principal: &Principal,
        id: ContractId,
    ) -> Outcome<ContractOverview> {
        let record = self.contract_for(principal, id, Action::Read).await?;
        self.overview_of(principal, record).await
    }

    /// The same from a row that was read already.
    pub async fn overview_of(
        &self,
        principal: &Principal,
        record: ContractRecord,
    ) -> Outcome<ContractOverview> {
        let relations = principal.relations(&record.contract);
        let permitted = Action::ALL
            .into_iter()
            .filter(|&action| principal.may(action, &record.contract).is_ok())
            .collect();
        let initiator_name = self.initiator_name(&record.contract).await?;
        let mut parties = Vec::with_capacity(record.contract.signatories.len());
        for party in &record.contract.signatories {
            let mut shown = self.party_overview(&record, party).await?;
            shown.is_looker = party.mobile_key == principal.mobile_key;
            parties.push(shown);
        }
        let status = shown_status(&record.contract, self.clock.now());
        Ok(ContractOverview {
            record,
            status,
            relations,
            permitted,
            initiator_name,
            parties,
        })
    }

    pub(crate) async fn party_overview(
        &self,
        record: &ContractRecord,
        party: &Signatory,
    ) -> Outcome<PartyOverview> {
        let subject = self.subject(party.subject).await?;
        let (given_name, mobile) = self.given_party(record.contract.id, &subject).await?;
        let identity = match party.identity_check {
            Some(check) => self.verified_identity(&subject, check).await?,
            None => None,
        };
        let certificate = match party.progress {
            Progress::Signed { certificate, .. } => {
                self.certificate_view(&subject, certificate, identity.as_ref())
                    .await?
            }
            _ => None,
        };
        let typed = match record.contract.status {
            Status::Draft => Some(TypedParty {
                id_number: self
                    .demanded_id_number(record.contract.id, &subject)
                    .await?,
                mobile: mobile.clone(),
            }),
            _ => None,
        };
        Ok(PartyOverview {
            typed,
            name: identity
                .as_ref()
                .map_or(given_name, |identity| identity.name.clone()),
            mobile_masked: Mobile::parse(&mobile)
                .map(|mobile| mobile.masked())
                .unwrap_or_default(),
            in_turn: record.contract.is_turn_of(party.id),
            is_looker: false,
            reminders_left: REMINDERS_MAX.saturating_sub(party.reminders),
            identity,
            certificate,
            signatory: party.clone(),
        })
    }

    /// Name and mobile number as the initiator gave them.
    pub(crate) async fn given_party(
        &self,
        contract: ContractId,
        subject: &OpenSubject,
    ) -> Outcome<(String, String)> {
        let values = self
            .store
            .personal_values(subject.record.id, &contract_scope(contract))
            .await?;
        let text = |field| -> Outcome<String> {
            let value = values.iter().find(|value| value.field == field);
            let bytes = value
                .map(|value| subject.open(value))
                .transpose()?
                .unwrap_or_default();
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        };
        Ok((text(PersonalField::Name)?, text(PersonalField::Mobile)?))
    }

    /// The ID number the initiator demands of a signatory.
    pub(crate) async fn demanded_id_number(
        &self,
        contract: ContractId,
        subject: &OpenSubject,
    ) -> Outcome<Option<String>> {
        let scope = contract_scope(contract);
        let number = self
            .personal_text(subject, &scope, PersonalField::IdNumber)
            .await?;
        Ok(number.filter(|number| !number.is_empty()))
    }

    /// A certificate that was issued here.
    pub(crate) async fn certificate_view(
        &self,
        subject: &OpenSubject,
        id: CertificateId,
        identity: Option<&VerifiedIdentity>,
    ) -> Outcome<Option<CertificateView>> {
        let Some(record) = self.store.certificate(id).await? else {
            return Ok(None);
        };
        if subject.record.is_erased() {
            return Ok(None);
        }
        let der = subject.open_bytes(CERTIFICATE_LABEL, &record.sealed_der)?;
        let Ok(certificate) = Certificate::from_der(der) else {
            return Ok(None);
        };
        let provider = self.authority.provider();
        Ok(Some(CertificateView {
            info: certificate.info(),
            identity_method: identity.map(|identity| identity.check.method.clone()),
            provider: Some(provider.name),
            embedded: Some(provider.embedded),
        }))
    }

    /// A contract's history with the names and addresses its page may show.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal::NotFound`].
    pub async fn contract_history(&self, overview: &ContractOverview) -> Outcome<Vec<HistoryLine>> {
        let id = overview.record.contract.id;
        let mut lines = Vec::new();
        for recorded in self.store.contract_events(id).await? {
            let (actor_name, subject) = self.actor_of(overview, &recorded).await?;
            let address = match subject {
                Some(subject) if recorded.address.is_some() => {
                    self.personal_text(
                        &subject,
                        &event_scope(id, recorded.sequence),
                        PersonalField::Address,
                    )
                    .await?
                }
                _ => None,
            };
            lines.push(HistoryLine {
                recorded,
                actor_name,
                address,
            });
        }
        Ok(lines)
    }

    async fn actor_of(
        &self,
        overview: &ContractOverview,
        recorded: &RecordedEvent,
    ) -> Outcome<(Option<String>, Option<OpenSubject>)> {
        match recorded.actor {
            Actor::System => Ok((None, None)),
            Actor::User(user) | Actor::ApiKey(_, user) => {
                let Some(user) = self.store.user(user).await? else {
                    return Ok((None, None));
                };
                Ok((
                    Some(overview.initiator_name.clone()),
                    Some(self.subject(user.subject).await?),
                ))
            }
            Actor::Signatory(id) => {
                let Some(party) = overview
                    .parties
                    .iter()
                    .find(|party| party.signatory.id == id)
                else {
                    return Ok((None, None));
                };
                let subject = self.subject(party.signatory.subject).await?;
                Ok((Some(party.name.clone()), Some(subject)))
            }
        }
    }

    /// The organisation somebody acts for by default.
    pub async fn default_organisation(
        &self,
        principal: &Principal,
    ) -> Outcome<Option<(OrganisationId, String)>> {
        let Some((id, _)) = principal.memberships.first() else {
            return Ok(None);
        };
        Ok(self
            .store
            .organisation(*id)
            .await?
            .map(|organisation| (organisation.id, organisation.name)))
    }
}

/// One line of a contract's history.
pub struct HistoryLine {
    /// What happened.
    pub recorded: RecordedEvent,
    /// Who did it, by name; `None` for the platform.
    pub actor_name: Option<String>,
    /// From which network address, for those who may know.
    pub address: Option<String>,
}
