use super::*;
use crate::asn1::Reader;
use crate::testing::World;
use crate::*;

/// A deterministic source of choices.
struct Choices(u64);

impl Choices {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// One DER element in some BER form; `kept` are copied as they are.
    fn loosened(&mut self, der: &[u8], kept: &[&[u8]], out: &mut Vec<u8>) {
        let tlv = Reader::new(der).any().unwrap();
        if kept.contains(&tlv.raw) {
            out.extend_from_slice(tlv.raw);
            return;
        }
        if tlv.tag == tag::OCTET_STRING && self.below(2) == 0 {
            let mut body = Vec::new();
            for part in tlv.value.chunks(1 + self.below(tlv.value.len() + 1)) {
                let mut w = Writer::default();
                w.element(tag::OCTET_STRING, part);
                self.loosened(&w.into_bytes(), kept, &mut body);
            }
            self.wrapped(SEGMENTED_OCTET_STRING, &body, out);
        } else if tlv.tag & CONSTRUCTED != 0 {
            let (mut body, mut children) = (Vec::new(), tlv.reader());
            while !children.is_empty() {
                self.loosened(children.any().unwrap().raw, kept, &mut body);
            }
            self.wrapped(tlv.tag, &body, out);
        } else {
            self.with_length(tlv.tag, tlv.value, out);
        }
    }

    fn wrapped(&mut self, tag: u8, body: &[u8], out: &mut Vec<u8>) {
        if self.below(2) == 0 {
            self.with_length(tag, body, out);
        } else {
            out.extend([tag, 0x80]);
            out.extend_from_slice(body);
            out.extend([0, 0]);
        }
    }

    fn with_length(&mut self, tag: u8, body: &[u8], out: &mut Vec<u8>) {
        if self.below(2) == 0 {
            let mut w = Writer::default();
            w.element(tag, body);
            out.extend(w.into_bytes());
        } else {
            let zeros = self.below(12);
            out.extend([tag, 0x84 + zeros as u8]);
            out.resize(out.len() + zeros, 0);
            out.extend((body.len() as u32).to_be_bytes());
            out.extend_from_slice(body);
        }
    }
}

fn loosened(seed: u64, der: &[u8], kept: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::new();
    Choices(seed).loosened(der, kept, &mut out);
    out
}

fn signed(world: &World) -> Vec<u8> {
    let signer = CmsSigner::new(&world.signer_key, &world.signer_chain).unwrap();
    sign_detached(
        &signer.hash().digest(&[b"hello"]),
        &signer,
        Some(&world.tsa),
    )
    .unwrap()
}

fn certificates(world: &World) -> Vec<&[u8]> {
    let all = world.signer_chain.iter().chain(&world.tsa_chain);
    all.map(Certificate::der).collect()
}

fn problems(cms: &[u8], message: &[u8]) -> Result<Vec<CmsProblem>, CmsError> {
    let mut rewritten = Vec::new();
    let data = SignedData::parse_foreign(cms, &mut rewritten)?;
    let check = data.check(&data.signers[0], Some(&|h| h.hash(&[message])));
    Ok(check.problems)
}

#[test]
fn every_ber_form_of_a_signature_is_read_as_its_der_form() {
    let world = World::new();
    let (der, kept) = (signed(&world), certificates(&world));
    let strict = SignedData::parse(&der).unwrap();
    for seed in 0..300 {
        let ber = loosened(seed, &der, &kept);
        assert_eq!(definite_form(&ber).as_ref(), Ok(&der), "seed {seed}");
        let mut rewritten = Vec::new();
        let data = SignedData::parse_foreign(&ber, &mut rewritten).unwrap();
        assert_eq!(data.certificates, strict.certificates, "seed {seed}");
        let signer = &data.signers[0];
        assert_eq!(
            signer.signature(),
            strict.signers[0].signature(),
            "seed {seed}"
        );
        let check = data.check(signer, Some(&|h| h.hash(&[b"hello"])));
        assert_eq!(check.problems, [], "seed {seed}");
        let token = signer.time_stamp_tokens()[0];
        let facts = read_token(token, &|h| h.hash(&[signer.signature()])).unwrap();
        assert_eq!(facts.problems, [], "seed {seed}");
        let other = problems(&ber, b"hellO").unwrap();
        assert_eq!(other, [CmsProblem::DigestMismatch], "seed {seed}");
    }
}

