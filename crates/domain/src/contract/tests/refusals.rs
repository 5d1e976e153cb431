//! Each refusal as a fact of its own.

use super::world::*;
use crate::contract::{
    Area, Command, CreateDraft, DraftTerms, FIELD_SIDE_MIN, FIELDS_MAX, Facts, Field, FieldKind,
    Progress, REASON_CHARACTERS_MAX, REMINDER_INTERVAL_SECONDS, Refusal, SIGNATORIES_MAX, Status,
    TITLE_CHARACTERS_MAX,
};

fn edit(change: impl FnOnce(&mut DraftTerms)) -> Result<Vec<&'static str>, Refusal> {
    let mut terms = terms(2);
    change(&mut terms);
    World::draft(2).answer(&Command::Edit(terms))
}

fn send(change: impl FnOnce(&mut DraftTerms)) -> Result<Vec<&'static str>, Refusal> {
    let mut terms = terms(2);
    change(&mut terms);
    World::draft(2)
        .run(Command::Edit(terms))
        .answer(&Command::Send(content()))
}

#[test]
fn a_title_has_1_to_200_characters_and_none_that_control() {
    let created = |title: &str| {
        let Command::Create(draft) = create() else {
            panic!("another command");
        };
        let title = title.to_owned();
        World::default().answer(&Command::Create(CreateDraft { title, ..draft }))
    };
    let longest = "合".repeat(TITLE_CHARACTERS_MAX);
    for (title, fits) in [
        ("a", true),
        (longest.as_str(), true),
        (&format!("  {longest}  "), true),
        ("", false),
        (" \u{3000}", false),
        (&format!("{longest}a"), false),
        ("a\nb", false),
        ("a\u{0}b", false),
    ] {
        let expected = |event| {
            if fits {
                Ok(vec![event])
            } else {
                Err(Refusal::TitleInvalid)
            }
        };
        assert_eq!(created(title), expected("drafted"), "{title:?}");
        let edited = edit(|terms| terms.title = title.to_owned());
        assert_eq!(edited, expected("edited"), "{title:?}");
    }
}

#[test]
fn titles_and_reasons_are_kept_trimmed() {
    let mut terms = terms(1);
    terms.title = "  租约 ".into();
    let world = World::draft(1).run(Command::Edit(terms));
    assert_eq!(world.contract().title, "租约");
    let reason = " 不签 \n".to_owned();
    let closed = World::sent(1).run(Command::Revoke { reason });
    assert_eq!(closed.contract().close_reason.as_deref(), Some("不签"));
}

