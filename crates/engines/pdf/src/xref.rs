//! Cross-reference sections (ISO 32000-1, 7.5.4 to 7.5.8), read strictly and looked up in place:
//! opening a file costs one visit per section, not one per object.

use crate::error::{Damage, PdfError};
use crate::limits::Limits;
use crate::syntax::lexer::{Lexer, is_space};
use crate::syntax::{Dict, Object, Stream, filter};

/// Largest object number of a conforming file (ISO 32000-1, Annex C).
pub(crate) const MAX_OBJECT_NUMBER: u32 = 8_388_607;

/// Most entries of all sections together. A thousand pages have some ten thousand objects.
const MAX_ENTRIES: usize = 3_000_000;

/// The two forms of a cross-reference section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XrefKind {
    /// `xref … trailer` (7.5.4).
    Table,
    /// A stream of type `XRef` (7.5.8).
    Stream,
}

/// Where an object lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Free,
    InFile { offset: usize, generation: u16 },
    InStream { container: u32, index: usize },
}

#[derive(Debug)]
struct Subsection {
    start: u32,
    count: u32,
    /// Byte position of the first entry in the section's data, or index into its list.
    data: usize,
}

#[derive(Debug)]
enum Entries {
    /// 20-byte entries in the file itself.
    Fixed,
    /// Entries of a table that is not written in 20-byte lines.
    Listed(Vec<Entry>),
    /// Decoded stream with the widths of its three columns.
    Columns {
        decoded: Vec<u8>,
        widths: [usize; 3],
    },
}

/// One cross-reference section with its trailer.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    pub(crate) position: usize,
    /// First byte after the trailer dictionary or the stream object.
    pub(crate) end: usize,
    pub(crate) kind: XrefKind,
    pub(crate) trailer: Dict<'a>,
    subsections: Vec<Subsection>,
    entries: Entries,
    /// The section that a hybrid file hides behind `XRefStm` (7.5.8.4).
    hidden: Option<Box<Section<'a>>>,
}

impl Section<'_> {
    /// The entry for an object in this section alone.
    pub(crate) fn lookup(&self, bytes: &[u8], number: u32) -> Option<Entry> {
        let own = self.lookup_own(bytes, number);
        match (own, &self.hidden) {
            (None | Some(Entry::Free), Some(hidden)) => hidden.lookup_own(bytes, number).or(own),
            _ => own,
        }
    }

    fn lookup_own(&self, bytes: &[u8], number: u32) -> Option<Entry> {
        let after = self
            .subsections
            .partition_point(|subsection| subsection.start <= number);
        let subsection = self.subsections.get(after.checked_sub(1)?)?;
        let index = number - subsection.start;
        if index >= subsection.count {
            return None;
        }
        self.entry(bytes, subsection, index as usize)
    }

    fn entry(&self, bytes: &[u8], subsection: &Subsection, index: usize) -> Option<Entry> {
        match &self.entries {
            Entries::Fixed => {
                let at = subsection.data + 20 * index;
                read_fixed(bytes.get(at..at + 20)?)
            }
            Entries::Listed(list) => list.get(subsection.data + index).copied(),
            Entries::Columns { decoded, widths } => {
                let row: usize = widths.iter().sum();
                let at = subsection.data + row * index;
                read_columns(decoded.get(at..at + row)?, widths)
            }
        }
    }

    /// Numbers and entries of this section, hidden ones included.
    pub(crate) fn each(&self, bytes: &[u8], visit: &mut dyn FnMut(u32, Entry)) {
        for subsection in &self.subsections {
            for index in 0..subsection.count {
                if let Some(entry) = self.entry(bytes, subsection, index as usize) {
                    visit(subsection.start + index, entry);
                }
            }
        }
        if let Some(hidden) = &self.hidden {
            hidden.each(bytes, visit);
        }
    }

    /// Smallest object number that is above all numbers of this section.
    pub(crate) fn next_number(&self) -> u32 {
        let own = self
            .subsections
            .iter()
            .map(|subsection| subsection.start + subsection.count)
            .max()
            .unwrap_or(0);
        own.max(
            self.hidden
                .as_ref()
                .map_or(0, |hidden| hidden.next_number()),
        )
    }

    fn decoded_length(&self) -> usize {
        let own = match &self.entries {
            Entries::Columns { decoded, .. } => decoded.len(),
            Entries::Fixed | Entries::Listed(_) => 0,
        };
        own + self
            .hidden
            .as_ref()
            .map_or(0, |hidden| hidden.decoded_length())
    }

    pub(crate) fn entry_count(&self) -> usize {
        let counts = self
            .subsections
            .iter()
            .map(|subsection| subsection.count as usize);
        let hidden = self
            .hidden
            .as_ref()
            .map_or(0, |hidden| hidden.entry_count());
        counts.sum::<usize>() + hidden
    }

    pub(crate) fn has_columns(&self) -> bool {
        matches!(self.entries, Entries::Columns { .. }) || self.hidden.is_some()
    }
}

