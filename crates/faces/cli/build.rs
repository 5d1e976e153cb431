//! Tells the crate its version: the package's, with the commit from `HEFU_COMMIT` if that is set.
//! Not asked of git here, so that the same sources give the same bytes with and without a checkout.

fn main() {
    println!("cargo::rerun-if-env-changed=HEFU_COMMIT");
    let version = env!("CARGO_PKG_VERSION");
    let commit = std::env::var("HEFU_COMMIT").unwrap_or_default();
    let commit: String = commit
        .chars()
        .filter(char::is_ascii_hexdigit)
        .take(12)
        .collect();
    if commit.is_empty() {
        println!("cargo::rustc-env=HEFU_VERSION={version}");
    } else {
        println!("cargo::rustc-env=HEFU_VERSION={version} ({commit})");
    }
}
