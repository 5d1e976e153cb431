//! What a judgement says, as plain values: everything a face shows, in both languages, and nothing that
//! needs the file any more. Travels from the process that looked at the file to the one that answers.

use hefu_kernel::Language;
use hefu_pki::CertificateInfo;
use serde::{Deserialize, Serialize};

use super::{
    codes,
    trust::{TrustKind, TrustSource},
};

pub use hefu_pades::{SignatureKind, Summary, Trust};

/// What a file is judged by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Who may vouch for signers, the first first.
    pub trust: Vec<TrustSource>,
    /// Now, seconds since 1970.
    pub at_seconds: i64,
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Integrity of the document.
    #[serde(with = "codes::summary")]
    pub summary: Summary,
    /// Trust in the least trusted signer.
    #[serde(with = "codes::trust")]
    pub trust: Trust,
    /// The conclusion over all signatures; none if there is nothing to conclude on.
    pub verdict: Option<Verdict>,
    /// The lowest PAdES level among the signatures of people and organisations.
    pub level: Option<String>,
    /// About the file as a whole.
    pub findings: Vec<Finding>,
    /// The signatures in the order they were made.
    pub signatures: Vec<SignatureReport>,
    /// The states of the file, oldest first; each update appends one. Empty if they can not be told
    /// apart.
    pub revisions: Vec<RevisionReport>,
    /// The pages as displayed, in points; empty if they can not be read.
    pub pages: Vec<PageShape>,
}

/// One state of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionReport {
    /// Length of the file in this state.
    pub bytes: u64,
    /// Fields of the signatures that close it.
    pub signed_in: Vec<String>,
    /// What changed against the state before; empty up to the first signature.
    pub changes: Vec<ChangeReport>,
    /// Changes that are not listed, because there are so many.
    pub unlisted_changes: usize,
}

/// One object that an update changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeReport {
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

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; changes nothing.
    Info,
    /// The signature is sound, but the document is no longer what was signed.
    Warning,
    /// The signature proves nothing, or the file was not judged.
    Error,
}

impl Severity {
    /// Stable code for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable code.
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// A sentence in Chinese.
    pub chinese: String,
    /// The same in English.
    pub english: String,
    /// The form field it concerns.
    pub field: Option<String>,
    /// Number of the PDF object it concerns.
    pub object: Option<u32>,
}

impl Finding {
    /// The sentence in that language.
    pub fn text(&self, language: Language) -> &str {
        language.pick(&self.chinese, &self.english)
    }
}

/// A page as displayed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PageShape {
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

/// Where something stands on a page as displayed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The page, counted from 1.
    pub page: usize,
    /// Points from the left edge.
    pub x: f64,
    /// Points from the top edge.
    pub y: f64,
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

/// Who vouches for somebody: where a root of the certificate's chain comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voucher {
    /// Where the root comes from.
    pub kind: TrustKind,
    /// What it is called there.
    pub name: String,
}

/// A conclusion in the words of ETSI EN 319 102-1 §5.1.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// `TOTAL-PASSED`, `INDETERMINATE` or `TOTAL-FAILED`.
    pub indication: String,
    /// Why, such as `NO_CERTIFICATE_CHAIN_FOUND`; none if it passed.
    pub sub_indication: Option<String>,
    /// The reason as a sentence in Chinese.
    pub chinese: String,
    /// The same in English.
    pub english: String,
}

