//! The thin layer over both databases: one way to bind, one way to read a row.
//!
//! Statements are plain SQL with `$1`-style places, which sqlx understands on both. Their text is
//! constant wherever it can be, because both drivers keep prepared statements by their text.

use std::str::FromStr;

use hefu_app::ports::{Conflict, StoreError};
use hefu_kernel::{Digest, Id, Kind as IdKind, Timestamp};
use sqlx::{
    Row as _, SqlSafeStr, TypeInfo as _, ValueRef as _,
    error::DatabaseError,
    postgres::{PgConnection, PgPool, PgRow},
    sqlite::{SqliteConnection, SqlitePool, SqliteRow},
};

use crate::{
    postgres::{self, is_lost},
    proof::Stored,
    tables::Kind,
};

/// Why a piece of work had no effect.
#[derive(Debug)]
pub(crate) enum Fault {
    /// Somebody else was faster.
    Conflict(Conflict),
    /// The database chose this transaction as a victim; the same work may be tried again.
    Again(String),
    /// The connection or the server went away before anything could be committed.
    Lost(String),
    /// The database failed.
    Store(StoreError),
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        // Serialization failure and deadlock of PostgreSQL.
        let victim = error
            .as_database_error()
            .and_then(|inner| inner.code())
            .is_some_and(|code| code == "40001" || code == "40P01");
        if victim {
            Self::Again(error.to_string())
        } else if is_lost(&error) {
            Self::Lost(error.to_string())
        } else {
            Self::Store(refused(&error))
        }
    }
}

/// The port's word for what a database answered.
pub(crate) fn refused(error: &sqlx::Error) -> StoreError {
    let what = error.to_string();
    match error.as_database_error() {
        Some(inner) if is_full(inner) => StoreError::Full(what),
        Some(inner) if is_damage(inner) => StoreError::Damaged(what),
        _ => StoreError::Unavailable(what),
    }
}

/// SQLITE_FULL, PostgreSQL's disk_full, and ENOSPC by its text where neither says so.
fn is_full(error: &dyn DatabaseError) -> bool {
    matches!(error.code().as_deref(), Some("13" | "53100"))
        || error.message().contains("No space left on device")
}

/// SQLITE_CORRUPT and SQLITE_NOTADB with what extends them, PostgreSQL's data_corrupted and
/// index_corrupted, and tables or columns that are gone.
fn is_damage(error: &dyn DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    if code.len() == 5 {
        return matches!(&*code, "XX001" | "XX002" | "42P01" | "42703");
    }
    match code.parse::<u32>().map(|it| it & 0xFF) {
        Ok(11 | 26) => true,
        Ok(1) => error.message().contains("no such ") || error.message().contains("malformed"),
        _ => false,
    }
}

