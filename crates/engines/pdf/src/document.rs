//! A document that is open for reading: header, cross-reference chain, objects.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::error::{Damage, PdfError};
use crate::form::Form;
use crate::limits::Limits;
use crate::page::PageNode;
use crate::syntax::lexer::{Lexer, is_space};
use crate::syntax::{Dict, Object, ObjectId, Stream, filter};
use crate::xref::{self, Entry, Section, XrefKind};

/// An open document. It borrows the bytes, parses nothing that is not asked for and changes nothing.
///
/// Cheap to open: the cost is one look at each cross-reference section, whatever the file's size.
pub struct Document<'a> {
    bytes: &'a [u8],
    limits: Limits,
    pub(crate) sections: Vec<Section<'a>>,
    history: History,
    /// Object streams by the position of their object, decoded on first use.
    containers: BTreeMap<usize, OnceLock<Option<Container>>>,
    /// Bytes that object streams may still decode to.
    decode_budget: AtomicUsize,
    catalog_id: ObjectId,
    pub(crate) pages: OnceLock<Result<Vec<PageNode>, PdfError>>,
    pub(crate) form: OnceLock<Result<Form, PdfError>>,
}

/// A decoded object stream (ISO 32000-1, 7.5.7): its bytes and each object's number and start.
struct Container {
    decoded: Vec<u8>,
    index: Vec<(u32, usize)>,
}

impl<'a> Document<'a> {
    /// Opens with default [`Limits`].
    ///
    /// # Errors
    /// [`PdfError`] names what is wrong; see its variants.
    pub fn open(bytes: &'a [u8]) -> Result<Self, PdfError> {
        Self::open_with(bytes, Limits::default())
    }

    /// Opens with the given limits.
    ///
    /// # Errors
    /// [`PdfError`] names what is wrong; see its variants.
    pub fn open_with(bytes: &'a [u8], limits: Limits) -> Result<Self, PdfError> {
        check_header(bytes, &limits)?;
        let sections = xref::read_chain(bytes, &limits)?;
        if sections
            .iter()
            .any(|section| section.trailer.contains(b"Encrypt"))
        {
            return Err(PdfError::Encrypted {
                opens_without_password: opens_without_password(bytes),
            });
        }
        let catalog_id = sections[0]
            .trailer
            .get(b"Root")
            .and_then(|root| root.as_reference())
            .ok_or(Damage::Catalog)?;
        let containers = find_containers(bytes, &sections).ok_or(Damage::TooComplex)?;
        let document = Self {
            bytes,
            limits,
            history: History::of(bytes, &sections),
            sections,
            containers,
            decode_budget: AtomicUsize::new(limits.max_decoded_stream),
            catalog_id,
            pages: OnceLock::new(),
            form: OnceLock::new(),
        };
        document.check_declared_pages()?;
        Ok(document)
    }

    /// The bytes the document was opened from.
    #[must_use]
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The limits in force.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The kind of the newest cross-reference section; increments keep it.
    #[must_use]
    pub fn xref_kind(&self) -> XrefKind {
        self.sections[0].kind
    }

    /// The object of the document catalog.
    #[must_use]
    pub fn catalog_id(&self) -> ObjectId {
        self.catalog_id
    }

    /// Smallest object number that is free in every revision.
    pub(crate) fn next_number(&self) -> u32 {
        let declared = self
            .sections
            .iter()
            .filter_map(|section| section.trailer.get(b"Size")?.as_integer());
        let declared = declared
            .filter_map(|size| u32::try_from(size).ok())
            .max()
            .unwrap_or(1);
        let used = self
            .sections
            .iter()
            .map(Section::next_number)
            .max()
            .unwrap_or(1);
        declared.min(xref::MAX_OBJECT_NUMBER).max(used).max(1)
    }

