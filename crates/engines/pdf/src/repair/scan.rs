//! Finding objects without cross references: by looking at every byte once.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use memchr::memmem;

use crate::error::{Damage, PdfError};
use crate::limits::Limits;
use crate::rewrite::Source;
use crate::syntax::lexer::{Lexer, is_regular, is_space};
use crate::syntax::{Dict, Object, ObjectId, Stream, filter};

/// Most objects of a file that is repaired.
const MAX_OBJECTS: usize = 1_000_000;
/// How many times its length a file may make the scan read. Sound files are read once.
const MAX_READ_TIMES: usize = 6;

/// Everything that looks like an object, the last of each number.
pub(crate) struct Scan<'a> {
    bytes: &'a [u8],
    objects: HashMap<u32, Place>,
    containers: Vec<Vec<u8>>,
    /// Dictionaries that may be trailers, in the file's order.
    pub(crate) trailers: Vec<Dict<'a>>,
    /// Objects whose stream breaks off at the end of the file.
    pub(crate) cut: HashSet<u32>,
    /// Streams whose `Length` is wrong.
    pub(crate) wrong_lengths: usize,
    /// Definitions that a later one of the same number replaces.
    pub(crate) replaced: usize,
    /// Whether something looks like a signature.
    pub(crate) signed: bool,
    /// Where each definition begins, those of cross-reference streams aside.
    pub(crate) definitions: Vec<usize>,
}

#[derive(Clone)]
enum Place {
    InFile {
        value: usize,
        data: Option<Range<usize>>,
    },
    InContainer {
        container: usize,
        start: usize,
    },
}

impl Source for Scan<'_> {
    /// Generations do not count: what refers to an object means the last one of its number.
    fn object(&self, id: ObjectId) -> Option<Object<'_>> {
        self.object_of(id.number)
    }
}

impl<'a> Scan<'a> {
    pub(crate) fn run(bytes: &'a [u8], limits: &Limits) -> Result<Self, PdfError> {
        let mut walk = Walk {
            lengths: plain_integers(bytes),
            budget: bytes
                .len()
                .saturating_mul(MAX_READ_TIMES)
                .saturating_add(1 << 20),
            decode_budget: limits.max_decoded_stream,
            last_end_of_stream: memmem::rfind(bytes, b"endstream"),
            scan: Scan {
                bytes,
                objects: HashMap::new(),
                containers: Vec::new(),
                trailers: Vec::new(),
                cut: HashSet::new(),
                wrong_lengths: 0,
                replaced: 0,
                signed: false,
                definitions: Vec::new(),
            },
        };
        walk.walk().ok_or(Damage::TooComplex)?;
        Ok(walk.scan)
    }

    pub(crate) fn object_of(&self, number: u32) -> Option<Object<'_>> {
        match self.objects.get(&number)?.clone() {
            Place::InContainer { container, start } => {
                let mut lexer = Lexer::new(self.containers.get(container)?, start);
                lexer.skip_space();
                lexer.value(0)
            }
            Place::InFile { value, data } => {
                let object = Lexer::new(self.bytes, value).value(0)?;
                Some(match (object, data) {
                    (Object::Dict(dict), Some(data)) => Object::Stream(Stream {
                        dict,
                        data: self.bytes.get(data)?,
                    }),
                    (object, _) => object,
                })
            }
        }
    }

    pub(crate) fn has(&self, number: u32) -> bool {
        self.objects.contains_key(&number)
    }

    /// The numbers of all objects, ascending.
    pub(crate) fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.objects.keys().copied().collect();
        numbers.sort_unstable();
        numbers
    }

    pub(crate) fn has_containers(&self) -> bool {
        !self.containers.is_empty()
    }
}

struct Walk<'a> {
    scan: Scan<'a>,
    /// Objects that are plain integers: what an indirect `Length` refers to.
    lengths: HashMap<u32, usize>,
    /// Bytes that may still be read.
    budget: usize,
    /// Bytes that object streams may still decode to.
    decode_budget: usize,
    last_end_of_stream: Option<usize>,
}

