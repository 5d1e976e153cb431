//! Lists beyond our own form, and what evidence proves at which time.

use crate::asn1::{Writer, tag};
use crate::testing::{AT, World};
use crate::*;
use crate::{extension, signed};

const DAY: i64 = 86_400;

fn list(world: &World, revoked_at: Option<i64>, this_update: i64) -> RevocationList {
    let entry = |at| RevokedCertificate {
        serial_number: world.signer_chain[0].serial_number().to_vec(),
        at,
        reason: Some(RevocationReason::Superseded),
    };
    let entries: Vec<_> = revoked_at.map(entry).into_iter().collect();
    let der = world
        .issuing
        .revocation_list(&entries, 7, this_update, this_update + DAY);
    RevocationList::from_der(der.unwrap()).unwrap()
}

fn response(world: &World, revoked_at: Option<i64>, this_update: i64) -> OcspResponse {
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let status = match revoked_at {
        Some(at) => OcspStatus::Revoked(Revoked { at, reason: None }),
        None => OcspStatus::Good,
    };
    let answer = OcspAnswer {
        id: CertificateId::new(leaf, issuer),
        status,
        this_update,
        next_update: Some(this_update + DAY),
    };
    let responder = OcspResponder::of(&world.issuing);
    let der = responder.respond(&[answer], None, this_update).unwrap();
    OcspResponse::from_der(der).unwrap()
}

/// `G` good, `R` revoked, `M` nothing at hand, `O` outdated.
fn letter(status: RevocationStatus) -> char {
    match status {
        RevocationStatus::Good { .. } => 'G',
        RevocationStatus::Revoked { .. } => 'R',
        RevocationStatus::Unknown(UnknownStatus::Missing) => 'M',
        RevocationStatus::Unknown(UnknownStatus::Outdated) => 'O',
    }
}

/// The verdicts two days before, one day before, at, one day after and two days after [`AT`] from a
/// list and, by itself, from an answer that say the same.
#[track_caller]
fn check(revoked_at: Option<i64>, this_update: i64, expected: &str) {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let mut by_list = RevocationEvidence::new();
    by_list.add_list(list(&world, revoked_at, this_update));
    let mut by_answer = RevocationEvidence::new();
    by_answer.add_response(response(&world, revoked_at, this_update));
    for evidence in [by_list, by_answer] {
        let verdicts: String = (-2..=2)
            .map(|days| letter(evidence.status(leaf, issuer, AT + days * DAY)))
            .collect();
        assert_eq!(verdicts, expected);
    }
}

#[test]
fn evidence_counts_for_times_before_it_and_until_the_next_is_due() {
    check(None, AT, "GGGGO");
    check(None, AT - 2 * DAY, "GGOOO");
    check(None, AT + 7 * DAY, "GGGGG");
}

#[test]
fn a_revocation_counts_from_its_date_for_good() {
    check(Some(AT), AT, "GGRRR");
    // Told long after; and still told when a new list is due.
    check(Some(AT), AT + 7 * DAY, "GGRRR");
    check(Some(AT - 9 * DAY), AT - 9 * DAY, "RRRRR");
}

#[test]
fn one_revocation_outweighs_newer_evidence_without_it() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let mut evidence = RevocationEvidence::new();
    evidence.add_response(response(&world, None, AT + DAY));
    evidence.add_list(list(&world, Some(AT), AT));
    let revoked = Revoked {
        at: AT,
        reason: Some(RevocationReason::Superseded),
    };
    let source = EvidenceSource::List(0);
    assert_eq!(
        evidence.status(leaf, issuer, AT + DAY),
        RevocationStatus::Revoked { source, revoked }
    );
}

#[test]
fn evidence_about_others_or_by_others_is_none() {
    let (world, other) = (World::new(), World::new());
    let mut evidence = RevocationEvidence::new();
    evidence.add_list(list(&other, Some(AT), AT));
    evidence.add_response(response(&other, Some(AT), AT));
    let issuer = world.issuing.certificate();
    for leaf in [&world.signer_chain[0], &world.tsa_chain[0]] {
        assert_eq!(letter(evidence.status(leaf, issuer, AT)), 'M');
    }
    evidence.add_response(response(&world, None, AT));
    let (signer, tsa) = (&world.signer_chain[0], &world.tsa_chain[0]);
    assert_eq!(letter(evidence.status(signer, issuer, AT)), 'G');
    assert_eq!(letter(evidence.status(tsa, issuer, AT)), 'M');
    // A list is about all of its issuer's certificates.
    evidence.add_list(list(&world, None, AT));
    assert_eq!(letter(evidence.status(tsa, issuer, AT)), 'G');
}