    pub(crate) fn catalog(&self, at: usize) -> Result<Dict<'_>, PdfError> {
        let root = self
            .sections
            .get(at)
            .and_then(|section| section.trailer.get(b"Root")?.as_reference());
        let root = root.ok_or(Damage::Catalog)?;
        self.dict_at(root, at).ok_or_else(|| Damage::Catalog.into())
    }

    /// The entry of an object as seen from section `at` (0 is the newest).
    pub(crate) fn entry(&self, number: u32, at: usize) -> Option<(usize, Entry)> {
        let found = |index: usize| {
            let section = self.sections.get(index)?;
            Some((index, section.lookup(self.bytes, number)?))
        };
        let mut indexed = self.history.sections_of(number, at);
        indexed
            .find_map(found)
            .or_else(|| (at.max(self.history.indexed)..self.sections.len()).find_map(found))
    }

    /// Reads an object as seen from section `at`.
    pub(crate) fn object_at(&self, id: ObjectId, at: usize) -> Option<Object<'_>> {
        let (section, entry) = self.entry(id.number, at)?;
        match entry {
            Entry::Free => None,
            Entry::InFile { offset, generation } => {
                if generation != id.generation {
                    return None;
                }
                self.object_in_file(id, offset, at, true)
            }
            Entry::InStream { container, index } => {
                let Entry::InFile { offset, .. } = self.entry(container, section)?.1 else {
                    return None;
                };
                let slot = self.containers.get(&offset)?;
                let container = slot
                    .get_or_init(|| self.open_container(container, offset, section))
                    .as_ref()?;
                let (number, start) = *container.index.get(index)?;
                if number != id.number || id.generation != 0 {
                    return None;
                }
                let mut lexer = Lexer::new(&container.decoded, start);
                lexer.skip_space();
                lexer.value(0)
            }
        }
    }

    /// `packed_length`: whether the stream's length may lie in an object stream. Not so for object
    /// streams themselves (7.5.7), or two of them could wait for each other.
    fn object_in_file(
        &self,
        id: ObjectId,
        offset: usize,
        at: usize,
        packed_length: bool,
    ) -> Option<Object<'_>> {
        let mut lexer = Lexer::new(self.bytes, offset);
        lexer.skip_space();
        if lexer.unsigned()? != u64::from(id.number) {
            return None;
        }
        lexer.skip_space();
        if lexer.unsigned()? != u64::from(id.generation) {
            return None;
        }
        lexer.skip_space();
        lexer.eat(b"obj")?;
        lexer.skip_space();
        let value = lexer.value(0)?;
        let Object::Dict(dict) = value else {
            return Some(value);
        };
        let mut probe = lexer.clone();
        probe.skip_space();
        if probe.eat(b"stream").is_none() {
            return Some(Object::Dict(dict));
        }
        let length = match dict.get(b"Length")? {
            // A stream whose length is that of another stream would recurse without end.
            Object::Reference(length) if length != id => match self.entry(length.number, at)?.1 {
                Entry::InFile { offset, generation } => {
                    plain_integer(self.bytes, length.number, generation, offset)
                }
                _ if packed_length => self.object_at(length, at)?.as_integer(),
                _ => None,
            },
            value => value.as_integer(),
        }?;
        let (data, _) = xref::stream_data(self.bytes, lexer, usize::try_from(length).ok()?)?;
        Some(Object::Stream(Stream { dict, data }))
    }

    /// Reads an object in the newest state.
    pub(crate) fn object(&self, id: ObjectId) -> Option<Object<'_>> {
        self.object_at(id, 0)
    }

    /// Follows one reference (chains of references do not occur in conforming files).
    pub(crate) fn resolve<'d>(&'d self, object: Object<'d>, at: usize) -> Option<Object<'d>> {
        match object {
            Object::Reference(id) => self.object_at(id, at),
            other => Some(other),
        }
    }

    pub(crate) fn get<'d>(&'d self, dict: &Dict<'d>, key: &[u8], at: usize) -> Option<Object<'d>> {
        self.resolve(dict.get(key)?, at)
    }

    pub(crate) fn dict_at(&self, id: ObjectId, at: usize) -> Option<Dict<'_>> {
        self.object_at(id, at)?.into_dict()
    }

    fn open_container(&self, number: u32, offset: usize, at: usize) -> Option<Container> {
        let Object::Stream(stream) =
            self.object_in_file(ObjectId::new(number), offset, at, false)?
        else {
            return None;
        };
        if !stream.dict.is_name(b"Type", b"ObjStm") {
            return None;
        }
        let budget = self.decode_budget.load(Ordering::Relaxed);
        let decoded = filter::decode(&stream, budget)?;
        // Two threads may both pass the check; the excess is one stream.
        self.decode_budget
            .store(budget - decoded.len().min(budget), Ordering::Relaxed);
        let count = usize::try_from(stream.dict.get(b"N")?.as_integer()?).ok()?;
        let first = usize::try_from(stream.dict.get(b"First")?.as_integer()?).ok()?;
        if count > decoded.len() {
            return None;
        }
        let mut lexer = Lexer::new(decoded.get(..first)?, 0);
        let mut index = Vec::with_capacity(count);
        for _ in 0..count {
            lexer.skip_space();
            let number = u32::try_from(lexer.unsigned()?).ok()?;
            lexer.skip_space();
            let start = usize::try_from(lexer.unsigned()?).ok()?;
            index.push((number, first.checked_add(start)?));
        }
        Some(Container { decoded, index })
    }

    /// Refuses a file that declares too many pages before anything is walked.
    fn check_declared_pages(&self) -> Result<(), PdfError> {
        let catalog = self.catalog(0)?;
        let root = self
            .get(&catalog, b"Pages", 0)
            .and_then(Object::into_dict)
            .ok_or(Damage::PageTree)?;
        let declared = self
            .get(&root, b"Count", 0)
            .and_then(|count| count.as_integer())
            .unwrap_or(0);
        match u64::try_from(declared) {
            Ok(pages) if pages > self.limits.max_pages as u64 => Err(PdfError::TooManyPages {
                pages,
                limit: self.limits.max_pages,
            }),
            _ => Ok(()),
        }
    }
}