/// The port's word for a failing database.
pub(crate) fn unavailable(error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

/// The port's word for rows that make no sense.
pub(crate) fn damaged(what: &dyn std::fmt::Display) -> StoreError {
    StoreError::Damaged(what.to_string())
}

/// A bound value. The kinds of nulls differ because PostgreSQL types its places.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'q> {
    Integer(i64),
    MaybeInteger(Option<i64>),
    Text(&'q str),
    MaybeText(Option<&'q str>),
    Bytes(&'q [u8]),
    MaybeBytes(Option<&'q [u8]>),
}

impl<'q> From<&'q str> for Value<'q> {
    fn from(text: &'q str) -> Self {
        Self::Text(text)
    }
}
impl<'q> From<&'q String> for Value<'q> {
    fn from(text: &'q String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}
impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}
impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Integer(truth.into())
    }
}
impl From<Timestamp> for Value<'_> {
    fn from(instant: Timestamp) -> Self {
        Self::Integer(instant.micros())
    }
}
impl From<Option<Timestamp>> for Value<'_> {
    fn from(instant: Option<Timestamp>) -> Self {
        Self::MaybeInteger(instant.map(Timestamp::micros))
    }
}
impl<'q, K: IdKind> From<&'q Id<K>> for Value<'q> {
    fn from(id: &'q Id<K>) -> Self {
        Self::Text(id.as_str())
    }
}
impl<'q, K: IdKind> From<Option<&'q Id<K>>> for Value<'q> {
    fn from(id: Option<&'q Id<K>>) -> Self {
        Self::MaybeText(id.map(Id::as_str))
    }
}
impl<'q> From<&'q Digest> for Value<'q> {
    fn from(digest: &'q Digest) -> Self {
        Self::Bytes(&digest.0)
    }
}
impl<'q> From<Option<&'q Digest>> for Value<'q> {
    fn from(digest: Option<&'q Digest>) -> Self {
        Self::MaybeBytes(digest.map(|it| it.0.as_slice()))
    }
}
impl<'q> From<&'q Vec<u8>> for Value<'q> {
    fn from(bytes: &'q Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

/// A count as the databases keep it; counts beyond 2^63 do not occur and stop there.
pub(crate) fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

macro_rules! bound {
    ($sql:expr, $values:expr) => {{
        let mut query = sqlx::query($sql);
        for value in $values {
            query = match *value {
                Value::Integer(number) => query.bind(number),
                Value::MaybeInteger(number) => query.bind(number),
                Value::Text(text) => query.bind(text),
                Value::MaybeText(text) => query.bind(text),
                Value::Bytes(bytes) => query.bind(bytes),
                Value::MaybeBytes(bytes) => query.bind(bytes),
            };
        }
        query
    }};
}

pub(crate) use bound;

/// A connection with an open transaction.
pub(crate) enum Session<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Session<'_> {
    /// Runs a statement and says how many rows it touched.
    pub(crate) async fn execute(
        &mut self,
        sql: impl SqlSafeStr,
        values: &[Value<'_>],
    ) -> Result<u64, Fault> {
        Ok(match self {
            Self::Sqlite(connection) => bound!(sql, values)
                .execute(&mut **connection)
                .await?
                .rows_affected(),
            Self::Postgres(connection) => bound!(sql, values)
                .execute(&mut **connection)
                .await?
                .rows_affected(),
        })
    }

    /// Runs a statement that gives rows.
    pub(crate) async fn rows(
        &mut self,
        sql: impl SqlSafeStr,
        values: &[Value<'_>],
    ) -> Result<Vec<Row>, Fault> {
        Ok(match self {
            Self::Sqlite(connection) => bound!(sql, values)
                .fetch_all(&mut **connection)
                .await?
                .into_iter()
                .map(Row::Sqlite)
                .collect(),
            Self::Postgres(connection) => bound!(sql, values)
                .fetch_all(&mut **connection)
                .await?
                .into_iter()
                .map(Row::Postgres)
                .collect(),
        })
    }
}

/// Reads that all see the same moment.
pub(crate) enum Snapshot {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Snapshot {
    /// All rows of a query.
    pub(crate) async fn rows(
        &mut self,
        sql: impl SqlSafeStr,
        values: &[Value<'_>],
    ) -> Result<Vec<Row>, StoreError> {
        let outcome = match self {
            Self::Sqlite(inside) => Session::Sqlite(inside).rows(sql, values).await,
            Self::Postgres(inside) => Session::Postgres(inside).rows(sql, values).await,
        };
        outcome.map_err(|fault| match fault {
            Fault::Store(error) => error,
            other => unavailable(&format!("{other:?}")),
        })
    }
}

/// Connections for reading.
#[derive(Clone)]
pub(crate) enum Readers {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Readers {
    /// Tells operators how the connections are used.
    pub(crate) fn measure(&self) {
        match self {
            Self::Sqlite(pool) => crate::figures::connections(pool.size(), pool.num_idle()),
            Self::Postgres(pool) => crate::figures::connections(pool.size(), pool.num_idle()),
        }
    }

    /// Begins to read the database as it is at this moment.
    pub(crate) async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        match self {
            Self::Sqlite(pool) => pool.begin().await.map(Snapshot::Sqlite),
            Self::Postgres(pool) => pool
                .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .await
                .map(Snapshot::Postgres),
        }
        .map_err(|error| refused(&error))
    }

    /// Proves that ids read page by page go on upwards from the last one. Those of a damaged index
    /// may not, and whoever walks them would never come to an end. PostgreSQL orders by its
    /// locale, which is not repeated here.
    pub(crate) fn check_order(&self, after: &str, ids: &[String]) -> Result<(), StoreError> {
        let mut last = after;
        for id in ids {
            if matches!(self, Self::Sqlite(_)) && id.as_str() <= last {
                return Err(damaged(&"an index that is out of order"));
            }
            last = id;
        }
        Ok(())
    }

    /// All rows of a query.
    pub(crate) async fn rows(
        &self,
        sql: impl SqlSafeStr,
        values: &[Value<'_>],
    ) -> Result<Vec<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(pool) => bound!(sql, values)
                .fetch_all(pool)
                .await
                .map_err(|error| refused(&error))?
                .into_iter()
                .map(Row::Sqlite)
                .collect(),
            Self::Postgres(pool) => postgres::read(pool, sql.into_sql_str(), values)
                .await?
                .into_iter()
                .map(Row::Postgres)
                .collect(),
        })
    }

    /// The first row of a query, decoded.
    pub(crate) async fn one<T>(
        &self,
        sql: impl SqlSafeStr,
        values: &[Value<'_>],
        decode: impl Fn(&mut Columns<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let rows = self.rows(sql, values).await?;
        rows.first()
            .map(|row| decode(&mut row.columns()))
            .transpose()
    }

    /// All rows of a query, decoded.
    pub(crate) async fn all<T>(
        &self,
        sql: impl SqlSafeStr,
        values: &[Value<'_>],
        decode: impl Fn(&mut Columns<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = self.rows(sql, values).await?;
        rows.iter().map(|row| decode(&mut row.columns())).collect()
    }
}

/// A row of either database.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// Reads the columns from left to right.
    pub(crate) fn columns(&self) -> Columns<'_> {
        Columns { row: self, next: 0 }
    }
}

macro_rules! column {
    ($name:ident, $type:ty) => {
        pub(crate) fn $name(&mut self) -> Result<$type, StoreError> {
            let place = self.next;
            self.next += 1;
            match self.row {
                Row::Sqlite(row) => row.try_get::<$type, _>(place),
                Row::Postgres(row) => row.try_get::<$type, _>(place),
            }
            .map_err(|error| damaged(&error))
        }
    };
}

/// The columns of a row, taken one after the other.
pub(crate) struct Columns<'r> {
    row: &'r Row,
    next: usize,
}

impl Columns<'_> {
    column!(integer, i64);
    column!(maybe_integer, Option<i64>);
    column!(text, String);
    column!(maybe_text, Option<String>);
    column!(bytes, Vec<u8>);
    column!(maybe_bytes, Option<Vec<u8>>);

    /// Leaves columns out.
    pub(crate) fn skip(&mut self, count: usize) {
        self.next += count;
    }

    /// Whatever lies in a column of that kind.
    pub(crate) fn stored(&mut self, kind: Kind) -> Result<Stored, StoreError> {
        Ok(match kind {
            Kind::Integer => self.maybe_integer()?.map(Stored::Integer),
            Kind::Text => self.maybe_text()?.map(Stored::Text),
            Kind::Bytes => {
                self.refuse_text()?;
                self.maybe_bytes()?.map(Stored::Bytes)
            }
        }
        .unwrap_or(Stored::Nothing))
    }

    /// SQLite keeps with every value what it is, and gives text as bytes to whoever asks for bytes;
    /// where bytes were written, text is damage.
    fn refuse_text(&self) -> Result<(), StoreError> {
        let Row::Sqlite(row) = self.row else {
            return Ok(());
        };
        let value = row
            .try_get_raw(self.next)
            .map_err(|error| damaged(&error))?;
        if value.type_info().name() == "TEXT" {
            return Err(damaged(&"text where bytes were written"));
        }
        Ok(())
    }

    /// A text that reads as a `T`.
    pub(crate) fn parsed<T: FromStr>(&mut self) -> Result<T, StoreError> {
        let text = self.text()?;
        text.parse().map_err(|_| damaged(&"an id that is no id"))
    }

    /// A text that reads as a `T`, if there is one.
    pub(crate) fn maybe_parsed<T: FromStr>(&mut self) -> Result<Option<T>, StoreError> {
        let text = self.maybe_text()?;
        text.map(|it| it.parse().map_err(|_| damaged(&"an id that is no id")))
            .transpose()
    }

    /// 32 bytes.
    pub(crate) fn digest(&mut self) -> Result<Digest, StoreError> {
        to_digest(self.bytes()?)
    }

    /// 32 bytes, if there are any.
    pub(crate) fn maybe_digest(&mut self) -> Result<Option<Digest>, StoreError> {
        self.maybe_bytes()?.map(to_digest).transpose()
    }

    /// An instant.
    pub(crate) fn instant(&mut self) -> Result<Timestamp, StoreError> {
        self.integer().map(Timestamp::from_micros)
    }

    /// An instant, if there is one.
    pub(crate) fn maybe_instant(&mut self) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.maybe_integer()?.map(Timestamp::from_micros))
    }

    /// A small count.
    pub(crate) fn small(&mut self) -> Result<u32, StoreError> {
        u32::try_from(self.integer()?).map_err(|error| damaged(&error))
    }

    /// A count.
    pub(crate) fn count(&mut self) -> Result<u64, StoreError> {
        u64::try_from(self.integer()?).map_err(|error| damaged(&error))
    }

    /// Yes or no.
    pub(crate) fn truth(&mut self) -> Result<bool, StoreError> {
        Ok(self.integer()? != 0)
    }
}

fn to_digest(bytes: Vec<u8>) -> Result<Digest, StoreError> {
    <[u8; 32]>::try_from(bytes)
        .map(Digest)
        .map_err(|_| damaged(&"a digest that has not 32 bytes"))
}
