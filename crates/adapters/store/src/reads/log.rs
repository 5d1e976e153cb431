//! The log: its head, what waits, what lies in the tree.

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{
    CheckpointRecord, EventPlace, LogHead, LogState, PendingEntry, StoreError, StoredEntry,
    StoredTile,
};
use hefu_kernel::{ContractId, Digest, IdentityCheckId};

use super::select::Select;
use crate::{
    codec::{platform_event_from_bytes, platform_event_to_bytes},
    session::{Columns, Readers, damaged, whole},
    tables::{LOG_CHECKPOINTS, LOG_ENTRIES, LOG_HEADS, LOG_TILES},
};

pub(crate) static HEAD: Select = Select::new(&LOG_HEADS, "ORDER BY t.number DESC LIMIT 1");

pub(crate) fn head(columns: &mut Columns<'_>) -> Result<LogHead, StoreError> {
    Ok(LogHead {
        number: columns.count()?,
        origin: columns.text()?,
        state: {
            let name = columns.text()?;
            let mut all = LogState::ALL.into_iter();
            all.find(|state| state.name() == name)
                .ok_or_else(|| damaged(&format!("a log of unknown state {name}")))?
        },
        size: columns.count()?,
        root: columns.digest()?,
        edge: columns.bytes()?,
        opened_at: columns.instant()?,
        grown_at: columns.instant()?,
    })
}

pub(crate) static PENDING: Select = Select::new(
    &LOG_ENTRIES,
    "WHERE t.leaf_index IS NULL ORDER BY t.happened_at,t.owner,t.sequence LIMIT $1",
);

pub(crate) static PENDING_ONE: Select = Select::new(
    &LOG_ENTRIES,
    "WHERE t.owner=$1 AND t.sequence=$2 AND t.leaf_index IS NULL",
);

pub(crate) fn pending(columns: &mut Columns<'_>) -> Result<PendingEntry, StoreError> {
    let place = place(columns)?;
    columns.skip(1);
    Ok(PendingEntry {
        place,
        entry: columns.digest()?,
    })
}

fn place(columns: &mut Columns<'_>) -> Result<EventPlace, StoreError> {
    Ok(EventPlace {
        owner: columns.text()?,
        sequence: columns.count()?,
    })
}

pub(crate) fn event_place(columns: &mut Columns<'_>) -> Result<EventPlace, StoreError> {
    place(columns)
}

static BETWEEN: Select = Select::new(
    &LOG_ENTRIES,
    "WHERE t.leaf_index>=$1 AND t.leaf_index<$2 ORDER BY t.leaf_index",
);

pub(crate) async fn between(
    readers: &Readers,
    first: u64,
    end: u64,
) -> Result<Vec<Digest>, StoreError> {
    let range = [whole(first).into(), whole(end).into()];
    let found = BETWEEN
        .all(readers, &range, |columns| {
            columns.skip(3);
            let entry = columns.digest()?;
            columns.skip(1);
            Ok((entry, columns.count()?))
        })
        .await?;
    let gapless = found.iter().map(|it| it.1).eq(first..end);
    if !gapless {
        return Err(damaged(&"entries of the log are missing"));
    }
    Ok(found.into_iter().map(|it| it.0).collect())
}

pub(crate) static TILES: Select = Select::new(
    &LOG_TILES,
    "WHERE t.level=$1 AND t.tile_index>=$2 AND t.tile_index<$3 ORDER BY t.tile_index",
);

pub(crate) fn tile(columns: &mut Columns<'_>) -> Result<StoredTile, StoreError> {
    Ok(StoredTile {
        level: u8::try_from(columns.integer()?).map_err(|error| damaged(&error))?,
        index: columns.count()?,
        hashes: columns.bytes()?,
    })
}

pub(crate) static NEWEST_CHECKPOINT: Select = Select::new(
    &LOG_CHECKPOINTS,
    "WHERE t.number=(SELECT MAX(number) FROM log_heads) ORDER BY t.size DESC LIMIT 1",
);

pub(crate) static NEWEST_STAMPED: Select = Select::new(
    &LOG_CHECKPOINTS,
    "WHERE t.number=(SELECT MAX(number) FROM log_heads) AND t.stamp IS NOT NULL \
     ORDER BY t.size DESC LIMIT 1",
);

pub(crate) static CHECKPOINTS: Select = Select::new(
    &LOG_CHECKPOINTS,
    "WHERE t.number=(SELECT MAX(number) FROM log_heads) AND t.size>=$1 ORDER BY t.size LIMIT $2",
);

pub(crate) fn checkpoint(columns: &mut Columns<'_>) -> Result<CheckpointRecord, StoreError> {
    Ok(CheckpointRecord {
        number: columns.count()?,
        size: columns.count()?,
        note: columns.bytes()?,
        signed_at: columns.instant()?,
        stamp: columns.maybe_bytes()?,
        stamped_at: columns.maybe_instant()?,
    })
}

/// The columns of an entry beside its event, for [`stored`]. They are proved by each other: the
/// entry by salt and bytes, its place by the tree.
macro_rules! entry_columns {
    ($bytes:expr) => {
        concat!(
            "SELECT l.owner,l.sequence,l.salt,l.entry,l.leaf_index,l.happened_at,",
            $bytes,
            " FROM "
        )
    };
}

