//! The embedded message desk: messages stay here, to be read by whoever runs the installation.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use async_trait::async_trait;
use hefu_app::ports::{Channel, Message, MessagePurpose, Messenger, Provider, ProviderError};
use hefu_kernel::Timestamp;

/// The name under which the desk vouches for what it sends.
pub const NAME: &str = "embedded message desk";

/// How many messages are kept; older ones go.
const KEPT: usize = 2_000;

/// A message on the desk, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMessage {
    /// Counts up from 1 since the start of the process.
    pub id: u64,
    /// When it was handed over.
    pub at: Timestamp,
    /// The way it would have gone.
    pub channel: Channel,
    /// To whom: the whole number, because nobody else delivers it.
    pub to: String,
    /// What for.
    pub purpose: MessagePurpose,
    /// The code in it, if it carries one.
    pub code: Option<String>,
    /// The link in it, if it carries one.
    pub link: Option<String>,
    /// The whole text.
    pub text: String,
}

impl DeskMessage {
    /// The stable name of the channel, such as `sms`.
    pub fn channel_name(&self) -> &'static str {
        match self.channel {
            Channel::Sms => "sms",
        }
    }
}

/// The embedded messenger. Nothing leaves the process: messages lie in memory, the newest 2,000
/// of them. Clones share one desk.
#[derive(Clone, Default)]
pub struct MessageDesk {
    shelf: Arc<Mutex<Shelf>>,
}

#[derive(Default)]
struct Shelf {
    taken: u64,
    messages: VecDeque<DeskMessage>,
}

impl MessageDesk {
    /// An empty desk.
    pub fn new() -> Self {
        Self::default()
    }

    /// What lies there, newest last.
    pub fn list(&self) -> Vec<DeskMessage> {
        let shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.messages.iter().cloned().collect()
    }

    /// What lies there for one number, newest last.
    pub fn list_to(&self, to: &str) -> Vec<DeskMessage> {
        let shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        let of_number = shelf.messages.iter().filter(|message| message.to == to);
        of_number.cloned().collect()
    }
}

#[async_trait]
impl Messenger for MessageDesk {
    fn provider(&self) -> Provider {
        Provider {
            name: NAME.into(),
            embedded: true,
        }
    }

    async fn send(&self, message: Message) -> Result<(), ProviderError> {
        // Nothing can panic while the lock is held; a poisoned desk is as good as any.
        let mut shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.taken += 1;
        if shelf.messages.len() == KEPT {
            shelf.messages.pop_front();
        }
        let id = shelf.taken;
        shelf.messages.push_back(DeskMessage {
            id,
            at: message.at,
            channel: message.channel,
            to: message.to.as_str().to_owned(),
            purpose: message.purpose,
            code: message.code,
            link: message.link,
            text: message.text,
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use hefu_domain::identity::Mobile;

    use super::*;

    fn message(number: i64) -> Message {
        Message {
            channel: Channel::Sms,
            to: Mobile::parse("13800138000").expect("valid"),
            purpose: MessagePurpose::Sign,
            code: Some(format!("{number:06}")),
            link: None,
            text: format!("【合符】验证码 {number:06}"),
            at: Timestamp::from_seconds(number),
        }
    }

    #[tokio::test]
    async fn messages_lie_there_whole_and_newest_last() {
        let desk = MessageDesk::new();
        assert_eq!(desk.list(), []);
        desk.send(message(7)).await.expect("taken");
        desk.clone().send(message(8)).await.expect("taken");
        let list = desk.list();
        assert_eq!(
            list[0],
            DeskMessage {
                id: 1,
                at: Timestamp::from_seconds(7),
                channel: Channel::Sms,
                to: "13800138000".into(),
                purpose: MessagePurpose::Sign,
                code: Some("000007".into()),
                link: None,
                text: "【合符】验证码 000007".into(),
            }
        );
        assert_eq!((list.len(), list[1].id), (2, 2));
        assert_eq!(list[1].channel_name(), "sms");
        assert_eq!(desk.list_to("13800138000"), list);
        assert_eq!(desk.list_to("13800138001"), []);
    }

    #[tokio::test]
    async fn the_oldest_messages_go_when_the_desk_is_full() {
        let desk = MessageDesk::new();
        for number in 1..=2_005 {
            desk.send(message(number)).await.expect("taken");
        }
        let list = desk.list();
        assert_eq!(list.len(), KEPT);
        assert_eq!((list[0].id, list[KEPT - 1].id), (6, 2_005));
    }

    #[test]
    fn the_desk_says_that_it_is_embedded() {
        let provider = MessageDesk::new().provider();
        assert_eq!((provider.name.as_str(), provider.embedded), (NAME, true));
    }
}
