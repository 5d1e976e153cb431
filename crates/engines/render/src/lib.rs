//! A page of a PDF as a picture.
//!
//! A library of its own: it must never know who asks or why, opens no file and reaches no network. Scripts,
//! links and actions of a document are not looked at: `hayro` interprets content streams and the
//! appearances of annotations, nothing else.
//!
//! Meant for files of strangers, so run it where a crash costs nothing. The number of pixels is bounded;
//! time and memory are the caller's to bound.
//!
//! Entry point: [`Renderer::page`].

mod fonts;

use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::{InterpreterSettings, util::TransformExt},
    hayro_syntax::{LoadPdfError, Pdf, page::Page},
    kurbo::Affine,
    vello_cpu::{
        Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit,
        color::palette::css::WHITE, peniko::ImageAlphaType,
    },
};
use image::{
    ExtendedColorType, ImageEncoder,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use thiserror::Error;

pub use fonts::Fallback;

/// Widest picture, pixels.
pub const WIDTH_MAX: u32 = 3_000;
/// Most pixels of a picture: bounds its memory at four bytes each, several times over.
pub const PIXELS_MAX: u64 = 6_000_000;

/// Why a page was not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RenderError {
    /// The file has a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// The file can not be read as a PDF.
    #[error("the file can not be read")]
    Unreadable,
    /// There is no such page.
    #[error("there is no such page")]
    NoSuchPage,
    /// The page has no area, or is so long and thin that it would be a line.
    #[error("the page has no shape that could be shown")]
    NoShape,
    /// The picture could not be encoded.
    #[error("the picture could not be encoded")]
    NotEncoded,
}

/// A drawn page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// PNG, eight bits, red, green, blue.
    pub png: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Draws pages.
#[derive(Debug, Clone, Default)]
pub struct Renderer {
    fallback: Fallback,
}

impl Renderer {
    /// A renderer that draws text whose font the file does not hold with these fonts.
    #[must_use]
    pub fn new(fallback: Fallback) -> Self {
        Self { fallback }
    }

    /// Draws one page, counted from 0, `width` pixels wide or less where that would be more than
    /// [`PIXELS_MAX`]. As displayed: turned as the page says, cut to its crop box, on white.
    ///
    /// # Errors
    /// [`RenderError`].
    pub fn page(&self, file: Vec<u8>, page: usize, width: u32) -> Result<Picture, RenderError> {
        let document = Pdf::new(file).map_err(|error| match error {
            LoadPdfError::Decryption(_) => RenderError::Encrypted,
            LoadPdfError::Invalid => RenderError::Unreadable,
        })?;
        let page = document.pages().get(page).ok_or(RenderError::NoSuchPage)?;
        let scale = Scale::of(page.render_dimensions(), width)?;
        encode(self.draw(page, scale), scale)
    }

    fn draw(&self, page: &Page<'_>, scale: Scale) -> Pixmap {
        let (width, height) = (scale.width, scale.height);
        let mut context = RenderContext::new(width, height);
        let interpreting = InterpreterSettings {
            font_resolver: self.fallback.resolver(),
            ..InterpreterSettings::default()
        };
        let transform =
            Affine::scale_non_uniform(scale.x, scale.y) * page.initial_transform(true).to_kurbo();
        hayro::render_into(
            page,
            &RenderCache::new(),
            &interpreting,
            &RenderSettings::default(),
            &mut context,
            transform,
        );
        context.flush();
        let mut pixels = Pixmap::new(width, height);
        let on_white = RasterizerSettings {
            target_init: TargetInit::Clear(WHITE),
            ..RasterizerSettings::default()
        };
        context.render_with(&mut pixels, &mut Resources::default(), on_white);
        pixels
    }
}

/// The size of a picture, and how many pixels are a point.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Scale {
    width: u16,
    height: u16,
    x: f64,
    y: f64,
}

impl Scale {
    fn of((points_wide, points_high): (f32, f32), wanted: u32) -> Result<Self, RenderError> {
        let (points_wide, points_high) = (f64::from(points_wide), f64::from(points_high));
        let shaped = |points: f64| points.is_finite() && points >= 1.0;
        if !shaped(points_wide) || !shaped(points_high) {
            return Err(RenderError::NoShape);
        }
        let ratio = points_high / points_wide;
        let fitting = (PIXELS_MAX as f64 / ratio).sqrt();
        let wide = f64::from(wanted.clamp(1, WIDTH_MAX)).min(fitting);
        let high = wide * ratio;
        // The rasterizer counts pixels in 16 bits.
        if wide < 1.0 || high < 1.0 || high > f64::from(u16::MAX) {
            return Err(RenderError::NoShape);
        }
        let (width, height) = (wide.floor() as u16, high.floor() as u16);
        Ok(Self {
            width,
            height,
            x: f64::from(width) / points_wide,
            y: f64::from(height) / points_high,
        })
    }
}

fn encode(pixels: Pixmap, scale: Scale) -> Result<Picture, RenderError> {
    // Nothing shines through the white ground, so that three of four bytes say everything.
    let opaque: Vec<u8> = pixels
        .take_rgba8(ImageAlphaType::Alpha)
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let (width, height) = (u32::from(scale.width), u32::from(scale.height));
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive)
        .write_image(&opaque, width, height, ExtendedColorType::Rgb8)
        .map_err(|_| RenderError::NotEncoded)?;
    Ok(Picture { png, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_bounded_whatever_the_page() {
        let check = |page: (f32, f32), wanted: u32, expected: Option<(u16, u16)>| {
            let scale = Scale::of(page, wanted).ok();
            assert_eq!(scale.map(|it| (it.width, it.height)), expected, "{page:?}");
        };
        check((595.0, 842.0), 595, Some((595, 842)));
        check((595.0, 842.0), 1_190, Some((1_190, 1_684)));
        check((595.0, 842.0), 1_000_000, Some((2_059, 2_913)));
        check((842.0, 595.0), 0, None);
        check((100.0, 20_000.0), 1_000, Some((173, 34_641)));
        check((2.0, 14_400.0), 1_000, None);
        check((1e9, 1.0), 1_000, None);
        check((0.0, 842.0), 595, None);
        check((f32::NAN, 842.0), 595, None);
        check((f32::INFINITY, f32::INFINITY), 595, None);
    }
}
