//! A whole bundle, and everything that can be done to it.

use std::sync::Arc;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::{Engine, engine::general_purpose::STANDARD};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, CmsSigner, DistinguishedName,
    ObjectIdentifier, Profile, SigningKey, SoftwareKey, TimeStampAuthority, TrustStore, hex,
    sha256, sha256_of,
};
use proptest::prelude::*;

use super::*;

const NOW: i64 = 1_780_000_000;
const LOG: &str = "log.example/1";

struct World {
    root: Certificate,
    signer: (SoftwareKey, Vec<Certificate>),
    stamper: TimeStampAuthority,
    log: Ed25519KeyPair,
}

fn world() -> World {
    let service = |name: &str| DistinguishedName::service("Test", name);
    let root_key = Arc::new(SoftwareKey::generate_p256().unwrap());
    let (start, end) = (NOW - 1_000, NOW + 1_000_000);
    let root = CertificateAuthority::create_root(root_key, &service("Root"), start, end).unwrap();
    let issue = |profile, name: &str| {
        let key = SoftwareKey::generate_p256().unwrap();
        let certificate = root
            .issue(&CertificateRequest {
                profile,
                subject: &service(name),
                public_key_der: key.public_key_der(),
                not_before: start,
                not_after: Some(end - 10),
            })
            .unwrap();
        (key, vec![certificate, root.certificate().clone()])
    };
    let (stamp_key, stamp_chain) = issue(Profile::TimeStamping, "Stamps");
    let policy = ObjectIdentifier::new_unwrap("1.2.3.4.1");
    let stamper =
        TimeStampAuthority::new(Arc::new(stamp_key), stamp_chain, policy, Arc::new(|| NOW))
            .unwrap();
    World {
        root: root.certificate().clone(),
        signer: issue(Profile::Signer, "Sealer"),
        stamper,
        log: Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap(),
    }
}

impl World {
    fn verifier_key(&self) -> String {
        let mut key = vec![1];
        key.extend_from_slice(self.log.public_key().as_ref());
        let id = sha256_of(&[LOG.as_bytes(), b"\n", &key]);
        format!("{LOG}+{}+{}", hex(&id[..4]), STANDARD.encode(key))
    }

    fn checkpoint(&self, size: usize, root: [u8; 32]) -> Checkpoint {
        let text = format!("{LOG}\n{size}\n{}\n", STANDARD.encode(root));
        let key = self.verifier_key();
        let id = key.split('+').nth(1).unwrap();
        let mut value: Vec<u8> = (0..4)
            .map(|at| u8::from_str_radix(&id[2 * at..2 * at + 2], 16).unwrap())
            .collect();
        value.extend_from_slice(self.log.sign(text.as_bytes()).as_ref());
        Checkpoint {
            note: format!("{text}\n— {LOG} {}\n", STANDARD.encode(value)),
            verifier_key: key,
        }
    }

    /// A log of `others` foreign leaves around the records.
    fn contents(&self, records: &[&str], others: usize) -> Contents {
        let salt = [9; 16];
        let mut leaves: Vec<[u8; 32]> = (0..others)
            .map(|place| sha256(&place.to_be_bytes()))
            .collect();
        leaves.extend(records.iter().map(|it| record_leaf(&salt, it.as_bytes())));
        leaves.extend((0..others).map(|place| sha256(&(place + 1_000).to_be_bytes())));
        let records = records.iter().enumerate().map(|(place, it)| Record {
            bytes: it.as_bytes().to_vec(),
            salt,
            place: Some(((others + place) as u64, path(&leaves, others + place))),
        });
        let document = b"%PDF-1.7 content | first signature | second".to_vec();
        let revision = |label: &str, bytes: usize| Revision {
            label: label.to_owned(),
            bytes: bytes as u64,
            sha256: hex(&sha256(&document[..bytes])),
        };
        Contents {
            revisions: vec![
                revision("content", 16),
                revision("first", 34),
                revision("second", document.len()),
            ],
            records: records.collect(),
            checkpoint: Some(self.checkpoint(leaves.len(), tree(&leaves))),
            disclosures: vec![
                Disclosure::open(2, "address", &[3; 16], "192.0.2.7"),
                Disclosure::erased(3, "address"),
            ],
            attachments: vec![Entry::new("README.txt", "read me")],
            document,
        }
    }