impl<'a> Walk<'a> {
    fn walk(&mut self) -> Option<()> {
        let bytes = self.scan.bytes;
        let finder = memmem::Finder::new(b"obj");
        let (mut read_to, mut search_from) = (0, 0);
        while let Some(hit) = finder.find(bytes.get(search_from..)?) {
            let keyword = search_from + hit;
            search_from = keyword + 3;
            let Some((number, start)) = name_before(bytes, keyword, read_to) else {
                continue;
            };
            self.read_trailers(read_to..start)?;
            self.scan.definitions.push(start);
            read_to = self.read_object(number, keyword + 3)?;
            search_from = read_to;
        }
        self.read_trailers(read_to..bytes.len())
    }

    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.budget = self.budget.checked_sub(bytes)?;
        Some(())
    }

    /// Trailers stand between objects.
    fn read_trailers(&mut self, gap: Range<usize>) -> Option<()> {
        let bytes = self.scan.bytes;
        let mut from = gap.start;
        while let Some(hit) = memmem::find(bytes.get(from..gap.end)?, b"trailer") {
            from += hit + b"trailer".len();
            let mut lexer = Lexer::new(bytes, from);
            lexer.skip_space();
            let before = lexer.position;
            if let Some(dict) = lexer.dict(0) {
                self.scan.trailers.push(dict);
            }
            self.spend(lexer.position - before)?;
        }
        Some(())
    }

    /// Reads the object whose value begins here and answers where it ends.
    fn read_object(&mut self, number: u32, position: usize) -> Option<usize> {
        let mut lexer = Lexer::new(self.scan.bytes, position);
        lexer.skip_space();
        let value = lexer.position;
        let object = lexer.value(0);
        self.spend(lexer.position - position + 1)?;
        let Some(object) = object else {
            // What cannot be read is not there; the search goes on right behind its name.
            return Some(position);
        };
        let end = lexer.position;
        let Object::Dict(dict) = object else {
            self.insert(number, Place::InFile { value, data: None })?;
            return Some(end);
        };
        self.scan.signed |= is_signature(&dict);
        lexer.skip_space();
        if lexer.eat(b"stream").is_none() {
            self.insert(number, Place::InFile { value, data: None })?;
            return Some(end);
        }
        if lexer.eat(b"\r\n").is_none() {
            let _ = lexer.eat(b"\n").or_else(|| lexer.eat(b"\r"));
        }
        let Some((data, end)) = self.stream_data(&dict, lexer.position)? else {
            self.scan.cut.insert(number);
            self.scan.objects.remove(&number);
            return Some(self.scan.bytes.len());
        };
        self.read_stream(number, dict, value, data)?;
        Some(end)
    }

    fn read_stream(
        &mut self,
        number: u32,
        dict: Dict<'a>,
        value: usize,
        data: Range<usize>,
    ) -> Option<()> {
        if dict.is_name(b"Type", b"XRef") {
            self.scan.definitions.pop();
            self.scan.trailers.push(dict);
            return Some(());
        }
        if dict.is_name(b"Type", b"ObjStm") {
            let stream = Stream {
                dict,
                data: self.scan.bytes.get(data)?,
            };
            return self.read_container(&stream);
        }
        let data = Some(data);
        self.insert(number, Place::InFile { value, data })
    }

    /// Where the stream's bytes lie and where it ends; nothing inside if the file ends before.
    #[allow(clippy::option_option)]
    fn stream_data(
        &mut self,
        dict: &Dict<'_>,
        start: usize,
    ) -> Option<Option<(Range<usize>, usize)>> {
        let bytes = self.scan.bytes;
        let declared = match dict.get(b"Length") {
            Some(Object::Reference(id)) => self.lengths.get(&id.number).copied(),
            value => value.and_then(|length| usize::try_from(length.as_integer()?).ok()),
        };
        if let Some(end) = declared.and_then(|length| start.checked_add(length))
            && let Some(after) = end_of_stream(bytes, end)
        {
            return Some(Some((start..end, after)));
        }
        if self.last_end_of_stream.is_none_or(|last| last < start) {
            return Some(None);
        }
        let Some(length) = memmem::find(bytes.get(start..)?, b"endstream") else {
            return Some(None);
        };
        self.spend(length)?;
        self.scan.wrong_lengths += 1;
        let mut end = start + length;
        // One end of line belongs to `endstream` (7.3.8.1).
        if end > start && bytes.get(end - 1) == Some(&b'\n') {
            end -= 1;
        }
        if end > start && bytes.get(end - 1) == Some(&b'\r') {
            end -= 1;
        }
        Some(Some((start..end, start + length + b"endstream".len())))
    }

    /// Takes the objects out of an object stream (7.5.7). One that cannot be decoded holds none.
    fn read_container(&mut self, stream: &Stream<'_>) -> Option<()> {
        let Some(decoded) = filter::decode(stream, self.decode_budget) else {
            return Some(());
        };
        self.decode_budget -= decoded.len().min(self.decode_budget);
        let whole = |key: &[u8]| {
            let number = stream.dict.get(key)?.as_integer()?;
            usize::try_from(number).ok()
        };
        let (Some(count), Some(first)) = (whole(b"N"), whole(b"First")) else {
            return Some(());
        };
        let container = self.scan.containers.len();
        let mut index = Lexer::new(decoded.get(..first).unwrap_or_default(), 0);
        let mut found = Vec::new();
        for _ in 0..count.min(decoded.len()) {
            index.skip_space();
            let number = index.unsigned();
            index.skip_space();
            let (Some(number), Some(start)) = (number, index.unsigned()) else {
                break;
            };
            let number = u32::try_from(number).ok();
            let start = usize::try_from(start)
                .ok()
                .and_then(|at| at.checked_add(first));
            let (Some(number), Some(start)) = (number, start) else {
                break;
            };
            let mut lexer = Lexer::new(&decoded, start);
            lexer.skip_space();
            let value = lexer.value(0);
            self.spend(lexer.position.saturating_sub(start) / 8 + 1)?;
            self.scan.signed |= value
                .as_ref()
                .and_then(Object::as_dict)
                .is_some_and(is_signature);
            found.push((number, start));
        }
        self.scan.containers.push(decoded);
        for (number, start) in found {
            self.insert(number, Place::InContainer { container, start })?;
        }
        Some(())
    }

    fn insert(&mut self, number: u32, place: Place) -> Option<()> {
        self.scan.cut.remove(&number);
        let earlier = self.scan.objects.insert(number, place);
        self.scan.replaced += usize::from(earlier.is_some());
        (self.scan.objects.len() <= MAX_OBJECTS).then_some(())
    }
}

