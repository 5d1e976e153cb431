//! The core under faults: runs that a seed decides, and proof that broken promises are seen.
//!
//! `HEFU_SIMULATION_SEEDS` is how many seeds are run (1,000; 10,000 with `HEFU_SOAK`), beginning
//! at `HEFU_SIMULATION_FIRST` (0). `HEFU_SIMULATION_SEED` runs one seed and prints its trace.

use std::fmt::Write;

use hefu_testkit::simulation::{Betrayal, Report, Rule, Simulation};

/// How many tests share the seeds, so that several cores can work at them.
const SHARES: u64 = 4;

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a number"))
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

fn run(simulation: Simulation) -> Report {
    runtime().block_on(simulation.run())
}

fn told(report: &Report) -> String {
    let mut text = String::new();
    for line in &report.trace {
        let _ = writeln!(text, "{line}");
    }
    for violation in &report.violations {
        let _ = writeln!(text, "BROKEN {violation}");
    }
    let _ = writeln!(
        text,
        "again: HEFU_SIMULATION_SEED={} cargo nextest run -p hefu-app --test simulation one_seed --no-capture",
        report.seed
    );
    text
}

/// Runs one share of the seeds and holds every run against the rules.
fn share(number: u64) {
    let whole = if std::env::var_os("HEFU_SOAK").is_some() {
        10_000
    } else {
        1_000
    };
    let seeds = setting("HEFU_SIMULATION_SEEDS").unwrap_or(whole);
    let first = setting("HEFU_SIMULATION_FIRST").unwrap_or(0);
    let (mut runs, mut contracts, mut signatures, mut faults) = (0, 0, 0, 0);
    for seed in (first..first + seeds).filter(|seed| seed % SHARES == number) {
        let report = run(Simulation::of(seed));
        assert!(report.violations.is_empty(), "{}", told(&report));
        runs += 1;
        contracts += report.contracts;
        signatures += report.signatures;
        faults += report.faults;
    }
    println!("{runs} runs, {contracts} contracts, {signatures} signatures, {faults} faults");
    // Weather that lets nothing through, or nothing fail, would prove nothing.
    if runs >= 50 {
        assert!(contracts >= runs / 2 && signatures >= runs / 2 && faults >= runs);
    }
}

#[test]
fn nothing_is_broken_first_share() {
    share(0);
}

#[test]
fn nothing_is_broken_second_share() {
    share(1);
}

#[test]
fn nothing_is_broken_third_share() {
    share(2);
}

#[test]
fn nothing_is_broken_fourth_share() {
    share(3);
}

#[test]
fn one_seed() {
    let report = run(Simulation::of(setting("HEFU_SIMULATION_SEED").unwrap_or(7)));
    println!("{}", told(&report));
    assert!(report.violations.is_empty());
}

#[test]
fn the_same_seed_is_the_same_run() {
    for seed in [3, 14, 159] {
        let (one, other) = (run(Simulation::of(seed)), run(Simulation::of(seed)));
        assert!(one.trace.len() > 20, "{}", told(&one));
        assert_eq!(one.trace_digest(), other.trace_digest(), "seed {seed}");
        assert_eq!(
            (one.contracts, one.signatures, one.faults),
            (other.contracts, other.signatures, other.faults)
        );
    }
    let (one, other) = (run(Simulation::of(3)), run(Simulation::of(4)));
    assert_ne!(one.trace_digest(), other.trace_digest());
}

/// The first broken rule that some seed shows over ports that betray their promise.
fn seen(betrayal: Betrayal, seeds: u64) -> Option<(u64, Vec<Rule>)> {
    (0..seeds).find_map(|seed| {
        let report = run(Simulation::betrayed(seed, betrayal));
        let rules: Vec<_> = report.violations.iter().map(|it| it.rule).collect();
        (!rules.is_empty()).then_some((seed, rules))
    })
}

#[test]
fn every_betrayal_is_seen() {
    for betrayal in Betrayal::ALL {
        let expected: &[Rule] = match betrayal {
            Betrayal::CommitsThatFailed | Betrayal::CommitsInConflict => &[Rule::Acknowledged],
            Betrayal::CodesTwice => &[Rule::Code],
            Betrayal::JobsForgotten => &[Rule::Liveness, Rule::Message],
            Betrayal::HalfCommits => &[Rule::Stored, Rule::Replay, Rule::Acknowledged],
            Betrayal::BlobsLost | Betrayal::BlobsCut => &[Rule::Liveness, Rule::Stored],
            Betrayal::MessagesLost => &[Rule::Message],
        };
        let (seed, rules) = seen(betrayal, 150).unwrap_or_else(|| panic!("{betrayal:?} unseen"));
        println!("{betrayal:?}: seed {seed}, {rules:?}");
        assert!(
            rules.iter().any(|rule| expected.contains(rule)),
            "{betrayal:?} at seed {seed} shows as {rules:?}"
        );
    }
}
