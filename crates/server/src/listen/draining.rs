//! Sending clients away while a stop is near, without failing what they ask meanwhile.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::{
    extract::{Request, State},
    http::{HeaderValue, Version, header},
    middleware::Next,
    response::Response,
};

/// Whether a stop is near.
#[derive(Debug, Clone, Default)]
pub struct Draining(Arc<AtomicBool>);

impl Draining {
    /// From now on it is.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn has_begun(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// Lets each answer close its connection, so that the next request goes to another node. HTTP/2
/// knows no such header (RFC 9113 §8.2.2); its clients hear GOAWAY when the listener closes.
pub async fn send_away(State(draining): State<Draining>, request: Request, next: Next) -> Response {
    let version = request.version();
    let mut response = next.run(request).await;
    if version <= Version::HTTP_11 && draining.has_begun() {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, middleware::from_fn_with_state, routing::get};
    use tower::ServiceExt;

    use super::*;

    async fn connection_header(draining: &Draining, version: Version) -> Option<HeaderValue> {
        let router = Router::new()
            .route("/", get(|| async { "" }))
            .layer(from_fn_with_state(draining.clone(), send_away));
        let request = Request::builder()
            .version(version)
            .body(Body::empty())
            .expect("a request");
        let response = router.oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), 200);
        response.headers().get(header::CONNECTION).cloned()
    }

    #[tokio::test]
    async fn answers_close_their_connections_only_while_draining() {
        let draining = Draining::default();
        assert_eq!(connection_header(&draining, Version::HTTP_11).await, None);
        draining.begin();
        let close = Some(HeaderValue::from_static("close"));
        assert_eq!(connection_header(&draining, Version::HTTP_11).await, close);
        assert_eq!(connection_header(&draining, Version::HTTP_10).await, close);
        assert_eq!(connection_header(&draining, Version::HTTP_2).await, None);
    }
}
