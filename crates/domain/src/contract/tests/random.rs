//! Random sequences of commands: what holds whatever anybody does.

use proptest::prelude::*;

use super::world::*;
use crate::contract::{Command, Contract, DraftTerms, Progress, SIGNATORIES_MAX, Status, replay};

/// A command about one of three signatories or a stranger; some are nonsense on purpose.
fn any_command() -> impl Strategy<Value = Command> {
    let place = || 0_usize..4;
    prop_oneof![
        1 => Just(create()),
        2 => (0_usize..4, any::<bool>(), any::<bool>()).prop_map(|(count, ordered, forever)| {
            let terms = terms(count);
            let deadline = terms.deadline.filter(|_| !forever);
            Command::Edit(DraftTerms { ordered, deadline, ..terms })
        }),
        1 => Just(Command::Discard),
        4 => Just(Command::Send(content())),
        2 => place().prop_map(|it| Command::View(party(it))),
        8 => place().prop_map(identify),
        10 => place().prop_map(accept),
        1 => place().prop_map(|it| Command::Accept {
            signatory: party(it),
            content: digest(99),
            choice: digest(8),
        }),
        10 => place().prop_map(seal),
        1 => place().prop_map(reject),
        1 => Just(revoke()),
        1 => Just(Command::Expire),
        2 => place().prop_map(|it| Command::Remind(party(it))),
        1 => Just(extend()),
    ]
}

/// What must be true of every contract.
fn holds(contract: &Contract) {
    let all_signed =
        !contract.signatories.is_empty() && contract.signed_count() == contract.signatories.len();
    assert_eq!(
        contract.status == Status::Signed,
        all_signed,
        "signed iff all have"
    );
    assert_eq!(contract.status.is_final(), contract.finished_at.is_some());
    assert!(contract.signatories.len() <= SIGNATORIES_MAX);
    let sent = !matches!(contract.status, Status::Draft | Status::Discarded);
    assert_eq!(contract.content.is_some(), sent, "content iff sent");
    if contract.ordered {
        let signed = contract.signed_count();
        assert!(
            contract.signatories[..signed]
                .iter()
                .all(|it| it.has_signed()),
            "signatures stand in order"
        );
        assert!(contract.owed().len() <= 1, "one at a time");
    }
    if !contract.owed().is_empty() {
        assert_eq!(
            contract.status,
            Status::Signing,
            "nothing closes over an owed signature"
        );
    }
    for signatory in &contract.signatories {
        let consented = matches!(
            signatory.progress,
            Progress::Accepted { .. } | Progress::Signed { .. }
        );
        assert!(!consented || signatory.identity_check.is_some());
    }
}

/// What must be true of every step.
fn follows(before: &Contract, after: &Contract) {
    if before.status.is_final() {
        let extended = Contract {
            extended: after.extended,
            version: after.version,
            ..before.clone()
        };
        assert_eq!(
            &extended, after,
            "what is final is extended and nothing else"
        );
    }
    if before.content.is_some() {
        assert_eq!(before.content, after.content, "the content stays");
    }
    for owed in before.owed() {
        let progress = after.signatory(owed).map(|it| &it.progress);
        assert!(
            matches!(
                progress,
                Some(Progress::Accepted { .. } | Progress::Signed { .. })
            ),
            "an owed signature was lost: {progress:?}"
        );
    }
    for signed in before.signatories.iter().filter(|it| it.has_signed()) {
        let now = after.signatory(signed.id).map(|it| &it.progress);
        assert_eq!(
            now,
            Some(&signed.progress),
            "a signature stays as it was made"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_asked_the_rules_hold(
        commands in proptest::collection::vec((any_command(), 0_i64..600), 0..60),
    ) {
        let mut world = World::draft(2);
        let mut second = 0;
        for (command, pause) in commands {
            second += pause;
            let before = world.contract().clone();
            let refused = world.attempt(&command, &facts(second)).is_err();
            let after = world.contract();
            prop_assert!(!refused || before == *after, "a refusal changes nothing");
            prop_assert_eq!(after.version, world.events.len() as u64);
            holds(after);
            follows(&before, after);
        }
        prop_assert_eq!(replay(&world.events), world.contract);
    }
}

#[test]
fn an_empty_history_is_no_contract() {
    assert_eq!(replay([]), None);
}

#[test]
fn a_history_that_does_not_begin_with_a_draft_is_no_contract() {
    let world = World::sent(1);
    assert_eq!(replay(&world.events[1..]), None);
}
