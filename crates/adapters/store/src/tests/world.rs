//! Records to start a test from. Numbers make ids and digests, so that a test reads as facts.

use hefu_app::ports::*;
use hefu_domain::contract::{Area, Event};
use hefu_domain::contract::{
    Command, ContentRevision, Contract, CreateDraft, DraftTerms, Facts, Field, FieldKind,
    Initiator, PageSize, SignatoryTerms, decide, evolve,
};
use hefu_kernel::{ContractId, Digest, Id, Kind, Timestamp};

use crate::{SqlStore, StoreSettings};

/// A PostgreSQL URL here runs the tests there, each in a schema of its own.
pub(super) const POSTGRES: &str = "HEFU_TEST_POSTGRES_URL";

/// A store in a place of its own.
pub(super) struct World {
    pub(super) store: SqlStore,
    pub(super) place: Place,
}

/// Where a store lies; the folder goes when this is dropped.
pub(super) struct Place {
    /// Kept for its end.
    _folder: tempfile::TempDir,
    pub(super) location: String,
}

impl Place {
    /// An empty place on the database that is tested.
    pub(super) async fn new() -> Self {
        match std::env::var(POSTGRES) {
            Ok(url) => Self::on_postgres(&url).await,
            Err(_) => Self::on_sqlite(),
        }
    }

    /// An empty folder.
    pub(super) fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("data").join("hefu.db");
        let location = file.to_str().expect("text").to_owned();
        Self {
            _folder: folder,
            location,
        }
    }

    async fn on_postgres(url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // The random end of the folder's name makes the schema's name.
        let end = folder.path().file_name().expect("named").to_string_lossy();
        let schema: String = end.bytes().map(|byte| format!("{byte:02x}")).collect();
        let mut connection = <sqlx::PgConnection as sqlx::Connection>::connect(url)
            .await
            .expect("connects");
        let sql = format!("CREATE SCHEMA s{schema}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
            .execute(&mut connection)
            .await
            .expect("makes a schema");
        let sign = if url.contains('?') { '&' } else { '?' };
        let location = format!("{url}{sign}options[search_path]=s{schema}");
        Self {
            _folder: folder,
            location,
        }
    }

    /// Opens it, made if it is empty.
    pub(super) async fn open(&self) -> SqlStore {
        SqlStore::open(&self.location, StoreSettings::default())
            .await
            .expect("opens")
    }
}

impl World {
    /// An empty store on the database that is tested.
    pub(super) async fn new() -> Self {
        Self::at(Place::new().await).await
    }

    /// An empty store on SQLite, for what is particular to it.
    pub(super) async fn on_sqlite() -> Self {
        Self::at(Place::on_sqlite()).await
    }

    async fn at(place: Place) -> Self {
        let store = place.open().await;
        Self { store, place }
    }

    /// Commits changes that must succeed.
    pub(super) async fn write(&self, writes: impl IntoIterator<Item = Write>) {
        self.store
            .commit(Batch(writes.into_iter().collect()))
            .await
            .expect("committed");
    }

    /// Commits changes that must meet a conflict.
    pub(super) async fn conflict(&self, writes: impl IntoIterator<Item = Write>) -> Conflict {
        match self.store.commit(Batch(writes.into_iter().collect())).await {
            Err(CommitError::Conflict(conflict)) => conflict,
            other => panic!("a conflict was expected, not {other:?}"),
        }
    }
}

/// The id with that number.
pub(super) fn id<K: Kind>(number: u32) -> Id<K> {
    format!("yD{number:030}").parse().expect("an id")
}

/// The digest with that number.
pub(super) fn digest(number: u32) -> Digest {
    let mut bytes = [0xAB; 32];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    Digest(bytes)
}

/// So many seconds after the start of the tests' time.
pub(super) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(1_790_000_000 + seconds)
}

