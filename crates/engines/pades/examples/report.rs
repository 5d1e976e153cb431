//! Prints what a verification finds.
//!
//! Usage: `report <root.pem> <file.pdf>…`

use hefu_pades::{Language, VerifyOptions, verify};
use hefu_pki::TrustStore;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let root = arguments.next().ok_or("usage: report <root.pem> <file>…")?;
    let trust = TrustStore::from_pem(&std::fs::read_to_string(root)?)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    for file in arguments {
        let bytes = std::fs::read(&file)?;
        let start = Instant::now();
        let report = verify(&bytes, &VerifyOptions::new(&trust, now));
        let spent = start.elapsed().as_millis();
        println!(
            "{file}: {} {} ({spent} ms)",
            report.summary.code(),
            report.trust.code()
        );
        for finding in &report.findings {
            println!("  {}", finding.kind.text(Language::English));
        }
        for signature in &report.signatures {
            let signer = signature
                .signer
                .as_ref()
                .map_or("?", |s| s.subject.as_str());
            println!(
                "  {} {signer}: {} {}",
                signature.field,
                signature.summary.code(),
                signature.trust.code()
            );
            let level = signature.level.map_or("-", |level| level.code());
            let reason = signature.verdict.sub_indication.map_or("-", |s| s.code());
            let indication = signature.verdict.indication.code();
            println!("    = {indication} {reason} {level}");
            for finding in &signature.findings {
                let (field, object) = (&finding.field, finding.object);
                println!("    {} {field:?} {object:?}", finding.kind.code());
            }
        }
    }
    Ok(())
}
