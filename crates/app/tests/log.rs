//! The log: every event in it, proofs that hold, and nobody who could fork it.

use std::{collections::HashSet, sync::Arc};

use hefu_app::{
    Outcome,
    log::{
        Cosigning, Growth, LogKeeper, Settled, Witness, WitnessAnswer, WitnessError, WitnessMemory,
    },
    ports::*,
};
use hefu_kernel::{ContractId, Digest};
use hefu_testkit::{DEMO, World};
use hefu_tlog::{
    Checkpoint, Cosigner, Note, TILE_WIDTH, TileId, TileKind, VerifierKey, leaf_hash,
    verify_consistency, verify_inclusion,
    witness::{AddCheckpoint, Known, Refusal, consider, identify},
};
use tokio::sync::Mutex;

const HOST: &str = "sign.example.com";

/// Gives every waiting entry its place and signs the head.
async fn logged(log: &LogKeeper<'_>) {
    while !matches!(
        log.grow(HOST).await.expect("grows"),
        Growth::Idle | Growth::Held
    ) {}
    log.publish().await.expect("publishes");
}

async fn signed_contract(world: &World) -> ContractId {
    let (first, second) = (DEMO[1], DEMO[2]);
    let id = world.contract(&[first, second], true).await.contract.id;
    world.run_jobs().await;
    world.sign(id, &first).await.expect("a signature");
    world.run_jobs().await;
    world.sign(id, &second).await.expect("a signature");
    id
}

async fn head(world: &World) -> LogHead {
    world
        .platform
        .store
        .log_head()
        .await
        .expect("read")
        .expect("a log")
}

/// Verifies with the engine alone, as whoever holds the proofs would.
fn verified(proofs: &hefu_app::log::ContractProofs) -> usize {
    let key = VerifierKey::parse(&proofs.verifier_key).expect("a key");
    let (checkpoint, _) = Checkpoint::open(&proofs.checkpoint, &key).expect("signed");
    assert_eq!(checkpoint.origin, proofs.origin);
    let mut count = 0;
    for entry in &proofs.entries {
        let made = hefu_app::vault::digest(&[entry.salt.as_slice(), &entry.bytes].concat());
        let index = entry.index.expect("in the tree");
        let leaf = leaf_hash(&made.0);
        verify_inclusion(
            &leaf,
            index,
            checkpoint.size,
            &checkpoint.root,
            &entry.proof,
        )
        .expect("holds");
        count += 1;
    }
    count
}

#[tokio::test]
async fn every_event_of_a_contract_is_proved_with_what_belongs_to_it() {
    let world = World::new().await;
    let id = signed_contract(&world).await;
    logged(&world.platform.log()).await;
    let proofs = world.platform.log_proofs(id).await.expect("proofs");
    assert!(proofs.origin.starts_with("sign.example.com/log/yD"));
    let events = world
        .platform
        .store
        .contract_events(id)
        .await
        .expect("read");
    // Two identity checks, and of each signature a key made, a certificate, a key destroyed.
    assert_eq!(verified(&proofs), events.len() + 2 + 2 * 3);
    let names = [
        "identity_checked",
        "key_created",
        "certificate_issued",
        "key_destroyed",
    ];
    for name in names {
        let mark = format!("\"name\":\"{name}\"");
        let of_name =
            |it: &&hefu_app::log::LoggedEntry| String::from_utf8_lossy(&it.bytes).contains(&mark);
        assert_eq!(proofs.entries.iter().filter(of_name).count(), 2, "{name}");
    }
    let at: Vec<_> = proofs.entries.iter().map(|it| it.at).collect();
    assert!(at.is_sorted());
    assert_eq!(world.platform.store.unentered_events(9).await, Ok(vec![]));
    assert_eq!(world.platform.store.flaws().await, Ok(vec![]));
}

