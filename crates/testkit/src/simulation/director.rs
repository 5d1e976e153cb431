//! What becomes of each call of a port.

use async_trait::async_trait;

/// The ports through which the use cases reach the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Port {
    /// The database.
    Store,
    /// The place for documents.
    Blobs,
    /// Whoever sends messages.
    Messenger,
    /// Whoever checks identities.
    Identity,
}

/// One call of a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// Of which.
    pub port: Port,
    /// The method.
    pub name: &'static str,
    /// Whether it changes anything.
    pub writes: bool,
}

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is carried out and answered.
    Pass,
    /// It fails before anything happens.
    FailBefore,
    /// It is carried out, but the caller is told that it failed.
    FailAfter,
    /// There is no room: nothing happens. Calls that only read pass.
    Full,
    /// A message goes out twice; anything else passes.
    Twice,
}

/// Decides what becomes of calls, and when they go on.
#[async_trait]
pub trait Director: Send + Sync + 'static {
    /// Asked before a call is carried out.
    async fn before(&self, call: Call) -> Fate;

    /// Asked after a call that writes was carried out, before its caller learns of it.
    async fn after(&self, call: Call);
}

/// A way in which a port can betray its promise. The simulation must find every one of them; the
/// product's own ports do none of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Betrayal {
    /// A commit that failed is reported as done.
    CommitsThatFailed,
    /// A batch in conflict is reported as done.
    CommitsInConflict,
    /// A used code is accepted again.
    CodesTwice,
    /// Jobs are left out of the batch that causes them.
    JobsForgotten,
    /// Half of a batch takes effect when the commit fails.
    HalfCommits,
    /// A blob is reported as stored and is not.
    BlobsLost,
    /// A blob is cut short.
    BlobsCut,
    /// A message is reported as sent and is not.
    MessagesLost,
}

impl Betrayal {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::CommitsThatFailed,
        Self::CommitsInConflict,
        Self::CodesTwice,
        Self::JobsForgotten,
        Self::HalfCommits,
        Self::BlobsLost,
        Self::BlobsCut,
        Self::MessagesLost,
    ];
}
