//! What nothing names is removed, later; what is named stays.

use hefu_app::{
    check::{Checker, Report},
    ports::{BlobError, BlobName},
    verify::Summary,
};
use hefu_testkit::{DEMO, SeededRandom, World};

const DAY: i64 = 86_400;

async fn names(world: &World) -> Vec<BlobName> {
    let listed = world.platform.blobs.list(None, 1_000).await;
    let listed = listed.expect("a list");
    listed.into_iter().map(|entry| entry.name).collect()
}

async fn checked(world: &World) -> Report {
    let checker = Checker {
        store: &*world.platform.store,
        blobs: &*world.platform.blobs,
        vault: &world.platform.vault,
        deep: true,
    };
    checker.run(|_| ()).await.expect("a check")
}

#[tokio::test]
async fn what_nothing_names_is_noted_first_and_removed_later() {
    let world = World::new().await;
    let (first, second) = (DEMO[1], DEMO[2]);
    let id = world.contract(&[first, second], true).await.contract.id;
    world.run_jobs().await;
    world.sign(id, &first).await.expect("a signature");
    let replaced = world.reload(id).await.head.expect("a document").name;
    world.run_jobs().await;
    world.sign(id, &second).await.expect("a signature");
    let lost = BlobName::random(&SeededRandom::new(7));
    let blobs = &world.platform.blobs;
    blobs
        .put(&lost, b"no commit came".to_vec())
        .await
        .expect("stored");
    let before = names(&world).await;

    assert_eq!(world.platform.sweep().await, Ok(0), "nothing is old yet");
    world.clock.advance_seconds(3 * DAY);
    assert_eq!(world.platform.sweep().await, Ok(0), "noted, and kept");
    assert_eq!(names(&world).await, before);
    assert_eq!(world.platform.sweep().await, Ok(0), "noted again, and kept");
    world.clock.advance_seconds(3 * DAY);
    // The first signature's document, the last one's as it was before it was extended, the lost one.
    assert_eq!(world.platform.sweep().await, Ok(3));

    let after = names(&world).await;
    let gone: Vec<_> = before.iter().filter(|name| !after.contains(name)).collect();
    assert_eq!(gone.len(), 3);
    assert!(gone.contains(&&replaced) && gone.contains(&&lost));
    assert_eq!(blobs.get(&lost).await, Err(BlobError::Missing));
    let report = checked(&world).await;
    assert_eq!(report.findings, [], "{report:?}");
    let record = world.reload(id).await;
    let operator = world.operator().await;
    let (_, document) = world
        .platform
        .present_document(&operator, record.contract.id)
        .await
        .expect("a document");
    let judgement = world
        .platform
        .judge(document.into(), &hefu_app::Origin::default())
        .await
        .expect("a judgement");
    assert_eq!(judgement.report.summary, Summary::Valid);
    assert_eq!(world.platform.sweep().await, Ok(0));
}

#[tokio::test]
async fn one_process_a_day_sweeps() {
    let world = World::new().await;
    assert_eq!(world.platform.sweep_daily().await, Ok(Some(0)));
    assert_eq!(world.platform.sweep_daily().await, Ok(None));
    world.clock.advance_seconds(DAY);
    assert_eq!(world.platform.sweep_daily().await, Ok(Some(0)));
    assert_eq!(world.platform.sweep_daily().await, Ok(None));
}

#[tokio::test]
async fn files_that_ran_out_go_with_their_documents() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], false).await.contract.id;
    world.clock.advance_seconds(40 * DAY);
    world.platform.forget_the_ended().await.expect("forgotten");
    for expected in [0, 1] {
        assert_eq!(world.platform.sweep().await, Ok(expected));
        world.clock.advance_seconds(3 * DAY);
    }
    let report = checked(&world).await;
    assert_eq!((report.files, report.contracts), (0, 1));
    assert_eq!(report.findings, []);
    assert!(world.reload(id).await.content.is_some());
}
