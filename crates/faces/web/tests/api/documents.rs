//! Handing documents out, events, health, the desk.

use axum::{
    body::Body,
    http::{Method, Request},
};
use futures::StreamExt;
use hefu_testkit::{DEMO, World, two_page_pdf};
use hefu_web::WebConfig;
use serde_json::json;
use tower::ServiceExt;

use crate::{
    client::{HOST, Site, text},
    journey::{draft, terms},
};

#[tokio::test]
async fn documents_come_whole_or_in_ranges_and_do_nothing() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[1].mobile).await;
    let bytes = two_page_pdf();
    let name = "%E5%90%88%E5%90%8C.pdf";
    let file = client.upload(name, bytes.clone()).await.ok();
    assert_eq!(file["name"], "合同.pdf");
    assert_eq!(file["pages"].as_array().map(Vec::len), Some(2));
    assert_eq!(file["pages"][0], json!({"width": 595.0, "height": 842.0}));
    let path = format!("/api/v1/files/{}/content", text(&file["id"]));
    let whole = client.get(&path).await;
    assert_eq!(whole.bytes, bytes);
    for (name, value) in [
        ("content-type", "application/pdf"),
        ("content-security-policy", "sandbox"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("accept-ranges", "bytes"),
    ] {
        assert_eq!(whole.header(name), value, "{name}");
    }
    assert!(
        whole
            .header("content-disposition")
            .ends_with("filename*=UTF-8''%E5%90%88%E5%90%8C.pdf")
    );
    let range = [("range", "bytes=5-9")];
    let part = client.call(Method::GET, &path, Body::empty(), &range).await;
    assert_eq!(part.status, 206);
    assert_eq!(part.bytes, bytes[5..10]);
    assert_eq!(
        part.header("content-range"),
        format!("bytes 5-9/{}", bytes.len())
    );
    let beyond = [("range", "bytes=999999-")];
    let none = client
        .call(Method::GET, &path, Body::empty(), &beyond)
        .await;
    assert_eq!(none.status, 416);
    let mut stranger = site.logged_in(DEMO[2].mobile).await;
    assert_eq!(stranger.get(&path).await.status, 404);
}

#[tokio::test]
async fn an_open_page_hears_of_changes() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[3].mobile).await;
    let path = draft(&mut client).await;
    let request = Request::builder()
        .uri(format!("{path}/stream"))
        .header("host", HOST)
        .header("cookie", client.cookie.clone().expect("a session"))
        .body(Body::empty())
        .expect("a request");
    let response = site.app.clone().oneshot(request).await.expect("an answer");
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut events = response.into_body().into_data_stream();
    let mut next = async || {
        let chunk = events.next().await.expect("an event").expect("bytes");
        String::from_utf8(chunk.to_vec()).expect("text")
    };
    let first = next().await;
    assert!(first.contains("event: contract"), "{first}");
    assert!(
        first.contains("\"version\":1") && first.contains("\"status\":\"draft\""),
        "{first}"
    );
    client.put(&path, terms(&DEMO[1..2], false)).await.ok();
    let second = next().await;
    assert!(second.contains("\"version\":2"), "{second}");
    client.post("/api/v1/logout", json!({})).await;
    assert!(
        events.next().await.is_none(),
        "the stream ends with the session"
    );
}

#[tokio::test]
async fn health_names_its_parts() {
    let site = Site::new().await;
    let health = site.client().get("/health").await;
    assert_eq!(health.status, 200);
    let body = health.json();
    assert_eq!(body["status"], "ok");
    assert_eq!(body["parts"]["database"], "ok");
    assert_eq!(body["parts"]["jobs"]["retrying"], 0);
    let alive = site.client().get("/health/live").await;
    assert_eq!(alive.ok(), json!({"status": "alive"}));
}

#[tokio::test]
async fn a_stopping_node_says_so_at_once_and_serves_on() {
    let (site, state) = Site::with_state().await;
    assert_eq!(site.client().get("/health").await.status, 200);
    state.announce_stop();
    let health = site.client().get("/health").await;
    assert_eq!(health.status, 503);
    assert_eq!(health.json()["status"], "stopping");
    assert_eq!(health.json()["parts"]["database"], "ok");
    assert_eq!(site.client().get("/health/live").await.status, 200);
    assert_eq!(site.client().get("/api/v1/meta").await.status, 200);
}

