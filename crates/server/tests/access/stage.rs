//! Everybody, and something of everything.

use std::{collections::HashMap, net::SocketAddr};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode},
};
use hefu_app::{
    Origin, Platform,
    authz::Principal,
    contract::{ContractOrder, DraftInput},
    file::UploadedFile,
    ports::{Actor, Batch, MemberRecord, OrganisationRecord, Role as Rank, Write},
    settings::Settings,
};
use hefu_kernel::{ContractId, FileId, OrganisationId, SignatoryId, UserId};
use hefu_server::{routes, wiring::Installation};
use hefu_testkit::{DEMO, Person, World, two_page_pdf};
use hefu_web::WebConfig;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::table::{On, Role, Row};

pub const HOST: &str = "127.0.0.1:8080";
const ESS_VERSION: &str = "2020-11-11";

/// Who plays whom.
const PARTY: Person = DEMO[1];
const PARTY2: Person = DEMO[2];
const SENDER: Person = DEMO[3];
const MATE: Person = DEMO[4];
const ALIEN: Person = DEMO[5];
const KEEPER: Person = DEMO[6];

/// A browser's or a program's part.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    pub cookie: Option<String>,
    pub csrf: Option<String>,
    pub key: Option<Key>,
}

/// A key of Tencent's API and the member it acts for.
#[derive(Debug, Clone)]
pub struct Key {
    pub id: String,
    pub secret: String,
    pub user: UserId,
}

/// What requests are about. Each is used for one row, and for one change.
pub struct Subject {
    pub draft: ContractId,
    pub sent: ContractId,
    pub signatory: SignatoryId,
    pub signed: ContractId,
    pub file: FileId,
    pub token: String,
    pub address: String,
    signer: Caller,
    other: Caller,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    #[track_caller]
    fn ok(self) -> Self {
        let text = String::from_utf8_lossy(&self.bytes);
        assert!(self.status.is_success(), "{} {text}", self.status);
        self
    }
}

/// The world and everybody in it.
pub struct Stage {
    pub world: World,
    pub router: Router,
    accounts: HashMap<Role, Caller>,
    organisation: OrganisationId,
    sender: Principal,
    signed: ContractId,
}

impl Stage {
    pub async fn new() -> Self {
        let world = World::with(Settings {
            codes_per_minute: 1_000,
            codes_per_day: 10_000,
            codes_per_address_hour: 100_000,
            codes_per_initiator_day: 100_000,
            requests_per_address_minute: 100_000,
            ..Settings::default()
        })
        .await;
        let installation = Installation {
            platform: world.platform.clone(),
            desk: Some(world.desk.clone()),
        };
        let config = WebConfig {
            metrics_networks: vec!["127.0.0.0/8".parse().expect("a network")],
            ..WebConfig::default()
        };
        let (router, _) = routes::all(&installation, config).expect("a router");
        Self::furnished(world, router).await
    }

    async fn furnished(world: World, router: Router) -> Self {
        let organisation = world.demo.organisation.id;
        let sender = world.log_in(SENDER.mobile).await;
        let mate = world.log_in(MATE.mobile).await;
        let alien = world.log_in(ALIEN.mobile).await;
        let platform = world.platform.clone();
        for member in [&sender, &mate] {
            join(&platform, organisation, member.user, Rank::Operator).await;
        }
        let elsewhere = OrganisationRecord {
            id: OrganisationId::random(&*platform.random),
            name: "别家有限公司".to_owned(),
            created_at: platform.clock.now(),
        };
        let elsewhere_id = elsewhere.id;
        let founded = Batch::one(Write::InsertOrganisation(elsewhere));
        platform.store.commit(founded).await.expect("founded");
        join(&platform, elsewhere_id, alien.user, Rank::Administrator).await;
        let key = new_key(&platform, organisation, sender.user).await;
        let key2 = new_key(&platform, elsewhere_id, alien.user).await;
        let user = platform.store.user(sender.user).await;
        let user = user.expect("a store").expect("the sender");
        let sender = platform.principal(&user).await.expect("a principal");
        let signed = ContractId::random(&*platform.random);
        let mut stage = Self {
            world,
            router,
            accounts: HashMap::new(),
            organisation,
            sender,
            signed,
        };
        stage.log_everybody_in(key, key2).await;
        stage.verify(Role::Sender, &SENDER).await;
        stage.verify(Role::Alien, &ALIEN).await;
        stage.set_up().await;
        let signed = stage.order(&[PARTY, PARTY2], true).await;
        for person in [&PARTY, &PARTY2] {
            stage.world.clock.advance_seconds(1);
            stage.world.sign(signed, person).await.expect("signed");
        }
        stage.signed = signed;
        stage
    }

