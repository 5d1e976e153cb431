//! Lengths: of files by lines, of Rust functions by the lines between their braces.

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{Attribute, Block};

use super::Source;
use super::settings::Settings;

/// Files above the limit.
pub fn file_complaints(settings: &Settings, sources: &[Source]) -> Vec<String> {
    let limit = settings.lengths.file_limit;
    measured(settings, sources)
        .filter(|(_, lines)| *lines > limit)
        .map(|(path, lines)| format!("{path}: {lines} lines, the limit is {limit}"))
        .collect()
}

/// Files above the aim but within the limit.
pub fn file_notes(settings: &Settings, sources: &[Source]) -> Vec<String> {
    let (aim, limit) = (settings.lengths.file_aim, settings.lengths.file_limit);
    measured(settings, sources)
        .filter(|(_, lines)| *lines > aim && *lines <= limit)
        .map(|(path, lines)| format!("{path}: {lines} lines, the aim is {aim}"))
        .collect()
}

/// Functions above the limit; tests are exempt. A file that does not parse is a complaint too.
pub fn function_complaints(settings: &Settings, sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.path.ends_with(".rs")) {
        if is_test_file(&source.path) || settings.may_be_long(&source.path) {
            continue;
        }
        let file = match syn::parse_file(&source.text) {
            Ok(file) => file,
            Err(error) => {
                complaints.push(format!("{}: does not parse: {error}", source.path));
                continue;
            }
        };
        let mut finder = Finder {
            limit: settings.lengths.function_limit,
            long: Vec::new(),
        };
        finder.visit_file(&file);
        for long in finder.long {
            if !settings.function_may_be_long(&source.path, &long.name) {
                complaints.push(format!(
                    "{}:{}: fn {} has {} lines, the limit is {}",
                    source.path, long.at, long.name, long.lines, settings.lengths.function_limit
                ));
            }
        }
    }
    complaints
}

fn measured<'a>(
    settings: &'a Settings,
    sources: &'a [Source],
) -> impl Iterator<Item = (&'a str, usize)> {
    sources
        .iter()
        .filter(|source| {
            [".rs", ".ts", ".tsx"]
                .iter()
                .any(|ending| source.path.ends_with(ending))
        })
        .filter(|source| !settings.may_be_long(&source.path))
        .map(|source| (source.path.as_str(), source.text.lines().count()))
}

fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.starts_with("tests/") || path.contains("/tests/")
}

struct Long {
    name: String,
    at: usize,
    lines: usize,
}

struct Finder {
    limit: usize,
    long: Vec<Long>,
}

impl Finder {
    fn measure(&mut self, name: &syn::Ident, block: &Block) {
        let span = |span: Span| span.start().line;
        let (open, close) = (
            span(block.brace_token.span.open()),
            span(block.brace_token.span.close()),
        );
        let lines = close.saturating_sub(open + 1);
        if lines > self.limit {
            self.long.push(Long {
                name: name.to_string(),
                at: name.span().start().line,
                lines,
            });
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) {
            self.measure(&item.sig.ident, &item.block);
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) {
            self.measure(&item.sig.ident, &item.block);
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.measure(&item.sig.ident, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

/// `#[test]`, `#[tokio::test]` and the like, `#[cfg(test)]`.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let last = attribute
            .path()
            .segments
            .last()
            .map(|segment| segment.ident.to_string());
        match last.as_deref() {
            Some("test") => true,
            Some("cfg") => attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|word| word == "test"),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{file_complaints, file_notes, function_complaints};
    use crate::tidy::Source;
    use crate::tidy::settings::Settings;

    fn settings() -> Settings {
        Settings::parse(include_str!("../../tidy.toml")).expect("tidy.toml is well formed")
    }

    fn source(path: &str, text: String) -> Vec<Source> {
        vec![Source {
            path: path.to_owned(),
            text,
        }]
    }

    #[test]
    fn a_file_over_the_limit_is_refused_and_one_over_the_aim_is_noted() {
        let cases = [
            ("crates/a/src/b.rs", 801, 1, 0),
            ("crates/a/src/b.rs", 800, 0, 1),
            ("crates/a/src/b.rs", 400, 0, 0),
            ("web/apps/m/src/a.tsx", 801, 1, 0),
            ("web/apps/m/src/a.ts", 801, 1, 0),
            ("docs/a.md", 5000, 0, 0),
            ("crates/a/src/b/tests.rs", 5000, 0, 0),
            (
                "crates/faces/ess_wire/src/generated/ess/errors.rs",
                5000,
                0,
                0,
            ),
        ];
        for (path, lines, refused, noted) in cases {
            let planted = source(path, "// a\n".repeat(lines));
            assert_eq!(
                file_complaints(&settings(), &planted).len(),
                refused,
                "{path} {lines}"
            );
            assert_eq!(
                file_notes(&settings(), &planted).len(),
                noted,
                "{path} {lines}"
            );
        }
    }

    #[test]
    fn a_function_over_the_limit_is_refused_wherever_it_stands() {
        let body = |lines: usize| "        call();\n".repeat(lines);
        let cases = [
            (format!("fn a() {{\n{}}}\n", body(71)), 1),
            (format!("fn a() {{\n{}}}\n", body(70)), 0),
            (
                format!("impl A {{\n    fn a() {{\n{}    }}\n}}\n", body(71)),
                1,
            ),
            (
                format!("trait A {{\n    fn a() {{\n{}    }}\n}}\n", body(71)),
                1,
            ),
            (
                format!("mod m {{\n    async fn a() {{\n{}    }}\n}}\n", body(71)),
                1,
            ),
            (format!("#[test]\nfn a() {{\n{}}}\n", body(71)), 0),
            (
                format!("#[tokio::test]\nasync fn a() {{\n{}}}\n", body(71)),
                0,
            ),
            (
                format!(
                    "#[cfg(test)]\nmod t {{\n    fn a() {{\n{}    }}\n}}\n",
                    body(71)
                ),
                0,
            ),
            (
                format!(
                    "#[cfg(not(test))]\nmod t {{\n    fn a() {{\n{}    }}\n}}\n",
                    body(71)
                ),
                1,
            ),
            ("fn a( {".to_owned(), 1),
        ];
        for (text, refused) in cases {
            let planted = source("crates/a/src/b.rs", text.clone());
            assert_eq!(
                function_complaints(&settings(), &planted).len(),
                refused,
                "{text}"
            );
        }
    }
}
