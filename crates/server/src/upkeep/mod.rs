//! Keeping an installation safe: check it, copy it, make it again, erase persons from it.

mod backup;
mod erase;
mod fsck;
mod log_key;
mod postgres;
mod restore;
mod revoke;
mod sums;

use std::path::Path;

use hefu_app::{
    Failure,
    ports::{Erasure, StoreError},
};
use hefu_kernel::{SubjectId, Timestamp};
use hefu_store::SqlStore;
use serde::{Deserialize, Serialize};

pub use backup::backup;
pub use erase::{erase, erasures};
pub use fsck::fsck;
pub use log_key::log_key;
pub use restore::{refuse_unfinished, restore};
pub use revoke::revoke;

use crate::{settings::Settings, wiring};

/// The database's copy in a backup: an SQLite file.
const SQLITE_COPY: &str = "hefu.db";
/// The database's copy in a backup: what `pg_dump --format=custom` wrote.
const POSTGRES_COPY: &str = "database.dump";
const BLOBS: &str = "blobs";
const SUMS: &str = "SHA256SUMS";
/// Written last; a folder without it is no whole backup.
const DESCRIPTION: &str = "backup.json";
/// The format of the folder that this version writes.
const FORMAT: u32 = 1;

/// What a backup says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Description {
    format: u32,
    /// The version that made it.
    version: String,
    /// Whatever was acknowledged before this is in it. Microseconds since 1970, UTC.
    started_at: i64,
    finished_at: i64,
    /// `sqlite` or `postgresql`.
    database: String,
    blobs: u64,
    blob_bytes: u64,
    erased: Vec<Erased>,
}

/// One line of the list of erased persons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Erased {
    subject: String,
    /// Microseconds since 1970, UTC.
    at: i64,
}

impl From<&Erasure> for Erased {
    fn from(erasure: &Erasure) -> Self {
        Self {
            subject: erasure.subject.to_string(),
            at: erasure.at.micros(),
        }
    }
}

impl Erased {
    fn parse(&self) -> Result<Erasure, String> {
        let subject: SubjectId = self
            .subject
            .parse()
            .map_err(|_| format!("{:?} names no person", self.subject))?;
        Ok(Erasure {
            subject,
            at: Timestamp::from_micros(self.at),
        })
    }
}

fn is_postgres(settings: &Settings) -> bool {
    !settings.database_url.is_empty()
}

fn read_settings(data: &Path) -> Result<Settings, String> {
    Settings::read(data).map_err(|mistakes| format!("settings:\n  {}", mistakes.join("\n  ")))
}

async fn open_store(data: &Path, settings: &Settings) -> Result<SqlStore, String> {
    SqlStore::open(&wiring::database(data, settings), settings.store_settings())
        .await
        .map_err(|error| error.to_string())
}

/// The commands here keep what exists; none of them may found an installation by a slip.
fn must_exist(data: &Path, settings: &Settings) -> Result<(), String> {
    let database = data.join(SQLITE_COPY);
    if is_postgres(settings) || database.is_file() {
        return Ok(());
    }
    Err(format!(
        "there is no installation in {}: {} is missing",
        data.display(),
        database.display()
    ))
}

fn sentence(failure: Failure) -> String {
    match failure {
        Failure::Refused(refusal) => refusal.describe().english,
        Failure::Unavailable(problem) | Failure::StorageFull(problem) => problem,
    }
}

fn at_path(path: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}

fn of_store(error: StoreError) -> String {
    error.to_string()
}
