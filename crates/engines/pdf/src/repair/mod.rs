//! Putting a damaged file right before anybody signs it: a normalising rewrite.
//!
//! Reading stays strict: what is signed or verified is never guessed at. Readers differ in how they
//! mend a broken file, so a file is mended once, here, the user is told, and what everybody sees and
//! signs is the mended file.
//!
//! Content is never made up: a page, a stream of a page or an end of the file that is lost makes the
//! repair fail.

mod note;
mod scan;

use std::borrow::Cow;
use std::collections::HashSet;

pub use note::{RepairKind, RepairNote};

use crate::document::Document;
use crate::error::{Damage, PdfError};
use crate::limits::Limits;
use crate::references::object_value;
use crate::rewrite::{NewObject, Rewrite, Rewritten};
use crate::syntax::lexer::Lexer;
use crate::syntax::{Object, ObjectId, write};
use crate::xref::Entry;
use scan::Scan;

/// A file that reads the same everywhere, and what was done for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired<'a> {
    /// The file: the input itself where nothing was wrong with it.
    pub bytes: Cow<'a, [u8]>,
    /// What was put right; empty where nothing was wrong.
    pub notes: Vec<RepairNote>,
}

/// Puts the structure of an unsigned file right: cross references, trailer, stream lengths, junk
/// before the header. A sound file, and a file with signatures that can be read as it is, comes back
/// byte for byte.
///
/// # Errors
/// [`PdfError`] as of [`Document::open`] for what no repair helps against (encrypted, too large, not
/// a PDF); [`Damage::Signed`] for a damaged file with signatures; [`Damage::ContentLost`] where
/// content is missing; [`PdfError::Broken`] where no page tree is left.
pub fn repair(bytes: &[u8], limits: Limits) -> Result<Repaired<'_>, PdfError> {
    let untouched = Repaired {
        bytes: Cow::Borrowed(bytes),
        notes: Vec::new(),
    };
    let strict = Document::open_with(bytes, limits).and_then(|document| {
        document.page_count()?;
        let signed = document.fields()?.iter().any(|field| field.signed);
        Ok(signed || document.unsound_entries() == Some(0))
    });
    let mut notes = Vec::new();
    match strict {
        Ok(true) => return Ok(untouched),
        Ok(false) => notes.push(RepairNote::one(RepairKind::WrongOffsets)),
        Err(PdfError::JunkBeforeHeader { bytes }) => {
            notes.push(RepairNote {
                kind: RepairKind::JunkBeforeHeader,
                count: bytes,
            });
        }
        Err(PdfError::Broken(Damage::TooComplex)) => return Err(Damage::TooComplex.into()),
        Err(PdfError::Broken(_)) => notes.push(RepairNote::one(RepairKind::CrossReferences)),
        Err(refusal) => return Err(refusal),
    }
    let scan = Scan::run(bytes, &limits)?;
    if scan
        .trailers
        .iter()
        .any(|trailer| trailer.contains(b"Encrypt"))
    {
        return Err(PdfError::Encrypted {
            opens_without_password: false,
        });
    }
    if scan.signed {
        return Err(Damage::Signed.into());
    }
    let ends = ends_properly(bytes);
    if !ends {
        notes.push(RepairNote::one(RepairKind::EndMissing));
    }
    let mended = rewrite(bytes, &scan, ends, &mut notes)?;
    check(&mended, limits)?;
    notes.extend(RepairNote::counted(
        RepairKind::WrongLengths,
        scan.wrong_lengths,
    ));
    notes.extend(RepairNote::counted(
        RepairKind::OlderVersions,
        scan.replaced,
    ));
    Ok(Repaired {
        bytes: Cow::Owned(mended),
        notes,
    })
}

/// Whether the file says where its cross references are, as a whole file does (7.5.5).
fn ends_properly(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    memchr::memmem::rfind(tail, b"startxref").is_some()
}

