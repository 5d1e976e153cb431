//! Asking outside time-stamp authorities over HTTP (RFC 3161 §3.4).
//!
//! Several authorities may be named. They are asked in order, beginning with the one that answered
//! last; one that fails is passed over for a while. What comes back is taken only if it stamps what was
//! asked, answers this very request (nonce), and is signed by a certificate for time stamps that
//! leads to one of the given roots. If none answers, the signature waits and is tried again: its level
//! is never lowered.
//!
//! It must never know contracts or signatories: an authority learns a hash and nothing else.

mod client;
#[cfg(test)]
mod tests;

pub use client::{ClientError, TimeStampClient, TimeStampSettings};