/// A signature dictionary, whoever made it (12.8.1).
fn is_signature(dict: &Dict<'_>) -> bool {
    dict.contains(b"ByteRange") && dict.contains(b"Contents")
}

/// The number in `n g` before the keyword `obj`, and where it begins; nothing if that is no object's
/// name. Nothing before `floor` is looked at.
fn name_before(bytes: &[u8], keyword: usize, floor: usize) -> Option<(u32, usize)> {
    let mut at = keyword;
    let back = |at: &mut usize, accept: fn(u8) -> bool, most: usize| {
        let end = *at;
        while *at > floor && end - *at < most && accept(bytes[*at - 1]) {
            *at -= 1;
        }
        end - *at
    };
    let digit = |byte: u8| byte.is_ascii_digit();
    (back(&mut at, is_space, 16) > 0).then_some(())?;
    (back(&mut at, digit, 5) > 0).then_some(())?;
    (back(&mut at, is_space, 16) > 0).then_some(())?;
    let end = at;
    (back(&mut at, digit, 10) > 0).then_some(())?;
    let before = &bytes[floor..at];
    let apart = before.last().is_none_or(|byte| !is_regular(*byte));
    if !apart && !before.ends_with(b"endobj") && !before.ends_with(b"endstream") {
        return None;
    }
    let number = Lexer::new(&bytes[..end], at).unsigned()?;
    let number = u32::try_from(number).ok().filter(|number| *number > 0)?;
    Some((number, at))
}

/// The position after `endstream`, if it stands where a stream should end.
fn end_of_stream(bytes: &[u8], end: usize) -> Option<usize> {
    let mut lexer = Lexer::new(bytes, end);
    while lexer.peek().is_some_and(is_space) {
        lexer.position += 1;
        if lexer.position - end > 16 {
            return None;
        }
    }
    lexer.eat(b"endstream")?;
    Some(lexer.position)
}

/// All objects of the form `n g obj <integer> endobj`, by number.
fn plain_integers(bytes: &[u8]) -> HashMap<u32, usize> {
    let mut found = HashMap::new();
    for keyword in memmem::find_iter(bytes, b"obj") {
        let Some((number, _)) = name_before(bytes, keyword, 0) else {
            continue;
        };
        let mut lexer = Lexer::new(bytes, keyword + 3);
        let mut spaces = 0;
        while spaces < 16 && lexer.peek().is_some_and(is_space) {
            lexer.position += 1;
            spaces += 1;
        }
        if !lexer.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            continue;
        }
        if let Some(value) = lexer
            .unsigned()
            .and_then(|value| usize::try_from(value).ok())
        {
            found.insert(number, value);
        }
    }
    found
}
