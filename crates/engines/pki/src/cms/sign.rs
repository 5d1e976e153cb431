//! Building SignedData.

use crate::asn1::{Writer, tag};
use crate::certificate::Certificate;
use crate::digest::{Digest, HashAlgorithm, sha256};
use crate::key::{KeyError, SigningKey};
use crate::oid;
use crate::timestamp::{TimeStampError, TimeStamper};
use thiserror::Error;

/// Why nothing was signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// The key refused.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// No certificate was given, or it belongs to another key.
    #[error("the certificate does not belong to the key")]
    CertificateMismatch,
    /// The digest was made with another hash function than the key signs with.
    #[error("the digest is made with {}, the key signs with {}", found.name(), expected.name())]
    HashMismatch {
        /// The key's hash function.
        expected: HashAlgorithm,
        /// The digest's.
        found: HashAlgorithm,
    },
    /// The time stamp could not be had.
    #[error("no time stamp: {0}")]
    TimeStamp(#[from] TimeStampError),
}

/// Who signs: a key, its certificate and the certificates above it.
pub struct CmsSigner<'a> {
    key: &'a dyn SigningKey,
    chain: &'a [Certificate],
}

impl<'a> CmsSigner<'a> {
    /// `chain` begins with the key's own certificate; all of it is embedded.
    pub fn new(key: &'a dyn SigningKey, chain: &'a [Certificate]) -> Result<Self, SignError> {
        match chain.first() {
            Some(own) if own.public_key_der() == key.public_key_der() => {
                Ok(CmsSigner { key, chain })
            }
            _ => Err(SignError::CertificateMismatch),
        }
    }

    /// The hash function with which content has to be hashed for this signer.
    pub fn hash(&self) -> HashAlgorithm {
        self.key.algorithm().hash()
    }

    /// Upper bound in bytes of [`sign_detached`]'s result with this signer and time stamper.
    pub fn max_length(&self, stamper: Option<&dyn TimeStamper>) -> usize {
        const STRUCTURE: usize = 384;
        let names = self.chain[0].issuer_der().len() + self.chain[0].serial_number().len();
        let certificates: usize = self.chain.iter().map(|c| c.der().len()).sum();
        let signature = self
            .key
            .algorithm()
            .max_signature_length(self.key.public_key_der());
        let token = stamper.map_or(0, |s| s.max_token_length() + 32);
        STRUCTURE + names + certificates + signature + token
    }
}

/// Signs content that hashes to `digest` with [`CmsSigner::hash`] and is not embedded. With a time
/// stamper the signature value is time-stamped (B-T), otherwise not (B-B).
///
/// # Errors
/// [`SignError`]; [`SignError::HashMismatch`] before anything is signed.
pub fn sign_detached(
    digest: &Digest,
    signer: &CmsSigner<'_>,
    stamper: Option<&dyn TimeStamper>,
) -> Result<Vec<u8>, SignError> {
    let content = SignedContent {
        content_type: oid::DATA,
        digest,
        embedded: None,
        certificates: true,
    };
    write_signed_data(&content, signer, stamper)
}

pub(crate) struct SignedContent<'a> {
    pub(crate) content_type: der::asn1::ObjectIdentifier,
    pub(crate) digest: &'a Digest,
    pub(crate) embedded: Option<&'a [u8]>,
    /// Whether the signer's chain is embedded.
    pub(crate) certificates: bool,
}