#[tokio::test]
async fn nothing_personal_is_in_what_the_log_shows() {
    let world = World::new().await;
    signed_contract(&world).await;
    logged(&world.platform.log()).await;
    let size = head(&world).await.size;
    let bundle = TileId::within(0, 0, size).expect("entries");
    let shown = world.platform.log_tile(TileKind::Entries(bundle)).await;
    let shown = shown.expect("read").expect("a bundle");
    assert_eq!(shown.len() as u64, size.min(TILE_WIDTH) * 34);
    let entries: HashSet<&[u8]> = shown.chunks(34).map(|it| &it[2..]).collect();
    assert_eq!(
        entries.len() as u64,
        size.min(TILE_WIDTH),
        "salted, so no two alike"
    );
    for event in world
        .platform
        .store
        .entries_in_tree(0, 500)
        .await
        .expect("read")
    {
        let bytes = String::from_utf8(event.bytes.expect("the event")).expect("text");
        for person in DEMO {
            let personal = [person.name, person.mobile, person.id_number];
            assert!(personal.iter().all(|it| !bytes.contains(it)), "{bytes}");
        }
    }
}

#[tokio::test]
async fn the_first_entry_says_that_the_log_begins() {
    let world = World::new().await;
    let log = world.platform.log();
    assert_eq!(log.grow(HOST).await, Ok(Growth::Begun));
    assert_eq!(log.grow(HOST).await, Ok(Growth::Grown(1)));
    let first = world
        .platform
        .store
        .entries_in_tree(0, 1)
        .await
        .expect("read");
    let bytes = String::from_utf8(first[0].bytes.clone().expect("the event")).expect("text");
    assert!(
        bytes.contains("\"name\":\"log_opened\",\"number\":1"),
        "{bytes}"
    );
    assert!(bytes.contains(&head(&world).await.origin), "{bytes}");
}

#[tokio::test]
async fn racing_sequencers_make_one_tree() {
    let world = World::new().await;
    let racers: Vec<_> = (0..4)
        .map(|_| {
            let platform = Arc::clone(&world.platform);
            tokio::spawn(async move {
                let mut signed = Vec::new();
                for _ in 0..60 {
                    let log = platform.log();
                    log.grow(HOST).await.expect("grows or does nothing");
                    let published = log.publish().await.expect("publishes");
                    signed.extend(published.map(|it| it.checkpoint.note));
                    tokio::task::yield_now().await;
                }
                signed
            })
        })
        .collect();
    signed_contract(&world).await;
    let mut notes = Vec::new();
    for racer in racers {
        notes.extend(racer.await.expect("no panic"));
    }
    logged(&world.platform.log()).await;
    let in_tree = world
        .platform
        .store
        .entries_in_tree(0, 10_000)
        .await
        .expect("read");
    let size = head(&world).await.size;
    assert!(in_tree.iter().map(|it| it.index).eq((0..size).map(Some)));
    // Whatever was signed by anybody is a beginning of the one tree.
    let head = head(&world).await;
    let mut edge = hefu_tlog::Edge::default();
    let mut roots = vec![edge.root()];
    for entry in &in_tree {
        edge.append(leaf_hash(&entry.entry.0), &mut Vec::new());
        roots.push(edge.root());
    }
    assert_eq!(Digest(edge.root()), head.root);
    assert!(!notes.is_empty());
    for note in notes {
        let note = Note::parse(&note).expect("a note");
        let checkpoint = Checkpoint::parse_text(&note.text).expect("a checkpoint");
        assert_eq!(checkpoint.root, roots[checkpoint.size as usize]);
    }
}

#[tokio::test]
async fn a_tree_that_does_not_begin_with_what_was_signed_is_not_signed() {
    let world = World::new().await;
    let log = world.platform.log();
    logged(&log).await;
    signed_contract(&world).await;
    let before = head(&world).await;
    while log.grow(HOST).await.expect("grows") != Growth::Idle {}
    // Somebody who owns the database puts a checkpoint of another tree under the log's own key.
    let forged = world
        .platform
        .store
        .newest_checkpoint()
        .await
        .expect("read")
        .expect("one");
    let mut note = Note::parse(&forged.note).expect("a note");
    note.signatures[0].bytes[3] ^= 1;
    let forged = CheckpointRecord {
        note: note.to_string().into_bytes(),
        ..forged
    };
    world
        .platform
        .store
        .commit(Batch::one(Write::PutCheckpoint(forged)))
        .await
        .expect("put");
    assert!(head(&world).await.size > before.size);
    assert!(log.publish().await.is_err());
}

