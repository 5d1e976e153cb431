//! Extending signed documents (ETSI EN 319 142-1, 6.1): validation data makes B-LT out of B-T, a
//! document time stamp over it makes B-LTA, and a later one renews that before the certificate of the
//! last expires. Each is an incremental update; what was signed stays as it is.

use crate::sign::{SignError, embed};
use hefu_pdf::{
    Document, FieldPlan, PrepareError, RelatedData, SecurityStore, Signature, SignatureIncrement,
    SignatureRequest, SubFilter,
};
use hefu_pki::{
    Certificate, Digest, HashAlgorithm, HashStream, OcspResponse, RevocationList, SignedData,
    TimeStamper, hex,
};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Validation data to be kept in a document, each entry in DER.
#[derive(Debug, Clone, Copy, Default)]
pub struct RevocationData<'a> {
    /// Certificate revocation lists (RFC 5280 §5).
    pub lists: &'a [&'a [u8]],
    /// OCSP responses (RFC 6960).
    pub ocsp_responses: &'a [&'a [u8]],
    /// Certificates that the signatures and time stamps do not carry themselves: missing issuers,
    /// responders of OCSP.
    pub certificates: &'a [&'a [u8]],
}

/// Adds a document time stamp (EN 319 142-1 §5.4.3) and returns the whole new file. `field` is an
/// empty, unlocked signature field; if there is none of this name, an invisible one is added before.
///
/// # Errors
/// [`SignError`].
pub fn time_stamp(
    document: &[u8],
    field: &str,
    stamper: &dyn TimeStamper,
) -> Result<Vec<u8>, SignError> {
    let document = with_field(document, field)?;
    let open = Document::open(&document)?;
    let increment = stamp(&open, &hash_of(&document), field, stamper, None)?;
    Ok(increment.into_file(&document)?)
}

/// Extends to B-LT (EN 319 142-1 §6.1): keeps the certificates of all signatures and time stamps and
/// the revocation data given in the document. Returns the whole new file.
///
/// # Errors
/// [`SignError`].
pub fn add_validation_data(
    document: &[u8],
    revocation: &RevocationData<'_>,
) -> Result<Vec<u8>, SignError> {
    let open = Document::open(document)?;
    let update = with_store(&open, revocation, |store| {
        Ok(open.security_store_increment(store)?)
    })?;
    Ok([document, &update].concat())
}

/// Extends to B-LTA (EN 319 142-1 §6.1): as [`add_validation_data`], and time-stamps the whole in the
/// same update. Called again with new revocation data and another field it renews the proof before
/// the last time stamp's certificate expires. `field` as for [`time_stamp`].
///
/// # Errors
/// [`SignError`].
pub fn extend(
    document: &[u8],
    field: &str,
    stamper: &dyn TimeStamper,
    revocation: &RevocationData<'_>,
) -> Result<Vec<u8>, SignError> {
    let document = with_field(document, field)?;
    let open = Document::open(&document)?;
    let increment = extend_increment(&open, &hash_of(&document), field, stamper, revocation)?;
    Ok(increment.into_file(&document)?)
}

/// As [`extend`] for an open document whose bytes are hashed already, by SHA-256, and that has the
/// field. The result holds only the bytes to append.
///
/// # Errors
/// [`SignError`].
pub fn extend_increment(
    document: &Document<'_>,
    document_hash: &HashStream,
    field: &str,
    stamper: &dyn TimeStamper,
    revocation: &RevocationData<'_>,
) -> Result<SignatureIncrement, SignError> {
    with_store(document, revocation, |store| {
        stamp(document, document_hash, field, stamper, Some(store))
    })
}

/// The certificates that the signatures and time stamps of a document carry, each once: those for
/// which [`extend`] wants revocation data (self-signed ones aside) and through which it is found.
///
/// # Errors
/// [`SignError::Document`].
pub fn validation_certificates(document: &Document<'_>) -> Result<Vec<Certificate>, SignError> {
    let mut found: Vec<Certificate> = Vec::new();
    let mut seen = BTreeSet::new();
    for signature in document.signatures()? {
        for certificate in certificates_of(&signature) {
            if seen.insert(certificate.fingerprint()) {
                found.push(certificate);
            }
        }
    }
    Ok(found)
}

/// The document, with an invisible signature field of this name if it had none.
fn with_field<'d>(document: &'d [u8], field: &str) -> Result<Cow<'d, [u8]>, SignError> {
    let open = Document::open(document)?;
    if open.field(field)?.is_some() {
        return Ok(Cow::Borrowed(document));
    }
    let plan = FieldPlan {
        signatories: Vec::new(),
        invisible: vec![field.to_owned()],
    };
    let prepared = open.prepare(&plan).map_err(|refusal| match refusal {
        PrepareError::Document(error) => SignError::Document(error),
        other => SignError::Field(other),
    })?;
    Ok(Cow::Owned(prepared.bytes))
}

