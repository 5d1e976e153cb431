//! This process, under the names that Prometheus clients agree on.

use std::fs;

/// How many ticks of the processor's clock the kernel counts in a second (`USER_HZ`, fixed by
/// Linux's interface to programs).
const TICKS_A_SECOND: f64 = 100.0;

pub fn describe() {
    use metrics::{describe_counter, describe_gauge};
    describe_gauge!("process_resident_memory_bytes", "Memory in use");
    describe_gauge!("process_open_fds", "Open file descriptors");
    describe_gauge!("process_max_fds", "The most file descriptors");
    describe_gauge!("process_threads", "Threads");
    describe_counter!("process_cpu_seconds_total", "Seconds of processor time");
}

/// Notes how it is. What this system does not tell is left out.
pub fn measure() {
    if let Ok(text) = fs::read_to_string("/proc/self/status") {
        if let Some(kilobytes) = number_after(&text, "VmRSS:") {
            metrics::gauge!("process_resident_memory_bytes").set(kilobytes * 1_024.0);
        }
        if let Some(threads) = number_after(&text, "Threads:") {
            metrics::gauge!("process_threads").set(threads);
        }
    }
    if let Ok(folder) = fs::read_dir("/proc/self/fd") {
        // Reading the folder holds one itself.
        metrics::gauge!("process_open_fds").set(folder.count().saturating_sub(1) as f64);
    }
    if let Ok(text) = fs::read_to_string("/proc/self/limits")
        && let Some(most) = number_after(&text, "Max open files")
    {
        metrics::gauge!("process_max_fds").set(most);
    }
    if let Ok(text) = fs::read_to_string("/proc/self/stat")
        && let Some(seconds) = processor_seconds(&text)
    {
        metrics::counter!("process_cpu_seconds_total").absolute(seconds);
    }
}

fn number_after(text: &str, name: &str) -> Option<f64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Time in user mode and in the kernel, whole seconds: fields 14 and 15 of proc(5)'s `stat`, counted
/// behind the name in parentheses, which may hold blanks.
fn processor_seconds(stat: &str) -> Option<u64> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut ticks = rest.split_whitespace().skip(11);
    let user: f64 = ticks.next()?.parse().ok()?;
    let kernel: f64 = ticks.next()?.parse().ok()?;
    Some(((user + kernel) / TICKS_A_SECOND) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernels_words_are_read() {
        let status = "Name:\thefu\nVmRSS:\t   51234 kB\nThreads:\t7\n";
        assert_eq!(number_after(status, "VmRSS:"), Some(51_234.0));
        let limits = "Max open files            1024                 524288               files\n";
        assert_eq!(number_after(limits, "Max open files"), Some(1_024.0));
        let stat = "1 (a ) b) S 1 1 1 0 -1 4194560 1 0 0 0 250 150 0 0 20 0 9 0 1 1 1";
        assert_eq!(processor_seconds(stat), Some(4));
    }
}
