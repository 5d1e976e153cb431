//! The installation's master key: from the environment, else from a file that only its owner
//! may read, made at the first start.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use hefu_pki::MasterKey;

/// The variable that holds the key as 64 hexadecimal digits.
pub const VARIABLE: &str = "HEFU_MASTER_KEY";
/// The variable that names a file with the key, such as a credential of systemd.
pub const FILE_VARIABLE: &str = "HEFU_MASTER_KEY_FILE";
const FILE: &str = "master.key";
/// Of 32 random bytes, fewer than this many different ones turn up less than once in 10^30 keys.
const DIFFERENT_BYTES_MIN: usize = 16;
/// Keys that were printed somewhere are no secret.
const PUBLISHED: [&[u8]; 1] = [b"0123456789abcdeffedcba9876543210"];

/// Opens the key of an installation that exists already.
///
/// # Errors
/// A sentence for the operator: neither variable nor file is there, not 64 hexadecimal digits, a
/// key that is no secret, or a file that others may read.
pub fn existing(data: &Path) -> Result<MasterKey, String> {
    find(data)?.ok_or_else(|| {
        format!(
            "the master key is missing: set {VARIABLE} or put the file back as {}; without it nothing here can be read",
            data.join(FILE).display()
        )
    })
}

/// Opens the key; makes it if neither variable nor file is there.
///
/// # Errors
/// As for [`existing`], or if a key can not be made.
pub fn open(data: &Path) -> Result<MasterKey, String> {
    match find(data)? {
        Some(key) => Ok(key),
        None => create(data, &data.join(FILE)),
    }
}

fn find(data: &Path) -> Result<Option<MasterKey>, String> {
    if let Ok(text) = std::env::var(VARIABLE) {
        let key = parse(&text).map_err(|problem| format!("{VARIABLE}: {problem}"));
        return key.map(Some);
    }
    let named = std::env::var_os(FILE_VARIABLE).map(PathBuf::from);
    let must_be_there = named.is_some();
    let path = named.unwrap_or_else(|| data.join(FILE));
    match fs::read_to_string(&path) {
        Ok(text) => {
            let mode = fs::metadata(&path)
                .map_err(|error| error.to_string())?
                .permissions()
                .mode();
            // Credentials of systemd may show the group's bits for their access list
            // (systemd.exec(5)); their folder is closed to everybody else.
            let closed = if must_be_there { 0o007 } else { 0o077 };
            if mode & closed != 0 {
                return Err(format!(
                    "{} may be read by others; run: chmod 600 {}",
                    path.display(),
                    path.display()
                ));
            }
            let key = parse(&text).map_err(|problem| format!("{}: {problem}", path.display()));
            key.map(Some)
        }
        Err(error) if error.kind() == ErrorKind::NotFound && !must_be_there => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Makes the installation's folder, if it is missing, for its owner alone.
///
/// # Errors
/// A sentence for the operator.
pub fn make_folder(data: &Path) -> Result<(), String> {
    if data.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(data)
        .and_then(|()| fs::set_permissions(data, fs::Permissions::from_mode(0o700)))
        .map_err(|error| format!("{}: {error}", data.display()))
}

fn parse(text: &str) -> Result<MasterKey, String> {
    let bytes =
        hex::decode(text.trim()).map_err(|_| "64 hexadecimal digits are expected".to_owned())?;
    let different: std::collections::BTreeSet<u8> = bytes.iter().copied().collect();
    let steps: std::collections::BTreeSet<u8> = bytes
        .windows(2)
        .map(|pair| pair[1].wrapping_sub(pair[0]))
        .collect();
    let published = PUBLISHED.contains(&bytes.as_slice());
    if published || different.len() < DIFFERENT_BYTES_MIN || steps.len() < DIFFERENT_BYTES_MIN {
        return Err("the key is no secret (repeated, counted up or published); make one with: openssl rand -hex 32".to_owned());
    }
    MasterKey::from_bytes(&bytes).map_err(|error| error.to_string())
}

/// Writes a fresh key beside its final name and links it there, so that a crash leaves either
/// no key or a whole one, and of two processes one wins.
fn create(data: &Path, path: &Path) -> Result<MasterKey, String> {
    let problem = |error: std::io::Error| format!("{}: {error}", path.display());
    let key = MasterKey::generate();
    let draft = data.join(format!(".{FILE}.{}", std::process::id()));
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .map_err(problem)?;
    file.write_all(hex::encode(key.expose()).as_bytes())
        .map_err(problem)?;
    file.sync_all().map_err(problem)?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft).map_err(problem)?;
    match linked {
        Ok(()) => {
            fs::File::open(data)
                .and_then(|folder| folder.sync_all())
                .map_err(problem)?;
            Ok(key)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => open(data),
        Err(error) => Err(problem(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_key_is_private_and_stays() {
        let folder = std::env::temp_dir().join(format!("hefu-key-{}", std::process::id()));
        make_folder(&folder).expect("a folder");
        assert!(existing(&folder).is_err_and(|problem| problem.contains("is missing")));
        let made = open(&folder).map(|key| *key.expose());
        let mode = fs::metadata(folder.join(FILE)).map(|file| file.permissions().mode() & 0o777);
        assert_eq!(mode.ok(), Some(0o600));
        assert_eq!(open(&folder).map(|key| *key.expose()), made);
        fs::set_permissions(folder.join(FILE), fs::Permissions::from_mode(0o644))
            .expect("own file");
        assert!(open(&folder).is_err_and(|problem| problem.contains("chmod 600")));
        fs::remove_dir_all(folder).expect("own folder");
    }

    #[test]
    fn keys_that_are_no_secret_are_refused() {
        let counted: Vec<u8> = (0..32).collect();
        for text in [
            "",
            "00",
            &"0".repeat(64),
            &"ab".repeat(32),
            &"0123456789abcdef".repeat(4),
            &hex::encode(counted),
            &hex::encode(b"0123456789abcdeffedcba9876543210"),
            &"g".repeat(64),
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
        for _ in 0..1_000 {
            let fresh = hex::encode(MasterKey::generate().expose());
            assert!(parse(&fresh).is_ok(), "{fresh}");
        }
    }
}
