//! Certificates for showing.

use hefu_app::contract::CertificateView;
use hefu_kernel::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// What stands in a certificate, and what this installation knows of it.
#[derive(Serialize, ToSchema)]
pub struct Certificate {
    /// Subject's common name.
    pub subject: String,
    /// Issuer's common name.
    pub issuer: String,
    /// Serial number, hexadecimal.
    pub serial: String,
    /// First second of validity, RFC 3339.
    pub not_before: String,
    /// Last second of validity, RFC 3339.
    pub not_after: String,
    /// Kind of key.
    pub algorithm: String,
    /// SHA-256 of the certificate, hexadecimal.
    pub sha256: String,
    /// How the person behind it was checked.
    pub identity_method: Option<String>,
    /// Who issued it.
    pub provider: Option<String>,
    /// Whether that is the embedded CA, which is no licensed certification service.
    pub embedded: Option<bool>,
}

impl From<CertificateView> for Certificate {
    fn from(view: CertificateView) -> Self {
        let info = view.info;
        Self {
            subject: info.subject,
            issuer: info.issuer,
            serial: info.serial_number,
            not_before: Timestamp::from_seconds(info.not_before).rfc3339(),
            not_after: Timestamp::from_seconds(info.not_after).rfc3339(),
            algorithm: info.key_algorithm,
            sha256: info.sha256,
            identity_method: view.identity_method,
            provider: view.provider,
            embedded: view.embedded,
        }
    }
}
