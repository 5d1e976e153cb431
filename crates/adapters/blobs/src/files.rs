//! Blobs as files, durable when a write returns.
//!
//! `object_store` with its fsync option flushes the file and the folder it lies in, and publishes
//! by a hard link, so that a name is there whole or not at all. What it leaves open: two writers
//! who meet in a fresh subfolder, or a crash after a subfolder was made and before the folder
//! above was flushed, give a durable file in a subfolder whose own entry is not. Therefore the
//! subfolders are made and flushed here, once per process.

use std::{
    collections::HashSet,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::UNIX_EPOCH,
};

use async_trait::async_trait;
use hefu_app::ports::{BlobEntry, BlobError, BlobName, Blobs};
use hefu_kernel::Timestamp;
use object_store::{
    ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, local::LocalFileSystem,
};

/// How many characters of a name choose its subfolder.
const SHARD_CHARACTERS: usize = 2;
/// Where probes are written; no blob's subfolder has so long a name.
const PROBES: &str = "probe";

/// Blobs in a folder. Clones share it.
#[derive(Clone)]
pub struct FileBlobs {
    inner: Arc<Inner>,
}

struct Inner {
    root: PathBuf,
    files: LocalFileSystem,
    /// Subfolders whose entry in the root is known to be durable.
    durable: Mutex<HashSet<String>>,
    probes: AtomicU64,
}

/// Opens a folder for blobs and makes it if it is missing.
///
/// # Errors
/// [`BlobError::Unavailable`] if it can not be made or used.
pub fn open_files(folder: &Path) -> Result<FileBlobs, BlobError> {
    make_durably(folder).map_err(|error| unavailable(&error))?;
    let root = folder.canonicalize().map_err(|error| unavailable(&error))?;
    let files = LocalFileSystem::new_with_prefix(&root)
        .map_err(|error| unavailable(&error))?
        .with_fsync(true);
    Ok(FileBlobs {
        inner: Arc::new(Inner {
            root,
            files,
            durable: Mutex::default(),
            probes: AtomicU64::new(0),
        }),
    })
}

#[async_trait]
impl Blobs for FileBlobs {
    async fn put(&self, name: &BlobName, bytes: Vec<u8>) -> Result<(), BlobError> {
        let (shard, path) = place(name);
        self.put_at(&shard, path, bytes, PutMode::Create).await
    }

    async fn get(&self, name: &BlobName) -> Result<Arc<[u8]>, BlobError> {
        let (_, path) = place(name);
        self.get_at(&path).await
    }

    /// Not flushed: a blob that comes back after a power cut is unreferenced and swept later.
    async fn delete(&self, name: &BlobName) -> Result<(), BlobError> {
        let (_, path) = place(name);
        self.delete_at(&path).await
    }

    async fn list(
        &self,
        after: Option<&BlobName>,
        limit: usize,
    ) -> Result<Vec<BlobEntry>, BlobError> {
        let inner = Arc::clone(&self.inner);
        let after = after.cloned();
        tokio::task::spawn_blocking(move || list(&inner.root, after.as_ref(), limit))
            .await
            .map_err(|error| unavailable(&error))?
            .map_err(|error| unavailable(&error))
    }

    async fn probe(&self) -> Result<(), BlobError> {
        let number = self.inner.probes.fetch_add(1, Ordering::Relaxed);
        let name = format!("{PROBES}/{}-{number}", std::process::id());
        let path = object_store::path::Path::from(name.as_str());
        let bytes = name.into_bytes();
        // Overwriting, because another process of the same number may have died half-way.
        self.put_at(PROBES, path.clone(), bytes.clone(), PutMode::Overwrite)
            .await?;
        let back = self.get_at(&path).await?;
        self.delete_at(&path).await?;
        if *back == *bytes {
            Ok(())
        } else {
            Err(BlobError::Unavailable(
                "what was written reads differently".to_owned(),
            ))
        }
    }
}

impl FileBlobs {
    async fn put_at(
        &self,
        shard: &str,
        path: object_store::path::Path,
        bytes: Vec<u8>,
        mode: PutMode,
    ) -> Result<(), BlobError> {
        self.shard(shard.to_owned()).await?;
        let options = PutOptions::from(mode);
        self.inner
            .files
            .put_opts(&path, PutPayload::from(bytes), options)
            .await
            .map(drop)
            .map_err(|error| unavailable(&error))
    }

