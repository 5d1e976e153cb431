//! Entries that describe the file and that signing software brings up to date along with a signature:
//! modification time, XMP, version, extensions.

use crate::addition::{Additions, Step, is_ambiguous, refers};
use crate::error::PdfError;
use crate::syntax::{Dict, Object, ObjectId, filter};

/// Longest XMP packet that is read.
const MAX_XMP: usize = 1 << 20;
/// Versions that a catalog may name (7.2.2; ISO 32000-2).
const VERSIONS: &[&[u8]] = &[b"1.4", b"1.5", b"1.6", b"1.7", b"2.0"];

impl Step<'_, '_> {
    /// Adds what changed in the description of the file.
    pub(crate) fn describe(&self, additions: &mut Additions) -> Result<(), PdfError> {
        let (old, new) = (
            self.document.catalog(self.from)?,
            self.document.catalog(self.to)?,
        );
        additions.info = self.info_updated();
        additions.xmp = self.xmp_updated(&old, &new);
        let keys = &mut additions.catalog_keys;
        // The store's objects are judged by their own role.
        keys.insert("DSS");
        if additions.xmp {
            keys.insert("Metadata");
        }
        if new
            .get(b"Extensions")
            .is_some_and(|value| !refers(&value, 0))
        {
            keys.insert("Extensions");
        }
        if self.version_raised(&old, &new) {
            keys.insert("Version");
        }
        if is_ambiguous(&Object::Dict(new), 0) {
            keys.clear();
        }
        Ok(())
    }

    /// Whether nothing but `ModDate` and `Producer` of the information dictionary differs. It may come
    /// with these, and a trailer may leave it out.
    fn info_updated(&self) -> bool {
        let named = |at: usize| self.document.sections[at].trailer.get(b"Info");
        let (before, after) = (named(self.from), named(self.to));
        let Some(after) = after else { return true };
        if after.as_reference().is_none() || !self.keeps_place(before.as_ref(), &after) {
            return false;
        }
        let read = |value: Option<Object<'_>>, at: usize| {
            let id = value?.as_reference()?;
            self.document.dict_at(id, at)
        };
        let old = read(before, self.from).unwrap_or_default();
        let Some(new) = read(Some(after), self.to) else {
            return false;
        };
        let described = |key: &Vec<u8>| matches!(key.as_slice(), b"ModDate" | b"Producer");
        old.changed_keys(&new, 0).iter().all(described) && !is_ambiguous(&Object::Dict(new), 0)
    }

    /// Whether the catalog's metadata is an XMP stream, as it was before if there was one.
    fn xmp_updated(&self, old: &Dict<'_>, new: &Dict<'_>) -> bool {
        let (before, after) = (old.get(b"Metadata"), new.get(b"Metadata"));
        let Some(after) = after else { return false };
        let is_xmp = |value: &Object<'_>, at: usize| {
            value.as_reference().is_some_and(|id| self.is_xmp(id, at))
        };
        self.keeps_place(before.as_ref(), &after)
            && is_xmp(&after, self.to)
            && before.is_none_or(|before| is_xmp(&before, self.from))
    }

    /// A metadata stream (14.3.2) that holds an XMP packet without entities. What the packet says is
    /// not judged: it is not shown on any page.
    fn is_xmp(&self, id: ObjectId, at: usize) -> bool {
        let Some(Object::Stream(stream)) = self.document.object_at(id, at) else {
            return false;
        };
        let typed = stream.dict.is_name(b"Type", b"Metadata")
            && stream.dict.is_name(b"Subtype", b"XML")
            && !stream.dict.has_duplicate_keys();
        let Some(content) = filter::decode(&stream, MAX_XMP).filter(|_| typed) else {
            return false;
        };
        let Ok(text) = std::str::from_utf8(&content) else {
            return false;
        };
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let begins = ["<?xpacket", "<?xml", "<x:xmpmeta"]
            .iter()
            .any(|start| text.starts_with(start));
        begins
            && text.contains(":xmpmeta")
            && !["<!DOCTYPE", "<!ENTITY"]
                .iter()
                .any(|word| text.contains(word))
    }

    fn version_raised(&self, old: &Dict<'_>, new: &Dict<'_>) -> bool {
        let rank = |dict: &Dict<'_>| {
            let version = dict.get(b"Version")?;
            let name = version.as_name()?;
            VERSIONS.iter().position(|known| *known == name)
        };
        match (rank(old), rank(new)) {
            (None, Some(_)) => !old.contains(b"Version"),
            (Some(before), Some(after)) => before <= after,
            _ => false,
        }
    }
}
