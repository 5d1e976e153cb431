//! Drafting: beginning, replacing the terms, throwing away.

use std::collections::{HashMap, HashSet};

use hefu_domain::contract::Refusal as ContractRefusal;
use hefu_domain::contract::{
    Area, Command, CreateDraft, DraftTerms, Facts, Field, FieldKind, Initiator, SignatoryTerms,
};
use hefu_domain::identity::{DocumentKind, DocumentNumber, Mobile, PersonName};
use hefu_kernel::{ContractId, FieldId, FileId, SignatoryId, Timestamp};

use super::{Change, Witness};
use crate::{
    Origin, Outcome, Platform,
    authz::{Action, Principal},
    idempotency::IdempotentRequest,
    person::{OpenSubject, contract_scope},
    ports::{Batch, ContractRecord, FileRecord, PersonalField, Write},
    refusals::AccessRefusal,
    retry::retried,
    vault::KeyOwner,
};

/// A draft's terms as somebody typed them.
#[derive(Debug, Clone, Default)]
pub struct DraftInput {
    /// What to call it.
    pub title: String,
    /// Free description.
    pub description: String,
    /// Free name of its type.
    pub kind: String,
    /// Opaque data of the integrator.
    pub user_data: String,
    /// Whether they sign one after the other.
    pub ordered: bool,
    /// After this instant nobody may sign.
    pub deadline: Option<Timestamp>,
    /// In signing order.
    pub signatories: Vec<SignatoryInput>,
    /// Where they sign.
    pub fields: Vec<FieldInput>,
}

/// A signatory as somebody typed it.
#[derive(Debug, Clone)]
pub struct SignatoryInput {
    /// The id it had before, to keep it.
    pub id: Option<SignatoryId>,
    /// Name.
    pub name: String,
    /// Mobile number.
    pub mobile: String,
    /// Kind of document of the ID number; told from the number itself if left out.
    pub document: Option<DocumentKind>,
    /// ID number, if the initiator knows it; the signatory must then have this very one.
    pub id_number: Option<String>,
    /// Whether messages go out to them.
    pub notify: bool,
}

/// A field as somebody placed it.
#[derive(Debug, Clone)]
pub struct FieldInput {
    /// The id it had before, to keep it.
    pub id: Option<FieldId>,
    /// Place of its signatory in the list, from 0.
    pub signatory_index: usize,
    /// What goes into it.
    pub kind: FieldKind,
    /// Where it is.
    pub area: Area,
}

impl Platform {
    /// Begins a draft from an uploaded file.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`], [`ContractRefusal`].
    pub async fn create_draft(
        &self,
        principal: &Principal,
        file: FileId,
        title: &str,
        origin: &Origin,
    ) -> Outcome<ContractRecord> {
        self.create_draft_once(principal, file, title, None, origin)
            .await
    }

    /// The same, at most once per `request`: a repeat gets the contract made before.
    ///
    /// # Errors
    /// As [`Platform::create_draft`]; [`AccessRefusal::IdempotencyMismatch`].
    pub async fn create_draft_once(
        &self,
        principal: &Principal,
        file: FileId,
        title: &str,
        request: Option<&IdempotentRequest>,
        origin: &Origin,
    ) -> Outcome<ContractRecord> {
        retried(|| async {
            if let Some(request) = request
                && let Some(made) = self.answered_before(request).await?
            {
                let id = made.parse().map_err(|_| AccessRefusal::NotFound)?;
                return Ok(self.contract_for(principal, id, Action::Read).await?);
            }
            let change = self.drafted(principal, file, title, origin).await?;
            let record = change.record.clone();
            let mut writes = change.into_writes();
            if let Some(request) = request {
                writes.push(self.remember(request, record.contract.id.as_str()));
            }
            self.store.commit(Batch(writes)).await?;
            Ok(record)
        })
        .await
    }

    async fn drafted(
        &self,
        principal: &Principal,
        file: FileId,
        title: &str,
        origin: &Origin,
    ) -> Outcome<Change> {
        let file = self.own_file(principal, file).await?;
        let actor = self.acting_user(principal).await?;
        let initiator = Initiator {
            user: principal.user,
            organisation: principal
                .memberships
                .first()
                .map(|(organisation, _)| *organisation),
        };
        let witness = Witness {
            actor: crate::ports::Actor::User(principal.user),
            subject: Some(&actor),
            origin,
        };
        self.begin_draft(&file, initiator, title, &witness).await
    }

    /// Copies the file under the new contract's own key and decides the beginning.
    pub(super) async fn begin_draft(
        &self,
        file: &FileRecord,
        initiator: Initiator,
        title: &str,
        witness: &Witness<'_>,
    ) -> Outcome<Change> {
        let bytes = self.file_bytes(file).await?;
        let id = ContractId::random(&*self.random);
        let (key, wrapped_key) = self.vault.new_key(KeyOwner::Contract(id));
        let source = self.store_blob(&key, &bytes).await?;
        let command = Command::Create(CreateDraft {
            id,
            initiator,
            file: file.id,
            title: title.to_owned(),
        });
        let facts = self.facts();
        let change = Change::begin(&command, &facts, witness, |contract| ContractRecord {
            contract,
            wrapped_key,
            source,
            pages: file.pages.clone(),
            file_name: file.name.clone(),
            content: None,
            head: None,
            updated_at: facts.now,
        })?;
        Ok(change)
    }

