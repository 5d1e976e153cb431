//! Every event has its entry, and the tree grows by one hand at a time.

use aws_lc_rs::digest::{SHA256, digest as sha256};
use hefu_app::ports::*;
use hefu_kernel::Digest;

use super::world::*;
use crate::{
    codec::{platform_event_from_bytes, platform_event_to_bytes},
    work::Work,
};

/// One event of every kind.
pub(super) fn platform_events() -> Vec<PlatformEvent> {
    let facts = [
        PlatformFact::IdentityChecked {
            subject: id(1),
            check: id(600),
            document: "ID_CARD".into(),
            method: "format_rules".into(),
            provider: "embedded".into(),
            embedded: true,
            answer_digest: digest(1),
            confirmed: true,
            consent_version: "2026-11-2".into(),
        },
        PlatformFact::EnrolmentEnded {
            subject: id(1),
            check: id(601),
            reason: "name_changed".into(),
        },
        PlatformFact::SubjectErased { subject: id(1) },
        PlatformFact::OrganisationCreated {
            organisation: id(7),
            name: "合符\"演示\"有限公司".into(),
        },
        PlatformFact::ApiKeyCreated {
            key: id(3),
            organisation: id(7),
            owner: id(1),
        },
        PlatformFact::KeyCreated {
            key: digest(2),
            algorithm: "ecdsa-p256-sha256".into(),
            provider: "memory".into(),
        },
        PlatformFact::KeyDestroyed { key: digest(2) },
        PlatformFact::CertificateIssued {
            certificate: id(604),
            key: digest(2),
            digest: digest(3),
            signatory: Some(id(11)),
            check: None,
            provider: "embedded-ca".into(),
            embedded: true,
        },
        PlatformFact::CertificateRevoked {
            certificate: id(604),
            digest: digest(3),
            reason: "mis_issued".into(),
        },
        PlatformFact::AuthorityCreated {
            root: digest(4),
            issuing: digest(5),
        },
        PlatformFact::LogOpened {
            number: 2,
            origin: "example.com/log/b".into(),
            previous: Some(FormerLog {
                origin: "example.com/log/a".into(),
                size: 9,
                root: digest(6),
            }),
        },
        PlatformFact::AdministratorChanged { user: id(1) },
        PlatformFact::SealCreated {
            seal: "seal".into(),
            organisation: None,
            picture: digest(8),
        },
        PlatformFact::SealDisabled {
            seal: "seal".into(),
        },
    ];
    let event = |(number, fact)| PlatformEvent {
        id: id(number),
        at: at(i64::from(number)),
        contract: (number % 2 == 0).then(|| id(1)),
        fact,
    };
    (900..).zip(facts).map(event).collect()
}

pub(super) fn head(number: u64, size: u64) -> LogHead {
    LogHead {
        number,
        origin: format!("example.com/log/{number}"),
        state: LogState::Open,
        size,
        root: digest(size as u32),
        edge: vec![size as u8; 32],
        opened_at: at(0),
        grown_at: at(size as i64),
    }
}

pub(super) fn extension(before: u64, places: Vec<EventPlace>, tiles: Vec<StoredTile>) -> Write {
    Write::ExtendLog(Box::new(LogExtension {
        before,
        head: head(1, before + places.len() as u64),
        entries: places,
        tiles,
    }))
}

async fn pending(world: &World, limit: u32) -> Vec<EventPlace> {
    let pending = world.store.pending_entries(limit).await.expect("read");
    pending.into_iter().map(|it| it.place).collect()
}

#[tokio::test]
async fn every_event_has_an_entry_of_salt_and_bytes() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同").sent_to(&[1, 2], true, 5);
    let events = platform_events();
    let count = events.len();
    world
        .write([story.save(), Write::RecordEvents(events)])
        .await;
    let outside = world.store.entries_outside(100).await.expect("read");
    assert_eq!(outside.len(), 3 + count);
    let mut salts: Vec<_> = outside.iter().map(|it| it.salt).collect();
    for it in &outside {
        let bytes = it.bytes.as_ref().expect("the event is there");
        let entry = sha256(&SHA256, &[it.salt.as_slice(), bytes].concat());
        assert_eq!(it.entry.0, entry.as_ref());
        assert_eq!(it.index, None);
    }
    salts.sort_unstable();
    salts.dedup();
    assert_eq!(salts.len(), outside.len());
    assert_eq!(world.store.unentered_events(10).await, Ok(Vec::new()));
    assert_eq!(world.store.flaws().await, Ok(Vec::new()));
}

