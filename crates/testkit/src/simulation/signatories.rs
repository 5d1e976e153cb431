//! Those who sign: log in, open their link, prove who they are, consent or refuse.

use std::sync::PoisonError;

use hefu_app::{
    authz::Principal,
    ports::{MessagePurpose, SessionRecord},
    refusals::{AccessRefusal, Refusal},
    signing::{Acceptance, CONSENT_VERSION, SigningStep},
};
use hefu_kernel::{ContractId, SignatoryId};

use super::{Client, Slot, Told, Trouble, client::origin, violation::Rule};
use crate::{Person, World};

/// How often a signatory begins again from the log-in.
const BEGINNINGS: u32 = 5;
/// For how many turns somebody waits for others.
const TURNS_MAX: u32 = 60;

impl Client {
    /// Signs, or refuses to, until it is done or patience ends.
    pub async fn sign(&self, slot: &Slot, person: Person, refuses: bool) {
        let mut waited = 0;
        let id = loop {
            let found = *slot.lock().unwrap_or_else(PoisonError::into_inner);
            match found {
                Some(id) => break id,
                None if waited < 4 * TURNS_MAX => waited += 1,
                None => return,
            }
            self.stage.turn().await;
        };
        for _ in 0..BEGINNINGS {
            if self.sign_from_the_log_in(id, person, refuses).await.is_ok() {
                return;
            }
            self.stage.turn().await;
        }
    }

