//! The embedded certificate authority and time-stamp authority.
//!
//! Root, issuing CA and time-stamp key are made at the first start, unique to the installation,
//! and lie sealed under the master key. It is no licensed certification service, and every
//! place that shows a certificate says so.

mod bootstrap;
mod revocation;

pub use revocation::RevokeOrder;

use std::sync::Arc;

use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, IssueError, KeyError,
    Profile, PublicAddresses, SigningKey, SoftwareKey, TimeStampAuthority,
};

use hefu_kernel::Timestamp;

use crate::ports::{CertificateRecord, IssuedCertificate, Provider, SerialNumber};

/// Name of the embedded provider of certificates and time stamps.
pub const PROVIDER: &str = "embedded-ca";

/// Seconds by which a certificate begins before it is issued, for clocks that run behind.
const BACKDATE_SECONDS: i64 = 60;

/// Issues one certificate per signature and stamps the time.
pub struct Authority {
    issuer: Issuer,
    stamping: TimeStampAuthority,
    root_list: Vec<u8>,
}

/// An issuing CA, and the name by which its certificates and revocations are found.
pub struct Issuer {
    /// The CA.
    pub authority: CertificateAuthority,
    /// Its key identifier in hexadecimal digits.
    pub key_id: String,
}

impl Issuer {
    fn new(authority: CertificateAuthority) -> Self {
        let key_id = authority.certificate().extensions().subject_key_id.as_ref();
        let key_id = key_id.map(|id| hefu_pki::hex(id)).unwrap_or_default();
        Self { authority, key_id }
    }
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
        let certificate = self.issuer.authority.issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: &subject,
            public_key_der: key.public_key_der(),
            not_before: (now_seconds - BACKDATE_SECONDS)
                .max(self.issuer.authority.certificate().not_before()),
            not_after: None,
        })?;
        let chain = std::iter::once(certificate)
            .chain(self.issuer.authority.chain().iter().cloned())
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
        let certificate = self.issuer.authority.issue(&CertificateRequest {
            profile,
            subject: &DistinguishedName::service("Hefu", "Hefu server"),
            public_key_der: key.public_key_der(),
            not_before: now_seconds - BACKDATE_SECONDS,
            not_after: Some(now_seconds + days * 86_400),
        })?;
        Ok(std::iter::once(certificate)
            .chain(self.issuer.authority.chain().iter().cloned())
            .collect())
    }

    /// Stamps the time.
    pub fn time_stamper(&self) -> &TimeStampAuthority {
        &self.stamping
    }

    /// The certificate that verifiers must trust.
    pub fn root(&self) -> &Certificate {
        let chain = self.issuer.authority.chain();
        &chain[chain.len() - 1]
    }

    /// Whether a certificate names this authority as its issuer. Its signature is judged elsewhere.
    pub fn issued_by_us(&self, info: &hefu_pki::CertificateInfo) -> bool {
        let own = self.issuer.authority.certificate().info();
        info.issuer == own.subject && info.issuer_organisation == own.organisation
    }

    /// All roots that verifiers of what was signed here must trust.
    pub fn roots(&self) -> Vec<Certificate> {
        vec![self.root().clone()]
    }

    /// The issuing CAs.
    pub fn issuers(&self) -> impl Iterator<Item = &Issuer> {
        std::iter::once(&self.issuer)
    }

    /// The root's list of revoked issuing CAs, DER.
    pub fn root_list(&self) -> &[u8] {
        &self.root_list
    }

    /// What is noted of a certificate that was issued for a signature.
    pub(crate) fn issued(
        &self,
        certificate: &Certificate,
        record: &CertificateRecord,
        at: Timestamp,
    ) -> IssuedCertificate {
        IssuedCertificate {
            serial: SerialNumber::from_octets(certificate.serial_number()),
            issuer: self.issuer.key_id.clone(),
            certificate: Some(record.id),
            contract: Some(record.contract),
            at,
            ends_at: Timestamp::from_micros(certificate.not_after().saturating_mul(1_000_000)),
        }
    }

    /// Has the addresses of an installation that others reach at this URL written into
    /// certificates from now on. Without one there is nothing that others could ask.
    pub fn at(mut self, public_url: &str) -> Self {
        let id = &self.issuer.key_id;
        let addresses = PublicAddresses {
            ca_issuers: Some(format!("{public_url}/ca/issuer/{id}.cer")),
            ocsp: Some(format!("{public_url}/ca/ocsp")),
            crl: Some(format!("{public_url}/ca/issuer/{id}.crl")),
        };
        self.issuer.authority = self.issuer.authority.with_addresses(addresses);
        self
    }

    fn new(issuer: Issuer, stamping: TimeStampAuthority, root_list: Vec<u8>) -> Self {
        Self {
            issuer,
            stamping,
            root_list,
        }
    }
}

/// The seconds a time-stamp authority reads from our clock.
fn seconds_of(clock: Arc<dyn hefu_kernel::Clock>) -> Arc<dyn Fn() -> i64 + Send + Sync> {
    Arc::new(move || clock.now().seconds())
}
