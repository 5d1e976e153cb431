//! Imports only go down: every direct dependency of every crate of ours against the table.

use std::path::Path;

use super::settings::{Floor, Settings};
use crate::metadata::{Metadata, Package};

const TESTKIT: &str = "hefu-testkit";

/// Everything that the table refuses. Normal and build dependencies count alike; among
/// dev-dependencies only our own crates are looked at.
pub fn complaints(settings: &Settings, metadata: &Metadata, root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for package in metadata.members() {
        match floor_of(settings, package, root) {
            Some(floor) => {
                found.extend(package_complaints(settings, metadata, root, package, floor))
            }
            None => found.push(format!("{}: stands on no floor of tidy.toml", package.name)),
        }
    }
    found.sort();
    found
}

fn package_complaints(
    settings: &Settings,
    metadata: &Metadata,
    root: &Path,
    package: &Package,
    floor: &Floor,
) -> Vec<String> {
    let mut found = Vec::new();
    for dependency in &package.dependencies {
        let name = dependency.name.as_str();
        let in_tests = dependency.kind.as_deref() == Some("dev");
        let ours = metadata.members().find(|member| member.name == name);
        let reason = match ours {
            Some(_) if in_tests && name == TESTKIT => {
                (!floor.testkit).then(|| "its tests may not use the testkit".to_owned())
            }
            Some(other) => {
                let kind = floor_of(settings, other, root).map(|floor| floor.kind.as_str());
                (!names(&floor.ours, name, kind))
                    .then(|| format!("{} may use only: {}", floor.kind, floor.ours.join(", ")))
            }
            None if in_tests => None,
            None => outside_reason(settings, package, floor, name),
        };
        if let Some(reason) = reason {
            found.push(format!("{}: must not use {name} ({reason})", package.name));
        }
    }
    found
}

fn outside_reason(
    settings: &Settings,
    package: &Package,
    floor: &Floor,
    name: &str,
) -> Option<String> {
    if let Some(only) = &floor.only
        && !only.iter().any(|allowed| fits(allowed, name))
    {
        return Some(format!("{} may use only: {}", floor.kind, only.join(", ")));
    }
    if floor.never.iter().any(|refused| fits(refused, name)) {
        return Some(format!("{} must never know it", floor.kind));
    }
    let home = settings
        .exclusive
        .iter()
        .find(|one| one.crates.iter().any(|held| fits(held, name)))?;
    (!names(&home.users, &package.name, Some(&floor.kind)))
        .then(|| format!("only {} may", home.users.join(", ")))
}

/// The rule by name, else the rule by folder.
fn floor_of<'a>(settings: &'a Settings, package: &Package, root: &Path) -> Option<&'a Floor> {
    let by_name = settings
        .floor
        .iter()
        .find(|floor| floor.package.as_deref() == Some(&package.name));
    by_name.or_else(|| {
        let folder = package.folder(root);
        settings
            .floor
            .iter()
            .find(|floor| match floor.folder.as_deref() {
                Some(pattern) => match pattern.strip_suffix("/*") {
                    Some(above) => folder
                        .rsplit_once('/')
                        .is_some_and(|(parent, _)| parent == above),
                    None => folder == pattern,
                },
                None => false,
            })
    })
}

