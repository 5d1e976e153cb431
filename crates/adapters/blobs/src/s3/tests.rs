use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    time::{Duration, Instant},
};

use super::*;
use crate::suite::{self, name};

/// The server that `tests/services/up.py` starts; `None` where nobody started it.
fn location(prefix: &str) -> Option<S3Location> {
    let variable = |name: &str| std::env::var(format!("HEFU_TEST_S3_{name}")).ok();
    Some(S3Location {
        bucket: variable("BUCKET")?,
        prefix: format!("{prefix}/{}", probe_name()),
        endpoint: variable("ENDPOINT")?,
        region: variable("REGION")?,
        access_key_id: variable("ACCESS_KEY_ID")?,
        secret_access_key: variable("SECRET_ACCESS_KEY")?,
        allow_http: false,
        virtual_hosted_style: false,
        create_only: CreateOnly::IfNoneMatch,
        ca_file: variable("CA").map(Into::into),
        timeout: Duration::from_secs(30),
    })
}

/// A service that nobody needs to have started.
fn nowhere(endpoint: String) -> S3Location {
    S3Location {
        bucket: "bucket".to_owned(),
        prefix: String::new(),
        endpoint,
        region: "us-east-1".to_owned(),
        access_key_id: "who".to_owned(),
        secret_access_key: "hush-hush".to_owned(),
        allow_http: true,
        virtual_hosted_style: false,
        create_only: CreateOnly::IfNoneMatch,
        ca_file: None,
        timeout: Duration::from_secs(1),
    }
}

fn unavailable<T: std::fmt::Debug>(outcome: Result<T, BlobError>) -> String {
    match outcome {
        Err(BlobError::Unavailable(text)) => text,
        other => panic!("{other:?} is not Unavailable"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_does_what_every_place_does() {
    let Some(location) = location("suite") else {
        return;
    };
    suite::run(Arc::new(open_s3(&location).expect("opens"))).await;
}

#[tokio::test]
async fn installations_of_one_bucket_do_not_see_each_other() {
    let (Some(one), Some(other)) = (location("one"), location("other")) else {
        return;
    };
    // A prefix that begins like the other's is another one.
    let longer = S3Location {
        prefix: format!("{}x", one.prefix),
        ..one.clone()
    };
    let [one, other, longer] = [&one, &other, &longer].map(|it| open_s3(it).expect("opens"));
    one.put(&name(1), vec![1]).await.expect("puts");
    longer.put(&name(1), vec![2]).await.expect("puts");
    assert_eq!(other.get(&name(1)).await, Err(BlobError::Missing));
    assert_eq!(other.list(None, 9).await.expect("lists"), []);
    assert_eq!(one.list(None, 9).await.expect("lists").len(), 1);
    assert_eq!(*longer.get(&name(1)).await.expect("there"), [2]);
}

#[tokio::test]
async fn more_names_than_a_service_gives_at_once_are_all_listed() {
    let Some(location) = location("many") else {
        return;
    };
    let blobs = open_s3(&location).expect("opens");
    let count = u32::try_from(PAGE).expect("small") + 50;
    let mut writers = tokio::task::JoinSet::new();
    for part in 0..8 {
        let blobs = blobs.clone();
        writers.spawn(async move {
            for number in (part..count).step_by(8) {
                blobs.put(&name(number), vec![]).await.expect("puts");
            }
        });
    }
    writers.join_all().await;
    let listed = blobs.list(None, 10_000).await.expect("lists");
    let names: Vec<BlobName> = listed.into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, (0..count).map(name).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_write_that_meets_itself_has_succeeded() {
    let Some(location) = location("again") else {
        return;
    };
    let blobs = open_s3(&location).expect("opens");
    for bytes in [vec![], vec![5; 70_000]] {
        let name = name(u32::try_from(bytes.len()).expect("small"));
        assert_eq!(blobs.put(&name, bytes.clone()).await, Ok(()));
        assert_eq!(blobs.put(&name, bytes).await, Ok(()));
    }
}

#[tokio::test]
async fn a_wrong_key_and_a_missing_bucket_are_told_apart_from_missing_blobs() {
    let Some(right) = location("refused") else {
        return;
    };
    let secret = S3Location {
        secret_access_key: "hush-hush".to_owned(),
        ..right.clone()
    };
    let id = S3Location {
        access_key_id: "nobody".to_owned(),
        ..right.clone()
    };
    let bucket = S3Location {
        bucket: "no-such-bucket".to_owned(),
        ..right.clone()
    };
    for (wrong, code) in [
        (secret, "SignatureDoesNotMatch"),
        (id, "InvalidAccessKeyId"),
        (bucket, "NoSuchBucket"),
    ] {
        let blobs = open_s3(&wrong).expect("opens");
        for told in [
            unavailable(blobs.probe().await),
            unavailable(blobs.put(&name(1), vec![1]).await),
            unavailable(blobs.get(&name(1)).await),
            unavailable(blobs.list(None, 1).await),
        ] {
            assert!(told.contains(code), "{told}");
            assert!(!told.contains("hush"), "{told}");
        }
    }
}

#[tokio::test]
async fn a_service_that_nobody_vouches_for_is_not_talked_to() {
    let Some(right) = location("unknown") else {
        return;
    };
    let unknown = S3Location {
        ca_file: None,
        ..right
    };
    let blobs = open_s3(&unknown).expect("opens");
    let told = unavailable(blobs.put(&name(1), vec![1]).await);
    assert!(told.to_lowercase().contains("certificate"), "{told}");
}

#[tokio::test]
async fn a_service_that_is_down_is_told_soon() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("bound"));
    drop(listener);
    let blobs = open_s3(&nowhere(endpoint)).expect("opens");
    let begun = Instant::now();
    let told = unavailable(blobs.put(&name(1), vec![1]).await);
    assert!(told.contains("refused"), "{told}");
    unavailable(blobs.get(&name(1)).await);
    unavailable(blobs.list(None, 1).await);
    unavailable(blobs.probe().await);
    assert!(begun.elapsed() < Duration::from_secs(20), "{begun:?}");
}

#[tokio::test]
async fn a_service_that_never_answers_is_told_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("bound"));
    // Takes connections and their requests and says nothing until the test ends.
    std::thread::spawn(move || {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = listener.accept() {
            let mut start = [0; 16];
            let _ = stream.read(&mut start);
            open.push(stream);
        }
    });
    let blobs = open_s3(&nowhere(endpoint)).expect("opens");
    let begun = Instant::now();
    unavailable(blobs.put(&name(1), vec![1]).await);
    unavailable(blobs.get(&name(1)).await);
    assert!(begun.elapsed() < Duration::from_secs(15), "{begun:?}");
}

