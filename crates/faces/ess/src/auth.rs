//! Who sent a request: the two kinds of signature behind one call.

use hefu_ess_wire::{ErrorCode, codes};
use hefu_kernel::Timestamp;

use crate::incoming::{Incoming, SignedRequest};
use crate::{legacy, tc3};

/// How far a request's time stamp may be from ours, in seconds, to either side.
pub(crate) const WINDOW_SECONDS: i64 = 300;

/// Longest secret id that is looked up.
const SECRET_ID_LIMIT: usize = 128;

/// Checks a request in one step.
///
/// `now` is the server's time; `lookup` answers the secret key of a secret id.
///
/// # Errors
/// [`AuthRefusal`]; nothing of a refused request may be used.
pub fn authenticate<'a>(
    incoming: &Incoming<'a>,
    now: Timestamp,
    lookup: impl FnOnce(&str) -> Option<String>,
) -> Result<SignedRequest<'a>, AuthRefusal> {
    let claim = claim(incoming, now)?;
    let secret = lookup(claim.secret_id()).ok_or(AuthRefusal::SecretIdNotFound)?;
    claim.verify(&secret)
}

/// First half of the check: everything that can be judged without the secret.
///
/// # Errors
/// [`AuthRefusal`], never [`AuthRefusal::SecretIdNotFound`] or [`AuthRefusal::SignatureMismatch`].
pub fn claim<'a>(incoming: &Incoming<'a>, now: Timestamp) -> Result<Claim<'a>, AuthRefusal> {
    let proof = match incoming.header("authorization") {
        Some("SKIP") => return Err(AuthRefusal::Unsigned),
        Some(authorization) => Proof::Tc3(tc3::claim(incoming, authorization, now)?),
        None if incoming.headers.contains_key("authorization") => {
            return Err(AuthRefusal::MalformedAuthorization);
        }
        None => Proof::Legacy(legacy::claim(incoming, now)?),
    };
    Ok(Claim { proof })
}

/// A request that says who signed it, not yet proven.
pub struct Claim<'a> {
    proof: Proof<'a>,
}

enum Proof<'a> {
    Tc3(tc3::Tc3Claim<'a>),
    Legacy(legacy::LegacyClaim<'a>),
}

impl<'a> Claim<'a> {
    /// The key that is said to have signed.
    pub fn secret_id(&self) -> &str {
        match &self.proof {
            Proof::Tc3(claim) => claim.secret_id(),
            Proof::Legacy(claim) => claim.secret_id(),
        }
    }

    /// Second half of the check. `secret` is the secret key of [`Self::secret_id`].
    ///
    /// # Errors
    /// [`AuthRefusal::SignatureMismatch`].
    pub fn verify(self, secret: &str) -> Result<SignedRequest<'a>, AuthRefusal> {
        match self.proof {
            Proof::Tc3(claim) => claim.verify(secret),
            Proof::Legacy(claim) => claim.verify(secret),
        }
    }
}

/// Why a request is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthRefusal {
    /// Neither an Authorization header nor signed parameters.
    #[error("The request is not signed.")]
    Unsigned,
    /// The Authorization header, or the form that stands for it, is not of the published shape.
    #[error("The Authorization is malformed.")]
    MalformedAuthorization,
    /// A signature method that is not supported.
    #[error("The signature method is not supported; use TC3-HMAC-SHA256, HmacSHA256 or HmacSHA1.")]
    UnknownAlgorithm,
    /// The signature does not cover `content-type` and `host`, or covers a header that was not sent.
    #[error(
        "SignedHeaders must include content-type and host, and only headers that are sent once."
    )]
    SignedHeaders,
    /// The date in the credential is not the time stamp's date in UTC.
    #[error("The date in the Credential differs from the UTC date of the timestamp.")]
    ScopeDate,
    /// A common parameter is missing.
    #[error("The request is missing the common parameter {0}.")]
    Missing(CommonParameter),
    /// A common parameter has a value that cannot be read.
    #[error("The common parameter {0} is invalid.")]
    Invalid(CommonParameter),
    /// The time stamp is more than five minutes away from the server's time.
    #[error(
        "The signature has expired: the timestamp and the server time differ by more than five minutes."
    )]
    Expired,
    /// Temporary credentials are not issued here.
    #[error("Temporary credentials are not supported; do not send a token.")]
    Token,
    /// The secret id cannot be one of ours.
    #[error("The SecretId is invalid.")]
    InvalidSecretId,
    /// No such secret id.
    #[error("The SecretId does not exist.")]
    SecretIdNotFound,
    /// The signature is not the one that the key makes over this request.
    #[error(
        "The provided credentials could not be validated. Check that the signature is correct."
    )]
    SignatureMismatch,
}

/// A parameter that every request has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommonParameter {
    /// Which action.
    Action,
    /// Which service.
    Version,
    /// When.
    Timestamp,
    /// A number that differs from request to request (older signatures only).
    Nonce,
    /// Which key (older signatures only).
    SecretId,
}

impl std::fmt::Display for CommonParameter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Action => "Action",
            Self::Version => "Version",
            Self::Timestamp => "Timestamp",
            Self::Nonce => "Nonce",
            Self::SecretId => "SecretId",
        })
    }
}

impl AuthRefusal {
    /// The code that clients see.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Unsigned
            | Self::MalformedAuthorization
            | Self::UnknownAlgorithm
            | Self::SignedHeaders
            | Self::ScopeDate => codes::AUTH_FAILURE_INVALID_AUTHORIZATION,
            Self::Missing(_) => codes::MISSING_PARAMETER,
            Self::Invalid(_) => codes::INVALID_PARAMETER,
            Self::Expired => codes::AUTH_FAILURE_SIGNATURE_EXPIRE,
            Self::Token => codes::AUTH_FAILURE_TOKEN_FAILURE,
            Self::InvalidSecretId => codes::AUTH_FAILURE_INVALID_SECRET_ID,
            Self::SecretIdNotFound => codes::AUTH_FAILURE_SECRET_ID_NOT_FOUND,
            Self::SignatureMismatch => codes::AUTH_FAILURE_SIGNATURE_FAILURE,
        }
    }
}

/// Reads a time stamp in Unix seconds and holds it against `now`.
pub(crate) fn timely(text: &str, now: Timestamp) -> Result<i64, AuthRefusal> {
    let digits = (1..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let invalid = AuthRefusal::Invalid(CommonParameter::Timestamp);
    let seconds: i64 = text.parse().ok().filter(|_| digits).ok_or(invalid)?;
    if (now.seconds() - seconds).abs() > WINDOW_SECONDS {
        return Err(AuthRefusal::Expired);
    }
    Ok(seconds)
}

/// Refuses what no secret id looks like before anybody searches for it.
pub(crate) fn plausible(secret_id: &str) -> Result<&str, AuthRefusal> {
    let plain = secret_id
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if plain && (1..=SECRET_ID_LIMIT).contains(&secret_id.len()) {
        Ok(secret_id)
    } else {
        Err(AuthRefusal::InvalidSecretId)
    }
}

/// Refuses a token that is not empty.
pub(crate) fn no_token(token: Option<&str>) -> Result<(), AuthRefusal> {
    if token.unwrap_or_default().is_empty() {
        Ok(())
    } else {
        Err(AuthRefusal::Token)
    }
}

#[cfg(test)]
mod tests;
