use crate::testing::{AT, World, YEAR, request};
use crate::*;

fn check(
    world: &World,
    leaf: &Certificate,
    at: i64,
    purpose: Purpose,
) -> Result<usize, ChainError> {
    let trust = TrustStore::new(vec![world.root.certificate().clone()]);
    build_chain(leaf, world.issuing.chain(), &trust, at, purpose).map(|path| path.len())
}

#[test]
fn a_signers_certificate_leads_to_the_root() {
    let world = World::new();
    let leaf = &world.signer_chain[0];
    assert_eq!(check(&world, leaf, AT, Purpose::DocumentSigning), Ok(3));
    let issuing_ends = world.issuing.certificate().not_after();
    assert_eq!(leaf.not_after(), issuing_ends - END_BEFORE_ISSUER_SECONDS);
}

#[test]
fn validity_is_judged_at_the_given_time() {
    let world = World::new();
    let leaf = &world.signer_chain[0];
    for (at, ended) in [(AT - 2 * YEAR, false), (AT + 30 * YEAR, true)] {
        assert_eq!(
            check(&world, leaf, at, Purpose::DocumentSigning),
            Err(ChainError::OutsideValidity { ended })
        );
    }
}

#[test]
fn purposes_are_kept_apart() {
    let world = World::new();
    let (signer, tsa) = (&world.signer_chain[0], &world.tsa_chain[0]);
    assert_eq!(check(&world, tsa, AT, Purpose::TimeStamping), Ok(3));
    for (leaf, purpose) in [
        (tsa, Purpose::DocumentSigning),
        (signer, Purpose::TimeStamping),
        (world.issuing.certificate(), Purpose::DocumentSigning),
    ] {
        assert_eq!(
            check(&world, leaf, AT, purpose),
            Err(ChainError::WrongPurpose)
        );
    }
}

#[test]
fn an_unknown_root_is_not_trusted() {
    let (world, other) = (World::new(), World::new());
    let trust = TrustStore::new(vec![other.root.certificate().clone()]);
    let result = build_chain(
        &world.signer_chain[0],
        &world.signer_chain,
        &trust,
        AT,
        Purpose::DocumentSigning,
    );
    // The other root has the same name: its key does not fit.
    assert_eq!(result, Err(ChainError::BadSignature));
    let empty = build_chain(
        &world.signer_chain[0],
        &world.signer_chain,
        &TrustStore::default(),
        AT,
        Purpose::DocumentSigning,
    );
    assert_eq!(empty, Err(ChainError::NoAnchor));
}

#[test]
fn a_signers_certificate_cannot_issue() {
    let world = World::new();
    let key = std::sync::Arc::new(SoftwareKey::generate_p256().unwrap());
    let chain = world.issue_for(&key, "李四");
    let opened = CertificateAuthority::open(key, chain);
    assert_eq!(opened.err(), Some(IssueError::NotAChain));
}

#[test]
fn an_issuing_ca_cannot_issue_a_ca() {
    let world = World::new();
    let key = SoftwareKey::generate_p256().unwrap();
    let name = DistinguishedName::service("x", "y");
    let refused = world
        .issuing
        .issue(&request(Profile::IssuingCa, &name, &key));
    assert_eq!(refused.err(), Some(IssueError::ProfileNotAllowed));
}

#[test]
fn nothing_is_issued_outside_the_issuers_validity() {
    let world = World::new();
    let key = SoftwareKey::generate_p256().unwrap();
    let name = DistinguishedName::person("张三", "p");
    for not_before in [AT - 5 * YEAR, AT + 30 * YEAR] {
        let refused = world.issuing.issue(&CertificateRequest {
            not_before,
            ..request(Profile::Signer, &name, &key)
        });
        assert_eq!(refused.err(), Some(IssueError::OutsideIssuerValidity));
    }
}

