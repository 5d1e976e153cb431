//! Keys in a device that speaks PKCS#11 (v2.40 and later): an HSM, a smart card, SoftHSM.
//!
//! Private keys are made in the token and never leave it. Each session has a thread of its own
//! ([`pool`]), because a call into a device cannot be interrupted: whoever waits gives up after a while
//! and is told so, and the thread goes on when the device answers. A PIN that was refused once is not
//! tried again, because tokens lock themselves after a few wrong ones.

mod connection;
mod error;
mod pool;

pub use error::Pkcs11Error;

use connection::{KeyPair, digest_to_sign, signature_from};
use hefu_pki::{KeyAlgorithm, KeyError, KeyProvider, KeyReference, SignatureAlgorithm, SigningKey};
use pool::Pool;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// Which device, and how to use it.
pub struct Pkcs11Settings {
    /// The device's PKCS#11 module, a shared library.
    pub module: PathBuf,
    /// Label of the token in it.
    pub token_label: String,
    /// PIN of the token's user.
    pub pin: Zeroizing<String>,
    /// Sessions, and with them threads, at the same time; at least one.
    pub sessions: usize,
    /// How long anybody waits for the device.
    pub patience: Duration,
}

impl Pkcs11Settings {
    /// Four sessions, ten seconds' patience.
    pub fn new(
        module: impl Into<PathBuf>,
        token_label: impl Into<String>,
        pin: impl Into<String>,
    ) -> Self {
        Pkcs11Settings {
            module: module.into(),
            token_label: token_label.into(),
            pin: Zeroizing::new(pin.into()),
            sessions: 4,
            patience: Duration::from_secs(10),
        }
    }
}

/// Keys in one token. The device is asked when a key is needed first, so that one which is away
/// delays what needs it and nothing else.
///
/// A [`KeyReference`] is the key pair's label (CKA_LABEL), or `id:` and its identifier (CKA_ID) in
/// hexadecimal.
pub struct Pkcs11Keys {
    pool: Arc<Pool>,
    /// Keys opened before. Opening asks the device four questions.
    opened: Mutex<HashMap<KeyReference, Arc<Pkcs11Key>>>,
}

impl Pkcs11Keys {
    /// Starts the threads; asks the device nothing yet.
    ///
    /// # Errors
    /// [`Pkcs11Error::Module`] when no thread can be had.
    pub fn new(settings: Pkcs11Settings) -> Result<Self, Pkcs11Error> {
        Ok(Pkcs11Keys {
            pool: Arc::new(Pool::start(settings)?),
            opened: Mutex::default(),
        })
    }

    /// Loads the module, finds the token and logs in, so that an operator hears at once what is wrong.
    ///
    /// # Errors
    /// [`Pkcs11Error`].
    pub fn check(&self) -> Result<(), Pkcs11Error> {
        self.pool.run(|_| Ok(()))
    }

    /// Keeps one session busy until `work` returns.
    #[cfg(test)]
    pub(crate) fn occupy(&self, work: impl Fn() + Send + 'static) -> Result<(), Pkcs11Error> {
        self.pool.run(move |_| {
            work();
            Ok(())
        })
    }

    fn keep(&self, reference: KeyReference, pair: KeyPair) -> Arc<Pkcs11Key> {
        let key = Arc::new(Pkcs11Key {
            pool: self.pool.clone(),
            reference: reference.clone(),
            pair,
        });
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        opened.insert(reference, key.clone());
        key
    }
}

impl KeyProvider for Pkcs11Keys {
    fn generate(&self, algorithm: KeyAlgorithm) -> Result<Arc<dyn SigningKey>, KeyError> {
        let made = self
            .pool
            .run(move |connection| connection.generate(algorithm));
        let (reference, pair) = made.map_err(told)?;
        Ok(self.keep(reference, pair))
    }

    fn open(&self, reference: &KeyReference) -> Result<Arc<dyn SigningKey>, KeyError> {
        let known = self
            .opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(reference)
            .cloned();
        if let Some(key) = known {
            return Ok(key);
        }
        let wanted = reference.clone();
        let pair = self.pool.run(move |connection| connection.open(&wanted));
        Ok(self.keep(reference.clone(), pair.map_err(told)?))
    }
}

/// The device's own words go to the log; callers get what they can act upon.
fn told(error: Pkcs11Error) -> KeyError {
    tracing::warn!(%error, "a key device failed");
    error.into()
}

struct Pkcs11Key {
    pool: Arc<Pool>,
    reference: KeyReference,
    pair: KeyPair,
}

impl SigningKey for Pkcs11Key {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.pair.algorithm
    }

    fn public_key_der(&self) -> &[u8] {
        &self.pair.public_key
    }

    /// The message is hashed here; the device sees the hash. What it returns is checked before anybody
    /// else sees it: a faulty or exchanged device must not spoil a document.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let (pair, reference) = (self.pair.clone(), self.reference.clone());
        let to_sign = digest_to_sign(pair.algorithm, message);
        let signed = self
            .pool
            .run(move |connection| connection.sign(&reference, &pair, &to_sign));
        let signature = signed
            .and_then(|raw| signature_from(self.pair.algorithm, &raw))
            .map_err(told)?;
        let good = self
            .pair
            .algorithm
            .verifies(&self.pair.public_key, message, &signature);
        if good {
            Ok(signature)
        } else {
            Err(told(Pkcs11Error::WrongSignature))
        }
    }

    fn reference(&self) -> Option<&KeyReference> {
        Some(&self.reference)
    }
}