fn rewrite(
    bytes: &[u8],
    scan: &Scan<'_>,
    ends: bool,
    notes: &mut Vec<RepairNote>,
) -> Result<Vec<u8>, PdfError> {
    let start = find_start(scan, notes)?;
    let mut file = Rewrite::new(scan, version(bytes), scan.has_containers());
    let catalog = match start {
        Start::Catalog(id) => id,
        Start::Pages(pages) => {
            let mut value = b"<</Type /Catalog/Pages ".to_vec();
            write::reference(&mut value, pages);
            value.extend_from_slice(b">>");
            file.add(NewObject { value, data: None })
        }
    };
    let newest = scan.trailers.iter().rev();
    let info = newest
        .clone()
        .find_map(|trailer| trailer.get(b"Info")?.as_reference())
        .filter(|info| scan.has(info.number));
    let identifier = newest.clone().find_map(|trailer| {
        let both = trailer.get(b"ID")?;
        Some(both.as_array()?.first()?.as_string()?.to_vec())
    });
    let Rewritten {
        bytes,
        missing,
        unreadable,
    } = file
        .finish(catalog, info, identifier.as_deref())
        .ok_or(Damage::TooComplex)?;
    // A reference to an object that is not there counts as null (7.3.10), unless the file was cut
    // off: then the object may have stood in what is gone.
    let lost = missing.iter().any(|id| scan.cut.contains(&id.number));
    if lost || (!ends && !missing.is_empty()) {
        return Err(Damage::ContentLost.into());
    }
    notes.extend(RepairNote::counted(
        RepairKind::MissingObjects,
        missing.len(),
    ));
    notes.extend(RepairNote::counted(
        RepairKind::UnreadableValues,
        unreadable,
    ));
    Ok(bytes)
}

enum Start {
    Catalog(ObjectId),
    Pages(ObjectId),
}

/// The catalog that the last usable trailer names, else the last one in the file, else the page tree.
fn find_start(scan: &Scan<'_>, notes: &mut Vec<RepairNote>) -> Result<Start, PdfError> {
    let is_catalog = |id: &ObjectId| {
        let pages = scan.object_of(id.number).and_then(Object::into_dict);
        let pages = pages.and_then(|dict| dict.get(b"Pages")?.as_reference());
        pages.is_some_and(|pages| {
            scan.object_of(pages.number)
                .is_some_and(|it| it.as_dict().is_some())
        })
    };
    let named = scan.trailers.iter().rev();
    let mut named = named.filter_map(|trailer| trailer.get(b"Root")?.as_reference());
    if let Some(catalog) = named.find(|id| is_catalog(id)) {
        return Ok(Start::Catalog(catalog));
    }
    let (mut catalog, mut pages) = (None, None);
    for number in scan.numbers() {
        let Some(Object::Dict(dict)) = scan.object_of(number) else {
            continue;
        };
        let id = ObjectId::new(number);
        if dict.is_name(b"Type", b"Catalog") && is_catalog(&id) {
            catalog = Some(id);
        }
        let is_root = dict.is_name(b"Type", b"Pages") && !dict.contains(b"Parent");
        if is_root && dict.contains(b"Kids") {
            // Two page trees: which one is the document's would be a guess.
            if pages.replace(id).is_some() {
                return Err(Damage::Catalog.into());
            }
        }
    }
    if let Some(catalog) = catalog {
        notes.push(RepairNote::one(RepairKind::CatalogFound));
        return Ok(Start::Catalog(catalog));
    }
    let pages = pages.ok_or(Damage::PageTree)?;
    notes.push(RepairNote::one(RepairKind::CatalogMade));
    Ok(Start::Pages(pages))
}

/// The version in the header, 1.7 where it makes no sense.
pub(crate) fn version(bytes: &[u8]) -> &[u8] {
    let head = &bytes[..bytes.len().min(1100)];
    let found = memchr::memmem::find(head, b"%PDF-").and_then(|at| head.get(at + 5..at + 8));
    match found {
        Some(version @ [b'1'..=b'2', b'.', b'0'..=b'9']) => version,
        _ => b"1.7",
    }
}

