//! What proves that a row is as it was written: [`checksum`] over its fixed columns and
//! [`mirror`] of its moving ones, see [`tables`](crate::tables).

use aws_lc_rs::digest::{Context, SHA256};

use crate::{
    session::{Row, Value},
    tables::{Kind, Table},
};

/// SHA-256 over the table's name and the values, each with its kind and length before it, so that
/// no two rows have the same bytes.
pub(crate) fn checksum(table: &Table, values: &[Value<'_>]) -> [u8; 32] {
    let mut sum = Context::new(&SHA256);
    put(&mut sum, 0, table.name.as_bytes());
    for value in values {
        match *value {
            Value::Integer(number) | Value::MaybeInteger(Some(number)) => {
                put(&mut sum, 1, &number.to_be_bytes());
            }
            Value::Text(text) | Value::MaybeText(Some(text)) => put(&mut sum, 2, text.as_bytes()),
            Value::Bytes(bytes) | Value::MaybeBytes(Some(bytes)) => put(&mut sum, 3, bytes),
            Value::MaybeInteger(None) | Value::MaybeText(None) | Value::MaybeBytes(None) => {
                put(&mut sum, 4, &[]);
            }
        }
    }
    let mut bytes = [0; 32];
    bytes.copy_from_slice(sum.finish().as_ref());
    bytes
}

fn put(sum: &mut Context, kind: u8, bytes: &[u8]) {
    let mut head = [kind; 9];
    head[1..].copy_from_slice(&(bytes.len() as u64).to_be_bytes());
    sum.update(&head);
    sum.update(bytes);
}

/// The values as text: `=` and the value, or `-` for a missing one. [`mirrored`] is the same in
/// SQL. No moving column holds bytes.
pub(crate) fn mirror(values: &[Value<'_>]) -> String {
    let mut text = String::new();
    for value in values {
        match *value {
            Value::Integer(number) | Value::MaybeInteger(Some(number)) => {
                text.push('=');
                text.push_str(&number.to_string());
            }
            Value::Text(part) | Value::MaybeText(Some(part)) => {
                text.push('=');
                text.push_str(part);
            }
            Value::MaybeInteger(None)
            | Value::MaybeText(None)
            | Value::MaybeBytes(_)
            | Value::Bytes(_) => text.push('-'),
        }
    }
    text
}

/// An SQL expression for the [`mirror`](fn@crate::proof::mirror) of these expressions.
macro_rules! mirrored {
    ($($value:expr),+) => {
        concat!("''" $(, "||COALESCE('='||CAST(", $value, " AS TEXT),'-')")+)
    };
}
pub(crate) use mirrored;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stored {
    Nothing,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Stored {
    /// As a value to bind; nothing is bound as a missing value of that kind.
    pub(crate) fn value(&self, kind: Kind) -> Value<'_> {
        match (self, kind) {
            (Self::Integer(number), _) => Value::Integer(*number),
            (Self::Text(text), _) => Value::Text(text),
            (Self::Bytes(bytes), _) => Value::Bytes(bytes),
            (Self::Nothing, Kind::Integer) => Value::MaybeInteger(None),
            (Self::Nothing, Kind::Text) => Value::MaybeText(None),
            (Self::Nothing, Kind::Bytes) => Value::MaybeBytes(None),
        }
    }
}

/// Why a row is not to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// A column does not read.
    Unreadable,
    /// The columns are not those that were written.
    Altered,
}

/// Judges a row that holds all columns of a table in their order, from `first` on.
pub(crate) fn judge(table: &Table, row: &Row, first: usize) -> Result<(), Doubt> {
    let mut columns = row.columns();
    columns.skip(first);
    let kinds: Vec<Kind> = table.content().map(|it| it.kind).collect();
    let mut stored = Vec::with_capacity(kinds.len());
    for kind in &kinds {
        stored.push(columns.stored(*kind).map_err(|_| Doubt::Unreadable)?);
    }
    let values: Vec<Value<'_>> = stored
        .iter()
        .zip(&kinds)
        .map(|(it, kind)| it.value(*kind))
        .collect();
    let (fixed, moving) = values.split_at(table.fixed.len());
    let sum = columns.bytes().map_err(|_| Doubt::Unreadable)?;
    if sum != checksum(table, fixed) {
        return Err(Doubt::Altered);
    }
    if !moving.is_empty() {
        let text = columns.text().map_err(|_| Doubt::Unreadable)?;
        if text != mirror(moving) {
            return Err(Doubt::Altered);
        }
    }
    Ok(())
}
