//! Blobs, messages and identity checks behind a director.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use hefu_app::ports::{
    BlobEntry, BlobError, BlobName, Blobs, IdentityProvider, Message, Messenger, PersonAnswer,
    PersonClaim, Provider, ProviderError,
};

use hefu_kernel::{Clock, Timestamp};

use super::{Betrayal, Call, Director, Fate, Port};
use crate::FakeClock;

/// The real blobs behind a director.
pub struct DirectedBlobs {
    inner: Arc<dyn Blobs>,
    director: Arc<dyn Director>,
    clock: Arc<FakeClock>,
    betrayal: Option<Betrayal>,
    /// When blobs were written by the test's own clock; their place knows only the machine's.
    written: Mutex<HashMap<BlobName, Timestamp>>,
}

impl DirectedBlobs {
    pub(super) fn new(
        inner: Arc<dyn Blobs>,
        director: Arc<dyn Director>,
        clock: Arc<FakeClock>,
        betrayal: Option<Betrayal>,
    ) -> Self {
        Self {
            inner,
            director,
            clock,
            betrayal,
            written: Mutex::default(),
        }
    }

    fn written(&self) -> MutexGuard<'_, HashMap<BlobName, Timestamp>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn call<T>(
        &self,
        name: &'static str,
        writes: bool,
        call: impl Future<Output = Result<T, BlobError>> + Send,
    ) -> Result<T, BlobError> {
        let broken = || BlobError::Unavailable("injected".to_owned());
        let what = Call {
            port: Port::Blobs,
            name,
            writes,
        };
        match self.director.before(what).await {
            Fate::FailBefore => Err(broken()),
            Fate::Full if writes => Err(BlobError::Full("injected".to_owned())),
            fate => {
                let answer = call.await;
                if writes {
                    self.director.after(what).await;
                }
                match fate {
                    Fate::FailAfter => answer.and(Err(broken())),
                    _ => answer,
                }
            }
        }
    }
}

#[async_trait]
impl Blobs for DirectedBlobs {
    async fn put(&self, name: &BlobName, mut bytes: Vec<u8>) -> Result<(), BlobError> {
        // One in eight, or nothing would ever be made of what was uploaded.
        let unlucky = name.as_str().bytes().last().is_some_and(|it| it % 8 == 0);
        match self.betrayal {
            Some(Betrayal::BlobsLost) if unlucky => return Ok(()),
            Some(Betrayal::BlobsCut) if unlucky => bytes.truncate(bytes.len() - 1),
            _ => {}
        }
        self.written().insert(name.clone(), self.clock.now());
        self.call("put", true, self.inner.put(name, bytes)).await
    }

    async fn get(&self, name: &BlobName) -> Result<Arc<[u8]>, BlobError> {
        self.call("get", false, self.inner.get(name)).await
    }

    async fn delete(&self, name: &BlobName) -> Result<(), BlobError> {
        self.call("delete", true, self.inner.delete(name)).await
    }

    async fn list(
        &self,
        after: Option<&BlobName>,
        limit: usize,
    ) -> Result<Vec<BlobEntry>, BlobError> {
        let listed = self.call("list", false, self.inner.list(after, limit));
        let mut entries = listed.await?;
        let written = self.written();
        for entry in &mut entries {
            if let Some(&at) = written.get(&entry.name) {
                entry.written_at = at;
            }
        }
        Ok(entries)
    }

    async fn probe(&self) -> Result<(), BlobError> {
        self.call("probe", true, self.inner.probe()).await
    }
}

/// A messenger behind a director.
pub struct DirectedMessenger {
    pub(super) inner: Arc<dyn Messenger>,
    pub(super) director: Arc<dyn Director>,
    pub(super) betrayal: Option<Betrayal>,
}

fn silent() -> ProviderError {
    ProviderError::Unavailable("injected".to_owned())
}

#[async_trait]
impl Messenger for DirectedMessenger {
    fn provider(&self) -> Provider {
        self.inner.provider()
    }

    async fn send(&self, message: Message) -> Result<(), ProviderError> {
        let what = Call {
            port: Port::Messenger,
            name: "send",
            writes: true,
        };
        let fate = self.director.before(what).await;
        if matches!(fate, Fate::FailBefore | Fate::Full) {
            return Err(silent());
        }
        // A code that never arrives is asked for again; an invitation is not.
        if self.betrayal == Some(Betrayal::MessagesLost) && message.code.is_none() {
            return Ok(());
        }
        if fate == Fate::Twice {
            self.inner.send(message.clone()).await?;
        }
        self.inner.send(message).await?;
        self.director.after(what).await;
        if fate == Fate::FailAfter {
            return Err(silent());
        }
        Ok(())
    }
}

/// An identity provider behind a director.
pub struct DirectedIdentity {
    pub(super) inner: Arc<dyn IdentityProvider>,
    pub(super) director: Arc<dyn Director>,
}

#[async_trait]
impl IdentityProvider for DirectedIdentity {
    fn provider(&self) -> Provider {
        self.inner.provider()
    }

    async fn check_person(&self, claim: &PersonClaim) -> Result<PersonAnswer, ProviderError> {
        let what = Call {
            port: Port::Identity,
            name: "check_person",
            writes: true,
        };
        match self.director.before(what).await {
            Fate::FailBefore | Fate::Full => Err(silent()),
            fate => {
                let answer = self.inner.check_person(claim).await;
                self.director.after(what).await;
                match fate {
                    Fate::FailAfter => answer.and(Err(silent())),
                    _ => answer,
                }
            }
        }
    }
}
