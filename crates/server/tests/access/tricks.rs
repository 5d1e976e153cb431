//! Ways to write a path or a method differently: none of them gets more than the plain request.

use axum::body::Body;

use crate::{
    matrix::{Example, class_of, example, versions},
    stage::{Answer, Caller, HOST, Stage, Subject, path_of},
    table::{Class, Role, Row, rows},
};

/// Methods that no route knows, or that some server somewhere treats as another.
const METHODS: [&str; 9] = [
    "HEAD", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND", "get", "post", "GETX",
];

/// Headers with which some frameworks let a request be another one than it says.
const OVERRIDES: [&str; 8] = [
    "x-http-method-override",
    "x-http-method",
    "x-method-override",
    "x-original-url",
    "x-rewrite-url",
    "x-forwarded-prefix",
    "x-original-method",
    "forwarded",
];

/// Other ways to write a path. What can not stand in a request is left out.
fn spellings(path: &str) -> Vec<String> {
    let last = path.rfind('/').expect("a path");
    let (parent, name) = path.split_at(last);
    let name = &name[1..];
    let first = name.chars().next().map(|c| format!("%{:02x}", c as u32));
    let all_upper = path.to_ascii_uppercase();
    let spellings = [
        format!("{parent}/x/%2e%2e/{name}"),
        format!("{parent}/x/../{name}"),
        format!("{parent}/x/%2e%2e%2f{name}"),
        format!("{parent}/x/..%5c{name}"),
        format!("{parent}/%252e%252e/{name}"),
        format!("{parent}%2f{name}"),
        format!("{parent}%252f{name}"),
        format!("{parent}%5c{name}"),
        format!("{parent}/./{name}"),
        format!("{parent}/%2e/{name}"),
        format!("{parent}//{name}"),
        format!("/{path}"),
        format!("//{HOST}{path}"),
        format!("{path}/"),
        format!("{path}//"),
        format!("{path}/."),
        format!("{path}."),
        format!("{path}%20"),
        format!("{path}%00"),
        format!("{path}%00.css"),
        format!("{path}%0a"),
        format!("{path}%0d%0ahost:%20x"),
        format!("{path};x=y"),
        format!("{parent};x=y/{name}"),
        format!("{path}/.css"),
        format!("{path}.json"),
        format!("{path}%23"),
        format!("{path}%3f"),
        format!("{path}?_method=GET&method=GET&access=anonymous"),
        format!("http://{HOST}{path}"),
        format!("http://evil.example{path}"),
        format!("/assets/..%2f..{path}"),
        format!("/assets/%2e%2e{path}"),
        format!("/m/assets/../..{path}"),
        format!(
            "{parent}/{}{}",
            first.as_deref().unwrap_or_default(),
            name.get(1..).unwrap_or_default()
        ),
    ];
    let mut spellings: Vec<_> = spellings.into();
    if all_upper != path {
        spellings.push(all_upper);
    }
    spellings.retain(|spelling| spelling.parse::<axum::http::Uri>().is_ok() && spelling != path);
    spellings
}

/// Whether an answer gives something. The apps' pages hold nothing of anybody's.
fn gives(answer: &Answer) -> bool {
    let kind = answer.headers.get("content-type");
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    class_of(answer) == Some(Class::Served) && !answer.bytes.is_empty() && !is_page
        || answer.headers.contains_key("set-cookie")
        || answer.status == 206
}

