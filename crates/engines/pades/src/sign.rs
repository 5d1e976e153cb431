//! Signing: one incremental update per signature, PAdES baseline B-B or B-T (ETSI EN 319 142-1).

use crate::verify::{Finding, Summary, Trust, VerifyOptions, verify};
use hefu_pdf::{
    CertificationLevel, Document, IncrementError, PdfError, PrepareError, SignatureIncrement,
    SignatureRequest, WidgetFill,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, CmsSigner, DistinguishedName,
    HashStream, IssueError, KeyAlgorithm, KeyError, Profile, SignatureAlgorithm, SigningKey,
    SoftwareKey, TimeStampError, TimeStamper, TrustStore, sign_detached,
};
use std::sync::{Arc, Mutex, PoisonError};
use thiserror::Error;

/// Who signs, where, and what is drawn and said.
#[derive(Clone, Copy)]
pub struct SignRequest<'a> {
    /// Name of the signature field. Its lock says which other fields are the signatory's own.
    pub field: &'a str,
    /// Appearances and values of the signatory's fields; those not named are rewritten empty.
    pub fills: &'a [WidgetFill<'a>],
    /// The signing key.
    pub key: &'a dyn SigningKey,
    /// Certificates to embed, the key's own first.
    pub chain: &'a [Certificate],
    /// Time-stamps the signature (B-T) if given; B-B otherwise.
    pub time_stamper: Option<&'a dyn TimeStamper>,
    /// Claimed time of signing, Unix seconds (`M`).
    pub signing_time: i64,
    /// Who signs (`Name`).
    pub name: Option<&'a str>,
    /// Why (`Reason`).
    pub reason: Option<&'a str>,
    /// Where (`Location`).
    pub location: Option<&'a str>,
    /// Certifies the document: first signature only, in a field without a lock.
    pub certify: Option<CertificationLevel>,
}

impl<'a> SignRequest<'a> {
    /// A request without appearances, time stamp and claims.
    pub fn new(
        field: &'a str,
        key: &'a dyn SigningKey,
        chain: &'a [Certificate],
        signing_time: i64,
    ) -> Self {
        SignRequest {
            field,
            fills: &[],
            key,
            chain,
            time_stamper: None,
            signing_time,
            name: None,
            reason: None,
            location: None,
            certify: None,
        }
    }
}

