//! From the order to the last signature, on a real database and real files.

use hefu_app::{
    Failure, Origin,
    account::IdentityInput,
    person::identity_scope,
    ports::{Actor, MessagePurpose, PersonalField},
    refusals::{AccessRefusal, CodeRefusal, FileRefusal, Refusal, SigningRefusal},
    signing::{LinkState, SignatureChoice, SigningStep},
    verify::{SignatureKind, Summary, Trust},
};
use hefu_domain::contract::{Progress, Refusal as ContractRefusal, Status};
use hefu_kernel::ContractId;
use hefu_testkit::{DEMO, Person, World};

fn refused<T>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Ok(_) => panic!("it was not refused"),
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Unavailable(problem) | Failure::StorageFull(problem)) => {
            panic!("unavailable: {problem}")
        }
    }
}

#[tokio::test]
async fn two_people_sign_in_order_and_both_signatures_hold() {
    let world = World::new().await;
    let (first, second) = (DEMO[1], DEMO[2]);
    let id = world.contract(&[first, second], true).await.contract.id;
    world.run_jobs().await;
    let invited: Vec<_> = world
        .desk
        .list()
        .into_iter()
        .filter(|message| message.purpose == MessagePurpose::Invite)
        .map(|message| message.to)
        .collect();
    assert_eq!(invited, [first.mobile], "only the one whose turn it is");

    assert_eq!(
        refused(world.sign(id, &second).await),
        ContractRefusal::NotYourTurn.into()
    );
    world.sign(id, &first).await.expect("the first signature");
    assert_eq!(world.reload(id).await.contract.status, Status::Signing);
    world.run_jobs().await;
    world.sign(id, &second).await.expect("the second signature");

    let record = world.reload(id).await;
    assert_eq!(record.contract.status, Status::Signed);
    let judgement = world.judged(id).await;
    assert_eq!(
        judgement.report.summary,
        Summary::Valid,
        "{:?}",
        judgement.report
    );
    assert_eq!(judgement.report.trust, Trust::Trusted);
    let signers: Vec<_> = judgement
        .report
        .signatures
        .iter()
        .filter(|one| one.kind == SignatureKind::Approval)
        .filter_map(|one| Some(one.signer.as_ref()?.subject.clone()))
        .collect();
    assert_eq!(signers, [first.name, second.name]);
    assert!(
        judgement
            .report
            .signatures
            .iter()
            .all(|one| one.time_stamp.as_ref().is_some_and(|stamp| stamp.intact))
    );
    assert_eq!(world.platform.store.replay_differences().await, Ok(vec![]));
    world.run_jobs().await;
    let outcomes = world
        .desk
        .list()
        .into_iter()
        .filter(|message| message.purpose == MessagePurpose::Outcome)
        .count();
    assert_eq!(outcomes, 2, "both hear of it");
}

