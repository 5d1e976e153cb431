//! A key that a provider keeps.

use std::sync::Arc;

use hefu_pki::{Certificate, KeyError, KeyProvider, KeyReference, SignatureAlgorithm, SigningKey};

/// A key in a device, opened when something is to be signed: a device that is away delays what
/// needs it and nothing else.
pub(super) struct KeptKey {
    keys: Option<Arc<dyn KeyProvider>>,
    reference: KeyReference,
    algorithm: SignatureAlgorithm,
    public_key: Vec<u8>,
}

impl KeptKey {
    /// The key of that certificate. Without a provider it signs nothing: the operator took the
    /// device out of the settings, and what it issued can still be read.
    pub(super) fn new(
        keys: Option<Arc<dyn KeyProvider>>,
        reference: KeyReference,
        certificate: &Certificate,
        algorithm: SignatureAlgorithm,
    ) -> Self {
        Self {
            keys,
            reference,
            algorithm,
            public_key: certificate.public_key_der().to_vec(),
        }
    }
}

impl SigningKey for KeptKey {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.algorithm
    }

    fn public_key_der(&self) -> &[u8] {
        &self.public_key
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let keys = self.keys.as_ref().ok_or(KeyError::Provider)?;
        let key = keys.open(&self.reference)?;
        if key.public_key_der() != self.public_key {
            return Err(KeyError::NotFound);
        }
        key.sign(message)
    }

    fn reference(&self) -> Option<&KeyReference> {
        Some(&self.reference)
    }
}
