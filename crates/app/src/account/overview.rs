//! An account as its owner sees it.

use hefu_kernel::{OrganisationId, UserId};

use crate::{Outcome, Platform, authz::Principal, person::VerifiedIdentity};

/// What the pages show of whoever is logged in.
pub struct AccountOverview {
    /// The account.
    pub user: UserId,
    /// The mobile number with its middle hidden.
    pub mobile_masked: String,
    /// The whole number, for its owner alone.
    pub mobile: String,
    /// Who they proved to be.
    pub identity: Option<VerifiedIdentity>,
    /// The organisation they act for by default.
    pub organisation: Option<(OrganisationId, String)>,
    /// Whether they administer the installation.
    pub administrator: bool,
}

impl Platform {
    /// An account as its owner sees it.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal::SessionRequired`] if the account is gone.
    pub async fn account_overview(&self, principal: &Principal) -> Outcome<AccountOverview> {
        let subject = self.acting_user(principal).await?;
        let mobile = self.mobile_of(&subject).await?;
        Ok(AccountOverview {
            user: principal.user,
            mobile_masked: mobile.masked(),
            mobile: mobile.as_str().to_owned(),
            identity: self.present_identity(&subject).await?,
            organisation: self.default_organisation(principal).await?,
            administrator: self.is_administrator(principal).await?,
        })
    }
}
