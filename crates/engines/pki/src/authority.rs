//! Issuing certificates.

use crate::asn1::{Writer, tag};
use crate::certificate::{Certificate, CertificateError};
use crate::digest::random_bytes;
use crate::key::{KeyError, SigningKey};
use crate::name::DistinguishedName;
use crate::profile::{
    ExtensionInput, PolicyReference, Profile, PublicAddresses, key_identifier, write_extensions,
};
use crate::signed;
use std::sync::Arc;
use thiserror::Error;

/// Certificates end this many seconds before the CA that issued them.
pub const END_BEFORE_ISSUER_SECONDS: i64 = 60;

/// Why a certificate was not issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IssueError {
    /// The CA's certificate is for another key.
    #[error("the CA's certificate does not belong to its key")]
    KeyMismatch,
    /// The chain given for the CA is not a chain, or its first certificate is no CA.
    #[error("the CA's certificate chain is not a chain of CA certificates")]
    NotAChain,
    /// The CA has ended, or ends too soon, or begins later than the certificate should.
    #[error("the validity asked for does not lie within the CA's")]
    OutsideIssuerValidity,
    /// A root cannot be issued by another CA; an issuing CA with path length 0 cannot issue a CA.
    #[error("this CA may not issue that kind of certificate")]
    ProfileNotAllowed,
    /// The key refused to sign.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// What was built does not parse: a name or address is too long or malformed.
    #[error("the certificate built is malformed: {0}")]
    Certificate(#[from] CertificateError),
}

/// What a certificate should say.
#[derive(Debug, Clone)]
pub struct CertificateRequest<'a> {
    /// Kind of certificate.
    pub profile: Profile,
    /// Whom it names.
    pub subject: &'a DistinguishedName,
    /// SubjectPublicKeyInfo of the subject's key, DER.
    pub public_key_der: &'a [u8],
    /// First second of validity, Unix seconds.
    pub not_before: i64,
    /// Last second of validity; `None`, or anything later, means just before the CA ends.
    pub not_after: Option<i64>,
}

/// A CA: key, chain and what it writes into every certificate.
pub struct CertificateAuthority {
    key: Arc<dyn SigningKey>,
    chain: Vec<Certificate>,
    key_id: Vec<u8>,
    path_limit: Option<u64>,
    addresses: PublicAddresses,
    policies: Vec<PolicyReference>,
}

impl CertificateAuthority {
    /// Makes a self-signed root.
    pub fn create_root(
        key: Arc<dyn SigningKey>,
        subject: &DistinguishedName,
        not_before: i64,
        not_after: i64,
    ) -> Result<Self, IssueError> {
        let request = CertificateRequest {
            profile: Profile::Root,
            subject,
            public_key_der: key.public_key_der(),
            not_before,
            not_after: Some(not_after),
        };
        let mut name = Writer::with_capacity(128);
        subject.write(&mut name);
        let issuer = Issuer {
            name_der: &name.into_bytes(),
            key: key.as_ref(),
            key_id: None,
            addresses: &PublicAddresses::default(),
            policies: &[],
        };
        let root = build(&request, not_after, &issuer)?;
        Self::open(key, vec![root])
    }

    /// Opens a CA from its key and its chain: its own certificate first, then each one's issuer, as far as is known.
    pub fn open(key: Arc<dyn SigningKey>, chain: Vec<Certificate>) -> Result<Self, IssueError> {
        let own = chain.first().ok_or(IssueError::NotAChain)?;
        let linked = chain.windows(2).all(|pair| {
            pair[0].issuer_der() == pair[1].subject_der() && pair[0].is_signed_by(&pair[1])
        });
        if !linked || !chain.iter().all(Certificate::is_ca) {
            return Err(IssueError::NotAChain);
        }
        if own.public_key_der() != key.public_key_der() {
            return Err(IssueError::KeyMismatch);
        }
        let key_id = own
            .extensions()
            .subject_key_id
            .clone()
            .unwrap_or_else(|| key_identifier(own.public_key_der()).to_vec());
        let path_limit = own
            .extensions()
            .basic_constraints
            .and_then(|(_, limit)| limit);
        Ok(CertificateAuthority {
            key,
            key_id,
            path_limit,
            chain,
            addresses: PublicAddresses::default(),
            policies: Vec::new(),
        })
    }

