//! Reading objects from bytes (ISO 32000-1, 7.2 and 7.3). Never panics, recursion is bounded.

use std::borrow::Cow;

use super::{Dict, Object, ObjectId};

/// Deepest nesting of arrays and dictionaries that is read.
pub(crate) const MAX_DEPTH: usize = 64;
/// Most values inside one value. Arrays of a large document have some ten thousand.
const MAX_NODES: usize = 500_000;

/// What a byte is for the lexer (7.2.2, tables 1 and 2).
const CLASS: [Class; 256] = {
    let mut table = [Class::Regular; 256];
    let spaces = [0u8, 9, 10, 12, 13, 32];
    let mut index = 0;
    while index < spaces.len() {
        table[spaces[index] as usize] = Class::Space;
        index += 1;
    }
    let delimiters = b"()<>[]{}/%";
    let mut index = 0;
    while index < delimiters.len() {
        table[delimiters[index] as usize] = Class::Delimiter;
        index += 1;
    }
    table
};

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Regular,
    Space,
    Delimiter,
}

pub(crate) fn is_space(byte: u8) -> bool {
    CLASS[usize::from(byte)] == Class::Space
}

pub(crate) fn is_regular(byte: u8) -> bool {
    CLASS[usize::from(byte)] == Class::Regular
}

