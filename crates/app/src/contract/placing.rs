//! Where fields go: by coordinates from either corner, by the name of a form field, or by what the
//! document says.

use std::collections::BTreeSet;

use hefu_domain::contract::{Area, FieldKind, PageSize};
use hefu_kernel::FileId;
use hefu_pdf::{
    Document, FieldKind as FormFieldKind, Keyword, KeywordHit, PageTextReader, PdfError, TextError,
    TextLimits, ViewRect,
};

use super::FieldInput;
use crate::{
    Failure, Outcome, Platform,
    authz::{Action, Principal},
    ports::FileRecord,
    refusals::{FileRefusal, PlacingRefusal, Refusal},
    vault::KeyOwner,
};

/// Most occurrences of a keyword that are told.
const TOLD_MAX: usize = 1_000;
/// Most occurrences of a keyword that are chosen among; no contract has so many fields.
const CHOICES_MAX: usize = 20_000;

/// A field and how its place is told.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldOrder {
    /// Place of its signatory in the list, from 0.
    pub signatory_index: usize,
    /// What goes into it.
    pub kind: FieldKind,
    /// Where it goes.
    pub place: Place,
}

/// How the place of a field is told. Lengths are points on the page as displayed.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// By coordinates.
    At {
        /// On which pages.
        pages: Pages,
        /// The corner of the page, and of the field, that the distances are between.
        corner: Corner,
        /// Distance from the left edge.
        x: f64,
        /// Distance from the top or bottom edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// The rectangle of every widget of the form field of this name.
    FormField(String),
    /// By a word in the text.
    Keyword(KeywordPlace),
}

/// Pages by number from 1, or from -1 backwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pages {
    /// One page.
    One(i64),
    /// Every page from a first to a last one, of each of these ranges.
    Ranges(Vec<(i64, i64)>),
}

/// The corner that coordinates start in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// The top left corner of the page to the top left corner of the field, down.
    TopLeft,
    /// The bottom left corner of the page to the bottom left corner of the field, up.
    BottomLeft,
}

/// A place beside a word.
#[derive(Debug, Clone, PartialEq)]
pub struct KeywordPlace {
    /// The word; `^word^` where it stands alone.
    pub keyword: String,
    /// Only on this page, from 1 or from -1 backwards.
    pub page: Option<i64>,
    /// Whether occurrences are counted from the document's end.
    pub reverse: bool,
    /// Which occurrences, from 0; all of them if none is chosen.
    pub indexes: Vec<usize>,
    /// Where the field lies beside the word.
    pub anchor: Anchor,
    /// Further to the right.
    pub offset_x: f64,
    /// Further down.
    pub offset_y: f64,
    /// Width of the field.
    pub width: f64,
    /// Height of the field.
    pub height: f64,
    /// Whether a document without the word is accepted; the field is then left out.
    pub optional: bool,
}

/// Where a field lies beside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Both top left corners in one.
    #[default]
    TopLeft,
    /// Both centres in one.
    Middle,
    /// Right below, centre below centre.
    Below,
    /// To the right at once, centre beside centre.
    Right,
    /// Its top left corner in the word's lower right one.
    LowerRight,
    /// Its bottom left corner in the word's upper right one.
    UpperRight,
}

impl Anchor {
    /// Left and top of a field of this size beside a word.
    fn corner(self, word: &ViewRect, width: f64, height: f64) -> (f64, f64) {
        let (right, bottom) = (word.x + word.width, word.y + word.height);
        let centred_x = word.x + (word.width - width) / 2.0;
        let centred_y = word.y + (word.height - height) / 2.0;
        match self {
            Self::TopLeft => (word.x, word.y),
            Self::Middle => (centred_x, centred_y),
            Self::Below => (centred_x, bottom),
            Self::Right => (right, centred_y),
            Self::LowerRight => (right, bottom),
            Self::UpperRight => (right, word.y - height),
        }
    }
}

/// Why fields could not be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlacingFailure {
    /// One of the orders can not be kept.
    Order {
        /// Its place in the list.
        index: usize,
        /// Why.
        refusal: PlacingRefusal,
    },
    /// The document as a whole could not be looked at.
    File(Failure),
}

impl From<Failure> for PlacingFailure {
    fn from(failure: Failure) -> Self {
        Self::File(failure)
    }
}

/// Where a word stands.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundText {
    /// Every place, in the document's order, at most a thousand.
    pub places: Vec<TextPlace>,
    /// Characters of the document whose meaning the file does not tell.
    pub unreadable: usize,
}

/// The rectangle of a word on a page as displayed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextPlace {
    /// Page number from 1.
    pub page: u32,
    /// Where, in points from the top left corner.
    pub rect: ViewRect,
}

impl Platform {
    /// Tells where each field goes. One order may make several fields, or none if it may be left out.
    ///
    /// # Errors
    /// [`PlacingFailure`].
    pub async fn place_fields(
        &self,
        file: &FileRecord,
        orders: Vec<FieldOrder>,
    ) -> Result<Vec<FieldInput>, PlacingFailure> {
        let by_document = |order: &FieldOrder| !matches!(order.place, Place::At { .. });
        let bytes = if orders.iter().any(by_document) {
            self.file_bytes(file).await?
        } else {
            Vec::new()
        };
        let pages = file.pages.clone();
        tokio::task::spawn_blocking(move || place(&bytes, &pages, &orders))
            .await
            .map_err(|_| interrupted())?
    }