fn digits(bytes: &[u8]) -> Option<usize> {
    bytes.iter().try_fold(0usize, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + usize::from(byte - b'0'))
    })
}

fn read_fixed(line: &[u8]) -> Option<Entry> {
    let offset = digits(line.get(..10)?)?;
    let generation = digits(line.get(11..16)?)?;
    match line.get(17)? {
        b'n' => Some(Entry::InFile {
            offset,
            generation: u16::try_from(generation).ok()?,
        }),
        b'f' => Some(Entry::Free),
        _ => None,
    }
}

fn read_columns(row: &[u8], widths: &[usize; 3]) -> Option<Entry> {
    let mut rest = row;
    let mut fields = [1u64, 0, 0];
    for (field, &width) in fields.iter_mut().zip(widths) {
        let (column, tail) = rest.split_at_checked(width)?;
        if width > 0 {
            *field = column
                .iter()
                .fold(0, |value, byte| value << 8 | u64::from(*byte));
        }
        rest = tail;
    }
    match fields[0] {
        0 => Some(Entry::Free),
        1 => Some(Entry::InFile {
            offset: usize::try_from(fields[1]).ok()?,
            generation: u16::try_from(fields[2]).ok()?,
        }),
        2 => Some(Entry::InStream {
            container: u32::try_from(fields[1]).ok()?,
            index: usize::try_from(fields[2]).ok()?,
        }),
        _ => None,
    }
}

/// Reads the chain of sections, newest first.
pub(crate) fn read_chain<'a>(
    bytes: &'a [u8],
    limits: &Limits,
) -> Result<Vec<Section<'a>>, PdfError> {
    let mut position = last_startxref(bytes).ok_or(Damage::NoStartxref)?;
    let mut sections: Vec<Section<'a>> = Vec::new();
    let mut budget = limits.max_decoded_stream;
    let mut entries = 0usize;
    loop {
        if sections.iter().any(|section| section.position == position) {
            return Err(Damage::CrossReferenceLoop.into());
        }
        if sections.len() >= limits.max_revisions {
            return Err(PdfError::TooManyRevisions {
                limit: limits.max_revisions,
            });
        }
        let section =
            read_section(bytes, position, budget).ok_or(Damage::CrossReference(position))?;
        budget -= section.decoded_length().min(budget);
        entries += section.entry_count();
        if entries > MAX_ENTRIES {
            return Err(Damage::TooComplex.into());
        }
        let previous = section.trailer.get(b"Prev");
        sections.push(section);
        match previous {
            None => return Ok(sections),
            Some(value) => {
                position = value
                    .as_integer()
                    .and_then(|value| usize::try_from(value).ok())
                    .ok_or(Damage::CrossReference(position))?;
            }
        }
    }
}

/// The offset that the last `startxref` names (7.5.5).
fn last_startxref(bytes: &[u8]) -> Option<usize> {
    const KEYWORD: &[u8] = b"startxref";
    let from = bytes.len().saturating_sub(2048);
    let tail = bytes.get(from..)?;
    let at = tail
        .windows(KEYWORD.len())
        .rposition(|window| window == KEYWORD)?;
    let mut lexer = Lexer::new(bytes, from + at + KEYWORD.len());
    lexer.skip_space();
    usize::try_from(lexer.unsigned()?).ok()
}

