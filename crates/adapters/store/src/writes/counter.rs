//! Counters: one row per name, one upsert per count.

use hefu_kernel::Timestamp;

use crate::session::{Fault, Session};

/// Adds one. A later window starts afresh; an earlier one, from a node whose clock is behind,
/// counts towards the present window instead of resetting it.
pub(crate) async fn count(
    session: &mut Session<'_>,
    name: &str,
    window_start: Timestamp,
) -> Result<u32, Fault> {
    let rows = session
        .rows(
            "INSERT INTO counters (name,window_start,total) VALUES ($1,$2,1) \
             ON CONFLICT (name) DO UPDATE SET \
             total = CASE WHEN excluded.window_start > counters.window_start \
                     THEN 1 ELSE counters.total + 1 END, \
             window_start = CASE WHEN excluded.window_start > counters.window_start \
                     THEN excluded.window_start ELSE counters.window_start END \
             RETURNING total",
            &[name.into(), window_start.into()],
        )
        .await?;
    let total = rows.first().map_or(Ok(0), |row| row.columns().integer())?;
    Ok(u32::try_from(total).unwrap_or(u32::MAX))
}
