//! Checking a bundle from anybody: total, every input has a report.

use std::collections::{BTreeMap, BTreeSet};

use hefu_pki::{
    Certificate, HashAlgorithm, Purpose, Sha256Stream, SignedData, TrustStore, build_chain, hex,
    read_token, sha256_of,
};
use serde::de::DeserializeOwned;

use crate::contents::{Disclosure, ProofWire, Revision, paths, record_path};
use crate::log::{LogProblem, VerifierKey, inclusion_root, read_checkpoint, record_leaf};
use crate::manifest::{Closing, lists, manifest};
use crate::report::{Problem, Report};
use crate::zip::read_container;

/// Checks everything a bundle says. `trust` are the roots the caller trusts, `log_key` the verifier key
/// of the log that the caller expects, if there is one.
pub fn verify(file: &[u8], trust: &TrustStore, log_key: Option<&str>) -> Report {
    let mut report = Report::default();
    let entries = match read_container(file) {
        Ok(entries) => entries,
        Err(error) => {
            report.problems.push(Problem::Container(error));
            return report;
        }
    };
    let mut check = Check {
        entries: entries.into_iter().collect(),
        report,
    };
    check.manifests();
    check.seal(trust);
    check.revisions();
    check.records(log_key);
    check.disclosures();
    check.report
}

struct Check<'a> {
    entries: BTreeMap<&'a str, &'a [u8]>,
    report: Report,
}

impl<'a> Check<'a> {
    fn problem(&mut self, problem: Problem) {
        self.report.problems.push(problem);
    }

