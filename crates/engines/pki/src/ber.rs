//! Foreign CMS in BER, rewritten with the lengths of DER (ITU-T X.690 §8, §10).
//!
//! Why: RFC 5652 allows BER, and signatures made through NSS use indefinite lengths, although a PDF asks
//! for DER (ISO 32000-2 §12.8.3.3.1). Only the form
//! changes: indefinite and padded lengths become minimal, an OCTET STRING in segments becomes one.
//! What has this form already is copied byte for byte. Nothing is sorted.
//!
//! A certificate is signed as its own bytes, so one that would have to be rewritten is refused.

use crate::asn1::{Asn1Error, Writer, tag};
use crate::oid;

/// Deepest nesting that is followed. CMS with a time stamp inside needs less than half of it.
pub(crate) const MAX_DEPTH: usize = 64;
/// Longest input that is rewritten.
pub(crate) const MAX_LENGTH: usize = 8 << 20;

const CONSTRUCTED: u8 = 0x20;
const SEGMENTED_OCTET_STRING: u8 = tag::OCTET_STRING | CONSTRUCTED;

/// The first element of `bytes` with definite, minimal lengths throughout. After it only zeros may
/// follow, as in [`crate::SignedData::parse`].
///
/// # Errors
/// Truncated or malformed BER, a certificate that is not DER, or nesting and length beyond the limits.
pub(crate) fn definite_form(bytes: &[u8]) -> Result<Vec<u8>, Asn1Error> {
    if bytes.len() > MAX_LENGTH {
        return Err(Asn1Error::TooComplex);
    }
    let mut rest = bytes;
    let mut out = Writer::with_capacity(bytes.len());
    element(&mut rest, &mut out, Place::Anywhere, 0)?;
    if rest.iter().any(|b| *b != 0) {
        return Err(Asn1Error::Trailing);
    }
    Ok(out.into_bytes())
}

/// Where an element stands, as far as it matters for finding the certificates. Time stamps nest whole
/// ContentInfos, so this is looked for at every depth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    /// The `[0]` of a ContentInfo that says it is SignedData.
    Content,
    SignedData,
    Certificates,
}

impl Place {
    /// The place of a child. `announced`: its first sibling is the identifier of SignedData.
    fn of_child(self, index: usize, tag: u8, announced: bool) -> Self {
        match self {
            Self::Anywhere if announced && tag == tag::context(0) => Self::Content,
            Self::Content if tag == tag::SEQUENCE => Self::SignedData,
            // After version, digestAlgorithms and encapContentInfo (RFC 5652 §5.1).
            Self::SignedData if index == 3 && tag == tag::context(0) => Self::Certificates,
            _ => Self::Anywhere,
        }
    }
}

fn element(
    input: &mut &[u8],
    out: &mut Writer,
    place: Place,
    depth: usize,
) -> Result<(), Asn1Error> {
    let (tag, length) = header(input)?;
    match (tag, length) {
        (SEGMENTED_OCTET_STRING, length) => {
            let mut value = Vec::new();
            contents(input, length, &mut |body, indefinite| {
                segments(body, indefinite, &mut value, depth + 1)
            })?;
            out.element(tag::OCTET_STRING, &value);
            Ok(())
        }
        (tag, length) if tag & CONSTRUCTED != 0 => {
            // Other strings in segments do not occur in CMS.
            if tag < 0x40 && tag != tag::SEQUENCE && tag != tag::SET {
                return Err(Asn1Error::NotDer);
            }
            let mut result = Ok(());
            out.constructed(tag, |out| {
                result = contents(input, length, &mut |body, indefinite| {
                    children(body, indefinite, out, place, depth + 1)
                });
            });
            result
        }
        (tag, Some(length)) => {
            out.element(tag, take(input, length)?);
            Ok(())
        }
        (_, None) => Err(Asn1Error::BadValue),
    }
}

