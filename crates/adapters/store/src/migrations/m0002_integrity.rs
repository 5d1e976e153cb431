//! What integrity needs: the list of erased persons.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{create, integer, text};

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
        .await
    }
}
