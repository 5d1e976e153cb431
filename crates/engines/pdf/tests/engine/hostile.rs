//! No input makes the reader panic or run away: files cut off and changed at random.

use std::time::{Duration, Instant};

use crate::support::{Builder, LAYOUTS, Random};
use hefu_pdf::{
    CarrierKind, CarrierPlan, Document, FieldPlan, Limits, Placement, SignatoryPlan,
    SignatureRequest, ViewRect,
};

fn samples() -> Vec<Vec<u8>> {
    let at = |x| Placement {
        page: 0,
        view: ViewRect {
            x,
            y: 10.0,
            width: 50.0,
            height: 20.0,
        },
    };
    let plan = FieldPlan {
        signatories: vec![SignatoryPlan {
            signature: "a".to_owned(),
            placement: Some(at(10.0)),
            carriers: vec![CarrierPlan {
                name: "d".to_owned(),
                kind: CarrierKind::Text,
                placement: at(100.0),
            }],
        }],
        invisible: vec!["p".to_owned()],
    };
    let mut samples = Vec::new();
    for layout in LAYOUTS {
        let base = Builder::new(layout, 2).build();
        let prepared = Document::open(&base).unwrap().prepare(&plan).unwrap().bytes;
        let request = SignatureRequest {
            contents_size: 40,
            ..SignatureRequest::new("a", 0)
        };
        let signed = Document::open(&prepared)
            .unwrap()
            .signature_increment(&request)
            .unwrap()
            .into_file(&prepared)
            .unwrap();
        samples.extend([base, prepared, signed]);
    }
    samples
}

/// Everything a service does with a stranger's file.
fn exercise(bytes: &[u8]) -> bool {
    let limits = Limits {
        max_decoded_stream: 1 << 20,
        ..Limits::default()
    };
    let Ok(document) = Document::open_with(bytes, limits) else {
        return false;
    };
    let _ = document.page_count();
    let _ = document.page_geometry(0);
    let _ = document.fields();
    for signature in document.signatures().unwrap_or_default() {
        let _ = signature.sound_ranges(bytes.len());
    }
    let _ = document.certification();
    let _ = document.trailing_bytes();
    if let Ok(revisions) = document.revisions() {
        for pair in revisions.windows(2) {
            let _ = document.changes(&pair[0], &pair[1]);
        }
    }
    let plan = FieldPlan {
        invisible: vec!["new".to_owned()],
        ..FieldPlan::default()
    };
    if let Ok(prepared) = document.prepare(&plan) {
        assert!(prepared.bytes.starts_with(bytes));
    }
    let _ = document.field_size("a");
    let _ = document.signature_increment(&SignatureRequest {
        contents_size: 16,
        ..SignatureRequest::new("a", 0)
    });
    true
}

#[test]
fn files_cut_off_anywhere_are_survived() {
    for sample in samples() {
        for length in (0..sample.len()).step_by(7) {
            let _ = exercise(&sample[..length]);
        }
    }
}

#[test]
fn files_changed_at_random_are_survived() {
    const TOKENS: [&[u8]; 18] = [
        b"/Encrypt 1 0 R",
        b"/Length 9 0 R",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"0 R",
        b"obj",
        b"(",
        b")",
        b"-1",
        b"99999999999999999999",
        b"/Kids",
        b"/Prev 0",
        b"stream\n",
        b"%",
        b"1 0 R",
        b"\\",
    ];
    let samples = samples();
    let start = Instant::now();
    let mut opened = 0;
    for seed in 0..6_000u64 {
        let mut random = Random(seed);
        let mut bytes = samples[random.below(samples.len())].clone();
        for _ in 0..=random.below(6) {
            let place = random.below(bytes.len());
            match random.below(8) {
                0 => bytes[place] = random.next() as u8,
                1 => bytes[place] ^= 1 << random.below(8),
                2 => {
                    let end = (place + random.below(40)).min(bytes.len());
                    bytes.drain(place..end);
                }
                3 => {
                    // Mostly in place, so that offsets stay right and the damage lies deeper.
                    let token = TOKENS[random.below(TOKENS.len())];
                    let replaced = if random.below(4) == 0 { 0 } else { token.len() };
                    bytes.splice(
                        place..(place + replaced).min(bytes.len()),
                        token.iter().copied(),
                    );
                }
                4 | 5 => {
                    // Another digit: wrong references, offsets and counts.
                    if let Some(digit) =
                        bytes[place..].iter_mut().find(|byte| byte.is_ascii_digit())
                    {
                        *digit = b'0' + random.below(10) as u8;
                    }
                }
                _ => {
                    let from = random.below(bytes.len());
                    let piece = bytes[from..(from + random.below(60)).min(bytes.len())].to_vec();
                    bytes.splice(place..place, piece);
                }
            }
            if bytes.is_empty() {
                break;
            }
        }
        let survived = std::panic::catch_unwind(|| exercise(&bytes));
        opened += u32::from(survived.unwrap_or_else(|_| panic!("seed {seed}")));
    }
    assert!(
        opened > 400,
        "only {opened} files opened: the damage is too shallow to test anything"
    );
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "took {:?}",
        start.elapsed()
    );
}

#[test]
fn deep_nesting_is_refused_without_recursion() {
    for (open, close) in [("[", "]"), ("<</A ", ">>")] {
        let deep = format!("{}0{}", open.repeat(50_000), close.repeat(50_000));
        let bytes = Builder::new(crate::support::Layout::Table, 1)
            .set(1, &format!("<</Type /Catalog/Pages 2 0 R/X {deep}>>"))
            .build();
        assert!(Document::open(&bytes).is_err());
    }
}

#[test]
fn a_small_stream_cannot_fill_the_memory() {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![0; 4 << 20]).unwrap();
    let bomb = encoder.finish().unwrap();
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let position = bytes.len();
    bytes.extend_from_slice(format!("9 0 obj\n<</Type /XRef/Size 9/W [1 2 1]/Root 1 0 R/Filter /FlateDecode/Length {}>>\nstream\n", bomb.len()).as_bytes());
    bytes.extend_from_slice(&bomb);
    bytes.extend_from_slice(
        format!("\nendstream\nendobj\nstartxref\n{position}\n%%EOF\n").as_bytes(),
    );
    let limits = Limits {
        max_decoded_stream: 1 << 20,
        ..Limits::default()
    };
    assert!(Document::open_with(&bytes, limits).is_err());
}
