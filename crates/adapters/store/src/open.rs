//! Opening and closing.

use std::{
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use hefu_app::ports::{CommitError, StoreError};
use sea_orm::{SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::{
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    migrations::{migrate_postgres, migrate_sqlite},
    postgres,
    session::{Readers, damaged, refused, unavailable},
    work::{Done, Work},
    writer::Writer,
};

/// How the database is used.
#[derive(Debug, Clone)]
pub struct StoreSettings {
    /// How many connections read at the same time (PostgreSQL: read and write).
    pub connections: u32,
    /// How long to wait for a lock of another process, or for a free connection.
    pub patience: Duration,
}

impl Default for StoreSettings {
    /// Four connections, ten seconds.
    fn default() -> Self {
        Self {
            connections: 4,
            patience: Duration::from_secs(10),
        }
    }
}

/// The database. Clones share their connections.
#[derive(Clone)]
pub struct SqlStore {
    pub(crate) readers: Readers,
    pub(crate) writer: Writes,
}

#[derive(Clone)]
pub(crate) enum Writes {
    /// SQLite: one task writes for everybody.
    Grouped(Writer),
    /// PostgreSQL: a transaction each, on the pool the readers use.
    Direct(sqlx::PgPool),
}

/// How long closing waits for connections that are in use.
const CLOSE_PATIENCE: Duration = Duration::from_secs(10);
const STATEMENTS_KEPT: usize = 256;

impl SqlStore {
    /// Opens the database and brings its tables up to date. `location` is a `postgres://` URL,
    /// or the path of an SQLite file with or without `sqlite:` before it; the file and the folders
    /// above it are made if they are missing. Several processes may open the same empty place at
    /// once. Needs a Tokio runtime, on which the writer of SQLite lives.
    ///
    /// # Errors
    /// If the place can not be reached, opened or migrated.
    pub async fn open(location: &str, settings: StoreSettings) -> Result<Self, StoreError> {
        if location.starts_with("postgres://") || location.starts_with("postgresql://") {
            return Self::open_postgres(location, &settings).await;
        }
        let path = location.strip_prefix("sqlite:").unwrap_or(location);
        let path = path.strip_prefix("//").unwrap_or(path);
        Self::open_file(Path::new(path), &settings).await
    }

    /// Whether a `postgres://` URL leads to a database that lets us in. Changes nothing there.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn answers(url: &str, settings: &StoreSettings) -> Result<(), StoreError> {
        let options = PgConnectOptions::from_str(url).map_err(|error| unavailable(&error))?;
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(settings.patience)
            .connect_with(options)
            .await
            .map_err(|error| unavailable(&error))?;
        pool.close().await;
        Ok(())
    }

    async fn open_file(path: &Path, settings: &StoreSettings) -> Result<Self, StoreError> {
        let folder = path.parent().map(Path::to_path_buf);
        tokio::task::spawn_blocking(move || make_folder(folder))
            .await
            .map_err(|error| unavailable(&error))?
            .map_err(|error| unavailable(&error))?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(settings.patience)
            .statement_cache_capacity(STATEMENTS_KEPT);
        prepare_file(&options, settings.patience)
            .await
            .map_err(|error| unavailable(&error))?;
        let options = options
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        let writer = Writer::start(options.clone().thread_name(|_| "hefu-sqlite-writer".into()))
            .await
            .map_err(|error| unavailable(&error))?;
        let pool = SqlitePoolOptions::new()
            .max_connections(settings.connections.max(1))
            .acquire_timeout(settings.patience)
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "ON"))
            .await
            .map_err(|error| unavailable(&error))?;
        Ok(Self {
            readers: Readers::Sqlite(pool),
            writer: Writes::Grouped(writer),
        })
    }

    async fn open_postgres(url: &str, settings: &StoreSettings) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|error| unavailable(&error))?
            .statement_cache_capacity(STATEMENTS_KEPT);
        let pool = postgres::pool_options(settings)
            .connect_with(options)
            .await
            .map_err(|error| unavailable(&error))?;
        postgres::require_durable_commits(&pool).await?;
        migrate_postgres(&SqlxPostgresConnector::from_sqlx_postgres_pool(
            pool.clone(),
        ))
        .await
        .map_err(|error| unavailable(&error))?;
        Ok(Self {
            readers: Readers::Postgres(pool.clone()),
            writer: Writes::Direct(pool),
        })
    }

    /// Closes the connections for reading once they are idle. The writer finishes what was handed
    /// to it and closes when the last clone is dropped.
    pub async fn close(self) {
        let closed = async {
            match self.readers {
                Readers::Sqlite(pool) => pool.close().await,
                Readers::Postgres(pool) => pool.close().await,
            }
        };
        // A connection whose thread broke down never comes back to be closed.
        let _gone = tokio::time::timeout(CLOSE_PATIENCE, closed).await;
    }

    pub(crate) async fn perform(&self, work: Work) -> Result<Done, CommitError> {
        match &self.writer {
            Writes::Grouped(writer) => writer.perform(work).await,
            Writes::Direct(pool) => postgres::perform(pool, &work).await,
        }
    }

    /// [`Self::perform`] for work that states nothing it could conflict with.
    pub(crate) async fn perform_plain(&self, work: Work) -> Result<Done, StoreError> {
        self.perform(work).await.map_err(|error| match error {
            CommitError::Store(error) => error,
            CommitError::Conflict(conflict) => unavailable(&format!("conflict {conflict:?}")),
        })
    }
}

