//! What a witness has seen: of each log the latest head that it cosigned, in a file of its own,
//! which is on disk before anybody is told.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
};

use hefu_pki::{hex, sha256};
use hefu_tlog::{
    Cosigner,
    witness::{AddCheckpoint, Known, Refusal, consider},
};
use rustix::fs::{FlockOperation, flock};

const KEY: &str = "key";
const LOCK: &str = "lock";
const SEED_BYTES: usize = 32;

/// A witness's folder, held by one process.
#[derive(Debug)]
pub struct Memory {
    folder: PathBuf,
    cosigner: Cosigner,
    /// Released when the process ends, however it ends.
    _lock: File,
}

/// What is kept of one log.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    origin: String,
    size: u64,
    root: String,
    /// The signed checkpoint itself: proof, should the log ever deny it.
    note: String,
}

/// Why a head was not cosigned.
#[derive(Debug, thiserror::Error)]
pub enum WitnessFault {
    /// By the rules.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The folder can not be read or written: nothing may be signed.
    #[error("the witness's memory fails: {0}")]
    Memory(String),
}

impl Memory {
    /// Opens a folder; makes folder and key if there are none.
    ///
    /// # Errors
    /// If another process holds it, or it can not be read or written.
    pub fn open(folder: &Path, name: &str) -> Result<Self, String> {
        let at =
            |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
        let path = folder.join(LOCK);
        let lock = File::create(&path).map_err(|error| at(&path, &error))?;
        flock(&lock, FlockOperation::NonBlockingLockExclusive)
            .map_err(|_| at(&path, &"another witness uses this folder"))?;
        let seed = seed(folder)?;
        let cosigner = Cosigner::from_seed(name, &seed).map_err(|error| at(folder, &error))?;
        Ok(Self {
            folder: folder.to_path_buf(),
            cosigner,
            _lock: lock,
        })
    }

    /// The key that verifies what this witness cosigns.
    pub fn verifier_key(&self) -> String {
        self.cosigner.verifier().to_string()
    }

    /// Cosigns a head at a time, in seconds since 1970, if it is consistent with the latest one.
    /// Whoever calls must be alone.
    ///
    /// # Errors
    /// [`WitnessFault`]; then nothing has changed.
    pub fn cosign(
        &mut self,
        request: &AddCheckpoint,
        checkpoint: &hefu_tlog::Checkpoint,
        seconds: u64,
    ) -> Result<String, WitnessFault> {
        let known = self.known(&checkpoint.origin)?;
        let next = consider(&known, request, checkpoint)?;
        self.keep(&Kept {
            origin: checkpoint.origin.clone(),
            size: next.size,
            root: hex(&next.root),
            note: request.note.to_string(),
        })
        .map_err(|error| WitnessFault::Memory(error.to_string()))?;
        let line = self.cosigner.cosign(&request.note.text, seconds);
        Ok(line.to_string())
    }

    fn path(&self, origin: &str) -> PathBuf {
        let name = hex(&sha256(origin.as_bytes()));
        self.folder.join(format!("{name}.json"))
    }

    /// A file that is there and does not read is no log of which nothing was seen.
    fn known(&self, origin: &str) -> Result<Known, WitnessFault> {
        let broken = |error: &dyn std::fmt::Display| WitnessFault::Memory(error.to_string());
        let bytes = match fs::read(self.path(origin)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Known::default());
            }
            Err(error) => return Err(broken(&error)),
        };
        let kept: Kept = serde_json::from_slice(&bytes).map_err(|error| broken(&error))?;
        let root = hex::decode(&kept.root).map_err(|error| broken(&error))?;
        let root = root
            .try_into()
            .map_err(|_| broken(&"a root of a wrong length"))?;
        if kept.origin != origin {
            return Err(broken(&"the file of another log"));
        }
        Ok(Known {
            size: kept.size,
            root,
        })
    }

    /// The bytes first, then the name, then the folder.
    fn keep(&self, kept: &Kept) -> std::io::Result<()> {
        let path = self.path(&kept.origin);
        let draft = path.with_extension("draft");
        let mut file = File::create(&draft)?;
        file.write_all(&serde_json::to_vec(kept)?)?;
        file.sync_all()?;
        fs::rename(&draft, &path)?;
        File::open(&self.folder)?.sync_all()
    }
}

fn seed(folder: &Path) -> Result<Vec<u8>, String> {
    let path = folder.join(KEY);
    let at = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    match fs::read_to_string(&path) {
        Ok(text) => hex::decode(text.trim()).map_err(|error| at(&error)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            use std::os::unix::fs::OpenOptionsExt;
            let seed = hefu_pki::random_bytes::<SEED_BYTES>();
            let mut file = fs::OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(&path)
                .map_err(|error| at(&error))?;
            file.write_all(hex(&seed).as_bytes())
                .and_then(|()| file.sync_all())
                .and_then(|()| File::open(folder)?.sync_all())
                .map_err(|error| at(&error))?;
            Ok(seed.to_vec())
        }
        Err(error) => Err(at(&error)),
    }
}