    /// Where a word stands in an uploaded file.
    ///
    /// # Errors
    /// As [`Platform::own_file`]; [`PlacingRefusal`], [`FileRefusal`].
    pub async fn find_in_file(
        &self,
        principal: &Principal,
        id: FileId,
        keyword: &str,
    ) -> Outcome<FoundText> {
        let file = self.own_file(principal, id).await?;
        let bytes = self.file_bytes(&file).await?;
        find_apart(bytes, keyword.to_owned()).await
    }

    /// Where a word stands in the document that a contract was drafted from.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal`], [`PlacingRefusal`], [`FileRefusal`].
    pub async fn find_in_contract(
        &self,
        principal: &Principal,
        id: hefu_kernel::ContractId,
        keyword: &str,
    ) -> Outcome<FoundText> {
        let record = self.contract_for(principal, id, Action::Read).await?;
        let owner = KeyOwner::Contract(record.contract.id);
        let bytes = self
            .open_blob(owner, &record.wrapped_key, &record.source)
            .await?;
        find_apart(bytes, keyword.to_owned()).await
    }
}

/// On a thread of its own: a long document takes a while.
async fn find_apart(bytes: Vec<u8>, keyword: String) -> Outcome<FoundText> {
    tokio::task::spawn_blocking(move || find(&bytes, &keyword))
        .await
        .map_err(|_| interrupted())?
}

fn interrupted() -> Failure {
    Failure::Unavailable("reading text was interrupted".to_owned())
}

/// Every place of a word.
pub(crate) fn find(bytes: &[u8], keyword: &str) -> Outcome<FoundText> {
    let keyword = Keyword::parse(keyword).map_err(|_| PlacingRefusal::KeywordInvalid)?;
    let document = Document::open(bytes).map_err(FileRefusal::from)?;
    let pages = document.page_count().map_err(FileRefusal::from)?;
    let mut reader = PageTextReader::new(&document, TextLimits::default());
    let mut found = FoundText {
        places: Vec::new(),
        unreadable: 0,
    };
    for page in 0..pages {
        let text = reader.page(page).map_err(unreadable)?;
        found.unreadable += text.unknown;
        let room = TOLD_MAX - found.places.len();
        let hits = text.find(&keyword).into_iter().take(room);
        found.places.extend(hits.map(|hit| TextPlace {
            page: page as u32 + 1,
            rect: hit.rect,
        }));
    }
    Ok(found)
}

fn unreadable(error: TextError) -> Refusal {
    match error {
        TextError::Document(error) => FileRefusal::from(error).into(),
        TextError::NoSuchPage { pages, .. } => PlacingRefusal::PageMissing { pages }.into(),
        TextError::TooComplex => PlacingRefusal::TextTooComplex.into(),
    }
}

/// Places every field of the orders.
pub(crate) fn place(
    bytes: &[u8],
    pages: &[PageSize],
    orders: &[FieldOrder],
) -> Result<Vec<FieldInput>, PlacingFailure> {
    let refused = |index: usize| move |refusal| PlacingFailure::Order { index, refusal };
    let mut searches = Vec::new();
    for (index, order) in orders.iter().enumerate() {
        if let Place::Keyword(place) = &order.place {
            let search = Search::new(place, pages.len()).map_err(refused(index))?;
            searches.push(search);
        }
    }
    let by_document = orders
        .iter()
        .any(|order| !matches!(order.place, Place::At { .. }));
    let file = |error: PdfError| PlacingFailure::File(FileRefusal::from(error).into());
    let document = by_document.then(|| Document::open(bytes)).transpose();
    let document = document.map_err(file)?;
    if let Some(document) = document.as_ref().filter(|_| !searches.is_empty()) {
        search_all(document, pages.len(), &mut searches).map_err(|error| match error {
            TextError::Document(error) => file(error),
            other => PlacingFailure::File(unreadable(other).into()),
        })?;
    }
    let mut searches = searches.into_iter();
    let mut fields = Vec::new();
    for (index, order) in orders.iter().enumerate() {
        let areas = match &order.place {
            Place::At { .. } => by_coordinates(&order.place, pages),
            Place::FormField(name) => match &document {
                Some(document) => by_form_field(document, name).map_err(file)?,
                None => Err(PlacingRefusal::FormFieldNotFound),
            },
            Place::Keyword(place) => match searches.next() {
                Some(search) => search.areas(place),
                None => Err(PlacingRefusal::KeywordInvalid),
            },
        };
        let areas = areas.map_err(refused(index))?;
        fields.extend(areas.into_iter().map(|area| FieldInput {
            id: None,
            signatory_index: order.signatory_index,
            kind: order.kind,
            area,
        }));
    }
    Ok(fields)
}