/// A position in some bytes.
#[derive(Clone)]
pub(crate) struct Lexer<'a> {
    bytes: &'a [u8],
    pub(crate) position: usize,
    /// Values read inside the present one.
    nodes: usize,
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(bytes: &'a [u8], position: usize) -> Self {
        Self {
            bytes,
            position,
            nodes: 0,
        }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.position).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.position..).unwrap_or_default()
    }

    /// Skips white space and comments.
    pub(crate) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if is_space(byte) {
                self.position += 1;
            } else if byte == b'%' {
                while self
                    .peek()
                    .is_some_and(|byte| byte != b'\n' && byte != b'\r')
                {
                    self.position += 1;
                }
            } else {
                break;
            }
        }
    }

    /// Consumes the exact bytes.
    pub(crate) fn eat(&mut self, expected: &[u8]) -> Option<()> {
        self.rest()
            .starts_with(expected)
            .then(|| self.position += expected.len())
    }

    /// Consumes a keyword that ends at a delimiter or white space.
    pub(crate) fn keyword(&mut self, expected: &[u8]) -> Option<()> {
        let rest = self.rest();
        let ends = rest
            .get(expected.len())
            .is_none_or(|byte| !is_regular(*byte));
        (rest.starts_with(expected) && ends).then(|| self.position += expected.len())
    }

    /// An unsigned decimal number.
    pub(crate) fn unsigned(&mut self) -> Option<u64> {
        let start = self.position;
        let mut value: u64 = 0;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            value = value.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
            self.position += 1;
        }
        (self.position > start).then_some(value)
    }

    /// Goes behind the next place where these bytes stand, or to the end.
    pub(crate) fn find_word(&mut self, word: &[u8]) -> Option<()> {
        let found = memchr::memmem::find(self.rest(), word);
        self.position = match found {
            Some(at) => self.position + at + word.len(),
            None => self.bytes.len(),
        };
        found.map(|_| ())
    }

    /// Whether white space stands before the last `length` bytes, and none of a word's bytes follows.
    pub(crate) fn stands_alone(&self, length: usize) -> bool {
        let before = self.position.checked_sub(length + 1);
        let before = before.and_then(|at| self.bytes.get(at));
        before.is_some_and(|byte| is_space(*byte)) && !self.peek().is_some_and(is_regular)
    }

    pub(crate) fn reference(&mut self) -> Option<ObjectId> {
        let mut probe = self.clone();
        let number = u32::try_from(probe.unsigned()?).ok()?;
        probe.peek().filter(|byte| is_space(*byte))?;
        probe.skip_space();
        let generation = u16::try_from(probe.unsigned()?).ok()?;
        probe.peek().filter(|byte| is_space(*byte))?;
        probe.skip_space();
        probe.keyword(b"R")?;
        self.position = probe.position;
        Some(ObjectId { number, generation })
    }

    /// Skips one value and gives its bytes.
    pub(crate) fn skip_value(&mut self, depth: usize) -> Option<&'a [u8]> {
        if depth > MAX_DEPTH {
            return None;
        }
        let start = self.position;
        match self.peek()? {
            b'(' => self.skip_literal_string()?,
            b'/' => {
                self.position += 1;
                self.skip_regular();
            }
            b'<' if self.rest().starts_with(b"<<") => {
                self.position += 2;
                loop {
                    self.skip_space();
                    if self.eat(b">>").is_some() {
                        break;
                    }
                    if self.peek()? != b'/' {
                        return None;
                    }
                    self.position += 1;
                    self.skip_regular();
                    self.skip_space();
                    self.skip_value(depth + 1)?;
                }
            }
            b'<' => {
                self.position += memchr::memchr(b'>', self.rest())? + 1;
            }
            b'[' => {
                self.position += 1;
                loop {
                    self.skip_space();
                    if self.eat(b"]").is_some() {
                        break;
                    }
                    self.skip_value(depth + 1)?;
                }
            }
            b'0'..=b'9' => {
                if self.reference().is_none() {
                    self.skip_regular();
                }
            }
            byte if is_regular(byte) => self.skip_regular(),
            _ => return None,
        }
        self.bytes.get(start..self.position)
    }

    fn skip_regular(&mut self) {
        let rest = self.rest();
        let ends = rest.iter().position(|byte| !is_regular(*byte));
        self.position += ends.unwrap_or(rest.len());
    }

    fn skip_literal_string(&mut self) -> Option<()> {
        let mut depth = 0usize;
        loop {
            match self.peek()? {
                b'\\' => self.position += 1,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            self.position += 1;
            if depth == 0 {
                return Some(());
            }
        }
    }

    pub(crate) fn name(&mut self) -> Option<Cow<'a, [u8]>> {
        self.eat(b"/")?;
        let start = self.position;
        self.skip_regular();
        let raw = self.bytes.get(start..self.position)?;
        Some(unescape_name(raw))
    }

    /// One value; dictionaries stay unparsed inside.
    pub(crate) fn value(&mut self, depth: usize) -> Option<Object<'a>> {
        self.nodes = if depth == 0 { 0 } else { self.nodes + 1 };
        if depth > MAX_DEPTH || self.nodes > MAX_NODES {
            return None;
        }
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => {
                let raw = self.skip_value(depth)?;
                Some(Object::String(unescape_literal(raw.get(1..raw.len() - 1)?)))
            }
            b'<' if self.rest().starts_with(b"<<") => self.dict(depth).map(Object::Dict),
            b'<' => {
                let raw = self.skip_value(depth)?;
                Some(Object::String(Cow::Owned(decode_hex(
                    raw.get(1..raw.len() - 1)?,
                )?)))
            }
            b'[' => {
                self.position += 1;
                let mut items = Vec::new();
                loop {
                    self.skip_space();
                    if self.eat(b"]").is_some() {
                        return Some(Object::Array(items));
                    }
                    items.push(self.value(depth + 1)?);
                }
            }
            b'0'..=b'9' => match self.reference() {
                Some(id) => Some(Object::Reference(id)),
                None => self.number(),
            },
            b'+' | b'-' | b'.' => self.number(),
            _ => {
                let start = self.position;
                self.skip_regular();
                match self.bytes.get(start..self.position)? {
                    b"true" => Some(Object::Bool(true)),
                    b"false" => Some(Object::Bool(false)),
                    b"null" => Some(Object::Null),
                    _ => None,
                }
            }
        }
    }

    fn number(&mut self) -> Option<Object<'a>> {
        let start = self.position;
        self.skip_regular();
        let text = std::str::from_utf8(self.bytes.get(start..self.position)?).ok()?;
        if text
            .bytes()
            .any(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.'))
        {
            return None;
        }
        if let Ok(value) = text.parse::<i64>() {
            return Some(Object::Integer(value));
        }
        text.parse::<f64>()
            .ok()
            .filter(|value| value.is_finite())
            .map(Object::Real)
    }

    /// A dictionary at `<<`.
    pub(crate) fn dict(&mut self, depth: usize) -> Option<Dict<'a>> {
        self.eat(b"<<")?;
        // Fields and pages have about ten entries; what lies inside arrays has few and may be many.
        let mut entries = Vec::with_capacity(if depth == 0 { 12 } else { 0 });
        loop {
            self.skip_space();
            if self.eat(b">>").is_some() {
                return Some(Dict::from_entries(entries));
            }
            let name = self.name()?;
            self.skip_space();
            let raw = self.skip_value(depth + 1)?;
            entries.push((name, raw));
        }
    }
}

