//! DER reading and writing at the level of tag–length–value (ITU-T X.690).
//!
//! Why not typed structures: a signature covers the bytes that were received. A typed decoder gives
//! values which must be encoded again before they can be hashed; this reader hands out slices of the
//! input, so nothing foreign is ever re-serialised. What the writer produces is decoded by strict DER
//! decoders in the tests.

use thiserror::Error;

/// Universal and context tags that occur in certificates, CMS and time stamps.
#[allow(missing_docs)]
pub mod tag {
    pub const BOOLEAN: u8 = 0x01;
    pub const INTEGER: u8 = 0x02;
    pub const BIT_STRING: u8 = 0x03;
    pub const OCTET_STRING: u8 = 0x04;
    pub const NULL: u8 = 0x05;
    pub const OID: u8 = 0x06;
    pub const ENUMERATED: u8 = 0x0a;
    pub const UTF8_STRING: u8 = 0x0c;
    pub const PRINTABLE_STRING: u8 = 0x13;
    pub const T61_STRING: u8 = 0x14;
    pub const IA5_STRING: u8 = 0x16;
    pub const UTC_TIME: u8 = 0x17;
    pub const GENERALIZED_TIME: u8 = 0x18;
    pub const UNIVERSAL_STRING: u8 = 0x1c;
    pub const BMP_STRING: u8 = 0x1e;
    pub const SEQUENCE: u8 = 0x30;
    pub const SET: u8 = 0x31;
    /// Constructed context tag `[n]`, for n < 31.
    pub const fn context(n: u8) -> u8 {
        0xa0 | n
    }
    /// Primitive context tag `[n]`, for n < 31.
    pub const fn context_primitive(n: u8) -> u8 {
        0x80 | n
    }
}

/// Why bytes are not the DER that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Asn1Error {
    /// The input ends inside an element.
    #[error("the structure is cut short")]
    Truncated,
    /// Indefinite or non-minimal length: allowed in BER, not in DER.
    #[error("a length is not in DER form")]
    NotDer,
    /// Another element was expected here.
    #[error("unexpected tag 0x{found:02x}, expected 0x{expected:02x}")]
    UnexpectedTag {
        /// The tag that was expected.
        expected: u8,
        /// The tag that is there.
        found: u8,
    },
    /// Multi-byte tags do not occur in the structures this crate reads.
    #[error("a tag number above 30 is not supported")]
    LongTag,
    /// Bytes follow where the structure should end.
    #[error("bytes follow the end of the structure")]
    Trailing,
    /// A value (integer, time, Boolean, object identifier) is malformed.
    #[error("a value is malformed")]
    BadValue,
    /// An element that may occur once occurs twice.
    #[error("an element occurs twice")]
    Repeated,
    /// Nested deeper or longer than is accepted.
    #[error("the structure is nested too deeply or too long")]
    TooComplex,
}

/// One element: its tag, its contents and the bytes of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tlv<'a> {
    /// First (only) identifier octet.
    pub tag: u8,
    /// Identifier, length and contents octets as received.
    pub raw: &'a [u8],
    /// Contents octets.
    pub value: &'a [u8],
}

impl<'a> Tlv<'a> {
    /// A reader over the contents.
    pub fn reader(&self) -> Reader<'a> {
        Reader { rest: self.value }
    }
}

/// Reads consecutive elements from a byte slice.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Starts at the first byte of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    /// Reads `bytes` as exactly one element with `expected` as its tag.
    pub fn single(bytes: &'a [u8], expected: u8) -> Result<Tlv<'a>, Asn1Error> {
        let mut reader = Reader::new(bytes);
        let tlv = reader.expect(expected)?;
        reader.finish()?;
        Ok(tlv)
    }

    /// True when nothing is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Tag of the next element, if there is one.
    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next element, whatever it is.
    pub fn any(&mut self) -> Result<Tlv<'a>, Asn1Error> {
        let (header, length) = header_of(self.rest)?;
        let end = header.checked_add(length).ok_or(Asn1Error::Truncated)?;
        if end > self.rest.len() {
            return Err(Asn1Error::Truncated);
        }
        let (raw, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(Tlv {
            tag: raw[0],
            raw,
            value: &raw[header..],
        })
    }

    /// The next element, which must have this tag.
    pub fn expect(&mut self, expected: u8) -> Result<Tlv<'a>, Asn1Error> {
        match self.peek() {
            None => Err(Asn1Error::Truncated),
            Some(found) if found != expected => Err(Asn1Error::UnexpectedTag { expected, found }),
            Some(_) => self.any(),
        }
    }

    /// The next element if it has this tag.
    pub fn optional(&mut self, expected: u8) -> Result<Option<Tlv<'a>>, Asn1Error> {
        if self.peek() == Some(expected) {
            self.any().map(Some)
        } else {
            Ok(None)
        }
    }

    /// A SEQUENCE, as a reader over its contents.
    pub fn sequence(&mut self) -> Result<Reader<'a>, Asn1Error> {
        Ok(self.expect(tag::SEQUENCE)?.reader())
    }

    /// Contents octets of an OBJECT IDENTIFIER.
    pub fn oid(&mut self) -> Result<&'a [u8], Asn1Error> {
        Ok(self.expect(tag::OID)?.value)
    }

    /// Contents octets of an INTEGER (two's complement, big endian).
    pub fn integer(&mut self) -> Result<&'a [u8], Asn1Error> {
        let value = self.expect(tag::INTEGER)?.value;
        if value.is_empty() {
            return Err(Asn1Error::BadValue);
        }
        Ok(value)
    }

    /// A small non-negative INTEGER.
    pub fn small_integer(&mut self) -> Result<u64, Asn1Error> {
        small_unsigned(self.integer()?)
    }

    /// BIT STRING without unused bits, as bytes.
    pub fn bit_string_bytes(&mut self) -> Result<&'a [u8], Asn1Error> {
        match self.expect(tag::BIT_STRING)?.value {
            [0, bytes @ ..] => Ok(bytes),
            _ => Err(Asn1Error::BadValue),
        }
    }

    /// Refuses anything that is left.
    pub fn finish(self) -> Result<(), Asn1Error> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(Asn1Error::Trailing)
        }
    }
}

