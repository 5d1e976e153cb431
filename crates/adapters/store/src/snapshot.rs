//! A copy of an SQLite database that is consistent while others go on writing.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use hefu_app::ports::StoreError;
use sqlx::{ConnectOptions, Connection};

use crate::{
    SqlStore,
    open::Writes,
    session::{refused, unavailable},
};

impl SqlStore {
    /// Writes a copy of the database, as it is at one moment, to a new file; reading and writing
    /// go on meanwhile. The file is whole and on disk when this returns, and appears under its
    /// name only then.
    ///
    /// # Errors
    /// If the file exists or can not be written, the database is damaged, or it is PostgreSQL,
    /// which has tools of its own for that (`pg_dump`, `pg_basebackup`).
    pub async fn snapshot(&self, to: &Path) -> Result<(), StoreError> {
        let Writes::Grouped(writer) = &self.writer else {
            return Err(unavailable(
                &"PostgreSQL is copied by its own tools: pg_dump or pg_basebackup",
            ));
        };
        if to.exists() {
            return Err(unavailable(&format!("{} exists", to.display())));
        }
        let partial = partial(to);
        let text = partial
            .to_str()
            .ok_or_else(|| unavailable(&"the name of the copy is not UTF-8"))?;
        // What a former attempt left behind; VACUUM refuses a file with anything in it.
        let _nothing = std::fs::remove_file(&partial);
        let mut connection = writer
            .options()
            .clone()
            .connect()
            .await
            .map_err(|error| refused(&error))?;
        let copied = sqlx::query("VACUUM INTO $1")
            .bind(text)
            .execute(&mut connection)
            .await
            .map_err(|error| refused(&error));
        let _closed = connection.close().await;
        copied?;
        let to = to.to_path_buf();
        tokio::task::spawn_blocking(move || put_in_place(&partial, &to))
            .await
            .map_err(|error| unavailable(&error))?
            .map_err(|error| unavailable(&error))
    }
}

fn partial(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

/// Makes the bytes durable, then the name.
fn put_in_place(partial: &Path, to: &Path) -> std::io::Result<()> {
    File::open(partial)?.sync_all()?;
    std::fs::rename(partial, to)?;
    let folder = to.parent().filter(|it| !it.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
