//! The embedded certificate authority and time-stamp authority.
//!
//! Root, issuing CA and time-stamp key are made at the first start, unique to the installation,
//! and lie sealed under the master key. It is no licensed certification service, and every
//! place that shows a certificate says so.

mod bootstrap;
mod key;
mod material;
mod revocation;
mod service;

use std::sync::Arc;

use hefu_kernel::Timestamp;
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, IssueError,
    KeyAlgorithm, KeyError, KeyProvider, Profile, PublicAddresses, SigningKey, SoftwareKey,
    TimeStampAuthority, TimeStamper,
};

use crate::ports::{CertificateRecord, IssuedCertificate, Provider, SerialNumber};

pub use revocation::{RevokeOrder, revoke};

/// Name of the embedded provider of certificates and time stamps.
pub const PROVIDER: &str = "embedded-ca";

/// Seconds by which a certificate begins before it is issued, for clocks that run behind.
const BACKDATE_SECONDS: i64 = 60;

/// What an operator decides about certificates and time stamps.
#[derive(Clone)]
pub struct AuthoritySettings {
    /// Where the keys of issuing CAs lie, such as an HSM; sealed in the database without one.
    pub keys: Option<Arc<dyn KeyProvider>>,
    /// What persons sign with.
    pub signing: KeyAlgorithm,
    /// Where others reach this installation. Without it no addresses are written into
    /// certificates, since there is nothing that others could ask.
    pub public_url: Option<String>,
    /// Outside time-stamp authorities, if the embedded one should not stamp.
    pub stamper: Option<OutsideStamper>,
}

impl Default for AuthoritySettings {
    fn default() -> Self {
        Self {
            keys: None,
            signing: KeyAlgorithm::P256,
            public_url: None,
            stamper: None,
        }
    }
}

/// Outside time-stamp authorities.
#[derive(Clone)]
pub struct OutsideStamper {
    /// Asks them.
    pub stamper: Arc<dyn TimeStamper>,
    /// The roots of their certificates.
    pub roots: Vec<Certificate>,
    /// Who they are, for the evidence: their hosts.
    pub name: String,
}

/// Issues one certificate per signature and stamps the time.
pub struct Authority {
    issuers: Vec<Issuer>,
    /// The place of the issuer that certifies persons.
    persons: usize,
    stamping: TimeStampAuthority,
    settings: AuthoritySettings,
}

/// An issuing CA, and the name by which its certificates and revocations are found.
pub struct Issuer {
    /// The CA.
    pub authority: CertificateAuthority,
    /// Its key identifier in hexadecimal digits.
    pub key_id: String,
    /// The list of issuing CAs that the root above it has revoked, DER.
    pub root_list: Vec<u8>,
}

impl Issuer {
    fn new(authority: CertificateAuthority, root_list: Vec<u8>, public_url: Option<&str>) -> Self {
        let key_id = authority.certificate().extensions().subject_key_id.as_ref();
        let key_id = key_id.map(|id| hefu_pki::hex(id)).unwrap_or_default();
        let authority = match public_url {
            Some(url) => authority.with_addresses(PublicAddresses {
                ca_issuers: Some(format!("{url}/ca/issuer/{key_id}.cer")),
                ocsp: Some(format!("{url}/ca/ocsp")),
                crl: Some(format!("{url}/ca/issuer/{key_id}.crl")),
            }),
            None => authority,
        };
        Self {
            authority,
            key_id,
            root_list,
        }
    }

