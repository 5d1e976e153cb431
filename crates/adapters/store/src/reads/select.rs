//! Statements that read whole rows and believe none that is not as it was written.

use std::sync::OnceLock;

use hefu_app::ports::StoreError;

use crate::{
    proof::judge,
    session::{Columns, Readers, Row, Value, damaged},
    tables::Table,
};

/// `SELECT` of all columns of a table, which is called `t` in the tail.
pub(crate) struct Select {
    table: &'static Table,
    tail: &'static str,
    text: OnceLock<String>,
}

impl Select {
    /// The tail says which rows: `WHERE …`.
    pub(crate) const fn new(table: &'static Table, tail: &'static str) -> Self {
        Self {
            table,
            tail,
            text: OnceLock::new(),
        }
    }

    fn text(&'static self) -> &'static str {
        self.text
            .get_or_init(|| format!("{} {}", select(self.table), self.tail))
    }

    /// The first row, decoded from its columns in the table's order.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if a row is not as it was written.
    pub(crate) async fn one<T>(
        &'static self,
        readers: &Readers,
        values: &[Value<'_>],
        decode: impl Fn(&mut Columns<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let rows = readers.rows(self.text(), values).await?;
        let row = rows.first();
        row.map(|row| believed(self.table, row, &decode))
            .transpose()
    }

    /// All rows, as [`Self::one`].
    pub(crate) async fn all<T>(
        &'static self,
        readers: &Readers,
        values: &[Value<'_>],
        decode: impl Fn(&mut Columns<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let rows = readers.rows(self.text(), values).await?;
        rows.iter()
            .map(|row| believed(self.table, row, &decode))
            .collect()
    }
}

/// `SELECT … FROM table t`
pub(crate) fn select(table: &Table) -> String {
    let columns: Vec<String> = table.columns().map(|it| format!("t.{it}")).collect();
    format!("SELECT {} FROM {} t", columns.join(","), table.name)
}

/// Decodes a row if its checksum holds.
pub(crate) fn believed<T>(
    table: &Table,
    row: &Row,
    decode: &impl Fn(&mut Columns<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    judge(table, row, 0)
        .map_err(|_| damaged(&format!("a row of {} is not as it was written", table.name)))?;
    decode(&mut row.columns())
}
