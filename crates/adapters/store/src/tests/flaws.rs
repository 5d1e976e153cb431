//! Whatever is altered at rest is found, whichever byte it is.

use std::fmt::Write as _;

use hefu_app::ports::*;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row as _, SqliteConnection};

use super::{chance::Chance, log, world::*};
use crate::{
    SqlStore, StoreSettings,
    session::{Readers, Session, Value},
    tables::{ALL, Kind, Table},
};

/// Rows in every table.
async fn full() -> World {
    fill(World::new().await).await
}

async fn fill(world: World) -> World {
    for number in [1, 2, 11, 12, 50] {
        world
            .write([
                Write::InsertSubject(subject(number)),
                Write::InsertUser(user(number)),
            ])
            .await;
    }
    persons(&world).await;
    for number in 1..=4 {
        let history = History::begin(number, 1, (number > 2).then_some(7), "房屋租赁合同");
        let mut history = match number {
            1 => history,
            2 => history.sent_to(&[11, 12], true, 50),
            _ => history.sent_to(&[11, 12], false, 50).signed_by(0, 60),
        };
        let write = history.save();
        world.write([write]).await;
    }
    papers(&world).await;
    machinery(&world).await;
    logged(&world).await;
    assert_eq!(world.store.flaws().await, Ok(Vec::new()), "before any harm");
    world
}

async fn persons(world: &World) {
    let value = |field| PersonalValue {
        subject: id(1),
        scope: "account".into(),
        field,
        salt: vec![3; 16],
        sealed: vec![4; 40],
    };
    let member = MemberRecord {
        organisation: id(7),
        user: id(1),
        role: Role::Administrator,
        created_at: at(2),
    };
    let key = ApiKeyRecord {
        id: id(3),
        secret_id: "AKID123".into(),
        sealed_secret: vec![4, 5],
        organisation: id(7),
        owner: id(1),
        created_at: at(3),
    };
    world
        .write([
            Write::PutPersonalValues(vec![
                value(PersonalField::Name),
                value(PersonalField::Mobile),
            ]),
            Write::InsertIdentityCheck(identity_check(5, 1, true)),
            Write::InsertIdentityCheck(identity_check(6, 2, false)),
            Write::InsertOrganisation(organisation(7)),
            Write::InsertMember(member),
            Write::InsertApiKey(key),
            Write::EraseSubject {
                subject: id(50),
                at: at(9),
            },
        ])
        .await;
}

async fn papers(world: &World) {
    let file = FileRecord {
        id: id(1),
        owner: id(2),
        organisation: Some(id(7)),
        name: "合同.pdf".into(),
        wrapped_key: vec![1; 60],
        blob: blob(4),
        pages: PAGES.to_vec(),
        created_at: at(1),
        expires_at: at(2),
    };
    let certificate = CertificateRecord {
        id: id(5),
        contract: id(3),
        signatory: id(11),
        identity_check: id(5),
        sealed_der: vec![0x30; 300],
        digest: digest(9),
        at: at(3),
    };
    let link = LinkRecord {
        token: digest(1),
        contract: id(2),
        signatory: id(11),
        created_at: at(0),
        expires_at: at(9),
    };
    world
        .write([
            Write::InsertFile(file),
            Write::InsertCertificate(certificate),
            Write::InsertLink(link),
        ])
        .await;
}

/// Events without a contract, and a log that has begun to grow.
async fn logged(world: &World) {
    world
        .write([
            Write::RecordEvents(log::platform_events()),
            Write::OpenLog(log::head(1, 0)),
        ])
        .await;
    let pending = world.store.pending_entries(5).await.expect("read");
    let places = pending.into_iter().map(|it| it.place).collect();
    let tile = StoredTile {
        level: 0,
        index: 0,
        hashes: vec![5; 64],
    };
    let checkpoint = CheckpointRecord {
        number: 1,
        size: 5,
        note: b"note".to_vec(),
        signed_at: at(9),
        stamp: Some(vec![7; 40]),
        stamped_at: Some(at(10)),
    };
    world
        .write([
            log::extension(0, places, vec![tile]),
            Write::PutCheckpoint(checkpoint),
        ])
        .await;
}