    /// Logs in by a code.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn log_in(&self, person: Person) -> Result<Principal, Trouble> {
        self.insist("log-in code", |platform| async move {
            platform.request_log_in_code(person.mobile, &origin()).await
        })
        .await?;
        let code = self.newest_code(person.mobile, MessagePurpose::Login);
        let code = &code.ok_or(Trouble::Unsure)?;
        let (user, _) = self
            .ask("log in", |platform| async move {
                platform.log_in(person.mobile, code).await
            })
            .await?;
        self.insist("principal", |platform| {
            let user = user.clone();
            async move { platform.principal(&user).await }
        })
        .await
    }

    /// From the log-in to the consent; `Ok` when nothing is left to be done.
    ///
    /// # Errors
    /// [`Trouble`]; beginning again may help.
    pub async fn sign_from_the_log_in(
        &self,
        id: ContractId,
        person: Person,
        refuses: bool,
    ) -> Result<(), Trouble> {
        let principal = &self.log_in(person).await?;
        let link = self
            .insist("own link", |platform| async move {
                platform.make_own_link(principal, id).await
            })
            .await;
        let link = match link {
            Err(Trouble::Refused(Refusal::Contract(_))) => return Ok(()),
            link => link?,
        };
        let token = link.url.rsplit('/').next().unwrap_or_default().to_owned();
        let (session, who) = match self.open(id, &token, person).await {
            Err(Trouble::Refused(Refusal::Contract(_))) => return Ok(()),
            opened => opened?,
        };
        let mut turns = 0;
        loop {
            match self.step(&session, &token).await? {
                SigningStep::Identity => self.identify(id, who, &session, &token, person).await?,
                SigningStep::WaitTurn if turns < TURNS_MAX => {
                    turns += 1;
                    self.stage.turn().await;
                }
                SigningStep::WaitTurn => return Err(Trouble::Unsure),
                SigningStep::Sign if refuses => {
                    return self.reject(id, who, &session, &token).await;
                }
                SigningStep::Sign => {
                    return self.consent(id, who, &session, &token, person).await;
                }
                SigningStep::Sealing | SigningStep::Done | SigningStep::Closed => return Ok(()),
            }
        }
    }

    async fn open(
        &self,
        id: ContractId,
        token: &str,
        person: Person,
    ) -> Result<(SessionRecord, SignatoryId), Trouble> {
        self.insist("link code", |platform| async move {
            platform.request_link_code(token, &origin()).await
        })
        .await?;
        let code = self.newest_code(person.mobile, MessagePurpose::OpenLink);
        let code = &code.ok_or(Trouble::Unsure)?;
        let (session, who) = self
            .ask("open link", |platform| async move {
                let (session, party) = platform.open_link_session(token, code, &origin()).await?;
                Ok((session.record, party.signatory.id))
            })
            .await?;
        self.told(Told::Viewed(id, who));
        Ok((session, who))
    }

    async fn step(&self, session: &SessionRecord, token: &str) -> Result<SigningStep, Trouble> {
        self.insist("look at link", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            Ok(platform.signing_view(&party).await?.step)
        })
        .await
    }

    async fn identify(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
        person: Person,
    ) -> Result<(), Trouble> {
        self.insist("identify", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            platform
                .identify_signatory(&party, &World::identity(&person), &origin())
                .await
        })
        .await?;
        self.told(Told::Identified(id, who));
        Ok(())
    }

    async fn reject(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
    ) -> Result<(), Trouble> {
        self.ask("reject", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            platform.reject(&party, "条款不同意", &origin()).await
        })
        .await?;
        self.told(Told::Rejected(id, who));
        Ok(())
    }

    async fn consent(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
        person: Person,
    ) -> Result<(), Trouble> {
        let (content, intent) = self
            .insist("sign code", |platform| async move {
                let party = platform.signing_party(session, token).await?;
                let content = party.record.contract.content;
                let content = content.ok_or(AccessRefusal::NotFound)?.digest;
                let sent = platform
                    .request_sign_code(&party, content, &origin())
                    .await?;
                Ok((content, sent.id))
            })
            .await?;
        let code = self.newest_code(person.mobile, MessagePurpose::Sign);
        let acceptance = Acceptance {
            intent,
            code: code.ok_or(Trouble::Unsure)?,
            content,
            choice: World::drawing(),
            read_to_end: true,
            consent_version: Some(CONSENT_VERSION.to_owned()),
        };
        if self.mischief && self.dice.happens(200) {
            self.mistype(session, token, &acceptance).await;
        }
        let twice = self.mischief && self.dice.happens(250);
        if twice {
            let (twin, session, token) = (self.clone(), session.clone(), token.to_owned());
            let acceptance = acceptance.clone();
            let name = format!("twin of {who}");
            self.stage.enter(
                &name,
                4,
                true,
                Box::pin(async move {
                    // What comes of it is noted by `accept` itself.
                    let _second = twin.accept(id, who, &session, &token, &acceptance).await;
                }),
            );
        }
        let accepted = self.accept(id, who, session, token, &acceptance).await;
        if accepted.is_ok() && self.mischief && self.dice.happens(200) {
            let again = self.accept(id, who, session, token, &acceptance).await;
            if again.is_ok() {
                self.report(Rule::Code, "a used code was accepted again");
            }
        }
        accepted
    }

    async fn mistype(&self, session: &SessionRecord, token: &str, acceptance: &Acceptance) {
        let mut wrong = acceptance.clone();
        wrong.code = if wrong.code == "000000" {
            "000001"
        } else {
            "000000"
        }
        .to_owned();
        let wrong = &wrong;
        let answer = self
            .ask("accept by a wrong code", |platform| async move {
                let party = platform.signing_party(session, token).await?;
                platform.accept(&party, wrong, &origin()).await
            })
            .await;
        if answer.is_ok() {
            self.report(Rule::Code, "a wrong code was accepted");
        }
    }

    async fn accept(
        &self,
        id: ContractId,
        who: SignatoryId,
        session: &SessionRecord,
        token: &str,
        acceptance: &Acceptance,
    ) -> Result<(), Trouble> {
        self.ask("accept", |platform| async move {
            let party = platform.signing_party(session, token).await?;
            platform.accept(&party, acceptance, &origin()).await
        })
        .await?;
        self.told(Told::Accepted(id, who));
        Ok(())
    }
}
