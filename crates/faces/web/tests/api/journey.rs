//! The main job, from logging in to a document that others can verify.

use axum::{body::Body, http::Method};
use hefu_testkit::{DEMO, Person, two_page_pdf};
use serde_json::{Value, json};

use crate::client::{Client, Site, identity, text};

/// A field for each, on the second page, one below the other.
pub fn terms(people: &[Person], ordered: bool) -> Value {
    let signatories: Vec<_> = people
        .iter()
        .map(|person| json!({"name": person.name, "mobile": person.mobile, "id_number": null}))
        .collect();
    let fields: Vec<_> = (0..people.len())
        .map(|index| {
            json!({"signatory_index": index, "kind": "signature", "page": 2,
                "x": 60.0, "y": 80.0 + 60.0 * index as f64, "width": 160.0, "height": 50.0})
        })
        .collect();
    json!({"title": "房屋租赁合同", "ordered": ordered, "deadline": null,
        "signatories": signatories, "fields": fields})
}

/// Uploads two pages and begins a draft; its path.
pub async fn draft(client: &mut Client) -> String {
    let file = client.upload("lease.pdf", two_page_pdf()).await.ok();
    let request = json!({"title": "房屋租赁合同", "file_id": file["id"]});
    let draft = client.post("/api/v1/contracts", request).await.ok();
    format!("/api/v1/contracts/{}", text(&draft["id"]))
}

/// A contract that was sent and whose invitations are out; its path.
pub async fn sent(site: &Site, client: &mut Client, people: &[Person], ordered: bool) -> String {
    let path = draft(client).await;
    client.put(&path, terms(people, ordered)).await.ok();
    client.post(&format!("{path}/send"), json!({})).await.ok();
    site.world.run_jobs().await;
    path
}

/// Everything a signatory sends to sign, once the code is there.
pub async fn acceptance(
    site: &Site,
    signer: &mut Client,
    token: &str,
    mobile: &str,
    signature: Value,
) -> Value {
    let view = signer.get(&format!("/api/v1/sign/{token}/view")).await.ok();
    let content = &view["contract"]["content_sha256"];
    let intent = signer
        .post(
            &format!("/api/v1/sign/{token}/intent"),
            json!({"content_sha256": content}),
        )
        .await
        .ok();
    json!({"intent_id": intent["intent_id"], "code": site.world.code_sent_to(mobile),
        "content_sha256": content, "signature": signature, "read_to_end": true,
        "consent": {"version": view["consent"]["version"], "agreed": true}})
}

pub fn drawn() -> Value {
    json!({"kind": "drawn", "width": 300, "height": 150, "strokes": [
        {"points": [{"x": 20, "y": 30, "pressure": 0.4}, {"x": 130, "y": 90}, {"x": 250, "y": 60}]},
        {"points": [{"x": 130, "y": 10}, {"x": 140, "y": 140}]}]})
}

