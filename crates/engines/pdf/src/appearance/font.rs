//! Fonts: which characters they have, and subsets embedded as composite fonts
//! (ISO 32000-1, 9.7 and 9.9).

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use subsetter::GlyphRemapper;
use thiserror::Error;
use ttf_parser::{Face, RawFace, Tag};

use crate::increment::Increment;
use crate::syntax::{ObjectId, filter, write};

/// Why a font cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FontError {
    /// The set has no font.
    #[error("no font was given")]
    NoFont,
    /// The data is no OpenType or TrueType font.
    #[error("font {0} of the set cannot be read")]
    Unreadable(usize),
    /// The font cannot be cut to a subset.
    #[error("font {0} of the set cannot be embedded")]
    NotEmbeddable(usize),
}

/// Fonts in order of preference: each character is set in the first one that has it.
/// Costly to load, cheap to share: keep one in an `Arc`.
///
/// Subsets are kept for later texts with the same characters, dates for example.
#[derive(Debug, Clone)]
pub struct FontSet {
    faces: Vec<FontFace>,
    subsets: Arc<Mutex<HashMap<SubsetKey, Arc<EmbeddedFont>>>>,
}

/// Face and the glyphs used, in order.
type SubsetKey = (usize, Vec<u16>);

/// Subsets kept at most; each takes some kilobytes.
const KEPT_SUBSETS: usize = 256;

#[derive(Debug, Clone)]
struct FontFace {
    data: Cow<'static, [u8]>,
    metrics: Metrics,
}

/// Measures in thousandths of the font size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Metrics {
    pub(crate) ascent: f64,
    /// Negative.
    pub(crate) descent: f64,
    units_per_em: f64,
    bounds: [f64; 4],
    cap_height: f64,
}

/// A character as set: font of the set, glyph, width in thousandths of the font size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SetGlyph {
    pub(crate) character: char,
    pub(crate) face: usize,
    pub(crate) glyph: u16,
    pub(crate) width: f64,
}

impl FontSet {
    /// Loads fonts from the bytes of their files (OpenType, TrueType or the first font of a collection).
    ///
    /// # Errors
    /// [`FontError`] names the font by its place in the list.
    pub fn new(fonts: Vec<Cow<'static, [u8]>>) -> Result<Self, FontError> {
        if fonts.is_empty() {
            return Err(FontError::NoFont);
        }
        let mut faces = Vec::with_capacity(fonts.len());
        for (index, data) in fonts.into_iter().enumerate() {
            let metrics = {
                let face = Face::parse(&data, 0).map_err(|_| FontError::Unreadable(index))?;
                read_metrics(&face)
            };
            faces.push(FontFace { data, metrics });
        }
        Ok(Self {
            faces,
            subsets: Arc::default(),
        })
    }

    /// Characters of the text that no font of the set has, each once, in order. Spaces count as
    /// present; line breaks too; other control characters are always missing.
    #[must_use]
    pub fn missing_characters(&self, text: &str) -> Vec<char> {
        match self.set(text) {
            Ok(_) => Vec::new(),
            Err(missing) => missing,
        }
    }

    /// Glyphs for a text; line breaks become glyph 0 of width 0.
    pub(crate) fn set(&self, text: &str) -> Result<Vec<SetGlyph>, Vec<char>> {
        let faces: Vec<Option<Face<'_>>> = self
            .faces
            .iter()
            .map(|face| Face::parse(&face.data, 0).ok())
            .collect();
        let mut glyphs = Vec::new();
        let mut missing = Vec::new();
        for character in text.chars() {
            if character == '\n' {
                glyphs.push(SetGlyph {
                    character,
                    face: 0,
                    glyph: 0,
                    width: 0.0,
                });
                continue;
            }
            let found = faces.iter().enumerate().find_map(|(index, face)| {
                let face = face.as_ref()?;
                let glyph = face.glyph_index(character).filter(|glyph| glyph.0 != 0)?;
                let advance = f64::from(face.glyph_hor_advance(glyph)?);
                let width = advance * 1000.0 / self.faces[index].metrics.units_per_em;
                Some(SetGlyph {
                    character,
                    face: index,
                    glyph: glyph.0,
                    width,
                })
            });
            match found {
                Some(glyph) if !character.is_control() => glyphs.push(glyph),
                _ if !missing.contains(&character) => missing.push(character),
                _ => {}
            }
        }
        if missing.is_empty() {
            Ok(glyphs)
        } else {
            Err(missing)
        }
    }

    pub(crate) fn metrics(&self, face: usize) -> Option<Metrics> {
        self.faces.get(face).map(|face| face.metrics)
    }

