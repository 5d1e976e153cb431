//! Fonts of several bytes per code (ISO 32000-1, 9.7), as all Chinese ones are.

use std::collections::HashMap;
use std::sync::Arc;

use hayro_cmap::{CMap, CMapName, CidFamily, WritingMode};

use super::program::Program;
use super::simple::PROGRAM_STEPS;
use super::{MAX_CMAP_BYTES, Shown, UNKNOWN, decoded, embedded, known_cmap, meaning, to_unicode};
use crate::document::Document;
use crate::syntax::{Dict, Object};
use crate::text::budget::Budget;

/// Codes whose meaning is remembered. More than any page has.
const MAX_REMEMBERED: usize = 1 << 16;

/// A composite font.
pub(super) struct Composite {
    /// Codes to CIDs.
    encoding: Arc<CMap>,
    /// Whether codes are UTF-16 themselves.
    utf16_codes: bool,
    to_unicode: Option<CMap>,
    /// CIDs to Unicode, for the character collections that Adobe published.
    collection: Option<Arc<CMap>>,
    /// CIDs to Unicode as the embedded program tells, where nothing else does.
    embedded: HashMap<u32, Vec<char>>,
    widths: Metrics<1>,
    vertical_metrics: Metrics<3>,
    default_width: f64,
    default_vertical: (f64, f64),
    /// Whether lines run downwards.
    pub(super) vertical: bool,
    remembered: HashMap<(u32, usize), Shown>,
}

impl Composite {
    pub(super) fn load(
        document: &Document<'_>,
        font: &Dict<'_>,
        descendant: &Dict<'_>,
        budget: &mut Budget,
    ) -> Self {
        let (encoding, name) = encoding(document, font, budget);
        let to_unicode = to_unicode(document, font, budget);
        let family = family(document, descendant);
        let named = encoding.metadata().character_collection.clone();
        let collection = family
            .as_ref()
            .and_then(CidFamily::ucs2_cmap)
            .or_else(|| named.and_then(|named| named.family.ucs2_cmap()))
            .and_then(known_cmap);
        let utf16_codes = name.is_some_and(|name| {
            let name = String::from_utf8_lossy(&name).into_owned();
            name.starts_with("Uni") && (name.contains("UCS2") || name.contains("UTF16"))
        });
        let needed = to_unicode.is_none() && collection.is_none() && !utf16_codes;
        let embedded = if needed {
            by_program(document, descendant, budget).unwrap_or_default()
        } else {
            HashMap::new()
        };
        let pair = document.get(descendant, b"DW2", 0);
        let pair = pair.as_ref().and_then(|pair| pair.as_array());
        let place = |place: usize| pair.and_then(|pair| pair.get(place)?.as_number());
        let default_width = document.get(descendant, b"DW", 0);
        let default_width = default_width.and_then(|width| width.as_number());
        Self {
            vertical: encoding.metadata().writing_mode == Some(WritingMode::Vertical),
            encoding,
            utf16_codes,
            to_unicode,
            collection,
            embedded,
            widths: Metrics::read(document, descendant, b"W"),
            vertical_metrics: Metrics::read(document, descendant, b"W2"),
            default_width: default_width.unwrap_or(1000.0) / 1000.0,
            default_vertical: (
                place(0).unwrap_or(880.0) / 1000.0,
                place(1).unwrap_or(-1000.0) / 1000.0,
            ),
            remembered: HashMap::new(),
        }
    }

    pub(super) fn read(&mut self, bytes: &[u8]) -> (Shown, usize) {
        let (code, length) = self.code(bytes);
        if let Some(known) = self.remembered.get(&(code, length)) {
            return (known.clone(), length);
        }
        let shown = self.shown(code, length);
        if self.remembered.len() < MAX_REMEMBERED {
            self.remembered.insert((code, length), shown.clone());
        }
        (shown, length)
    }

    /// The shortest code that the encoding knows; an unknown one has the length of most.
    fn code(&self, bytes: &[u8]) -> (u32, usize) {
        let mut code = 0u32;
        for (place, byte) in bytes.iter().take(4).enumerate() {
            code = code << 8 | u32::from(*byte);
            let length = place as u8 + 1;
            if self.encoding.lookup_cid_code(code, length).is_some() {
                return (code, place + 1);
            }
        }
        let pair = bytes.iter().take(2);
        let code = pair.fold(0, |code, byte| code << 8 | u32::from(*byte));
        (code, bytes.len().min(2))
    }

    fn shown(&self, code: u32, length: usize) -> Shown {
        let cid = self.encoding.lookup_cid_code(code, length as u8);
        let cid = cid.unwrap_or(0);
        let [width] = self.widths.get(cid).unwrap_or([self.default_width]);
        let (advance, origin) = if self.vertical {
            let (top, advance) = self.default_vertical;
            let default = [advance, width / 2.0, top];
            let [advance, x, y] = self.vertical_metrics.get(cid).unwrap_or(default);
            (-advance, (x, y))
        } else {
            (width, (0.0, 0.0))
        };
        Shown {
            text: self.text(code, length, cid),
            advance,
            width,
            origin,
            word_space: length == 1 && code == 32,
        }
    }

    fn text(&self, code: u32, length: usize, cid: u32) -> Vec<char> {
        let mapped = self.to_unicode.as_ref().and_then(|map| meaning(map, code));
        let coded = || utf16(code, length).filter(|_| self.utf16_codes);
        let collected = || meaning(self.collection.as_ref()?, cid);
        mapped
            .or_else(coded)
            .or_else(collected)
            .or_else(|| self.embedded.get(&cid).cloned())
            .unwrap_or_else(|| vec![UNKNOWN])
    }
}

