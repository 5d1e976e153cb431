//! What goes into a bundle, and where it lies in it.

use serde::{Deserialize, Serialize};

use hefu_pki::hex;

use crate::zip::Entry;

/// Where the parts lie.
pub mod paths {
    /// The document with everything appended to it.
    pub const DOCUMENT: &str = "document/document.pdf";
    /// Lengths and digests of the document's revisions.
    pub const REVISIONS: &str = "document/revisions.json";
    /// The folder of records, named by their number with six digits.
    pub const RECORDS: &str = "records/";
    /// Salts, places in the log and inclusion proofs of the records.
    pub const PROOFS: &str = "log/proofs.json";
    /// The signed checkpoint of the log.
    pub const CHECKPOINT: &str = "log/checkpoint.txt";
    /// The key that checks the checkpoint.
    pub const VERIFIER_KEY: &str = "log/verifier-key.txt";
    /// Values to which records hold commitments.
    pub const DISCLOSURES: &str = "disclosures.json";
    /// The roots above seal, time stamps and signatures.
    pub const ROOTS: &str = "certificates/roots.pem";
    /// The manifest that is signed.
    pub const MANIFEST: &str = "META-INF/ASiCManifest.xml";
    /// The signature over it.
    pub const SIGNATURE: &str = "META-INF/signature.p7s";
    /// The manifest that is time-stamped; it lists the signature too.
    pub const ARCHIVE_MANIFEST: &str = "META-INF/ASiCArchiveManifest.xml";
    /// The time stamp over it.
    pub const TIME_STAMP: &str = "META-INF/timestamp.tst";
}

/// A state of the document: its first `bytes` bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// What came with it, such as `content` or the name of a signature field.
    pub label: String,
    /// How many bytes from the beginning of the file.
    pub bytes: u64,
    /// SHA-256 of them, hexadecimal.
    pub sha256: String,
}

/// A record in the bytes over which it was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The salt that is hashed before them, so that the log gives nothing away.
    pub salt: [u8; 16],
    /// Its place in the log and the hashes that lead to the checkpoint's root (RFC 6962 §2.1.1);
    /// nothing while it waits to be taken in.
    pub place: Option<(u64, Vec<[u8; 32]>)>,
}

/// A signed state of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The signed note (C2SP tlog-checkpoint).
    pub note: String,
    /// The key that checks it (C2SP signed-note).
    pub verifier_key: String,
}

/// A value of which a record holds SHA-256(salt ‖ field ‖ 0 ‖ value) only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The record's number, from 1.
    pub record: u64,
    /// The name of the field; the record holds the commitment under it.
    pub field: String,
    /// Salt and value, or nothing if the value was erased.
    pub opening: Option<Opening>,
}

/// What opens a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The salt, hexadecimal.
    pub salt: String,
    /// The value.
    pub value: String,
}

impl Disclosure {
    /// A value that can be shown.
    pub fn open(record: u64, field: &str, salt: &[u8], value: &str) -> Self {
        Self {
            record,
            field: field.to_owned(),
            opening: Some(Opening {
                salt: hex(salt),
                value: value.to_owned(),
            }),
        }
    }

    /// A value that is gone.
    pub fn erased(record: u64, field: &str) -> Self {
        Self {
            record,
            field: field.to_owned(),
            opening: None,
        }
    }
}

/// The parts of a bundle.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// The document with everything appended to it.
    pub document: Vec<u8>,
    /// Its revisions, the shortest first; the last is the whole.
    pub revisions: Vec<Revision>,
    /// What is recorded about it, in order.
    pub records: Vec<Record>,
    /// The state of the log to which the records' proofs lead.
    pub checkpoint: Option<Checkpoint>,
    /// Values behind commitments.
    pub disclosures: Vec<Disclosure>,
    /// Whatever else is to be kept: reports, certificates, time stamps, explanations.
    pub attachments: Vec<Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProofWire {
    pub(crate) record: u64,
    pub(crate) salt: String,
    pub(crate) index: Option<u64>,
    pub(crate) proof: Vec<String>,
}

/// The path of a record.
pub(crate) fn record_path(number: u64) -> String {
    format!("{}{number:06}.json", paths::RECORDS)
}

/// Lays the parts out as entries. The same parts give the same entries.
pub fn assemble(contents: Contents) -> Vec<Entry> {
    let proofs: Vec<ProofWire> = (1..)
        .zip(&contents.records)
        .map(|(record, it)| ProofWire {
            record,
            salt: hex(&it.salt),
            index: it.place.as_ref().map(|(index, _)| *index),
            proof: it
                .place
                .iter()
                .flat_map(|(_, proof)| proof.iter().map(|hash| hex(hash)))
                .collect(),
        })
        .collect();
    let mut entries = contents.attachments;
    entries.push(Entry::new(paths::REVISIONS, lines(&contents.revisions)));
    entries.push(Entry::new(paths::PROOFS, lines(&proofs)));
    entries.push(Entry::new(paths::DISCLOSURES, lines(&contents.disclosures)));
    entries.push(Entry::new(paths::DOCUMENT, contents.document));
    for (number, record) in (1..).zip(contents.records) {
        entries.push(Entry::new(record_path(number), record.bytes));
    }
    if let Some(checkpoint) = contents.checkpoint {
        entries.push(Entry::new(paths::CHECKPOINT, checkpoint.note));
        entries.push(Entry::new(paths::VERIFIER_KEY, checkpoint.verifier_key));
    }
    entries
}

/// A JSON list with one line an item, for people who look at it.
fn lines<T: Serialize>(items: &[T]) -> String {
    // Plain structs with text keys have no way to fail.
    let items: Vec<String> = items
        .iter()
        .map(|item| serde_json::to_string(item).unwrap_or_default())
        .collect();
    format!("[\n{}\n]\n", items.join(",\n"))
}
