//! Whoever asks: one node after the other, again when there was no answer, and remembering what
//! they were told.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
};

use hefu_app::{Failure, Origin, Outcome, Platform, ports::MessagePurpose, refusals::Refusal};
use hefu_kernel::ContractId;

use super::{
    Installation, Node, Stage, Told,
    violation::{Rule, Violation},
};
use crate::{Dice, Person};

/// How often somebody asks for one thing before they give up.
const PATIENCE: u32 = 6;

/// Why something was not done, as a client sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It was turned down.
    Refused(Refusal),
    /// There was an error, or no answer: it may have been done or not.
    Unsure,
}

/// A contract that is to be made and signed.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Tells plans of one run apart.
    pub number: usize,
    /// Who signs, in order.
    pub people: Vec<Person>,
    /// Whether one after the other.
    pub ordered: bool,
    /// Seconds from the making to the deadline.
    pub deadline_seconds: Option<i64>,
    /// Whether it is made step by step under an idempotency key, or all at once.
    pub step_by_step: bool,
}

/// Where the id of a contract will be known.
pub type Slot = Arc<Mutex<Option<ContractId>>>;

/// A person or a program in front of the installation.
#[derive(Clone)]
pub struct Client {
    /// The installation.
    pub installation: Arc<Installation>,
    /// The stage it acts on.
    pub stage: Arc<Stage>,
    /// Its decisions.
    pub dice: Arc<Dice>,
    /// How many senders are at work.
    pub sending: Arc<AtomicU64>,
    /// Whether people send things twice at the same time, mistype codes and use them again.
    pub mischief: bool,
}

impl Client {
    /// Asks some node that answers for something.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn ask<T, F>(
        &self,
        what: &str,
        deed: impl FnOnce(Arc<Platform>) -> F,
    ) -> Result<T, Trouble>
    where
        F: Future<Output = Outcome<T>> + Send,
    {
        let alive: Vec<_> = self
            .installation
            .nodes
            .iter()
            .filter(|node| node.alive.load(Ordering::SeqCst))
            .cloned()
            .collect();
        if alive.is_empty() {
            self.stage.turn().await;
            return Err(Trouble::Unsure);
        }
        let index = self.dice.below(alive.len() as u64) as usize;
        let node = alive[index].clone();
        let deed = deed(node.platform.clone());
        let answer = at(&node, deed).await;
        let (line, result) = match answer {
            Some(Ok(value)) => ("done".to_owned(), Ok(value)),
            Some(Err(Failure::Refused(refusal))) => (
                refusal.describe().code.to_owned(),
                Err(Trouble::Refused(refusal)),
            ),
            Some(Err(Failure::Unavailable(_))) => ("failed".to_owned(), Err(Trouble::Unsure)),
            Some(Err(Failure::StorageFull(_))) => ("full".to_owned(), Err(Trouble::Unsure)),
            None => ("no answer".to_owned(), Err(Trouble::Unsure)),
        };
        self.stage.note(&format!("{what} -> {line}"));
        result
    }

    /// Asks again as long as it is unsure whether it was done; only for what may be done twice.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn insist<T, F>(
        &self,
        what: &str,
        deed: impl Fn(Arc<Platform>) -> F,
    ) -> Result<T, Trouble>
    where
        F: Future<Output = Outcome<T>> + Send,
    {
        for _ in 0..PATIENCE {
            match self.ask(what, &deed).await {
                Err(Trouble::Unsure) => self.stage.turn().await,
                answer => return answer,
            }
        }
        Err(Trouble::Unsure)
    }

    pub(super) fn told(&self, what: Told) {
        self.installation.chronicle.told(what);
    }

    pub(super) fn report(&self, rule: Rule, detail: impl Into<String>) {
        self.installation
            .chronicle
            .report(Violation::new(rule, detail));
    }

    pub(super) fn newest_code(&self, mobile: &str, purpose: MessagePurpose) -> Option<String> {
        let messages = self.installation.desk.list_to(mobile);
        let newest = messages.iter().rev().find(|it| it.purpose == purpose);
        newest.and_then(|it| it.code.clone())
    }
}

/// From where people come.
pub fn origin() -> Origin {
    Origin {
        address: Some("192.0.2.7".to_owned()),
        user_agent: None,
    }
}

/// Does something at a node; `None` if the node died meanwhile.
pub(super) async fn at<T>(node: &Arc<Node>, deed: impl Future<Output = T> + Send) -> Option<T> {
    At {
        deaths: node.deaths.load(Ordering::SeqCst),
        node: node.clone(),
        deed: Box::pin(deed),
    }
    .await
}

struct At<'a, T> {
    node: Arc<Node>,
    deaths: u64,
    deed: Pin<Box<dyn Future<Output = T> + Send + 'a>>,
}

impl<T> Future for At<'_, T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        if self.node.deaths.load(Ordering::SeqCst) != self.deaths {
            return Poll::Ready(None);
        }
        self.deed.as_mut().poll(context).map(Some)
    }
}
