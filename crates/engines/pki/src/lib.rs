//! Keys, certificates, CMS signatures, time stamps and the sealing of stored data.
//!
//! A library of its own: it must never know contracts, users, databases, files or the network. Time is
//! passed in as Unix seconds, remote services are traits ([`SigningKey`], [`KeyProvider`],
//! [`TimeStamper`]).
//!
//! Entry points: [`CertificateAuthority`] issues, [`sign_detached`] signs, [`SignedData`] and
//! [`read_token`] read and check, [`build_chain`] finds a path to a trusted root, [`MasterKey`] and
//! [`DataKey`] protect data at rest.
//!
//! Cryptography is aws-lc-rs's; SM2 and SM3, which it lacks, are RustCrypto's. Structures are written and read by [`asn1`] on the bytes themselves,
//! because a signature covers bytes, not values; the tests hold the results against independent strict
//! decoders (`x509-cert`, `cms`).

pub mod asn1;
mod authority;
mod ber;
mod certificate;
mod chain;
mod civil;
mod cms;
mod digest;
mod envelope;
mod extension;
mod key;
mod name;
mod ocsp;
pub mod oid;
mod pem;
mod points;
mod profile;
mod revocation;
mod signed;
mod timestamp;

pub use authority::{
    CertificateAuthority, CertificateRequest, END_BEFORE_ISSUER_SECONDS, IssueError,
};
pub use certificate::{Certificate, CertificateError, CertificateInfo, Extensions, key_usage};
pub use chain::{
    ChainCache, ChainError, MAX_CHECKS, MAX_PATH, PolicyInputs, Purpose, TrustStore, build_chain,
    build_chain_cached, build_chain_for_policies,
};
pub use cms::{
    CmsCheck, CmsError, CmsProblem, CmsSigner, SignError, SignedData, SignerInfo, sign_detached,
};
pub use der::asn1::ObjectIdentifier;
pub use digest::{
    Digest, HashAlgorithm, HashStream, Sha256Stream, constant_time_equal, hex, random_bytes,
    sha256, sha256_of,
};
pub use envelope::{DataKey, EnvelopeError, LookupKey, MasterKey, SEAL_OVERHEAD};
pub use key::{
    KeyAlgorithm, KeyError, KeyKind, KeyProvider, KeyReference, SignatureAlgorithm, SigningKey,
    SoftwareKey, SoftwareKeys, ec_public_key_der, rsa_public_key_der,
};
pub use name::DistinguishedName;
pub use ocsp::{
    CertificateId, OcspAnswer, OcspFailure, OcspRequest, OcspRequestError, OcspResponder,
    OcspResponse, OcspResponseError, OcspSigner, OcspStatus,
};
pub use profile::{PolicyReference, Profile, PublicAddresses};
pub use revocation::{
    EvidenceSource, RevocationEvidence, RevocationList, RevocationListError, RevocationReason,
    RevocationStatus, Revoked, RevokedCertificate, UnknownStatus,
};
pub use timestamp::{
    RequestError, TimeStampAuthority, TimeStampError, TimeStampFacts, TimeStampProblem,
    TimeStampRequest, TimeStamper, check_response, parse_response, read_token,
};

#[cfg(test)]
mod chain_tests;
#[cfg(test)]
mod pkits_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod vector_tests;