/// A service that gives these answers, one after the other, and then the heads of what it was asked.
fn scripted(answers: &'static [&'static str]) -> (String, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let endpoint = format!("http://{}", listener.local_addr().expect("bound"));
    let service = std::thread::spawn(move || {
        let mut heads = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().expect("asked");
            heads.push(read_request(&mut stream));
            let closing = answer.replacen("\r\n", "\r\nConnection: close\r\n", 1);
            stream.write_all(closing.as_bytes()).expect("answers");
        }
        heads
    });
    (endpoint, service)
}

/// Reads a whole request and gives its head, in small letters.
fn read_request(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).expect("a head");
        request.push(byte[0]);
    }
    let head = String::from_utf8(request).expect("text").to_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().expect("a number"));
    stream.read_exact(&mut vec![0; length]).expect("a body");
    head
}

const STORED: &str = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 0\r\n\r\n";
const THERE: &str = "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n";
const CONFLICT: &str = "HTTP/1.1 409 Conflict\r\nContent-Length: 44\r\n\r\n\
    <Error><Code>FileAlreadyExists</Code></Error>";
const BUSY: &str = "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n\r\n";
const BYTES: &str = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\
    Last-Modified: Fri, 20 Nov 2026 13:34:08 GMT\r\nContent-Length: 3\r\n\r\nabc";

#[tokio::test]
async fn writing_is_signed_and_create_only() {
    let (endpoint, service) = scripted(&[STORED]);
    let place = S3Location {
        prefix: "one/two".to_owned(),
        ..nowhere(endpoint)
    };
    let blobs = open_s3(&place).expect("opens");
    assert_eq!(blobs.put(&name(7), b"abc".to_vec()).await, Ok(()));
    let head = &service.join().expect("served")[0];
    let target = format!("put /bucket/one/two/{} ", name(7).as_str());
    assert!(head.starts_with(&target), "{head}");
    // SHA-256 of "abc" (FIPS 180-2, appendix B.1): the body lies under the signature.
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert!(
        head.contains(&format!("x-amz-content-sha256: {hash}")),
        "{head}"
    );
    assert!(head.contains("if-none-match: *"), "{head}");
    assert!(
        head.contains("authorization: aws4-hmac-sha256 credential=who/"),
        "{head}"
    );
    assert!(!head.contains("hush"), "{head}");
}

