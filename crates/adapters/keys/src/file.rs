//! Keys in files, each sealed.

use hefu_pki::{
    DataKey, EnvelopeError, KeyAlgorithm, KeyError, KeyProvider, KeyReference, SignatureAlgorithm,
    SigningKey, SoftwareKey, hex, random_bytes,
};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// An RSA key of 8192 bits takes some 5 KiB.
const MAX_FILE_BYTES: u64 = 64 * 1024;

/// Keys in a folder, one file each: PKCS#8 (RFC 5958), sealed by AES-256-GCM and bound to the file's
/// name, readable by the owner alone. A key lives in this process's memory while it is in use.
pub struct FileKeys {
    folder: PathBuf,
    seal: DataKey,
}

impl FileKeys {
    /// Keeps keys in `folder`, which has to exist, sealed with `seal`: the caller derives it from the
    /// installation's master key.
    pub fn new(folder: impl Into<PathBuf>, seal: DataKey) -> Self {
        FileKeys {
            folder: folder.into(),
            seal,
        }
    }

    /// `None` for a reference that is no name of ours: nothing in it may lead out of the folder.
    fn path(&self, reference: &KeyReference) -> Option<PathBuf> {
        let name = reference.as_str();
        let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        (plain && !name.is_empty() && name.len() <= 64)
            .then(|| self.folder.join(format!("{name}.key")))
    }
}

impl KeyProvider for FileKeys {
    fn generate(&self, algorithm: KeyAlgorithm) -> Result<Arc<dyn SigningKey>, KeyError> {
        let key = SoftwareKey::generate(algorithm)?;
        let reference = KeyReference::new(hex(&random_bytes::<16>()));
        let path = self.path(&reference).ok_or(KeyError::Provider)?;
        let plain = Zeroizing::new(key.to_pkcs8()?);
        let sealed = self.seal.seal(&plain, &context(&reference));
        write_durably(&path, &sealed).map_err(|error| failed("written", &error))?;
        Ok(Arc::new(FileKey { key, reference }))
    }

    fn open(&self, reference: &KeyReference) -> Result<Arc<dyn SigningKey>, KeyError> {
        let path = self.path(reference).ok_or(KeyError::NotFound)?;
        let sealed = read_limited(&path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => KeyError::NotFound,
            _ => failed("read", &error),
        })?;
        let plain = self
            .seal
            .open(&sealed, &context(reference))
            .map_err(|error| match error {
                EnvelopeError::Authentication => KeyError::AccessDenied,
                EnvelopeError::Malformed | EnvelopeError::KeyLength { .. } => KeyError::NotAKey,
            })?;
        let key = SoftwareKey::from_pkcs8(&Zeroizing::new(plain))?;
        let reference = reference.clone();
        Ok(Arc::new(FileKey { key, reference }))
    }
}

/// A key file under another name does not open: nobody can swap two keys by renaming them.
fn context(reference: &KeyReference) -> Vec<u8> {
    format!("hefu.key-file.v1/{reference}").into_bytes()
}

fn failed(what: &str, error: &std::io::Error) -> KeyError {
    tracing::error!(%error, "a key file could not be {what}");
    KeyError::Provider
}

fn read_limited(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAX_FILE_BYTES)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The key counts as made when its file would survive a power cut, whole.
fn write_durably(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let unfinished = path.with_extension("new");
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    match path.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

struct FileKey {
    key: SoftwareKey,
    reference: KeyReference,
}

impl SigningKey for FileKey {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.key.algorithm()
    }

    fn public_key_der(&self) -> &[u8] {
        self.key.public_key_der()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        self.key.sign(message)
    }

    fn reference(&self) -> Option<&KeyReference> {
        Some(&self.reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> (tempfile::TempDir, FileKeys) {
        let folder = tempfile::tempdir().unwrap();
        let keys = FileKeys::new(folder.path(), DataKey::generate());
        (folder, keys)
    }

    #[test]
    fn a_key_file_opens_only_with_its_seal_and_under_its_name() {
        let (folder, keys) = files();
        let made = keys.generate(KeyAlgorithm::P256).unwrap();
        let reference = made.reference().unwrap().clone();
        let others = FileKeys::new(folder.path(), DataKey::generate());
        let denied = others.open(&reference).err();
        assert_eq!(denied, Some(KeyError::AccessDenied));
        let renamed = KeyReference::new("another-name");
        let path = |reference| keys.path(reference).unwrap();
        fs::copy(path(&reference), path(&renamed)).unwrap();
        let denied = keys.open(&renamed).err();
        assert_eq!(denied, Some(KeyError::AccessDenied));
        fs::write(path(&renamed), b"short").unwrap();
        assert_eq!(keys.open(&renamed).err(), Some(KeyError::NotAKey));
    }

    #[test]
    fn no_key_lies_readable_on_disk() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, keys) = files();
        let key = keys.generate(KeyAlgorithm::Sm2).unwrap();
        let entries: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(entries.len(), 1, "nothing unfinished stays behind");
        for entry in entries {
            let path = entry.unwrap().path();
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            let bytes = fs::read(&path).unwrap();
            // The public point is in every clear key file; here nothing of it is to be seen.
            let spki = key.public_key_der();
            let point = &spki[spki.len() - 64..];
            assert!(!bytes.windows(8).any(|w| point.windows(8).any(|p| p == w)));
        }
    }

    #[test]
    fn a_reference_never_leads_out_of_the_folder() {
        let (_folder, keys) = files();
        for name in ["", "../secret", "/etc/passwd", "a/b", "a.b", "名", "a\0b"] {
            let refused = keys.open(&KeyReference::new(name)).err();
            assert_eq!(refused, Some(KeyError::NotFound), "{name:?}");
        }
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_a_failure_to_try_again() {
        let (folder, keys) = files();
        let gone = folder.path().to_path_buf();
        drop(folder);
        assert!(!gone.exists());
        let failure = keys.generate(KeyAlgorithm::P256).err();
        assert_eq!(failure, Some(KeyError::Provider));
        assert!(KeyError::Provider.is_retryable());
    }
}
