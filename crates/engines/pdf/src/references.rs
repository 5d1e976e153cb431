//! References that lead nowhere: places where content can be put in later without touching what
//! refers to it.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::syntax::lexer::{MAX_DEPTH, parse_value};
use crate::syntax::{Object, ObjectId};
use crate::xref::Entry;

impl Document<'_> {
    /// Numbers of objects that something in the newest state refers to and that do not exist there.
    ///
    /// A reference to an object that does not exist counts as null (7.3.10), until an update brings the
    /// object. Reads every object once, so it costs more than anything else here.
    #[must_use]
    pub fn dangling_references(&self) -> BTreeSet<u32> {
        let mut numbers = BTreeSet::new();
        for section in &self.sections {
            section.each(self.bytes(), &mut |number, _| {
                numbers.insert(number);
            });
        }
        let mut referred = BTreeSet::new();
        let mut missing = BTreeSet::new();
        for number in numbers {
            match self.newest(number) {
                Some(object) => collect(&object, &mut referred, 0),
                None => {
                    missing.insert(number);
                }
            }
        }
        let absent = |number: &u32| missing.contains(number) || self.entry(*number, 0).is_none();
        referred.into_iter().filter(absent).collect()
    }

    fn newest(&self, number: u32) -> Option<Object<'_>> {
        let generation = match self.entry(number, 0)?.1 {
            Entry::Free => return None,
            Entry::InFile { generation, .. } => generation,
            Entry::InStream { .. } => 0,
        };
        self.object(ObjectId { number, generation })
    }
}

fn collect(object: &Object<'_>, referred: &mut BTreeSet<u32>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    match object {
        Object::Reference(id) => {
            referred.insert(id.number);
        }
        Object::Array(items) => {
            for item in items {
                collect(item, referred, depth + 1);
            }
        }
        Object::Dict(_) | Object::Stream(_) => {
            let Some(dict) = object.as_dict() else { return };
            for (_, raw) in dict.entries() {
                // Most values are numbers and names; only these can hold a reference.
                let may_refer = raw.ends_with(b"R") || matches!(raw.first(), Some(b'[' | b'<'));
                if may_refer && let Some(value) = parse_value(raw) {
                    collect(&value, referred, depth + 1);
                }
            }
        }
        _ => {}
    }
}
