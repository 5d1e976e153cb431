//! Every status × every command has an expected answer.

use super::world::*;
use crate::contract::{Command, Refusal, Status};

type Answer = Result<&'static [&'static str], Refusal>;

const COMMANDS: usize = 13;

/// The column of a command. A new command does not compile until it has one.
fn column(command: &Command) -> usize {
    match command {
        Command::Create(_) => 0,
        Command::Edit(_) => 1,
        Command::Discard => 2,
        Command::Send(_) => 3,
        Command::View(_) => 4,
        Command::Identify { .. } => 5,
        Command::Accept { .. } => 6,
        Command::Seal { .. } => 7,
        Command::Reject { .. } => 8,
        Command::Revoke { .. } => 9,
        Command::Expire => 10,
        Command::Remind(_) => 11,
        Command::Extend { .. } => 12,
    }
}

/// One command of each kind, by and about the signatory in that place.
fn commands(place: usize) -> [Command; COMMANDS] {
    [
        create(),
        Command::Edit(terms(2)),
        Command::Discard,
        Command::Send(content()),
        Command::View(party(place)),
        // Another check than the one before, since the same one changes nothing.
        Command::Identify {
            signatory: party(place),
            check: id(999),
        },
        accept(place),
        seal(place),
        reject(place),
        revoke(),
        Command::Expire,
        Command::Remind(party(place)),
        extend(),
    ]
}

fn check(what: &str, world: &World, place: usize, expected: [Answer; COMMANDS]) {
    for (number, command) in commands(place).iter().enumerate() {
        assert_eq!(
            column(command),
            number,
            "a command stands in the wrong column"
        );
        let expected = expected[number].map(<[_]>::to_vec);
        assert_eq!(world.answer(command), expected, "{what}: {command:?}");
    }
}

#[test]
fn every_status_answers_every_command() {
    const DONE: Answer = Ok(&[]);
    let one = |event: &'static [&'static str]| -> Answer { Ok(event) };
    let wrong = |status| -> Answer { Err(Refusal::WrongStatus { status }) };
    let exists: Answer = Err(Refusal::AlreadyExists);

    let no = wrong(Status::Discarded);
    #[rustfmt::skip]
    check("nothing yet", &World::default(), 0, [
        // create           edit  discard  send  view  identify  accept  seal  reject  revoke  expire  remind  extend
        one(&["drafted"]),  no,   no,      no,   no,   no,       no,     no,   no,     no,     no,     no,     no,
    ]);

    let no = wrong(Status::Draft);
    #[rustfmt::skip]
    check("draft", &World::draft(2), 0, [
        // create  edit              discard              send
        exists,    one(&["edited"]), one(&["discarded"]), one(&["sent"]),
        // view  identify  accept  seal  reject  revoke  expire  remind  extend
        no,      no,       no,     no,   no,     no,     no,     no,     no,
    ]);

    let no = wrong(Status::Signing);
    let first = World::sent(2).run(identify(0));
    #[rustfmt::skip]
    check("signing, the signatory's turn", &first, 0, [
        // create  edit  discard  send  view
        exists,    no,   no,      no,   one(&["viewed"]),
        // identify             accept               seal
        one(&["identified"]),   one(&["accepted"]),  Err(Refusal::NothingOwed),
        // reject             revoke              expire                        remind               extend
        one(&["rejected"]),   one(&["revoked"]),  Err(Refusal::DeadlineAhead),  one(&["reminded"]),  no,
    ]);

    let turn: Answer = Err(Refusal::NotYourTurn);
    #[rustfmt::skip]
    check("signing, somebody else's turn", &first, 1, [
        // create  edit  discard  send  view               identify
        exists,    no,   no,      no,   one(&["viewed"]),  one(&["identified"]),
        // accept  seal                       reject  revoke              expire                        remind  extend
        turn,      Err(Refusal::NothingOwed), turn,   one(&["revoked"]),  Err(Refusal::DeadlineAhead),  turn,   no,
    ]);

    let decided: Answer = Err(Refusal::AlreadyDecided {
        signatory: party(0),
    });
    let owed: Answer = Err(Refusal::SignatureOwed);
    let accepted = World::sent(2).accepted_by(0);
    #[rustfmt::skip]
    check("signing, the signature is owed", &accepted, 0, [
        // create  edit  discard  send  view               identify  accept   seal
        exists,    no,   no,      no,   one(&["viewed"]),  decided,  decided, one(&["sealed"]),
        // reject  revoke  expire                        remind    extend
        decided,   owed,   Err(Refusal::DeadlineAhead),  decided,  no,
    ]);

    let signed = accepted.clone().run(seal(0));
    #[rustfmt::skip]
    check("signing, the signatory has signed", &signed, 0, [
        // create  edit  discard  send  view               identify  accept   seal
        exists,    no,   no,      no,   one(&["viewed"]),  decided,  decided, Err(Refusal::NothingOwed),
        // reject  revoke              expire                        remind    extend
        decided,   one(&["revoked"]),  Err(Refusal::DeadlineAhead),  decided,  no,
    ]);

    for (world, status) in [
        (signed.clone().signed_by(1), Status::Signed),
        (World::sent(2).run(reject(0)), Status::Rejected),
        (signed.run(revoke()), Status::Revoked),
        (
            World::sent(2).run_at(Command::Expire, DEADLINE + 1),
            Status::Expired,
        ),
        (World::draft(2).run(Command::Discard), Status::Discarded),
    ] {
        assert_eq!(world.contract().status, status);
        let no = wrong(status);
        let extends = if status == Status::Signed {
            one(&["extended"])
        } else {
            no
        };
        #[rustfmt::skip]
        check(&format!("{status:?}"), &world, 0, [
            // create  edit  discard  send  view  identify  accept  seal  reject  revoke  expire  remind  extend
            exists,    no,   no,      no,   DONE, no,       no,     no,   no,     no,     no,     no,     extends,
        ]);
    }
}

#[test]
fn the_last_signature_completes_the_contract() {
    let world = World::sent(2).signed_by(0).accepted_by(1);
    assert_eq!(world.answer(&seal(1)), Ok(vec!["sealed", "completed"]));
    let done = world.run_at(seal(1), 77);
    assert_eq!(done.contract().status, Status::Signed);
    assert_eq!(done.contract().finished_at, Some(at(77)));
    assert_eq!(done.contract().signed_count(), 2);
}

#[test]
fn final_statuses_are_those_after_signing_and_the_discarded_one() {
    let finals: Vec<Status> = Status::ALL.into_iter().filter(|it| it.is_final()).collect();
    assert_eq!(
        finals,
        [
            Status::Signed,
            Status::Rejected,
            Status::Revoked,
            Status::Expired,
            Status::Discarded
        ]
    );
}