#[tokio::test]
async fn an_event_that_was_not_stored_left_no_entry() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同");
    world.write([story.save()]).await;
    let mut late = History::begin(1, 1, None, "租赁合同");
    assert_eq!(
        world
            .conflict([Write::RecordEvents(platform_events()), late.save()])
            .await,
        Conflict::ContractVersion
    );
    assert_eq!(pending(&world, 10).await.len(), 1);
    let once = platform_events().swap_remove(0);
    let twice = vec![once.clone(), once];
    assert_eq!(
        world.conflict([Write::RecordEvents(twice)]).await,
        Conflict::Exists
    );
}

#[test]
fn canonical_bytes_of_every_kind_read_back() {
    for event in platform_events() {
        let bytes = platform_event_to_bytes(&event);
        assert_eq!(platform_event_from_bytes(&bytes), Ok(event));
        for cut in [&bytes[1..], &bytes[..bytes.len() - 1]] {
            assert!(platform_event_from_bytes(cut).is_err());
        }
    }
}

/// What others have hashed never changes.
#[test]
fn canonical_bytes_are_those_of_version_one() {
    let event = &platform_events()[6];
    assert_eq!(
        String::from_utf8(platform_event_to_bytes(event)).expect("text"),
        format!(
            "{{\"v\":1,\"id\":\"{}\",\"contract\":\"{}\",\"fact\":{{\"name\":\"key_destroyed\",\
             \"key\":\"{}\"}},\"at\":1790000906000000}}",
            event.id,
            event.contract.expect("for one"),
            digest(2)
        )
    );
}

#[tokio::test]
async fn events_from_before_get_their_entries() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同").sent_to(&[1, 2], true, 5);
    world
        .write([story.save(), Write::RecordEvents(platform_events())])
        .await;
    world
        .store
        .perform(Work::Raw("DELETE FROM log_entries"))
        .await
        .expect("emptied");
    let all = 3 + platform_events().len();
    assert_eq!(
        world.store.unentered_events(100).await.map(|it| it.len()),
        Ok(all)
    );
    let mut entered = 0;
    loop {
        match world.store.enter_old_events(2).await.expect("entered") {
            0 => break,
            some => entered += some,
        }
    }
    assert_eq!(entered, all as u64);
    assert_eq!(world.store.unentered_events(100).await, Ok(Vec::new()));
    assert_eq!(world.store.flaws().await, Ok(Vec::new()));
}

