//! The signature value: CMS, certificates, time stamps. Who vouches for them is another question.

use super::place::PrefixHash;
use crate::verify::finding::{Finding, FindingKind};
use crate::verify::report::SignatureKind;
use hefu_pdf::Signature;
use hefu_pki::{
    Certificate, CmsProblem, HashAlgorithm, SignedData, TimeStampFacts, TimeStampProblem,
    read_token,
};
use std::ops::Range;

/// What the signature value says.
#[derive(Default)]
pub(crate) struct Value {
    pub(crate) findings: Vec<Finding>,
    pub(crate) digest_matches: bool,
    pub(crate) hash: Option<HashAlgorithm>,
    /// The signer's certificate, or the authority's of a document time stamp.
    pub(crate) signer: Option<Certificate>,
    /// Certificates that came along.
    pub(crate) pool: Vec<Certificate>,
    /// Whether the certificate is named among the signed attributes, as CAdES requires.
    pub(crate) names_certificate: bool,
    /// Time stamps over the signature value, or the document time stamp itself.
    pub(crate) stamps: Vec<Stamp>,
}

/// A time stamp; no facts if it cannot be read.
pub(crate) struct Stamp {
    pub(crate) facts: Option<TimeStampFacts>,
}

impl Stamp {
    /// Whether it stamps what it should and its signature is right.
    pub(crate) fn is_intact(&self) -> bool {
        self.facts.as_ref().is_some_and(|f| f.problems.is_empty())
    }
}

impl Value {
    fn failed(kind: FindingKind) -> Self {
        Value {
            findings: vec![Finding::new(kind)],
            ..Self::default()
        }
    }

    /// Reads the value of a signature over two ranges of the file.
    pub(crate) fn read(
        signature: &Signature,
        kind: SignatureKind,
        ranges: &[Range<usize>; 2],
        prefix: &PrefixHash<'_>,
    ) -> Self {
        let digest = |hash: HashAlgorithm| prefix.of(hash, ranges);
        match (kind, signature.sub_filter.as_deref()) {
            (SignatureKind::DocumentTimeStamp, _) => {
                document_time_stamp(&signature.contents, &digest)
            }
            (_, Some("ETSI.CAdES.detached")) => cms(&signature.contents, true, &digest),
            (_, Some("adbe.pkcs7.detached")) => cms(&signature.contents, false, &digest),
            (_, Some("adbe.pkcs7.sha1" | "adbe.x509.rsa_sha1")) => {
                Self::failed(FindingKind::WeakHash)
            }
            _ => Self::failed(FindingKind::UnknownSubFilter),
        }
    }
}

/// `strict` asks for what CAdES requires and plain CMS does not.
fn cms(contents: &[u8], strict: bool, digest: &dyn Fn(HashAlgorithm) -> Vec<u8>) -> Value {
    let mut rewritten = Vec::new();
    let Ok(data) = SignedData::parse_foreign(contents, &mut rewritten) else {
        return Value::failed(FindingKind::MalformedSignature);
    };
    let [signer] = data.signers.as_slice() else {
        return Value::failed(FindingKind::SeveralSigners);
    };
    let check = data.check(signer, Some(digest));
    let problems = check.problems.iter().copied();
    // Only CAdES requires the signer's certificate to be signed as an attribute.
    let problems = problems.filter(|p| strict || *p != CmsProblem::NoSigningCertificate);
    let mut findings: Vec<Finding> = problems
        .map(|problem| Finding::new(kind_of_problem(problem)))
        .collect();
    if data.content.is_some() {
        findings.push(Finding::new(FindingKind::EmbeddedContent));
    }
    let value = signer.signature();
    let stamps: Vec<Stamp> = signer
        .time_stamp_tokens()
        .iter()
        .map(|token| Stamp {
            facts: read_token(token, &|hash| hash.hash(&[value])).ok(),
        })
        .collect();
    if !stamps.iter().all(Stamp::is_intact) {
        findings.push(Finding::new(FindingKind::TimeStampInvalid));
    }
    Value {
        findings,
        digest_matches: check.hash.is_some()
            && !check.problems.contains(&CmsProblem::DigestMismatch),
        hash: check.hash,
        signer: check.certificate,
        names_certificate: signer.names_signing_certificate(),
        pool: data.certificates,
        stamps,
    }
}

fn document_time_stamp(contents: &[u8], digest: &dyn Fn(HashAlgorithm) -> Vec<u8>) -> Value {
    // /Contents is padded with zeros; a token is one element.
    let Ok(facts) = read_token(contents, digest) else {
        return Value::failed(FindingKind::MalformedSignature);
    };
    let findings = facts
        .problems
        .iter()
        .map(|problem| {
            Finding::new(match problem {
                TimeStampProblem::ImprintMismatch => FindingKind::DigestMismatch,
                TimeStampProblem::WeakHash => FindingKind::WeakHash,
                TimeStampProblem::SeveralSigners => FindingKind::SeveralSigners,
                TimeStampProblem::Signature(problem) => kind_of_problem(*problem),
                _ => FindingKind::TimeStampInvalid,
            })
        })
        .collect();
    Value {
        findings,
        digest_matches: !facts.problems.contains(&TimeStampProblem::ImprintMismatch),
        hash: Some(facts.hash),
        signer: facts.authority.clone(),
        pool: facts.certificates.clone(),
        names_certificate: true,
        stamps: vec![Stamp { facts: Some(facts) }],
    }
}

fn kind_of_problem(problem: CmsProblem) -> FindingKind {
    match problem {
        CmsProblem::DigestMismatch => FindingKind::DigestMismatch,
        CmsProblem::SignatureWrong => FindingKind::SignatureWrong,
        CmsProblem::CertificateMissing => FindingKind::CertificateMissing,
        CmsProblem::NoSignedAttributes => FindingKind::NoSignedAttributes,
        CmsProblem::WrongContentType => FindingKind::WrongContentType,
        CmsProblem::NoMessageDigest => FindingKind::NoMessageDigest,
        CmsProblem::NoSigningCertificate => FindingKind::NoSigningCertificate,
        CmsProblem::OtherSigningCertificate => FindingKind::OtherSigningCertificate,
        CmsProblem::UnknownAlgorithm => FindingKind::UnknownAlgorithm,
        CmsProblem::WeakHash => FindingKind::WeakHash,
    }
}
