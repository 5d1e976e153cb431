//! Requests that another site lets a browser make.

use crate::{
    matrix::versions,
    stage::{Answer, Stage},
    table::{Class, Role, Row, rows},
};

/// What a browser says of a request that a foreign page began.
const FOREIGN: [(&str, &str); 5] = [
    ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"),
    ("origin", "https://evil.example"),
    ("origin", "null"),
    ("origin", "http://127.0.0.1:8081"),
];

fn is_refused(answer: &Answer) -> bool {
    answer.status == 403 && answer.json()["error"]["code"] == "csrf.refused"
}

fn changing() -> impl Iterator<Item = Row> {
    rows()
        .into_iter()
        .filter(|row| row.changes() && !row.is_call())
}

#[tokio::test]
async fn no_foreign_page_changes_anything_for_anybody() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    let before = versions(&stage, &subject).await;
    for row in changing() {
        for role in Role::ALL {
            let caller = stage.caller(role, &subject);
            for (name, value) in FOREIGN {
                let mut request = stage.request(&row, &caller, &subject);
                let headers = request.headers_mut();
                headers.insert(name, value.parse().expect("a header"));
                let answer = stage.send(request).await;
                assert!(is_refused(&answer), "{row} by {role:?}, {name}: {value}");
            }
        }
    }
    assert_eq!(versions(&stage, &subject).await, before);
}

/// Older browsers say nothing of where a request comes from; a foreign form can not set a header.
#[tokio::test]
async fn the_header_that_no_form_can_set_is_asked_for() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    let before = versions(&stage, &subject).await;
    for row in changing() {
        for role in Role::ALL {
            let expected = row.cell(role);
            let caller = stage.caller(role, &subject);
            let others = stage.caller(Role::Alien, &subject).csrf;
            // Whoever has no session yet has no value of their own to show.
            let bound = row.cells.contains(&Class::SessionRequired);
            for value in [None, Some("none".to_owned()), others, Some(String::new())] {
                let own = value.is_some() && value == caller.csrf;
                if own || value.is_some() && !bound {
                    continue;
                }
                let mut request = stage.request(&row, &caller, &subject);
                let headers = request.headers_mut();
                headers.remove("x-hefu-csrf");
                if let Some(value) = &value {
                    headers.insert("x-hefu-csrf", value.parse().expect("a header"));
                }
                let answer = stage.send(request).await;
                let refused = match expected {
                    Class::SessionRequired => answer.status == 401,
                    _ => is_refused(&answer),
                };
                assert!(
                    refused,
                    "{row} by {role:?} with {value:?}: {}",
                    answer.status
                );
            }
        }
    }
    assert_eq!(versions(&stage, &subject).await, before);
}

#[tokio::test]
async fn nobody_else_may_read_our_answers() {
    let stage = Stage::new().await;
    let subject = stage.subject().await;
    for row in rows().iter().filter(|row| !row.is_call()) {
        let caller = stage.caller(Role::Sender, &subject);
        for method in [row.method, "OPTIONS"] {
            let path = crate::stage::path_of(row, &subject);
            let mut request = stage.bare(method, &path, &caller, axum::body::Body::empty());
            let headers = request.headers_mut();
            for (name, value) in [
                ("origin", "https://evil.example"),
                ("access-control-request-method", row.method),
                ("access-control-request-headers", "x-hefu-csrf"),
            ] {
                headers.insert(name, value.parse().expect("a header"));
            }
            let answer = stage.send(request).await;
            let allows = answer
                .headers
                .keys()
                .find(|name| name.as_str().starts_with("access-control-"));
            assert_eq!(allows, None, "{method} {row}");
        }
    }
}
