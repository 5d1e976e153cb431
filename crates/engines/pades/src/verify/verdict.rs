//! The verdict in the terms of ETSI EN 319 102-1 §5.1.3.

use super::finding::{Finding, FindingKind, Language};
use super::policy;
use super::report::Permission;

/// What a validation concludes, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indication {
    /// The signature is what it claims to be, and whoever is named made it.
    TotalPassed,
    /// What is at hand is not enough to say so, or to deny it.
    Indeterminate,
    /// The signature is wrong, or what is shown is not what was signed.
    TotalFailed,
}

impl Indication {
    /// The standard's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::TotalPassed => "TOTAL-PASSED",
            Self::Indeterminate => "INDETERMINATE",
            Self::TotalFailed => "TOTAL-FAILED",
        }
    }

    /// A word or two for people.
    pub fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::TotalPassed, Language::Chinese) => "验证通过。",
            (Self::TotalPassed, Language::English) => "Validation passed.",
            (Self::Indeterminate, Language::Chinese) => "依据不足，不能得出结论。",
            (Self::Indeterminate, Language::English) => {
                "What is at hand is not enough for a conclusion."
            }
            (Self::TotalFailed, Language::Chinese) => "验证不通过。",
            (Self::TotalFailed, Language::English) => "Validation failed.",
        }
    }
}

macro_rules! sub_indications {
    ($($name:ident $code:literal $chinese:literal $english:literal;)*) => {
        /// Why a validation did not pass (EN 319 102-1 §5.1.3, table 5).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)] // `text` says in two languages what each means.
        pub enum SubIndication { $($name),* }

        impl SubIndication {
            /// Every one of them.
            pub const ALL: &'static [SubIndication] = &[$(SubIndication::$name),*];

            /// The standard's name.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// A sentence for people.
            pub fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Chinese) => $chinese,
                    (Self::$name, Language::English) => $english,)*
                }
            }
        }
    };
}

sub_indications! {
    FormatFailure "FORMAT_FAILURE" "签名或文件不符合格式要求，或文件在签名后有不被允许的改动。" "The signature or the file does not have the required form, or was changed in a way that is forbidden.";
    HashFailure "HASH_FAILURE" "内容的摘要与签名中的不一致：内容被改动过。" "The content's hash is not the one that was signed: the content was altered.";
    SigCryptoFailure "SIG_CRYPTO_FAILURE" "签名值与签名人的公钥不符。" "The signature value does not fit the signer's public key.";
    Revoked "REVOKED" "可以证明签名是在证书被吊销之后作出的。" "The signature was made after the certificate was revoked, which is proved.";
    Expired "EXPIRED" "可以证明签名是在证书到期之后作出的。" "The signature was made after the certificate had expired, which is proved.";
    NotYetValid "NOT_YET_VALID" "签名在证书生效之前就已存在。" "The signature existed before the certificate was valid.";
    SigConstraintsFailure "SIG_CONSTRAINTS_FAILURE" "签名不满足验证政策的要求，或之后有可疑的改动。" "The signature does not meet the policy, or suspicious changes follow it.";
    ChainConstraintsFailure "CHAIN_CONSTRAINTS_FAILURE" "证书的用途不允许用于此种签名。" "The certificate may not be used for such signatures.";
    CertificateChainGeneralFailure "CERTIFICATE_CHAIN_GENERAL_FAILURE" "证书链无法通过检查。" "The certificate chain does not pass the checks.";
    CryptoConstraintsFailure "CRYPTO_CONSTRAINTS_FAILURE" "签名使用了不再可靠或不支持的算法。" "The signature uses an algorithm that is no longer reliable or not supported.";
    NoSigningCertificateFound "NO_SIGNING_CERTIFICATE_FOUND" "找不到签名所用的证书。" "The certificate that was used for signing cannot be found.";
    NoCertificateChainFound "NO_CERTIFICATE_CHAIN_FOUND" "找不到通向受信任根证书的证书链。" "No chain of certificates leads to a trusted root.";
    RevokedNoPoe "REVOKED_NO_POE" "证书已被吊销，且没有证据证明签名早于吊销。" "The certificate was revoked and nothing proves that the signature is older.";
    RevokedCaNoPoe "REVOKED_CA_NO_POE" "上级证书已被吊销，且没有证据证明签名早于吊销。" "A certificate above the signer's was revoked and nothing proves that the signature is older.";
    OutOfBoundsNoPoe "OUT_OF_BOUNDS_NO_POE" "证书已到期或尚未生效，且没有证据证明签名时它有效。" "The certificate has expired or has not begun, and nothing proves that it was valid at signing.";
    TimestampOrderFailure "TIMESTAMP_ORDER_FAILURE" "时间戳的先后次序自相矛盾。" "The time stamps contradict each other in their order.";
    NoPoe "NO_POE" "没有证据证明签名存在于要求的时间。" "Nothing proves that the signature existed at the time required.";
    TryLater "TRY_LATER" "现有的吊销信息不足，以后可能得到。" "Revocation data is missing; it may be had later.";
    PolicyProcessingError "POLICY_PROCESSING_ERROR" "文件超出了验证所允许的限度。" "The file exceeds what is accepted for validation.";
}

