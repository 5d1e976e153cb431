//! Turning requests away before they are too many, or too large together, to be served at all.

use std::{
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use axum::{
    Json,
    body::{Body, Bytes, HttpBody},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hefu_kernel::Language;
use hefu_web::{Network, client_address};
use http_body::{Frame, SizeHint};
use serde_json::json;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::inflow::{Inflow, Share};

/// Seconds after which whoever was turned away may come again.
const RETRY_SECONDS: u32 = 2;
/// What is answered however much there is to do: load balancers and operators must see it.
const ALWAYS: [&str; 3] = ["/health", "/health/live", "/metrics"];

/// How much may be worked on at a time.
#[derive(Clone)]
pub struct Capacity {
    places: Arc<Semaphore>,
    inflow: Arc<Inflow>,
    trusted: Arc<[Network]>,
}

impl Capacity {
    /// So many requests. `trusted` proxies are believed when they say for whom they ask.
    pub fn new(most: u32, trusted: Vec<Network>) -> Self {
        Self {
            places: Arc::new(Semaphore::new(most as usize)),
            inflow: Arc::default(),
            trusted: trusted.into(),
        }
    }

    fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.places.clone().try_acquire_owned().ok()
    }
}

/// Lets a request in if there is a place for it, else answers 503 with `Retry-After`.
///
/// A place is held from the end of the request's body until its answer begins. One whose body is
/// still on its way holds none, so that slow senders can not take up all places; how long they may
/// take is the routes' business. What has come of bodies is counted until the answer, for each
/// address and for all.
pub async fn shed(State(capacity): State<Capacity>, request: Request, next: Next) -> Response {
    if ALWAYS.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let Some(place) = capacity.place() else {
        return turned_away(request.headers());
    };
    if request.body().is_end_stream() {
        let response = next.run(request).await;
        drop(place);
        return response;
    }
    drop(place);
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let address = client_address(
        peer.map(|peer| peer.0.ip()),
        request.headers(),
        &capacity.trusted,
    );
    // For the language of a refusal, should it come to one.
    let mut headers = HeaderMap::new();
    if let Some(languages) = request.headers().get(header::ACCEPT_LANGUAGE) {
        headers.insert(header::ACCEPT_LANGUAGE, languages.clone());
    }
    let held = Arc::new(Held {
        place: Mutex::default(),
        share: capacity.inflow.share(address),
    });
    let coming = held.clone();
    let request = request.map(|body| {
        Body::new(Incoming {
            body,
            capacity,
            held: coming,
        })
    });
    let response = next.run(request).await;
    if held.share.is_exhausted() {
        return turned_away(&headers);
    }
    response
}

fn turned_away(headers: &HeaderMap) -> Response {
    metrics::counter!("hefu_http_requests_shed_total").increment(1);
    let languages = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let message = Language::from_tags(languages).pick(
        "服务器繁忙，请稍后再试。",
        "The server is busy; try again in a moment.",
    );
    let body = json!({
        "error": {
            "code": "server.overloaded",
            "message": message,
            "field": null,
            "params": {"retry_after_s": RETRY_SECONDS},
        },
        // Nothing was begun that a log could tell more of.
        "request_id": "",
    });
    let headers = [
        (header::RETRY_AFTER, RETRY_SECONDS.to_string()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (StatusCode::SERVICE_UNAVAILABLE, headers, Json(body)).into_response()
}

/// What a request holds until it is answered.
struct Held {
    place: Mutex<Option<OwnedSemaphorePermit>>,
    share: Share,
}

/// A body on its way in; takes a place when it has come.
struct Incoming {
    body: Body,
    capacity: Capacity,
    held: Arc<Held>,
}

impl HttpBody for Incoming {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if let Some(data) = frame.as_ref().and_then(|it| it.as_ref().ok()?.data_ref())
            && let Err(exhausted) = self.held.share.take(data.len())
        {
            return Poll::Ready(Some(Err(axum::Error::new(exhausted))));
        }
        if frame.is_none() || self.body.is_end_stream() {
            // Whoever has sent everything is served even if there is no place left by now: the
            // work of sending it would be lost, and the next ones are turned away.
            let mut place = self
                .held
                .place
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            if place.is_none() {
                *place = self.capacity.place();
            }
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use axum::{Router, middleware::from_fn_with_state, routing::any};
    use futures::{SinkExt, channel::mpsc};
    use tokio::sync::Notify;
    use tower::ServiceExt;

    use super::*;
    use crate::listen::inflow;

    /// A router whose work ends when told to, and what tells it.
    fn router(capacity: &Capacity) -> (Router, Arc<Notify>) {
        let finish = Arc::new(Notify::new());
        let waits = finish.clone();
        let work = async move |body: Bytes| {
            waits.notified().await;
            body.len().to_string()
        };
        let read = async |body: Body| {
            let read = axum::body::to_bytes(body, usize::MAX).await;
            read.map_or_else(|error| error.to_string(), |bytes| bytes.len().to_string())
        };
        let router = Router::new()
            .route("/work", any(work))
            .route("/read", any(read))
            .route("/health", any(|| async { "ok" }))
            .layer(from_fn_with_state(capacity.clone(), shed));
        (router, finish)
    }

    fn request(path: &str, body: Body) -> Request {
        Request::builder()
            .uri(path)
            .header("accept-language", "en")
            .body(body)
            .expect("a request")
    }

    async fn until_places_are(capacity: &Capacity, free: usize) {
        while capacity.places.available_permits() != free {
            tokio::task::yield_now().await;
        }
    }

    async fn status(router: &Router, request: Request) -> StatusCode {
        let answer = router.clone().oneshot(request).await;
        answer.expect("a router never fails").status()
    }

    #[tokio::test]
    async fn too_many_at_a_time_are_turned_away_and_told_when_to_come_again() {
        let capacity = Capacity::new(1, Vec::new());
        let (router, finish) = router(&capacity);
        let first = tokio::spawn(router.clone().oneshot(request("/work", Body::empty())));
        until_places_are(&capacity, 0).await;
        let second = router.clone().oneshot(request("/work", Body::empty()));
        let second = second.await.expect("an answer");
        assert_eq!(second.status(), 503);
        assert_eq!(second.headers()["retry-after"], "2");
        assert_eq!(
            status(&router, request("/health", Body::empty())).await,
            200
        );
        finish.notify_one();
        let first = first.await.expect("no panic").expect("an answer");
        assert_eq!(first.status(), 200);
        finish.notify_one();
        assert_eq!(status(&router, request("/work", Body::empty())).await, 200);
    }

    #[tokio::test]
    async fn slow_senders_hold_no_places() {
        let capacity = Capacity::new(1, Vec::new());
        let (router, finish) = router(&capacity);
        let (mut sender, receiver) = mpsc::channel::<Result<Bytes, std::io::Error>>(1);
        let body = Body::from_stream(receiver);
        let slow = tokio::spawn(router.clone().oneshot(request("/work", body)));
        sender
            .send(Ok(Bytes::from_static(b"some")))
            .await
            .expect("a reader");
        // The place is free, and whoever is quick has it.
        finish.notify_one();
        assert_eq!(status(&router, request("/work", Body::empty())).await, 200);
        drop(sender);
        until_places_are(&capacity, 0).await;
        finish.notify_one();
        let slow = slow.await.expect("no panic").expect("an answer");
        assert_eq!(slow.status(), 200);
        assert_eq!(capacity.places.available_permits(), 1, "given back");
    }

    #[tokio::test]
    async fn bodies_that_are_too_large_together_are_turned_away() {
        let capacity = Capacity::new(9, Vec::new());
        let (router, finish) = router(&capacity);
        let most = inflow::ADDRESS_BYTES_MAX;
        // Counted, not kept: pieces of one and the same megabyte.
        let piece = Bytes::from(vec![0; 1 << 20]);
        let stream = |pieces: u64| {
            let pieces = (0..pieces).map({
                let piece = piece.clone();
                move |_| Ok::<_, std::io::Error>(piece.clone())
            });
            Body::from_stream(futures::stream::iter(pieces))
        };
        let share = capacity.inflow.share(None);
        share.take(most as usize - (2 << 20)).expect("room");
        assert_eq!(status(&router, request("/read", stream(2))).await, 200);
        assert_eq!(status(&router, request("/read", stream(3))).await, 503);
        assert_eq!(
            status(&router, request("/read", stream(2))).await,
            200,
            "given back"
        );
        drop(share);
        assert_eq!(status(&router, request("/read", stream(3))).await, 200);
        finish.notify_one();
    }
}
