//! Handwriting: points of a canvas become smooth pen strokes.

use super::{AppearanceError, Color};
use crate::geometry::{ViewRect, ViewSize};
use crate::syntax::write;

/// Points nearer than this (in PDF points) to their predecessor add nothing that is visible.
const MIN_STEP: f64 = 0.3;

/// A point of a pen stroke in canvas units, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InkPoint {
    /// Distance from the left edge of the canvas.
    pub x: f64,
    /// Distance from its top edge.
    pub y: f64,
    /// Pressure between 0 and 1 where the device reports it.
    pub pressure: Option<f64>,
}

/// One movement of the pen from touching to lifting. A single point is a dot.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InkStroke {
    /// The points in order.
    pub points: Vec<InkPoint>,
}

/// A drawing on a canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct InkDrawing {
    /// Width of the canvas in its own units.
    pub width: f64,
    /// Height of the canvas in its own units.
    pub height: f64,
    /// The strokes in order.
    pub strokes: Vec<InkStroke>,
}

impl InkDrawing {
    /// Most strokes of one drawing.
    pub const MAX_STROKES: usize = 200;
    /// Most points of one drawing.
    pub const MAX_POINTS: usize = 20_000;

    /// Checks what [`super::AppearanceBuilder::ink`] would refuse, to tell a signer early.
    ///
    /// # Errors
    /// The variants of [`AppearanceError`] about drawings.
    pub fn check(&self) -> Result<(), AppearanceError> {
        self.bounds().map(|_| ())
    }

    /// The extent of the ink: x0, y0, x1, y1.
    fn bounds(&self) -> Result<[f64; 4], AppearanceError> {
        if self.strokes.len() > Self::MAX_STROKES {
            return Err(AppearanceError::TooManyStrokes(self.strokes.len()));
        }
        let points: usize = self.strokes.iter().map(|stroke| stroke.points.len()).sum();
        if points > Self::MAX_POINTS {
            return Err(AppearanceError::TooManyPoints(points));
        }
        if self.strokes.is_empty() || self.strokes.iter().any(|stroke| stroke.points.is_empty()) {
            return Err(AppearanceError::EmptyDrawing);
        }
        let size_ok = |value: f64| (1.0..=100_000.0).contains(&value);
        if !size_ok(self.width) || !size_ok(self.height) {
            return Err(AppearanceError::DegenerateDrawing);
        }
        let mut bounds = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for point in self.strokes.iter().flat_map(|stroke| &stroke.points) {
            // A finger may leave the canvas a little; far outside is not handwriting.
            let inside = |value: f64, size: f64| value >= -size && value <= 2.0 * size;
            if !inside(point.x, self.width)
                || !inside(point.y, self.height)
                || point.pressure.is_some_and(|pressure| !pressure.is_finite())
            {
                return Err(AppearanceError::DegenerateDrawing);
            }
            bounds = [
                bounds[0].min(point.x),
                bounds[1].min(point.y),
                bounds[2].max(point.x),
                bounds[3].max(point.y),
            ];
        }
        let extent = (bounds[2] - bounds[0]).max(bounds[3] - bounds[1]);
        if extent < 0.02 * self.width.min(self.height) {
            return Err(AppearanceError::DegenerateDrawing);
        }
        Ok(bounds)
    }
}

pub(super) fn draw(
    out: &mut Vec<u8>,
    field: ViewSize,
    area: ViewRect,
    drawing: &InkDrawing,
    color: Color,
) -> Result<(), AppearanceError> {
    let [x0, y0, x1, y1] = drawing.bounds()?;
    let pen = (area.width.min(area.height) * 0.03).clamp(0.5, 2.4);
    let margin = (pen * 0.9).min(area.width.min(area.height) / 4.0);
    let (room_x, room_y) = (area.width - 2.0 * margin, area.height - 2.0 * margin);
    // A flat line has no height (or width) to fit; the canvas then sets the scale.
    let scale = (room_x / (x1 - x0).max(drawing.width * 0.02))
        .min(room_y / (y1 - y0).max(drawing.height * 0.02));
    let shift_x = area.x + (area.width - (x1 - x0) * scale) / 2.0;
    let shift_y = area.y + (area.height - (y1 - y0) * scale) / 2.0;
    out.extend_from_slice(b"q 1 J 1 j ");
    color.write(out, b"RG");
    let mut fitted: Vec<[f64; 3]> = Vec::new();
    for stroke in &drawing.strokes {
        fitted.clear();
        for point in &stroke.points {
            let x = shift_x + (point.x - x0) * scale;
            let y = field.height - (shift_y + (point.y - y0) * scale);
            let width = match point.pressure {
                Some(pressure) => pen * (0.55 + 0.9 * pressure.clamp(0.0, 1.0)),
                None => pen,
            };
            if fitted
                .last()
                .is_none_or(|last| (last[0] - x).hypot(last[1] - y) >= MIN_STEP)
            {
                fitted.push([x, y, width]);
            }
        }
        write_stroke(out, &fitted);
    }
    out.extend_from_slice(b"Q\n");
    Ok(())
}

/// Catmull-Rom through the points as Bézier curves; a new line width where the pressure changes.
fn write_stroke(out: &mut Vec<u8>, points: &[[f64; 3]]) {
    let Some(first) = points.first() else { return };
    let quantised = |a: &[f64; 3], b: &[f64; 3]| ((a[2] + b[2]) * 5.0).round() / 10.0;
    if points.len() == 1 {
        // A line of no length with round caps is a dot.
        start_line(out, first, first[2] * 1.6);
        coordinates(out, &[first[0], first[1]]);
        out.extend_from_slice(b"l S\n");
        return;
    }
    let mut width = f64::NAN;
    for index in 0..points.len() - 1 {
        let (from, to) = (&points[index], &points[index + 1]);
        let before = points[index.saturating_sub(1)];
        let after = points[(index + 2).min(points.len() - 1)];
        let segment = quantised(from, to).max(0.1);
        if segment != width {
            if index > 0 {
                out.extend_from_slice(b"S\n");
            }
            start_line(out, from, segment);
            width = segment;
        }
        coordinates(
            out,
            &[
                from[0] + (to[0] - before[0]) / 6.0,
                from[1] + (to[1] - before[1]) / 6.0,
                to[0] - (after[0] - from[0]) / 6.0,
                to[1] - (after[1] - from[1]) / 6.0,
                to[0],
                to[1],
            ],
        );
        out.extend_from_slice(b"c\n");
    }
    out.extend_from_slice(b"S\n");
}

fn start_line(out: &mut Vec<u8>, at: &[f64; 3], width: f64) {
    write::real(out, width);
    out.extend_from_slice(b" w ");
    coordinates(out, &[at[0], at[1]]);
    out.extend_from_slice(b"m\n");
}

/// Hundredths of a point are finer than any printer.
fn coordinates(out: &mut Vec<u8>, values: &[f64]) {
    for value in values {
        write::hundredths(out, *value);
        out.push(b' ');
    }
}