#[test]
fn every_ber_form_of_a_time_stamp_is_read_but_not_taken_into_own_signatures() {
    let world = World::new();
    let request = TimeStampRequest::new(&[9; 32]);
    let response = world.tsa.respond(&request.to_der()).unwrap();
    let token = parse_response(&response, &request).unwrap();
    for seed in 0..100 {
        let ber = loosened(seed, &token, &certificates(&world));
        let facts = read_token(&ber, &|_| vec![9; 32]).unwrap();
        assert_eq!(facts.problems, [], "seed {seed}");
        let mut answer = Writer::default();
        answer.sequence(|w| {
            w.sequence(|w| w.unsigned_small(0));
            w.raw(&ber);
        });
        let taken = parse_response(&answer.into_bytes(), &request);
        assert!(
            taken.is_err() || SignedData::parse(&ber).is_ok(),
            "seed {seed}"
        );
    }
}

/// SignedData of one signer over "hello" with attributes sent in one form and signed in another.
fn with_attributes(world: &World, sent: &[&[u8]], hashed: &[&[u8]]) -> Vec<u8> {
    let (chain, mut set) = (&world.signer_chain[0], Writer::default());
    set.element(tag::SET, &hashed.concat());
    let signature = world.signer_key.sign(&set.into_bytes()).unwrap();
    let mut w = Writer::default();
    w.sequence(|w| {
        w.oid(oid::SIGNED_DATA.as_bytes());
        w.constructed(tag::context(0), |w| {
            w.sequence(|w| {
                w.unsigned_small(1);
                w.constructed(tag::SET, |w| {
                    w.algorithm(oid::SHA256.as_bytes(), true);
                });
                w.sequence(|w| w.oid(oid::DATA.as_bytes()));
                w.element(tag::context(0), chain.der());
                w.constructed(tag::SET, |w| {
                    w.sequence(|w| {
                        w.unsigned_small(1);
                        w.sequence(|w| {
                            w.raw(chain.issuer_der());
                            w.element(tag::INTEGER, chain.serial_number());
                        });
                        w.algorithm(oid::SHA256.as_bytes(), true);
                        w.element(tag::context(0), &sent.concat());
                        w.algorithm(oid::ECDSA_SHA256.as_bytes(), false);
                        w.element(tag::OCTET_STRING, &signature);
                    });
                });
            });
        });
    });
    w.into_bytes()
}

fn attribute(kind: &[u8], value: &[u8]) -> Vec<u8> {
    let mut w = Writer::default();
    w.sequence(|w| {
        w.oid(kind);
        w.element(tag::SET, value);
    });
    w.into_bytes()
}

#[test]
fn attributes_are_hashed_as_received_or_as_der() {
    let world = World::new();
    let (mut name, mut digest) = (Writer::default(), Writer::default());
    name.oid(oid::DATA.as_bytes());
    digest.element(tag::OCTET_STRING, &sha256(b"hello"));
    let a = attribute(oid::CONTENT_TYPE.as_bytes(), &name.into_bytes());
    let b = attribute(oid::MESSAGE_DIGEST.as_bytes(), &digest.into_bytes());
    // An attribute that nobody reads, so that strict reading does not notice its padded length.
    let c = attribute(&[42, 3, 4], &[0x05, 0]);
    let loose = attribute(&[42, 3, 4], &[0x05, 0x81, 0]);
    let (a, b, c, loose) = (&a[..], &b[..], &c[..], &loose[..]);
    let mut sorted = [a, b, c];
    sorted.sort_unstable();
    let mut backwards = sorted;
    backwards.reverse();
    let backwards_loose = backwards.map(|one| if one == c { loose } else { one });
    let fine = vec![CmsProblem::NoSigningCertificate];
    let wrong = vec![CmsProblem::NoSigningCertificate, CmsProblem::SignatureWrong];
    for (what, sent, hashed, expected) in [
        ("DER", sorted, sorted, &fine),
        ("as received, unsorted", backwards, backwards, &fine),
        ("sorted for the hash", backwards, sorted, &fine),
        (
            "DER lengths for the hash",
            backwards_loose,
            backwards,
            &fine,
        ),
        ("DER for the hash", backwards_loose, sorted, &fine),
        ("some other order", sorted, backwards, &wrong),
    ] {
        let cms = with_attributes(&world, &sent, &hashed);
        assert_eq!(problems(&cms, b"hello").as_ref(), Ok(expected), "{what}");
        for seed in 0..20 {
            let kept = [world.signer_chain[0].der(), loose];
            let ber = loosened(seed, &cms, &kept);
            let found = problems(&ber, b"hello");
            assert_eq!(found.as_ref(), Ok(expected), "{what}, seed {seed}");
        }
    }
}

