//! Fonts of one byte per code (ISO 32000-1, 9.6): Type 1, TrueType, Type 3.

use super::encodings::Base;
use super::program::{Program, type1_encoding};
use super::standard::Standard;
use super::{Shown, UNKNOWN, embedded, meaning, names, to_unicode};
use crate::document::Document;
use crate::syntax::{Dict, Object};
use crate::text::budget::Budget;

/// Steps that looking through an embedded font costs.
pub(super) const PROGRAM_STEPS: usize = 250_000;
/// Bit 3 of the descriptor's flags: the font has characters outside the Latin set (9.8.2).
const SYMBOLIC: i64 = 4;

/// A simple font: everything is known per code.
pub(super) struct Simple {
    text: Vec<Vec<char>>,
    /// In em.
    widths: [f64; 256],
    /// Ascent and descent where the descriptor does not have the last word.
    pub(super) extent: Option<(f64, f64)>,
}

impl Simple {
    pub(super) fn load(document: &Document<'_>, font: &Dict<'_>, budget: &mut Budget) -> Self {
        let name = document.get(font, b"BaseFont", 0);
        let name = name.as_ref().and_then(|name| name.as_name());
        let name = String::from_utf8_lossy(name.unwrap_or_default()).into_owned();
        let described = font.contains(b"FontDescriptor");
        let standard = Standard::from_name(&name).filter(|_| !described);
        let text = texts(document, font, budget);
        let scale = glyph_space(document, font);
        let widths = widths(document, font, &text, standard, scale);
        let type3 = font.is_name(b"Subtype", b"Type3");
        let extent = match standard {
            Some(standard) => Some(standard.extent()),
            None if type3 => type3_extent(document, font),
            None => None,
        };
        Self {
            text,
            widths,
            extent,
        }
    }

    pub(super) fn shown(&self, code: u8) -> Shown {
        let width = self.widths[usize::from(code)];
        Shown {
            text: self.text[usize::from(code)].clone(),
            advance: width,
            width,
            origin: (0.0, 0.0),
            word_space: code == b' ',
        }
    }
}

/// What each code shows: the map to Unicode, then names, then the encoding, then the font itself.
fn texts(document: &Document<'_>, font: &Dict<'_>, budget: &mut Budget) -> Vec<Vec<char>> {
    let map = to_unicode(document, font, budget);
    let (base, differences) = encoding(document, font);
    let mut texts: Vec<Option<Vec<char>>> = (0..=255u8)
        .map(|code| {
            let mapped = map.as_ref().and_then(|map| meaning(map, u32::from(code)));
            mapped.or_else(|| differences[usize::from(code)].clone())
        })
        .collect();
    let symbolic = document
        .get(font, b"FontDescriptor", 0)
        .and_then(|descriptor| document.get(descriptor.as_dict()?, b"Flags", 0))
        .and_then(|flags| flags.as_integer())
        .is_some_and(|flags| flags & SYMBOLIC != 0);
    let own_codes = base.is_none() || (symbolic && font.is_name(b"Subtype", b"TrueType"));
    if own_codes
        && map.is_none()
        && let Some(data) = embedded(document, font, budget)
        && budget.try_step(PROGRAM_STEPS)
    {
        by_program(&data, &mut texts);
    }
    let base = base.unwrap_or(Base::Standard).characters();
    let plain = |(code, text): (usize, Option<Vec<char>>)| {
        let latin = || base[code].map_or_else(|| vec![UNKNOWN], |one| vec![one]);
        text.unwrap_or_else(latin)
    };
    texts.into_iter().enumerate().map(plain).collect()
}

fn by_program(data: &[u8], texts: &mut [Option<Vec<char>>]) {
    let own = type1_encoding(data);
    let program = Program::parse(data);
    let characters = program.as_ref().map(Program::characters);
    for (code, text) in (0..=255u8).zip(texts) {
        if text.is_some() {
            continue;
        }
        let shown = || {
            let glyph = program.as_ref()?.glyph_of_code(code)?;
            characters.as_ref()?.get(&glyph).cloned()
        };
        *text = own.get(&code).cloned().or_else(shown);
    }
}

