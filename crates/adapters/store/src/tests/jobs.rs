//! The outbox.

use hefu_app::ports::*;

use super::world::*;

#[tokio::test]
async fn every_kind_of_job_comes_back_as_it_was_put_in() {
    let world = World::new().await;
    let (contract, signatory) = (id(1), id(2));
    let kinds = [
        Job::Invite {
            contract,
            signatory,
        },
        Job::Remind {
            contract,
            signatory,
        },
        Job::Seal { contract },
        Job::Expire { contract },
        Job::Announce { contract },
    ];
    for (number, job) in (1_u32..).zip(kinds) {
        world
            .write([Write::EnqueueJob(JobRecord {
                id: id(number),
                key: format!("job/{number}"),
                job,
                run_at: at(i64::from(number)),
                attempts: 0,
            })])
            .await;
    }
    let claimed = world
        .store
        .claim_jobs("node-a", at(100), at(160), 10)
        .await
        .expect("claims");
    let found: Vec<Job> = claimed.iter().map(|it| it.record.job).collect();
    assert_eq!(found, kinds, "oldest first");
    assert!(
        claimed
            .iter()
            .all(|it| it.record.attempts == 1 && it.holder == "node-a")
    );
}

#[tokio::test]
async fn a_second_job_of_a_key_is_dropped() {
    let world = World::new().await;
    world
        .write([
            Write::EnqueueJob(job(1, "seal/1", at(10))),
            Write::EnqueueJob(job(2, "seal/1", at(5))),
        ])
        .await;
    assert_eq!(world.store.job_counts().await, Ok((1, 0)));
    let claimed = world.store.claim_job("seal/1", "a", at(0), at(60)).await;
    let record = claimed.expect("claims").expect("there").record;
    assert_eq!((record.id, record.run_at), (id(1), at(10)));
}

#[tokio::test]
async fn a_job_asked_for_again_while_worked_on_runs_once_more() {
    let world = World::new().await;
    let store = &world.store;
    let finish = |attempt| Write::FinishJob {
        id: id(1),
        holder: "a".into(),
        attempt,
    };
    world.write([Write::EnqueueJob(job(1, "k", at(0)))]).await;
    store
        .claim_job("k", "a", at(0), at(60))
        .await
        .expect("claims");
    world.write([Write::EnqueueJob(job(2, "k", at(7)))]).await;
    world.write([finish(1)]).await;
    let again = store
        .claim_job("k", "a", at(1), at(60))
        .await
        .expect("claims");
    let record = again.expect("there").record;
    assert_eq!((record.run_at, record.attempts), (at(7), 1));
    world.write([finish(1)]).await;
    assert_eq!(store.job_counts().await, Ok((0, 0)));
}

