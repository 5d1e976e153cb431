//! What must never happen, by name.

use std::fmt;

/// The rules a run is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// What was committed is what is read back, now and at the end.
    Stored,
    /// What a client was told is done is done.
    Acknowledged,
    /// A contract goes from status to status along the table, and never on from a final one.
    Status,
    /// Versions and events follow each other without gaps, and their times never go back.
    History,
    /// Replaying the events gives the state.
    Replay,
    /// A signature has its own consent before it, and a contract with an owed one is not closed.
    Consent,
    /// A consent uses up one code that was sent for this person, contract and content; no code is
    /// used twice.
    Code,
    /// One certificate for each signature, used for nothing else.
    Certificate,
    /// Every revision begins with the one before it, and the signatures in it hold.
    Document,
    /// Whoever has nothing to do with a contract sees nothing of it.
    Secrecy,
    /// Whoever must be told is told at least once.
    Message,
    /// Once nothing fails any more, everything owed gets done.
    Liveness,
    /// The same request has one effect.
    Once,
}

/// A rule that was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Which.
    pub rule: Rule,
    /// How.
    pub detail: String,
}

impl Violation {
    /// Names a broken rule.
    pub fn new(rule: Rule, detail: impl Into<String>) -> Self {
        Self {
            rule,
            detail: detail.into(),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}: {}", self.rule, self.detail)
    }
}
