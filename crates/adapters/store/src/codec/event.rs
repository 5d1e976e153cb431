//! Version 1 of the canonical bytes of an event.

use hefu_app::ports::{Actor, IntentProof, RecordedEvent};
use hefu_domain::contract::{DraftTerms, Event, SignatoryTerms};
use hefu_kernel::{
    ApiKeyId, CertificateId, CodeId, ContractId, Digest, FileId, IdentityCheckId, SignatoryId,
    SubjectId, Timestamp, UserId,
};
use serde::{Deserialize, Serialize};

use super::wire::{AsText, FieldWire, InitiatorWire, RevisionWire};

const VERSION: u32 = 1;

/// The canonical bytes of one event of one contract.
pub(crate) fn event_to_bytes(contract: ContractId, recorded: &RecordedEvent) -> Vec<u8> {
    let wire = RecordedWire {
        v: VERSION,
        contract: AsText(contract),
        sequence: recorded.sequence,
        event: (&recorded.event).into(),
        actor: recorded.actor.into(),
        address: recorded.address.map(AsText),
        user_agent: recorded.user_agent.map(AsText),
        intent: recorded.intent.as_ref().map(Into::into),
    };
    // Writing plain structs with text keys into memory has no way to fail.
    serde_json::to_vec(&wire).unwrap_or_default()
}

