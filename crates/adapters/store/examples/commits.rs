//! Measures durable commits per second on this machine's disk.
//!
//! `cargo run -p hefu-store --example commits -- [location] [tasks] [commits per task]`; without a
//! location an SQLite file in a temporary folder. Each task saves contracts of its own: drafts
//! one, then edits and sends it, three events in two commits.

use std::{sync::Arc, time::Instant};

use hefu_app::ports::{
    Actor, Batch, BlobName, ContractRecord, Job, JobRecord, RecordedEvent, Store, StoredBlob, Write,
};
use hefu_domain::contract::{
    Area, Command, ContentRevision, Contract, CreateDraft, DraftTerms, Event, Facts, Field,
    FieldKind, Initiator, PageSize, SignatoryTerms, decide, evolve,
};
use hefu_kernel::{Digest, Id, Kind, Timestamp};
use hefu_store::{SqlStore, StoreSettings};

const PAGES: [PageSize; 1] = [PageSize {
    width: 59_500,
    height: 84_200,
}];

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = tempfile::tempdir()?;
    let location = arguments
        .next()
        .unwrap_or_else(|| folder.path().join("hefu.db").to_string_lossy().into_owned());
    let tasks: u32 = arguments.next().map_or(Ok(32), |it| it.parse())?;
    let each: u32 = arguments.next().map_or(Ok(100), |it| it.parse())?;
    let store = Arc::new(SqlStore::open(&location, StoreSettings::default()).await?);
    let began = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for task in 0..tasks {
        let store = Arc::clone(&store);
        running.spawn(async move {
            for number in 0..each / 2 {
                for batch in contract(task * each + number) {
                    store.commit(batch).await?;
                }
            }
            Ok::<_, hefu_app::ports::CommitError>(())
        });
    }
    for outcome in running.join_all().await {
        outcome?;
    }
    let seconds = began.elapsed().as_secs_f64();
    let commits = tasks * (each / 2) * 2;
    println!(
        "{commits} commits by {tasks} tasks in {seconds:.2} s: {:.0} per second",
        f64::from(commits) / seconds
    );
    Ok(())
}

fn id<K: Kind>(number: u32) -> Id<K> {
    // 30 digits after the prefix always make an id.
    format!("yD{number:030}").parse().expect("an id")
}

fn digest(number: u32) -> Digest {
    let mut bytes = [7; 32];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    Digest(bytes)
}

fn contract(number: u32) -> [Batch; 2] {
    let create = Command::Create(CreateDraft {
        id: id(number),
        initiator: Initiator {
            user: id(number),
            organisation: None,
        },
        file: id(number),
        title: "租赁合同".into(),
    });
    let edit = Command::Edit(terms(number));
    let send = Command::Send(ContentRevision {
        digest: digest(number),
        bytes: 190_000,
        pages: 1,
    });
    let mut state = None;
    let mut events = Vec::new();
    let first = step(&mut state, &mut events, &[create]);
    let second = step(&mut state, &mut events, &[edit, send]);
    let job = Write::EnqueueJob(JobRecord {
        id: id(number),
        key: format!("invite/{number}"),
        job: Job::Seal {
            contract: id(number),
        },
        run_at: Timestamp::from_seconds(0),
        attempts: 0,
    });
    [Batch::one(first), Batch(vec![second, job])]
}

fn step(state: &mut Option<Contract>, events: &mut Vec<Event>, commands: &[Command]) -> Write {
    let before = events.len();
    let facts = Facts {
        now: Timestamp::from_seconds(1_790_000_000),
        pages: &PAGES,
        initiator_verified: true,
    };
    for command in commands {
        let more = decide(state.as_ref(), command, &facts).expect("allowed");
        for event in more {
            *state = evolve(state.take(), &event);
            events.push(event);
        }
    }
    let blob = StoredBlob {
        name: BlobName::parse(&"b".repeat(32)).expect("a name"),
        digest: digest(0),
        bytes: 190_000,
    };
    Write::SaveContract {
        record: Box::new(ContractRecord {
            contract: state.clone().expect("begun"),
            wrapped_key: vec![1; 60],
            source: blob.clone(),
            pages: PAGES.to_vec(),
            file_name: "合同.pdf".into(),
            content: Some(blob.clone()),
            head: Some(blob),
            updated_at: facts.now,
        }),
        before: before as u64,
        events: events[before..]
            .iter()
            .zip(before as u64 + 1..)
            .map(|(event, sequence)| RecordedEvent {
                sequence,
                event: event.clone(),
                actor: Actor::System,
                address: Some(digest(1)),
                user_agent: Some(digest(2)),
                intent: None,
            })
            .collect(),
    }
}

fn terms(number: u32) -> DraftTerms {
    let places = [number * 2, number * 2 + 1];
    DraftTerms {
        title: "租赁合同".into(),
        ordered: true,
        signatories: places
            .map(|place| SignatoryTerms {
                id: id(place),
                subject: id(place),
                name_commitment: digest(place),
                mobile_key: digest(place),
                notify: true,
            })
            .to_vec(),
        fields: places
            .map(|place| Field {
                id: id(place),
                signatory: id(place),
                kind: FieldKind::Signature,
                area: Area {
                    page: 1,
                    left: 0,
                    top: 0,
                    width: 10_000,
                    height: 4_000,
                },
            })
            .to_vec(),
        ..DraftTerms::default()
    }
}
