use crate::testing::{AT, World};
use crate::*;

#[test]
fn request_and_answer_fit_together() {
    let world = World::new();
    let request = TimeStampRequest::new(&[9; 32]);
    assert_eq!(
        TimeStampRequest::from_der(&request.to_der()),
        Ok(request.clone())
    );
    let response = world.tsa.respond(&request.to_der()).unwrap();
    let token = parse_response(&response, &request).unwrap();
    let facts = read_token(&token, &|_| vec![9; 32]).unwrap();
    assert_eq!((facts.time, facts.problems), (AT, vec![]));
    let other = TimeStampRequest::new(&[9; 32]);
    assert_eq!(
        parse_response(&response, &other),
        Err(TimeStampError::WrongAnswer),
        "another nonce"
    );
}

#[test]
fn a_token_over_something_else_is_named() {
    let world = World::new();
    let token = world.tsa.stamp(&[1; 32]).unwrap();
    let facts = read_token(&token, &|_| vec![2; 32]).unwrap();
    assert_eq!(facts.problems, [TimeStampProblem::ImprintMismatch]);
}

#[test]
fn a_signers_certificate_cannot_stamp_time() {
    let world = World::new();
    let tsa = world.tsa_with(&world.signer_chain);
    let token = tsa.stamp(&[1; 32]).unwrap();
    let facts = read_token(&token, &|_| vec![1; 32]).unwrap();
    assert_eq!(facts.problems, [TimeStampProblem::NotATimeStampCertificate]);
}

#[test]
fn bad_requests_are_refused_in_the_protocol() {
    let world = World::new();
    let good = TimeStampRequest::new(&[9; 32]);
    let sha1 = TimeStampRequest {
        hash: HashAlgorithm::Sha1,
        imprint: vec![0; 20],
        ..good.clone()
    };
    let policy = TimeStampRequest {
        policy: Some(vec![42, 3, 4]),
        ..good.clone()
    };
    for (request, error) in [
        (b"garbage".to_vec(), RequestError::BadFormat),
        (sha1.to_der(), RequestError::BadAlgorithm),
        (policy.to_der(), RequestError::PolicyNotAccepted),
    ] {
        let response = world.tsa.respond(&request).unwrap();
        assert_eq!(
            parse_response(&response, &good),
            Err(TimeStampError::Refused { status: 2 }),
            "{error}"
        );
        let bit = usize::from(error.failure_bit());
        let bits = &response[response.len() - 1 - bit / 8..];
        assert_eq!(bits.last(), Some(&(0x80 >> (bit % 8))), "{error}");
    }
}

#[test]
fn no_certificate_is_sent_unless_asked_for() {
    let world = World::new();
    let request = TimeStampRequest {
        certificates_wanted: false,
        ..TimeStampRequest::new(&[9; 32])
    };
    let response = world.tsa.respond(&request.to_der()).unwrap();
    let own = world.tsa_chain[0].der();
    assert!(!response.windows(own.len()).any(|w| w == own));
    let asked = TimeStampRequest::new(&[9; 32]);
    let response = world.tsa.respond(&asked.to_der()).unwrap();
    assert!(response.windows(own.len()).any(|w| w == own));
}

/// What a checking client says of an answer, with the test root trusted.
fn checked(
    world: &World,
    request: &TimeStampRequest,
    response: &[u8],
) -> Result<Vec<u8>, TimeStampError> {
    let trust = TrustStore::new(vec![world.root.certificate().clone()]);
    check_response(request, response, &trust)
}

#[test]
fn a_trusted_answer_is_accepted_with_its_accuracy() {
    let world = World::new();
    let request = TimeStampRequest::new(&[9; 32]);
    let response = world.tsa.respond(&request.to_der()).unwrap();
    let token = checked(&world, &request, &response).unwrap();
    let facts = read_token(&token, &|_| vec![9; 32]).unwrap();
    assert_eq!(facts.accuracy_microseconds, Some(1_000_000));
    assert!(!facts.ordering);
    let again = world.tsa.stamp(&[9; 32]).unwrap();
    let again = read_token(&again, &|_| vec![9; 32]).unwrap();
    assert_ne!(facts.serial_number, again.serial_number);
}