fn names(list: &[String], name: &str, kind: Option<&str>) -> bool {
    list.iter()
        .any(|entry| entry == name || Some(entry.as_str()) == kind)
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(front) => name.starts_with(front),
        None => name == pattern,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::complaints;
    use crate::metadata::Metadata;
    use crate::tidy::settings::Settings;

    /// (crate, folder, [(dependency, kind)])
    type Planted<'a> = (&'a str, &'a str, &'a [(&'a str, Option<&'a str>)]);

    const HOUSE: &[(&str, &str)] = &[
        ("hefu-kernel", "crates/kernel"),
        ("hefu-domain", "crates/domain"),
        ("hefu-pdf", "crates/engines/pdf"),
        ("hefu-pki", "crates/engines/pki"),
        ("hefu-pades", "crates/engines/pades"),
        ("hefu-app", "crates/app"),
        ("hefu-store", "crates/adapters/store"),
        ("hefu-blobs", "crates/adapters/blobs"),
        ("hefu-web", "crates/faces/web"),
        ("hefu-ess", "crates/faces/ess"),
        ("hefu-ess-wire", "crates/faces/ess_wire"),
        ("hefu-server", "crates/server"),
        ("hefu-testkit", "crates/testkit"),
        ("xtask", "xtask"),
    ];

    fn found(planted: Planted) -> Vec<String> {
        let mut packages = Vec::new();
        let mut members = Vec::new();
        let stranger =
            (!HOUSE.iter().any(|(name, _)| *name == planted.0)).then_some((planted.0, planted.1));
        for (name, folder) in HOUSE.iter().copied().chain(stranger) {
            let dependencies: Vec<serde_json::Value> = if name == planted.0 {
                let one = |(name, kind): &(&str, Option<&str>)| serde_json::json!({ "name": name, "kind": kind });
                planted.2.iter().map(one).collect()
            } else {
                Vec::new()
            };
            members.push(name);
            packages.push(serde_json::json!({
                "id": name, "name": name, "version": "0.1.0",
                "manifest_path": format!("/house/{folder}/Cargo.toml"), "dependencies": dependencies,
            }));
        }
        let metadata: Metadata = serde_json::from_value(serde_json::json!({
            "packages": packages, "workspace_members": members, "resolve": null,
        }))
        .expect("the planted metadata has the shape of cargo's");
        let settings =
            Settings::parse(include_str!("../../tidy.toml")).expect("tidy.toml is well formed");
        complaints(&settings, &metadata, Path::new("/house"))
    }

    #[test]
    fn a_forbidden_import_is_refused() {
        let cases: &[Planted] = &[
            ("hefu-kernel", "", &[("serde", None)]),
            ("hefu-domain", "", &[("serde", None)]),
            ("hefu-domain", "", &[("serde_json", None)]),
            ("hefu-domain", "", &[("tokio", None)]),
            ("hefu-domain", "", &[("async-trait", None)]),
            ("hefu-domain", "", &[("axum", Some("build"))]),
            ("hefu-domain", "", &[("sea-orm", None)]),
            ("hefu-domain", "", &[("hefu-app", None)]),
            ("hefu-domain", "", &[("hefu-app", Some("dev"))]),
            ("hefu-domain", "", &[("hefu-testkit", Some("dev"))]),
            ("hefu-pdf", "", &[("hefu-domain", None)]),
            ("hefu-pdf", "", &[("hefu-pki", None)]),
            ("hefu-pades", "", &[("hefu-app", None)]),
            ("hefu-app", "", &[("axum", None)]),
            ("hefu-app", "", &[("serde_json", None)]),
            ("hefu-app", "", &[("sqlx", None)]),
            ("hefu-app", "", &[("hefu-store", None)]),
            ("hefu-blobs", "", &[("sqlx", None)]),
            ("hefu-blobs", "", &[("hefu-store", None)]),
            ("hefu-blobs", "", &[("hefu-web", None)]),
            ("hefu-blobs", "", &[("axum", None)]),
            ("hefu-web", "", &[("hefu-store", None)]),
            ("hefu-web", "", &[("hefu-ess", None)]),
            ("hefu-web", "", &[("hefu-ess-wire", None)]),
            ("hefu-web", "", &[("sea-orm-migration", None)]),
            ("hefu-web", "", &[("hefu-testkit", None)]),
            ("hefu-ess-wire", "", &[("serde_json", None)]),
            ("hefu-ess-wire", "", &[("hefu-kernel", None)]),
            ("hefu-server", "", &[("sqlx", None)]),
            ("hefu-attic", "crates/attic", &[]),
        ];
        for planted in cases {
            assert_eq!(found(*planted).len(), 1, "{planted:?}");
        }
    }

    #[test]
    fn the_table_s_own_imports_pass() {
        let cases: &[Planted] = &[
            (
                "hefu-kernel",
                "",
                &[("time", None), ("proptest", Some("dev"))],
            ),
            (
                "hefu-domain",
                "",
                &[("hefu-kernel", None), ("thiserror", None)],
            ),
            ("hefu-pades", "", &[("hefu-pdf", None), ("hefu-pki", None)]),
            (
                "hefu-app",
                "",
                &[
                    ("hefu-domain", None),
                    ("hefu-pades", None),
                    ("hefu-testkit", Some("dev")),
                ],
            ),
            (
                "hefu-store",
                "",
                &[
                    ("sea-orm", None),
                    ("sea-orm-migration", None),
                    ("sqlx", None),
                ],
            ),
            (
                "hefu-ess",
                "",
                &[
                    ("hefu-ess-wire", None),
                    ("axum", None),
                    ("hefu-testkit", Some("dev")),
                ],
            ),
            (
                "hefu-ess-wire",
                "",
                &[("serde", None), ("serde_json", Some("dev"))],
            ),
            (
                "hefu-server",
                "",
                &[("hefu-store", None), ("hefu-web", None), ("axum", None)],
            ),
        ];
        for planted in cases {
            assert_eq!(found(*planted), Vec::<String>::new(), "{planted:?}");
        }
    }
}
