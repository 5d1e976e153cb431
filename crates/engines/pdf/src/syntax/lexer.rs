//! Reading objects from bytes (ISO 32000-1, 7.2 and 7.3). Never panics, recursion is bounded.

use std::borrow::Cow;

use super::{Dict, Object, ObjectId};

/// Deepest nesting of arrays and dictionaries that is read.
pub(crate) const MAX_DEPTH: usize = 64;

pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !is_delimiter(byte)
}

/// A position in some bytes.
#[derive(Clone)]
pub(crate) struct Lexer<'a> {
    bytes: &'a [u8],
    pub(crate) position: usize,
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(bytes: &'a [u8], position: usize) -> Self {
        Self { bytes, position }
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

    fn reference(&mut self) -> Option<ObjectId> {
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
    fn skip_value(&mut self, depth: usize) -> Option<&'a [u8]> {
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
                self.position += self.rest().iter().position(|byte| *byte == b'>')? + 1;
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
        while self.peek().is_some_and(is_regular) {
            self.position += 1;
        }
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

    fn name(&mut self) -> Option<Cow<'a, [u8]>> {
        self.eat(b"/")?;
        let start = self.position;
        self.skip_regular();
        let raw = self.bytes.get(start..self.position)?;
        Some(unescape_name(raw))
    }

    /// One value; dictionaries stay unparsed inside.
    pub(crate) fn value(&mut self, depth: usize) -> Option<Object<'a>> {
        if depth > MAX_DEPTH {
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
        // Fields and pages have about ten entries.
        let mut entries = Vec::with_capacity(12);
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

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Hexadecimal string content (7.3.4.3): white space is ignored, an odd last digit counts as `x0`.
pub(crate) fn decode_hex(raw: &[u8]) -> Option<Vec<u8>> {
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
