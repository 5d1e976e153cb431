//! The use cases: what people and programs can do, one file per verb, by noun.
//!
//! Must never know the web framework, SQL, Tencent's words or JSON. Rules live in `hefu-domain`;
//! here facts are gathered, permission is asked for, and what was decided is committed.
//! Entry points: [`Platform`], whose methods are the use cases; [`ports`], what it needs.

pub mod account;
pub mod administrator;
pub mod authz;
pub mod certificate;
pub mod check;
pub mod code;
pub mod contract;
pub mod demo;
pub mod erasure;
pub mod evidence;
pub mod file;
pub mod idempotency;
pub mod job;
pub mod log;
pub mod person;
mod platform;
pub mod ports;
pub mod program;
pub mod refusals;
mod retry;
pub mod settings;
pub mod signing;
mod sweep;
pub mod vault;
pub mod verify;

pub use platform::{Origin, Platform};
pub use refusals::{Failure, Outcome};