/// Rows that plain statements have changed since they were put in.
async fn machinery(world: &World) {
    let session = |token: u32, scope| SessionRecord {
        token: digest(token),
        scope,
        created_at: at(0),
        idle_until: at(10),
        ends_at: at(100),
    };
    let visitor = SessionScope::Signatory {
        contract: id(2),
        signatory: id(11),
        link: digest(1),
    };
    let seal = |number: u32, key: &str| {
        let contract = id(1 + number % 4);
        JobRecord {
            job: Job::Seal { contract },
            ..job(number, key, at(0))
        }
    };
    let answer = IdempotentAnswer {
        scope: "u/POST /contracts".into(),
        key: "k".into(),
        request: digest(1),
        answer: "yD".into(),
        at: at(0),
    };
    let mut writes = vec![
        Write::InsertSession(session(10, SessionScope::User(id(1)))),
        Write::InsertSession(session(11, visitor)),
        Write::TouchSession {
            token: digest(11),
            idle_until: at(50),
        },
        Write::InsertCode(code(1, 100)),
        Write::InsertCode(code(2, 200)),
        Write::ConsumeCode {
            id: id(2),
            at: at(20),
        },
        Write::Remember(answer),
        Write::InitialiseSetting {
            name: "ca/root".into(),
            value: vec![8; 100],
        },
    ];
    for (number, key) in [
        (1, "waits"),
        (2, "held"),
        (3, "failed"),
        (4, "again"),
        (5, "taken"),
    ] {
        writes.push(Write::EnqueueJob(seal(number, key)));
    }
    world.write(writes).await;
    let store = &world.store;
    store.try_code(id(1), 5).await.expect("counts");
    for (number, seconds) in [(0, 0), (1, 0), (0, 60), (1, -60)] {
        let name = format!("limit/{number}");
        store.count(&name, at(seconds)).await.expect("counts");
    }
    for key in ["held", "failed", "again"] {
        let claimed = store.claim_job(key, "a", at(0), at(60)).await;
        assert!(claimed.expect("claims").is_some());
    }
    let claimed = |number, key: &str| Write::EnqueueClaimedJob {
        record: seal(number, key),
        holder: "b".into(),
        lease_until: at(60),
    };
    world
        .write([
            Write::RetryJob {
                id: id(3),
                holder: "a".into(),
                attempt: 1,
                run_at: at(30),
                problem: "time stamp authority does not answer".into(),
            },
            Write::EnqueueJob(seal(6, "held")),
            claimed(7, "taken"),
            claimed(8, "held"),
            Write::EnqueueJob(seal(9, "again")),
            Write::FinishJob {
                id: id(4),
                holder: "a".into(),
                attempt: 1,
            },
        ])
        .await;
    let due = store.claim_jobs("c", at(31), at(90), 1).await;
    assert_eq!(due.expect("claims").len(), 1);
}

/// A connection that asks nothing of what is written.
enum Vandal {
    Sqlite(SqliteConnection),
    Postgres(sqlx::PgConnection),
}

impl Vandal {
    async fn of(world: &World) -> Self {
        let location = &world.place.location;
        match world.store.readers {
            Readers::Sqlite(_) => Self::on_file(location).await,
            Readers::Postgres(_) => {
                let mut inside = sqlx::PgConnection::connect(location)
                    .await
                    .expect("connects");
                sqlx::query("SET session_replication_role=replica")
                    .execute(&mut inside)
                    .await
                    .expect("leaves foreign keys alone");
                Self::Postgres(inside)
            }
        }
    }

    async fn on_file(file: &str) -> Self {
        let options = sqlx::sqlite::SqliteConnectOptions::new()
            .filename(file)
            .foreign_keys(false);
        Self::Sqlite(options.connect().await.expect("opens"))
    }

