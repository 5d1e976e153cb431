//! What signing makes and what a report says about it.

use crate::support::*;
use hefu_pades::*;
use hefu_pki::*;

#[test]
fn every_signature_stays_valid_after_the_next() {
    let world = World::new();
    for signers in 1..=3 {
        let bytes = world.signed(signers);
        let report = world.verify(&bytes);
        assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
        assert_eq!(report.trust, Trust::Trusted);
        assert_eq!(report.signatures.len(), signers);
        for (index, signature) in report.signatures.iter().enumerate() {
            assert_eq!(signature.field, format!("Sig{}", index + 1));
            assert_eq!(signature.covers_whole_document, index + 1 == signers);
            assert_eq!(signature.kind, SignatureKind::Approval);
        }
    }
}

#[test]
fn the_report_names_signer_time_and_locked_fields() {
    let world = World::new();
    let report = world.verify(&world.signed(1));
    let signature = &report.signatures[0];
    let signer = signature.signer.as_ref().unwrap();
    assert_eq!(signer.subject, "李四");
    assert_eq!(signature.claimed_name.as_deref(), Some("李四"));
    assert_eq!(signature.hash, Some("SHA-256"));
    assert_eq!(signature.chain.len(), 3);
    let stamp = signature.time_stamp.as_ref().unwrap();
    assert_eq!(
        (stamp.time, stamp.intact, stamp.trust),
        (NOW, true, Trust::Trusted)
    );
    assert_eq!(stamp.authority.as_ref().unwrap().subject, "Test TSA");
    let mut locked = signature.locked_fields.clone();
    locked.sort();
    assert_eq!(locked, ["Date1", "Sig1"]);
}

#[test]
fn the_input_is_the_exact_beginning_of_the_output() {
    let world = World::new();
    let before = prepared();
    let after = world.sign(&before, 1);
    assert!(after.starts_with(&before));
}

#[test]
fn an_unsigned_document_is_unsigned() {
    let world = World::new();
    for bytes in [plain(), prepared()] {
        let report = world.verify(&bytes);
        assert_eq!(report.summary, Summary::Unsigned);
        assert_eq!(report.trust, Trust::None);
    }
}

#[test]
fn a_document_time_stamp_closes_the_file_without_harm() {
    let world = World::new();
    let bytes = time_stamp(&world.signed(2), "Stamp", &world.tsa).unwrap();
    let report = world.verify(&bytes);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert_eq!(report.trust, Trust::Trusted);
    let last = report.signatures.last().unwrap();
    assert_eq!(last.kind, SignatureKind::DocumentTimeStamp);
    assert_eq!(last.time_stamp.as_ref().unwrap().time, NOW);
}

#[test]
fn without_a_stamper_the_signature_has_no_proved_time() {
    let world = World::new();
    let person = world.person("张三");
    let request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    let bytes = sign(&prepared(), &request).unwrap();
    let report = world.verify(&bytes);
    assert_eq!(report.summary, Summary::Valid);
    assert!(report.signatures[0].time_stamp.is_none());
}

#[test]
fn trust_is_apart_from_integrity() {
    let (world, other) = (World::new(), World::new());
    let bytes = world.signed(1);
    let foreign = verify(&bytes, &VerifyOptions::new(&other.trust, NOW));
    assert_eq!(foreign.summary, Summary::Valid);
    assert_eq!(foreign.trust, Trust::Untrusted);
    let mut strict = VerifyOptions::new(&world.trust, NOW);
    strict.require_revocation = true;
    assert_eq!(verify(&bytes, &strict).trust, Trust::RevocationUnknown);
}

#[test]
fn a_time_stamp_outlives_the_certificate() {
    let world = World::new();
    let later = VerifyOptions::new(&world.trust, NOW + 20 * YEAR);
    assert_eq!(verify(&world.signed(1), &later).trust, Trust::Trusted);
    let person = world.person("张三");
    let request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    let unstamped = sign(&prepared(), &request).unwrap();
    assert_eq!(verify(&unstamped, &later).trust, Trust::Expired);
    let early = VerifyOptions::new(&world.trust, NOW - 7200);
    assert_eq!(verify(&unstamped, &early).trust, Trust::NotYetValid);
}

#[test]
fn a_value_larger_than_expected_gets_the_room_it_needs() {
    struct Wordy<'a>(&'a TimeStampAuthority);
    impl TimeStamper for Wordy<'_> {
        fn stamp(&self, digest: &[u8; 32]) -> Result<Vec<u8>, TimeStampError> {
            self.0.stamp(digest)
        }
        fn max_token_length(&self) -> usize {
            10
        }
    }
    let world = World::new();
    let person = world.person("张三");
    let stamper = Wordy(&world.tsa);
    let mut request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    request.time_stamper = Some(&stamper);
    let bytes = sign(&prepared(), &request).unwrap();
    assert_eq!(world.verify(&bytes).summary, Summary::Valid);
}

