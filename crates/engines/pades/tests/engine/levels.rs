//! Baseline levels, and what can still be proved when certificates have ended or were revoked.

use crate::support::*;
use hefu_pades::*;
use hefu_pdf::Document;
use hefu_pki::*;
use std::sync::Arc;

/// A time-stamping authority whose clock stands at `at` and whose certificate ends at `until`.
fn stamper(world: &World, at: i64, until: i64) -> TimeStampAuthority {
    let key = Arc::new(SoftwareKey::generate_p256().unwrap());
    let subject = DistinguishedName::service("Hefu", "Test TSA");
    let own = certificate(world, Profile::TimeStamping, &subject, key.as_ref(), until);
    let chain = [&[own], world.issuing.chain()].concat();
    let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
    TimeStampAuthority::new(key, chain, policy, Arc::new(move || at)).unwrap()
}

fn certificate(
    world: &World,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
    until: i64,
) -> Certificate {
    let request = CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: NOW - 3600,
        not_after: Some(until),
    };
    world.issuing.issue(&request).unwrap()
}

/// A signer whose certificate ends at `until`.
fn signer(world: &World, algorithm: KeyAlgorithm, until: i64) -> Person {
    let key = SoftwareKey::generate(algorithm).unwrap();
    let subject = DistinguishedName::person("张三", "p-9");
    let own = certificate(world, Profile::Signer, &subject, &key, until);
    let chain = [&[own], world.issuing.chain()].concat();
    Person {
        key,
        chain,
        name: "张三",
    }
}

fn signed_by(person: &Person, base: &[u8], stamper: Option<&dyn TimeStamper>) -> Vec<u8> {
    let mut request = SignRequest::new("Sig1", &person.key, &person.chain, NOW);
    request.time_stamper = stamper;
    sign(base, &request).unwrap()
}

/// Current lists of both CAs, with these certificates revoked by the issuing one.
fn lists(world: &World, at: i64, revoked: &[(&Certificate, i64)]) -> [Vec<u8>; 2] {
    let revoked: Vec<RevokedCertificate> = revoked
        .iter()
        .map(|(certificate, at)| RevokedCertificate {
            serial_number: certificate.serial_number().to_vec(),
            at: *at,
            reason: Some(RevocationReason::KeyCompromise),
        })
        .collect();
    let until = at + 30 * 86_400;
    [
        world
            .issuing
            .revocation_list(&revoked, 1, at, until)
            .unwrap(),
        world.root.revocation_list(&[], 1, at, until).unwrap(),
    ]
}

fn archived(
    world: &World,
    bytes: &[u8],
    field: &str,
    at: i64,
    stamper: &dyn TimeStamper,
) -> Vec<u8> {
    let lists = lists(world, at, &[]);
    let lists: [&[u8]; 2] = [&lists[0], &lists[1]];
    let revocation = RevocationData {
        lists: &lists,
        ..RevocationData::default()
    };
    extend(bytes, field, stamper, &revocation).unwrap()
}

fn verdict_at(world: &World, bytes: &[u8], at: i64) -> (Indication, Option<SubIndication>) {
    let report = verify(bytes, &VerifyOptions::new(&world.trust, at));
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    let verdict = report.signatures[0].verdict;
    (verdict.indication, verdict.sub_indication)
}

const PASSED: (Indication, Option<SubIndication>) = (Indication::TotalPassed, None);

fn undecided(reason: SubIndication) -> (Indication, Option<SubIndication>) {
    (Indication::Indeterminate, Some(reason))
}