fn utf16(code: u32, length: usize) -> Option<Vec<char>> {
    let units = [(code >> 16) as u16, code as u16];
    let units = if length > 2 { &units[..] } else { &units[1..] };
    let decoded: Result<Vec<char>, _> = char::decode_utf16(units.iter().copied()).collect();
    decoded
        .ok()
        .filter(|text| text.iter().all(|one| !one.is_control()))
}

/// The encoding (9.7.5) and, if it is one that readers know, its name.
fn encoding(
    document: &Document<'_>,
    font: &Dict<'_>,
    budget: &mut Budget,
) -> (Arc<CMap>, Option<Vec<u8>>) {
    let identity = || Arc::new(CMap::identity_h());
    match document.get(font, b"Encoding", 0) {
        Some(Object::Name(name)) => {
            let map = known_cmap(CMapName::from_bytes(&name));
            (map.unwrap_or_else(identity), Some(name.into_owned()))
        }
        Some(object @ Object::Stream(_)) => {
            let data = decoded(document, object, MAX_CMAP_BYTES, budget);
            let map = data.and_then(|data| CMap::parse(&data, hayro_cmap::load_embedded));
            (map.map_or_else(identity, Arc::new), None)
        }
        _ => (identity(), None),
    }
}

/// The character collection that the CIDs are of (9.7.3).
fn family(document: &Document<'_>, descendant: &Dict<'_>) -> Option<CidFamily> {
    let info = document.get(descendant, b"CIDSystemInfo", 0)?.into_dict()?;
    let registry = document.get(&info, b"Registry", 0)?;
    let ordering = document.get(&info, b"Ordering", 0)?;
    Some(CidFamily::from_registry_ordering(
        registry.as_string()?,
        ordering.as_string()?,
    ))
}

/// The embedded program's characters by CID.
fn by_program(
    document: &Document<'_>,
    descendant: &Dict<'_>,
    budget: &mut Budget,
) -> Option<HashMap<u32, Vec<char>>> {
    let data = embedded(document, descendant, budget)?;
    if !budget.try_step(PROGRAM_STEPS) {
        return None;
    }
    let program = Program::parse(&data)?;
    let characters = program.characters();
    let map = document.get(descendant, b"CIDToGIDMap", 0);
    let map = map.and_then(|map| decoded(document, map, 1 << 17, budget));
    let by_cid = program.glyphs_by_cid();
    let glyph = |cid: u16| match (&map, &by_cid) {
        (Some(map), _) => {
            let at = usize::from(cid) * 2;
            let pair = map.get(at..at + 2)?;
            Some(u16::from_be_bytes([pair[0], pair[1]]))
        }
        (None, Some(glyphs)) => glyphs.get(&cid).copied(),
        (None, None) => Some(cid),
    };
    let pairs = (0..=u16::MAX).filter_map(|cid| {
        let shown = characters.get(&glyph(cid)?)?;
        Some((u32::from(cid), shown.clone()))
    });
    Some(pairs.collect())
}

/// Metrics by ranges of CIDs: `W` with one number each, `W2` with three (9.7.4.3). In em.
struct Metrics<const N: usize> {
    /// First and last CID and the numbers, sorted by the first.
    ranges: Vec<(u32, u32, [f64; N])>,
}

impl<const N: usize> Metrics<N> {
    fn read(document: &Document<'_>, descendant: &Dict<'_>, key: &[u8]) -> Self {
        let listed = document.get(descendant, key, 0);
        let items = listed.as_ref().and_then(|listed| listed.as_array());
        let mut ranges = Vec::new();
        let mut rest = items.unwrap_or_default();
        while let Some((first, tail)) = rest.split_first() {
            rest = tail;
            let Some(first) = cid(document, first) else {
                continue;
            };
            let Some((second, tail)) = rest.split_first() else {
                break;
            };
            match document.resolve(second.clone(), 0) {
                Some(Object::Array(each)) => {
                    rest = tail;
                    for (place, numbers) in each.chunks_exact(N).enumerate() {
                        let at = first.saturating_add(place as u32);
                        ranges.push((at, at, read_numbers(document, numbers)));
                    }
                }
                Some(last) => {
                    let Some(numbers) = tail.get(..N) else { break };
                    let last = last.as_integer().and_then(|last| u32::try_from(last).ok());
                    let numbers = read_numbers(document, numbers);
                    ranges.push((first, last.unwrap_or(first), numbers));
                    rest = &tail[N..];
                }
                None => break,
            }
        }
        ranges.sort_by_key(|(first, ..)| *first);
        Self { ranges }
    }

    fn get(&self, cid: u32) -> Option<[f64; N]> {
        let after = self.ranges.partition_point(|(first, ..)| *first <= cid);
        let (_, last, numbers) = self.ranges.get(after.checked_sub(1)?)?;
        (*last >= cid).then_some(*numbers)
    }
}

fn cid(document: &Document<'_>, object: &Object<'_>) -> Option<u32> {
    let value = document.resolve(object.clone(), 0)?.as_integer()?;
    u32::try_from(value).ok()
}

fn read_numbers<const N: usize>(document: &Document<'_>, items: &[Object<'_>]) -> [f64; N] {
    let mut numbers = [0.0; N];
    for (number, item) in numbers.iter_mut().zip(items) {
        let value = document.resolve(item.clone(), 0);
        let value = value.and_then(|value| value.as_number());
        *number = value.unwrap_or(0.0) / 1000.0;
    }
    numbers
}