    fn session(&mut self) -> Session<'_> {
        match self {
            Self::Sqlite(inside) => Session::Sqlite(inside),
            Self::Postgres(inside) => Session::Postgres(inside),
        }
    }

    /// Where the rows of a table lie.
    fn place(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "CAST(rowid AS TEXT)",
            Self::Postgres(_) => "CAST(ctid AS TEXT)",
        }
    }

    /// The bytes of a column of a row chosen by chance; none if nothing is there.
    async fn read(&mut self, target: &Target, chance: &mut Chance) -> Option<(String, Vec<u8>)> {
        let (
            place,
            Target {
                table,
                column,
                kind,
            },
        ) = (self.place(), target);
        let sql = format!("SELECT {place} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1");
        let places: Vec<String> = self
            .session()
            .rows(AssertSqlSafe(sql), &[])
            .await
            .expect("reads")
            .iter()
            .map(|row| row.columns().text().expect("a place"))
            .collect();
        let row = places.get(chance.below(places.len().max(1)))?.clone();
        let sql = format!("SELECT {column} FROM {table} WHERE {place}=$1");
        let rows = self
            .session()
            .rows(AssertSqlSafe(sql), &[(&row).into()])
            .await
            .expect("reads");
        let mut columns = rows.first()?.columns();
        let bytes = match kind {
            Kind::Integer => columns.integer().expect("a number").to_be_bytes().to_vec(),
            Kind::Text => columns.text().expect("a text").into_bytes(),
            Kind::Bytes => columns.bytes().expect("bytes"),
        };
        (!bytes.is_empty()).then_some((row, bytes))
    }

    /// Puts bytes into a column; returns where the row lies then, none if the database refuses
    /// because another row has such a key.
    async fn write(&mut self, target: &Target, row: &str, bytes: &[u8]) -> Option<String> {
        let (
            place,
            Target {
                table,
                column,
                kind,
            },
        ) = (self.place(), target);
        let (text, number);
        let (value, expression) = match kind {
            Kind::Integer => {
                number = i64::from_be_bytes(bytes.try_into().expect("eight bytes"));
                (Value::Integer(number), "$1")
            }
            Kind::Text => match String::from_utf8(bytes.to_vec()) {
                Ok(sound) => {
                    text = sound;
                    (Value::Text(&text), "$1")
                }
                Err(_) => (Value::Bytes(bytes), "CAST($1 AS TEXT)"),
            },
            Kind::Bytes => (Value::Bytes(bytes), "$1"),
        };
        let sql =
            format!("UPDATE {table} SET {column}={expression} WHERE {place}=$2 RETURNING {place}");
        let rows = self
            .session()
            .rows(AssertSqlSafe(sql), &[value, row.into()])
            .await
            .ok()?;
        Some(rows[0].columns().text().expect("a place"))
    }
}

struct Target {
    table: &'static str,
    column: &'static str,
    kind: Kind,
}

/// A column of any table, the proving ones and the migrations' list included.
fn target(chance: &mut Chance) -> Target {
    let Some(table): Option<&'static Table> = ALL.get(chance.below(ALL.len() + 1)).copied() else {
        let (column, kind) =
            [("version", Kind::Text), ("applied_at", Kind::Integer)][chance.below(2)];
        let table = "seaql_migrations";
        return Target {
            table,
            column,
            kind,
        };
    };
    let kinds = table.content().map(|it| it.kind);
    let kinds = kinds.chain([Kind::Bytes, Kind::Text]);
    let columns: Vec<_> = table.columns().zip(kinds).collect();
    let (column, kind) = columns[chance.below(columns.len())];
    let table = table.name;
    Target {
        table,
        column,
        kind,
    }
}

/// Flips one bit; on PostgreSQL a text stays a text, because it refuses any other.
fn flip(bytes: &[u8], must_be_text: bool, chance: &mut Chance) -> Vec<u8> {
    loop {
        let mut flipped = bytes.to_vec();
        let place = chance.below(flipped.len());
        flipped[place] ^= 1 << chance.below(8);
        let sound = std::str::from_utf8(&flipped).is_ok_and(|text| !text.contains('\0'));
        if sound || !must_be_text {
            return flipped;
        }
    }
}

/// A flip that was made, and how to take it back.
struct Flip {
    target: Target,
    row: String,
    before: Vec<u8>,
}

