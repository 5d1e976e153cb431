//! What a field shows: form XObjects (ISO 32000-1, 8.10) with ink, text and images.

pub(crate) mod font;
mod image;
mod ink;
mod paging;
mod text;

use std::sync::Arc;

use thiserror::Error;

pub use font::{FontError, FontSet};
pub use image::{Image, ImageError};
pub use ink::{InkDrawing, InkPoint, InkStroke};
pub use paging::{PagingError, PagingSlice, paging_seal};
pub use text::{TextAlign, TextStyle};

use crate::form::sign::Shared;
use crate::geometry::{Rotation, ViewRect, ViewSize};
use crate::increment::Increment;
use crate::syntax::{ObjectId, filter, write};
use font::EmbeddedFont;

/// Content streams below this many bytes stay readable instead of compressed.
const COMPRESS_FROM: usize = 400;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Color {
    /// The ink of handwriting and text, `#1A1F24`.
    pub const INK: Self = Self {
        red: 0x1a,
        green: 0x1f,
        blue: 0x24,
    };

    fn write(self, out: &mut Vec<u8>, operator: &[u8]) {
        for channel in [self.red, self.green, self.blue] {
            write::real(out, (f64::from(channel) / 255.0 * 1000.0).round() / 1000.0);
            out.push(b' ');
        }
        out.extend_from_slice(operator);
        out.push(b'\n');
    }
}

/// Why something cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AppearanceError {
    /// The box has no area or is not finite.
    #[error("there is no room to draw in")]
    NoRoom,
    /// The drawing has no stroke, or a stroke has no point.
    #[error("the drawing is empty")]
    EmptyDrawing,
    /// The drawing is no more than a dot, or its coordinates are not finite or off the canvas.
    #[error("the drawing has no usable extent")]
    DegenerateDrawing,
    /// More than [`InkDrawing::MAX_STROKES`] strokes.
    #[error("the drawing has {0} strokes")]
    TooManyStrokes(usize),
    /// More than [`InkDrawing::MAX_POINTS`] points.
    #[error("the drawing has {0} points")]
    TooManyPoints(usize),
    /// The text is empty or holds nothing visible.
    #[error("the text is empty")]
    EmptyText,
    /// The text does not fit its box at the smallest size allowed.
    #[error("the text does not fit")]
    TextDoesNotFit,
    /// Characters that no font has; they are never drawn as a box.
    #[error("no font has the characters {0:?}")]
    MissingCharacters(Vec<char>),
    /// A font cannot be cut to the characters needed.
    #[error(transparent)]
    Font(#[from] FontError),
}

/// A finished appearance, made for one displayed size and usable in any number of signatures.
#[derive(Debug, Clone)]
pub struct Appearance {
    size: ViewSize,
    content: Vec<u8>,
    compressed: bool,
    fonts: Vec<Arc<EmbeddedFont>>,
    images: Vec<Arc<Image>>,
}

impl Appearance {
    /// The displayed size it was made for, in points. In a field of another size it is scaled.
    #[must_use]
    pub fn size(&self) -> ViewSize {
        self.size
    }
}

/// Draws an [`Appearance`]. Areas are rectangles inside the field as displayed: origin top-left,
/// y downwards, points. What leaves the field is clipped, so a slice of a paging seal is the whole
/// seal drawn in an area that reaches beyond the field.
#[derive(Debug)]
pub struct AppearanceBuilder {
    size: ViewSize,
    content: Vec<u8>,
    fonts: Vec<Arc<EmbeddedFont>>,
    images: Vec<Arc<Image>>,
}

impl AppearanceBuilder {
    /// Starts an appearance of the field's displayed size (see [`crate::Document::field_size`]).
    ///
    /// # Errors
    /// [`AppearanceError::NoRoom`].
    pub fn new(size: ViewSize) -> Result<Self, AppearanceError> {
        let usable = |value: f64| (0.5..=20_000.0).contains(&value);
        if !usable(size.width) || !usable(size.height) {
            return Err(AppearanceError::NoRoom);
        }
        Ok(Self {
            size,
            content: Vec::new(),
            fonts: Vec::new(),
            images: Vec::new(),
        })
    }

    /// The whole field as an area.
    #[must_use]
    pub fn whole(&self) -> ViewRect {
        ViewRect {
            x: 0.0,
            y: 0.0,
            width: self.size.width,
            height: self.size.height,
        }
    }

    /// The field cut in two: room for a signature, and below it a small line for name or date.
    #[must_use]
    pub fn with_caption(&self) -> (ViewRect, ViewRect) {
        let caption = (self.size.height * 0.22)
            .clamp(5.0, 12.0)
            .min(self.size.height / 2.0);
        let above = ViewRect {
            height: self.size.height - caption,
            ..self.whole()
        };
        let below = ViewRect {
            y: above.height,
            height: caption,
            ..above
        };
        (above, below)
    }

    /// Draws handwriting, fitted into the area with its proportions kept, and centred.
    ///
    /// # Errors
    /// The variants of [`AppearanceError`] about drawings.
    pub fn ink(
        &mut self,
        area: ViewRect,
        drawing: &InkDrawing,
        color: Color,
    ) -> Result<&mut Self, AppearanceError> {
        check_area(&area)?;
        ink::draw(&mut self.content, self.size, area, drawing, color)?;
        Ok(self)
    }

