//! Everything that evidence of one contract is made of, read at one moment.

use std::collections::{HashMap, hash_map::Entry};

use hefu_domain::contract::Event;
use hefu_kernel::{SignatoryId, SubjectId, Timestamp};
use hefu_pades::{Report, VerifyOptions, verify};
use hefu_pdf::Document;
use hefu_pki::{TrustStore, hex, sha256};

use super::log::LogOfCase;
use crate::{
    Failure, Outcome, Platform,
    contract::{PartyOverview, archive_field_name, signature_field_name},
    person::{OpenSubject, event_scope},
    ports::{Actor, ContractRecord, PersonalField, RecordedEvent},
    vault::digest,
};

/// A finished contract with all that proves it.
pub(super) struct Case {
    pub(super) record: ContractRecord,
    /// The document with everything appended to it.
    pub(super) document: Vec<u8>,
    /// What our own verifier says of it now.
    pub(super) verdict: Report,
    pub(super) revisions: Vec<RevisionOfCase>,
    pub(super) initiator: Initiator,
    pub(super) parties: Vec<PartyOfCase>,
    pub(super) history: Vec<Happening>,
    pub(super) log: LogOfCase,
    pub(super) now: Timestamp,
    /// How many of the persons named were erased.
    erased: usize,
}

/// Who began the contract.
pub(super) struct Initiator {
    /// The person's name or masked number; nothing once erased.
    pub(super) name: Option<String>,
    pub(super) organisation: Option<String>,
}

/// A signatory.
pub(super) struct PartyOfCase {
    pub(super) overview: PartyOverview,
    /// Whether the values of the person are gone.
    pub(super) erased: bool,
}

/// An event of the contract with the values behind its commitments.
pub(super) struct Happening {
    pub(super) recorded: RecordedEvent,
    /// Who did it; nothing for the platform, and once erased.
    pub(super) actor: Option<String>,
    /// What it is committed to.
    pub(super) values: Vec<CommittedValue>,
}

/// A personal value of an event.
pub(super) struct CommittedValue {
    pub(super) field: PersonalField,
    /// Salt and value; nothing once erased.
    pub(super) opening: Option<(Vec<u8>, String)>,
}

impl Happening {
    /// A value that can be shown.
    pub(super) fn value(&self, field: PersonalField) -> Option<&str> {
        let value = self.values.iter().find(|value| value.field == field)?;
        value.opening.as_ref().map(|(_, value)| value.as_str())
    }

    /// Whether such a value was there and is gone.
    pub(super) fn is_erased(&self, field: PersonalField) -> bool {
        let mut of_field = self.values.iter().filter(|value| value.field == field);
        of_field.any(|value| value.opening.is_none())
    }
}

/// What came with a revision of the document.
pub(super) enum RevisionKind {
    /// The content that was sent.
    Content,
    /// The signature of this signatory.
    Signature(SignatoryId),
    /// A signature in a field that is none of ours: it came with the file or was added by others.
    Foreign,
    /// A document time stamp.
    Stamp,
    /// Validation data.
    ValidationData,
}

/// A state of the document.
pub(super) struct RevisionOfCase {
    pub(super) kind: RevisionKind,
    /// A stable name: `content`, or that of a signature field.
    pub(super) label: String,
    pub(super) bytes: usize,
    /// SHA-256, hexadecimal.
    pub(super) sha256: String,
}

