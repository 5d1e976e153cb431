//! Contracts, their events, files and certificates.

use hefu_app::ports::{
    BlobName, CertificateRecord, ContractRecord, FileRecord, RecordedEvent, StoreError, StoredBlob,
};

use super::select::Select;
use crate::{
    codec::{contract_from_text, event_from_bytes, pages_from_text},
    session::{Columns, damaged},
    tables::{self, CERTIFICATES, CONTRACTS, FILES},
};

pub(crate) static CONTRACT: Select = Select::new(&CONTRACTS, "WHERE t.id=$1");

/// How many columns lie before the state: what lists and counts look at, all of it said by the
/// state as well.
const BEFORE_STATE: usize = 8;

pub(crate) fn contract(columns: &mut Columns<'_>) -> Result<ContractRecord, StoreError> {
    columns.skip(BEFORE_STATE);
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

/// The events of a contract, oldest first.
pub(crate) static EVENTS: Select = Select::new(
    &tables::EVENTS,
    "WHERE t.contract_id=$1 ORDER BY t.sequence",
);

/// The canonical bytes.
pub(crate) fn event_bytes(columns: &mut Columns<'_>) -> Result<Vec<u8>, StoreError> {
    // Contract, sequence, time and name come first.
    columns.skip(4);
    columns.bytes()
}

pub(crate) fn event(columns: &mut Columns<'_>) -> Result<RecordedEvent, StoreError> {
    event_from_bytes(&event_bytes(columns)?)
        .map(|(_, event)| event)
        .map_err(|error| damaged(&error))
}

/// Ids of the contracts in a status.
pub(crate) const IN_STATUS: &str = "SELECT id FROM contracts WHERE status=$1 ORDER BY id LIMIT $2";

pub(crate) static FILE: Select = Select::new(&FILES, "WHERE t.id=$1");

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

pub(crate) static CERTIFICATE: Select = Select::new(&CERTIFICATES, "WHERE t.id=$1");

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
