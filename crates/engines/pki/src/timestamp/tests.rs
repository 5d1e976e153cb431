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
