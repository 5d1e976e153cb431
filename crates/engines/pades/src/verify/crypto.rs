//! The signature value: CMS, certificates, time stamps, trust.

use super::report::{SignatureKind, TimeStampReport, Trust};
use super::revocation::Revocation;
use super::{Context, Finding, FindingKind};
use hefu_pdf::Signature;
use hefu_pki::{
    Certificate, CertificateInfo, ChainError, CmsProblem, HashAlgorithm, Purpose, SignedData,
    SignerInfo, TimeStampFacts, TimeStampProblem, build_chain_cached, read_token,
};
use std::cell::Cell;
use std::ops::Range;

/// What the signature value says.
pub(super) struct Checked {
    pub(super) trust: Trust,
    pub(super) digest_matches: bool,
    pub(super) hash: Option<&'static str>,
    pub(super) signer: Option<CertificateInfo>,
    pub(super) chain: Vec<CertificateInfo>,
    pub(super) time_stamp: Option<TimeStampReport>,
    pub(super) findings: Vec<Finding>,
}

impl Default for Checked {
    fn default() -> Self {
        Checked {
            trust: Trust::Untrusted,
            digest_matches: false,
            hash: None,
            signer: None,
            chain: Vec::new(),
            time_stamp: None,
            findings: Vec::new(),
        }
    }
}

impl Checked {
    fn failed(kind: FindingKind) -> Self {
        Checked {
            findings: vec![Finding::new(kind)],
            ..Self::default()
        }
    }
}

/// Checks a signature over two ranges of the file. Errors only when the hash budget is used up.
pub(super) fn check(
    signature: &Signature,
    kind: SignatureKind,
    ranges: &[Range<usize>; 2],
    context: &mut Context<'_>,
) -> Result<Checked, Finding> {
    // SHA-256 is what nearly every file asks for; another function is computed when it is.
    let sha256 = context.prefix.of(ranges, &mut context.budget)?;
    let parts = ranges.clone().map(|range| &context.bytes[range]);
    let hashed_again = Cell::new(0usize);
    let digest = |hash: HashAlgorithm| match hash {
        HashAlgorithm::Sha256 => sha256.to_vec(),
        other => {
            hashed_again.set(hashed_again.get() + parts[0].len() + parts[1].len());
            other.hash(&parts)
        }
    };
    let checked = match (kind, signature.sub_filter.as_deref()) {
        (SignatureKind::DocumentTimeStamp, _) => {
            document_time_stamp(&signature.contents, &digest, context)
        }
        (_, Some("ETSI.CAdES.detached")) => cms(&signature.contents, true, &digest, context),
        (_, Some("adbe.pkcs7.detached")) => cms(&signature.contents, false, &digest, context),
        (_, Some("adbe.pkcs7.sha1" | "adbe.x509.rsa_sha1")) => {
            Checked::failed(FindingKind::WeakHash)
        }
        _ => Checked::failed(FindingKind::UnknownSubFilter),
    };
    context.budget.take(hashed_again.get())?;
    Ok(checked)
}

/// `strict` asks for what CAdES requires and plain CMS does not.
fn cms(
    contents: &[u8],
    strict: bool,
    digest: &dyn Fn(HashAlgorithm) -> Vec<u8>,
    context: &Context<'_>,
) -> Checked {
    let mut rewritten = Vec::new();
    let Ok(data) = SignedData::parse_foreign(contents, &mut rewritten) else {
        return Checked::failed(FindingKind::MalformedSignature);
    };
    let [signer] = data.signers.as_slice() else {
        return Checked::failed(FindingKind::SeveralSigners);
    };
    let check = data.check(signer, Some(digest));
    let problems: Vec<CmsProblem> = check
        .problems
        .iter()
        .copied()
        // Only CAdES requires the signer's certificate to be signed as an attribute.
        .filter(|p| strict || *p != CmsProblem::NoSigningCertificate)
        .collect();
    let mut findings: Vec<Finding> = problems
        .iter()
        .map(|p| Finding::new(kind_of_problem(*p)))
        .collect();
    if data.content.is_some() {
        findings.push(Finding::new(FindingKind::EmbeddedContent));
    }
    let time_stamp = signature_time_stamp(signer, context);
    if time_stamp.as_ref().is_some_and(|stamp| !stamp.intact) {
        findings.push(Finding::new(FindingKind::TimeStampInvalid));
    }
    // A time that a trusted authority proves counts; otherwise now.
    let proved = time_stamp
        .as_ref()
        .filter(|stamp| stamp.intact && stamp.trust == Trust::Trusted);
    let at = proved.map_or(context.options.at, |stamp| stamp.time);
    let (trust, chain) = match &check.certificate {
        Some(certificate) => trust_in(
            certificate,
            &data.certificates,
            at,
            Purpose::DocumentSigning,
            context,
        ),
        None => (Trust::Untrusted, Vec::new()),
    };
    Checked {
        trust,
        digest_matches: check.hash.is_some() && !problems.contains(&CmsProblem::DigestMismatch),
        hash: check.hash.map(HashAlgorithm::name),
        signer: check.certificate.as_ref().map(Certificate::info),
        chain,
        time_stamp,
        findings,
    }
}

