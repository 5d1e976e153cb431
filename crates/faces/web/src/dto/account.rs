//! Logging in, sessions, identities.

use hefu_app::{account::AccountOverview, code::SentCode, person::VerifiedIdentity};
use hefu_domain::identity::DocumentKind;
use hefu_kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::meta::Provider;

/// Asks for a code to log in with.
#[derive(Deserialize, ToSchema)]
pub struct LoginCodeRequest {
    /// Mainland mobile number.
    pub mobile: String,
}

/// A code that is on its way.
#[derive(Serialize, ToSchema)]
pub struct CodeSent {
    /// Seconds until it is void.
    pub expires_in_s: i64,
    /// Seconds until another may be asked for.
    pub resend_after_s: i64,
    /// Who sends it.
    pub sms: Provider,
}

impl CodeSent {
    pub(crate) fn new(code: &SentCode, sms: hefu_app::ports::Provider) -> Self {
        Self {
            expires_in_s: code.expires_in_seconds,
            resend_after_s: code.resend_after_seconds,
            sms: sms.into(),
        }
    }
}

/// Exchanges a code for a session.
#[derive(Deserialize, ToSchema)]
pub struct LoginRequest {
    /// Mainland mobile number.
    pub mobile: String,
    /// The six digits.
    pub code: String,
}

/// Whoever is logged in.
#[derive(Serialize, ToSchema)]
pub struct Session {
    /// What every change must carry in `x-hefu-csrf`.
    pub csrf: String,
    /// The person.
    pub user: User,
    /// The organisation they act for.
    pub organisation: Option<Organisation>,
    /// Whether they administer the installation.
    pub administrator: bool,
    /// When the session ends in any case, RFC 3339.
    pub expires_at: String,
}

/// A person with an account.
#[derive(Serialize, ToSchema)]
pub struct User {
    /// Id.
    pub id: String,
    /// The mobile number with its middle hidden.
    pub mobile_masked: String,
    /// The whole number, for its owner, so that one can add oneself to a contract.
    pub mobile: String,
    /// The verified name.
    pub name: Option<String>,
    /// Who they proved to be.
    pub identity: Option<Identity>,
}

/// An organisation.
#[derive(Serialize, ToSchema)]
pub struct Organisation {
    /// Id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A confirmed identity and who vouches for it.
#[derive(Serialize, ToSchema)]
pub struct Identity {
    /// The confirmed name.
    pub name: String,
    /// Kind of document.
    pub id_type: String,
    /// The document's number, masked.
    pub id_number_masked: String,
    /// How it was checked.
    pub method: String,
    /// By whom.
    pub provider: String,
    /// Whether that is the embedded provider, which proves nothing to anybody outside.
    pub embedded: bool,
    /// When, RFC 3339.
    pub verified_at: String,
}

impl From<&VerifiedIdentity> for Identity {
    fn from(identity: &VerifiedIdentity) -> Self {
        Self {
            name: identity.name.clone(),
            id_type: identity.check.document.clone(),
            id_number_masked: identity.id_number_masked.clone(),
            method: identity.check.method.clone(),
            provider: identity.check.provider.clone(),
            embedded: identity.check.embedded,
            verified_at: identity.check.at.rfc3339(),
        }
    }
}

impl Session {
    pub(crate) fn new(account: AccountOverview, csrf: String, ends_at: Timestamp) -> Self {
        Self {
            csrf,
            user: User {
                id: account.user.to_string(),
                mobile_masked: account.mobile_masked,
                mobile: account.mobile,
                name: account
                    .identity
                    .as_ref()
                    .map(|identity| identity.name.clone()),
                identity: account.identity.as_ref().map(Identity::from),
            },
            organisation: account.organisation.map(|(id, name)| Organisation {
                id: id.to_string(),
                name,
            }),
            administrator: account.administrator,
            expires_at: ends_at.rfc3339(),
        }
    }
}

/// A kind of document that proves who somebody is; others are refused as
/// `identity.document_not_accepted`.
// Requests carry the name as it came, so that the refusal is one of the rules' own and says which
// kinds are accepted.
#[derive(Serialize, ToSchema)]
pub enum IdType {
    /// Resident identity card (GB 11643-1999).
    #[serde(rename = "ID_CARD")]
    IdentityCard,
    /// Mainland travel permit for Hong Kong and Macao residents.
    #[serde(rename = "HONGKONG_AND_MACAO")]
    TravelPermit,
    /// Residence permit for Hong Kong, Macao and Taiwan residents.
    #[serde(rename = "HONGKONG_MACAO_AND_TAIWAN")]
    ResidencePermit,
}

impl From<DocumentKind> for IdType {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::IdentityCard => Self::IdentityCard,
            DocumentKind::TravelPermit => Self::TravelPermit,
            DocumentKind::ResidencePermit => Self::ResidencePermit,
        }
    }
}

/// What a person says of themselves.
#[derive(Deserialize, ToSchema)]
pub struct IdentityRequest {
    /// The name on the document.
    pub name: String,
    /// Kind of document.
    #[schema(value_type = IdType)]
    pub id_type: String,
    /// The document's number.
    pub id_number: String,
    /// The holder's birthday, `YYYY-MM-DD`: needed with `HONGKONG_AND_MACAO`, whose number does
    /// not state it.
    pub birth_date: Option<String>,
    /// The version of the consent to processing that was ticked.
    pub consent_version: String,
}

impl From<IdentityRequest> for hefu_app::account::IdentityInput {
    fn from(request: IdentityRequest) -> Self {
        Self {
            name: request.name,
            document: request.id_type,
            id_number: request.id_number,
            birth_date: request.birth_date,
            consent_version: request.consent_version,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_names_the_kinds_that_the_rules_accept() {
        for kind in DocumentKind::ALL {
            let described = serde_json::to_value(IdType::from(kind)).expect("a name");
            assert_eq!(described, kind.name());
        }
    }
}
