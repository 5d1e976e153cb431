//! Reading a contract's documents and lists.

use hefu_domain::contract::Status;
use hefu_kernel::ContractId;

use super::close::shown_status;
use crate::{
    Outcome, Platform,
    authz::{Action, Principal, Relation},
    ports::{ContractFilter, ContractPage, ContractQuery, ContractRecord, Cursor, StoredBlob},
    vault::KeyOwner,
};

/// The most contracts one page of a list holds.
const PAGE_MAX: u32 = 20;

/// A contract as a line of a list.
pub struct ContractLine {
    /// State and documents.
    pub record: ContractRecord,
    /// The status to show: a passed deadline counts before the job has noted it.
    pub status: Status,
    /// What the looker is to it.
    pub relations: Vec<Relation>,
    /// Who began it.
    pub initiator_name: String,
    /// Whether it is the looker's turn to sign.
    pub my_turn: bool,
}

impl Platform {
    /// A contract as a line of a list shows it.
    pub async fn contract_line(
        &self,
        principal: &Principal,
        record: ContractRecord,
    ) -> Outcome<ContractLine> {
        let contract = &record.contract;
        let status = shown_status(contract, self.clock.now());
        let my_turn = status == Status::Signing
            && contract.signatories.iter().any(|party| {
                party.mobile_key == principal.mobile_key && contract.is_turn_of(party.id)
            });
        Ok(ContractLine {
            status,
            my_turn,
            relations: principal.relations(contract),
            initiator_name: self.initiator_name(contract).await?,
            record,
        })
    }

    /// The document as sent; of a draft, as uploaded.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`].
    pub async fn content_document(
        &self,
        principal: &Principal,
        id: ContractId,
    ) -> Outcome<(ContractRecord, Vec<u8>)> {
        let record = self
            .contract_for(principal, id, Action::ReadContent)
            .await?;
        let blob = record
            .content
            .clone()
            .unwrap_or_else(|| record.source.clone());
        let bytes = self.contract_blob(&record, &blob).await?;
        Ok((record, bytes))
    }

    /// The document with everybody's signatures.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`]; [`hefu_domain::contract::Refusal::WrongStatus`] before all have signed.
    pub async fn signed_document(
        &self,
        principal: &Principal,
        id: ContractId,
    ) -> Outcome<(ContractRecord, Vec<u8>)> {
        let record = self
            .contract_for(principal, id, Action::DownloadSigned)
            .await?;
        let status = record.contract.status;
        let head = record.head.clone().filter(|_| status == Status::Signed);
        let head = head.ok_or(hefu_domain::contract::Refusal::WrongStatus { status })?;
        let bytes = self.contract_blob(&record, &head).await?;
        Ok((record, bytes))
    }

    /// The document as it is now, with whatever signatures it has; for the sender's side only.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`].
    pub async fn present_document(
        &self,
        principal: &Principal,
        id: ContractId,
    ) -> Outcome<(ContractRecord, Vec<u8>)> {
        let record = self
            .contract_for(principal, id, Action::DownloadPartlySigned)
            .await?;
        let blob = record.head.clone().unwrap_or_else(|| record.source.clone());
        let bytes = self.contract_blob(&record, &blob).await?;
        Ok((record, bytes))
    }

    /// Bytes of one of a contract's documents.
    pub(crate) async fn contract_blob(
        &self,
        record: &ContractRecord,
        blob: &StoredBlob,
    ) -> Outcome<Vec<u8>> {
        self.open_blob(
            KeyOwner::Contract(record.contract.id),
            &record.wrapped_key,
            blob,
        )
        .await
    }

    /// A page of the contracts somebody has to do with.
    pub async fn list_contracts(
        &self,
        principal: &Principal,
        filter: ContractFilter,
        title: &str,
        after: Option<Cursor>,
    ) -> Outcome<ContractPage> {
        Ok(self
            .store
            .contracts(&query(principal, filter, title, after))
            .await?)
    }

    /// How many contracts each filter shows.
    pub async fn count_contracts(
        &self,
        principal: &Principal,
    ) -> Outcome<Vec<(ContractFilter, u64)>> {
        Ok(self
            .store
            .contract_counts(&query(principal, ContractFilter::All, "", None))
            .await?)
    }

    /// Where in a list a contract stands, for the link to the next page.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal::NotFound`] for ids nobody may see here.
    pub async fn cursor_at(&self, principal: &Principal, id: ContractId) -> Outcome<Cursor> {
        let record = self.contract_for(principal, id, Action::Read).await?;
        Ok(Cursor {
            created_at: record.contract.created_at,
            id,
        })
    }
}

fn query(
    principal: &Principal,
    filter: ContractFilter,
    title: &str,
    after: Option<Cursor>,
) -> ContractQuery {
    let administered = principal
        .memberships
        .iter()
        .filter(|(_, role)| *role == crate::ports::Role::Administrator);
    ContractQuery {
        user: principal.user,
        mobile_key: principal.mobile_key,
        organisations: administered
            .map(|(organisation, _)| *organisation)
            .collect(),
        filter,
        title: title.trim().chars().take(100).collect(),
        after,
        limit: PAGE_MAX,
    }
}
