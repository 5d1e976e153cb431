//! The manifests of the container (EN 319 162-1 §A.4), written in one way and read by writing again.

use base64::{Engine, engine::general_purpose::STANDARD};
use hefu_pki::sha256;

use crate::contents::paths;

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\"",
    " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n",
);

/// What a manifest is closed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// A signature over the manifest.
    Signature,
    /// A time stamp over the manifest.
    TimeStamp,
}

impl Closing {
    fn reference(self) -> (&'static str, &'static str) {
        match self {
            Self::Signature => (paths::SIGNATURE, "application/pkcs7-signature"),
            Self::TimeStamp => (paths::TIME_STAMP, "application/vnd.etsi.timestamp-token"),
        }
    }
}

/// A manifest of these entries, in their order.
pub(crate) fn manifest<'a>(
    closing: Closing,
    entries: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> String {
    let (uri, media_type) = closing.reference();
    let mut out = format!("{HEAD}<asic:SigReference URI=\"{uri}\" MimeType=\"{media_type}\"/>\n");
    for (name, bytes) in entries {
        let digest = STANDARD.encode(sha256(bytes));
        out.push_str(&format!(
            "<asic:DataObjectReference URI=\"{name}\">\
             <ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>\
             <ds:DigestValue>{digest}</ds:DigestValue>\
             </asic:DataObjectReference>\n"
        ));
    }
    out.push_str("</asic:ASiCManifest>\n");
    out
}

/// Whether the entry is listed in that manifest. The media type is fixed by the form; a manifest can
/// not list itself or what closes it.
pub(crate) fn lists(closing: Closing, name: &str) -> bool {
    let outer = [paths::ARCHIVE_MANIFEST, paths::TIME_STAMP];
    let inner = [paths::MANIFEST, paths::SIGNATURE];
    name != crate::zip::MEDIA_TYPE_ENTRY
        && !outer.contains(&name)
        && (closing == Closing::TimeStamp || !inner.contains(&name))
}
