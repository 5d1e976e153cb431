//! `hefu restore`: an installation made from a backup.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use futures::{StreamExt, TryStreamExt};
use hefu_app::{
    check::Checker,
    log::{LogKeeper, Settled},
    ports::{Batch, BlobName, Blobs, Erasure, Store, Write},
    vault::Vault,
};
use hefu_cli::RestoreOptions;
use hefu_pki::{hex, sha256};

use super::{
    DESCRIPTION, Description, Erased, FORMAT, POSTGRES_COPY, SQLITE_COPY, SUMS, at_path, fsck,
    is_postgres, open_store, postgres, read_settings, sentence,
    sums::{self, Line},
};
use crate::{
    master_key,
    settings::Settings,
    system::{SystemClock, SystemRandom},
    wiring, witness,
};

/// How many blobs are written at the same time.
const AT_ONCE: usize = 16;
/// What may lie in the folder before.
const ALLOWED: [&str; 2] = ["hefu.toml", "master.key"];
/// Lies in the folder until the restoration is complete; the server refuses to start on it.
const UNFINISHED: &str = "restore.unfinished";

/// Makes the installation, erases again whoever was erased, and checks what came out.
///
/// # Errors
/// A sentence for the operator. The folder is then to be emptied before another try.
pub async fn restore(options: &RestoreOptions) -> Result<(), String> {
    let (from, data) = (&options.from, &options.place.data);
    let settings = read_settings(data)?;
    let description = described(from)?;
    let kind = if is_postgres(&settings) {
        "postgresql"
    } else {
        "sqlite"
    };
    if description.database != kind {
        return Err(format!(
            "the backup is of a {} database, the settings name a {kind} one",
            description.database
        ));
    }
    let erasures = erasures_of(&description, options.erasures.as_deref())?;
    must_be_empty(data)?;
    // Asked for before anything is written: without it nothing restored could be read.
    let key = master_key::existing(data)?;
    let marker = data.join(UNFINISHED);
    fs::write(&marker, b"").map_err(at_path(&marker))?;

    let lines = sums::read(from, SUMS)?;
    let (documents, others): (Vec<Line>, Vec<Line>) = lines
        .into_iter()
        .partition(|line| line.path.starts_with("blobs/"));
    let blobs = wiring::blobs(data, &settings)?;
    let count = documents.len();
    put_blobs(&*blobs, from, documents).await?;
    put_database(&settings, from, data, &others).await?;

    let store = open_store(data, &settings).await?;
    for Erasure { subject, at } in erasures.into_values() {
        let write = Write::EraseSubject { subject, at };
        store
            .commit(Batch::one(write))
            .await
            .map_err(|error| error.to_string())?;
    }
    let vault = Vault::new(key);
    let checker = Checker {
        store: &store,
        blobs: &*blobs,
        vault: &vault,
        deep: false,
    };
    let report = checker.run(|_| ()).await.map_err(sentence)?;
    print!("{}", fsck::to_text(&report));
    if !report.findings.is_empty() {
        return Err("the restored installation is damaged; it was not opened for use".to_owned());
    }
    settle_log(&store, &vault, &settings, options.checkpoint.as_deref()).await?;
    fs::remove_file(&marker).map_err(at_path(&marker))?;
    println!(
        "{} · restored: {count} documents, everything acknowledged before {}",
        data.display(),
        hefu_kernel::Timestamp::from_micros(description.started_at).rfc3339()
    );
    Ok(())
}

/// Lets the log go on if it is shown to be the newest state that anybody has seen; begins another
/// one else.
async fn settle_log(
    store: &dyn Store,
    vault: &Vault,
    settings: &Settings,
    checkpoint: Option<&Path>,
) -> Result<(), String> {
    let log = LogKeeper {
        store,
        vault,
        clock: &SystemClock,
        random: &SystemRandom,
    };
    let kept = match checkpoint {
        Some(path) => vec![fs::read(path).map_err(at_path(path))?],
        None => Vec::new(),
    };
    log.hold().await.map_err(sentence)?;
    let witnesses = witness::witnesses(&settings.witnesses)?;
    let settled = log.settle(&kept, &witnesses).await.map_err(sentence)?;
    match settled {
        Settled::Nothing => {}
        Settled::GoesOn => println!("日志继续 the log goes on"),
        Settled::Replaced => println!(
            "日志另立新卷，首条记录承接旧卷 another log takes the place of the restored one; its first entry commits to the old head"
        ),
        Settled::Waits => println!(
            "见证人未应答，日志待其应答后继续 a witness does not answer; the log waits until it does"
        ),
    }
    Ok(())
}

