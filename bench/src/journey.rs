//! One contract from its upload to the sealed file, as its sender's program and its signatories'
//! phones do it.

use crate::Outcome;
use crate::desk;
use crate::http::Connection;
use crate::people::Person;
use crate::server::Demo;
use crate::tencent::Body;
use base64::{Engine, engine::general_purpose::STANDARD};
use hyper::Method;
use hyper::body::Bytes;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// How often the view is asked for while a signature is on its way.
const POLLS: usize = 500;
const POLL: Duration = Duration::from_millis(10);

/// What all contracts have in common.
pub struct Plan {
    demo: Demo,
    upload: Body,
    strokes: Value,
}

/// How long each kind of request took, every one of them.
pub type Times = BTreeMap<&'static str, Vec<f64>>;

/// From the consent to the finished signature.
pub const SEALED: &str = "consent to signature";

/// One client: a connection, and the time its requests took.
pub struct Client {
    pub plan: Rc<Plan>,
    pub connection: Connection,
    pub times: Times,
}

impl Plan {
    pub fn new(demo: Demo, document: &[u8]) -> Self {
        let upload = json!({
            "Caller": {"OperatorId": demo.operator},
            "BusinessType": "DOCUMENT",
            "FileInfos": [{"FileName": "采购合同.pdf", "FileBody": STANDARD.encode(document)}],
        });
        Plan {
            demo,
            upload: Body::new(&upload),
            strokes: strokes(),
        }
    }
}

impl Client {
    /// The whole life of one contract; returns the sealed file.
    pub async fn contract(&mut self, people: &[Person; 2]) -> Outcome<Bytes> {
        let began = Instant::now();
        let upload = self.plan.upload.clone();
        let file = self.tencent("UploadFiles", &upload).await?;
        let order = json!({
            "FlowName": "采购合同", "FileIds": [file["FileIds"][0]],
            "Approvers": [approver(&people[0], 0), approver(&people[1], 1)],
        });
        let flow = self.as_operator("CreateFlowByFiles", order).await?;
        let flow = text(&flow["FlowId"])?;
        let links = self
            .as_operator("CreateFlowSignUrl", json!({"FlowId": flow}))
            .await?;
        let links = &links["FlowApproverUrlInfos"];
        for (index, person) in people.iter().enumerate() {
            let url = text(&links[index]["SignUrl"])?;
            let token = url.rsplit('/').next().ok_or("a link without a token")?;
            self.sign(token, person).await?;
        }
        let wanted = json!({"BusinessType": "FLOW", "BusinessIds": [flow]});
        let urls = self.as_operator("DescribeFileUrls", wanted).await?;
        let url = text(&urls["FileUrls"][0]["Url"])?;
        let place = url.find("/ess/").ok_or("an address elsewhere")?;
        let sealed = self
            .web("download", Method::GET, &url[place..], &[], "")
            .await?;
        self.note("whole contract", began);
        Ok(sealed.0)
    }

    async fn sign(&mut self, token: &str, person: &Person) -> Outcome<()> {
        let path = format!("/api/v1/sign/{token}");
        let none = [("x-hefu-csrf", "none")];
        self.json("link code", &format!("{path}/code"), &none, json!({}))
            .await?;
        let code = self.code(person, "open_link").await?;
        let session = format!("{path}/session");
        let (mut view, cookie) = self
            .json("session", &session, &none, json!({"code": code}))
            .await?;
        let cookie = cookie.ok_or("no session")?;
        let csrf = text(&view["csrf"])?.to_owned();
        let headers = [("x-hefu-csrf", csrf.as_str()), ("cookie", cookie.as_str())];
        if view["step"] == "identity" {
            let identity = json!({
                "name": person.name, "id_type": "ID_CARD", "id_number": person.id_number,
                "consent_version": view["identity_consent_version"],
            });
            let identify = format!("{path}/identity");
            view = self
                .json("identity", &identify, &headers, identity)
                .await?
                .0;
        }
        let content = view["contract"]["content_sha256"].clone();
        let intent = json!({"content_sha256": content});
        let intent = self
            .json("intent code", &format!("{path}/intent"), &headers, intent)
            .await?
            .0;
        let code = self.code(person, "sign").await?;
        let acceptance = json!({
            "intent_id": intent["intent_id"], "code": code, "content_sha256": content,
            "signature": self.plan.strokes, "read_to_end": true,
            "consent": {"version": view["consent"]["version"], "agreed": true},
        });
        let accept = format!("{path}/accept");
        let consented = Instant::now();
        let view = self
            .json("accept and seal", &accept, &headers, acceptance)
            .await?
            .0;
        self.until_done(&path, &headers, view).await?;
        self.note(SEALED, consented);
        Ok(())
    }