async fn tried(
    stage: &Stage,
    (method, path): (&str, &str),
    caller: &Caller,
    (row, subject): (&Row, &Subject),
    header: Option<(&'static str, &str)>,
) -> Answer {
    let Example { body, headers } = example(row, subject);
    let body = if method == "GET" { Body::empty() } else { body };
    let mut request = stage.bare(method, path, caller, body);
    for (name, value) in headers {
        request
            .headers_mut()
            .insert(name, value.parse().expect("a header"));
    }
    if let Some((name, value)) = header {
        request
            .headers_mut()
            .insert(name, value.parse().expect("a header"));
    }
    stage.send(request).await
}

/// The rows and roles whose plain request gives nothing.
fn closed() -> impl Iterator<Item = (Row, Role)> {
    let web = rows().into_iter().filter(|row| !row.is_call());
    web.flat_map(|row| Role::ALL.map(|role| (row.clone(), role)))
        .filter(|(row, role)| !matches!(row.cell(*role), Class::Served | Class::Page))
}

#[tokio::test]
async fn no_spelling_of_a_path_gives_more_than_the_path() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    let before = versions(&stage, &subject).await;
    let mut wrong = Vec::new();
    for (row, role) in closed() {
        let path = path_of(&row, &subject);
        let caller = stage.caller(role, &subject);
        for spelling in spellings(&path) {
            let request = (row.method, &*spelling);
            let answer = tried(&stage, request, &caller, (&row, &subject), None).await;
            if gives(&answer) {
                wrong.push(format!(
                    "{row} by {role:?} as {spelling}: {}",
                    answer.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(versions(&stage, &subject).await, before, "nothing changed");
}

#[tokio::test]
async fn no_other_method_and_no_override_gives_more() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    let before = versions(&stage, &subject).await;
    let mut wrong = Vec::new();
    for (row, role) in closed() {
        let path = path_of(&row, &subject);
        let caller = stage.caller(role, &subject);
        for method in METHODS {
            // Some other row may stand for that method and path.
            let request = (method, &*path);
            let answer = tried(&stage, request, &caller, (&row, &subject), None).await;
            if gives(&answer) {
                wrong.push(format!("{method} {row} by {role:?}: {}", answer.status));
            }
        }
        for header in OVERRIDES {
            for value in [
                "GET",
                "/health",
                "/api/v1/meta",
                "host=evil.example;proto=https",
            ] {
                let request = (row.method, &*path);
                let header = Some((header, value));
                let answer = tried(&stage, request, &caller, (&row, &subject), header).await;
                if gives(&answer) {
                    wrong.push(format!("{header:?} {row} by {role:?}: {}", answer.status));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(versions(&stage, &subject).await, before, "nothing changed");
}

/// An override must not turn a request that reads into one that changes either.
#[tokio::test]
async fn nobody_can_dress_a_change_as_a_look() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    let before = versions(&stage, &subject).await;
    let sender = stage.caller(Role::Sender, &subject);
    for row in rows().iter().filter(|row| row.changes() && !row.is_call()) {
        let path = path_of(row, &subject);
        for method in ["GET", "HEAD", "OPTIONS", "TRACE"] {
            for header in OVERRIDES {
                let header = Some((header, row.method));
                let request = (method, &*path);
                tried(&stage, request, &sender, (row, &subject), header).await;
            }
        }
    }
    assert_eq!(versions(&stage, &subject).await, before);
    let session = rows()
        .into_iter()
        .find(|row| row.route == "/api/v1/session");
    let still = stage.request(&session.expect("a row"), &sender, &subject);
    assert_eq!(stage.send(still).await.status, 200, "and the session lives");
}

/// HEAD says what GET says, and gives no body.
#[tokio::test]
async fn head_is_get_without_a_body() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    let pages = |row: &Row| row.cells.contains(&Class::Page);
    for row in rows()
        .iter()
        .filter(|row| row.method == "GET" && !pages(row))
    {
        for role in Role::ALL {
            let caller = stage.caller(role, &subject);
            let path = path_of(row, &subject);
            let get = tried(&stage, ("GET", &path), &caller, (row, &subject), None).await;
            let head = tried(&stage, ("HEAD", &path), &caller, (row, &subject), None).await;
            assert_eq!(head.status, get.status, "{row} by {role:?}");
            assert!(head.bytes.is_empty(), "{row} by {role:?}");
        }
    }
}
