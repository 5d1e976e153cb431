//! The other lossless filters (ISO 32000-1, 7.4), for page contents. Each gives nothing where its
//! output would exceed `limit`; damaged data end what is decoded, as in readers.

use super::lexer::is_space;

/// `ASCIIHexDecode` (7.4.2).
pub(super) fn ascii_hex(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let end = data.iter().position(|byte| *byte == b'>');
    let digits = &data[..end.unwrap_or(data.len())];
    let out = super::lexer::decode_hex(digits)?;
    (out.len() <= limit).then_some(out)
}

/// `ASCII85Decode` (7.4.3).
pub(super) fn ascii85(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut group = [0u8; 5];
    let mut filled = 0;
    for &byte in data {
        match byte {
            b'~' => break,
            b'z' if filled == 0 => out.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => {
                group[filled] = byte - b'!';
                filled += 1;
                if filled == 5 {
                    out.extend_from_slice(&base85(&group));
                    filled = 0;
                }
            }
            _ if is_space(byte) => {}
            _ => break,
        }
        if out.len() > limit {
            return None;
        }
    }
    if filled > 1 {
        group[filled..].fill(84);
        out.extend_from_slice(&base85(&group)[..filled - 1]);
    }
    (out.len() <= limit).then_some(out)
}

fn base85(group: &[u8; 5]) -> [u8; 4] {
    let value = group.iter().fold(0u32, |value, digit| {
        value.wrapping_mul(85).wrapping_add(u32::from(*digit))
    });
    value.to_be_bytes()
}

/// `RunLengthDecode` (7.4.5).
pub(super) fn run_length(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = data;
    while let [length, tail @ ..] = rest {
        match length {
            128 => break,
            0..128 => {
                let count = usize::from(*length) + 1;
                let copied = tail.get(..count).unwrap_or(tail);
                out.extend_from_slice(copied);
                rest = &tail[copied.len()..];
            }
            _ => {
                let Some((byte, tail)) = tail.split_first() else {
                    break;
                };
                out.resize(out.len() + 257 - usize::from(*length), *byte);
                rest = tail;
            }
        }
        if out.len() > limit {
            return None;
        }
    }
    Some(out)
}

/// `LZWDecode` (7.4.4). `early`: codes grow one entry early, the default.
pub(super) fn lzw(data: &[u8], early: bool, limit: usize) -> Option<Vec<u8>> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const MOST: usize = 4096;
    let mut out: Vec<u8> = Vec::new();
    // Each entry is a stretch of what was put out already.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let mut previous: Option<(usize, usize)> = None;
    let (mut bits, mut held) = (0u32, 0u32);
    let mut bytes = data.iter();
    loop {
        let next = 258 + table.len() + usize::from(early);
        let width = match next {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        while held < width {
            let Some(byte) = bytes.next() else {
                return Some(out);
            };
            bits = bits << 8 | u32::from(*byte);
            held += 8;
        }
        let code = (bits >> (held - width) & ((1 << width) - 1)) as usize;
        held -= width;
        let start = out.len();
        match code {
            END => return Some(out),
            CLEAR => {
                table.clear();
                previous = None;
                continue;
            }
            0..256 => out.push(code as u8),
            _ => {
                let (from, length) = match (table.get(code - 258), previous) {
                    (Some(entry), _) => *entry,
                    // The code that is just being defined: the previous one and its first byte.
                    (None, Some((from, length))) if code - 258 == table.len() => (from, length + 1),
                    _ => return Some(out),
                };
                for index in from..from + length {
                    let byte = *out.get(index)?;
                    out.push(byte);
                }
            }
        }
        if let Some((from, length)) = previous
            && 258 + table.len() < MOST
        {
            table.push((from, length + 1));
        }
        previous = Some((start, out.len() - start));
        if out.len() > limit {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ascii_hex, ascii85, lzw, run_length};

    #[test]
    fn published_examples_are_decoded() {
        // ISO 32000-1, 7.4.4.2, example 1.
        let packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01];
        let plain = [45, 45, 45, 45, 45, 65, 45, 45, 45, 66];
        assert_eq!(lzw(&packed, true, 99).as_deref(), Some(plain.as_slice()));
        assert_eq!(lzw(&packed, true, 9), None);
        let text = ascii85(b"87cURD]i,\"Ebo80~>", 99);
        assert_eq!(text.as_deref(), Some(b"Hello World!".as_slice()));
        assert_eq!(ascii85(b"z z~>", 99), Some(vec![0; 8]));
        assert_eq!(ascii85(b"zzz", 11), None);
        assert_eq!(
            ascii_hex(b"48 65 6c6C 6f>", 9).as_deref(),
            Some(b"Hello".as_slice())
        );
        let runs = [2, b'a', b'b', b'c', 254, b'd', 128, 9];
        assert_eq!(run_length(&runs, 9).as_deref(), Some(b"abcddd".as_slice()));
        assert_eq!(run_length(&[129, 0], 100), None);
    }
}