impl Case {
    pub(super) async fn read(platform: &Platform, record: &ContractRecord) -> Outcome<Self> {
        let missing = || Failure::Unavailable("a finished contract has no document".to_owned());
        let head = record.head.as_ref().ok_or_else(missing)?;
        let document = platform.contract_blob(record, head).await?;
        let now = platform.clock.now();
        let mut subjects = Subjects::default();
        let mut parties = Vec::new();
        for party in &record.contract.signatories {
            let erased = subjects
                .open(platform, party.subject)
                .await?
                .record
                .is_erased();
            let overview = platform.party_overview(record, party).await?;
            parties.push(PartyOfCase { overview, erased });
        }
        let initiator = initiator(platform, record, &mut subjects).await?;
        let history = history(platform, record, &parties, &initiator, &mut subjects).await?;
        Ok(Self {
            verdict: judged(platform, &document, now),
            revisions: revisions(record, &document)?,
            log: platform.log_of_case(record).await?,
            record: record.clone(),
            erased: subjects.erased(),
            document,
            initiator,
            parties,
            history,
            now,
        })
    }

    /// What the evidence follows from: another state, other evidence. The log grows all the time; what
    /// counts is how much of this contract it holds.
    pub(super) fn state(&self) -> [u8; 32] {
        let contract = &self.record.contract;
        let text = format!(
            "{} {} {} {} {}",
            contract.id,
            contract.version,
            self.log.events.len(),
            self.log.placed(),
            self.erased
        );
        sha256(text.as_bytes())
    }

    /// The consent of a signatory.
    pub(super) fn consent_of(&self, signatory: SignatoryId) -> Option<&Happening> {
        self.history.iter().find(|happening| {
            matches!(happening.recorded.event, Event::Accepted { signatory: by, .. } if by == signatory)
        })
    }

    /// How a signatory is called.
    pub(super) fn name_of(&self, signatory: SignatoryId) -> Option<&str> {
        let mut parties = self.parties.iter();
        let party = parties.find(|party| party.overview.signatory.id == signatory)?;
        party.name()
    }
}

/// What our own verifier says of the document now.
fn judged(platform: &Platform, document: &[u8], now: Timestamp) -> Report {
    let trust = TrustStore::new(platform.authority.roots());
    verify(document, &VerifyOptions::new(&trust, now.seconds()))
}

impl PartyOfCase {
    /// The name; nothing once erased.
    pub(super) fn name(&self) -> Option<&str> {
        Some(self.overview.name.as_str()).filter(|name| !self.erased && !name.is_empty())
    }
}

/// Persons whose keys were opened, each once.
#[derive(Default)]
struct Subjects(HashMap<SubjectId, OpenSubject>);

impl Subjects {
    async fn open(&mut self, platform: &Platform, id: SubjectId) -> Outcome<&OpenSubject> {
        match self.0.entry(id) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(unknown) => Ok(unknown.insert(platform.subject(id).await?)),
        }
    }

    fn erased(&self) -> usize {
        let all = self.0.values();
        all.filter(|subject| subject.record.is_erased()).count()
    }
}

async fn initiator(
    platform: &Platform,
    record: &ContractRecord,
    subjects: &mut Subjects,
) -> Outcome<Initiator> {
    let began = record.contract.initiator;
    let organisation = match began.organisation {
        Some(id) => platform.store.organisation(id).await?.map(|it| it.name),
        None => None,
    };
    let Some(user) = platform.store.user(began.user).await? else {
        return Ok(Initiator {
            name: None,
            organisation,
        });
    };
    let subject = subjects.open(platform, user.subject).await?;
    let name = if subject.record.is_erased() {
        None
    } else if let Some(identity) = platform.present_identity(subject).await? {
        Some(identity.name)
    } else {
        Some(platform.mobile_of(subject).await?.masked())
    };
    Ok(Initiator { name, organisation })
}

