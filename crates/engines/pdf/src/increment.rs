//! Writing an incremental update (ISO 32000-1, 7.5.6): bytes that are appended, nothing else.

use crate::document::Document;
use crate::syntax::{Dict, ObjectId, write};
use crate::xref::{MAX_OBJECT_NUMBER, XrefKind};

/// One update in the making. Objects are written at once; the cross-reference section at the end.
pub(crate) struct Increment<'d, 'a> {
    document: &'d Document<'a>,
    base_length: usize,
    pub(crate) out: Vec<u8>,
    offsets: Vec<(ObjectId, usize)>,
    next: u32,
}

impl<'d, 'a> Increment<'d, 'a> {
    pub(crate) fn new(document: &'d Document<'a>, capacity: usize) -> Self {
        let base = document.bytes();
        let mut out = Vec::with_capacity(capacity);
        if !matches!(base.last(), Some(b'\n' | b'\r')) {
            out.push(b'\n');
        }
        Self {
            document,
            base_length: base.len(),
            out,
            offsets: Vec::new(),
            next: document.next_number(),
        }
    }

    pub(crate) fn document(&self) -> &'d Document<'a> {
        self.document
    }

    /// A number that no revision uses.
    pub(crate) fn allocate(&mut self) -> ObjectId {
        let id = ObjectId::new(self.next);
        self.next += 1;
        id
    }

    /// Leaves all numbers up to this one alone.
    pub(crate) fn skip_past(&mut self, number: u32) {
        self.next = self.next.max(number.saturating_add(1));
    }

    /// Whether the numbers handed out are still legal (Annex C).
    pub(crate) fn numbers_left(&self) -> bool {
        // The cross-reference stream itself may take one more.
        self.next < MAX_OBJECT_NUMBER
    }

    pub(crate) fn begin(&mut self, id: ObjectId) {
        self.offsets.push((id, self.base_length + self.out.len()));
        write::integer(&mut self.out, u64::from(id.number));
        self.out.push(b' ');
        write::integer(&mut self.out, u64::from(id.generation));
        self.out.extend_from_slice(b" obj\n");
    }

    pub(crate) fn end(&mut self) {
        self.out.extend_from_slice(b"\nendobj\n");
    }

    /// A whole stream object. `entries` are dictionary entries without `Length`.
    pub(crate) fn stream(&mut self, id: ObjectId, entries: &[u8], data: &[u8]) {
        self.begin(id);
        self.out.extend_from_slice(b"<<");
        self.out.extend_from_slice(entries);
        self.out.extend_from_slice(b"/Length ");
        write::integer(&mut self.out, data.len() as u64);
        self.out.extend_from_slice(b">>\nstream\n");
        self.out.extend_from_slice(data);
        self.out.extend_from_slice(b"\nendstream");
        self.end();
    }

    /// Rewrites a dictionary with some entries replaced (a value of `None` removes the entry);
    /// all others keep their bytes.
    pub(crate) fn rewrite(
        &mut self,
        id: ObjectId,
        dict: &Dict<'_>,
        replaced: &[(&[u8], Option<&[u8]>)],
    ) {
        self.begin(id);
        write_dict(&mut self.out, dict, replaced);
        self.end();
    }

