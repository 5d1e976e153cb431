//! What a signatory chose to be drawn: pen strokes or typed characters. Never document bytes.

use std::fmt::Write;

use hefu_pdf::{InkDrawing, InkPoint, InkStroke};

use crate::refusals::SigningRefusal;

/// The most characters of a typed signature.
const TYPED_CHARACTERS_MAX: usize = 50;

/// A point of a pen stroke, in the canvas's own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StrokePoint {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// 0–1, if the device knows it.
    pub pressure: Option<f64>,
}

/// A signature as it was chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum SignatureChoice {
    /// Drawn by hand.
    Drawn {
        /// The canvas's width.
        width: f64,
        /// The canvas's height.
        height: f64,
        /// In the order they were drawn.
        strokes: Vec<Vec<StrokePoint>>,
    },
    /// Typed; the text is the verified name.
    Typed {
        /// The text.
        text: String,
    },
}

impl SignatureChoice {
    /// Refuses what can not be drawn.
    ///
    /// # Errors
    /// [`SigningRefusal`].
    pub fn check(&self, verified_name: &str) -> Result<(), SigningRefusal> {
        match self {
            Self::Drawn {
                width,
                height,
                strokes,
            } => {
                let points: usize = strokes.iter().map(Vec::len).sum();
                if strokes.len() > InkDrawing::MAX_STROKES || points > InkDrawing::MAX_POINTS {
                    return Err(SigningRefusal::SignatureTooComplex);
                }
                let ink = self.ink().ok_or(SigningRefusal::SignatureEmpty)?;
                let sized = (1.0..=100_000.0).contains(width) && (1.0..=100_000.0).contains(height);
                if !sized || ink.check().is_err() {
                    return Err(SigningRefusal::SignatureEmpty);
                }
                Ok(())
            }
            Self::Typed { text } => {
                let compact = |text: &str| -> String {
                    text.chars().filter(|c| !c.is_whitespace()).collect()
                };
                if compact(text).is_empty() {
                    return Err(SigningRefusal::SignatureEmpty);
                }
                if text.chars().count() > TYPED_CHARACTERS_MAX
                    || compact(text) != compact(verified_name)
                {
                    return Err(SigningRefusal::SignatureNameDiffers);
                }
                Ok(())
            }
        }
    }

    /// The drawing for the PDF engine; `None` for typed text.
    pub(super) fn ink(&self) -> Option<InkDrawing> {
        let Self::Drawn {
            width,
            height,
            strokes,
        } = self
        else {
            return None;
        };
        let stroke = |points: &Vec<StrokePoint>| InkStroke {
            points: points
                .iter()
                .map(|point| InkPoint {
                    x: point.x,
                    y: point.y,
                    pressure: point.pressure,
                })
                .collect(),
        };
        let strokes = strokes
            .iter()
            .filter(|points| !points.is_empty())
            .map(stroke)
            .collect();
        Some(InkDrawing {
            width: *width,
            height: *height,
            strokes,
        })
    }

    /// The canonical text that is kept and hashed: hundredths of a canvas unit, thousandths of
    /// pressure, one stroke a line.
    pub fn to_text(&self) -> String {
        match self {
            Self::Typed { text } => format!("typed\n{text}"),
            Self::Drawn {
                width,
                height,
                strokes,
            } => {
                let hundredths = |value: f64| (value * 100.0).round() as i64;
                let mut out = format!("drawn {} {}", hundredths(*width), hundredths(*height));
                for stroke in strokes {
                    out.push('\n');
                    for point in stroke {
                        // Writing into a String does not fail.
                        let _ = write!(out, "{},{}", hundredths(point.x), hundredths(point.y));
                        if let Some(pressure) = point.pressure {
                            let _ = write!(
                                out,
                                ",{}",
                                (pressure.clamp(0.0, 1.0) * 1_000.0).round() as i64
                            );
                        }
                        out.push(' ');
                    }
                }
                out
            }
        }
    }

    /// Reads what [`Self::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        let (head, body) = text.split_once('\n')?;
        if head == "typed" {
            return Some(Self::Typed {
                text: body.to_owned(),
            });
        }
        let units = |text: &str, per_unit: f64| {
            text.parse::<i64>()
                .ok()
                .map(|number| number as f64 / per_unit)
        };
        let (width, height) = head.strip_prefix("drawn ")?.split_once(' ')?;
        let point = |text: &str| {
            let mut parts = text.split(',');
            Some(StrokePoint {
                x: units(parts.next()?, 100.0)?,
                y: units(parts.next()?, 100.0)?,
                pressure: parts.next().and_then(|pressure| units(pressure, 1_000.0)),
            })
        };
        let stroke = |line: &str| {
            line.split_whitespace()
                .map(point)
                .collect::<Option<Vec<_>>>()
        };
        let strokes = body.lines().map(stroke).collect::<Option<Vec<_>>>()?;
        Some(Self::Drawn {
            width: units(width, 100.0)?,
            height: units(height, 100.0)?,
            strokes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(points: &[(f64, f64)]) -> SignatureChoice {
        let stroke = points
            .iter()
            .map(|&(x, y)| StrokePoint {
                x,
                y,
                pressure: Some(0.5),
            })
            .collect();
        SignatureChoice::Drawn {
            width: 300.0,
            height: 150.0,
            strokes: vec![stroke],
        }
    }

    #[test]
    fn what_was_kept_is_read_back() {
        for choice in [
            drawn(&[(1.25, 2.5), (100.0, 90.01)]),
            SignatureChoice::Typed {
                text: "李雷".to_owned(),
            },
        ] {
            assert_eq!(SignatureChoice::from_text(&choice.to_text()), Some(choice));
        }
    }

    #[test]
    fn empty_and_endless_drawings_are_refused() {
        let empty = SignatureChoice::Drawn {
            width: 300.0,
            height: 150.0,
            strokes: vec![],
        };
        assert_eq!(empty.check("李雷"), Err(SigningRefusal::SignatureEmpty));
        let point = StrokePoint {
            x: 1.0,
            y: 1.0,
            pressure: None,
        };
        let endless = SignatureChoice::Drawn {
            width: 300.0,
            height: 150.0,
            strokes: vec![vec![point]; 201],
        };
        assert_eq!(
            endless.check("李雷"),
            Err(SigningRefusal::SignatureTooComplex)
        );
        assert_eq!(
            drawn(&[(f64::NAN, 1.0), (9.0, 9.0)]).check("李雷"),
            Err(SigningRefusal::SignatureEmpty)
        );
        assert_eq!(drawn(&[(10.0, 10.0), (200.0, 90.0)]).check("李雷"), Ok(()));
    }

    #[test]
    fn only_the_verified_name_may_be_typed() {
        let typed = |text: &str| SignatureChoice::Typed {
            text: text.to_owned(),
        };
        assert_eq!(typed("李 雷").check("李雷"), Ok(()));
        assert_eq!(
            typed("韩梅梅").check("李雷"),
            Err(SigningRefusal::SignatureNameDiffers)
        );
        assert_eq!(
            typed(" ").check("李雷"),
            Err(SigningRefusal::SignatureEmpty)
        );
    }
}
