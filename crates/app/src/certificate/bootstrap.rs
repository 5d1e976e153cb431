//! Making the authority's keys at the first start, and opening them at every later one.
//!
//! There is one *line* of CAs to begin with: a root and an issuing CA below it. An operator who sets
//! another place for keys (an HSM) or another kind of keys for signatures (SM2) gets a further line;
//! the former ones stay, because what they issued is still asked for.
//!
//! A root's key lies in a setting of its own and is opened for two deeds only: certifying an issuing
//! CA and signing the list of revoked issuing CAs, both rare. Whoever wants it off the machine takes
//! that setting out. Installations of the first version keep it in the common material.

use std::sync::Arc;

use hefu_kernel::{Clock, Timestamp};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, KeyAlgorithm,
    KeyReference, ObjectIdentifier, Profile, RevocationList, SigningKey, SoftwareKey,
    TimeStampAuthority, hex, random_bytes,
};

use super::{
    Authority, AuthorityError, AuthoritySettings, BACKDATE_SECONDS, Issuer,
    key::KeptKey,
    material::{Line, Material},
    seconds_of,
};
use crate::{
    Failure, Outcome,
    ports::{Batch, CommitError, Conflict, Store, StoreError, Write},
    vault::Vault,
};

const SETTING: &str = "authority/embedded";
/// The root's key; of further lines followed by a slash and the line's number.
const ROOT_KEY: &str = "authority/root-key";
/// Followed by a number from 1; the list of the highest number holds. Lists of further lines have
/// the line's number before it.
const ROOT_LIST: &str = "authority/root-list";
/// Followed by a number from 1.
const LINE: &str = "authority/line";

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
        settings: AuthoritySettings,
    ) -> Outcome<Self> {
        let keeper = Keeper {
            store,
            vault,
            settings: &settings,
            now: clock.now(),
        };
        let bytes = keeper.first_material().await?;
        let material = Material::from_bytes(&bytes).ok_or_else(|| damaged("material"))?;
        let mut issuers = vec![keeper.first_issuer(&material).await?];
        while let Some(issuer) = keeper.line(issuers.len()).await? {
            issuers.push(issuer);
        }
        let wanted = |issuer: &Issuer| keeper.is_wanted(issuer);
        if !issuers.iter().any(wanted) {
            issuers.push(keeper.make_line(issuers.len(), &material).await?);
        }
        let persons = issuers.iter().position(wanted).unwrap_or_default();
        let stamping = stamping(&material, &issuers[0], clock)?;
        Ok(Self::new(issuers, persons, stamping, settings))
    }

    /// Whether the installation has an authority, which is so from its first start on.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn exists(store: &dyn Store) -> Result<bool, StoreError> {
        Ok(store.setting(SETTING).await?.is_some())
    }
}

fn stamping(
    material: &Material,
    first: &Issuer,
    clock: Arc<dyn Clock>,
) -> Outcome<TimeStampAuthority> {
    let key = Arc::new(SoftwareKey::from_pkcs8(&material.stamping_key)?);
    let own = certificate(&material.stamping)?;
    let chain = std::iter::once(own)
        .chain(first.authority.chain().iter().cloned())
        .collect();
    TimeStampAuthority::new(key, chain, TIME_STAMP_POLICY, seconds_of(clock))
        .map_err(|_| damaged("time-stamp certificate"))
}

fn damaged(what: &str) -> Failure {
    Failure::Unavailable(format!("the authority's {what} can not be read"))
}

fn certificate(der: &[u8]) -> Outcome<Certificate> {
    Certificate::from_der(der).map_err(|_| damaged("certificate"))
}

/// Reads and makes what lies sealed in the settings.
struct Keeper<'a> {
    store: &'a dyn Store,
    vault: &'a Vault,
    settings: &'a AuthoritySettings,
    now: Timestamp,
}

