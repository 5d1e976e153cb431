use hefu_app::ports::{Actor, IntentProof, RecordedEvent};
use hefu_domain::contract::{
    Area, ContentRevision, Contract, DraftTerms, Event, Field, FieldKind, Initiator, PageSize,
    Progress, SignatoryTerms, evolve,
};
use hefu_kernel::{Digest, Id, Kind, Timestamp};
use proptest::prelude::*;

use super::*;

/// What version 1 of every kind of event looks like, one per line, for ever.
const GOLDEN_EVENTS: &str = include_str!("golden_events.jsonl");
/// What the state after some of them looks like.
const GOLDEN_STATE: &str = include_str!("golden_state.json");

fn id<K: Kind>(number: u32) -> Id<K> {
    format!("yD{number:030}").parse().expect("an id")
}

fn digest(number: u8) -> Digest {
    Digest([number; 32])
}

fn at(number: i64) -> Timestamp {
    Timestamp::from_micros(1_790_000_000_000_000 + number)
}

fn terms() -> DraftTerms {
    DraftTerms {
        title: "《租赁合同》\"2026\"".into(),
        description: "第一行\n第二行\t\\ / \u{1} \u{7f} \u{2028}".into(),
        kind: "lease".into(),
        user_data: "{\"order\":7}".into(),
        ordered: false,
        deadline: Some(at(9)),
        signatories: vec![SignatoryTerms {
            id: id(11),
            subject: id(12),
            name_commitment: digest(13),
            mobile_key: digest(14),
            notify: true,
        }],
        fields: [FieldKind::Signature, FieldKind::Date]
            .map(|kind| Field {
                id: id(15),
                signatory: id(11),
                kind,
                area: Area {
                    page: 1,
                    left: 0,
                    top: -5,
                    width: 10_000,
                    height: i32::MAX,
                },
            })
            .to_vec(),
    }
}

/// One event of every kind, in an order that could have been.
fn every_event() -> Vec<Event> {
    let signatory = id(11);
    let initiator = Initiator {
        user: id(2),
        organisation: Some(id(3)),
    };
    let reason = || "金额不对".to_owned();
    vec![
        Event::Drafted {
            id: id(1),
            initiator,
            file: id(4),
            title: "借条".into(),
            at: at(1),
        },
        Event::Edited {
            terms: terms(),
            at: at(2),
        },
        Event::Sent {
            content: ContentRevision {
                digest: digest(5),
                bytes: u64::MAX,
                pages: 3,
            },
            at: at(3),
        },
        Event::Viewed {
            signatory,
            at: at(4),
        },
        Event::Identified {
            signatory,
            check: id(16),
            at: at(5),
        },
        Event::Reminded {
            signatory,
            at: at(6),
        },
        Event::Accepted {
            signatory,
            content: digest(5),
            choice: digest(17),
            at: at(7),
        },
        Event::Sealed {
            signatory,
            revision: digest(18),
            certificate: id(19),
            at: at(8),
        },
        Event::Completed { at: at(9) },
        Event::Rejected {
            signatory,
            reason: reason(),
            at: at(10),
        },
        Event::Revoked {
            reason: reason(),
            at: at(11),
        },
        Event::Expired { at: at(-1) },
        Event::Discarded { at: at(12) },
        Event::Extended {
            revision: digest(20),
            at: at(13),
        },
    ]
}

fn recorded(events: Vec<Event>) -> Vec<RecordedEvent> {
    let actors = [
        Actor::User(id(2)),
        Actor::ApiKey(id(6), id(2)),
        Actor::System,
        Actor::Signatory(id(11)),
    ];
    (1..)
        .zip(events)
        .map(|(sequence, event)| RecordedEvent {
            sequence,
            actor: actors[sequence as usize % actors.len()],
            address: (sequence % 2 == 1).then(|| digest(20)),
            user_agent: (sequence % 3 == 1).then(|| digest(21)),
            intent: matches!(event, Event::Accepted { .. }).then(|| IntentProof {
                method: "sms_code".into(),
                provider: "embedded message desk".into(),
                embedded: true,
                code: id(22),
            }),
            event,
        })
        .collect()
}

#[test]
fn the_bytes_of_every_kind_of_event_are_what_they_have_always_been() {
    let written: Vec<String> = recorded(every_event())
        .iter()
        .map(|it| String::from_utf8(event_to_bytes(id(1), it)).expect("UTF-8"))
        .collect();
    let golden: Vec<&str> = GOLDEN_EVENTS.lines().collect();
    assert_eq!(written, golden, "{}", written.join("\n"));
}

#[test]
fn the_meaning_of_golden_bytes_is_what_it_has_always_been() {
    let read: Vec<_> = GOLDEN_EVENTS
        .lines()
        .map(|line| event_from_bytes(line.as_bytes()).expect("reads"))
        .collect();
    let expected: Vec<_> = recorded(every_event())
        .into_iter()
        .map(|it| (id(1), it))
        .collect();
    assert_eq!(read, expected);
}

fn golden_contract() -> Contract {
    let events = every_event();
    let mut contract = events[..8].iter().fold(None, evolve).expect("begun");
    let mut second = contract.signatories[0].clone();
    for progress in [
        Progress::Pending,
        Progress::Accepted {
            at: at(1),
            choice: digest(2),
        },
        Progress::Rejected {
            at: at(3),
            reason: "不".into(),
        },
    ] {
        second.progress = progress;
        contract.signatories.push(second.clone());
    }
    contract
}