/// A witness in this process.
struct Inside {
    cosigner: Cosigner,
    keys: Vec<VerifierKey>,
    known: Mutex<Known>,
}

impl Inside {
    fn of(keys: Vec<VerifierKey>) -> Arc<Self> {
        let cosigner = Cosigner::from_seed("witness.example/w1", &[9; 32]).expect("a key");
        let known = Mutex::default();
        Arc::new(Self {
            cosigner,
            keys,
            known,
        })
    }
}

struct Way(Arc<Inside>);

#[async_trait::async_trait]
impl Cosigning for Way {
    async fn add_checkpoint(&self, body: String) -> Result<WitnessAnswer, WitnessError> {
        let request = AddCheckpoint::parse(body.as_bytes()).expect("a request");
        let mut known = self.0.known.lock().await;
        let decided = identify(&request, &self.0.keys)
            .and_then(|(_, checkpoint)| consider(&known, &request, &checkpoint));
        Ok(match decided {
            Ok(next) => {
                *known = next;
                let line = self.0.cosigner.cosign(&request.note.text, 1_790_000_000);
                WitnessAnswer::Cosigned(line.to_string().into_bytes())
            }
            Err(Refusal::Conflict(size)) => WitnessAnswer::Knows(size),
            Err(refusal) => WitnessAnswer::Refused(refusal.status()),
        })
    }
}

fn witness(inside: &Arc<Inside>) -> Witness {
    Witness {
        key: inside.cosigner.verifier().clone(),
        way: Box::new(Way(Arc::clone(inside))),
    }
}

async fn log_key(world: &World) -> VerifierKey {
    let note = world
        .platform
        .log_checkpoint()
        .await
        .expect("read")
        .expect("signed");
    drop(note);
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    logged(&world.platform.log()).await;
    let proofs = world.platform.log_proofs(id).await.expect("proofs");
    VerifierKey::parse(&proofs.verifier_key).expect("a key")
}

#[tokio::test]
async fn witnesses_cosign_what_grows() -> Outcome<()> {
    let world = World::new().await;
    let log = world.platform.log();
    logged(&log).await;
    let inside = Inside::of(vec![log_key(&world).await]);
    let witnesses = [witness(&inside)];
    let memory = WitnessMemory::default();
    for _ in 0..3 {
        world.contract(&[DEMO[1]], true).await;
        logged(&log).await;
        let published = log.publish().await?.expect("a checkpoint");
        assert_eq!(log.cosign(&published, &witnesses, &memory).await?, 1);
        let note = world.platform.log_checkpoint().await?.expect("signed");
        let note = Note::parse(&note).expect("a note");
        assert_eq!(note.verify(inside.cosigner.verifier()), Ok(()));
        // Asked again, nothing is asked.
        let published = log.publish().await?.expect("a checkpoint");
        assert_eq!(log.cosign(&published, &witnesses, &memory).await?, 1);
    }
    assert_eq!(inside.known.lock().await.size, head(&world).await.size);
    Ok(())
}

#[tokio::test]
async fn a_checkpoint_is_stamped_once_a_minute() -> Outcome<()> {
    let world = World::new().await;
    let log = world.platform.log();
    logged(&log).await;
    let stamp = |digest: &[u8; 32]| world.platform.authority.time_stamper().stamp(digest);
    let published = log.publish().await?.expect("a checkpoint");
    assert!(log.anchor(&published, stamp).await?);
    assert!(!log.anchor(&published, stamp).await?);
    world.contract(&[DEMO[1]], true).await;
    logged(&log).await;
    let published = log.publish().await?.expect("a checkpoint");
    assert!(!log.anchor(&published, stamp).await?, "not within a minute");
    world.clock.advance_seconds(61);
    assert!(log.anchor(&published, stamp).await?);
    let kept = world.platform.store.checkpoints_from(0, 10).await?;
    assert_eq!(kept.iter().filter(|it| it.stamp.is_some()).count(), 2);
    Ok(())
}

