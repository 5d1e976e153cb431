//! A client that signs as the official SDKs do, on a platform in memory.

use aws_lc_rs::{digest, hmac};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hefu_ess::{EssState, beside};
use hefu_testkit::{Person, World, two_page_pdf};
use serde_json::{Value, json};
use tower::ServiceExt;

pub const VERSION: &str = "2020-11-11";
const HOST: &str = "127.0.0.1:8080";

pub struct Client {
    pub world: World,
    pub router: Router,
    pub secret_id: String,
    pub secret_key: String,
}

/// An answer: the code of its error, or what it says.
pub type Answer = Result<Value, (String, String)>;

impl Client {
    pub async fn new() -> Self {
        Self::of(World::new().await)
    }

    pub fn of(world: World) -> Self {
        let web = Router::new().route("/", get(async || "web app"));
        let router = beside(EssState::new(world.platform.clone()), web);
        Self {
            router,
            secret_id: world.demo.secret_id.clone(),
            secret_key: world.demo.secret_key.clone(),
            world,
        }
    }

    pub fn request(&self, version: &str, action: &str, body: Vec<u8>) -> Request<Body> {
        let now = self.world.platform.clock.now();
        let date = now.rfc3339()[..10].to_owned();
        let seconds = now.seconds();
        let canonical = format!(
            "POST\n/\n\ncontent-type:application/json\nhost:{HOST}\n\ncontent-type;host\n{}",
            sha256(&body)
        );
        let text = format!(
            "TC3-HMAC-SHA256\n{seconds}\n{date}/ess/tc3_request\n{}",
            sha256(canonical.as_bytes())
        );
        let key = ["ess", "tc3_request"].iter().fold(
            mac(format!("TC3{}", self.secret_key).as_bytes(), &date),
            |key, part| mac(&key, part),
        );
        let authorization = format!(
            "TC3-HMAC-SHA256 Credential={}/{date}/ess/tc3_request, SignedHeaders=content-type;host, Signature={}",
            self.secret_id,
            hex(&mac(&key, &text))
        );
        Request::post("/")
            .header("host", HOST)
            .header("content-type", "application/json")
            .header("authorization", authorization)
            .header("x-tc-action", action)
            .header("x-tc-version", version)
            .header("x-tc-timestamp", seconds.to_string())
            .header("x-tc-language", "en-US")
            .body(Body::from(body))
            .expect("a request")
    }

    pub async fn send(&self, request: Request<Body>) -> Response<Body> {
        let answer = self.router.clone().oneshot(request).await;
        answer.expect("a router never fails")
    }

    /// Calls an action as the operator.
    pub async fn call(&self, action: &str, mut parameters: Value) -> Answer {
        if action != "UploadFiles" && parameters.get("Operator").is_none() {
            parameters["Operator"] = json!({"UserId": self.world.demo.operator.as_str()});
        }
        self.call_bare(action, parameters).await
    }

    /// Calls an action with nothing but these parameters.
    pub async fn call_bare(&self, action: &str, parameters: Value) -> Answer {
        let body = parameters.to_string().into_bytes();
        answer(self.send(self.request(VERSION, action, body)).await).await
    }

    pub async fn code(&self, action: &str, parameters: Value) -> String {
        match self.call(action, parameters.clone()).await {
            Ok(answer) => format!("no error: {answer}"),
            Err((code, _)) => code,
        }
    }

    pub async fn upload(&self) -> String {
        let answer = self.call("UploadFiles", upload(&two_page_pdf())).await;
        let answer = answer.expect("the file is accepted");
        assert_eq!(answer["TotalCount"], 1);
        text(&answer["FileIds"][0])
    }

    pub async fn flow(&self, people: &[Person]) -> Value {
        let file = self.upload().await;
        let answer = self.call("CreateFlowByFiles", order(&file, people)).await;
        answer.expect("the flow is created")
    }
}

pub fn upload(pdf: &[u8]) -> Value {
    json!({"BusinessType": "DOCUMENT", "FileInfos": [
        {"FileName": "租赁合同.pdf", "FileBody": STANDARD.encode(pdf)}
    ]})
}

pub fn order(file: &str, people: &[Person]) -> Value {
    let approvers: Vec<Value> = people
        .iter()
        .enumerate()
        .map(|(index, person)| {
            json!({
                "ApproverType": 1, "ApproverName": person.name, "ApproverMobile": person.mobile,
                "ApproverRoleName": format!("签署方{index}"),
                "SignComponents": [
                    control("SIGN_SIGNATURE", -1, 72.0, 100.0 + 80.0 * index as f64),
                    control("SIGN_DATE", 2, 300.0, 100.0 + 80.0 * index as f64),
                ],
            })
        })
        .collect();
    json!({"FlowName": "租赁合同", "FileIds": [file], "Approvers": approvers})
}

fn control(kind: &str, page: i64, x: f64, y: f64) -> Value {
    json!({
        "ComponentType": kind, "FileIndex": 0, "ComponentPage": page,
        "ComponentPosX": x, "ComponentPosY": y, "ComponentWidth": 120, "ComponentHeight": 48,
    })
}

pub fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

pub async fn answer(response: Response<Body>) -> Answer {
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "application/json");
    let body = to_bytes(response.into_body(), usize::MAX).await;
    let body: Value = serde_json::from_slice(&body.expect("a body")).expect("JSON");
    let inner = &body["Response"];
    assert_eq!(text(&inner["RequestId"]).len(), 36);
    match inner.get("Error") {
        None => Ok(inner.clone()),
        Some(error) => Err((text(&error["Code"]), text(&error["Message"]))),
    }
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
}

fn sha256(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
