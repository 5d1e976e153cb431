//! Indexes from which lists, title searches and counts are answered without touching the rows
//! ([why no table of bigrams](../../../../../docs/decisions/0003-title-search.md)).

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::index;

pub(super) struct Lists;

impl MigrationName for Lists {
    fn name(&self) -> &str {
        "m0005_lists"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Lists {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for owner in ["initiator_user_id", "initiator_organisation_id"] {
            let former = format!("DROP INDEX contracts_by_{owner}_created_at_id");
            manager.get_connection().execute_unprepared(&former).await?;
            let mut columns = vec![owner, "created_at", "id", "status", "title_lower"];
            if owner == "initiator_organisation_id" {
                // What colleagues began is counted apart from what one began oneself.
                columns.push("initiator_user_id");
            }
            index(manager, "contracts", &columns, false).await?;
        }
        Ok(())
    }
}
