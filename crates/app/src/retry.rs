//! Reading and deciding again when somebody else was faster.

use std::future::Future;

use crate::{
    Failure, Outcome,
    ports::{CommitError, Conflict},
    refusals::CodeRefusal,
};

/// How often a use case reads and decides before it gives up. Each try loses only against
/// another that won, so this many writers on one contract at once all get through.
const TRIES_MAX: u32 = 64;

/// Why one try of a use case ended.
pub enum Attempt {
    /// Somebody was faster; try again.
    Outrun,
    /// It is over.
    Failed(Failure),
}

impl<E: Into<Failure>> From<E> for Attempt
where
    E: NotACommit,
{
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Errors that never mean "try again".
pub trait NotACommit {}
impl NotACommit for Failure {}
impl NotACommit for crate::ports::StoreError {}
impl NotACommit for crate::ports::BlobError {}
impl NotACommit for hefu_domain::contract::Refusal {}
impl NotACommit for hefu_domain::identity::Refusal {}
impl NotACommit for crate::refusals::AccessRefusal {}
impl NotACommit for crate::refusals::SigningRefusal {}
impl NotACommit for crate::refusals::FileRefusal {}
impl NotACommit for CodeRefusal {}

impl From<CommitError> for Attempt {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Conflict(Conflict::CodeConsumed) => {
                Self::Failed(CodeRefusal::Expired.into())
            }
            CommitError::Conflict(_) => Self::Outrun,
            CommitError::Store(error) => Self::Failed(error.into()),
        }
    }
}

/// Runs a use case until it is not outrun.
pub async fn retried<T, Run, Try>(run: Run) -> Outcome<T>
where
    Run: Fn() -> Try,
    Try: Future<Output = Result<T, Attempt>>,
{
    for _ in 0..TRIES_MAX {
        match run().await {
            Ok(value) => return Ok(value),
            Err(Attempt::Outrun) => tokio::task::yield_now().await,
            Err(Attempt::Failed(failure)) => return Err(failure),
        }
    }
    Err(Failure::Unavailable(
        "too many changes at the same time".to_owned(),
    ))
}
