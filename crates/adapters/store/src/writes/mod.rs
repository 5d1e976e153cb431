//! The statements that write, by noun. All of them are conditional: what can go wrong because
//! somebody else was faster shows in the number of rows touched, never in a failed statement,
//! which would spoil a transaction on PostgreSQL.

pub(crate) mod access;
pub(crate) mod administrator;
pub(crate) mod authority;
pub(crate) mod blob;
pub(crate) mod contract;
pub(crate) mod counter;
pub(crate) mod job;
pub(crate) mod log;
pub(crate) mod person;
pub(crate) mod purge;
mod rows;

use hefu_app::ports::Conflict;

use crate::session::Fault;

/// A statement that touched nothing met a conflict.
fn touched(rows: u64, conflict: Conflict) -> Result<(), Fault> {
    if rows == 0 {
        return Err(Fault::Conflict(conflict));
    }
    Ok(())
}
