//! Stray marks: unfinished work, skipped tests, this machine's paths, carriage returns.

use super::Source;
use super::settings::{Mark, MarkKind, Settings};
use crate::files;

/// One complaint per find.
pub fn complaints(settings: &Settings, sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        if settings
            .mark_exempt
            .iter()
            .any(|one| files::matches(&one.path, &source.path))
        {
            continue;
        }
        let marks: Vec<&Mark> = settings
            .mark
            .iter()
            .filter(|mark| looks_into(mark, &source.path))
            .collect();
        for (index, line) in source.text.split('\n').enumerate() {
            let at = index + 1;
            if line.contains('\r') {
                found.push(format!("{}:{at}: carriage return", source.path));
            }
            for mark in marks.iter().filter(|mark| is_in(mark, line)) {
                found.push(format!("{}:{at}: stray mark {:?}", source.path, mark.text));
            }
        }
    }
    found
}

fn looks_into(mark: &Mark, path: &str) -> bool {
    mark.files
        .iter()
        .any(|ending| ending == "*" || path.ends_with(ending.as_str()))
}

fn is_in(mark: &Mark, line: &str) -> bool {
    line.match_indices(&mark.text).any(|(at, text)| {
        let before = line[..at].chars().next_back();
        let after = line[at + text.len()..].chars().next();
        let in_word =
            |neighbour: Option<char>| neighbour.is_some_and(|c| c.is_alphanumeric() || c == '_');
        match mark.how {
            MarkKind::Text => true,
            MarkKind::Word => {
                !(in_word(before) || text.ends_with(char::is_alphanumeric) && in_word(after))
            }
            // A path that goes on from something (`example.org/home/`, `./work/`, `{root}/work/`) is relative.
            MarkKind::Path => !in_word(before) && !before.is_some_and(|c| "./-}*)]~".contains(c)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::complaints;
    use crate::tidy::Source;
    use crate::tidy::settings::Settings;

    #[test]
    fn stray_marks_are_refused_where_they_count() {
        let todo = concat!("to", "do!()");
        let fixme = concat!("// FIX", "ME later");
        let xs = concat!("# X", "XX");
        let ignore = concat!("#[ig", "nore]");
        let ignore_reason = concat!("#[ig", "nore = \"slow\"]");
        let only = concat!("test.", "only('a')");
        let skip = concat!("test.sk", "ip('a')");
        let home = concat!("open('/ho", "me/somebody/a.pdf')");
        let web_home = concat!("https://example.org/ho", "me/a");
        let dead = concat!("#![allow(dead", "_code)]");
        let cases = [
            ("a.rs", todo, 1),
            ("a.md", todo, 0),
            ("a.rs", fixme, 1),
            ("a.sh", xs, 1),
            ("a.rs", "let x = \"AXXXB\";", 0),
            ("a.rs", ignore, 1),
            ("a.rs", ignore_reason, 1),
            ("a.rs", dead, 1),
            ("a.spec.ts", only, 1),
            ("a.spec.ts", skip, 1),
            ("a.rs", "iterator.skip(1)", 0),
            ("a.py", home, 1),
            ("a.md", web_home, 0),
            ("a.css", "a\r", 1),
            ("a.rs", "fn clean() {}", 0),
        ];
        let settings =
            Settings::parse(include_str!("../../tidy.toml")).expect("tidy.toml is well formed");
        for (path, line, expected) in cases {
            let planted = [Source {
                path: path.to_owned(),
                text: format!("first\n{line}\n"),
            }];
            assert_eq!(
                complaints(&settings, &planted).len(),
                expected,
                "{path}: {line}"
            );
        }
    }
}