#[test]
fn every_level_is_reached_and_proved_with_every_algorithm() {
    let world = World::new();
    let kept = lists(&world, NOW, &[]);
    let kept: [&[u8]; 2] = [&kept[0], &kept[1]];
    let revocation = RevocationData {
        lists: &kept,
        ..RevocationData::default()
    };
    for algorithm in KeyAlgorithm::ALL {
        let person = signer(&world, algorithm, NOW + YEAR);
        let basic = signed_by(&person, &prepared(), None);
        let timed = signed_by(&person, &prepared(), Some(&world.tsa));
        let kept = add_validation_data(&timed, &revocation).unwrap();
        let archived = extend(&timed, "Stamp", &world.tsa, &revocation).unwrap();
        for (bytes, level) in [
            (&basic, Level::Basic),
            (&timed, Level::Time),
            (&kept, Level::LongTerm),
            (&archived, Level::LongTermWithArchive),
        ] {
            let mut options = VerifyOptions::new(&world.trust, NOW);
            options.require_revocation = level >= Level::LongTerm;
            let report = verify(bytes, &options);
            let what = format!("{algorithm:?} {}: {:?}", level.code(), codes(&report));
            assert_eq!(report.summary, Summary::Valid, "{what}");
            assert_eq!(report.trust, Trust::Trusted, "{what}");
            assert_eq!(report.verdict, Some(Verdict::PASSED), "{what}");
            assert_eq!(report.level, Some(level), "{what}");
        }
        let request = SignRequest::new("Sig2", &person.key, &person.chain, NOW);
        assert_eq!(rehearse(&timed, &request), Ok(()), "{algorithm:?}");
    }
}

#[test]
fn data_without_a_list_of_every_issuer_is_no_long_term_level() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + YEAR);
    let timed = signed_by(&person, &prepared(), Some(&world.tsa));
    let kept = lists(&world, NOW, &[]);
    for one in &kept {
        let lists: [&[u8]; 1] = [one];
        let revocation = RevocationData {
            lists: &lists,
            ..RevocationData::default()
        };
        let bytes = extend(&timed, "Stamp", &world.tsa, &revocation).unwrap();
        assert_eq!(world.verify(&bytes).level, Some(Level::Time));
    }
    // Data that came after the time stamp is not covered by it.
    let stamped = time_stamp(&timed, "Stamp", &world.tsa).unwrap();
    let kept: [&[u8]; 2] = [&kept[0], &kept[1]];
    let revocation = RevocationData {
        lists: &kept,
        ..RevocationData::default()
    };
    let bytes = add_validation_data(&stamped, &revocation).unwrap();
    assert_eq!(world.verify(&bytes).level, Some(Level::LongTerm));
}

#[test]
fn a_signature_outlives_its_certificates_by_the_chain_of_time_stamps() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + YEAR / 2);
    let first = stamper(&world, NOW, NOW + YEAR);
    let timed = signed_by(&person, &prepared(), Some(&first));
    let early = archived(&world, &timed, "Stamp", NOW, &first);
    let second = stamper(&world, NOW + YEAR - 9, NOW + 3 * YEAR);
    let renewed = archived(&world, &early, "Stamp2", NOW + YEAR - 9, &second);
    let late = stamper(&world, NOW + YEAR + 9, NOW + 3 * YEAR);
    let too_late = archived(&world, &early, "Stamp2", NOW + YEAR + 9, &late);
    let lost = undecided(SubIndication::OutOfBoundsNoPoe);
    for (bytes, at, expected) in [
        // The signer's certificate has ended, the time stamp's has not.
        (&timed, NOW + YEAR - 5, PASSED),
        (&early, NOW + YEAR - 5, PASSED),
        // The time stamp's has ended too: nothing holds any more but a newer one.
        (&timed, NOW + 2 * YEAR, lost),
        (&early, NOW + 2 * YEAR, lost),
        (&renewed, NOW + 2 * YEAR, PASSED),
        (&too_late, NOW + 2 * YEAR, lost),
        (&renewed, NOW + 4 * YEAR, lost),
    ] {
        assert_eq!(verdict_at(&world, bytes, at), expected, "{}", at - NOW);
    }
    let report = verify(&renewed, &VerifyOptions::new(&world.trust, NOW + 2 * YEAR));
    assert_eq!(report.level, Some(Level::LongTermWithArchive));
    let proved = report.signatures[0].proved_time.unwrap();
    assert_eq!((proved.time, proved.by_own_time_stamp), (NOW, true));
}

