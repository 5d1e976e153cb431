//! Builds small PDF files by hand, in every structure that matters here.

/// How objects and the cross-reference section are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    Table,
    /// Cross-reference stream, objects in the file.
    XrefStream,
    /// Cross-reference stream; dictionaries in an object stream.
    ObjectStreams,
    /// Table plus `XRefStm`.
    Hybrid,
}

pub const LAYOUTS: [Layout; 4] = [
    Layout::Table,
    Layout::XrefStream,
    Layout::ObjectStreams,
    Layout::Hybrid,
];

/// Objects by number; streams are written as their full text.
#[derive(Debug, Clone)]
pub struct Builder {
    pub objects: Vec<(u32, String)>,
    pub trailer: String,
    pub layout: Layout,
}

impl Builder {
    /// `pages` pages of 595 × 842; object 1 is the catalog, 2 the page tree, 3 the content, 10 on the pages.
    pub fn new(layout: Layout, pages: u32) -> Self {
        let kids: Vec<String> = (0..pages)
            .map(|page| format!("{} 0 R", 10 + page))
            .collect();
        let mut objects = vec![
            (1, "<</Type /Catalog/Pages 2 0 R>>".to_owned()),
            (
                2,
                format!(
                    "<</Type /Pages/Count {pages}/MediaBox [0 0 595 842]/Kids [{}]>>",
                    kids.join(" ")
                ),
            ),
            (
                3,
                "<</Length 20>>\nstream\n0 0 m 100 100 l S   \nendstream".to_owned(),
            ),
        ];
        for page in 0..pages {
            objects.push((
                10 + page,
                "<</Type /Page/Parent 2 0 R/Contents 3 0 R/Resources <<>>>>".to_owned(),
            ));
        }
        let trailer =
            "/Root 1 0 R/ID [<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]"
                .to_owned();
        Self {
            objects,
            trailer,
            layout,
        }
    }

    pub fn set(mut self, number: u32, text: &str) -> Self {
        self.objects.retain(|(known, _)| *known != number);
        self.objects.push((number, text.to_owned()));
        self
    }

    pub fn trailer(mut self, more: &str) -> Self {
        self.trailer.push_str(more);
        self
    }

    pub fn build(&self) -> Vec<u8> {
        let mut objects = self.objects.clone();
        objects.sort_by_key(|(number, _)| *number);
        let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let packed = matches!(self.layout, Layout::ObjectStreams | Layout::Hybrid);
        // A hybrid file keeps what old readers need outside; here the catalog and page tree.
        let pack = |number: u32, text: &str| {
            packed
                && !text.contains("stream\n")
                && (self.layout == Layout::ObjectStreams || number >= 10)
        };
        let size = objects.last().map_or(1, |(number, _)| number + 1) + 2;
        let (container, xref_number) = (size - 2, size - 1);
        let mut entries: Vec<(u32, u8, usize, usize)> = vec![(0, 0, 0, 65535)];
        for (number, text) in objects.iter().filter(|(number, text)| !pack(*number, text)) {
            entries.push((*number, 1, out.len(), 0));
            out.extend_from_slice(format!("{number} 0 obj\n{text}\nendobj\n").as_bytes());
        }
        let inside: Vec<_> = objects
            .iter()
            .filter(|(number, text)| pack(*number, text))
            .collect();
        if !inside.is_empty() {
            let (mut index, mut body) = (String::new(), String::new());
            for (place, (number, text)) in inside.iter().enumerate() {
                index.push_str(&format!("{number} {} ", body.len()));
                body.push_str(text);
                body.push('\n');
                entries.push((*number, 2, container as usize, place));
            }
            entries.push((container, 1, out.len(), 0));
            let text = format!(
                "{container} 0 obj\n<</Type /ObjStm/N {}/First {}/Length {}>>\nstream\n{index}{body}\nendstream\nendobj\n",
                inside.len(),
                index.len(),
                index.len() + body.len()
            );
            out.extend_from_slice(text.as_bytes());
        }
        entries.sort_unstable();
        match self.layout {
            Layout::Table => {
                let position = out.len();
                write_table(&mut out, &entries, size, &self.trailer);
                end(&mut out, position);
            }
            Layout::XrefStream | Layout::ObjectStreams => {
                let position = out.len();
                entries.push((xref_number, 1, position, 0));
                write_stream(&mut out, xref_number, &entries, size, &self.trailer);
                end(&mut out, position);
            }
            Layout::Hybrid => {
                let hidden = out.len();
                let (packed, plain): (Vec<_>, Vec<_>) =
                    entries.iter().partition(|entry| entry.1 == 2);
                write_stream(&mut out, xref_number, &packed, size, &self.trailer);
                let position = out.len();
                write_table(
                    &mut out,
                    &plain,
                    size,
                    &format!("{}/XRefStm {hidden}", self.trailer),
                );
                end(&mut out, position);
            }
        }
        out
    }
}

