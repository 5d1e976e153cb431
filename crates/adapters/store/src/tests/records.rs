//! Everything that is written comes back, and every conflict is told.

use hefu_app::ports::*;
use hefu_domain::contract::{Command, Status};

use super::world::*;

#[tokio::test]
async fn persons_come_back_and_a_mobile_number_has_one() {
    let world = World::new().await;
    let store = &world.store;
    world
        .write([Write::InsertSubject(subject(1)), Write::InsertUser(user(1))])
        .await;
    assert_eq!(store.subject(id(1)).await, Ok(Some(subject(1))));
    assert_eq!(
        store.subject_by_mobile(digest(1)).await,
        Ok(Some(subject(1)))
    );
    assert_eq!(store.subject(id(2)).await, Ok(None));
    assert_eq!(store.user(id(1)).await, Ok(Some(user(1))));
    assert_eq!(store.user_by_mobile(digest(1)).await, Ok(Some(user(1))));

    let same_mobile = SubjectRecord {
        mobile_key: digest(1),
        ..subject(2)
    };
    assert_eq!(
        world.conflict([Write::InsertSubject(same_mobile)]).await,
        Conflict::Exists
    );
    assert_eq!(
        world.conflict([Write::InsertUser(user(1))]).await,
        Conflict::Exists
    );
}

#[tokio::test]
async fn personal_values_are_replaced_field_by_field() {
    let world = World::new().await;
    let value = |field, sealed: u8| PersonalValue {
        subject: id(1),
        scope: "account".into(),
        field,
        salt: vec![sealed; 16],
        sealed: vec![sealed],
    };
    world
        .write([
            Write::InsertSubject(subject(1)),
            Write::PutPersonalValues(vec![
                value(PersonalField::Mobile, 1),
                value(PersonalField::Name, 1),
                value(PersonalField::Name, 2),
            ]),
            Write::PutPersonalValues(vec![value(PersonalField::Mobile, 3)]),
            Write::PutPersonalValues(Vec::new()),
        ])
        .await;
    assert_eq!(
        world.store.personal_values(id(1), "account").await,
        Ok(vec![
            value(PersonalField::Mobile, 3),
            value(PersonalField::Name, 2)
        ])
    );
    assert_eq!(
        world.store.personal_values(id(1), "identity/x").await,
        Ok(Vec::new())
    );
}

#[tokio::test]
async fn only_a_confirmed_check_becomes_the_present_one() {
    let world = World::new().await;
    world.write([Write::InsertSubject(subject(1))]).await;
    world
        .write([Write::InsertIdentityCheck(identity_check(5, 1, false))])
        .await;
    let present = async || {
        let subject = world.store.subject(id(1)).await.expect("reads");
        subject.expect("there").identity_check
    };
    assert_eq!(present().await, None);
    world
        .write([Write::InsertIdentityCheck(identity_check(6, 1, true))])
        .await;
    assert_eq!(present().await, Some(id(6)));
    for (number, confirmed) in [(5, false), (6, true)] {
        assert_eq!(
            world.store.identity_check(id(number)).await,
            Ok(Some(identity_check(number, 1, confirmed)))
        );
    }
}

#[tokio::test]
async fn organisations_members_and_keys_come_back() {
    let world = World::new().await;
    let member = |organisation: u32, seconds, role| MemberRecord {
        organisation: id(organisation),
        user: id(1),
        role,
        created_at: at(seconds),
    };
    let key = ApiKeyRecord {
        id: id(3),
        secret_id: "AKID123".into(),
        sealed_secret: vec![4, 5],
        organisation: id(8),
        owner: id(1),
        created_at: at(3),
    };
    world
        .write([
            Write::InsertSubject(subject(1)),
            Write::InsertUser(user(1)),
            Write::InsertOrganisation(organisation(7)),
            Write::InsertOrganisation(organisation(8)),
            Write::InsertMember(member(7, 9, Role::Operator)),
            Write::InsertMember(member(8, 2, Role::Administrator)),
            Write::InsertApiKey(key.clone()),
        ])
        .await;
    let store = &world.store;
    assert_eq!(store.organisation(id(7)).await, Ok(Some(organisation(7))));
    assert_eq!(
        store.memberships(id(1)).await,
        Ok(vec![
            member(8, 2, Role::Administrator),
            member(7, 9, Role::Operator)
        ])
    );
    assert_eq!(store.api_key("AKID123").await, Ok(Some(key.clone())));
    assert_eq!(store.api_key("akid123").await, Ok(None));
    let again = ApiKeyRecord { id: id(4), ..key };
    for write in [
        Write::InsertMember(member(7, 20, Role::Administrator)),
        Write::InsertApiKey(again),
        Write::InsertOrganisation(organisation(7)),
    ] {
        assert_eq!(world.conflict([write]).await, Conflict::Exists);
    }
}

