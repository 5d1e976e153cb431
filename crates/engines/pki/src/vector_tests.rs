//! Published vectors against this crate's own code: Wycheproof for signatures, other software's OCSP
//! messages. (NIST's PKITS has its own file.) Where they come from is told in
//! `tests/vectors/pki/README.md`.

use crate::asn1::Reader;
use crate::key::{PublicKey, Scheme};
use crate::*;
use std::collections::BTreeMap;
use std::io::Read;

pub(crate) fn unpack(packed: &[u8]) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed)
        .read_to_string(&mut text)
        .unwrap();
    text
}

pub(crate) fn unhex(text: &str) -> Vec<u8> {
    let octet = |at| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    match text {
        "-" => Vec::new(),
        digits => (0..digits.len()).step_by(2).map(octet).collect(),
    }
}

/// The scheme of a set, through the AlgorithmIdentifier that would name it in a SignerInfo.
fn scheme(set: &str, hash: HashAlgorithm, salt: &str) -> Scheme {
    let mut w = crate::asn1::Writer::default();
    if set.starts_with("ecdsa") {
        let name = match hash {
            HashAlgorithm::Sha384 => oid::ECDSA_SHA384,
            _ => oid::ECDSA_SHA256,
        };
        w.algorithm(name.as_bytes(), false);
    } else if set.starts_with("rsa_signature") {
        w.algorithm(oid::RSA_SHA256.as_bytes(), true);
    } else {
        use crate::asn1::tag;
        let digest = |w: &mut crate::asn1::Writer| w.algorithm(hash.oid().as_bytes(), true);
        w.sequence(|w| {
            w.oid(oid::RSA_PSS.as_bytes());
            w.sequence(|w| {
                w.constructed(tag::context(0), digest);
                w.constructed(tag::context(1), |w| {
                    w.sequence(|w| {
                        w.oid(ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8").as_bytes());
                        digest(w);
                    });
                });
                w.constructed(tag::context(2), |w| w.unsigned_small(salt.parse().unwrap()));
            });
        });
    }
    let identifier = w.into_bytes();
    Scheme::parse(Reader::new(&identifier).sequence().unwrap()).unwrap()
}

#[test]
fn wycheproof_signatures_are_judged_as_published() {
    let text = unpack(include_bytes!(
        "../../../../tests/vectors/pki/wycheproof.txt.gz"
    ));
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let (mut set, mut spki) = ("", Vec::new());
    let mut how = (Scheme::Unknown, HashAlgorithm::Sha256);
    for line in text.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        match fields.as_slice() {
            ["set", name] => set = name,
            ["key", hash, salt, key] => {
                let hash = match *hash {
                    "SHA-256" => HashAlgorithm::Sha256,
                    "SHA-384" => HashAlgorithm::Sha384,
                    other => panic!("{other}"),
                };
                how = (scheme(set, hash, salt), hash);
                spki = unhex(key);
            }
            ["case", id, result, message, signature] => {
                let key = PublicKey::parse(&spki);
                let (scheme, hash) = how;
                let accepted = key
                    .is_ok_and(|k| k.verify(scheme, hash, &[&unhex(message)], &unhex(signature)));
                // "acceptable" (a DigestInfo without NULL) may be judged either way; we refuse it.
                assert_eq!(accepted, *result == "valid", "{set} {id}");
                *counts.entry((set, result)).or_default() += 1;
            }
            _ => panic!("{line}"),
        }
    }
    let of = |result| -> usize {
        let counted = counts.iter().filter(|((_, it), _)| *it == result);
        counted.map(|(_, count)| count).sum()
    };
    assert_eq!(
        (of("valid"), of("invalid"), of("acceptable")),
        (503, 1191, 2)
    );
}

/// Good, revoked and unknown certificates in an answer, or why it is not read.
fn answered(der: Vec<u8>) -> String {
    let response = match OcspResponse::from_der(der) {
        Ok(response) => response,
        Err(error) => return error.to_string(),
    };
    let count = |kind: fn(&OcspStatus) -> bool| {
        let answers = response.answers().iter();
        answers.filter(|answer| kind(&answer.status)).count()
    };
    let good = count(|status| *status == OcspStatus::Good);
    let revoked = count(|status| matches!(status, OcspStatus::Revoked(_)));
    let unknown = count(|status| *status == OcspStatus::Unknown);
    format!("{good} {revoked} {unknown}")
}

#[test]
fn other_softwares_ocsp_messages_are_read_or_refused_by_name() {
    let text = unpack(include_bytes!("../../../../tests/vectors/pki/ocsp.txt.gz"));
    let mut said = String::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let [kind, name, der] = fields.as_slice() else {
            panic!("{line}");
        };
        let der = unhex(der);
        let outcome = match (*kind, OcspRequest::from_der(&der)) {
            ("request", Ok(request)) => format!("asks for {}", request.certificates().len()),
            ("request", Err(error)) => error.to_string(),
            _ => answered(der),
        };
        said += &format!("{name}: {outcome}\n");
    }
    let expected = "\
ocsp-army.deps.mil-resp: 16 4 0
ocsp-army.inapplicable-req: asks for 1
ocsp-army.revoked-req: asks for 1
ocsp-army.valid-req: asks for 1
req-acceptable-responses: asks for 1
req-duplicate-ext: not an OCSP request: an element occurs twice
req-ext-nonce: asks for 1
req-ext-unknown-oid: asks for 1
req-invalid-hash-alg: the OCSP request asks for no certificate or for too many
req-invalid-version: not an OCSP request: a value is malformed
req-multi-sha1: asks for 2
req-sha1: asks for 1
resp-delegate-unknown-cert: 0 0 1
resp-invalid-signature-oid: 1 0 0
resp-invalid-version: not an OCSP response: a value is malformed
resp-responder-key-hash: 0 1 0
resp-response-type-unknown-oid: an OCSP response of an unknown type
resp-revoked-no-next-update: 0 1 0
resp-revoked-reason: 0 1 0
resp-revoked: 0 1 0
resp-sct-extension: 1 0 0
resp-sha256: 1 0 0
resp-single-extension-reason: 1 0 0
resp-successful-no-response-bytes: not an OCSP response: the structure is cut short
resp-unauthorized: the OCSP responder refused with status 6
resp-unknown-extension: 0 1 0
resp-unknown-hash-alg: 0 0 0
resp-unknown-response-status: the OCSP responder refused with status 7
";
    assert_eq!(said, expected);
}