    /// The root above it.
    pub fn root(&self) -> &Certificate {
        let chain = self.authority.chain();
        &chain[chain.len() - 1] // A CA has a chain of at least its own certificate.
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
    /// Who vouches for certificates.
    pub fn provider(&self) -> Provider {
        Provider {
            name: PROVIDER.to_owned(),
            embedded: true,
        }
    }

    /// Who vouches for times.
    pub fn stamping_provider(&self) -> Provider {
        match &self.settings.stamper {
            Some(outside) => Provider {
                name: outside.name.clone(),
                embedded: false,
            },
            None => self.provider(),
        }
    }

    /// Draws a key and certifies it for a verified person. `opaque_id` tells two people of one
    /// name apart; it is the identity check the certificate rests on, never an ID number.
    ///
    /// # Errors
    /// [`AuthorityError`].
    pub fn certify_person(
        &self,
        name: &str,
        opaque_id: &str,
        now_seconds: i64,
    ) -> Result<OneTimeIdentity, AuthorityError> {
        let issuer = &self.persons().authority;
        let key = SoftwareKey::generate(self.settings.signing)?;
        let subject = DistinguishedName::person(name, opaque_id);
        let certificate = issuer.issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: &subject,
            public_key_der: key.public_key_der(),
            not_before: (now_seconds - BACKDATE_SECONDS).max(issuer.certificate().not_before()),
            not_after: None,
        })?;
        let chain = std::iter::once(certificate)
            .chain(issuer.chain().iter().cloned())
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
        let issuer = &self.first().authority;
        let certificate = issuer.issue(&CertificateRequest {
            profile,
            subject: &DistinguishedName::service("Hefu", "Hefu server"),
            public_key_der: key.public_key_der(),
            not_before: now_seconds - BACKDATE_SECONDS,
            not_after: Some(now_seconds + days * 86_400),
        })?;
        Ok(std::iter::once(certificate)
            .chain(issuer.chain().iter().cloned())
            .collect())
    }

    /// Stamps the time: the outside authorities if there are any, the embedded one else.
    pub fn time_stamper(&self) -> &dyn TimeStamper {
        match &self.settings.stamper {
            Some(outside) => outside.stamper.as_ref(),
            None => &self.stamping,
        }
    }

    /// The embedded time-stamp authority, for whoever asks it over HTTP.
    pub fn embedded_stamping(&self) -> &TimeStampAuthority {
        &self.stamping
    }

    /// Whether signing waits for something outside this process: a device or another's server.
    pub fn waits(&self) -> bool {
        self.settings.stamper.is_some() || self.settings.keys.is_some()
    }

    /// Signs or stamps. Where that may wait for others, this thread's other tasks go elsewhere first.
    pub(crate) fn at_work<T>(&self, work: impl FnOnce() -> T) -> T {
        let many = tokio::runtime::Handle::try_current()
            .is_ok_and(|it| it.runtime_flavor() == tokio::runtime::RuntimeFlavor::MultiThread);
        if self.waits() && many {
            return tokio::task::block_in_place(work);
        }
        work()
    }

    /// The first root: the one above time stamps, and above signatures unless SM2 is set.
    pub fn root(&self) -> &Certificate {
        self.first().root()
    }

    /// All roots that verifiers of what was signed here must trust: the own ones, then those of
    /// outside time-stamp authorities.
    pub fn roots(&self) -> Vec<Certificate> {
        let mut roots: Vec<Certificate> = Vec::new();
        let outside = self.settings.stamper.iter().flat_map(|it| &it.roots);
        for root in self.own_roots().chain(outside) {
            if !roots.iter().any(|it| it.der() == root.der()) {
                roots.push(root.clone());
            }
        }
        roots
    }

    /// The roots of this installation, the first line's first; one may come more than once.
    pub fn own_roots(&self) -> impl Iterator<Item = &Certificate> {
        self.issuers.iter().map(Issuer::root)
    }

    /// The issuing CAs, the first line's first.
    pub fn issuers(&self) -> &[Issuer] {
        &self.issuers
    }

    /// Whether the issuer in that place certifies persons now.
    pub fn is_in_use(&self, place: usize) -> bool {
        place == self.persons
    }

    /// Whether a certificate names this authority as its issuer. Its signature is judged elsewhere.
    pub fn issued_by_us(&self, info: &hefu_pki::CertificateInfo) -> bool {
        self.issuers.iter().any(|issuer| {
            let own = issuer.authority.certificate().info();
            info.issuer == own.subject && info.issuer_organisation == own.organisation
        })
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
            issuer: self.persons().key_id.clone(),
            certificate: Some(record.id),
            contract: Some(record.contract),
            at,
            ends_at: Timestamp::from_micros(certificate.not_after().saturating_mul(1_000_000)),
        }
    }

    fn persons(&self) -> &Issuer {
        &self.issuers[self.persons] // Opening finds the place or makes the issuer.
    }

    fn first(&self) -> &Issuer {
        &self.issuers[0] // There is no authority without the first line.
    }

    fn new(
        issuers: Vec<Issuer>,
        persons: usize,
        stamping: TimeStampAuthority,
        settings: AuthoritySettings,
    ) -> Self {
        Self {
            issuers,
            persons,
            stamping,
            settings,
        }
    }
}

/// The seconds a time-stamp authority reads from our clock.
fn seconds_of(clock: Arc<dyn hefu_kernel::Clock>) -> Arc<dyn Fn() -> i64 + Send + Sync> {
    Arc::new(move || clock.now().seconds())
}
