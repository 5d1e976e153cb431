//! Fills a database with contracts and measures what people wait for.
//!
//! `cargo run --release -p hefu-store --example fill -- location contracts [initiators]`, into an
//! SQLite path or a `postgres://` URL; 200 initiators unless told. Every contract was sent to two
//! of 100,000 signatories and has its three events; they are written as the product writes them, so
//! everything that is true of stored contracts holds for these. Running it again with a higher
//! number adds what is missing to that number.

use std::time::{Duration, Instant};

use hefu_app::ports::{
    Actor, Batch, BlobName, ContractFilter, ContractQuery, ContractRecord, RecordedEvent, Store,
    StoredBlob, Write,
};
use hefu_domain::contract::{
    Area, Command, ContentRevision, CreateDraft, DraftTerms, Facts, Field, FieldKind, Initiator,
    PageSize, SignatoryTerms, decide, evolve,
};
use hefu_kernel::{Digest, Id, Kind, Timestamp};
use hefu_store::{SqlStore, StoreSettings};

const PAGES: [PageSize; 1] = [PageSize {
    width: 59_500,
    height: 84_200,
}];
const SIGNATORIES: u32 = 100_000;
/// How many contracts are written in one transaction.
const TOGETHER: u32 = 50;
const ROUNDS: u32 = 200;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let location = arguments.next().ok_or("where?")?;
    let contracts: u32 = arguments.next().ok_or("how many contracts?")?.parse()?;
    let initiators: u32 = arguments.next().map_or(Ok(200), |it| it.parse())?;
    let store = SqlStore::open(&location, StoreSettings::default()).await?;
    let began = Instant::now();
    fill(&store, contracts, initiators).await?;
    println!(
        "{contracts} contracts in {:.1} s",
        began.elapsed().as_secs_f64()
    );
    measure(&store, contracts, initiators).await
}

async fn fill(
    store: &SqlStore,
    contracts: u32,
    initiators: u32,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut number = 0;
    while number < contracts {
        let last = (number + TOGETHER).min(contracts);
        let mut batch = Batch::default();
        for one in number..last {
            if store.contract(id(spread(one))).await?.is_none() {
                batch.push(contract(one, initiators));
            }
        }
        if !batch.0.is_empty() {
            store.commit(batch).await?;
        }
        number = last;
    }
    Ok(())
}

/// What a person waits for: a list, a search that finds little, the counts, one contract.
async fn measure(
    store: &SqlStore,
    contracts: u32,
    initiators: u32,
) -> Result<(), Box<dyn std::error::Error>> {
    for (name, title, filter) in [
        ("list", "", ContractFilter::All),
        ("list of drafts", "", ContractFilter::Drafts),
        ("mine to sign", "", ContractFilter::MineToSign),
        ("search 合同", "合同", ContractFilter::All),
        ("search 罕见", "罕见", ContractFilter::All),
    ] {
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            let query = query(round % initiators, title, filter);
            let began = Instant::now();
            store.contracts(&query).await?;
            times.push(began.elapsed());
        }
        report(name, times);
    }
    let mut counts = Vec::new();
    let mut opened = Vec::new();
    for round in 0..ROUNDS {
        let query = query(round % initiators, "", ContractFilter::All);
        let began = Instant::now();
        store.contract_counts(&query).await?;
        counts.push(began.elapsed());
        let began = Instant::now();
        let one = round.wrapping_mul(7_919) % contracts;
        store.contract(id(spread(one))).await?.ok_or("lost")?;
        opened.push(began.elapsed());
    }
    report("counts", counts);
    report("open", opened);
    Ok(())
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1_000.0;
    println!("{name}: p50 {:.2} ms, p95 {:.2} ms", at(50), at(95));
}

fn query(initiator: u32, title: &str, filter: ContractFilter) -> ContractQuery {
    ContractQuery {
        user: id(initiator),
        mobile_key: digest(initiator),
        organisations: Vec::new(),
        filter,
        title: title.to_owned(),
        after: None,
        limit: 20,
    }
}

/// Numbers as far apart as random ids are, each once.
fn spread(number: u32) -> u32 {
    number.wrapping_mul(2_654_435_761)
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

fn contract(number: u32, initiators: u32) -> Write {
    let initiator = Initiator {
        user: id(number % initiators),
        organisation: None,
    };
    // One title in ten thousand is a rare one.
    let kind = if number % 10_007 == 5 {
        "罕见"
    } else {
        "房屋"
    };
    let title = format!("{kind}租赁合同 {number}");
    let create = Command::Create(CreateDraft {
        id: id(spread(number)),
        initiator,
        file: id(number),
        title: title.clone(),
    });
    let send = Command::Send(ContentRevision {
        digest: digest(number),
        bytes: 190_000,
        pages: 1,
    });
    let facts = Facts {
        now: Timestamp::from_seconds(1_790_000_000 + i64::from(number)),
        pages: &PAGES,
        initiator_verified: true,
    };
    let mut state = None;
    let mut events = Vec::new();
    for command in [create, Command::Edit(terms(number, title)), send] {
        for event in decide(state.as_ref(), &command, &facts).expect("allowed") {
            state = evolve(state.take(), &event);
            events.push(event);
        }
    }
    let blob = StoredBlob {
        name: BlobName::parse(&format!("{number:032}")).expect("a name"),
        digest: digest(number),
        bytes: 190_000,
    };
    Write::SaveContract {
        record: Box::new(ContractRecord {
            contract: state.expect("begun"),
            wrapped_key: vec![1; 60],
            source: blob.clone(),
            pages: PAGES.to_vec(),
            file_name: "合同.pdf".into(),
            content: Some(blob.clone()),
            head: Some(blob),
            updated_at: facts.now,
        }),
        before: 0,
        events: (1..)
            .zip(events)
            .map(|(sequence, event)| RecordedEvent {
                sequence,
                event,
                actor: Actor::System,
                address: Some(digest(1)),
                user_agent: Some(digest(2)),
                intent: None,
            })
            .collect(),
    }
}

fn terms(number: u32, title: String) -> DraftTerms {
    let places = [
        number % SIGNATORIES,
        number.wrapping_mul(31) % SIGNATORIES + SIGNATORIES,
    ];
    DraftTerms {
        title,
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
