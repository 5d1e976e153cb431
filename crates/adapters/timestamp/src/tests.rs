use std::{
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{Router, body::Bytes, extract::State, routing::post};
use hefu_pki::{
    CertificateAuthority, CertificateRequest, DistinguishedName, HashAlgorithm, ObjectIdentifier,
    Profile, SigningKey, SoftwareKey, TimeStampAuthority, TimeStampError, TimeStamper, TrustStore,
    read_token, sha256,
};
use url::Url;

use crate::{TimeStampClient, TimeStampSettings};

const NOW: i64 = 1_800_000_000;
const POLICY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.3.4.1");

/// How an authority behaves.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    Honest,
    /// Stamps something else than it was asked.
    StampsOtherThings,
    /// Gives the same answer to everybody.
    RepeatsItself,
    Garbage,
    Refuses,
    Endless,
}

struct Desk {
    authority: TimeStampAuthority,
    manner: Manner,
    asked: AtomicUsize,
    first: std::sync::Mutex<Option<Vec<u8>>>,
}

fn authority() -> (TimeStampAuthority, TrustStore) {
    let name = |text: &str| DistinguishedName::service("Test", text);
    let root_key = Arc::new(SoftwareKey::generate_p256().expect("a key"));
    let root = CertificateAuthority::create_root(root_key, &name("Root"), NOW - 60, NOW + 86_400)
        .expect("a root");
    let key = Arc::new(SoftwareKey::generate_p256().expect("a key"));
    let own = root
        .issue(&CertificateRequest {
            profile: Profile::TimeStamping,
            subject: &name("Stamps"),
            public_key_der: key.public_key_der(),
            not_before: NOW - 60,
            not_after: None,
        })
        .expect("a certificate");
    let chain = vec![own, root.certificate().clone()];
    let trust = TrustStore::new(root.chain().to_vec());
    let stamps = TimeStampAuthority::new(key, chain, POLICY, Arc::new(|| NOW)).expect("stamps");
    (stamps, trust)
}

async fn answer(State(desk): State<Arc<Desk>>, request: Bytes) -> Vec<u8> {
    desk.asked.fetch_add(1, Ordering::Relaxed);
    let honest = || desk.authority.respond(&request).expect("an answer");
    match desk.manner {
        Manner::Honest => honest(),
        Manner::StampsOtherThings => {
            let other = hefu_pki::TimeStampRequest::new(&sha256(b"something else")).to_der();
            desk.authority.respond(&other).expect("an answer")
        }
        Manner::RepeatsItself => {
            let mut first = desk.first.lock().expect("nobody broke down");
            first.get_or_insert_with(honest).clone()
        }
        Manner::Garbage => b"<html>503</html>".to_vec(),
        Manner::Refuses => desk.authority.respond(b"no request").expect("an answer"),
        Manner::Endless => vec![0x30; 10 * 1024 * 1024],
    }
}

/// An authority behind HTTP: its address, the roots to believe, and its counter.
fn serve(manner: Manner) -> (Url, TrustStore, Arc<Desk>) {
    let (authority, trust) = authority();
    let desk = Arc::new(Desk {
        authority,
        manner,
        asked: AtomicUsize::new(0),
        first: std::sync::Mutex::new(None),
    });
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a listener");
    let url = format!("http://{}/tsa", listener.local_addr().expect("an address"));
    let routes = Router::new()
        .route("/tsa", post(answer))
        .with_state(desk.clone());
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            let _ = axum::serve(listener, routes).await;
        });
    });
    (url.parse().expect("an address"), trust, desk)
}

fn client(authorities: Vec<Url>, roots: TrustStore) -> TimeStampClient {
    TimeStampClient::start(TimeStampSettings {
        authorities,
        roots,
        patience: Duration::from_secs(5),
    })
    .expect("a client")
}

fn nobody() -> Url {
    // A port that was free a moment ago.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    format!("http://{address}/").parse().expect("an address")
}

#[test]
fn a_stamp_is_for_the_hash_that_was_sent() {
    let (url, trust, _) = serve(Manner::Honest);
    let digest = sha256(b"content");
    let token = client(vec![url], trust).stamp(&digest).expect("a stamp");
    let facts = read_token(&token, &|hash| {
        assert_eq!(hash, HashAlgorithm::Sha256);
        digest.to_vec()
    })
    .expect("a token");
    assert!(facts.problems.is_empty(), "{:?}", facts.problems);
    assert_eq!(facts.time, NOW);
}

#[test]
fn whatever_does_not_answer_the_question_is_refused() {
    for manner in [
        Manner::StampsOtherThings,
        Manner::Garbage,
        Manner::Refuses,
        Manner::Endless,
    ] {
        let (url, trust, _) = serve(manner);
        let outcome = client(vec![url], trust).stamp(&sha256(b"content"));
        assert!(outcome.is_err());
    }
    let (url, trust, _) = serve(Manner::RepeatsItself);
    let client = client(vec![url], trust);
    assert!(client.stamp(&sha256(b"content")).is_ok());
    // The same hash again, the old answer: it carries the nonce of the first request.
    assert_eq!(
        client.stamp(&sha256(b"content")),
        Err(TimeStampError::WrongAnswer)
    );
}

#[test]
fn an_authority_of_another_root_is_not_believed() {
    let (url, _, _) = serve(Manner::Honest);
    let (_, other_root) = authority();
    assert!(client(vec![url], other_root).stamp(&sha256(b"a")).is_err());
}

#[test]
fn the_next_authority_is_asked_when_one_fails_and_stays_preferred() {
    let (url, trust, desk) = serve(Manner::Honest);
    let (lying, _, liar) = serve(Manner::Garbage);
    let client = client(vec![nobody(), lying, url], trust);
    for round in 1..=3 {
        assert!(client.stamp(&sha256(b"content")).is_ok());
        assert_eq!(desk.asked.load(Ordering::Relaxed), round);
        assert_eq!(liar.asked.load(Ordering::Relaxed), 1);
    }
}

#[test]
fn where_nobody_answers_there_is_no_stamp() {
    let (_, trust) = authority();
    assert_eq!(
        client(vec![nobody(), nobody()], trust).stamp(&sha256(b"content")),
        Err(TimeStampError::Unreachable)
    );
}
