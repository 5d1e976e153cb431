//! What can go wrong with a device.

use cryptoki::error::{Error, RvError};
use hefu_pki::{KeyAlgorithm, KeyError};
use thiserror::Error as ThisError;

/// Why a device did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum Pkcs11Error {
    /// The module (a shared library) could not be loaded.
    #[error("the PKCS#11 module cannot be loaded: {0}")]
    Module(String),
    /// No token with this label is plugged in.
    #[error("no token has the label {0:?}")]
    NoToken(String),
    /// More than one token has this label.
    #[error("several tokens have the label {0:?}")]
    SeveralTokens(String),
    /// The PIN is wrong, too short or too long, or not set. It is not tried again.
    #[error("the token refuses the PIN; it is not tried again")]
    PinRefused,
    /// The PIN is locked.
    #[error("the token's PIN is locked")]
    PinLocked,
    /// One more wrong PIN would lock the token, so that none is tried.
    #[error("the token would be locked by one more wrong PIN; log in once with another program")]
    LastTry,
    /// The device did not answer in time.
    #[error("the device did not answer in time")]
    Timeout,
    /// There is no private key, or no public key beside it, with this reference.
    #[error("the token has no key pair with this reference")]
    NoKey,
    /// More than one key answers to this reference.
    #[error("the token has several keys with this reference")]
    SeveralKeys,
    /// The key behind a reference is another one than before.
    #[error("the token has another key with this reference than before")]
    OtherKey,
    /// The token cannot make or use keys of this kind.
    #[error("the token does not support {} keys", .0.name())]
    NotSupported(KeyAlgorithm),
    /// The token's public key is malformed or of an unknown kind.
    #[error("the token's public key is of an unknown kind")]
    UnknownKey,
    /// What the device returned is not a signature by its key.
    #[error("the device returned a wrong signature")]
    WrongSignature,
    /// A call failed for another reason.
    #[error("the device failed: {0}")]
    Call(CallFailure),
}

/// A PKCS#11 call that failed (CKR_* value).
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[error("{text}")]
pub struct CallFailure {
    text: String,
    /// The session, the login or a handle is gone. A new session may work.
    pub(super) session_lost: bool,
    /// The token has no such mechanism, curve or size.
    pub(super) not_supported: bool,
}

impl From<Error> for Pkcs11Error {
    fn from(error: Error) -> Self {
        let Error::Pkcs11(code, _) = &error else {
            return Self::Call(CallFailure {
                text: error.to_string(),
                session_lost: false,
                not_supported: matches!(error, Error::NotSupported | Error::NullFunctionPointer),
            });
        };
        use RvError::{
            AttributeValueInvalid, CryptokiNotInitialized, CurveNotSupported, DeviceRemoved,
            DomainParamsInvalid, FunctionNotSupported, KeyHandleInvalid, KeySizeRange,
            MechanismInvalid, ObjectHandleInvalid, PinExpired, PinIncorrect, PinInvalid,
            PinLenRange, PinLocked, SessionClosed, SessionHandleInvalid, SlotIdInvalid,
            TokenNotPresent, UserNotLoggedIn, UserPinNotInitialized,
        };
        match code {
            PinLocked => Self::PinLocked,
            PinIncorrect | PinInvalid | PinLenRange | PinExpired | UserPinNotInitialized => {
                Self::PinRefused
            }
            code => Self::Call(CallFailure {
                text: error.to_string(),
                session_lost: matches!(
                    code,
                    SessionHandleInvalid
                        | SessionClosed
                        | UserNotLoggedIn
                        | CryptokiNotInitialized
                        | ObjectHandleInvalid
                        | KeyHandleInvalid
                        | DeviceRemoved
                        | TokenNotPresent
                        | SlotIdInvalid
                ),
                not_supported: matches!(
                    code,
                    MechanismInvalid
                        | CurveNotSupported
                        | DomainParamsInvalid
                        | AttributeValueInvalid
                        | FunctionNotSupported
                        | KeySizeRange
                ),
            }),
        }
    }
}

impl Pkcs11Error {
    /// A new session may succeed where this one failed.
    pub(super) fn session_lost(&self) -> bool {
        matches!(self, Self::Call(failure) if failure.session_lost)
    }

    /// The failure says something about the token and not about its session, which can be kept.
    pub(super) fn keeps_session(&self) -> bool {
        match self {
            Self::NoKey
            | Self::SeveralKeys
            | Self::OtherKey
            | Self::NotSupported(_)
            | Self::UnknownKey => true,
            Self::Call(_)
            | Self::Module(_)
            | Self::NoToken(_)
            | Self::SeveralTokens(_)
            | Self::PinRefused
            | Self::PinLocked
            | Self::LastTry
            | Self::Timeout
            | Self::WrongSignature => false,
        }
    }
}

impl From<Pkcs11Error> for KeyError {
    fn from(error: Pkcs11Error) -> Self {
        match error {
            Pkcs11Error::PinRefused | Pkcs11Error::PinLocked | Pkcs11Error::LastTry => {
                Self::AccessDenied
            }
            Pkcs11Error::NoKey | Pkcs11Error::OtherKey => Self::NotFound,
            Pkcs11Error::SeveralKeys => Self::Ambiguous,
            Pkcs11Error::NotSupported(algorithm) => Self::NotSupported(algorithm),
            Pkcs11Error::UnknownKey => Self::UnsupportedPublicKey,
            Pkcs11Error::Module(_)
            | Pkcs11Error::NoToken(_)
            | Pkcs11Error::SeveralTokens(_)
            | Pkcs11Error::Timeout
            | Pkcs11Error::WrongSignature
            | Pkcs11Error::Call(_) => Self::Provider,
        }
    }
}
