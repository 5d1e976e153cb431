//! How events and states lie on disk.
//!
//! Events are canonical: UTF-8 JSON with a fixed order of keys, no spaces, whole numbers, digests
//! as lower-case hexadecimal. Their digests end up in other people's proofs, so the meaning and
//! the bytes of a version never change; a new shape gets a new `v`.

mod event;
mod platform_event;
mod state;
#[cfg(test)]
mod tests;
mod wire;

pub(crate) use event::{event_from_bytes, event_to_bytes};
pub(crate) use platform_event::{platform_event_from_bytes, platform_event_to_bytes};
pub(crate) use state::{contract_from_text, contract_to_text};
pub(crate) use wire::{pages_from_text, pages_to_text};