#[tokio::test]
async fn signatories_at_the_same_instant_are_all_in_the_document() {
    let world = World::new().await;
    let people = &DEMO[1..6];
    let id = world.contract(people, false).await.contract.id;
    let mut ready = Vec::new();
    for person in people {
        ready.push(world.ready_to_accept(id, person).await.expect("ready"));
    }
    let tasks = ready.into_iter().map(|(party, acceptance)| {
        let platform = world.platform.clone();
        tokio::spawn(async move {
            platform
                .accept(&party, &acceptance, &Origin::default())
                .await
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("no panic").expect("accepted");
    }
    world.run_jobs().await;
    let record = world.reload(id).await;
    assert_eq!(record.contract.status, Status::Signed);
    let judgement = world.judged(id).await;
    assert_eq!(judgement.report.summary, Summary::Valid);
    let kinds = judgement.report.signatures.iter().map(|one| one.kind);
    let approvals = kinds
        .filter(|kind| *kind == SignatureKind::Approval)
        .count();
    assert_eq!(approvals, people.len());
    assert_eq!(world.platform.store.replay_differences().await, Ok(vec![]));
}

#[tokio::test]
async fn a_code_signs_once_and_only_what_it_was_sent_for() {
    let world = World::new().await;
    let one = world.contract(&[DEMO[1]], true).await.contract.id;
    let other = world.contract(&[DEMO[1]], true).await.contract.id;
    let (party, acceptance) = world.ready_to_accept(one, &DEMO[1]).await.expect("ready");
    let (other_party, other_acceptance) =
        world.ready_to_accept(other, &DEMO[1]).await.expect("ready");

    let mut crossed = other_acceptance.clone();
    crossed.intent = acceptance.intent;
    crossed.code.clone_from(&acceptance.code);
    let outcome = world
        .platform
        .accept(&other_party, &crossed, &Origin::default())
        .await;
    assert_eq!(
        refused(outcome),
        CodeRefusal::Expired.into(),
        "another contract's code"
    );

    world
        .platform
        .accept(&party, &acceptance, &Origin::default())
        .await
        .expect("signed");
    let again = world
        .platform
        .accept(&party, &acceptance, &Origin::default())
        .await;
    assert_eq!(refused(again), CodeRefusal::Expired.into(), "a used code");
}

#[tokio::test]
async fn five_wrong_digits_void_a_code() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    let (party, mut acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    let right = std::mem::replace(&mut acceptance.code, "000000".to_owned());
    assert_ne!(right, "000000", "the seed must not draw this");
    for tries_left in (1..5).rev() {
        let outcome = world
            .platform
            .accept(&party, &acceptance, &Origin::default())
            .await;
        assert_eq!(refused(outcome), CodeRefusal::Wrong { tries_left }.into());
    }
    for code in ["000000".to_owned(), right] {
        acceptance.code = code;
        let outcome = world
            .platform
            .accept(&party, &acceptance, &Origin::default())
            .await;
        assert_eq!(refused(outcome), CodeRefusal::UsedUp.into());
    }
    assert_eq!(world.reload(id).await.contract.signed_count(), 0);
}

#[tokio::test]
async fn codes_are_slowed_down_by_default() {
    let world = World::with(hefu_app::settings::Settings::default()).await;
    let ask = || world.platform.request_log_in_code(DEMO[1].mobile, &DEFAULT);
    ask().await.expect("the first");
    assert_eq!(
        refused(ask().await),
        CodeRefusal::TooSoon {
            retry_after_seconds: 60
        }
        .into()
    );
    for _ in 1..10 {
        world.clock.advance_seconds(61);
        ask().await.expect("one a minute");
    }
    world.clock.advance_seconds(61);
    assert!(
        matches!(
            refused(ask().await),
            Refusal::Code(CodeRefusal::TooMany { .. })
        ),
        "ten a day"
    );
}

#[tokio::test]
async fn an_old_code_is_void() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    let (party, acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    world.clock.advance_seconds(301);
    let outcome = world
        .platform
        .accept(&party, &acceptance, &Origin::default())
        .await;
    assert_eq!(refused(outcome), CodeRefusal::Expired.into());
}

#[tokio::test]
async fn a_signature_may_only_spell_the_verified_name() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    let (party, mut acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    acceptance.choice = SignatureChoice::Typed {
        text: DEMO[2].name.to_owned(),
    };
    let outcome = world
        .platform
        .accept(&party, &acceptance, &Origin::default())
        .await;
    assert_eq!(
        refused(outcome),
        SigningRefusal::SignatureNameDiffers.into()
    );
    acceptance.choice = SignatureChoice::Typed {
        text: DEMO[1].name.to_owned(),
    };
    world
        .platform
        .accept(&party, &acceptance, &Origin::default())
        .await
        .expect("the own name");
    assert_eq!(world.judged(id).await.report.summary, Summary::Valid);
}

#[tokio::test]
async fn nobody_else_than_the_named_person_gets_through() {
    let world = World::new().await;
    let record = world.contract(&[DEMO[1]], true).await;
    let token = world
        .link(record.contract.id, record.contract.signatories[0].id)
        .await;
    let (_, party) = world.open(&token, DEMO[1].mobile).await.expect("open");
    let identify = |person| {
        let (world, party) = (&world, &party);
        async move {
            world
                .platform
                .identify_signatory(party, &World::identity(person), &Origin::default())
                .await
        }
    };
    assert_eq!(
        refused(identify(&DEMO[2]).await),
        SigningRefusal::NameDiffers.into()
    );
    let mut wrong = World::identity(&DEMO[1]);
    wrong.consent_version.clear();
    let outcome = world
        .platform
        .identify_signatory(&party, &wrong, &Origin::default())
        .await;
    assert_eq!(refused(outcome), SigningRefusal::ConsentMissing.into());
    identify(&DEMO[1]).await.expect("the named person");
}

#[tokio::test]
async fn a_link_shows_nothing_before_the_code_and_dies_with_its_purpose() {
    let world = World::new().await;
    let record = world.contract(&[DEMO[1], DEMO[2]], false).await;
    let (id, party) = (record.contract.id, record.contract.signatories[0].id);
    let token = world.link(id, party).await;
    let entry = world.platform.link_entry(&token).await.expect("a link");
    assert_eq!(entry.state, LinkState::Open);
    assert_eq!(entry.mobile_masked.as_deref(), Some("139****0002"));
    assert_eq!(
        refused(world.platform.link_entry("no-such-link").await),
        AccessRefusal::NotFound.into()
    );

    world.clock.advance_seconds(3_601);
    assert_eq!(
        world
            .platform
            .link_entry(&token)
            .await
            .expect("a link")
            .state,
        LinkState::LinkExpired
    );
    let outcome = world
        .platform
        .request_link_code(&token, &Origin::default())
        .await;
    assert_eq!(refused(outcome), AccessRefusal::LinkExpired.into());

    let token = world.link(id, party).await;
    world.sign(id, &DEMO[1]).await.expect("signed");
    let entry = world.platform.link_entry(&token).await.expect("a link");
    assert_eq!(
        (entry.state, entry.mobile_masked),
        (LinkState::Signed, None)
    );
    assert!(
        world
            .platform
            .request_link_code(&token, &Origin::default())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_session_is_good_for_its_own_link_alone() {
    let world = World::new().await;
    let record = world.contract(&[DEMO[1], DEMO[2]], false).await;
    let id = record.contract.id;
    let mine = world.link(id, record.contract.signatories[0].id).await;
    let theirs = world.link(id, record.contract.signatories[1].id).await;
    let (session, _) = world.open(&mine, DEMO[1].mobile).await.expect("open");
    assert!(world.platform.signing_party(&session, &mine).await.is_ok());
    let outcome = world.platform.signing_party(&session, &theirs).await;
    assert_eq!(refused(outcome), AccessRefusal::SessionRequired.into());
    assert_eq!(
        refused(world.platform.principal_of(&session).await),
        AccessRefusal::SessionRequired.into()
    );
}

#[tokio::test]
async fn refusing_ends_the_contract_for_everybody() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1], DEMO[2]], false).await.contract.id;
    let (party, _) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    assert_eq!(
        refused(world.platform.reject(&party, " ", &Origin::default()).await),
        ContractRefusal::ReasonInvalid.into()
    );
    world
        .platform
        .reject(&party, "价格不对", &Origin::default())
        .await
        .expect("refused to sign");
    let record = world.reload(id).await;
    assert_eq!(record.contract.status, Status::Rejected);
    assert_eq!(record.contract.close_reason.as_deref(), Some("价格不对"));
    assert!(matches!(
        refused(world.sign(id, &DEMO[2]).await),
        Refusal::Contract(ContractRefusal::WrongStatus { .. })
    ));
}

#[tokio::test]
async fn revoking_closes_what_nobody_is_owed() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1], DEMO[2]], false).await.contract.id;
    let operator = world.operator().await;
    world.sign(id, &DEMO[1]).await.expect("signed");
    let revoke = |reason: &'static str| {
        world
            .platform
            .revoke_contract(&operator, Actor::User(operator.user), id, reason, &DEFAULT)
    };
    revoke("条款有误").await.expect("revoked");
    assert_eq!(world.reload(id).await.contract.status, Status::Revoked);
    assert!(matches!(
        refused(revoke("again").await),
        Refusal::Contract(ContractRefusal::WrongStatus { .. })
    ));
}