#[tokio::test]
async fn whoever_comes_second_does_not_grow_the_tree() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同").sent_to(&[1, 2], true, 5);
    world
        .write([story.save(), Write::OpenLog(head(1, 0))])
        .await;
    let waiting = pending(&world, 10).await;
    let (first, rest) = waiting.split_at(2);
    world
        .write([extension(0, first.to_vec(), Vec::new())])
        .await;
    assert_eq!(world.store.log_head().await, Ok(Some(head(1, 2))));
    // At a size that is gone; and at the right size with an entry that has its place.
    for (before, places) in [(0, rest), (2, first)] {
        let late = extension(before, places.to_vec(), Vec::new());
        assert_eq!(world.conflict([late]).await, Conflict::LogMoved);
    }
    assert_eq!(pending(&world, 10).await, rest);
    let tile = StoredTile {
        level: 0,
        index: 0,
        hashes: vec![5; 64],
    };
    world
        .write([extension(2, rest.to_vec(), vec![tile.clone()])])
        .await;
    assert_eq!(world.store.tiles_between(0, 0, 9).await, Ok(vec![tile]));
    let entries = world.store.entries_between(0, 3).await.expect("read");
    let in_tree = world.store.entries_in_tree(0, 9).await.expect("read");
    assert!(in_tree.iter().map(|it| it.entry).eq(entries));
    assert!(
        in_tree
            .iter()
            .map(|it| it.index)
            .eq([Some(0), Some(1), Some(2)])
    );
    assert!(matches!(
        world.store.entries_between(0, 4).await,
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(world.store.flaws().await, Ok(Vec::new()));
}

#[tokio::test]
async fn many_entries_get_their_places_at_once() {
    let world = World::new().await;
    world.write([Write::OpenLog(head(1, 0))]).await;
    let event = |number| PlatformEvent {
        id: id(number),
        at: at(0),
        contract: None,
        fact: PlatformFact::KeyDestroyed {
            key: digest(number),
        },
    };
    world
        .write([Write::RecordEvents((0..700).map(event).collect())])
        .await;
    let places = pending(&world, 1_000).await;
    assert_eq!(places.len(), 700);
    world
        .write([extension(0, places.clone(), Vec::new())])
        .await;
    let in_tree = world.store.entries_in_tree(0, 1_000).await.expect("read");
    assert!(in_tree.iter().map(|it| &it.place).eq(&places));
}

#[tokio::test]
async fn another_log_takes_up_every_entry_again() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同").sent_to(&[1, 2], true, 5);
    world
        .write([story.save(), Write::OpenLog(head(1, 0))])
        .await;
    let waiting = pending(&world, 10).await;
    let tile = StoredTile {
        level: 0,
        index: 0,
        hashes: vec![5; 64],
    };
    world
        .write([extension(0, waiting.clone(), vec![tile])])
        .await;
    assert_eq!(
        world.conflict([Write::OpenLog(head(1, 0))]).await,
        Conflict::Exists
    );
    world.write([Write::OpenLog(head(2, 0))]).await;
    assert_eq!(world.store.log_head().await, Ok(Some(head(2, 0))));
    assert_eq!(pending(&world, 10).await, waiting);
    assert_eq!(world.store.tiles_between(0, 0, 9).await, Ok(Vec::new()));
    // Whoever still holds the old head does not grow it.
    let late = extension(3, waiting, Vec::new());
    assert_eq!(world.conflict([late]).await, Conflict::LogMoved);
    assert_eq!(world.store.flaws().await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_restored_log_does_not_grow() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同");
    world
        .write([story.save(), Write::OpenLog(head(1, 0))])
        .await;
    let restored = LogHead {
        state: LogState::Restored,
        ..head(1, 0)
    };
    world
        .write([Write::SetLogState {
            head: restored.clone(),
        }])
        .await;
    assert_eq!(world.store.log_head().await, Ok(Some(restored)));
    let waiting = pending(&world, 10).await;
    let growing = extension(0, waiting, Vec::new());
    assert_eq!(world.conflict([growing.clone()]).await, Conflict::LogMoved);
    world
        .write([Write::SetLogState { head: head(1, 0) }, growing])
        .await;
}

#[tokio::test]
async fn checkpoints_without_a_stamp_give_way() {
    let world = World::new().await;
    world.write([Write::OpenLog(head(1, 0))]).await;
    let checkpoint = |size, stamp: Option<u8>| CheckpointRecord {
        number: 1,
        size,
        note: vec![size as u8],
        signed_at: at(size as i64),
        stamp: stamp.map(|it| vec![it]),
        stamped_at: stamp.map(|_| at(0)),
    };
    for record in [
        checkpoint(1, None),
        checkpoint(2, Some(7)),
        checkpoint(3, None),
        checkpoint(4, None),
        checkpoint(4, Some(8)),
    ] {
        world.write([Write::PutCheckpoint(record)]).await;
    }
    assert_eq!(
        world.store.checkpoints_from(0, 10).await,
        Ok(vec![checkpoint(2, Some(7)), checkpoint(4, Some(8))])
    );
    assert_eq!(
        world.store.newest_checkpoint().await,
        Ok(Some(checkpoint(4, Some(8))))
    );
}

#[tokio::test]
async fn what_belongs_to_a_contract_is_found_with_it() {
    let world = World::new().await;
    let mut story = History::begin(1, 1, None, "租赁合同").sent_to(&[1, 2], true, 5);
    let mut other = History::begin(2, 1, None, "租赁合同");
    world
        .write([
            story.save(),
            other.save(),
            Write::RecordEvents(platform_events()),
        ])
        .await;
    let names = |entries: Vec<StoredEntry>| -> Vec<String> {
        let owner = |it: StoredEntry| format!("{}/{}", it.place.owner, it.place.sequence);
        entries.into_iter().map(owner).collect()
    };
    let own = world
        .store
        .contract_entries(id(1), &[])
        .await
        .expect("read");
    assert_eq!(own.len(), 3 + 7);
    let with = world
        .store
        .contract_entries(id(1), &[id(600), id(601)])
        .await;
    let with = names(with.expect("read"));
    // 900 is the check and a contract's as well; 901 is of the other check.
    assert_eq!(with.len(), 3 + 7 + 1);
    let none: Vec<Digest> = Vec::new();
    assert_eq!(world.store.entries_between(0, 0).await, Ok(none));
}
