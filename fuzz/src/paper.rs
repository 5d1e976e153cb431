//! Random documents that are sound: every structure of ISO 32000-1 that producers use, in any mixture.
//!
//! Drawn from bytes, so that a fuzzer and a property test draw from the same source, and a failing
//! case of the one is an input for the other.

use arbitrary::{Arbitrary, Result, Unstructured};

/// How objects and cross references are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Arbitrary)]
pub enum Layout {
    /// A table (7.5.4).
    Table,
    /// A cross-reference stream (7.5.8), objects in the file.
    XrefStream,
    /// A cross-reference stream, dictionaries in an object stream (7.5.7).
    ObjectStreams,
    /// A table, and a stream that it names (7.5.8.4).
    Hybrid,
}

/// A page with a word on it.
#[derive(Debug, Clone)]
pub struct Page {
    /// Left, bottom, width and height of the media box.
    pub media: [i32; 4],
    /// How far the crop box lies within the media box on each side.
    pub crop: Option<[i32; 4]>,
    /// `Rotate`, any multiple of 90.
    pub rotate: i32,
    /// `UserUnit` in tenths.
    pub unit: Option<u8>,
    /// What is written on it.
    pub word: String,
    /// Whether its contents are an array of two streams, the second empty.
    pub split: bool,
}

/// An update that somebody made before anybody signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Arbitrary)]
pub enum Update {
    /// The first page's contents again, as a new version.
    Contents,
    /// Another title.
    Title,
    /// A text field without a widget on a page.
    Field,
}

/// A whole document.
#[derive(Debug, Clone)]
pub struct Paper {
    /// How the first revision is stored; later ones follow it.
    pub layout: Layout,
    /// At least one.
    pub pages: Vec<Page>,
    /// Pages in a tree of two levels.
    pub nested: bool,
    /// Without `ID` in the trailer.
    pub nameless: bool,
    /// The lengths of streams in objects of their own.
    pub lengths_apart: bool,
    /// Objects in falling order.
    pub backwards: bool,
    /// The second digit of the version.
    pub version: u8,
    /// Updates after the first revision.
    pub updates: Vec<Update>,
    /// What stands behind the last end-of-file mark.
    pub tail: &'static str,
}

impl<'a> Arbitrary<'a> for Page {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let mut within = |low: i32, high: i32| u.int_in_range(low..=high);
        let media = [
            within(-500, 500)?,
            within(-500, 500)?,
            within(300, 1500)?,
            within(300, 1500)?,
        ];
        let crop = [
            within(0, 60)?,
            within(0, 60)?,
            within(0, 60)?,
            within(0, 60)?,
        ];
        let rotate = 90 * within(-5, 8)?;
        let letters = within(1, 8)?;
        let word = (0..letters).map(|_| u.int_in_range(b'A'..=b'Z'));
        Ok(Self {
            media,
            rotate,
            word: word
                .map(|letter| letter.map(char::from))
                .collect::<Result<_>>()?,
            crop: u.arbitrary::<bool>()?.then_some(crop),
            unit: u.ratio(1, 4)?.then_some(u.int_in_range(5..=30)?),
            split: u.arbitrary()?,
        })
    }
}

impl<'a> Arbitrary<'a> for Paper {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let count = u.int_in_range(1..=5)?;
        Ok(Self {
            layout: u.arbitrary()?,
            pages: (0..count).map(|_| u.arbitrary()).collect::<Result<_>>()?,
            nested: u.arbitrary()?,
            nameless: u.ratio(1, 4)?,
            lengths_apart: u.arbitrary()?,
            backwards: u.arbitrary()?,
            version: u.int_in_range(3..=7)?,
            updates: {
                let count = u.int_in_range(0..=3)?;
                (0..count).map(|_| u.arbitrary()).collect::<Result<_>>()?
            },
            tail: u.choose(&["\n", "\r\n", "", "\r"]).copied()?,
        })
    }
}

impl Page {
    /// Left, bottom, right and top of the crop box.
    fn crop_box(&self) -> [i32; 4] {
        let [x, y, width, height] = self.media;
        let [left, bottom, right, top] = self.crop.unwrap_or_default();
        [x + left, y + bottom, x + width - right, y + height - top]
    }

    fn dictionary(&self, parent: u32, contents: u32) -> String {
        let [x, y, width, height] = self.media;
        let mut text = format!(
            "<</Type /Page/Parent {parent} 0 R/MediaBox [{x} {y} {} {}]/Rotate {}",
            x + width,
            y + height,
            self.rotate
        );
        if self.crop.is_some() {
            text += &format!("/CropBox {:?}", self.crop_box()).replace(',', "");
        }
        if let Some(unit) = self.unit {
            text += &format!("/UserUnit {}.{}", unit / 10, unit % 10);
        }
        text += "/Resources <</Font <</F1 4 0 R>>>>";
        text += &match self.split {
            true => format!("/Contents [{contents} 0 R {} 0 R]>>", contents + 1),
            false => format!("/Contents {contents} 0 R>>"),
        };
        text
    }