    /// Sets text in the area with an embedded subset of the fonts needed.
    ///
    /// # Errors
    /// The variants of [`AppearanceError`] about text and fonts.
    pub fn text(
        &mut self,
        area: ViewRect,
        fonts: &FontSet,
        text: &str,
        style: TextStyle,
    ) -> Result<&mut Self, AppearanceError> {
        check_area(&area)?;
        let embedded = text::draw(
            &mut self.content,
            self.size,
            area,
            fonts,
            text,
            style,
            self.fonts.len(),
        )?;
        self.fonts.extend(embedded);
        Ok(self)
    }

    /// Draws an image, fitted into the area with its proportions kept, and centred.
    ///
    /// # Errors
    /// [`AppearanceError::NoRoom`].
    pub fn image(
        &mut self,
        area: ViewRect,
        image: &Arc<Image>,
    ) -> Result<&mut Self, AppearanceError> {
        check_area(&area)?;
        let (pixels_x, pixels_y) = (f64::from(image.width()), f64::from(image.height()));
        let scale = (area.width / pixels_x).min(area.height / pixels_y);
        let (width, height) = (pixels_x * scale, pixels_y * scale);
        let x = area.x + (area.width - width) / 2.0;
        let y = self.size.height - area.y - (area.height + height) / 2.0;
        let index = match self
            .images
            .iter()
            .position(|known| Arc::ptr_eq(known, image))
        {
            Some(index) => index,
            None => {
                self.images.push(Arc::clone(image));
                self.images.len() - 1
            }
        };
        self.content.extend_from_slice(b"q ");
        write::numbers(&mut self.content, &[width, 0.0, 0.0, height, x, y]);
        self.content.extend_from_slice(b" cm /I");
        write::integer(&mut self.content, index as u64);
        self.content.extend_from_slice(b" Do Q\n");
        Ok(self)
    }

    /// The finished appearance.
    #[must_use]
    pub fn finish(self) -> Appearance {
        let compressed = self.content.len() >= COMPRESS_FROM;
        let content = if compressed {
            filter::deflate_quickly(&self.content)
        } else {
            self.content
        };
        Appearance {
            size: self.size,
            content,
            compressed,
            fonts: self.fonts,
            images: self.images,
        }
    }
}

fn check_area(area: &ViewRect) -> Result<(), AppearanceError> {
    let finite = [area.x, area.y, area.width, area.height]
        .iter()
        .all(|value| value.is_finite() && value.abs() <= 20_000.0);
    if finite && area.width >= 0.5 && area.height >= 0.5 {
        Ok(())
    } else {
        Err(AppearanceError::NoRoom)
    }
}

/// Writes the form stream of a field, upright on a rotated page; without an appearance an empty one.
/// Fonts and images that several forms of the increment use are written once.
pub(crate) fn write_form(
    increment: &mut Increment<'_, '_>,
    shared: &mut Shared,
    appearance: Option<&Appearance>,
    size: ViewSize,
    rotation: Rotation,
) -> ObjectId {
    let size = appearance.map_or(size, |appearance| appearance.size);
    let mut entries = b"/Type /XObject/Subtype /Form/BBox [0 0 ".to_vec();
    write::numbers(&mut entries, &[size.width, size.height]);
    entries.push(b']');
    if let Some(matrix) = rotation.upright_matrix(size) {
        entries.extend_from_slice(b"/Matrix [");
        write::numbers(&mut entries, &matrix);
        entries.push(b']');
    }
    entries.extend_from_slice(b"/Resources <<");
    let mut content: &[u8] = b"";
    if let Some(appearance) = appearance {
        content = &appearance.content;
        let fonts: Vec<ObjectId> = appearance
            .fonts
            .iter()
            .map(|font| {
                once(increment, shared, Arc::as_ptr(font) as usize, |increment| {
                    font.write(increment)
                })
            })
            .collect();
        let images: Vec<ObjectId> = appearance
            .images
            .iter()
            .map(|image| {
                once(
                    increment,
                    shared,
                    Arc::as_ptr(image) as usize,
                    |increment| image.write(increment),
                )
            })
            .collect();
        write_resources(&mut entries, b"/Font <<", b"/F", &fonts);
        write_resources(&mut entries, b"/XObject <<", b"/I", &images);
    }
    entries.extend_from_slice(b">>");
    if appearance.is_some_and(|appearance| appearance.compressed) {
        entries.extend_from_slice(b"/Filter /FlateDecode");
    }
    let id = increment.allocate();
    increment.stream(id, &entries, content);
    id
}

fn write_resources(out: &mut Vec<u8>, open: &[u8], prefix: &[u8], ids: &[ObjectId]) {
    if ids.is_empty() {
        return;
    }
    out.extend_from_slice(open);
    for (index, id) in ids.iter().enumerate() {
        out.extend_from_slice(prefix);
        write::integer(out, index as u64);
        out.push(b' ');
        write::reference(out, *id);
    }
    out.extend_from_slice(b">>");
}

fn once(
    increment: &mut Increment<'_, '_>,
    shared: &mut Shared,
    address: usize,
    write: impl FnOnce(&mut Increment<'_, '_>) -> ObjectId,
) -> ObjectId {
    if let Some((_, id)) = shared.iter().find(|(known, _)| *known == address) {
        return *id;
    }
    let id = write(increment);
    shared.push((address, id));
    id
}
