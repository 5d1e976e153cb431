//! How much memory one piece of work takes beside what was there before, measured in a process of its
//! own so that nothing freed earlier hides it.

use crate::{Outcome, signing};
use std::fs;
use std::process::Command;

/// The word by which this program is called again.
pub const WORD: &str = "--memory-of-signing";

/// What a piece of work added to the process at its highest.
pub struct Growth {
    /// Kilobytes.
    pub kilobytes: u64,
}

/// Runs this program once more and reads what it prints.
pub fn in_a_process_of_its_own() -> Outcome<f64> {
    let output = Command::new(std::env::current_exe()?).arg(WORD).output()?;
    let text = String::from_utf8(output.stdout)?;
    let kilobytes: f64 = text.trim().parse()?;
    Ok(kilobytes / 1024.0)
}

/// What that process does.
pub fn child() -> Outcome<()> {
    println!("{}", signing::sign_large()?.kilobytes);
    Ok(())
}

/// The peak during the work less what lay in memory before it.
pub fn growth<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<Growth> {
    let before = status("VmRSS:")?;
    // 5 sets the peak back to what is there now (proc_pid_clear_refs(5)).
    fs::write("/proc/self/clear_refs", "5")?;
    let made = work()?;
    let peak = status("VmHWM:")?;
    drop(made);
    Ok(Growth {
        kilobytes: peak.saturating_sub(before),
    })
}

fn status(name: &str) -> Outcome<u64> {
    let text = fs::read_to_string("/proc/self/status")?;
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number
        .ok_or("no such figure in /proc/self/status")?
        .parse()?)
}
