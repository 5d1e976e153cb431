//! Finding a signatory that a call describes.

use hefu_app::{contract::ContractOverview, program::NamedParty};
use hefu_kernel::SignatoryId;

/// What a call says of a signatory; every part that is there must fit.
#[derive(Default)]
pub(super) struct Description {
    /// RecipientId.
    pub(super) recipient: Option<String>,
    /// SignId.
    pub(super) sign: Option<String>,
    /// Name.
    pub(super) name: Option<String>,
    /// Mobile number.
    pub(super) mobile: Option<String>,
}

impl Description {
    /// Whether it says enough to tell one signatory from the others.
    pub(super) fn identifies(&self) -> bool {
        self.recipient.is_some() || self.sign.is_some() || self.mobile.is_some()
    }

    /// The place of the signatory it fits, if it fits exactly one.
    pub(super) fn place_in(
        &self,
        overview: &ContractOverview,
        named: &[NamedParty],
    ) -> Option<usize> {
        let fits = |place: usize| {
            let (Some(party), Some(named)) = (overview.parties.get(place), named.get(place)) else {
                return false;
            };
            let id = |wanted: &Option<String>, id: SignatoryId| {
                wanted.as_deref().is_none_or(|wanted| wanted == id.as_str())
            };
            let text = |wanted: &Option<String>, text: &[&str]| {
                wanted
                    .as_deref()
                    .is_none_or(|wanted| text.contains(&wanted.trim()))
            };
            id(&self.recipient, party.signatory.id)
                && id(&self.sign, party.signatory.id)
                && text(&self.mobile, &[&named.mobile])
                && text(&self.name, &[&named.name, &party.name])
        };
        let mut places = (0..overview.parties.len()).filter(|&place| fits(place));
        let place = places.next()?;
        places.next().is_none().then_some(place)
    }
}
