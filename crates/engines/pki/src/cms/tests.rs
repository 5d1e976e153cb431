use crate::testing::{AT, World};
use crate::*;

fn digest(message: &[u8]) -> Digest {
    HashAlgorithm::Sha256.digest(&[message])
}

fn detached(world: &World, message: &[u8]) -> Vec<u8> {
    let signer = CmsSigner::new(&world.signer_key, &world.signer_chain).unwrap();
    sign_detached(&digest(message), &signer, Some(&world.tsa)).unwrap()
}

fn problems(cms: &[u8], message: &[u8]) -> Vec<CmsProblem> {
    let data = SignedData::parse(cms).unwrap();
    data.check(&data.signers[0], Some(&|h| h.hash(&[message])))
        .problems
}

#[test]
fn own_signature_is_intact_and_its_stamp_covers_the_signature_value() {
    let world = World::new();
    let cms = detached(&world, b"hello");
    let data = SignedData::parse(&cms).unwrap();
    let check = data.check(&data.signers[0], Some(&|h| h.hash(&[b"hello"])));
    assert!(check.is_intact(), "{:?}", check.problems);
    assert_eq!(check.certificate.as_ref(), world.signer_chain.first());
    let token = data.signers[0].time_stamp_tokens()[0];
    let signature = data.signers[0].signature();
    let facts = read_token(token, &|h| h.hash(&[signature])).unwrap();
    assert_eq!(facts.problems, []);
    assert_eq!(facts.time, AT);
}

#[test]
fn strict_decoders_accept_what_is_written() {
    use ::der::{Decode, Encode};
    let world = World::new();
    for chain in [&world.signer_chain, &world.tsa_chain, &world.tls_chain] {
        for certificate in chain {
            let decoded = x509_cert::Certificate::from_der(certificate.der()).unwrap();
            assert_eq!(decoded.to_der().unwrap(), certificate.der());
        }
    }
    let cms = detached(&world, b"hello");
    let info = ::cms::content_info::ContentInfo::from_der(&cms).unwrap();
    let data: ::cms::signed_data::SignedData = info.content.decode_as().unwrap();
    assert_eq!(data.signer_infos.0.len(), 1);
    assert_eq!(data.certificates.unwrap().0.len(), 3);
    assert_eq!(info.to_der().unwrap(), cms);
}

#[test]
fn other_content_is_a_digest_mismatch() {
    let world = World::new();
    let cms = detached(&world, b"hello");
    assert_eq!(problems(&cms, b"hellO"), [CmsProblem::DigestMismatch]);
}

#[test]
fn no_altered_byte_of_attributes_or_signature_goes_unnoticed() {
    let world = World::new();
    let signer = CmsSigner::new(&world.signer_key, &world.signer_chain).unwrap();
    let cms = sign_detached(&digest(b"x"), &signer, None).unwrap();
    let original = SignedData::parse(&cms).unwrap();
    let attributes = original.signers[0].signature().as_ptr() as usize - cms.as_ptr() as usize;
    // Signed attributes, algorithm and signature value form the tail.
    for at in attributes - 150..cms.len() {
        for bit in [0x01, 0x80] {
            let mut altered = cms.clone();
            altered[at] ^= bit;
            let Ok(data) = SignedData::parse(&altered) else {
                continue;
            };
            let check = data.check(&data.signers[0], Some(&|h| h.hash(&[b"x"])));
            assert!(!check.is_intact(), "byte {at} bit {bit:02x}");
        }
    }
}

#[test]
fn truncations_are_errors() {
    let world = World::new();
    let cms = detached(&world, b"hello");
    for end in 0..cms.len() {
        assert!(SignedData::parse(&cms[..end]).is_err());
    }
    let mut padded = cms.clone();
    padded.extend([0; 100]);
    assert!(SignedData::parse(&padded).is_ok());
    padded.push(1);
    assert!(SignedData::parse(&padded).is_err());
}

