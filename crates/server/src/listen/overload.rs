//! Turning requests away before they are too many to be served at all.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use axum::{
    Json,
    body::{Body, Bytes, HttpBody},
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hefu_kernel::Language;
use http_body::{Frame, SizeHint};
use serde_json::json;
use tokio::sync::Semaphore;

/// Seconds after which whoever was turned away may come again.
const RETRY_SECONDS: u32 = 2;
/// What is answered however much there is to do: load balancers and operators must see it.
const ALWAYS: [&str; 3] = ["/health", "/health/live", "/metrics"];

/// How many requests may be worked on at a time.
#[derive(Debug, Clone)]
pub struct Capacity {
    places: Arc<Semaphore>,
}

impl Capacity {
    /// So many.
    pub fn new(most: u32) -> Self {
        Self {
            places: Arc::new(Semaphore::new(most as usize)),
        }
    }
}

/// Lets a request in if there is a place for it, else answers 503 with `Retry-After`.
///
/// A place is held from the end of the request's body until its answer begins. One whose body is
/// still on its way holds none, so that slow senders can not take up all places; how long they may
/// take is the routes' business.
pub async fn shed(State(capacity): State<Capacity>, request: Request, next: Next) -> Response {
    if ALWAYS.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let Ok(place) = capacity.places.clone().try_acquire_owned() else {
        metrics::counter!("hefu_http_requests_shed_total").increment(1);
        return turned_away(request.headers());
    };
    if request.body().is_end_stream() {
        let response = next.run(request).await;
        drop(place);
        return response;
    }
    drop(place);
    let held = Held::default();
    let request = request.map(|body| {
        Body::new(Incoming {
            body,
            capacity,
            held: held.clone(),
        })
    });
    let response = next.run(request).await;
    held.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    response
}

fn turned_away(headers: &HeaderMap) -> Response {
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

/// The place of a request whose body has come in.
#[derive(Clone, Default)]
struct Held(Arc<Mutex<Option<tokio::sync::OwnedSemaphorePermit>>>);

/// A body on its way in; takes a place when it has come.
struct Incoming {
    body: Body,
    capacity: Capacity,
    held: Held,
}

impl HttpBody for Incoming {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            // Whoever has sent everything is served even if there is no place left by now: the
            // work of sending it would be lost, and the next ones are turned away.
            let mut held = self.held.0.lock().unwrap_or_else(PoisonError::into_inner);
            if held.is_none() {
                *held = self.capacity.places.clone().try_acquire_owned().ok();
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

    /// A router whose work ends when told to, and what tells it.
    fn router(capacity: &Capacity) -> (Router, Arc<Notify>) {
        let finish = Arc::new(Notify::new());
        let waits = finish.clone();
        let work = async move |body: Bytes| {
            waits.notified().await;
            body.len().to_string()
        };
        let router = Router::new()
            .route("/work", any(work))
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

    #[tokio::test]
    async fn too_many_at_a_time_are_turned_away_and_told_when_to_come_again() {
        let capacity = Capacity::new(1);
        let (router, finish) = router(&capacity);
        let first = tokio::spawn(router.clone().oneshot(request("/work", Body::empty())));
        until_places_are(&capacity, 0).await;
        let second = router
            .clone()
            .oneshot(request("/work", Body::empty()))
            .await;
        let second = second.expect("an answer");
        assert_eq!(second.status(), 503);
        assert_eq!(second.headers()["retry-after"], "2");
        let health = router
            .clone()
            .oneshot(request("/health", Body::empty()))
            .await;
        assert_eq!(health.expect("an answer").status(), 200);
        finish.notify_one();
        assert_eq!(
            first.await.expect("no panic").expect("an answer").status(),
            200
        );
        finish.notify_one();
        let third = router.oneshot(request("/work", Body::empty())).await;
        assert_eq!(third.expect("an answer").status(), 200);
    }

    #[tokio::test]
    async fn slow_senders_hold_no_places() {
        let capacity = Capacity::new(1);
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
        let quick = router
            .clone()
            .oneshot(request("/work", Body::empty()))
            .await;
        assert_eq!(quick.expect("an answer").status(), 200);
        drop(sender);
        until_places_are(&capacity, 0).await;
        finish.notify_one();
        assert_eq!(
            slow.await.expect("no panic").expect("an answer").status(),
            200
        );
        assert_eq!(capacity.places.available_permits(), 1, "given back");
    }
}
