//! The text of a page and where it stands, for placing fields by what a document says.
//!
//! **What is read.** The text operators of the page's content and its form XObjects (ISO 32000-1,
//! clause 9), invisible text (as scanners put behind pictures) included, layers that are off left
//! out. Annotations and form fields are not page text, and nothing is recognised from pictures.
//!
//! **What a code means** is taken from the first that says: the font's `ToUnicode` map; the code
//! itself under a Unicode encoding; the published character collections (Adobe-GB1, -CNS1, -Japan1,
//! -Korea1); glyph names; the embedded program's character map turned round. A character that
//! nothing tells is U+FFFD and is counted.
//!
//! **Where it stands** is told on the page as displayed: see [`crate::ViewRect`].

mod budget;
mod content;
mod fold;
mod font;
mod interpret;
mod layout;
mod matrix;
mod search;
mod visibility;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

pub use layout::{Character, PageText, Point, Quad, TextLine, Word};
pub use search::{Keyword, KeywordError, KeywordHit};

use budget::Budget;
use font::Font;
use interpret::Interpreter;
use thiserror::Error;
use visibility::Layers;

use crate::document::Document;
use crate::error::PdfError;
use crate::syntax::{Dict, Object, ObjectId};

/// Deepest page tree whose inherited resources are looked for.
const MAX_TREE_DEPTH: usize = 64;

/// Steps that loading a font costs.
const FONT_STEPS: usize = 5_000;
/// The same for a font that is no object of its own: it is loaded whenever it is chosen.
const INLINE_FONT_STEPS: usize = 50_000;

/// Bounds on reading text. [`TextLimits::default`] suits uploads from strangers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimits {
    /// Most bytes that the content of one page, or one form XObject, may decode to. Default 64 MiB.
    pub max_content_bytes: usize,
    /// Most bytes that content and fonts may decode to in one reader's life. Default 512 MiB.
    pub max_decoded_bytes: usize,
    /// Most operators and shown codes in one reader's life. Default 20 million.
    pub max_steps: usize,
    /// Most glyphs on one page. Default 200,000.
    pub max_page_characters: usize,
}

impl Default for TextLimits {
    fn default() -> Self {
        Self {
            max_content_bytes: 64 << 20,
            max_decoded_bytes: 512 << 20,
            max_steps: 20_000_000,
            max_page_characters: 200_000,
        }
    }
}

/// Why the text of a page cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextError {
    /// The document itself cannot be read.
    #[error(transparent)]
    Document(#[from] PdfError),
    /// There is no such page.
    #[error("there is no page {page}; the document has {pages}")]
    NoSuchPage {
        /// The page, from 0.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// Reading on would go beyond [`TextLimits`].
    #[error("the content is beyond any real document")]
    TooComplex,
}

/// Reads the text of pages one after the other. Fonts are loaded once; limits hold over all pages.
pub struct PageTextReader<'d, 'a> {
    document: &'d Document<'a>,
    limits: TextLimits,
    budget: Budget,
    layers: Layers,
    fonts: HashMap<ObjectId, Rc<RefCell<Font>>>,
}

impl<'d, 'a> PageTextReader<'d, 'a> {
    /// A reader of this document.
    #[must_use]
    pub fn new(document: &'d Document<'a>, limits: TextLimits) -> Self {
        Self {
            document,
            limits,
            budget: Budget::new(&limits),
            layers: Layers::read(document),
            fonts: HashMap::new(),
        }
    }

    /// The text of a page, counted from 0. Content that cannot be decoded has no text.
    ///
    /// # Errors
    /// [`TextError`].
    pub fn page(&mut self, page: usize) -> Result<PageText, TextError> {
        let pages = self.document.page_nodes()?;
        let node = pages.get(page).ok_or(TextError::NoSuchPage {
            page,
            pages: pages.len(),
        })?;
        let (geometry, resources) = (node.geometry, self.resources(node.id));
        let content = self.content(node.id)?;
        let painted = Interpreter::new(self).run(&content, &resources)?;
        Ok(layout::lay_out(page, &geometry, &painted))
    }

    /// The resources of a page, inherited where it has none (7.7.3.4).
    fn resources(&self, page: ObjectId) -> Dict<'d> {
        let mut node = self.document.dict_at(page, 0);
        for _ in 0..MAX_TREE_DEPTH {
            let Some(dict) = node else { break };
            if let Some(Object::Dict(own)) = self.document.get(&dict, b"Resources", 0) {
                return own;
            }
            node = self
                .document
                .get(&dict, b"Parent", 0)
                .and_then(Object::into_dict);
        }
        Dict::default()
    }

    /// The content streams of a page, one after the other (7.8.2).
    fn content(&mut self, page: ObjectId) -> Result<Vec<u8>, TextError> {
        let document = self.document;
        let contents = document
            .dict_at(page, 0)
            .and_then(|page| document.get(&page, b"Contents", 0));
        let parts = match contents {
            Some(Object::Array(parts)) => parts,
            Some(one) => vec![one],
            None => Vec::new(),
        };
        let mut content = Vec::new();
        for part in parts {
            self.budget.step(1)?;
            let Some(Object::Stream(part)) = document.resolve(part, 0) else {
                continue;
            };
            if let Some(decoded) = self.decode_content(&part) {
                content.extend_from_slice(&decoded);
                content.push(b'\n');
            }
            if content.len() > self.limits.max_content_bytes {
                return Err(TextError::TooComplex);
            }
        }
        Ok(content)
    }

    /// The font of this name among the resources, loaded once if it is an object of its own.
    fn font(&mut self, name: &[u8], resources: &Dict<'d>) -> Option<Rc<RefCell<Font>>> {
        let fonts = self.document.get(resources, b"Font", 0)?.into_dict()?;
        let font = fonts.get(name)?;
        let id = font.as_reference();
        if let Some(known) = id.and_then(|id| self.fonts.get(&id)) {
            return Some(Rc::clone(known));
        }
        let dict = self.document.resolve(font, 0)?.into_dict()?;
        let steps = id.map_or(INLINE_FONT_STEPS, |_| FONT_STEPS);
        if !self.budget.try_step(steps) {
            return None;
        }
        let font = Font::load(self.document, &dict, &mut self.budget);
        let font = Rc::new(RefCell::new(font));
        if let Some(id) = id {
            self.fonts.insert(id, Rc::clone(&font));
        }
        Some(font)
    }
}

impl Document<'_> {
    /// The text of one page, counted from 0. For several pages, [`PageTextReader`] is cheaper.
    ///
    /// # Errors
    /// [`TextError`].
    pub fn page_text(&self, page: usize, limits: TextLimits) -> Result<PageText, TextError> {
        PageTextReader::new(self, limits).page(page)
    }
}
