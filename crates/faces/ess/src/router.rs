//! One port for the web app and for this face: which requests are calls, and how they are answered.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use futures::StreamExt;
use hefu_app::{Origin, Platform, ports::ApiKeyRecord};
use hefu_ess_wire::{Action, Value, action, ess, essbasic};
use hefu_kernel::{Language, Random};
use tokio::sync::Semaphore;

use crate::auth::{AuthRefusal, claim};
use crate::calling::Calling;
use crate::incoming::{Incoming, is_call};
use crate::refusals::CallRefusal;
use crate::{actions, download, envelope};

/// The most bytes of most calls.
const BODY_BYTES_MAX: usize = 10 * 1024 * 1024;
/// The most bytes of UploadFiles: Base64 of the largest file, and some more.
const UPLOAD_BYTES_MAX: usize = 100 * 1024 * 1024;
/// How many uploads are held in memory at once.
const UPLOADS_MAX: usize = 2;
/// How long a client may take to send a body.
const BODY_PATIENCE: Duration = Duration::from_secs(300);
const UPLOAD_ACTION: &str = "UploadFiles";

/// What the face needs.
#[derive(Clone)]
pub struct EssState {
    platform: Arc<Platform>,
    uploads: Arc<Semaphore>,
}

impl EssState {
    /// Around the use cases.
    pub fn new(platform: Arc<Platform>) -> Self {
        Self {
            platform,
            uploads: Arc::new(Semaphore::new(UPLOADS_MAX)),
        }
    }

    pub(crate) fn platform(&self) -> &Platform {
        &self.platform
    }
}

/// This face alone: calls on `/`, downloads, and nothing else.
pub fn router(state: EssState) -> Router {
    beside(state, Router::new())
}

/// This face in front of the web app: calls on `/` and downloads are answered here, everything else
/// goes to `web` untouched.
///
/// The address a call came from is taken from an [`Origin`] among the request's extensions, else
/// from the connection.
pub fn beside(state: EssState, web: Router) -> Router {
    web.route(
        download::ROUTE,
        get(download::serve).with_state(state.clone()),
    )
    .layer(from_fn_with_state(state, intercept))
}

async fn intercept(State(state): State<EssState>, request: Request, next: Next) -> Response {
    match take(&state, request).await {
        Ok(response) => response,
        Err(request) => next.run(request).await,
    }
}

/// Answers a request that is a call of this face and gives every other one back as it came.
///
/// # Errors
/// The request, if it is not a call.
pub async fn take(state: &EssState, request: Request) -> Result<Response, Request> {
    let verb = request.method() == Method::POST || request.method() == Method::GET;
    if request.uri().path() != "/" || !verb {
        return Err(request);
    }
    let (parts, body) = request.into_parts();
    let incoming = incoming(&parts, &[]);
    if is_call(&incoming) {
        return Ok(answer(state, &parts, body).await);
    }
    if parts.method != Method::POST || !incoming.is_form() {
        return Err(Request::from_parts(parts, body));
    }
    // The older signatures lie in the form itself.
    let Ok(body) = whole(body, BODY_BYTES_MAX).await else {
        return Err(Request::from_parts(parts, Body::empty()));
    };
    if is_call(&self::incoming(&parts, &body)) {
        return Ok(answer(state, &parts, Body::from(body)).await);
    }
    Err(Request::from_parts(parts, Body::from(body)))
}

fn incoming<'a>(parts: &'a Parts, body: &'a [u8]) -> Incoming<'a> {
    Incoming {
        method: &parts.method,
        path: parts.uri.path(),
        query: parts.uri.query().unwrap_or_default(),
        headers: &parts.headers,
        authority: parts.uri.authority().map(|authority| authority.as_str()),
        body,
    }
}

