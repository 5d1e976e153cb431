//! `make bench`: how fast, how large, how soon. Prints a table and leaves `target/bench.jsonl`.
//!
//! Without arguments everything is measured; `sign`, `evidence`, `log`, `starts`, `contracts`,
//! `nodes` and `growth` name single parts.
//! The server is the release binary, driven over HTTP from outside; only signing and verifying are
//! measured in this process. `HEFU_BIN` names another binary.

mod contracts;
mod desk;
mod document;
mod evidence;
mod growth;
mod http;
mod journey;
mod load;
mod log;
mod memory;
mod nodes;
mod peer;
mod people;
mod report;
mod server;
mod signing;
mod starts;
mod tencent;

use std::path::Path;
use std::process::ExitCode;

/// Nothing here is recovered from: whatever fails is printed and ends the run.
type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const PARTS: [&str; 7] = [
    "sign",
    "evidence",
    "log",
    "starts",
    "contracts",
    "nodes",
    "growth",
];
const FIGURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench.jsonl");

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if wanted == [memory::WORD] {
        return ended(memory::child());
    }
    if let Some(unknown) = wanted.iter().find(|part| !PARTS.contains(&part.as_str())) {
        eprintln!("{unknown}: no such part; there are {}", PARTS.join(", "));
        return ExitCode::from(2);
    }
    ended(run(&wanted))
}

fn ended(outcome: Outcome<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("bench: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(wanted: &[String]) -> Outcome<()> {
    let machine = report::machine();
    println!("{machine}\n");
    let mut figures = Vec::new();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.iter().any(|it| it == part);
    let parts: [fn() -> Outcome<Vec<report::Figure>>; PARTS.len()] = [
        signing::measure,
        evidence::measure,
        log::measure,
        starts::measure,
        contracts::measure,
        nodes::measure,
        growth::measure,
    ];
    for (part, measure) in PARTS.iter().zip(parts) {
        if is_wanted(part) {
            let measured = measure()?;
            report::show(&measured);
            figures.extend(measured);
        }
    }
    report::write(Path::new(FIGURES), &figures, &machine)
}
