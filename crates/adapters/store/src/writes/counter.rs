//! Counters: one row per name, one upsert per count.

use hefu_kernel::Timestamp;

use crate::{
    proof::{checksum, mirror, mirrored},
    session::{Fault, Session, Value},
    tables::COUNTERS,
};

const COUNT: &str = concat!(
    "INSERT INTO counters (name,window_start,total,checksum,mirror) VALUES ($1,$2,1,$3,$4) \
     ON CONFLICT (name) DO UPDATE SET \
     total=CASE WHEN excluded.window_start > counters.window_start \
       THEN 1 ELSE counters.total+1 END,\
     window_start=CASE WHEN excluded.window_start > counters.window_start \
       THEN excluded.window_start ELSE counters.window_start END,\
     mirror=CASE WHEN excluded.window_start > counters.window_start THEN excluded.mirror ELSE ",
    mirrored!("counters.window_start", "counters.total+1"),
    " END RETURNING total"
);

/// Adds one. A later window starts afresh; an earlier one, from a node whose clock is behind,
/// counts towards the present window instead of resetting it.
pub(crate) async fn count(
    session: &mut Session<'_>,
    name: &str,
    window_start: Timestamp,
) -> Result<u32, Fault> {
    let first = Value::from(window_start);
    let name = Value::from(name);
    let rows = session
        .rows(
            COUNT,
            &[
                name,
                first,
                Value::Bytes(&checksum(&COUNTERS, &[name])),
                (&mirror(&[first, 1_i64.into()])).into(),
            ],
        )
        .await?;
    let total = rows.first().map_or(Ok(0), |row| row.columns().integer())?;
    Ok(u32::try_from(total).unwrap_or(u32::MAX))
}