async fn answer(state: &EssState, parts: &Parts, body: Body) -> Response {
    let request_id = request_id(&*state.platform.random);
    let mut seen = Seen {
        language: Language::from_tags(header_text(parts, "x-tc-language")),
        action: None,
    };
    let body = match answered(state, parts, body, &request_id, &mut seen).await {
        Ok(body) => body,
        Err(refusal) => {
            let code = refusal.code(seen.action);
            let action = seen.action.map_or("", |action| action.name);
            if let CallRefusal::Unavailable(problem) | CallRefusal::StorageFull(problem) = &refusal
            {
                tracing::error!(request_id, action, problem, "a call failed");
            } else {
                tracing::info!(
                    request_id,
                    action,
                    code = code.as_str(),
                    "a call was refused"
                );
            }
            envelope::failure(code, &refusal.sentence(seen.language), &request_id)
        }
    };
    let mut response = Response::new(Body::from(body));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(envelope::CONTENT_TYPE),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What is known of a call before it is answered; a refusal is worded by it.
struct Seen {
    language: Language,
    action: Option<&'static Action>,
}

async fn answered(
    state: &EssState,
    parts: &Parts,
    body: Body,
    request_id: &str,
    seen: &mut Seen,
) -> Result<Vec<u8>, CallRefusal> {
    let platform = state.platform();
    let is_upload = header_text(parts, "x-tc-action") == UPLOAD_ACTION;
    let _permit = if is_upload {
        if let Err(refusal) = has_key(platform, parts).await {
            // Listened to, not kept: clients read no answer before they have sent everything.
            let _thrown_away = whole(body, 0).await;
            return Err(refusal);
        }
        state.uploads.acquire().await.ok()
    } else {
        None
    };
    let bytes_max = if is_upload {
        UPLOAD_BYTES_MAX
    } else {
        BODY_BYTES_MAX
    };
    let body = whole(body, bytes_max).await?;
    let (key, action, parameters) = believed(platform, parts, &body, seen).await?;
    // A large one lies in `parameters` by now.
    drop(body);
    let origin = origin(parts);
    let calling = Calling {
        platform,
        key: &key,
        origin: &origin,
    };
    actions::run(&calling, action, parameters, request_id).await
}

/// Who calls, what, and with which parameters.
async fn believed(
    platform: &Platform,
    parts: &Parts,
    body: &[u8],
    seen: &mut Seen,
) -> Result<(ApiKeyRecord, &'static Action, Value), CallRefusal> {
    let incoming = incoming(parts, body);
    let claimed = claim(&incoming, platform.clock.now())?;
    let (key, secret) = platform
        .api_key(claimed.secret_id())
        .await?
        .ok_or(AuthRefusal::SecretIdNotFound)?;
    let signed = claimed.verify(&secret)?;
    if let Some(language) = &signed.language {
        seen.language = Language::from_tags(language);
    }
    if ![ess::VERSION, essbasic::VERSION].contains(&signed.version.as_str()) {
        return Err(CallRefusal::NoSuchVersion);
    }
    let action = action(&signed.version, &signed.action).ok_or(CallRefusal::NoSuchAction)?;
    seen.action = Some(action);
    Ok((key, action, signed.parameters()?))
}

/// Nobody without a key makes us hold a hundred megabytes.
async fn has_key(platform: &Platform, parts: &Parts) -> Result<(), CallRefusal> {
    let claimed = claim(&incoming(parts, &[]), platform.clock.now())?;
    match platform.api_key(claimed.secret_id()).await? {
        Some(_) => Ok(()),
        None => Err(AuthRefusal::SecretIdNotFound.into()),
    }
}

/// The whole body, if it comes in time.
async fn whole(body: Body, bytes_max: usize) -> Result<Bytes, CallRefusal> {
    let read = tokio::time::timeout(BODY_PATIENCE, read_on(body, bytes_max));
    read.await.unwrap_or(Err(CallRefusal::BodyBroken))
}

/// The whole body. One that is too large is read on for a while and thrown away, because clients
/// listen for an answer only once they have sent everything.
async fn read_on(body: Body, bytes_max: usize) -> Result<Bytes, CallRefusal> {
    // What a length says beforehand is only a hint; a wrong one costs nothing.
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(0);
    let room = if announced <= bytes_max { announced } else { 0 };
    let mut stream = body.into_data_stream();
    let (mut bytes, mut seen) = (Vec::with_capacity(room), 0_usize);
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| CallRefusal::BodyBroken)?;
        seen = seen.saturating_add(chunk.len());
        if seen <= bytes_max {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
            if seen > 2 * UPLOAD_BYTES_MAX {
                break;
            }
        }
    }
    if seen > bytes_max {
        return Err(CallRefusal::TooLarge { bytes_max });
    }
    Ok(bytes.into())
}

fn header_text<'a>(parts: &'a Parts, name: &str) -> &'a str {
    let value = parts.headers.get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn origin(parts: &Parts) -> Origin {
    if let Some(origin) = parts.extensions.get::<Origin>() {
        return origin.clone();
    }
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let agent = header_text(parts, "x-tc-requestclient");
    let agent = if agent.is_empty() {
        header_text(parts, "user-agent")
    } else {
        agent
    };
    Origin {
        address: peer.map(|ConnectInfo(peer)| peer.ip().to_string()),
        user_agent: (!agent.is_empty()).then(|| agent.chars().take(300).collect()),
    }
}

/// A random UUID (RFC 9562, section 5.4).
fn request_id(random: &dyn Random) -> String {
    let mut bytes = [0_u8; 16];
    random.fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut id = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if [4, 6, 8, 10].contains(&place) {
            id.push('-');
        }
        id.push_str(&format!("{byte:02x}"));
    }
    id
}
