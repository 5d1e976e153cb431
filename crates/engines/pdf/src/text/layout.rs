//! Putting painted glyphs into the lines that a reader sees.

use std::collections::BTreeMap;

use super::fold::is_ideographic;
use super::interpret::Painted;
use crate::geometry::{PageGeometry, ViewRect, ViewSize};

/// Least gap in em that a reader sees as a space.
pub(super) const SPACE_EM: f64 = 0.15;
/// Baselines closer than this, in em, are one line.
const SAME_LINE_EM: f64 = 0.3;
/// A character painted again this near, in em, is the same one: bold made by painting twice.
const REPEATED_EM: f64 = 0.1;

/// A point on the page as displayed: from the top-left corner, y downwards, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
}

/// The corners of a character's cell: its advance wide, from the font's descent to its ascent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quad {
    /// In the order of somebody who reads the character upright: top left, top right, bottom right,
    /// bottom left.
    pub corners: [Point; 4],
}

impl Quad {
    /// The smallest upright rectangle that holds it.
    #[must_use]
    pub fn bounds(&self) -> ViewRect {
        let mut low = self.corners[0];
        let mut high = low;
        for corner in &self.corners {
            low = Point {
                x: low.x.min(corner.x),
                y: low.y.min(corner.y),
            };
            high = Point {
                x: high.x.max(corner.x),
                y: high.y.max(corner.y),
            };
        }
        ViewRect {
            x: low.x,
            y: low.y,
            width: high.x - low.x,
            height: high.y - low.y,
        }
    }
}

/// A character where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Character {
    /// What it is; U+FFFD if the file does not tell.
    pub text: char,
    /// Where it is.
    pub quad: Quad,
    /// Font size as displayed, in points.
    pub size: f64,
    /// Empty distance to the character before it in the line, in em of its own size; 0 for the first.
    /// Negative where they overlap.
    pub gap: f64,
}

impl Character {
    /// Whether the distance to the character before is one that a reader sees as a space.
    #[must_use]
    pub fn is_set_apart(&self) -> bool {
        self.gap > SPACE_EM
    }
}

/// Characters on one baseline, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Its characters, spaces among them where the file has some.
    pub characters: Vec<Character>,
}

/// Characters without a space between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// What they are.
    pub text: String,
    /// Where they are.
    pub rect: ViewRect,
}

impl TextLine {
    /// The text, with one space where a reader sees a gap.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for character in &self.characters {
            let spaced = text.ends_with(char::is_whitespace) || character.text.is_whitespace();
            if character.is_set_apart() && !spaced && !text.is_empty() {
                text.push(' ');
            }
            text.push(character.text);
        }
        text
    }

    /// The words: what spaces and gaps leave together.
    #[must_use]
    pub fn words(&self) -> Vec<Word> {
        let mut words: Vec<Vec<Character>> = vec![Vec::new()];
        for character in &self.characters {
            if character.is_set_apart() || character.text.is_whitespace() {
                words.push(Vec::new());
            }
            if let Some(word) = words.last_mut()
                && !character.text.is_whitespace()
            {
                word.push(*character);
            }
        }
        let made = words.iter().filter_map(|characters| {
            Some(Word {
                text: characters.iter().map(|one| one.text).collect(),
                rect: union(characters)?,
            })
        });
        made.collect()
    }

    /// The smallest upright rectangle that holds the line; nothing for a line without characters.
    #[must_use]
    pub fn bounds(&self) -> Option<ViewRect> {
        union(&self.characters)
    }
}

/// The smallest upright rectangle that holds all of the characters.
pub(super) fn union(characters: &[Character]) -> Option<ViewRect> {
    characters
        .iter()
        .map(|one| one.quad.bounds())
        .reduce(|one, other| {
            let (x, y) = (one.x.min(other.x), one.y.min(other.y));
            ViewRect {
                x,
                y,
                width: (one.x + one.width).max(other.x + other.width) - x,
                height: (one.y + one.height).max(other.y + other.height) - y,
            }
        })
}

/// The text of a page as displayed.
#[derive(Debug, Clone, PartialEq)]
pub struct PageText {
    /// The page, from 0.
    pub page: usize,
    /// Its size as displayed, in points.
    pub size: ViewSize,
    /// Its lines from the top to the bottom, those of one height from the left to the right.
    pub lines: Vec<TextLine>,
    /// Characters whose meaning the file does not tell.
    pub unknown: usize,
}

impl PageText {
    /// All lines, one below the other.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(TextLine::text).collect();
        lines.join("\n")
    }
}

/// A character on the way into its line: where it starts and ends along the line, and its baseline.
#[derive(Debug, Clone, Copy)]
struct Placed {
    character: Character,
    start: f64,
    end: f64,
    baseline: f64,
}