fn read_section<'a>(bytes: &'a [u8], position: usize, budget: usize) -> Option<Section<'a>> {
    let mut lexer = Lexer::new(bytes, position);
    lexer.skip_space();
    if lexer.keyword(b"xref").is_none() {
        return read_stream_section(bytes, position, budget);
    }
    let mut section = match read_fixed_table(bytes, position, lexer.clone()) {
        Some(section) => section,
        None => read_listed_table(bytes, position, lexer)?,
    };
    if let Some(hidden) = section.trailer.get(b"XRefStm") {
        let hidden = usize::try_from(hidden.as_integer()?).ok()?;
        section.hidden = Some(Box::new(read_stream_section(bytes, hidden, budget)?));
    }
    Some(section)
}

fn subsection_header(lexer: &mut Lexer<'_>) -> Option<(u32, u32)> {
    let start = u32::try_from(lexer.unsigned()?).ok()?;
    lexer.skip_space();
    let count = u32::try_from(lexer.unsigned()?).ok()?;
    let after = start.checked_add(count)?;
    if after > MAX_OBJECT_NUMBER + 1 {
        return None;
    }
    lexer.skip_space();
    Some((start, count))
}

fn read_fixed_table<'a>(
    bytes: &'a [u8],
    position: usize,
    mut lexer: Lexer<'a>,
) -> Option<Section<'a>> {
    let mut subsections = Vec::new();
    loop {
        lexer.skip_space();
        if lexer.keyword(b"trailer").is_some() {
            return finish_table(position, lexer, subsections, Entries::Fixed);
        }
        let (mut start, count) = subsection_header(&mut lexer)?;
        let data = lexer.position;
        if count > 0 {
            let size = usize::try_from(count).ok()?.checked_mul(20)?;
            // The last entry may lack its second end-of-line byte at the very end of a table.
            let block = bytes.get(data..data.checked_add(size)?)?;
            for line in [block.get(..20)?, block.get(size - 20..)?] {
                read_fixed(line)?;
                if !is_space(*line.get(18)?)
                    || !is_space(*line.get(19)?)
                    || line[10] != b' '
                    || line[16] != b' '
                {
                    return None;
                }
            }
            // Some producers number the head of the free list 1 instead of 0.
            if start == 1 && block.starts_with(b"0000000000 65535 f") {
                start = 0;
            }
            lexer.position = data + size;
        }
        subsections.push(Subsection { start, count, data });
    }
}

fn read_listed_table<'a>(
    bytes: &'a [u8],
    position: usize,
    mut lexer: Lexer<'a>,
) -> Option<Section<'a>> {
    let mut subsections = Vec::new();
    let mut list = Vec::new();
    loop {
        lexer.skip_space();
        if lexer.keyword(b"trailer").is_some() {
            return finish_table(position, lexer, subsections, Entries::Listed(list));
        }
        let (start, count) = subsection_header(&mut lexer)?;
        if usize::try_from(count).ok()? > bytes.len() / 16 {
            return None;
        }
        let data = list.len();
        for _ in 0..count {
            let offset = usize::try_from(lexer.unsigned()?).ok()?;
            lexer.skip_space();
            let generation = lexer.unsigned()?;
            lexer.skip_space();
            list.push(if lexer.keyword(b"n").is_some() {
                Entry::InFile {
                    offset,
                    generation: u16::try_from(generation).ok()?,
                }
            } else {
                lexer.keyword(b"f")?;
                Entry::Free
            });
            lexer.skip_space();
        }
        subsections.push(Subsection { start, count, data });
    }
}

fn finish_table<'a>(
    position: usize,
    mut lexer: Lexer<'a>,
    mut subsections: Vec<Subsection>,
    entries: Entries,
) -> Option<Section<'a>> {
    lexer.skip_space();
    let trailer = lexer.dict(0)?;
    sort_subsections(&mut subsections)?;
    Some(Section {
        position,
        end: lexer.position,
        kind: XrefKind::Table,
        trailer,
        subsections,
        entries,
        hidden: None,
    })
}