async fn history(
    platform: &Platform,
    record: &ContractRecord,
    parties: &[PartyOfCase],
    initiator: &Initiator,
    subjects: &mut Subjects,
) -> Outcome<Vec<Happening>> {
    let id = record.contract.id;
    let mut history = Vec::new();
    for recorded in platform.store.contract_events(id).await? {
        let (actor, subject) = match recorded.actor {
            Actor::System => (None, None),
            Actor::User(user) | Actor::ApiKey(_, user) => {
                let user = platform.store.user(user).await?;
                (initiator.name.clone(), user.map(|user| user.subject))
            }
            Actor::Signatory(id) => {
                let party = parties.iter().find(|it| it.overview.signatory.id == id);
                let name = party.and_then(PartyOfCase::name).map(str::to_owned);
                (name, party.map(|it| it.overview.signatory.subject))
            }
        };
        let values = match subject {
            Some(subject) => {
                let subject = subjects.open(platform, subject).await?;
                values(platform, record, &recorded, subject).await?
            }
            None => Vec::new(),
        };
        history.push(Happening {
            recorded,
            actor,
            values,
        });
    }
    Ok(history)
}

async fn values(
    platform: &Platform,
    record: &ContractRecord,
    recorded: &RecordedEvent,
    subject: &OpenSubject,
) -> Outcome<Vec<CommittedValue>> {
    let committed = [
        (PersonalField::Address, recorded.address),
        (PersonalField::UserAgent, recorded.user_agent),
    ];
    let committed: Vec<_> = committed
        .into_iter()
        .filter(|(_, commitment)| commitment.is_some())
        .map(|(field, _)| field)
        .collect();
    let stored = if committed.is_empty() || subject.record.is_erased() {
        Vec::new()
    } else {
        let scope = event_scope(record.contract.id, recorded.sequence);
        let stored = platform.store.personal_values(subject.record.id, &scope);
        stored.await?
    };
    let mut values = Vec::new();
    for field in committed {
        let opening = match stored.iter().find(|value| value.field == field) {
            Some(value) => {
                let text = String::from_utf8_lossy(&subject.open(value)?).into_owned();
                Some((value.salt.clone(), text))
            }
            None => None,
        };
        values.push(CommittedValue { field, opening });
    }
    Ok(values)
}

/// The states of the document, each a beginning of it: the content, then where every signature and time
/// stamp ended, then whatever follows.
fn revisions(record: &ContractRecord, document: &[u8]) -> Outcome<Vec<RevisionOfCase>> {
    let damaged = |what: &str| Failure::Unavailable(format!("a finished document {what}"));
    let content = record
        .content
        .as_ref()
        .ok_or_else(|| damaged("has no content"))?;
    let start = document.get(..content.bytes as usize);
    if start.map(digest) != Some(content.digest) {
        return Err(damaged("does not begin with its content"));
    }
    let open = Document::open(document).map_err(|_| damaged("can not be read"))?;
    let signatures = open
        .signatures()
        .map_err(|_| damaged("has no signatures"))?;
    let mut ends: Vec<(usize, RevisionKind, String)> = Vec::new();
    for signature in signatures {
        let Some([_, last]) = signature.sound_ranges(document.len()) else {
            return Err(damaged("has a signature without a sound range"));
        };
        let mut parties = record.contract.signatories.iter();
        let own = parties.find(|party| signature_field_name(party.id) == signature.field);
        let kind = match own {
            Some(party) => RevisionKind::Signature(party.id),
            None if signature.field == archive_field_name(record.contract.id) => {
                RevisionKind::Stamp
            }
            None if signature.sub_filter.as_deref() == Some("ETSI.RFC3161") => RevisionKind::Stamp,
            None => RevisionKind::Foreign,
        };
        ends.push((last.end, kind, signature.field));
    }
    ends.push((
        content.bytes as usize,
        RevisionKind::Content,
        "content".to_owned(),
    ));
    ends.sort_by_key(|(end, _, _)| *end);
    ends.dedup_by_key(|(end, _, _)| *end);
    if ends.last().is_some_and(|(end, _, _)| *end < document.len()) {
        let label = "validation-data".to_owned();
        ends.push((document.len(), RevisionKind::ValidationData, label));
    }
    Ok(ends
        .into_iter()
        .map(|(bytes, kind, label)| RevisionOfCase {
            sha256: hex(&sha256(&document[..bytes])),
            kind,
            label,
            bytes,
        })
        .collect())
}
