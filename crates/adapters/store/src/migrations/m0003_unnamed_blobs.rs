//! Documents in the blob store that no row names, and since when that is known; files and links by
//! when they run out.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{bytes, create, index, integer, text};

pub(super) struct UnnamedBlobs;

impl MigrationName for UnnamedBlobs {
    fn name(&self) -> &str {
        "m0003_unnamed_blobs"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for UnnamedBlobs {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            "unnamed_blobs",
            [text("name"), integer("noticed_at"), bytes("checksum")],
            &["name"],
            &[],
        )
        .await?;
        index(manager, "unnamed_blobs", &["noticed_at"], false).await?;
        // What has run out is looked for every few minutes.
        index(manager, "files", &["expires_at"], false).await?;
        index(manager, "links", &["expires_at"], false).await
    }
}
