//! The transparency log: an append-only tree of one entry for every event.
//!
//! The store makes an entry together with its event. Here the entries get their places in the tree
//! ([`LogKeeper::grow`]), heads are signed ([`LogKeeper::publish`]), cosigned by witnesses and time
//! stamped, and whoever has an event gets the proof that it is in the tree
//! ([`LogKeeper::contract_proofs`]). What the log shows of an event is a salted hash.

mod anchor;
mod cosign;
mod event;
mod keep;
mod key;
mod proofs;
mod publish;
mod restored;
mod sequence;
mod tiles;

use std::collections::HashMap;

use hefu_kernel::{Clock, ContractId, Random};
use tokio::sync::Mutex;

pub(crate) use anchor::stamped_text;
pub use cosign::{Cosigning, Witness, WitnessAnswer, WitnessError};
pub use event::platform_event;
pub use hefu_tlog::TileKind;
pub use keep::Round;
pub use key::origin_host;
pub(crate) use key::signer_of;
pub use proofs::{ContractProofs, LoggedEntry};
pub use publish::Published;
pub use restored::Settled;
pub use sequence::Growth;
pub(crate) use tiles::hashes_of;

use crate::{
    Outcome, Platform,
    ports::{PlatformEvent, PlatformFact, Store, Write},
    vault::Vault,
};

/// What the log needs, and nothing else of the platform.
pub struct LogKeeper<'a> {
    /// The database.
    pub store: &'a dyn Store,
    /// Opens the log's key.
    pub vault: &'a Vault,
    /// Time.
    pub clock: &'a dyn Clock,
    /// Chance.
    pub random: &'a dyn Random,
}

/// How far each witness has seen the log, as far as this process knows.
#[derive(Debug, Default)]
pub struct WitnessMemory(Mutex<HashMap<String, u64>>);

impl Platform {
    /// The log of this installation.
    pub fn log(&self) -> LogKeeper<'_> {
        LogKeeper {
            store: &*self.store,
            vault: &self.vault,
            clock: &*self.clock,
            random: &*self.random,
        }
    }

    /// The events of a contract, and those that belong to it, with the proofs that they are logged.
    ///
    /// # Errors
    /// If there is no such contract, or the database fails.
    pub async fn log_proofs(&self, contract: ContractId) -> Outcome<ContractProofs> {
        self.log().contract_proofs(contract).await
    }

    /// The newest signed checkpoint, with the cosignatures it has.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn log_checkpoint(&self) -> Outcome<Option<Vec<u8>>> {
        let newest = self.store.newest_checkpoint().await?;
        Ok(newest.map(|it| it.note))
    }

    /// The bytes of a tile or of a bundle of entries, as far as a signed checkpoint covers them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn log_tile(&self, tile: TileKind) -> Outcome<Option<Vec<u8>>> {
        self.log().tile_bytes(tile).await
    }

    /// Notes something that happened now, apart from the events of a contract.
    pub(crate) fn fact(&self, contract: Option<ContractId>, fact: PlatformFact) -> PlatformEvent {
        platform_event(&*self.random, self.clock.now(), contract, fact)
    }

    /// What stores such facts.
    pub(crate) fn noted(
        &self,
        contract: Option<ContractId>,
        facts: impl IntoIterator<Item = PlatformFact>,
    ) -> Write {
        let events = facts.into_iter().map(|fact| self.fact(contract, fact));
        Write::RecordEvents(events.collect())
    }
}
