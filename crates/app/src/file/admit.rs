//! Looking at a document before it is kept, and settling what it shows before it is sent.
//!
//! A damaged file that nobody has signed is mended by writing it anew. What could change what is
//! seen (layers, scripts, annotations, form fields) is told when it comes in and made part of the
//! pages when it is sent, so that everybody consents to one picture. A file that carries signatures is
//! never touched: whoever signed it answers for it.

use std::borrow::Cow;

use hefu_domain::contract::PageSize;
use hefu_pdf::{
    Document, FlattenError, Limits, PreflightFinding, PreflightKind, RepairNote, Severity,
};

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

impl FileNote {
    /// `page` is counted from 0, as the engine does.
    fn of(kind: PreflightKind, page: Option<usize>) -> Self {
        Self {
            code: kind.code(),
            chinese: kind.chinese(),
            english: kind.english(),
            page: page.map(|page| page as u32 + 1),
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
    let mut notes: Vec<FileNote> = repaired.notes.iter().map(FileNote::from).collect();
    if document.signatures()?.is_empty() {
        let findings = hefu_pdf::preflight(&document);
        refuse_unsettled(&findings)?;
        notes.extend(once_each(&findings));
    }
    Ok(Admitted {
        bytes: repaired.bytes,
        pages,
        notes,
    })
}

/// The document as it is sent: what could change what is seen is part of its pages. One that nobody
/// needs to touch comes back as it is.
///
/// # Errors
/// [`FileRefusal`] for what can not be settled.
pub(crate) fn settle(bytes: &[u8]) -> Result<Cow<'_, [u8]>, FileRefusal> {
    let document = Document::open(bytes)?;
    if !document.signatures()?.is_empty() {
        return Ok(Cow::Borrowed(bytes));
    }
    let findings = hefu_pdf::preflight(&document);
    refuse_unsettled(&findings)?;
    Ok(hefu_pdf::flatten(&document, &findings)?)
}

impl From<FlattenError> for FileRefusal {
    fn from(error: FlattenError) -> Self {
        match error {
            FlattenError::Document(error) => error.into(),
            FlattenError::Signed => Self::CannotBeSigned,
            FlattenError::Refused(kind) => unsettled(kind, None),
        }
    }
}

fn refuse_unsettled(findings: &[PreflightFinding]) -> Result<(), FileRefusal> {
    let refused = |finding: &&PreflightFinding| finding.severity() == Severity::Refused;
    match findings.iter().find(refused) {
        Some(finding) => Err(unsettled(finding.kind, finding.page)),
        None => Ok(()),
    }
}

fn unsettled(kind: PreflightKind, page: Option<usize>) -> FileRefusal {
    if kind == PreflightKind::XfaForm {
        return FileRefusal::XfaForm;
    }
    FileRefusal::Unsettled {
        found: FileNote::of(kind, page),
    }
}

/// One note of a kind: a form of a hundred fields is one thing to know.
fn once_each(findings: &[PreflightFinding]) -> Vec<FileNote> {
    let mut notes: Vec<FileNote> = Vec::new();
    for note in findings.iter().map(|it| FileNote::of(it.kind, it.page)) {
        if !notes.iter().any(|before| before.code == note.code) {
            notes.push(note);
        }
    }
    notes
}
