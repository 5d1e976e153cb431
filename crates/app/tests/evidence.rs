//! The signing report and the evidence bundle of a really signed contract.

use std::{collections::BTreeMap, path::Path, process::Command};

use hefu_app::{
    Failure,
    evidence::{Evidence, judge_bundle_with, looks_like_bundle},
    log::Growth,
    refusals::{AccessRefusal, Refusal},
    verify::{Question, TrustKind, TrustSource},
};
use hefu_domain::contract::{Refusal as ContractRefusal, Status};
use hefu_kernel::{ContractId, Language};
use hefu_pki::TrustStore;
use hefu_testkit::{DEMO, Person, World};

const CHINESE: Evidence = Evidence::Report(Language::Chinese);

/// A contract that two have signed, made verifiable for long and logged.
async fn signed(world: &World, people: &[Person]) -> ContractId {
    let id = world.contract(people, true).await.contract.id;
    world.run_jobs().await;
    for person in people {
        world.sign(id, person).await.expect("a signature");
        world.run_jobs().await;
    }
    id
}

async fn logged(world: &World) {
    let log = world.platform.log();
    while log.grow("sign.example.com").await.expect("growth") != Growth::Idle {}
    log.publish().await.expect("a checkpoint");
}

async fn evidence(world: &World, id: ContractId, what: Evidence) -> Vec<u8> {
    let operator = world.operator().await;
    let made = world.platform.evidence(&operator, id, what).await;
    made.expect("evidence").1
}

/// Believes this installation and nobody else.
fn question(world: &World) -> Question {
    let roots = world.platform.authority.roots();
    Question {
        trust: vec![TrustSource {
            kind: TrustKind::Installation,
            name: "own".to_owned(),
            pem: roots.iter().map(|it| it.to_pem()).collect(),
        }],
        at_seconds: world.platform.clock.now().seconds(),
    }
}

fn entries(bundle: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let entries = hefu_bundle::read_container(bundle).expect("a container");
    let owned = entries.into_iter();
    owned
        .map(|(name, bytes)| (name.to_owned(), bytes.to_vec()))
        .collect()
}

fn text(program: &str, arguments: &[&str], input: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(input);
    if program == "pdftotext" {
        command.arg("-");
    }
    let answer = command.output().expect(program);
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    let errors = String::from_utf8_lossy(&answer.stderr).into_owned();
    assert!(answer.status.success(), "{program}: {said}{errors}");
    said
}

