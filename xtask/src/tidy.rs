//! `cargo xtask tidy`: the house rules that a compiler does not check.
//!
//! Each rule is a pure function from what was read (metadata, file texts) to complaints, so that
//! tests can plant a fault and see it refused. The rules' numbers and exceptions are in `tidy.toml`.

mod floors;
mod lengths;
pub mod licences;
mod marks;
mod settings;

use std::error::Error;
use std::path::Path;

use crate::files;
use crate::metadata::Metadata;
pub use settings::Settings;

/// One text file of the checkout.
pub struct Source {
    /// Path from the root, with `/`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// Runs every rule on the checkout; notes go to standard error.
pub fn run() -> Result<Vec<String>, Box<dyn Error>> {
    let root = files::root();
    let settings = Settings::read(&root)?;
    let metadata = Metadata::read(&root)?;
    let sources = read_sources(&root)?;

    let mut complaints = floors::complaints(&settings, &metadata, &root);
    complaints.extend(first_lines(&metadata, &root, &sources));
    complaints.extend(lengths::file_complaints(&settings, &sources));
    complaints.extend(lengths::function_complaints(&settings, &sources));
    complaints.extend(marks::complaints(&settings, &sources));
    complaints.extend(licences::complaints(&root, &metadata)?);
    for note in lengths::file_notes(&settings, &sources) {
        eprintln!("note: {note}");
    }
    Ok(complaints)
}

/// Every crate says in its first line what it is.
fn first_lines(metadata: &Metadata, root: &Path, sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for package in metadata.members() {
        for target in &package.targets {
            if !target
                .kind
                .iter()
                .any(|kind| kind == "lib" || kind == "proc-macro" || kind == "bin")
            {
                continue;
            }
            let Ok(path) = Path::new(&target.src_path).strip_prefix(root) else {
                continue;
            };
            let path = path.to_string_lossy().replace('\\', "/");
            let opens = sources.iter().find(|source| source.path == path);
            if opens.is_some_and(|source| !source.text.starts_with("//! ")) {
                complaints.push(format!(
                    "{path}:1: begins without a `//!` line that says what it is"
                ));
            }
        }
    }
    complaints
}

/// Binary files (anything that is not UTF-8) are left out.
fn read_sources(root: &Path) -> Result<Vec<Source>, Box<dyn Error>> {
    let mut sources = Vec::new();
    for path in files::tracked(root)? {
        if let Ok(text) = String::from_utf8(std::fs::read(root.join(&path))?) {
            sources.push(Source { path, text });
        }
    }
    Ok(sources)
}