    /// An entry that must be there.
    fn entry(&mut self, name: &str) -> Option<&'a [u8]> {
        let found = self.entries.get(name).copied();
        if found.is_none() {
            self.problem(Problem::Missing(name.to_owned()));
        }
        found
    }

    fn text(&mut self, name: &str) -> Option<&'a str> {
        let text = std::str::from_utf8(self.entry(name)?).ok();
        if text.is_none() {
            self.problem(Problem::Unreadable(name.to_owned()));
        }
        text
    }

    fn json<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = serde_json::from_slice(self.entry(name)?).ok();
        if value.is_none() {
            self.problem(Problem::Unreadable(name.to_owned()));
        }
        value
    }

    fn manifests(&mut self) {
        for (closing, path) in [
            (Closing::Signature, paths::MANIFEST),
            (Closing::TimeStamp, paths::ARCHIVE_MANIFEST),
        ] {
            let listed = self.entries.iter().map(|(name, bytes)| (*name, *bytes));
            let expected = manifest(closing, listed.filter(|(name, _)| lists(closing, name)));
            if self.entry(path).is_some_and(|it| it != expected.as_bytes()) {
                self.problem(Problem::Manifest(path.to_owned()));
            }
        }
    }

    fn seal(&mut self, trust: &TrustStore) {
        let roots = match self.text(paths::ROOTS).map(Certificate::all_from_pem) {
            Some(Ok(roots)) if !roots.is_empty() => roots,
            Some(_) => return self.problem(Problem::Unreadable(paths::ROOTS.to_owned())),
            None => return,
        };
        let known = |root: &Certificate| trust.anchors().iter().any(|it| it.der() == root.der());
        self.report.roots_are_trusted = roots.iter().all(known);
        self.report.facts.roots = roots.iter().map(|root| hex(&root.fingerprint())).collect();
        let own = TrustStore::new(roots);
        let (Some(outer), Some(token)) = (
            self.entry(paths::ARCHIVE_MANIFEST),
            self.entry(paths::TIME_STAMP),
        ) else {
            return;
        };
        let imprint = |hash: HashAlgorithm| hash.hash(&[outer]);
        let stamp = match read_token(token, &imprint) {
            Ok(stamp) if stamp.problems.is_empty() => stamp,
            _ => return self.problem(Problem::TimeStamp),
        };
        self.report.facts.sealed_at = Some(stamp.time);
        let chained = |leaf: &Certificate, pool: &[Certificate], purpose| {
            build_chain(leaf, pool, &own, stamp.time, purpose).is_ok()
        };
        let authority = stamp.authority.as_ref();
        if !authority.is_some_and(|it| chained(it, &stamp.certificates, Purpose::TimeStamping)) {
            self.problem(Problem::Chain);
        }
        let (Some(inner), Some(signature)) =
            (self.entry(paths::MANIFEST), self.entry(paths::SIGNATURE))
        else {
            return;
        };
        let signer = SignedData::parse(signature).ok().and_then(|data| {
            let [signer] = data.signers.as_slice() else {
                return None;
            };
            let digest = |hash: HashAlgorithm| hash.hash(&[inner]);
            let check = data.check(signer, Some(&digest));
            let intact = check.is_intact() && data.content.is_none();
            intact.then_some((check.certificate?, data.certificates))
        });
        let Some((certificate, pool)) = signer else {
            return self.problem(Problem::Signature);
        };
        self.report.facts.sealed_by = Some(certificate.info().subject);
        if !chained(&certificate, &pool, Purpose::DocumentSigning) {
            self.problem(Problem::Chain);
        }
    }

    fn revisions(&mut self) {
        let revisions: Option<Vec<Revision>> = self.json(paths::REVISIONS);
        let (Some(revisions), Some(document)) = (revisions, self.entry(paths::DOCUMENT)) else {
            return;
        };
        // Hashed on from where the one before ends, so that many revisions cost no more than one.
        let mut hash = Sha256Stream::default();
        let mut before = 0;
        for revision in &revisions {
            let end = usize::try_from(revision.bytes).ok();
            let more = end.filter(|end| *end > before);
            let more = more.and_then(|end| document.get(before..end));
            let right = more.is_some_and(|more| {
                hash.update(more);
                before += more.len();
                hex(&hash.clone().finish()) == revision.sha256
            });
            if right {
                self.report.facts.revisions += 1;
            } else {
                self.problem(Problem::Revision(revision.label.clone()));
            }
        }
        if before != document.len() {
            self.problem(Problem::Revision("whole".to_owned()));
        }
    }

    fn records(&mut self, expected_key: Option<&str>) {
        let names = self.entries.keys();
        let records: Vec<&str> = names
            .copied()
            .filter(|name| name.starts_with(paths::RECORDS))
            .collect();
        self.report.facts.records = records.len();
        for (number, name) in (1..).zip(&records) {
            if **name != record_path(number) {
                self.problem(Problem::Unexpected((*name).to_owned()));
            }
        }
        let Some(proofs) = self.json::<Vec<ProofWire>>(paths::PROOFS) else {
            return;
        };
        if proofs.len() != records.len() {
            self.problem(Problem::Unreadable(paths::PROOFS.to_owned()));
        }
        let logged = proofs.iter().any(|proof| proof.index.is_some());
        let head = if logged || self.entries.contains_key(paths::CHECKPOINT) {
            self.checkpoint(expected_key)
        } else {
            None
        };
        let mut last = None;
        for (number, proof) in (1..).zip(&proofs) {
            let Some(index) = proof.index.filter(|_| proof.record == number) else {
                if proof.record != number || !proof.proof.is_empty() {
                    self.problem(Problem::Proof(number));
                }
                continue;
            };
            let record = self.entries.get(record_path(number).as_str()).copied();
            let root = record.and_then(|record| root_of(record, proof, index, head?.0));
            if root.is_some() && root == head.map(|(_, root)| root) {
                self.report.facts.logged += 1;
            } else {
                self.problem(Problem::Proof(number));
            }
            if last.is_some_and(|last| last >= index) {
                self.problem(Problem::LogOrder(number));
            }
            last = Some(index);
        }
    }

    fn checkpoint(&mut self, expected_key: Option<&str>) -> Option<(u64, [u8; 32])> {
        let note = self.text(paths::CHECKPOINT)?;
        let key_text = self.text(paths::VERIFIER_KEY)?;
        let expected = expected_key.map(|expected| expected.trim() == key_text.trim());
        self.report.log_key_is_expected = expected;
        let head = VerifierKey::parse(key_text).and_then(|key| {
            let head = read_checkpoint(note, &key)?;
            Ok::<_, LogProblem>((key.name, head))
        });
        match head {
            Ok((name, head)) => {
                self.report.facts.log = Some(name);
                self.report.facts.log_size = Some(head.0);
                Some(head)
            }
            Err(_) => {
                self.problem(Problem::Checkpoint);
                None
            }
        }
    }

    fn disclosures(&mut self) {
        let Some(disclosures) = self.json::<Vec<Disclosure>>(paths::DISCLOSURES) else {
            return;
        };
        let mut seen = BTreeSet::new();
        // A record is parsed once, however many of its values are disclosed.
        let mut records: BTreeMap<u64, Option<serde_json::Value>> = BTreeMap::new();
        for it in &disclosures {
            let record = records.entry(it.record).or_insert_with(|| {
                let bytes = self.entries.get(record_path(it.record).as_str())?;
                serde_json::from_slice(bytes).ok()
            });
            // The commitment that the record holds under that name, at its outermost level.
            let committed = record
                .as_ref()
                .and_then(|record| record.get(&it.field)?.as_str());
            let twice = !seen.insert((it.record, it.field.as_str()));
            let opened = it.opening.as_ref().map(|opening| {
                let salt = unhex(&opening.salt)?;
                let parts = [&salt, it.field.as_bytes(), &[0], opening.value.as_bytes()];
                Some(hex(&sha256_of(&parts)))
            });
            match opened {
                None if committed.is_some() && !twice => self.report.facts.erased += 1,
                Some(value) if value.is_some() && value.as_deref() == committed && !twice => {
                    self.report.facts.disclosed += 1;
                }
                _ => self.problem(Problem::Disclosure(it.record)),
            }
        }
    }
}

fn root_of(record: &[u8], proof: &ProofWire, index: u64, size: u64) -> Option<[u8; 32]> {
    let salt = unhex(&proof.salt)?.try_into().ok()?;
    let hashes = proof.proof.iter().map(|hash| unhex(hash)?.try_into().ok());
    let hashes: Vec<[u8; 32]> = hashes.collect::<Option<_>>()?;
    inclusion_root(record_leaf(&salt, record), index, size, &hashes)
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        })
        .collect();
    let digits = digits?;
    let pairs = digits.chunks_exact(2);
    pairs
        .remainder()
        .is_empty()
        .then(|| pairs.map(|pair| pair[0] << 4 | pair[1]).collect())
}
