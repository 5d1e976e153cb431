//! What belongs to others is as missing as what does not exist: the same bytes, the same work.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use async_trait::async_trait;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use hefu_app::{
    Origin,
    contract::{ContractOrder, DraftInput, FieldInput, SignatoryInput},
    file::UploadedFile,
    ports::Actor,
    settings::Settings,
};
use hefu_domain::contract::{Area, FieldKind};
use hefu_kernel::{ContractId, FileId, SignatoryId};
use hefu_server::{routes, wiring};
use hefu_testkit::{
    DEMO,
    simulation::{Call, Director, Fate, Installation},
    two_page_pdf,
};
use hefu_web::WebConfig;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{
    stage::HOST,
    table::{On, Row, rows},
};

/// Lets everything pass and notes it.
#[derive(Default)]
struct Notes(Mutex<Vec<Call>>);

impl Notes {
    fn take(&self) -> Vec<Call> {
        let mut calls = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *calls)
    }
}

#[async_trait]
impl Director for Notes {
    async fn before(&self, call: Call) -> Fate {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(call);
        Fate::Pass
    }

    async fn after(&self, _: Call) {}
}

/// Ids, of somebody else's or of nothing.
#[derive(Clone, Copy)]
struct Ids {
    sent: ContractId,
    draft: ContractId,
    file: FileId,
    signatory: SignatoryId,
}

struct Scene {
    installation: Installation,
    notes: Arc<Notes>,
    router: Router,
    cookie: String,
    csrf: String,
    theirs: Ids,
    nobodys: Ids,
}

/// All that an answer tells: status, headers, body, without the id of the request.
type Told = (u16, Vec<(String, String)>, String);

impl Scene {
    async fn new() -> Self {
        let notes = Arc::new(Notes::default());
        let installation =
            Installation::open(20_261_120, &[0], Settings::default(), notes.clone(), None).await;
        let wired = wiring::Installation {
            platform: installation.nodes[0].platform.clone(),
            desk: Some(installation.desk.clone()),
        };
        let (router, _) = routes::all(&wired, WebConfig::default()).expect("a router");
        let theirs = made(&installation).await;
        let random = &*installation.behind.random;
        let nobodys = Ids {
            sent: ContractId::random(random),
            draft: ContractId::random(random),
            file: FileId::random(random),
            signatory: SignatoryId::random(random),
        };
        let mut scene = Self {
            installation,
            notes,
            router,
            cookie: String::new(),
            csrf: "none".to_owned(),
            theirs,
            nobodys,
        };
        scene.log_in().await;
        scene
    }

    /// A stranger to all of it.
    async fn log_in(&mut self) {
        let mobile = DEMO[6].mobile;
        let asked = json!({"mobile": mobile});
        self.send("POST", "/api/v1/login/code", asked).await;
        let messages = self.installation.desk.list_to(mobile);
        let code = messages.last().and_then(|message| message.code.clone());
        let login = json!({"mobile": mobile, "code": code.expect("a code")});
        let (status, headers, body) = self.send("POST", "/api/v1/login", login).await;
        assert_eq!(status, 200, "{body}");
        let cookie = headers.iter().find(|(name, _)| name == "set-cookie");
        let cookie = cookie.expect("a cookie").1.split(';').next();
        self.cookie = cookie.unwrap_or_default().to_owned();
        let session: Value = serde_json::from_str(&body).expect("JSON");
        self.csrf = session["csrf"].as_str().expect("a token").to_owned();
    }

    async fn send(&self, method: &str, path: &str, body: Value) -> Told {
        let body = if method == "GET" {
            Body::empty()
        } else {
            Body::from(body.to_string())
        };
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", HOST)
            .header("content-type", "application/json")
            .header("cookie", &self.cookie)
            .header("x-hefu-csrf", &self.csrf)
            .body(body)
            .expect("a request");
        let answer = self.router.clone().oneshot(request).await;
        let (mut parts, body) = answer.expect("a router never fails").into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(id) = parts.headers.remove("x-request-id") {
            text = text.replace(id.to_str().expect("ASCII"), "");
        }
        let headers = parts.headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.to_string(), value)
        });
        (parts.status.as_u16(), headers.collect(), text)
    }

    async fn ask(&self, row: &Row, ids: &Ids) -> Told {
        let id = match row.on {
            On::File => ids.file.as_str(),
            On::Draft => ids.draft.as_str(),
            _ => ids.sent.as_str(),
        };
        let path = row
            .route
            .replace("{id}", id)
            .replace("{signatory_id}", ids.signatory.as_str());
        self.send(row.method, &path, body_of(row, ids)).await
    }
}

fn body_of(row: &Row, ids: &Ids) -> Value {
    match row.method {
        "PUT" => json!({"title": "合同", "signatories": [], "fields": []}),
        _ if row.route.ends_with("/revoke") => json!({"reason": "条款有误"}),
        _ if row.route.ends_with("/contracts") => {
            json!({"title": "合同", "file_id": ids.file.as_str()})
        }
        _ => json!({}),
    }
}

