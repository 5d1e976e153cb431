//! The result of a verification, as plain values.

use super::finding::{Consequence, Finding, FindingKind, Language};
use super::policy;
use super::verdict::Verdict;
use hefu_pdf::{ChangeKind, ObjectChange, ObjectRole};
use hefu_pki::CertificateInfo;

/// Integrity of a document: is it what was signed? Says nothing about who signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Summary {
    /// Every signature is sound and nothing but regular later signatures follows it.
    Valid,
    /// Signatures are sound, but something was changed after one of them.
    Changed,
    /// At least one signature proves nothing.
    Invalid,
    /// The file cannot be read.
    Broken,
    /// There is no signature.
    Unsigned,
    /// The file is not accepted for verification.
    Refused,
}

impl Summary {
    /// Stable code for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Changed => "changed",
            Self::Invalid => "invalid",
            Self::Broken => "broken",
            Self::Unsigned => "unsigned",
            Self::Refused => "refused",
        }
    }

    /// A sentence for people.
    pub fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Valid, Language::Chinese) => "签名完好，文档自签名后未被改动。",
            (Self::Valid, Language::English) => {
                "The signatures are intact and the document is unchanged since."
            }
            (Self::Changed, Language::Chinese) => "签名本身完好，但文档在签名后被改动。",
            (Self::Changed, Language::English) => {
                "The signatures are intact, but the document was changed after signing."
            }
            (Self::Invalid, Language::Chinese) => "至少有一个签名无效。",
            (Self::Invalid, Language::English) => "At least one signature is invalid.",
            (Self::Broken, Language::Chinese) => "文件已损坏或不是 PDF。",
            (Self::Broken, Language::English) => "The file is damaged or not a PDF.",
            (Self::Unsigned, Language::Chinese) => "文件没有签名。",
            (Self::Unsigned, Language::English) => "The file is not signed.",
            (Self::Refused, Language::Chinese) => "文件不被接受，未作验证。",
            (Self::Refused, Language::English) => "The file was not accepted for verification.",
        }
    }

    /// The summary that the gravest of some consequences leads to.
    pub(crate) fn of(gravest: Option<Consequence>) -> Self {
        match gravest {
            None | Some(Consequence::Note) => Self::Valid,
            Some(Consequence::Changed) => Self::Changed,
            Some(Consequence::Invalid) => Self::Invalid,
            Some(Consequence::Refused) => Self::Refused,
            Some(Consequence::Broken) => Self::Broken,
        }
    }
}

/// Whether the signer is who the certificate says, as far as the given roots vouch for it. Ordered from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trust {
    /// No signature, nothing to trust.
    None,
    /// A chain to a given root, valid at the time that counts.
    Trusted,
    /// A chain to a given root, but whether a certificate was revoked is not known and was asked for.
    RevocationUnknown,
    /// The chain is good but had ended at the time that counts, and no time stamp proves an earlier one.
    Expired,
    /// The chain is good but had not begun.
    NotYetValid,
    /// No chain to a given root.
    Untrusted,
    /// A certificate of the chain had been revoked at the time that counts.
    Revoked,
}

impl Trust {
    /// Stable code for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Trusted => "trusted",
            Self::RevocationUnknown => "revocation_unknown",
            Self::Expired => "expired",
            Self::NotYetValid => "not_yet_valid",
            Self::Untrusted => "untrusted",
            Self::Revoked => "revoked",
        }
    }

    /// A sentence for people.
    pub fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::None, Language::Chinese) => "没有签名人可供核对。",
            (Self::None, Language::English) => "There is no signer to be checked.",
            (Self::Trusted, Language::Chinese) => "签名人的证书由受信任的机构签发。",
            (Self::Trusted, Language::English) => {
                "The signer's certificate comes from a trusted authority."
            }
            (Self::RevocationUnknown, Language::Chinese) => "证书是否已被吊销未知。",
            (Self::RevocationUnknown, Language::English) => {
                "It is not known whether the certificate was revoked."
            }
            (Self::Expired, Language::Chinese) => "证书在签名时间已过期，或无法证明签名早于过期。",
            (Self::Expired, Language::English) => {
                "The certificate has expired and nothing proves that it was used before."
            }
            (Self::NotYetValid, Language::Chinese) => "证书在签名时间尚未生效。",
            (Self::NotYetValid, Language::English) => "The certificate was not yet valid.",
            (Self::Revoked, Language::Chinese) => "签名人的证书在签名时已被吊销。",
            (Self::Revoked, Language::English) => {
                "The signer's certificate had been revoked when it was used."
            }
            (Self::Untrusted, Language::Chinese) => "签名人的证书不是由受信任的机构签发。",
            (Self::Untrusted, Language::English) => {
                "The signer's certificate does not come from a trusted authority."
            }
        }
    }
}

/// What was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Integrity of the document.
    pub summary: Summary,
    /// Trust in the least trusted signer.
    pub trust: Trust,
    /// The conclusion over all signatures (EN 319 102-1); nothing if there is none to conclude on.
    pub verdict: Option<Verdict>,
    /// The lowest level among the signatures of people and organisations.
    pub level: Option<Level>,
    /// Findings about the file as a whole.
    pub findings: Vec<Finding>,
    /// The signatures in the order they were made.
    pub signatures: Vec<SignatureReport>,
    /// The states of the file, oldest first, with everything that changed after the first signature.
    pub revisions: Vec<RevisionReport>,
}

/// Kinds of signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignatureKind {
    /// Approval of a person or organisation.
    Approval,
    /// Certification of the document (DocMDP).
    Certification,
    /// Document time stamp.
    DocumentTimeStamp,
}