#[test]
fn without_a_time_stamp_of_its_own_a_signature_leans_on_the_documents() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + 100);
    let basic = signed_by(&person, &prepared(), None);
    let bytes = archived(
        &world,
        &basic,
        "Stamp",
        NOW + 50,
        &stamper(&world, NOW + 50, NOW + YEAR),
    );
    assert_eq!(verdict_at(&world, &bytes, NOW + 200), PASSED);
    assert_eq!(
        verdict_at(&world, &basic, NOW + 200),
        undecided(SubIndication::OutOfBoundsNoPoe)
    );
    let report = verify(&bytes, &VerifyOptions::new(&world.trust, NOW + 200));
    assert_eq!(report.trust, Trust::Trusted);
    let proved = report.signatures[0].proved_time.unwrap();
    assert_eq!((proved.time, proved.by_own_time_stamp), (NOW + 50, false));
    // A time stamp after the end proves too little.
    let late = stamper(&world, NOW + 150, NOW + YEAR);
    let late = archived(&world, &basic, "Stamp", NOW + 150, &late);
    assert_eq!(
        verdict_at(&world, &late, NOW + 200),
        undecided(SubIndication::OutOfBoundsNoPoe)
    );
}

#[test]
fn a_revocation_counts_by_what_is_proved_of_the_order() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + YEAR);
    let own = person.chain[0].clone();
    let basic = signed_by(&person, &prepared(), None);
    let timed = signed_by(&person, &prepared(), Some(&world.tsa));
    // A document time stamp first, the signature over it: made after that time.
    let earlier = time_stamp(&prepared(), "Stamp", &world.tsa).unwrap();
    let after = signed_by(&person, &earlier, Some(&world.tsa));
    for (bytes, revoked, expected) in [
        (&basic, NOW - 10, undecided(SubIndication::RevokedNoPoe)),
        (&basic, NOW + 10, undecided(SubIndication::RevokedNoPoe)),
        (&timed, NOW + 10, PASSED),
        (&timed, NOW - 10, undecided(SubIndication::RevokedNoPoe)),
        (
            &after,
            NOW - 10,
            (Indication::TotalFailed, Some(SubIndication::Revoked)),
        ),
    ] {
        let [list, _] = lists(&world, NOW + 20, &[(&own, revoked)]);
        let lists = [RevocationList::from_der(list).unwrap()];
        let mut options = VerifyOptions::new(&world.trust, NOW + 100);
        options.revocation_lists = &lists;
        let report = verify(bytes, &options);
        let signature = report
            .signatures
            .iter()
            .find(|s| s.field == "Sig1")
            .unwrap();
        let verdict = signature.verdict;
        assert_eq!(
            (verdict.indication, verdict.sub_indication),
            expected,
            "{}",
            revoked - NOW
        );
    }
}

#[test]
fn a_revoked_time_stamping_authority_proves_nothing() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + 100);
    let stamper = stamper(&world, NOW, NOW + YEAR);
    let timed = signed_by(&person, &prepared(), Some(&stamper));
    let open = Document::open(&timed).unwrap();
    let carried = validation_certificates(&open).unwrap();
    let authority = carried
        .iter()
        .find(|c| c.info().subject == "Test TSA")
        .unwrap();
    let [list, _] = lists(&world, NOW + 20, &[(authority, NOW + 10)]);
    let lists = [RevocationList::from_der(list).unwrap()];
    let mut options = VerifyOptions::new(&world.trust, NOW + 200);
    options.revocation_lists = &lists;
    let report = verify(&timed, &options);
    let signature = &report.signatures[0];
    let stamp = signature.time_stamp.as_ref().unwrap();
    assert_eq!(
        stamp.verdict.sub_indication,
        Some(SubIndication::RevokedNoPoe)
    );
    assert_eq!(signature.proved_time, None);
    assert_eq!(
        signature.verdict.sub_indication,
        Some(SubIndication::OutOfBoundsNoPoe)
    );
}

