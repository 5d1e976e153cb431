//! The first tables.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};

use super::words::{bytes, create, index, integer, maybe_bytes, maybe_integer, maybe_text, text};

pub(super) struct First;

impl MigrationName for First {
    fn name(&self) -> &str {
        "m0001_first"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for First {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        persons(manager).await?;
        organisations(manager).await?;
        files(manager).await?;
        contracts(manager).await?;
        histories(manager).await?;
        access(manager).await?;
        machinery(manager).await
    }
}

async fn persons(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "subjects",
        [
            text("id"),
            bytes("mobile_key"),
            bytes("wrapped_key"),
            maybe_text("identity_check_id"),
            integer("created_at"),
        ],
        &["id"],
        &[],
    )
    .await?;
    index(manager, "subjects", &["mobile_key"], true).await?;
    create(
        manager,
        "personal_values",
        [
            text("subject_id"),
            text("scope"),
            text("field"),
            bytes("salt"),
            bytes("sealed"),
        ],
        &["subject_id", "scope", "field"],
        &[("subject_id", "subjects")],
    )
    .await?;
    create(
        manager,
        "users",
        [
            text("id"),
            text("subject_id"),
            bytes("mobile_key"),
            integer("created_at"),
        ],
        &["id"],
        &[("subject_id", "subjects")],
    )
    .await?;
    index(manager, "users", &["mobile_key"], true).await?;
    create(
        manager,
        "identity_checks",
        [
            text("id"),
            text("subject_id"),
            text("document"),
            bytes("number_key"),
            text("method"),
            text("provider"),
            integer("embedded"),
            bytes("answer_digest"),
            integer("confirmed"),
            text("consent_version"),
            integer("checked_at"),
        ],
        &["id"],
        &[("subject_id", "subjects")],
    )
    .await?;
    index(manager, "identity_checks", &["subject_id"], false).await
}

async fn organisations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "organisations",
        [text("id"), text("name"), integer("created_at")],
        &["id"],
        &[],
    )
    .await?;
    create(
        manager,
        "members",
        [
            text("organisation_id"),
            text("user_id"),
            text("role"),
            integer("created_at"),
        ],
        &["organisation_id", "user_id"],
        &[("organisation_id", "organisations"), ("user_id", "users")],
    )
    .await?;
    index(manager, "members", &["user_id"], false).await?;
    create(
        manager,
        "api_keys",
        [
            text("id"),
            text("secret_id"),
            bytes("sealed_secret"),
            text("organisation_id"),
            text("owner_id"),
            integer("created_at"),
        ],
        &["id"],
        &[("organisation_id", "organisations"), ("owner_id", "users")],
    )
    .await?;
    index(manager, "api_keys", &["secret_id"], true).await
}

async fn files(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "files",
        [
            text("id"),
            text("owner_id"),
            maybe_text("organisation_id"),
            text("name"),
            bytes("wrapped_key"),
            text("blob_name"),
            bytes("blob_digest"),
            integer("blob_bytes"),
            text("pages"),
            integer("created_at"),
            integer("expires_at"),
        ],
        &["id"],
        &[],
    )
    .await
}

async fn contracts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "contracts",
        [
            text("id"),
            integer("version"),
            text("status"),
            text("initiator_user_id"),
            maybe_text("initiator_organisation_id"),
            text("title_lower"),
            integer("created_at"),
            integer("updated_at"),
            maybe_integer("deadline"),
            text("state"),
            bytes("wrapped_key"),
            text("file_name"),
            text("pages"),
            text("source_name"),
            bytes("source_digest"),
            integer("source_bytes"),
            maybe_text("content_name"),
            maybe_bytes("content_digest"),
            maybe_integer("content_bytes"),
            maybe_text("head_name"),
            maybe_bytes("head_digest"),
            maybe_integer("head_bytes"),
        ],
        &["id"],
        &[],
    )
    .await?;
    for columns in [
        ["initiator_user_id", "created_at", "id"].as_slice(),
        &["initiator_organisation_id", "created_at", "id"],
        &["status", "id"],
    ] {
        index(manager, "contracts", columns, false).await?;
    }
    Ok(())
}