    async fn get_at(&self, path: &object_store::path::Path) -> Result<Arc<[u8]>, BlobError> {
        let found = self.inner.files.get(path).await.map_err(missing_or)?;
        let bytes = found.bytes().await.map_err(missing_or)?;
        Ok(Arc::from(bytes.as_ref()))
    }

    async fn delete_at(&self, path: &object_store::path::Path) -> Result<(), BlobError> {
        match self.inner.files.delete(path).await {
            Err(error) if !matches!(error, object_store::Error::NotFound { .. }) => {
                Err(unavailable(&error))
            }
            _ => Ok(()),
        }
    }

    /// Sees to it that the subfolder exists and will exist after a power cut.
    async fn shard(&self, shard: String) -> Result<(), BlobError> {
        let durable = |inner: &Inner| {
            // A panic elsewhere leaves the set as good as it was.
            let known = inner.durable.lock().unwrap_or_else(PoisonError::into_inner);
            known.contains(&shard)
        };
        if durable(&self.inner) {
            return Ok(());
        }
        let inner = Arc::clone(&self.inner);
        tokio::task::spawn_blocking(move || {
            make_durably(&inner.root.join(&shard))?;
            inner
                .durable
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(shard);
            Ok(())
        })
        .await
        .map_err(|error| unavailable(&error))?
        .map_err(|error: io::Error| unavailable(&error))
    }
}

/// Reads subfolder after subfolder, each whole, until there are enough names.
fn list(root: &Path, after: Option<&BlobName>, limit: usize) -> io::Result<Vec<BlobEntry>> {
    let shard_of = |name: &BlobName| place(name).0;
    let first = after.map(shard_of).unwrap_or_default();
    let mut shards: Vec<String> = fs::read_dir(root)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    shards.retain(|shard| shard.len() == SHARD_CHARACTERS && *shard >= first);
    shards.sort_unstable();
    let mut found = Vec::new();
    for shard in shards {
        if found.len() >= limit {
            break;
        }
        for entry in fs::read_dir(root.join(shard))? {
            let entry = entry?;
            let name = BlobName::parse(&entry.file_name().to_string_lossy());
            let Some(name) = name.filter(|name| after.is_none_or(|after| name > after)) else {
                continue;
            };
            // Gone since the folder was read: removed by somebody else.
            let Ok(facts) = entry.metadata() else {
                continue;
            };
            found.push(BlobEntry {
                name,
                bytes: facts.len(),
                written_at: written_at(&facts)?,
            });
        }
    }
    found.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    found.truncate(limit);
    Ok(found)
}

fn written_at(facts: &fs::Metadata) -> io::Result<Timestamp> {
    let since = facts
        .modified()?
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let micros = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
    Ok(Timestamp::from_micros(micros))
}

/// Subfolder and path of a name.
fn place(name: &BlobName) -> (String, object_store::path::Path) {
    let name = name.as_str();
    // Names are 32 ASCII characters, so the cut is in range and between characters.
    let shard = name.get(..SHARD_CHARACTERS).unwrap_or(name).to_owned();
    let path = object_store::path::Path::from(format!("{shard}/{name}"));
    (shard, path)
}

/// Makes a folder with all those above it and flushes each entry that may be new.
fn make_durably(folder: &Path) -> io::Result<()> {
    let mut fresh = Vec::new();
    let mut above = Some(folder);
    while let Some(place) = above.filter(|it| !it.as_os_str().is_empty() && !it.exists()) {
        fresh.push(place);
        above = place.parent();
    }
    fs::create_dir_all(folder)?;
    // The folder itself may exist and not be flushed yet, so its entry is flushed in any case.
    if fresh.is_empty() {
        fresh.push(folder);
    }
    for place in fresh {
        let parent = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            Some(_) => Path::new("."),
            None => continue,
        };
        File::open(parent)?.sync_all()?;
    }
    Ok(())
}

fn missing_or(error: object_store::Error) -> BlobError {
    match error {
        object_store::Error::NotFound { .. } => BlobError::Missing,
        other => unavailable(&other),
    }
}

/// What went wrong, told apart by whether room is what is missing.
fn unavailable(error: &(dyn std::error::Error + 'static)) -> BlobError {
    if is_full(error) {
        BlobError::Full(error.to_string())
    } else {
        BlobError::Unavailable(error.to_string())
    }
}

fn is_full(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source()).any(|error| {
        error.downcast_ref::<io::Error>().is_some_and(|error| {
            matches!(
                error.kind(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
            )
        })
    })
}

#[cfg(test)]
mod tests;