    async fn log_everybody_in(&mut self, key: Key, key2: Key) {
        for (role, person) in [
            (Role::Party, &PARTY),
            (Role::Party2, &PARTY2),
            (Role::Sender, &SENDER),
            (Role::Mate, &MATE),
            (Role::Admin, &DEMO[0]),
            (Role::Alien, &ALIEN),
            (Role::Keeper, &KEEPER),
            (Role::Gone, &SENDER),
        ] {
            let caller = self.log_in(person).await;
            self.accounts.insert(role, caller);
        }
        let gone = self.accounts[&Role::Gone].clone();
        self.post("/api/v1/logout", json!({}), &gone).await.ok();
        for (role, key) in [(Role::Key, key), (Role::Key2, key2)] {
            let caller = Caller {
                key: Some(key),
                ..Caller::default()
            };
            self.accounts.insert(role, caller);
        }
    }

    async fn log_in(&self, person: &Person) -> Caller {
        // The clock stands still; codes of one instant have no order.
        self.world.clock.advance_seconds(1);
        let nobody = Caller::default();
        let mobile = json!({"mobile": person.mobile});
        self.post("/api/v1/login/code", mobile, &nobody).await.ok();
        let code = self.world.code_sent_to(person.mobile);
        let login = json!({"mobile": person.mobile, "code": code});
        caller_of(&self.post("/api/v1/login", login, &nobody).await.ok())
    }

    async fn verify(&self, role: Role, person: &Person) {
        let claim = identity(person.name, person.id_number);
        let account = &self.accounts[&role];
        self.post("/api/v1/identity", claim, account).await.ok();
    }

    /// Makes the keeper the installation's administrator.
    async fn set_up(&self) {
        let token = self.world.platform.offer_set_up().await;
        let token = token.expect("a store").expect("nobody is it yet");
        let token = json!({"token": token.reveal()});
        let keeper = &self.accounts[&Role::Keeper];
        self.post("/api/v1/administrator", token, keeper).await.ok();
    }

    async fn upload(&self) -> FileId {
        let upload = UploadedFile {
            name: "contract.pdf".to_owned(),
            bytes: two_page_pdf().into(),
            lifetime_seconds: None,
        };
        let platform = &self.world.platform;
        let file = platform.upload_file(&self.sender, Some(self.organisation), upload);
        file.await.expect("a file").id
    }

    /// A contract that the sender begins, and sends if it is to be sent.
    async fn order(&self, people: &[Person], send: bool) -> ContractId {
        let file = self.upload().await;
        let platform = &self.world.platform;
        let mut order: ContractOrder = self.world.order(people, false).await;
        order.file = file;
        let origin = Origin::default();
        if send {
            let actor = Actor::User(self.sender.user);
            let sent = platform.create_by_files(&self.sender, actor, &order, &origin);
            return sent.await.expect("a contract").contract.id;
        }
        let draft = platform
            .create_draft(&self.sender, file, "草稿", &origin)
            .await;
        let id = draft.expect("a draft").contract.id;
        let terms: DraftInput = order.terms;
        let edited = platform.edit_draft(&self.sender, id, None, &terms, &origin);
        edited.await.expect("edited").contract.id
    }