/// Flips a bit somewhere; none if nothing lies there or the database refuses the outcome.
async fn flip_at(target: Target, vandal: &mut Vandal, chance: &mut Chance) -> Option<Flip> {
    let (row, before) = vandal.read(&target, chance).await?;
    let must_be_text = target.kind == Kind::Text && matches!(vandal, Vandal::Postgres(_));
    let flipped = flip(&before, must_be_text, chance);
    let row = vandal.write(&target, &row, &flipped).await?;
    Some(Flip {
        target,
        row,
        before,
    })
}

#[tokio::test]
async fn five_hundred_flipped_bits_are_all_found() {
    let mut chance = Chance::new();
    let world = full().await;
    let mut vandal = Vandal::of(&world).await;
    let mut found = 0;
    while found < 500 {
        // Several at once, each in a table of its own, so that each has to be found for itself.
        let mut flips: Vec<Flip> = Vec::new();
        while flips.len() < 8 {
            let target = target(&mut chance);
            if flips.iter().all(|it| it.target.table != target.table) {
                flips.extend(flip_at(target, &mut vandal, &mut chance).await);
            }
        }
        let flaws = world.store.flaws().await.expect("judges");
        for Flip { target, before, .. } in &flips {
            let of_row = |it: &&Flaw| {
                let kind = match it.what {
                    FlawKind::Checksum | FlawKind::Unreadable => true,
                    // The setting that repeats this list may be what was flipped at the same time.
                    FlawKind::Missing => target.table == "seaql_migrations",
                    FlawKind::Replay | FlawKind::Structure => false,
                };
                kind && it.table == target.table
            };
            let flaw = flaws.iter().find(of_row);
            let Some(flaw) = flaw else {
                panic!("{}.{} {before:?}: {flaws:?}", target.table, target.column);
            };
            let named = match target.table {
                "contracts" => target.column != "id",
                "contract_signatories" | "contract_events" | "certificates" | "links" => {
                    target.column != "contract_id"
                }
                _ => false,
            };
            assert!(flaw.contract.is_some() || !named, "{flaw:?}");
        }
        found += flips.len();
        restore(&mut vandal, flips).await;
    }
    assert_eq!(world.store.flaws().await, Ok(Vec::new()));
}

async fn restore(vandal: &mut Vandal, flips: impl IntoIterator<Item = Flip>) {
    for flip in flips {
        let written = vandal.write(&flip.target, &flip.row, &flip.before).await;
        assert!(written.is_some(), "what was there can be put back");
    }
}

#[tokio::test]
async fn what_was_altered_is_never_served_as_good() {
    let world = full().await;
    let mut vandal = Vandal::of(&world).await;
    for (sql, what) in [
        ("UPDATE subjects SET created_at=created_at+1", "a person"),
        ("UPDATE contracts SET head_bytes=head_bytes+1", "a contract"),
        ("UPDATE links SET expires_at=expires_at+1", "a link"),
        ("UPDATE sessions SET idle_until=idle_until+1", "a session"),
        ("UPDATE codes SET attempts=0 WHERE attempts>0", "a code"),
    ] {
        vandal
            .session()
            .execute(AssertSqlSafe(sql.to_owned()), &[])
            .await
            .unwrap_or_else(|fault| panic!("{what}: {fault:?}"));
    }
    let store = &world.store;
    let all = [
        store.subject(id(1)).await.map(drop),
        store.contract(id(2)).await.map(drop),
        store
            .contracts(&query(1, ContractFilter::Done))
            .await
            .map(drop),
        store
            .contracts(&query(1, ContractFilter::All))
            .await
            .map(drop),
        store.link(digest(1)).await.map(drop),
        store.session(digest(10)).await.map(drop),
        store.code(id(1)).await.map(drop),
    ];
    let damaged = all.map(|it| matches!(it, Err(StoreError::Damaged(_))));
    // Nothing is done, so that list is empty and sound.
    assert_eq!(damaged, [true, true, false, true, true, true, true]);
}

