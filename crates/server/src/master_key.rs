//! The installation's master key: from the environment, else from a file that only its owner
//! may read, made at the first start.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

use hefu_pki::MasterKey;

/// The variable that holds the key as 64 hexadecimal digits.
pub const VARIABLE: &str = "HEFU_MASTER_KEY";
const FILE: &str = "master.key";

/// Opens the key; makes it if neither variable nor file is there.
///
/// # Errors
/// A sentence for the operator: not 64 hexadecimal digits, a key that is no secret, a file that
/// others may read, or one that can not be made.
pub fn open(data: &Path) -> Result<MasterKey, String> {
    if let Ok(text) = std::env::var(VARIABLE) {
        return parse(&text).map_err(|problem| format!("{VARIABLE}: {problem}"));
    }
    let path = data.join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => {
            let mode = fs::metadata(&path)
                .map_err(|error| error.to_string())?
                .permissions()
                .mode();
            if mode & 0o077 != 0 {
                return Err(format!(
                    "{} may be read by others; run: chmod 600 {}",
                    path.display(),
                    path.display()
                ));
            }
            parse(&text).map_err(|problem| format!("{}: {problem}", path.display()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => create(data, &path),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

fn parse(text: &str) -> Result<MasterKey, String> {
    let bytes =
        hex::decode(text.trim()).map_err(|_| "64 hexadecimal digits are expected".to_owned())?;
    if bytes.windows(2).all(|pair| pair[0] == pair[1]) {
        return Err("the key is one byte repeated, which is no secret".to_owned());
    }
    MasterKey::from_bytes(&bytes).map_err(|error| error.to_string())
}

/// Writes a fresh key beside its final name and links it there, so that a crash leaves either
/// no key or a whole one, and of two processes one wins.
fn create(data: &Path, path: &Path) -> Result<MasterKey, String> {
    let problem = |error: std::io::Error| format!("{}: {error}", path.display());
    fs::create_dir_all(data).map_err(problem)?;
    fs::set_permissions(data, fs::Permissions::from_mode(0o700)).map_err(problem)?;
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
        for text in ["", "00", &"0".repeat(64), &"ab".repeat(32), &"g".repeat(64)] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
