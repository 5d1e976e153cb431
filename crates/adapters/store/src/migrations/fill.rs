//! Proves rows that a migration has left without proof: those whose checksum is empty. Runs only
//! when a migration was applied, so a checksum that was lost later is never made up.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, Value as Bound};

use super::MIGRATIONS;
use crate::{
    proof::{Stored, checksum, mirror},
    session::Value,
    tables::{ALL, Kind, SETTINGS, Table},
};

const PAGE: usize = 500;

/// Proves all rows of all tables, and notes which migrations were applied when.
pub(super) async fn fill(database: &impl ConnectionTrait) -> Result<(), DbErr> {
    for table in ALL {
        fill_table(database, table).await?;
    }
    note_migrations(database).await
}

async fn fill_table(database: &impl ConnectionTrait, table: &Table) -> Result<(), DbErr> {
    let mut after: Vec<Bound> = Vec::new();
    loop {
        let sql = page_sql(table, after.is_empty());
        let statement =
            Statement::from_sql_and_values(database.get_database_backend(), sql, after.clone());
        let rows = database.query_all_raw(statement).await?;
        for row in &rows {
            let stored = read(table, row)?;
            after = stored[..table.key].iter().map(bound).collect();
            let already: Vec<u8> = row.try_get_by_index(stored.len())?;
            if already.is_empty() {
                prove(database, table, &stored, &after).await?;
            }
        }
        if rows.len() < PAGE {
            return Ok(());
        }
    }
}

/// All that a row says and its checksum, in the order of keys.
fn page_sql(table: &Table, first: bool) -> String {
    let names: Vec<&str> = table.content().map(|it| it.name).collect();
    let key: Vec<&str> = table.key_columns().iter().map(|it| it.name).collect();
    let key = key.join(",");
    let after = if first {
        String::new()
    } else {
        let places: Vec<String> = (1..=table.key).map(|place| format!("${place}")).collect();
        format!("WHERE ({key}) > ({})", places.join(","))
    };
    format!(
        "SELECT {},checksum FROM {} {after} ORDER BY {key} LIMIT {PAGE}",
        names.join(","),
        table.name
    )
}

fn read(table: &Table, row: &QueryResult) -> Result<Vec<Stored>, DbErr> {
    table
        .content()
        .enumerate()
        .map(|(place, column)| {
            Ok(match column.kind {
                Kind::Integer => row
                    .try_get_by_index::<Option<i64>>(place)?
                    .map(Stored::Integer),
                Kind::Text => row
                    .try_get_by_index::<Option<String>>(place)?
                    .map(Stored::Text),
                Kind::Bytes => row
                    .try_get_by_index::<Option<Vec<u8>>>(place)?
                    .map(Stored::Bytes),
            }
            .unwrap_or(Stored::Nothing))
        })
        .collect()
}

/// A column of a key, which is never missing.
fn bound(stored: &Stored) -> Bound {
    match stored {
        Stored::Integer(number) => (*number).into(),
        Stored::Text(text) => text.as_str().into(),
        Stored::Bytes(bytes) => bytes.clone().into(),
        Stored::Nothing => Option::<String>::None.into(),
    }
}

async fn prove(
    database: &impl ConnectionTrait,
    table: &Table,
    stored: &[Stored],
    key: &[Bound],
) -> Result<(), DbErr> {
    let values: Vec<Value<'_>> = stored
        .iter()
        .zip(table.content())
        .map(|(it, column)| it.value(column.kind))
        .collect();
    let (fixed, moving) = values.split_at(table.fixed.len());
    let mut places: Vec<Bound> = key.to_vec();
    places.push(checksum(table, fixed).to_vec().into());
    let mut changes = format!("checksum=${}", places.len());
    if !moving.is_empty() {
        places.push(mirror(moving).into());
        changes += &format!(",mirror=${}", places.len());
    }
    let condition: Vec<String> = (1..)
        .zip(table.key_columns())
        .map(|(place, it)| format!("{}=${place}", it.name))
        .collect();
    let sql = format!(
        "UPDATE {} SET {changes} WHERE {}",
        table.name,
        condition.join(" AND ")
    );
    let statement = Statement::from_sql_and_values(database.get_database_backend(), sql, places);
    database.execute_raw(statement).await.map(drop)
}

/// Repeats the migrations' own list, which is not ours to add columns to, in a setting.
async fn note_migrations(database: &impl ConnectionTrait) -> Result<(), DbErr> {
    let backend = database.get_database_backend();
    let statement = Statement::from_string(
        backend,
        "SELECT version,applied_at FROM seaql_migrations ORDER BY version",
    );
    let mut list = String::new();
    for row in database.query_all_raw(statement).await? {
        let version: String = row.try_get_by_index(0)?;
        let applied_at: i64 = row.try_get_by_index(1)?;
        list += &line(&version, applied_at);
    }
    let sum = checksum(
        &SETTINGS,
        &[Value::Text(MIGRATIONS), Value::Bytes(list.as_bytes())],
    );
    let statement = Statement::from_sql_and_values(
        backend,
        "INSERT INTO settings (name,value,checksum) VALUES ($1,$2,$3) \
         ON CONFLICT (name) DO UPDATE SET value=excluded.value,checksum=excluded.checksum",
        [
            MIGRATIONS.into(),
            list.into_bytes().into(),
            sum.to_vec().into(),
        ],
    );
    database.execute_raw(statement).await.map(drop)
}

/// How one migration is noted.
pub(crate) fn line(version: &str, applied_at: i64) -> String {
    format!("{version} {applied_at}\n")
}
