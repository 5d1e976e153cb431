//! Writing a whole new file from the objects that can be reached: the only place where a document
//! is not appended to. For files that nobody has signed.

mod copy;

use std::collections::{HashMap, VecDeque};

use crate::document::Document;
use crate::syntax::lexer::parse_value;
use crate::syntax::{Object, ObjectId, filter, write};
use crate::xref::MAX_OBJECT_NUMBER;

pub(crate) use copy::copy_object;

/// Most objects packed into one object stream.
const PACKED_TOGETHER: usize = 200;

/// Where objects come from.
pub(crate) trait Source {
    /// The object of this name in the state that is to be written.
    fn object(&self, id: ObjectId) -> Option<Object<'_>>;
}

impl Source for Document<'_> {
    fn object(&self, id: ObjectId) -> Option<Object<'_>> {
        self.object_at(id, 0)
    }
}

/// A stream or value to be written instead of what the source holds, or beside it.
#[derive(Debug, Clone)]
pub(crate) struct NewObject {
    /// The value; for a stream its dictionary without `Length`.
    pub(crate) value: Vec<u8>,
    /// Encoded bytes of a stream.
    pub(crate) data: Option<Vec<u8>>,
}

/// A file in the making. References in all values are by the source's numbers; what is written is
/// numbered anew, in the order in which it is met.
pub(crate) struct Rewrite<'s, S> {
    source: &'s S,
    replaced: HashMap<u32, NewObject>,
    numbers: HashMap<ObjectId, u32>,
    waiting: VecDeque<ObjectId>,
    out: Vec<u8>,
    places: Vec<Place>,
    pack: Option<Pack>,
    next_new: u32,
    /// Names of objects that something refers to and that are not there.
    pub(crate) missing: Vec<ObjectId>,
    /// Values that could not be copied whole.
    pub(crate) unreadable: usize,
}

#[derive(Clone, Copy)]
enum Place {
    Unwritten,
    InFile(usize),
    InStream { container: u32, index: usize },
}

/// Objects that wait to be packed into an object stream.
#[derive(Default)]
struct Pack {
    numbers: Vec<u32>,
    index: Vec<u8>,
    body: Vec<u8>,
}

impl<'s, S: Source> Rewrite<'s, S> {
    /// `version` stands in the header. `packed`: dictionaries go into object streams, as modern
    /// producers write them; otherwise the file has a cross-reference table.
    pub(crate) fn new(source: &'s S, version: &[u8], packed: bool) -> Self {
        let mut out = b"%PDF-".to_vec();
        out.extend_from_slice(version);
        out.extend_from_slice(b"\n%\xe2\xe3\xcf\xd3\n");
        Self {
            source,
            replaced: HashMap::new(),
            numbers: HashMap::new(),
            waiting: VecDeque::new(),
            out,
            places: vec![Place::Unwritten],
            pack: packed.then(Pack::default),
            // Above every number that a file may use.
            next_new: MAX_OBJECT_NUMBER + 1,
            missing: Vec::new(),
            unreadable: 0,
        }
    }

    /// Writes this in place of the source's object.
    pub(crate) fn replace(&mut self, id: ObjectId, object: NewObject) {
        self.replaced.insert(id.number, object);
    }

    /// An object that the source does not have.
    pub(crate) fn add(&mut self, object: NewObject) -> ObjectId {
        let id = ObjectId::new(self.next_new);
        self.next_new += 1;
        self.replaced.insert(id.number, object);
        id
    }

    /// Writes everything that can be reached from the catalog and the information dictionary.
    /// Nothing if there are more objects than a file may have.
    pub(crate) fn finish(
        mut self,
        catalog: ObjectId,
        info: Option<ObjectId>,
        identifier: Option<&[u8]>,
    ) -> Option<Rewritten> {
        let root = self.number_of(catalog);
        let info = info.map(|info| self.number_of(info));
        while let Some(id) = self.waiting.pop_front() {
            self.write_object(id)?;
        }
        let mut trailer = b"/Root ".to_vec();
        write::reference(&mut trailer, ObjectId::new(root));
        if let Some(info) = info {
            trailer.extend_from_slice(b"/Info ");
            write::reference(&mut trailer, ObjectId::new(info));
        }
        if let Some(identifier) = identifier {
            trailer.extend_from_slice(b"/ID [");
            for _ in 0..2 {
                trailer.push(b'<');
                write::hex(&mut trailer, identifier);
                trailer.push(b'>');
            }
            trailer.push(b']');
        }
        match self.pack.take() {
            None => self.write_table(&trailer),
            Some(pack) => {
                self.write_pack(pack);
                self.write_stream_section(&trailer);
            }
        }
        Some(Rewritten {
            bytes: self.out,
            missing: self.missing,
            unreadable: self.unreadable,
        })
    }

    fn number_of(&mut self, id: ObjectId) -> u32 {
        if let Some(known) = self.numbers.get(&id) {
            return *known;
        }
        let number = self.allocate();
        self.numbers.insert(id, number);
        self.waiting.push_back(id);
        number
    }

    fn allocate(&mut self) -> u32 {
        self.places.push(Place::Unwritten);
        (self.places.len() - 1) as u32
    }

    fn write_object(&mut self, id: ObjectId) -> Option<()> {
        let number = *self.numbers.get(&id)?;
        if number > MAX_OBJECT_NUMBER {
            return None;
        }
        let source = self.source;
        if let Some(new) = self.replaced.remove(&id.number) {
            let object = parse_value(&new.value).unwrap_or(Object::Null);
            self.write_value(number, &object, new.data.as_deref());
            return Some(());
        }
        match source.object(id) {
            Some(Object::Stream(stream)) => {
                let data = stream.data;
                self.write_value(number, &Object::Dict(stream.dict), Some(data));
            }
            Some(object) => self.write_value(number, &object, None),
            None => {
                self.missing.push(id);
                self.write_value(number, &Object::Null, None);
            }
        }
        Some(())
    }