    /// Writes the cross-reference section in the base's own kind and gives the update's bytes.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        match self.document.xref_kind() {
            XrefKind::Table => self.write_table(),
            XrefKind::Stream => self.write_stream(),
        }
        self.out
    }

    fn runs(&mut self) -> Vec<(usize, usize)> {
        self.offsets.sort_unstable_by_key(|(id, _)| id.number);
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for index in 0..self.offsets.len() {
            let follows =
                index > 0 && self.offsets[index - 1].0.number + 1 == self.offsets[index].0.number;
            match runs.last_mut() {
                Some(run) if follows => run.1 += 1,
                _ => runs.push((index, 1)),
            }
        }
        runs
    }

    fn write_table(&mut self) {
        let position = self.base_length + self.out.len();
        let runs = self.runs();
        self.out
            .extend_from_slice(b"xref\n0 1\n0000000000 65535 f \n");
        for (first, count) in runs {
            write::integer(&mut self.out, u64::from(self.offsets[first].0.number));
            self.out.push(b' ');
            write::integer(&mut self.out, count as u64);
            self.out.push(b'\n');
            for (id, offset) in &self.offsets[first..first + count] {
                padded(&mut self.out, *offset, 10);
                self.out.push(b' ');
                padded(&mut self.out, usize::from(id.generation), 5);
                self.out.extend_from_slice(b" n \n");
            }
        }
        self.out.extend_from_slice(b"trailer\n<<");
        self.write_trailer_entries();
        self.out.extend_from_slice(b">>\n");
        self.write_end(position);
    }

    fn write_stream(&mut self) {
        let id = self.allocate();
        let position = self.base_length + self.out.len();
        self.offsets.push((id, position));
        let runs = self.runs();
        let mut data = Vec::with_capacity(self.offsets.len() * 7);
        let mut index = Vec::new();
        for (first, count) in runs {
            write::integer(&mut index, u64::from(self.offsets[first].0.number));
            index.push(b' ');
            write::integer(&mut index, count as u64);
            index.push(b' ');
            for (id, offset) in &self.offsets[first..first + count] {
                data.push(1);
                // Limits keep files far below 4 GiB.
                data.extend_from_slice(&u32::try_from(*offset).unwrap_or(u32::MAX).to_be_bytes());
                data.extend_from_slice(&id.generation.to_be_bytes());
            }
        }
        index.pop();
        write::integer(&mut self.out, u64::from(id.number));
        self.out
            .extend_from_slice(b" 0 obj\n<</Type /XRef/W [1 4 2]/Index [");
        self.out.extend_from_slice(&index);
        self.out.push(b']');
        self.write_trailer_entries();
        self.out.extend_from_slice(b"/Length ");
        write::integer(&mut self.out, data.len() as u64);
        self.out.extend_from_slice(b">>\nstream\n");
        self.out.extend_from_slice(&data);
        self.out.extend_from_slice(b"\nendstream\nendobj\n");
        self.write_end(position);
    }

    fn write_trailer_entries(&mut self) {
        let newest = &self.document.sections[0];
        self.out.extend_from_slice(b"/Size ");
        write::integer(&mut self.out, u64::from(self.next));
        for key in [b"Root".as_slice(), b"Info"] {
            if let Some(raw) = newest.trailer.raw(key) {
                write::name(&mut self.out, key);
                self.out.push(b' ');
                self.out.extend_from_slice(raw);
            }
        }
        // The first half names the file for good, the second this state (14.4).
        let identifier = newest.trailer.get(b"ID");
        if let Some([first, _]) = identifier
            .as_ref()
            .and_then(|identifier| identifier.as_array())
            && let Some(first) = first.as_string()
        {
            let state = fingerprint(self.base_length, &self.out);
            self.out.extend_from_slice(b"/ID [<");
            write::hex(&mut self.out, first);
            self.out.extend_from_slice(b"><");
            write::hex(&mut self.out, &state);
            self.out.extend_from_slice(b">]");
        }
        self.out.extend_from_slice(b"/Prev ");
        write::integer(&mut self.out, newest.position as u64);
    }

    fn write_end(&mut self, position: usize) {
        self.out.extend_from_slice(b"startxref\n");
        write::integer(&mut self.out, position as u64);
        self.out.extend_from_slice(b"\n%%EOF\n");
    }
}

/// Writes a dictionary with some entries replaced or removed; new keys come last.
pub(crate) fn write_dict(out: &mut Vec<u8>, dict: &Dict<'_>, replaced: &[(&[u8], Option<&[u8]>)]) {
    out.extend_from_slice(b"<<");
    for (key, raw) in dict.entries() {
        if !replaced.iter().any(|(name, _)| *name == key) {
            write::name(out, key);
            out.push(b' ');
            out.extend_from_slice(raw);
        }
    }
    for (key, value) in replaced {
        if let Some(value) = value {
            write::name(out, key);
            out.push(b' ');
            out.extend_from_slice(value);
        }
    }
    out.extend_from_slice(b">>");
}

fn padded(out: &mut Vec<u8>, value: usize, width: usize) {
    let start = out.len();
    out.resize(start + width, b'0');
    let mut rest = value;
    for digit in out[start..].iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
}

/// 128-bit FNV-1a over the update's last kilobyte, which holds every object's offset: distinct per state, no secret.
fn fingerprint(length: usize, bytes: &[u8]) -> [u8; 16] {
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in length
        .to_be_bytes()
        .iter()
        .chain(bytes.len().to_be_bytes().iter())
        .chain(tail)
    {
        hash = (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    hash.to_be_bytes()
}
