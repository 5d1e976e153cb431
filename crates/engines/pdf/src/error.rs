//! Every way a document can be refused while it is read.

use thiserror::Error;

/// Why a document cannot be read. A closed set: every refusal has its own variant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PdfError {
    /// The input has no bytes.
    #[error("the file is empty")]
    Empty,
    /// No `%PDF-` header (ISO 32000-1, 7.5.2) within the first kilobyte.
    #[error("the file is not a PDF")]
    NotAPdf,
    /// The `%PDF-` header does not stand at the first byte. Offsets in such a file are ambiguous,
    /// so it is refused rather than guessed at.
    #[error("{bytes} bytes stand before the PDF header")]
    JunkBeforeHeader {
        /// How many bytes stand before the header.
        bytes: usize,
    },
    /// The file is larger than [`crate::Limits::max_bytes`].
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// The limit in force.
        limit: usize,
    },
    /// The file is encrypted (trailer entry `Encrypt`).
    #[error("the file is encrypted")]
    Encrypted {
        /// True when an empty user password opens it: readers show it without asking, and its
        /// owner can save a copy without protection.
        opens_without_password: bool,
    },
    /// More pages than [`crate::Limits::max_pages`].
    #[error("the document has {pages} pages, more than {limit}")]
    TooManyPages {
        /// Pages counted or, when refused before counting, declared.
        pages: u64,
        /// The limit in force.
        limit: usize,
    },
    /// More revisions (cross-reference sections) than [`crate::Limits::max_revisions`].
    #[error("the document has more than {limit} revisions")]
    TooManyRevisions {
        /// The limit in force.
        limit: usize,
    },
    /// More form fields than [`crate::Limits::max_fields`].
    #[error("the document has more than {limit} form fields")]
    TooManyFields {
        /// The limit in force.
        limit: usize,
    },
    /// The structure is damaged.
    #[error("the file is damaged: {0}")]
    Broken(Damage),
}

/// What exactly is damaged in a broken document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Damage {
    /// No `startxref` near the end of the file: typically a truncated upload.
    #[error("no startxref at the end")]
    NoStartxref,
    /// A cross-reference section is not where its pointer says or cannot be read.
    #[error("the cross-reference section at byte {0} cannot be read")]
    CrossReference(usize),
    /// The `Prev` chain of cross-reference sections loops.
    #[error("the cross-reference sections form a loop")]
    CrossReferenceLoop,
    /// The trailer has no usable `Root` or the catalog is not a dictionary.
    #[error("no document catalog")]
    Catalog,
    /// The page tree is missing, loops or has entries that are not pages.
    #[error("the page tree cannot be read")]
    PageTree,
    /// The page tree holds no page.
    #[error("no pages")]
    NoPages,
    /// The interactive form dictionary or its field tree cannot be read.
    #[error("the form cannot be read")]
    Form,
    /// An object that is referred to cannot be parsed.
    #[error("object {0} cannot be read")]
    Object(u32),
    /// A stream needed to read the structure cannot be decoded or is over
    /// [`crate::Limits::max_decoded_stream`].
    #[error("the stream of object {0} cannot be decoded")]
    Stream(u32),
    /// A damaged file that holds signatures: putting it right would break them.
    #[error("the file is damaged and signed; a repair would break its signatures")]
    Signed,
    /// Contents of a page are missing: a repair would make a document of what is left.
    #[error("parts of the contents are lost")]
    ContentLost,
    /// More cross-reference entries, object streams or links than any real document has: reading it
    /// would take unbounded time or memory.
    #[error("the structure is beyond any real document")]
    TooComplex,
}

impl From<Damage> for PdfError {
    fn from(damage: Damage) -> Self {
        Self::Broken(damage)
    }
}