#[tokio::test]
async fn services_with_a_header_of_their_own_are_told_by_it() {
    for (create_only, line) in [
        (CreateOnly::Oss, "x-oss-forbid-overwrite: true"),
        (CreateOnly::Cos, "x-cos-forbid-overwrite: true"),
    ] {
        let (endpoint, service) = scripted(&[STORED, CONFLICT, BYTES]);
        let place = S3Location {
            create_only,
            ..nowhere(endpoint)
        };
        let blobs = open_s3(&place).expect("opens");
        assert_eq!(blobs.put(&name(1), b"abc".to_vec()).await, Ok(()));
        let told = unavailable(blobs.put(&name(1), b"xyz".to_vec()).await);
        assert!(told.contains("FileAlreadyExists"), "{told}");
        let heads = service.join().expect("served");
        for head in &heads[..2] {
            assert!(
                head.contains(line) && !head.contains("if-none-match"),
                "{head}"
            );
        }
    }
}

#[tokio::test]
async fn a_busy_service_is_asked_again() {
    let (endpoint, service) = scripted(&[BUSY, BUSY, STORED, BUSY, BYTES]);
    let blobs = open_s3(&nowhere(endpoint)).expect("opens");
    assert_eq!(blobs.put(&name(1), b"abc".to_vec()).await, Ok(()));
    assert_eq!(*blobs.get(&name(1)).await.expect("there"), *b"abc");
    assert_eq!(service.join().expect("served").len(), 5);
}

#[tokio::test]
async fn a_write_whose_answer_was_lost_meets_itself() {
    // The first answer says that it failed, though it did not.
    let (endpoint, service) = scripted(&[BUSY, THERE, BYTES]);
    let blobs = open_s3(&nowhere(endpoint)).expect("opens");
    assert_eq!(blobs.put(&name(1), b"abc".to_vec()).await, Ok(()));
    service.join().expect("served");
    let (endpoint, service) = scripted(&[BUSY, THERE, BYTES]);
    let blobs = open_s3(&nowhere(endpoint)).expect("opens");
    unavailable(blobs.put(&name(1), b"abcd".to_vec()).await);
    service.join().expect("served");
}

#[test]
fn a_location_with_a_fault_does_not_open() {
    let plain = S3Location {
        allow_http: false,
        ..nowhere("http://127.0.0.1:1".to_owned())
    };
    assert!(unavailable(open_s3(&plain).map(drop)).contains("allow_http"));
    let authorities = S3Location {
        ca_file: Some("/nowhere/ca.pem".into()),
        ..nowhere("https://127.0.0.1:1".to_owned())
    };
    assert!(unavailable(open_s3(&authorities).map(drop)).contains("/nowhere/ca.pem"));
}

#[test]
fn the_bucket_is_named_once_in_the_host() {
    let virtual_hosted = |endpoint: &str| S3Location {
        virtual_hosted_style: true,
        ..nowhere(endpoint.to_owned())
    };
    for (location, expected) in [
        (
            nowhere("https://s3.example/".to_owned()),
            "https://s3.example",
        ),
        (
            virtual_hosted("https://s3.example"),
            "https://bucket.s3.example",
        ),
        (
            virtual_hosted("https://bucket.s3.example/"),
            "https://bucket.s3.example",
        ),
    ] {
        assert_eq!(endpoint(&location), expected);
    }
}

#[test]
fn a_full_service_is_not_a_failing_one() {
    let answer = |code: &str| Error::Generic {
        store: "S3",
        source: format!("507: <Error><Code>{code}</Code><Message>no room</Message></Error>").into(),
    };
    for code in FULL_CODES {
        let told = BlobError::Full(format!("{code}, no room"));
        assert_eq!(failed(&answer(code)), told);
    }
    let told = unavailable::<()>(Err(failed(&answer("InternalError"))));
    assert_eq!(told, "S3: InternalError, no room");
}
