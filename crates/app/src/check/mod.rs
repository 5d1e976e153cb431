//! Proving that everything stored is still what was written: every row, every event, every
//! document (`hefu fsck`). Reads only, so that it may run beside a serving installation.

mod document;
mod log;

use hefu_kernel::{ContractId, FileId};

use crate::{
    Outcome,
    ports::{
        BlobError, Blobs, ContractRecord, FlawKind, NamedBlobs, Store, StoreError, StoredBlob,
    },
    vault::{self, KeyOwner, Vault},
};

/// How many ids are read at once.
const PAGE: u32 = 500;

/// What is wrong at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub fault: Fault,
    /// Of which contract, if it belongs to one.
    pub contract: Option<ContractId>,
    /// Where: a table and a row's key, or the name of a blob. Holds no personal data.
    pub place: String,
}

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A row, an event or the database itself.
    Row(FlawKind),
    /// A record can not be read, so what belongs to it could not be checked.
    RecordUnreadable,
    /// A key can not be opened: altered, or the master key is another installation's.
    KeyDamaged,
    /// A document is gone.
    BlobMissing,
    /// A document can not be opened or is not the one its row names.
    BlobDamaged,
    /// The documents named are not those the history names.
    DocumentDiffers,
    /// A finished signature does not hold.
    SignatureInvalid,
    /// An entry of the log is not made of its event, lies elsewhere or is missing.
    LogEntry,
    /// A tile of the log is not what its entries lead to.
    LogTile,
    /// The head of the log is not what its entries lead to.
    LogHead,
    /// A checkpoint or its time stamp is missing or does not hold.
    LogCheckpoint,
    /// The log does not begin with what was signed.
    LogFork,
}

impl Fault {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Row(kind) => kind.name(),
            Self::RecordUnreadable => "record_unreadable",
            Self::KeyDamaged => "key_damaged",
            Self::BlobMissing => "blob_missing",
            Self::BlobDamaged => "blob_damaged",
            Self::DocumentDiffers => "document_differs",
            Self::SignatureInvalid => "signature_invalid",
            Self::LogEntry => "log_entry",
            Self::LogTile => "log_tile",
            Self::LogHead => "log_head",
            Self::LogCheckpoint => "log_checkpoint",
            Self::LogFork => "log_fork",
        }
    }
}

/// What was looked at and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// How many contracts were checked.
    pub contracts: u64,
    /// How many uploaded files were checked.
    pub files: u64,
    /// How many encrypted documents were opened.
    pub blobs: u64,
    /// How many bytes they have.
    pub bytes: u64,
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
}

/// What is checked, and how thoroughly.
pub struct Checker<'a> {
    /// The database.
    pub store: &'a dyn Store,
    /// Where the documents lie.
    pub blobs: &'a dyn Blobs,
    /// Opens them.
    pub vault: &'a Vault,
    /// Whether the signatures of every document are verified too.
    pub deep: bool,
}

