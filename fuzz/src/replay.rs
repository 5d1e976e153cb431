//! Feeds kept files to the function that holds for them: the corpus, and what once failed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// No file may take longer than this, even unoptimised and on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

/// Runs `check` on every kept file of a target. `root` is the folder of the engine that asks.
pub fn replay(root: &str, target: &str, check: fn(&[u8])) {
    let fuzz = Path::new(root).join("../../../fuzz");
    let corpus = files(&fuzz.join("corpus").join(target));
    assert!(!corpus.is_empty(), "{target} has a corpus");
    let mut failed = Vec::new();
    for path in corpus
        .into_iter()
        .chain(files(&fuzz.join("regressions").join(target)))
    {
        let data = std::fs::read(&path).expect("a kept file");
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| check(&data)));
        if outcome.is_err() || start.elapsed() > LONGEST {
            failed.push((path, start.elapsed()));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files
}
