//! `cargo xtask notices`: THIRD-PARTY-NOTICES.md, the same bytes for the same lock files.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use crate::files::{self, Mode};
use crate::metadata::Metadata;
use crate::tidy::Settings;

const PATH: &str = "THIRD-PARTY-NOTICES.md";
const WEB_LOCK: &str = "web/package-lock.json";

/// Writes or checks the page.
pub fn run(mode: Mode) -> Result<Vec<String>, Box<dyn Error>> {
    let root = files::root();
    let settings = Settings::read(&root)?;
    let metadata = Metadata::read(&root)?;
    let rust = metadata
        .linked_into("hefu-server")
        .into_iter()
        .map(|package| Row {
            name: package.name.clone(),
            version: package.version.clone(),
            licence: package
                .license
                .clone()
                .unwrap_or_else(|| "not stated".to_owned()),
        });
    let web = shipped_to_browsers(&root)?;
    let tracked = files::tracked(&root)?;
    let works: Vec<String> = settings
        .asset
        .iter()
        .filter(|asset| tracked.iter().any(|path| files::matches(&asset.path, path)))
        .map(|asset| {
            format!(
                "| {} | {} | {} | {} |\n",
                asset.name, asset.version, asset.licence, asset.copyright
            )
        })
        .collect();
    let text = page(&rust.collect(), &web, &works);
    Ok(files::settle_one(&root, PATH, &text, mode)?
        .into_iter()
        .collect())
}

/// One package.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Name on its registry.
    pub name: String,
    /// Exact version.
    pub version: String,
    /// SPDX expression, or `not stated`.
    pub licence: String,
}

/// Packages of the web lock file that reach browsers; none while there is no web folder.
pub fn shipped_to_browsers(root: &Path) -> Result<BTreeSet<Row>, Box<dyn Error>> {
    match std::fs::read_to_string(root.join(WEB_LOCK)) {
        Ok(text) => web_rows(&text),
        Err(_) => Ok(BTreeSet::new()),
    }
}

fn page(rust: &BTreeSet<Row>, web: &BTreeSet<Row>, works: &[String]) -> String {
    let mut text = String::from(
        "# Third-party notices\n\nWritten by `cargo xtask notices`; do not edit.\n\n\
         Hefu is licensed under Apache-2.0. Its binary contains the works below, each under its own licence, whose\n\
         text is in the package of that name and version. Build tools and test tools are not part of it.\n",
    );
    table(&mut text, "Rust packages", rust);
    table(&mut text, "Web packages", web);
    if !works.is_empty() {
        text.push_str("\n## Fonts and other works\n\n| work | version | licence | copyright |\n|---|---|---|---|\n");
        works.iter().for_each(|row| text.push_str(row));
        text.push_str("\nThe text of the SIL Open Font License 1.1 is in `fonts/OFL.txt`.\n");
    }
    text
}

fn table(text: &mut String, title: &str, rows: &BTreeSet<Row>) {
    if rows.is_empty() {
        return;
    }
    text.push_str(&format!(
        "\n## {title}\n\n| package | version | licence |\n|---|---|---|\n"
    ));
    for row in rows {
        text.push_str(&format!(
            "| {} | {} | {} |\n",
            row.name, row.version, row.licence
        ));
    }
}

/// Packages of an npm lock file (version 2 or 3) that are neither for development only nor optional
/// (those are native parts for Node, which browsers do not get).
fn web_rows(lock: &str) -> Result<BTreeSet<Row>, Box<dyn Error>> {
    let lock: serde_json::Value = serde_json::from_str(lock)?;
    let mut rows = BTreeSet::new();
    for (path, package) in lock["packages"].as_object().into_iter().flatten() {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue;
        };
        let is = |key: &str| package[key].as_bool().unwrap_or(false);
        if ["dev", "devOptional", "link", "optional"]
            .into_iter()
            .any(is)
        {
            continue;
        }
        rows.insert(Row {
            name: name.to_owned(),
            version: package["version"]
                .as_str()
                .unwrap_or("not stated")
                .to_owned(),
            licence: package["license"]
                .as_str()
                .unwrap_or("not stated")
                .to_owned(),
        });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::web_rows;

    #[test]
    fn development_packages_and_our_own_are_left_out() {
        let lock = r#"{"packages": {
            "": {"name": "web"},
            "apps/m": {"version": "0.1.0"},
            "node_modules/@hefu/ui": {"link": true},
            "node_modules/react": {"version": "19.0.0", "license": "MIT"},
            "node_modules/a/node_modules/@b/c": {"version": "1.0.0", "license": "ISC"},
            "node_modules/native": {"version": "1.0.0", "license": "MIT", "optional": true},
            "node_modules/vite": {"version": "8.0.0", "license": "MIT", "dev": true}
        }}"#;
        let names: Vec<String> = web_rows(lock)
            .expect("the lock file parses")
            .into_iter()
            .map(|row| row.name)
            .collect();
        assert_eq!(names, ["@b/c", "react"]);
    }
}
