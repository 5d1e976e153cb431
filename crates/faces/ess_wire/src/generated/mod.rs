// Written by `cargo xtask ess-wire` from the contract; do not edit.

//! The words of both services.
#![allow(
    missing_docs,
    reason = "the names are the contract's own; it explains few of them"
)]

pub mod codes;
pub mod ess;
pub mod essbasic;
