//! PostgreSQL that goes away under load. Without [`POSTGRES`] there is nothing to end, and these
//! tests have nothing to say.

use std::{
    collections::HashSet,
    sync::atomic::{AtomicBool, Ordering},
};

use hefu_app::ports::*;
use sqlx::Connection;

use super::world::*;
use crate::{SqlStore, StoreSettings};

/// Ends every connection of that name, again and again, until it is told to stop.
async fn end_connections(url: &str, name: &str, stop: &AtomicBool) -> u64 {
    let mut admin = sqlx::PgConnection::connect(url).await.expect("connects");
    let mut ended = 0;
    while !stop.load(Ordering::Relaxed) {
        ended += sqlx::query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name=$1",
        )
        .bind(name)
        .execute(&mut admin)
        .await
        .expect("asks")
        .rows_affected();
        tokio::task::yield_now().await;
        sqlx::query("SELECT pg_sleep(0.02)")
            .execute(&mut admin)
            .await
            .expect("waits");
    }
    ended
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_acknowledged_survives_connections_that_are_ended() {
    let Ok(url) = std::env::var(POSTGRES) else {
        return;
    };
    let place = Place::new().await;
    let name = "hefu_failing";
    let location = format!("{}&application_name={name}", place.location);
    let store = SqlStore::open(&location, StoreSettings::default())
        .await
        .expect("opens");
    let stop = AtomicBool::new(false);
    let writers = (0..8_u32).map(|task| {
        let store = store.clone();
        async move {
            let mut acknowledged = Vec::new();
            let mut open = 0;
            for round in 0..40 {
                let number = task * 100 + round;
                let write = Write::InsertSubject(subject(number));
                match store.commit(Batch::one(write)).await {
                    Ok(()) => acknowledged.push(number),
                    Err(CommitError::Store(StoreError::Unavailable(_))) => open += 1,
                    // A write is never repeated once it may have been committed, so it can not
                    // meet itself.
                    other => panic!("{other:?}"),
                }
                let read = store.subject(id(number)).await;
                assert!(read.is_ok(), "a read is repeated: {read:?}");
            }
            (acknowledged, open)
        }
    });
    let working = async {
        let outcomes = futures::future::join_all(writers).await;
        stop.store(true, Ordering::Relaxed);
        outcomes
    };
    let (outcomes, ended) = futures::join!(working, end_connections(&url, name, &stop));
    assert!(ended > 0, "connections were ended");
    let acknowledged: HashSet<u32> = outcomes.iter().flat_map(|it| it.0.clone()).collect();
    assert!(acknowledged.len() > 160, "most writes succeed");
    for number in acknowledged {
        let found = store.subject(id(number)).await.expect("reads");
        assert_eq!(found, Some(subject(number)));
    }
    assert_eq!(store.flaws().await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_database_that_acknowledges_what_it_can_lose_is_refused() {
    if std::env::var(POSTGRES).is_err() {
        return;
    }
    let place = Place::new().await;
    let location = format!("{}&options[synchronous_commit]=off", place.location);
    let opened = SqlStore::open(&location, StoreSettings::default()).await;
    let why = opened.err().map(|error| error.to_string());
    assert!(
        why.as_ref()
            .is_some_and(|it| it.contains("synchronous_commit")),
        "{why:?}"
    );
}
