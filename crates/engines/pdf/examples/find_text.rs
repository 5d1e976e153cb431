//! Tells the text of a document and where keywords stand in it, for comparison with other readers.
//!
//! `find_text FILE.pdf < keywords`: each line of the input is `PAGE<tab>KEYWORD`, pages from 0.
//! The answer is one JSON object: `pages` (size, text, characters nothing tells) and `hits`, for each
//! line of the input the rectangles as displayed: left, top, width, height in points.

use std::io::Read;

use hefu_pdf::{Document, Keyword, PageText, PageTextReader, TextLimits};
use serde_json::json;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a file")?;
    let bytes = std::fs::read(path)?;
    let document = Document::open(&bytes)?;
    let mut reader = PageTextReader::new(&document, TextLimits::default());
    let pages: Vec<PageText> = (0..document.page_count()?)
        .map(|page| reader.page(page))
        .collect::<Result<_, _>>()?;
    let mut asked = String::new();
    std::io::stdin().read_to_string(&mut asked)?;
    let mut hits = Vec::new();
    for line in asked.lines() {
        let (page, keyword) = line.split_once('\t').ok_or("PAGE<tab>KEYWORD")?;
        let page = &pages[page.parse::<usize>()?];
        let found = page.find(&Keyword::parse(keyword)?).into_iter();
        let found = found.map(|hit| [hit.rect.x, hit.rect.y, hit.rect.width, hit.rect.height]);
        hits.push(found.collect::<Vec<_>>());
    }
    let pages: Vec<_> = pages
        .iter()
        .map(|page| json!({"size": [page.size.width, page.size.height], "text": page.text(), "unknown": page.unknown}))
        .collect();
    println!("{}", json!({"pages": pages, "hits": hits}));
    Ok(())
}
