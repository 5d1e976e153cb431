//! A browser's part: cookies, the CSRF token, JSON.

use std::{borrow::Cow, net::SocketAddr, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode},
};
use hefu_app::settings::Settings;
use hefu_testkit::{Person, World};
use hefu_web::{Asset, Assets, DeskMessage, DevelopmentDesk, WebConfig, WebState, router};
use serde_json::{Value, json};
use tower::ServiceExt;

pub const HOST: &str = "127.0.0.1:8080";

/// The platform and its face.
pub struct Site {
    pub world: World,
    pub app: Router,
}

struct Desk<F>(F);

impl<F> DevelopmentDesk for Desk<F>
where
    F: Fn() -> Vec<DeskMessage> + Send + Sync + 'static,
{
    fn messages(&self) -> Vec<DeskMessage> {
        (self.0)()
    }
}

/// Two pages and two scripts.
struct Files;

impl Assets for Files {
    fn get(&self, path: &str) -> Option<Asset> {
        let text = match path {
            "console/index.html" => {
                "<meta name=\"csp-nonce\" content=\"__CSP_NONCE__\"><title>console</title>"
            }
            "m/index.html" => "<meta name=\"csp-nonce\" content=\"__CSP_NONCE__\"><title>m</title>",
            "console/assets/app-1.js" => "console.log('console')",
            "m/assets/app-1.js" => "console.log('m')",
            "console/favicon.svg" => "<svg/>",
            _ => return None,
        };
        Some(Asset {
            bytes: Cow::Borrowed(text.as_bytes()),
            etag: format!("e{}", text.len()),
        })
    }
}

impl Site {
    pub async fn new() -> Self {
        Self::on(World::new().await)
    }

    pub async fn with(settings: Settings) -> Self {
        Self::on(World::with(settings).await)
    }

    fn on(world: World) -> Self {
        let config = WebConfig {
            listen_address: Some(HOST.parse().expect("an address")),
            ..WebConfig::default()
        };
        Self::configured(world, config)
    }

    /// With what stops it.
    pub async fn with_state() -> (Self, WebState) {
        Self::wired(World::new().await, WebConfig::default())
    }

    pub fn configured(world: World, config: WebConfig) -> Self {
        Self::wired(world, config).0
    }

    fn wired(world: World, config: WebConfig) -> (Self, WebState) {
        let shelf = world.desk.clone();
        let desk = Arc::new(Desk(move || {
            let messages = shelf.list().into_iter().map(|message| DeskMessage {
                id: message.id.to_string(),
                at: message.at,
                channel: message.channel_name().to_owned(),
                to: message.to,
                purpose: message.purpose.name().to_owned(),
                code: message.code,
                link: message.link,
                text: message.text,
            });
            messages.collect()
        }));
        let state = WebState::new(world.platform.clone(), config, Some(desk), Arc::new(Files));
        let site = Self {
            world,
            app: router(state.clone()),
        };
        (site, state)
    }

    pub fn client(&self) -> Client {
        Client {
            app: self.app.clone(),
            cookie: None,
            csrf: "none".to_owned(),
            language: "zh-CN",
        }
    }

    /// A person who is logged in.
    pub async fn logged_in(&self, mobile: &str) -> Client {
        let mut client = self.client();
        // The clock stands still; codes of one instant have no order.
        self.world.clock.advance_seconds(1);
        client
            .post("/api/v1/login/code", json!({"mobile": mobile}))
            .await
            .ok();
        let code = self.world.code_sent_to(mobile);
        let answer = client
            .post("/api/v1/login", json!({"mobile": mobile, "code": code}))
            .await
            .ok();
        client.csrf = text(&answer["csrf"]);
        client
    }

    /// A person who is logged in and verified.
    pub async fn verified(&self, person: &Person) -> Client {
        let mut client = self.logged_in(person.mobile).await;
        client.post("/api/v1/identity", identity(person)).await.ok();
        client
    }