#[test]
fn certificates_say_who_they_name() {
    let world = World::new();
    let info = world.signer_chain[0].info();
    assert_eq!(info.subject, "张三丰");
    assert_eq!(info.subject_serial.as_deref(), Some("p-7f3a"));
    assert_eq!(info.issuer, "Hefu Test Issuing CA");
    assert_eq!(info.issuer_organisation.as_deref(), Some("Hefu 测试"));
    assert_eq!(info.serial_number.len(), 40);
    assert_eq!(info.key_algorithm, "ECDSA P-256");
    assert!(!info.is_ca);
    let other = world.issue_for(&world.signer_key, "张三丰");
    assert_ne!(other[0].info().serial_number, info.serial_number);
}

#[test]
fn pem_goes_there_and_back() {
    let world = World::new();
    let pem: String = world.signer_chain.iter().map(Certificate::to_pem).collect();
    assert_eq!(Certificate::all_from_pem(&pem).unwrap(), world.signer_chain);
    assert_eq!(
        Certificate::all_from_pem("no certificate"),
        Err(CertificateError::NotPem)
    );
}

#[test]
fn an_altered_certificate_is_not_signed_by_its_issuer() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], &world.signer_chain[1]);
    assert!(leaf.is_signed_by(issuer));
    for at in 0..leaf.der().len() {
        let mut altered = leaf.der().to_vec();
        altered[at] ^= 0x10;
        if let Ok(certificate) = Certificate::from_der(altered) {
            assert!(!certificate.is_signed_by(issuer), "byte {at}");
        }
    }
}

/// A leaf with one more extension, towards the usual root.
#[track_caller]
fn check_extension(kind: ObjectIdentifier, critical: bool, value: &[u8], accepted: bool) {
    let world = World::new();
    let key = SoftwareKey::generate_p256().unwrap();
    let leaf = world.certificate_with(&key, &|w| {
        extension::write(w, kind, critical, |w| w.raw(value));
    });
    let verdict = check(&world, &leaf, AT, Purpose::Any);
    match (accepted, &verdict) {
        (true, Ok(3)) | (false, Err(ChainError::MalformedExtension(_))) => {}
        _ => panic!("{kind} {critical} {value:02x?}: {verdict:?}"),
    }
}

#[test]
fn a_malformed_rule_is_refused_and_a_malformed_hint_is_not() {
    let any_policy = [0x30, 8, 0x30, 6, 6, 4, 0x55, 0x1d, 0x20, 0];
    for critical in [false, true] {
        check_extension(oid::POLICIES, critical, &any_policy, true);
        // Without a policy it is good where none is demanded; without names, where none are constrained.
        check_extension(oid::POLICIES, critical, &[5, 0], !critical);
        check_extension(oid::SUBJECT_ALT_NAME, critical, &[5, 0], true);
        for kind in [
            oid::NAME_CONSTRAINTS,
            oid::POLICY_MAPPINGS,
            oid::POLICY_CONSTRAINTS,
            oid::INHIBIT_ANY_POLICY,
        ] {
            check_extension(kind, critical, &[5, 0], false);
        }
        check_extension(oid::POLICY_CONSTRAINTS, critical, &[0x30, 0], false);
        check_extension(oid::INHIBIT_ANY_POLICY, critical, &[2, 1, 0], true);
    }
}

#[test]
fn a_demanded_policy_has_to_be_valid_for_the_whole_path() {
    let world = World::new();
    let trust = TrustStore::new(vec![world.root.certificate().clone()]);
    let leaf = &world.signer_chain[0];
    let judged = |inputs: &PolicyInputs| {
        let (pool, any, cache) = (world.issuing.chain(), Purpose::Any, ChainCache::default());
        build_chain_for_policies(leaf, pool, &trust, AT, any, &cache, inputs).map(|path| path.len())
    };
    assert_eq!(judged(&PolicyInputs::default()), Ok(3));
    let demanded = PolicyInputs {
        require_explicit_policy: true,
        ..PolicyInputs::default()
    };
    // The world's certificates name none.
    assert_eq!(judged(&demanded), Err(ChainError::NoValidPolicy));
}