    async fn until_done(
        &mut self,
        path: &str,
        headers: &[(&str, &str)],
        mut view: Value,
    ) -> Outcome<()> {
        for _ in 0..POLLS {
            if view["step"] == "done" {
                return Ok(());
            }
            tokio::time::sleep(POLL).await;
            let view_path = format!("{path}/view");
            let answer = self
                .web("view", Method::GET, &view_path, headers, "")
                .await?;
            view = serde_json::from_slice(&answer.0)?;
        }
        Err(format!("not signed in time: {}", view["step"]).into())
    }

    async fn code(&mut self, person: &Person, purpose: &str) -> Outcome<String> {
        let began = Instant::now();
        let code = desk::code(&mut self.connection, &person.mobile, purpose).await?;
        self.note("message desk", began);
        Ok(code)
    }

    async fn as_operator(&mut self, action: &'static str, mut parameters: Value) -> Outcome<Value> {
        parameters["Operator"] = json!({"UserId": self.plan.demo.operator});
        self.tencent(action, &Body::new(&parameters)).await
    }

    async fn tencent(&mut self, action: &'static str, body: &Body) -> Outcome<Value> {
        let began = Instant::now();
        let key = &self.plan.demo.key;
        let answer = key.call(&mut self.connection, action, body).await?;
        self.note(action, began);
        Ok(answer)
    }

    async fn json(
        &mut self,
        what: &'static str,
        path: &str,
        headers: &[(&str, &str)],
        body: Value,
    ) -> Outcome<(Value, Option<String>)> {
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        let body = body.to_string();
        let (body, cookie) = self.web(what, Method::POST, path, &all, body).await?;
        Ok((serde_json::from_slice(&body)?, cookie))
    }

    async fn web(
        &mut self,
        what: &'static str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Outcome<(Bytes, Option<String>)> {
        let began = Instant::now();
        let mut answer = self.connection.call(method, path, headers, body).await?;
        self.note(what, began);
        let cookie = answer.cookie.take();
        Ok((answer.ok(what)?, cookie))
    }

    fn note(&mut self, what: &'static str, began: Instant) {
        let milliseconds = began.elapsed().as_secs_f64() * 1e3;
        self.times.entry(what).or_default().push(milliseconds);
    }
}

fn text(value: &Value) -> Outcome<&str> {
    value
        .as_str()
        .ok_or_else(|| "a text is missing in an answer".into())
}

/// A signature and a date on the last page.
fn approver(person: &Person, index: usize) -> Value {
    let control = |kind: &str, left: f64, width: f64| {
        json!({
            "ComponentType": kind, "FileIndex": 0, "ComponentPage": 10,
            "ComponentPosX": left, "ComponentPosY": 600.0 + 90.0 * index as f64,
            "ComponentWidth": width, "ComponentHeight": 60,
        })
    };
    json!({
        "ApproverType": 1, "ApproverName": person.name, "ApproverMobile": person.mobile,
        "SignComponents": [control("SIGN_SIGNATURE", 60.0, 180.0), control("SIGN_DATE", 300.0, 140.0)],
    })
}

/// Three strokes of forty points.
fn strokes() -> Value {
    let stroke = |phase: f64| {
        let point = |step: u32| {
            let x = f64::from(step) / 40.0;
            json!({"x": 10.0 + 180.0 * x, "y": 40.0 + 25.0 * (x * 9.0 + phase).sin(), "pressure": 0.3 + 0.5 * x})
        };
        json!({"points": (0..40).map(point).collect::<Vec<_>>()})
    };
    json!({
        "kind": "drawn", "width": 200.0, "height": 80.0,
        "strokes": [stroke(0.0), stroke(1.8), stroke(3.1)],
    })
}
