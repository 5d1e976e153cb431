//! Events that belong to no contract, the entries of all events, and the tree they grow into.

use aws_lc_rs::{
    digest::{Context, SHA256, digest},
    rand,
};
use hefu_app::ports::{
    CheckpointRecord, Conflict, EventPlace, LogExtension, LogHead, LogState, PlatformEvent,
    StoredTile,
};
use hefu_kernel::Timestamp;
use sqlx::AssertSqlSafe;
use std::sync::OnceLock;

use super::{
    rows::{ROWS_MAX, RowsSql, UNLESS_THERE, prove_again},
    touched,
};
use crate::{
    codec::platform_event_to_bytes,
    proof::checksum,
    session::{Fault, Session, Value, unavailable, whole},
    tables::{LOG_CHECKPOINTS, LOG_ENTRIES, LOG_HEADS, LOG_TILES, PLATFORM_EVENTS},
};

static INSERT_EVENTS: RowsSql = RowsSql::new(&PLATFORM_EVENTS, UNLESS_THERE);
static INSERT_ENTRIES: RowsSql = RowsSql::new(&LOG_ENTRIES, UNLESS_THERE);
static INSERT_HEAD: RowsSql = RowsSql::new(&LOG_HEADS, UNLESS_THERE);
static INSERT_TILES: RowsSql = RowsSql::new(&LOG_TILES, UNLESS_THERE);
static PUT_CHECKPOINT: RowsSql = RowsSql::new(
    &LOG_CHECKPOINTS,
    "ON CONFLICT (number,size) DO UPDATE SET note=excluded.note,signed_at=excluded.signed_at,\
     stamp=excluded.stamp,stamped_at=excluded.stamped_at,checksum=excluded.checksum",
);

const SALT: usize = 16;

/// An event that gets its entry.
pub(crate) struct Entered<'e> {
    pub(crate) owner: &'e str,
    pub(crate) sequence: u64,
    pub(crate) at: Timestamp,
    pub(crate) bytes: &'e [u8],
}

/// Makes the entries of events, in the transaction that stores the events. The salts are drawn
/// here: whoever hands events over can neither choose one nor forget it, and work that is run again
/// gets others, of which one set takes effect.
pub(crate) async fn enter(session: &mut Session<'_>, events: &[Entered<'_>]) -> Result<u64, Fault> {
    let mut touched = 0;
    for some in events.chunks(ROWS_MAX) {
        let mut salts = vec![0_u8; some.len() * SALT];
        rand::fill(&mut salts).map_err(|_| unavailable(&"no random bytes"))?;
        let entries: Vec<_> = some
            .iter()
            .zip(salts.chunks(SALT))
            .map(|(event, salt)| {
                let mut sum = Context::new(&SHA256);
                sum.update(salt);
                sum.update(event.bytes);
                sum.finish()
            })
            .collect();
        let rows: Vec<_> = some
            .iter()
            .zip(salts.chunks(SALT).zip(&entries))
            .map(|(event, (salt, entry))| {
                [
                    event.owner.into(),
                    whole(event.sequence).into(),
                    Value::Bytes(salt),
                    Value::Bytes(entry.as_ref()),
                    event.at.into(),
                    Value::MaybeInteger(None),
                ]
            })
            .collect();
        touched += INSERT_ENTRIES.put(session, &rows).await?;
    }
    Ok(touched)
}

