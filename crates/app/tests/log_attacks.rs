//! Whoever owns the database, and makes every row agree with itself, is found out all the same: by
//! what was signed, by a checkpoint that somebody kept, or by a witness (promise D4).

use hefu_app::{
    check::{Checker, Fault},
    log::{Growth, TileKind},
    ports::*,
};
use hefu_kernel::{Digest, PlatformEventId, Timestamp};
use hefu_testkit::{DEMO, Dice, SeededRandom, World};
use hefu_tlog::{Checkpoint, Edge, SignatureKind, Signer, TileId, leaf_hash};

const TRIALS: usize = 200;

/// The log as whoever owns the database would write it anew: every event but with what was changed.
#[derive(Clone)]
struct History {
    entries: Vec<Digest>,
}

impl History {
    async fn of(world: &World) -> Self {
        let stored = world.platform.store.entries_in_tree(0, 100_000).await;
        let entries = stored.expect("read").iter().map(|it| it.entry).collect();
        Self { entries }
    }

    fn head(&self, present: &LogHead) -> LogHead {
        let mut edge = Edge::default();
        for entry in &self.entries {
            edge.append(leaf_hash(&entry.0), &mut Vec::new());
        }
        LogHead {
            size: edge.size(),
            root: Digest(edge.root()),
            edge: edge.to_bytes(),
            ..present.clone()
        }
    }
}

async fn logged(world: &World) {
    while !matches!(
        world.platform.log().grow("h").await.expect("grows"),
        Growth::Idle
    ) {}
    world.platform.log().publish().await.expect("publishes");
}

/// How a history is rewritten.
#[derive(Debug, Clone, Copy)]
enum Attack {
    Flip,
    Remove,
    Swap,
    Add,
    Truncate,
    Rewrite,
}

fn rewritten(history: &History, attack: Attack, dice: &Dice) -> History {
    let mut entries = history.entries.clone();
    let place = dice.below(entries.len() as u64 - 1) as usize;
    match attack {
        Attack::Flip => entries[place].0[dice.below(32) as usize] ^= 1 << dice.below(8),
        Attack::Remove => drop(entries.remove(place)),
        Attack::Swap => entries.swap(place, place + 1),
        Attack::Add => entries.insert(place, Digest([dice.below(256) as u8; 32])),
        Attack::Truncate => entries.truncate(place.max(1)),
        Attack::Rewrite => entries[place..].iter_mut().for_each(|it| it.0[0] ^= 1),
    }
    History { entries }
}

/// Of two hundred histories that agree with themselves none agrees with a checkpoint that was kept,
/// be it the newest or an old one below which something was changed.
#[tokio::test]
async fn two_hundred_rewritten_histories_are_all_found() {
    let world = World::new().await;
    let dice = Dice::new(std::env::var("HEFU_SEED").map_or(7, |it| it.parse().expect("a seed")));
    for person in &DEMO[1..5] {
        world.contract(&[*person], true).await;
        logged(&world).await;
    }
    let store = &world.platform.store;
    let head = store.log_head().await.expect("read").expect("a log");
    let kept = world
        .platform
        .log_checkpoint()
        .await
        .expect("read")
        .expect("signed");
    let history = History::of(&world).await;
    assert_eq!(history.head(&head).root, head.root);
    let note = hefu_tlog::Note::parse(&kept).expect("a note");
    let signed = hefu_tlog::Checkpoint::parse_text(&note.text).expect("a checkpoint");
    let attacks = [
        Attack::Flip,
        Attack::Remove,
        Attack::Swap,
        Attack::Add,
        Attack::Truncate,
        Attack::Rewrite,
    ];
    for trial in 0..TRIALS {
        let attack = attacks[trial % attacks.len()];
        let forged = rewritten(&history, attack, &dice);
        let mut audit = hefu_tlog::Audit::new(vec![(signed.size, signed.root)]);
        let mut found = Vec::new();
        let full = std::cell::RefCell::new(std::collections::HashMap::new());
        let mut edge = Edge::default();
        for entry in &forged.entries {
            let mut tiles = Vec::new();
            edge.append(leaf_hash(&entry.0), &mut tiles);
            for tile in tiles {
                full.borrow_mut()
                    .insert((tile.level, tile.index), tile.hashes);
            }
            let tile = |level, index| full.borrow().get(&(level, index)).cloned();
            audit.append(&entry.0, tile, &mut found);
        }
        audit.finish(&mut found);
        assert!(!found.is_empty(), "{trial}: {attack:?}");
    }
}

async fn checked(world: &World, kept: &[Vec<u8>]) -> Vec<Fault> {
    let checker = Checker {
        store: &*world.platform.store,
        blobs: &*world.platform.blobs,
        vault: &world.platform.vault,
        deep: false,
    };
    let report = checker.run_against(kept, |_| ()).await.expect("checked");
    report.findings.into_iter().map(|it| it.fault).collect()
}

/// A head that was never committed, signed as whoever has stolen the key could.
async fn signed_with_the_logs_key(world: &World, head: &LogHead) -> Vec<u8> {
    let (name, platform) = ("log/key/1", &world.platform);
    let sealed = platform.store.setting(name).await.expect("read");
    let seed = platform.vault.open_secret(name, &sealed.expect("a key"));
    let seed = seed.expect("opens");
    let signer = Signer::from_seed(&head.origin, SignatureKind::Ed25519, &seed);
    let checkpoint = Checkpoint {
        origin: head.origin.clone(),
        size: head.size,
        root: head.root.0,
    };
    let note = checkpoint.sign(&signer.expect("a key"));
    note.to_string().into_bytes()
}