static DEFAULT: Origin = Origin {
    address: None,
    user_agent: None,
};

#[tokio::test]
async fn the_deadline_closes_a_contract_and_nothing_signs_after_it() {
    let world = World::new().await;
    let mut order = world.order(&[DEMO[1]], true).await;
    let now = hefu_kernel::Clock::now(&*world.clock);
    order.terms.deadline = Some(now);
    assert_eq!(
        refused(world.create(&order).await),
        ContractRefusal::DeadlinePast.into()
    );
    order.terms.deadline = Some(now.plus_seconds(120));
    let id = world.create(&order).await.expect("created").contract.id;
    let (party, acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    world.clock.advance_seconds(122);
    let outcome = world.platform.accept(&party, &acceptance, &DEFAULT).await;
    assert_eq!(refused(outcome), ContractRefusal::DeadlinePassed.into());
    world.run_jobs().await;
    assert_eq!(world.reload(id).await.contract.status, Status::Expired);
}

#[tokio::test]
async fn strangers_are_told_that_there_is_nothing() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    let stranger = world.log_in(DEMO[5].mobile).await;
    let missing = ContractId::random(&*world.platform.random);
    for id in [id, missing] {
        assert_eq!(
            refused(world.platform.contract_overview(&stranger, id).await),
            AccessRefusal::NotFound.into()
        );
        assert_eq!(
            refused(world.platform.signed_document(&stranger, id).await),
            AccessRefusal::NotFound.into()
        );
    }
    let signatory = world.log_in(DEMO[1].mobile).await;
    assert!(
        world
            .platform
            .contract_overview(&signatory, id)
            .await
            .is_ok()
    );
    let outcome = world.platform.present_document(&signatory, id).await;
    assert_eq!(
        refused(outcome),
        AccessRefusal::Denied.into(),
        "half-signed copies stay with the sender"
    );
}