const OF_CONTRACT: &str = concat!(
    entry_columns!("e.bytes"),
    "contract_events e JOIN log_entries l ON l.owner=e.contract_id AND l.sequence=e.sequence \
     WHERE e.contract_id=$1"
);
const FOR_CONTRACT: &str = concat!(
    entry_columns!("e.bytes"),
    "platform_events e JOIN log_entries l ON l.owner=e.id AND l.sequence=0 WHERE e.contract_id=$1"
);
const OF_CHECK: &str = concat!(
    entry_columns!("e.bytes"),
    "platform_events e JOIN log_entries l ON l.owner=e.id AND l.sequence=0 \
     WHERE e.about=$1 AND e.stream='subject'"
);

/// Everything about a contract, in the order in which it happened.
pub(crate) async fn of_contract(
    readers: &Readers,
    contract: ContractId,
    checks: &[IdentityCheckId],
) -> Result<Vec<StoredEntry>, StoreError> {
    let id = [(&contract).into()];
    let mut found = readers.all(OF_CONTRACT, &id, stored).await?;
    found.extend(readers.all(FOR_CONTRACT, &id, stored).await?);
    for check in checks {
        found.extend(readers.all(OF_CHECK, &[check.into()], stored).await?);
    }
    found.sort_by(|a, b| (a.at, &a.place).cmp(&(b.at, &b.place)));
    found.dedup_by(|a, b| a.place == b.place);
    Ok(found)
}

pub(crate) const IN_TREE: &str = concat!(
    entry_columns!("COALESCE(e.bytes,p.bytes)"),
    "log_entries l LEFT JOIN contract_events e ON e.contract_id=l.owner AND e.sequence=l.sequence \
     LEFT JOIN platform_events p ON p.id=l.owner AND l.sequence=0 \
     WHERE l.leaf_index>=$1 ORDER BY l.leaf_index LIMIT $2"
);

pub(crate) const OUTSIDE: &str = concat!(
    entry_columns!("COALESCE(e.bytes,p.bytes)"),
    "log_entries l LEFT JOIN contract_events e ON e.contract_id=l.owner AND e.sequence=l.sequence \
     LEFT JOIN platform_events p ON p.id=l.owner AND l.sequence=0 \
     WHERE l.leaf_index IS NULL ORDER BY l.happened_at,l.owner,l.sequence LIMIT $1"
);

pub(crate) const UNENTERED: &str = "SELECT e.contract_id,e.sequence FROM contract_events e \
     WHERE NOT EXISTS (SELECT 1 FROM log_entries l WHERE l.owner=e.contract_id \
     AND l.sequence=e.sequence) \
     UNION ALL SELECT e.id,CAST(0 AS BIGINT) FROM platform_events e \
     WHERE NOT EXISTS (SELECT 1 FROM log_entries l WHERE l.owner=e.id AND l.sequence=0) LIMIT $1";

pub(crate) fn stored(columns: &mut Columns<'_>) -> Result<StoredEntry, StoreError> {
    let place = place(columns)?;
    let salt = columns.bytes()?;
    Ok(StoredEntry {
        place,
        salt: salt
            .try_into()
            .map_err(|_| damaged(&"a salt that has not 16 bytes"))?,
        entry: columns.digest()?,
        index: columns
            .maybe_integer()?
            .map(|it| u64::try_from(it).map_err(|error| damaged(&error)))
            .transpose()?,
        at: columns.instant()?,
        bytes: columns.maybe_bytes()?,
    })
}

/// How many events are judged at once.
const PAGE: u32 = 500;

/// The platform events whose columns are not what their canonical bytes say.
pub(crate) async fn differing_events(readers: &Readers) -> Result<Vec<String>, StoreError> {
    let mut differing = Vec::new();
    let mut after = String::new();
    loop {
        let rows = readers
            .rows(
                "SELECT id,stream,about,contract_id,name,happened_at,bytes,digest \
                 FROM platform_events WHERE id>$1 ORDER BY id LIMIT $2",
                &[(&after).into(), PAGE.into()],
            )
            .await?;
        // An id that does not read is told by its row's checksum.
        let ids = rows.iter().map(|row| row.columns().text());
        let ids: Vec<String> = ids.filter_map(Result::ok).collect();
        readers.check_order(&after, &ids)?;
        let Some(last) = ids.last() else {
            return Ok(differing);
        };
        let judged = rows.iter().zip(&ids);
        let wrong = judged.filter(|(row, _)| !agrees(&mut row.columns()).unwrap_or(false));
        differing.extend(wrong.map(|(_, id)| id.clone()));
        after.clone_from(last);
    }
}

fn agrees(columns: &mut Columns<'_>) -> Result<bool, StoreError> {
    let (id, stream, about) = (columns.text()?, columns.text()?, columns.text()?);
    let (contract, name) = (columns.maybe_text()?, columns.text()?);
    let (at, bytes) = (columns.instant()?, columns.bytes()?);
    let sum = columns.digest()?;
    let Ok(event) = platform_event_from_bytes(&bytes) else {
        return Ok(false);
    };
    Ok(event.id.as_str() == id
        && event.fact.stream() == stream
        && event.fact.about() == about
        && event.contract.map(|it| it.to_string()) == contract
        && event.fact.name() == name
        && event.at == at
        && digest(&SHA256, &bytes).as_ref() == sum.0
        && platform_event_to_bytes(&event) == bytes)
}
