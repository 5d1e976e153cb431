//! Signed notes, checkpoints and cosignatures.

use base64::{Engine, engine::general_purpose::STANDARD};
use hefu_tlog::{
    Checkpoint, CheckpointError, Cosigner, Note, NoteError, SignatureKind, Signer, VerifierKey,
    verify_cosignature,
};

use crate::support::{number, text, vectors};

fn key(value: &serde_json::Value) -> VerifierKey {
    VerifierKey::parse(text(value)).expect("a key")
}

#[test]
fn keys_read_back_and_no_mangled_one_does() {
    let vectors = vectors("notes.json");
    for holder in ["peter", "enoch", "sumdb"] {
        let vkey = text(&vectors[holder]["vkey"]);
        assert_eq!(key(&vectors[holder]["vkey"]).to_string(), vkey);
    }
    let vkey = text(&vectors["peter"]["vkey"]);
    for start in 0..vkey.len() {
        for end in start + 1..=vkey.len() {
            if (start, end) != (0, vkey.len()) {
                let part = &vkey[start..end];
                assert_eq!(VerifierKey::parse(part), Err(NoteError::Key), "{part}");
            }
        }
        let mut bytes = vkey.as_bytes().to_vec();
        bytes[start] += 1;
        let mangled = String::from_utf8(bytes).expect("ASCII");
        assert_eq!(VerifierKey::parse(&mangled), Err(NoteError::Key));
    }
    for bad in vectors["bad_vkeys"].as_array().expect("a list") {
        assert_eq!(VerifierKey::parse(text(bad)), Err(NoteError::Key));
    }
}

#[test]
fn a_note_is_signed_as_published() {
    let vectors = vectors("notes.json");
    let peter = &vectors["peter"];
    let secret = text(&peter["skey"]).splitn(5, '+').nth(4);
    let secret = secret.expect("a key");
    let secret = STANDARD.decode(secret).expect("base64");
    let signer = Signer::from_seed("PeterNeumann", SignatureKind::Ed25519, &secret[1..]);
    let signer = signer.expect("a key");
    assert_eq!(signer.verifier().to_string(), text(&peter["vkey"]));
    let signed = signer.sign(text(&vectors["text"])).to_string();
    assert_eq!(signed, text(&peter["line"]));
}

#[test]
fn published_notes_verify_and_bad_ones_do_not() {
    let vectors = vectors("notes.json");
    let (peter, enoch) = (&vectors["peter"], &vectors["enoch"]);
    let body = text(&vectors["text"]);
    let line = text(&peter["line"]);
    let both = format!("{body}\n{line}{}", text(&enoch["line"]));
    let note = Note::parse(both.as_bytes()).expect("a note");
    assert_eq!(note.to_string(), both);
    assert_eq!(note.verify(&key(&peter["vkey"])), Ok(()));
    assert_eq!(note.verify(&key(&enoch["vkey"])), Ok(()));
    let alone = Note::parse(format!("{body}\n{line}").as_bytes()).expect("a note");
    assert_eq!(alone.verify(&key(&enoch["vkey"])), Err(NoteError::Unsigned));
    let forged = both.replacen("answer", "Answer", 1);
    let forged = Note::parse(forged.as_bytes()).expect("a note");
    assert_eq!(forged.verify(&key(&peter["vkey"])), Err(NoteError::Forged));
    for bad in [
        body.to_owned(),
        format!("{body}\n"),
        format!("{body}\n{}", &line[..line.len() - 1]),
        format!("\u{1}{body}\n{line}"),
        format!("{body}\n{}", line.replace("PeterNeumann", "Bad Name")),
        format!("{body}\n{}", line.replace("PeterNeumann", "Bad+Name")),
        format!("{body}\n{line}Unexpected line.\n"),
        format!("{body}\n{}", line.repeat(101)),
        format!("{body}\n— PeterNeumann x08goA==\n"),
    ] {
        assert_eq!(
            Note::parse(bad.as_bytes()),
            Err(NoteError::Malformed),
            "{bad}"
        );
    }
    assert!(Note::parse(&[b"\xff", both.as_bytes()].concat()).is_err());
}

/// Real checkpoints of Go's checksum database.
#[test]
fn checkpoints_of_a_running_log_verify() {
    let vectors = vectors("notes.json");
    let key = key(&vectors["sumdb"]["vkey"]);
    for note in vectors["sumdb"]["notes"].as_array().expect("a list") {
        let parsed = Note::parse(text(note).as_bytes()).expect("a note");
        assert_eq!(parsed.verify(&key), Ok(()));
        let checkpoint = Checkpoint::parse_text(&parsed.text).expect("a checkpoint");
        assert_eq!(checkpoint.text(), parsed.text);
        let larger = text(note).replacen('6', "7", 1);
        let larger = Note::parse(larger.as_bytes()).expect("a note");
        assert_eq!(larger.verify(&key), Err(NoteError::Forged));
        // Its key is not named after its origin, as ours are.
        assert_eq!(
            Checkpoint::open(text(note).as_bytes(), &key).map(drop),
            Err(CheckpointError::Origin)
        );
    }
}

#[test]
fn checkpoints_of_the_specification_and_of_rekor_read() {
    let vectors = vectors("notes.json");
    for vector in vectors["checkpoints"].as_array().expect("a list") {
        let note = Note::parse(text(&vector["note"]).as_bytes()).expect("a note");
        assert_eq!(note.to_string(), text(&vector["note"]));
        let checkpoint = Checkpoint::parse_text(&note.text).expect("a checkpoint");
        assert_eq!(checkpoint.origin, text(&vector["origin"]));
        assert_eq!(checkpoint.size, number(&vector["size"]));
    }
    let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    for bad in [
        format!("o\n1\n{root}"),
        format!("o\n01\n{root}\n"),
        format!("o\n+1\n{root}\n"),
        format!("o\n\n{root}\n"),
        format!("\n1\n{root}\n"),
        format!("o\n1\n{root}\n\n"),
        format!("o\n99999999999999999999\n{root}\n"),
        "o\n1\nAAAA\n".to_owned(),
        "o\n1\n".to_owned(),
    ] {
        assert_eq!(
            Checkpoint::parse_text(&bad),
            Err(CheckpointError::Malformed),
            "{bad:?}"
        );
    }
}

#[test]
fn a_cosignature_is_over_time_and_text() {
    let cosigner = Cosigner::from_seed("witness.example/w1", &[7; 32]).expect("a key");
    let key = cosigner.verifier();
    let text = "example.com/log\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let signature = cosigner.cosign(text, 1_679_315_147);
    assert_eq!(verify_cosignature(text, &signature, key), Ok(1_679_315_147));
    // Made by hand after the specification: the same key signs the same message.
    let plain = Signer::from_seed("x", SignatureKind::Ed25519, &[7; 32]).expect("a key");
    let message = format!("cosignature/v1\ntime 1679315147\n{text}");
    assert_eq!(signature.bytes[8..], plain.sign(&message).bytes);
    let mut later = signature.clone();
    later.bytes[7] ^= 1;
    let mut short = signature.clone();
    short.bytes.truncate(7);
    for (text, signature) in [
        (text, &later),
        (text, &short),
        (
            "example.com/log\n4\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            &signature,
        ),
    ] {
        assert_eq!(
            verify_cosignature(text, signature, key),
            Err(NoteError::Forged)
        );
    }
    // The same bytes are no plain signature of that key.
    let plain = VerifierKey::parse(&plain.verifier().to_string()).expect("a key");
    assert_eq!(
        verify_cosignature(text, &signature, &plain),
        Err(NoteError::Unsigned)
    );
}