#[tokio::test]
async fn what_can_not_be_sent_leaves_nothing_behind() {
    let world = World::new().await;
    let operator = world.operator().await;
    let count = || async {
        let counts = world
            .platform
            .count_contracts(&operator)
            .await
            .expect("counts");
        counts
            .into_iter()
            .map(|(_, count)| count)
            .max()
            .unwrap_or_default()
    };
    let mut nobody = world.order(&[DEMO[1]], true).await;
    nobody.terms.fields.clear();
    assert_eq!(
        refused(world.create(&nobody).await),
        ContractRefusal::NoSigningField { index: 0 }.into()
    );
    let twice = world.order(&[DEMO[1], DEMO[1]], true).await;
    assert_eq!(
        refused(world.create(&twice).await),
        ContractRefusal::SameSignatoryTwice { index: 1 }.into()
    );
    assert_eq!(count().await, 0);
}

#[tokio::test]
async fn files_that_are_no_contracts_are_refused_each_in_its_way() {
    let world = World::new().await;
    let operator = world.operator().await;
    let settings_pages = world.platform.settings.pages as usize;
    let upload = |bytes: Vec<u8>| {
        let upload = hefu_app::file::UploadedFile {
            name: "a.pdf".to_owned(),
            bytes: bytes.into(),
            lifetime_seconds: None,
        };
        world.platform.upload_file(&operator, None, upload)
    };
    assert_eq!(refused(upload(Vec::new()).await), FileRefusal::Empty.into());
    assert_eq!(
        refused(upload(b"PK\x03\x04 not a pdf".to_vec()).await),
        FileRefusal::NotAPdf.into()
    );
    let pages = hefu_testkit::pdf_of_pages(settings_pages + 1);
    assert!(matches!(
        refused(upload(pages).await),
        Refusal::File(FileRefusal::TooManyPages { .. })
    ));
    let mut cut = hefu_testkit::two_page_pdf();
    cut.truncate(cut.len() / 2);
    assert_eq!(refused(upload(cut).await), FileRefusal::Broken.into());
}

