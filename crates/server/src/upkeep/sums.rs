//! The list of checksums of a backup, in the form that `sha256sum --check` reads.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
};

use hefu_pki::{Sha256Stream, hex, sha256};

use super::at_path;

/// How much of a file is read at once.
const PIECE: usize = 1 << 16;

/// Writes files into a folder and notes their checksums.
pub(super) struct Sums {
    root: PathBuf,
    list: std::io::BufWriter<File>,
}

impl Sums {
    /// Begins a list of that name in a folder.
    pub(super) fn create(root: &Path, name: &str) -> Result<Self, String> {
        let path = root.join(name);
        let list = File::create_new(&path).map_err(at_path(&path))?;
        Ok(Self {
            root: root.to_owned(),
            list: std::io::BufWriter::new(list),
        })
    }

    /// Writes a file under a path within the folder.
    pub(super) fn write(&mut self, relative: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.root.join(relative);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(at_path(folder))?;
        }
        let mut file = File::create_new(&path).map_err(at_path(&path))?;
        file.write_all(bytes).map_err(at_path(&path))?;
        self.note(relative, &hex(&sha256(bytes)))
    }

    /// Notes a file that is there already.
    pub(super) fn add(&mut self, relative: &str) -> Result<(), String> {
        let sum = of_file(&self.root.join(relative))?;
        self.note(relative, &sum)
    }

    fn note(&mut self, relative: &str, sum: &str) -> Result<(), String> {
        writeln!(self.list, "{sum}  {relative}").map_err(at_path(&self.root))
    }

    /// Ends the list and makes everything in the folder durable.
    pub(super) fn finish(mut self) -> Result<(), String> {
        let problem = at_path(&self.root);
        self.list.flush().map_err(&problem)?;
        let folder = File::open(&self.root).map_err(&problem)?;
        rustix::fs::syncfs(&folder).map_err(|error| problem(error.into()))
    }
}

/// A line of a list: the checksum and the path within the folder.
pub(super) struct Line {
    pub(super) sum: String,
    pub(super) path: String,
}

/// Reads a list. Paths that lead out of the folder are refused.
pub(super) fn read(root: &Path, name: &str) -> Result<Vec<Line>, String> {
    let path = root.join(name);
    let file = File::open(&path).map_err(at_path(&path))?;
    BufReader::new(file)
        .lines()
        .map(|line| {
            let line = line.map_err(at_path(&path))?;
            parse(&line).ok_or_else(|| format!("{}: {line:?} is no line of it", path.display()))
        })
        .collect()
}

fn parse(line: &str) -> Option<Line> {
    let (sum, path) = line.split_once("  ")?;
    let inside =
        !path.starts_with('/') && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
    (inside && is_sum).then(|| Line {
        sum: sum.to_ascii_lowercase(),
        path: path.to_owned(),
    })
}

/// SHA-256 of a file of any length, in hexadecimal digits.
pub(super) fn of_file(path: &Path) -> Result<String, String> {
    let mut file = File::open(path).map_err(at_path(path))?;
    let mut hasher = Sha256Stream::default();
    let mut piece = vec![0; PIECE];
    loop {
        let read = file.read(&mut piece).map_err(at_path(path))?;
        if read == 0 {
            return Ok(hex(&hasher.finish()));
        }
        hasher.update(&piece[..read]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_never_leads_out_of_its_folder() {
        let sum = "0".repeat(64);
        for (path, good) in [
            ("hefu.db", true),
            ("blobs/ab/abc", true),
            ("/etc/passwd", false),
            ("../master.key", false),
            ("blobs/../../x", false),
            ("blobs//x", false),
            ("", false),
        ] {
            assert_eq!(parse(&format!("{sum}  {path}")).is_some(), good, "{path}");
        }
        assert!(parse("00  hefu.db").is_none());
    }
}
