//! The document security store: certificates and revocation data kept in the document, so that its
//! signatures can be verified when nobody answers any more (ETSI EN 319 142-1, 5.4.2; ISO 32000-2,
//! 12.8.4.3).

use std::collections::HashMap;

use crate::document::Document;
use crate::error::PdfError;
use crate::form::request::IncrementError;
use crate::increment::{Increment, write_dict};
use crate::syntax::lexer::parse_value;
use crate::syntax::{Dict, Object, ObjectId, filter, write};

/// Validation data to be kept, each entry in DER. What the document keeps already is not written again.
#[derive(Debug, Clone, Copy, Default)]
pub struct SecurityStore<'r> {
    /// X.509 certificates (`Certs`).
    pub certificates: &'r [&'r [u8]],
    /// Certificate revocation lists (`CRLs`).
    pub revocation_lists: &'r [&'r [u8]],
    /// OCSP responses (`OCSPs`).
    pub ocsp_responses: &'r [&'r [u8]],
    /// Which of the data belongs to which signature (`VRI`). What is named here must be listed above or
    /// be in the document; the rest is passed over.
    pub related: &'r [RelatedData<'r>],
}

/// The validation data of one signature (an entry of `VRI`).
#[derive(Debug, Clone, Copy)]
pub struct RelatedData<'r> {
    /// SHA-1 of the signature's `Contents`, padding included: what the standard names the entry by. It
    /// is a name, nothing relies on it.
    pub signature: [u8; 20],
    /// Certificates (`Cert`), in DER.
    pub certificates: &'r [&'r [u8]],
    /// Certificate revocation lists (`CRL`), in DER.
    pub revocation_lists: &'r [&'r [u8]],
    /// OCSP responses (`OCSP`), in DER.
    pub ocsp_responses: &'r [&'r [u8]],
}

/// What an entry of the store is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StoredKind {
    /// An X.509 certificate.
    Certificate,
    /// A certificate revocation list.
    RevocationList,
    /// An OCSP response.
    OcspResponse,
}

/// One entry that the document keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// What it is.
    pub kind: StoredKind,
    /// Its value, in DER if it is what it should be.
    pub value: Vec<u8>,
    /// The first byte after it in the file, if it stands in the file itself: a time stamp whose signed
    /// range reaches this far covers it.
    pub end: Option<usize>,
    object: Option<ObjectId>,
}

/// The arrays of the store: what they hold, their key there and their key in a `VRI` entry.
const ARRAYS: [(StoredKind, &[u8], &[u8]); 3] = [
    (StoredKind::Certificate, b"Certs", b"Cert"),
    (StoredKind::RevocationList, b"CRLs", b"CRL"),
    (StoredKind::OcspResponse, b"OCSPs", b"OCSP"),
];

/// Entries read of each kind.
const MAX_ENTRIES: usize = 1_000;
/// Bytes of one entry; revocation lists are the largest.
const MAX_ENTRY_BYTES: usize = 16 << 20;
/// Bytes of all entries together.
const MAX_STORE_BYTES: usize = 64 << 20;

/// Where each value of the store stands: in the document or in the update that is being written.
type Places<'v> = HashMap<(StoredKind, &'v [u8]), ObjectId>;

impl<'r> SecurityStore<'r> {
    /// True if there is nothing to keep.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.certificates.is_empty()
            && self.revocation_lists.is_empty()
            && self.ocsp_responses.is_empty()
            && self.related.is_empty()
    }

    fn values(&self, kind: StoredKind) -> &'r [&'r [u8]] {
        match kind {
            StoredKind::Certificate => self.certificates,
            StoredKind::RevocationList => self.revocation_lists,
            StoredKind::OcspResponse => self.ocsp_responses,
        }
    }

    /// Writes the data as new objects and gives the catalog's `DSS` entry. What an earlier store
    /// holds stays in.
    pub(crate) fn write(&self, increment: &mut Increment<'_, '_>) -> Vec<u8> {
        let document = increment.document();
        let earlier = document.security_store().unwrap_or_default();
        let kept = document.stored_entries();
        let mut places: Places<'_> = HashMap::new();
        for entry in &kept {
            if let Some(object) = entry.object {
                places.insert((entry.kind, &entry.value), object);
            }
        }
        let mut replaced: Vec<(&[u8], Vec<u8>)> = Vec::new();
        for (kind, key, _) in ARRAYS {
            let mut added = Vec::new();
            for value in self.values(kind) {
                places.entry((kind, value)).or_insert_with(|| {
                    let id = increment.allocate();
                    increment.stream(id, b"", value);
                    added.push(id);
                    id
                });
            }
            if !added.is_empty() {
                let listed = document.get(&earlier, key, 0);
                let listed = listed.as_ref().and_then(|listed| listed.as_array());
                let listed = listed.unwrap_or_default().iter();
                let listed = listed.filter_map(Object::as_reference);
                replaced.push((key, array_of(listed.chain(added))));
            }
        }
        if let Some(related) = self.write_related(increment, &earlier, &places) {
            replaced.push((b"VRI", related));
        }
        let replaced: Vec<(&[u8], Option<&[u8]>)> = replaced
            .iter()
            .map(|(key, value)| (*key, Some(value.as_slice())))
            .collect();
        let store: ObjectId = increment.allocate();
        increment.rewrite(store, &earlier, &replaced);
        let mut entry = Vec::new();
        write::reference(&mut entry, store);
        entry
    }

    /// The `VRI` dictionary with entries for signatures that had none; nothing if there are none.
    fn write_related(
        &self,
        increment: &mut Increment<'_, '_>,
        earlier: &Dict<'_>,
        places: &Places<'_>,
    ) -> Option<Vec<u8>> {
        let document = increment.document();
        let earlier = document.get(earlier, b"VRI", 0);
        let earlier = earlier.and_then(Object::into_dict).unwrap_or_default();
        let mut entries: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
        for data in self.related {
            let mut name = Vec::new();
            write::hex(&mut name, &data.signature);
            if earlier.contains(&name) || entries.iter().any(|(other, _)| *other == name) {
                continue;
            }
            let mut body = Vec::new();
            for ((kind, _, key), values) in ARRAYS.into_iter().zip([
                data.certificates,
                data.revocation_lists,
                data.ocsp_responses,
            ]) {
                let places = values
                    .iter()
                    .filter_map(|value| places.get(&(kind, *value)));
                let array = array_of(places.copied());
                if array.len() > 2 {
                    write::name(&mut body, key);
                    body.push(b' ');
                    body.extend_from_slice(&array);
                }
            }
            let id = increment.allocate();
            increment.begin(id);
            increment.out.extend_from_slice(b"<<");
            increment.out.extend_from_slice(&body);
            increment.out.extend_from_slice(b">>");
            increment.end();
            let mut reference = Vec::new();
            write::reference(&mut reference, id);
            entries.push((name, reference));
        }
        let entries: Vec<(&[u8], Option<&[u8]>)> = entries
            .iter()
            .map(|(name, reference)| (name.as_slice(), Some(reference.as_slice())))
            .collect();
        let mut out = Vec::new();
        write_dict(&mut out, &earlier, &entries);
        (!entries.is_empty()).then_some(out)
    }
}