#[test]
fn only_an_answer_to_this_request_under_a_trusted_root_is_accepted() {
    let world = World::new();
    let request = TimeStampRequest::new(&[9; 32]);
    let wrong = Err(TimeStampError::WrongAnswer);
    let answered = |other: &TimeStampRequest| world.tsa.respond(&other.to_der()).unwrap();
    let of_other_nonce = answered(&TimeStampRequest::new(&[9; 32]));
    assert_eq!(checked(&world, &request, &of_other_nonce), wrong);
    let without_nonce = answered(&TimeStampRequest {
        nonce: None,
        ..request.clone()
    });
    assert_eq!(checked(&world, &request, &without_nonce), wrong);
    let of_other_imprint = answered(&TimeStampRequest {
        imprint: vec![8; 32],
        ..request.clone()
    });
    assert_eq!(checked(&world, &request, &of_other_imprint), wrong);
    // The authority's policy is another than this client asked for.
    let asking = TimeStampRequest {
        policy: Some(vec![42, 3, 4]),
        ..request.clone()
    };
    assert_eq!(checked(&world, &asking, &answered(&request)), wrong);
    let good = answered(&request);
    let other = World::new();
    let refused = checked(&other, &request, &good);
    assert_eq!(
        refused,
        Err(TimeStampError::NotTrusted(ChainError::BadSignature))
    );
    // Not every byte is signed (version numbers, spare certificates); but whatever is accepted still
    // says the same under the same certificate.
    let said = |token: &[u8]| {
        let facts = read_token(token, &|_| vec![9; 32]).unwrap();
        (
            facts.time,
            facts.serial_number,
            facts.policy,
            facts.authority,
        )
    };
    let expected = said(&checked(&world, &request, &good).unwrap());
    for at in 0..good.len() {
        let mut altered = good.clone();
        altered[at] ^= 4;
        if let Ok(token) = checked(&world, &request, &altered) {
            assert_eq!(said(&token), expected, "byte {at}");
        }
    }
}

#[test]
fn a_signer_that_may_do_more_than_stamp_time_is_refused() {
    let world = World::new();
    let request = TimeStampRequest::new(&[9; 32]);
    for chain in [&world.signer_chain, &world.tls_chain] {
        let response = world.tsa_with(chain).respond(&request.to_der()).unwrap();
        let refused = checked(&world, &request, &response);
        assert_eq!(refused, Err(TimeStampError::WrongAnswer));
    }
}

/// The `certificates` of a response's token replaced by these.
fn with_certificates(response: &[u8], certificates: &[&[u8]]) -> Vec<u8> {
    use crate::asn1::{Reader, Writer, tag};
    let mut outer = Reader::single(response, tag::SEQUENCE).unwrap().reader();
    let status = outer.any().unwrap().raw;
    let mut info = outer.sequence().unwrap();
    let kind = info.any().unwrap().raw;
    let mut explicit = info.any().unwrap().reader();
    let mut data = explicit.sequence().unwrap();
    let mut w = Writer::default();
    w.sequence(|w| {
        w.raw(status);
        w.sequence(|w| {
            w.raw(kind);
            w.constructed(tag::context(0), |w| {
                w.sequence(|w| {
                    while let Ok(part) = data.any() {
                        if part.tag == tag::context(0) {
                            w.element(part.tag, &certificates.concat());
                        } else {
                            w.raw(part.raw);
                        }
                    }
                });
            });
        });
    });
    w.into_bytes()
}

#[test]
fn injected_certificates_do_not_change_who_is_judged() {
    let world = World::new();
    let request = TimeStampRequest::new(&[9; 32]);
    let response = world.tsa.respond(&request.to_der()).unwrap();
    let own: Vec<&[u8]> = world.tsa_chain.iter().map(Certificate::der).collect();
    assert_eq!(with_certificates(&response, &own).len(), response.len());
    // Another authority under a root of its own signed; the trusted one's certificates are slipped in.
    let forger = World::new();
    let forged = forger.tsa.respond(&request.to_der()).unwrap();
    let theirs: Vec<&[u8]> = forger.tsa_chain.iter().map(Certificate::der).collect();
    for mixed in [
        [&own[..], &theirs[..]].concat(),
        [&theirs[..], &own[..]].concat(),
        own.clone(),
    ] {
        let refused = checked(&world, &request, &with_certificates(&forged, &mixed));
        assert!(refused.is_err(), "{refused:?}");
        let kept = checked(&world, &request, &with_certificates(&response, &mixed));
        assert!(kept.is_ok(), "{kept:?}");
    }
    // Without its own certificate nobody is judged in its place.
    let orphan = with_certificates(&response, &theirs);
    assert_eq!(
        checked(&world, &request, &orphan),
        Err(TimeStampError::WrongAnswer)
    );
    // A twin with the same issuer and serial number under the forger's key is not taken for it.
    let twin = world.twin_of(&world.tsa_chain[0]);
    let twinned = with_certificates(&response, &[&[twin.der()], &own[..]].concat());
    assert!(checked(&world, &request, &twinned).is_ok());
}
