//! What was measured: a table for people, a line of JSON each for programs.

use crate::Outcome;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// One figure.
pub struct Figure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    held_against: Option<Against>,
}

struct Against {
    what: String,
    ratio: f64,
}

impl Figure {
    /// A figure that is held against nothing.
    pub fn new(name: &'static str, value: f64, unit: &'static str) -> Self {
        Figure {
            name,
            value,
            unit,
            held_against: None,
        }
    }

    /// The same figure beside another; the ratio is its value by `other`.
    pub fn against(mut self, what: impl Into<String>, other: f64) -> Self {
        self.held_against = Some(Against {
            what: what.into(),
            ratio: self.value / other,
        });
        self
    }

    fn line(&self) -> String {
        let against = self.held_against.as_ref().map_or_else(String::new, |it| {
            format!("{:>8.2}  of {}", it.ratio, it.what)
        });
        format!(
            "{:<30} {:>12} {:<10} {against}",
            self.name,
            rounded(self.value),
            self.unit
        )
    }

    fn json(&self, machine: &Value) -> Value {
        json!({
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "held_against": self.held_against.as_ref().map(|it| &it.what),
            "ratio": self.held_against.as_ref().map(|it| it.ratio),
            "machine": machine,
        })
    }
}

fn rounded(value: f64) -> String {
    if value < 10.0 {
        format!("{value:.2}")
    } else if value < 1_000.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}

/// Prints a figure as soon as it is known.
pub fn show(figures: &[Figure]) {
    for figure in figures {
        println!("{}", figure.line().trim_end());
    }
}

/// Writes all figures, one JSON object a line.
pub fn write(path: &Path, figures: &[Figure], machine: &Value) -> Outcome<()> {
    let lines: String = figures
        .iter()
        .map(|figure| format!("{}\n", figure.json(machine)))
        .collect();
    Ok(fs::write(path, lines)?)
}

/// What the figures depend on and cannot be seen in them.
pub fn machine() -> Value {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name));
        let value = line.and_then(|line| line.split_once(':'));
        value.map_or_else(String::new, |(_, value)| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = read("/proc/loadavg");
    json!({
        "processor": field(&read("/proc/cpuinfo"), "model name"),
        "cores": cores,
        "memory": field(&read("/proc/meminfo"), "MemTotal"),
        "kernel": read("/proc/sys/kernel/osrelease").trim(),
        "load_before": load.split(' ').next(),
    })
}

/// The middle value; of an even number the upper one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The value that this share of all values does not exceed.
pub fn percentile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len() as f64 * share).ceil() as usize;
    values
        .get(place.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_the_value_by_what_it_is_held_against() {
        let line = Figure::new("a", 30.0, "1/s").against("the limit", 40.0);
        let line = line.json(&json!({"cores": 2}));
        assert_eq!(line["ratio"], 0.75);
        assert_eq!(line["machine"]["cores"], 2);
    }

    #[test]
    fn ninety_nine_of_a_hundred_do_not_exceed_the_percentile() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(values.clone(), 0.99), 99.0);
        assert_eq!(percentile(values, 1.0), 100.0);
        assert!(percentile(Vec::new(), 0.99).is_nan());
    }

    #[test]
    fn a_single_outlier_does_not_move_the_median() {
        assert_eq!(median(vec![3.0, 900.0, 1.0, 2.0, 4.0]), 3.0);
    }
}