#[tokio::test]
async fn two_people_sign_and_anybody_can_verify() {
    let site = Site::new().await;
    let (first, second) = (&DEMO[1], &DEMO[2]);
    let mut sender = site.logged_in(DEMO[3].mobile).await;
    let session = sender.get("/api/v1/session").await.ok();
    assert_eq!(session["user"]["identity"], Value::Null);

    let path = draft(&mut sender).await;
    let people = [*first, *second];
    let edited = sender.put(&path, terms(&people, true)).await.ok();
    assert_eq!(edited["actions"], json!(["edit", "send", "delete"]));
    // Sending needs a verified person; nothing is half done by trying.
    let refused = sender.post(&format!("{path}/send"), json!({})).await;
    assert_eq!(refused.refusal(), (409, "identity.required".to_owned()));
    let verified = sender
        .post("/api/v1/identity", identity(&DEMO[3]))
        .await
        .ok();
    assert_eq!(verified["embedded"], json!(true));
    let sent = sender.post(&format!("{path}/send"), json!({})).await.ok();
    assert_eq!(sent["status"], "signing");
    assert_eq!(sent["signatories"][1]["status"], "waiting_turn");
    let again = sender.post(&format!("{path}/send"), json!({})).await.ok();
    assert_eq!(
        again["version"], sent["version"],
        "sending twice is sending once"
    );
    site.world.run_jobs().await;

    for (index, person) in people.iter().enumerate() {
        let token = site.link_sent_to(person.mobile);
        let link = format!("/api/v1/sign/{token}");
        let closed = site.client().get(&link).await.ok();
        assert_eq!(closed["state"], "open");
        assert!(
            !closed.to_string().contains(person.name),
            "no name before the code"
        );
        let (mut signer, view) = site.opened(&token, person.mobile).await;
        assert_eq!(view["step"], "identity");
        assert_eq!(view["parties"][index]["is_me"], true);
        let view = signer
            .post(&format!("{link}/identity"), identity(person))
            .await
            .ok();
        assert_eq!(view["step"], "sign");
        let document = signer.get(&format!("{link}/document.pdf")).await;
        assert_eq!(document.header("content-type"), "application/pdf");
        let signature = if index == 0 {
            drawn()
        } else {
            json!({"kind": "typed", "text": person.name})
        };
        let body = acceptance(&site, &mut signer, &token, person.mobile, signature).await;
        let done = signer
            .post(&format!("{link}/accept"), body.clone())
            .await
            .ok();
        assert_eq!(done["step"], "done", "{done}");
        assert_eq!(done["result"]["certificate"]["embedded"], true);
        assert_eq!(done["result"]["all_signed"], json!(index == 1));
        let repeated = signer.post(&format!("{link}/accept"), body).await.ok();
        assert_eq!(
            repeated["result"], done["result"],
            "consenting twice is consenting once"
        );
        if index == 0 {
            let early = signer.get(&format!("{link}/signed.pdf")).await;
            assert_eq!(early.refusal(), (409, "contract.wrong_status".to_owned()));
        } else {
            let signed = signer.get(&format!("{link}/signed.pdf?download=1")).await;
            assert!(
                signed
                    .header("content-disposition")
                    .starts_with("attachment")
            );
        }
        site.world.run_jobs().await;
    }

    let contract = sender.get(&path).await.ok();
    assert_eq!(contract["status"], "signed");
    assert_eq!(contract["actions"], json!(["download_signed"]));
    assert!(contract["signatories"][0]["certificate"]["sha256"].is_string());
    let kinds: Vec<_> = contract["events"]
        .as_array()
        .expect("events")
        .iter()
        .map(|event| text(&event["kind"]))
        .collect();
    assert_eq!(kinds.first().map(String::as_str), Some("drafted"));
    assert_eq!(kinds[kinds.len() - 2..], ["completed", "extended"]);
    let signed = sender.get(&format!("{path}/signed.pdf")).await;
    let report = judge(&site, signed.bytes.clone()).await;
    assert_eq!(report["summary"], "valid", "{report}");
    assert_eq!(report["trust"], "trusted");
    let kinds = report["signatures"].as_array().expect("signatures").iter();
    let kinds: Vec<_> = kinds.map(|one| text(&one["kind"])).collect();
    assert_eq!(kinds, ["approval", "approval", "document_time_stamp"]);
    assert_eq!(report["signatures"][0]["signer_name"], first.name);
    assert_eq!(report["signatures"][0]["level"], "B-LTA");

    // One byte within the first signed range.
    let mut altered = signed.bytes;
    let place = altered
        .windows(8)
        .position(|w| w == b"Contract")
        .expect("the text");
    altered[place] = b'K';
    let report = judge(&site, altered).await;
    assert_eq!(report["summary"], "invalid");
}

async fn judge(site: &Site, bytes: Vec<u8>) -> Value {
    let headers = [("content-type", "application/pdf")];
    site.client()
        .call(Method::POST, "/api/v1/verify", Body::from(bytes), &headers)
        .await
        .ok()
}

