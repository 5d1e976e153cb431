//! Contracts with their signatories and events, files and certificates.

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{
    CertificateRecord, Conflict, ContractRecord, FileRecord, RecordedEvent, StoreError, StoredBlob,
};
use hefu_domain::contract::{Contract, Event, Progress, Signatory};

use super::{
    log,
    rows::{ROWS_MAX, RowsSql, UNLESS_THERE},
    touched,
};
use crate::{
    codec::{contract_to_text, event_to_bytes, pages_to_text},
    names::{progress_name, status_name},
    proof::checksum,
    session::{Fault, Session, Value, damaged, whole},
    tables::{CERTIFICATES, CONTRACTS, EVENTS, FILES, SIGNATORIES},
};

static INSERT_FILE: RowsSql = RowsSql::new(&FILES, UNLESS_THERE);
static INSERT_CERTIFICATE: RowsSql = RowsSql::new(&CERTIFICATES, UNLESS_THERE);

pub(crate) async fn insert_file(
    session: &mut Session<'_>,
    record: &FileRecord,
) -> Result<(), Fault> {
    let pages = pages_to_text(&record.pages);
    let rows = INSERT_FILE
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.owner).into(),
                record.organisation.as_ref().into(),
                (&record.name).into(),
                (&record.wrapped_key).into(),
                record.blob.name.as_str().into(),
                (&record.blob.digest).into(),
                whole(record.blob.bytes).into(),
                (&pages).into(),
                record.created_at.into(),
                record.expires_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn insert_certificate(
    session: &mut Session<'_>,
    record: &CertificateRecord,
) -> Result<(), Fault> {
    let rows = INSERT_CERTIFICATE
        .put_one(
            session,
            [
                (&record.id).into(),
                (&record.contract).into(),
                (&record.signatory).into(),
                (&record.identity_check).into(),
                (&record.sealed_der).into(),
                (&record.digest).into(),
                record.at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

/// Stores a state with the events that led to it.
pub(crate) async fn save(
    session: &mut Session<'_>,
    record: &ContractRecord,
    before: u64,
    events: &[RecordedEvent],
) -> Result<(), Fault> {
    check_sequences(record, before, events)?;
    if before == 0 {
        insert_row(session, record).await?;
    } else {
        update_row(session, record, before, events).await?;
    }
    insert_events(session, record, events).await?;
    if before == 0 || events.iter().any(|it| moves_signatories(&it.event)) {
        save_signatories(session, &record.contract).await?;
    }
    if before > 0
        && events
            .iter()
            .any(|it| matches!(it.event, Event::Edited { .. }))
    {
        session
            .execute(
                "DELETE FROM contract_signatories WHERE contract_id=$1 AND place >= $2",
                &[
                    (&record.contract.id).into(),
                    whole(record.contract.signatories.len() as u64).into(),
                ],
            )
            .await?;
    }
    Ok(())
}

/// A history with a gap would be stored for ever, so it is not stored at all.
fn check_sequences(
    record: &ContractRecord,
    before: u64,
    events: &[RecordedEvent],
) -> Result<(), StoreError> {
    let expected = before + 1..=record.contract.version;
    if expected.is_empty() || !events.iter().map(|it| it.sequence).eq(expected) {
        return Err(damaged(
            &"the events do not lead from the version before to the state",
        ));
    }
    Ok(())
}

/// Whether the event can change a column of a signatory's row.
fn moves_signatories(event: &Event) -> bool {
    !matches!(
        event,
        Event::Viewed { .. }
            | Event::Identified { .. }
            | Event::Reminded { .. }
            | Event::Extended { .. }
    )
}

/// What a contract's row holds as text, kept while its values are bound.
struct Texts {
    title: String,
    state: String,
    pages: String,
}

impl Texts {
    fn of(record: &ContractRecord) -> Self {
        Self {
            title: record.contract.title.to_lowercase(),
            state: contract_to_text(&record.contract),
            pages: pages_to_text(&record.pages),
        }
    }

    /// The row in the table's order.
    fn row<'q>(&'q self, record: &'q ContractRecord) -> [Value<'q>; 22] {
        let contract = &record.contract;
        let [source_name, source_digest, source_bytes] = blob(Some(&record.source));
        let [content_name, content_digest, content_bytes] = blob(record.content.as_ref());
        let [head_name, head_digest, head_bytes] = blob(record.head.as_ref());
        [
            (&contract.id).into(),
            whole(contract.version).into(),
            status_name(contract.status).into(),
            (&contract.initiator.user).into(),
            contract.initiator.organisation.as_ref().into(),
            (&self.title).into(),
            contract.created_at.into(),
            contract.deadline.into(),
            (&self.state).into(),
            (&record.wrapped_key).into(),
            source_name,
            source_digest,
            source_bytes,
            (&self.pages).into(),
            (&record.file_name).into(),
            content_name,
            content_digest,
            content_bytes,
            head_name,
            head_digest,
            head_bytes,
            record.updated_at.into(),
        ]
    }
}

static INSERT_CONTRACT: RowsSql = RowsSql::new(&CONTRACTS, UNLESS_THERE);

async fn insert_row(session: &mut Session<'_>, record: &ContractRecord) -> Result<(), Fault> {
    let texts = Texts::of(record);
    let rows = INSERT_CONTRACT.put_one(session, texts.row(record)).await?;
    touched(rows, Conflict::ContractVersion)
}

/// The columns that change with nearly every event.
macro_rules! always_changing {
    () => {
        "UPDATE contracts SET version=$2,state=$9,wrapped_key=$10,source_name=$11,\
         source_digest=$12,source_bytes=$13,pages=$14,file_name=$15,content_name=$16,\
         content_digest=$17,content_bytes=$18,head_name=$19,head_digest=$20,head_bytes=$21,\
         updated_at=$22,checksum=$23"
    };
}

/// An update with and without the columns that indexes hold: SQLite writes every index anew that
/// has a column among those set, even if its value stays.
const UPDATE_ALL: &str = concat!(
    always_changing!(),
    ",status=$3,title_lower=$6,deadline=$8 WHERE id=$1 AND version=$24"
);
const UPDATE_QUIETLY: &str = concat!(always_changing!(), " WHERE id=$1 AND version=$24");

async fn update_row(
    session: &mut Session<'_>,
    record: &ContractRecord,
    before: u64,
    events: &[RecordedEvent],
) -> Result<(), Fault> {
    let texts = Texts::of(record);
    let row = texts.row(record);
    let sum = checksum(&CONTRACTS, &row);
    let mut values = row.to_vec();
    values.extend([Value::Bytes(&sum), whole(before).into()]);
    let quiet = events.iter().all(|it| is_quiet(&it.event));
    let sql = if quiet { UPDATE_QUIETLY } else { UPDATE_ALL };
    let rows = session.execute(sql, &values).await?;
    touched(rows, Conflict::ContractVersion)
}

/// Whether the event changes neither status, title nor deadline of a contract.
fn is_quiet(event: &Event) -> bool {
    match event {
        Event::Viewed { .. }
        | Event::Identified { .. }
        | Event::Accepted { .. }
        | Event::Sealed { .. }
        | Event::Reminded { .. }
        | Event::Extended { .. } => true,
        Event::Drafted { .. }
        | Event::Edited { .. }
        | Event::Discarded { .. }
        | Event::Sent { .. }
        | Event::Completed { .. }
        | Event::Rejected { .. }
        | Event::Revoked { .. }
        | Event::Expired { .. } => false,
    }
}

/// Name, digest and length of a blob that may be missing.
fn blob(blob: Option<&StoredBlob>) -> [Value<'_>; 3] {
    [
        Value::MaybeText(blob.map(|it| it.name.as_str())),
        blob.map(|it| &it.digest).into(),
        Value::MaybeInteger(blob.map(|it| whole(it.bytes))),
    ]
}

static INSERT_EVENTS: RowsSql = RowsSql::new(&EVENTS, UNLESS_THERE);

async fn insert_events(
    session: &mut Session<'_>,
    record: &ContractRecord,
    events: &[RecordedEvent],
) -> Result<(), Fault> {
    let contract = record.contract.id;
    for some in events.chunks(ROWS_MAX) {
        let bytes: Vec<Vec<u8>> = some.iter().map(|it| event_to_bytes(contract, it)).collect();
        let digests: Vec<_> = bytes.iter().map(|it| digest(&SHA256, it)).collect();
        let rows: Vec<_> = some
            .iter()
            .zip(bytes.iter().zip(&digests))
            .map(|(it, (bytes, digest))| {
                [
                    (&contract).into(),
                    whole(it.sequence).into(),
                    it.event.at().into(),
                    it.event.name().into(),
                    bytes.into(),
                    Value::Bytes(digest.as_ref()),
                ]
            })
            .collect();
        let rows = INSERT_EVENTS.put(session, &rows).await?;
        if rows != some.len() as u64 {
            return Err(Fault::Conflict(Conflict::ContractVersion));
        }
        let entered: Vec<_> = some
            .iter()
            .zip(&bytes)
            .map(|(it, bytes)| log::Entered {
                owner: contract.as_str(),
                sequence: it.sequence,
                at: it.event.at(),
                bytes,
            })
            .collect();
        log::enter(session, &entered).await?;
    }
    Ok(())
}

/// Rows that are as they should be are left alone.
static SAVE_SIGNATORIES: RowsSql = RowsSql::new(
    &SIGNATORIES,
    "ON CONFLICT (contract_id,place) DO UPDATE SET signatory_id=excluded.signatory_id,\
     subject_id=excluded.subject_id,mobile_key=excluded.mobile_key,progress=excluded.progress,\
     turn=excluded.turn,checksum=excluded.checksum \
     WHERE contract_signatories.checksum<>excluded.checksum",
);

async fn save_signatories(session: &mut Session<'_>, contract: &Contract) -> Result<(), Fault> {
    let placed: Vec<(i64, &Signatory)> = (0_i64..).zip(&contract.signatories).collect();
    for some in placed.chunks(ROWS_MAX) {
        let rows: Vec<_> = some
            .iter()
            .map(|(place, it)| signatory_values(contract, *place, it))
            .collect();
        SAVE_SIGNATORIES.put(session, &rows).await?;
    }
    Ok(())
}

fn signatory_values<'q>(
    contract: &'q Contract,
    place: i64,
    signatory: &'q Signatory,
) -> [Value<'q>; 8] {
    [
        (&contract.id).into(),
        place.into(),
        (&signatory.id).into(),
        (&signatory.subject).into(),
        (&signatory.mobile_key).into(),
        progress_name(&signatory.progress).into(),
        is_turn(contract, signatory).into(),
        contract.created_at.into(),
    ]
}

/// Whether lists show the contract as this signatory's to sign.
pub(crate) fn is_turn(contract: &Contract, signatory: &Signatory) -> bool {
    // The cheap half first: most signatories of a long list are done or wait.
    signatory.progress == Progress::Pending && contract.is_turn_of(signatory.id)
}
