//! Single faults, one after the other, and the same thing done by many at once.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use async_trait::async_trait;
use hefu_app::{
    Failure, Origin, Outcome, Platform,
    contract::{Change, Witness},
    erasure::erase,
    ports::{
        Actor, Batch, CertificateRecord, CommitError, Conflict, ContractRecord, MessagePurpose,
        StoredBlob, Write,
    },
    refusals::{CodeRefusal, Refusal},
    vault::{KeyOwner, digest},
};
use hefu_domain::contract::{
    Area, Command, ContentRevision, CreateDraft, DraftTerms, Event, Facts, Field, FieldKind,
    Initiator, PageSize, Progress, SignatoryTerms, Status,
};
use hefu_domain::identity::Mobile;
use hefu_kernel::{
    CertificateId, Clock, ContractId, Digest, FieldId, FileId, IdentityCheckId, SignatoryId,
};
use hefu_testkit::{
    DEMO, Dice, World,
    simulation::{
        Call, Client, Director, Fate, Installation, Plan, Port, Slot, Stage, look_at_everything,
        patient, people, settle,
    },
};

const DAY: i64 = 86_400;

// --------------------------------------------------------------------------- one call that fails

/// Lets every call pass but one.
#[derive(Default)]
struct OneFault {
    at: Option<(u64, Fate)>,
    seen: AtomicU64,
    calls: Mutex<Vec<Call>>,
}

#[async_trait]
impl Director for OneFault {
    async fn before(&self, call: Call) -> Fate {
        let number = self.seen.fetch_add(1, Ordering::SeqCst);
        self.calls.lock().expect("unpoisoned").push(call);
        match self.at {
            Some((at, fate)) if at == number => fate,
            _ => Fate::Pass,
        }
    }

    async fn after(&self, _call: Call) {}
}

/// One contract from the upload to the download, by clients that try again after an error.
async fn whole_signing(client: &Client, plan: &Plan) -> ContractId {
    let slot = Slot::default();
    client.send(plan, &slot).await;
    let id = slot
        .lock()
        .expect("unpoisoned")
        .expect("it is sent in the end");
    for _ in 0..3 {
        let _tried_again = client
            .insist(
                "jobs",
                |platform| async move { platform.run_due_jobs().await },
            )
            .await;
    }
    for &person in &plan.people {
        client.sign(&slot, person, false).await;
    }
    let operator = &client.installation.operator;
    client.installation.clock.advance_seconds(61);
    for _ in 0..3 {
        client.installation.clock.advance_seconds(61);
        let _tried_again = client
            .insist(
                "jobs",
                |platform| async move { platform.run_due_jobs().await },
            )
            .await;
    }
    let (_, bytes) = client
        .insist("download", |platform| async move {
            platform.signed_document(operator, id).await
        })
        .await
        .expect("it is signed and can be had");
    assert!(bytes.starts_with(b"%PDF-"));
    let history = client
        .insist("history", |platform| async move {
            let overview = platform.contract_overview(operator, id).await?;
            Ok(platform.contract_history(&overview).await?.len())
        })
        .await
        .expect("the history can be read");
    assert!(history >= 6);
    id
}

fn plan(step_by_step: bool) -> Plan {
    Plan {
        number: 0,
        people: people()[..1].to_vec(),
        ordered: true,
        deadline_seconds: Some(10 * DAY),
        step_by_step,
    }
}

async fn client_of(director: Arc<dyn Director>) -> Client {
    Client {
        installation: Arc::new(Installation::open(1, &[0], patient(), director, None).await),
        stage: Stage::open(),
        dice: Arc::new(Dice::new(1)),
        sending: Arc::default(),
        mischief: false,
    }
}

