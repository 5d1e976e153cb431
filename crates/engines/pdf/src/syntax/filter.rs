//! Decoding of structural streams: Flate with PNG predictors (ISO 32000-1, 7.4.4).
//! Cross-reference and object streams with other filters do not occur in practice and are refused.

use std::io::Read;
use std::sync::Mutex;

use flate2::{Compress, Compression, FlushCompress, Status};

use super::{Dict, Object, Stream, decoders};

/// Compressors that wait for the next small stream. A new one costs several times what it takes to
/// compress a signature's strokes: a third of a megabyte to be allocated and cleared.
static COMPRESSORS: Mutex<Vec<Compress>> = Mutex::new(Vec::new());
/// Most compressors kept.
const MAX_COMPRESSORS: usize = 8;

/// Decodes a stream, or gives nothing if its filter is unknown, its data damaged or its decoded
/// size over `limit` bytes.
pub(crate) fn decode(stream: &Stream<'_>, limit: usize) -> Option<Vec<u8>> {
    let filters = match stream.dict.get(b"Filter") {
        None => Vec::new(),
        Some(Object::Name(name)) => vec![name.to_vec()],
        Some(Object::Array(items)) => items
            .iter()
            .map(|item| item.as_name().map(<[u8]>::to_vec))
            .collect::<Option<_>>()?,
        Some(_) => return None,
    };
    match filters.as_slice() {
        [] => (stream.data.len() <= limit).then(|| stream.data.to_vec()),
        [only] if only == b"FlateDecode" || only == b"Fl" => {
            let plain = inflate(stream.data, limit)?;
            let parameters = match stream.dict.get(b"DecodeParms") {
                Some(Object::Array(mut items)) if items.len() == 1 => items.pop(),
                other => other,
            };
            undo(plain, parameters.as_ref().and_then(Object::as_dict))
        }
        _ => None,
    }
}

/// Undoes the predictor that the filter's parameters name.
fn undo(plain: Vec<u8>, parameters: Option<&Dict<'_>>) -> Option<Vec<u8>> {
    let Some(parameters) = parameters else {
        return Some(plain);
    };
    let number = |key: &[u8], default: i64| {
        parameters
            .get(key)
            .map_or(Some(default), |value| value.as_integer())
    };
    match number(b"Predictor", 1)? {
        1 => Some(plain),
        10..=15 => {
            let bits = number(b"Colors", 1)?.checked_mul(number(b"BitsPerComponent", 8)?)?;
            let row_bits = bits.checked_mul(number(b"Columns", 1)?)?;
            undo_png(
                &plain,
                usize::try_from(row_bits).ok()?.div_ceil(8),
                usize::try_from(bits).ok()?.div_ceil(8),
            )
        }
        _ => None,
    }
}

/// Decodes a stream with any chain of lossless filters, for page contents; nothing for a picture's
/// filter, damaged data, or more than `limit` bytes at any step. `resolve` follows references.
pub(crate) fn decode_any<'s>(
    stream: &Stream<'s>,
    limit: usize,
    resolve: &dyn Fn(Object<'s>) -> Option<Object<'s>>,
) -> Option<Vec<u8>> {
    const MAX_FILTERS: usize = 8;
    let listed = |value: Option<Object<'s>>| -> Option<Vec<Object<'s>>> {
        match value {
            None => Some(Vec::new()),
            Some(Object::Array(items)) => items.into_iter().map(resolve).collect(),
            Some(one) => Some(vec![one]),
        }
    };
    let get = |key: &[u8]| stream.dict.get(key).and_then(resolve);
    let filters = listed(get(b"Filter"))?;
    let parameters = listed(get(b"DecodeParms")).unwrap_or_default();
    if filters.len() > MAX_FILTERS {
        return None;
    }
    let mut data = std::borrow::Cow::Borrowed(stream.data);
    for (index, filter) in filters.iter().enumerate() {
        let parameters = parameters.get(index).and_then(Object::as_dict);
        let early = parameters
            .and_then(|parameters| parameters.get(b"EarlyChange")?.as_integer())
            .is_none_or(|early| early != 0);
        let plain = match filter.as_name()? {
            b"FlateDecode" | b"Fl" => undo(inflate(&data, limit)?, parameters)?,
            b"LZWDecode" | b"LZW" => undo(decoders::lzw(&data, early, limit)?, parameters)?,
            b"ASCII85Decode" | b"A85" => decoders::ascii85(&data, limit)?,
            b"ASCIIHexDecode" | b"AHx" => decoders::ascii_hex(&data, limit)?,
            b"RunLengthDecode" | b"RL" => decoders::run_length(&data, limit)?,
            _ => return None,
        };
        data = std::borrow::Cow::Owned(plain);
    }
    (data.len() <= limit).then(|| data.into_owned())
}

/// Inflates zlib data up to `limit` bytes.
fn inflate(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let take = u64::try_from(limit).ok()?.checked_add(1)?;
    let read = flate2::read::ZlibDecoder::new(data)
        .take(take)
        .read_to_end(&mut out);
    // A missing checksum at the end is common and harmless; no output at all is not.
    match read {
        Ok(_) => {}
        Err(_) if !out.is_empty() => {}
        Err(_) => return None,
    }
    (out.len() <= limit).then_some(out)
}

