//! Statements that write whole rows, several at once, with what proves them. Their text depends on
//! nothing but how many rows there are.

use std::sync::OnceLock;

use sqlx::AssertSqlSafe;

use crate::{
    proof::{checksum, mirror},
    session::{Fault, Row, Session, Value},
    tables::Table,
};

/// The most rows one statement takes.
pub(super) const ROWS_MAX: usize = 50;

/// The tail that leaves a row of the same key, or of another unique value, as it is.
pub(super) const UNLESS_THERE: &str = "ON CONFLICT DO NOTHING";

/// `INSERT INTO table (…) VALUES ($1,…),(…)… tail`, kept once per number of rows so that it stays
/// prepared.
pub(super) struct RowsSql {
    table: &'static Table,
    tail: &'static str,
    texts: [OnceLock<String>; ROWS_MAX],
}

impl RowsSql {
    pub(super) const fn new(table: &'static Table, tail: &'static str) -> Self {
        Self {
            table,
            tail,
            texts: [const { OnceLock::new() }; ROWS_MAX],
        }
    }

    /// Writes rows of all columns that say something, in the table's order; at most
    /// [`ROWS_MAX`]. Returns how many rows it touched.
    pub(super) async fn put<const N: usize>(
        &'static self,
        session: &mut Session<'_>,
        rows: &[[Value<'_>; N]],
    ) -> Result<u64, Fault> {
        let fixed = self.table.fixed.len().min(N);
        let proofs: Vec<([u8; 32], String)> = rows
            .iter()
            .map(|row| (checksum(self.table, &row[..fixed]), mirror(&row[fixed..])))
            .collect();
        let mut values = Vec::with_capacity(rows.len() * (N + 2));
        for (row, (sum, mirror)) in rows.iter().zip(&proofs) {
            values.extend_from_slice(row);
            values.push(Value::Bytes(sum));
            if N > fixed {
                values.push(Value::Text(mirror));
            }
        }
        session.execute(self.text(rows.len()), &values).await
    }

    /// [`Self::put`] for one row.
    pub(super) async fn put_one<const N: usize>(
        &'static self,
        session: &mut Session<'_>,
        row: [Value<'_>; N],
    ) -> Result<u64, Fault> {
        self.put(session, &[row]).await
    }

    /// The statement for `rows` rows, 1 to [`ROWS_MAX`]; other numbers give the nearest.
    fn text(&'static self, rows: usize) -> &'static str {
        let rows = rows.clamp(1, ROWS_MAX);
        self.texts[rows - 1].get_or_init(|| {
            let columns: Vec<&str> = self.table.columns().collect();
            let row = |number: usize| {
                let places: Vec<String> = (1..=columns.len())
                    .map(|column| format!("${}", number * columns.len() + column))
                    .collect();
                format!("({})", places.join(","))
            };
            let all: Vec<String> = (0..rows).map(row).collect();
            let (name, columns) = (self.table.name, columns.join(","));
            let (all, tail) = (all.join(","), self.tail);
            format!("INSERT INTO {name} ({columns}) VALUES {all} {tail}")
        })
    }
}

/// Takes the checksums of changed rows anew; each row holds all fixed columns in the table's order.
/// For what is rare enough to cost a second statement.
pub(super) async fn prove_again(
    session: &mut Session<'_>,
    table: &'static Table,
    rows: &[Row],
) -> Result<(), Fault> {
    let key: Vec<String> = (2..)
        .zip(table.key_columns())
        .map(|(place, it)| format!("{}=${place}", it.name))
        .collect();
    let (name, key) = (table.name, key.join(" AND "));
    let sql = format!("UPDATE {name} SET checksum=$1 WHERE {key}");
    for row in rows {
        let mut columns = row.columns();
        let mut stored = Vec::with_capacity(table.fixed.len());
        for column in table.fixed {
            stored.push(columns.stored(column.kind)?);
        }
        let values: Vec<Value<'_>> = stored
            .iter()
            .zip(table.fixed)
            .map(|(it, column)| it.value(column.kind))
            .collect();
        let sum = checksum(table, &values);
        let mut places = vec![Value::Bytes(&sum)];
        places.extend_from_slice(&values[..table.key]);
        // Put together from this crate's own names; every value is bound.
        session.execute(AssertSqlSafe(sql.clone()), &places).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::COUNTERS;

    #[test]
    fn places_are_numbered_through() {
        static SQL: RowsSql = RowsSql::new(&COUNTERS, "ON CONFLICT DO NOTHING");
        assert_eq!(
            SQL.text(2),
            "INSERT INTO counters (name,window_start,total,checksum,mirror) \
             VALUES ($1,$2,$3,$4,$5),($6,$7,$8,$9,$10) ON CONFLICT DO NOTHING"
        );
        assert_eq!(SQL.text(2).as_ptr(), SQL.text(2).as_ptr());
    }
}