#[test]
fn nothing_is_signed_when_the_stamper_is_away() {
    struct Away;
    impl TimeStamper for Away {
        fn stamp(&self, _: &[u8; 32]) -> Result<Vec<u8>, TimeStampError> {
            Err(TimeStampError::Unreachable)
        }
    }
    let world = World::new();
    let person = world.person("张三");
    let mut request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    request.time_stamper = Some(&Away);
    let refused = sign(&prepared(), &request);
    let expected = hefu_pki::SignError::TimeStamp(TimeStampError::Unreachable);
    assert_eq!(refused, Err(hefu_pades::SignError::Cms(expected)));
}

#[test]
fn a_signed_field_cannot_be_signed_again() {
    let world = World::new();
    let person = world.person("张三");
    let request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    let refused = sign(&world.signed(1), &request);
    assert!(matches!(
        refused,
        Err(hefu_pades::SignError::Increment(
            hefu_pdf::IncrementError::AlreadySigned(_)
        ))
    ));
}

#[test]
fn rsa_signatures_verify_too() {
    let world = World::new();
    let key = SoftwareKey::generate(KeyAlgorithm::Rsa2048).unwrap();
    let subject = DistinguishedName::organisation("合符测试有限公司", "o-1");
    let own = world
        .issuing
        .issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: &subject,
            public_key_der: key.public_key_der(),
            not_before: NOW - 60,
            not_after: None,
        })
        .unwrap();
    let chain = [&[own], world.issuing.chain()].concat();
    let bytes = sign(&prepared(), &SignRequest::new("Sig2", &key, &chain, NOW)).unwrap();
    let report = world.verify(&bytes);
    assert_eq!(
        (report.summary, report.trust),
        (Summary::Valid, Trust::Trusted)
    );
    let signer = report.signatures[0].signer.as_ref().unwrap();
    assert_eq!(signer.organisation.as_deref(), Some("合符测试有限公司"));
}

#[test]
fn extending_keeps_all_certificates_and_every_signature_valid() {
    let world = World::new();
    let bytes = extend(
        &world.signed(3),
        "Stamp",
        &world.tsa,
        &RevocationData::default(),
    )
    .unwrap();
    let report = world.verify(&bytes);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    let document = hefu_pdf::Document::open(&bytes).unwrap();
    let [certificates, lists, responses] = document.stored_validation_data();
    // Three signers, the time-stamp authority, the issuing CA and the root.
    assert_eq!(
        (certificates.len(), lists.len(), responses.len()),
        (6, 0, 0)
    );
}

#[test]
fn a_revoked_certificate_is_not_trusted_but_what_it_signed_before_is() {
    let world = World::new();
    let person = world.person("张三");
    let mut request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    let unstamped = sign(&prepared(), &request).unwrap();
    request.time_stamper = Some(&world.tsa);
    let stamped = sign(&prepared(), &request).unwrap();
    let entry = |at| RevokedCertificate {
        serial_number: person.chain[0].serial_number().to_vec(),
        at,
        reason: Some(RevocationReason::PrivilegeWithdrawn),
    };
    let list = |at| {
        let der = world
            .issuing
            .revocation_list(&[entry(at)], 1, at, NOW + YEAR);
        RevocationList::from_der(der.unwrap()).unwrap()
    };
    for (bytes, revoked, trust) in [
        (&unstamped, NOW - 10, Trust::Revoked),
        (&stamped, NOW - 10, Trust::Revoked),
        (&stamped, NOW + 10, Trust::Trusted),
    ] {
        let lists = [list(revoked)];
        let mut options = VerifyOptions::new(&world.trust, NOW + 100);
        options.revocation_lists = &lists;
        let report = verify(bytes, &options);
        assert_eq!((report.summary, report.trust), (Summary::Valid, trust));
    }
}

#[test]
fn lists_kept_in_the_document_answer_for_revocation() {
    let world = World::new();
    let of_issuing = world
        .issuing
        .revocation_list(&[], 1, NOW, NOW + YEAR)
        .unwrap();
    let of_root = world.root.revocation_list(&[], 1, NOW, NOW + YEAR).unwrap();
    let lists: [&[u8]; 2] = [&of_issuing, &of_root];
    let revocation = RevocationData {
        lists: &lists,
        ..RevocationData::default()
    };
    let bytes = extend(&world.signed(2), "Stamp", &world.tsa, &revocation).unwrap();
    let mut options = VerifyOptions::new(&world.trust, NOW);
    options.require_revocation = true;
    let report = verify(&bytes, &options);
    assert_eq!(
        (report.summary, report.trust),
        (Summary::Valid, Trust::Trusted)
    );
}

#[test]
fn a_rehearsal_tells_whether_signing_will_hold() {
    let world = World::new();
    let person = world.person("张三");
    let request = SignRequest::new("Sig2", &person.key, &person.chain, NOW);
    let bytes = world.signed(1);
    assert_eq!(rehearse(&bytes, &request), Ok(()));
    // Somebody has changed the document since: signing it again would not make it valid.
    let changed = update(&bytes, &[(4, "<</Length 0>>\nstream\n\nendstream")]);
    let refused = rehearse(&changed, &request);
    assert!(
        matches!(refused, Err(RehearsalError::NotValid { .. })),
        "{refused:?}"
    );
    let taken = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    assert!(matches!(
        rehearse(&bytes, &taken),
        Err(RehearsalError::Sign(_))
    ));
}