/// Sorts by number; overlapping subsections make the section ambiguous and unreadable.
fn sort_subsections(subsections: &mut Vec<Subsection>) -> Option<()> {
    subsections.retain(|subsection| subsection.count > 0);
    subsections.sort_by_key(|subsection| subsection.start);
    let overlap = subsections
        .windows(2)
        .any(|pair| pair[0].start + pair[0].count > pair[1].start);
    (!overlap).then_some(())
}

fn read_stream_section<'a>(bytes: &'a [u8], position: usize, budget: usize) -> Option<Section<'a>> {
    let (stream, end) = direct_stream(bytes, position)?;
    if !stream.dict.is_name(b"Type", b"XRef") {
        return None;
    }
    let decoded = filter::decode(&stream, budget)?;
    let mut widths = [0usize; 3];
    let declared = stream.dict.get(b"W")?;
    let declared = declared.as_array()?;
    if declared.len() != 3 {
        return None;
    }
    for (width, value) in widths.iter_mut().zip(declared) {
        *width = usize::try_from(value.as_integer()?)
            .ok()
            .filter(|width| *width <= 8)?;
    }
    let row: usize = widths.iter().sum();
    let size = stream.dict.get(b"Size")?.as_integer()?;
    let index: Vec<i64> = match stream.dict.get(b"Index") {
        None => vec![0, size],
        Some(value) => value
            .as_array()?
            .iter()
            .map(Object::as_integer)
            .collect::<Option<_>>()?,
    };
    let mut subsections = Vec::new();
    let mut data = 0usize;
    for pair in index.chunks(2) {
        let [start, count] = pair else { return None };
        let start = u32::try_from(*start).ok()?;
        let declared = u32::try_from(*count).ok()?;
        if start.checked_add(declared)? > MAX_OBJECT_NUMBER + 1 || row == 0 {
            return None;
        }
        // Short data: entries that are not there do not exist.
        let available = u32::try_from((decoded.len().saturating_sub(data)) / row).ok()?;
        let count = declared.min(available);
        subsections.push(Subsection { start, count, data });
        data = data.checked_add(row.checked_mul(count as usize)?)?;
    }
    sort_subsections(&mut subsections)?;
    Some(Section {
        position,
        end,
        kind: XrefKind::Stream,
        trailer: stream.dict,
        subsections,
        entries: Entries::Columns { decoded, widths },
        hidden: None,
    })
}

/// A stream object at `position` whose `Length` is direct, and the byte after its `endobj`.
fn direct_stream(bytes: &[u8], position: usize) -> Option<(Stream<'_>, usize)> {
    let mut lexer = Lexer::new(bytes, position);
    lexer.skip_space();
    lexer.unsigned()?;
    lexer.skip_space();
    lexer.unsigned()?;
    lexer.skip_space();
    lexer.keyword(b"obj")?;
    lexer.skip_space();
    let dict = lexer.dict(0)?;
    let length = usize::try_from(dict.get(b"Length")?.as_integer()?).ok()?;
    let (data, after) = stream_data(bytes, lexer, length)?;
    let mut lexer = Lexer::new(bytes, after);
    lexer.skip_space();
    lexer.keyword(b"endobj")?;
    Some((Stream { dict, data }, lexer.position))
}

/// The bytes between `stream` and `endstream` (7.3.8.1) and the position after the latter.
pub(crate) fn stream_data<'a>(
    bytes: &'a [u8],
    mut lexer: Lexer<'a>,
    length: usize,
) -> Option<(&'a [u8], usize)> {
    lexer.skip_space();
    lexer.eat(b"stream")?;
    if lexer.eat(b"\r\n").is_none() {
        lexer.eat(b"\n").or_else(|| lexer.eat(b"\r"))?;
    }
    let start = lexer.position;
    let data = bytes.get(start..start.checked_add(length)?)?;
    let mut lexer = Lexer::new(bytes, start + length);
    while lexer.peek().is_some_and(is_space) {
        lexer.position += 1;
    }
    lexer.eat(b"endstream")?;
    Some((data, lexer.position))
}
