//! Making events that belong to no single contract.

use hefu_kernel::{ContractId, PlatformEventId, Random, Timestamp};

use crate::ports::{PlatformEvent, PlatformFact};

/// An event under a fresh id.
pub fn platform_event(
    random: &dyn Random,
    at: Timestamp,
    contract: Option<ContractId>,
    fact: PlatformFact,
) -> PlatformEvent {
    PlatformEvent {
        id: PlatformEventId::random(random),
        at,
        contract,
        fact,
    }
}
