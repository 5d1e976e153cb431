//! What the routes have at hand.

use std::{
    borrow::Cow,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use hefu_app::Platform;
use hefu_kernel::Timestamp;
use tokio::sync::{Semaphore, watch};

use crate::address::Network;

/// The piece of memory by which documents on their way in are counted.
pub(crate) const ROOM_UNIT_BYTES: usize = 64 * 1024;
/// How much memory documents on their way in may take up together.
const ROOM_BYTES: usize = 512 * 1024 * 1024;

/// How the pages are served.
#[derive(Debug, Clone, Default)]
pub struct WebConfig {
    /// Whether people reach us through TLS: cookies are then for TLS alone and browsers are told
    /// to stay on it.
    pub secure_cookies: bool,
    /// Proxies whose word on the client's address is taken.
    pub trusted_proxies: Vec<Network>,
    /// What the administrator is told of this process.
    pub facts: Facts,
    /// Networks that may read `/metrics`; nobody if there are none.
    pub metrics_networks: Vec<Network>,
    /// Where this process listens; the message desk answers under this address alone.
    pub listen_address: Option<SocketAddr>,
    /// What opens the message desk when we listen beyond loopback. Without it the desk is closed
    /// there.
    pub desk_token: Option<String>,
}

/// How this process was wired, for the administrator's eyes.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The program's version, with the commit if it is known.
    pub version: &'static str,
    /// `sqlite` or `postgresql`.
    pub database: &'static str,
    /// Where documents lie: `files` or `s3`.
    pub blobs: &'static str,
    /// Whether this process itself speaks TLS.
    pub tls: bool,
}

/// A message as the development desk shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMessage {
    /// Its number or id on the desk.
    pub id: String,
    /// When it was handed over.
    pub at: Timestamp,
    /// The way it would have gone, such as `sms`.
    pub channel: String,
    /// To whom.
    pub to: String,
    /// What for.
    pub purpose: String,
    /// The code in it.
    pub code: Option<String>,
    /// The link in it.
    pub link: Option<String>,
    /// The whole text.
    pub text: String,
}

/// The desk that keeps messages instead of sending them; for development.
pub trait DevelopmentDesk: Send + Sync + 'static {
    /// What was sent, newest last.
    fn messages(&self) -> Vec<DeskMessage>;

    /// What was sent to one number, newest last.
    fn messages_to(&self, to: &str) -> Vec<DeskMessage> {
        let mut messages = self.messages();
        messages.retain(|message| message.to == to);
        messages
    }
}

/// One file of the built web apps.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Names exactly these bytes, without quotation marks.
    pub etag: String,
}

/// The built web apps: `console/…` and `m/…`, each with an `index.html`.
pub trait Assets: Send + Sync + 'static {
    /// The file of that path, such as `console/index.html`.
    fn get(&self, path: &str) -> Option<Asset>;
}

/// Everything the routes share; cheap to clone.
#[derive(Clone)]
pub struct WebState {
    pub(crate) platform: Arc<Platform>,
    pub(crate) config: Arc<WebConfig>,
    pub(crate) desk: Option<Arc<dyn DevelopmentDesk>>,
    pub(crate) assets: Arc<dyn Assets>,
    pub(crate) room: Arc<Semaphore>,
    pub(crate) health: Arc<tokio::sync::Mutex<Option<crate::routes::health::Known>>>,
    closing: Arc<watch::Sender<bool>>,
    stopping: Arc<AtomicBool>,
}

impl WebState {
    /// Wires the face. `desk` is there only when messages are not really sent and no public
    /// address is set.
    pub fn new(
        platform: Arc<Platform>,
        config: WebConfig,
        desk: Option<Arc<dyn DevelopmentDesk>>,
        assets: Arc<dyn Assets>,
    ) -> Self {
        Self {
            platform,
            config: Arc::new(config),
            desk,
            assets,
            room: Arc::new(Semaphore::new(ROOM_BYTES / ROOM_UNIT_BYTES)),
            health: Arc::default(),
            closing: Arc::new(watch::Sender::new(false)),
            stopping: Arc::default(),
        }
    }

    /// From now on `/health` says `stopping`, so that load balancers send requests elsewhere.
    /// Requests that still come are served.
    pub fn announce_stop(&self) {
        self.stopping.store(true, Ordering::Release);
    }

    pub(crate) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }

    /// Ends the event streams that are open, so that a graceful stop does not wait for them.
    pub fn close_streams(&self) {
        self.closing.send_replace(true);
    }

    pub(crate) fn closing(&self) -> watch::Receiver<bool> {
        self.closing.subscribe()
    }
}
