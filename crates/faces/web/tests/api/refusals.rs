//! What is turned down: its own code, both languages, nothing half done.

use axum::{body::Body, http::Method};
use hefu_app::settings::Settings;
use hefu_testkit::{DEMO, pdf_of_pages, two_page_pdf};
use serde_json::{Value, json};

use crate::{
    client::{Answer, Client, Site, identity, text},
    journey::{acceptance, draft, drawn, sent, terms},
};

fn open_settings() -> Settings {
    Settings {
        codes_per_minute: 1_000,
        codes_per_day: 1_000,
        ..Settings::default()
    }
}

/// Asks in Chinese and in English and compares the code; the sentences must differ.
async fn in_both_languages<F, Run>(client: &Client, ask: F, status: u16, code: &str)
where
    F: Fn(Client) -> Run,
    Run: Future<Output = Answer>,
{
    let mut sentences = Vec::new();
    for language in ["zh-CN", "en"] {
        let copy = Client {
            app: client.app.clone(),
            cookie: client.cookie.clone(),
            csrf: client.csrf.clone(),
            language,
        };
        let answer = ask(copy).await;
        assert_eq!(answer.refusal(), (status, code.to_owned()), "{language}");
        sentences.push(text(&answer.json()["error"]["message"]));
    }
    assert!(!sentences[0].is_ascii(), "{sentences:?}");
    assert!(
        !sentences[1].chars().any(|c| ('一'..='鿿').contains(&c)),
        "{sentences:?}"
    );
}

fn encrypted() -> Vec<u8> {
    let text = String::from_utf8(two_page_pdf()).expect("ASCII");
    let id = "00112233445566778899aabbccddeeff";
    let hash = "00".repeat(32);
    text.replace(
        "/Root 1 0 R",
        &format!(
            "/Root 1 0 R /ID [<{id}> <{id}>] /Encrypt << /Filter /Standard /V 2 /R 3 \
             /Length 128 /P -4 /O <{hash}> /U <{hash}> >>"
        ),
    )
    .into_bytes()
}

#[tokio::test]
async fn bad_files_are_refused_by_name() {
    let site = Site::with(Settings {
        pages: 3,
        upload_bytes: 100_000,
        ..open_settings()
    })
    .await;
    let mut client = site.logged_in(DEMO[1].mobile).await;
    let mut large = two_page_pdf();
    large.resize(100_001, b' ');
    for (bytes, status, code) in [
        (Vec::new(), 422, "file.empty"),
        (b"Dear Sir or Madam".to_vec(), 422, "file.not_a_pdf"),
        (vec![0x50; 50_000], 422, "file.not_a_pdf"),
        (large, 413, "file.too_large"),
        (pdf_of_pages(4), 422, "file.too_many_pages"),
        (encrypted(), 422, "file.encrypted"),
        (b"%PDF-1.7\nnothing else".to_vec(), 422, "file.broken"),
    ] {
        let ask = |mut client: Client| {
            let bytes = bytes.clone();
            async move { client.upload("a.pdf", bytes).await }
        };
        in_both_languages(&client, ask, status, code).await;
    }
    let announced = [
        ("content-type", "application/pdf"),
        ("x-file-name", "a.pdf"),
        ("content-length", "100001"),
    ];
    let answer = client
        .call(Method::POST, "/api/v1/files", Body::empty(), &announced)
        .await;
    assert_eq!(answer.refusal(), (413, "file.too_large".to_owned()));
    for name in ["", "%ff", "a%00b.pdf"] {
        let answer = client.upload(name, two_page_pdf()).await;
        assert_eq!(answer.status, 422, "{name}");
    }
}

