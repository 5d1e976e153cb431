//! Actions, error codes, and how a request type leads to them.

use std::fmt;

use crate::generated::{ess, essbasic};
use crate::{FromValue, Value};

/// One action of a service.
#[derive(Debug, PartialEq, Eq)]
pub struct Action {
    /// `ess` or `essbasic`.
    pub service: &'static str,
    /// Value of `X-TC-Version`.
    pub version: &'static str,
    /// Value of `X-TC-Action`.
    pub name: &'static str,
    /// Parameters that the contract requires. Some clients leave some of them out all the same.
    pub required: &'static [&'static str],
    /// Codes that the contract lists for this action; codes of the gateway come on top.
    pub errors: &'static [ErrorCode],
}

impl Action {
    /// The first required parameter that `parameters` has not, or has as null.
    pub fn missing(&self, parameters: &Value) -> Option<&'static str> {
        let absent = |name: &&str| matches!(parameters.get(name), None | Some(Value::Null));
        self.required.iter().copied().find(absent)
    }
}

/// A request type: what it calls and what answers it.
pub trait Call: FromValue {
    /// What the action answers with, without the request id.
    type Response: serde::Serialize + Default;
    /// The action.
    const ACTION: &'static Action;
}

/// Finds an action by `X-TC-Version` and `X-TC-Action`.
pub fn action(version: &str, name: &str) -> Option<&'static Action> {
    let actions = match version {
        ess::VERSION => ess::ACTIONS,
        essbasic::VERSION => essbasic::ACTIONS,
        _ => return None,
    };
    let at = actions
        .binary_search_by(|action| action.name.cmp(name))
        .ok()?;
    actions.get(at)
}

/// An error code as clients see it, for example `InvalidParameter.Name`. All of them are in
/// [`crate::codes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(&'static str);

impl ErrorCode {
    pub(crate) const fn new(code: &'static str) -> Self {
        Self(code)
    }

    /// The code as text.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
