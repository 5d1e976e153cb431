//! Signing: one incremental update per signature, PAdES baseline B-B or B-T (ETSI EN 319 142-1).

use hefu_pdf::{
    CertificationLevel, Document, IncrementError, PdfError, SignatureIncrement, SignatureRequest,
    SubFilter, WidgetFill,
};
use hefu_pki::{
    Certificate, CmsSigner, Sha256Stream, SigningKey, TimeStampError, TimeStamper, sign_detached,
};
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
    let mut hash = Sha256Stream::default();
    hash.update(document);
    let increment = sign_increment(&Document::open(document)?, &hash, request)?;
    Ok(increment.into_file(document)?)
}

/// Signs an open document whose bytes are hashed already. The result holds only the bytes to append:
/// for callers that keep the hash of what they stored.
///
/// # Errors
/// [`SignError`].
pub fn sign_increment(
    document: &Document<'_>,
    document_hash: &Sha256Stream,
    request: &SignRequest<'_>,
) -> Result<SignatureIncrement, SignError> {
    let signer = CmsSigner::new(request.key, request.chain)?;
    let size = signer.max_length(request.time_stamper);
    embed(
        document,
        document_hash,
        request_for(request, size),
        |digest| Ok(sign_detached(digest, &signer, request.time_stamper)?),
    )
}

/// Adds a document time stamp (EN 319 142-1 §5.4.3) in an empty, unlocked signature field and returns
/// the whole new file.
///
/// # Errors
/// [`SignError`].
pub fn time_stamp(
    document: &[u8],
    field: &str,
    stamper: &dyn TimeStamper,
) -> Result<Vec<u8>, SignError> {
    let mut hash = Sha256Stream::default();
    hash.update(document);
    let mut request = SignatureRequest::new(field, 0);
    request.sub_filter = SubFilter::Rfc3161;
    request.contents_size = stamper.max_token_length();
    let increment = embed(&Document::open(document)?, &hash, request, |digest| {
        Ok(stamper.stamp(digest)?)
    })?;
    Ok(increment.into_file(document)?)
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

/// Builds the increment, has its hash signed and puts the value in. A value larger than expected (an
/// outside time stamp with a long chain) gets one more attempt with the room it needs.
fn embed(
    document: &Document<'_>,
    document_hash: &Sha256Stream,
    mut request: SignatureRequest<'_>,
    value_for: impl Fn(&[u8; 32]) -> Result<Vec<u8>, SignError>,
) -> Result<SignatureIncrement, SignError> {
    const SLACK: usize = 1024;
    let mut last_attempt = false;
    loop {
        let mut increment = document.signature_increment(&request)?;
        let mut hash = document_hash.clone();
        for part in increment.signed_parts() {
            hash.update(part);
        }
        let value = value_for(&hash.finish())?;
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
