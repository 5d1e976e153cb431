//! Random histories: what the rows say is what the events say.

use hefu_app::ports::*;
use hefu_domain::contract::Command;
use proptest::prelude::*;

use super::world::*;

/// One step of a history; numbers choose whom and what.
fn command(kind: u8, who: u8) -> Command {
    let signatory = id(11 + u32::from(who % 3));
    let reason = || "改变主意".to_owned();
    match kind % 12 {
        0 => Command::Edit(terms("标题", &[11, 12, 13][..=usize::from(who % 3)])),
        1 => Command::Send(content()),
        2 => Command::View(signatory),
        3 => Command::Identify {
            signatory,
            check: id(40 + u32::from(who)),
        },
        4 | 5 => Command::Accept {
            signatory,
            content: content().digest,
            choice: digest(u32::from(who)),
        },
        6 | 7 => Command::Seal {
            signatory,
            revision: digest(90 + u32::from(who)),
            certificate: id(90 + u32::from(who)),
        },
        8 => Command::Remind(signatory),
        11 => Command::Extend {
            revision: digest(120 + u32::from(who)),
        },
        9 if who == 0 => Command::Revoke { reason: reason() },
        9 if who == 1 => Command::Expire,
        _ if who == 2 => Command::Reject {
            signatory,
            reason: reason(),
        },
        _ => Command::View(signatory),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rows_are_what_their_events_say(
        steps in proptest::collection::vec((0_u8..12, 0_u8..6, any::<bool>()), 0..40),
    ) {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let world = World::new().await;
            let mut history = History::begin(1, 1, None, "标题");
            let begin = [(0, 2), (1, 0)].map(|(kind, who)| (kind, who, false));
            for (second, (kind, who, save)) in (10..).zip(begin.into_iter().chain(steps)) {
                history.attempt(&command(kind, who), second * 300);
                if save && history.saved < history.contract.version {
                    let write = history.save();
                    world.write([write]).await;
                }
            }
            if history.saved < history.contract.version {
                let write = history.save();
                world.write([write]).await;
            }
            let stored = world.store.contract(id(1)).await.expect("reads");
            assert_eq!(stored, Some(history.row()));
            let events = world.store.contract_events(id(1)).await.expect("reads");
            assert_eq!(events, history.events);
            assert_eq!(world.store.replay_differences().await, Ok(Vec::new()));
        });
    }
}

#[tokio::test]
async fn a_row_or_an_event_that_was_tampered_with_is_named() {
    for tampering in [
        "UPDATE contracts SET status='signed' WHERE id='yD000000000000000000000000000002'",
        "UPDATE contracts SET title_lower='x' WHERE id='yD000000000000000000000000000002'",
        "UPDATE contract_signatories SET turn=1-turn \
         WHERE contract_id='yD000000000000000000000000000002' AND place=0",
        "DELETE FROM contract_signatories \
         WHERE contract_id='yD000000000000000000000000000002' AND place=1",
        "DELETE FROM contract_events \
         WHERE contract_id='yD000000000000000000000000000002' AND sequence=2",
        "UPDATE contract_events SET bytes=CAST(replace(CAST(bytes AS TEXT),'lease','leaze') \
         AS BLOB) WHERE contract_id='yD000000000000000000000000000002'",
        "UPDATE contract_events SET digest=zeroblob(32) \
         WHERE contract_id='yD000000000000000000000000000002' AND sequence=3",
    ] {
        let world = World::on_sqlite().await;
        for number in 1..=3 {
            let write = History::begin(number, 1, None, "租约")
                .sent_to(&[11, 12], true, 50)
                .save();
            world.write([write]).await;
        }
        assert_eq!(world.store.replay_differences().await, Ok(Vec::new()));
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&world.place.location);
        let mut outside = sqlx::ConnectOptions::connect(&options)
            .await
            .expect("opens");
        sqlx::query(tampering)
            .execute(&mut outside)
            .await
            .expect(tampering);
        assert_eq!(
            world.store.replay_differences().await,
            Ok(vec![id(2)]),
            "{tampering}"
        );
    }
}