/// Lays the glyphs of a page out. What lies outside the visible page is left out.
pub(super) fn lay_out(page: usize, geometry: &PageGeometry, painted: &[Painted]) -> PageText {
    let size = geometry.view_size();
    // Lines of one direction, in whole degrees clockwise, have their baselines compared.
    let mut directions: BTreeMap<i64, Vec<Placed>> = BTreeMap::new();
    for glyph in painted {
        place(geometry, &size, glyph, &mut directions);
    }
    let mut lines = Vec::new();
    for placed in directions.into_values() {
        lines.extend(lines_of(placed));
    }
    lines.sort_by(|(one, _), (other, _)| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
    let lines: Vec<TextLine> = lines.into_iter().map(|(_, line)| line).collect();
    let characters = lines.iter().flat_map(|line| &line.characters);
    let unknown = characters
        .filter(|one| one.text == super::font::UNKNOWN)
        .count();
    PageText {
        page,
        size,
        lines,
        unknown,
    }
}

fn place(
    geometry: &PageGeometry,
    page: &ViewSize,
    glyph: &Painted,
    directions: &mut BTreeMap<i64, Vec<Placed>>,
) {
    let view = |(x, y): (f64, f64)| {
        let (x, y) = geometry.point_to_view(x, y);
        Point { x, y }
    };
    let [start_low, end_low, end_high, start_high] = glyph.corners.map(view);
    let origin = view(glyph.start);
    let ahead = view((glyph.start.0 + glyph.along.0, glyph.start.1 + glyph.along.1));
    let (along_x, along_y) = (ahead.x - origin.x, ahead.y - origin.y);
    let size = along_x.hypot(along_y);
    let whole = Quad {
        corners: [start_high, end_high, end_low, start_low],
    };
    let bounds = whole.bounds();
    let inside = bounds.x < page.width
        && bounds.x + bounds.width > 0.0
        && bounds.y < page.height
        && bounds.y + bounds.height > 0.0;
    if !inside || !size.is_finite() || size <= 0.0 {
        return;
    }
    let (cosine, sine) = (along_x / size, along_y / size);
    let degrees = (sine.atan2(cosine).to_degrees().round() as i64).rem_euclid(360);
    let along = |point: Point| point.x * cosine + point.y * sine;
    let (first, second) = (along(start_low), along(end_high));
    let (low, high) = (along(start_high).min(first), along(end_low).max(second));
    let count = glyph.text.len() as f64;
    let between = |from: Point, to: Point, part: f64| Point {
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
    };
    let line = directions.entry(degrees).or_default();
    // A ligature's characters share its cell evenly.
    for (index, text) in glyph.text.iter().enumerate() {
        let (from, to) = (index as f64 / count, (index as f64 + 1.0) / count);
        let quad = Quad {
            corners: [
                between(start_high, end_high, from),
                between(start_high, end_high, to),
                between(start_low, end_low, to),
                between(start_low, end_low, from),
            ],
        };
        line.push(Placed {
            character: Character {
                text: *text,
                quad,
                size,
                gap: 0.0,
            },
            start: low + (high - low) * from,
            end: low + (high - low) * to,
            baseline: origin.y * cosine - origin.x * sine,
        });
    }
}

/// The lines of one direction, each with where its baseline starts on the page.
fn lines_of(mut placed: Vec<Placed>) -> Vec<(Point, TextLine)> {
    placed.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut lines: Vec<Vec<Placed>> = Vec::new();
    for next in placed {
        let joined = lines.last_mut().filter(|line| {
            let first = &line[0];
            let size = first.character.size.min(next.character.size);
            next.baseline - first.baseline <= SAME_LINE_EM * size
        });
        match joined {
            Some(line) => line.push(next),
            None => lines.push(vec![next]),
        }
    }
    lines.into_iter().map(line_of).collect()
}

fn line_of(mut placed: Vec<Placed>) -> (Point, TextLine) {
    placed.sort_by(|one, other| one.start.total_cmp(&other.start));
    let mut kept: Vec<Placed> = Vec::with_capacity(placed.len());
    for mut next in placed {
        let size = next.character.size;
        let again = kept.iter().rev().take(4).any(|known| {
            known.character.text == next.character.text
                && (known.start - next.start).abs() < REPEATED_EM * size
                && (known.end - next.end).abs() < REPEATED_EM * size
        });
        if again && !next.character.text.is_whitespace() {
            continue;
        }
        if let Some(before) = kept.last() {
            next.character.gap = (next.start - before.end) / size;
        }
        kept.push(next);
    }
    let corner = kept[0].character.quad.corners;
    // The lower left corner stands for the baseline; descents of one line differ little.
    let baseline = (
        corner[3].y * 0.75 + corner[0].y * 0.25,
        corner[3].x.min(corner[0].x),
    );
    let start = Point {
        x: baseline.1,
        y: baseline.0,
    };
    let characters = kept.into_iter().map(|one| one.character).collect();
    (start, TextLine { characters })
}

/// Whether a reader sees no space between two characters that are set apart: ideographs are often
/// letter-spaced or justified.
pub(super) fn is_loose(before: char, after: &Character) -> bool {
    after.gap <= 1.0 && is_ideographic(before) && is_ideographic(after.text)
}
