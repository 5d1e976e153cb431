//! The one writer of an SQLite file.
//!
//! A single task owns a single connection. Whatever waits is taken up together: one transaction,
//! one commit and so one fsync for all of them; a piece of work that fails leaves the others as
//! they are. The answers follow the commit. While one group is being made durable the next one gathers, so the
//! groups grow with the load by themselves.

use std::sync::Arc;

use hefu_app::ports::{CommitError, StoreError};
use sqlx::{
    ConnectOptions, Connection,
    sqlite::{SqliteConnectOptions, SqliteConnection},
};
use tokio::sync::{mpsc, oneshot};

use crate::{
    figures,
    session::{Fault, Session, refused, unavailable},
    work::{Done, Work},
};

/// How much work may wait before callers wait to hand theirs over.
const QUEUE: usize = 1_024;
/// The most pieces of work in one transaction: bounds how long the first one waits.
const GROUP_MAX: usize = 64;

type Answer = Result<Done, CommitError>;

struct Order {
    work: Work,
    answer: oneshot::Sender<Answer>,
}

/// The way to the writer task. It ends when the last of these is dropped.
#[derive(Clone)]
pub(crate) struct Writer {
    orders: mpsc::Sender<Order>,
    options: Arc<SqliteConnectOptions>,
}

impl Writer {
    /// Starts the task on the present runtime.
    ///
    /// # Errors
    /// If the file can not be opened.
    pub(crate) async fn start(options: SqliteConnectOptions) -> Result<Self, sqlx::Error> {
        let connection = options.connect().await?;
        let (orders, queue) = mpsc::channel(QUEUE);
        tokio::spawn(write_all(queue, connection, options.clone()));
        let options = Arc::new(options);
        Ok(Self { orders, options })
    }

    /// How another connection to the same file is opened.
    pub(crate) fn options(&self) -> &SqliteConnectOptions {
        &self.options
    }

    /// Hands work over and waits until it is durable.
    pub(crate) async fn perform(&self, work: Work) -> Answer {
        let gone = || CommitError::Store(unavailable(&"the writer has stopped"));
        let (answer, answered) = oneshot::channel();
        self.orders
            .send(Order { work, answer })
            .await
            .map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

async fn write_all(
    mut queue: mpsc::Receiver<Order>,
    mut connection: SqliteConnection,
    options: SqliteConnectOptions,
) {
    let mut group = Vec::with_capacity(GROUP_MAX);
    while queue.recv_many(&mut group, GROUP_MAX).await > 0 {
        figures::group(group.len());
        match commit_group(&mut connection, &group).await {
            Ok(answers) => {
                for (order, answer) in group.drain(..).zip(answers) {
                    // Whoever asked may have gone; the work is done all the same.
                    let _gone = order.answer.send(answer);
                }
            }
            Err(error) => {
                tracing::error!(%error, members = group.len(), "a group could not be committed");
                for order in group.drain(..) {
                    let _gone = order.answer.send(Err(CommitError::Store(error.clone())));
                }
                recover(&mut connection, &options).await;
            }
        }
    }
    // Closing in order lets SQLite fold the write-ahead log back into the file.
    let _closed = connection.close().await;
}

/// Leaves no transaction open behind a failure; a connection that can not even roll back is
/// replaced.
async fn recover(connection: &mut SqliteConnection, options: &SqliteConnectOptions) {
    // Fails if SQLite has rolled back by itself, which is what is wanted.
    let _rolled_back = statement(connection, "ROLLBACK").await;
    if connection.ping().await.is_err() {
        match options.connect().await {
            Ok(fresh) => *connection = fresh,
            Err(error) => tracing::error!(%error, "the database can not be opened again"),
        }
    }
}

/// Runs a group in one transaction. The answers count only because the commit succeeded.
///
/// Savepoints cost as much as a write or two, and nearly every group needs none: the group is
/// first run without. If a piece fails, everything is taken back and run again with savepoints,
/// which work can bear because it is plain data.
async fn commit_group(
    connection: &mut SqliteConnection,
    group: &[Order],
) -> Result<Vec<Answer>, StoreError> {
    statement(connection, "BEGIN IMMEDIATE").await?;
    let mut answers = run_plainly(connection, group).await;
    let failed = answers.last().is_some_and(Result::is_err);
    if failed {
        // Fails if SQLite has rolled back by itself; were it still open, the next BEGIN would fail.
        let _rolled_back = statement(connection, "ROLLBACK").await;
        if group.len() == 1 {
            return Ok(answers);
        }
        statement(connection, "BEGIN IMMEDIATE").await?;
        answers.clear();
        for order in group {
            answers.push(run_guarded(connection, &order.work).await?);
        }
    }
    statement(connection, "COMMIT").await?;
    Ok(answers)
}

/// Runs the pieces one after the other and stops at the first that fails.
async fn run_plainly(connection: &mut SqliteConnection, group: &[Order]) -> Vec<Answer> {
    let mut answers = Vec::with_capacity(group.len());
    for order in group {
        answers.push(run(connection, &order.work).await);
        if answers.last().is_some_and(Result::is_err) {
            break;
        }
    }
    answers
}

/// Runs one piece of work in a savepoint; the outer error ends the whole group.
async fn run_guarded(connection: &mut SqliteConnection, work: &Work) -> Result<Answer, StoreError> {
    statement(connection, "SAVEPOINT piece").await?;
    let answer = run(connection, work).await;
    let end = if answer.is_ok() {
        "RELEASE piece"
    } else {
        "ROLLBACK TO piece; RELEASE piece"
    };
    // Fails when SQLite has given up the whole transaction (disk full, input or output error):
    // then nobody's work took effect, and the group is told so.
    statement(connection, end).await?;
    Ok(answer)
}

async fn run(connection: &mut SqliteConnection, work: &Work) -> Answer {
    let outcome = work.perform_guarded(&mut Session::Sqlite(connection)).await;
    outcome.map_err(|fault| match fault {
        Fault::Conflict(conflict) => CommitError::Conflict(conflict),
        Fault::Store(error) => CommitError::Store(error),
        Fault::Again(reason) | Fault::Lost(reason) => {
            CommitError::Store(StoreError::Unavailable(reason))
        }
    })
}

async fn statement(connection: &mut SqliteConnection, sql: &'static str) -> Result<(), StoreError> {
    sqlx::query(sql)
        .execute(connection)
        .await
        .map(drop)
        .map_err(|error| refused(&error))
}