fn make_folder(folder: Option<PathBuf>) -> std::io::Result<()> {
    match folder {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::create_dir_all(folder),
        _ => Ok(()),
    }
}

/// Switches the file to write-ahead logging and migrates it. SQLite answers "locked" at once,
/// without waiting, when two processes switch at the same time, so that is tried again.
async fn prepare_file(
    options: &SqliteConnectOptions,
    patience: Duration,
) -> Result<(), sea_orm::DbErr> {
    let pause = Duration::from_millis(20);
    let mut left = patience;
    loop {
        match prepare_file_once(options).await {
            Err(error) if is_locked(&error) && !left.is_zero() => {
                tokio::time::sleep(pause).await;
                left = left.saturating_sub(pause);
            }
            outcome => return outcome,
        }
    }
}

async fn prepare_file_once(options: &SqliteConnectOptions) -> Result<(), sea_orm::DbErr> {
    let single = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(
            options
                .clone()
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full),
        )
        .await
        .map_err(|error| sea_orm::DbErr::Custom(error.to_string()))?;
    let outcome = match definitions_are_text(&single).await {
        Ok(()) => migrate_sqlite(&SqlxSqliteConnector::from_sqlx_sqlite_pool(single.clone())).await,
        Err(error) => Err(sea_orm::DbErr::Custom(error.to_string())),
    };
    let _gone = tokio::time::timeout(CLOSE_PATIENCE, single.close()).await;
    outcome
}

/// The driver takes for granted that the definitions of tables are UTF-8 and breaks down where they
/// are not, so that is asked first.
async fn definitions_are_text(pool: &sqlx::SqlitePool) -> Result<(), StoreError> {
    let rows: Vec<Option<Vec<u8>>> =
        sqlx::query_scalar("SELECT CAST(name||tbl_name||sql AS BLOB) FROM sqlite_schema")
            .fetch_all(pool)
            .await
            .map_err(|error| refused(&error))?;
    let mut texts = rows.iter().flatten();
    if texts.any(|it| std::str::from_utf8(it).is_err()) {
        return Err(damaged(&"the definition of a table is no text"));
    }
    Ok(())
}

fn is_locked(error: &sea_orm::DbErr) -> bool {
    let text = error.to_string();
    text.contains("locked") || text.contains("busy")
}
