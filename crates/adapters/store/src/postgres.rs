//! PostgreSQL: transactions and reads that outlive a server that restarts or is replaced.
//!
//! A broken connection is thrown away and the work is done on another one, again and again within
//! the patience of the pool. A read may always be repeated. A write is repeated only while it is
//! certain that nothing was committed, which is the case up to the moment `COMMIT` is sent. If the
//! answer to `COMMIT` does not come, nobody knows: the caller is told that the database did not
//! answer, never that it worked, and decides again after reading.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    time::{Duration, Instant},
};

use hefu_app::ports::{CommitError, StoreError};
use sqlx::{
    Connection, PgConnection, SqlStr, Transaction,
    postgres::{PgPool, PgPoolOptions, PgRow, Postgres},
};
use tokio::time::{sleep, timeout};

use crate::{
    open::StoreSettings,
    session::{Fault, Session, Value, bound, refused, unavailable},
    work::{Done, Work},
};

/// How often PostgreSQL may pick the same work as the victim of a deadlock.
const VICTIM_TIMES: u32 = 5;
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);
const IDLE: Duration = Duration::from_secs(10 * 60);
const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// How connections are kept. One that leads to a server which has become a standby is closed
/// before it is used, so both reads and writes follow the primary; asking that takes the place of
/// the ping.
pub(crate) fn pool_options(settings: &StoreSettings) -> PgPoolOptions {
    PgPoolOptions::new()
        .min_connections(1)
        .max_connections(settings.connections.max(2))
        .acquire_timeout(settings.patience)
        .idle_timeout(IDLE)
        .max_lifetime(LIFETIME)
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(leads_to_primary(connection)))
}

async fn leads_to_primary(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let standby: bool = sqlx::query_scalar("SELECT pg_is_in_recovery()")
        .fetch_one(connection)
        .await?;
    Ok(!standby)
}

/// A commit that is acknowledged before it is on disk can be lost, so a server or role set up that
/// way is refused.
///
/// # Errors
/// [`StoreError::Unavailable`] with what to change.
pub(crate) async fn require_durable_commits(pool: &PgPool) -> Result<(), StoreError> {
    let value: String = sqlx::query_scalar("SHOW synchronous_commit")
        .fetch_one(pool)
        .await
        .map_err(|error| refused(&error))?;
    if value == "off" {
        return Err(unavailable(
            &"synchronous_commit is off: PostgreSQL would acknowledge what it can still lose; \
              set it to on for this role or database",
        ));
    }
    Ok(())
}

/// Whether the connection or the server is gone, or has become one that can not write: the
/// statement had no effect, and another connection may serve.
pub(crate) fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) | sqlx::Error::Tls(_) => true,
        sqlx::Error::Database(inner) => inner.code().is_some_and(|code| {
            // read_only_sql_transaction; admin_shutdown, crash_shutdown, cannot_connect_now,
            // idle_session_timeout; connection exceptions.
            let known = ["25006", "57P01", "57P02", "57P03", "57P05"];
            known.contains(&&*code) || (code.len() == 5 && code.starts_with("08"))
        }),
        _ => false,
    }
}

/// How long to go on trying.
struct Patience {
    until: Instant,
    pause: Duration,
}

impl Patience {
    fn of(pool: &PgPool) -> Self {
        Self {
            until: Instant::now() + pool.options().get_acquire_timeout(),
            pause: FIRST_PAUSE,
        }
    }

    /// Waits a little longer each time, and never as long as the others that wait; `false` when
    /// the time is over.
    async fn wait(&mut self) -> bool {
        if Instant::now() >= self.until {
            return false;
        }
        let share = RandomState::new().build_hasher().finish() % 100;
        sleep(self.pause / 2 + self.pause * u32::try_from(share).unwrap_or(0) / 100).await;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        true
    }
}

/// All rows of a query.
pub(crate) async fn read(
    pool: &PgPool,
    sql: SqlStr,
    values: &[Value<'_>],
) -> Result<Vec<PgRow>, StoreError> {
    let mut patience = Patience::of(pool);
    loop {
        match read_once(pool, sql.clone(), values).await {
            Err(error) if is_lost(&error) && patience.wait().await => {}
            outcome => return outcome.map_err(|error| refused(&error)),
        }
    }
}

async fn read_once(
    pool: &PgPool,
    sql: SqlStr,
    values: &[Value<'_>],
) -> Result<Vec<PgRow>, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let outcome = bound!(sql, values).fetch_all(&mut *connection).await;
    if outcome.as_ref().is_err_and(is_lost) {
        connection.close_on_drop();
    }
    outcome
}

/// Carries work out in a transaction of its own.
pub(crate) async fn perform(pool: &PgPool, work: &Work) -> Result<Done, CommitError> {
    let mut patience = Patience::of(pool);
    let mut times = 0;
    loop {
        times += 1;
        match attempt(pool, work).await {
            Ok(done) => return Ok(done),
            Err(Fault::Conflict(conflict)) => return Err(CommitError::Conflict(conflict)),
            Err(Fault::Store(error)) => return Err(CommitError::Store(error)),
            Err(Fault::Again(_)) if times < VICTIM_TIMES => {}
            Err(Fault::Lost(reason)) => {
                if !patience.wait().await {
                    return Err(CommitError::Store(StoreError::Unavailable(reason)));
                }
            }
            Err(Fault::Again(reason)) => {
                return Err(CommitError::Store(StoreError::Unavailable(reason)));
            }
        }
    }
}

/// A transaction that is dropped on the way, by an error or a panic, is rolled back.
async fn attempt(pool: &PgPool, work: &Work) -> Result<Done, Fault> {
    let limit = pool.options().get_acquire_timeout();
    let mut connection = pool.acquire().await?;
    let outcome = run(&mut connection, work, limit).await;
    if let Err(Fault::Lost(_) | Fault::Store(StoreError::Unavailable(_))) = outcome {
        // What stands between us and the server is not known to be sound.
        connection.close_on_drop();
    }
    outcome
}

async fn run(connection: &mut PgConnection, work: &Work, limit: Duration) -> Result<Done, Fault> {
    let mut transaction = connection.begin().await?;
    let mut session = Session::Postgres(&mut transaction);
    let done = timeout(limit, work.perform_guarded(&mut session))
        .await
        .map_err(|_late| Fault::Lost("the database does not answer".to_owned()))??;
    commit(transaction, limit).await?;
    Ok(done)
}

/// From here on a lost connection leaves open what happened.
async fn commit(transaction: Transaction<'_, Postgres>, limit: Duration) -> Result<(), Fault> {
    let why = match timeout(limit, transaction.commit()).await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) if is_certainly_undone(&error) => return Err(error.into()),
        Ok(Err(error)) => error.to_string(),
        Err(late) => late.to_string(),
    };
    Err(Fault::Store(unavailable(&format!(
        "whether it was committed is not known: {why}"
    ))))
}

/// Integrity violations and rollbacks, of which the server says itself that they ended the
/// transaction. The rest may have come too late.
fn is_certainly_undone(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|inner| inner.code());
    code.is_some_and(|code| {
        code.len() == 5 && (code.starts_with("23") || code.starts_with("40") && code != "40003")
    })
}