async fn put(world: &World, write: Write) {
    let outcome = world.platform.store.commit(Batch::one(write)).await;
    outcome.expect("the database does what its owner says");
}

#[tokio::test]
async fn a_sound_log_has_no_findings() {
    let world = World::new().await;
    assert_eq!(checked(&world, &[]).await.len(), 0, "before it begins");
    let kept = {
        world.contract(&[DEMO[1]], true).await;
        logged(&world).await;
        world
            .platform
            .log_checkpoint()
            .await
            .expect("read")
            .expect("signed")
    };
    world.contract(&[DEMO[2]], true).await;
    assert_eq!(
        checked(&world, std::slice::from_ref(&kept)).await.len(),
        0,
        "with some that wait"
    );
    logged(&world).await;
    let published = world
        .platform
        .log()
        .publish()
        .await
        .expect("read")
        .expect("signed");
    let stamp = |digest: &[u8; 32]| world.platform.authority.time_stamper().stamp(digest);
    world
        .platform
        .log()
        .anchor(&published, stamp)
        .await
        .expect("stamped");
    assert_eq!(checked(&world, &[kept]).await.len(), 0, "with a stamp");
}

#[tokio::test]
async fn a_head_that_is_not_its_entries_is_found() {
    let world = World::new().await;
    world.contract(&[DEMO[1]], true).await;
    logged(&world).await;
    let store = &world.platform.store;
    let head = store.log_head().await.expect("read").expect("a log");
    // The whole of it again, under its own state: same size, another root.
    let forged = LogHead {
        root: Digest([7; 32]),
        state: LogState::Restored,
        ..head
    };
    put(&world, Write::SetLogState { head: forged }).await;
    assert!(checked(&world, &[]).await.contains(&Fault::LogHead));
}

#[tokio::test]
async fn an_entry_too_many_and_a_tile_too_many_are_found() {
    let world = World::new().await;
    world.contract(&[DEMO[1]], true).await;
    logged(&world).await;
    let store = &world.platform.store;
    let head = store.log_head().await.expect("read").expect("a log");
    let event = PlatformEvent {
        id: PlatformEventId::random(&SeededRandom::new(3)),
        at: Timestamp::from_seconds(1),
        contract: None,
        fact: PlatformFact::KeyDestroyed {
            key: Digest([1; 32]),
        },
    };
    put(&world, Write::RecordEvents(vec![event])).await;
    let waiting = store.pending_entries(1).await.expect("read");
    let extension = LogExtension {
        before: head.size,
        head: head.clone(),
        entries: waiting.into_iter().map(|it| it.place).collect(),
        tiles: vec![StoredTile {
            level: 1,
            index: 4,
            hashes: vec![1; 8_192],
        }],
    };
    put(&world, Write::ExtendLog(Box::new(extension))).await;
    let found = checked(&world, &[]).await;
    assert!(found.contains(&Fault::LogEntry), "{found:?}");
    assert!(found.contains(&Fault::LogTile), "{found:?}");
}

#[tokio::test]
async fn a_split_view_is_found_by_whoever_kept_the_other_side() {
    let world = World::new().await;
    world.contract(&[DEMO[1]], true).await;
    logged(&world).await;
    let store = &world.platform.store;
    let head = store.log_head().await.expect("read").expect("a log");
    let newest = store
        .newest_checkpoint()
        .await
        .expect("read")
        .expect("signed");
    // Signed by the log's own key over another tree of that size, and shown to one reader only.
    let other = LogHead {
        root: Digest([9; 32]),
        ..head
    };
    let shown = signed_with_the_logs_key(&world, &other).await;
    assert_eq!(checked(&world, &[newest.note]).await.len(), 0);
    assert!(checked(&world, &[shown]).await.contains(&Fault::LogFork));
    // One that is signed by nobody we know is none of ours.
    let strange = b"example.com/log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\xe2\x80\x94 example.com/log AAAAAAAA\n";
    assert!(
        checked(&world, &[strange.to_vec()])
            .await
            .contains(&Fault::LogCheckpoint)
    );
}

#[tokio::test]
async fn a_checkpoint_of_a_longer_log_shows_that_this_one_was_cut() {
    let world = World::new().await;
    world.contract(&[DEMO[1]], true).await;
    logged(&world).await;
    let store = &world.platform.store;
    let head = store.log_head().await.expect("read").expect("a log");
    let longer = LogHead {
        size: head.size + 1,
        root: Digest([9; 32]),
        ..head
    };
    let log = world.platform.log();
    let shown = signed_with_the_logs_key(&world, &longer).await;
    assert!(
        checked(&world, std::slice::from_ref(&shown))
            .await
            .contains(&Fault::LogFork)
    );
    // Put into the database itself it is found without anybody's help, and nothing is signed on it.
    let record = CheckpointRecord {
        number: 1,
        size: longer.size,
        note: shown,
        signed_at: Timestamp::from_seconds(1),
        stamp: None,
        stamped_at: None,
    };
    put(&world, Write::PutCheckpoint(record)).await;
    assert!(checked(&world, &[]).await.contains(&Fault::LogFork));
    assert!(log.publish().await.is_err());
    let tile = TileId::within(0, 0, longer.size).expect("a tile");
    assert!(
        world
            .platform
            .log_tile(TileKind::Hashes(tile))
            .await
            .is_err()
    );
}
