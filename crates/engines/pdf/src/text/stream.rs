//! Decoding of content and font streams: every lossless filter of ISO 32000-1, 7.4, in any chain.
//!
//! Structural streams are decoded in [`crate::syntax::filter`], which allows less on purpose.

use crate::document::Document;
use crate::syntax::lexer::decode_hex;
use crate::syntax::{Dict, Object, Stream, filter};

/// Most filters in a chain; real files have two at most.
const MAX_FILTERS: usize = 4;

/// Decodes a stream to at most `limit` bytes, or gives nothing: filter of another kind (pictures),
/// damage, or too much output.
pub(super) fn decode(
    document: &Document<'_>,
    stream: &Stream<'_>,
    limit: usize,
) -> Option<Vec<u8>> {
    let filters = listed(document, &stream.dict, [b"Filter", b"F"]);
    let parameters = listed(document, &stream.dict, [b"DecodeParms", b"DP"]);
    if filters.len() > MAX_FILTERS {
        return None;
    }
    let mut data = None;
    for (place, name) in filters.iter().enumerate() {
        let input = data.as_deref().unwrap_or(stream.data);
        let parameters = parameters.get(place).and_then(|it| it.as_dict());
        data = Some(step(name.as_name()?, input, parameters, limit)?);
    }
    match data {
        Some(data) => Some(data),
        None => (stream.data.len() <= limit).then(|| stream.data.to_vec()),
    }
}

/// An entry that is one value or an array of them.
fn listed<'d>(document: &'d Document<'_>, dict: &Dict<'d>, keys: [&[u8]; 2]) -> Vec<Object<'d>> {
    let found = keys.iter().find_map(|key| document.get(dict, key, 0));
    match found {
        None => Vec::new(),
        Some(Object::Array(items)) => items
            .into_iter()
            .map(|item| document.resolve(item, 0).unwrap_or(Object::Null))
            .collect(),
        Some(one) => vec![one],
    }
}

fn step(name: &[u8], data: &[u8], parameters: Option<&Dict<'_>>, limit: usize) -> Option<Vec<u8>> {
    match name {
        b"FlateDecode" | b"Fl" => predicted(b"/FlateDecode", data, parameters, limit),
        b"LZWDecode" | b"LZW" => {
            let early = parameters
                .and_then(|it| it.get(b"EarlyChange")?.as_integer())
                .unwrap_or(1);
            lzw(data, early != 0, limit)
        }
        b"ASCII85Decode" | b"A85" => ascii85(data, limit),
        b"ASCIIHexDecode" | b"AHx" => {
            let end = data.iter().position(|byte| *byte == b'>');
            decode_hex(&data[..end.unwrap_or(data.len())]).filter(|out| out.len() <= limit)
        }
        b"RunLengthDecode" | b"RL" => run_length(data, limit),
        b"Crypt" => Some(data.to_vec()),
        _ => None,
    }
}

/// One Flate step with its predictor, by way of the structural decoder.
fn predicted(
    name: &'static [u8],
    data: &[u8],
    parameters: Option<&Dict<'_>>,
    limit: usize,
) -> Option<Vec<u8>> {
    let mut written = b"<<".to_vec();
    for (key, raw) in parameters.iter().flat_map(|dict| dict.entries()) {
        written.push(b'/');
        written.extend_from_slice(key);
        written.push(b' ');
        written.extend_from_slice(raw);
    }
    written.extend_from_slice(b">>");
    let entries = vec![
        (b"Filter".as_slice().into(), name),
        (b"DecodeParms".as_slice().into(), written.as_slice()),
    ];
    let dict = Dict::from_entries(entries);
    filter::decode(&Stream { dict, data }, limit)
}

/// ASCII base-85 (7.4.3).
fn ascii85(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(data.len() / 5 * 4);
    let mut group = [0u32; 5];
    let mut filled = 0;
    for byte in data {
        match byte {
            b'z' if filled == 0 => out.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => {
                group[filled] = u32::from(byte - b'!');
                filled += 1;
                if filled == 5 {
                    out.extend_from_slice(&base85(&group));
                    filled = 0;
                }
            }
            b'~' => break,
            0 | 9 | 10 | 12 | 13 | 32 => {}
            _ => return None,
        }
        if out.len() > limit {
            return None;
        }
    }
    if filled > 1 {
        group[filled..].fill(84);
        out.extend_from_slice(&base85(&group)[..filled - 1]);
    }
    Some(out)
}

