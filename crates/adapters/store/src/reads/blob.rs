//! Which blobs rows name, and which ones no row names.

use hefu_app::ports::{BlobName, NamedBlobs, StoreError};

use super::select::Select;
use crate::{
    session::{Columns, damaged},
    tables::UNNAMED_BLOBS,
};

/// Columns of [`of_contract`]. Not proved: whoever walks all rows must get past damaged ones.
pub(crate) const OF_CONTRACTS: &str = "SELECT id,source_name,content_name,head_name FROM contracts \
     WHERE id > $1 ORDER BY id LIMIT $2";
/// Columns of [`of_file`], likewise.
pub(crate) const OF_FILES: &str =
    "SELECT id,blob_name FROM files WHERE id > $1 ORDER BY id LIMIT $2";
/// Columns of [`unnamed`].
pub(crate) static NOTICED_BEFORE: Select =
    Select::new(&UNNAMED_BLOBS, "WHERE t.noticed_at < $1 ORDER BY t.name");

pub(crate) fn of_contract(columns: &mut Columns<'_>) -> Result<NamedBlobs, StoreError> {
    let owner = columns.text()?;
    let names = [
        Some(columns.text()?),
        columns.maybe_text()?,
        columns.maybe_text()?,
    ];
    Ok(NamedBlobs {
        owner,
        names: names.into_iter().flatten().collect(),
    })
}

pub(crate) fn of_file(columns: &mut Columns<'_>) -> Result<NamedBlobs, StoreError> {
    Ok(NamedBlobs {
        owner: columns.text()?,
        names: vec![columns.text()?],
    })
}

pub(crate) fn unnamed(columns: &mut Columns<'_>) -> Result<BlobName, StoreError> {
    BlobName::parse(&columns.text()?).ok_or_else(|| damaged(&"a blob's name that is none"))
}
