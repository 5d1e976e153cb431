//! The transparency log: events that belong to no single contract, an entry for every event, the
//! tree's head, its full tiles and its checkpoints. Events that are there already get their entries
//! before the log is opened.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{bytes, create, index, integer, maybe_bytes, maybe_integer, maybe_text, text};

pub(super) struct Log;

impl MigrationName for Log {
    fn name(&self) -> &str {
        "m0006_log"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Log {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        events(manager).await?;
        entries(manager).await?;
        tree(manager).await
    }
}

async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "platform_events",
        [
            text("id"),
            text("stream"),
            text("about"),
            maybe_text("contract_id"),
            text("name"),
            integer("happened_at"),
            bytes("bytes"),
            bytes("digest"),
            bytes("checksum"),
        ],
        &["id"],
        &[],
    )
    .await?;
    index(manager, "platform_events", &["contract_id"], false).await?;
    index(manager, "platform_events", &["about"], false).await
}

async fn entries(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "log_entries";
    create(
        manager,
        table,
        [
            text("owner"),
            integer("sequence"),
            bytes("salt"),
            bytes("entry"),
            integer("happened_at"),
            maybe_integer("leaf_index"),
            bytes("checksum"),
            text("mirror"),
        ],
        &["owner", "sequence"],
        &[],
    )
    .await?;
    let database = manager.get_connection();
    for sql in [
        // No place in the tree is given away twice, whatever goes wrong elsewhere.
        "CREATE UNIQUE INDEX log_entries_placed ON log_entries (leaf_index) \
         WHERE leaf_index IS NOT NULL",
        // Those that wait are few; what has its place leaves this index. The one above holds none
        // of them, so that nobody looks for them there.
        "CREATE INDEX log_entries_waiting ON log_entries (happened_at,owner,sequence) \
         WHERE leaf_index IS NULL",
    ] {
        database.execute_unprepared(sql).await?;
    }
    Ok(())
}

async fn tree(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "log_heads",
        [
            integer("number"),
            text("origin"),
            text("state"),
            integer("size"),
            bytes("root"),
            bytes("edge"),
            integer("opened_at"),
            integer("grown_at"),
            bytes("checksum"),
        ],
        &["number"],
        &[],
    )
    .await?;
    create(
        manager,
        "log_tiles",
        [
            integer("level"),
            integer("tile_index"),
            bytes("hashes"),
            bytes("checksum"),
        ],
        &["level", "tile_index"],
        &[],
    )
    .await?;
    create(
        manager,
        "log_checkpoints",
        [
            integer("number"),
            integer("size"),
            bytes("note"),
            integer("signed_at"),
            maybe_bytes("stamp"),
            maybe_integer("stamped_at"),
            bytes("checksum"),
        ],
        &["number", "size"],
        &[],
    )
    .await
}
