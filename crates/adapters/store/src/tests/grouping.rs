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
    assert!(matches!(before, Ok(Done::Total(1))), "{before:?}");
    assert!(matches!(broken, Err(CommitError::Store(_))), "{broken:?}");
    assert!(matches!(after, Ok(Done::Total(2))), "{after:?}");
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
    let World { store, folder } = World::new().await;
    let mut history = History::begin(1, 1, None, "借条").sent_to(&[11], true, 50);
    let batch = Batch(vec![Write::InsertSubject(subject(1)), history.save()]);
    store.commit(batch).await.expect("commits");
    store.close().await;
    let store = open(folder.path()).await;
    assert_eq!(store.subject(id(1)).await, Ok(Some(subject(1))));
    assert_eq!(store.contract(id(1)).await, Ok(Some(history.row())));
    assert_eq!(store.replay_differences().await, Ok(Vec::new()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_folder_can_be_opened_by_several_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let stores = futures::future::join_all((0..6).map(|_| open(folder.path()))).await;
    for (number, store) in (1..).zip(&stores) {
        let write = Write::InsertSubject(subject(number));
        store.commit(Batch::one(write)).await.expect("commits");
    }
    for number in 1..=6 {
        assert!(
            stores[0]
                .subject(id(number))
                .await
                .expect("reads")
                .is_some()
        );
    }
}