#[test]
fn silence_after_a_certificates_end_proves_nothing() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let ended = leaf.not_after() + DAY;
    let mut evidence = RevocationEvidence::new();
    evidence.add_list(list(&world, None, ended));
    assert_eq!(letter(evidence.status(leaf, issuer, AT)), 'O');
    // That it was revoked afterwards says that it was good before.
    evidence.add_list(list(&world, Some(AT + DAY), ended));
    assert_eq!(letter(evidence.status(leaf, issuer, AT)), 'G');
    assert_eq!(letter(evidence.status(leaf, issuer, AT + DAY)), 'R');
}

/// The standard's reasons and numbers (RFC 5280 §5.3.1).
#[test]
fn every_reason_survives_the_list() {
    let world = World::new();
    for code in 0..=10u8 {
        let reason = RevocationReason::from_contents(&[code]);
        assert_eq!(reason.is_none(), [7, 8].contains(&code), "{code}");
        let entry = RevokedCertificate {
            serial_number: world.signer_chain[0].serial_number().to_vec(),
            at: AT,
            reason,
        };
        let der = world.issuing.revocation_list(&[entry], 1, AT, AT + 1);
        let list = RevocationList::from_der(der.unwrap()).unwrap();
        let told = reason.filter(|reason| *reason != RevocationReason::Unspecified);
        let revoked = Revoked {
            at: AT,
            reason: told,
        };
        assert_eq!(list.entry(&world.signer_chain[0]), Some(revoked));
        assert_eq!(list.number(), Some(&[1u8][..]));
    }
}

/// A list of the world's issuing CA with these extensions.
fn with_extensions(
    world: &World,
    entry: Option<&dyn Fn(&mut Writer)>,
    extensions: &dyn Fn(&mut Writer),
) -> Result<RevocationList, RevocationListError> {
    let key = world.issuing.key();
    let mut w = Writer::default();
    w.sequence(|w| {
        w.unsigned_small(1);
        key.algorithm().write(w);
        w.raw(world.issuing.certificate().subject_der());
        w.x509_time(AT);
        w.x509_time(AT + DAY);
        if let Some(entry) = entry {
            w.sequence(|w| {
                w.sequence(|w| {
                    w.unsigned_small(77);
                    w.x509_time(AT);
                    w.sequence(entry);
                });
            });
        }
        w.constructed(tag::context(0), |w| w.sequence(extensions));
    });
    let der = signed::sign(key, &w.into_bytes(), |_| ()).unwrap();
    RevocationList::from_der(der)
}

/// An IssuingDistributionPoint whose fields `body` writes.
fn scoped(
    world: &World,
    body: &dyn Fn(&mut Writer),
) -> Result<RevocationList, RevocationListError> {
    with_extensions(world, None, &|w| {
        extension::write(w, oid::ISSUING_POINT, true, |w| w.sequence(body));
    })
}

#[test]
fn lists_of_kinds_not_supported_are_refused_by_name() {
    let world = World::new();
    let delta = with_extensions(&world, None, &|w| {
        extension::write(w, oid::DELTA_CRL, true, |w| w.unsigned_small(1));
    });
    assert_eq!(delta.err(), Some(RevocationListError::Delta));
    let entry = |w: &mut Writer| {
        extension::write(w, oid::CERTIFICATE_ISSUER, true, |w| w.sequence(|_| ()));
    };
    let of_others = with_extensions(&world, Some(&entry), &|_| ());
    assert_eq!(of_others.err(), Some(RevocationListError::Indirect));
    for (field, error) in [
        (3, RevocationListError::Partial),
        (5, RevocationListError::Partial),
    ] {
        let refused = scoped(&world, &|w| {
            w.element(tag::context_primitive(field), &[0xff])
        });
        assert_eq!(refused.err(), Some(error));
    }
    let kind = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.7");
    let unknown = with_extensions(&world, None, &|w| {
        extension::write(w, kind, true, Writer::null);
    });
    assert_eq!(
        unknown.err(),
        Some(RevocationListError::CriticalExtension(kind))
    );
    let harmless = with_extensions(&world, None, &|w| {
        extension::write(w, kind, false, Writer::null);
    });
    assert!(harmless.is_ok());
}

#[test]
fn a_list_for_a_part_proves_nothing_of_the_rest() {
    let world = World::new();
    let (leaf, issuing) = (&world.signer_chain[0], world.issuing.certificate());
    let flag = |number: u8| {
        scoped(&world, &|w| {
            w.element(tag::context_primitive(number), &[0xff])
        })
    };
    let verdict = |list: RevocationList| {
        let mut evidence = RevocationEvidence::new();
        evidence.add_list(list);
        letter(evidence.status(leaf, issuing, AT))
    };
    assert_eq!(verdict(flag(1).unwrap()), 'G', "end entities");
    assert_eq!(verdict(flag(2).unwrap()), 'M', "authorities");
    let elsewhere = scoped(&world, &|w| {
        w.constructed(tag::context(0), |w| {
            w.constructed(tag::context(0), |w| {
                w.element(tag::context_primitive(6), b"http://ca.example/17.crl");
            });
        });
    });
    // The certificate names no address, so this is not its list.
    assert_eq!(verdict(elsewhere.unwrap()), 'M', "another point");
}

