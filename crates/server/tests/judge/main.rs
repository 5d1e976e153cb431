//! The process that looks at strangers' files, against the judge that runs in this one.

use std::{path::PathBuf, sync::Arc, time::Duration};

use hefu_app::{
    ports::{Judge, NotDrawn, PagePicture},
    verify::{Question, Summary, Trust, TrustKind, TrustSource, judge_with},
};
use hefu_server::judge::{JudgePool, PoolLimits};
use hefu_testkit::{DEMO, World, two_page_pdf};

fn pool() -> JudgePool {
    let limits = PoolLimits {
        at_once: 2,
        time: Duration::from_secs(20),
        memory_bytes: 512 << 20,
    };
    JudgePool::of_program(PathBuf::from(env!("CARGO_BIN_EXE_hefu")), limits)
}

/// A document that two people signed, and the root above their certificates.
async fn signed() -> (Arc<[u8]>, String) {
    let world = World::new().await;
    let people = [DEMO[1], DEMO[2]];
    let id = world.contract(&people, true).await.contract.id;
    for person in &people {
        world.run_jobs().await;
        world.sign(id, person).await.expect("signed");
    }
    let operator = world.operator().await;
    let document = world.platform.present_document(&operator, id).await;
    let root = world.platform.authority.root().to_pem();
    (document.expect("a document").1.into(), root)
}

fn source(kind: TrustKind, pem: &str) -> TrustSource {
    TrustSource::given(kind, pem).expect("a root")
}

/// When the world's clock stood, about: certificates of that day hold.
const AT: i64 = 1_795_170_000;

#[tokio::test]
async fn it_says_what_the_judge_says_and_who_vouches() {
    let (document, root) = signed().await;
    let pool = pool();
    let check = async |trust: Vec<TrustSource>, expected: Trust, kinds: &[TrustKind]| {
        let question = Question {
            trust,
            at_seconds: AT,
        };
        let here = judge_with(&document, &question);
        let there = pool.judge(document.clone(), question).await;
        assert_eq!(there.as_ref(), Ok(&here));
        assert_eq!((here.summary, here.trust), (Summary::Valid, expected));
        let signature = &here.signatures[0];
        let vouchers: Vec<_> = signature.vouched_by.iter().map(|one| one.kind).collect();
        assert_eq!(vouchers, kinds);
        assert!(!signature.places.is_empty());
        let revisions = here.signatures.iter().map(|one| one.revision);
        assert!(revisions.clone().all(|one| one.is_some()) && revisions.is_sorted());
    };
    check(Vec::new(), Trust::Untrusted, &[]).await;
    let own = source(TrustKind::Installation, &root);
    let given = source(TrustKind::Visitor, &root);
    let kinds = [TrustKind::Installation];
    check(vec![own.clone()], Trust::Trusted, &kinds).await;
    let kinds = [TrustKind::Visitor];
    check(vec![given.clone()], Trust::Trusted, &kinds).await;
    let kinds = [TrustKind::Installation, TrustKind::Visitor];
    check(vec![own, given], Trust::Trusted, &kinds).await;
}

#[tokio::test]
async fn a_page_is_drawn_as_each_signatory_saw_it() {
    let (document, _) = signed().await;
    let question = Question {
        trust: Vec::new(),
        at_seconds: AT,
    };
    let report = judge_with(&document, &question);
    let place = report.signatures[1].places[0];
    let first = report.signatures[0].signed_until.expect("sound") as usize;
    let pool = pool();
    let draw = async |until: usize| {
        let wanted = PagePicture {
            page: place.page - 1,
            width: 600,
            until,
        };
        let drawn = pool.draw(document.clone(), wanted).await;
        drawn.expect("an answer").expect("a picture")
    };
    let (then, now) = (draw(first).await, draw(document.len()).await);
    assert!(then.starts_with(b"\x89PNG") && now.starts_with(b"\x89PNG"));
    assert_ne!(then, now, "the second signature was not there yet");
    assert_eq!(draw(document.len()).await, now, "drawn alike every time");
}

#[tokio::test]
async fn what_can_not_be_drawn_says_so() {
    let pool = pool();
    let draw = async |file: Vec<u8>, page| {
        let until = file.len();
        let wanted = PagePicture {
            page,
            width: 100,
            until,
        };
        pool.draw(file.into(), wanted).await.expect("an answer")
    };
    assert_eq!(draw(two_page_pdf(), 2).await, Err(NotDrawn::NoSuchPage));
    assert_eq!(
        draw(b"%PDF-1.7".to_vec(), 0).await,
        Err(NotDrawn::Unreadable)
    );
}

#[tokio::test]
async fn it_stands_apart_and_says_how_far() {
    let isolation = pool().isolation().await.expect("a child");
    assert!(isolation.own_process);
    let may_be_missing = |layer: &&str| *layer == "file_system";
    assert!(
        isolation.missing.iter().all(may_be_missing),
        "{isolation:?}"
    );
}

#[tokio::test]
async fn a_program_that_is_none_is_an_answer() {
    let limits = PoolLimits {
        at_once: 1,
        time: Duration::from_secs(20),
        memory_bytes: 512 << 20,
    };
    let question = || Question {
        trust: Vec::new(),
        at_seconds: AT,
    };
    for program in ["/no/such/program", "/bin/true", "/bin/false", "/bin/cat"] {
        let pool = JudgePool::of_program(PathBuf::from(program), limits);
        let judged = pool.judge(two_page_pdf().into(), question()).await;
        assert!(judged.is_err(), "{program}: {judged:?}");
    }
}
