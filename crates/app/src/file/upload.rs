//! Taking a document in.

use std::{borrow::Cow, sync::Arc};

use hefu_kernel::{FileId, OrganisationId};

use super::{FileNote, admit::admit};
use crate::{
    Failure, Outcome, Platform,
    authz::Principal,
    ports::{Batch, FileRecord, Write},
    refusals::FileRefusal,
    vault::KeyOwner,
};

/// The most characters of a file's name.
const NAME_CHARACTERS_MAX: usize = 200;

/// A document on its way in.
#[derive(Debug, Clone)]
pub struct UploadedFile {
    /// The file's name as the client gave it; folders are cut off.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// For how many seconds it can be made into a contract; the setting's value if `None`.
    pub lifetime_seconds: Option<i64>,
}

/// A document that was taken in.
#[derive(Debug, Clone)]
pub struct TakenIn {
    /// What is kept.
    pub file: FileRecord,
    /// What was mended in it, and what will be settled when it is sent.
    pub notes: Vec<FileNote>,
}

impl Platform {
    /// [`Platform::take_in`] for callers that have nobody to tell the notes.
    ///
    /// # Errors
    /// As there.
    pub async fn upload_file(
        &self,
        principal: &Principal,
        organisation: Option<OrganisationId>,
        upload: UploadedFile,
    ) -> Outcome<FileRecord> {
        Ok(self.take_in(principal, organisation, upload).await?.file)
    }

    /// Reads, mends, judges and keeps a document.
    ///
    /// # Errors
    /// [`FileRefusal`].
    pub async fn take_in(
        &self,
        principal: &Principal,
        organisation: Option<OrganisationId>,
        upload: UploadedFile,
    ) -> Outcome<TakenIn> {
        let name = valid_name(&upload.name)?;
        if upload.bytes.len() as u64 > self.settings.upload_bytes {
            return Err(FileRefusal::TooLarge {
                bytes_max: self.settings.upload_bytes,
            }
            .into());
        }
        let pages_max = self.settings.pages;
        let bytes = upload.bytes.clone();
        let read = move || -> Result<_, FileRefusal> {
            let admitted = admit(&bytes, pages_max)?;
            let mended = match admitted.bytes {
                Cow::Borrowed(_) => None,
                Cow::Owned(mended) => Some(mended),
            };
            Ok((mended, admitted.pages, admitted.notes))
        };
        let (mended, pages, notes) = tokio::task::spawn_blocking(read)
            .await
            .map_err(|_| Failure::Unavailable("reading a document was interrupted".to_owned()))??;
        let bytes = mended.as_deref().unwrap_or(&upload.bytes);
        let id = FileId::random(&*self.random);
        let (key, wrapped_key) = self.vault.new_key(KeyOwner::File(id));
        let blob = self.store_blob(&key, bytes).await?;
        let now = self.clock.now();
        let lifetime = upload
            .lifetime_seconds
            .unwrap_or(self.settings.file_seconds);
        let file = FileRecord {
            id,
            owner: principal.user,
            organisation,
            name,
            wrapped_key,
            blob,
            pages,
            created_at: now,
            expires_at: now.plus_seconds(lifetime),
        };
        self.store
            .commit(Batch::one(Write::InsertFile(file.clone())))
            .await?;
        Ok(TakenIn { file, notes })
    }
}

fn valid_name(name: &str) -> Result<String, FileRefusal> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let length = name.chars().count();
    if length == 0 || length > NAME_CHARACTERS_MAX || name.chars().any(char::is_control) {
        return Err(FileRefusal::NameInvalid);
    }
    Ok(name.to_owned())
}
