//! What integrity needs: the list of erased persons, and for every row what proves it. Rows that
//! are there already are proved by [`fill`](super::fill) right after.

use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{create, integer, text};

/// The tables of the first migration.
const TABLES: [&str; 19] = [
    "subjects",
    "personal_values",
    "users",
    "identity_checks",
    "organisations",
    "members",
    "api_keys",
    "files",
    "contracts",
    "contract_signatories",
    "contract_events",
    "certificates",
    "links",
    "sessions",
    "codes",
    "counters",
    "jobs",
    "remembered_answers",
    "settings",
];

/// Those with columns that are changed by statements that do not see the whole row.
const MIRRORED: [&str; 5] = ["subjects", "sessions", "codes", "counters", "jobs"];

pub(super) struct Integrity;

impl MigrationName for Integrity {
    fn name(&self) -> &str {
        "m0002_integrity"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Integrity {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // No foreign key: an erasure is carried over to an older state of the database, which may
        // not know the person yet.
        create(
            manager,
            "erasures",
            [text("subject_id"), integer("erased_at")],
            &["subject_id"],
            &[],
        )
        .await?;
        let database = manager.get_connection();
        let bytes = match database.get_database_backend() {
            DbBackend::Sqlite => "blob NOT NULL DEFAULT x''",
            _ => "bytea NOT NULL DEFAULT ''",
        };
        for table in TABLES.into_iter().chain(["erasures"]) {
            let sql = format!("ALTER TABLE {table} ADD COLUMN checksum {bytes}");
            database.execute_unprepared(&sql).await?;
        }
        for table in MIRRORED {
            let sql = format!("ALTER TABLE {table} ADD COLUMN mirror text NOT NULL DEFAULT ''");
            database.execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}
