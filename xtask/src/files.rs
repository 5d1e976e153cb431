//! Files of the checkout: finding them, and writing or checking generated ones.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether a generating command writes its files or only compares them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Write what changed and remove what is no longer generated.
    Write,
    /// Write nothing; every difference is a complaint.
    Check,
}

/// The root of the checkout: the folder above this crate's.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Paths of all files that are or could be committed, relative to `root`, sorted, with `/`.
pub fn tracked(root: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let output = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root)
        .output()?;
    if !output.status.success() {
        return Err("git ls-files failed".into());
    }
    let listing = String::from_utf8(output.stdout)?;
    let mut paths: Vec<String> = listing
        .split('\0')
        .filter(|path| !path.is_empty() && root.join(path).is_file())
        .map(str::to_owned)
        .collect();
    paths.sort();
    paths.dedup();
    Ok(paths)
}

/// Brings `folder` (relative to `root`) to exactly `wanted` (file name → text), or says what differs.
pub fn settle(
    root: &Path,
    folder: &str,
    wanted: &BTreeMap<String, String>,
    mode: Mode,
) -> Result<Vec<String>, Box<dyn Error>> {
    let base = root.join(folder);
    let mut complaints = Vec::new();
    for path in present(&base, &base)? {
        if !wanted.contains_key(&path) {
            match mode {
                Mode::Write => std::fs::remove_file(base.join(&path))?,
                Mode::Check => complaints.push(format!("{folder}/{path}: is no longer generated")),
            }
        }
    }
    for (path, text) in wanted {
        complaints.extend(settle_one(root, &format!("{folder}/{path}"), text, mode)?);
    }
    Ok(complaints)
}

/// Brings one file to `text`, or says that it differs.
pub fn settle_one(
    root: &Path,
    path: &str,
    text: &str,
    mode: Mode,
) -> Result<Option<String>, Box<dyn Error>> {
    let target = root.join(path);
    if std::fs::read_to_string(&target).is_ok_and(|now| now == text) {
        return Ok(None);
    }
    if mode == Mode::Check {
        return Ok(Some(format!("{path}: differs from what is generated")));
    }
    if let Some(parent) = target.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(&target, text)?;
    Ok(None)
}

/// `pattern` matches a path as a whole; `**/` at the front and `/**` at the end stand for any folders.
pub fn matches(pattern: &str, path: &str) -> bool {
    match (pattern.strip_prefix("**/"), pattern.strip_suffix("/**")) {
        (Some(rest), Some(_)) => {
            let middle = rest.trim_end_matches("/**");
            path.starts_with(&format!("{middle}/")) || path.contains(&format!("/{middle}/"))
        }
        (Some(rest), None) => path == rest || path.ends_with(&format!("/{rest}")),
        (None, Some(front)) => path.starts_with(&format!("{front}/")),
        (None, None) => path == pattern,
    }
}

fn present(base: &Path, folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(present(base, &path)?);
        } else {
            found.push(
                path.strip_prefix(base)?
                    .to_string_lossy()
                    .replace('\\', "/"),
            );
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Mode, matches, settle};

    #[test]
    fn a_check_names_every_difference_and_writing_leaves_none() {
        let root = tempfile::tempdir().expect("a folder");
        let old = root.path().join("out/old.rs");
        std::fs::create_dir_all(old.parent().expect("a parent")).expect("a folder");
        std::fs::write(&old, "old").expect("a file");
        let wanted = BTreeMap::from([("new.rs".to_owned(), "new".to_owned())]);
        let run = |mode| settle(root.path(), "out", &wanted, mode).expect("files can be read");
        let differences = [
            "out/old.rs: is no longer generated",
            "out/new.rs: differs from what is generated",
        ];
        assert_eq!(run(Mode::Check), differences);
        assert!(old.exists(), "a check changes nothing");
        assert_eq!(run(Mode::Write), Vec::<String>::new());
        assert_eq!(run(Mode::Check), Vec::<String>::new());
        assert!(!old.exists());
        std::fs::write(root.path().join("out/new.rs"), "edited").expect("a file");
        assert_eq!(run(Mode::Check), differences[1..]);
    }

    #[test]
    fn patterns_match_whole_paths_and_any_folders() {
        let cases = [
            ("a/b.rs", "a/b.rs", true),
            ("a/b.rs", "c/a/b.rs", false),
            ("a/**", "a/b/c.rs", true),
            ("a/**", "ab/c.rs", false),
            ("**/tests.rs", "x/y/tests.rs", true),
            ("**/tests.rs", "x/y/contests.rs", false),
            ("**/tests/**", "tests/a.rs", true),
            ("**/tests/**", "x/tests/y/a.rs", true),
            ("**/tests/**", "x/contests/a.rs", false),
        ];
        for (pattern, path, expected) in cases {
            assert_eq!(matches(pattern, path), expected, "{pattern} on {path}");
        }
    }
}