fn runs(entries: &[(u32, u8, usize, usize)]) -> Vec<&[(u32, u8, usize, usize)]> {
    entries.chunk_by(|a, b| a.0 + 1 == b.0).collect()
}

fn write_table(out: &mut Vec<u8>, entries: &[(u32, u8, usize, usize)], size: u32, trailer: &str) {
    out.extend_from_slice(b"xref\n");
    for run in runs(entries) {
        out.extend_from_slice(format!("{} {}\n", run[0].0, run.len()).as_bytes());
        for (_, kind, offset, generation) in run {
            let letter = if *kind == 1 { 'n' } else { 'f' };
            out.extend_from_slice(format!("{offset:010} {generation:05} {letter} \n").as_bytes());
        }
    }
    out.extend_from_slice(format!("trailer\n<</Size {size}{trailer}>>\n").as_bytes());
}

fn write_stream(
    out: &mut Vec<u8>,
    number: u32,
    entries: &[(u32, u8, usize, usize)],
    size: u32,
    trailer: &str,
) {
    let index: Vec<String> = runs(entries)
        .iter()
        .map(|run| format!("{} {}", run[0].0, run.len()))
        .collect();
    out.extend_from_slice(
        format!(
            "{number} 0 obj\n<</Type /XRef/Size {size}/W [1 3 2]/Index [{}]/Length {}{trailer}>>\nstream\n",
            index.join(" "),
            entries.len() * 6
        )
        .as_bytes(),
    );
    for (_, kind, second, third) in entries {
        out.push(*kind);
        out.extend_from_slice(&(*second as u32).to_be_bytes()[1..]);
        out.extend_from_slice(&(*third as u16).to_be_bytes());
    }
    out.extend_from_slice(b"\nendstream\nendobj\n");
}

fn end(out: &mut Vec<u8>, position: usize) {
    out.extend_from_slice(format!("startxref\n{position}\n%%EOF\n").as_bytes());
}

/// Appends an incremental update with a table.
pub fn append(base: &[u8], objects: &[(u32, &str)], trailer: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(base);
    let previous: usize = text
        .rsplit("startxref\n")
        .next()
        .and_then(|tail| tail.lines().next())
        .and_then(|line| line.parse().ok())
        .unwrap();
    let mut out = base.to_vec();
    let mut entries: Vec<(u32, u8, usize, usize)> = Vec::new();
    for (number, text) in objects {
        entries.push((*number, 1, out.len(), 0));
        out.extend_from_slice(format!("{number} 0 obj\n{text}\nendobj\n").as_bytes());
    }
    entries.sort_unstable();
    let position = out.len();
    write_table(
        &mut out,
        &entries,
        200,
        &format!("/Root 1 0 R/Prev {previous}{trailer}"),
    );
    end(&mut out, position);
    out
}

/// Small deterministic random numbers (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}
