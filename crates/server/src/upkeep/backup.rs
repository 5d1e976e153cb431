//! `hefu backup`: a running installation copied without its master key.
//!
//! First the database, then the blobs. A blob is written before a row names it, never changed, and
//! swept only a day or more after the last row that named it was replaced; so whatever the copy of
//! the database names is still there when the blobs are read.

use std::{fs, path::Path};

use hefu_app::ports::{BlobError, Blobs, Store};
use hefu_cli::BackupOptions;
use hefu_kernel::Clock;
use hefu_store::SqlStore;

use super::{
    BLOBS, DESCRIPTION, Description, Erased, FORMAT, POSTGRES_COPY, SQLITE_COPY, SUMS, at_path,
    is_postgres, must_exist, of_store, open_store, postgres, read_settings, sums::Sums,
};
use crate::{settings::Settings, system::SystemClock, wiring};

const PAGE: usize = 1_000;
const TELL_EVERY: u64 = 10_000;

/// Copies the installation.
///
/// # Errors
/// A sentence for the operator.
pub async fn backup(options: &BackupOptions) -> Result<(), String> {
    let data = &options.place.data;
    let to = &options.to;
    let settings = read_settings(data)?;
    must_exist(data, &settings)?;
    let store = open_store(data, &settings).await?;
    let blobs = wiring::blobs(data, &settings)?;
    make_empty(to)?;
    let started_at = SystemClock.now().micros();
    let mut sums = Sums::create(to, SUMS)?;
    copy_database(&store, &settings, to, &mut sums).await?;
    // Read from the live database: whoever was erased meanwhile shall stay erased.
    let erased = store.erasures().await.map_err(of_store)?;
    let (count, bytes) = copy_blobs(&*blobs, &mut sums).await?;
    let description = Description {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        started_at,
        finished_at: SystemClock.now().micros(),
        database: if is_postgres(&settings) {
            "postgresql"
        } else {
            "sqlite"
        }
        .to_owned(),
        blobs: count,
        blob_bytes: bytes,
        erased: erased.iter().map(Erased::from).collect(),
    };
    sums.finish()?;
    describe(to, &description)?;
    println!(
        "{} · database and {count} documents, {bytes} encrypted bytes. The master key is not in it: keep that elsewhere, nothing can be read without it.",
        to.display()
    );
    Ok(())
}

/// The folder, which must hold nothing of anybody's.
fn make_empty(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(at_path(folder))?;
    let mut entries = fs::read_dir(folder).map_err(at_path(folder))?;
    if entries.next().is_some() {
        return Err(format!("{} is not empty", folder.display()));
    }
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(at_path(folder))
}

async fn copy_database(
    store: &SqlStore,
    settings: &Settings,
    to: &Path,
    sums: &mut Sums,
) -> Result<(), String> {
    if is_postgres(settings) {
        postgres::dump(&settings.database_url, &to.join(POSTGRES_COPY)).await?;
        return sums.add(POSTGRES_COPY);
    }
    store
        .snapshot(&to.join(SQLITE_COPY))
        .await
        .map_err(of_store)?;
    sums.add(SQLITE_COPY)
}

/// Copies every blob as it lies there, encrypted. Returns how many, and their bytes.
async fn copy_blobs(blobs: &dyn Blobs, sums: &mut Sums) -> Result<(u64, u64), String> {
    let (mut count, mut bytes) = (0, 0);
    let mut after = None;
    loop {
        let page = blobs
            .list(after.as_ref(), PAGE)
            .await
            .map_err(|error| error.to_string())?;
        let Some(last) = page.last() else {
            return Ok((count, bytes));
        };
        after = Some(last.name.clone());
        for entry in &page {
            let sealed = match blobs.get(&entry.name).await {
                Ok(sealed) => sealed,
                // Swept meanwhile: no row names it.
                Err(BlobError::Missing) => continue,
                Err(error) => return Err(error.to_string()),
            };
            let name = entry.name.as_str();
            sums.write(&format!("{BLOBS}/{}/{name}", &name[..2]), &sealed)?;
            count += 1;
            bytes += sealed.len() as u64;
            if count % TELL_EVERY == 0 {
                eprintln!("{count} documents copied");
            }
        }
    }
}

/// Written under another name and renamed, so that it is there whole or not at all.
fn describe(to: &Path, description: &Description) -> Result<(), String> {
    let path = to.join(DESCRIPTION);
    let draft = to.join(".backup.json");
    let text = serde_json::to_vec_pretty(description).map_err(|error| error.to_string())?;
    fs::write(&draft, text).map_err(at_path(&draft))?;
    let sync = |path: &Path| fs::File::open(path).and_then(|file| file.sync_all());
    sync(&draft).map_err(at_path(&draft))?;
    fs::rename(&draft, &path).map_err(at_path(&path))?;
    sync(to).map_err(at_path(to))
}