#[test]
fn injected_certificate_with_same_issuer_and_serial_does_not_become_the_signer() {
    let world = World::new();
    let cms = detached(&world, b"hello");
    let mut data = SignedData::parse(&cms).unwrap();
    // A twin under another key: same names and serial, different bytes.
    let twin = world.twin_of_signer();
    assert_eq!(twin.serial_number(), world.signer_chain[0].serial_number());
    data.certificates.insert(0, twin);
    let check = data.check(&data.signers[0], Some(&|h| h.hash(&[b"hello"])));
    assert!(check.is_intact());
    assert_eq!(check.certificate.as_ref(), world.signer_chain.first());
    data.certificates.truncate(1);
    let check = data.check(&data.signers[0], Some(&|h| h.hash(&[b"hello"])));
    assert!(
        check
            .problems
            .contains(&CmsProblem::OtherSigningCertificate)
    );
}

#[test]
fn key_and_certificate_must_belong_together() {
    let world = World::new();
    let other = SoftwareKey::generate_p256().unwrap();
    assert_eq!(
        CmsSigner::new(&other, &world.signer_chain).err(),
        Some(SignError::CertificateMismatch)
    );
}

#[test]
fn reserved_length_is_enough_and_not_wasteful() {
    let world = World::new();
    let signer = CmsSigner::new(&world.signer_key, &world.signer_chain).unwrap();
    for stamper in [None, Some(&world.tsa as &dyn TimeStamper)] {
        let bound = signer.max_length(stamper);
        let length = sign_detached(&digest(b"7"), &signer, stamper)
            .unwrap()
            .len();
        assert!(length <= bound, "{length} > {bound}");
        assert!(bound < length + 768, "{bound} for {length}");
    }
}

#[test]
fn every_kind_of_key_signs_under_a_chain_of_its_kind() {
    for algorithm in KeyAlgorithm::ALL {
        let world = World::of(algorithm);
        let signer = CmsSigner::new(&world.signer_key, &world.signer_chain).unwrap();
        let digest = signer.hash().digest(&[b"m"]);
        let cms = sign_detached(&digest, &signer, Some(&world.tsa)).unwrap();
        assert!(cms.len() <= signer.max_length(Some(&world.tsa)));
        let data = SignedData::parse(&cms).unwrap();
        let check = data.check(&data.signers[0], Some(&|h| h.hash(&[b"m"])));
        assert_eq!(check.problems, [], "{algorithm:?}");
        assert_eq!(check.hash, Some(algorithm.signature_algorithm().hash()));
        assert_eq!(problems(&cms, b"n"), [CmsProblem::DigestMismatch]);
        let (token, signature) = (
            data.signers[0].time_stamp_tokens()[0],
            data.signers[0].signature(),
        );
        let facts = read_token(token, &|h| h.hash(&[signature])).unwrap();
        assert_eq!(facts.problems, [], "{algorithm:?}");
        let trust = TrustStore::new(vec![world.root.certificate().clone()]);
        let leaf = check.certificate.unwrap();
        assert_eq!(leaf.info().key_algorithm, algorithm.name());
        let path = build_chain(
            &leaf,
            &data.certificates,
            &trust,
            AT,
            Purpose::DocumentSigning,
        );
        assert_eq!(path.map(|path| path.len()), Ok(3), "{algorithm:?}");
    }
}

#[test]
fn a_digest_of_another_hash_function_is_not_signed() {
    let world = World::of(KeyAlgorithm::Sm2);
    let signer = CmsSigner::new(&world.signer_key, &world.signer_chain).unwrap();
    // Of the same length as SM3's.
    let refused = sign_detached(&digest(b"m"), &signer, None);
    let mismatch = SignError::HashMismatch {
        expected: HashAlgorithm::Sm3,
        found: HashAlgorithm::Sha256,
    };
    assert_eq!(refused, Err(mismatch));
}

