//! The embedded certificate authority and time-stamp authority.
//!
//! Root, issuing CA and time-stamp key are made at the first start, unique to the installation,
//! and lie sealed under the master key. It is no licensed certification service, and every
//! place that shows a certificate says so.

mod bootstrap;

use std::sync::Arc;

use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, IssueError, KeyError,
    Profile, SigningKey, SoftwareKey, TimeStampAuthority,
};

use crate::ports::Provider;

/// Name of the embedded provider of certificates and time stamps.
pub const PROVIDER: &str = "embedded-ca";

/// Seconds by which a certificate begins before it is issued, for clocks that run behind.
const BACKDATE_SECONDS: i64 = 60;

/// Issues one certificate per signature and stamps the time.
pub struct Authority {
    issuing: CertificateAuthority,
    stamping: TimeStampAuthority,
}

/// A key that signs once, and its certificate.
pub struct OneTimeIdentity {
    /// The key; it is destroyed when this is dropped.
    pub key: SoftwareKey,
    /// Its certificate and those above it, the root last.
    pub chain: Vec<Certificate>,
}

/// Why the authority can not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AuthorityError {
    /// A certificate could not be issued.
    #[error("the embedded CA could not issue a certificate: {0}")]
    Issue(#[from] IssueError),
    /// A key failed.
    #[error("a key failed: {0}")]
    Key(#[from] KeyError),
}

impl From<AuthorityError> for crate::Failure {
    fn from(error: AuthorityError) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl Authority {
    /// Who vouches for certificates and time stamps.
    pub fn provider(&self) -> Provider {
        Provider {
            name: PROVIDER.to_owned(),
            embedded: true,
        }
    }

    /// Draws a P-256 key and certifies it for a verified person. `opaque_id` tells two people of
    /// one name apart; it is the identity check the certificate rests on, never an ID number.
    ///
    /// # Errors
    /// [`AuthorityError`].
    pub fn certify_person(
        &self,
        name: &str,
        opaque_id: &str,
        now_seconds: i64,
    ) -> Result<OneTimeIdentity, AuthorityError> {
        let key = SoftwareKey::generate_p256()?;
        let subject = DistinguishedName::person(name, opaque_id);
        let certificate = self.issuing.issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: &subject,
            public_key_der: key.public_key_der(),
            not_before: (now_seconds - BACKDATE_SECONDS)
                .max(self.issuing.certificate().not_before()),
            not_after: None,
        })?;
        let chain = std::iter::once(certificate)
            .chain(self.issuing.chain().iter().cloned())
            .collect();
        Ok(OneTimeIdentity { key, chain })
    }

    /// A key and a certificate of its own that vouch for nothing: for rehearsals.
    ///
    /// # Errors
    /// [`AuthorityError`].
    pub(crate) fn throw_away(
        now_seconds: i64,
    ) -> Result<(SoftwareKey, Vec<Certificate>), AuthorityError> {
        let root_key = Arc::new(SoftwareKey::generate_p256()?);
        let name = DistinguishedName::service("Rehearsal", "Rehearsal");
        let root = CertificateAuthority::create_root(
            root_key,
            &name,
            now_seconds - 60,
            now_seconds + 3_600,
        )?;
        let key = SoftwareKey::generate_p256()?;
        let certificate = root.issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: &name,
            public_key_der: key.public_key_der(),
            not_before: now_seconds - 60,
            not_after: None,
        })?;
        let chain = std::iter::once(certificate)
            .chain(root.chain().iter().cloned())
            .collect();
        Ok((key, chain))
    }

    /// Certifies a key for serving TLS under these names and addresses, for `days` days.
    ///
    /// # Errors
    /// [`AuthorityError`].
    pub fn certify_server(
        &self,
        key: &SoftwareKey,
        profile: Profile,
        now_seconds: i64,
        days: i64,
    ) -> Result<Vec<Certificate>, AuthorityError> {
        let certificate = self.issuing.issue(&CertificateRequest {
            profile,
            subject: &DistinguishedName::service("Hefu", "Hefu server"),
            public_key_der: key.public_key_der(),
            not_before: now_seconds - BACKDATE_SECONDS,
            not_after: Some(now_seconds + days * 86_400),
        })?;
        Ok(std::iter::once(certificate)
            .chain(self.issuing.chain().iter().cloned())
            .collect())
    }

    /// Stamps the time.
    pub fn time_stamper(&self) -> &TimeStampAuthority {
        &self.stamping
    }

    /// The certificate that verifiers must trust.
    pub fn root(&self) -> &Certificate {
        let chain = self.issuing.chain();
        &chain[chain.len() - 1]
    }

    /// Whether a certificate names this authority as its issuer. Its signature is judged elsewhere.
    pub fn issued_by_us(&self, info: &hefu_pki::CertificateInfo) -> bool {
        let own = self.issuing.certificate().info();
        info.issuer == own.subject && info.issuer_organisation == own.organisation
    }

    fn new(issuing: CertificateAuthority, stamping: TimeStampAuthority) -> Self {
        Self { issuing, stamping }
    }
}

/// The seconds a time-stamp authority reads from our clock.
fn seconds_of(clock: Arc<dyn hefu_kernel::Clock>) -> Arc<dyn Fn() -> i64 + Send + Sync> {
    Arc::new(move || clock.now().seconds())
}