/// Parses bytes that hold one value and nothing else but white space.
pub(crate) fn parse_value(bytes: &[u8]) -> Option<Object<'_>> {
    let mut lexer = Lexer::new(bytes, 0);
    lexer.skip_space();
    lexer.value(0)
}

fn unescape_name(raw: &[u8]) -> Cow<'_, [u8]> {
    if !raw.contains(&b'#') {
        return Cow::Borrowed(raw);
    }
    let mut out = Vec::with_capacity(raw.len());
    let mut index = 0;
    while index < raw.len() {
        let pair = raw
            .get(index + 1..index + 3)
            .and_then(|pair| Some((hex(pair[0])?, hex(pair[1])?)));
        match (raw[index], pair) {
            (b'#', Some((high, low))) => {
                out.push(high << 4 | low);
                index += 3;
            }
            (byte, _) => {
                out.push(byte);
                index += 1;
            }
        }
    }
    Cow::Owned(out)
}

/// Value of each hexadecimal digit; [`NOT_HEX`] elsewhere.
const HEX: [u8; 256] = {
    let mut table = [NOT_HEX; 256];
    let mut value = 0;
    while value < 16 {
        table[b"0123456789ABCDEF"[value] as usize] = value as u8;
        table[b"0123456789abcdef"[value] as usize] = value as u8;
        value += 1;
    }
    table
};
const NOT_HEX: u8 = 0xff;

fn hex(byte: u8) -> Option<u8> {
    let value = HEX[usize::from(byte)];
    (value != NOT_HEX).then_some(value)
}

/// Hexadecimal string content (7.3.4.3): white space is ignored, an odd last digit counts as `x0`.
pub(crate) fn decode_hex(raw: &[u8]) -> Option<Vec<u8>> {
    decode_plain_hex(raw).or_else(|| decode_spaced_hex(raw))
}

/// The common case: pairs of digits and nothing else. Signature values have thousands of them.
fn decode_plain_hex(raw: &[u8]) -> Option<Vec<u8>> {
    let (pairs, []) = raw.as_chunks::<2>() else {
        return None;
    };
    let mut out = Vec::with_capacity(pairs.len());
    let mut wrong = 0;
    for [high, low] in pairs {
        let (high, low) = (HEX[usize::from(*high)], HEX[usize::from(*low)]);
        wrong |= high | low;
        out.push(high << 4 | low & 15);
    }
    (wrong < 16).then_some(out)
}

fn decode_spaced_hex(raw: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(raw.len() / 2 + 1);
    let mut pending = None;
    for byte in raw.iter().filter(|byte| !is_space(**byte)) {
        let digit = hex(*byte)?;
        match pending.take() {
            None => pending = Some(digit),
            Some(high) => out.push(high << 4 | digit),
        }
    }
    if let Some(high) = pending {
        out.push(high << 4);
    }
    Some(out)
}

