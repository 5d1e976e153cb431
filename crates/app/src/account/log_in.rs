//! Logging in by mobile number and code; the first time opens the account.

use hefu_domain::identity::Mobile;
use hefu_kernel::UserId;

use super::OpenedSession;
use crate::{
    Origin, Outcome, Platform,
    code::{CodeRequest, SentCode},
    ports::{Batch, CodePurpose, SessionScope, UserRecord, Write},
    retry::retried,
};

impl Platform {
    /// Sends a code to log in with. The answer is the same for known and unknown numbers.
    ///
    /// # Errors
    /// [`crate::refusals::CodeRefusal`], [`hefu_domain::identity::Refusal::MobileInvalid`].
    pub async fn request_log_in_code(&self, mobile: &str, origin: &Origin) -> Outcome<SentCode> {
        let mobile = Mobile::parse(mobile)?;
        self.send_code(
            CodeRequest {
                purpose: CodePurpose::Login,
                mobile: &mobile,
                bound_to: &[],
                on_behalf_of: None,
                text: "您正在登录合符，",
            },
            origin,
        )
        .await
    }

    /// Exchanges number and code for a session.
    ///
    /// # Errors
    /// [`crate::refusals::CodeRefusal`].
    pub async fn log_in(&self, mobile: &str, code: &str) -> Outcome<(UserRecord, OpenedSession)> {
        let mobile = Mobile::parse(mobile)?;
        let mobile_key = self.vault.mobile_key(mobile.as_str());
        let code = self
            .check_code(None, CodePurpose::Login, mobile_key, &[], code)
            .await?;
        retried(|| async {
            let (user, mut writes) = self.user_of(&mobile).await?;
            let (session, write) = self.new_session(SessionScope::User(user.id));
            writes.push(Write::ConsumeCode {
                id: code,
                at: self.clock.now(),
            });
            writes.push(write);
            self.store.commit(Batch(writes)).await?;
            Ok((user, session))
        })
        .await
    }

    /// The account of a number; made, with the writes that store it, if there is none.
    pub async fn user_of(&self, mobile: &Mobile) -> Outcome<(UserRecord, Vec<Write>)> {
        let (subject, mut writes) = self.subject_of(mobile).await?;
        if let Some(user) = self.store.user_by_mobile(subject.record.mobile_key).await? {
            return Ok((user, writes));
        }
        let user = UserRecord {
            id: UserId::random(&*self.random),
            subject: subject.record.id,
            mobile_key: subject.record.mobile_key,
            created_at: self.clock.now(),
        };
        writes.push(Write::InsertUser(user.clone()));
        Ok((user, writes))
    }
}
