//! Typesetting: Typst sources and plain data in, PDF/A-2b bytes out.
//!
//! A library of its own: it must never know contracts, users, the network, files of the machine or the
//! clock. Sources and fonts are handed in, the only paths that exist are those of a [`Template`], and
//! "today" is the instant the caller names.
//!
//! Entry points: [`Typesetter::new`] reads the fonts once; [`Typesetter::render`] sets one document.
//! Data reach the template as `/data.json` and are only ever text there, never markup: whatever a
//! person typed into a name can not become a command.
//!
//! The same template, data and instant give the same bytes, always.

mod coverage;
mod data;
mod world;

pub use data::Data;

use std::sync::{Mutex, OnceLock, PoisonError};

use thiserror::Error;
use ttf_parser::Face;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use coverage::Coverage;
use world::TemplateWorld;

/// Renderings after which remembered intermediate results that were not used again are dropped.
/// Small enough to hold little, large enough that a template's own parts are never set anew.
const MEMORY_GENERATIONS: usize = 8;

/// Sources of one kind of document.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Path and text of every source; the first is the main one. Paths are absolute, such as
    /// `/main.typ`.
    pub sources: &'static [(&'static str, &'static str)],
}

/// What is written into a document beside its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFacts<'a> {
    /// Identifies the document among all others; hashed into the file's identifier.
    pub identifier: &'a str,
    /// What made it (`Creator`).
    pub creator: &'a str,
    /// When it was made, Unix seconds.
    pub made_at: i64,
}

/// Why nothing was set.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TypesetError {
    /// There is no font, or one of them can not be read.
    #[error("font {0} can not be read")]
    Font(usize),
    /// A character that no font has. Setting it would show a box in place of somebody's name.
    #[error("no font has the character U+{:04X}", u32::from(*.0))]
    MissingGlyph(char),
    /// The instant lies outside the years 1–9999.
    #[error("not a time that can be written into a document")]
    Time,
    /// The template is wrong or does not fit its data.
    #[error("the template does not fit: {0}")]
    Template(String),
}

/// Fonts and library, read once and used for every document.
pub struct Typesetter {
    files: Vec<&'static [u8]>,
    // Both take a while to make; a process that sets nothing does without.
    coverage: OnceLock<Coverage>,
    setting: OnceLock<Setting>,
    rendered: Mutex<usize>,
}

/// What Typst works with.
pub(crate) struct Setting {
    pub(crate) library: LazyHash<Library>,
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

impl Typesetter {
    /// Takes the fonts (OpenType). A character is taken from the first that has it.
    ///
    /// # Errors
    /// [`TypesetError::Font`] with the place of the font that can not be read.
    pub fn new(fonts: &[&'static [u8]]) -> Result<Self, TypesetError> {
        if fonts.is_empty() {
            return Err(TypesetError::Font(0));
        }
        for (place, bytes) in fonts.iter().enumerate() {
            Face::parse(bytes, 0).map_err(|_| TypesetError::Font(place))?;
        }
        Ok(Self {
            files: fonts.to_vec(),
            coverage: OnceLock::new(),
            setting: OnceLock::new(),
            rendered: Mutex::new(0),
        })
    }

    fn coverage(&self) -> &Coverage {
        self.coverage.get_or_init(|| Coverage::of(&self.files))
    }

    fn setting(&self) -> &Setting {
        self.setting.get_or_init(|| {
            let fonts: Vec<Font> = self
                .files
                .iter()
                .filter_map(|bytes| Font::new(Bytes::new(*bytes), 0))
                .collect();
            Setting {
                library: LazyHash::new(Library::default()),
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                fonts,
            }
        })
    }

    /// Whether some font has the character and it shows something by itself.
    pub fn shows(&self, character: char) -> bool {
        self.coverage().shows(character)
    }

    /// The text with every character that can not be shown, or that would change how its neighbours
    /// are shown, spelled as its code point: `〔U+4DAE〕`. For names, which must never be refused.
    pub fn legible(&self, text: &str) -> String {
        self.coverage().legible(text)
    }

    /// Sets a document.
    ///
    /// # Errors
    /// [`TypesetError::MissingGlyph`] for the first character of the data that no font has (see
    /// [`Typesetter::legible`]); [`TypesetError::Template`] if template and data do not fit.
    pub fn render(
        &self,
        template: &Template,
        data: &Data,
        facts: &DocumentFacts<'_>,
    ) -> Result<Vec<u8>, TypesetError> {
        let coverage = self.coverage();
        data.each_text(&mut |text| coverage.check(text))?;
        let made_at = datetime(facts.made_at)?;
        let world = TemplateWorld::new(self.setting(), template, data.to_json(), made_at)?;
        let document = typst::compile::<PagedDocument>(&world)
            .output
            .map_err(|errors| template_error(&errors))?;
        let options = PdfOptions {
            ident: Smart::Custom(facts.identifier.to_owned()),
            creator: Smart::Custom(Some(facts.creator.to_owned())),
            timestamp: Some(Timestamp::new_utc(made_at)),
            standards: PdfStandards::new(&[PdfStandard::A_2b])
                .map_err(|error| TypesetError::Template(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| template_error(&errors));
        self.forget_unused();
        pdf
    }

    /// Keeps the memory of past renderings bounded.
    fn forget_unused(&self) {
        let mut rendered = self.rendered.lock().unwrap_or_else(PoisonError::into_inner);
        *rendered += 1;
        if rendered.is_multiple_of(MEMORY_GENERATIONS) {
            comemo::evict(1);
        }
    }
}

fn datetime(unix_seconds: i64) -> Result<Datetime, TypesetError> {
    let at =
        time::OffsetDateTime::from_unix_timestamp(unix_seconds).map_err(|_| TypesetError::Time)?;
    Datetime::from_ymd_hms(
        at.year(),
        at.month().into(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
    )
    .ok_or(TypesetError::Time)
}

fn template_error(errors: &[SourceDiagnostic]) -> TypesetError {
    let texts: Vec<_> = errors
        .iter()
        .map(|error| error.message.to_string())
        .collect();
    TypesetError::Template(texts.join("; "))
}

#[cfg(test)]
mod tests;