/// Value of a BOOLEAN's contents octets (X.690 §11.1: TRUE is FF; other non-zero octets are tolerated).
pub fn boolean(value: &[u8]) -> Result<bool, Asn1Error> {
    match value {
        [octet] => Ok(*octet != 0),
        _ => Err(Asn1Error::BadValue),
    }
}

/// Value of a non-negative INTEGER's contents octets that fits into 64 bits.
pub fn small_unsigned(value: &[u8]) -> Result<u64, Asn1Error> {
    let digits = match value {
        [0, rest @ ..] => rest,
        [first, ..] if *first & 0x80 != 0 => return Err(Asn1Error::BadValue),
        all => all,
    };
    if digits.len() > 8 {
        return Err(Asn1Error::BadValue);
    }
    Ok(digits
        .iter()
        .fold(0u64, |sum, b| (sum << 8) | u64::from(*b)))
}

fn header_of(bytes: &[u8]) -> Result<(usize, usize), Asn1Error> {
    let (&first, &second) = match bytes {
        [first, second, ..] => (first, second),
        _ => return Err(Asn1Error::Truncated),
    };
    if first & 0x1f == 0x1f {
        return Err(Asn1Error::LongTag);
    }
    if second < 0x80 {
        return Ok((2, usize::from(second)));
    }
    let count = usize::from(second & 0x7f);
    if count == 0 || count > 4 {
        return Err(Asn1Error::NotDer);
    }
    let digits = bytes.get(2..2 + count).ok_or(Asn1Error::Truncated)?;
    let length = digits
        .iter()
        .fold(0usize, |sum, b| (sum << 8) | usize::from(*b));
    if digits[0] == 0 || length < 0x80 {
        return Err(Asn1Error::NotDer);
    }
    Ok((2 + count, length))
}

/// Number of bytes of the first element in `bytes`, ignoring what follows (a PDF pads /Contents with zeros).
pub fn element_length(bytes: &[u8]) -> Result<usize, Asn1Error> {
    let (header, length) = header_of(bytes)?;
    let total = header.checked_add(length).ok_or(Asn1Error::Truncated)?;
    if total > bytes.len() {
        return Err(Asn1Error::Truncated);
    }
    Ok(total)
}

/// Writes DER into one buffer. Lengths are patched when an element closes, so nothing is encoded twice.
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
}

impl Writer {
    /// An empty buffer with room for `capacity` bytes.
    pub fn with_capacity(capacity: usize) -> Self {
        Writer {
            out: Vec::with_capacity(capacity),
        }
    }

    /// The bytes written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    /// What is written so far; the length of an element that is still open counts one byte.
    pub(crate) fn written(&self) -> &[u8] {
        &self.out
    }

    /// Appends elements that are already encoded.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Writes an element whose contents are known.
    pub fn element(&mut self, tag: u8, contents: &[u8]) {
        self.out.push(tag);
        let (octets, count) = length_octets(contents.len());
        self.out.extend_from_slice(&octets[5 - count..]);
        self.out.extend_from_slice(contents);
    }

    /// Writes a constructed element; `body` writes its contents.
    pub fn constructed(&mut self, tag: u8, body: impl FnOnce(&mut Writer)) {
        self.out.push(tag);
        let at = self.out.len();
        self.out.push(0);
        body(self);
        let length = self.out.len() - at - 1;
        let (octets, count) = length_octets(length);
        if count == 1 {
            self.out[at] = octets[4];
        } else {
            self.out
                .splice(at..at + 1, octets[5 - count..].iter().copied());
        }
    }

    /// SEQUENCE.
    pub fn sequence(&mut self, body: impl FnOnce(&mut Writer)) {
        self.constructed(tag::SEQUENCE, body);
    }

    /// OBJECT IDENTIFIER from its contents octets.
    pub fn oid(&mut self, contents: &[u8]) {
        self.element(tag::OID, contents);
    }