    fn contents(&self) -> String {
        let [left, bottom, ..] = self.crop_box();
        let (x, y) = (left + 20, bottom + 20);
        format!("BT /F1 20 Tf {x} {y} Td ({}) Tj ET", self.word)
    }
}

/// The number of a page; its contents follow.
fn page_number(page: usize) -> u32 {
    10 + 4 * page as u32
}

enum Body {
    Value(String),
    Stream(String),
}

/// A line of the cross references: number, kind, offset or container, index.
type Line = (u32, u8, usize, usize);

impl Paper {
    /// The document's bytes.
    pub fn build(&self) -> Vec<u8> {
        let mut out = format!("%PDF-1.{}\n%", self.version).into_bytes();
        out.extend_from_slice(b"\xe2\xe3\xcf\xd3\n");
        let mut previous = self.revision(&mut out, self.objects(), 0, None);
        for (revision, update) in (1..).zip(&self.updates) {
            let objects = self.update(*update, revision);
            previous = self.revision(&mut out, objects, revision, Some(previous));
        }
        out.truncate(out.len() - 1);
        out.extend_from_slice(self.tail.as_bytes());
        out
    }

    fn objects(&self) -> Vec<(u32, Body)> {
        let numbers: Vec<u32> = (0..self.pages.len()).map(page_number).collect();
        let list = |numbers: &[u32]| -> String {
            let parts = numbers.iter().map(|number| format!("{number} 0 R "));
            parts.collect()
        };
        let count = numbers.len();
        let mut objects = vec![(1, self.catalog(false)), (3, title("first"))];
        let kids = match self.nested {
            false => list(&numbers),
            true => {
                let inner = format!(
                    "<</Type /Pages/Parent 2 0 R/Count {count}/Kids [{}]>>",
                    list(&numbers)
                );
                objects.push((5, Body::Value(inner)));
                "5 0 R".to_owned()
            }
        };
        let tree = format!("<</Type /Pages/Count {count}/Kids [{kids}]>>");
        objects.push((2, Body::Value(tree)));
        let font = "<</Type /Font/Subtype /Type1/BaseFont /Helvetica/Encoding /WinAnsiEncoding>>";
        objects.push((4, Body::Value(font.to_owned())));
        for (page, number) in self.pages.iter().zip(numbers) {
            let parent = if self.nested { 5 } else { 2 };
            objects.push((number, Body::Value(page.dictionary(parent, number + 1))));
            objects.push((number + 1, Body::Stream(page.contents())));
            objects.push((number + 2, Body::Stream(String::new())));
        }
        objects
    }

    fn catalog(&self, form: bool) -> Body {
        let form = if form {
            "/AcroForm <</Fields [8 0 R]>>"
        } else {
            ""
        };
        Body::Value(format!("<</Type /Catalog/Pages 2 0 R{form}>>"))
    }

    fn update(&self, update: Update, revision: u32) -> Vec<(u32, Body)> {
        match update {
            Update::Contents => {
                let contents = self.pages.first().map(Page::contents).unwrap_or_default();
                vec![(page_number(0) + 1, Body::Stream(contents))]
            }
            Update::Title => vec![(3, title(&format!("update {revision}")))],
            Update::Field => {
                let field = "<</FT /Tx/T (Remark)/DA (/F1 9 Tf)/Rect [0 0 0 0]>>".to_owned();
                vec![(1, self.catalog(true)), (8, Body::Value(field))]
            }
        }
    }

    /// Writes a revision and tells where its cross references are.
    fn revision(
        &self,
        out: &mut Vec<u8>,
        mut objects: Vec<(u32, Body)>,
        revision: u32,
        previous: Option<usize>,
    ) -> usize {
        objects.sort_by_key(|(number, _)| *number);
        if self.backwards {
            objects.reverse();
        }
        // What a revision adds for itself must not be what an earlier one added.
        let own = page_number(self.pages.len()) + 2 * revision;
        let (container, stream, size) = (own, own + 1, own + 2);
        let packs = matches!(self.layout, Layout::ObjectStreams | Layout::Hybrid);
        let mut lines: Vec<Line> = Vec::new();
        let (mut index, mut packed) = (String::new(), String::new());
        for (number, body) in &objects {
            match body {
                // A hybrid file keeps what old readers need outside.
                Body::Value(text)
                    if packs && (self.layout == Layout::ObjectStreams || *number > 9) =>
                {
                    lines.push((*number, 2, container as usize, index.matches('\n').count()));
                    index += &format!("{number} {}\n", packed.len());
                    packed += text;
                    packed.push('\n');
                }
                Body::Value(text) => write_object(out, &mut lines, *number, text),
                Body::Stream(data) => self.write_stream(out, &mut lines, *number, "", data),
            }
        }
        if !packed.is_empty() {
            let count = index.matches('\n').count();
            let entries = format!("/Type /ObjStm/N {count}/First {}", index.len());
            self.write_stream(out, &mut lines, container, &entries, &(index + &packed));
        }
        lines.sort_unstable();
        self.cross_references(out, lines, stream, size, previous)
    }

