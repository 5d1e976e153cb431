//! The client.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    time::{Duration, Instant},
};

use hefu_pki::{TimeStampError, TimeStampRequest, TimeStamper, TrustStore};
use tokio::sync::mpsc as queue;
use url::Url;

/// The longest answer that is read: tokens with long chains have some ten thousand bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// How long an authority that failed is asked after the others.
const REST: Duration = Duration::from_secs(60);

/// Whom to ask, and whom to believe.
#[derive(Debug, Clone)]
pub struct TimeStampSettings {
    /// The authorities' addresses, the preferred one first.
    pub authorities: Vec<Url>,
    /// The roots of their certificates.
    pub roots: TrustStore,
    /// How long one authority may take.
    pub patience: Duration,
}

/// Why there can be no client.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// Nobody to ask.
    #[error("no time-stamp authority is named")]
    NobodyToAsk,
    /// The thread or the HTTP client could not be made.
    #[error("the time-stamp client does not start: {0}")]
    Start(String),
}

/// Asks outside authorities. Answers come from a thread of its own, so that [`TimeStamper::stamp`] may be
/// called from anywhere; it waits.
pub struct TimeStampClient {
    questions: queue::UnboundedSender<Question>,
    settings: TimeStampSettings,
    preferred: AtomicUsize,
    failed_at: Mutex<Vec<Option<Instant>>>,
}

struct Question {
    authority: Url,
    body: Vec<u8>,
    answer: mpsc::SyncSender<Option<Vec<u8>>>,
}

impl TimeStampClient {
    /// Starts the client.
    ///
    /// # Errors
    /// [`ClientError`].
    pub fn start(settings: TimeStampSettings) -> Result<Self, ClientError> {
        if settings.authorities.is_empty() {
            return Err(ClientError::NobodyToAsk);
        }
        let broken = |error: &dyn std::error::Error| ClientError::Start(error.to_string());
        // A redirect could lead to anybody; an authority has one address.
        let http = reqwest::Client::builder()
            .timeout(settings.patience)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| broken(&error))?;
        let (questions, incoming) = queue::unbounded_channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| broken(&error))?;
        std::thread::Builder::new()
            .name("time-stamps".to_owned())
            .spawn(move || runtime.block_on(work(http, incoming)))
            .map_err(|error| broken(&error))?;
        let failed_at = Mutex::new(vec![None; settings.authorities.len()]);
        Ok(Self {
            questions,
            settings,
            preferred: AtomicUsize::new(0),
            failed_at,
        })
    }

    /// The authorities' places in the order in which to ask them: the one that answered last first,
    /// those that failed a short while ago at the end.
    fn order(&self) -> Vec<usize> {
        let count = self.settings.authorities.len();
        let preferred = self.preferred.load(Ordering::Relaxed);
        let mut places: Vec<usize> = (0..count).map(|step| (preferred + step) % count).collect();
        let failed_at = self
            .failed_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        places.sort_by_key(|&place| failed_at[place].is_some_and(|at| at.elapsed() < REST));
        places
    }

    fn note(&self, place: usize, worked: bool) {
        let mut failed_at = self
            .failed_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        failed_at[place] = (!worked).then(Instant::now);
        if worked {
            self.preferred.store(place, Ordering::Relaxed);
        }
    }

    fn ask(&self, place: usize, digest: &[u8; 32]) -> Result<Vec<u8>, TimeStampError> {
        // A fresh nonce for each authority: none of them can hand out another's answer.
        let request = TimeStampRequest::new(digest);
        let (answer, answered) = mpsc::sync_channel(1);
        let question = Question {
            authority: self.settings.authorities[place].clone(),
            body: request.to_der(),
            answer,
        };
        self.questions
            .send(question)
            .map_err(|_| TimeStampError::Unreachable)?;
        let response = answered
            .recv_timeout(self.settings.patience + Duration::from_secs(1))
            .ok()
            .flatten()
            .ok_or(TimeStampError::Unreachable)?;
        hefu_pki::check_response(&request, &response, &self.settings.roots)
    }
}

impl TimeStamper for TimeStampClient {
    fn stamp(&self, digest: &[u8; 32]) -> Result<Vec<u8>, TimeStampError> {
        let mut last = TimeStampError::Unreachable;
        for place in self.order() {
            match self.ask(place, digest) {
                Ok(token) => {
                    self.note(place, true);
                    return Ok(token);
                }
                Err(error) => {
                    let authority = self.settings.authorities[place].host_str().unwrap_or("?");
                    tracing::warn!(authority, %error, "a time-stamp authority gives no stamp");
                    self.note(place, false);
                    last = error;
                }
            }
        }
        Err(last)
    }
}

async fn work(http: reqwest::Client, mut incoming: queue::UnboundedReceiver<Question>) {
    while let Some(question) = incoming.recv().await {
        let http = http.clone();
        tokio::spawn(async move {
            let response = fetch(&http, question.authority, question.body).await;
            // Whoever asked may have lost patience.
            let _ = question.answer.send(response);
        });
    }
}

async fn fetch(http: &reqwest::Client, authority: Url, body: Vec<u8>) -> Option<Vec<u8>> {
    let sent = http
        .post(authority)
        .header("content-type", "application/timestamp-query")
        .body(body)
        .send();
    let mut response = sent.await.ok()?.error_for_status().ok()?;
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        if bytes.len() + chunk.len() > ANSWER_BYTES_MAX {
            return None;
        }
        bytes.extend_from_slice(&chunk);
    }
    Some(bytes)
}