    /// Sets the addresses written into certificates from now on.
    pub fn with_addresses(mut self, addresses: PublicAddresses) -> Self {
        self.addresses = addresses;
        self
    }

    /// Sets the policies written into certificates from now on.
    pub fn with_policies(mut self, policies: Vec<PolicyReference>) -> Self {
        self.policies = policies;
        self
    }

    /// The CA's own certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.chain[0] // `open` refuses an empty chain.
    }

    /// Its chain: own certificate first, root last.
    pub fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    /// The CA's key, for revocation lists and OCSP answers.
    pub fn key(&self) -> &dyn SigningKey {
        self.key.as_ref()
    }

    pub(crate) fn shared_key(&self) -> Arc<dyn SigningKey> {
        self.key.clone()
    }

    pub(crate) fn key_id(&self) -> &[u8] {
        &self.key_id
    }

    /// Issues a certificate with a random 20-byte serial number.
    pub fn issue(&self, request: &CertificateRequest<'_>) -> Result<Certificate, IssueError> {
        match request.profile {
            Profile::Root => return Err(IssueError::ProfileNotAllowed),
            Profile::IssuingCa if self.path_limit == Some(0) => {
                return Err(IssueError::ProfileNotAllowed);
            }
            _ => {}
        }
        let own = self.certificate();
        let latest = own.not_after() - END_BEFORE_ISSUER_SECONDS;
        let not_after = request.not_after.unwrap_or(latest).min(latest);
        if request.not_before < own.not_before() || not_after <= request.not_before {
            return Err(IssueError::OutsideIssuerValidity);
        }
        let issuer = Issuer {
            name_der: own.subject_der(),
            key: self.key.as_ref(),
            key_id: Some(&self.key_id),
            addresses: &self.addresses,
            policies: &self.policies,
        };
        build(request, not_after, &issuer)
    }
}

struct Issuer<'a> {
    name_der: &'a [u8],
    key: &'a dyn SigningKey,
    key_id: Option<&'a [u8]>,
    addresses: &'a PublicAddresses,
    policies: &'a [PolicyReference],
}

fn build(
    request: &CertificateRequest<'_>,
    not_after: i64,
    issuer: &Issuer<'_>,
) -> Result<Certificate, IssueError> {
    let mut w = Writer::with_capacity(768);
    w.sequence(|w| {
        w.constructed(tag::context(0), |w| w.unsigned_small(2));
        w.element(tag::INTEGER, &random_serial());
        issuer.key.algorithm().write(w);
        w.raw(issuer.name_der);
        w.sequence(|w| {
            w.x509_time(request.not_before);
            w.x509_time(not_after);
        });
        request.subject.write(w);
        w.raw(request.public_key_der);
        write_extensions(
            w,
            &ExtensionInput {
                profile: &request.profile,
                public_key_der: request.public_key_der,
                authority_key_id: issuer.key_id,
                addresses: issuer.addresses,
                policies: issuer.policies,
            },
        );
    });
    let tbs = w.into_bytes();
    let certificate = signed::sign(issuer.key, &tbs, |_| ())?;
    Ok(Certificate::from_der(certificate)?)
}

// Positive and always 20 octets long: the first octet is within 0x40..=0x7f (RFC 5280 §4.1.2.2).
fn random_serial() -> [u8; 20] {
    let mut serial: [u8; 20] = random_bytes();
    serial[0] = serial[0] & 0x7f | 0x40;
    serial
}
