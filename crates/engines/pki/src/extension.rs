//! X.509 extensions (RFC 5280 §4.1.2.9), as certificates, revocation lists, OCSP and time stamps carry them.

use crate::asn1::{Asn1Error, Reader, Writer, boolean, tag};
use der::asn1::ObjectIdentifier;

/// One extension as received.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extension<'a> {
    /// Contents octets of its identifier.
    pub(crate) kind: &'a [u8],
    pub(crate) critical: bool,
    /// DER of its value.
    pub(crate) value: &'a [u8],
}

impl Extension<'_> {
    pub(crate) fn is(&self, known: ObjectIdentifier) -> bool {
        known.as_bytes() == self.kind
    }
}

/// Most extensions of one structure. The standard knows some twenty.
const MAX_EXTENSIONS: usize = 64;

/// Reads the elements of an Extensions sequence. The same kind twice is an error (RFC 5280 §4.2).
pub(crate) fn read_all<'a>(mut items: Reader<'a>) -> Result<Vec<Extension<'a>>, Asn1Error> {
    let mut found: Vec<Extension<'a>> = Vec::new();
    while !items.is_empty() {
        let mut item = items.sequence()?;
        let kind = item.oid()?;
        let critical = match item.optional(tag::BOOLEAN)? {
            Some(flag) => boolean(flag.value)?,
            None => false,
        };
        let value = item.expect(tag::OCTET_STRING)?.value;
        item.finish()?;
        if found.iter().any(|known| known.kind == kind) {
            return Err(Asn1Error::Repeated);
        }
        if found.len() == MAX_EXTENSIONS {
            return Err(Asn1Error::TooComplex);
        }
        found.push(Extension {
            kind,
            critical,
            value,
        });
    }
    Ok(found)
}

/// Writes one extension; `value` writes its DER.
pub(crate) fn write(
    w: &mut Writer,
    kind: ObjectIdentifier,
    critical: bool,
    value: impl FnOnce(&mut Writer),
) {
    w.sequence(|w| {
        w.oid(kind.as_bytes());
        if critical {
            w.boolean_true();
        }
        w.constructed(tag::OCTET_STRING, value);
    });
}
