//! Fonts (ISO 32000-1, 9.5 to 9.10): what each code of a shown string means and how far it advances.

mod composite;
mod encodings;
mod names;
mod program;
mod simple;
mod standard;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use hayro_cmap::{BfString, CMap, CMapName};

use super::budget::Budget;
use crate::document::Document;
use crate::syntax::{Dict, Object, filter};
use composite::Composite;
use simple::Simple;

/// Shown for a code whose meaning nothing in the file tells.
pub(super) const UNKNOWN: char = '\u{fffd}';

/// Most bytes of one embedded character map; real ones have below 1 MiB.
const MAX_CMAP_BYTES: usize = 8 << 20;
/// Most bytes of one embedded font program.
const MAX_PROGRAM_BYTES: usize = 64 << 20;

/// One code of a shown string.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// What a reader sees; [`UNKNOWN`] if the file does not tell.
    pub(super) text: Vec<char>,
    /// Advance along the line in em: to the right, or downwards where the font is vertical.
    pub(super) advance: f64,
    /// Width of the glyph in em.
    pub(super) width: f64,
    /// In vertical writing, where the origin of horizontal writing lies, seen from the other.
    pub(super) origin: (f64, f64),
    /// Whether word spacing applies: the single-byte code 32 (9.3.3).
    pub(super) word_space: bool,
}

/// A font that strings can be read with.
pub(super) struct Font {
    coding: Coding,
    /// Height above the baseline in em.
    pub(super) ascent: f64,
    /// Depth below the baseline in em, not positive.
    pub(super) descent: f64,
    /// Whether lines run downwards.
    pub(super) vertical: bool,
}

enum Coding {
    Simple(Box<Simple>),
    Composite(Box<Composite>),
}

impl Font {
    /// Loads a font dictionary. What is damaged in it makes characters unknown, not an error.
    pub(super) fn load(document: &Document<'_>, font: &Dict<'_>, budget: &mut Budget) -> Self {
        if font.is_name(b"Subtype", b"Type0") {
            let descendants = document.get(font, b"DescendantFonts", 0);
            let descendant = descendants
                .and_then(|array| array.as_array()?.first().cloned())
                .and_then(|first| document.resolve(first, 0)?.into_dict())
                .unwrap_or_default();
            let composite = Composite::load(document, font, &descendant, budget);
            let (ascent, descent) = extent(document, &descendant).unwrap_or((0.95, -0.35));
            return Self {
                vertical: composite.vertical,
                coding: Coding::Composite(Box::new(composite)),
                ascent,
                descent,
            };
        }
        let simple = Simple::load(document, font, budget);
        let (ascent, descent) = simple
            .extent
            .or_else(|| extent(document, font))
            .unwrap_or((0.95, -0.35));
        Self {
            coding: Coding::Simple(Box::new(simple)),
            ascent,
            descent,
            vertical: false,
        }
    }

    /// Reads the first code of a string that is not empty: what it shows and how many bytes it has.
    pub(super) fn read(&mut self, bytes: &[u8]) -> (Shown, usize) {
        match &mut self.coding {
            Coding::Simple(font) => (font.shown(bytes[0]), 1),
            Coding::Composite(font) => font.read(bytes),
        }
    }
}

/// Ascent and descent of the descriptor as readers take them: signs are mended, and values beyond
/// any font count as absent.
fn extent(document: &Document<'_>, font: &Dict<'_>) -> Option<(f64, f64)> {
    let descriptor = document.get(font, b"FontDescriptor", 0)?.into_dict()?;
    let number = |key: &[u8]| {
        let value = document.get(&descriptor, key, 0)?.as_number()?.abs() / 1000.0;
        (value != 0.0 && value < 1.9).then_some(value)
    };
    let descent = number(b"Descent").unwrap_or(0.35);
    Some((number(b"Ascent").unwrap_or(0.95), -descent))
}

/// The bytes of the embedded font program, whichever kind it is.
fn embedded(document: &Document<'_>, font: &Dict<'_>, budget: &mut Budget) -> Option<Vec<u8>> {
    let descriptor = document.get(font, b"FontDescriptor", 0)?.into_dict()?;
    let program = [b"FontFile2".as_slice(), b"FontFile3", b"FontFile"]
        .iter()
        .find_map(|key| document.get(&descriptor, key, 0));
    decoded(document, program?, MAX_PROGRAM_BYTES, budget)
}

fn decoded<'d>(
    document: &'d Document<'_>,
    object: Object<'d>,
    limit: usize,
    budget: &mut Budget,
) -> Option<Vec<u8>> {
    let Object::Stream(stream) = object else {
        return None;
    };
    let limit = limit.min(budget.bytes_left());
    let data = filter::decode_any(&stream, limit, &|object| document.resolve(object, 0))?;
    budget.spend_bytes(data.len());
    Some(data)
}

/// The `ToUnicode` map of a font (9.10.3).
fn to_unicode(document: &Document<'_>, font: &Dict<'_>, budget: &mut Budget) -> Option<CMap> {
    let object = document.get(font, b"ToUnicode", 0)?;
    let data = decoded(document, object, MAX_CMAP_BYTES, budget)?;
    CMap::parse(&data, hayro_cmap::load_embedded)
}

/// A character map that every reader knows by name (9.7.5.2), parsed once for all documents.
fn known_cmap(name: CMapName<'_>) -> Option<Arc<CMap>> {
    static PARSED: Mutex<BTreeMap<Vec<u8>, Arc<CMap>>> = Mutex::new(BTreeMap::new());
    let data = match name {
        CMapName::IdentityH => return Some(Arc::new(CMap::identity_h())),
        CMapName::IdentityV => return Some(Arc::new(CMap::identity_v())),
        name => hayro_cmap::load_embedded(name)?,
    };
    // Whoever panicked while holding it left whole entries only.
    let mut parsed = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = parsed.get(name.to_bytes()) {
        return Some(Arc::clone(known));
    }
    let map = Arc::new(CMap::parse(data, hayro_cmap::load_embedded)?);
    parsed.insert(name.to_bytes().to_vec(), Arc::clone(&map));
    Some(map)
}

/// The text of a map entry, if it says anything: some producers map unknown glyphs to zero or to the
/// replacement character.
fn meaning(map: &CMap, code: u32) -> Option<Vec<char>> {
    let characters = match map.lookup_bf_string(code)? {
        BfString::Char(one) => vec![one],
        BfString::String(text) => text.chars().collect(),
    };
    let says = characters
        .iter()
        .any(|one| *one != UNKNOWN && (!one.is_control() || one.is_whitespace()));
    says.then_some(characters)
}
