//! Blobs that no row names.

use hefu_app::ports::BlobName;
use hefu_kernel::Timestamp;

use super::rows::{ROWS_MAX, RowsSql, UNLESS_THERE};
use crate::{
    session::{Fault, Session, Value},
    tables::UNNAMED_BLOBS,
};

static NOTE: RowsSql = RowsSql::new(&UNNAMED_BLOBS, UNLESS_THERE);

/// Of repeated notes the first one counts.
pub(crate) async fn note_unnamed(
    session: &mut Session<'_>,
    names: &[BlobName],
    at: Timestamp,
) -> Result<(), Fault> {
    for some in names.chunks(ROWS_MAX) {
        let rows: Vec<[Value<'_>; 2]> = some
            .iter()
            .map(|name| [name.as_str().into(), at.into()])
            .collect();
        NOTE.put(session, &rows).await?;
    }
    Ok(())
}

pub(crate) async fn forget_unnamed(
    session: &mut Session<'_>,
    names: &[BlobName],
) -> Result<(), Fault> {
    for name in names {
        session
            .execute(
                "DELETE FROM unnamed_blobs WHERE name=$1",
                &[name.as_str().into()],
            )
            .await?;
    }
    Ok(())
}
