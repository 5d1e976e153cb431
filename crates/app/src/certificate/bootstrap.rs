//! Making the authority's keys at the first start, and opening them at every later one.
//!
//! The root's key lies in a setting of its own and is opened for two deeds only: certifying an
//! issuing CA and signing the list of revoked issuing CAs, both rare. Whoever wants it off the
//! machine takes that setting out. Installations of the first version keep it in the common
//! material.

use std::sync::Arc;

use hefu_kernel::{Clock, Timestamp};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, ObjectIdentifier,
    Profile, RevocationList, SigningKey, SoftwareKey, TimeStampAuthority, hex, random_bytes,
};

use super::{Authority, AuthorityError, Issuer, seconds_of};
use crate::{
    Failure, Outcome,
    ports::{Batch, CommitError, Conflict, Store, StoreError, Write},
    vault::Vault,
};

const SETTING: &str = "authority/embedded";
const ROOT_KEY: &str = "authority/root-key";
/// Followed by a number from 1; the list of the highest number holds.
const ROOT_LIST: &str = "authority/root-list/";
const YEAR: i64 = 365 * 86_400;
const ROOT_YEARS: i64 = 30;
const ISSUING_YEARS: i64 = 20;
const STAMPING_YEARS: i64 = 15;
/// For how long the root's list of revoked issuing CAs is good. It is renewed at the first start
/// in the second half of that.
const ROOT_LIST_SECONDS: i64 = 2 * YEAR;

/// The identifier that OpenSSL's own configuration uses as its example of a time-stamp policy.
/// An embedded authority has no registered policy and is no licensed certification service;
/// whoever looks the identifier up finds just that.
const TIME_STAMP_POLICY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.3.4.1");

/// What is kept of the authority in one setting: keys as PKCS#8, certificates as DER, each preceded
/// by its length as four big-endian bytes.
struct Material {
    /// Empty where the root's key lies apart.
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
        let material = match read(store, vault, SETTING).await? {
            Some(bytes) => bytes,
            None => make(store, vault, clock.now()).await?,
        };
        let material = Material::from_bytes(&material).ok_or_else(|| damaged("material"))?;
        let root = certificate(&material.root)?;
        let list = root_list(store, vault, &material, &root, clock.now()).await?;
        Self::open(material, root, list, clock)
    }

    /// Whether the installation has an authority, which is so from its first start on.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn exists(store: &dyn Store) -> Result<bool, StoreError> {
        Ok(store.setting(SETTING).await?.is_some())
    }

    fn open(
        material: Material,
        root: Certificate,
        root_list: Vec<u8>,
        clock: Arc<dyn Clock>,
    ) -> Outcome<Self> {
        let issuing = certificate(&material.issuing)?;
        let stamping = certificate(&material.stamping)?;
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
        Ok(Self::new(Issuer::new(authority), stamper, root_list))
    }
}

fn damaged(what: &str) -> Failure {
    Failure::Unavailable(format!("the authority's {what} can not be read"))
}

fn certificate(der: &[u8]) -> Outcome<Certificate> {
    Certificate::from_der(der).map_err(|_| damaged("certificate"))
}

async fn read(store: &dyn Store, vault: &Vault, name: &str) -> Outcome<Option<Vec<u8>>> {
    let Some(sealed) = store.setting(name).await? else {
        return Ok(None);
    };
    Ok(Some(vault.open_secret(name, &sealed)?))
}

/// Makes the keys and stores them, or reads what a faster process made.
async fn make(store: &dyn Store, vault: &Vault, now: Timestamp) -> Outcome<Vec<u8>> {
    let mut material = create(now)?;
    let root_key = std::mem::take(&mut material.root_key);
    let bytes = material.to_bytes();
    let sealed = |name: &str, value: &[u8]| Write::InitialiseSetting {
        name: name.to_owned(),
        value: vault.seal_secret(name, value),
    };
    let batch = Batch(vec![sealed(SETTING, &bytes), sealed(ROOT_KEY, &root_key)]);
    match store.commit(batch).await {
        Ok(()) => Ok(bytes),
        Err(CommitError::Conflict(Conflict::Exists)) => read(store, vault, SETTING)
            .await?
            .ok_or_else(|| damaged("material")),
        Err(error) => Err(error.into()),
    }
}

/// The root's list of revoked issuing CAs that holds now; a fresh one where the last grows old.
/// Where the root's key was taken off the machine, the last one is used for as long as it lasts.
async fn root_list(
    store: &dyn Store,
    vault: &Vault,
    material: &Material,
    root: &Certificate,
    now: Timestamp,
) -> Outcome<Vec<u8>> {
    let mut last = None;
    let mut number = 1;
    while let Some(list) = read(store, vault, &format!("{ROOT_LIST}{number}")).await? {
        last = Some(list);
        number += 1;
    }
    let young = last.as_ref().is_some_and(|list| {
        let ends = RevocationList::from_der(list.as_slice())
            .ok()
            .and_then(|it| it.next_update());
        ends.is_some_and(|it| it - now.seconds() > ROOT_LIST_SECONDS / 2)
    });
    let key = match (young, read(store, vault, ROOT_KEY).await?) {
        (true, _) => None,
        (false, Some(key)) => Some(key),
        (false, None) => Some(material.root_key.clone()).filter(|it| !it.is_empty()),
    };
    let (Some(key), false) = (key, young) else {
        return last.ok_or_else(|| damaged("list of revoked issuing CAs"));
    };
    let root =
        CertificateAuthority::open(Arc::new(SoftwareKey::from_pkcs8(&key)?), vec![root.clone()])
            .map_err(AuthorityError::from)?;
    // A clock that runs behind elsewhere must not find it to come from the future.
    let from = now.seconds() - super::BACKDATE_SECONDS;
    let list = root.revocation_list(&[], number, from, from + ROOT_LIST_SECONDS)?;
    let name = format!("{ROOT_LIST}{number}");
    let write = Write::InitialiseSetting {
        value: vault.seal_secret(&name, &list),
        name: name.clone(),
    };
    match store.commit(Batch::one(write)).await {
        Ok(()) => Ok(list),
        Err(CommitError::Conflict(Conflict::Exists)) => read(store, vault, &name)
            .await?
            .ok_or_else(|| damaged("list of revoked issuing CAs")),
        Err(error) => Err(error.into()),
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