/// The first time stamp decides; a damaged one among several makes the whole damaged.
fn signature_time_stamp(signer: &SignerInfo<'_>, context: &Context<'_>) -> Option<TimeStampReport> {
    let value = signer.signature();
    let mut first: Option<TimeStampReport> = None;
    for token in signer.time_stamp_tokens() {
        let report = match read_token(token, &|hash| hash.hash(&[value])) {
            Ok(facts) => stamp_report(&facts, context).0,
            Err(_) => TimeStampReport {
                time: 0,
                authority: None,
                intact: false,
                trust: Trust::Untrusted,
            },
        };
        match &mut first {
            None => first = Some(report),
            Some(first) => first.intact &= report.intact,
        }
    }
    first
}

fn document_time_stamp(
    contents: &[u8],
    digest: &dyn Fn(HashAlgorithm) -> Vec<u8>,
    context: &Context<'_>,
) -> Checked {
    // /Contents is padded with zeros; a token is one element.
    let Ok(facts) = read_token(contents, digest) else {
        return Checked::failed(FindingKind::MalformedSignature);
    };
    let findings = facts
        .problems
        .iter()
        .map(|problem| {
            Finding::new(match problem {
                TimeStampProblem::ImprintMismatch => FindingKind::DigestMismatch,
                TimeStampProblem::WeakHash => FindingKind::WeakHash,
                TimeStampProblem::SeveralSigners => FindingKind::SeveralSigners,
                TimeStampProblem::NotATimeStampCertificate => FindingKind::TimeStampInvalid,
                TimeStampProblem::Signature(problem) => kind_of_problem(*problem),
            })
        })
        .collect();
    let (time_stamp, chain) = stamp_report(&facts, context);
    Checked {
        trust: time_stamp.trust,
        digest_matches: !facts.problems.contains(&TimeStampProblem::ImprintMismatch),
        hash: Some(facts.hash.name()),
        signer: time_stamp.authority.clone(),
        chain,
        time_stamp: Some(time_stamp),
        findings,
    }
}

fn stamp_report(
    facts: &TimeStampFacts,
    context: &Context<'_>,
) -> (TimeStampReport, Vec<CertificateInfo>) {
    let (trust, chain) = match &facts.authority {
        Some(authority) => trust_in(
            authority,
            &facts.certificates,
            facts.time,
            Purpose::TimeStamping,
            context,
        ),
        None => (Trust::Untrusted, Vec::new()),
    };
    let report = TimeStampReport {
        time: facts.time,
        authority: facts.authority.as_ref().map(Certificate::info),
        intact: facts.problems.is_empty(),
        trust,
    };
    (report, chain)
}

fn trust_in(
    certificate: &Certificate,
    pool: &[Certificate],
    at: i64,
    purpose: Purpose,
    context: &Context<'_>,
) -> (Trust, Vec<CertificateInfo>) {
    match build_chain_cached(
        certificate,
        pool,
        context.options.trust,
        at,
        purpose,
        &context.chains,
    ) {
        Ok(chain) => {
            let trust = match context.lists.state_of(&chain, at) {
                Revocation::Revoked => Trust::Revoked,
                Revocation::Unknown if context.options.require_revocation => {
                    Trust::RevocationUnknown
                }
                Revocation::Unknown | Revocation::Good => Trust::Trusted,
            };
            (trust, chain.iter().map(Certificate::info).collect())
        }
        Err(ChainError::OutsideValidity { ended }) => {
            // "Expired" is said only of somebody a root vouches for.
            let known = build_chain_cached(
                certificate,
                pool,
                context.options.trust,
                certificate.not_before(),
                purpose,
                &context.chains,
            );
            let trust = match (known, ended) {
                (Err(_), _) => Trust::Untrusted,
                (Ok(_), true) => Trust::Expired,
                (Ok(_), false) => Trust::NotYetValid,
            };
            (trust, Vec::new())
        }
        Err(_) => (Trust::Untrusted, Vec::new()),
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
