//! Contracts: drafting, sending, looking, closing. Signing itself is in [`crate::signing`].

mod announce;
mod change;
mod close;
mod compose;
mod create_by_files;
mod draft;
mod link;
mod overview;
mod placing;
mod read;
mod remind;
mod send;

pub use change::{Change, Witness};
pub(crate) use compose::{archive_field_name, fields_of};
pub use compose::{date_field_name, further_field_name, signature_field_name};
pub use create_by_files::ContractOrder;
pub use draft::{DraftInput, FieldInput, SignatoryInput};
pub use link::MadeLink;
pub(crate) use overview::CERTIFICATE_LABEL;
pub use overview::{CertificateView, ContractOverview, HistoryLine, PartyOverview, TypedParty};
pub use placing::{
    Anchor, Corner, FieldOrder, FoundText, KeywordPlace, Pages, Place, PlacingFailure, TextPlace,
};
pub use read::ContractLine;

use hefu_domain::contract::Facts;
use hefu_kernel::ContractId;

use crate::{
    Outcome, Platform,
    authz::{Action, Principal},
    ports::ContractRecord,
    refusals::AccessRefusal,
};

impl Platform {
    /// A contract, if whoever asks may do that with it.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] alike for missing and for others' contracts.
    pub async fn contract_for(
        &self,
        principal: &Principal,
        id: ContractId,
        action: Action,
    ) -> Outcome<ContractRecord> {
        let record = self
            .store
            .contract(id)
            .await?
            .ok_or(AccessRefusal::NotFound)?;
        principal.may(action, &record.contract)?;
        Ok(record)
    }

    /// The facts of most decisions: only the time matters.
    pub(crate) fn facts(&self) -> Facts<'static> {
        Facts {
            now: self.clock.now(),
            pages: &[],
            initiator_verified: false,
        }
    }
}