type Differences = Vec<Option<Vec<char>>>;

/// The base encoding, if the font names one, and the characters of `Differences` (9.6.6).
fn encoding(document: &Document<'_>, font: &Dict<'_>) -> (Option<Base>, Differences) {
    let mut differences: Differences = vec![None; 256];
    let base = match document.get(font, b"Encoding", 0) {
        Some(Object::Name(name)) => Base::from_name(&name),
        Some(Object::Dict(dict)) => {
            let listed = document.get(&dict, b"Differences", 0);
            let mut code = 0usize;
            for item in listed
                .as_ref()
                .and_then(|it| it.as_array())
                .unwrap_or_default()
            {
                if let Some(start) = item.as_integer() {
                    code = usize::try_from(start).unwrap_or(256);
                } else if let Some(name) = item.as_name() {
                    if let Some(slot) = differences.get_mut(code) {
                        let named = names::characters(&String::from_utf8_lossy(name));
                        *slot = Some(named).filter(|named| !named.is_empty());
                    }
                    code = code.saturating_add(1);
                }
            }
            let base = document.get(&dict, b"BaseEncoding", 0);
            base.and_then(|base| Base::from_name(base.as_name()?))
        }
        _ => None,
    };
    (base, differences)
}

/// Em per unit of glyph space: a thousandth but in Type 3 fonts, which say it themselves (9.6.5).
fn glyph_space(document: &Document<'_>, font: &Dict<'_>) -> f64 {
    if !font.is_name(b"Subtype", b"Type3") {
        return 0.001;
    }
    let matrix = document.get(font, b"FontMatrix", 0);
    let first = matrix.and_then(|matrix| matrix.as_array()?.first()?.as_number());
    first.filter(|scale| scale.is_finite()).unwrap_or(0.001)
}

/// The font box of a Type 3 font, in em.
fn type3_extent(document: &Document<'_>, font: &Dict<'_>) -> Option<(f64, f64)> {
    let edges = document.get(font, b"FontBBox", 0)?;
    let matrix = document.get(font, b"FontMatrix", 0)?;
    let scale = matrix.as_array()?.get(3)?.as_number()?;
    let edge = |place: usize| Some(edges.as_array()?.get(place)?.as_number()? * scale);
    let (bottom, top) = (edge(1)?, edge(3)?);
    let (low, high) = (bottom.min(top), bottom.max(top));
    (high > low && high < 10.0).then_some((high.max(0.1), low.min(0.0)))
}

fn widths(
    document: &Document<'_>,
    font: &Dict<'_>,
    text: &[Vec<char>],
    standard: Option<Standard>,
    scale: f64,
) -> [f64; 256] {
    let first = document.get(font, b"FirstChar", 0);
    let first = first.and_then(|first| usize::try_from(first.as_integer()?).ok());
    let listed = document.get(font, b"Widths", 0);
    let listed = listed.as_ref().and_then(|widths| widths.as_array());
    let missing = document
        .get(font, b"FontDescriptor", 0)
        .and_then(|descriptor| document.get(descriptor.as_dict()?, b"MissingWidth", 0))
        .and_then(|width| width.as_number())
        .unwrap_or(0.0);
    let mut widths = [0.0; 256];
    for (code, width) in widths.iter_mut().enumerate() {
        let place = code.checked_sub(first.unwrap_or(0));
        let own = place.and_then(|place| listed?.get(place));
        let own = own.and_then(|own| document.resolve(own.clone(), 0)?.as_number());
        *width = match (own, standard) {
            (Some(own), _) => own * scale,
            (None, Some(standard)) => standard.width(text[code][0]) / 1000.0,
            (None, None) => missing * scale,
        };
    }
    widths
}