    fn write_value(&mut self, number: u32, object: &Object<'_>, data: Option<&[u8]>) {
        let mut value = Vec::new();
        let mut unreadable = 0;
        let skip: &[&[u8]] = if data.is_some() { &[b"Length"] } else { &[] };
        copy_object(&mut value, object, skip, &mut unreadable, &mut |id| {
            self.number_of(id)
        });
        self.unreadable += unreadable;
        if let (None, Some(pack)) = (data, &mut self.pack) {
            pack.numbers.push(number);
            write::integer(&mut pack.index, u64::from(number));
            pack.index.push(b' ');
            write::integer(&mut pack.index, pack.body.len() as u64);
            pack.index.push(b' ');
            pack.body.extend_from_slice(&value);
            pack.body.push(b'\n');
            if pack.numbers.len() >= PACKED_TOGETHER {
                let full = std::mem::take(pack);
                self.write_pack(full);
            }
            return;
        }
        if let Some(data) = data {
            // The dictionary ends in `>>`.
            value.truncate(value.len().saturating_sub(2));
            value.extend_from_slice(b"/Length ");
            write::integer(&mut value, data.len() as u64);
            value.extend_from_slice(b">>\nstream\n");
            value.extend_from_slice(data);
            value.extend_from_slice(b"\nendstream");
        }
        self.place(number);
        self.out.extend_from_slice(&value);
        self.out.extend_from_slice(b"\nendobj\n");
    }

    fn place(&mut self, number: u32) {
        if let Some(place) = self.places.get_mut(number as usize) {
            *place = Place::InFile(self.out.len());
        }
        write::integer(&mut self.out, u64::from(number));
        self.out.extend_from_slice(b" 0 obj\n");
    }

    fn write_pack(&mut self, pack: Pack) {
        if pack.numbers.is_empty() {
            return;
        }
        let container = self.allocate();
        for (index, number) in pack.numbers.iter().enumerate() {
            if let Some(place) = self.places.get_mut(*number as usize) {
                *place = Place::InStream { container, index };
            }
        }
        let mut plain = pack.index;
        let first = plain.len();
        plain.extend_from_slice(&pack.body);
        let data = filter::deflate(&plain);
        self.place(container);
        let out = &mut self.out;
        out.extend_from_slice(b"<</Type /ObjStm/N ");
        write::integer(out, pack.numbers.len() as u64);
        out.extend_from_slice(b"/First ");
        write::integer(out, first as u64);
        out.extend_from_slice(b"/Filter /FlateDecode/Length ");
        write::integer(out, data.len() as u64);
        out.extend_from_slice(b">>\nstream\n");
        out.extend_from_slice(&data);
        out.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn write_table(&mut self, trailer: &[u8]) {
        let position = self.out.len();
        let out = &mut self.out;
        out.extend_from_slice(b"xref\n0 ");
        write::integer(out, self.places.len() as u64);
        out.extend_from_slice(b"\n0000000000 65535 f \n");
        for place in &self.places[1..] {
            match place {
                Place::InFile(offset) => {
                    out.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
                }
                _ => out.extend_from_slice(b"0000000000 65535 f \n"),
            }
        }
        out.extend_from_slice(b"trailer\n<</Size ");
        write::integer(out, self.places.len() as u64);
        out.extend_from_slice(trailer);
        out.extend_from_slice(b">>\n");
        self.write_end(position);
    }

    fn write_stream_section(&mut self, trailer: &[u8]) {
        let number = self.allocate();
        let position = self.out.len();
        self.place(number);
        let mut rows = Vec::with_capacity(self.places.len() * 8);
        for (number, place) in self.places.iter().enumerate() {
            let (kind, second, third) = match *place {
                Place::InFile(offset) => (1, offset as u64, 0),
                Place::InStream { container, index } => (2, u64::from(container), index as u16),
                Place::Unwritten => (0, 0, if number == 0 { u16::MAX } else { 0 }),
            };
            rows.push(kind);
            rows.extend_from_slice(&second.to_be_bytes()[3..]);
            rows.extend_from_slice(&third.to_be_bytes());
        }
        let data = filter::deflate(&rows);
        let out = &mut self.out;
        out.extend_from_slice(b"<</Type /XRef/W [1 5 2]/Size ");
        write::integer(out, self.places.len() as u64);
        out.extend_from_slice(trailer);
        out.extend_from_slice(b"/Filter /FlateDecode/Length ");
        write::integer(out, data.len() as u64);
        out.extend_from_slice(b">>\nstream\n");
        out.extend_from_slice(&data);
        out.extend_from_slice(b"\nendstream\nendobj\n");
        self.write_end(position);
    }

    fn write_end(&mut self, position: usize) {
        self.out.extend_from_slice(b"startxref\n");
        write::integer(&mut self.out, position as u64);
        self.out.extend_from_slice(b"\n%%EOF\n");
    }
}

/// A file that was written, and what was not to be found for it.
pub(crate) struct Rewritten {
    pub(crate) bytes: Vec<u8>,
    /// Objects that something refers to and that are not there.
    pub(crate) missing: Vec<ObjectId>,
    /// Values that could not be copied whole.
    pub(crate) unreadable: usize,
}