#[test]
fn a_message_digest_in_segments_is_read_although_all_lengths_are_der() {
    let world = World::new();
    let (mut name, mut segment) = (Writer::default(), Writer::default());
    name.oid(oid::DATA.as_bytes());
    segment.element(tag::OCTET_STRING, &sha256(b"hello"));
    let segment = segment.into_bytes();
    let mut segmented = Writer::default();
    segmented.element(SEGMENTED_OCTET_STRING, &segment);
    let kind = attribute(oid::CONTENT_TYPE.as_bytes(), &name.into_bytes());
    let whole = attribute(oid::MESSAGE_DIGEST.as_bytes(), &segment);
    let parts = attribute(oid::MESSAGE_DIGEST.as_bytes(), &segmented.into_bytes());
    let cms = with_attributes(&world, &[&kind, &parts], &[&kind, &whole]);
    let expected = vec![CmsProblem::NoSigningCertificate];
    assert_eq!(problems(&cms, b"hello"), Ok(expected));
}

#[test]
fn a_signature_that_nss_made_is_intact() {
    // By LibreOffice 7.4 over a PDF with this SHA-256 in its byte range; P-256, indefinite lengths.
    const CMS: &[u8] = include_bytes!("../tests/data/nss_detached.ber");
    const DIGEST: &str = "8112dabc1a02c4b2556dc7dddfd507d8ba3cee63477081890d14aa5277eb5467";
    assert_eq!(
        SignedData::parse(CMS).err(),
        Some(CmsError::Malformed(Asn1Error::NotDer))
    );
    let digest: Vec<u8> = (0..64)
        .step_by(2)
        .map(|at| u8::from_str_radix(&DIGEST[at..at + 2], 16).unwrap())
        .collect();
    let check = |cms: &[u8]| {
        let mut rewritten = Vec::new();
        let data = SignedData::parse_foreign(cms, &mut rewritten)?;
        let check = data.check(&data.signers[0], Some(&|_| digest.clone()));
        Ok::<_, CmsError>((data.certificates.len(), check.problems))
    };
    assert_eq!(check(CMS), Ok((2, vec![])));
    for end in 0..CMS.len() {
        assert!(check(&CMS[..end]).is_err(), "cut at {end}");
    }
    let signature = CMS.len() - 6 - 72;
    for at in signature..CMS.len() - 6 {
        let mut altered = CMS.to_vec();
        altered[at] ^= 1;
        assert_ne!(check(&altered), Ok((2, vec![])), "byte {at}");
    }
}

#[test]
fn truncated_ber_is_refused() {
    let world = World::new();
    let (der, kept) = (signed(&world), certificates(&world));
    for seed in 0..3 {
        let mut ber = vec![0x30, 0x80];
        let mut children = Reader::single(&der, tag::SEQUENCE).unwrap().reader();
        while !children.is_empty() {
            ber.extend(loosened(seed, children.any().unwrap().raw, &kept));
        }
        ber.extend([0, 0]);
        assert!(problems(&ber, b"hello").is_ok());
        for end in 0..ber.len() {
            assert!(definite_form(&ber[..end]).is_err(), "seed {seed}, {end}");
            assert!(problems(&ber[..end], b"hello").is_err(), "{seed}, {end}");
        }
        ber.extend([0; 40]);
        assert_eq!(problems(&ber, b"hello"), Ok(vec![]), "zeros may follow");
        ber.push(1);
        assert!(problems(&ber, b"hello").is_err());
    }
}

