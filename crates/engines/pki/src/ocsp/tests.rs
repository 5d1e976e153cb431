use super::*;
use crate::testing::{AT, World, request};
use crate::*;
use std::sync::Arc;

const DAY: i64 = 86_400;

fn answer(certificate: &Certificate, issuer: &Certificate, status: OcspStatus) -> OcspAnswer {
    OcspAnswer {
        id: CertificateId::new(certificate, issuer),
        status,
        this_update: AT,
        next_update: Some(AT + DAY),
    }
}

const REVOKED: OcspStatus = OcspStatus::Revoked(Revoked {
    at: AT - 10,
    reason: Some(RevocationReason::KeyCompromise),
});

/// A responder with a certificate of this profile from the world's issuing CA.
fn delegate(world: &World, profile: Profile) -> (Arc<SoftwareKey>, Certificate) {
    let key = Arc::new(SoftwareKey::generate_p256().unwrap());
    let name = DistinguishedName::service("Hefu 测试", "Hefu Test OCSP");
    let request = request(profile, &name, key.as_ref());
    let certificate = world.issuing.issue(&request).unwrap();
    (key, certificate)
}

fn evidence(response: Vec<u8>) -> RevocationEvidence {
    let mut evidence = RevocationEvidence::new();
    evidence.add_response(OcspResponse::from_der(response).unwrap());
    evidence
}

/// What a response that says `status` of the signer, signed by `responder`, proves at `AT`.
fn proved(world: &World, responder: &OcspResponder, status: OcspStatus) -> RevocationStatus {
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let answers = [answer(leaf, issuer, status)];
    let response = responder.respond(&answers, None, AT).unwrap();
    evidence(response).status(leaf, issuer, AT)
}

#[test]
fn request_and_answer_fit_together() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let request = OcspRequest::new(leaf, issuer);
    let read = OcspRequest::from_der(&request.to_der()).unwrap();
    assert_eq!(read, request);
    assert!(read.certificates()[0].is_of(issuer));
    assert!(!read.certificates()[0].is_of(world.root.certificate()));
    assert_eq!(read.certificates()[0].serial_number(), leaf.serial_number());
    let responder = OcspResponder::of(&world.issuing);
    let answers = [answer(leaf, issuer, OcspStatus::Good)];
    let der = responder.respond(&answers, read.nonce(), AT).unwrap();
    let response = OcspResponse::from_der(der).unwrap();
    assert!(response.answers_request(&request));
    assert_eq!(response.answers(), answers);
    assert_eq!(response.produced_at(), AT);
    assert_eq!(response.signer(issuer), Some(OcspSigner::Issuer));
    // Another nonce, no nonce, another certificate.
    assert!(!response.answers_request(&OcspRequest::new(leaf, issuer)));
    assert!(!response.answers_request(&request.clone().without_nonce()));
    let other = OcspRequest::new(&world.tsa_chain[0], issuer);
    assert!(!response.answers_request(&other));
}

#[test]
fn the_issuer_and_its_delegate_are_believed() {
    for algorithm in [KeyAlgorithm::P256, KeyAlgorithm::Sm2] {
        let world = World::of(algorithm);
        let (key, certificate) = delegate(&world, Profile::OcspResponder);
        let issuer = world.issuing.certificate().clone();
        let delegated = OcspResponder::delegated(key, certificate, issuer).unwrap();
        for responder in [OcspResponder::of(&world.issuing), delegated] {
            let source = EvidenceSource::Response(0);
            let good = proved(&world, &responder, OcspStatus::Good);
            let this_update = AT;
            assert_eq!(
                good,
                RevocationStatus::Good {
                    source,
                    this_update
                }
            );
            let OcspStatus::Revoked(revoked) = REVOKED else {
                unreachable!()
            };
            let status = proved(&world, &responder, REVOKED);
            assert_eq!(status, RevocationStatus::Revoked { source, revoked });
            let unknown = proved(&world, &responder, OcspStatus::Unknown);
            let missing = RevocationStatus::Unknown(UnknownStatus::Missing);
            assert_eq!(unknown, missing);
        }
    }
}