pub(crate) fn write_signed_data(
    content: &SignedContent<'_>,
    signer: &CmsSigner<'_>,
    stamper: Option<&dyn TimeStamper>,
) -> Result<Vec<u8>, SignError> {
    let (expected, found) = (signer.hash(), content.digest.algorithm());
    if expected != found {
        return Err(SignError::HashMismatch { expected, found });
    }
    let own = &signer.chain[0]; // `CmsSigner::new` refuses an empty chain.
    let mut attributes = signed_attributes(content, own);
    let signature = signer.key.sign(&attributes)?;
    // Signed as SET OF, sent as [0] IMPLICIT (RFC 5652 §5.4).
    attributes[0] = tag::context(0);
    let token = match stamper {
        Some(stamper) => Some(stamper.stamp(&sha256(&signature))?),
        None => None,
    };
    // DER orders the elements of a SET OF by their encoding.
    let mut certificates: Vec<&[u8]> = signer.chain.iter().map(Certificate::der).collect();
    certificates.sort_unstable();
    certificates.dedup();

    let mut w = Writer::with_capacity(signer.max_length(None) + token.as_ref().map_or(0, Vec::len));
    w.sequence(|w| {
        w.oid(oid::SIGNED_DATA.as_bytes());
        w.constructed(tag::context(0), |w| {
            w.sequence(|w| {
                // Version 3 when the content is not id-data (RFC 5652 §5.1).
                w.unsigned_small(if content.content_type == oid::DATA {
                    1
                } else {
                    3
                });
                w.constructed(tag::SET, |w| hash_identifier(w, found));
                w.sequence(|w| {
                    w.oid(content.content_type.as_bytes());
                    if let Some(bytes) = content.embedded {
                        w.constructed(tag::context(0), |w| w.element(tag::OCTET_STRING, bytes));
                    }
                });
                if content.certificates {
                    w.constructed(tag::context(0), |w| {
                        certificates.iter().for_each(|c| w.raw(c))
                    });
                }
                w.constructed(tag::SET, |w| {
                    signer_info(w, signer, own, &attributes, &signature, token.as_deref());
                });
            });
        });
    });
    Ok(w.into_bytes())
}

fn signer_info(
    w: &mut Writer,
    signer: &CmsSigner<'_>,
    own: &Certificate,
    attributes: &[u8],
    signature: &[u8],
    token: Option<&[u8]>,
) {
    w.sequence(|w| {
        w.unsigned_small(1);
        w.sequence(|w| {
            w.raw(own.issuer_der());
            w.element(tag::INTEGER, own.serial_number());
        });
        hash_identifier(w, signer.hash());
        w.raw(attributes);
        signer.key.algorithm().write(w);
        w.element(tag::OCTET_STRING, signature);
        if let Some(token) = token {
            w.constructed(tag::context(1), |w| {
                attribute(w, oid::TIME_STAMP_TOKEN, |w| w.raw(token));
            });
        }
    });
}

// Parameters absent (RFC 5754 §2).
fn hash_identifier(w: &mut Writer, hash: HashAlgorithm) {
    w.algorithm(hash.oid().as_bytes(), false);
}

fn signed_attributes(content: &SignedContent<'_>, own: &Certificate) -> Vec<u8> {
    let hash = content.digest.algorithm();
    let one = |kind, body: &dyn Fn(&mut Writer)| {
        let mut w = Writer::with_capacity(96);
        attribute(&mut w, kind, body);
        w.into_bytes()
    };
    let mut encoded = [
        one(oid::CONTENT_TYPE, &|w| {
            w.oid(content.content_type.as_bytes());
        }),
        one(oid::MESSAGE_DIGEST, &|w| {
            w.element(tag::OCTET_STRING, content.digest.as_bytes());
        }),
        // ESSCertIDv2 (RFC 5035 §4), by default of SHA-256; the SignerInfo names issuer and serial.
        one(oid::SIGNING_CERTIFICATE_V2, &|w| {
            w.sequence(|w| {
                w.sequence(|w| {
                    w.sequence(|w| {
                        if hash != HashAlgorithm::Sha256 {
                            hash_identifier(w, hash);
                        }
                        w.element(tag::OCTET_STRING, hash.digest(&[own.der()]).as_bytes());
                    });
                });
            });
        }),
    ];
    encoded.sort_unstable();
    let mut w = Writer::with_capacity(256);
    w.constructed(tag::SET, |w| encoded.iter().for_each(|a| w.raw(a)));
    w.into_bytes()
}

fn attribute(w: &mut Writer, kind: der::asn1::ObjectIdentifier, value: impl FnOnce(&mut Writer)) {
    w.sequence(|w| {
        w.oid(kind.as_bytes());
        w.constructed(tag::SET, value);
    });
}