    /// NULL.
    pub fn null(&mut self) {
        self.element(tag::NULL, &[]);
    }

    /// BOOLEAN TRUE (FALSE is the default everywhere here and is never written).
    pub fn boolean_true(&mut self) {
        self.element(tag::BOOLEAN, &[0xff]);
    }

    /// INTEGER from an unsigned big-endian magnitude.
    pub fn unsigned(&mut self, magnitude: &[u8]) {
        let start = magnitude
            .iter()
            .position(|b| *b != 0)
            .unwrap_or(magnitude.len());
        let digits = &magnitude[start..];
        match digits.first() {
            None => self.element(tag::INTEGER, &[0]),
            Some(first) if first & 0x80 != 0 => {
                let mut padded = Vec::with_capacity(digits.len() + 1);
                padded.push(0);
                padded.extend_from_slice(digits);
                self.element(tag::INTEGER, &padded);
            }
            Some(_) => self.element(tag::INTEGER, digits),
        }
    }

    /// INTEGER from a machine number.
    pub fn unsigned_small(&mut self, number: u64) {
        self.unsigned(&number.to_be_bytes());
    }

    /// BIT STRING without unused bits.
    pub fn bit_string(&mut self, bytes: &[u8]) {
        self.constructed(tag::BIT_STRING, |w| {
            w.out.push(0);
            w.raw(bytes);
        });
    }

    /// BIT STRING of named bits, trailing zero bits removed (X.690 §11.2.2). Bit 0 is the highest bit of `bits`.
    pub fn named_bits(&mut self, bits: u16) {
        let octets = bits.to_be_bytes();
        let used = if octets[1] != 0 { 2 } else { 1 };
        let unused = octets[used - 1].trailing_zeros().min(7) as u8;
        self.constructed(tag::BIT_STRING, |w| {
            w.out.push(unused);
            w.raw(&octets[..used]);
        });
    }

    /// AlgorithmIdentifier with NULL or absent parameters.
    pub fn algorithm(&mut self, oid: &[u8], null_parameters: bool) {
        self.sequence(|w| {
            w.oid(oid);
            if null_parameters {
                w.null();
            }
        });
    }

    /// X.509 Time: UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5).
    pub fn x509_time(&mut self, unix_seconds: i64) {
        let text = crate::civil::generalized(unix_seconds);
        // 1950-01-01 up to, not including, 2050-01-01.
        if (-631_152_000..2_524_608_000).contains(&unix_seconds) {
            self.element(tag::UTC_TIME, &text.as_bytes()[2..]);
        } else {
            self.element(tag::GENERALIZED_TIME, text.as_bytes());
        }
    }
}

fn length_octets(length: usize) -> ([u8; 5], usize) {
    let mut octets = [0u8; 5];
    octets[1..].copy_from_slice(&(length as u32).to_be_bytes());
    let count = match length {
        0..=0x7f => 1,
        0x80..=0xff => 2,
        0x100..=0xffff => 3,
        0x1_0000..=0xff_ffff => 4,
        _ => 5,
    };
    if count > 1 {
        octets[5 - count] = 0x80 | (count as u8 - 1);
    }
    (octets, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_minimal_at_every_boundary() {
        for length in [0usize, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x1_0000] {
            let mut direct = Writer::default();
            direct.element(tag::OCTET_STRING, &vec![7; length]);
            let mut nested = Writer::default();
            nested.constructed(tag::OCTET_STRING, |w| w.raw(&vec![7; length]));
            let bytes = direct.into_bytes();
            assert_eq!(bytes, nested.into_bytes());
            let tlv = Reader::single(&bytes, tag::OCTET_STRING).unwrap();
            assert_eq!(tlv.value.len(), length);
        }
    }

    #[test]
    fn every_truncation_is_an_error() {
        let mut w = Writer::default();
        w.sequence(|w| w.element(tag::OCTET_STRING, &[1; 300]));
        let bytes = w.into_bytes();
        for end in 0..bytes.len() {
            assert!(Reader::single(&bytes[..end], tag::SEQUENCE).is_err());
        }
    }

    #[test]
    fn indefinite_and_padded_lengths_are_refused() {
        for bytes in [&[0x30u8, 0x80, 0, 0][..], &[0x04, 0x81, 1, 9]] {
            assert_eq!(Reader::new(bytes).any(), Err(Asn1Error::NotDer));
        }
    }

    #[test]
    fn named_bits_lose_trailing_zeros() {
        let mut w = Writer::default();
        w.named_bits(0b1100_0000_0000_0000);
        assert_eq!(w.into_bytes(), [3, 2, 6, 0b1100_0000]);
    }

    #[test]
    fn integers_keep_their_sign() {
        let mut w = Writer::default();
        w.unsigned(&[0, 0x80]);
        w.unsigned_small(0);
        assert_eq!(w.into_bytes(), [2, 2, 0, 0x80, 2, 1, 0]);
        assert!(small_unsigned(&[0x80]).is_err());
    }
}
