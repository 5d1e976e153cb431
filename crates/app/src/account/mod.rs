//! Accounts: logging in by a code, sessions, proving who one is.

mod identify;
mod log_in;
mod overview;
mod session;

pub use identify::{CheckedIdentity, IDENTITY_CONSENT_VERSION, IdentityInput};
pub use overview::AccountOverview;
pub use session::{OpenedSession, Token};