#[tokio::test]
async fn a_signature_that_is_delayed_is_made_by_the_job() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    let (party, acceptance) = world.ready_to_accept(id, &DEMO[1]).await.expect("ready");
    // Without its documents nothing can be signed; the consent counts all the same.
    let (blobs, hidden) = (world.path().join("blobs"), world.path().join("hidden"));
    std::fs::rename(&blobs, &hidden).expect("hidden");
    std::fs::create_dir(&blobs).expect("an empty folder");
    world
        .platform
        .accept(&party, &acceptance, &DEFAULT)
        .await
        .expect("accepted");
    let record = world.reload(id).await;
    assert!(matches!(
        record.contract.signatories[0].progress,
        Progress::Accepted { .. }
    ));
    let operator = world.operator().await;
    let revoked = world
        .platform
        .revoke_contract(&operator, Actor::System, id, "too late", &DEFAULT)
        .await;
    assert_eq!(refused(revoked), ContractRefusal::SignatureOwed.into());

    std::fs::remove_dir_all(&blobs).expect("removed");
    std::fs::rename(&hidden, &blobs).expect("back");
    world.clock.advance_seconds(120);
    world.run_jobs().await;
    assert_eq!(world.reload(id).await.contract.status, Status::Signed);
    assert_eq!(world.judged(id).await.report.summary, Summary::Valid);
}

#[tokio::test]
async fn the_steps_follow_each_other() {
    let world = World::new().await;
    let record = world.contract(&[DEMO[1], DEMO[2]], true).await;
    let id = record.contract.id;
    let token = world.link(id, record.contract.signatories[1].id).await;
    let (session, party) = world.open(&token, DEMO[2].mobile).await.expect("open");
    let step = || async {
        let party = world
            .platform
            .signing_party(&session, &token)
            .await
            .expect("a party");
        world
            .platform
            .signing_view(&party)
            .await
            .expect("a view")
            .step
    };
    assert_eq!(step().await, SigningStep::Identity);
    world
        .platform
        .identify_signatory(&party, &World::identity(&DEMO[2]), &DEFAULT)
        .await
        .expect("verified");
    assert_eq!(step().await, SigningStep::WaitTurn);
    world.sign(id, &DEMO[1]).await.expect("signed");
    assert_eq!(step().await, SigningStep::Sign);
    world.sign(id, &DEMO[2]).await.expect("signed");
    assert_eq!(step().await, SigningStep::Done);
}

