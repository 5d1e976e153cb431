//! How the tables come to be. A released migration is never edited; a change is a new one.

mod m0001_first;
mod m0002_integrity;
mod words;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, TransactionTrait};
use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// "hefu" in ASCII: the advisory lock under which PostgreSQL migrates.
const ADVISORY_LOCK: i64 = 0x6865_6675;

struct Migrations;

#[async_trait::async_trait]
impl MigratorTrait for Migrations {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_first::First),
            Box::new(m0002_integrity::Integrity),
        ]
    }
}

/// Brings an SQLite file up to date. The connection must be the pool's only one, since the
/// transaction lives on it: whoever comes second waits for the write lock and finds the work done.
pub(crate) async fn migrate_sqlite(single: &DatabaseConnection) -> Result<(), DbErr> {
    single.execute_unprepared("BEGIN IMMEDIATE").await?;
    let outcome = Migrations::up(single, None).await;
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
    Migrations::up(&transaction, None).await?;
    transaction.commit().await
}
