//! Files made to keep a verifier busy are refused in time.

use std::time::{Duration, Instant};

use arbitrary::{Arbitrary, Unstructured};
use hefu_pades::FindingKind;

use crate::targets::{Ceremony, WORLD};

/// The number behind the last `before` that is followed by one.
fn number_after(file: &str, before: &str) -> usize {
    let mut tails = file
        .rmatch_indices(before)
        .map(|(at, _)| file[at + before.len()..].trim_start());
    let digits = tails.find(|tail| tail.starts_with(|it: char| it.is_ascii_digit()));
    let digits = digits.expect(before);
    let end = digits.find(|it: char| !it.is_ascii_digit());
    digits[..end.unwrap_or(digits.len())]
        .parse()
        .expect("a number")
}

/// Adds so many signature fields that share one signature.
fn with_shared_signature(signed: &[u8], fields: usize) -> Vec<u8> {
    let text = String::from_utf8_lossy(signed).replace('\u{fffd}', "?");
    let value = number_after(&text, "/V ");
    let (root, first) = (number_after(&text, "/Root "), number_after(&text, "/Size "));
    let (pages, previous) = (
        number_after(&text, "/Pages "),
        number_after(&text, "startxref"),
    );
    let mut file = signed.to_vec();
    let (mut table, mut list) = (String::from("xref\n"), String::new());
    for number in first..first + fields {
        table += &format!("{number} 1\n{:010} 00000 n \n", file.len());
        list += &format!("{number} 0 R ");
        let field = format!("{number} 0 obj<</FT/Sig/T(N{number})/V {value} 0 R>>endobj\n");
        file.extend_from_slice(field.as_bytes());
    }
    table += &format!("{root} 1\n{:010} 00000 n \n", file.len());
    let catalog = format!(
        "{root} 0 obj<</Type/Catalog/Pages {pages} 0 R/AcroForm<</Fields[{list}]>>>>endobj\n"
    );
    file.extend_from_slice(catalog.as_bytes());
    let (at, size) = (file.len(), first + fields);
    let end = format!(
        "{table}trailer\n<</Size {size}/Root {root} 0 R/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n"
    );
    file.extend_from_slice(end.as_bytes());
    file
}

#[test]
fn thousands_of_fields_that_share_a_signature_are_refused_in_time() {
    let ceremony = Ceremony::arbitrary(&mut Unstructured::new(&[])).expect("the simplest");
    let signed = ceremony.hold().remove(0);
    // Some are judged, and none is valid.
    let some = WORLD.verify(&with_shared_signature(&signed, 20));
    assert_eq!(some.signatures.len(), 20, "{:?}", some.findings);
    let start = Instant::now();
    let report = WORLD.verify(&with_shared_signature(&signed, 8_000));
    let kinds: Vec<_> = report.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::TooMuchWork]);
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
}
