//! The words of the two Tencent-compatible services, `ess` (2020-11-11) and `essbasic` (2021-05-26):
//! requests, responses, actions and error codes, generated from `contract/` by `cargo xtask ess-wire`.
//!
//! It must never know what a word means to the product, HTTP, or how a request was signed.
//!
//! Entry points: [`read`] turns the [`Value`] of a body or of flat parameters ([`from_flat`]) into a
//! request; [`Call`] leads from a request to its [`Action`] and its response; [`action`] finds an
//! action by version and name.
//!
//! # Reading
//! Every field of a request is optional: a missing field and `null` are the same, an unknown field is
//! passed over (clients of every age call). Values are converted by the contract's type where that
//! loses nothing, because flat parameters carry text only: `"1"` is an integer, `"True"` a truth
//! value. Known values of a field are not enforced here, and their case is kept.
//!
//! # Writing
//! Clients in several languages go through lists and texts without asking whether they are there.
//! So what the contract does not allow to be null is never null: left unset, it is `[]`, `""`, `0` or
//! `false`.

mod action;
mod convert;
mod flat;
mod generated;
mod value;

pub use action::{Action, Call, ErrorCode, action};
pub use convert::{Expected, FromValue, WireFault, read};
pub use flat::{FlatFault, from_flat};
pub use generated::{codes, ess, essbasic};
pub use value::Value;

pub(crate) use convert::{Fields, Filled, Path, read_into};

#[cfg(test)]
mod tests;
