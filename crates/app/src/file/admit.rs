//! Looking at a document before it is kept, and settling what it shows before it is sent.
//!
//! A damaged file that nobody has signed is mended by writing it anew. What could change what is
//! seen (layers, scripts, annotations, form fields) is told when it comes in and made part of the
//! pages when it is sent, so that everybody consents to one picture. A file that carries signatures is
//! never touched: whoever signed it answers for it.

use std::borrow::Cow;

use hefu_domain::contract::PageSize;
use hefu_pdf::{Document, Limits, RepairNote};

use crate::refusals::FileRefusal;

/// Something whoever brings a document should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileNote {
    /// Stable code.
    pub code: &'static str,
    /// A sentence in Chinese.
    pub chinese: &'static str,
    /// The same in English.
    pub english: &'static str,
    /// The page it is on, from 1, if it is on one.
    pub page: Option<u32>,
}

impl From<&RepairNote> for FileNote {
    fn from(note: &RepairNote) -> Self {
        Self {
            code: note.kind.code(),
            chinese: note.kind.chinese(),
            english: note.kind.english(),
            page: None,
        }
    }
}

/// A document that may be kept.
pub(super) struct Admitted<'a> {
    /// Its bytes: those that came, or those that were mended.
    pub(super) bytes: Cow<'a, [u8]>,
    /// Its pages as displayed.
    pub(super) pages: Vec<PageSize>,
    /// What was mended, and what will be settled.
    pub(super) notes: Vec<FileNote>,
}

/// Reads, mends and examines a document.
///
/// # Errors
/// [`FileRefusal`] for everything that is no readable PDF within the limits, and for what can not be
/// settled.
pub(super) fn admit(bytes: &[u8], pages_max: u32) -> Result<Admitted<'_>, FileRefusal> {
    let limits = Limits {
        max_pages: pages_max as usize,
        ..Limits::default()
    };
    let repaired = hefu_pdf::repair(bytes, limits)?;
    let document = Document::open_with(&repaired.bytes, limits)?;
    let pages = super::pages_of(&document)?;
    let notes = repaired.notes.iter().map(FileNote::from).collect();
    Ok(Admitted {
        bytes: repaired.bytes,
        pages,
        notes,
    })
}