/// Which of the newest sections hold which object, so that looking an object up costs the same
/// after fifty signatures as after one.
#[derive(Default)]
struct History {
    /// Object numbers with the index of a section, sorted.
    entries: Vec<(u32, usize)>,
    /// How many sections, from the newest, are in `entries`.
    indexed: usize,
}

impl History {
    /// Fewer sections than this are as quickly asked one by one.
    const FROM: usize = 4;
    /// A section with more entries is no signature's; it and all older ones are asked one by one.
    const MAX_ENTRIES: usize = 256;

    fn of(bytes: &[u8], sections: &[Section<'_>]) -> Self {
        if sections.len() < Self::FROM {
            return Self::default();
        }
        let small = |section: &&Section<'_>| section.entry_count() <= Self::MAX_ENTRIES;
        let indexed = sections.iter().take_while(small).count();
        let mut entries = Vec::with_capacity(indexed * 8);
        for (index, section) in sections[..indexed].iter().enumerate() {
            section.each(bytes, &mut |number, _| entries.push((number, index)));
        }
        entries.sort_unstable();
        Self { entries, indexed }
    }

    /// The sections from `at` on that hold the object, newest first.
    fn sections_of(&self, number: u32, at: usize) -> impl Iterator<Item = usize> {
        let from = self.entries.partition_point(|entry| *entry < (number, at));
        let same = move |entry: &&(u32, usize)| entry.0 == number;
        self.entries[from..]
            .iter()
            .take_while(same)
            .map(|entry| entry.1)
    }
}

/// `n g obj <integer>`: what a stream length must be.
fn plain_integer(bytes: &[u8], number: u32, generation: u16, offset: usize) -> Option<i64> {
    let mut lexer = Lexer::new(bytes, offset);
    lexer.skip_space();
    (lexer.unsigned()? == u64::from(number)).then_some(())?;
    lexer.skip_space();
    (lexer.unsigned()? == u64::from(generation)).then_some(())?;
    lexer.skip_space();
    lexer.eat(b"obj")?;
    lexer.skip_space();
    lexer.value(0)?.as_integer()
}

fn check_header(bytes: &[u8], limits: &Limits) -> Result<(), PdfError> {
    if bytes.is_empty() {
        return Err(PdfError::Empty);
    }
    if bytes.len() > limits.max_bytes {
        return Err(PdfError::TooLarge {
            bytes: bytes.len(),
            limit: limits.max_bytes,
        });
    }
    let head = &bytes[..bytes.len().min(1024)];
    match head.windows(5).position(|window| window == b"%PDF-") {
        Some(0) => Ok(()),
        Some(junk) => Err(PdfError::JunkBeforeHeader { bytes: junk }),
        None => Err(PdfError::NotAPdf),
    }
}

/// An empty user password opens most protected files; only a reader that can decrypt knows.
fn opens_without_password(bytes: &[u8]) -> bool {
    hayro_syntax::Pdf::new(bytes.to_vec()).is_ok()
}

/// Most object streams that the sections may point into.
const MAX_CONTAINERS: usize = 100_000;

/// A slot for each object stream that any section points into; nothing if there are too many.
fn find_containers(
    bytes: &[u8],
    sections: &[Section<'_>],
) -> Option<BTreeMap<usize, OnceLock<Option<Container>>>> {
    let mut found = BTreeMap::new();
    let mut looked_up = 0usize;
    for (at, section) in sections.iter().enumerate() {
        if !section.has_columns() {
            continue;
        }
        let mut numbers = HashSet::new();
        let mut last = 0;
        section.each(bytes, &mut |_, entry| {
            if let Entry::InStream { container, .. } = entry
                && container != last
            {
                last = container;
                numbers.insert(container);
            }
        });
        looked_up += numbers.len();
        if looked_up > MAX_CONTAINERS {
            return None;
        }
        for container in numbers {
            let mut older = sections.iter().skip(at);
            let entry = older.find_map(|section| section.lookup(bytes, container));
            if let Some(Entry::InFile { offset, .. }) = entry {
                found.entry(offset).or_insert_with(OnceLock::new);
            }
        }
    }
    Some(found)
}

/// Bytes after the last `%%EOF` and its end of line, zero in a clean file.
pub(crate) fn trailing_bytes(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let [head @ .., last] = rest {
        if !is_space(*last) {
            break;
        }
        rest = head;
    }
    let from = rest.len().saturating_sub(2048);
    match rest[from..]
        .windows(5)
        .rposition(|window| window == b"%%EOF")
    {
        Some(at) => rest.len() - (from + at + 5),
        None => rest.len(),
    }
}
