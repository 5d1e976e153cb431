//! Time stamps (RFC 3161, RFC 5816): asking for them, giving them, checking them.

mod authority;
mod protocol;
mod token;

pub use authority::TimeStampAuthority;
pub use protocol::{RequestError, TimeStampRequest, check_response, parse_response};
pub use token::{TimeStampFacts, TimeStampProblem, read_token};

use crate::chain::ChainError;
use thiserror::Error;

/// Why no time stamp could be had.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TimeStampError {
    /// The authority cannot be reached now; trying again later may help.
    #[error("the time-stamp authority cannot be reached")]
    Unreachable,
    /// The authority answered with a refusal (PKIStatus of RFC 3161 §2.4.2).
    #[error("the time-stamp authority refused with status {status}")]
    Refused {
        /// PKIStatus number.
        status: u64,
    },
    /// The answer is malformed, or is for another request.
    #[error("the time-stamp authority's answer does not fit the request")]
    WrongAnswer,
    /// The answer fits, but no chain leads from its signer to a trusted root.
    #[error("the time-stamp authority is not trusted: {0}")]
    NotTrusted(ChainError),
    /// The embedded authority's key failed.
    #[error("the time-stamp authority's key failed")]
    Key,
}

/// Something that stamps a SHA-256 value with the time.
pub trait TimeStamper: Send + Sync {
    /// A TimeStampToken (CMS ContentInfo, DER) over this hash.
    fn stamp(&self, digest: &[u8; 32]) -> Result<Vec<u8>, TimeStampError>;

    /// Upper bound of a token's length in bytes; room is reserved for it before it is known.
    fn max_token_length(&self) -> usize {
        12 * 1024
    }
}

#[cfg(test)]
mod tests;
