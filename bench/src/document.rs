//! The documents that everything here is measured with: ten pages of 190 kB, and 200 pages of 20 MB. Made
//! anew each time.

use crate::Outcome;
use flate2::{Compression, write::ZlibEncoder};
use std::io::Write;

const PAGES: usize = 10;
/// Side of the one grey picture, in pixels; noise, so that it stays as large as it is.
const PICTURE: usize = 384;
const LINES: usize = 52;
/// Objects before the pages: catalogue, page tree, font, picture.
const FIRST_PAGE: usize = 5;

/// Side of the pictures of the large file; one on every page.
const LARGE_PICTURE: usize = 316;
const LARGE_PAGES: usize = 200;

/// The small file, the same at every call.
pub fn ten_pages() -> Outcome<Vec<u8>> {
    let mut noise = Noise(0x2026_1120);
    let mut objects = head(PAGES, 2);
    objects.push(picture(PICTURE, &mut noise)?);
    for page in 0..PAGES {
        let content = FIRST_PAGE + page * 2 + 1;
        objects.push(page_object(content, 4));
        objects.push(stream("", &page_text(page, &mut noise))?);
    }
    Ok(assembled(&objects))
}

/// The large file, the same at every call.
pub fn large() -> Outcome<Vec<u8>> {
    let mut noise = Noise(0x2026_1121);
    let mut objects = head(LARGE_PAGES, 3);
    objects.push(stream("", b"")?);
    for page in 0..LARGE_PAGES {
        let content = FIRST_PAGE + page * 3 + 1;
        objects.push(page_object(content, content + 1));
        objects.push(stream("", &page_text(page, &mut noise))?);
        objects.push(picture(LARGE_PICTURE, &mut noise)?);
    }
    Ok(assembled(&objects))
}

/// Catalogue, page tree and font of a file with so many pages of so many objects each.
fn head(pages: usize, objects_each: usize) -> Vec<Vec<u8>> {
    vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        page_tree(pages, objects_each),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_vec(),
    ]
}

fn page_object(content: usize, picture: usize) -> Vec<u8> {
    format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
         /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 {picture} 0 R >> >> >>"
    )
    .into_bytes()
}

fn page_tree(pages: usize, objects_each: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages)
        .map(|page| format!("{} 0 R", FIRST_PAGE + page * objects_each))
        .collect();
    format!(
        "<< /Type /Pages /Kids [{}] /Count {pages} >>",
        kids.join(" ")
    )
    .into_bytes()
}

fn picture(side: usize, noise: &mut Noise) -> Outcome<Vec<u8>> {
    let pixels: Vec<u8> = (0..side * side).map(|_| noise.next() as u8).collect();
    let entries = format!(
        "/Type /XObject /Subtype /Image /Width {side} /Height {side} \
         /ColorSpace /DeviceGray /BitsPerComponent 8 "
    );
    stream(&entries, &pixels)
}

/// A page full of words, with figures in between so that no two lines are alike.
fn page_text(page: usize, noise: &mut Noise) -> Vec<u8> {
    let mut text = String::from("q 60 0 0 60 475 760 cm /Im1 Do Q BT /F1 9 Tf 14 TL 60 740 Td\n");
    for line in 0..LINES {
        text += &format!("(Clause {}.{line} ", page + 1);
        for _ in 0..14 {
            let word = noise.next();
            text.extend((0..3 + word % 7).map(|_| char::from(b'a' + (noise.next() % 26) as u8)));
            text.push(' ');
        }
        text += &format!("CNY {}) Tj T*\n", noise.next() % 1_000_000);
    }
    text += "ET\n";
    text.into_bytes()
}

fn stream(entries: &str, plain: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(plain)?;
    let packed = encoder.finish()?;
    let mut object = format!(
        "<< {entries}/Filter /FlateDecode /Length {} >>\nstream\n",
        packed.len()
    )
    .into_bytes();
    object.extend_from_slice(&packed);
    object.extend_from_slice(b"\nendstream");
    Ok(object)
}

fn assembled(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    let start = file.len();
    let size = objects.len() + 1;
    file.extend_from_slice(table.as_bytes());
    file.extend_from_slice(
        format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
    file
}

/// SplitMix64: the same noise in every run, so that runs can be compared.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_has_ten_pages_and_the_size_it_is_said_to_have() {
        let file = ten_pages().expect("a document");
        let document = hefu_pdf::Document::open(&file).expect("readable");
        assert_eq!(document.page_count().expect("a page tree"), PAGES);
        assert!((180_000..200_000).contains(&file.len()), "{}", file.len());
    }

    #[test]
    fn the_large_document_has_two_hundred_pages_and_twenty_megabytes() {
        let file = large().expect("a document");
        let document = hefu_pdf::Document::open(&file).expect("readable");
        assert_eq!(document.page_count().expect("a page tree"), LARGE_PAGES);
        assert!(
            (20_000_000..21_500_000).contains(&file.len()),
            "{}",
            file.len()
        );
    }
}
