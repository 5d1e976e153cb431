//! Every reason for which a call is turned down, with its code and its sentence.
//!
//! A code must be one that the contract lists for the called action, or one of the gateway: clients
//! branch on them. So a refusal names several, the most exact first, and [`CallRefusal::code`] takes
//! the first that the action knows.

mod feature;
mod own;
mod platform;
mod rule;

use hefu_app::{Failure, refusals::Refusal};
use hefu_ess_wire::{Action, ErrorCode, WireFault, codes};
use hefu_kernel::Language;

pub use feature::Feature;
pub use rule::Rule;

use crate::auth::AuthRefusal;
use crate::incoming::ParameterRefusal;

/// Why a call is turned down. Closed, and matched without a wildcard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallRefusal {
    /// Who sent it is not believed.
    Auth(AuthRefusal),
    /// Its parameters cannot be taken apart.
    Parameters(ParameterRefusal),
    /// A parameter has the wrong type.
    Wire(WireFault),
    /// More bytes than are accepted.
    TooLarge {
        /// The most bytes.
        bytes_max: usize,
    },
    /// The body broke off.
    BodyBroken,
    /// No service has that version.
    NoSuchVersion,
    /// The service has no such action.
    NoSuchAction,
    /// The action exists and is not served here.
    ActionUnserved,
    /// A parameter is missing.
    Missing {
        /// Its path, such as `Approvers[0].ApproverName`.
        parameter: String,
    },
    /// A parameter breaks a rule.
    Invalid {
        /// Its path.
        parameter: String,
        /// The rule.
        rule: Rule,
    },
    /// A parameter asks for something that is not served here.
    Unserved {
        /// Its path.
        parameter: String,
        /// What it asks for.
        feature: Feature,
    },
    /// The operator is no member of the key's organisation.
    OperatorUnknown,
    /// Acting for another organisation of a group.
    AgentUnserved,
    /// There is no such uploaded file, or none for whoever asks.
    NoSuchFile,
    /// There is no such contract, or none for whoever asks.
    NoSuchContract,
    /// The contract has no signatory like that.
    NoSuchSignatory,
    /// Refused by the platform's rules.
    Platform(Refusal),
    /// Something of ours failed; what it was is in the log only.
    Unavailable(String),
    /// Nothing can be written until there is room again.
    StorageFull(String),
}

impl CallRefusal {
    /// A missing parameter.
    pub(crate) fn missing(parameter: impl Into<String>) -> Self {
        let parameter = parameter.into();
        Self::Missing { parameter }
    }

    /// A parameter that breaks a rule.
    pub(crate) fn invalid(parameter: impl Into<String>, rule: Rule) -> Self {
        let parameter = parameter.into();
        Self::Invalid { parameter, rule }
    }

    /// A parameter that asks for something that is not served.
    pub(crate) fn unserved(parameter: impl Into<String>, feature: Feature) -> Self {
        let parameter = parameter.into();
        Self::Unserved { parameter, feature }
    }

    /// The code that a client of this action sees.
    pub fn code(&self, action: Option<&Action>) -> ErrorCode {
        pick(action, &self.candidates())
    }

