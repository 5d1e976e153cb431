//! Closing a bundle.

use hefu_pki::{CmsSigner, TimeStampError, TimeStamper, sha256, sign_detached};
use thiserror::Error;

use crate::contents::paths;
use crate::manifest::{Closing, lists, manifest};
use crate::zip::{ContainerError, Entry, write_container};

/// Why nothing was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SealError {
    /// The entries can not be written.
    #[error(transparent)]
    Container(#[from] ContainerError),
    /// The key or its certificate failed.
    #[error(transparent)]
    Signature(#[from] hefu_pki::SignError),
    /// The time stamp could not be had.
    #[error("no time stamp: {0}")]
    TimeStamp(#[from] TimeStampError),
}

/// Signs and time-stamps the entries and returns the whole file. `roots` are the certificates to which
/// the chains of signer and time stamps lead, in PEM; they go along so that the seal can be checked
/// without anybody's help.
///
/// # Errors
/// [`SealError`].
pub fn seal(
    mut entries: Vec<Entry>,
    roots: &str,
    signer: &CmsSigner<'_>,
    stamper: &dyn TimeStamper,
) -> Result<Vec<u8>, SealError> {
    entries.push(Entry::new(paths::ROOTS, roots));
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    let inner = list(Closing::Signature, &entries);
    let digest = signer.hash().digest(&[inner.as_bytes()]);
    let signature = sign_detached(&digest, signer, None)?;
    entries.push(Entry::new(paths::MANIFEST, inner));
    entries.push(Entry::new(paths::SIGNATURE, signature));
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    let outer = list(Closing::TimeStamp, &entries);
    let token = stamper.stamp(&sha256(outer.as_bytes()))?;
    entries.push(Entry::new(paths::ARCHIVE_MANIFEST, outer));
    entries.push(Entry::new(paths::TIME_STAMP, token));
    Ok(write_container(entries)?)
}

fn list(closing: Closing, entries: &[Entry]) -> String {
    manifest(
        closing,
        entries
            .iter()
            .filter(|entry| lists(closing, &entry.name))
            .map(|entry| (entry.name.as_str(), entry.bytes.as_slice())),
    )
}
