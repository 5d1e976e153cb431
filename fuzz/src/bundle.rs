//! Evidence bundles: containers as they are, and containers made of given entries, whose checksums
//! would keep a mutated file from getting any further.

use hefu_bundle::{Entry, paths, read_container, verify, write_container};
use hefu_pki::TrustStore;

/// Names by the number that stands for them; any other number is a record.
const NAMES: &[&str] = &[
    paths::DOCUMENT,
    paths::REVISIONS,
    paths::PROOFS,
    paths::CHECKPOINT,
    paths::VERIFIER_KEY,
    paths::DISCLOSURES,
    paths::ROOTS,
    paths::MANIFEST,
    paths::SIGNATURE,
    paths::ARCHIVE_MANIFEST,
    paths::TIME_STAMP,
];

/// Every file has a report, and one that is read is written again byte for byte.
pub fn bundle(data: &[u8]) {
    check(data);
    if let Ok(file) = write_container(entries(data)) {
        assert!(
            read_container(&file).is_ok(),
            "what was written is not read"
        );
        check(&file);
    }
}

fn check(file: &[u8]) {
    let trust = TrustStore::new(Vec::new());
    let report = verify(file, &trust, None);
    assert!(!report.roots_are_trusted, "nobody is trusted");
    let Ok(entries) = read_container(file) else {
        assert!(!report.is_intact());
        return;
    };
    let entries = entries
        .into_iter()
        .map(|(name, bytes)| Entry::new(name, bytes));
    assert_eq!(write_container(entries.collect()).as_deref(), Ok(file));
    for problem in &report.problems {
        assert!(!problem.chinese().is_empty() && !problem.english().is_empty());
    }
    if report.is_intact() {
        let mut longer = file.to_vec();
        longer.push(0);
        assert!(!verify(&longer, &trust, None).is_intact());
    }
}

/// Entries as number of the name, three bytes of length, contents.
fn entries(mut data: &[u8]) -> Vec<Entry> {
    let mut entries = Vec::new();
    while let Some(([name, a, b, c], rest)) = data.split_first_chunk::<4>() {
        let length = u32::from_le_bytes([*a, *b, *c, 0]) as usize;
        let (bytes, rest) = rest.split_at(length.min(rest.len()));
        data = rest;
        let name = match NAMES.get(usize::from(*name)) {
            Some(name) => (*name).to_owned(),
            None => format!("{}{:06}.json", paths::RECORDS, entries.len()),
        };
        entries.push(Entry::new(name, bytes));
    }
    entries
}