fn array_of(ids: impl Iterator<Item = ObjectId>) -> Vec<u8> {
    let mut array = b"[".to_vec();
    for id in ids {
        if array.len() > 1 {
            array.push(b' ');
        }
        write::reference(&mut array, id);
    }
    array.push(b']');
    array
}

impl Document<'_> {
    fn security_store(&self) -> Option<Dict<'_>> {
        let catalog = self.catalog(0).ok()?;
        self.get(&catalog, b"DSS", 0)?.into_dict()
    }

    /// An update that adds validation data and nothing else: the bytes to append.
    ///
    /// # Errors
    /// [`IncrementError::TooManyObjects`], or [`IncrementError::Document`] for a damaged catalog.
    pub fn security_store_increment(
        &self,
        store: &SecurityStore<'_>,
    ) -> Result<Vec<u8>, IncrementError> {
        let catalog = self.catalog(0)?;
        let mut increment = Increment::new(self, 4096);
        let entry = store.write(&mut increment);
        increment.rewrite(self.catalog_id(), &catalog, &[(b"DSS", Some(&entry))]);
        if !increment.numbers_left() {
            return Err(IncrementError::TooManyObjects);
        }
        Ok(increment.finish())
    }

    /// Certificates, revocation lists and OCSP responses that the document keeps, in that order.
    /// Entries that cannot be decoded are left out.
    #[must_use]
    pub fn stored_entries(&self) -> Vec<StoredEntry> {
        let store = self.security_store().unwrap_or_default();
        let mut left = MAX_STORE_BYTES;
        let mut found = Vec::new();
        for (kind, key, _) in ARRAYS {
            let array = self.get(&store, key, 0);
            let items = array.as_ref().and_then(|array| array.as_array());
            for item in items.unwrap_or_default().iter().take(MAX_ENTRIES) {
                let object = item.as_reference();
                let Some(Object::Stream(stream)) = self.resolve(item.clone(), 0) else {
                    continue;
                };
                let Some(value) = filter::decode(&stream, left.min(MAX_ENTRY_BYTES)) else {
                    continue;
                };
                left -= value.len().min(left);
                found.push(StoredEntry {
                    kind,
                    value,
                    end: self.end_of(stream.data),
                    object,
                });
            }
        }
        found
    }

    /// Where bytes of the file end in it.
    fn end_of(&self, data: &[u8]) -> Option<usize> {
        let start = (data.as_ptr() as usize).checked_sub(self.bytes().as_ptr() as usize)?;
        let end = start.checked_add(data.len())?;
        (end <= self.bytes().len()).then_some(end)
    }

    /// Certificates, revocation lists and OCSP responses that the document keeps, in that order, each
    /// in DER. Entries that cannot be decoded are left out.
    #[must_use]
    pub fn stored_validation_data(&self) -> [Vec<Vec<u8>>; 3] {
        let mut data: [Vec<Vec<u8>>; 3] = Default::default();
        for entry in self.stored_entries() {
            data[entry.kind as usize].push(entry.value);
        }
        data
    }

    /// Names of the signatures that `VRI` has an entry for: SHA-1 values in hexadecimal, upper case.
    #[must_use]
    pub fn signatures_with_related_data(&self) -> Vec<String> {
        let store = self.security_store().unwrap_or_default();
        let related = self.get(&store, b"VRI", 0).and_then(Object::into_dict);
        let related = related.unwrap_or_default();
        let usable = related
            .entries()
            .filter(|(_, raw)| parse_value(raw).is_some());
        usable
            .map(|(name, _)| String::from_utf8_lossy(name).into_owned())
            .collect()
    }
}

impl From<crate::error::Damage> for IncrementError {
    fn from(damage: crate::error::Damage) -> Self {
        PdfError::from(damage).into()
    }
}
