//! The log's key, and how a log begins.

use hefu_kernel::PlatformEventId;
use hefu_tlog::{EMPTY_ROOT, SignatureKind, Signer};

use super::LogKeeper;
use crate::{
    Failure, Outcome,
    ports::{
        Batch, CommitError, Conflict, EventPlace, FormerLog, LogHead, LogState, PlatformEvent,
        PlatformFact, Store, Write,
    },
    vault::Vault,
};

const SEED_BYTES: usize = 32;
/// Where a log is that belongs to no public address. Names under `.invalid` belong to nobody
/// (RFC 6761, clause 6.4).
const NO_HOST: &str = "hefu.invalid";

/// The part of an origin that tells where the installation is reached: the host of its public
/// address.
pub fn origin_host(public_url: Option<&str>) -> &str {
    let host = public_url.and_then(|url| url.split_once("://"));
    let host = host.and_then(|(_, rest)| rest.split('/').next());
    host.filter(|it| !it.is_empty()).unwrap_or(NO_HOST)
}

impl LogKeeper<'_> {
    /// Begins the log of an installation that has none: events from before get their entries.
    /// Several processes may do so at once; one of them begins it.
    pub(super) async fn begin(&self, host: &str) -> Outcome<()> {
        self.enter_missed_events().await?;
        self.open(1, host, None).await
    }

    /// Makes the entries of events that have none: those from before there was a log, and those that
    /// a process of an older version stored beside a newer one. Returns how many that were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn enter_missed_events(&self) -> Outcome<u64> {
        let mut entered = 0;
        // Looked for by reading first: whoever writes makes others wait.
        while !self.store.unentered_events(1).await?.is_empty() {
            entered += self.store.enter_old_events(ENTERED_AT_ONCE).await?;
        }
        Ok(entered)
    }

    /// Begins a log that takes the place of one that can not go on. Its first entry commits to the
    /// head that was given up, and every event is entered again.
    pub(super) async fn begin_after(&self, former: &LogHead) -> Outcome<()> {
        let host = former.origin.split('/').next().unwrap_or(NO_HOST);
        let previous = FormerLog {
            origin: former.origin.clone(),
            size: former.size,
            root: former.root,
        };
        self.open(former.number + 1, host, Some(previous)).await
    }

    /// The origin ends in the id of the event that says so, whose entry will be the first.
    async fn open(&self, number: u64, host: &str, previous: Option<FormerLog>) -> Outcome<()> {
        let now = self.clock.now();
        let id = PlatformEventId::random(self.random);
        let origin = format!("{host}/log/{id}");
        let mut seed = [0; SEED_BYTES];
        self.random.fill(&mut seed);
        let name = key_name(number);
        let value = self.vault.seal_secret(&name, &seed);
        let opened = PlatformFact::LogOpened {
            number,
            origin: origin.clone(),
            previous,
        };
        let head = LogHead {
            number,
            origin,
            state: LogState::Open,
            size: 0,
            root: hefu_kernel::Digest(EMPTY_ROOT),
            edge: Vec::new(),
            opened_at: now,
            grown_at: now,
        };
        let event = PlatformEvent {
            id,
            at: now,
            contract: None,
            fact: opened,
        };
        let batch = Batch(vec![
            Write::InitialiseSetting { name, value },
            Write::OpenLog(head),
            Write::RecordEvents(vec![event]),
        ]);
        match self.store.commit(batch).await {
            Ok(()) | Err(CommitError::Conflict(Conflict::Exists)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The event whose entry is the first of this log.
    pub(super) fn opening(head: &LogHead) -> EventPlace {
        let owner = head.origin.rsplit('/').next().unwrap_or_default();
        EventPlace {
            owner: owner.to_owned(),
            sequence: 0,
        }
    }

    /// The key that verifies the checkpoints of the present log (`vkey`); `None` before it begins.
    ///
    /// # Errors
    /// If the database fails or the key does not open.
    pub async fn verifier_key(&self) -> Outcome<Option<String>> {
        let Some(head) = self.store.log_head().await? else {
            return Ok(None);
        };
        let signer = self.signer(&head).await?;
        Ok(Some(signer.verifier().to_string()))
    }

    /// The key that signs this log's checkpoints.
    ///
    /// # Errors
    /// If it is missing or does not open.
    pub(super) async fn signer(&self, head: &LogHead) -> Outcome<Signer> {
        signer_of(self.store, self.vault, head).await
    }
}

/// The key that signs a log's checkpoints.
///
/// # Errors
/// If it is missing or does not open.
pub(crate) async fn signer_of(store: &dyn Store, vault: &Vault, head: &LogHead) -> Outcome<Signer> {
    let damaged = || Failure::Unavailable("the log's key can not be read".to_owned());
    let name = key_name(head.number);
    let sealed = store.setting(&name).await?.ok_or_else(damaged)?;
    let seed = vault.open_secret(&name, &sealed)?;
    Signer::from_seed(&head.origin, SignatureKind::Ed25519, &seed).map_err(|_| damaged())
}

fn key_name(number: u64) -> String {
    format!("log/key/{number}")
}

/// How many events of before get their entries in one commit.
const ENTERED_AT_ONCE: u32 = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_names_the_public_host() {
        for (url, host) in [
            (Some("https://sign.example.com"), "sign.example.com"),
            (
                Some("https://sign.example.com:8443/x"),
                "sign.example.com:8443",
            ),
            (Some("https://"), NO_HOST),
            (None, NO_HOST),
        ] {
            assert_eq!(origin_host(url), host, "{url:?}");
        }
    }
}
