//! How the tables come to be. A released migration is never edited; a change is a new one.

pub(crate) mod fill;
mod m0001_first;
mod m0002_integrity;
mod m0003_unnamed_blobs;
mod m0004_administrator;
mod m0005_lists;
mod m0006_log;
mod m0007_authority;
mod words;

use hefu_app::ports::StoreError;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, SqlxSqliteConnector, TransactionTrait};
use sea_orm_migration::{IntoSchemaManagerConnection, MigrationTrait, MigratorTrait};
use sqlx::sqlite::SqlitePoolOptions;
use tokio::sync::OnceCell;

use crate::session::{Columns, Readers, refused, unavailable};

/// The setting that repeats which migrations were applied when.
pub(crate) const MIGRATIONS: &str = "store/migrations";

/// "hefu" in ASCII: the advisory lock under which PostgreSQL migrates.
const ADVISORY_LOCK: i64 = 0x6865_6675;

/// Name and text of every table and index of an SQLite file.
pub(crate) const DEFINITIONS: &str =
    "SELECT name,COALESCE(sql,type||' of '||tbl_name) FROM sqlite_schema ORDER BY name,type";

/// What [`DEFINITIONS`] gives for a database that was migrated just now.
pub(crate) async fn fresh_definitions() -> Result<&'static [(String, String)], StoreError> {
    static FRESH: OnceCell<Vec<(String, String)>> = OnceCell::const_new();
    let made = FRESH.get_or_try_init(|| async {
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .connect("sqlite::memory:")
            .await
            .map_err(|error| refused(&error))?;
        migrate_sqlite(&SqlxSqliteConnector::from_sqlx_sqlite_pool(pool.clone()))
            .await
            .map_err(|error| unavailable(&error))?;
        let read = |columns: &mut Columns<'_>| Ok((columns.text()?, columns.text()?));
        Readers::Sqlite(pool).all(DEFINITIONS, &[], read).await
    });
    made.await.map(Vec::as_slice)
}

struct Migrations;

#[async_trait::async_trait]
impl MigratorTrait for Migrations {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_first::First),
            Box::new(m0002_integrity::Integrity),
            Box::new(m0003_unnamed_blobs::UnnamedBlobs),
            Box::new(m0004_administrator::Administrator),
            Box::new(m0005_lists::Lists),
            Box::new(m0006_log::Log),
            Box::new(m0007_authority::Authority),
        ]
    }
}

/// Brings an SQLite file up to date. The connection must be the pool's only one, since the
/// transaction lives on it: whoever comes second waits for the write lock and finds the work done.
pub(crate) async fn migrate_sqlite(single: &DatabaseConnection) -> Result<(), DbErr> {
    single.execute_unprepared("BEGIN IMMEDIATE").await?;
    let outcome = migrate(single).await;
    let end = if outcome.is_ok() {
        "COMMIT"
    } else {
        "ROLLBACK"
    };
    let ended = single.execute_unprepared(end).await;
    outcome?;
    ended.map(drop)
}

/// Brings a PostgreSQL database up to date under an advisory lock, all or nothing.
pub(crate) async fn migrate_postgres(database: &DatabaseConnection) -> Result<(), DbErr> {
    let transaction = database.begin().await?;
    transaction
        .execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
        .await?;
    migrate(&transaction).await?;
    transaction.commit().await
}

/// Applies what is missing, and then proves the rows that were there before.
async fn migrate<'c, C>(database: &'c C) -> Result<(), DbErr>
where
    C: ConnectionTrait,
    &'c C: IntoSchemaManagerConnection<'c>,
{
    let missing = Migrations::get_pending_migrations(database).await?;
    if missing.is_empty() {
        return Ok(());
    }
    Migrations::up(database, None).await?;
    fill::fill(database).await
}