pub(crate) async fn record_events(
    session: &mut Session<'_>,
    events: &[PlatformEvent],
) -> Result<(), Fault> {
    for some in events.chunks(ROWS_MAX) {
        let bytes: Vec<Vec<u8>> = some.iter().map(platform_event_to_bytes).collect();
        let digests: Vec<_> = bytes.iter().map(|it| digest(&SHA256, it)).collect();
        let abouts: Vec<String> = some.iter().map(|it| it.fact.about()).collect();
        let rows: Vec<_> = some
            .iter()
            .zip(&abouts)
            .zip(bytes.iter().zip(&digests))
            .map(|((event, about), (bytes, digest))| {
                [
                    (&event.id).into(),
                    event.fact.stream().into(),
                    about.into(),
                    event.contract.as_ref().into(),
                    event.fact.name().into(),
                    event.at.into(),
                    bytes.into(),
                    Value::Bytes(digest.as_ref()),
                ]
            })
            .collect();
        let stored = INSERT_EVENTS.put(session, &rows).await?;
        let entered: Vec<_> = some
            .iter()
            .zip(&bytes)
            .map(|(event, bytes)| Entered {
                owner: event.id.as_str(),
                sequence: 0,
                at: event.at,
                bytes,
            })
            .collect();
        let entered = enter(session, &entered).await?;
        if stored != some.len() as u64 || entered != stored {
            return Err(Fault::Conflict(Conflict::Exists));
        }
    }
    Ok(())
}

/// Events of contracts and others that have no entry.
const UNENTERED: [&str; 2] = [
    "SELECT e.contract_id,e.sequence,e.happened_at,e.bytes FROM contract_events e \
     WHERE NOT EXISTS (SELECT 1 FROM log_entries l WHERE l.owner=e.contract_id \
     AND l.sequence=e.sequence) LIMIT $1",
    "SELECT e.id,CAST(0 AS BIGINT),e.happened_at,e.bytes FROM platform_events e \
     WHERE NOT EXISTS (SELECT 1 FROM log_entries l WHERE l.owner=e.id AND l.sequence=0) LIMIT $1",
];

/// Makes entries of events that have none; how many that were.
pub(crate) async fn enter_old(session: &mut Session<'_>, limit: u32) -> Result<u64, Fault> {
    let mut entered = 0;
    for sql in UNENTERED {
        let mut events = Vec::new();
        for row in session.rows(sql, &[limit.into()]).await? {
            let mut columns = row.columns();
            let owner = columns.text()?;
            events.push((
                owner,
                columns.count()?,
                columns.instant()?,
                columns.bytes()?,
            ));
        }
        let events: Vec<_> = events
            .iter()
            .map(|(owner, sequence, at, bytes)| Entered {
                owner,
                sequence: *sequence,
                at: *at,
                bytes,
            })
            .collect();
        entered += enter(session, &events).await?;
    }
    Ok(entered)
}

/// The row of a head in the table's order.
fn head_values(head: &LogHead) -> [Value<'_>; 8] {
    [
        whole(head.number).into(),
        (&head.origin).into(),
        head.state.name().into(),
        whole(head.size).into(),
        (&head.root).into(),
        (&head.edge).into(),
        head.opened_at.into(),
        head.grown_at.into(),
    ]
}

/// Begins a log; the one before it ends, and nothing has a place in the new tree yet.
pub(crate) async fn open(session: &mut Session<'_>, head: &LogHead) -> Result<(), Fault> {
    let rows = INSERT_HEAD.put_one(session, head_values(head)).await?;
    touched(rows, Conflict::Exists)?;
    let former = session
        .rows(
            "UPDATE log_heads SET state=$2 WHERE number<$1 AND state<>$2 \
             RETURNING number,origin,state,size,root,edge,opened_at,grown_at",
            &[whole(head.number).into(), LogState::Closed.name().into()],
        )
        .await?;
    prove_again(session, &LOG_HEADS, &former).await?;
    for sql in [
        "UPDATE log_entries SET leaf_index=NULL,mirror='-' WHERE leaf_index IS NOT NULL",
        "DELETE FROM log_tiles",
    ] {
        session.execute(sql, &[]).await?;
    }
    Ok(())
}

const MOVE_HEAD: &str = "UPDATE log_heads SET origin=$2,state=$3,size=$4,root=$5,edge=$6,\
     opened_at=$7,grown_at=$8,checksum=$9 WHERE number=$1 AND size=$10 AND state=$11";