/// Compresses with zlib as well as reasonable: for images, fonts and what is written once.
pub(crate) fn deflate(data: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), Compression::new(6));
    // Writing into a Vec cannot fail.
    let _ = encoder.write_all(data);
    encoder.finish().unwrap_or_default()
}

/// Compresses with zlib quickly: for what is drawn anew for every signature.
pub(crate) fn deflate_quickly(data: &[u8]) -> Vec<u8> {
    let kept = COMPRESSORS.lock().ok().and_then(|mut kept| kept.pop());
    let mut compressor = kept.unwrap_or_else(|| Compress::new(Compression::fast(), true));
    // Deflate never grows its input by more than this.
    let mut out = Vec::with_capacity(data.len() + data.len() / 1000 + 128);
    let answer = compressor.compress_vec(data, &mut out, FlushCompress::Finish);
    if !matches!(answer, Ok(Status::StreamEnd)) {
        return deflate(data);
    }
    compressor.reset();
    if let Ok(mut kept) = COMPRESSORS.lock()
        && kept.len() < MAX_COMPRESSORS
    {
        kept.push(compressor);
    }
    out
}

fn undo_png(data: &[u8], row: usize, pixel: usize) -> Option<Vec<u8>> {
    if row == 0 || pixel == 0 || row > data.len() {
        return (data.is_empty()).then(Vec::new);
    }
    let mut out: Vec<u8> = Vec::with_capacity(data.len());
    let mut previous = vec![0u8; row];
    for line in data.chunks(row + 1) {
        let (&kind, encoded) = line.split_first()?;
        let mut current = vec![0u8; row];
        for (index, &byte) in encoded.iter().enumerate() {
            let left = if index >= pixel {
                current[index - pixel]
            } else {
                0
            };
            let up = previous[index];
            let corner = if index >= pixel {
                previous[index - pixel]
            } else {
                0
            };
            let predicted = match kind {
                0 => 0,
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => return None,
            };
            current[index] = byte.wrapping_add(predicted);
        }
        out.extend_from_slice(&current[..encoded.len()]);
        previous = current;
    }
    Some(out)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let estimate = a + b - c;
    let (da, db, dc) = (
        (estimate - a).abs(),
        (estimate - b).abs(),
        (estimate - c).abs(),
    );
    if da <= db && da <= dc {
        left
    } else if db <= dc {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Stream, lexer::Lexer};
    use super::{decode, deflate, deflate_quickly};

    fn stream<'a>(dict: &'a [u8], data: &'a [u8]) -> Stream<'a> {
        Stream {
            dict: Lexer::new(dict, 0).dict(0).unwrap(),
            data,
        }
    }

    #[test]
    fn predictors_are_undone() {
        // Rows of three bytes, one for each PNG filter type.
        let rows: [[u8; 4]; 5] = [
            [0, 10, 20, 30],
            [1, 1, 1, 1],
            [2, 1, 1, 1],
            [3, 10, 10, 10],
            [4, 1, 1, 1],
        ];
        let packed = deflate(rows.as_flattened());
        let dict = b"<</Filter /FlateDecode/DecodeParms <</Predictor 15/Columns 3>>>>";
        let expected = [10, 20, 30, 1, 2, 3, 2, 3, 4, 11, 17, 20, 12, 18, 21];
        assert_eq!(
            decode(&stream(dict, &packed), 100).as_deref(),
            Some(expected.as_slice())
        );
    }

    #[test]
    fn a_compressor_that_is_used_again_remembers_nothing() {
        let mut state = 1u32;
        for length in [0usize, 1, 500, 70_000, 3, 1_000_000] {
            let noise: Vec<u8> = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 24) as u8
                })
                .collect();
            for data in [noise, vec![b'x'; length]] {
                let first = deflate_quickly(&data);
                assert_eq!(deflate_quickly(&data), first);
                let flate = stream(b"<</Filter /FlateDecode>>", &first);
                assert_eq!(decode(&flate, 1 << 20), Some(data));
            }
        }
    }

    #[test]
    fn what_cannot_be_decoded_gives_nothing() {
        let packed = deflate(&[7; 50]);
        let flate = b"<</Filter /FlateDecode>>".as_slice();
        assert_eq!(decode(&stream(flate, &packed), 50), Some(vec![7; 50]));
        let cases: [(&[u8], &[u8], usize); 6] = [
            (flate, &packed, 49),
            (flate, b"no zlib data", 50),
            (b"<</Filter /LZWDecode>>", b"", 50),
            (b"<</Filter [/FlateDecode /FlateDecode]>>", &packed, 50),
            (b"<</Filter /FlateDecode/DecodeParms <</Predictor 2>>>>", &packed, 50),
            (b"<</Filter /FlateDecode/DecodeParms <</Predictor 12/Columns 9223372036854775807/Colors 9>>>>", &packed, 50),
        ];
        for (dict, data, limit) in cases {
            assert_eq!(
                decode(&stream(dict, data), limit),
                None,
                "{}",
                String::from_utf8_lossy(dict)
            );
        }
    }
}
