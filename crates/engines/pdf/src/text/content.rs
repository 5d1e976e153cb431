//! Taking a content stream apart into operators and their operands (ISO 32000-1, 7.8.2).
//!
//! Every byte is passed once, whatever the stream holds: what cannot be read is skipped.

use crate::syntax::Object;
use crate::syntax::lexer::{Lexer, is_space};

/// Most operands that are kept for one operator; the last ones count.
const MAX_OPERANDS: usize = 64;

/// The operators of a content stream, in order.
pub(super) struct Operators<'c> {
    bytes: &'c [u8],
    lexer: Lexer<'c>,
    operands: Vec<Object<'c>>,
}

impl<'c> Operators<'c> {
    pub(super) fn new(bytes: &'c [u8]) -> Self {
        Self {
            bytes,
            lexer: Lexer::new(bytes, 0),
            operands: Vec::new(),
        }
    }

    /// The next operator and its operands. Inline images are passed over.
    pub(super) fn next(&mut self) -> Option<(&'c [u8], &[Object<'c>])> {
        self.operands.clear();
        loop {
            self.lexer.skip_space();
            let start = self.lexer.position;
            let first = self.lexer.peek()?;
            if first.is_ascii_alphabetic() || first == b'\'' || first == b'"' {
                let operator = self.operator(start);
                match operator {
                    b"true" | b"false" | b"null" => self.push(Object::Null),
                    b"BI" => self.skip_inline_image()?,
                    _ => return Some((operator, &self.operands)),
                }
                continue;
            }
            match self.lexer.value(0) {
                Some(value) => self.push(value),
                // An open hexadecimal string swallows the rest of the stream.
                None if first == b'<' => return None,
                None => {
                    let moved = self.lexer.position.max(start + 1);
                    self.lexer.position = moved;
                    self.operands.clear();
                }
            }
        }
    }

    fn push(&mut self, value: Object<'c>) {
        if self.operands.len() == MAX_OPERANDS {
            self.operands.clear();
        }
        self.operands.push(value);
    }

    fn operator(&mut self, start: usize) -> &'c [u8] {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let letters = rest
            .iter()
            .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'*');
        // The two operators that are quotation marks stand for themselves.
        let length = letters.unwrap_or(rest.len()).max(1);
        self.lexer.position = start + length;
        &rest[..length]
    }

    /// Passes an inline image (8.9.7): after `ID` its data end at an `EI` that stands alone and is
    /// followed by text, for binary data may hold the two letters as well.
    fn skip_inline_image(&mut self) -> Option<()> {
        let mut at = self.lexer.position;
        let alone = |at: usize, word: &[u8]| {
            let after = self.bytes.get(at + 2);
            self.bytes.get(at..at + 2) == Some(word)
                && after.is_none_or(|byte| is_space(*byte))
                && at > 0
                && is_space(self.bytes[at - 1])
        };
        while !alone(at, b"ID") {
            at += 1;
            if at >= self.bytes.len() {
                return None;
            }
        }
        at += 3;
        loop {
            if at >= self.bytes.len() {
                return None;
            }
            if alone(at, b"EI") {
                let after = self.bytes[at..].iter().skip(2).take(10);
                let mut text = after.map(|byte| is_space(*byte) || (32..127).contains(byte));
                if text.all(|plain| plain) {
                    break;
                }
            }
            at += 1;
        }
        self.lexer.position = at + 2;
        self.operands.clear();
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::Operators;

    fn names(content: &[u8]) -> Vec<String> {
        let mut operators = Operators::new(content);
        let mut found = Vec::new();
        while let Some((operator, operands)) = operators.next() {
            found.push(format!(
                "{}{}",
                operands.len(),
                String::from_utf8_lossy(operator)
            ));
        }
        found
    }

    #[test]
    fn operators_come_with_their_operands() {
        let cases: [(&[u8], &[&str]); 8] = [
            (b"BT /F1 12 Tf (a(b)) Tj ET", &["0BT", "2Tf", "1Tj", "0ET"]),
            (
                b"[(a)-20<41>]TJ T* (x)'1 2(y)\"",
                &["1TJ", "0T*", "1'", "3\""],
            ),
            (b"q 1 0 0 1 .5 -.5 cm % a comment\nQ", &["0q", "6cm", "0Q"]),
            (
                b"/OC /MC0 BDC EMC /P <</MCID 0>> BDC",
                &["2BDC", "0EMC", "2BDC"],
            ),
            (b"BI /W 1 /H 1 ID \x00EI\xff EI Q", &["0Q"]),
            (b"BI /W 1 ID xx", &[]),
            (b") } 1 2 m", &["2m"]),
            (b"q <41 Q", &["0q"]),
        ];
        for (content, expected) in cases {
            assert_eq!(
                names(content),
                expected,
                "{}",
                String::from_utf8_lossy(content)
            );
        }
    }

    #[test]
    fn hostile_streams_are_passed_once() {
        for unit in [
            &b"<"[..],
            b"[",
            b"(",
            b"<<",
            b"BI ID ",
            b"1 ",
            b"/",
            b"\\",
            b"%",
        ] {
            let content = unit.repeat(2_000_000 / unit.len());
            let mut operators = Operators::new(&content);
            while operators.next().is_some() {}
        }
    }
}
