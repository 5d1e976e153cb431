//! Signing links: addresses that show nothing by themselves.

use hefu_domain::contract::{Contract, Refusal, Status};
use hefu_kernel::{ContractId, SignatoryId, Timestamp};

use crate::{
    Outcome, Platform,
    account::Token,
    authz::{Action, Principal},
    ports::{Batch, LinkRecord, Write},
    refusals::AccessRefusal,
};

/// A link that was just made; the address is known only now.
#[derive(Clone)]
pub struct MadeLink {
    /// The whole address.
    pub url: String,
    /// The contract it leads to.
    pub contract: ContractId,
    /// For whom.
    pub signatory: SignatoryId,
    /// After this it leads nowhere.
    pub expires_at: Timestamp,
}

impl Platform {
    /// Makes a link for a signatory. Whoever makes it needs a reason of their own: a job that
    /// sends it, a program's order, the signatory's own log-in.
    pub(crate) async fn make_link(
        &self,
        contract: ContractId,
        signatory: SignatoryId,
        lifetime_seconds: i64,
    ) -> Outcome<MadeLink> {
        let now = self.clock.now();
        let token = Token::random(self);
        let expires_at = now.plus_seconds(lifetime_seconds);
        self.store
            .commit(Batch::one(Write::InsertLink(LinkRecord {
                token: token.digest(),
                contract,
                signatory,
                created_at: now,
                expires_at,
            })))
            .await?;
        let url = format!("{}/s/{}", self.base_url(), token.reveal());
        Ok(MadeLink {
            url,
            contract,
            signatory,
            expires_at,
        })
    }

    /// Links for signatories, as a program orders them.
    ///
    /// # Errors
    /// [`AccessRefusal`].
    pub async fn make_links(
        &self,
        principal: &Principal,
        id: ContractId,
        lifetime_seconds: i64,
        wanted: impl Fn(&Contract) -> Vec<SignatoryId>,
    ) -> Outcome<Vec<MadeLink>> {
        let record = self.contract_for(principal, id, Action::MakeLinks).await?;
        let mut links = Vec::new();
        for signatory in wanted(&record.contract) {
            links.push(self.make_link(id, signatory, lifetime_seconds).await?);
        }
        Ok(links)
    }

    /// A link for whoever is logged in and signs this contract.
    ///
    /// # Errors
    /// [`AccessRefusal`]; [`Refusal::WrongStatus`] when nothing is left to be signed.
    pub async fn make_own_link(&self, principal: &Principal, id: ContractId) -> Outcome<MadeLink> {
        let record = self
            .contract_for(principal, id, Action::MakeOwnLink)
            .await?;
        let own = record
            .contract
            .signatories
            .iter()
            .find(|party| party.mobile_key == principal.mobile_key);
        let own = own.ok_or(AccessRefusal::NotFound)?.id;
        let status = record.contract.status;
        if status != Status::Signing {
            return Err(Refusal::WrongStatus { status }.into());
        }
        self.make_link(id, own, self.settings.link_seconds).await
    }
}