pub(super) fn blob(number: u32) -> StoredBlob {
    StoredBlob {
        name: BlobName::parse(&format!("{number:032}")).expect("a name"),
        digest: digest(number),
        bytes: 1_000 + u64::from(number),
    }
}

pub(super) fn subject(number: u32) -> SubjectRecord {
    SubjectRecord {
        id: id(number),
        mobile_key: digest(number),
        wrapped_key: vec![1, 2, 3],
        identity_check: None,
        created_at: at(0),
    }
}

pub(super) fn user(number: u32) -> UserRecord {
    UserRecord {
        id: id(number),
        subject: id(number),
        mobile_key: digest(number),
        created_at: at(0),
    }
}

pub(super) fn identity_check(number: u32, subject: u32, confirmed: bool) -> IdentityCheckRecord {
    IdentityCheckRecord {
        id: id(number),
        subject: id(subject),
        document: "ID_CARD".into(),
        number_key: digest(77),
        method: "format_rules".into(),
        provider: "embedded".into(),
        embedded: true,
        answer_digest: digest(78),
        confirmed,
        consent_version: "2026-11".into(),
        at: at(5),
    }
}

pub(super) fn organisation(number: u32) -> OrganisationRecord {
    OrganisationRecord {
        id: id(number),
        name: "晨光文具有限公司".into(),
        created_at: at(1),
    }
}

pub(super) fn code(number: u32, binding: u32) -> CodeRecord {
    CodeRecord {
        id: id(number),
        purpose: CodePurpose::Sign,
        binding: digest(binding),
        throttle: digest(9_000),
        hash: digest(number),
        created_at: at(i64::from(number)),
        expires_at: at(i64::from(number) + 300),
        attempts: 0,
        consumed_at: None,
    }
}

pub(super) fn job(number: u32, key: &str, run_at: Timestamp) -> JobRecord {
    JobRecord {
        id: id(number),
        key: key.into(),
        job: Job::Seal {
            contract: id(number),
        },
        run_at,
        attempts: 0,
    }
}

pub(super) const PAGES: [PageSize; 1] = [PageSize {
    width: 59_500,
    height: 84_200,
}];

/// A contract with its history, moved by the domain's own rules.
pub(super) struct History {
    pub(super) contract: Contract,
    pub(super) events: Vec<RecordedEvent>,
    pub(super) saved: u64,
}

impl History {
    /// A draft of the user with that number.
    pub(super) fn begin(number: u32, user: u32, organisation: Option<u32>, title: &str) -> Self {
        let command = Command::Create(CreateDraft {
            id: id(number),
            initiator: Initiator {
                user: id(user),
                organisation: organisation.map(id),
            },
            file: id(number),
            title: title.into(),
        });
        let events = decide(None, &command, &facts(i64::from(number))).expect("allowed");
        let contract = events
            .iter()
            .fold(None, evolve)
            .expect("a contract was begun");
        let mut history = Self {
            contract,
            events: Vec::new(),
            saved: 0,
        };
        history.record(events);
        history
    }

    /// Carries a command out at that second; `false` if it was refused.
    pub(super) fn attempt(&mut self, command: &Command, seconds: i64) -> bool {
        let Ok(events) = decide(Some(&self.contract), command, &facts(seconds)) else {
            return false;
        };
        for event in &events {
            self.contract = evolve(Some(self.contract.clone()), event).expect("a contract");
        }
        self.record(events);
        true
    }

    /// Carries a command out that is allowed.
    pub(super) fn run(mut self, command: Command, seconds: i64) -> Self {
        assert!(self.attempt(&command, seconds), "{command:?} was refused");
        self
    }

    /// Adds signatories by the number of their mobile, with a field each, and sends.
    pub(super) fn sent_to(self, mobiles: &[u32], ordered: bool, seconds: i64) -> Self {
        let terms = DraftTerms {
            ordered,
            ..terms(&self.contract.title, mobiles)
        };
        self.run(Command::Edit(terms), seconds)
            .run(Command::Send(content()), seconds)
    }

