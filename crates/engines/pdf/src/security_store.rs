//! The document security store: certificates and revocation data kept in the document, so that its
//! signatures can be verified when nobody answers any more (ETSI EN 319 142-1, 5.4.2).

use crate::document::Document;
use crate::increment::Increment;
use crate::syntax::{Object, ObjectId, write};

/// Validation data to be kept, each entry in DER.
#[derive(Debug, Clone, Copy, Default)]
pub struct SecurityStore<'r> {
    /// X.509 certificates (`Certs`).
    pub certificates: &'r [&'r [u8]],
    /// Certificate revocation lists (`CRLs`).
    pub revocation_lists: &'r [&'r [u8]],
    /// OCSP responses (`OCSPs`).
    pub ocsp_responses: &'r [&'r [u8]],
}

impl SecurityStore<'_> {
    /// True if there is nothing to keep.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.certificates.is_empty()
            && self.revocation_lists.is_empty()
            && self.ocsp_responses.is_empty()
    }

    /// Writes the data as new objects and gives the catalog's `DSS` entry. What an earlier store
    /// holds stays in.
    pub(crate) fn write(&self, increment: &mut Increment<'_, '_>) -> Vec<u8> {
        let document = increment.document();
        let earlier = document.security_store().unwrap_or_default();
        let mut replaced: Vec<(&[u8], Vec<u8>)> = Vec::new();
        for (key, added) in [
            (b"Certs".as_slice(), self.certificates),
            (b"CRLs", self.revocation_lists),
            (b"OCSPs", self.ocsp_responses),
        ] {
            if added.is_empty() {
                continue;
            }
            let mut array = b"[".to_vec();
            let kept = document.get(&earlier, key, 0);
            let kept = kept.as_ref().and_then(|kept| kept.as_array());
            for id in kept
                .unwrap_or_default()
                .iter()
                .filter_map(Object::as_reference)
            {
                write::reference(&mut array, id);
                array.push(b' ');
            }
            for data in added {
                let id = increment.allocate();
                increment.stream(id, b"", data);
                write::reference(&mut array, id);
                array.push(b' ');
            }
            array.push(b']');
            replaced.push((key, array));
        }
        let replaced: Vec<(&[u8], Option<&[u8]>)> = replaced
            .iter()
            .map(|(key, array)| (*key, Some(array.as_slice())))
            .collect();
        let store: ObjectId = increment.allocate();
        increment.rewrite(store, &earlier, &replaced);
        let mut entry = Vec::new();
        write::reference(&mut entry, store);
        entry
    }
}

impl Document<'_> {
    fn security_store(&self) -> Option<crate::syntax::Dict<'_>> {
        let catalog = self.catalog(0).ok()?;
        self.get(&catalog, b"DSS", 0)?.into_dict()
    }

    /// Certificates, revocation lists and OCSP responses that the document keeps, in that order, each
    /// in DER. Entries that cannot be decoded are left out.
    #[must_use]
    pub fn stored_validation_data(&self) -> [Vec<Vec<u8>>; 3] {
        let store = self.security_store().unwrap_or_default();
        [b"Certs".as_slice(), b"CRLs", b"OCSPs"].map(|key| {
            let array = self.get(&store, key, 0);
            let items = array.as_ref().and_then(|array| array.as_array());
            let items = items.unwrap_or_default().iter().take(MAX_ENTRIES);
            items
                .filter_map(|item| match self.resolve(item.clone(), 0)? {
                    Object::Stream(stream) => {
                        crate::syntax::filter::decode(&stream, MAX_ENTRY_BYTES)
                    }
                    _ => None,
                })
                .collect()
        })
    }
}

/// Entries read of each kind.
const MAX_ENTRIES: usize = 1_000;
/// Bytes of one entry; revocation lists are the largest.
const MAX_ENTRY_BYTES: usize = 16 << 20;