/// Why nothing was signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// The document cannot be read.
    #[error(transparent)]
    Document(#[from] PdfError),
    /// The increment cannot be made: wrong field, foreign or locked fields.
    #[error(transparent)]
    Increment(#[from] IncrementError),
    /// The field for a document time stamp cannot be added.
    #[error(transparent)]
    Field(PrepareError),
    /// The document was hashed with another function than the one that is needed.
    #[error("the document was hashed with another function")]
    WrongHash,
    /// Key, certificate or time stamp failed.
    #[error(transparent)]
    Cms(#[from] hefu_pki::SignError),
    /// The time stamp of the document could not be had.
    #[error("no time stamp: {0}")]
    TimeStamp(#[from] TimeStampError),
}

/// Signs `document` and returns the whole new file; the input is its exact beginning.
///
/// # Errors
/// [`SignError`].
pub fn sign(document: &[u8], request: &SignRequest<'_>) -> Result<Vec<u8>, SignError> {
    let mut hash = HashStream::new(request.key.algorithm().hash());
    hash.update(document);
    let increment = sign_increment(&Document::open(document)?, &hash, request)?;
    Ok(increment.into_file(document)?)
}

/// Signs an open document whose bytes are hashed already, by the hash function of the signer's key. The
/// result holds only the bytes to append: for callers that keep the hash of what they stored.
///
/// # Errors
/// [`SignError`].
pub fn sign_increment(
    document: &Document<'_>,
    document_hash: &HashStream,
    request: &SignRequest<'_>,
) -> Result<SignatureIncrement, SignError> {
    let signer = CmsSigner::new(request.key, request.chain)?;
    let size = signer.max_length(request.time_stamper);
    embed(document, request_for(request, size), |increment| {
        let mut hash = document_hash.clone();
        for part in increment.signed_parts() {
            hash.update(part);
        }
        let digest = hash.finish();
        Ok(sign_detached(&digest, &signer, request.time_stamper)?)
    })
}

/// Signs with a throw-away key and verifies the result, so that a real key is used only for what will
/// hold: same appearances and claims, no time stamp, same room for the signature value.
///
/// # Errors
/// [`RehearsalError`]: the increment cannot be made, or the signed file would not be valid.
pub fn rehearse(document: &[u8], request: &SignRequest<'_>) -> Result<(), RehearsalError> {
    let key = rehearsal_key(request.key)?;
    let at = request.signing_time;
    let name = DistinguishedName::service("Rehearsal", "Rehearsal");
    let authority = CertificateAuthority::create_root(key.clone(), &name, at - 60, at + 3600)?;
    let own = authority.issue(&CertificateRequest {
        profile: Profile::Signer,
        subject: &name,
        public_key_der: key.public_key_der(),
        not_before: at - 60,
        not_after: None,
    })?;
    let chain = [own];
    let rehearsed = sign(
        document,
        &SignRequest {
            key: key.as_ref(),
            chain: &chain,
            time_stamper: None,
            ..*request
        },
    )?;
    let trust = TrustStore::new(authority.chain().to_vec());
    let report = verify(&rehearsed, &VerifyOptions::new(&trust, at));
    let newest = report.signatures.iter().find(|s| s.field == request.field);
    let sound = newest.is_some_and(|s| s.trust == Trust::Trusted && s.covers_whole_document);
    if report.summary == Summary::Valid && sound {
        Ok(())
    } else {
        let of_signatures = report.signatures.into_iter().flat_map(|s| s.findings);
        Err(RehearsalError::NotValid {
            findings: of_signatures.chain(report.findings).collect(),
        })
    }
}

/// A throw-away key of the kind of the real one. RSA keys take long to make, so one of each kind is kept
/// while the process runs; nothing is ever trusted because of it.
fn rehearsal_key(real: &dyn SigningKey) -> Result<Arc<SoftwareKey>, KeyError> {
    static KEYS: Mutex<Vec<(KeyAlgorithm, Arc<SoftwareKey>)>> = Mutex::new(Vec::new());
    /// Upper bound of the length in bytes of a 2048-bit RSA key's SubjectPublicKeyInfo.
    const RSA_2048: usize = 300;
    let kind = match real.algorithm() {
        SignatureAlgorithm::EcdsaP256Sha256 => KeyAlgorithm::P256,
        SignatureAlgorithm::EcdsaP384Sha384 => KeyAlgorithm::P384,
        SignatureAlgorithm::Sm2Sm3 => KeyAlgorithm::Sm2,
        SignatureAlgorithm::RsaPkcs1Sha256 if real.public_key_der().len() <= RSA_2048 => {
            KeyAlgorithm::Rsa2048
        }
        SignatureAlgorithm::RsaPkcs1Sha256 => KeyAlgorithm::Rsa3072,
    };
    let mut keys = KEYS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, key)) = keys.iter().find(|(of, _)| *of == kind) {
        return Ok(key.clone());
    }
    let key = Arc::new(SoftwareKey::generate(kind)?);
    keys.push((kind, key.clone()));
    Ok(key)
}

/// Why a rehearsal failed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RehearsalError {
    /// Signing failed.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// No key could be made.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// No certificate could be made.
    #[error(transparent)]
    Issue(#[from] IssueError),
    /// The signed file would not verify.
    #[error("the signed document would not be valid")]
    NotValid {
        /// What would be found.
        findings: Vec<Finding>,
    },
}

fn request_for<'a>(request: &SignRequest<'a>, contents_size: usize) -> SignatureRequest<'a> {
    let mut out = SignatureRequest::new(request.field, request.signing_time);
    out.fills = request.fills;
    out.name = request.name;
    out.reason = request.reason;
    out.location = request.location;
    out.certify = request.certify;
    out.contents_size = contents_size;
    out
}

/// Builds the increment, has its signed parts signed and puts the value in. A value larger than expected (an
/// outside time stamp with a long chain) gets one more attempt with the room it needs.
pub(crate) fn embed(
    document: &Document<'_>,
    mut request: SignatureRequest<'_>,
    value_for: impl Fn(&SignatureIncrement) -> Result<Vec<u8>, SignError>,
) -> Result<SignatureIncrement, SignError> {
    const SLACK: usize = 1024;
    let mut last_attempt = false;
    loop {
        let mut increment = document.signature_increment(&request)?;
        let value = value_for(&increment)?;
        match increment.embed(&value) {
            Ok(()) => return Ok(increment),
            Err(IncrementError::ContentsTooSmall { needed, .. }) if !last_attempt => {
                request.contents_size = needed + SLACK;
                last_attempt = true;
            }
            Err(error) => return Err(error.into()),
        }
    }
}
