//! Judgements of documents.

use hefu_app::{
    Platform,
    verify::{self as app, Judgement, ReportLanguage, Summary, Trust, TrustKind},
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
    /// The conclusion over all signatures after ETSI EN 319 102-1; none if there is nothing to
    /// conclude on.
    pub verdict: Option<Verdict>,
    /// The lowest PAdES level among the signatures of people and organisations: `B-B`, `B-T`, `B-LT`
    /// or `B-LTA` (ETSI EN 319 142-1). Proved, not claimed.
    pub level: Option<String>,
    /// In the order they were made.
    pub signatures: Vec<JudgedSignature>,
    /// About the file as a whole.
    pub findings: Vec<Finding>,
    /// The states of the file, oldest first: each update appends one.
    pub revisions: Vec<JudgedRevision>,
    /// The pages as displayed; empty if they can not be read.
    pub pages: Vec<JudgedPage>,
    /// How long judging took, milliseconds.
    pub ms: u64,
}

/// A conclusion after ETSI EN 319 102-1 §5.1.3.
#[derive(Serialize, ToSchema)]
pub struct Verdict {
    /// `TOTAL-PASSED`, `INDETERMINATE` or `TOTAL-FAILED`.
    pub indication: String,
    /// Why, such as `NO_CERTIFICATE_CHAIN_FOUND`; none if it passed.
    pub sub_indication: Option<String>,
    /// The reason as a sentence.
    pub text: String,
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
    /// The same as a sentence.
    pub summary_text: String,
    /// The name in the certificate, else as claimed.
    pub signer_name: Option<String>,
    /// The stamped time, RFC 3339.
    pub signed_at: Option<String>,
    /// `timestamp` or `none`.
    pub time_source: String,
    /// Who stamped the time.
    pub time_authority: Option<String>,
    /// The time that the signer's program wrote, RFC 3339. Nothing proves it.
    pub claimed_at: Option<String>,
    /// The reason that the signer's program wrote. Nothing proves it.
    pub claimed_reason: Option<String>,
    /// The signer's certificate.
    pub certificate: Option<Certificate>,
    /// The certificates above it, up to the root that is trusted; empty if none is.
    pub chain: Vec<Certificate>,
    /// Whether it is sound and nothing but regular later signatures follows it.
    pub intact: bool,
    /// Whether its signer is trusted.
    pub trusted: bool,
    /// The same as a sentence.
    pub trust_text: String,
    /// Who vouches for the signer.
    pub vouched_by: Vec<Voucher>,
    /// The conclusion: integrity, later changes, certificates and proofs of time together.
    pub verdict: Verdict,
    /// The PAdES level that is proved: `B-B`, `B-T`, `B-LT` or `B-LTA`; none for what is no PAdES
    /// signature or not sound.
    pub level: Option<String>,
    /// Whether nothing follows the signed bytes.
    pub covers_whole_file: bool,
    /// Which of `revisions` it closes, counted from 1.
    pub revision: Option<usize>,
    /// The first bytes of the file that it covers; a page drawn with `until` set to this is what was
    /// signed.
    pub signed_until: Option<u64>,
    /// Where it is shown, with the other marks of the same signature.
    pub places: Vec<JudgedPlace>,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// Who vouches for a signer.
#[derive(Serialize, ToSchema)]
pub struct Voucher {
    /// `installation` (this one's own authority, which is no licensed certification service), `list`
    /// (the operator's trust list), `system` (the operating system) or `visitor` (given with the file).
    pub source: String,
    /// What it is called there.
    pub name: String,
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

/// One state of the file.
#[derive(Serialize, ToSchema)]
pub struct JudgedRevision {
    /// Length of the file in this state, bytes.
    pub bytes: u64,
    /// Fields of the signatures that close it.
    pub signed_in: Vec<String>,
    /// What changed against the state before; empty up to the first signature.
    pub changes: Vec<JudgedChange>,
    /// Changes that are not listed, because there are so many.
    pub unlisted_changes: usize,
}

/// One object that an update changed.
#[derive(Serialize, ToSchema)]
pub struct JudgedChange {
    /// Object number.
    pub object: u32,
    /// `added`, `changed` or `removed`.
    pub change: String,
    /// What the object is for, such as `page` or `appearance`.
    pub role: String,
    /// The form field that it belongs to.
    pub field: Option<String>,
    /// `allowed`, `suspicious` or `forbidden`.
    pub permission: String,
    /// Code of the finding that says why, if it is not simply allowed.
    pub finding: Option<String>,
}

/// A page as displayed.
#[derive(Serialize, ToSchema)]
pub struct JudgedPage {
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

/// Where something stands on a page as displayed; the origin is the upper left corner.
#[derive(Serialize, ToSchema)]
pub struct JudgedPlace {
    /// The page, counted from 1.
    pub page: usize,
    /// Points from the left edge.
    pub x: f64,
    /// Points from the upper edge.
    pub y: f64,
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

impl VerifyReport {
    pub(crate) fn new(platform: &Platform, judgement: Judgement, language: Language) -> Self {
        let words = language.pick(ReportLanguage::Chinese, ReportLanguage::English);
        let report = judgement.report;
        let (trust, trust_text) = overall_trust(&report.signatures, report.trust, language);
        Self {
            file_sha256: judgement.digest.to_hex(),
            size: judgement.bytes,
            summary: report.summary.code().to_owned(),
            summary_text: report.summary.text(words).to_owned(),
            trust: trust.to_owned(),
            trust_text,
            verdict: report
                .verdict
                .map(|verdict| Verdict::new(verdict, language)),
            level: report.level,
            signatures: report
                .signatures
                .into_iter()
                .map(|signature| JudgedSignature::new(platform, signature, language))
                .collect(),
            findings: findings(report.findings, language),
            revisions: report
                .revisions
                .into_iter()
                .map(JudgedRevision::from)
                .collect(),
            pages: report.pages.into_iter().map(JudgedPage::from).collect(),
            ms: judgement.milliseconds,
        }
    }
}

impl Verdict {
    fn new(verdict: app::Verdict, language: Language) -> Self {
        Self {
            text: verdict.text(language).to_owned(),
            indication: verdict.indication,
            sub_indication: verdict.sub_indication,
        }
    }
}

impl JudgedSignature {
    fn new(platform: &Platform, signature: app::SignatureReport, language: Language) -> Self {
        let words = language.pick(ReportLanguage::Chinese, ReportLanguage::English);
        let certificate = |facts| Certificate::from(platform.certificate_in_report(facts));
        let trust_text = trust_sentence(signature.trust, &signature.vouched_by, language);
        let stamp = signature.time_stamp.filter(|stamp| stamp.intact);
        let moment = |seconds| Timestamp::from_seconds(seconds).rfc3339();
        Self {
            kind: signature.kind.code().to_owned(),
            summary: signature.summary.code().to_owned(),
            summary_text: signature.summary.text(words).to_owned(),
            signer_name: signature
                .signer
                .as_ref()
                .map(|signer| signer.subject.clone())
                .or(signature.claimed_name),
            time_source: if stamp.is_some() { "timestamp" } else { "none" }.to_owned(),
            signed_at: stamp.as_ref().map(|stamp| moment(stamp.time)),
            time_authority: stamp.and_then(|stamp| Some(stamp.authority?.subject)),
            claimed_at: signature.claimed_seconds.map(moment),
            claimed_reason: signature.reason,
            certificate: signature.signer.map(certificate),
            chain: signature
                .chain
                .into_iter()
                .skip(1)
                .map(certificate)
                .collect(),
            intact: signature.summary == Summary::Valid,
            trusted: signature.trust == Trust::Trusted,
            trust_text,
            vouched_by: signature
                .vouched_by
                .into_iter()
                .map(Voucher::from)
                .collect(),
            verdict: Verdict::new(signature.verdict, language),
            level: signature.level,
            covers_whole_file: signature.covers_whole_document,
            revision: signature.revision,
            signed_until: signature.signed_until,
            places: signature
                .places
                .into_iter()
                .map(JudgedPlace::from)
                .collect(),
            findings: findings(signature.findings, language),
            field: signature.field,
        }
    }
}

impl From<app::Voucher> for Voucher {
    fn from(voucher: app::Voucher) -> Self {
        Self {
            source: voucher.kind.code().to_owned(),
            name: voucher.name,
        }
    }
}

impl From<app::RevisionReport> for JudgedRevision {
    fn from(revision: app::RevisionReport) -> Self {
        Self {
            bytes: revision.bytes,
            signed_in: revision.signed_in,
            changes: revision
                .changes
                .into_iter()
                .map(JudgedChange::from)
                .collect(),
            unlisted_changes: revision.unlisted_changes,
        }
    }
}

impl From<app::ChangeReport> for JudgedChange {
    fn from(change: app::ChangeReport) -> Self {
        Self {
            object: change.object,
            change: change.change,
            role: change.role,
            field: change.field,
            permission: change.permission,
            finding: change.finding,
        }
    }
}

impl From<app::PageShape> for JudgedPage {
    fn from(page: app::PageShape) -> Self {
        Self {
            width: page.width,
            height: page.height,
        }
    }
}

impl From<app::Place> for JudgedPlace {
    fn from(place: app::Place) -> Self {
        Self {
            page: place.page,
            x: place.x,
            y: place.y,
            width: place.width,
            height: place.height,
        }
    }
}

fn overall_trust(
    signatures: &[app::SignatureReport],
    worst: Trust,
    language: Language,
) -> (&'static str, String) {
    let words = language.pick(ReportLanguage::Chinese, ReportLanguage::English);
    let trusted: Vec<_> = signatures
        .iter()
        .filter(|signature| signature.trust == Trust::Trusted)
        .collect();
    let Some(first) = signatures.first() else {
        return ("none", Trust::None.text(words).to_owned());
    };
    if trusted.is_empty() {
        return ("untrusted", worst.text(words).to_owned());
    }
    if trusted.len() < signatures.len() {
        let text = language.pick(
            "部分签名人的证书由受信任的机构签发，其余的不是。",
            "Some signers' certificates come from an authority that is trusted here, others do not.",
        );
        return ("mixed", text.to_owned());
    }
    let same = |signature: &app::SignatureReport| signature.vouched_by == first.vouched_by;
    let text = if signatures.iter().all(same) {
        trust_sentence(Trust::Trusted, &first.vouched_by, language)
    } else {
        let text = language.pick(
            "全部签名人的证书都由受信任的机构签发，来源见各个签名。",
            "All signers' certificates come from authorities that are trusted here; each signature names its own.",
        );
        text.to_owned()
    };
    ("trusted", text)
}

/// What the trust means here, and who vouches. Nobody may take the embedded authority for a licensed
/// one.
fn trust_sentence(trust: Trust, vouchers: &[app::Voucher], language: Language) -> String {
    let words = language.pick(ReportLanguage::Chinese, ReportLanguage::English);
    let Some(voucher) = vouchers.first().filter(|_| trust == Trust::Trusted) else {
        return trust.text(words).to_owned();
    };
    let name = &voucher.name;
    match (voucher.kind, language) {
        (TrustKind::Installation, Language::Chinese) => {
            "签名人的证书由本平台内置的证书服务签发（它不是持牌的电子认证服务机构）。".to_owned()
        }
        (TrustKind::Installation, Language::English) => {
            "The signer's certificate comes from this platform's embedded authority, which is not a licensed certification service.".to_owned()
        }
        (TrustKind::List, Language::Chinese) => {
            format!("签名人的证书由运营者信任列表中的“{name}”签发。")
        }
        (TrustKind::List, Language::English) => format!(
            "The signer's certificate comes from “{name}”, which stands on the operator's trust list."
        ),
        (TrustKind::System, Language::Chinese) => {
            "签名人的证书由操作系统信任的根证书签发；这些根证书主要用于网站。".to_owned()
        }
        (TrustKind::System, Language::English) => {
            "The signer's certificate comes from a root of the operating system; those are meant for web servers.".to_owned()
        }
        (TrustKind::Visitor, Language::Chinese) => {
            format!("签名人的证书由您提供的根证书“{name}”签发；本平台未核实该根证书。")
        }
        (TrustKind::Visitor, Language::English) => format!(
            "The signer's certificate comes from the root that you gave, “{name}”; this platform has not checked that root."
        ),
    }
}

fn findings(findings: Vec<app::Finding>, language: Language) -> Vec<Finding> {
    findings
        .into_iter()
        .map(|finding| Finding {
            severity: finding.severity.code().to_owned(),
            text: finding.text(language).to_owned(),
            code: finding.code,
            field: finding.field,
        })
        .collect()
}
