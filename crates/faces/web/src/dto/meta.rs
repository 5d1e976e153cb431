//! What everybody may know of the installation.

use serde::Serialize;
use utoipa::ToSchema;

/// Who vouches for something.
#[derive(Clone, Serialize, ToSchema)]
pub struct Provider {
    /// Stable name.
    pub name: String,
    /// Whether it is the embedded stand-in.
    pub embedded: bool,
}

impl From<hefu_app::ports::Provider> for Provider {
    fn from(provider: hefu_app::ports::Provider) -> Self {
        Self {
            name: provider.name,
            embedded: provider.embedded,
        }
    }
}

/// All of them.
#[derive(Serialize, ToSchema)]
pub struct Providers {
    /// Of messages.
    pub sms: Provider,
    /// Of identity checks.
    pub identity: Provider,
    /// Of certificates.
    pub certificates: Provider,
    /// Of time stamps.
    pub time_stamps: Provider,
}

impl Providers {
    pub(crate) fn of(platform: &hefu_app::Platform) -> Self {
        Self {
            sms: platform.messenger.provider().into(),
            identity: platform.identity.provider().into(),
            certificates: platform.authority.provider().into(),
            time_stamps: platform.authority.stamping_provider().into(),
        }
    }
}

/// The installation.
#[derive(Serialize, ToSchema)]
pub struct Meta {
    /// The program's version.
    pub version: String,
    /// Its name.
    pub product: String,
    /// Who vouches for what.
    pub providers: Providers,
    /// How much is accepted.
    pub limits: Limits,
    /// The versions of the statements that are shown before consent.
    pub consents: Consents,
    /// Whether messages lie on the development desk.
    pub development: bool,
}

/// How much is accepted.
#[derive(Serialize, ToSchema)]
pub struct Limits {
    /// Bytes of a document.
    pub upload_bytes: u64,
    /// Pages of a document.
    pub pages: u32,
    /// Signatories of a contract.
    pub signatories: usize,
}

/// Versions of statements.
#[derive(Serialize, ToSchema)]
pub struct Consents {
    /// Of the consent to identity processing.
    pub identity: String,
    /// Of the consent to sign electronically.
    pub signing: String,
}
