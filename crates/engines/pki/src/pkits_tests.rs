//! NIST's Public Key Interoperability Test Suite: paths, their policies and revocation lists. Where it comes
//! from is told in `tests/vectors/pki/README.md`.

use crate::vector_tests::{unhex, unpack};
use crate::*;

/// 2020-01-01, within the validity of everything in PKITS that is meant to be valid.
const TIME: i64 = 1_577_836_800;

/// What PKITS holds to be valid and this engine does not accept, by the beginning of the test's name,
/// with how many of them and the reason. The other way round there is nothing.
const STRICTER: &[(&str, usize, &str)] = &[
    ("ValidDSA", 2, "DSA is not supported"),
    (
        "ValidcRLIssuerTest30",
        1,
        "whether the list's signer is revoked is told by that list alone",
    ),
    (
        "ValidonlySomeReasons",
        2,
        "lists for some reasons are refused",
    ),
    (
        "ValiddeltaCRL",
        4,
        "a list with deltas beside it is current only when it is issued",
    ),
];

/// Why what PKITS holds to be invalid in these sections has to be refused: not for another reason.
const REASONS: &[(&str, ChainError)] = &[
    ("nameConstraints", ChainError::NameNotPermitted),
    ("PolicyMappingTest", ChainError::NoValidPolicy),
    ("requireExplicitPolicy", ChainError::NoValidPolicy),
    ("RequireExplicitPolicy", ChainError::NoValidPolicy),
    ("inhibitPolicyMapping", ChainError::NoValidPolicy),
    ("inhibitAnyPolicy", ChainError::NoValidPolicy),
    ("pathLenConstraint", ChainError::IssuerNotAllowed),
];

/// Sections 4.8 to 4.12 with inputs other than the default: the test, the inputs, whether it is valid.
/// Digits are the acceptable policies of NIST's, `explicit`, `unmapped` and `no-any` the three flags.
const POLICIES: &str = "
ValidCertificatePathTest1 explicit yes
ValidCertificatePathTest1 1,explicit yes
ValidCertificatePathTest1 2,explicit no
ValidCertificatePathTest1 1,2,explicit yes
AllCertificatesNoPoliciesTest2 default yes
AllCertificatesNoPoliciesTest2 explicit no
DifferentPoliciesTest3 default yes
DifferentPoliciesTest3 explicit no
DifferentPoliciesTest3 1,2,explicit no
DifferentPoliciesTest4 default no
DifferentPoliciesTest5 default no
OverlappingPoliciesTest6 default yes
OverlappingPoliciesTest6 1 yes
OverlappingPoliciesTest6 2 no
DifferentPoliciesTest7 default no
DifferentPoliciesTest8 default no
DifferentPoliciesTest9 default no
AllCertificatesSamePoliciesTest10 1 yes
AllCertificatesSamePoliciesTest10 2 yes
AllCertificatesSamePoliciesTest10 default yes
AllCertificatesanyPolicyTest11 default yes
AllCertificatesanyPolicyTest11 1 yes
DifferentPoliciesTest12 default no
AllCertificatesSamePoliciesTest13 1 yes
AllCertificatesSamePoliciesTest13 2 yes
AllCertificatesSamePoliciesTest13 3 yes
AnyPolicyTest14 1 yes
AnyPolicyTest14 2 no
UserNoticeQualifierTest15 default yes
UserNoticeQualifierTest16 default yes
UserNoticeQualifierTest17 default yes
UserNoticeQualifierTest18 1 yes
UserNoticeQualifierTest18 2 yes
UserNoticeQualifierTest19 default yes
CPSPointerQualifierTest20 explicit yes
ValidPolicyMappingTest1 1 yes
ValidPolicyMappingTest1 2 no
ValidPolicyMappingTest1 unmapped no
InvalidPolicyMappingTest2 unmapped no
ValidPolicyMappingTest3 1 no
ValidPolicyMappingTest3 2 yes
ValidPolicyMappingTest5 1 yes
ValidPolicyMappingTest5 6 no
ValidPolicyMappingTest6 1 yes
ValidPolicyMappingTest6 6 no
ValidPolicyMappingTest12 1 yes
ValidPolicyMappingTest12 2 yes
inhibitAnyPolicyTest3 default yes
inhibitAnyPolicyTest3 no-any no
";

fn inputs(text: &str) -> PolicyInputs {
    let mut inputs = PolicyInputs::default();
    for word in text.split(',') {
        match word {
            "default" => {}
            "explicit" => inputs.require_explicit_policy = true,
            "unmapped" => inputs.inhibit_policy_mapping = true,
            "no-any" => inputs.inhibit_any_policy = true,
            number => {
                let policy = format!("2.16.840.1.101.3.2.1.48.{number}");
                let policy = ObjectIdentifier::new(&policy).unwrap();
                inputs
                    .acceptable_policies
                    .get_or_insert_default()
                    .push(policy);
            }
        }
    }
    inputs
}

