//! Every cell of the table, tried.

use std::collections::BTreeSet;

use axum::body::Body;
use base64::Engine;
use hefu_server::routes::OwnRoute;
use hefu_testkit::{DEMO, two_page_pdf};
use hefu_web::routes::table::TABLE;
use serde_json::{Value, json};

use crate::{
    stage::{Answer, Stage, Subject, identity},
    table::{Class, On, Role, Row, rows},
};

/// What goes with the request of a row.
pub struct Example {
    pub body: Body,
    pub headers: Vec<(&'static str, String)>,
}

/// A body that the rules accept, or one that they refuse where the table says so.
pub fn example(row: &Row, subject: &Subject) -> Example {
    let plain = Vec::new();
    let files = ["/api/v1/files", "/api/v1/verify", "/api/v1/verify/page"];
    if files.contains(&row.route) {
        return Example {
            body: Body::from(two_page_pdf()),
            headers: vec![
                ("content-type", "application/pdf".to_owned()),
                ("x-file-name", "contract.pdf".to_owned()),
            ],
        };
    }
    if row.route == "/ca/ocsp" {
        return Example {
            body: Body::from("no request"),
            headers: vec![("content-type", "application/ocsp-request".to_owned())],
        };
    }
    if row.route == "/tsa" {
        let request = hefu_pki::TimeStampRequest::new(&hefu_pki::sha256(b"anything"));
        return Example {
            body: Body::from(request.to_der()),
            headers: vec![("content-type", "application/timestamp-query".to_owned())],
        };
    }
    if !row.changes() {
        return Example {
            body: Body::empty(),
            headers: plain,
        };
    }
    Example {
        body: Body::from(json_body(row, subject).to_string()),
        headers: vec![("content-type", "application/json".to_owned())],
    }
}

fn json_body(row: &Row, subject: &Subject) -> Value {
    let no_digest = "0".repeat(64);
    match (row.method, row.route.rsplit('/').next().unwrap_or_default()) {
        ("PUT", _) => terms(),
        (_, "contracts") => json!({"title": "合同", "file_id": subject.file.as_str()}),
        (_, "revocations") => json!({"serial_number": "40aa", "cause": "misissued"}),
        (_, "administrator") => json!({"token": "0123"}),
        (_, "login") => json!({"mobile": DEMO[7].mobile, "code": "000000"}),
        (_, "code") => json!({"mobile": DEMO[7].mobile}),
        (_, "session") => json!({"code": "000000"}),
        (_, "identity") => identity("", "1"),
        (_, "intent") => json!({"content_sha256": no_digest}),
        (_, "accept") => json!({
            "intent_id": subject.sent.as_str(), "code": "000000", "content_sha256": no_digest,
            "signature": {"kind": "typed", "text": "李雷"}, "read_to_end": true,
            "consent": {"version": hefu_app::signing::CONSENT_VERSION, "agreed": true},
        }),
        (_, "reject" | "revoke") => json!({"reason": "条款有误"}),
        _ => json!({}),
    }
}

fn terms() -> Value {
    json!({
        "title": "合同", "ordered": false, "deadline": null,
        "signatories": [{"name": DEMO[1].name, "mobile": DEMO[1].mobile, "id_number": null}],
        "fields": [{"signatory_index": 0, "kind": "signature", "page": 1, "x": 60.0, "y": 80.0,
                    "width": 160.0, "height": 50.0}],
    })
}

/// Parameters of an action that are about what the key's organisation has.
pub fn parameters(action: &str, on: On, subject: &Subject) -> Value {
    let flow = subject.sent.as_str();
    let pdf = || base64::engine::general_purpose::STANDARD.encode(two_page_pdf());
    match (action, on) {
        ("CancelFlow", _) => json!({"FlowId": flow, "CancelMessage": "条款有误"}),
        ("CreateFlowSignUrl", _) => json!({"FlowId": flow}),
        ("CreateSchemeUrl", _) => json!({"FlowId": flow, "PathType": 1}),
        ("DescribeFileUrls", _) => json!({"BusinessType": "FLOW", "BusinessIds": [flow]}),
        ("CreateFlowByFiles", _) => json!({
            "FlowName": "合同", "FileIds": [subject.file.as_str()],
            "Approvers": [{
                "ApproverType": 1, "ApproverName": DEMO[1].name, "ApproverMobile": DEMO[1].mobile,
                "SignComponents": [{
                    "ComponentType": "SIGN_SIGNATURE", "FileIndex": 0, "ComponentPage": 1,
                    "ComponentPosX": 72.0, "ComponentPosY": 100.0,
                    "ComponentWidth": 120.0, "ComponentHeight": 48.0,
                }],
            }],
        }),
        ("UploadFiles", _) => json!({
            "BusinessType": "DOCUMENT",
            "FileInfos": [{"FileName": "合同.pdf", "FileBody": pdf()}],
        }),
        // Those that ask about contracts by their ids.
        _ => json!({"FlowIds": [flow]}),
    }
}

/// What an answer amounts to; `None` if it fits no class.
pub fn class_of(answer: &Answer) -> Option<Class> {
    let body = answer.json();
    if let Some(response) = body.get("Response") {
        let Some(code) = response["Error"]["Code"].as_str() else {
            return Some(Class::Served);
        };
        return match code.split('.').next()? {
            "AuthFailure" => Some(Class::Unsigned),
            "ResourceNotFound" => Some(Class::NotFound),
            // The only code that Tencent documents for a contract that DescribeFlowInfo can not see.
            "FailedOperation" if says_missing(&response["Error"]) => Some(Class::NotFound),
            _ => None,
        };
    }
    let code = body["error"]["code"].as_str();
    match answer.status.as_u16() {
        200..=204 => Some(Class::Served),
        401 if code == Some("session.required") => Some(Class::SessionRequired),
        404 if code == Some("not_found") => Some(Class::NotFound),
        // The authority's protocols have no words for it.
        404 if answer.bytes.is_empty() => Some(Class::NotFound),
        403 if code == Some("access.denied") => Some(Class::Denied),
        409 | 410 | 422 if code.is_some() => Some(Class::Refused),
        _ => None,
    }
}

fn says_missing(error: &Value) -> bool {
    let refusal = hefu_app::refusals::Refusal::Access(hefu_app::refusals::AccessRefusal::NotFound);
    error["Message"].as_str() == Some(&*refusal.describe().chinese)
}

/// A page without what is drawn anew for each request.
fn page(answer: &Answer) -> (u16, String) {
    let mut text = String::from_utf8_lossy(&answer.bytes).into_owned();
    let policy = answer.headers.get("content-security-policy");
    let policy = policy
        .and_then(|policy| policy.to_str().ok())
        .unwrap_or_default();
    if let Some(nonce) = policy
        .split("'nonce-")
        .nth(1)
        .and_then(|rest| rest.split('\'').next())
    {
        text = text.replace(nonce, "");
    }
    if let Some(id) = answer.json()["request_id"].as_str() {
        text = text.replace(id, "");
    }
    (answer.status.as_u16(), text)
}

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let mut served: BTreeSet<String> = TABLE
        .iter()
        .map(|route| format!("{} {}", route.method.name(), route.path))
        .collect();
    served.extend(OwnRoute::all().map(|own| format!("{} {}", own.method(), own.path())));
    served.extend(
        hefu_ess::SERVED
            .iter()
            .map(|action| format!("CALL {action}")),
    );
    served.insert(format!("GET {}", hefu_ess::DOWNLOAD_ROUTE));
    let rows = rows();
    // Pages are no routes: whatever is none falls to them.
    let is_page = |row: &&Row| row.cells.contains(&Class::Page);
    let named: BTreeSet<String> = rows
        .iter()
        .filter(|row| !is_page(row))
        .map(|row| format!("{} {}", row.method, row.route))
        .collect();
    assert_eq!(
        named, served,
        "table.txt on the left, the routes on the right"
    );
    let twice = rows.iter().enumerate().find(|(place, row)| {
        rows[..*place]
            .iter()
            .any(|other| (other.method, other.route, other.on) == (row.method, row.route, row.on))
    });
    assert_eq!(twice, None);
}

