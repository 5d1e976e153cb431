//! Contracts, their events, files and certificates.

use hefu_app::ports::{
    BlobName, CertificateRecord, ContractRecord, FileRecord, RecordedEvent, StoreError, StoredBlob,
};

use crate::{
    codec::{contract_from_text, event_from_bytes, pages_from_text},
    session::{Columns, damaged},
};

macro_rules! contract_columns {
    () => {
        "c.state,c.wrapped_key,c.source_name,c.source_digest,c.source_bytes,c.pages,c.file_name,\
         c.content_name,c.content_digest,c.content_bytes,c.head_name,c.head_digest,c.head_bytes,\
         c.updated_at"
    };
}

/// The columns of [`contract`], of a table called `c`.
pub(crate) const CONTRACT_COLUMNS: &str = contract_columns!();
/// Columns of [`contract`].
pub(crate) const CONTRACT: &str = concat!(
    "SELECT ",
    contract_columns!(),
    " FROM contracts c WHERE c.id=$1"
);

pub(crate) fn contract(columns: &mut Columns<'_>) -> Result<ContractRecord, StoreError> {
    Ok(ContractRecord {
        contract: contract_from_text(&columns.text()?).map_err(|error| damaged(&error))?,
        wrapped_key: columns.bytes()?,
        source: blob(columns)?,
        pages: pages_from_text(&columns.text()?).map_err(|error| damaged(&error))?,
        file_name: columns.text()?,
        content: maybe_blob(columns)?,
        head: maybe_blob(columns)?,
        updated_at: columns.instant()?,
    })
}

/// The bytes of a contract's events, oldest first.
pub(crate) const EVENT_BYTES: &str =
    "SELECT bytes FROM contract_events WHERE contract_id=$1 ORDER BY sequence";

pub(crate) fn event(columns: &mut Columns<'_>) -> Result<RecordedEvent, StoreError> {
    event_from_bytes(&columns.bytes()?)
        .map(|(_, event)| event)
        .map_err(|error| damaged(&error))
}

/// Ids of the contracts in a status.
pub(crate) const IN_STATUS: &str = "SELECT id FROM contracts WHERE status=$1 ORDER BY id LIMIT $2";

/// Columns of [`file`].
pub(crate) const FILE: &str = "SELECT id,owner_id,organisation_id,name,wrapped_key,blob_name,\
     blob_digest,blob_bytes,pages,created_at,expires_at FROM files WHERE id=$1";

pub(crate) fn file(columns: &mut Columns<'_>) -> Result<FileRecord, StoreError> {
    Ok(FileRecord {
        id: columns.parsed()?,
        owner: columns.parsed()?,
        organisation: columns.maybe_parsed()?,
        name: columns.text()?,
        wrapped_key: columns.bytes()?,
        blob: blob(columns)?,
        pages: pages_from_text(&columns.text()?).map_err(|error| damaged(&error))?,
        created_at: columns.instant()?,
        expires_at: columns.instant()?,
    })
}

/// Columns of [`certificate`].
pub(crate) const CERTIFICATE: &str = "SELECT id,contract_id,signatory_id,identity_check_id,\
     sealed_der,digest,issued_at FROM certificates WHERE id=$1";

pub(crate) fn certificate(columns: &mut Columns<'_>) -> Result<CertificateRecord, StoreError> {
    Ok(CertificateRecord {
        id: columns.parsed()?,
        contract: columns.parsed()?,
        signatory: columns.parsed()?,
        identity_check: columns.parsed()?,
        sealed_der: columns.bytes()?,
        digest: columns.digest()?,
        at: columns.instant()?,
    })
}

fn blob(columns: &mut Columns<'_>) -> Result<StoredBlob, StoreError> {
    maybe_blob(columns)?.ok_or_else(|| damaged(&"a blob without a name"))
}

fn maybe_blob(columns: &mut Columns<'_>) -> Result<Option<StoredBlob>, StoreError> {
    let name = columns.maybe_text()?;
    let digest = columns.maybe_digest()?;
    let bytes = columns.maybe_integer()?;
    let (Some(name), Some(digest), Some(bytes)) = (name, digest, bytes) else {
        return Ok(None);
    };
    Ok(Some(StoredBlob {
        name: BlobName::parse(&name).ok_or_else(|| damaged(&"a blob's name that is none"))?,
        digest,
        bytes: u64::try_from(bytes).map_err(|error| damaged(&error))?,
    }))
}
