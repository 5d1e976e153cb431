//! Looks for what is not as it was written: every row against its checksum, every named row for
//! its presence, every contract against its events, and the database against itself.

use aws_lc_rs::digest::{SHA256, digest};
use futures::TryStreamExt;
use hefu_app::ports::{Flaw, FlawKind, StoreError};
use hefu_kernel::ContractId;
use sqlx::AssertSqlSafe;

use super::{log, replay, select::select};
use crate::{
    migrations::{MIGRATIONS, fill, fresh_definitions},
    proof::{Doubt, Stored, judge},
    session::{Readers, Row, Value, damaged},
    tables::{ALL, Kind, Table},
};

/// How many rows of an SQLite file are read under one lock.
const PAGE: i64 = 1_000;

/// The migrations' own list.
const LIST: &str = "seaql_migrations";

/// The word for what belongs to no table.
const DATABASE: &str = "database";

/// Everything that is wrong, each thing once.
pub(crate) async fn all(readers: &Readers) -> Result<Vec<Flaw>, StoreError> {
    let mut found = Found::default();
    if let Readers::Sqlite(_) = readers {
        let outcome = pages(readers, &mut found).await;
        found.or_damaged(DATABASE, outcome)?;
        let outcome = definitions(readers, &mut found).await;
        let readable = outcome.is_ok();
        found.or_damaged(DATABASE, outcome)?;
        if !readable {
            // Nothing can be asked of tables whose definitions are no text.
            return Ok(found.in_order());
        }
    }
    for table in ALL {
        let outcome = rows(readers, table, &mut found).await;
        found.or_damaged(table.name, outcome)?;
        for (column, parent) in table.parents {
            let outcome = orphans(readers, table, (column, parent), &mut found).await;
            found.or_damaged(table.name, outcome)?;
        }
    }
    let outcome = applied_migrations(readers, &mut found).await;
    found.or_damaged(LIST, outcome)?;
    match replay::differences(readers).await {
        Ok(contracts) => contracts.into_iter().for_each(|id| found.replay(id)),
        outcome => found.or_damaged("contract_events", outcome.map(drop))?,
    }
    match log::differing_events(readers).await {
        Ok(events) => events
            .into_iter()
            .for_each(|id| found.push("platform_events", id, None, FlawKind::Replay)),
        outcome => found.or_damaged("platform_events", outcome.map(drop))?,
    }
    Ok(found.in_order())
}

#[derive(Default)]
struct Found(Vec<Flaw>);

impl Found {
    fn push(&mut self, table: &str, row: String, contract: Option<ContractId>, what: FlawKind) {
        self.0.push(Flaw {
            table: table.to_owned(),
            row,
            contract,
            what,
        });
    }

    fn replay(&mut self, id: ContractId) {
        self.push("contracts", id.to_string(), Some(id), FlawKind::Replay);
    }

    /// A table that can not even be read is a flaw; a database that does not answer is an error.
    fn or_damaged(
        &mut self,
        table: &str,
        outcome: Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        if let Err(StoreError::Damaged(_)) = outcome {
            self.push(table, String::new(), None, FlawKind::Structure);
            return Ok(());
        }
        outcome
    }

    fn in_order(mut self) -> Vec<Flaw> {
        let key = |it: &Flaw| (it.table.clone(), it.row.clone(), it.what, it.contract);
        self.0.sort_by_key(key);
        self.0.dedup();
        self.0
    }
}

/// What SQLite finds wrong with pages and indexes.
async fn pages(readers: &Readers, found: &mut Found) -> Result<(), StoreError> {
    let lines = readers
        .all("PRAGMA integrity_check", &[], |columns| columns.text())
        .await?;
    for line in lines.into_iter().filter(|line| line != "ok") {
        found.push(DATABASE, line, None, FlawKind::Structure);
    }
    Ok(())
}

/// Whether tables and indexes are defined as the migrations define them.
async fn definitions(readers: &Readers, found: &mut Found) -> Result<(), StoreError> {
    let fresh = fresh_definitions().await?;
    let present = readers
        .all(crate::migrations::DEFINITIONS, &[], |columns| {
            Ok((columns.text()?, columns.text()?))
        })
        .await?;
    let missing = fresh.iter().filter(|it| !present.contains(it));
    let surplus = present.iter().filter(|it| !fresh.contains(it));
    for (name, _) in missing.chain(surplus) {
        let name = name.escape_debug().to_string();
        found.push(DATABASE, name, None, FlawKind::Structure);
    }
    Ok(())
}