fn children(
    input: &mut &[u8],
    indefinite: bool,
    out: &mut Writer,
    place: Place,
    depth: usize,
) -> Result<(), Asn1Error> {
    if depth > MAX_DEPTH {
        return Err(Asn1Error::TooComplex);
    }
    let mut announced = false;
    let mut index = 0;
    while more(input, indefinite)? {
        let (received, start) = (*input, out.written().len());
        let tag = received.first().copied().unwrap_or_default();
        element(input, out, place.of_child(index, tag, announced), depth)?;
        let written = &out.written()[start..];
        if place == Place::Certificates && !is_same(received, input, written) {
            return Err(Asn1Error::NotDer);
        }
        if index == 0 {
            let name = oid::SIGNED_DATA.as_bytes();
            announced = written.first() == Some(&tag::OID) && written.get(2..) == Some(name);
        }
        index += 1;
    }
    Ok(())
}

/// Whether the bytes consumed between `before` and `after` are exactly those `written`.
fn is_same(before: &[u8], after: &[u8], written: &[u8]) -> bool {
    before.len() - after.len() == written.len() && before.starts_with(written)
}

/// X.690 §8.7.3: segments may be segmented themselves.
fn segments(
    input: &mut &[u8],
    indefinite: bool,
    value: &mut Vec<u8>,
    depth: usize,
) -> Result<(), Asn1Error> {
    if depth > MAX_DEPTH {
        return Err(Asn1Error::TooComplex);
    }
    while more(input, indefinite)? {
        match header(input)? {
            (tag::OCTET_STRING, Some(length)) => value.extend_from_slice(take(input, length)?),
            (SEGMENTED_OCTET_STRING, length) => {
                contents(input, length, &mut |body, indefinite| {
                    segments(body, indefinite, value, depth + 1)
                })?;
            }
            (found, _) => {
                return Err(Asn1Error::UnexpectedTag {
                    expected: tag::OCTET_STRING,
                    found,
                });
            }
        }
    }
    Ok(())
}

/// What is done with contents; the flag says that end-of-contents octets end them.
type Visit<'v, 'a> = dyn FnMut(&mut &'a [u8], bool) -> Result<(), Asn1Error> + 'v;

/// Hands the contents of a constructed element to `visit`, which has to consume them all.
fn contents<'a>(
    input: &mut &'a [u8],
    length: Option<usize>,
    visit: &mut Visit<'_, 'a>,
) -> Result<(), Asn1Error> {
    match length {
        Some(length) => visit(&mut take(input, length)?, false),
        None => visit(input, true),
    }
}

/// Whether another element follows. Consumes the end-of-contents octets (X.690 §8.1.5).
fn more(input: &mut &[u8], indefinite: bool) -> Result<bool, Asn1Error> {
    match *input {
        [0, 0, rest @ ..] if indefinite => {
            *input = rest;
            Ok(false)
        }
        [] if indefinite => Err(Asn1Error::Truncated),
        [] => Ok(false),
        _ => Ok(true),
    }
}

/// Identifier and length octets (X.690 §8.1.2, §8.1.3). No length means an indefinite one.
fn header(input: &mut &[u8]) -> Result<(u8, Option<usize>), Asn1Error> {
    let [tag, first, rest @ ..] = *input else {
        return Err(Asn1Error::Truncated);
    };
    // End-of-contents octets where nothing ends.
    if *tag == 0 {
        return Err(Asn1Error::BadValue);
    }
    if tag & 0x1f == 0x1f {
        return Err(Asn1Error::LongTag);
    }
    *input = rest;
    match *first {
        0x80 => Ok((*tag, None)),
        0xff => Err(Asn1Error::BadValue),
        first if first < 0x80 => Ok((*tag, Some(usize::from(first)))),
        first => {
            let digits = take(input, usize::from(first & 0x7f))?;
            let mut length = 0usize;
            for digit in digits {
                length = length
                    .checked_mul(256)
                    .and_then(|shifted| shifted.checked_add(usize::from(*digit)))
                    .ok_or(Asn1Error::Truncated)?;
            }
            Ok((*tag, Some(length)))
        }
    }
}

fn take<'a>(input: &mut &'a [u8], length: usize) -> Result<&'a [u8], Asn1Error> {
    let (taken, rest) = input.split_at_checked(length).ok_or(Asn1Error::Truncated)?;
    *input = rest;
    Ok(taken)
}

#[cfg(test)]
#[path = "ber_tests.rs"]
mod tests;
