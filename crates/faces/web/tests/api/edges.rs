//! Races, deadlines, proxies, compression.

use axum::{body::Body, http::Method};
use futures::future::join_all;
use hefu_testkit::{DEMO, World, two_page_pdf};
use hefu_web::WebConfig;
use serde_json::{Value, json};

use crate::{
    client::{Client, HOST, Site, text},
    journey::{acceptance, draft, drawn, sent, terms},
};

fn copy(client: &Client) -> Client {
    Client {
        app: client.app.clone(),
        cookie: client.cookie.clone(),
        csrf: client.csrf.clone(),
        language: client.language,
    }
}

#[tokio::test]
async fn the_same_key_at_the_same_time_makes_one_draft() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[1].mobile).await;
    let file = client.upload("lease.pdf", two_page_pdf()).await.ok();
    let request = json!({"title": "合同", "file_id": file["id"]});
    let tries = (0..8).map(|_| {
        let mut client = copy(&client);
        let request = request.clone();
        async move {
            let key = [("idempotency-key", "one")];
            let path = "/api/v1/contracts";
            client.json(Method::POST, path, request, &key).await.ok()
        }
    });
    let answers = join_all(tries).await;
    let ids: std::collections::BTreeSet<_> = answers.iter().map(|a| text(&a["id"])).collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(
        client.get("/api/v1/contracts").await.ok()["counts"]["all"],
        1
    );
}

#[tokio::test]
async fn consenting_many_times_at_once_signs_once() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    let path = sent(&site, &mut sender, &DEMO[1..2], false).await;
    let person = &DEMO[1];
    let token = site.link_sent_to(person.mobile);
    let (mut signer, _) = site.opened(&token, person.mobile).await;
    let link = format!("/api/v1/sign/{token}");
    let who = crate::client::identity(person);
    signer.post(&format!("{link}/identity"), who).await.ok();
    let body = acceptance(&site, &mut signer, &token, person.mobile, drawn()).await;
    let tries = (0..4).map(|_| {
        let mut signer = copy(&signer);
        let (link, body) = (link.clone(), body.clone());
        async move { signer.post(&format!("{link}/accept"), body).await.ok() }
    });
    join_all(tries).await;
    let contract = sender.get(&path).await.ok();
    assert_eq!(contract["status"], "signed");
    let events = contract["events"].as_array().expect("events");
    let accepted = events.iter().filter(|event| event["kind"] == "accepted");
    assert_eq!(accepted.count(), 1);
}

#[tokio::test]
async fn after_the_deadline_nobody_signs() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    let path = draft(&mut sender).await;
    let mut body = terms(&DEMO[1..2], false);
    let deadline = {
        use hefu_kernel::Clock;
        site.world.clock.now().plus_seconds(600).rfc3339()
    };
    body["deadline"] = json!(deadline);
    sender.put(&path, body).await.ok();
    sender.post(&format!("{path}/send"), json!({})).await.ok();
    site.world.run_jobs().await;
    let person = &DEMO[1];
    let token = site.link_sent_to(person.mobile);
    let link = format!("/api/v1/sign/{token}");
    let (mut signer, _) = site.opened(&token, person.mobile).await;
    let who = crate::client::identity(person);
    signer.post(&format!("{link}/identity"), who).await.ok();
    site.world.clock.advance_seconds(500);
    let body = acceptance(&site, &mut signer, &token, person.mobile, drawn()).await;
    site.world.clock.advance_seconds(101);
    let late = signer.post(&format!("{link}/accept"), body).await;
    assert_eq!(late.refusal(), (409, "contract.deadline_passed".to_owned()));
    let cover = site.client().get(&link).await.ok();
    assert_eq!(cover["state"], "deadline_passed");
    let contract = sender.get(&path).await.ok();
    assert_eq!(contract["status"], "expired", "before the job has run");
    assert_eq!(contract["actions"], json!([]));
    site.world.run_jobs().await;
    let contract = sender.get(&path).await.ok();
    assert_eq!(
        contract["events"]
            .as_array()
            .and_then(|e| e.last())
            .expect("one")["kind"],
        "expired"
    );
}

#[tokio::test]
async fn a_trusted_proxy_names_the_client() {
    for (trusted, shown) in [
        (vec!["192.0.2.0/24"], "203.0.113.77"),
        (vec![], "192.0.2.10"),
    ] {
        let config = WebConfig {
            listen_address: Some(HOST.parse().expect("an address")),
            trusted_proxies: trusted
                .iter()
                .map(|network| network.parse().expect("a network"))
                .collect(),
            ..WebConfig::default()
        };
        let site = Site::configured(World::new().await, config);
        let mut client = site.logged_in(DEMO[3].mobile).await;
        let file = client.upload("lease.pdf", two_page_pdf()).await.ok();
        let request = json!({"title": "合同", "file_id": file["id"]});
        let forwarded = [("x-forwarded-for", "198.51.100.1, 203.0.113.77")];
        let draft = client
            .json(Method::POST, "/api/v1/contracts", request, &forwarded)
            .await
            .ok();
        assert_eq!(draft["events"][0]["ip"], shown);
    }
}

#[tokio::test]
async fn words_are_compressed_and_documents_are_not() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[1].mobile).await;
    let file = client.upload("lease.pdf", two_page_pdf()).await.ok();
    let gzip = [("accept-encoding", "gzip")];
    let path = format!("/api/v1/files/{}/content", text(&file["id"]));
    let pdf = client.call(Method::GET, &path, Body::empty(), &gzip).await;
    assert_eq!(pdf.header("content-encoding"), "");
    assert_eq!(pdf.bytes, two_page_pdf());
    let words = client
        .call(Method::GET, "/api/v1/session", Body::empty(), &gzip)
        .await;
    assert_eq!(words.header("content-encoding"), "gzip");
}

#[tokio::test]
async fn markup_in_every_text_comes_back_as_text() {
    let site = Site::new().await;
    let mut client = site.verified(&DEMO[3]).await;
    for payload in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "{{constructor.constructor('alert(1)')()}}",
        "</title><svg/onload=alert(1)>",
    ] {
        let path = draft(&mut client).await;
        let mut body = terms(&DEMO[1..2], false);
        body["title"] = json!(payload);
        let answer = client.put(&path, body).await;
        assert_eq!(answer.ok()["title"], payload);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let pdf = client.get(&format!("{path}/document.pdf?download=1")).await;
        let name = pdf.header("content-disposition");
        assert!(!name.contains('<'), "{name}");
    }
    // A name that holds markup is no name.
    let mut body = terms(&DEMO[1..2], false);
    body["signatories"][0]["name"] = json!("<script>");
    let path = draft(&mut client).await;
    assert_eq!(client.put(&path, body).await.status, 422);
    let unchanged = client.get(&path).await.ok();
    assert_eq!(unchanged["signatories"], Value::Array(Vec::new()));
}