#[test]
fn nobody_else_answers_in_the_issuers_name() {
    let world = World::new();
    let issuer = world.issuing.certificate().clone();
    // A certificate of the same issuer for something else.
    let (key, certificate) = delegate(&world, Profile::Signer);
    let refused = OcspResponder::delegated(key, certificate, issuer.clone());
    assert_eq!(refused.err(), Some(IssueError::NotAChain));
    // A responder of another CA with the same name.
    let other = World::new();
    let (key, certificate) = delegate(&other, Profile::OcspResponder);
    let theirs = other.issuing.certificate().clone();
    let foreign = OcspResponder::delegated(key, certificate, theirs).unwrap();
    let missing = RevocationStatus::Unknown(UnknownStatus::Missing);
    assert_eq!(proved(&world, &foreign, OcspStatus::Good), missing);
    // The root, which stands above the issuer, did not issue the certificate.
    let root = OcspResponder::of(&world.root);
    assert_eq!(proved(&world, &root, REVOKED), missing);
}

#[test]
fn a_delegate_answers_only_while_its_certificate_is_valid() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let (key, certificate) = delegate(&world, Profile::OcspResponder);
    let ended = certificate.not_after() + 1;
    let responder = OcspResponder::delegated(key, certificate, issuer.clone()).unwrap();
    let answers = [answer(leaf, issuer, OcspStatus::Good)];
    let response = responder.respond(&answers, None, ended).unwrap();
    let response = OcspResponse::from_der(response).unwrap();
    assert_eq!(response.signer(issuer), None);
}

#[test]
fn no_altered_byte_of_an_answer_is_believed() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let (key, certificate) = delegate(&world, Profile::OcspResponder);
    let responder = OcspResponder::delegated(key, certificate, issuer.clone()).unwrap();
    let answers = [answer(leaf, issuer, OcspStatus::Good)];
    let der = responder.respond(&answers, Some(&[7; 32]), AT).unwrap();
    let before = OcspResponse::from_der(der.clone()).unwrap();
    for at in 0..der.len() {
        let mut altered = der.clone();
        altered[at] ^= 2;
        let Ok(after) = OcspResponse::from_der(altered) else {
            continue;
        };
        if after.signer(issuer).is_some() {
            assert_eq!(after.answers(), before.answers(), "byte {at}");
        }
        assert!(OcspResponse::from_der(&der[..at]).is_err());
    }
}

#[test]
fn bad_requests_are_named_and_answered() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let good = OcspRequest::new(leaf, issuer).to_der();
    for end in 0..good.len() {
        assert!(OcspRequest::from_der(&good[..end]).is_err(), "{end}");
    }
    let asking = |count: usize, nonce: Option<usize>| {
        let mut w = Writer::default();
        w.sequence(|w| {
            w.sequence(|w| {
                w.sequence(|w| {
                    (0..count)
                        .for_each(|_| w.sequence(|w| CertificateId::new(leaf, issuer).write(w)));
                });
                if let Some(length) = nonce {
                    let nonce = vec![1; length];
                    w.constructed(tag::context(2), |w| w.sequence(|w| write_nonce(w, &nonce)));
                }
            });
        });
        OcspRequest::from_der(&w.into_bytes())
    };
    assert!(asking(32, Some(128)).is_ok());
    assert_eq!(asking(0, None), Err(OcspRequestError::BadNumber));
    assert_eq!(asking(33, None), Err(OcspRequestError::BadNumber));
    let bad_nonce = Err(OcspRequestError::Malformed(Asn1Error::BadValue));
    assert_eq!(asking(1, Some(129)), bad_nonce);
    assert_eq!(asking(1, Some(0)), bad_nonce);
    let failure = OcspRequestError::BadNumber.failure().to_der();
    assert_eq!(
        OcspResponse::from_der(failure).err(),
        Some(OcspResponseError::Refused { status: 1 })
    );
}