/// A conclusion and its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The conclusion.
    pub indication: Indication,
    /// The reason; nothing if it passed.
    pub sub_indication: Option<SubIndication>,
}

impl Verdict {
    /// Everything required is proved.
    pub const PASSED: Verdict = Verdict {
        indication: Indication::TotalPassed,
        sub_indication: None,
    };

    pub(super) fn failed(reason: SubIndication) -> Self {
        Verdict {
            indication: Indication::TotalFailed,
            sub_indication: Some(reason),
        }
    }

    pub(super) fn indeterminate(reason: SubIndication) -> Self {
        Verdict {
            indication: Indication::Indeterminate,
            sub_indication: Some(reason),
        }
    }

    /// True if everything required is proved.
    #[must_use]
    pub fn is_passed(self) -> bool {
        self.indication == Indication::TotalPassed
    }

    /// The graver one of two; the first of equals.
    #[must_use]
    pub(super) fn and(self, other: Verdict) -> Self {
        if other.indication > self.indication {
            other
        } else {
            self
        }
    }

    /// A sentence for people: the reason, or that it passed.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        match self.sub_indication {
            Some(reason) => reason.text(language),
            None => self.indication.text(language),
        }
    }
}

/// What some findings alone lead to, before certificates are looked at.
pub(super) fn of_findings<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Verdict {
    findings
        .into_iter()
        .map(|finding| of_finding(finding.kind))
        .fold(Verdict::PASSED, Verdict::and)
}

fn of_finding(kind: FindingKind) -> Verdict {
    use FindingKind as F;
    use SubIndication as S;
    match kind {
        F::DigestMismatch => Verdict::failed(S::HashFailure),
        F::SignatureWrong => Verdict::failed(S::SigCryptoFailure),
        F::CertificateMissing | F::NoSigningCertificate | F::OtherSigningCertificate => {
            Verdict::indeterminate(S::NoSigningCertificateFound)
        }
        F::UnknownAlgorithm | F::WeakHash => Verdict::indeterminate(S::CryptoConstraintsFailure),
        F::TimeStampInvalid => Verdict::indeterminate(S::SigConstraintsFailure),
        F::TimeStampOrder => Verdict::indeterminate(S::TimestampOrderFailure),
        F::Encrypted | F::TooLarge | F::TooMuchWork => {
            Verdict::indeterminate(S::PolicyProcessingError)
        }
        F::Damaged
        | F::Empty
        | F::NotAPdf
        | F::MalformedSignature
        | F::SeveralSigners
        | F::EmbeddedContent
        | F::NoSignedAttributes
        | F::WrongContentType
        | F::NoMessageDigest
        | F::UnknownSubFilter
        | F::ByteRangeUnsound
        | F::RevisionNotCovered
        | F::SharedRange
        | F::AmbiguousDictionary
        | F::ReadDifferently => Verdict::failed(S::FormatFailure),
        other => match policy::permission(other) {
            Permission::Allowed => Verdict::PASSED,
            Permission::Suspicious => Verdict::indeterminate(S::SigConstraintsFailure),
            Permission::Forbidden => Verdict::failed(S::FormatFailure),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::Consequence;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn sub_indications_have_names_of_their_own_and_speak_both_languages() {
        let codes: HashSet<_> = SubIndication::ALL.iter().map(|s| s.code()).collect();
        assert_eq!(codes.len(), SubIndication::ALL.len());
        for reason in SubIndication::ALL {
            assert!(reason.text(Language::Chinese).ends_with('。'), "{reason:?}");
            assert!(reason.text(Language::English).ends_with('.'), "{reason:?}");
        }
    }

    #[test]
    fn whatever_spoils_a_document_is_never_passed() {
        for kind in FindingKind::ALL {
            let verdict = of_finding(*kind);
            if kind.consequence() != Consequence::Note {
                assert!(!verdict.is_passed(), "{kind:?}");
            }
        }
    }
}
