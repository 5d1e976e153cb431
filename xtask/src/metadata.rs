//! What `cargo metadata` says about the workspace, cut down to what the checks need.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

/// The platform whose dependencies are looked at: what the release is built for. One fixed platform
/// makes the answers the same on every machine.
pub const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// Packages of the whole dependency graph and the edges between them.
#[derive(Deserialize)]
pub struct Metadata {
    /// Every package of the graph.
    pub packages: Vec<Package>,
    /// Package ids of our own crates.
    pub workspace_members: Vec<String>,
    /// Edges between packages, after features and platform were settled.
    pub resolve: Option<Resolve>,
}

/// One package.
#[derive(Deserialize)]
pub struct Package {
    /// Unique id.
    pub id: String,
    /// Name on the registry.
    pub name: String,
    /// Exact version.
    pub version: String,
    /// SPDX expression.
    #[serde(default)]
    pub license: Option<String>,
    /// Path of Cargo.toml.
    pub manifest_path: String,
    /// Direct dependencies as written in Cargo.toml, on every platform.
    #[serde(default)]
    pub dependencies: Vec<Dependency>,
    /// Libraries, binaries, build scripts.
    #[serde(default)]
    pub targets: Vec<Target>,
}

/// One line of a `[dependencies]` table.
#[derive(Deserialize)]
pub struct Dependency {
    /// The package's own name, whatever it was renamed to.
    pub name: String,
    /// `None` (normal), `dev` or `build`.
    pub kind: Option<String>,
}

/// One compiled thing of a package.
#[derive(Deserialize)]
pub struct Target {
    /// `lib`, `bin`, `proc-macro`, …
    pub kind: Vec<String>,
    /// Path of its first source file.
    pub src_path: String,
}

/// The graph.
#[derive(Deserialize)]
pub struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    #[serde(default)]
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<EdgeKind>,
}

#[derive(Deserialize)]
struct EdgeKind {
    kind: Option<String>,
}

impl Metadata {
    /// Asks cargo, without changing the lock file.
    pub fn read(root: &Path) -> Result<Self, Box<dyn Error>> {
        let output = Command::new("cargo")
            .args([
                "metadata",
                "--format-version",
                "1",
                "--filter-platform",
                PLATFORM,
            ])
            .current_dir(root)
            .output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    /// Our own crates.
    pub fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages
            .iter()
            .filter(|package| self.workspace_members.contains(&package.id))
    }

    /// Outside packages that end up in what `start` compiles to: normal edges, no build scripts,
    /// no procedural macros, no tests. Sorted by name and version.
    pub fn linked_into(&self, start: &str) -> Vec<&Package> {
        self.reach(&[start], |kind| kind.is_none(), true)
    }

    /// Outside packages that are needed to build any of our crates, build scripts and macros included.
    pub fn needed_to_build(&self) -> Vec<&Package> {
        let members: Vec<&str> = self
            .members()
            .map(|package| package.name.as_str())
            .collect();
        self.reach(&members, |kind| kind != Some("dev"), false)
    }

    fn reach(
        &self,
        starts: &[&str],
        follow: impl Fn(Option<&str>) -> bool,
        skip_macros: bool,
    ) -> Vec<&Package> {
        let by_id: BTreeMap<&str, &Package> = self
            .packages
            .iter()
            .map(|package| (package.id.as_str(), package))
            .collect();
        let edges: BTreeMap<&str, &[Edge]> = self
            .resolve
            .iter()
            .flat_map(|resolve| &resolve.nodes)
            .map(|node| (node.id.as_str(), node.deps.as_slice()))
            .collect();
        let mut open: Vec<&str> = self
            .members()
            .filter(|package| starts.contains(&package.name.as_str()))
            .map(|package| package.id.as_str())
            .collect();
        let mut seen: BTreeSet<&str> = open.iter().copied().collect();
        while let Some(id) = open.pop() {
            for edge in edges.get(id).copied().unwrap_or_default() {
                let followed = edge
                    .dep_kinds
                    .iter()
                    .any(|kind| follow(kind.kind.as_deref()));
                let is_macro = by_id
                    .get(edge.pkg.as_str())
                    .is_some_and(|package| package.is_macro());
                if followed && !(skip_macros && is_macro) && seen.insert(&edge.pkg) {
                    open.push(&edge.pkg);
                }
            }
        }
        let mut found: Vec<&Package> = seen
            .into_iter()
            .filter(|id| !self.workspace_members.iter().any(|member| member == id))
            .filter_map(|id| by_id.get(id).copied())
            .collect();
        found.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        found
    }
}

impl Package {
    /// The folder of Cargo.toml relative to `root`, with `/`.
    pub fn folder(&self, root: &Path) -> String {
        let manifest = Path::new(&self.manifest_path);
        let folder = manifest.parent().unwrap_or(manifest);
        folder
            .strip_prefix(root)
            .unwrap_or(folder)
            .to_string_lossy()
            .replace('\\', "/")
    }

    fn is_macro(&self) -> bool {
        self.targets
            .iter()
            .any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }
}

#[cfg(test)]
mod tests {
    use super::Metadata;

    fn planted() -> Metadata {
        let package = |name: &str, kind: &str| {
            serde_json::json!({
                "id": name, "name": name, "version": "1.0.0", "manifest_path": "/house/Cargo.toml",
                "targets": [{ "kind": [kind], "src_path": "/house/src/lib.rs" }],
            })
        };
        let edge = |name: &str, kind: Option<&str>| serde_json::json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        serde_json::from_value(serde_json::json!({
            "packages": [
                package("ours", "lib"), package("linked", "lib"), package("deep", "lib"), package("derive", "proc-macro"),
                package("parser", "lib"), package("compiler", "lib"), package("test-only", "lib"),
            ],
            "workspace_members": ["ours"],
            "resolve": { "nodes": [
                { "id": "ours", "deps": [
                    edge("linked", None), edge("derive", None), edge("compiler", Some("build")), edge("test-only", Some("dev")),
                ] },
                { "id": "linked", "deps": [edge("deep", None), edge("test-only", Some("dev"))] },
                { "id": "derive", "deps": [edge("parser", None)] },
            ] },
        }))
        .expect("the planted metadata has the shape of cargo's")
    }

    #[test]
    fn macros_build_scripts_and_tests_are_not_linked() {
        let metadata = planted();
        let names: Vec<&str> = metadata
            .linked_into("ours")
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["deep", "linked"]);
    }

    #[test]
    fn everything_but_tests_is_needed_to_build() {
        let metadata = planted();
        let names: Vec<&str> = metadata
            .needed_to_build()
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["compiler", "deep", "derive", "linked", "parser"]);
    }
}
