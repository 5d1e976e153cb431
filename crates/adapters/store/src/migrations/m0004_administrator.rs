//! Whoever runs the installation: who that is, how they may come to be, what they did.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{bytes, create, index, integer, maybe_text, text};

pub(super) struct Administrator;

impl MigrationName for Administrator {
    fn name(&self) -> &str {
        "m0004_administrator"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Administrator {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            "administrators",
            [text("user_id"), integer("since"), bytes("checksum")],
            &["user_id"],
            &[],
        )
        .await?;
        create(
            manager,
            "set_up_tokens",
            [bytes("token"), integer("created_at"), bytes("checksum")],
            &["token"],
            &[],
        )
        .await?;
        create(
            manager,
            "audit",
            [
                text("id"),
                integer("happened_at"),
                maybe_text("user_id"),
                text("action"),
                text("about"),
                bytes("checksum"),
            ],
            &["id"],
            &[],
        )
        .await?;
        index(manager, "audit", &["happened_at"], false).await
    }
}
