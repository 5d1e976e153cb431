//! Repair, preflight and flattening from the command line.
//!
//! ```text
//! any_pdf repair IN OUT      mends the structure; prints a code for each thing put right
//! any_pdf preflight IN       prints severity, code, page (from 1) and object of each finding
//! any_pdf flatten IN OUT     takes away what could change what is seen
//! ```
//!
//! A refusal goes to standard error and ends with status 1.

use std::error::Error;

use hefu_pdf::{Document, Limits, flatten, preflight, repair};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["repair", input, output] => {
            let bytes = std::fs::read(input)?;
            let repaired = repair(&bytes, Limits::default())?;
            for note in &repaired.notes {
                println!("{} {}", note.kind.code(), note.count);
            }
            std::fs::write(output, &repaired.bytes)?;
        }
        ["preflight", input] => {
            let bytes = std::fs::read(input)?;
            for finding in preflight(&Document::open(&bytes)?) {
                let page = finding
                    .page
                    .map_or("-".into(), |page| (page + 1).to_string());
                let object = finding
                    .object
                    .map_or("-".into(), |id| id.number.to_string());
                println!(
                    "{} {} {page} {object}",
                    finding.severity().code(),
                    finding.kind.code()
                );
            }
        }
        ["flatten", input, output] => {
            let bytes = std::fs::read(input)?;
            let document = Document::open(&bytes)?;
            let flat = flatten(&document, &preflight(&document))?;
            std::fs::write(output, &flat)?;
        }
        _ => return Err("usage: any_pdf repair IN OUT | preflight IN | flatten IN OUT".into()),
    }
    Ok(())
}