#[tokio::test]
async fn bad_drafts_are_refused_and_stay_as_they_were() {
    let site = Site::new().await;
    let mut client = site.verified(&DEMO[3]).await;
    let path = draft(&mut client).await;
    let good = terms(&DEMO[1..3], false);
    client.put(&path, good.clone()).await.ok();
    let version = client.get(&path).await.ok()["version"].clone();
    let with = |change: fn(&mut Value)| {
        let mut body = good.clone();
        change(&mut body);
        body
    };
    let cases = [
        (
            with(|b| b["signatories"][1]["mobile"] = b["signatories"][0]["mobile"].clone()),
            "contract.same_signatory_twice",
        ),
        (
            with(|b| b["signatories"][0]["mobile"] = json!("12345")),
            "identity.mobile_invalid",
        ),
        (
            with(|b| b["signatories"][0]["name"] = json!("<b>")),
            "identity.name_invalid",
        ),
        (with(|b| b["title"] = json!(" ")), "contract.title_invalid"),
        (
            with(|b| b["fields"][0]["page"] = json!(3)),
            "field.page_missing",
        ),
        (
            with(|b| b["fields"][0]["x"] = json!(590)),
            "field.outside_page",
        ),
        (
            with(|b| b["fields"][0]["width"] = json!(1)),
            "field.too_small",
        ),
        (
            with(|b| b["fields"][0]["signatory_index"] = json!(9)),
            "field.of_nobody",
        ),
        (
            with(|b| b["signatories"][0]["id_number"] = json!("110101198502030027")),
            "identity.id_number_check_digit",
        ),
        (
            with(|b| b["signatories"][0]["id_number"] = json!("H1234567")),
            "identity.permit_number",
        ),
    ];
    for (body, code) in cases {
        let answer = client.put(&path, body).await;
        assert_eq!(answer.refusal(), (422, code.to_owned()));
    }
    let malformed = client.put(&path, json!({"title": 1})).await;
    assert_eq!(malformed.refusal(), (400, "request.malformed".to_owned()));
    let date = with(|b| b["deadline"] = json!("tomorrow"));
    let malformed = client.put(&path, date).await;
    assert_eq!(malformed.refusal(), (400, "request.malformed".to_owned()));
    let after = client.get(&path).await.ok();
    assert_eq!(after["version"], version, "nothing was half done");
}

#[tokio::test]
async fn what_can_not_be_sent_stays_a_draft() {
    let site = Site::new().await;
    let mut client = site.verified(&DEMO[3]).await;
    for (body, code) in [
        (
            json!({"title": "合同", "signatories": [], "fields": []}),
            "contract.no_signatory",
        ),
        (
            {
                let mut b = terms(&DEMO[1..3], false);
                b["fields"].as_array_mut().expect("fields").pop();
                b
            },
            "contract.no_signing_field",
        ),
        (
            {
                let mut b = terms(&DEMO[1..3], false);
                b["deadline"] = json!("2020-01-01T00:00:00Z");
                b
            },
            "contract.deadline_past",
        ),
    ] {
        let path = draft(&mut client).await;
        client.put(&path, body).await.ok();
        let ask = |mut client: Client| {
            let path = format!("{path}/send");
            async move { client.post(&path, json!({})).await }
        };
        in_both_languages(&client, ask, 422, code).await;
        let after = client.get(&path).await.ok();
        assert_eq!(after["status"], "draft");
        assert_eq!(after["content_sha256"], Value::Null);
    }
    site.world.run_jobs().await;
    assert!(
        site.world
            .desk
            .list()
            .iter()
            .all(|message| message.link.is_none())
    );
}

#[tokio::test]
async fn wrong_persons_are_refused() {
    let site = Site::new().await;
    let mut client = site.logged_in(DEMO[3].mobile).await;
    for (number, code) in [
        ("110101198001010019", "identity.id_number_check_digit"),
        ("11010119800101001", "identity.id_number_length"),
        ("110101201501010012", "identity.under_age"),
        ("110101198013010018", "identity.id_number_birth_date"),
    ] {
        let number = with_check_digit(number, code);
        let ask = |mut client: Client| {
            let mut body = identity(&DEMO[3]);
            body["id_number"] = json!(number);
            async move { client.post("/api/v1/identity", body).await }
        };
        in_both_languages(&client, ask, 422, code).await;
    }
    for (kind, number, birth_date, code) in [
        (
            "PASSPORT",
            "E12345678",
            Some("1990-03-07"),
            "identity.document_not_accepted",
        ),
        (
            "ID_CARD",
            "810000199003071237",
            None,
            "identity.residence_permit_as_id_card",
        ),
        (
            "HONGKONG_MACAO_AND_TAIWAN",
            DEMO[3].id_number,
            None,
            "identity.residence_permit_place",
        ),
        (
            "HONGKONG_AND_MACAO",
            "C12345678",
            Some("1990-03-07"),
            "identity.permit_number",
        ),
        (
            "HONGKONG_AND_MACAO",
            "H12345678",
            None,
            "identity.birth_date",
        ),
        (
            "HONGKONG_AND_MACAO",
            "H12345678",
            Some("2990-01-01"),
            "identity.birth_date",
        ),
        (
            "HONGKONG_AND_MACAO",
            "H12345678",
            Some("2019-01-01"),
            "identity.under_age",
        ),
    ] {
        let ask = |mut client: Client| {
            let mut body = identity(&DEMO[3]);
            body["id_type"] = json!(kind);
            body["id_number"] = json!(number);
            body["birth_date"] = json!(birth_date);
            async move { client.post("/api/v1/identity", body).await }
        };
        in_both_languages(&client, ask, 422, code).await;
    }
    // The field that is to be mended is the one that says the age.
    for (kind, number, birth_date, field) in [
        ("ID_CARD", "110101201501010014", None, "id_number"),
        (
            "HONGKONG_AND_MACAO",
            "H12345678",
            Some("2019-01-01"),
            "birth_date",
        ),
    ] {
        let mut body = identity(&DEMO[3]);
        body["id_type"] = json!(kind);
        body["id_number"] = json!(with_check_digit(number, "under_age"));
        body["birth_date"] = json!(birth_date);
        let answer = client.post("/api/v1/identity", body).await;
        assert_eq!(answer.json()["error"]["field"], field, "{kind}");
    }
    let mut old_consent = identity(&DEMO[3]);
    old_consent["consent_version"] = json!("2020-1");
    let answer = client.post("/api/v1/identity", old_consent).await;
    assert_eq!(answer.refusal(), (422, "consent.missing".to_owned()));
    let session = client.get("/api/v1/session").await.ok();
    assert_eq!(session["user"]["identity"], Value::Null);
    client
        .post("/api/v1/identity", identity(&DEMO[3]))
        .await
        .ok();
    let again = client.post("/api/v1/identity", identity(&DEMO[3])).await;
    assert_eq!(
        again.refusal(),
        (409, "identity.already_verified".to_owned())
    );
}