    /// One font cut to the glyphs used.
    pub(crate) fn embed(
        &self,
        index: usize,
        used: &[SetGlyph],
    ) -> Result<Arc<EmbeddedFont>, FontError> {
        let mut glyphs: Vec<u16> = used
            .iter()
            .filter(|glyph| glyph.face == index)
            .map(|glyph| glyph.glyph)
            .collect();
        glyphs.sort_unstable();
        glyphs.dedup();
        let key = (index, glyphs);
        let kept = |set: &Self| {
            // A panic elsewhere leaves the map whole: entries are only added or all dropped.
            let subsets = set.subsets.lock().unwrap_or_else(PoisonError::into_inner);
            subsets.get(&key).cloned()
        };
        if let Some(font) = kept(self) {
            return Ok(font);
        }
        let font = Arc::new(self.cut(index, used)?);
        let mut subsets = self.subsets.lock().unwrap_or_else(PoisonError::into_inner);
        if subsets.len() >= KEPT_SUBSETS {
            subsets.clear();
        }
        subsets.insert(key, Arc::clone(&font));
        Ok(font)
    }

    fn cut(&self, index: usize, used: &[SetGlyph]) -> Result<EmbeddedFont, FontError> {
        let error = FontError::NotEmbeddable(index);
        let face = self.faces.get(index).ok_or(error)?;
        let mut remapper = GlyphRemapper::new();
        let mut characters = BTreeMap::new();
        // In the order of glyph numbers, so that the same characters always give the same subset.
        let mut used: Vec<&SetGlyph> = used.iter().filter(|glyph| glyph.face == index).collect();
        used.sort_by_key(|glyph| glyph.glyph);
        for glyph in used {
            let id = remapper.remap(glyph.glyph);
            characters
                .entry(id)
                .or_insert((glyph.character, glyph.width));
        }
        let subset = subsetter::subset(&face.data, 0, &remapper).map_err(|_| error)?;
        let raw = RawFace::parse(&subset, 0).map_err(|_| error)?;
        let (program, compact) = match raw.table(Tag::from_bytes(b"CFF ")) {
            Some(table) => (table.to_vec(), true),
            None => (subset.clone(), false),
        };
        let name = subset_name(&face.data, &characters);
        Ok(EmbeddedFont {
            program: filter::deflate(&program),
            program_length: program.len(),
            compact,
            to_unicode: filter::deflate(&to_unicode(&characters)),
            characters,
            remapper,
            metrics: face.metrics,
            name,
            face: index,
        })
    }
}

fn read_metrics(face: &Face<'_>) -> Metrics {
    let units_per_em = f64::from(face.units_per_em().max(1));
    let scaled = |value: i16| f64::from(value) * 1000.0 / units_per_em;
    let ascent = face
        .typographic_ascender()
        .unwrap_or_else(|| face.ascender());
    let descent = face
        .typographic_descender()
        .unwrap_or_else(|| face.descender());
    let bounds = face.global_bounding_box();
    Metrics {
        ascent: scaled(ascent),
        descent: scaled(descent).min(0.0),
        units_per_em,
        bounds: [
            scaled(bounds.x_min),
            scaled(bounds.y_min),
            scaled(bounds.x_max),
            scaled(bounds.y_max),
        ],
        cap_height: face.capital_height().map_or(700.0, scaled),
    }
}