    /// Something of everything, fresh.
    pub async fn subject(&self) -> Subject {
        let sent = self.order(&[PARTY, PARTY2], true).await;
        let draft = self.order(&[PARTY, PARTY2], false).await;
        let record = self.world.reload(sent).await;
        let parties: Vec<_> = record.contract.signatories.iter().map(|it| it.id).collect();
        let token = self.world.link(sent, parties[0]).await;
        let token2 = self.world.link(sent, parties[1]).await;
        let signer = self.enter(&token, &PARTY).await;
        let other = self.enter(&token2, &PARTY2).await;
        let urls = json!({"BusinessType": "FLOW", "BusinessIds": [sent.as_str()]});
        let request = self.call_of(&self.accounts[&Role::Key], "DescribeFileUrls", urls);
        let answer = self.send(request).await.ok().json();
        let url = answer["Response"]["FileUrls"][0]["Url"].as_str();
        let url = url.unwrap_or_else(|| panic!("an address: {answer}"));
        Subject {
            draft,
            sent,
            signatory: parties[0],
            signed: self.signed,
            file: self.upload().await,
            token,
            address: url.replace(&format!("http://{HOST}"), ""),
            signer,
            other,
        }
    }

    async fn enter(&self, token: &str, person: &Person) -> Caller {
        self.world.clock.advance_seconds(1);
        let nobody = Caller::default();
        let link = format!("/api/v1/sign/{token}");
        self.post(&format!("{link}/code"), json!({}), &nobody)
            .await
            .ok();
        let code = json!({"code": self.world.code_sent_to(person.mobile)});
        caller_of(
            &self
                .post(&format!("{link}/session"), code, &nobody)
                .await
                .ok(),
        )
    }

    /// The part of a role.
    pub fn caller(&self, role: Role, subject: &Subject) -> Caller {
        match role {
            Role::Nobody | Role::Link => Caller::default(),
            Role::Signer => subject.signer.clone(),
            Role::Other => subject.other.clone(),
            _ => self.accounts[&role].clone(),
        }
    }

    /// After something that may have ended it: begins the session of that role anew.
    pub async fn refresh(&mut self, role: Role) {
        let person = match role {
            Role::Party => &PARTY,
            Role::Party2 => &PARTY2,
            Role::Sender => &SENDER,
            Role::Mate => &MATE,
            Role::Admin => &DEMO[0],
            Role::Alien => &ALIEN,
            Role::Keeper => &KEEPER,
            _ => return,
        };
        let caller = self.log_in(person).await;
        self.accounts.insert(role, caller);
    }

    /// The request of a row by somebody.
    pub fn request(&self, row: &Row, caller: &Caller, subject: &Subject) -> Request<Body> {
        if row.is_call() {
            let parameters = crate::matrix::parameters(row.route, row.on, subject);
            return self.call_of(caller, row.route, parameters);
        }
        let example = crate::matrix::example(row, subject);
        let path = path_of(row, subject);
        let mut request = self.bare(row.method, &path, caller, example.body);
        for (name, value) in example.headers {
            request
                .headers_mut()
                .insert(name, value.parse().expect("a header"));
        }
        request
    }

    /// A request with what a browser or program of that caller adds to it.
    pub fn bare(&self, method: &str, path: &str, caller: &Caller, body: Body) -> Request<Body> {
        let mut builder = Request::builder()
            .method(method)
            .uri(path)
            .header("host", HOST)
            .header("x-hefu-csrf", caller.csrf.as_deref().unwrap_or("none"));
        if let Some(cookie) = &caller.cookie {
            builder = builder.header("cookie", cookie);
        }
        if let Some(key) = &caller.key {
            let scope = "2026-11-20/ess/tc3_request";
            let credential = format!("Credential={}/{scope}", key.id);
            let claim = "SignedHeaders=content-type;host, Signature=00";
            builder = builder.header(
                "authorization",
                format!("TC3-HMAC-SHA256 {credential}, {claim}"),
            );
        }
        let mut request = builder.body(body).expect("a request");
        let peer: SocketAddr = ([127, 0, 0, 1], 40_000).into();
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    }