#[tokio::test]
async fn files_and_certificates_come_back() {
    let world = World::new().await;
    let file = FileRecord {
        id: id(1),
        owner: id(2),
        organisation: Some(id(3)),
        name: "合同.pdf".into(),
        wrapped_key: vec![1],
        blob: blob(4),
        pages: PAGES.to_vec(),
        created_at: at(1),
        expires_at: at(2),
    };
    let certificate = CertificateRecord {
        id: id(5),
        contract: id(6),
        signatory: id(7),
        identity_check: id(8),
        sealed_der: vec![0x30, 0],
        digest: digest(9),
        at: at(3),
    };
    world
        .write([
            Write::InsertFile(file.clone()),
            Write::InsertCertificate(certificate.clone()),
        ])
        .await;
    assert_eq!(world.store.file(id(1)).await, Ok(Some(file)));
    assert_eq!(world.store.certificate(id(5)).await, Ok(Some(certificate)));
}

#[tokio::test]
async fn links_and_sessions_come_back_and_end() {
    let world = World::new().await;
    let store = &world.store;
    let link = LinkRecord {
        token: digest(1),
        contract: id(2),
        signatory: id(3),
        created_at: at(0),
        expires_at: at(9),
    };
    let session = |token: u32, scope| SessionRecord {
        token: digest(token),
        scope,
        created_at: at(0),
        idle_until: at(10),
        ends_at: at(100),
    };
    let visitor = SessionScope::Signatory {
        contract: id(2),
        signatory: id(3),
        link: digest(1),
    };
    world
        .write([
            Write::InsertLink(link.clone()),
            Write::InsertSession(session(10, SessionScope::User(id(1)))),
            Write::InsertSession(session(11, SessionScope::User(id(1)))),
            Write::InsertSession(session(12, visitor)),
            Write::InsertSession(session(13, SessionScope::User(id(2)))),
            Write::TouchSession {
                token: digest(12),
                idle_until: at(50),
            },
            Write::DeleteSession { token: digest(10) },
        ])
        .await;
    assert_eq!(store.link(digest(1)).await, Ok(Some(link)));
    assert_eq!(store.session(digest(10)).await, Ok(None));
    let touched = SessionRecord {
        idle_until: at(50),
        ..session(12, visitor)
    };
    assert_eq!(store.session(digest(12)).await, Ok(Some(touched)));
    world.write([Write::DeleteSessionsOf { user: id(1) }]).await;
    assert_eq!(store.session(digest(11)).await, Ok(None));
    assert!(store.session(digest(13)).await.expect("reads").is_some());
}

#[tokio::test]
async fn a_code_works_once_and_not_after_its_time() {
    let world = World::new().await;
    let consume = |number: u32, seconds| Write::ConsumeCode {
        id: id(number),
        at: at(seconds),
    };
    world
        .write([
            Write::InsertCode(code(1, 100)),
            Write::InsertCode(code(2, 200)),
        ])
        .await;
    world.write([consume(1, 301)]).await;
    for (late, why) in [
        (consume(1, 20), "used before"),
        (consume(2, 303), "void by time"),
        (consume(3, 20), "does not exist"),
    ] {
        assert_eq!(
            world.conflict([late]).await,
            Conflict::CodeConsumed,
            "{why}"
        );
    }
    let used = world.store.code(id(1)).await.expect("reads").expect("kept");
    assert_eq!(used.consumed_at, Some(at(301)));
}