/// The PostScript name behind a tag of six capitals that depends on the characters (9.6.4).
fn subset_name(data: &[u8], characters: &BTreeMap<u16, (char, f64)>) -> String {
    let name = Face::parse(data, 0).ok().and_then(|face| {
        face.names()
            .into_iter()
            .find(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME && name.is_unicode())
            .and_then(|name| name.to_string())
    });
    let name = name.unwrap_or_else(|| "Font".to_owned());
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for (character, _) in characters.values() {
        hash = (hash ^ u64::from(*character)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push(char::from(b'A' + (hash % 26) as u8));
        hash /= 26;
    }
    let name: String = name
        .chars()
        .filter(|character| character.is_ascii_alphanumeric() || *character == '-')
        .collect();
    format!("{tag}+{name}")
}

/// A subset ready to be written.
#[derive(Debug, Clone)]
pub(crate) struct EmbeddedFont {
    program: Vec<u8>,
    program_length: usize,
    /// A bare CFF program; otherwise a TrueType file.
    compact: bool,
    to_unicode: Vec<u8>,
    /// New glyph number to character and width.
    characters: BTreeMap<u16, (char, f64)>,
    remapper: GlyphRemapper,
    metrics: Metrics,
    name: String,
    pub(crate) face: usize,
}

impl EmbeddedFont {
    /// The two-byte code of a glyph.
    pub(crate) fn code(&self, glyph: u16) -> Option<u16> {
        self.remapper.get(glyph)
    }

    pub(crate) fn write(&self, increment: &mut Increment<'_, '_>) -> ObjectId {
        let program = increment.allocate();
        let descriptor = increment.allocate();
        let descendant = increment.allocate();
        let to_unicode = increment.allocate();
        let font = increment.allocate();

        let mut entries = Vec::new();
        if self.compact {
            entries.extend_from_slice(b"/Subtype /CIDFontType0C");
        } else {
            entries.extend_from_slice(b"/Length1 ");
            write::integer(&mut entries, self.program_length as u64);
        }
        entries.extend_from_slice(b"/Filter /FlateDecode");
        increment.stream(program, &entries, &self.program);
        increment.stream(to_unicode, b"/Filter /FlateDecode", &self.to_unicode);
        self.write_descriptor(increment, descriptor, program);
        self.write_descendant(increment, descendant, descriptor);

        increment.begin(font);
        let out = &mut increment.out;
        out.extend_from_slice(b"<</Type /Font/Subtype /Type0/BaseFont ");
        write::name(out, self.name.as_bytes());
        out.extend_from_slice(b"/Encoding /Identity-H/DescendantFonts [");
        write::reference(out, descendant);
        out.extend_from_slice(b"]/ToUnicode ");
        write::reference(out, to_unicode);
        out.extend_from_slice(b">>");
        increment.end();
        font
    }

    fn write_descriptor(&self, increment: &mut Increment<'_, '_>, id: ObjectId, program: ObjectId) {
        increment.begin(id);
        let out = &mut increment.out;
        out.extend_from_slice(b"<</Type /FontDescriptor/FontName ");
        write::name(out, self.name.as_bytes());
        // Symbolic: the characters are outside the standard Latin set (table 123).
        out.extend_from_slice(b"/Flags 4/ItalicAngle 0/StemV 80/FontBBox [");
        write::numbers(out, &self.metrics.bounds);
        out.extend_from_slice(b"]/Ascent ");
        write::real(out, self.metrics.ascent);
        out.extend_from_slice(b"/Descent ");
        write::real(out, self.metrics.descent);
        out.extend_from_slice(b"/CapHeight ");
        write::real(out, self.metrics.cap_height);
        out.extend_from_slice(if self.compact {
            b"/FontFile3 ".as_slice()
        } else {
            b"/FontFile2 "
        });
        write::reference(out, program);
        out.extend_from_slice(b">>");
        increment.end();
    }

    fn write_descendant(
        &self,
        increment: &mut Increment<'_, '_>,
        id: ObjectId,
        descriptor: ObjectId,
    ) {
        increment.begin(id);
        let out = &mut increment.out;
        out.extend_from_slice(b"<</Type /Font/Subtype ");
        out.extend_from_slice(if self.compact {
            b"/CIDFontType0".as_slice()
        } else {
            b"/CIDFontType2/CIDToGIDMap /Identity"
        });
        out.extend_from_slice(b"/BaseFont ");
        write::name(out, self.name.as_bytes());
        out.extend_from_slice(b"/CIDSystemInfo <</Registry (Adobe)/Ordering (Identity)/Supplement 0>>/FontDescriptor ");
        write::reference(out, descriptor);
        out.extend_from_slice(b"/DW 1000/W [");
        for (code, (_, width)) in &self.characters {
            write::integer(out, u64::from(*code));
            out.push(b'[');
            write::real(out, *width);
            out.push(b']');
        }
        out.extend_from_slice(b"]>>");
        increment.end();
    }
}

/// The character map that lets text be searched and copied (9.10.3).
fn to_unicode(characters: &BTreeMap<u16, (char, f64)>) -> Vec<u8> {
    let mut out = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
        /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n\
        /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
        1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        .to_vec();
    let entries: Vec<_> = characters.iter().collect();
    // At most 100 entries per block.
    for block in entries.chunks(100) {
        write::integer(&mut out, block.len() as u64);
        out.extend_from_slice(b" beginbfchar\n");
        for (code, (character, _)) in block {
            out.push(b'<');
            write::hex(&mut out, &code.to_be_bytes());
            out.extend_from_slice(b"> <");
            for unit in character.encode_utf16(&mut [0; 2]) {
                write::hex(&mut out, &unit.to_be_bytes());
            }
            out.extend_from_slice(b">\n");
        }
        out.extend_from_slice(b"endbfchar\n");
    }
    out.extend_from_slice(b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    out
}