#[tokio::test]
async fn a_restored_log_goes_on_only_if_nobody_has_seen_more() -> Outcome<()> {
    let world = World::new().await;
    let log = world.platform.log();
    logged(&log).await;
    let inside = Inside::of(vec![log_key(&world).await]);
    let published = log.publish().await?.expect("a checkpoint");
    log.cosign(&published, &[witness(&inside)], &WitnessMemory::default())
        .await?;
    log.hold().await?;
    assert_eq!(log.grow(HOST).await?, Growth::Held);
    assert_eq!(log.publish().await?, None);
    let kept = [published.checkpoint.note.clone()];
    assert_eq!(
        log.settle(&kept, &[witness(&inside)]).await?,
        Settled::GoesOn
    );
    assert_eq!(log.settle(&kept, &[]).await?, Settled::Nothing);

    // The witness has seen a longer log than the one that comes back.
    log.hold().await?;
    let before = head(&world).await;
    inside.known.lock().await.size += 1;
    assert_eq!(
        log.settle(&[], &[witness(&inside)]).await?,
        Settled::Replaced
    );
    logged(&log).await;
    let after = head(&world).await;
    assert_eq!(after.number, 2);
    assert_ne!(after.origin, before.origin);
    assert!(after.size > before.size, "every event is entered again");
    let first = world.platform.store.entries_in_tree(0, 1).await?;
    let bytes = String::from_utf8(first[0].bytes.clone().expect("there")).expect("text");
    assert!(bytes.contains(&before.origin), "{bytes}");
    assert!(bytes.contains(&before.root.to_hex()), "{bytes}");
    assert!(
        bytes.contains(&format!("\"size\":{}", before.size)),
        "{bytes}"
    );
    Ok(())
}

#[tokio::test]
async fn without_anybody_who_knows_a_restored_log_is_replaced() -> Outcome<()> {
    let world = World::new().await;
    let log = world.platform.log();
    let id = signed_contract(&world).await;
    logged(&log).await;
    let before = world.platform.log_proofs(id).await?;
    log.hold().await?;
    assert_eq!(log.settle(&[], &[]).await?, Settled::Replaced);
    logged(&log).await;
    let after = world.platform.log_proofs(id).await?;
    assert_eq!(verified(&after), verified(&before));
    assert_ne!(after.verifier_key, before.verifier_key);
    Ok(())
}

#[tokio::test]
async fn checkpoints_are_consistent_over_tiles_that_anybody_can_fetch() -> Outcome<()> {
    let world = World::new().await;
    let log = world.platform.log();
    logged(&log).await;
    let mut notes = vec![world.platform.log_checkpoint().await?.expect("signed")];
    for _ in 0..3 {
        signed_contract(&world).await;
        logged(&log).await;
        notes.push(world.platform.log_checkpoint().await?.expect("signed"));
    }
    let heads: Vec<Checkpoint> = notes
        .iter()
        .map(|it| Checkpoint::parse_text(&Note::parse(it).expect("a note").text).expect("read"))
        .collect();
    let newest = heads.last().expect("some").clone();
    for old in &heads {
        let spans = hefu_tlog::consistency_spans(old.size, newest.size).expect("within");
        let mut tiles = hefu_tlog::Tiles::default();
        for tile in hefu_tlog::tiles_for(&spans, newest.size) {
            let bytes = world.platform.log_tile(TileKind::Hashes(tile)).await?;
            let bytes = bytes.expect("served");
            assert_eq!(bytes.len(), usize::from(tile.width) * 32);
            tiles.insert(tile.level, tile.index, bytes.as_chunks().0.to_vec());
        }
        let proof: Vec<_> = spans
            .iter()
            .map(|it| tiles.hash(*it).expect("tiles"))
            .collect();
        assert_eq!(
            verify_consistency(old.size, newest.size, &old.root, &newest.root, &proof),
            Ok(())
        );
    }
    // Nothing beyond what was signed is served.
    let beyond = TileId {
        level: 0,
        index: newest.size / TILE_WIDTH,
        width: (newest.size % TILE_WIDTH) as u16 + 1,
    };
    assert_eq!(
        world.platform.log_tile(TileKind::Hashes(beyond)).await?,
        None
    );
    assert_eq!(
        world.platform.log_tile(TileKind::Entries(beyond)).await?,
        None
    );
    Ok(())
}
