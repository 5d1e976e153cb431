//! Page boxes, rotation, and the mapping between a page as displayed and PDF user space.

/// A rectangle in PDF user space: origin bottom-left, y upwards, default user space units.
/// Always normalised: `x0 <= x1`, `y0 <= y1`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left.
    pub x0: f64,
    /// Bottom.
    pub y0: f64,
    /// Right.
    pub x1: f64,
    /// Top.
    pub y1: f64,
}

impl Rect {
    /// A rectangle from two opposite corners in any order (ISO 32000-1, 7.9.5).
    #[must_use]
    pub fn new(x0: f64, y0: f64, x1: f64, y1: f64) -> Self {
        Self {
            x0: x0.min(x1),
            y0: y0.min(y1),
            x1: x0.max(x1),
            y1: y0.max(y1),
        }
    }

    /// Width in units.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.x1 - self.x0
    }

    /// Height in units.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.y1 - self.y0
    }

    /// The common part, or nothing if it has no area.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let (x0, y0) = (self.x0.max(other.x0), self.y0.max(other.y0));
        let (x1, y1) = (self.x1.min(other.x1), self.y1.min(other.y1));
        (x0 < x1 && y0 < y1).then_some(Self { x0, y0, x1, y1 })
    }
}

/// A rectangle on a page as it is displayed: origin at the top-left corner of the visible page,
/// y downwards, in points (after rotation, from the crop box).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewRect {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// The size of a page or a widget as displayed, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewSize {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Clockwise rotation of a page when displayed (`Rotate`, ISO 32000-1, 7.7.3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rotation {
    /// Upright.
    #[default]
    None,
    /// A quarter turn clockwise.
    Clockwise90,
    /// Upside down.
    Clockwise180,
    /// Three quarters clockwise.
    Clockwise270,
}

impl Rotation {
    /// From degrees; anything that is not a multiple of 90 counts as upright, as in readers.
    #[must_use]
    pub fn from_degrees(degrees: i64) -> Self {
        match degrees.rem_euclid(360) {
            90 => Self::Clockwise90,
            180 => Self::Clockwise180,
            270 => Self::Clockwise270,
            _ => Self::None,
        }
    }

    /// 0, 90, 180 or 270.
    #[must_use]
    pub fn degrees(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Clockwise90 => 90,
            Self::Clockwise180 => 180,
            Self::Clockwise270 => 270,
        }
    }

    /// The form matrix (8.10.1) that makes an appearance of the displayed size stand upright.
    pub(crate) fn upright_matrix(self, size: ViewSize) -> Option<[f64; 6]> {
        match self {
            Self::None => None,
            Self::Clockwise90 => Some([0.0, 1.0, -1.0, 0.0, size.height, 0.0]),
            Self::Clockwise180 => Some([-1.0, 0.0, 0.0, -1.0, size.width, size.height]),
            Self::Clockwise270 => Some([0.0, -1.0, 1.0, 0.0, 0.0, size.width]),
        }
    }
}

/// The boxes of a page and how it is displayed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageGeometry {
    /// `MediaBox`, inherited where absent.
    pub media_box: Rect,
    /// `CropBox` cut to the media box; the media box where absent or without common area (14.11.2).
    pub crop_box: Rect,
    /// Clockwise rotation when displayed.
    pub rotation: Rotation,
    /// Points per user space unit (`UserUnit`), 1 in nearly all files.
    pub user_unit: f64,
}

impl PageGeometry {
    /// Geometry of a page with the given boxes.
    #[must_use]
    pub fn new(
        media_box: Rect,
        crop_box: Option<Rect>,
        rotation: Rotation,
        user_unit: f64,
    ) -> Self {
        let crop_box = crop_box
            .and_then(|crop| crop.intersection(&media_box))
            .unwrap_or(media_box);
        Self {
            media_box,
            crop_box,
            rotation,
            user_unit,
        }
    }

    /// The size as displayed.
    #[must_use]
    pub fn view_size(&self) -> ViewSize {
        let width = self.crop_box.width() * self.user_unit;
        let height = self.crop_box.height() * self.user_unit;
        self.turned(ViewSize { width, height })
    }

    /// The displayed size of a rectangle on this page.
    #[must_use]
    pub fn view_size_of(&self, rect: &Rect) -> ViewSize {
        self.turned(ViewSize {
            width: rect.width() * self.user_unit,
            height: rect.height() * self.user_unit,
        })
    }

    fn turned(&self, size: ViewSize) -> ViewSize {
        match self.rotation {
            Rotation::None | Rotation::Clockwise180 => size,
            Rotation::Clockwise90 | Rotation::Clockwise270 => ViewSize {
                width: size.height,
                height: size.width,
            },
        }
    }

    fn point_to_pdf(&self, x: f64, y: f64) -> (f64, f64) {
        let (x, y) = (x / self.user_unit, y / self.user_unit);
        let page = &self.crop_box;
        match self.rotation {
            Rotation::None => (page.x0 + x, page.y1 - y),
            Rotation::Clockwise90 => (page.x0 + y, page.y0 + x),
            Rotation::Clockwise180 => (page.x1 - x, page.y0 + y),
            Rotation::Clockwise270 => (page.x1 - y, page.y1 - x),
        }
    }

    pub(crate) fn point_to_view(&self, x: f64, y: f64) -> (f64, f64) {
        let page = &self.crop_box;
        let (u, v) = match self.rotation {
            Rotation::None => (x - page.x0, page.y1 - y),
            Rotation::Clockwise90 => (y - page.y0, x - page.x0),
            Rotation::Clockwise180 => (page.x1 - x, y - page.y0),
            Rotation::Clockwise270 => (page.y1 - y, page.x1 - x),
        };
        (u * self.user_unit, v * self.user_unit)
    }

    /// A displayed rectangle in PDF user space.
    #[must_use]
    pub fn to_pdf(&self, view: &ViewRect) -> Rect {
        let (x0, y0) = self.point_to_pdf(view.x, view.y);
        let (x1, y1) = self.point_to_pdf(view.x + view.width, view.y + view.height);
        Rect::new(x0, y0, x1, y1)
    }

    /// A PDF rectangle as displayed.
    #[must_use]
    pub fn to_view(&self, rect: &Rect) -> ViewRect {
        let (x0, y0) = self.point_to_view(rect.x0, rect.y0);
        let (x1, y1) = self.point_to_view(rect.x1, rect.y1);
        ViewRect {
            x: x0.min(x1),
            y: y0.min(y1),
            width: (x1 - x0).abs(),
            height: (y1 - y0).abs(),
        }
    }
}
