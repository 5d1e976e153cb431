//! What a link shows before and after the code.

use hefu_domain::contract::{Contract, Progress, Signatory, Status};

use super::SigningParty;
use crate::{
    Origin, Outcome, Platform,
    account::{OpenedSession, Token},
    code::{CodeRequest, SentCode},
    contract::{Change, Witness},
    ports::{Actor, Batch, CodePurpose, LinkRecord, SessionScope, Write},
    refusals::AccessRefusal,
    retry::retried,
};
use hefu_domain::contract::Command;

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// To a contract that is waiting for this signatory, now or later.
    Open,
    /// Nowhere: it is too old.
    LinkExpired,
    /// To a signature that was given.
    Signed,
    /// To a contract this signatory refused.
    Rejected,
    /// To a contract that was called back.
    Revoked,
    /// To a contract whose deadline passed.
    DeadlinePassed,
    /// To a contract another party refused.
    Stopped,
    /// To a contract everybody signed.
    Completed,
}

/// What a link shows before the code: no name, no title.
#[derive(Debug, Clone)]
pub struct LinkEntry {
    /// Where it leads.
    pub state: LinkState,
    /// The number the code goes to, with its middle hidden; only while there is something to do.
    pub mobile_masked: Option<String>,
}

impl Platform {
    /// What a link shows before the code. Opening it consumes nothing.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] for texts that are no link.
    pub async fn link_entry(&self, token: &str) -> Outcome<LinkEntry> {
        let (link, contract, party) = self.link_target(token).await?;
        let state = self.link_state(&link, &contract, &party);
        let mobile_masked = match state {
            LinkState::Open => Some(
                self.mobile_of(&self.subject(party.subject).await?)
                    .await?
                    .masked(),
            ),
            _ => None,
        };
        Ok(LinkEntry {
            state,
            mobile_masked,
        })
    }

    /// Sends the code that opens a link, to the signatory's own number.
    ///
    /// # Errors
    /// [`AccessRefusal`], [`crate::refusals::CodeRefusal`], [`hefu_domain::contract::Refusal`] for
    /// links that lead to nothing to be done.
    pub async fn request_link_code(&self, token: &str, origin: &Origin) -> Outcome<SentCode> {
        let (link, contract, party) = self.open_link(token).await?;
        let mobile = self.mobile_of(&self.subject(party.subject).await?).await?;
        self.send_code(
            CodeRequest {
                purpose: CodePurpose::OpenLink,
                mobile: &mobile,
                bound_to: &[&link.token.0],
                on_behalf_of: Some(&initiator_key(&contract)),
                text: "您正在查看待签署的合同，",
            },
            origin,
        )
        .await
    }

    /// Exchanges the code for a session of this signatory.
    ///
    /// # Errors
    /// As [`Platform::request_link_code`].
    pub async fn open_link_session(
        &self,
        token: &str,
        code: &str,
        origin: &Origin,
    ) -> Outcome<(OpenedSession, SigningParty)> {
        let (link, _, party) = self.open_link(token).await?;
        let code = self
            .check_code(
                None,
                CodePurpose::OpenLink,
                party.mobile_key,
                &[&link.token.0],
                code,
            )
            .await?;
        let subject = self.subject(party.subject).await?;
        let (session, record) = retried(|| async {
            let record = self
                .store
                .contract(link.contract)
                .await?
                .ok_or(AccessRefusal::NotFound)?;
            let witness = Witness {
                actor: Actor::Signatory(link.signatory),
                subject: Some(&subject),
                origin,
            };
            let mut change = Change::of(record);
            change.apply(&Command::View(link.signatory), &self.facts(), &witness)?;
            let record = change.record.clone();
            let scope = SessionScope::Signatory {
                contract: link.contract,
                signatory: link.signatory,
                link: link.token,
            };
            let (session, write) = self.new_session(scope);
            let mut writes = vec![
                Write::ConsumeCode {
                    id: code,
                    at: self.clock.now(),
                },
                write,
            ];
            if !change.is_empty() {
                writes.extend(change.into_writes());
            }
            self.store.commit(Batch(writes)).await?;
            Ok((session, record))
        })
        .await?;
        let signatory = record
            .contract
            .signatory(link.signatory)
            .cloned()
            .ok_or(AccessRefusal::NotFound)?;
        Ok((
            session,
            SigningParty {
                record,
                signatory,
                subject,
            },
        ))
    }

    /// A link that still leads to something to be done.
    async fn open_link(&self, token: &str) -> Outcome<(LinkRecord, Contract, Signatory)> {
        let (link, contract, party) = self.link_target(token).await?;
        match self.link_state(&link, &contract, &party) {
            LinkState::Open => Ok((link, contract, party)),
            LinkState::LinkExpired => Err(AccessRefusal::LinkExpired.into()),
            LinkState::Signed => Err(hefu_domain::contract::Refusal::AlreadyDecided {
                signatory: party.id,
            }
            .into()),
            LinkState::DeadlinePassed => Err(hefu_domain::contract::Refusal::DeadlinePassed.into()),
            LinkState::Rejected
            | LinkState::Revoked
            | LinkState::Stopped
            | LinkState::Completed => Err(hefu_domain::contract::Refusal::WrongStatus {
                status: contract.status,
            }
            .into()),
        }
    }

    async fn link_target(&self, token: &str) -> Outcome<(LinkRecord, Contract, Signatory)> {
        let link = self
            .store
            .link(Token::digest_of(token))
            .await?
            .ok_or(AccessRefusal::NotFound)?;
        let record = self
            .store
            .contract(link.contract)
            .await?
            .ok_or(AccessRefusal::NotFound)?;
        let party = record
            .contract
            .signatory(link.signatory)
            .cloned()
            .ok_or(AccessRefusal::NotFound)?;
        Ok((link, record.contract, party))
    }

    fn link_state(&self, link: &LinkRecord, contract: &Contract, party: &Signatory) -> LinkState {
        let now = self.clock.now();
        match state_for(contract, party) {
            LinkState::Open if link.expires_at <= now => LinkState::LinkExpired,
            LinkState::Open if contract.deadline_passed(now) => LinkState::DeadlinePassed,
            state => state,
        }
    }
}

/// Where a contract stands for one of its signatories, links aside.
pub(super) fn state_for(contract: &Contract, party: &Signatory) -> LinkState {
    let signed = matches!(
        party.progress,
        Progress::Accepted { .. } | Progress::Signed { .. }
    );
    match contract.status {
        Status::Signed => LinkState::Completed,
        Status::Revoked | Status::Discarded | Status::Draft => LinkState::Revoked,
        Status::Expired => LinkState::DeadlinePassed,
        Status::Rejected if matches!(party.progress, Progress::Rejected { .. }) => {
            LinkState::Rejected
        }
        Status::Rejected => LinkState::Stopped,
        Status::Signing if signed => LinkState::Signed,
        Status::Signing => LinkState::Open,
    }
}

/// Under which the codes that one initiator's contracts cause are counted together.
pub(super) fn initiator_key(contract: &Contract) -> String {
    match contract.initiator.organisation {
        Some(organisation) => format!("organisation/{organisation}"),
        None => format!("user/{}", contract.initiator.user),
    }
}