    /// What is wrong and what to do.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Platform(refusal) => refusal.describe().sentence(language).to_owned(),
            _ => own::sentence(self, language),
        }
    }

    /// Codes that say this, the most exact first.
    fn candidates(&self) -> Vec<ErrorCode> {
        match self {
            Self::Auth(refusal) => vec![refusal.code()],
            Self::Parameters(refusal) => vec![refusal.code()],
            Self::Wire(_) => vec![codes::INVALID_PARAMETER],
            Self::TooLarge { .. } => vec![codes::REQUEST_SIZE_LIMIT_EXCEEDED],
            Self::BodyBroken => vec![codes::INVALID_REQUEST],
            Self::NoSuchVersion => vec![codes::NO_SUCH_VERSION],
            Self::NoSuchAction => vec![codes::INVALID_ACTION],
            Self::ActionUnserved => vec![codes::UNSUPPORTED_OPERATION],
            Self::Missing { parameter } => missing(parameter),
            Self::Invalid { parameter, rule } => rule.codes(parameter),
            Self::Unserved { feature, .. } => feature.codes(),
            Self::OperatorUnknown => vec![
                codes::INVALID_PARAMETER_INVALID_OPERATOR_ID,
                codes::RESOURCE_NOT_FOUND_USER,
                codes::OPERATION_DENIED_FORBID,
                codes::OPERATION_DENIED,
                codes::FAILED_OPERATION,
            ],
            Self::AgentUnserved => vec![
                codes::OPERATION_DENIED_SUB_ORG_NOT_JOIN,
                codes::OPERATION_DENIED,
                codes::OPERATION_DENIED_FORBID,
            ],
            Self::NoSuchFile => vec![
                codes::RESOURCE_NOT_FOUND_NOT_EXIST_RESOURCE,
                codes::RESOURCE_NOT_FOUND,
                codes::RESOURCE_NOT_FOUND_RESOURCE,
            ],
            Self::NoSuchContract => vec![
                codes::RESOURCE_NOT_FOUND_FLOW,
                codes::RESOURCE_NOT_FOUND_NOT_EXIST_FLOW,
                codes::RESOURCE_NOT_FOUND,
                codes::FAILED_OPERATION,
            ],
            Self::NoSuchSignatory => vec![
                codes::RESOURCE_NOT_FOUND,
                codes::RESOURCE_NOT_FOUND_FLOW_APPROVER,
                codes::INVALID_PARAMETER_DATA_NOT_FOUND,
                codes::FAILED_OPERATION,
            ],
            Self::Platform(refusal) => platform::codes_of(refusal),
            Self::Unavailable(_) | Self::StorageFull(_) => vec![codes::INTERNAL_ERROR],
        }
    }
}

/// The first code that the action knows; the last one where it knows none.
fn pick(action: Option<&Action>, candidates: &[ErrorCode]) -> ErrorCode {
    let known = |code: &&ErrorCode| {
        action.is_none_or(|action| action.errors.contains(code)) || GATEWAY.contains(code)
    };
    let found = candidates.iter().find(known).or(candidates.last());
    found.copied().unwrap_or(codes::INTERNAL_ERROR)
}

/// Codes that any action may answer with.
const GATEWAY: [ErrorCode; 10] = [
    codes::INTERNAL_ERROR,
    codes::INVALID_ACTION,
    codes::INVALID_PARAMETER,
    codes::INVALID_REQUEST,
    codes::MISSING_PARAMETER,
    codes::NO_SUCH_VERSION,
    codes::REQUEST_LIMIT_EXCEEDED,
    codes::REQUEST_SIZE_LIMIT_EXCEEDED,
    codes::UNKNOWN_PARAMETER,
    codes::UNSUPPORTED_PROTOCOL,
];

fn missing(parameter: &str) -> Vec<ErrorCode> {
    let name = parameter.rsplit('.').next().unwrap_or(parameter);
    let exact = match name {
        "CancelMessage" => Some(codes::MISSING_PARAMETER_CANCEL_REASON),
        "FlowId" | "FlowIds" => Some(codes::MISSING_PARAMETER_FLOW_ID),
        "FileIds" => Some(codes::MISSING_PARAMETER_RESOURCE_ID),
        "Approvers" => Some(codes::MISSING_PARAMETER_FLOW_APPROVER),
        "ApproverName" => Some(codes::MISSING_PARAMETER_APPROVER_NAME),
        "ApproverMobile" => Some(codes::MISSING_PARAMETER_APPROVER_MOBILE),
        "SignComponents" => Some(codes::MISSING_PARAMETER_SIGN_COMPONENTS),
        "ComponentId" => Some(codes::MISSING_PARAMETER_KEY_WORD),
        _ => None,
    };
    exact
        .into_iter()
        .chain([codes::MISSING_PARAMETER])
        .collect()
}

impl From<Failure> for CallRefusal {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::Platform(refusal),
            Failure::Unavailable(problem) => Self::Unavailable(problem),
            Failure::StorageFull(problem) => Self::StorageFull(problem),
        }
    }
}

impl From<hefu_app::ports::StoreError> for CallRefusal {
    fn from(error: hefu_app::ports::StoreError) -> Self {
        Failure::from(error).into()
    }
}

macro_rules! refused_from {
    ($($inner:ty => $variant:ident),* $(,)?) => {$(
        impl From<$inner> for CallRefusal {
            fn from(inner: $inner) -> Self { Self::$variant(inner) }
        }
    )*};
}

refused_from! {
    AuthRefusal => Auth,
    ParameterRefusal => Parameters,
    WireFault => Wire,
    Refusal => Platform,
}

#[cfg(test)]
mod tests;
