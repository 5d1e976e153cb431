//! The workshop of the repository: `cargo xtask <command>`.
//!
//! It knows the layout of the checkout and nothing of what the product does. Entry point: [`main`],
//! one module per command. Every command that writes files has a `--check` form for CI that writes
//! nothing and fails when a file would change.

mod ess_wire;
mod files;
mod metadata;
mod notices;
mod sbom;
mod tidy;

use std::error::Error;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask <command>

  tidy                 imports by floor, lengths, stray marks, licences
  ess-wire [--check]   generate crates/faces/ess_wire/src/generated from the contract
  notices [--check]    generate THIRD-PARTY-NOTICES.md from the lock file
  sbom                 write target/sbom.cdx.json: what the binary is made of (CycloneDX 1.5)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["tidy"] => tidy::run(),
        ["ess-wire"] => ess_wire::run(files::Mode::Write),
        ["ess-wire", "--check"] => ess_wire::run(files::Mode::Check),
        ["notices"] => notices::run(files::Mode::Write),
        ["notices", "--check"] => notices::run(files::Mode::Check),
        ["sbom"] => sbom::run(),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    report(outcome)
}

/// Complaints go to standard output one per line, so that CI shows them whole.
fn report(outcome: Result<Vec<String>, Box<dyn Error>>) -> ExitCode {
    match outcome {
        Ok(complaints) if complaints.is_empty() => ExitCode::SUCCESS,
        Ok(complaints) => {
            for complaint in &complaints {
                println!("{complaint}");
            }
            println!("{} complaint(s)", complaints.len());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