#[tokio::test]
async fn a_new_code_voids_unused_ones_of_its_binding_only() {
    let world = World::new().await;
    let store = &world.store;
    world
        .write([
            Write::InsertCode(code(1, 100)),
            Write::InsertCode(code(2, 200)),
            Write::ConsumeCode {
                id: id(1),
                at: at(2),
            },
            Write::InsertCode(code(3, 100)),
            Write::InsertCode(code(4, 100)),
        ])
        .await;
    assert_eq!(store.code(id(3)).await, Ok(None));
    assert_eq!(store.try_code(id(3), 5).await, Ok(None));
    assert_eq!(store.newest_code(digest(100)).await, Ok(Some(code(4, 100))));
    assert_eq!(store.newest_code(digest(200)).await, Ok(Some(code(2, 200))));
    assert_eq!(store.last_code_at(digest(9_000)).await, Ok(Some(at(4))));
    assert_eq!(store.last_code_at(digest(1)).await, Ok(None));
    assert!(store.code(id(1)).await.expect("reads").is_some());
}

#[tokio::test]
async fn tries_of_a_code_are_counted_before_anything_is_compared() {
    let world = World::new().await;
    let store = &world.store;
    world.write([Write::InsertCode(code(1, 100))]).await;
    let mut answers = Vec::new();
    for _ in 0..4 {
        answers.push(store.try_code(id(1), 3).await.expect("counts"));
    }
    assert_eq!(answers, [Some(1), Some(2), Some(3), None]);
    assert_eq!(store.try_code(id(2), 3).await, Ok(None));
    let stored = store.code(id(1)).await.expect("reads").expect("there");
    assert_eq!(stored.attempts, 3);
}

#[tokio::test]
async fn counters_start_afresh_with_each_window() {
    let world = World::new().await;
    let count = async |key, seconds| world.store.count(key, at(seconds)).await.expect("counts");
    assert_eq!(count("a", 0).await, 1);
    assert_eq!(count("a", 0).await, 2);
    assert_eq!(count("b", 0).await, 1);
    assert_eq!(count("a", 60).await, 1);
    assert_eq!(count("a", 0).await, 2, "a slow clock does not reset");
}

#[tokio::test]
async fn whoever_meets_a_limit_uses_up_no_other() {
    let world = World::new().await;
    let count = |key: &str, most| Write::CountUpTo {
        key: key.into(),
        window_start: at(0),
        window_end: at(60),
        most,
    };
    world.write([count("shared", 9), count("own", 1)]).await;
    assert_eq!(
        world.conflict([count("shared", 9), count("own", 1)]).await,
        Conflict::LimitReached { until: at(60) }
    );
    assert_eq!(world.store.count("shared", at(0)).await, Ok(2));
    assert_eq!(world.store.count("own", at(0)).await, Ok(2));
}

#[tokio::test]
async fn answers_and_settings_are_set_once() {
    let world = World::new().await;
    let answer = IdempotentAnswer {
        scope: "u/POST /contracts".into(),
        key: "k".into(),
        request: digest(1),
        answer: "yD".into(),
        at: at(0),
    };
    let setting = |value: u8| Write::InitialiseSetting {
        name: "ca/root".into(),
        value: vec![value],
    };
    world
        .write([Write::Remember(answer.clone()), setting(1)])
        .await;
    assert_eq!(
        world.store.remembered("u/POST /contracts", "k").await,
        Ok(Some(answer.clone()))
    );
    assert_eq!(world.store.remembered("other", "k").await, Ok(None));
    assert_eq!(
        world.conflict([Write::Remember(answer)]).await,
        Conflict::IdempotencyKey
    );
    assert_eq!(world.conflict([setting(2)]).await, Conflict::Exists);
    assert_eq!(world.store.setting("ca/root").await, Ok(Some(vec![1])));
    assert_eq!(world.store.setting("ca/none").await, Ok(None));
}