    fn call_of(&self, caller: &Caller, action: &str, mut parameters: Value) -> Request<Body> {
        let user = caller.key.as_ref().map_or(self.sender.user, |key| key.user);
        if action != "UploadFiles" {
            parameters["Operator"] = json!({"UserId": user.as_str()});
        }
        let body = parameters.to_string();
        let now = self.world.platform.clock.now();
        let mut request = self.bare("POST", "/", caller, Body::from(body.clone()));
        let headers = request.headers_mut();
        let mut put = |name: &'static str, value: String| {
            headers.insert(name, value.parse().expect("a header"));
        };
        put("content-type", "application/json".to_owned());
        put("x-tc-action", action.to_owned());
        put("x-tc-version", ESS_VERSION.to_owned());
        put("x-tc-timestamp", now.seconds().to_string());
        if let Some(key) = &caller.key {
            let date = now.rfc3339()[..10].to_owned();
            put(
                "authorization",
                tc3::authorization(key, &date, now.seconds(), body.as_bytes()),
            );
        }
        request
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await;
        let (parts, body) = response.expect("a router never fails").into_parts();
        // An event stream has no end; its first event is enough.
        let is_stream = parts
            .headers
            .get("content-type")
            .is_some_and(|kind| kind == "text/event-stream");
        let bytes = if is_stream {
            Vec::new()
        } else {
            to_bytes(body, usize::MAX).await.expect("a body").to_vec()
        };
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }

    async fn post(&self, path: &str, body: Value, caller: &Caller) -> Answer {
        let mut request = self.bare("POST", path, caller, Body::from(body.to_string()));
        let json = "application/json".parse().expect("a header");
        request.headers_mut().insert("content-type", json);
        self.send(request).await
    }
}

/// The path of a row with its braces filled in.
pub fn path_of(row: &Row, subject: &Subject) -> String {
    let id = match row.on {
        On::Nothing | On::Link => "",
        On::Draft => subject.draft.as_str(),
        On::Sent => subject.sent.as_str(),
        On::Signed => subject.signed.as_str(),
        On::File => subject.file.as_str(),
        On::Address => return subject.address.clone(),
    };
    row.route
        .replace("{id}", id)
        .replace("{signatory_id}", subject.signatory.as_str())
        .replace("{token}", &subject.token)
}

/// What somebody says of themselves.
pub fn identity(name: &str, number: &str) -> Value {
    json!({
        "name": name, "id_type": "ID_CARD", "id_number": number,
        "consent_version": hefu_app::account::IDENTITY_CONSENT_VERSION,
    })
}

fn caller_of(answer: &Answer) -> Caller {
    let cookie = answer.headers["set-cookie"].to_str().expect("ASCII");
    let csrf = answer.json()["csrf"].as_str().map(str::to_owned);
    Caller {
        cookie: cookie.split(';').next().map(str::to_owned),
        csrf,
        key: None,
    }
}

async fn join(platform: &Platform, organisation: OrganisationId, user: UserId, role: Rank) {
    let member = MemberRecord {
        organisation,
        user,
        role,
        created_at: platform.clock.now(),
    };
    let joined = platform
        .store
        .commit(Batch::one(Write::InsertMember(member)));
    joined.await.expect("a member");
}

async fn new_key(platform: &Platform, organisation: OrganisationId, user: UserId) -> Key {
    let (id, secret, write) = platform.new_api_key(organisation, user);
    platform
        .store
        .commit(Batch::one(write))
        .await
        .expect("a key");
    Key { id, secret, user }
}

/// Signing as the official SDKs do (TC3-HMAC-SHA256).
mod tc3 {
    use aws_lc_rs::{digest, hmac};

    use super::{HOST, Key};

    pub fn authorization(key: &Key, date: &str, seconds: i64, body: &[u8]) -> String {
        let canonical = format!(
            "POST\n/\n\ncontent-type:application/json\nhost:{HOST}\n\ncontent-type;host\n{}",
            sha256(body)
        );
        let text = format!(
            "TC3-HMAC-SHA256\n{seconds}\n{date}/ess/tc3_request\n{}",
            sha256(canonical.as_bytes())
        );
        let first = mac(format!("TC3{}", key.secret).as_bytes(), date);
        let signing = ["ess", "tc3_request"]
            .iter()
            .fold(first, |key, part| mac(&key, part));
        let signature = hex::encode(mac(&signing, &text));
        format!(
            "TC3-HMAC-SHA256 Credential={}/{date}/ess/tc3_request, SignedHeaders=content-type;host, Signature={signature}",
            key.id
        )
    }

    fn mac(key: &[u8], text: &str) -> Vec<u8> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, key);
        hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
    }

    fn sha256(bytes: &[u8]) -> String {
        hex::encode(digest::digest(&digest::SHA256, bytes))
    }
}