/// Runs a whole signing and holds what lies there afterwards against the rules.
async fn signs_in_the_end(director: Arc<OneFault>, step_by_step: bool) -> Result<(), String> {
    let client = client_of(director.clone()).await;
    let id = whole_signing(&client, &plan(step_by_step)).await;
    settle(&client.installation).await;
    // The deadline's own job ends when the deadline has passed.
    client.installation.clock.advance_seconds(11 * DAY);
    settle(&client.installation).await;
    look_at_everything(&client.installation).await;
    let mut wrong: Vec<String> = client
        .installation
        .chronicle
        .violations()
        .iter()
        .map(ToString::to_string)
        .collect();
    let contracts = client.installation.chronicle.contracts();
    let of_id = contracts.iter().find(|it| it.record.contract.id == id);
    if of_id.map(|it| it.record.contract.status) != Some(Status::Signed) {
        wrong.push("it is not signed".to_owned());
    }
    if step_by_step && contracts.len() != 1 {
        wrong.push(format!("{} contracts under one key", contracts.len()));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    let trace = client.stage.trace().join("\n");
    Err(format!("{trace}\n{}", wrong.join("\n")))
}

/// The calls of a whole signing, without faults. The second way of sending differs in its sending
/// alone, so only that is counted.
async fn calls_of(step_by_step: bool) -> Vec<Call> {
    let counting = Arc::new(OneFault::default());
    if step_by_step {
        let outcome = signs_in_the_end(counting.clone(), true).await;
        outcome.expect("all is well without faults");
    } else {
        let client = client_of(counting.clone()).await;
        client.send(&plan(false), &Slot::default()).await;
    }
    counting.calls.lock().expect("unpoisoned").clone()
}

/// Every call of a whole signing meets this fate once.
async fn each_call_once(fate: Fate) {
    for (step_by_step, least) in [(true, 100), (false, 10)] {
        let calls = calls_of(step_by_step).await;
        assert!(calls.len() > least, "{} calls", calls.len());
        let mut runs = 0;
        for (at, call) in (0..).zip(&calls) {
            let stored = matches!(call.port, Port::Store | Port::Blobs);
            if fate == Fate::Full && !(stored && call.writes) {
                continue;
            }
            let director = Arc::new(OneFault {
                at: Some((at, fate)),
                ..OneFault::default()
            });
            let outcome = signs_in_the_end(director.clone(), step_by_step).await;
            if let Err(wrong) = outcome {
                panic!("{fate:?} of call {at} ({call:?}):\n{wrong}");
            }
            let met = director.calls.lock().expect("unpoisoned")[at as usize];
            assert_eq!(met, *call, "the fault came where it should");
            runs += 1;
        }
        println!("{fate:?}: {runs} of {} calls", calls.len());
        assert!(runs >= 4, "{runs}");
    }
}

#[tokio::test]
async fn each_call_fails_once_before_it_happened() {
    each_call_once(Fate::FailBefore).await;
}

#[tokio::test]
async fn each_call_fails_once_after_it_happened() {
    each_call_once(Fate::FailAfter).await;
}

#[tokio::test]
async fn each_write_finds_the_disk_full_once() {
    each_call_once(Fate::Full).await;
}

// ----------------------------------------------------------------------------- many at once

/// A contract in signing with two signatories in no order, made by the rules alone: what is asked
/// about here is the store, so there is no document behind it.
async fn two_sided(platform: &Platform) -> ContractRecord {
    let random = &*platform.random;
    let now = platform.clock.now();
    let mut writes = Vec::new();
    let mut terms = Vec::new();
    for person in &DEMO[1..3] {
        let mobile = Mobile::parse(person.mobile).expect("a number");
        let (subject, more) = platform.subject_of(&mobile).await.expect("a subject");
        writes.extend(more);
        terms.push(SignatoryTerms {
            id: SignatoryId::random(random),
            subject: subject.record.id,
            name_commitment: digest(person.name.as_bytes()),
            mobile_key: subject.record.mobile_key,
            notify: false,
        });
    }
    let id = ContractId::random(random);
    let user = platform
        .store
        .user_by_mobile(platform.vault.mobile_key(DEMO[0].mobile))
        .await
        .expect("a store")
        .expect("the operator");
    let (_, wrapped_key) = platform.vault.new_key(KeyOwner::Contract(id));
    let blob = StoredBlob {
        name: hefu_app::ports::BlobName::random(random),
        digest: digest(id.as_str().as_bytes()),
        bytes: 1,
    };
    let pages = vec![PageSize {
        width: 59_500,
        height: 84_200,
    }];
    let facts = Facts {
        now,
        pages: &pages,
        initiator_verified: true,
    };
    let witness = Witness {
        actor: Actor::System,
        subject: None,
        origin: &Origin::default(),
    };
    let create = Command::Create(CreateDraft {
        id,
        initiator: Initiator {
            user: user.id,
            organisation: None,
        },
        file: FileId::random(random),
        title: "两方".to_owned(),
    });
    let mut change = Change::begin(&create, &facts, &witness, |contract| ContractRecord {
        contract,
        wrapped_key,
        source: blob.clone(),
        pages: pages.clone(),
        file_name: "contract.pdf".to_owned(),
        content: None,
        head: None,
        updated_at: now,
    })
    .expect("a draft");
    let fields = terms.iter().map(|party| Field {
        id: FieldId::random(random),
        signatory: party.id,
        kind: FieldKind::Signature,
        area: Area::from_points(1, 50.0, 50.0, 100.0, 20.0),
    });
    let edit = Command::Edit(DraftTerms {
        title: "两方".to_owned(),
        fields: fields.collect(),
        signatories: terms.clone(),
        ..DraftTerms::default()
    });
    let send = Command::Send(ContentRevision {
        digest: blob.digest,
        bytes: 1,
        pages: 1,
    });
    for command in [edit, send] {
        change.apply(&command, &facts, &witness).expect("allowed");
    }
    for party in &terms {
        let command = Command::Identify {
            signatory: party.id,
            check: IdentityCheckId::random(random),
        };
        change.apply(&command, &facts, &witness).expect("allowed");
    }
    change.record.content = Some(blob.clone());
    change.record.head = Some(blob);
    let record = change.record.clone();
    writes.extend(change.into_writes());
    platform.store.commit(Batch(writes)).await.expect("stored");
    record
}

/// Decides a command on what is stored and commits it, again and again until nobody was faster.
async fn until_nobody_was_faster(
    platform: &Platform,
    id: ContractId,
    decide: impl Fn(&mut Change, &Facts<'_>, &Witness<'_>) -> Vec<Write>,
) -> u32 {
    for conflicts in 0.. {
        let record = platform.store.contract(id).await.expect("a store");
        let mut change = Change::of(record.expect("the contract"));
        let facts = Facts {
            now: platform.clock.now(),
            pages: &[],
            initiator_verified: false,
        };
        let witness = Witness {
            actor: Actor::System,
            subject: None,
            origin: &Origin::default(),
        };
        let mut writes = decide(&mut change, &facts, &witness);
        writes.extend(change.into_writes());
        match platform.store.commit(Batch(writes)).await {
            Ok(()) => return conflicts,
            Err(CommitError::Conflict(Conflict::ContractVersion)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    unreachable!("a range without an end")
}

fn appended(head: Digest, signatory: SignatoryId) -> Digest {
    digest(&[&head.0[..], signatory.as_str().as_bytes()].concat())
}

/// Consents, then signs, as one of two.
async fn one_side(platform: Arc<Platform>, id: ContractId, signatory: SignatoryId) -> u32 {
    let content = digest(id.as_str().as_bytes());
    let accepted = until_nobody_was_faster(&platform, id, |change, facts, witness| {
        let command = Command::Accept {
            signatory,
            content,
            choice: digest(signatory.as_str().as_bytes()),
        };
        change.apply(&command, facts, witness).expect("in turn");
        Vec::new()
    });
    let conflicts = accepted.await;
    let sealed = until_nobody_was_faster(&platform, id, |change, facts, witness| {
        let certificate = CertificateRecord {
            id: CertificateId::random(&*platform.random),
            contract: id,
            signatory,
            identity_check: IdentityCheckId::random(&*platform.random),
            sealed_der: vec![1],
            digest: content,
            at: facts.now,
        };
        let head = change.record.head.clone().expect("sent");
        let revision = appended(head.digest, signatory);
        let command = Command::Seal {
            signatory,
            revision,
            certificate: certificate.id,
        };
        change.apply(&command, facts, witness).expect("owed");
        change.record.head = Some(StoredBlob {
            digest: revision,
            ..head
        });
        vec![Write::InsertCertificate(certificate)]
    });
    conflicts + sealed.await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_signatories_at_the_same_instant_are_both_there_a_thousand_times() {
    let installation =
        Installation::open(2, &[0], patient(), Arc::new(OneFault::default()), None).await;
    let platform = installation.behind.clone();
    let mut conflicts = 0;
    for _ in 0..1_000 {
        let record = two_sided(&platform).await;
        let id = record.contract.id;
        let sides: Vec<_> = record
            .contract
            .signatories
            .iter()
            .map(|party| tokio::spawn(one_side(platform.clone(), id, party.id)))
            .collect();
        for side in sides {
            conflicts += side.await.expect("no panic");
        }
        let stored = platform.store.contract(id).await.expect("a store");
        let stored = stored.expect("the contract");
        assert_eq!(stored.contract.status, Status::Signed);
        let events = platform.store.contract_events(id).await.expect("events");
        let sequences: Vec<_> = events.iter().map(|it| it.sequence).collect();
        assert_eq!(sequences, (1..=stored.contract.version).collect::<Vec<_>>());
        let content = record.content.expect("sent").digest;
        let mut head = content;
        for recorded in &events {
            if let Event::Sealed {
                signatory,
                revision,
                ..
            } = recorded.event
            {
                head = appended(head, signatory);
                assert_eq!(revision, head, "each on top of the one before");
            }
        }
        assert_ne!(head, content);
        assert_eq!(stored.head.expect("a document").digest, head);
    }
    assert_eq!(platform.store.replay_differences().await, Ok(vec![]));
    println!("{conflicts} times somebody was faster");
    assert!(conflicts > 0, "they never met");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_requests_under_one_key_make_one_contract() {
    let client = client_of(Arc::new(OneFault::default())).await;
    let slot = Slot::default();
    client.send(&plan(false), &slot).await;
    let first = slot.lock().expect("unpoisoned").expect("sent");
    let kept = client.installation.chronicle.contract(first).expect("kept");
    let file = kept.record.contract.file;
    let tasks: Vec<_> = (0..50)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.draft(file, "the same").await })
        })
        .collect();
    let mut made = Vec::new();
    for task in tasks {
        made.push(task.await.expect("no panic").expect("an answer"));
    }
    made.dedup();
    assert_eq!(made.len(), 1, "one id for all: {made:?}");
    assert_eq!(client.installation.chronicle.contracts().len(), 2);
    assert_eq!(client.installation.chronicle.violations(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_consents_by_one_code_are_one_signature() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1], DEMO[2]], false).await.contract.id;
    let mut tasks = Vec::new();
    let (party, acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    let (party, acceptance) = (Arc::new(party), Arc::new(acceptance));
    for _ in 0..50 {
        let platform = world.platform.clone();
        let (party, acceptance) = (party.clone(), acceptance.clone());
        tasks.push(tokio::spawn(async move {
            platform
                .accept(&party, &acceptance, &Origin::default())
                .await
        }));
    }
    let mut accepted = 0;
    for task in tasks {
        match task.await.expect("no panic") {
            Ok(()) => accepted += 1,
            Err(Failure::Refused(Refusal::Code(CodeRefusal::Expired | CodeRefusal::UsedUp))) => {}
            // Outrun by the first: it has consented by then.
            Err(Failure::Refused(Refusal::Contract(
                hefu_domain::contract::Refusal::AlreadyDecided { .. },
            ))) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(accepted, 1);
    world.run_jobs().await;
    let record = world.reload(id).await;
    assert_eq!(record.contract.signed_count(), 1);
    let events = world.platform.store.contract_events(id).await;
    let sealed = events.expect("events");
    let sealed = sealed
        .iter()
        .filter(|it| matches!(it.event, Event::Sealed { .. }));
    assert_eq!(sealed.count(), 1);
}

#[tokio::test]
async fn whoever_was_erased_keeps_nobody_from_hearing_of_the_end() {
    let world = World::new().await;
    let (gone, there) = (DEMO[1], DEMO[2]);
    let id = world.contract(&[gone, there], false).await.contract.id;
    for person in [&gone, &there] {
        world.sign(id, person).await.expect("signed");
    }
    let store = &world.platform.store;
    let key = world.platform.vault.mobile_key(gone.mobile);
    let subject = store.subject_by_mobile(key).await.expect("a store");
    erase(&**store, &subject.expect("known"), world.clock.now())
        .await
        .expect("nothing is open");
    world.run_jobs().await;
    let told: Vec<_> = world
        .desk
        .list()
        .into_iter()
        .filter(|message| message.purpose == MessagePurpose::Outcome)
        .map(|message| message.to)
        .collect();
    assert_eq!(told, [there.mobile]);
    assert_eq!(store.job_counts().await, Ok((0, 0)));
}

// ------------------------------------------------------------------------------- the clock

async fn times_of(world: &World, id: ContractId) -> Vec<i64> {
    let events = world.platform.store.contract_events(id).await;
    let events = events.expect("events");
    events.iter().map(|it| it.event.at().micros()).collect()
}

fn refused<T>(outcome: Outcome<T>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

#[tokio::test]
async fn a_history_does_not_go_back_with_the_clock() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1], DEMO[2]], true).await.contract.id;
    world.sign(id, &DEMO[1]).await.expect("signed");
    world.clock.advance_seconds(-DAY);
    world.sign(id, &DEMO[2]).await.expect("signed");
    // The clock comes back, and whatever waited for it is done.
    world.clock.advance_seconds(DAY + 3_600);
    world.run_jobs().await;
    let record = world.reload(id).await;
    assert_eq!(record.contract.status, Status::Signed);
    let times = times_of(&world, id).await;
    assert!(times.is_sorted(), "{times:?}");
    let mut signed = record.contract.signatories.iter().map(|party| {
        let Progress::Signed {
            accepted_at, at, ..
        } = party.progress
        else {
            panic!("not signed");
        };
        assert!(accepted_at <= at);
        at
    });
    assert!(signed.next() <= signed.next());
    let operator = world.operator().await;
    let (_, bytes) = world
        .platform
        .signed_document(&operator, id)
        .await
        .expect("signed");
    for days in [0, 3_653] {
        world.clock.advance_seconds(days * DAY);
        let judged = world
            .platform
            .judge(bytes.clone().into(), &Origin::default())
            .await
            .expect("judged");
        assert_eq!(
            judged.report.summary,
            hefu_app::verify::Summary::Valid,
            "after {days} days"
        );
    }
}

#[tokio::test]
async fn what_has_expired_stays_expired_when_the_clock_goes_back() {
    let world = World::new().await;
    let mut order = world.order(&[DEMO[1]], true).await;
    order.terms.deadline = Some(world.clock.now().plus_seconds(900));
    let id = world.create(&order).await.expect("sent").contract.id;
    let (party, acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    world.clock.advance_seconds(902);
    world.run_jobs().await;
    assert_eq!(world.reload(id).await.contract.status, Status::Expired);
    world.clock.advance_seconds(-902);
    let outcome = world
        .platform
        .accept(&party, &acceptance, &Origin::default())
        .await;
    assert_eq!(
        refused(outcome),
        hefu_domain::contract::Refusal::WrongStatus {
            status: Status::Expired
        }
        .into()
    );
    assert!(times_of(&world, id).await.is_sorted());
}

/// Sets the clock back a day just after jobs were claimed, once.
struct SetBack {
    clock: Mutex<Option<Arc<hefu_testkit::FakeClock>>>,
}

#[async_trait]
impl Director for SetBack {
    async fn before(&self, _call: Call) -> Fate {
        Fate::Pass
    }

    async fn after(&self, call: Call) {
        if call.name == "claim_jobs"
            && let Some(clock) = self.clock.lock().expect("unpoisoned").take()
        {
            clock.advance_seconds(-DAY);
        }
    }
}

#[tokio::test]
async fn a_deadline_is_kept_although_the_clock_was_set_back_when_it_fell_due() {
    let director = Arc::new(SetBack {
        clock: Mutex::new(None),
    });
    let client = client_of(director.clone()).await;
    let installation = &client.installation;
    let slot = Slot::default();
    let plan = Plan {
        deadline_seconds: Some(900),
        ..plan(false)
    };
    client.send(&plan, &slot).await;
    let id = slot.lock().expect("unpoisoned").expect("sent");
    let node = &installation.nodes[0].platform;
    node.run_due_jobs().await.expect("the invitation");
    installation.clock.advance_seconds(902);
    *director.clock.lock().expect("unpoisoned") = Some(installation.clock.clone());
    let done = node.run_due_jobs().await.expect("the deadline's job");
    assert_eq!(done, 1);
    let status = || {
        let kept = installation.chronicle.contract(id).expect("kept");
        kept.record.contract.status
    };
    assert_eq!(status(), Status::Signing, "by the clock it lies ahead");
    settle(installation).await;
    assert_eq!(status(), Status::Expired);
}