#[test]
fn time_stamps_that_contradict_each_other_prove_no_order() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + YEAR);
    let future = stamper(&world, NOW + 3600, NOW + YEAR);
    let timed = signed_by(&person, &prepared(), Some(&future));
    let bytes = time_stamp(&timed, "Stamp", &world.tsa).unwrap();
    let report = verify(&bytes, &VerifyOptions::new(&world.trust, NOW + 7200));
    let reason = report.signatures[0].verdict.sub_indication;
    assert_eq!(reason, Some(SubIndication::TimestampOrderFailure));
    assert!(!report.verdict.unwrap().is_passed());
}

#[test]
fn the_report_says_which_source_vouches_for_whom() {
    let (world, other) = (World::new(), World::new());
    let bytes = world.signed(1);
    let sources = [
        TrustSource {
            name: "list",
            anchors: &world.trust,
        },
        TrustSource {
            name: "system",
            anchors: &other.trust,
        },
        TrustSource {
            name: "pasted",
            anchors: &world.trust,
        },
    ];
    let mut options = VerifyOptions::new(&other.trust, NOW);
    options.trust_name = "own";
    assert_eq!(verify(&bytes, &options).trust, Trust::Untrusted);
    options.more_trust = &sources;
    let report = verify(&bytes, &options);
    assert_eq!(report.trust, Trust::Trusted);
    let signature = &report.signatures[0];
    assert_eq!(signature.vouched_by, ["list", "pasted"]);
    let stamp = signature.time_stamp.as_ref().unwrap();
    assert_eq!(stamp.vouched_by, ["list", "pasted"]);
}

#[test]
fn renewals_cost_what_they_add_and_change_nothing_before() {
    let world = World::new();
    let mut bytes = world.signed(1);
    let mut lengths = Vec::new();
    for round in 0..6 {
        let at = NOW + round;
        let stamper = stamper(&world, at, NOW + YEAR);
        let longer = archived(&world, &bytes, &format!("Archive{round}"), at, &stamper);
        assert!(longer.starts_with(&bytes));
        lengths.push(longer.len() - bytes.len());
        bytes = longer;
    }
    // Each brings its lists, its certificate and its token; what is kept already is only named again.
    let (second, last) = (lengths[1], lengths[5]);
    assert!(last < second + 512, "{lengths:?}");
    let report = world.verify(&bytes);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert_eq!(report.signatures.len(), 7);
    assert_eq!(report.level, Some(Level::LongTermWithArchive));
    let document = Document::open(&bytes).unwrap();
    // The last time stamp is described by the next renewal.
    assert_eq!(document.signatures_with_related_data().len(), 6);
}

#[test]
fn everything_that_changed_after_a_signature_is_listed_with_its_kind() {
    let world = World::new();
    let bytes = archived(&world, &world.signed(2), "Stamp", NOW, &world.tsa);
    let bytes = update(&bytes, &[(4, "<</Length 0>>\nstream\n\nendstream")]);
    let report = world.verify(&bytes);
    let first = report.signatures[0].revision.unwrap();
    let after: Vec<&RevisionReport> = report.revisions.iter().skip(first + 1).collect();
    assert_eq!(after.len(), 3, "a signature, the archive, the update");
    assert_eq!(after[0].signed_in, ["Sig2"]);
    assert_eq!(after[1].signed_in, ["Stamp"]);
    let of = |revision: &RevisionReport| {
        let mut permissions: Vec<_> = revision.changes.iter().map(|c| c.permission).collect();
        permissions.sort();
        permissions.dedup();
        permissions
    };
    assert_eq!(of(after[0]), [Permission::Allowed], "{:?}", after[0]);
    assert_eq!(of(after[1]), [Permission::Allowed], "{:?}", after[1]);
    assert_eq!(of(after[2]), [Permission::Forbidden], "{:?}", after[2]);
    let change = &after[2].changes[0];
    assert_eq!(
        (change.object, change.finding),
        (4, Some(FindingKind::ObjectChanged))
    );
    assert_eq!(
        report.verdict.unwrap().sub_indication,
        Some(SubIndication::FormatFailure)
    );
}