#[tokio::test]
async fn a_removed_row_that_others_name_is_missed() {
    for (sql, table) in [
        (
            "DELETE FROM subjects WHERE id IN (SELECT subject_id FROM users)",
            "users",
        ),
        ("DELETE FROM contracts", "contract_events"),
        ("DELETE FROM identity_checks", "subjects"),
        ("DELETE FROM contract_events WHERE sequence=1", "contracts"),
    ] {
        let world = full().await;
        let mut vandal = Vandal::of(&world).await;
        let sql = AssertSqlSafe(sql.to_owned());
        vandal.session().execute(sql, &[]).await.expect("removes");
        let flaws = world.store.flaws().await.expect("judges");
        assert!(flaws.iter().any(|it| it.table == table), "{flaws:?}");
    }
}

#[tokio::test]
async fn a_changed_definition_is_found() {
    for sql in [
        "DROP INDEX jobs_by_unique_key",
        "CREATE TABLE mine (a)",
        "ALTER TABLE counters ADD COLUMN more text",
    ] {
        let world = World::on_sqlite().await;
        let mut vandal = Vandal::of(&world).await;
        let sql = AssertSqlSafe(sql.to_owned());
        vandal.session().execute(sql, &[]).await.expect("alters");
        let flaws = world.store.flaws().await.expect("judges");
        assert!(
            flaws.iter().any(|it| it.what == FlawKind::Structure),
            "{flaws:?}"
        );
    }
}

/// Every row of every table as text.
async fn dump(file: &str) -> Result<String, sqlx::Error> {
    let Vandal::Sqlite(mut inside) = Vandal::on_file(file).await else {
        panic!("an SQLite file");
    };
    let mut text = String::new();
    let names = ALL.iter().map(|it| it.name).chain(["seaql_migrations"]);
    for name in names {
        let sql = format!("SELECT * FROM {name} ORDER BY rowid");
        for row in sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&mut inside)
            .await?
        {
            for column in 0..row.len() {
                let value: Vec<u8> = row.try_get_unchecked(column)?;
                let _never = write!(text, "{value:?} ");
            }
            text.push('\n');
        }
    }
    inside.close().await?;
    Ok(text)
}

/// What opening and judging a file gives; neither may ever stand still.
async fn judged_in_time(file: &str) -> Result<Vec<Flaw>, StoreError> {
    let patience = std::time::Duration::from_secs(30);
    tokio::time::timeout(patience, judged(file))
        .await
        .expect("an answer")
}

async fn judged(file: &str) -> Result<Vec<Flaw>, StoreError> {
    let store = SqlStore::open(file, StoreSettings::default()).await?;
    let flaws = store.flaws().await;
    store.close().await;
    flaws
}

#[tokio::test]
async fn two_hundred_flipped_bytes_of_the_file_are_found_or_harmless() {
    let mut chance = Chance::new();
    let World { store, place } = fill(World::on_sqlite().await).await;
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("whole.db");
    store.snapshot(&copy).await.expect("copies");
    drop((store, place));
    let whole = std::fs::read(&copy).expect("reads");
    let before = dump(copy.to_str().expect("text")).await.expect("reads");
    let mut harmless = 0;
    for round in 0..200 {
        let mut bytes = whole.clone();
        // Mostly where something lies: such a small file is empty in most places.
        let mut offset = chance.below(bytes.len());
        while bytes[offset] == 0 && round % 4 != 0 {
            offset = chance.below(bytes.len());
        }
        bytes[offset] ^= 1 << chance.below(8);
        eprintln!("offset {offset}: {}", bytes[offset]);
        let file = folder.path().join(format!("flipped{round}.db"));
        std::fs::write(&file, &bytes).expect("writes");
        let file = file.to_str().expect("text");
        match judged_in_time(file).await {
            Err(_) => {}
            Ok(flaws) if !flaws.is_empty() => {}
            Ok(_) => {
                harmless += 1;
                let after = dump(file).await;
                assert_eq!(after.ok().as_ref(), Some(&before), "at {offset}");
            }
        }
    }
    assert!(harmless < 150, "{harmless} flips changed nothing");
}
