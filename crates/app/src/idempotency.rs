//! The same request twice has one effect: what was made is remembered under the client's key, in
//! the commit that made it.

use hefu_kernel::Digest;

use crate::{
    Outcome, Platform,
    authz::Principal,
    ports::{IdempotentAnswer, Write},
    refusals::AccessRefusal,
};

/// A request that came with a key of the client's own.
#[derive(Debug, Clone)]
pub struct IdempotentRequest {
    scope: String,
    key: String,
    digest: Digest,
}

impl IdempotentRequest {
    /// `what` names the deed, such as `POST /contracts`; `request` is everything it asks for.
    pub fn new(principal: &Principal, what: &str, key: &str, request: &[u8]) -> Self {
        Self {
            scope: format!("{}/{what}", principal.user),
            key: key.to_owned(),
            digest: crate::vault::digest(request),
        }
    }
}

impl Platform {
    /// What was made when this request came before.
    ///
    /// # Errors
    /// [`AccessRefusal::IdempotencyMismatch`] if the key came with another request.
    pub(crate) async fn answered_before(
        &self,
        request: &IdempotentRequest,
    ) -> Outcome<Option<String>> {
        let found = self.store.remembered(&request.scope, &request.key).await?;
        let Some(found) = found else { return Ok(None) };
        if found.request != request.digest {
            return Err(AccessRefusal::IdempotencyMismatch.into());
        }
        Ok(Some(found.answer))
    }

    /// Remembers what was made; goes into the commit that makes it.
    pub(crate) fn remember(&self, request: &IdempotentRequest, answer: &str) -> Write {
        Write::Remember(IdempotentAnswer {
            scope: request.scope.clone(),
            key: request.key.clone(),
            request: request.digest,
            answer: answer.to_owned(),
            at: self.clock.now(),
        })
    }
}
