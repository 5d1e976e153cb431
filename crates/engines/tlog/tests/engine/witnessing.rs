//! A witness never cosigns a fork or a way back.

use hefu_tlog::{
    Checkpoint, Hash, Note, SignatureKind, Signer, consistency_spans,
    witness::{AddCheckpoint, Known, Refusal, consider, identify},
};

use crate::support::{Grown, leaf, text, vectors};

fn signer(name: &str) -> Signer {
    Signer::from_seed(name, SignatureKind::Ed25519, &[3; 32]).expect("a key")
}

fn signed(size: u64, root: Hash) -> Note {
    let origin = "example.com/log".to_owned();
    Checkpoint { origin, size, root }.sign(&signer("example.com/log"))
}

fn request(tree: &Grown, old: u64) -> AddCheckpoint {
    let size = tree.edge.size();
    let tiles = tree.tiles();
    let spans = consistency_spans(old, size).expect("within");
    AddCheckpoint {
        old,
        proof: spans
            .iter()
            .map(|it| tiles.hash(*it).expect("tiles"))
            .collect(),
        note: signed(size, tree.edge.root()),
    }
}

fn decided(known: &Known, request: &AddCheckpoint) -> Result<Known, Refusal> {
    let keys = [signer("example.com/log").verifier().clone()];
    let (_, checkpoint) = identify(request, &keys)?;
    consider(known, request, &checkpoint)
}

#[test]
fn requests_read_back_as_the_specification_shows_them() {
    let vectors = vectors("notes.json");
    let body = text(&vectors["add_checkpoint"]);
    let request = AddCheckpoint::parse(body.as_bytes()).expect("a request");
    assert_eq!((request.old, request.proof.len()), (20_852_014, 4));
    assert_eq!(request.to_body(), body);
    for bad in [
        body.replacen("old 2", "old 02", 1),
        body.replacen("old 2", "old +2", 1),
        body.replacen("old ", "new ", 1),
        body.replacen("PlRN", "PlR", 1),
        body.replacen("\n\n", "\n", 1),
        String::new(),
        format!(
            "old 1\n{}\n{}",
            "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n".repeat(64),
            body.split_once("\n\n").expect("parts").1
        ),
    ] {
        assert_eq!(AddCheckpoint::parse(bad.as_bytes()), None, "{bad}");
    }
}

#[test]
fn a_growing_log_is_followed() {
    let mut known = Known::default();
    for size in [1, 2, 2, 300, 300, 1_000] {
        let tree = Grown::of((0..size).map(leaf));
        let request = request(&tree, known.size);
        let again = AddCheckpoint::parse(request.to_body().as_bytes());
        assert_eq!(again.as_ref(), Some(&request));
        known = decided(&known, &request).expect("consistent");
        assert_eq!((known.size, known.root), (size, tree.edge.root()));
    }
}

#[test]
fn forks_and_ways_back_are_refused() {
    let tree = Grown::of((0..300).map(leaf));
    let known = decided(&Known::default(), &request(&tree, 0)).expect("first seen");
    let longer = Grown::of((0..400).map(leaf));
    let fork = Grown::of((0..400).map(|it| leaf(it + u64::from(it > 250))));
    let same_size = Grown::of((0..300).map(|it| leaf(it + u64::from(it > 250))));
    let shorter = Grown::of((0..200).map(leaf));
    let mut bent = request(&longer, 300);
    bent.proof[0][0] ^= 1;
    let mut backwards = request(&shorter, 100);
    backwards.old = 201;
    for (request, refusal) in [
        (request(&fork, 300), Refusal::Inconsistent),
        (request(&same_size, 300), Refusal::Conflict(300)),
        (request(&shorter, 200), Refusal::Conflict(300)),
        (request(&shorter, 0), Refusal::Conflict(300)),
        (request(&longer, 0), Refusal::Conflict(300)),
        (request(&longer, 299), Refusal::Conflict(300)),
        (bent, Refusal::Inconsistent),
        (backwards, Refusal::Malformed),
    ] {
        assert_eq!(decided(&known, &request), Err(refusal));
    }
    assert!(decided(&known, &request(&longer, 300)).is_ok());
}

#[test]
fn strangers_are_refused() {
    let tree = Grown::of((0..3).map(leaf));
    let mut forged = request(&tree, 0);
    forged.note.signatures[0].bytes[5] ^= 1;
    let mut other = request(&tree, 0);
    other.note = Checkpoint {
        origin: "example.com/other".into(),
        size: 3,
        root: tree.edge.root(),
    }
    .sign(&signer("example.com/other"));
    let mut no_checkpoint = request(&tree, 0);
    no_checkpoint.note.text = "hello\n".into();
    for (request, refusal, status) in [
        (forged, Refusal::Unsigned, 403),
        (other, Refusal::UnknownLog, 404),
        (no_checkpoint, Refusal::Malformed, 400),
    ] {
        assert_eq!(decided(&Known::default(), &request), Err(refusal));
        assert_eq!(refusal.status(), status);
    }
}