#[test]
fn damaged_structures_never_panic_and_never_pass_for_others() {
    let world = World::new();
    let cms = detached(&world, b"hello");
    let token = world.tsa.stamp(&[1; 32]).unwrap();
    let request = TimeStampRequest::new(&[1; 32]).to_der();
    let seed = 42u64;
    let mut state = seed;
    let mut random = move |limit: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % limit
    };
    for round in 0..4000 {
        let mut damage = |bytes: &[u8]| {
            let mut out = bytes.to_vec();
            for _ in 0..1 + random(3) {
                let at = random(out.len());
                out[at] = random(256) as u8;
            }
            out
        };
        let damaged = damage(&cms);
        if let Ok(data) = SignedData::parse(&damaged) {
            let check = data.check(&data.signers[0], Some(&|h| h.hash(&[b"other"])));
            assert!(!check.is_intact(), "seed {seed}, round {round}");
            for token in data.signers[0].time_stamp_tokens() {
                let _ = read_token(token, &|_| vec![0; 32]);
            }
        }
        if let Ok(facts) = read_token(&damage(&token), &|_| vec![2; 32]) {
            assert!(!facts.problems.is_empty(), "seed {seed}, round {round}");
        }
        let _ = world.tsa.respond(&damage(&request)).unwrap();
        if let Ok(certificate) = Certificate::from_der(damage(world.signer_chain[0].der())) {
            let _ = certificate.info();
        }
    }
}

/// A SignedData as software of GM/T 0010 writes it: its own identifiers for the content types, the bare
/// algorithm for the signature, the two numbers of the signature side by side, no signingCertificate.
fn of_gmt_0010(world: &World, content: &[u8]) -> Vec<u8> {
    use crate::asn1::{Reader, Writer, tag};
    let own = &world.signer_chain[0];
    let attribute = |w: &mut Writer, kind: ObjectIdentifier, value: &dyn Fn(&mut Writer)| {
        w.sequence(|w| {
            w.oid(kind.as_bytes());
            w.constructed(tag::SET, value);
        });
    };
    let digest = HashAlgorithm::Sm3.digest(&[content]);
    let mut w = Writer::default();
    w.constructed(tag::SET, |w| {
        attribute(w, oid::CONTENT_TYPE, &|w| w.oid(oid::GM_DATA.as_bytes()));
        attribute(w, oid::MESSAGE_DIGEST, &|w| {
            w.element(tag::OCTET_STRING, digest.as_bytes());
        });
    });
    let mut attributes = w.into_bytes();
    let signature = world.signer_key.sign(&attributes).unwrap();
    attributes[0] = tag::context(0);
    let mut numbers = Reader::single(&signature, tag::SEQUENCE).unwrap().reader();
    let mut raw = Vec::new();
    for _ in 0..2 {
        let number = numbers.integer().unwrap();
        let mut padded = [0; 64].to_vec();
        padded.extend_from_slice(number);
        raw.extend_from_slice(&padded[padded.len() - 32..]);
    }
    let mut w = Writer::default();
    w.sequence(|w| {
        w.oid(oid::GM_SIGNED_DATA.as_bytes());
        w.constructed(tag::context(0), |w| {
            w.sequence(|w| {
                w.unsigned_small(1);
                w.constructed(tag::SET, |w| w.algorithm(oid::SM3_KEYLESS.as_bytes(), true));
                w.sequence(|w| w.oid(oid::GM_DATA.as_bytes()));
                w.constructed(tag::context(0), |w| w.raw(own.der()));
                w.constructed(tag::SET, |w| {
                    w.sequence(|w| {
                        w.unsigned_small(1);
                        w.sequence(|w| {
                            w.raw(own.issuer_der());
                            w.element(tag::INTEGER, own.serial_number());
                        });
                        w.algorithm(oid::SM3_KEYLESS.as_bytes(), true);
                        w.raw(&attributes);
                        w.algorithm(oid::SM2_SIGN.as_bytes(), true);
                        w.element(tag::OCTET_STRING, &raw);
                    });
                });
            });
        });
    });
    w.into_bytes()
}

#[test]
fn sm2_signatures_in_the_form_of_gmt_0010_are_read() {
    let world = World::of(KeyAlgorithm::Sm2);
    let cms = of_gmt_0010(&world, b"hello");
    let missing = CmsProblem::NoSigningCertificate;
    assert_eq!(problems(&cms, b"hello"), [missing]);
    assert_eq!(
        problems(&cms, b"hellO"),
        [CmsProblem::DigestMismatch, missing]
    );
    let mut altered = cms.clone();
    *altered.last_mut().unwrap() ^= 1;
    assert_eq!(
        problems(&altered, b"hello"),
        [missing, CmsProblem::SignatureWrong]
    );
}
