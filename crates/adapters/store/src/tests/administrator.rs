//! Whoever runs the installation.

use hefu_app::ports::*;

use super::world::*;

fn deed(number: u32, seconds: i64) -> AuditRecord {
    AuditRecord {
        id: id(number),
        at: at(seconds),
        user: Some(id(1)),
        action: AuditAction::TryJobAgain,
        about: "something".to_owned(),
    }
}

#[tokio::test]
async fn a_token_is_replaced_used_once_and_the_last_user_administers() {
    let world = World::new().await;
    for number in [1, 2] {
        world
            .write([
                Write::InsertSubject(subject(number)),
                Write::InsertUser(user(number)),
            ])
            .await;
    }
    assert_eq!(world.store.administrator().await, Ok(None));
    for (number, seconds) in [(1, 10), (2, 20)] {
        let token = digest(number);
        let at = at(seconds);
        world.write([Write::OfferSetUp { token, at }]).await;
        assert_eq!(world.store.set_up_token().await, Ok(Some(token)));
    }
    let become_it = |token: u32, user: u32| Write::BecomeAdministrator {
        token: digest(token),
        user: id(user),
        at: at(30),
    };
    let replaced = world.conflict([become_it(1, 1)]).await;
    assert_eq!(replaced, Conflict::CodeConsumed);
    world.write([become_it(2, 1)]).await;
    assert_eq!(
        world.conflict([become_it(2, 2)]).await,
        Conflict::CodeConsumed
    );
    let (token, at) = (digest(3), at(40));
    world.write([Write::OfferSetUp { token, at }]).await;
    world.write([become_it(3, 2)]).await;
    let administrator = world.store.administrator().await.expect("a read");
    assert_eq!(administrator.map(|it| it.user), Some(id(2)));
    assert_eq!(world.store.set_up_token().await, Ok(None));
    assert_eq!(world.store.flaws().await, Ok(Vec::new()));
}

#[tokio::test]
async fn deeds_come_back_newest_first() {
    let world = World::new().await;
    let deeds = [deed(1, 10), deed(2, 30), deed(3, 20)];
    world
        .write([Write::InsertSubject(subject(1)), Write::InsertUser(user(1))])
        .await;
    world.write(deeds.clone().map(Write::InsertAudit)).await;
    let [first, second, _] = [&deeds[1], &deeds[2], &deeds[0]].map(AuditRecord::clone);
    let newest = world.store.newest_audit(2).await;
    assert_eq!(newest, Ok(vec![first, second]));
}

#[tokio::test]
async fn a_waiting_job_is_hurried_and_a_held_one_is_not() {
    let world = World::new().await;
    let key = "announce/1";
    world.write([Write::EnqueueJob(job(1, key, at(100)))]).await;
    assert_eq!(world.store.oldest_due_job(at(50)).await, Ok(None));
    assert_eq!(world.store.failing_jobs(10).await, Ok(Vec::new()));
    let held = world.store.claim_job(key, "a", at(10), at(60)).await;
    let held = held.expect("claims").expect("there");
    let hurry = |seconds: i64| Write::HurryJob {
        id: id(1),
        at: at(seconds),
    };
    assert_eq!(world.conflict([hurry(20)]).await, Conflict::JobLost);
    world
        .write([Write::RetryJob {
            id: id(1),
            holder: held.holder,
            attempt: held.record.attempts,
            run_at: at(900),
            problem: "no answer".to_owned(),
        }])
        .await;
    let failing = world.store.failing_jobs(10).await.expect("a read");
    assert_eq!(failing.len(), 1);
    assert_eq!((failing[0].run_at, failing[0].attempts), (at(900), 1));
    assert_eq!(failing[0].problem, "no answer");
    world.write([hurry(50)]).await;
    assert_eq!(world.store.oldest_due_job(at(50)).await, Ok(Some(at(50))));
    let claimed = world.store.claim_jobs("b", at(51), at(99), 10).await;
    assert_eq!(claimed.expect("claims").len(), 1);
    assert_eq!(world.conflict([hurry(60)]).await, Conflict::JobLost);
}
