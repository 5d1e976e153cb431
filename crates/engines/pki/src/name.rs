//! Distinguished names.

use crate::asn1::{Asn1Error, Reader, Tlv, Writer, tag};
use crate::oid;
use der::asn1::ObjectIdentifier;

/// A subject or issuer to be written: C, O, OU, CN and serialNumber, in this order, one value each.
///
/// A person's `serial_number` is an opaque identifier, never the number of an identity document:
/// certificates travel with every signed file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DistinguishedName {
    /// Two-letter country code, such as `CN`.
    pub country: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// Unit within the organisation.
    pub organisational_unit: Option<String>,
    /// Common name of the person, authority or service.
    pub common_name: Option<String>,
    /// X.520 serialNumber: an opaque identifier of the subject.
    pub serial_number: Option<String>,
}

impl DistinguishedName {
    /// `C=CN, CN=name, serialNumber=id`, the subject of a natural person.
    pub fn person(name: &str, opaque_id: &str) -> Self {
        DistinguishedName {
            country: Some("CN".into()),
            common_name: Some(name.into()),
            serial_number: Some(opaque_id.into()),
            ..Self::default()
        }
    }

    /// `C=CN, O=organisation, CN=organisation, serialNumber=id`, the subject of an organisation's seal.
    pub fn organisation(name: &str, opaque_id: &str) -> Self {
        DistinguishedName {
            country: Some("CN".into()),
            organisation: Some(name.into()),
            common_name: Some(name.into()),
            serial_number: Some(opaque_id.into()),
            ..Self::default()
        }
    }

    /// `C=CN, O=operator, CN=name`, the subject of an authority or service.
    pub fn service(operator: &str, name: &str) -> Self {
        DistinguishedName {
            country: Some("CN".into()),
            organisation: Some(operator.into()),
            common_name: Some(name.into()),
            ..Self::default()
        }
    }

    pub(crate) fn write(&self, w: &mut Writer) {
        w.sequence(|w| {
            let values = [
                (oid::COUNTRY, &self.country),
                (oid::ORGANISATION, &self.organisation),
                (oid::ORGANISATIONAL_UNIT, &self.organisational_unit),
                (oid::COMMON_NAME, &self.common_name),
                (oid::SERIAL_NUMBER, &self.serial_number),
            ];
            for (kind, value) in values {
                let Some(value) = value else { continue };
                let printable = kind == oid::COUNTRY || kind == oid::SERIAL_NUMBER;
                let string = if printable && value.bytes().all(is_printable) {
                    tag::PRINTABLE_STRING
                } else {
                    tag::UTF8_STRING
                };
                w.constructed(tag::SET, |w| {
                    w.sequence(|w| {
                        w.oid(kind.as_bytes());
                        w.element(string, value.as_bytes());
                    });
                });
            }
        });
    }
}

/// Whether two encoded Names are the same (RFC 5280 §7.1): attributes in the same order, text compared
/// without regard to its encoding, to case and to how wide its gaps are. What cannot be read as text has
/// to be the same bytes.
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    let read = FoldedName::read;
    one == other || matches!((read(one), read(other)), (Ok(one), Ok(other)) if one == other)
}

/// A Name as [`same`] compares it: for each relative name its attributes, type and value, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoldedName {
    sets: Vec<Vec<(Vec<u8>, Folded)>>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Folded {
    Text(String),
    Raw(Vec<u8>),
}

impl FoldedName {
    /// Reads the DER of a Name.
    pub(crate) fn read(name_der: &[u8]) -> Result<Self, Asn1Error> {
        let mut names = Reader::single(name_der, tag::SEQUENCE)?.reader();
        let mut sets = Vec::new();
        while !names.is_empty() {
            let mut set = names.expect(tag::SET)?.reader();
            let mut attributes = Vec::new();
            while !set.is_empty() {
                let mut pair = set.sequence()?;
                let kind = pair.oid()?.to_vec();
                let value = pair.any()?;
                pair.finish()?;
                let folded = match text(value.tag, value.value) {
                    Some(text) => {
                        let words: Vec<&str> = text.split_whitespace().collect();
                        Folded::Text(words.join(" ").to_lowercase())
                    }
                    None => Folded::Raw(value.raw.to_vec()),
                };
                attributes.push((kind, folded));
            }
            attributes.sort();
            sets.push(attributes);
        }
        Ok(FoldedName { sets })
    }

    /// Whether it names nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// Whether it lies in the subtree of directory names below `base` (RFC 5280 §4.2.1.10).
    pub(crate) fn begins_with(&self, base: &Self) -> bool {
        self.sets.starts_with(&base.sets)
    }
}

/// Every value of an attribute in an encoded Name, in order; `None` for one that is no text.
pub(crate) fn attributes(
    name_der: &[u8],
    kind: ObjectIdentifier,
) -> Result<Vec<Option<String>>, Asn1Error> {
    let mut names = Reader::single(name_der, tag::SEQUENCE)?.reader();
    let mut found = Vec::new();
    while !names.is_empty() {
        let mut set = names.expect(tag::SET)?.reader();
        while !set.is_empty() {
            let mut pair = set.sequence()?;
            let (name, value) = (pair.oid()?, pair.any()?);
            if name == kind.as_bytes() {
                found.push(text(value.tag, value.value));
            }
        }
    }
    Ok(found)
}

/// The last value of an attribute in an encoded Name, as text.
pub(crate) fn attribute(name_der: &[u8], kind: ObjectIdentifier) -> Option<String> {
    let all = attributes(name_der, kind).ok()?;
    all.into_iter().flatten().next_back()
}

/// The address that a GeneralName is, if it is one (RFC 5280 §4.2.1.6).
pub(crate) fn address(general_name: &Tlv<'_>) -> Option<String> {
    let is_uri = general_name.tag == tag::context_primitive(6);
    is_uri.then(|| String::from_utf8_lossy(general_name.value).into_owned())
}

fn text(string_tag: u8, value: &[u8]) -> Option<String> {
    match string_tag {
        tag::UTF8_STRING | tag::PRINTABLE_STRING | tag::IA5_STRING => {
            Some(String::from_utf8_lossy(value).into_owned())
        }
        tag::BMP_STRING => {
            let units = value
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            Some(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
        }
        tag::T61_STRING => Some(value.iter().map(|b| char::from(*b)).collect()),
        _ => None,
    }
}

// X.680 §41.4.
fn is_printable(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte)
}