impl SignatureKind {
    /// Stable code for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Certification => "certification",
            Self::DocumentTimeStamp => "document_time_stamp",
        }
    }
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureReport {
    /// Name of its field.
    pub field: String,
    /// What kind it is.
    pub kind: SignatureKind,
    /// Its own integrity: valid, changed or invalid.
    pub summary: Summary,
    /// Trust in its signer.
    pub trust: Trust,
    /// The conclusion after EN 319 102-1: integrity, later changes, certificates and proofs of time.
    pub verdict: Verdict,
    /// The level that is proved, not claimed; nothing for a document time stamp, for what is no PAdES
    /// signature, and for a signature that is not sound.
    pub level: Option<Level>,
    /// The earliest time at which the signature is proved to have existed (best signature time of
    /// EN 319 102-1 §5.5.4).
    pub proved_time: Option<ProvedTime>,
    /// Names of the trust sources that vouch for the signer.
    pub vouched_by: Vec<String>,
    /// Which of [`Report::revisions`] the signature closes. What later ones changed, it does not cover.
    pub revision: Option<usize>,
    /// The content is what was signed (true even when later changes follow).
    pub digest_matches: bool,
    /// Format, such as `ETSI.CAdES.detached`.
    pub sub_filter: String,
    /// Hash function, such as `SHA-256`.
    pub hash: Option<&'static str>,
    /// The signer's certificate.
    pub signer: Option<CertificateInfo>,
    /// The chain from the signer's certificate to the trusted root, when there is one.
    pub chain: Vec<CertificateInfo>,
    /// Name claimed in the document (not proved).
    pub claimed_name: Option<String>,
    /// Reason claimed.
    pub reason: Option<String>,
    /// Place claimed.
    pub location: Option<String>,
    /// Time claimed, a PDF date string (not proved).
    pub claimed_time: Option<String>,
    /// The time stamp over the signature, or the document time stamp itself.
    pub time_stamp: Option<TimeStampReport>,
    /// Number of signed bytes from the beginning of the file, the signature value aside.
    pub signed_length: usize,
    /// Whether nothing follows the signed bytes.
    pub covers_whole_document: bool,
    /// Fields that this signature locks.
    pub locked_fields: Vec<String>,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// A time stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeStampReport {
    /// Proved time, Unix seconds.
    pub time: i64,
    /// Who stamped.
    pub authority: Option<CertificateInfo>,
    /// Whether it stamps what it should and its signature is right.
    pub intact: bool,
    /// Trust in the authority.
    pub trust: Trust,
    /// The conclusion on the time stamp itself, as of now.
    pub verdict: Verdict,
    /// Names of the trust sources that vouch for the authority.
    pub vouched_by: Vec<String>,
}

/// Baseline levels (ETSI EN 319 142-1 §6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// B-B: signature and certificates.
    Basic,
    /// B-T: a trusted time is proved.
    Time,
    /// B-LT: the document keeps the validation data of signer and time stamp.
    LongTerm,
    /// B-LTA: a document time stamp proves when the validation data was there.
    LongTermWithArchive,
}

impl Level {
    /// The standard's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Basic => "B-B",
            Self::Time => "B-T",
            Self::LongTerm => "B-LT",
            Self::LongTermWithArchive => "B-LTA",
        }
    }
}

/// A time and what proves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProvedTime {
    /// Unix seconds.
    pub time: i64,
    /// Whether the signature's own time stamp proves it, or a later document time stamp.
    pub by_own_time_stamp: bool,
}

/// What the policy says of a change after a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// Part of signing itself.
    Allowed,
    /// Not what a later signer needs; who did it is not known.
    Suspicious,
    /// Changes what was signed or how it is shown.
    Forbidden,
}

impl Permission {
    /// Stable code for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Suspicious => "suspicious",
            Self::Forbidden => "forbidden",
        }
    }

    /// A word for people.
    pub fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Allowed, Language::Chinese) => "允许",
            (Self::Allowed, Language::English) => "allowed",
            (Self::Suspicious, Language::Chinese) => "可疑",
            (Self::Suspicious, Language::English) => "suspicious",
            (Self::Forbidden, Language::Chinese) => "不允许",
            (Self::Forbidden, Language::English) => "forbidden",
        }
    }
}

/// One state of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionReport {
    /// First byte that it added.
    pub start: usize,
    /// Length of the file in this state.
    pub end: usize,
    /// Fields of the signatures that close it; more than one is a fault.
    pub signed_in: Vec<String>,
    /// What changed against the state before; empty up to the first signature.
    pub changes: Vec<ChangeReport>,
    /// Changes that are not listed, because there are so many.
    pub unlisted_changes: usize,
}

/// One object that a revision changed, in one of its roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeReport {
    /// Object number.
    pub object: u32,
    /// Added, changed or removed.
    pub change: ChangeKind,
    /// What the object is for.
    pub role: ObjectRole,
    /// Which entries of a dictionary differ.
    pub keys: Vec<String>,
    /// What the policy says.
    pub permission: Permission,
    /// Why, if it is not simply allowed.
    pub finding: Option<FindingKind>,
}

impl ChangeReport {
    pub(super) fn new(
        change: &ObjectChange,
        role: &ObjectRole,
        finding: Option<FindingKind>,
    ) -> Self {
        ChangeReport {
            object: change.object.number,
            change: change.kind,
            role: role.clone(),
            keys: change.changed_keys.clone(),
            permission: finding.map_or(Permission::Allowed, policy::permission),
            finding,
        }
    }
}