#[test]
fn a_list_for_one_address_is_about_the_certificates_that_name_it() {
    let world = World::new();
    let address = "http://ca.example/17.crl";
    let key = SoftwareKey::generate_p256().unwrap();
    let chain = world.issuing.chain().to_vec();
    let authority = CertificateAuthority::open(world.issuing.shared_key(), chain)
        .unwrap()
        .with_addresses(PublicAddresses {
            crl: Some(address.into()),
            ocsp: Some("http://ca.example/ocsp".into()),
            ca_issuers: None,
        });
    let name = DistinguishedName::person("张三", "p-9");
    let leaf = authority
        .issue(&crate::testing::request(Profile::Signer, &name, &key))
        .unwrap();
    assert_eq!(leaf.extensions().crl_addresses, [address]);
    assert_eq!(leaf.extensions().ocsp_addresses, ["http://ca.example/ocsp"]);
    let list = scoped(&world, &|w| {
        w.constructed(tag::context(0), |w| {
            w.constructed(tag::context(0), |w| {
                w.element(tag::context_primitive(6), address.as_bytes());
            });
        });
    });
    let mut evidence = RevocationEvidence::new();
    evidence.add_list(list.unwrap());
    let issuer = world.issuing.certificate();
    assert_eq!(letter(evidence.status(&leaf, issuer, AT)), 'G');
}

/// A responder's certificate without the exemption is looked up in the lists.
#[test]
fn a_responder_that_is_not_exempt_must_be_known_to_be_good() {
    let world = World::new();
    let (leaf, issuer) = (&world.signer_chain[0], world.issuing.certificate());
    let key = SoftwareKey::generate_p256().unwrap();
    let delegate = world.certificate_with(&key, &|w| {
        extension::write(w, oid::EXTENDED_KEY_USAGE, false, |w| {
            w.sequence(|w| w.oid(oid::EKU_OCSP_SIGNING.as_bytes()));
        });
    });
    let entry = RevokedCertificate {
        serial_number: delegate.serial_number().to_vec(),
        at: AT - 1,
        reason: None,
    };
    let responder =
        OcspResponder::delegated(std::sync::Arc::new(key), delegate, issuer.clone()).unwrap();
    let answer = OcspAnswer {
        id: CertificateId::new(leaf, issuer),
        status: OcspStatus::Good,
        this_update: AT,
        next_update: None,
    };
    let der = responder.respond(&[answer], None, AT).unwrap();
    let with_list = |entries: Option<&[RevokedCertificate]>| {
        let mut evidence = RevocationEvidence::new();
        evidence.add_response(OcspResponse::from_der(der.clone()).unwrap());
        if let Some(entries) = entries {
            // It ended before the time asked about, so that it proves nothing of the leaf itself.
            let list = world.issuing.revocation_list(entries, 1, AT, AT + 1);
            evidence.add_list(RevocationList::from_der(list.unwrap()).unwrap());
        }
        letter(evidence.status(leaf, issuer, AT + 60))
    };
    assert_eq!(with_list(None), 'M');
    assert_eq!(with_list(Some(&[])), 'G');
    assert_eq!(with_list(Some(&[entry])), 'O');
}

/// Another key of the issuing CA's name signs the list, certified by the same root or by one of its name.
#[test]
fn a_list_of_another_key_counts_below_the_same_root_alone() {
    let (world, other) = (World::new(), World::new());
    let (cache, leaf) = (ChainCache::default(), &world.signer_chain[0]);
    let key = std::sync::Arc::new(SoftwareKey::generate_p256().unwrap());
    let name = DistinguishedName::service("Hefu 测试", "Hefu Test Issuing CA");
    for (root, revoked, expected) in [
        (&world.root, false, 'G'),
        (&world.root, true, 'M'),
        (&other.root, false, 'M'),
    ] {
        let request = crate::testing::request(Profile::IssuingCa, &name, key.as_ref());
        let own = root.issue(&request).unwrap();
        let chain = vec![own.clone(), root.certificate().clone()];
        let signer = CertificateAuthority::open(key.clone(), chain.clone()).unwrap();
        let entry = RevokedCertificate {
            serial_number: own.serial_number().to_vec(),
            at: AT - 1,
            reason: None,
        };
        let of_root = root.revocation_list(&[entry][..usize::from(revoked)], 1, AT, AT + DAY);
        let of_signer = signer.revocation_list(&[], 1, AT, AT + DAY);
        let mut evidence = RevocationEvidence::new();
        for der in [of_root, of_signer] {
            evidence.add_list(RevocationList::from_der(der.unwrap()).unwrap());
        }
        let path = &world.signer_chain;
        let status = evidence.status_on_path(path, 0, &chain, AT, &cache);
        assert_eq!(letter(status), expected, "{revoked}");
        let issuer = world.issuing.certificate();
        assert_eq!(letter(evidence.status(leaf, issuer, AT)), 'M');
    }
}