/// Gives a number its right check digit (GB 11643-1999), unless the wrong one is the point.
fn with_check_digit(number: &str, code: &str) -> String {
    if number.len() != 18 || code.ends_with("check_digit") {
        return number.to_owned();
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits = number.bytes().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = digits
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = char::from(b"10X98765432"[sum as usize % 11]);
    format!("{}{check}", &number[..17])
}

#[tokio::test]
async fn a_code_bears_five_tries_and_one_use() {
    let site = Site::new().await;
    let mobile = DEMO[1].mobile;
    let mut client = site.client();
    client
        .post("/api/v1/login/code", json!({"mobile": mobile}))
        .await
        .ok();
    let right = site.world.code_sent_to(mobile);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    for left in (1..5).rev() {
        let answer = client
            .post("/api/v1/login", json!({"mobile": mobile, "code": wrong}))
            .await;
        assert_eq!(answer.refusal(), (422, "code.wrong".to_owned()));
        assert_eq!(answer.json()["error"]["params"]["tries_left"], left);
    }
    for code in [wrong, &right] {
        let answer = client
            .post("/api/v1/login", json!({"mobile": mobile, "code": code}))
            .await;
        assert_eq!(answer.refusal(), (422, "code.used_up".to_owned()));
    }
    site.world.clock.advance_seconds(1);
    client
        .post("/api/v1/login/code", json!({"mobile": mobile}))
        .await
        .ok();
    let login = json!({"mobile": mobile, "code": site.world.code_sent_to(mobile)});
    client.post("/api/v1/login", login.clone()).await.ok();
    let again = client.post("/api/v1/login", login).await;
    assert_eq!(again.refusal(), (422, "code.expired".to_owned()));
    site.world.clock.advance_seconds(1);
    client
        .post("/api/v1/login/code", json!({"mobile": mobile}))
        .await
        .ok();
    let late = json!({"mobile": mobile, "code": site.world.code_sent_to(mobile)});
    site.world.clock.advance_seconds(301);
    let answer = client.post("/api/v1/login", late).await;
    assert_eq!(answer.refusal(), (422, "code.expired".to_owned()));
}

#[tokio::test]
async fn codes_are_not_sent_too_often() {
    let site = Site::with(Settings::default()).await;
    let mut client = site.client();
    let request = json!({"mobile": DEMO[5].mobile});
    let first = client
        .post("/api/v1/login/code", request.clone())
        .await
        .ok();
    assert_eq!(first["resend_after_s"], 60);
    assert_eq!(first["sms"]["embedded"], true);
    let soon = client.post("/api/v1/login/code", request.clone()).await;
    assert_eq!(soon.refusal(), (429, "code.too_soon".to_owned()));
    assert_eq!(soon.json()["error"]["params"]["retry_after_s"], 60);
    assert_eq!(soon.header("retry-after"), "60");
    site.world.clock.advance_seconds(60);
    client.post("/api/v1/login/code", request).await.ok();
}

#[tokio::test]
async fn links_that_lead_nowhere_say_so() {
    let site = Site::new().await;
    let unknown = site.client().get("/api/v1/sign/abcdefgh").await;
    assert_eq!(unknown.refusal(), (404, "not_found".to_owned()));
    let unknown = site
        .client()
        .post("/api/v1/sign/abcdefgh/code", json!({}))
        .await;
    assert_eq!(unknown.refusal(), (404, "not_found".to_owned()));
    let contract = site.world.contract(&DEMO[1..2], false).await;
    let party = contract.contract.signatories[0].id;
    let token = site.world.link(contract.contract.id, party).await;
    site.world.clock.advance_seconds(3_601);
    let path = format!("/api/v1/sign/{token}");
    let expired = site.client().get(&path).await.ok();
    assert_eq!(expired["state"], "link_expired");
    assert_eq!(expired["mobile_masked"], Value::Null);
    let refused = site.client().post(&format!("{path}/code"), json!({})).await;
    assert_eq!(refused.refusal(), (403, "link.expired".to_owned()));
}

#[tokio::test]
async fn signing_needs_everything() {
    let site = Site::new().await;
    let mut sender = site.verified(&DEMO[3]).await;
    sent(&site, &mut sender, &DEMO[1..2], false).await;
    let person = &DEMO[1];
    let token = site.link_sent_to(person.mobile);
    let path = format!("/api/v1/sign/{token}");
    let (mut signer, view) = site.opened(&token, person.mobile).await;
    let content = json!({"content_sha256": view["contract"]["content_sha256"]});
    let early = signer.post(&format!("{path}/intent"), content).await;
    assert_eq!(
        early.refusal(),
        (409, "contract.identity_missing".to_owned())
    );
    let other = signer
        .post(&format!("{path}/identity"), identity(&DEMO[2]))
        .await;
    assert_eq!(other.refusal(), (422, "identity.name_differs".to_owned()));
    signer
        .post(&format!("{path}/identity"), identity(person))
        .await
        .ok();
    let changed = json!({"content_sha256": "0".repeat(64)});
    let changed = signer.post(&format!("{path}/intent"), changed).await;
    assert_eq!(
        changed.refusal(),
        (409, "contract.content_changed".to_owned())
    );

    let good = acceptance(&site, &mut signer, &token, person.mobile, drawn()).await;
    let with = |key: &str, value: Value| {
        let mut body = good.clone();
        body[key] = value;
        body
    };
    let wrong = if good["code"] == "000000" {
        "000001"
    } else {
        "000000"
    };
    for (body, code) in [
        (with("read_to_end", json!(false)), "reading.unfinished"),
        (
            with(
                "consent",
                json!({"version": good["consent"]["version"], "agreed": false}),
            ),
            "consent.missing",
        ),
        (
            with("consent", json!({"version": "old", "agreed": true})),
            "consent.missing",
        ),
        (
            with(
                "signature",
                json!({"kind": "drawn", "width": 300, "height": 150, "strokes": []}),
            ),
            "signature.empty",
        ),
        (
            with("signature", json!({"kind": "typed", "text": DEMO[2].name})),
            "signature.name_differs",
        ),
        (with("code", json!(wrong)), "code.wrong"),
        (
            with("content_sha256", json!("0".repeat(64))),
            "code.expired",
        ),
    ] {
        let answer = signer.post(&format!("{path}/accept"), body).await;
        assert_eq!(answer.refusal(), (422, code.to_owned()));
    }
    let view = signer.get(&format!("{path}/view")).await.ok();
    assert_eq!(view["step"], "sign", "nothing was half done");
    let done = signer.post(&format!("{path}/accept"), good).await.ok();
    assert_eq!(done["step"], "done");
}

#[tokio::test]
async fn requests_that_are_wrong_as_requests() {
    let site = Site::new().await;
    let mut client = site.client();
    let path = "/api/v1/login";
    let plain = [("content-type", "text/plain")];
    let answer = client
        .call(Method::POST, path, Body::from("{}"), &plain)
        .await;
    assert_eq!(answer.refusal(), (415, "request.media_type".to_owned()));
    let answer = client
        .post(path, json!({"mobile": "x".repeat(300_000)}))
        .await;
    assert_eq!(answer.refusal(), (413, "request.too_large".to_owned()));
    let json_type = [("content-type", "application/json")];
    let answer = client
        .call(Method::POST, path, Body::from("{"), &json_type)
        .await;
    assert_eq!(answer.refusal(), (400, "request.malformed".to_owned()));
    let answer = client
        .call(Method::PUT, path, Body::from("{}"), &json_type)
        .await;
    assert_eq!(answer.refusal(), (405, "request.method".to_owned()));
    assert_eq!(answer.header("allow"), "POST");
    for path in ["/api/v1/sign/%ff", "/dev/messages?token=1&token=2"] {
        let answer = client.get(path).await;
        assert_eq!(
            answer.refusal(),
            (400, "request.malformed".to_owned()),
            "{path}"
        );
    }
    let answer = client.get("/api/v1/nothing").await;
    assert_eq!(answer.refusal(), (404, "not_found".to_owned()));
}
