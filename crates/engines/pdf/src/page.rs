//! The page tree (ISO 32000-1, 7.7.3) with inherited attributes.

use std::collections::HashSet;

use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::geometry::{PageGeometry, Rect, Rotation};
use crate::syntax::{Dict, Object, ObjectId};

/// Deepest page tree that is walked.
const MAX_TREE_DEPTH: usize = 64;

/// A page: its object and geometry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageNode {
    pub(crate) id: ObjectId,
    pub(crate) geometry: PageGeometry,
}

#[derive(Clone, Copy, Default)]
struct Inherited {
    media_box: Option<Rect>,
    crop_box: Option<Rect>,
    rotation: Rotation,
}

impl Document<'_> {
    /// Number of pages, counted by walking the tree.
    ///
    /// # Errors
    /// [`PdfError::TooManyPages`], or [`PdfError::Broken`] for a damaged tree.
    pub fn page_count(&self) -> Result<usize, PdfError> {
        Ok(self.page_nodes()?.len())
    }

    /// The geometry of a page, counted from 0; nothing if there is no such page.
    ///
    /// # Errors
    /// As [`Document::page_count`].
    pub fn page_geometry(&self, page: usize) -> Result<Option<PageGeometry>, PdfError> {
        Ok(self.page_nodes()?.get(page).map(|node| node.geometry))
    }

    pub(crate) fn page_nodes(&self) -> Result<&[PageNode], PdfError> {
        self.pages
            .get_or_init(|| self.walk_pages(0))
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The pages as seen from section `at`.
    pub(crate) fn walk_pages(&self, at: usize) -> Result<Vec<PageNode>, PdfError> {
        let catalog = self.catalog(at)?;
        let root = catalog
            .get(b"Pages")
            .and_then(|pages| pages.as_reference())
            .ok_or(Damage::PageTree)?;
        let mut walk = Walk {
            document: self,
            at,
            seen: HashSet::new(),
            found: Vec::new(),
        };
        walk.visit(root, Inherited::default(), 0)?;
        if walk.found.is_empty() {
            return Err(Damage::NoPages.into());
        }
        Ok(walk.found)
    }

    /// Rotation and user unit of one page without a walk of the tree: up along `Parent`.
    pub(crate) fn single_page_geometry(&self, id: ObjectId) -> Option<PageGeometry> {
        let page = self.dict_at(id, 0)?;
        let mut inherited = Inherited::default();
        let mut rotation = None;
        let mut node = page.clone();
        for _ in 0..MAX_TREE_DEPTH {
            inherited.media_box = inherited
                .media_box
                .or_else(|| rect(self, &node, b"MediaBox", 0));
            inherited.crop_box = inherited
                .crop_box
                .or_else(|| rect(self, &node, b"CropBox", 0));
            rotation = rotation.or_else(|| self.get(&node, b"Rotate", 0)?.as_integer());
            match self.get(&node, b"Parent", 0) {
                Some(Object::Dict(parent)) => node = parent,
                _ => break,
            }
        }
        let rotation = Rotation::from_degrees(rotation.unwrap_or(0));
        Some(PageGeometry::new(
            inherited.media_box?,
            inherited.crop_box,
            rotation,
            user_unit(self, &page, 0),
        ))
    }
}

struct Walk<'w, 'a> {
    document: &'w Document<'a>,
    at: usize,
    seen: HashSet<ObjectId>,
    found: Vec<PageNode>,
}

impl Walk<'_, '_> {
    fn visit(
        &mut self,
        id: ObjectId,
        mut inherited: Inherited,
        depth: usize,
    ) -> Result<(), PdfError> {
        let limit = self.document.limits().max_pages;
        if depth > MAX_TREE_DEPTH
            || !self.seen.insert(id)
            || self.seen.len() > limit.saturating_mul(8).max(1024)
        {
            return Err(Damage::PageTree.into());
        }
        let node = self.document.dict_at(id, self.at).ok_or(Damage::PageTree)?;
        inherited.media_box =
            rect(self.document, &node, b"MediaBox", self.at).or(inherited.media_box);
        inherited.crop_box = rect(self.document, &node, b"CropBox", self.at).or(inherited.crop_box);
        if let Some(rotation) = self
            .document
            .get(&node, b"Rotate", self.at)
            .and_then(|value| value.as_integer())
        {
            inherited.rotation = Rotation::from_degrees(rotation);
        }
        if let Some(kids) = self.document.get(&node, b"Kids", self.at) {
            for kid in kids.as_array().ok_or(Damage::PageTree)? {
                self.visit(
                    kid.as_reference().ok_or(Damage::PageTree)?,
                    inherited,
                    depth + 1,
                )?;
            }
            return Ok(());
        }
        if self.found.len() >= limit {
            return Err(PdfError::TooManyPages {
                pages: limit as u64 + 1,
                limit,
            });
        }
        // Readers show a page without a media box as US Letter.
        let media_box = inherited
            .media_box
            .unwrap_or(Rect::new(0.0, 0.0, 612.0, 792.0));
        let unit = user_unit(self.document, &node, self.at);
        let geometry = PageGeometry::new(media_box, inherited.crop_box, inherited.rotation, unit);
        self.found.push(PageNode { id, geometry });
        Ok(())
    }
}

fn user_unit(document: &Document<'_>, page: &Dict<'_>, at: usize) -> f64 {
    let unit = page
        .get(b"UserUnit")
        .and_then(|value| document.resolve(value, at)?.as_number());
    unit.filter(|unit| (1e-3..=1e6).contains(unit))
        .unwrap_or(1.0)
}

/// A rectangle with an area.
pub(crate) fn rect(
    document: &Document<'_>,
    dict: &Dict<'_>,
    key: &[u8],
    at: usize,
) -> Option<Rect> {
    let value = document.resolve(dict.get(key)?, at)?;
    let numbers = rect_numbers(document, &value, at)?;
    let rect = Rect::new(numbers[0], numbers[1], numbers[2], numbers[3]);
    (rect.width() > 0.0 && rect.height() > 0.0).then_some(rect)
}

/// The four numbers of a rectangle, each possibly behind a reference.
pub(crate) fn rect_numbers(
    document: &Document<'_>,
    value: &Object<'_>,
    at: usize,
) -> Option<[f64; 4]> {
    let items = value.as_array()?;
    let mut numbers = [0.0; 4];
    if items.len() != 4 {
        return None;
    }
    for (number, item) in numbers.iter_mut().zip(items) {
        *number = document
            .resolve(item.clone(), at)?
            .as_number()
            .filter(|number| number.abs() < 1e9)?;
    }
    Some(numbers)
}