/// The page from 0 that a number names.
fn page_index(number: i64, pages: usize) -> Result<usize, PlacingRefusal> {
    let missing = PlacingRefusal::PageMissing { pages };
    let count = i64::try_from(pages).map_err(|_| missing)?;
    let page = match number {
        1.. => number - 1,
        0 => return Err(missing),
        // Far numbers wrap nowhere: the sum of a negative and a small positive one.
        _ => count + number,
    };
    let found = usize::try_from(page).ok().filter(|page| *page < pages);
    found.ok_or(missing)
}

fn by_coordinates(place: &Place, pages: &[PageSize]) -> Result<Vec<Area>, PlacingRefusal> {
    let Place::At {
        pages: chosen,
        corner,
        x,
        y,
        width,
        height,
    } = place
    else {
        return Ok(Vec::new());
    };
    let mut numbers = BTreeSet::new();
    match chosen {
        Pages::One(number) => {
            numbers.insert(page_index(*number, pages.len())?);
        }
        Pages::Ranges(ranges) => {
            for (first, last) in ranges {
                let first = page_index(*first, pages.len())?;
                let last = page_index(*last, pages.len())?;
                numbers.extend(first..=last);
            }
        }
    }
    let area = |page: usize| {
        let top = match corner {
            Corner::TopLeft => *y,
            Corner::BottomLeft => f64::from(pages[page].height) / 100.0 - y - height,
        };
        Area::from_points(page as u32 + 1, *x, top, *width, *height)
    };
    Ok(numbers.into_iter().map(area).collect())
}

/// The rectangles of a text field's widgets, in the form's order.
fn by_form_field(
    document: &Document<'_>,
    name: &str,
) -> Result<Result<Vec<Area>, PlacingRefusal>, PdfError> {
    let missing = Err(PlacingRefusal::FormFieldNotFound);
    let Some(field) = document.field(name)? else {
        return Ok(missing);
    };
    if field.kind != FormFieldKind::Text {
        return Ok(missing);
    }
    let listed = document.annotation_pages()?;
    let mut areas = Vec::new();
    for widget in &field.widgets {
        // A widget that no page lists is not shown.
        let Some(page) = listed.get(&widget.object).copied() else {
            continue;
        };
        let Some(geometry) = document.page_geometry(page)? else {
            continue;
        };
        let rect = geometry.to_view(&widget.rect);
        if rect.width > 0.0 && rect.height > 0.0 {
            let page = page as u32 + 1;
            areas.push(Area::from_points(
                page,
                rect.x,
                rect.y,
                rect.width,
                rect.height,
            ));
        }
    }
    Ok(if areas.is_empty() { missing } else { Ok(areas) })
}

/// One keyword on its way through the pages.
struct Search {
    keyword: Keyword,
    /// The only page to look at, from 0.
    page: Option<usize>,
    hits: Vec<KeywordHit>,
    unreadable: usize,
}

impl Search {
    fn new(place: &KeywordPlace, pages: usize) -> Result<Self, PlacingRefusal> {
        let keyword = Keyword::parse(&place.keyword);
        let page = place.page.map(|number| page_index(number, pages));
        Ok(Self {
            keyword: keyword.map_err(|_| PlacingRefusal::KeywordInvalid)?,
            page: page.transpose()?,
            hits: Vec::new(),
            unreadable: 0,
        })
    }

    fn areas(mut self, place: &KeywordPlace) -> Result<Vec<Area>, PlacingRefusal> {
        if place.reverse {
            self.hits.reverse();
        }
        if self.hits.is_empty() && !place.optional {
            let unreadable = self.unreadable > 0;
            return Err(PlacingRefusal::KeywordNotFound { unreadable });
        }
        let found = self.hits.len();
        let mut chosen = Vec::new();
        let mut taken = BTreeSet::new();
        for index in &place.indexes {
            match self.hits.get(*index) {
                Some(hit) if taken.insert(*index) => chosen.push(*hit),
                Some(_) => {}
                None if place.optional => {}
                None => return Err(PlacingRefusal::KeywordIndex { found }),
            }
        }
        if place.indexes.is_empty() {
            chosen = self.hits;
        }
        let area = |hit: KeywordHit| {
            let (left, top) = place.anchor.corner(&hit.rect, place.width, place.height);
            let (left, top) = (left + place.offset_x, top + place.offset_y);
            Area::from_points(hit.page as u32 + 1, left, top, place.width, place.height)
        };
        Ok(chosen.into_iter().map(area).collect())
    }
}

/// Looks for all keywords in one pass over the pages that any of them may stand on.
fn search_all(
    document: &Document<'_>,
    pages: usize,
    searches: &mut [Search],
) -> Result<(), TextError> {
    let mut reader = PageTextReader::new(document, TextLimits::default());
    for page in 0..pages {
        let here = |search: &&mut Search| search.page.is_none_or(|only| only == page);
        let mut wanted = searches.iter_mut().filter(here).peekable();
        if wanted.peek().is_none() {
            continue;
        }
        let text = reader.page(page)?;
        for search in wanted {
            search.unreadable += text.unknown;
            let room = CHOICES_MAX - search.hits.len();
            search
                .hits
                .extend(text.find(&search.keyword).into_iter().take(room));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
