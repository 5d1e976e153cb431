//! Looks for what is not as it was written.

use hefu_app::ports::{Flaw, FlawKind, StoreError};

use super::replay;
use crate::session::Readers;

/// Everything that is wrong.
pub(crate) async fn all(readers: &Readers) -> Result<Vec<Flaw>, StoreError> {
    let mut flaws = structure(readers).await?;
    for contract in replay::differences(readers).await? {
        flaws.push(Flaw {
            table: "contracts".into(),
            row: contract.to_string(),
            contract: Some(contract),
            what: FlawKind::Replay,
        });
    }
    Ok(flaws)
}

/// What the database finds wrong with itself.
async fn structure(readers: &Readers) -> Result<Vec<Flaw>, StoreError> {
    if matches!(readers, Readers::Postgres(_)) {
        return Ok(Vec::new());
    }
    let found = readers
        .all("PRAGMA integrity_check", &[], |columns| columns.text())
        .await?;
    Ok(found
        .into_iter()
        .filter(|line| line != "ok")
        .map(|line| Flaw {
            table: "database".into(),
            row: line,
            contract: None,
            what: FlawKind::Structure,
        })
        .collect())
}