impl Keeper<'_> {
    async fn read(&self, name: &str) -> Outcome<Option<Vec<u8>>> {
        let Some(sealed) = self.store.setting(name).await? else {
            return Ok(None);
        };
        Ok(Some(self.vault.open_secret(name, &sealed)?))
    }

    /// Stores values that belong together, or leaves what a faster process stored. Returns the
    /// first value as it is kept.
    async fn keep(&self, values: &[(&str, &[u8])]) -> Outcome<Vec<u8>> {
        let writes = values.iter().map(|(name, value)| Write::InitialiseSetting {
            name: (*name).to_owned(),
            value: self.vault.seal_secret(name, value),
        });
        match self.store.commit(Batch(writes.collect())).await {
            Ok(()) | Err(CommitError::Conflict(Conflict::Exists)) => {}
            Err(error) => return Err(error.into()),
        }
        let (name, _) = values.first().ok_or_else(|| damaged("setting"))?;
        self.read(name).await?.ok_or_else(|| damaged("setting"))
    }

    async fn first_material(&self) -> Outcome<Vec<u8>> {
        if let Some(bytes) = self.read(SETTING).await? {
            return Ok(bytes);
        }
        let mut material = create(self.now)?;
        let root_key = std::mem::take(&mut material.root_key);
        self.keep(&[(SETTING, &material.to_bytes()), (ROOT_KEY, &root_key)])
            .await
    }

    async fn first_issuer(&self, material: &Material) -> Outcome<Issuer> {
        let root = certificate(&material.root)?;
        let key = Arc::new(SoftwareKey::from_pkcs8(&material.issuing_key)?);
        let authority =
            CertificateAuthority::open(key, vec![certificate(&material.issuing)?, root.clone()])
                .map_err(AuthorityError::from)?;
        let list = self
            .root_list(ROOT_LIST, &root, self.first_root_key(material))
            .await?;
        Ok(self.issuer(authority, list))
    }

    /// A further line by its number, if there is one.
    async fn line(&self, number: usize) -> Outcome<Option<Issuer>> {
        let Some(bytes) = self.read(&format!("{LINE}/{number}")).await? else {
            return Ok(None);
        };
        let line = Line::from_bytes(&bytes).ok_or_else(|| damaged("line of CAs"))?;
        let root = certificate(&line.root)?;
        let issuing = certificate(&line.issuing)?;
        let key: Arc<dyn SigningKey> = if line.reference.is_empty() {
            Arc::new(SoftwareKey::from_pkcs8(&line.issuing_key)?)
        } else {
            // The key's device may be away now; it is asked when there is something to sign.
            let algorithm = algorithm_of(&issuing).ok_or_else(|| damaged("issuing CA"))?;
            Arc::new(KeptKey::new(
                self.settings.keys.clone(),
                KeyReference::new(line.reference),
                &issuing,
                algorithm.signature_algorithm(),
            ))
        };
        let authority = CertificateAuthority::open(key, vec![issuing, root.clone()])
            .map_err(AuthorityError::from)?;
        let root_key_name = format!("{ROOT_KEY}/{number}");
        let root_key = self.read(&root_key_name);
        let list = self
            .root_list(&format!("{ROOT_LIST}/{number}"), &root, root_key)
            .await?;
        Ok(Some(self.issuer(authority, list)))
    }

    fn issuer(&self, authority: CertificateAuthority, root_list: Vec<u8>) -> Issuer {
        Issuer::new(authority, root_list, self.settings.public_url.as_deref())
    }

    async fn first_root_key(&self, material: &Material) -> Outcome<Option<Vec<u8>>> {
        let apart = self.read(ROOT_KEY).await?;
        Ok(apart.or_else(|| Some(material.root_key.clone()).filter(|it| !it.is_empty())))
    }

    /// Whether the settings ask for certificates of this issuer: a key of the right family that
    /// lies where keys should lie.
    fn is_wanted(&self, issuer: &Issuer) -> bool {
        let key = issuer.authority.key();
        let sm2 = KeyAlgorithm::Sm2.signature_algorithm();
        (key.algorithm() == sm2) == (self.settings.signing == KeyAlgorithm::Sm2)
            && key.reference().is_some() == self.settings.keys.is_some()
    }

    /// Makes the line that the settings ask for: below the first root if that is of the right
    /// family, else below a root of its own.
    async fn make_line(&self, number: usize, material: &Material) -> Outcome<Issuer> {
        let sm2 = self.settings.signing == KeyAlgorithm::Sm2;
        let family = if sm2 {
            KeyAlgorithm::Sm2
        } else {
            KeyAlgorithm::P256
        };
        let mark = hex(&random_bytes::<4>());
        let root_key = if sm2 {
            SoftwareKey::generate(family)?
        } else {
            let bytes = self.first_root_key(material).await?;
            let missing = || {
                Failure::Unavailable("the root's key is needed to certify an issuing CA whose key lies elsewhere, and it was taken out".to_owned())
            };
            SoftwareKey::from_pkcs8(&bytes.ok_or_else(missing)?)?
        };
        let root_key_bytes = root_key.to_pkcs8()?;
        let root_key = Arc::new(root_key);
        let start = self.now.seconds() - 3_600;
        let root = if sm2 {
            let ends = start + ROOT_YEARS * YEAR;
            CertificateAuthority::create_root(
                root_key,
                &service("Hefu SM2 Root", &mark),
                start,
                ends,
            )
        } else {
            CertificateAuthority::open(root_key, vec![certificate(&material.root)?])
        }
        .map_err(AuthorityError::from)?;
        let (issuing_key, kept, reference): (Arc<dyn SigningKey>, Vec<u8>, String) =
            match &self.settings.keys {
                Some(keys) => {
                    let key = keys.generate(family)?;
                    let reference = key.reference().map(ToString::to_string);
                    (key, Vec::new(), reference.unwrap_or_default())
                }
                None => {
                    let key = SoftwareKey::generate(family)?;
                    let bytes = key.to_pkcs8()?;
                    (Arc::new(key), bytes, String::new())
                }
            };
        let issuing = root
            .issue(&CertificateRequest {
                profile: Profile::IssuingCa,
                subject: &service("Hefu Issuing CA", &mark),
                public_key_der: issuing_key.public_key_der(),
                not_before: start.max(root.certificate().not_before()),
                not_after: Some(start + ISSUING_YEARS * YEAR),
            })
            .map_err(AuthorityError::from)?;
        let line = Line {
            root: root.certificate().der().to_vec(),
            issuing: issuing.der().to_vec(),
            issuing_key: kept,
            reference,
        };
        // Every line can sign its root's list by a key of its own setting.
        self.keep(&[
            (&format!("{LINE}/{number}"), &line.to_bytes()),
            (&format!("{ROOT_KEY}/{number}"), &root_key_bytes),
        ])
        .await?;
        self.line(number)
            .await?
            .ok_or_else(|| damaged("line of CAs"))
    }

    /// The root's list of revoked issuing CAs that holds now; a fresh one where the last grows
    /// old. Where the root's key was taken off the machine, the last one is used as long as it lasts.
    async fn root_list(
        &self,
        name: &str,
        root: &Certificate,
        root_key: impl Future<Output = Outcome<Option<Vec<u8>>>>,
    ) -> Outcome<Vec<u8>> {
        let mut last = None;
        let mut number = 1;
        while let Some(list) = self.read(&format!("{name}/{number}")).await? {
            last = Some(list);
            number += 1;
        }
        let is_young = |list: &Vec<u8>| {
            let list = RevocationList::from_der(list.as_slice()).ok();
            let ends = list.and_then(|it| it.next_update());
            ends.is_some_and(|it| it - self.now.seconds() > ROOT_LIST_SECONDS / 2)
        };
        if let Some(list) = last.as_ref().filter(|list| is_young(list)) {
            return Ok(list.clone());
        }
        let Some(key) = root_key.await? else {
            return last.ok_or_else(|| damaged("list of revoked issuing CAs"));
        };
        let key = Arc::new(SoftwareKey::from_pkcs8(&key)?);
        let root =
            CertificateAuthority::open(key, vec![root.clone()]).map_err(AuthorityError::from)?;
        // A clock that runs behind elsewhere must not find it to come from the future.
        let from = self.now.seconds() - BACKDATE_SECONDS;
        let list = root.revocation_list(&[], number, from, from + ROOT_LIST_SECONDS)?;
        self.keep(&[(&format!("{name}/{number}"), &list)]).await
    }
}

fn algorithm_of(certificate: &Certificate) -> Option<KeyAlgorithm> {
    let name = certificate.info().key_algorithm;
    KeyAlgorithm::ALL.into_iter().find(|it| it.name() == name)
}

/// The name of one of the authority's certificates. The mark keeps two installations apart for a
/// reader that trusts both.
fn service(name: &str, mark: &str) -> DistinguishedName {
    DistinguishedName::service("Hefu embedded CA", &format!("{name} {mark}"))
}

fn create(now: Timestamp) -> Result<Material, AuthorityError> {
    let start = now.seconds() - 3_600;
    let mark = hex(&random_bytes::<4>());
    let root_key = Arc::new(SoftwareKey::generate_p256()?);
    let root = CertificateAuthority::create_root(
        root_key.clone(),
        &service("Hefu Root", &mark),
        start,
        start + ROOT_YEARS * YEAR,
    )?;
    let issuing_key = Arc::new(SoftwareKey::generate_p256()?);
    let issue =
        |authority: &CertificateAuthority, profile, name: &str, key: &SoftwareKey, years: i64| {
            authority.issue(&CertificateRequest {
                profile,
                subject: &service(name, &mark),
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
