//! Setting a few words in a box: the largest size that fits, in one line or wrapped.

use std::sync::Arc;

use super::font::{EmbeddedFont, FontSet, Metrics, SetGlyph};
use super::{AppearanceError, Color};
use crate::geometry::{ViewRect, ViewSize};
use crate::syntax::write;

/// Distance of baselines as a multiple of the font size.
const LINE_SPACING: f64 = 1.3;

/// Where lines stand between the left and right edges of the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextAlign {
    /// At the left edge.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the right edge.
    End,
}

/// How text is set. The block of lines always stands in the middle between top and bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Largest font size in points.
    pub max_size: f64,
    /// Smallest font size; text that needs a smaller one is refused.
    pub min_size: f64,
    /// Whether long text is broken into lines. Line breaks in the text always count.
    pub wrap: bool,
    /// Horizontal alignment.
    pub align: TextAlign,
    /// Colour.
    pub color: Color,
}

impl TextStyle {
    /// A signer's name as a signature: one large line in the middle.
    pub const SIGNATURE: Self = Self {
        max_size: 48.0,
        min_size: 5.0,
        wrap: false,
        align: TextAlign::Center,
        color: Color::INK,
    };
    /// A date or another short line.
    pub const LINE: Self = Self {
        max_size: 12.0,
        min_size: 4.0,
        wrap: false,
        align: TextAlign::Start,
        color: Color::INK,
    };
    /// Opinions and other longer words.
    pub const BLOCK: Self = Self {
        max_size: 12.0,
        min_size: 4.0,
        wrap: true,
        align: TextAlign::Start,
        color: Color::INK,
    };
}

/// Sets the text and gives the fonts it needs, which are named from `/F<first_font>` on.
pub(super) fn draw(
    out: &mut Vec<u8>,
    field: ViewSize,
    area: ViewRect,
    fonts: &FontSet,
    text: &str,
    style: TextStyle,
    first_font: usize,
) -> Result<Vec<Arc<EmbeddedFont>>, AppearanceError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AppearanceError::EmptyText);
    }
    let glyphs = fonts
        .set(text)
        .map_err(AppearanceError::MissingCharacters)?;
    let (size, lines) = fit(&glyphs, &area, &style).ok_or(AppearanceError::TextDoesNotFit)?;

    let mut embedded: Vec<Arc<EmbeddedFont>> = Vec::new();
    for glyph in glyphs.iter().filter(|glyph| glyph.character != '\n') {
        if !embedded.iter().any(|font| font.face == glyph.face) {
            embedded.push(fonts.embed(glyph.face, &used(&glyphs))?);
        }
    }
    let metrics = embedded.first().and_then(|font| fonts.metrics(font.face));
    out.extend_from_slice(b"BT\n");
    style.color.write(out, b"rg");
    let mut baseline = first_baseline(field, &area, metrics, size, lines.len());
    for line in &lines {
        let line = trimmed(line);
        let room = area.width - width_of(line) * size / 1000.0;
        let x = area.x
            + match style.align {
                TextAlign::Start => 0.0,
                TextAlign::Center => room / 2.0,
                TextAlign::End => room,
            };
        out.extend_from_slice(b"1 0 0 1 ");
        write::numbers(out, &[x, baseline]);
        out.extend_from_slice(b" Tm\n");
        write_line(out, line, &embedded, first_font, size);
        baseline -= size * LINE_SPACING;
    }
    out.extend_from_slice(b"ET\n");
    Ok(embedded)
}

fn used(glyphs: &[SetGlyph]) -> Vec<SetGlyph> {
    glyphs
        .iter()
        .copied()
        .filter(|glyph| glyph.character != '\n')
        .collect()
}

/// The baseline that puts the block of lines in the middle of the area.
fn first_baseline(
    field: ViewSize,
    area: &ViewRect,
    metrics: Option<Metrics>,
    size: f64,
    lines: usize,
) -> f64 {
    let (ascent, descent) =
        metrics.map_or((880.0, -120.0), |metrics| (metrics.ascent, metrics.descent));
    let em = size / 1000.0;
    let block = (ascent - descent) * em + size * LINE_SPACING * lines.saturating_sub(1) as f64;
    let top = field.height - area.y - (area.height - block) / 2.0;
    top - ascent * em
}