/// Moves the head on if it is where it was read.
async fn move_head(
    session: &mut Session<'_>,
    head: &LogHead,
    (size, state): (u64, LogState),
) -> Result<(), Fault> {
    let row = head_values(head);
    let sum = checksum(&LOG_HEADS, &row);
    let mut values = row.to_vec();
    values.extend([Value::Bytes(&sum), whole(size).into(), state.name().into()]);
    let rows = session.execute(MOVE_HEAD, &values).await?;
    touched(rows, Conflict::LogMoved)
}

/// A restored log goes on.
pub(crate) async fn set_state(session: &mut Session<'_>, head: &LogHead) -> Result<(), Fault> {
    let before = match head.state {
        LogState::Open => LogState::Restored,
        LogState::Restored | LogState::Closed => LogState::Open,
    };
    move_head(session, head, (head.size, before)).await
}

/// Makes the tree grow: first the head, which everybody else who would do so waits for.
pub(crate) async fn extend(
    session: &mut Session<'_>,
    extension: &LogExtension,
) -> Result<(), Fault> {
    move_head(session, &extension.head, (extension.before, LogState::Open)).await?;
    for (chunk, first) in extension
        .entries
        .chunks(PLACED_MAX)
        .zip((extension.before..).step_by(PLACED_MAX))
    {
        place(session, chunk, first).await?;
    }
    for some in extension.tiles.chunks(ROWS_MAX) {
        let rows: Vec<_> = some.iter().map(tile_values).collect();
        let rows = INSERT_TILES.put(session, &rows).await?;
        if rows != some.len() as u64 {
            return Err(Fault::Conflict(Conflict::LogMoved));
        }
    }
    Ok(())
}

/// How many entries one statement gives their places.
const PLACED_MAX: usize = 256;

async fn place(session: &mut Session<'_>, places: &[EventPlace], first: u64) -> Result<(), Fault> {
    let values: Vec<Value<'_>> = places
        .iter()
        .zip(first..)
        .flat_map(|(place, index)| {
            [
                Value::Text(&place.owner),
                whole(place.sequence).into(),
                whole(index).into(),
            ]
        })
        .collect();
    static FULL: OnceLock<String> = OnceLock::new();
    let rows = if places.len() == PLACED_MAX {
        let sql: &'static str = FULL.get_or_init(|| place_sql(PLACED_MAX));
        session.execute(sql, &values).await?
    } else {
        // Put together from this crate's own words; every value is bound.
        let sql = place_sql(places.len());
        session.execute(AssertSqlSafe(sql), &values).await?
    };
    if rows != places.len() as u64 {
        return Err(Fault::Conflict(Conflict::LogMoved));
    }
    Ok(())
}

fn place_sql(rows: usize) -> String {
    let row = |number: usize| {
        let place = number * 3;
        format!("(${},${},${})", place + 1, place + 2, place + 3)
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!(
        "WITH v(owner,sequence,leaf) AS (VALUES {}) UPDATE log_entries SET leaf_index=v.leaf,\
         mirror='='||CAST(v.leaf AS TEXT) FROM v WHERE log_entries.owner=v.owner \
         AND log_entries.sequence=v.sequence AND log_entries.leaf_index IS NULL",
        rows.join(",")
    )
}

fn tile_values(tile: &StoredTile) -> [Value<'_>; 3] {
    [
        i64::from(tile.level).into(),
        whole(tile.index).into(),
        (&tile.hashes).into(),
    ]
}

pub(crate) async fn put_checkpoint(
    session: &mut Session<'_>,
    record: &CheckpointRecord,
) -> Result<(), Fault> {
    PUT_CHECKPOINT
        .put_one(
            session,
            [
                whole(record.number).into(),
                whole(record.size).into(),
                (&record.note).into(),
                record.signed_at.into(),
                Value::MaybeBytes(record.stamp.as_deref()),
                record.stamped_at.into(),
            ],
        )
        .await?;
    session
        .execute(
            "DELETE FROM log_checkpoints WHERE number=$1 AND size<$2 AND stamp IS NULL",
            &[whole(record.number).into(), whole(record.size).into()],
        )
        .await?;
    Ok(())
}
