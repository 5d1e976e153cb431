//! Whether somebody has an account can not be found out.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use hefu_server::{routes, wiring};
use hefu_testkit::{DEMO, simulation::Installation};
use hefu_web::WebConfig;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::directing::{Notes, ample};

async fn post(router: &Router, path: &str, body: Value) -> (u16, Vec<(String, String)>, String) {
    let request = Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("content-type", "application/json")
        .header("x-hefu-csrf", "none")
        .body(Body::from(body.to_string()))
        .expect("a request");
    let answer = router.clone().oneshot(request).await;
    let (mut parts, body) = answer.expect("a router never fails").into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("a body");
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if let Some(id) = parts.headers.remove("x-request-id") {
        text = text.replace(id.to_str().expect("ASCII"), "");
    }
    let headers = parts.headers.iter().map(|(name, value)| {
        (
            name.to_string(),
            String::from_utf8_lossy(value.as_bytes()).into_owned(),
        )
    });
    (parts.status.as_u16(), headers.collect(), text)
}

/// The operator has an account; the other number was never heard of. Asking for a code, guessing it,
/// guessing until it is used up and guessing without one: the same bytes, the same work.
#[tokio::test]
async fn known_and_unknown_numbers_get_the_same_answers_for_the_same_work() {
    let notes = Arc::new(Notes::default());
    let installation = Installation::open(7, &[0], ample(), notes.clone(), None).await;
    let wired = wiring::Installation {
        platform: installation.nodes[0].platform.clone(),
        desk: Some(installation.desk.clone()),
    };
    let (router, _) = routes::all(&wired, WebConfig::default()).expect("a router");
    let (known, unknown) = (DEMO[0].mobile, "13700000000");
    let mut tries = vec![("/api/v1/login", "000000"), ("/api/v1/login/code", "")];
    tries.extend([("/api/v1/login", "000000"); 7]);
    for (path, code) in tries {
        let mut told = Vec::new();
        for mobile in [known, unknown] {
            let mut body = json!({"mobile": mobile});
            if !code.is_empty() {
                body["code"] = json!(code);
            }
            notes.take();
            let answer = post(&router, path, body).await;
            told.push((answer, notes.take()));
        }
        assert_eq!(told[0], told[1], "{path}");
    }
    let sent = |mobile| installation.desk.list_to(mobile).len();
    assert_eq!((sent(known), sent(unknown)), (1, 1), "both got a code");
}