#[test]
fn a_certificate_that_is_not_der_is_refused() {
    let world = World::new();
    let der = signed(&world);
    for refused in [&world.signer_chain[0], &world.tsa_chain[0]] {
        let mut kept = certificates(&world);
        kept.retain(|one| *one != refused.der());
        for seed in 0..50 {
            let ber = loosened(seed, &der, &kept);
            // Once in hundreds of elements nothing of it may change.
            if !ber.windows(refused.der().len()).any(|w| w == refused.der()) {
                assert_eq!(definite_form(&ber), Err(Asn1Error::NotDer), "seed {seed}");
            }
        }
    }
}

#[test]
fn nesting_and_length_are_bounded() {
    for (depth, fine) in [(MAX_DEPTH, true), (MAX_DEPTH + 1, false), (1 << 20, false)] {
        for tag in [tag::SEQUENCE, SEGMENTED_OCTET_STRING] {
            let mut ber = [tag, 0x80].repeat(depth);
            ber.extend([0, 0].repeat(depth));
            assert_eq!(definite_form(&ber).is_ok(), fine, "{depth} of {tag:02x}");
        }
    }
    let long = vec![0; MAX_LENGTH + 1];
    assert_eq!(definite_form(&long), Err(Asn1Error::TooComplex));
}

#[test]
fn malformed_ber_is_refused() {
    for (bytes, error) in [
        (&[][..], Asn1Error::Truncated),
        (&[0x30], Asn1Error::Truncated),
        (&[0x30, 0x80], Asn1Error::Truncated),
        (&[0x30, 0x80, 0], Asn1Error::Truncated),
        (&[0x30, 0x02, 0, 0], Asn1Error::BadValue),
        (&[0x04, 0x80, 0, 0], Asn1Error::BadValue),
        (&[0x30, 0xff, 0], Asn1Error::BadValue),
        (&[0x3f, 0x81, 0], Asn1Error::LongTag),
        (
            &[0x04, 0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0],
            Asn1Error::Truncated,
        ),
        (&[0x30, 0x80, 0, 0, 1], Asn1Error::Trailing),
        (&[0x23, 0x80, 0, 0], Asn1Error::NotDer),
        (
            &[0x24, 0x80, 0x05, 0, 0, 0],
            Asn1Error::UnexpectedTag {
                expected: 4,
                found: 5,
            },
        ),
    ] {
        assert_eq!(definite_form(bytes), Err(error), "{bytes:02x?}");
    }
}

#[test]
fn segments_become_one_string_and_lengths_minimal() {
    let ber = [
        0x30, 0x80, 0x24, 0x80, 0x04, 0x82, 0, 1, 7, 0x24, 0x02, 0x04, 0, 0x04, 1, 8, 0, 0, 0x05,
        0x81, 0, 0, 0,
    ];
    let der = [0x30, 6, 0x04, 2, 7, 8, 0x05, 0];
    assert_eq!(definite_form(&ber).unwrap(), der);
    assert_eq!(definite_form(&der).unwrap(), der);
}

#[test]
fn damaged_ber_never_panics_and_never_passes_for_others() {
    let world = World::new();
    let (der, kept) = (signed(&world), certificates(&world));
    for seed in 0..2000 {
        let mut ber = loosened(seed, &der, &kept);
        let mut choices = Choices(seed);
        for _ in 0..1 + choices.below(3) {
            let at = choices.below(ber.len());
            ber[at] = choices.below(256) as u8;
        }
        if let Ok(form) = definite_form(&ber) {
            assert!(form.len() <= ber.len(), "seed {seed}");
            assert_eq!(definite_form(&form).as_ref(), Ok(&form), "seed {seed}");
        }
        if let Ok(problems) = problems(&ber, b"other") {
            assert_ne!(problems, [], "seed {seed}");
        }
    }
}