#[tokio::test]
async fn everybody_may_know_who_vouches() {
    let site = Site::new().await;
    let meta = site.client().get("/api/v1/meta").await.ok();
    assert_eq!(meta["providers"]["certificates"]["embedded"], true);
    assert_eq!(meta["limits"]["upload_bytes"], 62_914_560);
    assert_eq!(meta["development"], true);
    let document = site.client().get("/api/openapi.json").await.ok();
    assert!(document["paths"]["/api/v1/contracts"]["post"].is_object());
}

#[tokio::test]
async fn the_desk_shows_messages_to_this_machine_alone() {
    let site = Site::new().await;
    let mut client = site.client();
    client
        .post("/api/v1/login/code", json!({"mobile": DEMO[1].mobile}))
        .await
        .ok();
    let list = client.get("/dev/messages").await.ok();
    let newest = list
        .as_array()
        .and_then(|list| list.last())
        .expect("a message")
        .clone();
    assert_eq!(newest["to"], DEMO[1].mobile);
    assert_eq!(newest["purpose"], "login");
    assert_eq!(newest["code"], site.world.code_sent_to(DEMO[1].mobile));
    let page = [("accept", "text/html")];
    let page = client
        .call(Method::GET, "/dev/messages", Body::empty(), &page)
        .await;
    assert!(String::from_utf8_lossy(&page.bytes).contains("For development only"));
    let foreign = [("host", "evil.example:8080")];
    let foreign = client
        .call(Method::GET, "/dev/messages", Body::empty(), &foreign)
        .await;
    assert_eq!(foreign.refusal(), (404, "not_found".to_owned()));
}

#[tokio::test]
async fn beyond_loopback_the_desk_needs_its_token() {
    let address = "0.0.0.0:8080".parse().expect("an address");
    for (token, path, status) in [
        (None, "/dev/messages", 404),
        (Some("s3cret"), "/dev/messages", 404),
        (Some("s3cret"), "/dev/messages?token=wrong1", 404),
        (Some("s3cret"), "/dev/messages?token=s3cret", 200),
    ] {
        let config = WebConfig {
            listen_address: Some(address),
            desk_token: token.map(str::to_owned),
            ..WebConfig::default()
        };
        let site = Site::configured(World::new().await, config);
        assert_eq!(
            site.client().get(path).await.status,
            status,
            "{token:?} {path}"
        );
    }
}

#[tokio::test]
async fn a_word_is_found_in_a_file_and_in_a_draft_of_it() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[1].mobile).await;
    let file = client.upload("a.pdf", two_page_pdf()).await.ok();
    let wish = json!({"file_id": file["id"], "title": "Lease"});
    let draft = client.post("/api/v1/contracts", wish).await.ok();
    let mut stranger = site.logged_in(DEMO[2].mobile).await;
    for path in [
        format!("/api/v1/files/{}/text", text(&file["id"])),
        format!("/api/v1/contracts/{}/text", text(&draft["id"])),
    ] {
        let found = client.get(&format!("{path}?keyword=page%202%20of")).await;
        // Helvetica 14 at (72, 770): 0.718 em high and 0.207 deep, after `Contract, ` of 4.335 em.
        let place = json!({"page": 2, "x": 132.69, "y": 61.95, "width": 58.38, "height": 12.95});
        assert_eq!(
            found.ok(),
            json!({"hits": [place], "unreadable": 0}),
            "{path}"
        );
        let every = client.get(&format!("{path}?keyword=page")).await.ok();
        assert_eq!(every["hits"].as_array().map(Vec::len), Some(2));
        let alone = client.get(&format!("{path}?keyword=%5Epag%5E")).await.ok();
        assert_eq!(alone["hits"], json!([]));
        for wrong in ["", "?keyword=", "?keyword=%5E%5E"] {
            let refused = client.get(&format!("{path}{wrong}")).await.refusal();
            assert_eq!(
                refused,
                (422, "placing.keyword_invalid".to_owned()),
                "{path}{wrong}"
            );
        }
        assert_eq!(stranger.get(&format!("{path}?keyword=a")).await.status, 404);
    }
}