#[test]
fn a_time_stamp_before_a_revocation_in_good_order_stays() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + 100);
    let stamper = stamper(&world, NOW, NOW + YEAR);
    let timed = signed_by(&person, &prepared(), Some(&stamper));
    let open = Document::open(&timed).unwrap();
    let carried = validation_certificates(&open).unwrap();
    let authority = carried
        .iter()
        .find(|c| c.info().subject == "Test TSA")
        .unwrap();
    for (at, reason, stays) in [
        (NOW + 10, Some(RevocationReason::CessationOfOperation), true),
        (NOW + 10, Some(RevocationReason::Superseded), true),
        (NOW + 10, Some(RevocationReason::KeyCompromise), false),
        (NOW + 10, None, false),
        (NOW - 10, Some(RevocationReason::Superseded), false),
    ] {
        let entry = RevokedCertificate {
            serial_number: authority.serial_number().to_vec(),
            at,
            reason,
        };
        let list = world
            .issuing
            .revocation_list(&[entry], 1, NOW + 20, NOW + YEAR)
            .unwrap();
        let mut evidence = RevocationEvidence::new();
        evidence.add_list(RevocationList::from_der(list).unwrap());
        let mut options = VerifyOptions::new(&world.trust, NOW + 200);
        options.evidence = Some(&evidence);
        let signature = &verify(&timed, &options).signatures[0];
        assert_eq!(signature.verdict.is_passed(), stays, "{reason:?}");
    }
}

/// The issuing CA's answer about these certificates and the root's about the CA.
fn answers(world: &World, certificates: &[Certificate], status: OcspStatus) -> [Vec<u8>; 2] {
    let answer = |certificate: &Certificate, issuer: &CertificateAuthority, status| OcspAnswer {
        id: CertificateId::new(certificate, issuer.certificate()),
        status,
        this_update: NOW,
        next_update: Some(NOW + 86_400),
    };
    let of_issuing: Vec<OcspAnswer> = certificates
        .iter()
        .map(|certificate| answer(certificate, &world.issuing, status))
        .collect();
    let of_root = [answer(
        world.issuing.certificate(),
        &world.root,
        OcspStatus::Good,
    )];
    [
        OcspResponder::of(&world.issuing)
            .respond(&of_issuing, None, NOW)
            .unwrap(),
        OcspResponder::of(&world.root)
            .respond(&of_root, None, NOW)
            .unwrap(),
    ]
}

#[test]
fn ocsp_answers_in_the_document_make_the_long_term_levels_too() {
    let world = World::new();
    let person = signer(&world, KeyAlgorithm::P256, NOW + YEAR);
    let timed = signed_by(&person, &prepared(), Some(&world.tsa));
    let open = Document::open(&timed).unwrap();
    let carried = validation_certificates(&open).unwrap();
    for (status, level, trust) in [
        (OcspStatus::Good, Level::LongTermWithArchive, Trust::Trusted),
        (OcspStatus::Unknown, Level::Time, Trust::RevocationUnknown),
        (
            OcspStatus::Revoked(Revoked {
                at: NOW - 10,
                reason: None,
            }),
            Level::Basic,
            Trust::Revoked,
        ),
    ] {
        let responses = answers(&world, &carried, status);
        let responses: [&[u8]; 2] = [&responses[0], &responses[1]];
        let revocation = RevocationData {
            ocsp_responses: &responses,
            ..RevocationData::default()
        };
        let bytes = extend(&timed, "Stamp", &world.tsa, &revocation).unwrap();
        let mut options = VerifyOptions::new(&world.trust, NOW);
        options.require_revocation = true;
        let report = verify(&bytes, &options);
        let signature = &report.signatures[0];
        assert_eq!(signature.trust, trust, "{status:?}");
        if trust == Trust::Trusted {
            assert_eq!(signature.level, Some(level));
            assert!(signature.verdict.is_passed());
        } else {
            assert!(signature.level <= Some(level), "{:?}", signature.level);
            assert!(!signature.verdict.is_passed());
        }
    }
}