impl Verdict {
    /// The sentence in that language.
    pub fn text(&self, language: Language) -> &str {
        language.pick(&self.chinese, &self.english)
    }
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignatureReport {
    /// Name of its field.
    pub field: String,
    /// What kind it is.
    #[serde(with = "codes::kind")]
    pub kind: SignatureKind,
    /// Its own integrity: valid, changed or invalid.
    #[serde(with = "codes::summary")]
    pub summary: Summary,
    /// Trust in its signer.
    #[serde(with = "codes::trust")]
    pub trust: Trust,
    /// Who vouches for its signer; nobody, somebody, or several.
    pub vouched_by: Vec<Voucher>,
    /// The conclusion: integrity, later changes, certificates and proofs of time together.
    pub verdict: Verdict,
    /// The PAdES level that is proved: `B-B`, `B-T`, `B-LT` or `B-LTA` (EN 319 142-1). None for what
    /// is no PAdES signature or not sound.
    pub level: Option<String>,
    /// The earliest time at which it is proved to have existed, seconds since 1970.
    pub proved_seconds: Option<i64>,
    /// The content is what was signed (true even when later changes follow).
    pub digest_matches: bool,
    /// Format, such as `ETSI.CAdES.detached`.
    pub sub_filter: String,
    /// Hash function, such as `SHA-256`.
    pub hash: Option<String>,
    /// The signer's certificate.
    pub signer: Option<CertificateFacts>,
    /// The chain from the signer's certificate to the root, when there is one.
    pub chain: Vec<CertificateFacts>,
    /// Name claimed in the document (not proved).
    pub claimed_name: Option<String>,
    /// Reason claimed.
    pub reason: Option<String>,
    /// Place claimed.
    pub location: Option<String>,
    /// Time claimed, a PDF date string (not proved).
    pub claimed_time: Option<String>,
    /// The same, seconds since 1970, if it can be read.
    pub claimed_seconds: Option<i64>,
    /// The time stamp over the signature, or the document time stamp itself.
    pub time_stamp: Option<TimeStampReport>,
    /// Whether nothing follows the signed bytes.
    pub covers_whole_document: bool,
    /// End of the signed bytes: the file up to there is what was signed. None if they are not what
    /// they should be.
    pub signed_until: Option<u64>,
    /// The state of the file that it closes, counted from 1.
    pub revision: Option<usize>,
    /// Where it is shown, with the other marks of the same signature.
    pub places: Vec<Place>,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// A time stamp.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeStampReport {
    /// Proved time, seconds since 1970.
    pub time: i64,
    /// Who stamped.
    pub authority: Option<CertificateFacts>,
    /// Whether it stamps what it should and its signature is right.
    pub intact: bool,
    /// Trust in the authority.
    #[serde(with = "codes::trust")]
    pub trust: Trust,
    /// Who vouches for the authority.
    pub vouched_by: Vec<Voucher>,
}

/// What stands in a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// Subject's common name.
    pub subject: String,
    /// Subject's organisation.
    pub organisation: Option<String>,
    /// Subject's serialNumber attribute.
    pub subject_serial: Option<String>,
    /// Certificate serial number, hexadecimal.
    pub serial_number: String,
    /// Issuer's common name.
    pub issuer: String,
    /// Issuer's organisation.
    pub issuer_organisation: Option<String>,
    /// First second of validity, since 1970.
    pub not_before: i64,
    /// Last second of validity, since 1970.
    pub not_after: i64,
    /// SHA-256 of the certificate, hexadecimal.
    pub sha256: String,
    /// Kind of key, such as `ECDSA P-256`.
    pub key_algorithm: String,
    /// Whether it may issue certificates.
    pub is_ca: bool,
}

impl From<CertificateInfo> for CertificateFacts {
    fn from(info: CertificateInfo) -> Self {
        Self {
            subject: info.subject,
            organisation: info.organisation,
            subject_serial: info.subject_serial,
            serial_number: info.serial_number,
            issuer: info.issuer,
            issuer_organisation: info.issuer_organisation,
            not_before: info.not_before,
            not_after: info.not_after,
            sha256: info.sha256,
            key_algorithm: info.key_algorithm,
            is_ca: info.is_ca,
        }
    }
}

impl From<CertificateFacts> for CertificateInfo {
    fn from(facts: CertificateFacts) -> Self {
        Self {
            subject: facts.subject,
            organisation: facts.organisation,
            subject_serial: facts.subject_serial,
            serial_number: facts.serial_number,
            issuer: facts.issuer,
            issuer_organisation: facts.issuer_organisation,
            not_before: facts.not_before,
            not_after: facts.not_after,
            sha256: facts.sha256,
            key_algorithm: facts.key_algorithm,
            is_ca: facts.is_ca,
        }
    }
}
