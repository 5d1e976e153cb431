//! Uploaded documents.

use hefu_app::contract::FoundText;
use hefu_app::file::{FileNote, TakenIn};
use hefu_domain::contract::PageSize;
use hefu_kernel::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// An uploaded document.
#[derive(Serialize, ToSchema)]
pub struct File {
    /// Id.
    pub id: String,
    /// The file's name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Its pages as displayed.
    pub pages: Vec<Page>,
    /// What its owner should know before sending it.
    pub warnings: Vec<Warning>,
}

/// A page as displayed: rotation applied, cut to its crop box.
#[derive(Clone, Copy, Serialize, ToSchema)]
pub struct Page {
    /// Points.
    pub width: f64,
    /// Points.
    pub height: f64,
}

/// Something worth knowing.
#[derive(Serialize, ToSchema)]
pub struct Warning {
    /// Stable code.
    pub code: String,
    /// A sentence.
    pub text: String,
    /// The page it is on, from 1, if it is on one.
    pub page: Option<u32>,
}

impl Warning {
    fn new(note: FileNote, language: Language) -> Self {
        let text = match language {
            Language::Chinese => note.chinese,
            Language::English => note.english,
        };
        Self {
            code: note.code.to_owned(),
            text: text.to_owned(),
            page: note.page,
        }
    }
}

impl From<&PageSize> for Page {
    fn from(page: &PageSize) -> Self {
        Self {
            width: f64::from(page.width) / 100.0,
            height: f64::from(page.height) / 100.0,
        }
    }
}

impl File {
    /// What was taken in, with its notes in the reader's language.
    pub(crate) fn new(taken: TakenIn, language: Language) -> Self {
        let TakenIn { file, notes } = taken;
        Self {
            id: file.id.to_string(),
            name: file.name,
            size: file.blob.bytes,
            sha256: file.blob.digest.to_hex(),
            pages: file.pages.iter().map(Page::from).collect(),
            warnings: notes
                .into_iter()
                .map(|note| Warning::new(note, language))
                .collect(),
        }
    }
}

/// Where a word stands in a document.
#[derive(Serialize, ToSchema)]
pub struct TextSearch {
    /// Every place in the document's order, at most a thousand.
    pub hits: Vec<TextHit>,
    /// Characters of the document that say nowhere what they are; the word may be among them.
    pub unreadable: usize,
}

/// A place of a word on a page as displayed, in points from the top left corner.
#[derive(Clone, Copy, Serialize, ToSchema)]
pub struct TextHit {
    /// Page number from 1.
    pub page: u32,
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl From<FoundText> for TextSearch {
    fn from(found: FoundText) -> Self {
        let hits = found.places.into_iter().map(|place| TextHit {
            page: place.page,
            x: hundredths(place.rect.x),
            y: hundredths(place.rect.y),
            width: hundredths(place.rect.width),
            height: hundredths(place.rect.height),
        });
        Self {
            hits: hits.collect(),
            unreadable: found.unreadable,
        }
    }
}

fn hundredths(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}