fn hash_of(document: &[u8]) -> HashStream {
    let mut hash = HashStream::new(HashAlgorithm::Sha256);
    hash.update(document);
    hash
}

fn stamp(
    open: &Document<'_>,
    document_hash: &HashStream,
    field: &str,
    stamper: &dyn TimeStamper,
    store: Option<&SecurityStore<'_>>,
) -> Result<SignatureIncrement, SignError> {
    let mut request = SignatureRequest::new(field, 0);
    request.sub_filter = SubFilter::Rfc3161;
    request.contents_size = stamper.max_token_length();
    request.security_store = store;
    embed(open, request, |increment| {
        let mut hash = document_hash.clone();
        for part in increment.signed_parts() {
            hash.update(part);
        }
        Ok(stamper.stamp(&imprint(&hash.finish())?)?)
    })
}

/// Time stampers stamp SHA-256 values; the document's hash has to be one.
fn imprint(digest: &Digest) -> Result<[u8; 32], SignError> {
    let value = match digest.algorithm() {
        HashAlgorithm::Sha256 => digest.as_bytes().try_into().ok(),
        _ => None,
    };
    value.ok_or(SignError::WrongHash)
}

/// One signature with the certificates inside it.
struct Carried {
    name: [u8; 20],
    certificates: Vec<Certificate>,
}

/// Collects what is to be kept and says which of it belongs to which signature.
fn with_store<T>(
    document: &Document<'_>,
    revocation: &RevocationData<'_>,
    write: impl FnOnce(&SecurityStore<'_>) -> Result<T, SignError>,
) -> Result<T, SignError> {
    let known: BTreeSet<String> = document
        .signatures_with_related_data()
        .into_iter()
        .collect();
    let mut carried = Vec::new();
    for signature in document.signatures()? {
        let name = name_of(&signature);
        // What has an entry was collected when that was made.
        if !known.contains(&hex(&name).to_ascii_uppercase()) {
            let certificates = certificates_of(&signature);
            carried.push(Carried { name, certificates });
        }
    }
    let all: BTreeSet<&[u8]> = carried
        .iter()
        .flat_map(|one| one.certificates.iter().map(Certificate::der))
        .chain(revocation.certificates.iter().copied())
        .collect();
    let all: Vec<&[u8]> = all.into_iter().collect();
    let lists = parsed(revocation.lists, |der| RevocationList::from_der(der).ok());
    let responses = parsed(revocation.ocsp_responses, |der| {
        OcspResponse::from_der(der).ok()
    });
    let parts: Vec<[Vec<&[u8]>; 3]> = carried
        .iter()
        .map(|one| {
            let all = &one.certificates;
            let issued = |list: &RevocationList| all.iter().any(|ca| list.is_issued_by(ca));
            let answers = |response: &OcspResponse| {
                let about =
                    |c: &Certificate| all.iter().any(|ca| response.answer_for(c, ca).is_some());
                all.iter().any(about)
            };
            let lists = lists.iter().filter(|(_, list)| issued(list));
            let responses = responses.iter().filter(|(_, one)| answers(one));
            [
                all.iter().map(Certificate::der).collect(),
                lists.map(|(der, _)| *der).collect(),
                responses.map(|(der, _)| *der).collect(),
            ]
        })
        .collect();
    let related: Vec<RelatedData<'_>> = carried
        .iter()
        .zip(&parts)
        .map(|(one, [certificates, lists, responses])| RelatedData {
            signature: one.name,
            certificates,
            revocation_lists: lists,
            ocsp_responses: responses,
        })
        .collect();
    write(&SecurityStore {
        certificates: &all,
        revocation_lists: revocation.lists,
        ocsp_responses: revocation.ocsp_responses,
        related: &related,
    })
}

/// Those values that can be read, with what they say.
fn parsed<'d, T>(values: &[&'d [u8]], read: impl Fn(&'d [u8]) -> Option<T>) -> Vec<(&'d [u8], T)> {
    let read = values.iter().map(|der| Some((*der, read(der)?)));
    read.flatten().collect()
}

/// What `VRI` names a signature by (EN 319 142-1, 5.4.2.3).
fn name_of(signature: &Signature) -> [u8; 20] {
    let hash = HashAlgorithm::Sha1.hash(&[&signature.contents]);
    let mut name = [0; 20];
    name.copy_from_slice(&hash);
    name
}

/// Certificates inside a signature and its time stamps.
fn certificates_of(signature: &Signature) -> Vec<Certificate> {
    let mut rewritten = Vec::new();
    let Ok(data) = SignedData::parse_foreign(&signature.contents, &mut rewritten) else {
        return Vec::new();
    };
    let mut found = data.certificates.clone();
    for token in data.signers.iter().flat_map(|s| s.time_stamp_tokens()) {
        let mut rewritten = Vec::new();
        if let Ok(token) = SignedData::parse_foreign(token, &mut rewritten) {
            found.extend(token.certificates.iter().cloned());
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|certificate| seen.insert(certificate.fingerprint()));
    found
}
