//! Programs: whoever signs requests with a key of the open API, for one member of one organisation.
//!
//! A key reaches its own organisation's files and contracts and nothing else, also when the member
//! it acts for has others: private ones, or some of another organisation.

use hefu_domain::contract::Contract;
use hefu_kernel::{ApiKeyId, ContractId, FileId, OrganisationId, UserId};

use crate::{
    Failure, Outcome, Platform,
    authz::{Action, Principal},
    ports::{Actor, ApiKeyRecord, ContractRecord, FileRecord},
    refusals::AccessRefusal,
};

/// A member of an organisation, seen through a key of that organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// The key's organisation.
    pub organisation: OrganisationId,
    /// The member it acts for; holds no other membership.
    pub principal: Principal,
}

impl Program {
    /// Who acts, for the history.
    pub fn actor(&self, key: ApiKeyId) -> Actor {
        Actor::ApiKey(key, self.principal.user)
    }
}

/// A party as the initiator named it.
#[derive(Clone, PartialEq, Eq)]
pub struct NamedParty {
    /// Name.
    pub name: String,
    /// Mobile number, in full: the organisation gave it itself.
    pub mobile: String,
}

impl Platform {
    /// A key and its secret half; `None` if nobody has that key.
    pub async fn api_key(&self, secret_id: &str) -> Outcome<Option<(ApiKeyRecord, String)>> {
        let Some(record) = self.store.api_key(secret_id).await? else {
            return Ok(None);
        };
        let secret = self
            .vault
            .open_secret(&record.secret_id, &record.sealed_secret)?;
        let secret = String::from_utf8(secret)
            .map_err(|_| Failure::Unavailable("a key's secret can not be read".to_owned()))?;
        Ok(Some((record, secret)))
    }

    /// The program that acts for a member.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] alike for unknown users and for those of other organisations.
    pub async fn program(&self, organisation: OrganisationId, user: UserId) -> Outcome<Program> {
        let user = self
            .store
            .user(user)
            .await?
            .ok_or(AccessRefusal::NotFound)?;
        let mut principal = self.principal(&user).await?;
        principal
            .memberships
            .retain(|(member_of, _)| *member_of == organisation);
        if principal.memberships.is_empty() {
            return Err(AccessRefusal::NotFound.into());
        }
        Ok(Program {
            organisation,
            principal,
        })
    }

    /// A contract of the program's organisation.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] alike for missing and for others' contracts.
    pub async fn contract_for_program(
        &self,
        program: &Program,
        id: ContractId,
        action: Action,
    ) -> Outcome<ContractRecord> {
        let record = self
            .store
            .contract(id)
            .await?
            .filter(|record| record.contract.initiator.organisation == Some(program.organisation))
            .ok_or(AccessRefusal::NotFound)?;
        program.principal.may(action, &record.contract)?;
        Ok(record)
    }

    /// A file that was uploaded for the program's organisation.
    ///
    /// # Errors
    /// As [`Platform::own_file`].
    pub async fn file_for_program(&self, program: &Program, id: FileId) -> Outcome<FileRecord> {
        let file = self.own_file(&program.principal, id).await?;
        if file.organisation != Some(program.organisation) {
            return Err(AccessRefusal::NotFound.into());
        }
        Ok(file)
    }

    /// The parties of a contract as the initiator named them, in signing order.
    pub async fn named_parties(&self, contract: &Contract) -> Outcome<Vec<NamedParty>> {
        let mut parties = Vec::with_capacity(contract.signatories.len());
        for party in &contract.signatories {
            let subject = self.subject(party.subject).await?;
            let (name, mobile) = self.given_party(contract.id, &subject).await?;
            parties.push(NamedParty { name, mobile });
        }
        Ok(parties)
    }

    /// Name and mobile number of a member who is verified; `None` for one who is not.
    ///
    /// # Errors
    /// As [`Platform::program`].
    pub async fn verified_member(
        &self,
        organisation: OrganisationId,
        user: UserId,
    ) -> Outcome<Option<NamedParty>> {
        self.program(organisation, user).await?;
        let user = self
            .store
            .user(user)
            .await?
            .ok_or(AccessRefusal::NotFound)?;
        let subject = self.subject(user.subject).await?;
        let Some(identity) = self.present_identity(&subject).await? else {
            return Ok(None);
        };
        Ok(Some(NamedParty {
            name: identity.name,
            mobile: self.mobile_of(&subject).await?.as_str().to_owned(),
        }))
    }

    /// The shortest time, in seconds, for which a signatory must read a document of so many pages.
    pub fn reading_seconds(&self, pages: usize) -> i64 {
        crate::signing::reading_seconds(pages, self.settings.reading_seconds_min)
    }
}
