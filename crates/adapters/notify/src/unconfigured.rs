//! No way to send is set up, and the message desk would show codes to the wrong people.

use async_trait::async_trait;
use hefu_app::ports::{Message, Messenger, Provider, ProviderError};

/// Refuses every message and says what to set. Used when the installation has a public address
/// and no provider: then strangers use it, and codes must not be readable by its operator.
#[derive(Debug, Clone)]
pub struct Unconfigured {
    what_to_set: String,
}

impl Unconfigured {
    /// `what_to_set` is for the operator, such as the names of the settings that are missing.
    pub fn new(what_to_set: impl Into<String>) -> Self {
        Self {
            what_to_set: what_to_set.into(),
        }
    }
}

#[async_trait]
impl Messenger for Unconfigured {
    fn provider(&self) -> Provider {
        Provider {
            name: "none".into(),
            embedded: false,
        }
    }

    async fn send(&self, _message: Message) -> Result<(), ProviderError> {
        Err(ProviderError::NotConfigured(self.what_to_set.clone()))
    }
}

#[cfg(test)]
mod tests {
    use hefu_app::ports::{Channel, MessagePurpose};
    use hefu_domain::identity::Mobile;
    use hefu_kernel::Timestamp;

    use super::*;

    #[tokio::test]
    async fn a_message_without_a_provider_is_refused_with_what_to_set() {
        let messenger = Unconfigured::new("set an SMS provider (HEFU_SMS_*)");
        let outcome = messenger
            .send(Message {
                channel: Channel::Sms,
                to: Mobile::parse("13800138000").expect("valid"),
                purpose: MessagePurpose::Login,
                code: None,
                link: None,
                text: String::new(),
                at: Timestamp::from_seconds(0),
            })
            .await;
        assert_eq!(
            outcome,
            Err(ProviderError::NotConfigured(
                "set an SMS provider (HEFU_SMS_*)".into()
            ))
        );
        assert!(!messenger.provider().embedded);
    }
}