async fn histories(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "contract_signatories",
        [
            text("contract_id"),
            integer("place"),
            text("signatory_id"),
            text("subject_id"),
            bytes("mobile_key"),
            text("progress"),
            integer("turn"),
            integer("created_at"),
        ],
        &["contract_id", "place"],
        &[("contract_id", "contracts")],
    )
    .await?;
    index(
        manager,
        "contract_signatories",
        &["mobile_key", "created_at", "contract_id"],
        false,
    )
    .await?;
    create(
        manager,
        "contract_events",
        [
            text("contract_id"),
            integer("sequence"),
            integer("happened_at"),
            text("name"),
            bytes("bytes"),
            bytes("digest"),
        ],
        &["contract_id", "sequence"],
        &[("contract_id", "contracts")],
    )
    .await?;
    create(
        manager,
        "certificates",
        [
            text("id"),
            text("contract_id"),
            text("signatory_id"),
            text("identity_check_id"),
            bytes("sealed_der"),
            bytes("digest"),
            integer("issued_at"),
        ],
        &["id"],
        &[],
    )
    .await?;
    index(manager, "certificates", &["contract_id"], false).await
}

async fn access(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "links",
        [
            bytes("token"),
            text("contract_id"),
            text("signatory_id"),
            integer("created_at"),
            integer("expires_at"),
        ],
        &["token"],
        &[],
    )
    .await?;
    create(
        manager,
        "sessions",
        [
            bytes("token"),
            maybe_text("user_id"),
            maybe_text("contract_id"),
            maybe_text("signatory_id"),
            maybe_bytes("link"),
            integer("created_at"),
            integer("idle_until"),
            integer("ends_at"),
        ],
        &["token"],
        &[],
    )
    .await?;
    index(manager, "sessions", &["user_id"], false).await?;
    index(manager, "sessions", &["idle_until"], false).await?;
    create(
        manager,
        "codes",
        [
            text("id"),
            text("purpose"),
            bytes("binding"),
            bytes("throttle"),
            bytes("hash"),
            integer("created_at"),
            integer("expires_at"),
            integer("attempts"),
            maybe_integer("consumed_at"),
        ],
        &["id"],
        &[],
    )
    .await?;
    index(manager, "codes", &["binding", "created_at"], false).await?;
    index(manager, "codes", &["throttle", "created_at"], false).await?;
    index(manager, "codes", &["expires_at"], false).await?;
    create(
        manager,
        "counters",
        [text("name"), integer("window_start"), integer("total")],
        &["name"],
        &[],
    )
    .await?;
    index(manager, "counters", &["window_start"], false).await
}

async fn machinery(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create(
        manager,
        "jobs",
        [
            text("id"),
            text("unique_key"),
            text("kind"),
            text("contract_id"),
            maybe_text("signatory_id"),
            integer("run_at"),
            integer("attempts"),
            maybe_text("holder"),
            maybe_integer("lease_until"),
            maybe_integer("again_at"),
            maybe_text("problem"),
        ],
        &["id"],
        &[],
    )
    .await?;
    index(manager, "jobs", &["unique_key"], true).await?;
    index(manager, "jobs", &["run_at", "id"], false).await?;
    create(
        manager,
        "remembered_answers",
        [
            text("scope"),
            text("request_key"),
            bytes("request"),
            text("answer"),
            integer("answered_at"),
        ],
        &["scope", "request_key"],
        &[],
    )
    .await?;
    index(manager, "remembered_answers", &["answered_at"], false).await?;
    create(
        manager,
        "settings",
        [text("name"), bytes("value")],
        &["name"],
        &[],
    )
    .await
}