fn base85(group: &[u32; 5]) -> [u8; 4] {
    let value = group.iter().fold(0u32, |value, digit| {
        value.wrapping_mul(85).wrapping_add(*digit)
    });
    value.to_be_bytes()
}

/// Run lengths (7.4.5).
fn run_length(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = data;
    while let Some((&length, tail)) = rest.split_first() {
        let length = usize::from(length);
        rest = match length {
            128 => break,
            0..128 => {
                let (plain, after) = tail.split_at_checked(length + 1)?;
                out.extend_from_slice(plain);
                after
            }
            _ => {
                let (byte, after) = tail.split_first()?;
                out.resize(out.len() + 257 - length, *byte);
                after
            }
        };
        if out.len() > limit {
            return None;
        }
    }
    Some(out)
}

/// LZW with variable code length (7.4.4.2).
fn lzw(data: &[u8], early: bool, limit: usize) -> Option<Vec<u8>> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    // Each entry: where its bytes stand in the output, and how many they are.
    let mut table: Vec<(usize, usize)> = Vec::with_capacity(4096);
    let mut out: Vec<u8> = Vec::new();
    let mut previous: Option<(usize, usize)> = None;
    let (mut bits, mut held, mut width) = (0u32, 0u32, 9u32);
    for byte in data {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        if held < width {
            continue;
        }
        held -= width;
        let code = (bits >> held & ((1 << width) - 1)) as usize;
        bits &= (1 << held) - 1;
        let start = out.len();
        match code {
            CLEAR => {
                table.clear();
                width = 9;
                previous = None;
                continue;
            }
            END => break,
            0..CLEAR => out.push(code as u8),
            _ => {
                let (from, length) = match table.get(code - 258) {
                    Some(known) => *known,
                    // The entry that this very code makes: the previous one and its first byte.
                    None if code - 258 == table.len() => {
                        let (from, length) = previous?;
                        (from, length + 1)
                    }
                    None => return None,
                };
                for place in from..from + length {
                    out.push(*out.get(place)?);
                }
            }
        }
        if out.len() > limit {
            return None;
        }
        if let Some((from, length)) = previous
            && table.len() < 4096 - 258
        {
            table.push((from, length + 1));
        }
        previous = Some((start, out.len() - start));
        // A decoder is one entry behind the encoder.
        let used = table.len() + 258 + 1 + usize::from(early);
        width = match used {
            0..=511 => 9,
            512..=1023 => 10,
            1024..=2047 => 11,
            _ => 12,
        };
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{ascii85, lzw, run_length};

    #[test]
    fn each_filter_undoes_its_published_example() {
        let text = ascii85(b"87cURD]i,\"Ebo80~>", 100);
        assert_eq!(text.as_deref(), Some(b"Hello World!".as_slice()));
        // ISO 32000-1, 7.4.4.2, example: 45 45 45 45 45 65 45 45 45 66.
        let packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01];
        let plain = [45, 45, 45, 45, 45, 65, 45, 45, 45, 66];
        assert_eq!(lzw(&packed, true, 100).as_deref(), Some(plain.as_slice()));
        let runs = run_length(&[2, 1, 2, 3, 254, 9, 128, 7], 100);
        assert_eq!(runs.as_deref(), Some([1, 2, 3, 9, 9, 9].as_slice()));
    }

    #[test]
    fn output_is_bounded() {
        assert_eq!(ascii85(&[b'z'; 50], 100), None);
        assert_eq!(run_length(&[129, 0].repeat(2), 100), None);
        assert_eq!(
            lzw(
                &[0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01],
                true,
                5
            ),
            None
        );
        assert_eq!(lzw(&[0xff; 9], true, 100), None);
    }
}