/// Refuses a folder in which a restoration began and did not end.
///
/// # Errors
/// A sentence for the operator.
pub fn refuse_unfinished(data: &Path) -> Result<(), String> {
    if !data.join(UNFINISHED).exists() {
        return Ok(());
    }
    Err(format!(
        "a restoration into {} did not end well; empty the folder and restore again",
        data.display()
    ))
}

fn described(from: &Path) -> Result<Description, String> {
    let path = from.join(DESCRIPTION);
    let text = fs::read(&path)
        .map_err(|error| format!("{}: {error}; this is no whole backup", path.display()))?;
    let description: Description =
        serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    if description.format > FORMAT {
        return Err(format!(
            "the backup was made by version {}; this version can not read it",
            description.version
        ));
    }
    Ok(description)
}

/// Those the backup knows of and those on the list, each once.
fn erasures_of(
    description: &Description,
    list: Option<&Path>,
) -> Result<BTreeMap<String, Erasure>, String> {
    let mut all = description.erased.clone();
    if let Some(path) = list {
        let text = fs::read(path).map_err(at_path(path))?;
        let more: Vec<Erased> = serde_json::from_slice(&text)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        all.extend(more);
    }
    all.iter()
        .map(|erased| Ok((erased.subject.clone(), erased.parse()?)))
        .collect()
}

fn must_be_empty(data: &Path) -> Result<(), String> {
    fs::create_dir_all(data).map_err(at_path(data))?;
    for entry in fs::read_dir(data).map_err(at_path(data))? {
        let name = entry.map_err(at_path(data))?.file_name();
        if !ALLOWED.iter().any(|allowed| name == *allowed) {
            return Err(format!(
                "{} holds {}; an installation is restored into an empty folder only",
                data.display(),
                name.to_string_lossy()
            ));
        }
    }
    Ok(())
}

async fn put_blobs(blobs: &dyn Blobs, from: &Path, lines: Vec<Line>) -> Result<(), String> {
    futures::stream::iter(lines)
        .map(|line| async move {
            let name = line
                .path
                .rsplit('/')
                .next()
                .and_then(BlobName::parse)
                .ok_or_else(|| format!("{:?} names no document", line.path))?;
            let path = from.join(&line.path);
            let sealed = tokio::fs::read(&path).await.map_err(at_path(&path))?;
            if hex(&sha256(&sealed)) != line.sum {
                return Err(differs(&path));
            }
            blobs
                .put(&name, sealed)
                .await
                .map_err(|error| format!("{}: {error}", line.path))
        })
        .buffer_unordered(AT_ONCE)
        .try_collect()
        .await
}

async fn put_database(
    settings: &Settings,
    from: &Path,
    data: &Path,
    lines: &[Line],
) -> Result<(), String> {
    let name = if is_postgres(settings) {
        POSTGRES_COPY
    } else {
        SQLITE_COPY
    };
    let line = lines
        .iter()
        .find(|line| line.path == name)
        .ok_or_else(|| format!("{SUMS} names no {name}"))?;
    let copy = from.join(name);
    if sums::of_file(&copy)? != line.sum {
        return Err(differs(&copy));
    }
    if is_postgres(settings) {
        return postgres::load(&settings.database_url, &copy).await;
    }
    let to: PathBuf = data.join(SQLITE_COPY);
    fs::copy(&copy, &to).map_err(at_path(&to))?;
    let sync = |path: &Path| fs::File::open(path).and_then(|file| file.sync_all());
    sync(&to).map_err(at_path(&to))?;
    if sums::of_file(&to)? != line.sum {
        return Err(differs(&to));
    }
    sync(data).map_err(at_path(data))
}

fn differs(path: &Path) -> String {
    format!("{} is not what its checksum says", path.display())
}