#[tokio::test]
async fn refusing_ends_the_contract_for_everybody() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    let path = sent(&site, &mut sender, &DEMO[1..3], false).await;
    let token = site.link_sent_to(DEMO[1].mobile);
    let other = site.link_sent_to(DEMO[2].mobile);
    let (mut signer, _) = site.opened(&token, DEMO[1].mobile).await;
    let reject = format!("/api/v1/sign/{token}/reject");
    let empty = signer.post(&reject, json!({"reason": " "})).await;
    assert_eq!(empty.refusal(), (422, "contract.reason_invalid".to_owned()));
    let closed = signer
        .post(&reject, json!({"reason": "租金不对"}))
        .await
        .ok();
    assert_eq!(closed["step"], "closed");
    assert_eq!(closed["reject_reason"], "租金不对");
    let contract = sender.get(&path).await.ok();
    assert_eq!(contract["status"], "rejected");
    assert_eq!(contract["signatories"][1]["status"], "stopped");
    let link = site
        .client()
        .get(&format!("/api/v1/sign/{other}"))
        .await
        .ok();
    assert_eq!(link["state"], "stopped");
}

#[tokio::test]
async fn the_same_key_makes_one_draft() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[1].mobile).await;
    let file = client.upload("lease.pdf", two_page_pdf()).await.ok();
    let request = json!({"title": "合同", "file_id": file["id"]});
    let key = [("idempotency-key", "7c3f")];
    let path = "/api/v1/contracts";
    let first = client
        .json(Method::POST, path, request.clone(), &key)
        .await
        .ok();
    let again = client.json(Method::POST, path, request, &key).await.ok();
    assert_eq!(first["id"], again["id"]);
    let other = json!({"title": "另一份", "file_id": file["id"]});
    let mismatch = client.json(Method::POST, path, other.clone(), &key).await;
    assert_eq!(mismatch.refusal(), (409, "idempotency.mismatch".to_owned()));
    let list = client.get(path).await.ok();
    assert_eq!(list["counts"]["drafts"], 1);
    // Another person's key is another key.
    let mut stranger = site.logged_in(DEMO[2].mobile).await;
    let theirs = stranger.json(Method::POST, path, other, &key).await;
    assert_eq!(theirs.refusal(), (404, "not_found".to_owned()));
}

#[tokio::test]
async fn a_permits_holder_is_verified_by_the_number_the_sender_gave() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    for (kind, number, birth_date, masked) in [
        (
            "HONGKONG_AND_MACAO",
            "H12345678",
            Some("1990-03-07"),
            "H******78",
        ),
        (
            "HONGKONG_MACAO_AND_TAIWAN",
            "810000199003071237",
            None,
            "810***********1237",
        ),
    ] {
        let person = if birth_date.is_some() {
            DEMO[1]
        } else {
            DEMO[2]
        };
        let path = draft(&mut sender).await;
        let mut body = terms(&[person], false);
        body["signatories"][0]["id_number"] = json!(number.to_lowercase());
        let saved = sender.put(&path, body).await.ok();
        assert_eq!(saved["signatories"][0]["id_number"], number);
        sender.post(&format!("{path}/send"), json!({})).await.ok();
        site.world.run_jobs().await;
        let token = site.link_sent_to(person.mobile);
        let (mut signer, _) = site.opened(&token, person.mobile).await;
        let link = format!("/api/v1/sign/{token}/identity");
        let other = signer.post(&link, identity(&person)).await;
        let differs = "identity.id_number_differs".to_owned();
        assert_eq!(other.refusal(), (422, differs), "{kind}");
        let mut claim = identity(&person);
        claim["id_type"] = json!(kind);
        claim["id_number"] = json!(number);
        claim["birth_date"] = json!(birth_date);
        let view = signer.post(&link, claim).await.ok();
        assert_eq!(view["step"], "sign", "{kind}");
        assert_eq!(view["me"]["identity"]["id_type"], kind);
        assert_eq!(view["me"]["identity"]["id_number_masked"], masked);
    }
}

