//! Images for seals and pictures of signatures: an image XObject and its soft mask
//! (ISO 32000-1, 8.9.5 and 11.6.5.3).

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
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

/// An image, compressed once for the PDF. Keep it in an `Arc` and use it for every impression of the
/// same seal. JPEG data is passed through as it is.
#[derive(Debug, Clone)]
pub struct Image {
    width: u32,
    height: u32,
    color_space: &'static [u8],
    filter: &'static [u8],
    pixels: Vec<u8>,
    alpha: Option<Vec<u8>>,
}

impl Image {
    /// Decodes a PNG or JPEG file. The whole file is decoded, so that damage shows now.
    ///
    /// # Errors
    /// [`ImageError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ImageError> {
        let format = image::guess_format(bytes).map_err(|_| ImageError::Format)?;
        if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
            return Err(ImageError::Format);
        }
        let mut limits = Limits::default();
        limits.max_image_width = Some(MAX_SIDE);
        limits.max_image_height = Some(MAX_SIDE);
        limits.max_alloc = Some(256 << 20);
        let mut reader = ImageReader::with_format(std::io::Cursor::new(bytes), format);
        reader.limits(limits.clone());
        let mut decoder = reader.into_decoder().map_err(refusal)?;
        decoder.set_limits(limits).map_err(refusal)?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut decoded = DynamicImage::from_decoder(decoder).map_err(refusal)?;
        if format == ImageFormat::Jpeg
            && orientation == Orientation::NoTransforms
            && let Some(color_space) = jpeg_color_space(bytes)
        {
            return Ok(Self {
                width: decoded.width(),
                height: decoded.height(),
                color_space,
                filter: b"/DCTDecode",
                pixels: bytes.to_vec(),
                alpha: None,
            });
        }
        decoded.apply_orientation(orientation);
        Self::from_decoded(&decoded)
    }

    fn from_decoded(decoded: &DynamicImage) -> Result<Self, ImageError> {
        let (width, height) = (decoded.width(), decoded.height());
        if width == 0 || height == 0 || width > MAX_SIDE || height > MAX_SIDE {
            return Err(ImageError::TooLarge);
        }
        let flate: &'static [u8] = b"/FlateDecode";
        if !decoded.color().has_color() && !decoded.color().has_alpha() {
            return Ok(Self {
                width,
                height,
                color_space: b"/DeviceGray",
                filter: flate,
                pixels: filter::deflate(decoded.to_luma8().as_raw()),
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
            filter: flate,
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

    fn entries(&self, color_space: &[u8], filter: &[u8]) -> Vec<u8> {
        let mut out = b"/Type /XObject/Subtype /Image/Width ".to_vec();
        write::integer(&mut out, u64::from(self.width));
        out.extend_from_slice(b"/Height ");
        write::integer(&mut out, u64::from(self.height));
        out.extend_from_slice(b"/BitsPerComponent 8/Filter ");
        out.extend_from_slice(filter);
        out.extend_from_slice(b"/ColorSpace ");
        out.extend_from_slice(color_space);
        out
    }

    pub(crate) fn write(&self, increment: &mut Increment<'_, '_>) -> ObjectId {
        let mut entries = self.entries(self.color_space, self.filter);
        if let Some(alpha) = &self.alpha {
            let mask = increment.allocate();
            increment.stream(mask, &self.entries(b"/DeviceGray", b"/FlateDecode"), alpha);
            entries.extend_from_slice(b"/SMask ");
            write::reference(&mut entries, mask);
        }
        let id = increment.allocate();
        increment.stream(id, &entries, &self.pixels);
        id
    }
}

fn refusal(error: image::ImageError) -> ImageError {
    match error {
        image::ImageError::Limits(_) => ImageError::TooLarge,
        _ => ImageError::Damaged,
    }
}

/// The colour space of a JPEG file that the `DCTDecode` filter takes as it is (7.4.8): 8 bits, grey or
/// three components, baseline or progressive. Four components are left to the decoder, because
/// readers disagree about inverted CMYK.
fn jpeg_color_space(bytes: &[u8]) -> Option<&'static [u8]> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, tail @ ..] = rest else {
            return None;
        };
        if *marker == 0xff {
            rest = &rest[1..];
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*tail.first()?, *tail.get(1)?]));
        match marker {
            // Start of frame: precision, height (2), width (2), components.
            0xc0..=0xc2 => {
                return match (tail.get(2)?, tail.get(7)?) {
                    (8, 1) => Some(b"/DeviceGray"),
                    (8, 3) => Some(b"/DeviceRGB"),
                    _ => None,
                };
            }
            0xda | 0xd9 => return None,
            _ => rest = tail.get(length..)?,
        }
    }
}