    fn seal(&self, contents: Contents) -> Vec<u8> {
        let signer = CmsSigner::new(&self.signer.0, &self.signer.1).unwrap();
        seal(
            assemble(contents),
            &self.root.to_pem(),
            &signer,
            &self.stamper,
        )
        .unwrap()
    }

    fn bundle(&self) -> Vec<u8> {
        let committed = hex(&sha256_of(&[&[3; 16], b"address", &[0], b"192.0.2.7"]));
        let second = format!(r#"{{"sequence":2,"address":"{committed}"}}"#);
        let third = format!(r#"{{"sequence":3,"address":"{}"}}"#, "00".repeat(32));
        self.seal(self.contents(&[r#"{"sequence":1}"#, &second, &third], 6))
    }

    fn trust(&self) -> TrustStore {
        TrustStore::new(vec![self.root.clone()])
    }

    fn codes(&self, file: &[u8]) -> Vec<&'static str> {
        let report = verify(file, &self.trust(), Some(&self.verifier_key()));
        report.problems.iter().map(Problem::code).collect()
    }
}

/// RFC 6962 §2.1, as it is written there.
fn tree(leaves: &[[u8; 32]]) -> [u8; 32] {
    match leaves {
        [] => sha256(b""),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            sha256_of(&[&[1], &tree(left), &tree(right)])
        }
    }
}

/// RFC 6962 §2.1.1.
fn path(leaves: &[[u8; 32]], index: usize) -> Vec<[u8; 32]> {
    if leaves.len() <= 1 {
        return Vec::new();
    }
    let middle = leaves.len().next_power_of_two() / 2;
    let (left, right) = leaves.split_at(middle);
    let (mut inner, sibling) = if index < middle {
        (path(left, index), tree(right))
    } else {
        (path(right, index - middle), tree(left))
    };
    inner.push(sibling);
    inner
}

fn entries(file: &[u8]) -> Vec<Entry> {
    let entries = read_container(file).unwrap();
    entries
        .into_iter()
        .map(|(name, bytes)| Entry::new(name, bytes))
        .collect()
}

#[test]
fn a_whole_bundle_is_intact_and_says_what_is_in_it() {
    let world = world();
    let report = verify(&world.bundle(), &world.trust(), Some(&world.verifier_key()));
    assert_eq!(report.problems, []);
    assert!(report.roots_are_trusted);
    assert_eq!(report.log_key_is_expected, Some(true));
    let facts = report.facts;
    assert_eq!((facts.revisions, facts.records, facts.logged), (3, 3, 3));
    assert_eq!((facts.disclosed, facts.erased), (1, 1));
    assert_eq!((facts.sealed_at, facts.log_size), (Some(NOW), Some(15)));
    assert_eq!(facts.sealed_by.as_deref(), Some("Sealer"));
}

#[test]
fn time_grows_with_the_size_of_a_bundle_and_not_faster() {
    // Once for each revision, the document was hashed from its beginning; once for each disclosed
    // value, its record was parsed: hours for this file.
    let revisions: Vec<String> = (1..20_000)
        .map(|bytes| format!(r#"{{"label":"","bytes":{},"sha256":""}}"#, bytes * 50))
        .collect();
    let disclosure = r#"{"record":1,"field":"x","opening":null}"#;
    let list = |items: Vec<String>| format!("[{}]", items.join(","));
    let file = write_container(vec![
        Entry::new(paths::DOCUMENT, vec![0; 1_000_000]),
        Entry::new(paths::REVISIONS, list(revisions)),
        Entry::new("records/000001.json", list(vec!["[]".to_owned(); 300_000])),
        Entry::new(
            paths::DISCLOSURES,
            list(vec![disclosure.to_owned(); 20_000]),
        ),
    ]);
    let start = std::time::Instant::now();
    let report = verify(&file.unwrap(), &TrustStore::new(Vec::new()), None);
    assert!(report.problems.len() > 20_000);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn another_root_or_log_key_is_named_though_nothing_is_broken() {
    let (ours, others) = (world(), world());
    let other_key = ours.verifier_key().replace(LOG, "log.example/2");
    let report = verify(&ours.bundle(), &others.trust(), Some(&other_key));
    assert!(report.is_intact() && !report.roots_are_trusted);
    assert_eq!(report.log_key_is_expected, Some(false));
}

#[test]
fn every_flipped_byte_is_found() {
    let world = world();
    let bundle = world.bundle();
    let mut spoiled = bundle.clone();
    for place in 0..bundle.len() {
        let bit = [0x01, 0x20, 0x80][place % 3];
        spoiled[place] ^= bit;
        assert_ne!(world.codes(&spoiled), [""; 0], "byte {place} bit {bit:#x}");
        spoiled[place] ^= bit;
    }
    assert_eq!(world.codes(&spoiled), [""; 0]);
}

#[test]
fn what_is_cut_off_or_added_is_found() {
    let world = world();
    let bundle = world.bundle();
    for length in 0..bundle.len() {
        assert_eq!(world.codes(&bundle[..length]), ["container"], "{length}");
    }
    let before = [b"x", bundle.as_slice()].concat();
    let behind = [bundle.as_slice(), b"\n"].concat();
    let twice = [bundle.as_slice(), bundle.as_slice()].concat();
    for file in [before, behind, twice] {
        assert_eq!(world.codes(&file), ["container"]);
    }
}

/// Entries changed by somebody who knows how to write a container.
#[test]
fn every_rewritten_deleted_added_or_exchanged_entry_is_found() {
    let world = world();
    let whole = entries(&world.bundle());
    let check = |changed: Vec<Entry>, what: &str| {
        let file = write_container(changed).unwrap();
        assert_ne!(world.codes(&file), [""; 0], "{what}");
    };
    for place in 1..whole.len() {
        let name = &whole[place].name;
        let mut without = whole.clone();
        without.remove(place);
        check(without, &format!("without {name}"));
        let middle = whole[place].bytes.len() / 2;
        let mut changed = whole.clone();
        changed[place].bytes[middle] ^= 1;
        check(changed, &format!("changed {name}"));
        let mut longer = whole.clone();
        longer[place].bytes.push(b'\n');
        check(longer, &format!("longer {name}"));
        for other in 1..place {
            let mut exchanged = whole.clone();
            exchanged[place].name = whole[other].name.clone();
            exchanged[other].name = name.clone();
            check(
                exchanged,
                &format!("{name} and {} exchanged", whole[other].name),
            );
        }
    }
    let mut added = whole.clone();
    added.push(Entry::new("records/000004.json", "{}"));
    check(added, "one more record");
    let mut hidden = whole;
    hidden.push(Entry::new("META-INF/more.xml", ""));
    check(hidden, "one more file");
}

/// Somebody with an authority of their own can seal anything, but can not sign for the log.
#[test]
fn a_bundle_sealed_anew_by_others_does_not_pass_for_ours() {
    let (ours, others) = (world(), world());
    let mut contents = ours.contents(&[r#"{"sequence":1,"amount":1}"#], 3);
    contents.disclosures.clear();
    contents.records[0].bytes = br#"{"sequence":1,"amount":9}"#.to_vec();
    let report = verify(&others.seal(contents), &ours.trust(), None);
    assert!(!report.roots_are_trusted);
    assert_eq!(report.problems, [Problem::Proof(1)]);
}

#[test]
fn parts_that_do_not_agree_with_each_other_are_named() {
    let world = world();
    let check = |expected: &str, change: &dyn Fn(&mut Contents)| {
        let committed = hex(&sha256_of(&[&[3; 16], b"address", &[0], b"192.0.2.7"]));
        let record = format!(r#"{{"address":"{committed}"}}"#);
        let mut contents = world.contents(&[&record, &record, &record], 2);
        change(&mut contents);
        assert_eq!(world.codes(&world.seal(contents)), [expected]);
    };
    check("revision", &|it| it.revisions[0].bytes += 1);
    check("revision", &|it| {
        it.revisions.pop();
    });
    check("revision", &|it| it.document.push(b' '));
    check("disclosure", &|it| {
        it.disclosures[0] = Disclosure::open(2, "address", &[3; 16], "192.0.2.8")
    });
    check("disclosure", &|it| {
        it.disclosures[1] = it.disclosures[0].clone()
    });
    check("disclosure", &|it| {
        it.disclosures[1] = Disclosure::erased(9, "address")
    });
    check("proof", &|it| it.records[1].salt[0] ^= 1);
    check("proof", &|it| it.records[2].place.as_mut().unwrap().0 += 1);
    check("proof", &|it| {
        it.records[2].place.as_mut().unwrap().1.push([0; 32])
    });
    check("log_order", &|it| {
        let [a, b] = [1, 2].map(|at| it.records[at].clone());
        (it.records[1], it.records[2]) = (b, a);
    });
}

#[test]
fn records_that_wait_for_the_log_are_counted_apart() {
    let world = world();
    let mut contents = world.contents(&["{}", "{}", "{}"], 0);
    contents.disclosures.clear();
    contents.records[2].place = None;
    let report = verify(&world.seal(contents), &world.trust(), None);
    assert_eq!(report.problems, []);
    assert_eq!((report.facts.records, report.facts.logged), (3, 2));
}

#[test]
fn the_same_parts_give_the_same_entries() {
    let world = world();
    let first = write_container(assemble(world.contents(&["{}"], 1))).unwrap();
    let second = write_container(assemble(world.contents(&["{}"], 1))).unwrap();
    assert!(first == second);
}

#[test]
fn proofs_of_every_place_in_trees_up_to_seventy_lead_to_the_root() {
    for size in 1..70usize {
        let leaves: Vec<_> = (0..size)
            .map(|place| sha256(&place.to_be_bytes()))
            .collect();
        for place in 0..size {
            let proof = path(&leaves, place);
            let check = |index, size, proof: &[[u8; 32]], expected| {
                let root = inclusion_root(leaves[place], index, size, proof);
                assert_eq!(root == Some(tree(&leaves)), expected, "{index} of {size}");
            };
            check(place as u64, size as u64, &proof, true);
            check(size as u64, size as u64, &proof, false);
            check((place as u64) ^ 1, size as u64, &proof, false);
            if let Some((_, shorter)) = proof.split_last() {
                check(place as u64, size as u64, shorter, false);
            }
        }
    }
}

#[test]
fn a_checkpoint_signed_by_another_key_is_refused() {
    let world = world();
    let key = VerifierKey::parse(&world.verifier_key()).unwrap();
    let good = world.checkpoint(5, [1; 32]).note;
    assert_eq!(read_checkpoint(&good, &key), Ok((5, [1; 32])));
    let check =
        |note: &str, expected| assert_eq!(read_checkpoint(note, &key), Err(expected), "{note}");
    check(&good.replacen("\n5\n", "\n6\n", 1), LogProblem::Signature);
    check(
        &good.replacen(LOG, "log.example/2", 1),
        LogProblem::Signature,
    );
    check(good.trim_end(), LogProblem::Note);
    check("", LogProblem::Note);
    assert_eq!(VerifierKey::parse("a+00000000+AQ=="), Err(LogProblem::Key));
}

proptest! {
    #[test]
    fn any_bytes_have_a_report(bytes in prop::collection::vec(any::<u8>(), 0..300), zip in any::<bool>()) {
        let file = if zip { [b"PK\x03\x04".as_slice(), &bytes].concat() } else { bytes };
        prop_assert!(!verify(&file, &TrustStore::default(), None).is_intact());
    }
}

/// Leaves a bundle for verifiers that others wrote.
#[test]
fn the_published_script_agrees() {
    let world = world();
    let folder = std::env::temp_dir().join(format!("hefu-bundle-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("sample.asice");
    std::fs::write(&path, world.bundle()).unwrap();
    std::fs::write(folder.join("roots.pem"), world.root.to_pem()).unwrap();
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../scripts/verify_bundle.py"
    );
    let answer = std::process::Command::new("python3")
        .args([
            script,
            "--no-pdf",
            "--log-key",
            &world.verifier_key(),
            "--root",
        ])
        .args([folder.join("roots.pem"), path])
        .output()
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let text = String::from_utf8_lossy(&answer.stdout).into_owned();
    let errors = String::from_utf8_lossy(&answer.stderr).into_owned();
    assert!(answer.status.success(), "{text}\n{errors}");
}
