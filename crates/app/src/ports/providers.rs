//! Services of others: messages and identity checks. Every one says who it is and whether it is
//! only the embedded stand-in, so that no page and no report can mistake one for the other.

use async_trait::async_trait;
use hefu_domain::identity::{Document, Mobile, PersonName};
use hefu_kernel::Timestamp;

/// Who vouches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Stable name, such as `embedded` or `tencent-faceid`.
    pub name: String,
    /// Whether it is the embedded one, which proves nothing to anybody outside.
    pub embedded: bool,
}

/// Why a provider gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProviderError {
    /// It is not set up.
    #[error("the provider is not set up: {0}")]
    NotConfigured(String),
    /// It does not answer; trying again may help.
    #[error("the provider does not answer: {0}")]
    Unavailable(String),
}

/// The way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// To a mobile number.
    Sms,
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessagePurpose {
    /// A code to log in.
    Login,
    /// A code to open a signing link.
    OpenLink,
    /// A code to sign one contract.
    Sign,
    /// An invitation to sign.
    Invite,
    /// A reminder to sign.
    Remind,
    /// News that a contract is completed or closed.
    Outcome,
}

impl MessagePurpose {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::OpenLink => "open_link",
            Self::Sign => "sign",
            Self::Invite => "invite",
            Self::Remind => "remind",
            Self::Outcome => "outcome",
        }
    }
}

/// A message to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The way it goes.
    pub channel: Channel,
    /// To whom.
    pub to: Mobile,
    /// What for.
    pub purpose: MessagePurpose,
    /// The code in it, if it carries one.
    pub code: Option<String>,
    /// The link in it, if it carries one.
    pub link: Option<String>,
    /// The whole text.
    pub text: String,
    /// When it was handed over.
    pub at: Timestamp,
}

/// Sends messages.
#[async_trait]
pub trait Messenger: Send + Sync + 'static {
    /// Who sends.
    fn provider(&self) -> Provider;

    /// Hands one message over.
    async fn send(&self, message: Message) -> Result<(), ProviderError>;
}

/// What a person claims to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonClaim {
    /// The name on the document.
    pub name: PersonName,
    /// The document: its kind, its number and the holder's birthday.
    pub document: Document,
}

/// What an identity provider says to a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonAnswer {
    /// Whether the claim holds, as far as this provider can tell.
    pub confirmed: bool,
    /// Stable name of the method, such as `format_rules`.
    pub method: String,
    /// The provider's answer as received; its hash becomes evidence.
    pub answer: Vec<u8>,
}

/// Checks who persons are.
#[async_trait]
pub trait IdentityProvider: Send + Sync + 'static {
    /// Who checks.
    fn provider(&self) -> Provider;

    /// Checks one claim.
    async fn check_person(&self, claim: &PersonClaim) -> Result<PersonAnswer, ProviderError>;
}