/// Literal string content (7.3.4.2).
fn unescape_literal(raw: &[u8]) -> Cow<'_, [u8]> {
    if !raw.contains(&b'\\') && !raw.contains(&b'\r') {
        return Cow::Borrowed(raw);
    }
    let mut out = Vec::with_capacity(raw.len());
    let mut index = 0;
    while let Some(&byte) = raw.get(index) {
        index += 1;
        match byte {
            b'\r' => {
                out.push(b'\n');
                index += usize::from(raw.get(index) == Some(&b'\n'));
            }
            b'\\' => {
                let Some(&escape) = raw.get(index) else { break };
                index += 1;
                match escape {
                    b'n' => out.push(b'\n'),
                    b'r' => out.push(b'\r'),
                    b't' => out.push(b'\t'),
                    b'b' => out.push(8),
                    b'f' => out.push(12),
                    b'\n' => {}
                    b'\r' => index += usize::from(raw.get(index) == Some(&b'\n')),
                    b'0'..=b'7' => {
                        let mut value = u32::from(escape - b'0');
                        for _ in 0..2 {
                            let Some(&digit @ b'0'..=b'7') = raw.get(index) else {
                                break;
                            };
                            value = value * 8 + u32::from(digit - b'0');
                            index += 1;
                        }
                        out.push((value & 0xff) as u8);
                    }
                    other => out.push(other),
                }
            }
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// Text string (7.9.2.2): UTF-16 or UTF-8 with its mark, else PDFDocEncoding read as Latin-1.
pub(crate) fn decode_text(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let units: Vec<u16> = rest
            .chunks(2)
            .map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]))
            .collect();
        return String::from_utf16_lossy(&units);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        return String::from_utf8_lossy(rest).into_owned();
    }
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Object, write};
    use super::{MAX_DEPTH, decode_hex, decode_text, parse_value};

    #[test]
    fn hexadecimal_strings_are_decoded() {
        let cases: [(&[u8], Option<&[u8]>); 7] = [
            (b"", Some(b"")),
            (b"00fFA5", Some(b"\x00\xff\xa5")),
            (b"4 1\n42", Some(b"AB")),
            (b"414", Some(b"A@")),
            (b"4G", None),
            (b"4142 4", Some(b"AB@")),
            (b"4\xff", None),
        ];
        for (raw, expected) in cases {
            assert_eq!(decode_hex(raw).as_deref(), expected, "{raw:?}");
        }
    }

    #[test]
    fn values_are_read_as_written() {
        let string = |raw: &[u8]| match parse_value(raw) {
            Some(Object::String(bytes)) => bytes.into_owned(),
            other => panic!("{raw:?} is {other:?}"),
        };
        assert_eq!(string(b"(a(b)c)"), b"a(b)c");
        assert_eq!(string(b"(a\\)\\(\\\\\\053\\n\\\nb\r\nc)"), b"a)(\\+\nb\nc");
        assert!(
            matches!(parse_value(b"/A#20B"), Some(Object::Name(name)) if name.as_ref() == b"A B")
        );
        assert!(matches!(parse_value(b"-.5"), Some(Object::Real(value)) if value == -0.5));
        assert!(matches!(parse_value(b"12 0 R"), Some(Object::Reference(_))));
        assert!(matches!(parse_value(b"12 0 Rx"), Some(Object::Integer(12))));
        for damaged in [
            b"(a".as_slice(),
            b"<<",
            b"[1",
            b"<4",
            b"/",
            b"nul",
            b"1e5",
            b"<</A>>",
        ] {
            let value = parse_value(damaged);
            assert!(
                value.is_none() || matches!(value, Some(Object::Name(_))),
                "{damaged:?}"
            );
        }
        let deep = "[".repeat(MAX_DEPTH + 2) + &"]".repeat(MAX_DEPTH + 2);
        assert!(parse_value(deep.as_bytes()).is_none());
    }

    #[test]
    fn text_survives_writing_and_reading() {
        for text in ["", "plain", "(a\\)", "甲方-签名", "𠮷野家", "naïve"] {
            let mut out = Vec::new();
            write::text(&mut out, text);
            let Some(Object::String(bytes)) = parse_value(&out) else {
                panic!("{text}");
            };
            assert_eq!(decode_text(&bytes), text);
        }
    }

    #[test]
    fn numbers_are_written_without_exponents() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.00001, "0"),
            (1.5, "1.5"),
            (-12.3456, "-12.3456"),
            (100.0, "100"),
            (0.05, "0.05"),
            (1e-7, "0"),
            (f64::NAN, "0"),
            (123_456_789.25, "123456789.25"),
        ] {
            let mut out = Vec::new();
            write::real(&mut out, value);
            assert_eq!(String::from_utf8_lossy(&out), expected);
        }
    }
}
