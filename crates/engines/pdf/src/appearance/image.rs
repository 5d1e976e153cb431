//! Images for seals and pictures of signatures: an image XObject and its soft mask
//! (ISO 32000-1, 8.9.5 and 11.6.5.3).

use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use thiserror::Error;

use crate::increment::Increment;
use crate::syntax::{ObjectId, filter, write};

/// Longest side in pixels.
const MAX_SIDE: u32 = 6000;

/// Why an image cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ImageError {
    /// Neither PNG nor JPEG.
    #[error("the image is neither PNG nor JPEG")]
    Format,
    /// The data is damaged or cut off.
    #[error("the image is damaged")]
    Damaged,
    /// A side has more than 6,000 pixels, or none.
    #[error("the image is too large")]
    TooLarge,
}

/// A decoded image, compressed once for the PDF. Keep it in an `Arc` and use it for every
/// impression of the same seal.
#[derive(Debug, Clone)]
pub struct Image {
    width: u32,
    height: u32,
    color_space: &'static [u8],
    pixels: Vec<u8>,
    alpha: Option<Vec<u8>>,
}

impl Image {
    /// Decodes a PNG or JPEG file.
    ///
    /// # Errors
    /// [`ImageError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ImageError> {
        let format = image::guess_format(bytes).map_err(|_| ImageError::Format)?;
        if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
            return Err(ImageError::Format);
        }
        let mut reader = ImageReader::with_format(std::io::Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_image_width = Some(MAX_SIDE);
        limits.max_image_height = Some(MAX_SIDE);
        limits.max_alloc = Some(256 << 20);
        reader.limits(limits);
        let decoded = reader.decode().map_err(|error| match error {
            image::ImageError::Limits(_) => ImageError::TooLarge,
            _ => ImageError::Damaged,
        })?;
        Self::from_decoded(&decoded)
    }

    fn from_decoded(decoded: &DynamicImage) -> Result<Self, ImageError> {
        let (width, height) = (decoded.width(), decoded.height());
        if width == 0 || height == 0 || width > MAX_SIDE || height > MAX_SIDE {
            return Err(ImageError::TooLarge);
        }
        if !decoded.color().has_color() && !decoded.color().has_alpha() {
            let gray = decoded.to_luma8();
            return Ok(Self {
                width,
                height,
                color_space: b"/DeviceGray",
                pixels: filter::deflate(gray.as_raw()),
                alpha: None,
            });
        }
        let rgba = decoded.to_rgba8();
        let mut pixels = Vec::with_capacity(rgba.len() / 4 * 3);
        let mut alpha = Vec::with_capacity(rgba.len() / 4);
        for pixel in rgba.pixels() {
            let [red, green, blue, opacity] = pixel.0;
            pixels.extend_from_slice(&[red, green, blue]);
            alpha.push(opacity);
        }
        let opaque = alpha.iter().all(|opacity| *opacity == 255);
        Ok(Self {
            width,
            height,
            color_space: b"/DeviceRGB",
            pixels: filter::deflate(&pixels),
            alpha: (!opaque).then(|| filter::deflate(&alpha)),
        })
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    fn entries(&self, color_space: &[u8]) -> Vec<u8> {
        let mut out = b"/Type /XObject/Subtype /Image/Width ".to_vec();
        write::integer(&mut out, u64::from(self.width));
        out.extend_from_slice(b"/Height ");
        write::integer(&mut out, u64::from(self.height));
        out.extend_from_slice(b"/BitsPerComponent 8/Filter /FlateDecode/ColorSpace ");
        out.extend_from_slice(color_space);
        out
    }

    pub(crate) fn write(&self, increment: &mut Increment<'_, '_>) -> ObjectId {
        let mut entries = self.entries(self.color_space);
        if let Some(alpha) = &self.alpha {
            let mask = increment.allocate();
            increment.stream(mask, &self.entries(b"/DeviceGray"), alpha);
            entries.extend_from_slice(b"/SMask ");
            write::reference(&mut entries, mask);
        }
        let id = increment.allocate();
        increment.stream(id, &entries, &self.pixels);
        id
    }
}
