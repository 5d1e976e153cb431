//! Which contracts a list shows, and in which order.

use hefu_app::ports::*;
use hefu_domain::contract::Command;

use super::world::*;
use crate::reads::list::page_statement;

/// Contracts 1–9 of user 1, and others that concern user 1 as signatory 1.
async fn mixed() -> World {
    fill(World::new().await).await
}

async fn fill(world: World) -> World {
    let revoke = || Command::Revoke {
        reason: "不需要了".into(),
    };
    let mut all = [
        History::begin(1, 1, None, "我的草稿"),
        History::begin(2, 1, None, "等别人").sent_to(&[50], true, 20),
        History::begin(3, 1, None, "轮到我").sent_to(&[1, 50], true, 20),
        History::begin(4, 1, None, "轮到别人").sent_to(&[50, 1], true, 20),
        History::begin(5, 1, None, "签完了")
            .sent_to(&[50], true, 20)
            .signed_by(0, 30),
        History::begin(6, 1, None, "撤回了")
            .sent_to(&[50], true, 20)
            .run(revoke(), 30),
        History::begin(7, 1, None, "丢弃了").run(Command::Discard, 30),
        History::begin(8, 60, None, "别人的草稿").run(Command::Edit(terms("别人的草稿", &[1])), 9),
        History::begin(9, 60, None, "别人请我签").sent_to(&[1], true, 20),
        History::begin(10, 60, Some(70), "公司的草稿"),
        History::begin(11, 60, Some(70), "公司的合同").sent_to(&[50], true, 20),
        History::begin(12, 60, None, "与我无关").sent_to(&[50], true, 20),
    ];
    for history in &mut all {
        let write = history.save();
        world.write([write]).await;
    }
    world
}

#[tokio::test]
async fn each_filter_shows_its_contracts_newest_first() {
    let world = mixed().await;
    for (filter, alone, with_organisation) in [
        (
            ContractFilter::All,
            vec![9, 6, 5, 4, 3, 2, 1],
            vec![11, 10, 9, 6, 5, 4, 3, 2, 1],
        ),
        (ContractFilter::MineToSign, vec![9, 3], vec![9, 3]),
        (ContractFilter::WaitingForOthers, vec![4, 2], vec![11, 4, 2]),
        (ContractFilter::Drafts, vec![1], vec![1]),
        (ContractFilter::Done, vec![5], vec![5]),
        (ContractFilter::Closed, vec![6], vec![6]),
    ] {
        let mut query = query(1, filter);
        let page = world.store.contracts(&query).await.expect("lists");
        assert_eq!(numbers(&page), alone, "{filter:?}");
        query.organisations = vec![id(70)];
        let page = world.store.contracts(&query).await.expect("lists");
        assert_eq!(numbers(&page), with_organisation, "{filter:?} at work");
        let counts = world.store.contract_counts(&query).await.expect("counts");
        assert!(
            counts.contains(&(filter, with_organisation.len() as u64)),
            "{filter:?} {counts:?}"
        );
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repetition() {
    let world = mixed().await;
    let mut query = ContractQuery {
        limit: 2,
        organisations: vec![id(70)],
        ..query(1, ContractFilter::All)
    };
    let mut seen = Vec::new();
    for _ in 0..10 {
        let page = world.store.contracts(&query).await.expect("lists");
        assert!(page.items.len() <= 2);
        seen.extend(numbers(&page));
        query.after = page.next;
        if page.next.is_none() {
            break;
        }
    }
    assert_eq!(seen, [11, 10, 9, 6, 5, 4, 3, 2, 1]);
}

#[tokio::test]
async fn titles_are_found_by_any_part_and_signs_mean_themselves() {
    let world = World::new().await;
    for (number, title) in [
        (1, "Lease 100% A_B!"),
        (2, "lease 100 AxB"),
        (3, "ÄPFEL 采购"),
    ] {
        let write = History::begin(number, 1, None, title).save();
        world.write([write]).await;
    }
    for (title, found) in [
        ("LEASE", vec![2, 1]),
        ("100%", vec![1]),
        ("a_b", vec![1]),
        ("B!", vec![1]),
        ("äpfel", vec![3]),
        ("购", vec![3]),
        ("' OR 1=1 --", vec![]),
        ("  ", vec![3, 2, 1]),
    ] {
        let query = ContractQuery {
            title: title.into(),
            ..query(1, ContractFilter::All)
        };
        let page = world.store.contracts(&query).await.expect("lists");
        assert_eq!(numbers(&page), found, "{title}");
    }
}

#[tokio::test]
async fn every_way_to_a_contract_walks_an_index_from_the_cursor() {
    let world = fill(World::on_sqlite().await).await;
    let query = ContractQuery {
        organisations: vec![id(70)],
        after: Some(Cursor {
            created_at: at(5),
            id: id(5),
        }),
        ..query(1, ContractFilter::All)
    };
    let (sql, values) = page_statement(&query, None, 20);
    let plan = world
        .store
        .readers
        .all(
            sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")),
            &values,
            |columns| {
                for _ in 0..3 {
                    columns.integer()?;
                }
                columns.text()
            },
        )
        .await
        .expect("explains");
    for way in [
        "COVERING INDEX contracts_by_initiator_user_id_created_at_id_status_title_lower \
         (initiator_user_id=? AND created_at<?)",
        "COVERING INDEX contracts_by_initiator_organisation_id_created_at_id_status_title_lower_\
         initiator_user_id \
         (initiator_organisation_id=? AND created_at<?)",
        "contract_signatories_by_mobile_key_created_at_contract_id (mobile_key=? AND created_at<?)",
    ] {
        assert!(
            plan.iter().any(|step| step.contains(way)),
            "{way} {plan:#?}"
        );
    }
    for table in ["SCAN c", "SCAN s"] {
        assert!(!plan.iter().any(|step| step.trim() == table), "{plan:#?}");
    }
}
