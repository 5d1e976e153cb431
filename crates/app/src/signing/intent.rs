//! The intent check: a code bound to this person, this contract, this content and this purpose.

use hefu_domain::contract::Refusal;
use hefu_kernel::Digest;

use super::{SigningParty, link::initiator_key};
use crate::{
    Origin, Outcome, Platform,
    code::{CodeRequest, SentCode},
    ports::CodePurpose,
};

impl Platform {
    /// Sends the code with which the signatory signs exactly this content.
    ///
    /// # Errors
    /// [`Refusal`] if there is nothing to sign now or the content is another;
    /// [`crate::refusals::CodeRefusal`].
    pub async fn request_sign_code(
        &self,
        party: &SigningParty,
        content: Digest,
        origin: &Origin,
    ) -> Outcome<SentCode> {
        let contract = &party.record.contract;
        may_sign_now(party, content, self.clock.now())?;
        if self.usable_identity(party).await?.is_none() {
            return Err(Refusal::IdentityMissing.into());
        }
        let mobile = self.mobile_of(&party.subject).await?;
        // The title comes from the initiator: shortened, and without anything that reads as a link.
        let title: String = contract
            .title
            .chars()
            .filter(|c| !"/:.<>".contains(*c))
            .take(20)
            .collect();
        let text = format!("您正在签署《{title}》，");
        self.send_code(
            CodeRequest {
                purpose: CodePurpose::Sign,
                mobile: &mobile,
                bound_to: &[contract.id.as_str().as_bytes(), &content.0],
                on_behalf_of: Some(&initiator_key(contract)),
                text: &text,
            },
            origin,
        )
        .await
    }
}

/// Asked before a code is sent, so that nobody gets a code that can not be used.
fn may_sign_now(
    party: &SigningParty,
    content: Digest,
    now: hefu_kernel::Timestamp,
) -> Result<(), Refusal> {
    let contract = &party.record.contract;
    if contract.status != hefu_domain::contract::Status::Signing {
        return Err(Refusal::WrongStatus {
            status: contract.status,
        });
    }
    if party.signatory.progress != hefu_domain::contract::Progress::Pending {
        return Err(Refusal::AlreadyDecided {
            signatory: party.signatory.id,
        });
    }
    if contract.deadline_passed(now) {
        return Err(Refusal::DeadlinePassed);
    }
    if !contract.is_turn_of(party.signatory.id) {
        return Err(Refusal::NotYourTurn);
    }
    if contract.content.map(|revision| revision.digest) != Some(content) {
        return Err(Refusal::ContentChanged);
    }
    Ok(())
}
