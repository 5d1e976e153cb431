//! Contracts with their signatories and events, files and certificates.

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{
    CertificateRecord, Conflict, ContractRecord, FileRecord, RecordedEvent, StoreError, StoredBlob,
};
use hefu_domain::contract::{Contract, Event, Progress, Signatory};

use super::{
    rows::{ROWS_MAX, RowsSql},
    touched,
};
use crate::{
    codec::{contract_to_text, event_to_bytes, pages_to_text},
    names::{progress_name, status_name},
    session::{Fault, Session, Value, damaged, whole},
};

pub(crate) async fn insert_file(
    session: &mut Session<'_>,
    record: &FileRecord,
) -> Result<(), Fault> {
    let pages = pages_to_text(&record.pages);
    let rows = session
        .execute(
            "INSERT INTO files (id,owner_id,organisation_id,name,wrapped_key,blob_name,\
             blob_digest,blob_bytes,pages,created_at,expires_at) \
             VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT DO NOTHING",
            &[
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
    let rows = session
        .execute(
            "INSERT INTO certificates (id,contract_id,signatory_id,identity_check_id,sealed_der,\
             digest,issued_at) VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING",
            &[
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
        update_row(session, record, before).await?;
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
        Event::Viewed { .. } | Event::Identified { .. } | Event::Reminded { .. }
    )
}

async fn insert_row(session: &mut Session<'_>, record: &ContractRecord) -> Result<(), Fault> {
    let contract = &record.contract;
    let title = contract.title.to_lowercase();
    let state = contract_to_text(contract);
    let pages = pages_to_text(&record.pages);
    let [content_name, content_digest, content_bytes] = blob(record.content.as_ref());
    let [head_name, head_digest, head_bytes] = blob(record.head.as_ref());
    let rows = session
        .execute(
            "INSERT INTO contracts (id,version,status,initiator_user_id,\
             initiator_organisation_id,title_lower,created_at,updated_at,deadline,state,\
             wrapped_key,file_name,pages,source_name,source_digest,source_bytes,content_name,\
             content_digest,content_bytes,head_name,head_digest,head_bytes) VALUES ($1,$2,$3,$4,\
             $5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22) \
             ON CONFLICT DO NOTHING",
            &[
                (&contract.id).into(),
                whole(contract.version).into(),
                status_name(contract.status).into(),
                (&contract.initiator.user).into(),
                contract.initiator.organisation.as_ref().into(),
                (&title).into(),
                contract.created_at.into(),
                record.updated_at.into(),
                contract.deadline.into(),
                (&state).into(),
                (&record.wrapped_key).into(),
                (&record.file_name).into(),
                (&pages).into(),
                record.source.name.as_str().into(),
                (&record.source.digest).into(),
                whole(record.source.bytes).into(),
                content_name,
                content_digest,
                content_bytes,
                head_name,
                head_digest,
                head_bytes,
            ],
        )
        .await?;
    touched(rows, Conflict::ContractVersion)
}

async fn update_row(
    session: &mut Session<'_>,
    record: &ContractRecord,
    before: u64,
) -> Result<(), Fault> {
    let contract = &record.contract;
    let title = contract.title.to_lowercase();
    let state = contract_to_text(contract);
    let pages = pages_to_text(&record.pages);
    let [content_name, content_digest, content_bytes] = blob(record.content.as_ref());
    let [head_name, head_digest, head_bytes] = blob(record.head.as_ref());
    let rows = session
        .execute(
            "UPDATE contracts SET version=$3,status=$4,title_lower=$5,updated_at=$6,deadline=$7,\
             state=$8,wrapped_key=$9,file_name=$10,pages=$11,source_name=$12,source_digest=$13,\
             source_bytes=$14,content_name=$15,content_digest=$16,content_bytes=$17,\
             head_name=$18,head_digest=$19,head_bytes=$20 WHERE id=$1 AND version=$2",
            &[
                (&contract.id).into(),
                whole(before).into(),
                whole(contract.version).into(),
                status_name(contract.status).into(),
                (&title).into(),
                record.updated_at.into(),
                contract.deadline.into(),
                (&state).into(),
                (&record.wrapped_key).into(),
                (&record.file_name).into(),
                (&pages).into(),
                record.source.name.as_str().into(),
                (&record.source.digest).into(),
                whole(record.source.bytes).into(),
                content_name,
                content_digest,
                content_bytes,
                head_name,
                head_digest,
                head_bytes,
            ],
        )
        .await?;
    touched(rows, Conflict::ContractVersion)
}

/// Name, digest and length of a blob that may be missing.
fn blob(blob: Option<&StoredBlob>) -> [Value<'_>; 3] {
    [
        Value::MaybeText(blob.map(|it| it.name.as_str())),
        blob.map(|it| &it.digest).into(),
        Value::MaybeInteger(blob.map(|it| whole(it.bytes))),
    ]
}

static INSERT_EVENTS: RowsSql = RowsSql::new(
    "INSERT INTO contract_events (contract_id,sequence,happened_at,name,bytes,digest)",
    6,
    "ON CONFLICT DO NOTHING",
);

async fn insert_events(
    session: &mut Session<'_>,
    record: &ContractRecord,
    events: &[RecordedEvent],
) -> Result<(), Fault> {
    let contract = record.contract.id;
    for some in events.chunks(ROWS_MAX) {
        let bytes: Vec<Vec<u8>> = some.iter().map(|it| event_to_bytes(contract, it)).collect();
        let digests: Vec<_> = bytes.iter().map(|it| digest(&SHA256, it)).collect();
        let values: Vec<Value<'_>> = some
            .iter()
            .zip(bytes.iter().zip(&digests))
            .flat_map(|(it, (bytes, digest))| {
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
        let rows = session
            .execute(INSERT_EVENTS.text(some.len()), &values)
            .await?;
        if rows != some.len() as u64 {
            return Err(Fault::Conflict(Conflict::ContractVersion));
        }
    }
    Ok(())
}

/// Rows that are as they should be are left alone.
static SAVE_SIGNATORIES: RowsSql = RowsSql::new(
    "INSERT INTO contract_signatories (contract_id,place,signatory_id,subject_id,mobile_key,\
     progress,turn,created_at)",
    8,
    "ON CONFLICT (contract_id,place) DO UPDATE SET signatory_id=excluded.signatory_id,\
     subject_id=excluded.subject_id,mobile_key=excluded.mobile_key,progress=excluded.progress,\
     turn=excluded.turn WHERE contract_signatories.signatory_id<>excluded.signatory_id \
     OR contract_signatories.subject_id<>excluded.subject_id \
     OR contract_signatories.mobile_key<>excluded.mobile_key \
     OR contract_signatories.progress<>excluded.progress \
     OR contract_signatories.turn<>excluded.turn",
);

async fn save_signatories(session: &mut Session<'_>, contract: &Contract) -> Result<(), Fault> {
    let placed: Vec<(i64, &Signatory)> = (0_i64..).zip(&contract.signatories).collect();
    for some in placed.chunks(ROWS_MAX) {
        let values: Vec<Value<'_>> = some
            .iter()
            .flat_map(|(place, it)| signatory_values(contract, *place, it))
            .collect();
        session
            .execute(SAVE_SIGNATORIES.text(some.len()), &values)
            .await?;
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
