//! What an embedded font program says about the characters of its glyphs (ISO 32000-1, 9.9), for
//! fonts that carry no `ToUnicode` map.

use std::collections::HashMap;

use ttf_parser::{Face, GlyphId, PlatformId, cff};

use super::names;

/// Characters that are looked up when a font's character map is turned round: all of the Basic
/// Multilingual Plane but surrogates and private use, and the two ideographic planes.
const CHARACTERS: [std::ops::RangeInclusive<u32>; 3] =
    [0x20..=0xd7ff, 0xf900..=0xfffd, 0x20000..=0x323af];

/// A font program that could be parsed.
pub(super) enum Program<'p> {
    /// TrueType or OpenType.
    Face(Box<Face<'p>>),
    /// Bare compact font format.
    Compact(Box<cff::Table<'p>>),
}

impl<'p> Program<'p> {
    pub(super) fn parse(data: &'p [u8]) -> Option<Self> {
        if let Ok(face) = Face::parse(data, 0) {
            return Some(Self::Face(Box::new(face)));
        }
        Some(Self::Compact(Box::new(cff::Table::parse(data)?)))
    }

    fn compact(&self) -> Option<&cff::Table<'p>> {
        match self {
            Self::Face(face) => face.tables().cff.as_ref(),
            Self::Compact(table) => Some(table),
        }
    }

    /// The characters of every glyph: its character map turned round, else its name.
    pub(super) fn characters(&self) -> HashMap<u16, Vec<char>> {
        let mut found = HashMap::new();
        if let Self::Face(face) = self {
            reverse(face, &mut found);
        }
        let glyphs = match self {
            Self::Face(face) => face.number_of_glyphs(),
            Self::Compact(table) => table.number_of_glyphs(),
        };
        for glyph in 0..glyphs {
            if found.contains_key(&glyph) {
                continue;
            }
            let name = match self {
                Self::Face(face) => face.glyph_name(GlyphId(glyph)),
                Self::Compact(table) => table.glyph_name(GlyphId(glyph)),
            };
            let named = name.map(names::characters).unwrap_or_default();
            if !named.is_empty() {
                found.insert(glyph, named);
            }
        }
        found
    }

    /// Glyphs by CID in a bare CID-keyed compact font; nothing in any other, where CIDs are glyph
    /// indices (9.7.4.2). A compact font wrapped as OpenType counts among the others, whatever the
    /// clause says: its producers write glyph indices, and readers show them so.
    pub(super) fn glyphs_by_cid(&self) -> Option<HashMap<u16, u16>> {
        let Self::Compact(table) = self else {
            return None;
        };
        let pairs = (0..table.number_of_glyphs())
            .filter_map(|glyph| Some((table.glyph_cid(GlyphId(glyph))?, glyph)));
        let map: HashMap<u16, u16> = pairs.collect();
        (!map.is_empty()).then_some(map)
    }

    /// The glyph that a simple font shows for a code by its own encoding (9.6.6.4).
    pub(super) fn glyph_of_code(&self, code: u8) -> Option<u16> {
        match self {
            Self::Compact(table) => table.glyph_index(code).map(|glyph| glyph.0),
            Self::Face(face) => {
                let tables = face.tables().cmap?.subtables;
                let code = u32::from(code);
                // Symbol fonts map their codes into one of three private ranges or plainly.
                let places = [code, 0xf000 + code, 0xf100 + code, 0xf200 + code];
                let symbol = tables.into_iter().filter(|table| {
                    !table.is_unicode()
                        || (table.platform_id == PlatformId::Windows && table.encoding_id == 0)
                });
                let mut found = symbol.flat_map(|table| {
                    let glyphs = places.map(|place| table.glyph_index(place));
                    glyphs.into_iter().flatten()
                });
                let compact = || self.compact()?.glyph_index(code as u8);
                found.next().or_else(compact).map(|glyph| glyph.0)
            }
        }
    }
}

fn reverse(face: &Face<'_>, found: &mut HashMap<u16, Vec<char>>) {
    let Some(map) = face.tables().cmap else {
        return;
    };
    for table in map.subtables.into_iter().filter(|table| table.is_unicode()) {
        for value in CHARACTERS.into_iter().flatten() {
            let Some(character) = char::from_u32(value) else {
                continue;
            };
            let Some(glyph) = table.glyph_index(value).filter(|glyph| glyph.0 != 0) else {
                continue;
            };
            let known = found.entry(glyph.0).or_insert_with(|| vec![character]);
            if rank(character) < rank(known[0]) {
                *known = vec![character];
            }
        }
    }
}

/// One glyph often serves an ideograph, its radical and a compatibility form: the ideograph is meant.
fn rank(character: char) -> u8 {
    match character {
        '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}' => 2,
        '\u{a0}' | '\u{ad}' => 1,
        _ => 0,
    }
}

/// Glyph names by code of a Type 1 program's own encoding: the lines `dup 65 /A put` before `eexec`.
pub(super) fn type1_encoding(data: &[u8]) -> HashMap<u8, Vec<char>> {
    let end = data.windows(5).position(|part| part == b"eexec");
    let head =
        String::from_utf8_lossy(&data[..end.unwrap_or(data.len().min(1 << 16))]).into_owned();
    let words: Vec<&str> = head.split_ascii_whitespace().collect();
    let puts = words.windows(4).filter_map(|words| {
        let [b"dup", code, name, b"put"] =
            [words[0], words[1], words[2], words[3]].map(str::as_bytes)
        else {
            return None;
        };
        let code = std::str::from_utf8(code).ok()?.parse().ok()?;
        let name = std::str::from_utf8(name.strip_prefix(b"/")?).ok()?;
        Some((code, names::characters(name)))
    });
    puts.filter(|(_, characters)| !characters.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Program, type1_encoding};

    #[test]
    fn a_type_1_program_names_its_own_codes() {
        let program = b"%!PS\n/Encoding 256 array\ndup 33 /A put\ndup 34/B put\ndup 35 /uni7532 put\nreadonly def\ncurrentfile eexec dup 36 /C put";
        let found = type1_encoding(program);
        assert_eq!(found.get(&33), Some(&vec!['A']));
        assert_eq!(found.get(&35), Some(&vec!['甲']));
        assert_eq!(found.get(&36), None);
    }

    #[test]
    fn what_is_no_font_is_none() {
        for data in [
            &b""[..],
            b"true",
            b"OTTO",
            &[0; 64],
            &[1, 0, 4, 1, 0xff, 0xff],
        ] {
            assert!(Program::parse(data).is_none());
        }
    }
}