#[tokio::test]
async fn a_contract_comes_back_with_its_history() {
    let world = World::new().await;
    let store = &world.store;
    let mut history = History::begin(1, 1, Some(2), "租赁合同");
    world.write([history.save()]).await;
    history = history.sent_to(&[11, 12], true, 50).signed_by(0, 60);
    world.write([history.save()]).await;
    assert_eq!(store.contract(id(1)).await, Ok(Some(history.row())));
    assert_eq!(
        store.contract_events(id(1)).await,
        Ok(history.events.clone())
    );
    assert_eq!(
        store
            .contract_event_bytes(id(1))
            .await
            .expect("reads")
            .len(),
        history.events.len()
    );
    assert_eq!(
        store.contracts_in_status(Status::Signing, 10).await,
        Ok(vec![id(1)])
    );
    assert_eq!(
        store.contracts_in_status(Status::Draft, 10).await,
        Ok(Vec::new())
    );
    assert_eq!(store.replay_differences().await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_contract_is_saved_only_over_the_version_that_was_read() {
    let world = World::new().await;
    let mut history = History::begin(1, 1, None, "借条");
    let first = history.save();
    world.write([first.clone()]).await;
    assert_eq!(world.conflict([first]).await, Conflict::ContractVersion);
    history = history.sent_to(&[11], true, 50);
    let sent = history.save();
    world.write([sent.clone()]).await;
    assert_eq!(world.conflict([sent]).await, Conflict::ContractVersion);
    let mut unknown = History::begin(2, 1, None, "借条");
    unknown.save();
    unknown = unknown.sent_to(&[11], true, 50);
    assert_eq!(
        world.conflict([unknown.save()]).await,
        Conflict::ContractVersion
    );
}

#[tokio::test]
async fn a_history_with_a_gap_is_not_stored() {
    let world = World::new().await;
    let mut history = History::begin(1, 1, None, "借条").sent_to(&[11], true, 50);
    let Write::SaveContract {
        record,
        before,
        mut events,
    } = history.save()
    else {
        panic!("another write");
    };
    events.remove(1);
    let gap = Write::SaveContract {
        record,
        before,
        events,
    };
    let outcome = world.store.commit(Batch::one(gap)).await;
    assert!(
        matches!(outcome, Err(CommitError::Store(StoreError::Damaged(_)))),
        "{outcome:?}"
    );
    assert_eq!(world.store.contract(id(1)).await, Ok(None));
}

#[tokio::test]
async fn an_edit_leaves_no_rows_of_former_signatories() {
    let world = World::new().await;
    let mut history =
        History::begin(1, 1, None, "借条").run(Command::Edit(terms("借条", &[11, 12, 13])), 5);
    world.write([history.save()]).await;
    history = history.run(Command::Edit(terms("借条", &[14])), 6);
    world.write([history.save()]).await;
    assert_eq!(world.store.replay_differences().await, Ok(Vec::new()));
}

#[tokio::test]
async fn what_has_run_out_is_purged_and_the_rest_stays() {
    let world = World::new().await;
    let store = &world.store;
    let session = |token: u32, idle_until, ends_at| {
        Write::InsertSession(SessionRecord {
            token: digest(token),
            scope: SessionScope::User(id(1)),
            created_at: at(0),
            idle_until: at(idle_until),
            ends_at: at(ends_at),
        })
    };
    let now = 1_000_000;
    world
        .write([
            session(1, now - 1, now + 100),
            session(2, now + 1, now - 1),
            session(3, now, now),
            Write::InsertCode(code(1, 100)),
        ])
        .await;
    assert_eq!(store.purge(at(now)).await, Ok(3));
    assert!(store.session(digest(3)).await.expect("reads").is_some());
    assert_eq!(store.code(id(1)).await, Ok(None));
    assert_eq!(store.purge(at(now)).await, Ok(0));
    assert_eq!(store.probe().await, Ok(()));
}