impl Checker<'_> {
    /// Checks everything. `progress` hears of every page of contracts and files.
    ///
    /// # Errors
    /// [`crate::Failure`] if database or blobs do not answer; damage is a finding and no error.
    pub async fn run(&self, progress: impl FnMut(&Report)) -> Outcome<Report> {
        self.run_against(&[], progress).await
    }

    /// The same, and holds the log against checkpoints that somebody kept elsewhere.
    ///
    /// # Errors
    /// As [`Checker::run`].
    pub async fn run_against(
        &self,
        kept: &[Vec<u8>],
        mut progress: impl FnMut(&Report),
    ) -> Outcome<Report> {
        let mut report = Report::default();
        for flaw in self.store.flaws().await? {
            report.findings.push(Finding {
                fault: Fault::Row(flaw.what),
                contract: flaw.contract,
                place: format!("{}/{}", flaw.table, flaw.row),
            });
        }
        log::check((self.store, self.vault), kept, &mut report).await?;
        self.contracts(&mut report, &mut progress).await?;
        self.files(&mut report, &mut progress).await?;
        Ok(report)
    }

    async fn contracts(
        &self,
        report: &mut Report,
        progress: &mut impl FnMut(&Report),
    ) -> Outcome<()> {
        let mut after = String::new();
        loop {
            let page = self.store.contract_blobs_after(&after, PAGE).await;
            let page = walked(page, "contracts", report)?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after.clone_from(&last.owner);
            for contract in &page {
                report.contracts += 1;
                self.contract(&contract.owner, report).await?;
            }
            progress(report);
        }
    }

    async fn contract(&self, id: &str, report: &mut Report) -> Outcome<()> {
        let parsed = id.parse::<ContractId>().ok();
        let found = match parsed {
            Some(id) => readable(self.store.contract(id).await)?,
            None => None,
        };
        let Some(record) = found else {
            report.findings.push(Finding {
                fault: Fault::RecordUnreadable,
                contract: parsed,
                place: format!("contracts/{id}"),
            });
            return Ok(());
        };
        let owner = KeyOwner::Contract(record.contract.id);
        let named = [
            Some(&record.source),
            record.content.as_ref(),
            record.head.as_ref(),
        ];
        let mut blobs: Vec<&StoredBlob> = named.into_iter().flatten().collect();
        blobs.dedup();
        let mut head = None;
        for blob in blobs {
            let opened = self.blob(owner, &record.wrapped_key, blob, report).await?;
            if record.head.as_ref() == Some(blob) {
                head = opened;
            }
        }
        if let Some(fault) = self.judge(&record, head.as_deref()) {
            report.findings.push(Finding {
                fault,
                contract: Some(record.contract.id),
                place: format!("contracts/{id}"),
            });
        }
        Ok(())
    }

    fn judge(&self, record: &ContractRecord, head: Option<&[u8]>) -> Option<Fault> {
        if !document::follows_history(record) {
            return Some(Fault::DocumentDiffers);
        }
        let head = head.filter(|_| self.deep)?;
        (!document::signatures_hold(record, head)).then_some(Fault::SignatureInvalid)
    }

    async fn files(&self, report: &mut Report, progress: &mut impl FnMut(&Report)) -> Outcome<()> {
        let mut after = String::new();
        loop {
            let page = self.store.file_blobs_after(&after, PAGE).await;
            let page = walked(page, "files", report)?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after.clone_from(&last.owner);
            for id in page.iter().map(|file| &file.owner) {
                report.files += 1;
                let found = match id.parse::<FileId>() {
                    Ok(id) => readable(self.store.file(id).await)?,
                    Err(_) => None,
                };
                match found {
                    Some(file) => {
                        let owner = KeyOwner::File(file.id);
                        self.blob(owner, &file.wrapped_key, &file.blob, report)
                            .await?;
                    }
                    None => report.findings.push(Finding {
                        fault: Fault::RecordUnreadable,
                        contract: None,
                        place: format!("files/{id}"),
                    }),
                }
            }
            progress(report);
        }
    }

    /// Opens one document and proves that it is the one its row names.
    async fn blob(
        &self,
        owner: KeyOwner,
        wrapped_key: &[u8],
        blob: &StoredBlob,
        report: &mut Report,
    ) -> Outcome<Option<Vec<u8>>> {
        let contract = match owner {
            KeyOwner::Contract(id) => Some(id),
            KeyOwner::Subject(_) | KeyOwner::File(_) => None,
        };
        let mut fault = |fault| {
            report.findings.push(Finding {
                fault,
                contract,
                place: format!("blobs/{}", blob.name.as_str()),
            });
        };
        let Ok(key) = self.vault.open_key(owner, wrapped_key) else {
            fault(Fault::KeyDamaged);
            return Ok(None);
        };
        let sealed = match self.blobs.get(&blob.name).await {
            Ok(sealed) => sealed,
            Err(BlobError::Missing) => {
                fault(Fault::BlobMissing);
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        let opened = key
            .open(&sealed, blob.name.as_str().as_bytes())
            .ok()
            .filter(|bytes| bytes.len() as u64 == blob.bytes)
            .filter(|bytes| vault::digest(bytes) == blob.digest);
        match opened {
            Some(bytes) => {
                report.blobs += 1;
                report.bytes += blob.bytes;
                Ok(Some(bytes))
            }
            None => {
                fault(Fault::BlobDamaged);
                Ok(None)
            }
        }
    }
}

/// A row that is gone or damaged is nothing; a database that does not answer is an error.
fn readable<T>(found: Result<Option<T>, StoreError>) -> Outcome<Option<T>> {
    match found {
        Ok(found) => Ok(found),
        Err(StoreError::Damaged(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A page of ids; none if they can not be walked, which is a finding.
fn walked(
    page: Result<Vec<NamedBlobs>, StoreError>,
    table: &str,
    report: &mut Report,
) -> Outcome<Vec<NamedBlobs>> {
    match page {
        Err(StoreError::Damaged(_)) => {
            report.findings.push(Finding {
                fault: Fault::Row(FlawKind::Structure),
                contract: None,
                place: table.to_owned(),
            });
            Ok(Vec::new())
        }
        page => Ok(page?),
    }
}