/// Judges all rows of a table by their checksums.
async fn rows(readers: &Readers, table: &Table, found: &mut Found) -> Result<(), StoreError> {
    let sql = select(table);
    match readers {
        // In pages, each under a lock of its own, so that the write-ahead log can be folded back
        // meanwhile; in the order in which the rows lie, whatever their keys have become.
        Readers::Sqlite(_) => {
            let (columns, from) = sql.split_once(" FROM ").unwrap_or((&sql, ""));
            let columns = columns.trim_start_matches("SELECT ");
            let page = format!(
                "SELECT t.rowid,{columns} FROM {from} WHERE t.rowid>$1 ORDER BY t.rowid LIMIT {PAGE}"
            );
            let mut last = i64::MIN;
            loop {
                let rows = readers
                    .rows(AssertSqlSafe(page.clone()), &[Value::Integer(last)])
                    .await?;
                for row in &rows {
                    let place = row.columns().integer()?;
                    if place <= last {
                        return Err(damaged(&"rows out of order"));
                    }
                    last = place;
                    judge_row(table, row, 1, found);
                }
                if rows.len() < PAGE as usize {
                    return Ok(());
                }
            }
        }
        Readers::Postgres(pool) => {
            let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(pool);
            while let Some(row) = rows
                .try_next()
                .await
                .map_err(|error| crate::session::refused(&error))?
            {
                judge_row(table, &Row::Postgres(row), 0, found);
            }
            Ok(())
        }
    }
}

fn judge_row(table: &Table, row: &Row, first: usize, found: &mut Found) {
    let what = match judge(table, row, first) {
        Ok(()) => return,
        Err(Doubt::Unreadable) => FlawKind::Unreadable,
        Err(Doubt::Altered) => FlawKind::Checksum,
    };
    let contract = contract_of(table, row, first);
    found.push(table.name, key_of(table, row, first), contract, what);
}

/// Rows that name a row which is not there.
async fn orphans(
    readers: &Readers,
    table: &Table,
    (column, parent): (&str, &str),
    found: &mut Found,
) -> Result<(), StoreError> {
    let sql = format!(
        "{} WHERE t.{column} IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id=t.{column})",
        select(table)
    );
    for row in readers.rows(AssertSqlSafe(sql), &[]).await? {
        let contract = contract_of(table, &row, 0);
        let key = key_of(table, &row, 0);
        found.push(table.name, key, contract, FlawKind::Missing);
    }
    Ok(())
}

/// The migrations' own list has no checksums; a setting repeats it.
async fn applied_migrations(readers: &Readers, found: &mut Found) -> Result<(), StoreError> {
    let applied = readers
        .rows(
            "SELECT version,applied_at FROM seaql_migrations ORDER BY version",
            &[],
        )
        .await?;
    let mut lines = String::new();
    for row in &applied {
        let mut columns = row.columns();
        match (columns.text(), columns.integer()) {
            (Ok(version), Ok(applied_at)) => lines += &fill::line(&version, applied_at),
            _ => found.push(LIST, String::new(), None, FlawKind::Unreadable),
        }
    }
    let noted = readers
        .one(
            "SELECT value FROM settings WHERE name=$1",
            &[MIGRATIONS.into()],
            |columns| columns.bytes(),
        )
        .await?;
    let what = match noted {
        None => FlawKind::Missing,
        Some(list) if list != lines.as_bytes() => FlawKind::Checksum,
        Some(_) => return Ok(()),
    };
    found.push(LIST, String::new(), None, what);
    Ok(())
}

/// The contract a row belongs to, as far as its column still tells.
fn contract_of(table: &Table, row: &Row, first: usize) -> Option<ContractId> {
    let mut columns = row.columns();
    columns.skip(first + table.contract_column()?);
    columns.maybe_parsed().ok().flatten()
}

/// The row's key for a report.
fn key_of(table: &Table, row: &Row, first: usize) -> String {
    let mut columns = row.columns();
    columns.skip(first);
    let parts: Vec<String> = table
        .key_columns()
        .iter()
        .map(|column| match columns.stored(column.kind) {
            Ok(stored) => shown(&stored, column.kind, table.key_is_personal),
            Err(_) => "?".to_owned(),
        })
        .collect();
    parts.join("/")
}

fn shown(stored: &Stored, kind: Kind, personal: bool) -> String {
    match stored {
        Stored::Text(text) if personal => hex(&digest(&SHA256, text.as_bytes()).as_ref()[..8]),
        Stored::Text(text) => text.escape_debug().to_string(),
        Stored::Integer(number) => number.to_string(),
        Stored::Bytes(bytes) => hex(bytes),
        Stored::Nothing => format!("no {kind:?}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
