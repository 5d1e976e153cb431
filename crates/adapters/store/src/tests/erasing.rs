//! Erasing persons, and copies of the database.

use hefu_app::ports::*;

use super::world::*;

fn value(subject: u32) -> PersonalValue {
    PersonalValue {
        subject: id(subject),
        scope: "account".into(),
        field: PersonalField::Name,
        salt: vec![1; 16],
        sealed: vec![2; 30],
    }
}

fn erase(subject: u32, seconds: i64) -> Write {
    Write::EraseSubject {
        subject: id(subject),
        at: at(seconds),
    }
}

#[tokio::test]
async fn an_erased_person_leaves_an_id_and_nothing_else() {
    let world = World::new().await;
    let store = &world.store;
    let session = SessionRecord {
        token: digest(10),
        scope: SessionScope::User(id(1)),
        created_at: at(0),
        idle_until: at(10),
        ends_at: at(100),
    };
    world
        .write([
            Write::InsertSubject(subject(1)),
            Write::InsertSubject(subject(2)),
            Write::InsertUser(user(1)),
            Write::InsertSession(session),
            Write::PutPersonalValues(vec![value(1), value(2)]),
        ])
        .await;
    world.write([erase(1, 5)]).await;
    let erased = store.subject(id(1)).await.expect("reads").expect("stays");
    assert!(erased.is_erased());
    assert_eq!(erased.created_at, at(0));
    assert_eq!(store.personal_values(id(1), "account").await, Ok(vec![]));
    assert_eq!(store.subject_by_mobile(digest(1)).await, Ok(None));
    assert_eq!(store.user_by_mobile(digest(1)).await, Ok(None));
    assert_eq!(store.session(digest(10)).await, Ok(None));
    assert_eq!(store.flaws().await, Ok(vec![]));
    // The neighbour is untouched, and the number is free for a new person.
    assert_eq!(store.subject(id(2)).await, Ok(Some(subject(2))));
    assert_eq!(
        store.personal_values(id(2), "account").await,
        Ok(vec![value(2)])
    );
    let again = SubjectRecord {
        id: id(3),
        ..subject(1)
    };
    world.write([Write::InsertSubject(again.clone())]).await;
    assert_eq!(store.subject_by_mobile(digest(1)).await, Ok(Some(again)));
}

#[tokio::test]
async fn erasing_again_and_erasing_the_unknown_keeps_the_first_note() {
    let world = World::new().await;
    world.write([Write::InsertSubject(subject(1))]).await;
    world.write([erase(1, 5)]).await;
    world.write([erase(1, 9), erase(7, 9)]).await;
    let noted = |subject, seconds| Erasure {
        subject: id(subject),
        at: at(seconds),
    };
    assert_eq!(
        world.store.erasures().await,
        Ok(vec![noted(1, 5), noted(7, 9)])
    );
    // An older state comes back with the person in it; the list is carried out again.
    world.write([Write::InsertSubject(subject(7))]).await;
    world.write([erase(7, 20)]).await;
    let erased = world.store.subject(id(7)).await.expect("reads");
    assert!(erased.expect("stays").is_erased());
    assert_eq!(
        world.store.erasures().await,
        Ok(vec![noted(1, 5), noted(7, 9)])
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_snapshot_is_one_moment_of_a_database_that_goes_on() {
    let world = World::on_sqlite().await;
    let copies = tempfile::tempdir().expect("a folder");
    let writing = tokio::spawn({
        let store = world.store.clone();
        async move {
            for number in 1..200_u32 {
                // Two rows of one batch: both are in the copy or neither is.
                let batch = Batch(vec![
                    Write::InsertSubject(subject(number)),
                    Write::InsertUser(user(number)),
                ]);
                store.commit(batch).await.expect("commits");
            }
        }
    });
    for round in 0..5 {
        let file = copies.path().join(format!("copy{round}.db"));
        world.store.snapshot(&file).await.expect("copies");
        let location = file.to_str().expect("text");
        let copy = crate::SqlStore::open(location, crate::StoreSettings::default())
            .await
            .expect("opens");
        assert_eq!(copy.flaws().await, Ok(vec![]));
        let mut number = 1;
        while copy.subject(id(number)).await.expect("reads").is_some() {
            assert!(copy.user(id(number)).await.expect("reads").is_some());
            number += 1;
        }
        assert_eq!(copy.user(id(number)).await, Ok(None));
        let again = world.store.snapshot(&file).await;
        assert!(
            matches!(again, Err(StoreError::Unavailable(_))),
            "{again:?}"
        );
    }
    writing.await.expect("ends");
}
