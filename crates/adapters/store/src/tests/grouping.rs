//! The group-commit writer: isolation, durability, many at once.

use std::collections::HashSet;

use hefu_app::ports::*;

use super::world::*;
use crate::work::{Done, Work};

#[tokio::test]
async fn a_conflicting_batch_leaves_nothing_and_its_neighbours_alone() {
    let world = World::new().await;
    world.write([Write::InsertSubject(subject(7))]).await;
    let batches = (1..=20_u32).map(|number| {
        let store = world.store.clone();
        // Every batch adds a person and then a second one; of batch 7 the second exists.
        let second = if number == 7 { 7 } else { number + 100 };
        let writes = vec![
            Write::InsertSubject(subject(number + 200)),
            Write::InsertSubject(subject(second)),
        ];
        async move { (number, store.commit(Batch(writes)).await) }
    });
    for (number, outcome) in futures::future::join_all(batches).await {
        let expected = if number == 7 {
            Err(CommitError::Conflict(Conflict::Exists))
        } else {
            Ok(())
        };
        assert_eq!(outcome, expected, "batch {number}");
        let first = world.store.subject(id(number + 200)).await.expect("reads");
        assert_eq!(first.is_some(), number != 7, "batch {number}");
    }
}

#[tokio::test]
async fn work_that_breaks_down_takes_nothing_with_it() {
    let world = World::new().await;
    let name = || "broken".to_owned();
    let before = world.store.perform(Work::Count {
        name: "whole".into(),
        window_start: at(0),
    });
    let broken = world.store.perform(Work::Panic { name: name() });
    let after = world.store.perform(Work::Count {
        name: "whole".into(),
        window_start: at(0),
    });
    let (before, broken, after) = futures::join!(before, broken, after);
    let totals = [&before, &after].map(|it| match it {
        Ok(Done::Total(total)) => *total,
        other => panic!("a total was expected, not {other:?}"),
    });
    assert_eq!(totals.iter().sum::<u32>(), 3, "{totals:?}");
    assert!(matches!(broken, Err(CommitError::Store(_))), "{broken:?}");
    assert_eq!(world.store.count(&name(), at(0)).await, Ok(1));
}

