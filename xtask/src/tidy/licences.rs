//! Licences of everything that is compiled in, against the allow-list of `deny.toml`.
//!
//! The same list is read by cargo-deny, where that tool is installed; this check needs no tool.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use serde::Deserialize;

use crate::metadata::Metadata;
use crate::notices;

/// The part of `deny.toml` that is read here.
#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    package: String,
    allow: Vec<String>,
}

/// Packages whose licence is missing, unreadable or not on the list.
pub fn complaints(root: &Path, metadata: &Metadata) -> Result<Vec<String>, Box<dyn Error>> {
    let deny: Deny = toml::from_str(&std::fs::read_to_string(root.join("deny.toml"))?)?;
    let packages = metadata.needed_to_build();
    let judged = packages
        .iter()
        .filter_map(|package| judge(&deny.licenses, &package.name, package.license.as_deref()));
    let mut complaints: Vec<String> = judged.collect();
    for row in notices::shipped_to_browsers(root)? {
        complaints.extend(judge(&deny.licenses, &row.name, Some(&row.licence)));
    }
    Ok(complaints)
}

fn judge(licences: &Licences, name: &str, expression: Option<&str>) -> Option<String> {
    let Some(expression) = expression else {
        return Some(format!("{name}: names no licence"));
    };
    let special = licences
        .exceptions
        .iter()
        .filter(|one| one.package == name)
        .flat_map(|one| &one.allow);
    let allowed: BTreeSet<&str> = licences
        .allow
        .iter()
        .chain(special)
        .map(String::as_str)
        .collect();
    match satisfied(expression, &allowed) {
        Some(true) => None,
        Some(false) => Some(format!(
            "{name}: licence {expression:?} is not on deny.toml's list"
        )),
        None => Some(format!(
            "{name}: licence {expression:?} is no SPDX expression"
        )),
    }
}

/// Whether an SPDX expression (SPDX 2.3 annex D: `AND`, `OR`, `WITH`, parentheses) can be met with
/// licences of the list. The older form `MIT/Apache-2.0` means `OR`. `None`: not an expression.
pub fn satisfied(expression: &str, allowed: &BTreeSet<&str>) -> Option<bool> {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (answer, rest) = either(&words, allowed)?;
    rest.is_empty().then_some(answer)
}

fn either<'a>(words: &'a [&'a str], allowed: &BTreeSet<&str>) -> Option<(bool, &'a [&'a str])> {
    let (mut answer, mut rest) = both(words, allowed)?;
    while let ["OR", more @ ..] = rest {
        let (next, left) = both(more, allowed)?;
        (answer, rest) = (answer | next, left);
    }
    Some((answer, rest))
}

fn both<'a>(words: &'a [&'a str], allowed: &BTreeSet<&str>) -> Option<(bool, &'a [&'a str])> {
    let (mut answer, mut rest) = one(words, allowed)?;
    while let ["AND", more @ ..] = rest {
        let (next, left) = one(more, allowed)?;
        (answer, rest) = (answer & next, left);
    }
    Some((answer, rest))
}

fn one<'a>(words: &'a [&'a str], allowed: &BTreeSet<&str>) -> Option<(bool, &'a [&'a str])> {
    match words {
        ["(", inner @ ..] => {
            let (answer, rest) = either(inner, allowed)?;
            let [")", rest @ ..] = rest else { return None };
            Some((answer, rest))
        }
        [name, "WITH", exception, rest @ ..] if is_name(name) && is_name(exception) => {
            let whole = format!("{name} WITH {exception}");
            Some((allowed.contains(whole.as_str()), rest))
        }
        [name, rest @ ..] if is_name(name) => Some((allowed.contains(name), rest)),
        _ => None,
    }
}

fn is_name(word: &str) -> bool {
    !["(", ")", "AND", "OR", "WITH"].contains(&word)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::satisfied;

    #[test]
    fn expressions_are_met_only_with_listed_licences() {
        let allowed = BTreeSet::from([
            "MIT",
            "Apache-2.0",
            "Apache-2.0 WITH LLVM-exception",
            "Unicode-3.0",
        ]);
        let cases = [
            ("MIT", Some(true)),
            ("GPL-3.0-only", Some(false)),
            ("MIT OR GPL-3.0-only", Some(true)),
            ("MIT/Apache-2.0", Some(true)),
            ("MIT AND GPL-3.0-only", Some(false)),
            ("(MIT OR GPL-2.0-only) AND Unicode-3.0", Some(true)),
            ("GPL-2.0-only OR MIT AND AGPL-3.0-only", Some(false)),
            ("Apache-2.0 WITH LLVM-exception", Some(true)),
            ("Apache-2.0 WITH Other-exception", Some(false)),
            ("MIT OR", None),
            ("(MIT", None),
            ("MIT Apache-2.0", None),
            ("", None),
        ];
        for (expression, expected) in cases {
            assert_eq!(satisfied(expression, &allowed), expected, "{expression}");
        }
    }
}
