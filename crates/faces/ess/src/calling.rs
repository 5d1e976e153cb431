//! What an action has at hand, and who it acts for.

use hefu_app::{Failure, refusals::AccessRefusal, refusals::Refusal};
use hefu_app::{
    Origin, Platform,
    ports::ApiKeyRecord,
    program::{NamedParty, Program},
};
use hefu_ess_wire::ess::{Agent, UserInfo};
use hefu_kernel::{ContractId, FileId, UserId};

use crate::refusals::CallRefusal;

/// A believed call.
pub(crate) struct Calling<'a> {
    /// The use cases.
    pub(crate) platform: &'a Platform,
    /// The key that signed.
    pub(crate) key: &'a ApiKeyRecord,
    /// From where.
    pub(crate) origin: &'a Origin,
}

impl Calling<'_> {
    /// Who the call acts for: the operator it names, the key's owner if it names none.
    pub(crate) async fn operator(
        &self,
        operator: Option<UserInfo>,
        agent: Option<Agent>,
    ) -> Result<Program, CallRefusal> {
        let user = match operator {
            None => self.key.owner,
            Some(info) => {
                let text =
                    given(info.user_id).ok_or_else(|| CallRefusal::missing("Operator.UserId"))?;
                text.parse().map_err(|_| CallRefusal::OperatorUnknown)?
            }
        };
        self.acting(user, agent).await
    }

    /// The program that acts for a member of the key's organisation.
    pub(crate) async fn acting(
        &self,
        user: UserId,
        agent: Option<Agent>,
    ) -> Result<Program, CallRefusal> {
        let proxy = given(agent.and_then(|agent| agent.proxy_organization_id));
        if proxy.is_some_and(|proxy| proxy != self.key.organisation.as_str()) {
            return Err(CallRefusal::AgentUnserved);
        }
        self.platform
            .program(self.key.organisation, user)
            .await
            .map_err(no_member)
    }

    /// Name and number of a member of the key's organisation; `None` for one who is not verified.
    pub(crate) async fn verified_member(
        &self,
        user: &str,
    ) -> Result<Option<NamedParty>, CallRefusal> {
        let user = user.parse().map_err(|_| CallRefusal::OperatorUnknown)?;
        let found = self
            .platform
            .verified_member(self.key.organisation, user)
            .await;
        found.map_err(no_member)
    }
}

/// A text that says something; clients send empty ones for what they do not set.
pub(crate) fn given(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

/// The list, or an empty one.
pub(crate) fn list<T>(values: Option<Vec<T>>) -> Vec<T> {
    values.unwrap_or_default()
}

/// The id of a contract. What is no id is answered like an id that nobody has.
pub(crate) fn contract_id(text: &str) -> Result<ContractId, CallRefusal> {
    text.parse().map_err(|_| CallRefusal::NoSuchContract)
}

/// The id of a file, alike.
pub(crate) fn file_id(text: &str) -> Result<FileId, CallRefusal> {
    text.parse().map_err(|_| CallRefusal::NoSuchFile)
}

fn no_member(failure: Failure) -> CallRefusal {
    match failure {
        Failure::Refused(Refusal::Access(AccessRefusal::NotFound)) => CallRefusal::OperatorUnknown,
        other => other.into(),
    }
}

/// A file that is not there for whoever asks is said to be missing as a file, not as a contract.
pub(crate) fn no_file(failure: Failure) -> CallRefusal {
    match failure {
        Failure::Refused(Refusal::Access(AccessRefusal::NotFound)) => CallRefusal::NoSuchFile,
        other => other.into(),
    }
}