    /// The signatory at that place identifies, accepts and is sealed.
    pub(super) fn signed_by(self, place: usize, seconds: i64) -> Self {
        let signatory = self.contract.signatories[place].id;
        self.run(
            Command::Identify {
                signatory,
                check: id(600),
            },
            seconds,
        )
        .run(
            Command::Accept {
                signatory,
                content: content().digest,
                choice: digest(602),
            },
            seconds,
        )
        .run(
            Command::Seal {
                signatory,
                revision: digest(603),
                certificate: id(604),
            },
            seconds,
        )
    }

    /// The write that stores what has happened since the last call.
    pub(super) fn save(&mut self) -> Write {
        let before = self.saved;
        self.saved = self.contract.version;
        Write::SaveContract {
            record: Box::new(self.row()),
            before,
            events: self.events[before as usize..].to_vec(),
        }
    }

    pub(super) fn row(&self) -> ContractRecord {
        let sent = self.contract.content.is_some();
        ContractRecord {
            contract: self.contract.clone(),
            wrapped_key: vec![9; 40],
            source: blob(1),
            pages: PAGES.to_vec(),
            file_name: "租赁合同.pdf".into(),
            content: sent.then(|| blob(2)),
            head: sent.then(|| blob(3)),
            updated_at: self.events.last().expect("begun").event.at(),
        }
    }

    fn record(&mut self, events: Vec<Event>) {
        for event in events {
            let sequence = self.events.len() as u64 + 1;
            self.events.push(RecordedEvent {
                sequence,
                event,
                actor: Actor::User(id(1)),
                address: sequence.is_multiple_of(2).then(|| digest(700)),
                user_agent: None,
                intent: sequence.is_multiple_of(3).then(|| IntentProof {
                    method: "sms_code".into(),
                    provider: "embedded message desk".into(),
                    embedded: true,
                    code: id(701),
                }),
            });
        }
    }
}

pub(super) fn facts(seconds: i64) -> Facts<'static> {
    Facts {
        now: at(seconds),
        pages: &PAGES,
        initiator_verified: true,
    }
}

pub(super) fn content() -> ContentRevision {
    ContentRevision {
        digest: digest(500),
        bytes: 12_345,
        pages: 1,
    }
}

pub(super) fn terms(title: &str, mobiles: &[u32]) -> DraftTerms {
    let party = |&mobile: &u32| SignatoryTerms {
        id: id(mobile),
        subject: id::<hefu_kernel::kinds::Subject>(mobile),
        name_commitment: digest(mobile + 1),
        mobile_key: digest(mobile),
        notify: true,
    };
    let field = |&mobile: &u32| Field {
        id: id(mobile),
        signatory: id(mobile),
        kind: FieldKind::Signature,
        area: Area {
            page: 1,
            left: 1_000,
            top: 2_000,
            width: 10_000,
            height: 4_000,
        },
    };
    DraftTerms {
        title: title.into(),
        description: "自 2026 年起".into(),
        kind: "lease".into(),
        user_data: "{\"order\":7}".into(),
        ordered: true,
        deadline: Some(at(1_000_000)),
        signatories: mobiles.iter().map(party).collect(),
        fields: mobiles.iter().map(field).collect(),
    }
}

pub(super) fn query(user: u32, filter: ContractFilter) -> ContractQuery {
    ContractQuery {
        user: id::<hefu_kernel::kinds::User>(user),
        mobile_key: digest(user),
        organisations: Vec::new(),
        filter,
        title: String::new(),
        after: None,
        limit: 20,
    }
}

/// Numbers of the contracts on a page, in its order.
pub(super) fn numbers(page: &ContractPage) -> Vec<u32> {
    page.items
        .iter()
        .map(|it| number_of(it.contract.id))
        .collect()
}

fn number_of(id: ContractId) -> u32 {
    id.as_str()[2..].parse().expect("a number")
}