#[test]
fn free_texts_have_a_greatest_length() {
    type Text = fn(&mut DraftTerms) -> &mut String;
    let texts: [(&'static str, usize, Text); 3] = [
        ("description", 1_000, |terms| &mut terms.description),
        ("kind", 200, |terms| &mut terms.kind),
        ("user_data", 20_480, |terms| &mut terms.user_data),
    ];
    for (text, characters_max, field) in texts {
        let fill = |count| edit(|terms| *field(terms) = "字".repeat(count));
        assert_eq!(fill(characters_max), Ok(vec!["edited"]), "{text}");
        assert_eq!(
            fill(characters_max + 1),
            Err(Refusal::TextTooLong {
                text,
                characters_max
            })
        );
    }
}

#[test]
fn fifty_sign_and_fifty_one_do_not() {
    let answer = |count| World::draft(1).answer(&Command::Edit(terms(count)));
    assert_eq!(answer(SIGNATORIES_MAX), Ok(vec!["edited"]));
    assert_eq!(
        answer(SIGNATORIES_MAX + 1),
        Err(Refusal::TooManySignatories {
            max: SIGNATORIES_MAX
        })
    );
}

#[test]
fn nobody_signs_twice() {
    let twice = Err(Refusal::SameSignatoryTwice { index: 1 });
    let same_mobile = edit(|terms| {
        terms.signatories[1].mobile_key = terms.signatories[0].mobile_key;
    });
    assert_eq!(same_mobile, twice);
    let same_id = edit(|terms| {
        terms.signatories[1].id = terms.signatories[0].id;
        terms.fields.truncate(1);
    });
    assert_eq!(same_id, twice);
}

#[test]
fn a_contract_without_signatories_is_not_sent() {
    let answer = send(|terms| {
        terms.signatories.clear();
        terms.fields.clear();
    });
    assert_eq!(answer, Err(Refusal::NoSignatory));
}

#[test]
fn every_signatory_needs_a_field_for_the_signature() {
    let without = send(|terms| terms.fields.truncate(1));
    assert_eq!(without, Err(Refusal::NoSigningField { index: 1 }));
    let only_a_date = send(|terms| terms.fields[0].kind = FieldKind::Date);
    assert_eq!(only_a_date, Err(Refusal::NoSigningField { index: 0 }));
}

#[test]
fn two_thousand_fields_fit_and_one_more_does_not() {
    let fields = |count| edit(|terms| terms.fields = vec![field(0); count]);
    assert_eq!(fields(FIELDS_MAX), Ok(vec!["edited"]));
    assert_eq!(
        fields(FIELDS_MAX + 1),
        Err(Refusal::TooManyFields { max: FIELDS_MAX })
    );
}

#[test]
fn a_field_belongs_to_a_signatory() {
    let answer = edit(|terms| terms.fields[0].signatory = party(7));
    assert_eq!(answer, Err(Refusal::FieldOfNobody));
}

#[test]
fn a_field_lies_on_a_page_of_the_document() {
    for page in [0, 3, u32::MAX] {
        let answer = edit(|terms| terms.fields[0].area.page = page);
        assert_eq!(answer, Err(Refusal::FieldPageMissing { page, pages: 2 }));
    }
    assert_eq!(
        edit(|terms| terms.fields[0].area.page = 2),
        Ok(vec!["edited"])
    );
}

#[test]
fn a_field_lies_within_its_page_and_is_large_enough() {
    let outside = Err(Refusal::FieldOutsidePage { page: 1 });
    let small = Err(Refusal::FieldTooSmall { page: 1 });
    let fits = Ok(vec!["edited"]);
    let side = FIELD_SIDE_MIN;
    for ([left, top, width, height], expected) in [
        ([0, 0, PAGES[0].width, PAGES[0].height], &fits),
        (
            [PAGES[0].width - side, PAGES[0].height - side, side, side],
            &fits,
        ),
        ([0, 0, side, side], &fits),
        ([-1, 0, side, side], &outside),
        ([0, -1, side, side], &outside),
        ([PAGES[0].width - side + 1, 0, side, side], &outside),
        ([0, PAGES[0].height - side + 1, side, side], &outside),
        ([i32::MAX, 0, i32::MAX, side], &outside),
        ([0, 0, side - 1, side], &small),
        ([0, 0, side, side - 1], &small),
        ([0, 0, -5, side], &small),
    ] {
        let area = Area {
            page: 1,
            left,
            top,
            width,
            height,
        };
        let answer = edit(|terms| terms.fields[0] = Field { area, ..field(0) });
        assert_eq!(&answer, expected, "{area:?}");
    }
}

#[test]
fn a_contract_whose_deadline_is_past_is_not_sent() {
    let sent_at = |second| World::draft(1).answer_at(&Command::Send(content()), second);
    assert_eq!(sent_at(DEADLINE - 1), Ok(vec!["sent"]));
    assert_eq!(sent_at(DEADLINE), Err(Refusal::DeadlinePast));
    assert_eq!(send(|terms| terms.deadline = None), Ok(vec!["sent"]));
}

#[test]
fn only_the_verified_send() {
    let facts = Facts {
        initiator_verified: false,
        ..facts(1)
    };
    assert_eq!(
        World::draft(1).answer_to(&Command::Send(content()), &facts),
        Err(Refusal::InitiatorUnverified)
    );
}

#[test]
fn with_an_order_nobody_signs_before_the_one_ahead_has_signed() {
    let world = World::sent(3).run(identify(1)).accepted_by(0);
    assert_eq!(
        world.answer(&accept(1)),
        Err(Refusal::NotYourTurn),
        "an owed signature does not stand yet"
    );
    let world = world.run(seal(0));
    assert_eq!(world.answer(&accept(1)), Ok(vec!["accepted"]));
    assert_eq!(world.answer(&reject(2)), Err(Refusal::NotYourTurn));
    assert_eq!(
        world.answer(&Command::Remind(party(2))),
        Err(Refusal::NotYourTurn)
    );
}

#[test]
fn without_an_order_everybody_signs_when_they_like() {
    let world = World::sent_unordered(3)
        .accepted_by(2)
        .accepted_by(0)
        .run(seal(0))
        .signed_by(1);
    assert_eq!(world.contract().owed(), [party(2)]);
    assert_eq!(world.answer(&seal(2)), Ok(vec!["sealed", "completed"]));
}

#[test]
fn nobody_signs_after_the_deadline() {
    let world = World::sent(2).run(identify(0));
    for command in [accept(0), reject(0), identify(1), Command::Remind(party(0))] {
        let last = world.answer_at(&command, DEADLINE);
        assert!(last.is_ok(), "{command:?} {last:?}");
        assert_eq!(
            world.answer_at(&command, DEADLINE + 1),
            Err(Refusal::DeadlinePassed),
            "{command:?}"
        );
    }
}

#[test]
fn a_contract_expires_after_its_deadline_and_not_at_it() {
    let world = World::sent(1);
    assert_eq!(
        world.answer_at(&Command::Expire, DEADLINE),
        Err(Refusal::DeadlineAhead)
    );
    assert_eq!(
        world.answer_at(&Command::Expire, DEADLINE + 1),
        Ok(vec!["expired"])
    );
    let terms = DraftTerms {
        deadline: None,
        ..terms(1)
    };
    let endless = World::draft(1)
        .run(Command::Edit(terms))
        .run(Command::Send(content()));
    assert_eq!(
        endless.answer_at(&Command::Expire, i64::MAX / 2_000_000),
        Err(Refusal::DeadlineAhead)
    );
}

#[test]
fn an_owed_signature_beats_revoking_refusing_and_expiry() {
    let world = World::sent_unordered(2).accepted_by(0);
    let late = DEADLINE + 1;
    assert_eq!(world.answer(&revoke()), Err(Refusal::SignatureOwed));
    assert_eq!(world.answer(&reject(1)), Err(Refusal::SignatureOwed));
    assert_eq!(
        world.answer_at(&Command::Expire, late),
        Err(Refusal::SignatureOwed)
    );
    assert_eq!(
        world.answer_at(&seal(0), late),
        Ok(vec!["sealed"]),
        "it is made even after the deadline"
    );
    let sealed = world.run_at(seal(0), late);
    assert_eq!(
        sealed.answer_at(&Command::Expire, late),
        Ok(vec!["expired"])
    );
}

#[test]
fn nobody_accepts_without_having_proved_who_they_are() {
    assert_eq!(
        World::sent(1).answer(&accept(0)),
        Err(Refusal::IdentityMissing)
    );
}

#[test]
fn consent_is_to_the_present_content_only() {
    let other = Command::Accept {
        signatory: party(0),
        content: digest(99),
        choice: digest(8),
    };
    assert_eq!(
        World::sent(1).run(identify(0)).answer(&other),
        Err(Refusal::ContentChanged)
    );
}

#[test]
fn nobody_decides_twice() {
    let decided = Err(Refusal::AlreadyDecided {
        signatory: party(0),
    });
    for world in [World::sent(2).accepted_by(0), World::sent(2).signed_by(0)] {
        for command in [accept(0), reject(0), identify(0)] {
            assert_eq!(world.answer(&command), decided, "{command:?}");
        }
    }
}

#[test]
fn only_what_is_owed_is_sealed_and_only_once() {
    let world = World::sent(2);
    assert_eq!(world.answer(&seal(0)), Err(Refusal::NothingOwed));
    let world = world.signed_by(0);
    assert_eq!(world.answer(&seal(0)), Err(Refusal::NothingOwed));
    assert_eq!(world.answer(&seal(1)), Err(Refusal::NothingOwed));
}

#[test]
fn strangers_are_unknown() {
    let world = World::sent(2);
    for command in [
        Command::View(party(9)),
        identify(9),
        accept(9),
        seal(9),
        reject(9),
        Command::Remind(party(9)),
    ] {
        assert_eq!(
            world.answer(&command),
            Err(Refusal::UnknownSignatory),
            "{command:?}"
        );
    }
}

#[test]
fn a_reason_has_1_to_200_characters() {
    let longest = "由".repeat(REASON_CHARACTERS_MAX);
    for (reason, fits) in [
        ("不", true),
        (longest.as_str(), true),
        (&format!(" {longest}\n"), true),
        ("", false),
        (" \t", false),
        (&format!("{longest}。"), false),
    ] {
        let reason = reason.to_owned();
        let expected = |event| {
            if fits {
                Ok(vec![event])
            } else {
                Err(Refusal::ReasonInvalid)
            }
        };
        let signatory = party(0);
        let rejected = World::sent(1).answer(&Command::Reject {
            signatory,
            reason: reason.clone(),
        });
        assert_eq!(rejected, expected("rejected"), "{reason:?}");
        let revoked = World::sent(1).answer(&Command::Revoke { reason });
        assert_eq!(revoked, expected("revoked"));
    }
}

#[test]
fn the_status_is_told_before_a_bad_reason() {
    let wrong = Err(Refusal::WrongStatus {
        status: Status::Draft,
    });
    let reason = String::new;
    let draft = World::draft(1);
    let signatory = party(0);
    let reject = Command::Reject {
        signatory,
        reason: reason(),
    };
    assert_eq!(draft.answer(&reject), wrong);
    assert_eq!(draft.answer(&Command::Revoke { reason: reason() }), wrong);
}

#[test]
fn three_reminders_ten_minutes_apart() {
    let remind = || Command::Remind(party(0));
    let world = World::sent(1).run_at(remind(), 0);
    let next = REMINDER_INTERVAL_SECONDS;
    assert_eq!(
        world.answer_at(&remind(), next - 1),
        Err(Refusal::RemindedTooSoon {
            retry_after_seconds: 1
        })
    );
    let world = world.run_at(remind(), next).run_at(remind(), 2 * next);
    assert_eq!(
        world.answer_at(&remind(), 3 * next),
        Err(Refusal::RemindersUsedUp)
    );
}

#[test]
fn what_is_fulfilled_already_changes_nothing() {
    let viewed = World::sent(1).run(Command::View(party(0)));
    assert_eq!(viewed.answer(&Command::View(party(0))), Ok(vec![]));
    let identified = World::sent(1).run(identify(0));
    assert_eq!(identified.answer(&identify(0)), Ok(vec![]));
}

#[test]
fn a_refusal_keeps_the_reason_with_the_one_who_refused() {
    let world = World::sent(2).run_at(reject(0), 5);
    let contract = world.contract();
    assert_eq!(
        contract.signatories[0].progress,
        Progress::Rejected {
            at: at(5),
            reason: "金额不对".into()
        }
    );
    assert_eq!(contract.close_reason.as_deref(), Some("金额不对"));
    assert_eq!(contract.finished_at, Some(at(5)));
}

#[test]
fn a_signature_keeps_when_it_was_consented_to() {
    let world = World::sent(1)
        .run(identify(0))
        .run_at(accept(0), 5)
        .run_at(seal(0), 8);
    assert_eq!(
        world.contract().signatories[0].progress,
        Progress::Signed {
            accepted_at: at(5),
            at: at(8),
            certificate: id(500),
            revision: digest(9),
        }
    );
}
