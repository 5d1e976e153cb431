//! Sealed evidence: one file that holds a signed document, the records about it, what proves that
//! these records stand in a public log, and a seal over all of it.
//!
//! The container is ASiC-E with CAdES (ETSI EN 319 162-1 §4.4): a zip of stored entries, a manifest
//! with the SHA-256 of every entry, a detached CMS signature over the manifest, and a time stamp
//! (RFC 3161) over a second manifest that takes in the signature. The layout is in `docs/EVIDENCE.md`.
//!
//! A library of its own: it must never know what the document is about, users, databases, the network
//! or the clock. Entry points: [`assemble`] lays the parts out, [`seal`] closes them, [`verify`] reads a
//! file from anybody and names everything that is wrong with it.
//!
//! There is exactly one way to write the same entries as a file. [`read_container`] reads the entries,
//! writes them again and compares, so that no byte of the container (headers, order, names, gaps,
//! comments, bytes behind the end) can differ unseen.

mod contents;
mod log;
mod manifest;
mod report;
mod seal;
mod verify;
mod zip;

pub use contents::{Checkpoint, Contents, Disclosure, Record, Revision, assemble, paths};
pub use log::{LogProblem, VerifierKey, inclusion_root, read_checkpoint, record_leaf};
pub use report::{Facts, Problem, Report};
pub use seal::{SealError, seal};
pub use verify::verify;
pub use zip::{ContainerError, Entry, MEDIA_TYPE, read_container, write_container};

#[cfg(test)]
mod tests;
