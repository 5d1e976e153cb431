//! Whoever runs the installation, and what they look after.

use hefu_app::ports::{AdministratorRecord, AuditAction, AuditRecord, FailingJob, StoreError};
use hefu_kernel::Digest;

use super::select::Select;
use crate::{
    session::{Columns, damaged},
    tables::{ADMINISTRATORS, AUDIT, JOBS, SET_UP_TOKENS},
};

pub(crate) static ADMINISTRATOR: Select = Select::new(&ADMINISTRATORS, "");

pub(crate) fn administrator(columns: &mut Columns<'_>) -> Result<AdministratorRecord, StoreError> {
    Ok(AdministratorRecord {
        user: columns.parsed()?,
        since: columns.instant()?,
    })
}

pub(crate) static SET_UP_TOKEN: Select = Select::new(&SET_UP_TOKENS, "");

pub(crate) fn set_up_token(columns: &mut Columns<'_>) -> Result<Digest, StoreError> {
    columns.digest()
}

pub(crate) static NEWEST_AUDIT: Select =
    Select::new(&AUDIT, "ORDER BY t.happened_at DESC,t.id LIMIT $1");

pub(crate) fn audit(columns: &mut Columns<'_>) -> Result<AuditRecord, StoreError> {
    Ok(AuditRecord {
        id: columns.parsed()?,
        at: columns.instant()?,
        user: columns.maybe_parsed()?,
        action: {
            let name = columns.text()?;
            let mut all = AuditAction::ALL.into_iter();
            all.find(|action| action.name() == name)
                .ok_or_else(|| damaged(&format!("a deed of unknown kind {name}")))?
        },
        about: columns.text()?,
    })
}

pub(crate) static FAILING_JOBS: Select = Select::new(
    &JOBS,
    "WHERE t.problem IS NOT NULL ORDER BY t.run_at,t.id LIMIT $1",
);

pub(crate) fn failing_job(columns: &mut Columns<'_>) -> Result<FailingJob, StoreError> {
    let id = columns.parsed()?;
    columns.text()?;
    let kind = columns.text()?;
    let contract = columns.parsed()?;
    columns.skip(1);
    let run_at = columns.instant()?;
    let attempts = columns.small()?;
    columns.skip(3);
    Ok(FailingJob {
        id,
        kind,
        contract,
        attempts,
        run_at,
        problem: columns.text()?,
    })
}