fn write_line(
    out: &mut Vec<u8>,
    line: &[SetGlyph],
    embedded: &[Arc<EmbeddedFont>],
    first_font: usize,
    size: f64,
) {
    let mut open: Option<usize> = None;
    for glyph in line {
        let Some(index) = embedded.iter().position(|font| font.face == glyph.face) else {
            continue;
        };
        let Some(code) = embedded[index].code(glyph.glyph) else {
            continue;
        };
        if open != Some(index) {
            if open.is_some() {
                out.extend_from_slice(b"> Tj\n");
            }
            out.extend_from_slice(b"/F");
            write::integer(out, (first_font + index) as u64);
            out.push(b' ');
            write::real(out, size);
            out.extend_from_slice(b" Tf <");
            open = Some(index);
        }
        write::hex(out, &code.to_be_bytes());
    }
    if open.is_some() {
        out.extend_from_slice(b"> Tj\n");
    }
}

fn width_of(line: &[SetGlyph]) -> f64 {
    line.iter().map(|glyph| glyph.width).sum()
}

fn trimmed(line: &[SetGlyph]) -> &[SetGlyph] {
    let end = line
        .iter()
        .rposition(|glyph| !glyph.character.is_whitespace())
        .map_or(0, |last| last + 1);
    &line[..end]
}

/// The largest size in half points (below 8 in tenths) at which the text fits, and its lines.
fn fit<'g>(
    glyphs: &'g [SetGlyph],
    area: &ViewRect,
    style: &TextStyle,
) -> Option<(f64, Vec<&'g [SetGlyph]>)> {
    let mut size = style.max_size.min(200.0);
    // The box itself bounds the size; this saves most steps of the search.
    size = size.min(area.height / 0.95);
    while size >= style.min_size - 1e-9 && size > 0.0 {
        let room = area.width / size * 1000.0;
        let lines = break_lines(glyphs, if style.wrap { room } else { f64::INFINITY });
        let height = size * (1.0 + LINE_SPACING * (lines.len() as f64 - 1.0));
        let widest = lines
            .iter()
            .map(|line| width_of(trimmed(line)))
            .fold(0.0, f64::max);
        if widest <= room + 0.01 && height <= area.height * 1.06 {
            return Some((size, lines));
        }
        size -= if size > 8.0 { 0.5 } else { 0.1 };
    }
    None
}

/// Breaks after spaces and between characters that need none around them (Chinese, Japanese).
fn break_lines(glyphs: &[SetGlyph], room: f64) -> Vec<&[SetGlyph]> {
    let mut lines = Vec::new();
    for paragraph in glyphs.split(|glyph| glyph.character == '\n') {
        let mut start = 0;
        let mut last_break = 0;
        let mut width = 0.0;
        for index in 0..paragraph.len() {
            if index > start
                && may_break(paragraph[index - 1].character, paragraph[index].character)
            {
                last_break = index;
            }
            width += paragraph[index].width;
            if width > room && index > start && !paragraph[index].character.is_whitespace() {
                // A word longer than the line is broken where the line ends.
                let end = if last_break > start {
                    last_break
                } else {
                    index
                };
                lines.push(&paragraph[start..end]);
                start = end;
                width = width_of(&paragraph[start..=index]);
            }
        }
        lines.push(&paragraph[start..]);
    }
    lines
}

fn may_break(before: char, after: char) -> bool {
    /// Never at the start of a line.
    const CLOSING: &str = "，。、；：？！）》」』】”’…·%‰℃";
    /// Never at the end of a line.
    const OPENING: &str = "（《「『【“‘￥";
    let ideographic = |character: char| u32::from(character) >= 0x2e80;
    if CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    before.is_whitespace() || ideographic(before) || ideographic(after)
}