/// A contract, a draft and a file of the organisation.
async fn made(installation: &Installation) -> Ids {
    let platform = &installation.behind;
    let operator = &installation.operator;
    let origin = Origin::default();
    let upload = UploadedFile {
        name: "contract.pdf".to_owned(),
        bytes: two_page_pdf().into(),
        lifetime_seconds: None,
    };
    let file = platform.upload_file(operator, Some(installation.organisation), upload);
    let file = file.await.expect("a file").id;
    let terms = DraftInput {
        title: "合同".to_owned(),
        signatories: vec![SignatoryInput {
            id: None,
            name: DEMO[1].name.to_owned(),
            mobile: DEMO[1].mobile.to_owned(),
            document: None,
            id_number: None,
            notify: false,
        }],
        fields: vec![FieldInput {
            id: None,
            signatory_index: 0,
            kind: FieldKind::Signature,
            area: Area::from_points(1, 60.0, 60.0, 150.0, 12.0),
        }],
        ..DraftInput::default()
    };
    let order = ContractOrder {
        file,
        organisation: installation.organisation,
        terms,
    };
    let actor = Actor::User(operator.user);
    let sent = platform
        .create_by_files(operator, actor, &order, &origin)
        .await;
    let sent = sent.expect("a contract").contract;
    let draft = platform.create_draft(operator, file, "草稿", &origin).await;
    Ids {
        sent: sent.id,
        draft: draft.expect("a draft").contract.id,
        file,
        signatory: sent.signatories[0].id,
    }
}

/// The rows with an id in them, and those that take one in their body.
fn rows_with_ids() -> impl Iterator<Item = Row> {
    rows().into_iter().filter(|row| {
        let by_path = row.route.starts_with("/api/") && row.route.contains("{id}");
        by_path || row.on == On::File && row.route == "/api/v1/contracts"
    })
}

#[tokio::test]
async fn the_answer_and_the_work_are_the_same() {
    let scene = Scene::new().await;
    let mut looked_at = 0;
    for row in rows_with_ids() {
        scene.notes.take();
        let theirs = scene.ask(&row, &scene.theirs).await;
        let work_for_theirs = scene.notes.take();
        let nobodys = scene.ask(&row, &scene.nobodys).await;
        let work_for_nobodys = scene.notes.take();
        assert_eq!(theirs, nobodys, "{row}");
        assert_eq!(theirs.0, 404, "{row}");
        assert_eq!(work_for_theirs, work_for_nobodys, "{row}");
        assert!(!work_for_theirs.is_empty(), "{row}");
        looked_at += 1;
    }
    assert!(looked_at >= 17, "{looked_at} rows have an id");
}

/// An id that is none is told apart by nothing but the work it saves.
#[tokio::test]
async fn what_is_no_id_is_as_missing() {
    let scene = Scene::new().await;
    for row in rows_with_ids().filter(|row| row.route.contains("{id}")) {
        let missing = scene.ask(&row, &scene.nobodys).await;
        for nonsense in ["x", "yD", "..%2f..", "%00", "'%20or%201=1--", "yD%E5%90%88"] {
            let path = row.route.replace("{id}", nonsense);
            let path = path.replace("{signatory_id}", nonsense);
            let answer = scene
                .send(row.method, &path, body_of(&row, &scene.nobodys))
                .await;
            assert_eq!(answer, missing, "{row} {nonsense}");
        }
    }
}

/// A signatory's id of one contract opens nothing in another.
#[tokio::test]
async fn parts_of_another_contract_are_missing_in_this_one() {
    let scene = Scene::new().await;
    let other = made(&scene.installation).await;
    let platform = &scene.installation.behind;
    let operator = &scene.installation.operator;
    let origin = Origin::default();
    let wrong = platform
        .remind_signatory(operator, scene.theirs.sent, other.signatory, &origin)
        .await;
    let right = platform
        .remind_signatory(operator, other.sent, other.signatory, &origin)
        .await;
    let refusal = format!("{:?}", wrong.expect_err("another contract's signatory"));
    assert!(
        refusal.contains("NotFound") || refusal.contains("Unknown"),
        "{refusal}"
    );
    right.expect("the signatory's own contract");
}

/// Minutes of asking: medians of both differ by less than half.
#[tokio::test]
async fn the_time_is_the_same() {
    if std::env::var_os("HEFU_SOAK").is_none() {
        return;
    }
    let scene = Scene::new().await;
    let row = rows_with_ids().find(|row| row.method == "GET" && row.on == On::Sent);
    let row = row.expect("a row");
    let (mut theirs, mut nobodys) = (Vec::new(), Vec::new());
    for _ in 0..1_000 {
        for (ids, times) in [(&scene.theirs, &mut theirs), (&scene.nobodys, &mut nobodys)] {
            let before = Instant::now();
            scene.ask(&row, ids).await;
            times.push(before.elapsed());
        }
    }
    let (theirs, nobodys) = (median(theirs), median(nobodys));
    let (less, more) = (theirs.min(nobodys), theirs.max(nobodys));
    assert!(
        more < less * 3 / 2,
        "theirs {theirs:?}, nobody's {nobodys:?}"
    );
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