#[tokio::test]
async fn only_due_jobs_are_claimed_and_only_once() {
    let world = World::new().await;
    let store = &world.store;
    for number in 1..=5_u32 {
        let key = format!("k{number}");
        let record = job(number, &key, at(i64::from(number) * 10));
        world.write([Write::EnqueueJob(record)]).await;
    }
    let claim = async |holder, now| {
        let jobs = store.claim_jobs(holder, at(now), at(now + 60), 2).await;
        let jobs = jobs.expect("claims");
        jobs.iter()
            .map(|it| it.record.key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(claim("a", 40).await, ["k1", "k2"]);
    assert_eq!(claim("b", 40).await, ["k3", "k4"]);
    assert_eq!(claim("c", 40).await, Vec::<String>::new());
    assert_eq!(claim("c", 50).await, ["k5"]);
}

#[tokio::test]
async fn a_lapsed_lease_is_taken_over_and_the_former_holder_is_fenced_off() {
    let world = World::new().await;
    let store = &world.store;
    world.write([Write::EnqueueJob(job(1, "k", at(0)))]).await;
    store
        .claim_jobs("a", at(0), at(60), 1)
        .await
        .expect("claims");
    assert_eq!(store.claim_job("k", "b", at(59), at(120)).await, Ok(None));
    let taken = store
        .claim_job("k", "b", at(60), at(120))
        .await
        .expect("claims");
    assert_eq!(taken.expect("taken over").record.attempts, 2);
    let finish = |holder: &str, attempt| Write::FinishJob {
        id: id(1),
        holder: holder.into(),
        attempt,
    };
    for lost in [finish("a", 1), finish("a", 2), finish("b", 1)] {
        assert_eq!(world.conflict([lost]).await, Conflict::JobLost);
    }
    world.write([finish("b", 2)]).await;
    assert_eq!(world.conflict([finish("b", 2)]).await, Conflict::JobLost);
}

#[tokio::test]
async fn a_failed_job_waits_for_its_time_and_is_shown() {
    let world = World::new().await;
    let store = &world.store;
    world.write([Write::EnqueueJob(job(1, "k", at(0)))]).await;
    store
        .claim_jobs("a", at(0), at(60), 1)
        .await
        .expect("claims");
    let retry = |attempt| Write::RetryJob {
        id: id(1),
        holder: "a".into(),
        attempt,
        run_at: at(30),
        problem: "time stamp authority does not answer".into(),
    };
    assert_eq!(world.conflict([retry(2)]).await, Conflict::JobLost);
    world.write([retry(1)]).await;
    assert_eq!(store.job_counts().await, Ok((1, 1)));
    assert_eq!(
        store.claim_jobs("b", at(29), at(90), 1).await,
        Ok(Vec::new())
    );
    let claimed = store
        .claim_jobs("b", at(30), at(90), 1)
        .await
        .expect("claims");
    assert_eq!(claimed[0].record.attempts, 2);
}

#[tokio::test]
async fn a_key_is_free_again_once_its_job_is_finished() {
    let world = World::new().await;
    world.write([Write::EnqueueJob(job(1, "k", at(0)))]).await;
    world
        .store
        .claim_jobs("a", at(0), at(60), 1)
        .await
        .expect("claims");
    world
        .write([
            Write::FinishJob {
                id: id(1),
                holder: "a".into(),
                attempt: 1,
            },
            Write::EnqueueJob(job(2, "k", at(99))),
        ])
        .await;
    let next = world.store.claim_job("k", "a", at(0), at(60)).await;
    assert_eq!(next.expect("claims").expect("there").record.id, id(2));
}

fn claimed(number: u32, holder: &str, run_at: i64) -> Write {
    Write::EnqueueClaimedJob {
        record: job(number, "k", at(run_at)),
        holder: holder.into(),
        lease_until: at(run_at + 60),
    }
}

fn finish(number: u32, holder: &str) -> Write {
    Write::FinishJob {
        id: id(number),
        holder: holder.into(),
        attempt: 1,
    }
}

#[tokio::test]
async fn a_job_put_in_as_claimed_belongs_to_its_holder() {
    let world = World::new().await;
    world.write([claimed(1, "a", 0)]).await;
    assert_eq!(
        world.store.claim_jobs("b", at(59), at(90), 9).await,
        Ok(Vec::new())
    );
    world.write([finish(1, "a")]).await;
    assert_eq!(world.store.job_counts().await, Ok((0, 0)));
    // One that is not finished is taken over when its lease has run out.
    world.write([claimed(2, "a", 0)]).await;
    let taken = world.store.claim_jobs("b", at(60), at(90), 9).await;
    assert_eq!(taken.expect("claims")[0].record.attempts, 2);
}

#[tokio::test]
async fn a_waiting_or_lapsed_job_of_the_key_is_taken_over_under_the_new_id() {
    let world = World::new().await;
    let retry = Write::RetryJob {
        id: id(1),
        holder: "b".into(),
        attempt: 1,
        run_at: at(500),
        problem: "no answer".into(),
    };
    for waiting in [
        vec![Write::EnqueueJob(job(1, "k", at(500)))],
        vec![claimed(1, "b", 0), retry],
        vec![claimed(1, "b", -60)],
    ] {
        world.write(waiting).await;
        world.write([claimed(2, "a", 0)]).await;
        assert_eq!(world.conflict([finish(1, "b")]).await, Conflict::JobLost);
        assert_eq!(world.store.job_counts().await, Ok((1, 0)));
        world.write([finish(2, "a")]).await;
        assert_eq!(world.store.job_counts().await, Ok((0, 0)));
    }
}

#[tokio::test]
async fn a_job_that_somebody_else_holds_is_not_given_and_runs_once_more() {
    let world = World::new().await;
    world.write([claimed(1, "b", 0)]).await;
    world.write([claimed(2, "a", 5)]).await;
    assert_eq!(world.conflict([finish(2, "a")]).await, Conflict::JobLost);
    world.write([finish(1, "b")]).await;
    let again = world.store.claim_jobs("c", at(5), at(90), 9).await;
    let again = again.expect("claims");
    assert_eq!((again[0].record.id, again[0].record.run_at), (id(1), at(5)));
}