#[test]
fn a_state_is_written_and_read_as_the_golden_one() {
    let text = contract_to_text(&golden_contract());
    assert_eq!(text, GOLDEN_STATE.trim_end());
    assert_eq!(contract_from_text(&text), Ok(golden_contract()));
}

#[test]
fn bytes_that_are_no_event_are_refused() {
    let line = GOLDEN_EVENTS.lines().nth(3).expect("viewed");
    for (from, to) in [
        ("\"v\":1", "\"v\":2"),
        ("\"v\":1,", ""),
        ("\"v\":1", "\"v\":1,\"more\":0"),
        ("\"name\":\"viewed\"", "\"name\":\"seen\""),
        ("\"at\":1790000000000004", "\"at\":1790000000000004.0"),
        ("\"at\":1790000000000004", "\"at\":\"now\""),
        ("yD00", "y-00"),
        ("}", ""),
    ] {
        let broken = line.replacen(from, to, 1);
        assert_ne!(broken, line, "{from}");
        assert!(event_from_bytes(broken.as_bytes()).is_err(), "{broken}");
    }
    assert!(event_from_bytes(b"\xff").is_err());
}

#[test]
fn page_sizes_come_back() {
    let pages = vec![
        PageSize {
            width: 59_528,
            height: 84_189,
        },
        PageSize {
            width: i32::MAX,
            height: 0,
        },
    ];
    assert_eq!(pages_to_text(&pages), "[[59528,84189],[2147483647,0]]");
    assert_eq!(pages_from_text(&pages_to_text(&pages)).ok(), Some(pages));
    assert_eq!(pages_from_text("[]").ok(), Some(Vec::new()));
    assert!(pages_from_text("[[1]]").is_err());
}

fn any_id<K: Kind>() -> impl Strategy<Value = Id<K>> {
    "yD[0-9A-Za-z]{30}".prop_map(|text| text.parse().expect("an id"))
}

fn any_digest() -> impl Strategy<Value = Digest> {
    any::<[u8; 32]>().prop_map(Digest)
}

fn any_instant() -> impl Strategy<Value = Timestamp> {
    any::<i64>().prop_map(Timestamp::from_micros)
}

fn any_terms() -> impl Strategy<Value = DraftTerms> {
    let party = (
        any_id(),
        any_id(),
        any_digest(),
        any_digest(),
        any::<bool>(),
    )
        .prop_map(
            |(id, subject, name_commitment, mobile_key, notify)| SignatoryTerms {
                id,
                subject,
                name_commitment,
                mobile_key,
                notify,
            },
        );
    let field = (any_id(), any_id(), any::<bool>(), any::<(u32, [i32; 4])>()).prop_map(
        |(id, signatory, date, (page, [left, top, width, height]))| Field {
            id,
            signatory,
            kind: if date {
                FieldKind::Date
            } else {
                FieldKind::Signature
            },
            area: Area {
                page,
                left,
                top,
                width,
                height,
            },
        },
    );
    (
        any::<[String; 4]>(),
        any::<bool>(),
        proptest::option::of(any_instant()),
        proptest::collection::vec(party, 0..4),
        proptest::collection::vec(field, 0..4),
    )
        .prop_map(
            |([title, description, kind, user_data], ordered, deadline, signatories, fields)| {
                DraftTerms {
                    title,
                    description,
                    kind,
                    user_data,
                    ordered,
                    deadline,
                    signatories,
                    fields,
                }
            },
        )
}

fn any_event() -> impl Strategy<Value = Event> {
    let initiator = (any_id(), proptest::option::of(any_id()))
        .prop_map(|(user, organisation)| Initiator { user, organisation });
    prop_oneof![
        (
            any_id(),
            initiator,
            any_id(),
            any::<String>(),
            any_instant()
        )
            .prop_map(|(id, initiator, file, title, at)| Event::Drafted {
                id,
                initiator,
                file,
                title,
                at
            }),
        (any_terms(), any_instant()).prop_map(|(terms, at)| Event::Edited { terms, at }),
        (any_digest(), any::<(u64, u32)>(), any_instant()).prop_map(
            |(digest, (bytes, pages), at)| Event::Sent {
                content: ContentRevision {
                    digest,
                    bytes,
                    pages
                },
                at
            }
        ),
        (any_id(), any_digest(), any_digest(), any_instant()).prop_map(
            |(signatory, content, choice, at)| Event::Accepted {
                signatory,
                content,
                choice,
                at
            }
        ),
        (any_id(), any_digest(), any_id(), any_instant()).prop_map(
            |(signatory, revision, certificate, at)| Event::Sealed {
                signatory,
                revision,
                certificate,
                at
            }
        ),
        (any_id(), any::<String>(), any_instant()).prop_map(|(signatory, reason, at)| {
            Event::Rejected {
                signatory,
                reason,
                at,
            }
        }),
        (any_id(), any_id(), any_instant()).prop_map(|(signatory, check, at)| {
            Event::Identified {
                signatory,
                check,
                at,
            }
        }),
    ]
}

proptest! {
    #[test]
    fn events_come_back_exactly(
        event in any_event(),
        sequence in any::<u64>(),
        contract in any_id(),
        address in proptest::option::of(any_digest()),
    ) {
        let recorded = RecordedEvent {
            sequence,
            event,
            actor: Actor::System,
            address,
            user_agent: None,
            intent: None,
        };
        let bytes = event_to_bytes(contract, &recorded);
        let (read_contract, read) = event_from_bytes(&bytes).expect("reads");
        prop_assert_eq!(read_contract, contract);
        prop_assert_eq!(event_to_bytes(contract, &read), bytes);
        prop_assert_eq!(read, recorded);
    }
}