/// Reads canonical bytes back: the contract they belong to and the event.
///
/// # Errors
/// What is wrong with the bytes.
pub(crate) fn event_from_bytes(bytes: &[u8]) -> Result<(ContractId, RecordedEvent), String> {
    let wire: RecordedWire = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if wire.v != VERSION {
        return Err(format!("unknown version {} of an event", wire.v));
    }
    let recorded = RecordedEvent {
        sequence: wire.sequence,
        event: wire.event.into(),
        actor: wire.actor.into(),
        address: wire.address.map(|it| it.0),
        user_agent: wire.user_agent.map(|it| it.0),
        intent: wire.intent.map(Into::into),
    };
    Ok((wire.contract.0, recorded))
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordedWire {
    v: u32,
    contract: AsText<ContractId>,
    sequence: u64,
    event: EventWire,
    actor: ActorWire,
    address: Option<AsText<Digest>>,
    user_agent: Option<AsText<Digest>>,
    intent: Option<IntentWire>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum ActorWire {
    System,
    User {
        user: AsText<UserId>,
    },
    Signatory {
        signatory: AsText<SignatoryId>,
    },
    ApiKey {
        key: AsText<ApiKeyId>,
        user: AsText<UserId>,
    },
}

impl From<Actor> for ActorWire {
    fn from(from: Actor) -> Self {
        match from {
            Actor::System => Self::System,
            Actor::User(user) => Self::User { user: AsText(user) },
            Actor::Signatory(signatory) => Self::Signatory {
                signatory: AsText(signatory),
            },
            Actor::ApiKey(key, user) => Self::ApiKey {
                key: AsText(key),
                user: AsText(user),
            },
        }
    }
}

impl From<ActorWire> for Actor {
    fn from(from: ActorWire) -> Self {
        match from {
            ActorWire::System => Self::System,
            ActorWire::User { user } => Self::User(user.0),
            ActorWire::Signatory { signatory } => Self::Signatory(signatory.0),
            ActorWire::ApiKey { key, user } => Self::ApiKey(key.0, user.0),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct IntentWire {
    method: String,
    provider: String,
    embedded: bool,
    code: AsText<CodeId>,
}

impl From<&IntentProof> for IntentWire {
    fn from(from: &IntentProof) -> Self {
        Self {
            method: from.method.clone(),
            provider: from.provider.clone(),
            embedded: from.embedded,
            code: AsText(from.code),
        }
    }
}

impl From<IntentWire> for IntentProof {
    fn from(from: IntentWire) -> Self {
        Self {
            method: from.method,
            provider: from.provider,
            embedded: from.embedded,
            code: from.code.0,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartyWire {
    id: AsText<SignatoryId>,
    subject: AsText<SubjectId>,
    name_commitment: AsText<Digest>,
    mobile_key: AsText<Digest>,
    notify: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TermsWire {
    title: String,
    description: String,
    kind: String,
    user_data: String,
    ordered: bool,
    deadline: Option<i64>,
    signatories: Vec<PartyWire>,
    fields: Vec<FieldWire>,
}

impl From<&DraftTerms> for TermsWire {
    fn from(from: &DraftTerms) -> Self {
        let party = |it: &SignatoryTerms| PartyWire {
            id: AsText(it.id),
            subject: AsText(it.subject),
            name_commitment: AsText(it.name_commitment),
            mobile_key: AsText(it.mobile_key),
            notify: it.notify,
        };
        Self {
            title: from.title.clone(),
            description: from.description.clone(),
            kind: from.kind.clone(),
            user_data: from.user_data.clone(),
            ordered: from.ordered,
            deadline: from.deadline.map(Timestamp::micros),
            signatories: from.signatories.iter().map(party).collect(),
            fields: from.fields.iter().map(Into::into).collect(),
        }
    }
}

impl From<TermsWire> for DraftTerms {
    fn from(from: TermsWire) -> Self {
        let party = |it: PartyWire| SignatoryTerms {
            id: it.id.0,
            subject: it.subject.0,
            name_commitment: it.name_commitment.0,
            mobile_key: it.mobile_key.0,
            notify: it.notify,
        };
        Self {
            title: from.title,
            description: from.description,
            kind: from.kind,
            user_data: from.user_data,
            ordered: from.ordered,
            deadline: from.deadline.map(Timestamp::from_micros),
            signatories: from.signatories.into_iter().map(party).collect(),
            fields: from.fields.into_iter().map(Into::into).collect(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
enum EventWire {
    Drafted {
        id: AsText<ContractId>,
        initiator: InitiatorWire,
        file: AsText<FileId>,
        title: String,
        at: i64,
    },
    Edited {
        terms: TermsWire,
        at: i64,
    },
    Discarded {
        at: i64,
    },
    Sent {
        content: RevisionWire,
        at: i64,
    },
    Viewed {
        signatory: AsText<SignatoryId>,
        at: i64,
    },
    Identified {
        signatory: AsText<SignatoryId>,
        check: AsText<IdentityCheckId>,
        at: i64,
    },
    Accepted {
        signatory: AsText<SignatoryId>,
        content: AsText<Digest>,
        choice: AsText<Digest>,
        at: i64,
    },
    Sealed {
        signatory: AsText<SignatoryId>,
        revision: AsText<Digest>,
        certificate: AsText<CertificateId>,
        at: i64,
    },
    Completed {
        at: i64,
    },
    Rejected {
        signatory: AsText<SignatoryId>,
        reason: String,
        at: i64,
    },
    Revoked {
        reason: String,
        at: i64,
    },
    Expired {
        at: i64,
    },
    Reminded {
        signatory: AsText<SignatoryId>,
        at: i64,
    },
    Extended {
        revision: AsText<Digest>,
        at: i64,
    },
}

impl From<&Event> for EventWire {
    // One line per kind reads as the table it is.
    #[rustfmt::skip]
    fn from(from: &Event) -> Self {
        let at = from.at().micros();
        match from {
            Event::Drafted { id, initiator, file, title, .. } => Self::Drafted {
                id: AsText(*id), initiator: (*initiator).into(), file: AsText(*file), title: title.clone(), at,
            },
            Event::Edited { terms, .. } => Self::Edited { terms: terms.into(), at },
            Event::Discarded { .. } => Self::Discarded { at },
            Event::Sent { content, .. } => Self::Sent { content: (*content).into(), at },
            Event::Viewed { signatory, .. } => Self::Viewed { signatory: AsText(*signatory), at },
            Event::Identified { signatory, check, .. } => Self::Identified {
                signatory: AsText(*signatory), check: AsText(*check), at,
            },
            Event::Accepted { signatory, content, choice, .. } => Self::Accepted {
                signatory: AsText(*signatory), content: AsText(*content), choice: AsText(*choice), at,
            },
            Event::Sealed { signatory, revision, certificate, .. } => Self::Sealed {
                signatory: AsText(*signatory), revision: AsText(*revision), certificate: AsText(*certificate), at,
            },
            Event::Completed { .. } => Self::Completed { at },
            Event::Rejected { signatory, reason, .. } => Self::Rejected {
                signatory: AsText(*signatory), reason: reason.clone(), at,
            },
            Event::Revoked { reason, .. } => Self::Revoked { reason: reason.clone(), at },
            Event::Expired { .. } => Self::Expired { at },
            Event::Reminded { signatory, .. } => Self::Reminded { signatory: AsText(*signatory), at },
            Event::Extended { revision, .. } => Self::Extended { revision: AsText(*revision), at },
        }
    }
}

impl From<EventWire> for Event {
    #[rustfmt::skip]
    fn from(from: EventWire) -> Self {
        let instant = Timestamp::from_micros;
        match from {
            EventWire::Drafted { id, initiator, file, title, at } => Self::Drafted {
                id: id.0, initiator: initiator.into(), file: file.0, title, at: instant(at),
            },
            EventWire::Edited { terms, at } => Self::Edited { terms: terms.into(), at: instant(at) },
            EventWire::Discarded { at } => Self::Discarded { at: instant(at) },
            EventWire::Sent { content, at } => Self::Sent { content: content.into(), at: instant(at) },
            EventWire::Viewed { signatory, at } => Self::Viewed { signatory: signatory.0, at: instant(at) },
            EventWire::Identified { signatory, check, at } => Self::Identified {
                signatory: signatory.0, check: check.0, at: instant(at),
            },
            EventWire::Accepted { signatory, content, choice, at } => Self::Accepted {
                signatory: signatory.0, content: content.0, choice: choice.0, at: instant(at),
            },
            EventWire::Sealed { signatory, revision, certificate, at } => Self::Sealed {
                signatory: signatory.0, revision: revision.0, certificate: certificate.0, at: instant(at),
            },
            EventWire::Completed { at } => Self::Completed { at: instant(at) },
            EventWire::Rejected { signatory, reason, at } => Self::Rejected {
                signatory: signatory.0, reason, at: instant(at),
            },
            EventWire::Revoked { reason, at } => Self::Revoked { reason, at: instant(at) },
            EventWire::Expired { at } => Self::Expired { at: instant(at) },
            EventWire::Reminded { signatory, at } => Self::Reminded { signatory: signatory.0, at: instant(at) },
            EventWire::Extended { revision, at } => Self::Extended { revision: revision.0, at: instant(at) },
        }
    }
}
