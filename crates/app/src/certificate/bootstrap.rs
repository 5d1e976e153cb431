//! Making the authority's keys at the first start, and opening them at every later one.

use std::sync::Arc;

use hefu_kernel::{Clock, Timestamp};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, ObjectIdentifier,
    Profile, SigningKey, SoftwareKey, TimeStampAuthority, hex, random_bytes,
};

use super::{Authority, AuthorityError, seconds_of};
use crate::{
    Failure, Outcome,
    ports::{Batch, CommitError, Conflict, Store, StoreError, Write},
    vault::Vault,
};

const SETTING: &str = "authority/embedded";
const YEAR: i64 = 365 * 86_400;
const ROOT_YEARS: i64 = 30;
const ISSUING_YEARS: i64 = 20;
const STAMPING_YEARS: i64 = 15;

/// The identifier that OpenSSL's own configuration uses as its example of a time-stamp policy.
/// An embedded authority has no registered policy and is no licensed certification service;
/// whoever looks the identifier up finds just that.
const TIME_STAMP_POLICY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.3.4.1");

/// Everything that is kept of the authority: keys as PKCS#8, certificates as DER, each preceded
/// by its length as four big-endian bytes.
struct Material {
    root_key: Vec<u8>,
    root: Vec<u8>,
    issuing_key: Vec<u8>,
    issuing: Vec<u8>,
    stamping_key: Vec<u8>,
    stamping: Vec<u8>,
}

impl Authority {
    /// Opens the authority; makes its keys if the installation has none. Several processes may do
    /// so at once: one wins and the others open what it made.
    ///
    /// # Errors
    /// [`Failure::Unavailable`] if the store fails or what it holds does not open.
    pub async fn open_or_create(
        store: &dyn Store,
        vault: &Vault,
        clock: Arc<dyn Clock>,
    ) -> Outcome<Self> {
        if let Some(sealed) = store.setting(SETTING).await? {
            return Self::open(&vault.open_secret(SETTING, &sealed)?, clock);
        }
        let material = create(clock.now())?.to_bytes();
        let value = vault.seal_secret(SETTING, &material);
        match store
            .commit(Batch::one(Write::InitialiseSetting {
                name: SETTING.to_owned(),
                value,
            }))
            .await
        {
            Ok(()) => Self::open(&material, clock),
            Err(CommitError::Conflict(Conflict::Exists)) => {
                let sealed = store.setting(SETTING).await?.unwrap_or_default();
                Self::open(&vault.open_secret(SETTING, &sealed)?, clock)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Whether the installation has an authority, which is so from its first start on.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn exists(store: &dyn Store) -> Result<bool, StoreError> {
        Ok(store.setting(SETTING).await?.is_some())
    }

    fn open(bytes: &[u8], clock: Arc<dyn Clock>) -> Outcome<Self> {
        let damaged =
            |what: &str| Failure::Unavailable(format!("the authority's {what} can not be read"));
        let material = Material::from_bytes(bytes).ok_or_else(|| damaged("material"))?;
        let certificate =
            |der: Vec<u8>| Certificate::from_der(der).map_err(|_| damaged("certificate"));
        let root = certificate(material.root)?;
        let issuing = certificate(material.issuing)?;
        let stamping = certificate(material.stamping)?;
        let issuing_key = Arc::new(SoftwareKey::from_pkcs8(&material.issuing_key)?);
        let stamping_key = Arc::new(SoftwareKey::from_pkcs8(&material.stamping_key)?);
        let authority =
            CertificateAuthority::open(issuing_key, vec![issuing.clone(), root.clone()])
                .map_err(AuthorityError::from)?;
        let stamper = TimeStampAuthority::new(
            stamping_key,
            vec![stamping, issuing, root],
            TIME_STAMP_POLICY,
            seconds_of(clock),
        )
        .map_err(|_| damaged("time-stamp certificate"))?;
        Ok(Self::new(authority, stamper))
    }
}

fn create(now: Timestamp) -> Result<Material, AuthorityError> {
    let start = now.seconds() - 3_600;
    // Two installations must not look alike to a reader that trusts both.
    let mark = hex(&random_bytes::<4>());
    let service =
        |name: &str| DistinguishedName::service("Hefu embedded CA", &format!("{name} {mark}"));
    let root_key = Arc::new(SoftwareKey::generate_p256()?);
    let root = CertificateAuthority::create_root(
        root_key.clone(),
        &service("Hefu Root"),
        start,
        start + ROOT_YEARS * YEAR,
    )?;
    let issuing_key = Arc::new(SoftwareKey::generate_p256()?);
    let issue =
        |authority: &CertificateAuthority, profile, name: &str, key: &SoftwareKey, years: i64| {
            authority.issue(&CertificateRequest {
                profile,
                subject: &service(name),
                public_key_der: key.public_key_der(),
                not_before: start,
                not_after: Some(start + years * YEAR),
            })
        };
    let issuing = issue(
        &root,
        Profile::IssuingCa,
        "Hefu Issuing CA",
        &issuing_key,
        ISSUING_YEARS,
    )?;
    let below = CertificateAuthority::open(
        issuing_key.clone(),
        vec![issuing.clone(), root.certificate().clone()],
    )?;
    let stamping_key = SoftwareKey::generate_p256()?;
    let stamping = issue(
        &below,
        Profile::TimeStamping,
        "Hefu Time Stamps",
        &stamping_key,
        STAMPING_YEARS,
    )?;
    Ok(Material {
        root_key: root_key.to_pkcs8()?,
        root: root.certificate().der().to_vec(),
        issuing_key: issuing_key.to_pkcs8()?,
        issuing: issuing.der().to_vec(),
        stamping_key: stamping_key.to_pkcs8()?,
        stamping: stamping.der().to_vec(),
    })
}

impl Material {
    fn to_bytes(&self) -> Vec<u8> {
        let parts = [
            &self.root_key,
            &self.root,
            &self.issuing_key,
            &self.issuing,
            &self.stamping_key,
            &self.stamping,
        ];
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend_from_slice(&(part.len() as u32).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    }

    fn from_bytes(mut bytes: &[u8]) -> Option<Self> {
        let mut next = || {
            let (length, rest) = bytes.split_first_chunk::<4>()?;
            let (part, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
            bytes = rest;
            Some(part.to_vec())
        };
        Some(Self {
            root_key: next()?,
            root: next()?,
            issuing_key: next()?,
            issuing: next()?,
            stamping_key: next()?,
            stamping: next()?,
        })
    }
}