/// The suite: what is trusted, what may lie between, whose paths are to be judged.
#[derive(Default)]
struct Suite {
    trust: TrustStore,
    pool: Vec<Certificate>,
    leaves: Vec<(String, Option<Certificate>)>,
    evidence: RevocationEvidence,
    unreadable: Vec<(String, String)>,
    cache: ChainCache,
}

impl Suite {
    fn read() -> Self {
        let text = unpack(include_bytes!("../../../../tests/vectors/pki/pkits.txt.gz"));
        let mut suite = Suite::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split(' ').collect();
            let [kind, name, der] = fields.as_slice() else {
                panic!("{line}");
            };
            let (name, der) = (name.to_string(), unhex(der));
            match (*kind, Certificate::from_der(der.as_slice())) {
                ("certificate", Ok(it)) if name == "TrustAnchorRootCertificate" => {
                    suite.trust.add(it);
                }
                ("certificate", it) if name.ends_with("EE") => suite.leaves.push((name, it.ok())),
                ("certificate", Ok(it)) => suite.pool.push(it),
                ("list", _) => match RevocationList::from_der(der) {
                    Ok(list) => suite.evidence.add_list(list),
                    Err(error) => suite.unreadable.push((name, error.to_string())),
                },
                _ => suite.unreadable.push((name, "certificate".into())),
            }
        }
        suite
    }

    /// Whether a path leads to the anchor with nothing on it revoked or of unknown status.
    fn accepts(&self, leaf: &Certificate, policies: &PolicyInputs) -> Result<(), String> {
        let (pool, trust, any) = (&self.pool, &self.trust, Purpose::Any);
        let path = build_chain_for_policies(leaf, pool, trust, TIME, any, &self.cache, policies)
            .map_err(|error| error.to_string())?;
        for (place, certificate) in path[..path.len() - 1].iter().enumerate() {
            let evidence = &self.evidence;
            let status = evidence.status_on_path(&path, place, pool, TIME, &self.cache);
            if !matches!(status, RevocationStatus::Good { .. }) {
                return Err(format!("{certificate:?}: {status:?}"));
            }
        }
        Ok(())
    }
}

#[test]
fn pkits_paths_are_judged_as_published_or_more_strictly() {
    let suite = Suite::read();
    let mut stricter = vec![0; STRICTER.len()];
    let (mut wrong, mut counts) = (Vec::new(), [0; 2]);
    for (name, leaf) in &suite.leaves {
        let verdict = match leaf {
            Some(leaf) => suite.accepts(leaf, &PolicyInputs::default()),
            None => Err("unreadable".into()),
        };
        if name.starts_with("Valid") {
            counts[0] += 1;
            let known = STRICTER.iter().position(|it| name.starts_with(it.0));
            match (known, verdict) {
                (Some(place), Err(_)) => stricter[place] += 1,
                (None, Err(reason)) => wrong.push(format!("{name}: {reason}")),
                (_, Ok(())) => {}
            }
        } else if name.starts_with("Invalid") {
            counts[1] += 1;
            let reason = REASONS.iter().find(|it| name.contains(it.0));
            match (verdict, reason) {
                (Ok(()), _) => wrong.push(format!("{name}: accepted")),
                (Err(why), Some((_, reason))) if why != reason.to_string() => {
                    wrong.push(format!("{name}: {why}"));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?} {:#?}", suite.unreadable);
    let expected: Vec<usize> = STRICTER.iter().map(|it| it.1).collect();
    assert_eq!(stricter, expected);
    assert_eq!(counts, [88, 115]);
}

#[test]
fn pkits_policies_are_judged_as_published() {
    let suite = Suite::read();
    let mut wrong = Vec::new();
    let mut unnamed = std::collections::BTreeSet::new();
    for line in POLICIES.lines().filter(|line| !line.is_empty()) {
        let fields: Vec<&str> = line.split(' ').collect();
        let wanted = format!("{}EE", fields[0]);
        let leaf = suite.leaves.iter().find(|(name, _)| *name == wanted);
        let leaf = leaf.unwrap().1.as_ref().unwrap();
        let verdict = suite.accepts(leaf, &inputs(fields[1]));
        if verdict.is_ok() != (fields[2] == "yes") {
            wrong.push(format!("{line}: {verdict:?}"));
        }
        if !wanted.starts_with("Valid") && !wanted.starts_with("Invalid") {
            unnamed.insert(wanted);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(unnamed.len(), 20);
}
