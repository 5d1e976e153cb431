//! What every use case has at hand.

use std::sync::{Arc, OnceLock};

use hefu_kernel::{Clock, Random};

use crate::{
    certificate::Authority,
    ports::{Blobs, IdentityProvider, Judge, Messenger, Store},
    settings::Settings,
    vault::Vault,
    verify::TrustSource,
};

/// The ports, the secrets and the settings, wired once at start.
pub struct Platform {
    /// The database.
    pub store: Arc<dyn Store>,
    /// Where documents lie.
    pub blobs: Arc<dyn Blobs>,
    /// Sends messages.
    pub messenger: Arc<dyn Messenger>,
    /// Checks who persons are.
    pub identity: Arc<dyn IdentityProvider>,
    /// Looks at strangers' files.
    pub judge: Arc<dyn Judge>,
    /// Whom the operator believes when files are judged, beside this installation itself.
    pub trust: Vec<TrustSource>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance, for ids and tokens.
    pub random: Arc<dyn Random>,
    /// Keys.
    pub vault: Vault,
    /// Issues certificates and time stamps.
    pub authority: Authority,
    /// Fonts for what signatories write.
    pub fonts: Arc<hefu_pdf::FontSet>,
    /// Sets reports.
    pub typesetter: Arc<hefu_typeset::Typesetter>,
    /// Limits and durations.
    pub settings: Settings,
    /// The name under which this process holds jobs.
    pub node: String,
    /// Where people reach this installation, such as `https://sign.example.com`, without a
    /// slash at the end. Known once the process listens; never stored.
    pub base_url: OnceLock<String>,
}

impl Platform {
    /// The address under which people reach this installation; empty before it listens.
    pub fn base_url(&self) -> &str {
        self.base_url.get().map_or("", String::as_str)
    }
}

/// From where a request came, as the server saw it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The network address.
    pub address: Option<String>,
    /// What the browser calls itself, cut to 300 characters.
    pub user_agent: Option<String>,
}
