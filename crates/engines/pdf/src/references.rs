//! References that lead nowhere: places where content can be put in later without touching what
//! refers to it.

use std::collections::{BTreeSet, HashSet};

use crate::document::Document;
use crate::syntax::lexer::{Lexer, MAX_DEPTH, parse_value};
use crate::syntax::{Object, ObjectId, filter};
use crate::xref::Entry;

/// Most cross-reference entries looked at.
const MAX_ENTRIES: usize = 2_000_000;
/// Objects of a sound file do not overlap. Several times its length read means that they do.
const MAX_READ_TIMES: usize = 4;
/// Most bytes decoded from object streams.
const MAX_DECODED: usize = 256 << 20;

impl Document<'_> {
    /// Numbers of objects that something in the newest state refers to and that do not exist there, in
    /// time proportional to the file's length; nothing if the file is built so that it would take more.
    ///
    /// A reference to an object that does not exist counts as null (7.3.10), until an update brings the
    /// object.
    #[must_use]
    pub fn dangling_references(&self) -> Option<BTreeSet<u32>> {
        let mut search = Search {
            document: self,
            existing: HashSet::new(),
            referred: HashSet::new(),
            budget: self
                .bytes()
                .len()
                .saturating_mul(MAX_READ_TIMES)
                .saturating_add(1 << 20),
        };
        let places = search.places()?;
        for offset in places.in_file {
            search.read_at(offset)?;
        }
        let mut decoded = 0;
        for id in places.containers {
            decoded += search.read_container(id)?;
            if decoded > MAX_DECODED {
                return None;
            }
        }
        let absent = |number: &u32| !search.existing.contains(number);
        Some(search.referred.iter().copied().filter(absent).collect())
    }
}

/// Where the objects of a state lie.
#[derive(Default)]
struct Places {
    in_file: Vec<usize>,
    containers: BTreeSet<ObjectId>,
}

struct Search<'d, 'a> {
    document: &'d Document<'a>,
    existing: HashSet<u32>,
    referred: HashSet<u32>,
    /// Bytes that may still be read.
    budget: usize,
}

impl Search<'_, '_> {
    fn places(&mut self) -> Option<Places> {
        let mut places = Places::default();
        let mut seen: HashSet<u32> = HashSet::new();
        let mut entries = 0usize;
        for section in &self.document.sections {
            section.each(self.document.bytes(), &mut |number, entry| {
                entries += 1;
                if entries > MAX_ENTRIES || !seen.insert(number) {
                    return;
                }
                match entry {
                    Entry::Free => return,
                    Entry::InFile { offset, .. } => places.in_file.push(offset),
                    Entry::InStream { container, .. } => {
                        places.containers.insert(ObjectId::new(container));
                    }
                }
                self.existing.insert(number);
            });
        }
        (entries <= MAX_ENTRIES).then_some(places)
    }

    /// Reads the object at an offset. What cannot be read refers to nothing.
    fn read_at(&mut self, offset: usize) -> Option<()> {
        let mut lexer = Lexer::new(self.document.bytes(), offset);
        let value = object_value(&mut lexer);
        self.spend(lexer.position.saturating_sub(offset))?;
        if let Some(value) = value {
            self.collect(&value, 0);
        }
        Some(())
    }

    /// Reads the objects of a container and says how many bytes it decodes to.
    fn read_container(&mut self, id: ObjectId) -> Option<usize> {
        let document = self.document;
        let Some(Object::Stream(stream)) = document.object(id) else {
            return Some(0);
        };
        let Some(decoded) = filter::decode(&stream, document.limits().max_decoded_stream) else {
            return Some(0);
        };
        self.budget = self.budget.saturating_add(decoded.len() * MAX_READ_TIMES);
        let whole = |key| {
            let number = stream.dict.get(key).and_then(|value| value.as_integer());
            number.and_then(|number| usize::try_from(number).ok())
        };
        let (Some(count), Some(first)) = (whole(b"N".as_slice()), whole(b"First")) else {
            return Some(decoded.len());
        };
        let mut index = Lexer::new(decoded.get(..first).unwrap_or_default(), 0);
        for _ in 0..count.min(decoded.len()) {
            index.skip_space();
            index.unsigned();
            index.skip_space();
            let Some(start) = index.unsigned().and_then(|at| usize::try_from(at).ok()) else {
                break;
            };
            let start = first.saturating_add(start);
            let mut lexer = Lexer::new(&decoded, start);
            lexer.skip_space();
            let value = lexer.value(0);
            self.spend(lexer.position.saturating_sub(start))?;
            if let Some(value) = value {
                self.collect(&value, 0);
            }
        }
        Some(decoded.len())
    }

    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.budget = self.budget.checked_sub(bytes)?;
        Some(())
    }

    fn collect(&mut self, object: &Object<'_>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        match object {
            Object::Reference(id) => {
                self.referred.insert(id.number);
            }
            Object::Array(items) => {
                for item in items {
                    self.collect(item, depth + 1);
                }
            }
            Object::Dict(_) | Object::Stream(_) => {
                let Some(dict) = object.as_dict() else { return };
                for (_, raw) in dict.entries() {
                    // Most values are numbers and names; only these can hold a reference.
                    let may_refer = raw.ends_with(b"R") || matches!(raw.first(), Some(b'[' | b'<'));
                    if may_refer && let Some(value) = parse_value(raw) {
                        self.collect(&value, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The value after `n g obj`.
pub(crate) fn object_value<'a>(lexer: &mut Lexer<'a>) -> Option<Object<'a>> {
    lexer.skip_space();
    lexer.unsigned()?;
    lexer.skip_space();
    lexer.unsigned()?;
    lexer.skip_space();
    lexer.eat(b"obj")?;
    lexer.skip_space();
    lexer.value(0)
}
