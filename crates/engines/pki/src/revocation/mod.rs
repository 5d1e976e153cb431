//! Whether a certificate was revoked: lists (CRL), answers (OCSP), and what both prove at a time.

mod evidence;
mod list;
mod on_path;
#[cfg(test)]
mod tests;

pub use evidence::{EvidenceSource, RevocationEvidence, RevocationStatus, UnknownStatus};
pub use list::{RevocationList, RevocationListError, RevokedCertificate};

/// Why a certificate is revoked (RFC 5280 §5.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RevocationReason {
    /// None is told.
    Unspecified,
    /// The key may be known to others.
    KeyCompromise,
    /// The key of a CA may be known to others.
    AuthorityCompromise,
    /// The named person or organisation changed.
    AffiliationChanged,
    /// Replaced by another certificate.
    Superseded,
    /// No longer needed.
    CessationOfOperation,
    /// Suspended: it may come back.
    Hold,
    /// The right to it was withdrawn: it should not have been issued.
    PrivilegeWithdrawn,
    /// The key of an attribute authority may be known to others.
    AttributeAuthorityCompromise,
}

impl RevocationReason {
    const ALL: [Self; 9] = [
        Self::Unspecified,
        Self::KeyCompromise,
        Self::AuthorityCompromise,
        Self::AffiliationChanged,
        Self::Superseded,
        Self::CessationOfOperation,
        Self::Hold,
        Self::PrivilegeWithdrawn,
        Self::AttributeAuthorityCompromise,
    ];

    /// CRLReason number.
    pub fn code(self) -> u8 {
        match self {
            Self::Unspecified => 0,
            Self::KeyCompromise => 1,
            Self::AuthorityCompromise => 2,
            Self::AffiliationChanged => 3,
            Self::Superseded => 4,
            Self::CessationOfOperation => 5,
            Self::Hold => 6,
            Self::PrivilegeWithdrawn => 9,
            Self::AttributeAuthorityCompromise => 10,
        }
    }

    /// Reads the contents octets of a CRLReason. An unknown number tells no reason; the certificate is
    /// revoked all the same.
    pub(crate) fn from_contents(octets: &[u8]) -> Option<Self> {
        let [code] = octets else {
            return None;
        };
        Self::ALL.into_iter().find(|reason| reason.code() == *code)
    }
}

/// Since when and why a certificate is revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revoked {
    /// Revocation date, Unix seconds.
    pub at: i64,
    /// Why, if that is told.
    pub reason: Option<RevocationReason>,
}