    /// The link in the newest invitation to that number.
    pub fn link_sent_to(&self, mobile: &str) -> String {
        let messages = self.world.desk.list();
        let invited = messages
            .iter()
            .rev()
            .find(|message| message.to == mobile && message.link.is_some());
        let link = invited.and_then(|message| message.link.clone());
        let link = link.expect("an invitation");
        link.rsplit('/').next().expect("a token").to_owned()
    }

    /// Opens a link with the code it sends; also returns what is shown then.
    pub async fn opened(&self, token: &str, mobile: &str) -> (Client, Value) {
        let mut client = self.client();
        let path = format!("/api/v1/sign/{token}");
        client.post(&format!("{path}/code"), json!({})).await.ok();
        let code = self.world.code_sent_to(mobile);
        let view = client
            .post(&format!("{path}/session"), json!({"code": code}))
            .await
            .ok();
        client.csrf = text(&view["csrf"]);
        (client, view)
    }
}

/// What somebody says of themselves.
pub fn identity(person: &Person) -> Value {
    json!({
        "name": person.name,
        "id_type": "ID_CARD",
        "id_number": person.id_number,
        "consent_version": hefu_app::account::IDENTITY_CONSENT_VERSION,
    })
}

/// A JSON text.
pub fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// A browser.
pub struct Client {
    pub app: Router,
    pub cookie: Option<String>,
    pub csrf: String,
    pub language: &'static str,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as JSON; null if it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    /// The body of a success.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert!(
            self.status.is_success(),
            "{} {}",
            self.status,
            String::from_utf8_lossy(&self.bytes)
        );
        self.json()
    }

    /// Status and code of a refusal, whose sentence and request id must be there.
    #[track_caller]
    pub fn refusal(&self) -> (u16, String) {
        let body = self.json();
        assert!(!text(&body["error"]["message"]).is_empty(), "{body}");
        assert_eq!(
            body["request_id"].as_str(),
            self.headers["x-request-id"].to_str().ok()
        );
        (self.status.as_u16(), text(&body["error"]["code"]))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

impl Client {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.call(Method::GET, path, Body::empty(), &[]).await
    }

    pub async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.json(Method::POST, path, body, &[]).await
    }

    pub async fn put(&mut self, path: &str, body: Value) -> Answer {
        self.json(Method::PUT, path, body, &[]).await
    }

    pub async fn json(
        &mut self,
        method: Method,
        path: &str,
        body: Value,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        self.call(method, path, Body::from(body.to_string()), &all)
            .await
    }

    pub async fn upload(&mut self, name: &str, bytes: Vec<u8>) -> Answer {
        let headers = [("content-type", "application/pdf"), ("x-file-name", name)];
        self.call(Method::POST, "/api/v1/files", Body::from(bytes), &headers)
            .await
    }

    /// Sends a request as a browser on our own page would; `headers` win.
    pub async fn call(
        &mut self,
        method: Method,
        path: &str,
        body: Body,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(&method).uri(path);
        let mut all = vec![
            ("host", HOST),
            ("accept-language", self.language),
            ("user-agent", "test browser"),
            ("sec-fetch-site", "same-origin"),
        ];
        if method != Method::GET {
            all.push(("x-hefu-csrf", &self.csrf));
        }
        if let Some(cookie) = &self.cookie {
            all.push(("cookie", cookie));
        }
        all.retain(|(name, _)| !headers.iter().any(|(other, _)| other == name));
        for (name, value) in all.iter().chain(headers) {
            if !value.is_empty() {
                request = request.header(*name, *value);
            }
        }
        let peer: SocketAddr = "192.0.2.10:5000".parse().expect("an address");
        let request = request
            .extension(ConnectInfo(peer))
            .body(body)
            .expect("a request");
        let response = self.app.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        if let Some(cookie) = parts.headers.get("set-cookie") {
            let cookie = cookie.to_str().expect("a text");
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        let bytes = to_bytes(body, 100_000_000).await.expect("a body").to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }
}
