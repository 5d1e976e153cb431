//! The counters lie in the database: all nodes share them, and without them nothing is let through.

use std::sync::Arc;

use hefu_app::{
    Failure, Origin, Outcome,
    refusals::{AccessRefusal, CodeRefusal, Refusal},
};
use hefu_testkit::{
    DEMO,
    simulation::{Fate, Installation},
};

use crate::directing::{Breaking, Notes, ample};

fn from(address: &str) -> Origin {
    Origin {
        address: Some(address.to_owned()),
        user_agent: None,
    }
}

fn refusal<T>(outcome: Outcome<T>) -> Option<Refusal> {
    match outcome {
        Ok(_) => None,
        Err(Failure::Refused(refusal)) => Some(refusal),
        Err(other) => panic!("{other:?}"),
    }
}

async fn two_nodes() -> Installation {
    Installation::open(11, &[0, 0], ample(), Arc::new(Notes::default()), None).await
}

#[tokio::test]
async fn an_address_has_one_share_of_codes_whichever_node_it_asks() {
    let installation = two_nodes().await;
    let most = installation.behind.settings.codes_per_address_hour;
    for number in 0..most + 20 {
        let node = &installation.nodes[number as usize % 2].platform;
        let mobile = format!("137{number:08}");
        let refused = refusal(node.request_log_in_code(&mobile, &from("192.0.2.1")).await);
        let too_many = matches!(refused, Some(Refusal::Code(CodeRefusal::TooMany { .. })));
        assert_eq!(too_many, number >= most, "{number}: {refused:?}");
    }
    assert_eq!(installation.desk.list().len(), most as usize);
    let elsewhere = &installation.nodes[1].platform;
    let other = elsewhere
        .request_log_in_code("13700000999", &from("192.0.2.2"))
        .await;
    assert_eq!(refusal(other), None, "another address has its own");
}

#[tokio::test]
async fn an_address_has_one_share_of_requests_whichever_node_it_asks() {
    let installation = two_nodes().await;
    let most = installation.behind.settings.requests_per_address_minute;
    for number in 0..most + 5 {
        let node = &installation.nodes[number as usize % 2].platform;
        let refused = refusal(
            node.not_too_many_requests("login", &from("192.0.2.1"))
                .await,
        );
        let too_many = matches!(
            refused,
            Some(Refusal::Access(AccessRefusal::TooManyRequests { .. }))
        );
        assert_eq!(too_many, number >= most, "{number}: {refused:?}");
    }
    installation.clock.advance_seconds(60);
    let node = &installation.nodes[0].platform;
    let later = node
        .not_too_many_requests("login", &from("192.0.2.1"))
        .await;
    assert_eq!(refusal(later), None, "the next minute is another one");
}

#[tokio::test]
async fn a_code_bears_five_tries_at_all_nodes_together() {
    let installation = two_nodes().await;
    let mobile = DEMO[1].mobile;
    let first = &installation.nodes[0].platform;
    first
        .request_log_in_code(mobile, &Origin::default())
        .await
        .expect("a code");
    let code = installation
        .desk
        .list_to(mobile)
        .pop()
        .and_then(|it| it.code);
    let code = code.expect("a code");
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for number in 0..installation.behind.settings.code_attempts {
        let node = &installation.nodes[number as usize % 2].platform;
        assert!(node.log_in(mobile, wrong).await.is_err());
    }
    for node in &installation.nodes {
        let right = refusal(node.platform.log_in(mobile, &code).await);
        assert_eq!(right, Some(Refusal::Code(CodeRefusal::UsedUp)));
    }
}

/// A store that can not count sends nothing and accepts nothing, not even what is right.
#[tokio::test]
async fn without_counters_no_code_is_sent_and_none_is_accepted() {
    for (names, fate) in [
        (&["commit", "count", "try_code"][..], Fate::FailBefore),
        (&["commit", "count", "try_code"][..], Fate::FailAfter),
        (&["commit", "count", "try_code"][..], Fate::Full),
        (&["try_code"][..], Fate::FailBefore),
        (&["newest_code", "code"][..], Fate::FailBefore),
    ] {
        let breaking = Arc::new(Breaking::new(names, fate));
        let installation = Installation::open(13, &[0], ample(), breaking.clone(), None).await;
        let node = &installation.nodes[0].platform;
        let mobile = DEMO[1].mobile;
        node.request_log_in_code(mobile, &Origin::default())
            .await
            .expect("a code");
        let code = installation
            .desk
            .list_to(mobile)
            .pop()
            .and_then(|it| it.code);
        let code = code.expect("a code");
        breaking.switch(true);
        let right = node.log_in(mobile, &code).await;
        assert!(
            matches!(
                right,
                Err(Failure::Unavailable(_) | Failure::StorageFull(_))
            ),
            "{names:?}"
        );
        if names.contains(&"commit") {
            let asked = node
                .request_log_in_code(DEMO[2].mobile, &Origin::default())
                .await;
            assert!(asked.is_err(), "{names:?} {fate:?}");
            assert!(
                installation.desk.list_to(DEMO[2].mobile).is_empty(),
                "nothing was sent"
            );
            let counted = node
                .not_too_many_requests("login", &from("192.0.2.1"))
                .await;
            // On a full disk judging documents goes on; only what needs no code does.
            assert_eq!(counted.is_ok(), fate == Fate::Full, "{names:?}");
        }
        breaking.switch(false);
        // Tries that failed after they were counted are gone; the code is worth no more than before.
        let again = node.log_in(mobile, &code).await;
        if fate == Fate::FailBefore {
            assert!(again.is_ok(), "{names:?}: nothing was used up");
        }
        assert!(
            node.log_in(mobile, &code).await.is_err(),
            "a code works once"
        );
    }
}
