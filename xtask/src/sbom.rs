//! `cargo xtask sbom`: what the binary is made of, as CycloneDX 1.5 JSON (ECMA-424's forerunner),
//! from the lock files alone: the same bytes for the same lock files, so it names no time.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::files::{self, Mode};
use crate::metadata::Metadata;
use crate::notices;
use crate::tidy::Settings;

const PATH: &str = "target/sbom.cdx.json";

/// Writes the list.
pub fn run() -> Result<Vec<String>, Box<dyn Error>> {
    let root = files::root();
    let list = made(&root)?;
    let text = serde_json::to_string_pretty(&list)? + "\n";
    files::settle_one(&root, PATH, &text, Mode::Write)?;
    let count = list["components"].as_array().map_or(0, Vec::len);
    eprintln!("{PATH}: {count} components");
    Ok(Vec::new())
}

fn made(root: &Path) -> Result<Value, Box<dyn Error>> {
    let metadata = Metadata::read(root)?;
    let checksums = Checksums::read(root)?;
    let version = metadata
        .members()
        .find(|package| package.name == "hefu-server")
        .map(|package| package.version.clone())
        .ok_or("there is no package hefu-server")?;
    let rust = metadata.linked_into("hefu-server").into_iter();
    let mut components: Vec<Value> = rust
        .map(|package| {
            let mut part = component(
                &format!("pkg:cargo/{}@{}", package.name, package.version),
                &package.name,
                &package.version,
                package.license.as_deref(),
            );
            let key = (package.name.clone(), package.version.clone());
            if let Some(checksum) = checksums.of_crates.get(&key) {
                part["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
            }
            part
        })
        .collect();
    for row in notices::shipped_to_browsers(root)? {
        let purl = format!("pkg:npm/{}@{}", row.name.replace('@', "%40"), row.version);
        let mut part = component(&purl, &row.name, &row.version, Some(&row.licence));
        if let Some(checksum) = checksums.of_web.get(&(row.name, row.version)) {
            part["hashes"] = json!([{ "alg": "SHA-512", "content": checksum }]);
        }
        components.push(part);
    }
    for asset in &Settings::read(root)?.asset {
        let reference = format!("file:{}", asset.path);
        let mut part = component(
            &reference,
            &asset.name,
            &asset.version,
            Some(&asset.licence),
        );
        part["type"] = json!("file");
        part["copyright"] = json!(asset.copyright);
        components.push(part);
    }
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": "hefu",
            "name": "hefu",
            "version": version,
            "licenses": [{ "expression": "Apache-2.0" }],
        } },
        "components": components,
    }))
}

fn component(reference: &str, name: &str, version: &str, licence: Option<&str>) -> Value {
    let mut part = json!({
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
    });
    if reference.starts_with("pkg:") {
        part["purl"] = json!(reference);
    }
    if let Some(licence) = licence.filter(|licence| *licence != "not stated") {
        // Cargo once allowed a slash for "or"; SPDX does not know it.
        let expression = licence.replace('/', " OR ").replace("  ", " ");
        part["licenses"] = json!([{ "expression": expression }]);
    }
    part
}

/// What the registries say of the packages' archives, in hexadecimal, by name and version.
struct Checksums {
    of_crates: BTreeMap<(String, String), String>,
    of_web: BTreeMap<(String, String), String>,
}

#[derive(Deserialize)]
struct CargoLock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

impl Checksums {
    fn read(root: &Path) -> Result<Self, Box<dyn Error>> {
        let lock: CargoLock = toml::from_str(&std::fs::read_to_string(root.join("Cargo.lock"))?)?;
        let of_crates = lock
            .package
            .into_iter()
            .filter_map(|package| Some(((package.name, package.version), package.checksum?)))
            .collect();
        let text = std::fs::read_to_string(root.join("web/package-lock.json"));
        let lock: Value = serde_json::from_str(text.as_deref().unwrap_or("{}"))?;
        let mut of_web = BTreeMap::new();
        for (path, package) in lock["packages"].as_object().into_iter().flatten() {
            let name = path.rsplit_once("node_modules/").map(|(_, name)| name);
            let integrity = package["integrity"].as_str();
            let digest = integrity
                .and_then(|integrity| integrity.strip_prefix("sha512-"))
                .and_then(|digest| STANDARD.decode(digest).ok());
            if let (Some(name), Some(version), Some(digest)) =
                (name, package["version"].as_str(), digest)
            {
                let hex = digest.iter().map(|byte| format!("{byte:02x}")).collect();
                of_web.insert((name.to_owned(), version.to_owned()), hex);
            }
        }
        Ok(Self { of_crates, of_web })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{component, made};
    use crate::files;

    /// The fields that CycloneDX 1.5 requires, and the values that it allows there.
    #[test]
    fn the_list_has_what_the_standard_requires() {
        let list = made(&files::root()).expect("the lock files can be read");
        assert_eq!(list["bomFormat"], "CycloneDX");
        assert_eq!(list["specVersion"], "1.5");
        assert_eq!(list["version"], 1);
        let components = list["components"].as_array().expect("components");
        assert!(components.len() > 100, "{}", components.len());
        let mut references = BTreeSet::new();
        for part in components {
            let text = |name: &str| part[name].as_str().unwrap_or_default();
            assert!(["library", "file"].contains(&text("type")), "{part}");
            assert!(
                !text("name").is_empty() && !text("version").is_empty(),
                "{part}"
            );
            assert!(
                references.insert(text("bom-ref").to_owned()),
                "twice: {part}"
            );
            let licence = part["licenses"][0]["expression"].as_str().unwrap_or("");
            assert!(!licence.is_empty() && !licence.contains('/'), "{part}");
            if text("type") == "library" {
                let digits = part["hashes"][0]["content"].as_str().map(str::len);
                assert!([Some(64), Some(128)].contains(&digits), "{part}");
            }
        }
        for name in ["pkg:cargo/axum@", "pkg:npm/react@", "pkg:npm/%40"] {
            assert!(
                references
                    .iter()
                    .any(|reference| reference.starts_with(name)),
                "{name}"
            );
        }
        assert!(!references.iter().any(|one| one.contains("cargo/hefu-")));
    }

    #[test]
    fn an_old_licence_expression_is_brought_up_to_date() {
        let part = component("pkg:cargo/a@1", "a", "1", Some("MIT/Apache-2.0"));
        assert_eq!(part["licenses"][0]["expression"], "MIT OR Apache-2.0");
    }
}
