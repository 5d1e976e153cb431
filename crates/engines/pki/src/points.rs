//! Distribution points of revocation lists (RFC 5280 §4.2.1.13, §5.2.5).

use crate::asn1::{Asn1Error, Reader, Tlv, Writer, tag};

/// Where a list is published that covers the certificate (RFC 5280 §4.2.1.13).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CrlPoint {
    /// Names of the place, GeneralName DER.
    pub(crate) names: Vec<Vec<u8>>,
    /// Who issues that list: the certificate's issuer unless it names another. Name DER.
    pub(crate) list_issuer: Vec<u8>,
}

/// CRLDistributionPoints (RFC 5280 §4.2.1.13): [0] the point's name, [1] reasons, [2] the list's issuer.
pub(crate) fn read(value: &[u8], issuer_der: &[u8]) -> Result<Vec<CrlPoint>, Asn1Error> {
    let mut points = Reader::single(value, tag::SEQUENCE)?.reader();
    let mut found = Vec::new();
    while !points.is_empty() {
        let mut point = points.sequence()?;
        let name = point.optional(tag::context(0))?;
        point.optional(tag::context_primitive(1))?;
        let list_issuer = match point.optional(tag::context(2))? {
            // Of an issuer named otherwise there is no list.
            Some(names) => first_directory_name(names.reader())?.unwrap_or_default(),
            None => issuer_der,
        };
        let names = match name {
            Some(name) => point_names(&name, list_issuer)?,
            // Such a point goes by the name of its issuer (§6.3.3 (b)(2)(i)).
            None => vec![directory_name(|w| w.raw(list_issuer))],
        };
        found.push(CrlPoint {
            names,
            list_issuer: list_issuer.to_vec(),
        });
    }
    Ok(found)
}

/// Names of a distribution point (RFC 5280 §4.2.1.13), GeneralName DER: its full names, or the one that it
/// tells relative to who issues the list.
pub(crate) fn point_names(
    point_name: &Tlv<'_>,
    list_issuer_der: &[u8],
) -> Result<Vec<Vec<u8>>, Asn1Error> {
    let mut choice = point_name.reader();
    if let Some(full) = choice.optional(tag::context(0))? {
        let mut names = full.reader();
        let mut found = Vec::new();
        while !names.is_empty() {
            found.push(names.any()?.raw.to_vec());
        }
        return Ok(found);
    }
    let relative = choice.expect(tag::context(1))?;
    let issuer = Reader::single(list_issuer_der, tag::SEQUENCE)?;
    Ok(vec![directory_name(|w| {
        w.sequence(|w| {
            w.raw(issuer.value);
            w.element(tag::SET, relative.value);
        });
    })])
}

/// A GeneralName that is a directoryName, whose Name `name` writes.
fn directory_name(name: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut w = Writer::default();
    w.constructed(tag::context(4), name);
    w.into_bytes()
}

/// The first directory name among GeneralNames, DER of the Name.
pub(crate) fn first_directory_name<'a>(
    mut names: Reader<'a>,
) -> Result<Option<&'a [u8]>, Asn1Error> {
    while !names.is_empty() {
        let name = names.any()?;
        if name.tag == tag::context(4) {
            return Ok(Some(Reader::single(name.value, tag::SEQUENCE)?.raw));
        }
    }
    Ok(None)
}
