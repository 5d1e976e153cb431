//! Sessions: a random token at the client, its hash here.

use hefu_kernel::{Digest, base62};

use crate::{
    Outcome, Platform,
    authz::Principal,
    ports::{Batch, SessionRecord, SessionScope, UserRecord, Write},
    refusals::AccessRefusal,
    vault,
};

/// A bearer token: 43 base-62 characters, 256 bits. Never stored, never logged.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    const LENGTH: usize = 43;

    /// Draws a fresh token.
    pub fn random(platform: &Platform) -> Self {
        let mut text = [0; Self::LENGTH];
        base62(&*platform.random, &mut text);
        Self(text.iter().map(|&byte| char::from(byte)).collect())
    }

    /// The characters, for the client alone.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored in its place.
    pub fn digest(&self) -> Digest {
        Self::digest_of(&self.0)
    }

    /// What is stored in place of a token that came from a client.
    pub fn digest_of(text: &str) -> Digest {
        vault::digest(text.as_bytes())
    }
}

/// A session that was just begun.
pub struct OpenedSession {
    /// For the client.
    pub token: Token,
    /// The row.
    pub record: SessionRecord,
}

impl Platform {
    /// Prepares a session; it exists once the returned write is committed.
    pub fn new_session(&self, scope: SessionScope) -> (OpenedSession, Write) {
        let now = self.clock.now();
        let longest = match scope {
            SessionScope::User(_) => self.settings.session_seconds,
            SessionScope::Signatory { .. } => self.settings.signing_session_seconds,
        };
        let token = Token::random(self);
        let record = SessionRecord {
            token: token.digest(),
            scope,
            created_at: now,
            idle_until: now.plus_seconds(self.settings.session_idle_seconds),
            ends_at: now.plus_seconds(longest),
        };
        let write = Write::InsertSession(record.clone());
        (OpenedSession { token, record }, write)
    }

    /// The session of a token that came from a client; its idleness starts anew, noted at most
    /// once a minute.
    ///
    /// # Errors
    /// [`AccessRefusal::SessionRequired`] if there is none or it has ended.
    pub async fn session(&self, token: &str) -> Outcome<SessionRecord> {
        let now = self.clock.now();
        let found = self.store.session(Token::digest_of(token)).await?;
        let session = found
            .filter(|session| session.idle_until > now && session.ends_at > now)
            .ok_or(AccessRefusal::SessionRequired)?;
        let idle_until = now.plus_seconds(self.settings.session_idle_seconds);
        if idle_until.seconds_since(session.idle_until) >= 60 {
            self.store
                .commit(Batch::one(Write::TouchSession {
                    token: session.token,
                    idle_until,
                }))
                .await?;
        }
        Ok(session)
    }

    /// Ends a session.
    pub async fn log_out(&self, session: &SessionRecord) -> Outcome<()> {
        Ok(self
            .store
            .commit(Batch::one(Write::DeleteSession {
                token: session.token,
            }))
            .await?)
    }

    /// Ends all sessions of a user.
    pub async fn log_out_everywhere(&self, principal: &Principal) -> Outcome<()> {
        Ok(self
            .store
            .commit(Batch::one(Write::DeleteSessionsOf {
                user: principal.user,
            }))
            .await?)
    }

    /// Who is logged in under a session of an account.
    ///
    /// # Errors
    /// [`AccessRefusal::SessionRequired`] for sessions of another kind.
    pub async fn principal_of(&self, session: &SessionRecord) -> Outcome<Principal> {
        let SessionScope::User(id) = session.scope else {
            return Err(AccessRefusal::SessionRequired.into());
        };
        let user = self
            .store
            .user(id)
            .await?
            .ok_or(AccessRefusal::SessionRequired)?;
        self.principal(&user).await
    }

    /// What an account may rely on.
    pub async fn principal(&self, user: &UserRecord) -> Outcome<Principal> {
        let memberships = self.store.memberships(user.id).await?;
        Ok(Principal {
            user: user.id,
            mobile_key: user.mobile_key,
            memberships: memberships
                .into_iter()
                .map(|member| (member.organisation, member.role))
                .collect(),
        })
    }
}
