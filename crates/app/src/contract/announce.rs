//! Messages about a contract: invitations, reminders, outcomes. Sent by jobs, after the commit
//! that caused them.

use hefu_domain::contract::{Contract, Status};
use hefu_domain::identity::Mobile;
use hefu_kernel::{ContractId, SignatoryId};

use crate::{
    Outcome, Platform,
    person::contract_scope,
    ports::{Channel, Message, MessagePurpose, PersonalField},
};

impl Platform {
    /// Invites or reminds a signatory whose turn it (still) is, with a fresh link.
    pub(crate) async fn message_signatory(
        &self,
        id: ContractId,
        signatory: SignatoryId,
        purpose: MessagePurpose,
    ) -> Outcome<()> {
        let Some(record) = self.store.contract(id).await? else {
            return Ok(());
        };
        if !record.contract.is_turn_of(signatory) {
            return Ok(());
        }
        let link = self
            .make_link(id, signatory, self.settings.link_seconds)
            .await?;
        let from = self.initiator_name(&record.contract).await?;
        let title = &record.contract.title;
        let verb = if purpose == MessagePurpose::Remind {
            "提醒您尽快签署"
        } else {
            "邀请您签署"
        };
        let text = format!(
            "【合符】{from}{verb}《{title}》，请打开链接查看并签署：{}",
            link.url
        );
        self.message(&record.contract, signatory, purpose, Some(link.url), text)
            .await
    }

    /// Tells everybody who wants messages and has seen the contract how it ended.
    pub(crate) async fn announce_outcome(&self, id: ContractId) -> Outcome<()> {
        let Some(record) = self.store.contract(id).await? else {
            return Ok(());
        };
        let contract = &record.contract;
        let title = &contract.title;
        let text = match contract.status {
            Status::Signed => format!(
                "【合符】《{title}》已由各方签署完成。登录合符可查看和下载：{}",
                self.base_url()
            ),
            Status::Rejected => format!("【合符】《{title}》已被一方拒签，签署终止。"),
            Status::Revoked => format!("【合符】《{title}》已被发起方撤销，签署终止。"),
            Status::Expired => format!("【合符】《{title}》已过签署截止时间，签署终止。"),
            Status::Draft | Status::Signing | Status::Discarded => return Ok(()),
        };
        for party in contract.signatories.iter().filter(|party| party.notify) {
            // Whose turn never came was never told of the contract, so hears nothing of its end.
            let knows = party.has_signed() || party.viewed_at.is_some() || !contract.ordered;
            if knows || contract.status == Status::Signed {
                self.message(
                    contract,
                    party.id,
                    MessagePurpose::Outcome,
                    None,
                    text.clone(),
                )
                .await?;
            }
        }
        Ok(())
    }

    async fn message(
        &self,
        contract: &Contract,
        signatory: SignatoryId,
        purpose: MessagePurpose,
        link: Option<String>,
        text: String,
    ) -> Outcome<()> {
        let Some(party) = contract.signatory(signatory) else {
            return Ok(());
        };
        let subject = self.subject(party.subject).await?;
        if subject.record.is_erased() {
            // Nobody knows their number any more; the others are to be told all the same.
            return Ok(());
        }
        let number = self
            .personal_text(
                &subject,
                &contract_scope(contract.id),
                PersonalField::Mobile,
            )
            .await?;
        let to = Mobile::parse(&number.unwrap_or_default())?;
        let message = Message {
            channel: Channel::Sms,
            to,
            purpose,
            code: None,
            link,
            text,
            at: self.clock.now(),
        };
        Ok(self.messenger.send(message).await?)
    }

    /// What signatories are told of who began a contract: the organisation's name, else the
    /// verified person's.
    pub(crate) async fn initiator_name(&self, contract: &Contract) -> Outcome<String> {
        if let Some(organisation) = contract.initiator.organisation
            && let Some(organisation) = self.store.organisation(organisation).await?
        {
            return Ok(organisation.name);
        }
        let Some(user) = self.store.user(contract.initiator.user).await? else {
            return Ok(String::new());
        };
        let subject = self.subject(user.subject).await?;
        if let Some(identity) = self.present_identity(&subject).await? {
            return Ok(identity.name);
        }
        Ok(self.mobile_of(&subject).await?.masked())
    }
}
