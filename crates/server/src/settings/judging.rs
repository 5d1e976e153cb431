//! Settings about judging files that anybody may bring, and whom to believe about them.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use hefu_app::verify::{NoCertificate, TrustKind, TrustSource};

use super::{Settings, rule::at_least, table::settings};
use crate::judge::PoolLimits;

/// Less, and the program itself does not fit.
const MEMORY_BYTES_MIN: u64 = 128 * 1024 * 1024;
/// Endings of files that hold certificates.
const ENDINGS: [&str; 3] = ["pem", "crt", "cer"];

settings! {
    /// What the processes that look at strangers' files may use up.
    pub struct JudgingSettings in "verify" {
        /// How many files are looked at a time, each in a process of its own. Four times as many
        /// wait; further ones are answered with 503 and `Retry-After`.
        at_once: u32 = 4, "",
            "同时验证的文件数，每个文件使用一个独立进程；另有四倍数量可以排队，再多则返回 503 和 `Retry-After`。",
            at_least(1);
        /// How long looking at one file may take.
        seconds: u64 = 10, "s",
            "处理一个文件的最长时间。",
            at_least(1);
        /// How much memory (address space) looking at one file may take.
        memory_bytes: u64 = 512 * 1024 * 1024, "B",
            "处理一个文件最多可用的内存（地址空间）。",
            at_least(MEMORY_BYTES_MIN);
    }
    groups {}
}

impl Settings {
    /// What children may use up.
    pub fn judging(&self) -> PoolLimits {
        PoolLimits {
            at_once: self.verify.at_once as usize,
            time: Duration::from_secs(self.verify.seconds),
            memory_bytes: self.verify.memory_bytes,
        }
    }

    /// Whom the operator believes: the trust list, then the system's roots.
    ///
    /// # Errors
    /// A sentence for the operator, with the setting and the file.
    pub fn trust(&self, data: &Path) -> Result<Vec<TrustSource>, String> {
        let mut sources = Vec::new();
        if let Some(list) = &self.trust_list {
            let list = data.join(list);
            sources = trust_list(&list)
                .map_err(|problem| format!("trust_list: {}: {problem}", list.display()))?;
        }
        if let Some(file) = &self.trust_system_roots {
            let path = data.join(file);
            let source = read(&path).and_then(|text| {
                TrustSource::system(file, &text).map_err(|problem| problem.to_string())
            });
            let named = |problem| format!("trust_system_roots: {}: {problem}", path.display());
            sources.push(source.map_err(named)?);
        }
        Ok(sources)
    }
}

fn trust_list(place: &Path) -> Result<Vec<TrustSource>, String> {
    let unreadable = |NoCertificate: NoCertificate| NoCertificate.to_string();
    if !place.is_dir() {
        return TrustSource::bundle(TrustKind::List, &read(place)?).map_err(unreadable);
    }
    let mut files: Vec<PathBuf> = fs::read_dir(place)
        .map_err(|error| error.to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| ends_like_a_certificate(path))
        .collect();
    files.sort();
    let mut sources = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let mut source = TrustSource::given(TrustKind::List, &read(&file)?)
            .map_err(|problem| format!("{name}: {problem}"))?;
        source.name = name.into_owned();
        sources.push(source);
    }
    if sources.is_empty() {
        return Err("no file ends in .pem, .crt or .cer".to_owned());
    }
    Ok(sources)
}

fn ends_like_a_certificate(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ENDINGS
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| error.to_string())
}
