//! Uploaded documents: read once, judged, and kept encrypted under a key of their own.

mod admit;
mod upload;

use hefu_domain::contract::PageSize;
use hefu_kernel::FileId;
use hefu_pdf::{Document, Limits, PdfError};

use crate::{
    Outcome, Platform,
    authz::Principal,
    ports::{FileRecord, StoredBlob},
    refusals::{AccessRefusal, FileRefusal},
    vault::{self, KeyOwner},
};

pub use admit::FileNote;
pub(crate) use admit::settle;
pub use upload::{TakenIn, UploadedFile};

/// The first bytes by which an upload is recognised before it is whole: a PDF header may stand
/// anywhere within the first kilobyte.
pub fn looks_like_pdf(start: &[u8]) -> bool {
    start
        .windows(5)
        .take(1_024)
        .any(|window| window == b"%PDF-")
}

impl From<PdfError> for FileRefusal {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Empty => Self::Empty,
            PdfError::NotAPdf => Self::NotAPdf,
            PdfError::Encrypted { .. } => Self::Encrypted,
            PdfError::TooManyPages { limit, .. } => Self::TooManyPages {
                pages_max: limit as u32,
            },
            PdfError::TooLarge { limit, .. } => Self::TooLarge {
                bytes_max: limit as u64,
            },
            PdfError::Broken(_)
            | PdfError::JunkBeforeHeader { .. }
            | PdfError::TooManyRevisions { .. }
            | PdfError::TooManyFields { .. } => Self::Broken,
        }
    }
}

/// The pages of a document as displayed.
///
/// # Errors
/// [`FileRefusal`] for everything that is no readable, unencrypted PDF within the limits.
pub fn read_pages(bytes: &[u8], pages_max: u32) -> Result<Vec<PageSize>, FileRefusal> {
    let limits = Limits {
        max_pages: pages_max as usize,
        ..Limits::default()
    };
    pages_of(&Document::open_with(bytes, limits)?)
}

fn pages_of(document: &Document<'_>) -> Result<Vec<PageSize>, FileRefusal> {
    (0..document.page_count()?)
        .map(|page| {
            let geometry = document.page_geometry(page)?.ok_or(FileRefusal::Broken)?;
            let size = geometry.view_size();
            let hundredths = |points: f64| (points * 100.0).round().clamp(1.0, 1e8) as i32;
            Ok(PageSize {
                width: hundredths(size.width),
                height: hundredths(size.height),
            })
        })
        .collect()
}

impl Platform {
    /// A file of whoever asks.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] for others' files as for missing ones; [`FileRefusal::Expired`].
    pub async fn own_file(&self, principal: &Principal, id: FileId) -> Outcome<FileRecord> {
        let file = self.store.file(id).await?.filter(|file| {
            file.owner == principal.user
                || file
                    .organisation
                    .is_some_and(|owner| principal.memberships.iter().any(|(at, _)| *at == owner))
        });
        let file = file.ok_or(AccessRefusal::NotFound)?;
        if file.expires_at <= self.clock.now() {
            return Err(FileRefusal::Expired.into());
        }
        Ok(file)
    }

    /// The bytes of a file.
    pub async fn file_bytes(&self, file: &FileRecord) -> Outcome<Vec<u8>> {
        self.open_blob(KeyOwner::File(file.id), &file.wrapped_key, &file.blob)
            .await
    }

    /// Encrypts bytes and stores them under a fresh name.
    pub async fn store_blob(&self, key: &hefu_pki::DataKey, bytes: &[u8]) -> Outcome<StoredBlob> {
        let name = crate::ports::BlobName::random(&*self.random);
        let blob = StoredBlob {
            digest: vault::digest(bytes),
            bytes: bytes.len() as u64,
            name,
        };
        self.blobs
            .put(&blob.name, key.seal(bytes, blob.name.as_str().as_bytes()))
            .await?;
        Ok(blob)
    }

    /// Fetches and decrypts bytes, and proves that they are those the row names.
    ///
    /// # Errors
    /// [`crate::Failure::Unavailable`] if they are gone or were altered.
    pub async fn open_blob(
        &self,
        owner: KeyOwner,
        wrapped_key: &[u8],
        blob: &StoredBlob,
    ) -> Outcome<Vec<u8>> {
        let key = self.vault.open_key(owner, wrapped_key)?;
        let sealed = self.blobs.get(&blob.name).await?;
        let bytes = key.open(&sealed, blob.name.as_str().as_bytes())?;
        if vault::digest(&bytes) != blob.digest {
            return Err(crate::Failure::Unavailable(format!(
                "blob {} is not what its row says",
                blob.name.as_str()
            )));
        }
        Ok(bytes)
    }
}
