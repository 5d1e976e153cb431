//! Private keys: kinds, storage, published examples.

use super::*;
use crate::digest::{HashStream, hex};

fn verifies(key: &dyn SigningKey, message: &[u8], signature: &[u8]) -> bool {
    key.algorithm()
        .verifies(key.public_key_der(), message, signature)
}

#[test]
fn keys_of_every_kind_survive_storage() {
    for algorithm in KeyAlgorithm::ALL {
        let made = SoftwareKey::generate(algorithm).unwrap();
        let stored = made.to_pkcs8().unwrap();
        let opened = SoftwareKey::from_pkcs8(&stored).unwrap();
        assert_eq!(opened.public_key_der(), made.public_key_der());
        assert_eq!(opened.algorithm(), algorithm.signature_algorithm());
        let public = PublicKey::parse(opened.public_key_der()).unwrap();
        assert_eq!(public.kind.name(), algorithm.name());
        let signature = opened.sign(b"message").unwrap();
        assert!(verifies(&made, b"message", &signature), "{algorithm:?}");
        assert!(!verifies(&made, b"massage", &signature), "{algorithm:?}");
        for end in 0..stored.len() {
            let cut = SoftwareKey::from_pkcs8(&stored[..end]);
            assert_eq!(cut.err(), Some(KeyError::NotAKey), "{algorithm:?} {end}");
        }
    }
}

#[test]
fn no_altered_byte_of_a_signature_verifies() {
    for algorithm in [KeyAlgorithm::P256, KeyAlgorithm::P384, KeyAlgorithm::Sm2] {
        let key = SoftwareKey::generate(algorithm).unwrap();
        let signature = key.sign(b"message").unwrap();
        for at in 0..signature.len() {
            let mut altered = signature.clone();
            altered[at] ^= 1;
            assert!(!verifies(&key, b"message", &altered), "{algorithm:?} {at}");
        }
    }
}

#[test]
fn the_same_message_is_never_signed_with_the_same_nonce() {
    for algorithm in [KeyAlgorithm::P256, KeyAlgorithm::P384, KeyAlgorithm::Sm2] {
        let key = SoftwareKey::generate(algorithm).unwrap();
        let mut first_halves: Vec<Vec<u8>> = (0..32)
            .map(|_| key.sign(b"message").unwrap()[..20].to_vec())
            .collect();
        first_halves.sort();
        first_halves.dedup();
        assert_eq!(first_halves.len(), 32, "{algorithm:?}");
    }
}

#[test]
fn the_software_provider_finds_nothing_again() {
    let key = SoftwareKeys.generate(KeyAlgorithm::P384).unwrap();
    assert_eq!(key.reference(), None);
    let opened = SoftwareKeys.open(&KeyReference::new("signer"));
    assert_eq!(opened.err(), Some(KeyError::NotFound));
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(pair).collect()
}

#[test]
fn sm3_gives_the_standards_examples() {
    // GB/T 32905-2016, annex A.
    for (message, hash) in [
        (
            b"abc".to_vec(),
            "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        ),
        (
            b"abcd".repeat(16),
            "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        ),
    ] {
        for split in 0..message.len() {
            let mut stream = HashStream::new(HashAlgorithm::Sm3);
            stream.update(&message[..split]);
            let mut other = stream.clone();
            other.update(b"another end");
            stream.update(&message[split..]);
            assert_eq!(hex(stream.finish().as_bytes()), hash);
        }
    }
}

/// GB/T 32918.5-2017 (GM/T 0003.5-2012), annex A.2: key, message and signature.
#[test]
fn sm2_gives_the_standards_example() {
    let scalar = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
    let point = "04 09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020\
        CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    let r = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3";
    let s = "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";
    let mut w = Writer::default();
    w.sequence(|w| {
        w.unsigned_small(0);
        w.sequence(|w| {
            w.oid(oid::EC_PUBLIC_KEY.as_bytes());
            w.oid(oid::SM2_CURVE.as_bytes());
        });
        w.constructed(crate::asn1::tag::OCTET_STRING, |w| {
            w.sequence(|w| {
                w.unsigned_small(1);
                w.element(crate::asn1::tag::OCTET_STRING, &unhex(scalar));
            });
        });
    });
    let key = SoftwareKey::from_pkcs8(&w.into_bytes()).unwrap();
    assert!(key.public_key_der().ends_with(&unhex(point)));
    let mut w = Writer::default();
    w.sequence(|w| {
        w.unsigned(&unhex(r));
        w.unsigned(&unhex(s));
    });
    let raw = [unhex(r), unhex(s)].concat();
    for signature in [w.into_bytes(), raw] {
        assert!(verifies(&key, b"message digest", &signature));
        assert!(!verifies(&key, b"message digesT", &signature));
    }
}