    fn write_stream(
        &self,
        out: &mut Vec<u8>,
        lines: &mut Vec<Line>,
        number: u32,
        entries: &str,
        data: &str,
    ) {
        // A page, its contents, an empty stream, and the length of the contents follow each other.
        let is_contents = entries.is_empty() && number % 4 == page_number(0) % 4 + 1;
        let length = if self.lengths_apart && is_contents {
            write_object(out, lines, number + 2, &data.len().to_string());
            format!("{} 0 R", number + 2)
        } else {
            data.len().to_string()
        };
        let text = format!("<<{entries}/Length {length}>>\nstream\n{data}\nendstream");
        write_object(out, lines, number, &text);
    }

    fn cross_references(
        &self,
        out: &mut Vec<u8>,
        mut lines: Vec<Line>,
        stream: u32,
        size: u32,
        previous: Option<usize>,
    ) -> usize {
        let mut trailer = format!("/Size {size}/Root 1 0 R/Info 3 0 R");
        if !self.nameless {
            trailer += "/ID [<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";
        }
        match previous {
            Some(previous) => trailer += &format!("/Prev {previous}"),
            None => lines.insert(0, (0, 0, 0, 65535)),
        }
        let at = match self.layout {
            Layout::Table => table(out, &lines, &trailer),
            Layout::XrefStream | Layout::ObjectStreams => {
                lines.push((stream, 1, out.len(), 0));
                cross_reference_stream(out, &lines, stream, &trailer)
            }
            Layout::Hybrid => {
                let (hidden, plain): (Vec<Line>, Vec<Line>) =
                    lines.iter().partition(|line| line.1 == 2);
                if !hidden.is_empty() {
                    let at = cross_reference_stream(out, &hidden, stream, &trailer);
                    trailer += &format!("/XRefStm {at}");
                }
                table(out, &plain, &trailer)
            }
        };
        out.extend_from_slice(format!("startxref\n{at}\n%%EOF\n").as_bytes());
        at
    }
}

fn title(text: &str) -> Body {
    Body::Value(format!("<</Title ({text})>>"))
}

fn write_object(out: &mut Vec<u8>, lines: &mut Vec<Line>, number: u32, text: &str) {
    lines.push((number, 1, out.len(), 0));
    out.extend_from_slice(format!("{number} 0 obj\n{text}\nendobj\n").as_bytes());
}

fn table(out: &mut Vec<u8>, lines: &[Line], trailer: &str) -> usize {
    let at = out.len();
    out.extend_from_slice(b"xref\n");
    for run in lines.chunk_by(|a, b| a.0 + 1 == b.0) {
        out.extend_from_slice(format!("{} {}\n", run[0].0, run.len()).as_bytes());
        for (_, kind, offset, generation) in run {
            let letter = if *kind == 1 { 'n' } else { 'f' };
            out.extend_from_slice(format!("{offset:010} {generation:05} {letter} \n").as_bytes());
        }
    }
    out.extend_from_slice(format!("trailer\n<<{trailer}>>\n").as_bytes());
    at
}

fn cross_reference_stream(out: &mut Vec<u8>, lines: &[Line], number: u32, trailer: &str) -> usize {
    let at = out.len();
    let runs = lines.chunk_by(|a, b| a.0 + 1 == b.0);
    let index: String = runs
        .map(|run| format!("{} {} ", run[0].0, run.len()))
        .collect();
    let head = format!(
        "{number} 0 obj\n<</Type /XRef/W [1 4 2]/Index [{index}]/Length {}{trailer}>>\nstream\n",
        lines.len() * 7
    );
    out.extend_from_slice(head.as_bytes());
    for (_, kind, second, third) in lines {
        out.push(*kind);
        out.extend_from_slice(&(*second as u32).to_be_bytes());
        out.extend_from_slice(&(*third as u16).to_be_bytes());
    }
    out.extend_from_slice(b"\nendstream\nendobj\n");
    at
}