#[tokio::test]
async fn a_failing_statement_leaves_the_group_alone() {
    let world = World::new().await;
    // The subject does not exist, so the database itself refuses the user.
    let orphan = world.store.commit(Batch(vec![
        Write::InsertSubject(subject(1)),
        Write::InsertUser(user(2)),
    ]));
    let sound = world
        .store
        .commit(Batch::one(Write::InsertSubject(subject(3))));
    let (orphan, sound) = futures::join!(orphan, sound);
    assert!(matches!(orphan, Err(CommitError::Store(_))), "{orphan:?}");
    assert_eq!(sound, Ok(()));
    assert_eq!(world.store.subject(id(1)).await, Ok(None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_four_tasks_count_without_losing_one() {
    let world = World::new().await;
    let tasks: Vec<_> = (0..64_u32)
        .map(|task| {
            let store = world.store.clone();
            tokio::spawn(async move {
                let mut seen = Vec::new();
                for round in 0..5 {
                    seen.push(store.count("shared", at(0)).await.expect("counts"));
                    let write = Write::InsertSubject(subject(1_000 + task * 10 + round));
                    store.commit(Batch::one(write)).await.expect("commits");
                }
                seen
            })
        })
        .collect();
    let mut all = HashSet::new();
    for task in tasks {
        all.extend(task.await.expect("ends"));
    }
    assert_eq!(all, (1..=320).collect());
    assert!(
        world
            .store
            .subject(id(1_000 + 63 * 10 + 4))
            .await
            .expect("reads")
            .is_some()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_who_save_one_version_exactly_one_wins() {
    let world = World::new().await;
    let mut history = History::begin(1, 1, None, "借条");
    world.write([history.save()]).await;
    let write = history.sent_to(&[11], true, 50).save();
    let attempts = (0..16).map(|_| world.store.commit(Batch::one(write.clone())));
    let outcomes = futures::future::join_all(attempts).await;
    assert_eq!(outcomes.iter().filter(|it| it.is_ok()).count(), 1);
    assert_eq!(world.store.replay_differences().await, Ok(Vec::new()));
}

#[tokio::test]
async fn everything_is_there_after_opening_again() {
    let World { store, place } = World::new().await;
    let mut history = History::begin(1, 1, None, "借条").sent_to(&[11], true, 50);
    let batch = Batch(vec![Write::InsertSubject(subject(1)), history.save()]);
    store.commit(batch).await.expect("commits");
    store.close().await;
    let store = place.open().await;
    assert_eq!(store.subject(id(1)).await, Ok(Some(subject(1))));
    assert_eq!(store.contract(id(1)).await, Ok(Some(history.row())));
    assert_eq!(store.replay_differences().await, Ok(Vec::new()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_place_can_be_opened_by_several_at_once() {
    let place = Place::new().await;
    let stores = futures::future::join_all((0..6).map(|_| place.open())).await;
    for (number, store) in (1..).zip(&stores) {
        let write = Write::InsertSubject(subject(number));
        store.commit(Batch::one(write)).await.expect("commits");
    }
    for number in 1..=6 {
        let found = stores[0].subject(id(number)).await.expect("reads");
        assert!(found.is_some());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_stores_never_hold_the_same_job() {
    let World { store, place } = World::new().await;
    let other = place.open().await;
    let mut writes = Vec::new();
    for number in 1..=60 {
        let key = format!("k{number}");
        writes.push(Write::EnqueueJob(job(number, &key, at(0))));
    }
    store.commit(Batch(writes)).await.expect("commits");
    let claims = (0..20).map(|number| {
        let (store, holder) = if number % 2 == 0 {
            (store.clone(), "a")
        } else {
            (other.clone(), "b")
        };
        tokio::spawn(async move { store.claim_jobs(holder, at(1), at(60), 7).await })
    });
    let mut seen = HashSet::new();
    for claim in claims {
        for job in claim.await.expect("ends").expect("claims") {
            assert!(seen.insert(job.record.id), "{job:?} was claimed twice");
        }
    }
    assert_eq!(
        store
            .claim_jobs("a", at(61), at(90), 100)
            .await
            .expect("claims")
            .len(),
        60
    );
}

#[tokio::test]
async fn when_the_commit_fails_nobody_is_told_that_it_worked() {
    let World { store, place } = World::on_sqlite().await;
    // An orphan whose check is put off to the commit, which therefore fails for the whole group.
    let broken = store.perform(Work::Raw(
        "PRAGMA defer_foreign_keys=ON; INSERT INTO users (id,subject_id,mobile_key,created_at) \
         VALUES ('a','nobody',x'00',0)",
    ));
    let ask = |number| store.commit(Batch::one(Write::InsertSubject(subject(number))));
    // On this runtime all three are queued before the writer runs, so they make one group.
    let (broken, first, second) = futures::join!(broken, ask(1), ask(2));
    assert!(matches!(broken, Err(CommitError::Store(_))), "{broken:?}");
    for outcome in [first, second] {
        assert!(matches!(outcome, Err(CommitError::Store(_))), "{outcome:?}");
    }
    assert_eq!(store.subject(id(1)).await, Ok(None));
    assert_eq!(ask(1).await, Ok(()), "the writer has recovered");
    store.close().await;
    let again = place.open().await;
    assert_eq!(again.subject(id(1)).await, Ok(Some(subject(1))));
}

#[tokio::test]
async fn a_full_disk_is_told_and_overcome() {
    let World { store, .. } = &World::on_sqlite().await;
    let large = |number| {
        Write::InsertSubject(SubjectRecord {
            wrapped_key: vec![0; 1_000_000],
            ..subject(number)
        })
    };
    let limit = |sql| store.perform(Work::Raw(sql));
    limit("PRAGMA max_page_count=1").await.expect("limits");
    let batches = (2..10_u32).map(|number| {
        let small = Write::InsertSubject(subject(number + 100));
        store.commit(Batch(vec![small, large(number)]))
    });
    for outcome in futures::future::join_all(batches).await {
        assert!(matches!(outcome, Err(CommitError::Store(_))), "{outcome:?}");
    }
    limit("PRAGMA max_page_count=1000000")
        .await
        .expect("limits");
    for number in 2..10 {
        assert_eq!(store.subject(id(number + 100)).await, Ok(None));
        store
            .commit(Batch::one(large(number)))
            .await
            .expect("fits again");
    }
}

#[tokio::test]
async fn a_second_process_that_holds_the_lock_is_waited_for() {
    let World { store, place } = World::on_sqlite().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&place.location);
    let mut outside = sqlx::ConnectOptions::connect(&options)
        .await
        .expect("opens");
    let run = async |connection: &mut sqlx::SqliteConnection, sql: &'static str| {
        sqlx::query(sql).execute(connection).await.expect(sql);
    };
    run(&mut outside, "BEGIN IMMEDIATE").await;
    let waiting = tokio::spawn({
        let store = store.clone();
        async move {
            store
                .commit(Batch::one(Write::InsertSubject(subject(1))))
                .await
        }
    });
    run(
        &mut outside,
        "INSERT INTO settings (name,value) VALUES ('x',x'00')",
    )
    .await;
    run(&mut outside, "COMMIT").await;
    assert_eq!(waiting.await.expect("ends"), Ok(()));
    // The outsider's row is there; nobody believes it, because it came without a checksum.
    let outsiders = store.setting("x").await;
    assert!(
        matches!(outsiders, Err(StoreError::Damaged(_))),
        "{outsiders:?}"
    );
}
