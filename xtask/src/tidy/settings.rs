//! `tidy.toml` and `deny.toml`, read.

use std::error::Error;
use std::path::Path;

use serde::Deserialize;

use crate::files;

/// The whole of `tidy.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Limits on files and functions.
    pub lengths: Lengths,
    /// Files that may be longer.
    #[serde(default)]
    pub long_file: Vec<Exemption>,
    /// Functions that may be longer.
    #[serde(default)]
    pub long_function: Vec<FunctionExemption>,
    /// The table of imports.
    pub floor: Vec<Floor>,
    /// Outside crates that live in one place.
    #[serde(default)]
    pub exclusive: Vec<Exclusive>,
    /// Texts that must not be found.
    pub mark: Vec<Mark>,
    /// Files in which marks are not looked for.
    #[serde(default)]
    pub mark_exempt: Vec<Exemption>,
    /// Shipped works that are not packages.
    #[serde(default)]
    pub asset: Vec<Asset>,
}

/// Numbers of lines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lengths {
    /// Above this a file is listed.
    pub file_aim: usize,
    /// Above this a file is refused.
    pub file_limit: usize,
    /// Above this a function is refused.
    pub function_limit: usize,
}

/// A path pattern (see [`files::matches`]) and why it is exempt.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// Pattern.
    pub path: String,
    /// For the reader; must say something.
    pub reason: String,
}

/// One function and why it is exempt.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionExemption {
    /// Pattern of the file.
    pub path: String,
    /// Name of the function.
    pub name: String,
    /// For the reader; must say something.
    pub reason: String,
}

/// What crates of one kind may use.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// The kind's name, as in `ours`.
    pub kind: String,
    /// One crate by name; such rules win over folders.
    #[serde(rename = "crate")]
    pub package: Option<String>,
    /// Folder, or `folder/*` for the crates inside it.
    pub folder: Option<String>,
    /// Kinds or names of our own crates.
    pub ours: Vec<String>,
    /// Whole list of outside crates, when there is one.
    pub only: Option<Vec<String>>,
    /// Refused outside crates; a trailing `*` matches any ending.
    #[serde(default)]
    pub never: Vec<String>,
    /// Whether tests may use hefu-testkit.
    pub testkit: bool,
}

/// Outside crates that only some of ours may name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusive {
    /// Outside crates, a trailing `*` matches any ending.
    pub crates: Vec<String>,
    /// Kinds or names of ours.
    pub users: Vec<String>,
}

/// A text that must not be found.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The text.
    pub text: String,
    /// Endings of file names, or `*`.
    pub files: Vec<String>,
    /// What counts as a find.
    pub how: MarkKind,
}

/// What counts as a find of a mark.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum MarkKind {
    /// Anywhere.
    Text,
    /// Not inside a longer word.
    Word,
    /// Where an absolute path can begin.
    Path,
}

/// A shipped work that is not a package (a font).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Listed when this pattern is in the checkout.
    pub path: String,
    /// Name of the work.
    pub name: String,
    /// Version of the work.
    pub version: String,
    /// SPDX expression.
    pub licence: String,
    /// The holder's own line.
    pub copyright: String,
}

impl Settings {
    /// Reads `xtask/tidy.toml`.
    pub fn read(root: &Path) -> Result<Self, Box<dyn Error>> {
        Self::parse(&std::fs::read_to_string(root.join("xtask/tidy.toml"))?)
    }

    /// Reads a text; an exception without a reason is an error.
    pub fn parse(text: &str) -> Result<Self, Box<dyn Error>> {
        let settings: Self = toml::from_str(text)?;
        let reasons = settings
            .long_file
            .iter()
            .chain(&settings.mark_exempt)
            .map(|one| &one.reason);
        let function_reasons = settings.long_function.iter().map(|one| &one.reason);
        if reasons
            .chain(function_reasons)
            .any(|reason| reason.trim().is_empty())
        {
            return Err("tidy.toml: an exception has no reason".into());
        }
        Ok(settings)
    }

    /// Whether a file may be long.
    pub fn may_be_long(&self, path: &str) -> bool {
        self.long_file
            .iter()
            .any(|one| files::matches(&one.path, path))
    }

    /// Whether a function may be long.
    pub fn function_may_be_long(&self, path: &str, name: &str) -> bool {
        self.long_function
            .iter()
            .any(|one| one.name == name && files::matches(&one.path, path))
    }
}
