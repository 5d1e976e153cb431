//! What the embedded authority has issued and revoked.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{bytes, create, integer, maybe_text, text};

pub(super) struct Authority;

impl MigrationName for Authority {
    fn name(&self) -> &str {
        "m0007_authority"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Authority {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            "issued_certificates",
            [
                text("serial"),
                text("issuer"),
                maybe_text("certificate_id"),
                maybe_text("contract_id"),
                integer("issued_at"),
                integer("ends_at"),
                bytes("checksum"),
            ],
            &["serial"],
            &[],
        )
        .await?;
        create(
            manager,
            "revoked_certificates",
            [
                text("serial"),
                text("issuer"),
                integer("revoked_at"),
                text("reason"),
                maybe_text("user_id"),
                bytes("checksum"),
            ],
            &["serial"],
            &[],
        )
        .await
    }
}