#[tokio::test]
async fn everybody_gets_what_the_table_says() {
    let mut stage = Stage::new().await;
    let mut wrong = Vec::new();
    let mut subject = stage.subject().await;
    for row in rows() {
        let mut first_page = None;
        for role in Role::ALL {
            let expected = row.cell(role);
            let caller = stage.caller(role, &subject);
            let before = versions(&stage, &subject).await;
            let answer = stage.send(stage.request(&row, &caller, &subject)).await;
            let as_expected = if expected == Class::Page {
                let page = page(&answer);
                page == *first_page.get_or_insert_with(|| page.clone())
            } else {
                class_of(&answer) == Some(expected)
            };
            if !as_expected {
                let text = String::from_utf8_lossy(&answer.bytes)
                    .chars()
                    .take(200)
                    .collect::<String>();
                wrong.push(format!(
                    "{row} by {role:?}: {expected:?} expected, {} {text}",
                    answer.status
                ));
            }
            if expected == Class::Served && row.changes() {
                subject = stage.subject().await;
                if row.route.contains("logout") || row.route.contains("login") {
                    stage.refresh(role).await;
                }
            } else if versions(&stage, &subject).await != before {
                wrong.push(format!("{row} by {role:?} changed something"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The versions of the contracts that a request may be about.
pub async fn versions(stage: &Stage, subject: &Subject) -> Vec<u64> {
    let mut versions = Vec::new();
    for id in [subject.draft, subject.sent, subject.signed] {
        versions.push(stage.world.reload(id).await.contract.version);
    }
    versions
}

/// A key of another organisation can not tell what is others' from what is nobody's.
#[tokio::test]
async fn a_foreign_key_learns_nothing_from_ids() {
    let stage = Stage::new().await;
    let theirs = stage.subject().await;
    let caller = stage.caller(Role::Key2, &theirs);
    let random = &*stage.world.platform.random;
    let mut nobodys = stage.subject().await;
    nobodys.sent = hefu_kernel::ContractId::random(random);
    nobodys.file = hefu_kernel::FileId::random(random);
    for row in rows()
        .iter()
        .filter(|row| row.is_call() && row.on != On::Nothing)
    {
        let mut told = Vec::new();
        for subject in [&theirs, &nobodys] {
            let mut answer = stage.send(stage.request(row, &caller, subject)).await;
            let mut body = answer.json();
            body["Response"]["RequestId"] = Value::Null;
            answer.headers.remove("x-request-id");
            told.push((answer.status, answer.headers, body));
        }
        assert_eq!(told[0], told[1], "{row}");
        assert!(told[0].2["Response"]["Error"].is_object(), "{row}");
    }
}
