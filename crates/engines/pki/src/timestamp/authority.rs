//! The embedded time-stamp authority.

use super::protocol::{RequestError, TimeStampRequest, granted, rejected, write_imprint};
use super::{TimeStampError, TimeStamper};
use crate::asn1::{Writer, tag};
use crate::certificate::Certificate;
use crate::civil;
use crate::cms::{CmsSigner, SignError, SignedContent, write_signed_data};
use crate::digest::{HashAlgorithm, random_bytes};
use crate::key::SigningKey;
use crate::oid;
use der::asn1::ObjectIdentifier;
use std::sync::Arc;

/// Signs time-stamp tokens with a key of its own.
pub struct TimeStampAuthority {
    key: Arc<dyn SigningKey>,
    chain: Vec<Certificate>,
    policy: ObjectIdentifier,
    accuracy_seconds: u64,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
}

impl TimeStampAuthority {
    /// `chain` begins with the authority's certificate (profile `TimeStamping`). `policy` is the
    /// identifier of the time-stamp policy written into every token. `clock` gives Unix seconds.
    pub fn new(
        key: Arc<dyn SigningKey>,
        chain: Vec<Certificate>,
        policy: ObjectIdentifier,
        clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    ) -> Result<Self, SignError> {
        CmsSigner::new(key.as_ref(), &chain)?;
        Ok(TimeStampAuthority {
            key,
            chain,
            policy,
            accuracy_seconds: 1,
            clock,
        })
    }

    /// How far its clock may be wrong, whole seconds; 1 unless said otherwise.
    pub fn with_accuracy_seconds(mut self, seconds: u64) -> Self {
        self.accuracy_seconds = seconds;
        self
    }

    /// The authority's certificate and those above it.
    pub fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    /// Answers a TimeStampReq with a TimeStampResp, both DER. A bad request is answered with a refusal
    /// as RFC 3161 wants it; only a failing key is an error.
    pub fn respond(&self, request: &[u8]) -> Result<Vec<u8>, TimeStampError> {
        let request = match self.read(request) {
            Ok(request) => request,
            Err(refusal) => return Ok(rejected(refusal.failure_bit())),
        };
        Ok(granted(&self.token(&request)?))
    }

    fn read(&self, request: &[u8]) -> Result<TimeStampRequest, RequestError> {
        let request = TimeStampRequest::from_der(request)?;
        match &request.policy {
            Some(policy) if policy.as_slice() != self.policy.as_bytes() => {
                Err(RequestError::PolicyNotAccepted)
            }
            _ => Ok(request),
        }
    }

    fn token(&self, request: &TimeStampRequest) -> Result<Vec<u8>, TimeStampError> {
        // Random, so that no two tokens share one however many processes serve (RFC 3161 §2.4.2).
        let mut serial: [u8; 16] = random_bytes();
        serial[0] = serial[0] & 0x7f | 0x40;
        let mut w = Writer::with_capacity(192);
        w.sequence(|w| {
            w.unsigned_small(1);
            w.oid(self.policy.as_bytes());
            write_imprint(w, request.hash, &request.imprint);
            w.element(tag::INTEGER, &serial);
            let time = civil::generalized((self.clock)());
            w.element(tag::GENERALIZED_TIME, time.as_bytes());
            // No ordering: two tokens of one second are not told apart.
            w.sequence(|w| w.unsigned_small(self.accuracy_seconds));
            if let Some(nonce) = &request.nonce {
                w.element(tag::INTEGER, nonce);
            }
        });
        let info = w.into_bytes();
        // Without certReq no certificate may be sent, but the own one is always named by its hash (RFC 3161 §2.4.1).
        let signer =
            CmsSigner::new(self.key.as_ref(), &self.chain).map_err(|_| TimeStampError::Key)?;
        let content = SignedContent {
            content_type: oid::TST_INFO,
            digest: &signer.hash().digest(&[&info]),
            embedded: Some(&info),
            certificates: request.certificates_wanted,
        };
        write_signed_data(&content, &signer, None).map_err(|_| TimeStampError::Key)
    }
}

impl TimeStamper for TimeStampAuthority {
    fn stamp(&self, digest: &[u8; 32]) -> Result<Vec<u8>, TimeStampError> {
        self.token(&TimeStampRequest {
            hash: HashAlgorithm::Sha256,
            imprint: digest.to_vec(),
            policy: None,
            nonce: None,
            certificates_wanted: true,
        })
    }

    fn max_token_length(&self) -> usize {
        const INFO: usize = 192;
        CmsSigner::new(self.key.as_ref(), &self.chain)
            .map_or(INFO, |signer| signer.max_length(None) + INFO)
    }
}