/// The published script, without any network where the machine allows that.
fn script(bundle: &Path, root: &Path, log_key: &str) -> (bool, String) {
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../scripts/verify_bundle.py"
    );
    let alone = ["unshare", "--user", "--net", "--map-root-user"];
    let isolated = Command::new(alone[0])
        .args(&alone[1..])
        .arg("true")
        .status();
    let mut command = if isolated.is_ok_and(|status| status.success()) {
        let mut command = Command::new(alone[0]);
        command.args(&alone[1..]).arg("python3");
        command
    } else {
        Command::new("python3")
    };
    command.arg(script).arg(bundle).arg("--root").arg(root);
    let answer = command
        .args(["--log-key", log_key])
        .output()
        .expect("python3");
    let said = [answer.stdout, answer.stderr].concat();
    (
        answer.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[tokio::test]
async fn a_report_is_refused_by_name_before_everybody_has_signed() {
    let world = World::new().await;
    let people = [DEMO[1], DEMO[2]];
    let id = world.contract(&people, true).await.contract.id;
    world.run_jobs().await;
    world.sign(id, &people[0]).await.expect("a signature");
    let operator = world.operator().await;
    for what in [CHINESE, Evidence::Bundle] {
        let refused = world.platform.evidence(&operator, id, what).await.err();
        let status = Status::Signing;
        let expected = Refusal::Contract(ContractRefusal::WrongStatus { status });
        assert_eq!(refused, Some(Failure::Refused(expected)));
    }
}

#[tokio::test]
async fn evidence_is_for_the_parties_and_the_senders_side() {
    let world = World::new().await;
    let people = [DEMO[1], DEMO[2]];
    let id = signed(&world, &people).await;
    let party = world.log_in(people[1].mobile).await;
    let stranger = world.log_in(DEMO[5].mobile).await;
    world
        .platform
        .evidence(&party, id, CHINESE)
        .await
        .expect("a party's");
    let refused = world.platform.evidence(&stranger, id, CHINESE).await.err();
    let expected = Refusal::Access(AccessRefusal::NotFound);
    assert_eq!(refused, Some(Failure::Refused(expected)));
}

#[tokio::test]
async fn the_report_says_who_signed_what_and_holds() {
    let world = World::new().await;
    let people = [DEMO[1], DEMO[2]];
    let id = signed(&world, &people).await;
    logged(&world).await;
    let trust = TrustStore::new(world.platform.authority.roots());
    for language in [Language::Chinese, Language::English] {
        let report = evidence(&world, id, Evidence::Report(language)).await;
        let again = evidence(&world, id, Evidence::Report(language)).await;
        assert!(report == again, "the same state gives the same bytes");
        let now = world.platform.clock.now().seconds();
        let judged = hefu_pades::verify(&report, &hefu_pades::VerifyOptions::new(&trust, now));
        assert_eq!(judged.summary, hefu_pades::Summary::Valid, "{judged:?}");
        assert_eq!(judged.trust, hefu_pades::Trust::Trusted);
        let path = world.path().join("report.pdf");
        std::fs::write(&path, &report).expect("room");
        let said = text("pdftotext", &["-layout"], &path);
        let record = world.reload(id).await;
        let content = record.contract.content.expect("sent").digest.to_hex();
        let flat: String = said.split_whitespace().collect();
        for expected in [
            people[0].name,
            people[1].name,
            "房屋租赁合同",
            id.as_str(),
            &content,
        ] {
            assert!(flat.contains(expected), "{expected} in {said}");
        }
        for masked in [people[0].mobile, people[0].id_number] {
            assert!(!flat.contains(masked), "{masked} must be masked");
        }
        let lower = said.to_lowercase();
        for word in ["blockchain", "区块链", "block chain", "上链"] {
            assert!(!lower.contains(word), "{word}");
        }
        let embedded = language.pick("内置", "embedded");
        assert!(said.matches(embedded).count() >= 6, "{said}");
    }
}

#[tokio::test]
async fn the_bundle_holds_and_the_published_script_says_so_without_network() {
    let world = World::new().await;
    let id = signed(&world, &[DEMO[1], DEMO[2]]).await;
    logged(&world).await;
    let bundle = evidence(&world, id, Evidence::Bundle).await;
    assert!(looks_like_bundle(&bundle));
    assert!(bundle == evidence(&world, id, Evidence::Bundle).await);
    let trust = question(&world);
    let judged = judge_bundle_with(&bundle, &trust, None);
    assert!(judged.intact && judged.trusted, "{judged:?}");
    assert_eq!(
        judged.facts.logged, judged.facts.records,
        "everything is in the log"
    );
    assert!(
        judged.facts.revisions >= 4,
        "content, two signatures, archive: {judged:?}"
    );

    let parts = entries(&bundle);
    let key = String::from_utf8(parts["log/verifier-key.txt"].clone()).expect("a key");
    let pem: String = world
        .platform
        .authority
        .roots()
        .iter()
        .map(|it| it.to_pem())
        .collect();
    let (path, root) = (
        world.path().join("evidence.asice"),
        world.path().join("pinned.pem"),
    );
    std::fs::write(&path, &bundle).expect("room");
    std::fs::write(&root, pem).expect("room");
    let (holds, said) = script(&path, &root, key.trim());
    assert!(holds, "{said}");
    let other = World::new().await.platform.authority.root().to_pem();
    std::fs::write(&root, other).expect("room");
    let (holds, said) = script(&path, &root, key.trim());
    assert!(!holds && said.contains("--root"), "{said}");

    // Some of the flips that the soak does by the thousand; every one is found by both.
    let mut spoiled = bundle.clone();
    for share in 0..200 {
        let place = share * (bundle.len() - 1) / 199;
        spoiled[place] ^= 1 << (share % 8);
        assert!(
            !judge_bundle_with(&spoiled, &trust, None).intact,
            "byte {place}"
        );
        if share % 40 == 0 {
            std::fs::write(&path, &spoiled).expect("room");
            assert!(!script(&path, &root, key.trim()).0, "byte {place}");
        }
        spoiled[place] = bundle[place];
    }
}

#[tokio::test]
async fn before_the_log_has_grown_the_bundle_says_so_and_grows_with_it() {
    let world = World::new().await;
    let id = signed(&world, &[DEMO[1]]).await;
    let trust = question(&world);
    let before = evidence(&world, id, Evidence::Bundle).await;
    let judged = judge_bundle_with(&before, &trust, None);
    assert!(judged.intact && judged.facts.logged == 0, "{judged:?}");
    logged(&world).await;
    let after = evidence(&world, id, Evidence::Bundle).await;
    let judged = judge_bundle_with(&after, &trust, None);
    assert!(
        judged.intact && judged.facts.logged == judged.facts.records,
        "{judged:?}"
    );
}

#[tokio::test]
async fn after_an_erasure_the_bundle_names_what_is_gone_and_all_proofs_hold() {
    let world = World::new().await;
    let person = DEMO[1];
    let id = signed(&world, &[person]).await;
    logged(&world).await;
    let trust = question(&world);
    let before = judge_bundle_with(&evidence(&world, id, Evidence::Bundle).await, &trust, None);
    let subject = world.reload(id).await.contract.signatories[0].subject;
    let subject = world
        .platform
        .store
        .subject(subject)
        .await
        .expect("a store")
        .expect("a person");
    let now = world.platform.clock.now();
    hefu_app::erasure::erase(&*world.platform.store, &subject, now)
        .await
        .expect("erased");
    let bundle = evidence(&world, id, Evidence::Bundle).await;
    let after = judge_bundle_with(&bundle, &trust, None);
    assert!(after.intact, "{after:?}");
    assert_eq!(after.facts.records, before.facts.records);
    assert!(after.facts.logged >= before.facts.logged);
    let parts = entries(&bundle);
    let read_me = String::from_utf8_lossy(&parts["README.zh.txt"]).into_owned();
    assert!(read_me.contains("姓名、手机号码、证件号码"), "{read_me}");
    let path = world.path().join("report.pdf");
    std::fs::write(&path, &parts["report/signing-report.zh.pdf"]).expect("room");
    let said = text("pdftotext", &["-layout"], &path);
    assert!(
        said.contains("已删除") && !said.contains(person.name),
        "{said}"
    );
}

/// 姓 and 名 that common faces do not have are spelled as code points, never left out or boxed.
#[tokio::test]
async fn a_rare_name_is_legible_in_the_report() {
    let world = World::new().await;
    let person = Person {
        name: "龚䶮",
        ..DEMO[1]
    };
    let id = signed(&world, &[person]).await;
    let path = world.path().join("report.pdf");
    std::fs::write(&path, evidence(&world, id, CHINESE).await).expect("room");
    let said = text("pdftotext", &["-layout"], &path);
    assert!(said.contains("龚〔U+4DAE〕"), "{said}");
}