/// Verifies a party by a travel permit and looks at what is kept of it.
async fn permit_holder_verified(world: &World, person: &Person) -> IdentityInput {
    let record = world.contract(&[*person], true).await;
    let (id, party) = (record.contract.id, record.contract.signatories[0].id);
    let token = world.link(id, party).await;
    let (session, party) = world.open(&token, person.mobile).await.expect("open");
    let input = IdentityInput {
        document: "HONGKONG_AND_MACAO".to_owned(),
        id_number: "h12345678".to_owned(),
        birth_date: Some("1990-03-07".to_owned()),
        ..World::identity(person)
    };
    world
        .platform
        .identify_signatory(&party, &input, &DEFAULT)
        .await
        .expect("verified");
    let party = world
        .platform
        .signing_party(&session, &token)
        .await
        .expect("a party");
    let identity = world.platform.present_identity(&party.subject).await;
    let identity = identity.expect("readable").expect("confirmed");
    assert_eq!(identity.check.document, input.document);
    assert_eq!(identity.id_number_masked, "H******78");
    let scope = identity_scope(identity.check.id);
    for (field, kept) in [
        (PersonalField::IdNumber, "H12345678"),
        (PersonalField::BirthDate, "1990-03-07"),
    ] {
        let value = world
            .platform
            .personal_text(&party.subject, &scope, field)
            .await;
        assert_eq!(value.expect("readable").as_deref(), Some(kept));
    }
    IdentityInput {
        id_number: "H12345678".to_owned(),
        ..input
    }
}

#[tokio::test]
async fn no_personal_value_lies_readable_in_the_folder() {
    let world = World::new().await;
    let id = world.contract(&[DEMO[1]], true).await.contract.id;
    world.sign(id, &DEMO[1]).await.expect("signed");
    let permit = permit_holder_verified(&world, &DEMO[2]).await;
    let birth_date = permit.birth_date.as_deref().expect("stated");
    let mut searched = 0;
    let mut folders = vec![world.path().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = std::fs::read(entry.path()).expect("a file");
            searched += bytes.len();
            let card = [DEMO[1].name, DEMO[1].mobile, DEMO[1].id_number];
            for secret in card.into_iter().chain([&*permit.id_number, birth_date]) {
                let found = bytes
                    .windows(secret.len())
                    .any(|window| window == secret.as_bytes());
                assert!(!found, "{secret} in {}", entry.path().display());
            }
        }
    }
    assert!(searched > 10_000, "there was something to search");
}

#[tokio::test]
async fn a_signed_file_can_be_signed_again_and_its_signatures_hold() {
    let world = World::new().await;
    let first = world.contract(&[DEMO[1]], true).await.contract.id;
    world.sign(first, &DEMO[1]).await.expect("signed");
    let operator = world.operator().await;
    let (_, signed) = world
        .platform
        .signed_document(&operator, first)
        .await
        .expect("signed");
    let upload = hefu_app::file::UploadedFile {
        name: "signed.pdf".to_owned(),
        bytes: signed.clone().into(),
        lifetime_seconds: None,
    };
    let file = world
        .platform
        .upload_file(&operator, None, upload)
        .await
        .expect("taken in");
    let mut order = world.order(&[DEMO[2]], true).await;
    order.file = file.id;
    assert_eq!(
        refused(world.create(&order).await),
        FileRefusal::Certified.into(),
        "no date may be added to a signed file"
    );
    order
        .terms
        .fields
        .retain(|field| field.kind == hefu_domain::contract::FieldKind::Signature);
    assert_eq!(
        refused(world.create(&order).await),
        FileRefusal::FieldsClash.into(),
        "the earlier signature stands there"
    );
    order.terms.fields[0].area.page = 1;
    let second = world.create(&order).await.expect("created").contract.id;
    world.sign(second, &DEMO[2]).await.expect("signed");
    let (_, again) = world
        .platform
        .signed_document(&operator, second)
        .await
        .expect("signed");
    assert!(again.starts_with(&signed), "only appended to");
    let report = world
        .platform
        .judge(again.into(), &DEFAULT)
        .await
        .expect("judged")
        .report;
    let kinds: Vec<_> = report.signatures.iter().map(|one| one.kind).collect();
    let (approval, stamp) = (SignatureKind::Approval, SignatureKind::DocumentTimeStamp);
    assert_eq!(
        kinds,
        [approval, stamp, approval, stamp],
        "kept for long twice"
    );
    assert!(
        report.signatures.iter().all(|one| one.digest_matches),
        "{report:?}"
    );
}