#[tokio::test]
async fn numbers_are_shown_in_drafts_alone_to_whoever_typed_them() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    let path = draft(&mut sender).await;
    let mut body = terms(&DEMO[1..2], false);
    body["signatories"][0]["id_number"] = json!(DEMO[1].id_number);
    let saved = sender.put(&path, body.clone()).await.ok();
    assert_eq!(saved["signatories"][0]["mobile"], DEMO[1].mobile);
    assert_eq!(saved["signatories"][0]["id_number"], DEMO[1].id_number);
    body["signatories"][0]["id_number"] = Value::Null;
    let saved = sender.put(&path, body).await.ok();
    assert_eq!(
        saved["signatories"][0]["id_number"],
        Value::Null,
        "taken back"
    );
    let sent = sender.post(&format!("{path}/send"), json!({})).await.ok();
    assert_eq!(sent["signatories"][0]["mobile"], Value::Null);
    assert!(!sent.to_string().contains(DEMO[1].mobile));
}

#[tokio::test]
async fn an_outdated_window_does_not_overwrite() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[3].mobile).await;
    let path = draft(&mut client).await;
    let before = client.get(&path).await.ok()["version"].to_string();
    let body = terms(&DEMO[1..2], false);
    let header = [("if-match", before.as_str())];
    client
        .json(Method::PUT, &path, body.clone(), &header)
        .await
        .ok();
    let late = client.json(Method::PUT, &path, body, &header).await;
    assert_eq!(late.refusal(), (409, "contract.version".to_owned()));
}

#[tokio::test]
async fn lists_reminders_revoking_and_own_links() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    let path = sent(&site, &mut sender, &DEMO[1..3], false).await;
    let mut signatory = site.logged_in(DEMO[1].mobile).await;
    let list = signatory
        .get("/api/v1/contracts?filter=mine_to_sign")
        .await
        .ok();
    assert_eq!(list["items"][0]["my_turn"], true);
    assert_eq!(list["items"][0]["role"], "signatory");
    let seen = signatory.get(&path).await.ok();
    assert_eq!(seen["actions"], json!(["sign"]));
    assert_eq!(
        seen["events"][0]["ip"],
        Value::Null,
        "not the sender's address"
    );
    let link = signatory
        .post(&format!("{path}/my-link"), json!({}))
        .await
        .ok();
    assert!(text(&link["url"]).starts_with("http://127.0.0.1:8080/s/"));
    let denied = signatory
        .post(&format!("{path}/revoke"), json!({"reason": "不想签"}))
        .await;
    assert_eq!(denied.refusal(), (403, "access.denied".to_owned()));

    let contract = sender.get(&path).await.ok();
    assert_eq!(contract["events"][0]["ip"], "192.0.2.10");
    let party = text(&contract["signatories"][0]["id"]);
    let remind = format!("{path}/signatories/{party}/remind");
    assert_eq!(sender.post(&remind, json!({})).await.status, 204);
    let soon = sender.post(&remind, json!({})).await;
    assert_eq!(soon.refusal(), (429, "remind.too_soon".to_owned()));
    assert_eq!(soon.header("retry-after"), "600");
    let closed = sender
        .post(&format!("{path}/revoke"), json!({"reason": "写错了"}))
        .await
        .ok();
    assert_eq!(closed["status"], "revoked");
    assert_eq!(closed["close_reason"], "写错了");
    let late = signatory.post(&format!("{path}/my-link"), json!({})).await;
    assert_eq!(late.refusal(), (409, "contract.wrong_status".to_owned()));

    let draft = draft(&mut sender).await;
    let gone = sender
        .call(Method::DELETE, &draft, Body::empty(), &[])
        .await;
    assert_eq!(gone.status, 204);
    assert_eq!(sender.get(&draft).await.status, 404);
}