    /// Replaces a draft's terms. `expected_version` guards against another window's changes.
    ///
    /// # Errors
    /// [`AccessRefusal`], [`ContractRefusal`], [`hefu_domain::identity::Refusal`].
    pub async fn edit_draft(
        &self,
        principal: &Principal,
        id: ContractId,
        expected_version: Option<u64>,
        input: &DraftInput,
        origin: &Origin,
    ) -> Outcome<ContractRecord> {
        let actor = self.acting_user(principal).await?;
        retried(|| async {
            let record = self.contract_for(principal, id, Action::Edit).await?;
            if expected_version.is_some_and(|version| version != record.contract.version) {
                return Err(AccessRefusal::VersionMismatch.into());
            }
            let witness = Witness {
                actor: crate::ports::Actor::User(principal.user),
                subject: Some(&actor),
                origin,
            };
            let mut change = Change::of(record);
            let writes = self.apply_terms(&mut change, input, &witness).await?;
            let record = change.record.clone();
            self.store
                .commit(Batch(
                    writes.into_iter().chain(change.into_writes()).collect(),
                ))
                .await?;
            Ok(record)
        })
        .await
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// [`AccessRefusal`], [`ContractRefusal::WrongStatus`].
    pub async fn discard_draft(
        &self,
        principal: &Principal,
        id: ContractId,
        origin: &Origin,
    ) -> Outcome<()> {
        let actor = self.acting_user(principal).await?;
        retried(|| async {
            let record = self.contract_for(principal, id, Action::Discard).await?;
            let mut change = Change::of(record);
            let witness = Witness {
                actor: crate::ports::Actor::User(principal.user),
                subject: Some(&actor),
                origin,
            };
            change.apply(&Command::Discard, &self.facts(), &witness)?;
            Ok(self.store.commit(Batch(change.into_writes())).await?)
        })
        .await
    }

    /// Decides new terms and returns what stores the persons they name.
    pub(super) async fn apply_terms(
        &self,
        change: &mut Change,
        input: &DraftInput,
        witness: &Witness<'_>,
    ) -> Outcome<Vec<Write>> {
        let contract = change.record.contract.id;
        let mut writes = Vec::new();
        let mut signatories = Vec::with_capacity(input.signatories.len());
        let mut mobiles = HashMap::new();
        // Two parties or fields of one id could not be told apart.
        let mut known = HashSet::new();
        for (index, party) in input.signatories.iter().enumerate() {
            let fresh = || SignatoryId::random(&*self.random);
            let id = party
                .id
                .filter(|id| known.insert(*id))
                .unwrap_or_else(fresh);
            let mobile = Mobile::parse(&party.mobile)?;
            if mobiles.insert(mobile.clone(), index).is_some() {
                return Err(ContractRefusal::SameSignatoryTwice { index }.into());
            }
            let (terms, more) = self.party_terms(contract, id, party, &mobile).await?;
            signatories.push(terms);
            writes.extend(more);
        }
        let mut placed = HashSet::new();
        let fields = input
            .fields
            .iter()
            .map(|field| {
                let party = signatories
                    .get(field.signatory_index)
                    .ok_or(ContractRefusal::FieldOfNobody)?;
                let fresh = || FieldId::random(&*self.random);
                let id = field
                    .id
                    .filter(|id| placed.insert(*id))
                    .unwrap_or_else(fresh);
                Ok(Field {
                    id,
                    signatory: party.id,
                    kind: field.kind,
                    area: field.area,
                })
            })
            .collect::<Result<_, ContractRefusal>>()?;
        let terms = DraftTerms {
            title: input.title.clone(),
            description: input.description.clone(),
            kind: input.kind.clone(),
            user_data: input.user_data.clone(),
            ordered: input.ordered,
            deadline: input.deadline,
            signatories,
            fields,
        };
        let pages = change.record.pages.clone();
        let facts = Facts {
            now: self.clock.now(),
            pages: &pages,
            initiator_verified: false,
        };
        change.apply(&Command::Edit(terms), &facts, witness)?;
        Ok(writes)
    }

    async fn party_terms(
        &self,
        contract: ContractId,
        id: SignatoryId,
        party: &SignatoryInput,
        mobile: &Mobile,
    ) -> Outcome<(SignatoryTerms, Vec<Write>)> {
        let name = PersonName::parse(&party.name)?;
        let (subject, mut writes) = self.subject_of(mobile).await?;
        let scope = contract_scope(contract);
        let (sealed_name, name_commitment) =
            subject.seal(&scope, PersonalField::Name, name.as_str().as_bytes());
        let (sealed_mobile, _) =
            subject.seal(&scope, PersonalField::Mobile, mobile.as_str().as_bytes());
        let demanded = party
            .id_number
            .as_deref()
            .filter(|number| !number.is_empty())
            .map(|number| {
                let told = || DocumentKind::of_number(number);
                DocumentNumber::parse(party.document.unwrap_or_else(told), number)
            })
            .transpose()?;
        if let Some(number) = &demanded {
            number.of_signing_age(self.clock.now().beijing_date())?;
        }
        // An empty value takes back a number that was demanded before.
        let number = demanded.as_ref().map_or("", DocumentNumber::as_str);
        let (sealed_number, _) = subject.seal(&scope, PersonalField::IdNumber, number.as_bytes());
        let values = vec![sealed_name, sealed_mobile, sealed_number];
        writes.push(Write::PutPersonalValues(values));
        let terms = SignatoryTerms {
            id,
            subject: subject.record.id,
            name_commitment,
            mobile_key: subject.record.mobile_key,
            notify: party.notify,
        };
        Ok((terms, writes))
    }

    /// The person behind an account.
    pub(crate) async fn acting_user(&self, principal: &Principal) -> Outcome<OpenSubject> {
        let user = self
            .store
            .user(principal.user)
            .await?
            .ok_or(AccessRefusal::SessionRequired)?;
        self.subject(user.subject).await
    }
}
