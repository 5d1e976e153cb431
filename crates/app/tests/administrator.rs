//! Becoming the administrator once, looking after failing jobs, being nobody to everybody else.

use hefu_app::{
    Failure, Origin,
    authz::Principal,
    ports::{AuditAction, Batch, Job, JobRecord, Write},
    refusals::{AccessRefusal, Refusal},
};
use hefu_kernel::JobId;
use hefu_testkit::{DEMO, World};

async fn logged_in(world: &World, mobile: &str) -> Principal {
    world.log_in(mobile).await
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> AccessRefusal {
    match outcome {
        Err(Failure::Refused(Refusal::Access(refusal))) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn nowhere() -> Origin {
    Origin::default()
}

#[tokio::test]
async fn the_token_makes_one_administrator_and_closes_the_door() {
    let world = World::new().await;
    let platform = &world.platform;
    let first = logged_in(&world, DEMO[1].mobile).await;
    let second = logged_in(&world, DEMO[2].mobile).await;
    let early = platform.set_up(&first, "0123", &nowhere()).await;
    assert_eq!(
        refused(early),
        AccessRefusal::SetUpClosed,
        "no token was made"
    );

    let old = platform.offer_set_up().await.expect("a store");
    let old = old.expect("a token");
    let token = platform.offer_set_up().await.expect("a store");
    let token = token.expect("a token");
    assert!(token.reveal().len() >= 22, "128 bits and more");
    for wrong in ["", "0123", old.reveal(), &token.reveal().to_lowercase()] {
        let tried = platform.set_up(&first, wrong, &nowhere()).await;
        assert_eq!(refused(tried), AccessRefusal::SetUpTokenWrong, "{wrong}");
    }
    assert_eq!(platform.is_administrator(&first).await, Ok(false));
    platform
        .set_up(&first, token.reveal(), &nowhere())
        .await
        .expect("the administrator");
    assert_eq!(platform.is_administrator(&first).await, Ok(true));
    for somebody in [&first, &second] {
        let again = platform.set_up(somebody, token.reveal(), &nowhere()).await;
        assert_eq!(refused(again), AccessRefusal::SetUpClosed);
    }
    let offered = platform.offer_set_up().await.expect("a store");
    assert!(offered.is_none(), "a start prints nothing any more");
    let seen = platform.administration(&first).await.expect("a view");
    assert_eq!(seen.deeds.len(), 1);
    assert_eq!(seen.deeds[0].record.action, AuditAction::SetUp);
    assert_eq!(seen.deeds[0].who.as_deref(), Some("139****0002"));
}

#[tokio::test]
async fn of_two_who_come_at_once_one_administers() {
    let world = World::new().await;
    let platform = &world.platform;
    let token = platform.offer_set_up().await.expect("a store");
    let token = token.expect("a token");
    let people = [
        logged_in(&world, DEMO[1].mobile).await,
        logged_in(&world, DEMO[2].mobile).await,
    ];
    let origin = nowhere();
    let (one, other) = tokio::join!(
        platform.set_up(&people[0], token.reveal(), &origin),
        platform.set_up(&people[1], token.reveal(), &origin)
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    for (person, outcome) in people.iter().zip([one, other]) {
        let is = platform.is_administrator(person).await;
        assert_eq!(is, Ok(outcome.is_ok()));
    }
}

#[tokio::test]
async fn the_owner_of_the_machine_can_replace_the_administrator() {
    let world = World::new().await;
    let platform = &world.platform;
    let lost = logged_in(&world, DEMO[1].mobile).await;
    let next = logged_in(&world, DEMO[2].mobile).await;
    let token = platform.offer_set_up().await.expect("a store");
    let token = token.expect("a token");
    platform
        .set_up(&lost, token.reveal(), &nowhere())
        .await
        .expect("the administrator");
    let fresh = platform.reset_administrator().await.expect("a token");
    assert_eq!(
        platform.is_administrator(&lost).await,
        Ok(true),
        "until then"
    );
    platform
        .set_up(&next, fresh.reveal(), &nowhere())
        .await
        .expect("the administrator");
    assert_eq!(platform.is_administrator(&lost).await, Ok(false));
    let seen = platform.administration(&next).await.expect("a view");
    let deeds: Vec<_> = seen.deeds.iter().map(|deed| deed.record.action).collect();
    for expected in [AuditAction::SetUp, AuditAction::Reset] {
        assert!(deeds.contains(&expected), "{deeds:?}");
    }
    let tried = platform.administration(&lost).await.map(drop);
    assert_eq!(refused(tried), AccessRefusal::NotFound);
}

#[tokio::test]
async fn a_failing_job_is_shown_and_put_to_the_front() {
    let world = World::new().await;
    let platform = &world.platform;
    let person = logged_in(&world, DEMO[1].mobile).await;
    let token = platform.offer_set_up().await.expect("a store");
    let token = token.expect("a token");
    platform
        .set_up(&person, token.reveal(), &nowhere())
        .await
        .expect("the administrator");
    let contract = world.contract(&DEMO[1..2], false).await.contract.id;
    world.run_jobs().await;
    let id = JobId::random(&*platform.random);
    let record = JobRecord {
        id,
        key: "expire/test".to_owned(),
        job: Job::Expire { contract },
        run_at: world_now(&world),
        attempts: 0,
    };
    platform
        .store
        .commit(Batch::one(Write::EnqueueJob(record)))
        .await
        .expect("a job");
    let now = world_now(&world);
    let claimed = platform
        .store
        .claim_job("expire/test", "a-node", now, now.plus_seconds(60))
        .await
        .expect("a store")
        .expect("a claim");
    let held = platform.try_job_again(&person, id).await;
    assert_eq!(
        refused(held),
        AccessRefusal::NotFound,
        "while it is worked on"
    );
    let later = now.plus_seconds(3_600);
    platform
        .store
        .commit(Batch::one(Write::RetryJob {
            id,
            holder: claimed.holder,
            attempt: claimed.record.attempts,
            run_at: later,
            problem: "the time stamp authority does not answer".to_owned(),
        }))
        .await
        .expect("a failed try");
    let seen = platform.administration(&person).await.expect("a view");
    let job = &seen.jobs[0];
    assert_eq!((job.id, job.contract, job.run_at), (id, contract, later));
    assert_eq!((job.kind.as_str(), job.attempts), ("expire", 1));
    assert!(job.problem.contains("time stamp"));
    assert_eq!(seen.oldest_due, None);

    let stranger = logged_in(&world, DEMO[2].mobile).await;
    let tried = platform.try_job_again(&stranger, id).await;
    assert_eq!(refused(tried), AccessRefusal::NotFound);
    platform
        .try_job_again(&person, id)
        .await
        .expect("put to the front");
    let seen = platform.administration(&person).await.expect("a view");
    assert_eq!(seen.oldest_due, Some(seen.jobs[0].run_at));
    assert!(seen.jobs[0].run_at <= world_now(&world));
    assert!(seen.deeds.iter().any(|deed| {
        deed.record.action == AuditAction::TryJobAgain && deed.record.about == id.as_str()
    }));
    assert_eq!(platform.store.flaws().await, Ok(Vec::new()));
}

fn world_now(world: &World) -> hefu_kernel::Timestamp {
    hefu_kernel::Clock::now(&*world.clock)
}
