//! Where encrypted bytes lie.

use std::sync::Arc;

use async_trait::async_trait;
use hefu_kernel::{Random, Timestamp, base62};

/// The random name of a blob; it says nothing about what is inside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobName(String);

impl BlobName {
    const LENGTH: usize = 32;

    /// Draws a fresh name.
    pub fn random(random: &dyn Random) -> Self {
        let mut text = [0; Self::LENGTH];
        base62(random, &mut text);
        Self(text.iter().map(|&byte| char::from(byte)).collect())
    }

    /// Reads a name; `None` if it is not 32 letters and digits.
    pub fn parse(text: &str) -> Option<Self> {
        let fits =
            text.len() == Self::LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        fits.then(|| Self(text.to_owned()))
    }

    /// The 32 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why bytes could not be kept or given back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlobError {
    /// There is no blob of that name.
    #[error("there is no blob of this name")]
    Missing,
    /// The place where blobs lie does not answer, is full or refuses.
    #[error("the blob store failed: {0}")]
    Unavailable(String),
    /// There is no room left: nothing can be written until there is, reading goes on.
    #[error("the blob store has no room left: {0}")]
    Full(String),
}

/// A blob as the place where it lies knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobEntry {
    /// Its name.
    pub name: BlobName,
    /// How many encrypted bytes.
    pub bytes: u64,
    /// When it was written, by the clock of that place.
    pub written_at: Timestamp,
}

/// A place for encrypted bytes that are written once and never changed.
#[async_trait]
pub trait Blobs: Send + Sync + 'static {
    /// Stores the bytes under a fresh name; they are durable when this returns.
    async fn put(&self, name: &BlobName, bytes: Vec<u8>) -> Result<(), BlobError>;

    /// The bytes under that name.
    async fn get(&self, name: &BlobName) -> Result<Arc<[u8]>, BlobError>;

    /// Removes a blob; one that is gone already is no error.
    async fn delete(&self, name: &BlobName) -> Result<(), BlobError>;

    /// Blobs after a name, in the order of their names' bytes, at most `limit` of them. What is
    /// written meanwhile may be among them or not.
    async fn list(
        &self,
        after: Option<&BlobName>,
        limit: usize,
    ) -> Result<Vec<BlobEntry>, BlobError>;

    /// Writes, reads and removes a few bytes, so that `/health` can say whether it works.
    async fn probe(&self) -> Result<(), BlobError>;
}
