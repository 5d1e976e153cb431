//! Judgements of documents.

use hefu_app::{
    Platform,
    verify::{
        Consequence, Finding as EngineFinding, Judgement, ReportLanguage, SignatureReport, Trust,
    },
};
use hefu_kernel::{Language, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::certificate::Certificate;

/// What a judgement says.
#[derive(Serialize, ToSchema)]
pub struct VerifyReport {
    /// SHA-256 of the file, hexadecimal.
    pub file_sha256: String,
    /// Bytes.
    pub size: u64,
    /// Integrity: `valid`, `changed`, `invalid`, `broken`, `unsigned` or `refused`.
    pub summary: String,
    /// The same as a sentence.
    pub summary_text: String,
    /// Trust in the signers: `trusted`, `untrusted`, `mixed` or `none`.
    pub trust: String,
    /// The same as a sentence.
    pub trust_text: String,
    /// In the order they were made.
    pub signatures: Vec<JudgedSignature>,
    /// About the file as a whole.
    pub findings: Vec<Finding>,
    /// How long judging took, milliseconds.
    pub ms: u64,
}

/// One signature.
#[derive(Serialize, ToSchema)]
pub struct JudgedSignature {
    /// Name of its field.
    pub field: String,
    /// `approval`, `certification` or `document_time_stamp`.
    pub kind: String,
    /// Its own integrity.
    pub summary: String,
    /// The name in the certificate, else as claimed.
    pub signer_name: Option<String>,
    /// The stamped time, RFC 3339.
    pub signed_at: Option<String>,
    /// `timestamp` or `none`.
    pub time_source: String,
    /// The signer's certificate.
    pub certificate: Option<Certificate>,
    /// Whether it is sound and nothing but regular later signatures follows it.
    pub intact: bool,
    /// Whether its signer is trusted.
    pub trusted: bool,
    /// The same as a sentence.
    pub trust_text: String,
    /// `B-B` without a time stamp, `B-T` with one (ETSI EN 319 142-1).
    pub level: String,
    /// Whether nothing follows the signed bytes.
    pub covers_whole_file: bool,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// Something that was found.
#[derive(Serialize, ToSchema)]
pub struct Finding {
    /// Stable code.
    pub code: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// A sentence.
    pub text: String,
    /// The form field it concerns.
    pub field: Option<String>,
}

impl VerifyReport {
    pub(crate) fn new(platform: &Platform, judgement: Judgement, language: Language) -> Self {
        let words = language.pick(ReportLanguage::Chinese, ReportLanguage::English);
        let report = judgement.report;
        let (trust, trust_text) = overall_trust(&report.signatures, report.trust, language, words);
        Self {
            file_sha256: judgement.digest.to_hex(),
            size: judgement.bytes,
            summary: report.summary.code().to_owned(),
            summary_text: report.summary.text(words).to_owned(),
            trust: trust.to_owned(),
            trust_text: trust_text.to_owned(),
            signatures: report
                .signatures
                .into_iter()
                .map(|signature| JudgedSignature::new(platform, signature, words))
                .collect(),
            findings: findings(&report.findings, words),
            ms: judgement.milliseconds,
        }
    }
}

impl JudgedSignature {
    fn new(platform: &Platform, signature: SignatureReport, words: ReportLanguage) -> Self {
        let stamp = signature.time_stamp.as_ref().filter(|stamp| stamp.intact);
        let signed_at = stamp.map(|stamp| Timestamp::from_seconds(stamp.time).rfc3339());
        Self {
            kind: signature.kind.code().to_owned(),
            summary: signature.summary.code().to_owned(),
            signer_name: signature
                .signer
                .as_ref()
                .map(|signer| signer.subject.clone())
                .or(signature.claimed_name),
            time_source: if stamp.is_some() { "timestamp" } else { "none" }.to_owned(),
            level: if stamp.is_some() { "B-T" } else { "B-B" }.to_owned(),
            signed_at,
            certificate: signature
                .signer
                .map(|signer| platform.certificate_in_report(signer).into()),
            intact: signature.summary == hefu_app::verify::Summary::Valid,
            trusted: signature.trust == Trust::Trusted,
            trust_text: trust_sentence(signature.trust, words).to_owned(),
            covers_whole_file: signature.covers_whole_document,
            findings: findings(&signature.findings, words),
            field: signature.field,
        }
    }
}

fn overall_trust(
    signatures: &[SignatureReport],
    worst: Trust,
    language: Language,
    words: ReportLanguage,
) -> (&'static str, &'static str) {
    let trusted = signatures
        .iter()
        .filter(|signature| signature.trust == Trust::Trusted)
        .count();
    if signatures.is_empty() {
        ("none", Trust::None.text(words))
    } else if trusted == signatures.len() {
        ("trusted", trust_sentence(Trust::Trusted, words))
    } else if trusted == 0 {
        ("untrusted", worst.text(words))
    } else {
        let text = language.pick(
            "部分签名人的证书由本平台内置的证书服务签发，其余的不是。",
            "Some signers' certificates come from this platform's embedded authority, others do not.",
        );
        ("mixed", text)
    }
}

/// What the trust means here. The only root that is trusted is the installation's own, and nobody
/// may take the embedded authority for a licensed one.
fn trust_sentence(trust: Trust, words: ReportLanguage) -> &'static str {
    match (trust, words) {
        (Trust::Trusted, ReportLanguage::Chinese) => {
            "签名人的证书由本平台内置的证书服务签发（它不是持牌的电子认证服务机构）。"
        }
        (Trust::Trusted, ReportLanguage::English) => {
            "The signer's certificate comes from this platform's embedded authority, which is not a licensed certification service."
        }
        (other, words) => other.text(words),
    }
}

fn findings(findings: &[EngineFinding], words: ReportLanguage) -> Vec<Finding> {
    findings
        .iter()
        .map(|finding| Finding {
            code: finding.kind.code().to_owned(),
            severity: match finding.kind.consequence() {
                Consequence::Note => "info",
                Consequence::Changed => "warning",
                Consequence::Invalid | Consequence::Refused | Consequence::Broken => "error",
            }
            .to_owned(),
            text: finding.kind.text(words).to_owned(),
            field: finding.field.clone(),
        })
        .collect()
}
