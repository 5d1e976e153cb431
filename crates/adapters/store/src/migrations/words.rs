//! Short words for the column types that mean the same on both databases.

use sea_orm::DbErr;
use sea_orm_migration::{
    SchemaManager,
    sea_query::{Alias, ColumnDef, ForeignKey, ForeignKeyAction, Index, Table},
};

/// An id, a name, a JSON text.
pub(super) fn text(name: &str) -> ColumnDef {
    let mut column = maybe_text(name);
    column.not_null();
    column
}

/// A text that may be missing.
pub(super) fn maybe_text(name: &str) -> ColumnDef {
    let mut column = ColumnDef::new(Alias::new(name));
    column.text();
    column
}

/// A count, a truth value or an instant in microseconds.
pub(super) fn integer(name: &str) -> ColumnDef {
    let mut column = maybe_integer(name);
    column.not_null();
    column
}

/// A number that may be missing.
pub(super) fn maybe_integer(name: &str) -> ColumnDef {
    let mut column = ColumnDef::new(Alias::new(name));
    column.big_integer();
    column
}

/// A digest or sealed bytes.
pub(super) fn bytes(name: &str) -> ColumnDef {
    let mut column = maybe_bytes(name);
    column.not_null();
    column
}

/// Bytes that may be missing.
pub(super) fn maybe_bytes(name: &str) -> ColumnDef {
    let mut column = ColumnDef::new(Alias::new(name));
    column.blob();
    column
}

/// Makes a table; `parents` are columns that name the `id` of another table.
pub(super) async fn create(
    manager: &SchemaManager<'_>,
    name: &str,
    columns: impl IntoIterator<Item = ColumnDef>,
    primary: &[&str],
    parents: &[(&str, &str)],
) -> Result<(), DbErr> {
    let mut table = Table::create();
    table.table(Alias::new(name));
    for column in columns {
        table.col(column);
    }
    let mut key = Index::create();
    for column in primary {
        key.col(Alias::new(*column));
    }
    table.primary_key(&mut key);
    for (column, parent) in parents {
        table.foreign_key(
            ForeignKey::create()
                .from(Alias::new(name), Alias::new(*column))
                .to(Alias::new(*parent), Alias::new("id"))
                .on_delete(ForeignKeyAction::Restrict),
        );
    }
    manager.create_table(table).await
}

/// Makes an index, named after its table and columns.
pub(super) async fn index(
    manager: &SchemaManager<'_>,
    table: &str,
    columns: &[&str],
    unique: bool,
) -> Result<(), DbErr> {
    let mut index = Index::create();
    index
        .name(format!("{table}_by_{}", columns.join("_")))
        .table(Alias::new(table));
    for column in columns {
        index.col(Alias::new(*column));
    }
    if unique {
        index.unique();
    }
    manager.create_index(index).await
}
