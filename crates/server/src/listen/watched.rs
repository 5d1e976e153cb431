//! A connection under watch: one on which nothing happens for too long is closed.
//!
//! Bodies that come slowly are the routes' business, which know what they wait for. What no route
//! sees is watched here: silence after connecting, a head that does not end, silence between two
//! requests, and a client that does not take its answer. `hyper` itself waits without an end for
//! the first byte and, in HTTP/2, for the next request.

use std::{
    future::Future,
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{Request, Response},
};
use futures::task::AtomicWaker;
use http_body::{Frame, SizeHint};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};
use tower::Service;

/// How long a connection may be silent before its first request. Browsers connect ahead of need.
const GREETING: Duration = Duration::from_secs(20);
/// How long the head of a request may take from its first byte on.
const HEAD: Duration = Duration::from_secs(10);
/// How long a connection may be silent between two requests; longer than common proxies keep one.
pub(super) const IDLE: Duration = Duration::from_secs(75);
/// How long a client may take nothing of its answer.
const WRITE: Duration = Duration::from_secs(30);
/// How an HTTP/2 connection begins (RFC 9113 §3.4), and no HTTP/1 request does.
const PREFACE: &[u8] = b"PRI";

/// How many requests of a connection are being worked on.
#[derive(Debug, Default)]
pub struct Activity {
    /// How many have begun so far, so that one that is over before anybody looks is noticed.
    begun: AtomicUsize,
    running: AtomicUsize,
    reader: AtomicWaker,
}

impl Activity {
    fn is_busy(&self) -> bool {
        self.running.load(Ordering::Acquire) > 0
    }
}

/// A request that is worked on until its answer has been handed over.
struct Running(Arc<Activity>);

impl Running {
    fn of(activity: &Arc<Activity>) -> Self {
        activity.begun.fetch_add(1, Ordering::AcqRel);
        activity.running.fetch_add(1, Ordering::AcqRel);
        Self(activity.clone())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.0.running.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.0.reader.wake();
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nothing was said yet.
    Greeting,
    /// Between the first byte of a request's head and its last one.
    Head,
    /// Requests are worked on, or were until now; no watch is kept.
    Busy,
    /// Between requests.
    Idle,
}

/// A connection's bytes under watch. `P` is kept until it is closed.
pub struct Watched<S, P> {
    stream: S,
    activity: Arc<Activity>,
    phase: Phase,
    /// How many requests had begun when last looked.
    begun: usize,
    /// How much of the preface was heard, `None` once something else was.
    preface: Option<usize>,
    timer: Pin<Box<Sleep>>,
    stalled: Option<Pin<Box<Sleep>>>,
    _permit: P,
}

impl<S, P> Watched<S, P> {
    /// Watches a stream that was just accepted.
    pub fn new(stream: S, activity: Arc<Activity>, permit: P) -> Self {
        Self {
            stream,
            activity,
            phase: Phase::Greeting,
            begun: 0,
            preface: Some(0),
            timer: Box::pin(sleep(GREETING)),
            stalled: None,
            _permit: permit,
        }
    }

    fn enter(&mut self, phase: Phase, patience: Duration) {
        self.phase = phase;
        self.timer.as_mut().reset(Instant::now() + patience);
    }

    /// Notices requests that have begun since the last look.
    fn look(&mut self) {
        let begun = self.activity.begun.load(Ordering::Acquire);
        if begun != self.begun {
            self.begun = begun;
            self.phase = Phase::Busy;
        }
    }

    fn heard(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        self.look();
        for byte in bytes {
            match self.preface {
                Some(known) if known < PREFACE.len() => {
                    self.preface = (PREFACE[known] == *byte).then_some(known + 1);
                }
                _ => break,
            }
        }
        if self.activity.is_busy() {
            return;
        }
        let http2 = self.preface == Some(PREFACE.len());
        match self.phase {
            // Frames that are no requests, such as pings, keep no connection open.
            _ if http2 && self.phase != Phase::Greeting => {}
            _ if http2 => self.enter(Phase::Idle, IDLE),
            Phase::Greeting | Phase::Idle | Phase::Busy => self.enter(Phase::Head, HEAD),
            Phase::Head => {}
        }
    }

    /// Whether the silence has lasted too long.
    fn poll_silence(&mut self, context: &mut Context<'_>) -> Poll<()> {
        // Registered before looking, so that a request that ends in between is not missed.
        self.activity.reader.register(context.waker());
        if self.activity.is_busy() {
            self.phase = Phase::Busy;
            return Poll::Pending;
        }
        self.look();
        if self.phase == Phase::Busy {
            self.enter(Phase::Idle, IDLE);
        }
        self.timer.as_mut().poll(context)
    }

    /// Passes on how a write went, or an error if nothing was taken for too long.
    fn taken<T>(
        &mut self,
        context: &mut Context<'_>,
        outcome: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if outcome.is_ready() {
            self.stalled = None;
            return outcome;
        }
        let timer = self.stalled.get_or_insert_with(|| Box::pin(sleep(WRITE)));
        ready!(timer.as_mut().poll(context));
        Poll::Ready(Err(too_long()))
    }
}

fn too_long() -> io::Error {
    io::Error::new(
        io::ErrorKind::TimedOut,
        "the client was silent for too long",
    )
}

impl<S: AsyncRead + Unpin, P: Unpin> AsyncRead for Watched<S, P> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        match Pin::new(&mut self.stream).poll_read(context, buffer) {
            Poll::Ready(outcome) => {
                self.heard(&buffer.filled()[before..]);
                Poll::Ready(outcome)
            }
            Poll::Pending => {
                ready!(self.poll_silence(context));
                Poll::Ready(Err(too_long()))
            }
        }
    }
}

impl<S: AsyncWrite + Unpin, P: Unpin> AsyncWrite for Watched<S, P> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.taken(context, outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.taken(context, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_flush(context);
        self.taken(context, outcome)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_shutdown(context);
        self.taken(context, outcome)
    }
}

/// The service of one connection; tells [`Watched`] what is being worked on.
#[derive(Clone)]
pub struct Noted<S> {
    service: S,
    activity: Arc<Activity>,
}

impl<S> Noted<S> {
    /// Around the service of the connection with that activity.
    pub fn new(service: S, activity: Arc<Activity>) -> Self {
        Self { service, activity }
    }
}

impl<S, B> Service<Request<B>> for Noted<S>
where
    S: Service<Request<B>, Response = Response<Body>>,
    S::Future: Send + 'static,
{
    type Response = Response<Answer>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.service.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let running = Running::of(&self.activity);
        let answer = self.service.call(request);
        Box::pin(async move {
            let response = answer.await?;
            Ok(response.map(|body| Answer {
                body,
                _running: running,
            }))
        })
    }
}

/// A body whose request counts as worked on until it is gone.
pub struct Answer {
    body: Body,
    _running: Running,
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests;