/// The mended file must be one that we would take from anybody, with all the pages it speaks of.
fn check(mended: &[u8], limits: Limits) -> Result<(), PdfError> {
    let document = Document::open_with(mended, limits)?;
    document.fields()?;
    let pages = document.page_nodes()?;
    let catalog = document.catalog(0)?;
    let declared = document
        .get(&catalog, b"Pages", 0)
        .and_then(|pages| document.get(pages.as_dict()?, b"Count", 0)?.as_integer());
    if declared
        .is_some_and(|declared| i64::try_from(pages.len()).is_ok_and(|found| found < declared))
    {
        return Err(Damage::ContentLost.into());
    }
    for page in pages {
        let dict = document.dict_at(page.id, 0).ok_or(Damage::PageTree)?;
        let contents = dict.get(b"Contents");
        if contents.is_some_and(|contents| !document.streams_are_there(contents, 0)) {
            return Err(Damage::ContentLost.into());
        }
    }
    Ok(())
}

/// How many objects stand in the file without any cross-reference section leading to them; nothing if
/// the file is beyond what is looked at. `listed` holds the offsets of all entries.
pub(crate) fn unlisted_objects(document: &Document<'_>, listed: &HashSet<usize>) -> Option<usize> {
    let scan = Scan::run(document.bytes(), document.limits()).ok()?;
    // An offset may name the white space before its object.
    let exact: HashSet<usize> = listed
        .iter()
        .map(|offset| {
            let mut lexer = Lexer::new(document.bytes(), *offset);
            lexer.skip_space();
            lexer.position
        })
        .collect();
    let unlisted = |start: &&usize| !exact.contains(start);
    Some(scan.definitions.iter().filter(unlisted).count())
}

impl Document<'_> {
    /// Whether a page's `Contents` leads to streams only.
    fn streams_are_there(&self, contents: Object<'_>, depth: usize) -> bool {
        if depth > 2 {
            return false;
        }
        match contents {
            Object::Stream(_) => true,
            Object::Array(items) => items
                .into_iter()
                .all(|item| self.streams_are_there(item, depth + 1)),
            Object::Reference(id) => self
                .object(id)
                .is_some_and(|object| self.streams_are_there(object, depth + 1)),
            _ => false,
        }
    }

    /// How many cross-reference entries of the newest state do not lead to their object; nothing if
    /// looking at all of them would take unbounded time. Readers that mend such a file themselves
    /// show something else than strict ones.
    #[must_use]
    pub fn unsound_entries(&self) -> Option<usize> {
        let mut budget = self.bytes().len().saturating_mul(4).saturating_add(1 << 20);
        let mut seen = HashSet::new();
        let mut entries = Vec::new();
        for section in &self.sections {
            section.each(self.bytes(), &mut |number, entry| {
                if seen.insert(number) && entry != Entry::Free && number > 0 {
                    entries.push(number);
                }
            });
        }
        let mut unsound = 0;
        for number in entries {
            let Some((at, entry)) = self.entry(number, 0) else {
                continue;
            };
            let (generation, offset) = match entry {
                Entry::Free => continue,
                Entry::InFile { offset, generation } => (generation, Some(offset)),
                Entry::InStream { .. } => (0, None),
            };
            let mut is_stream = true;
            if let Some(offset) = offset {
                let mut lexer = Lexer::new(self.bytes(), offset);
                let value = object_value(&mut lexer);
                budget = budget.checked_sub(lexer.position.saturating_sub(offset) + 1)?;
                lexer.skip_space();
                is_stream = value.is_none() || lexer.eat(b"stream").is_some();
            }
            // Only the length of a stream, and the name of what is read here, are still in doubt.
            let id = ObjectId { number, generation };
            let named = offset.is_none_or(|offset| self.is_named(id, offset));
            unsound += usize::from(!named || (is_stream && self.object_at(id, at).is_none()));
        }
        Some(unsound)
    }

    fn is_named(&self, id: ObjectId, offset: usize) -> bool {
        let mut lexer = Lexer::new(self.bytes(), offset);
        lexer.skip_space();
        let number = lexer.unsigned();
        lexer.skip_space();
        number == Some(u64::from(id.number)) && lexer.unsigned() == Some(u64::from(id.generation))
    }
}
