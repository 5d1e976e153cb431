//! Contracts to start a test from. Numbers make ids and digests.

use hefu_kernel::{Digest, Id, Kind, SignatoryId, Timestamp};

use crate::contract::{
    Area, Command, ContentRevision, Contract, CreateDraft, DraftTerms, Event, Facts, Field,
    FieldKind, Initiator, PageSize, Refusal, SignatoryTerms, decide, evolve,
};

/// An A4 page.
pub(super) const PAGES: [PageSize; 2] = [PageSize {
    width: 59_500,
    height: 84_200,
}; 2];

/// The second at which nothing may be signed any more.
pub(super) const DEADLINE: i64 = 10_000;

pub(super) fn id<K: Kind>(number: usize) -> Id<K> {
    format!("yD{number:030}").parse().expect("an id")
}

pub(super) fn digest(number: u8) -> Digest {
    Digest([number; 32])
}

pub(super) fn at(second: i64) -> Timestamp {
    Timestamp::from_seconds(second)
}

pub(super) fn facts(second: i64) -> Facts<'static> {
    Facts {
        now: at(second),
        pages: &PAGES,
        initiator_verified: true,
    }
}

/// The id of the signatory in that place, from 0.
pub(super) fn party(place: usize) -> SignatoryId {
    id(100 + place)
}

pub(super) fn content() -> ContentRevision {
    ContentRevision {
        digest: digest(7),
        bytes: 1_000,
        pages: 2,
    }
}

pub(super) fn create() -> Command {
    Command::Create(CreateDraft {
        id: id(1),
        initiator: Initiator {
            user: id(2),
            organisation: None,
        },
        file: id(3),
        title: "租赁合同".into(),
    })
}

pub(super) fn field(place: usize) -> Field {
    Field {
        id: id(200 + place),
        signatory: party(place),
        kind: FieldKind::Signature,
        area: Area {
            page: 1,
            left: 1_000,
            top: 1_000,
            width: 10_000,
            height: 4_000,
        },
    }
}

/// Terms with so many signatories, who sign in order, a field each.
pub(super) fn terms(signatories: usize) -> DraftTerms {
    let signatory = |place| SignatoryTerms {
        id: party(place),
        subject: id(300 + place),
        name_commitment: digest(1),
        mobile_key: Digest(std::array::from_fn(
            |byte| if byte == 0 { place as u8 } else { 9 },
        )),
        notify: true,
    };
    DraftTerms {
        title: "租赁合同".into(),
        ordered: true,
        deadline: Some(at(DEADLINE)),
        signatories: (0..signatories).map(signatory).collect(),
        fields: (0..signatories).map(field).collect(),
        ..DraftTerms::default()
    }
}

pub(super) fn identify(place: usize) -> Command {
    Command::Identify {
        signatory: party(place),
        check: id(400 + place),
    }
}

pub(super) fn accept(place: usize) -> Command {
    Command::Accept {
        signatory: party(place),
        content: content().digest,
        choice: digest(8),
    }
}

pub(super) fn seal(place: usize) -> Command {
    Command::Seal {
        signatory: party(place),
        revision: digest(9),
        certificate: id(500 + place),
    }
}

pub(super) fn reject(place: usize) -> Command {
    Command::Reject {
        signatory: party(place),
        reason: "金额不对".into(),
    }
}

pub(super) fn revoke() -> Command {
    Command::Revoke {
        reason: "重新起草".into(),
    }
}

pub(super) fn extend() -> Command {
    Command::Extend {
        revision: digest(77),
    }
}

/// A contract with everything that has happened to it.
#[derive(Debug, Clone, Default)]
pub(super) struct World {
    pub(super) contract: Option<Contract>,
    pub(super) events: Vec<Event>,
}

impl World {
    /// A complete draft.
    pub(super) fn draft(signatories: usize) -> Self {
        Self::default()
            .run(create())
            .run(Command::Edit(terms(signatories)))
    }

    /// Sent, the signatories sign in order.
    pub(super) fn sent(signatories: usize) -> Self {
        Self::draft(signatories).run(Command::Send(content()))
    }

    /// Sent, the signatories sign in any order.
    pub(super) fn sent_unordered(signatories: usize) -> Self {
        let terms = DraftTerms {
            ordered: false,
            ..terms(signatories)
        };
        Self::default()
            .run(create())
            .run(Command::Edit(terms))
            .run(Command::Send(content()))
    }

    /// Carries out what must be allowed, in the first second.
    pub(super) fn run(self, command: Command) -> Self {
        self.run_at(command, 1)
    }

    /// Carries out what must be allowed, at that second.
    pub(super) fn run_at(mut self, command: Command, second: i64) -> Self {
        self.attempt(&command, &facts(second))
            .unwrap_or_else(|refusal| panic!("{command:?} was refused: {refusal:?}"));
        self
    }

    /// The signatory in that place identifies, accepts and is sealed.
    pub(super) fn signed_by(self, place: usize) -> Self {
        self.accepted_by(place).run(seal(place))
    }

    /// The signatory in that place identifies and accepts.
    pub(super) fn accepted_by(self, place: usize) -> Self {
        self.run(identify(place)).run(accept(place))
    }

    /// Decides and keeps what came of it.
    pub(super) fn attempt(
        &mut self,
        command: &Command,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        let events = decide(self.contract.as_ref(), command, facts)?;
        for event in &events {
            self.contract = evolve(self.contract.take(), event);
        }
        self.events.extend(events.iter().cloned());
        Ok(events)
    }

    /// The answer to a command in the first second.
    pub(super) fn answer(&self, command: &Command) -> Result<Vec<&'static str>, Refusal> {
        self.answer_at(command, 1)
    }

    /// The answer to a command at that second: the names of the events.
    pub(super) fn answer_at(
        &self,
        command: &Command,
        second: i64,
    ) -> Result<Vec<&'static str>, Refusal> {
        self.answer_to(command, &facts(second))
    }

    /// The answer to a command under these facts.
    pub(super) fn answer_to(
        &self,
        command: &Command,
        facts: &Facts,
    ) -> Result<Vec<&'static str>, Refusal> {
        decide(self.contract.as_ref(), command, facts)
            .map(|events| events.iter().map(Event::name).collect())
    }

    pub(super) fn contract(&self) -> &Contract {
        self.contract.as_ref().expect("a contract was begun")
    }
}
