//! From a [`Value`] to the contract's types.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::Value;

/// Reads a request (or a part of one) from a body.
///
/// # Errors
/// [`WireFault`] names the first field whose value has the wrong type.
pub fn read<T: FromValue>(value: Value) -> Result<T, WireFault> {
    T::from_value(value, &Path::Root)
}

/// A type of the contract that can be read from a [`Value`].
pub trait FromValue: Sized {
    #[doc(hidden)]
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault>;
}

/// A value of the wrong type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WireFault {
    /// Where, for example `Approvers[0].ApproverType`; empty for the body itself.
    pub path: String,
    /// What the contract wants there.
    pub expected: Expected,
}

/// What the contract wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number from −2⁶³ to 2⁶³ − 1.
    Integer,
    /// A whole number from 0 to 2⁶⁴ − 1.
    Unsigned,
    /// A finite number.
    Number,
    /// A truth value.
    Bool,
    /// A list.
    List,
    /// A structure.
    Structure,
}

impl fmt::Display for WireFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.expected {
            Expected::Text => "a string",
            Expected::Integer => "an integer",
            Expected::Unsigned => "a non-negative integer",
            Expected::Number => "a number",
            Expected::Bool => "a boolean",
            Expected::List => "an array",
            Expected::Structure => "an object",
        };
        match self.path.as_str() {
            "" => write!(formatter, "the parameters must be {what}"),
            path => write!(formatter, "{path} must be {what}"),
        }
    }
}

impl std::error::Error for WireFault {}

/// Where in the body reading is; turned into text only when there is a fault.
#[doc(hidden)]
pub enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn fault(&self, expected: Expected) -> WireFault {
        WireFault {
            path: self.to_string(),
            expected,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Field(Path::Root, name) => formatter.write_str(name),
            Self::Field(parent, name) => write!(formatter, "{parent}.{name}"),
            Self::Index(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}

/// What the generator writes for a structure of a request.
pub(crate) trait Fields: Default {
    /// Takes one field; a name that the structure has not is passed over.
    fn set(&mut self, name: &str, value: Value, at: &Path<'_>) -> Result<(), WireFault>;
}

/// Reads one field; null leaves it unset.
pub(crate) fn read_into<T: FromValue>(
    field: &mut Option<T>,
    value: Value,
    at: &Path<'_>,
) -> Result<(), WireFault> {
    *field = match value {
        Value::Null => None,
        value => Some(T::from_value(value, at)?),
    };
    Ok(())
}

impl<T: Fields> FromValue for T {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        let Value::Map(entries) = value else {
            return Err(at.fault(Expected::Structure));
        };
        let mut read = Self::default();
        for (name, value) in entries {
            read.set(&name, value, &Path::Field(at, &name))?;
        }
        Ok(read)
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        let Value::List(values) = value else {
            return Err(at.fault(Expected::List));
        };
        let indexed = values.into_iter().enumerate();
        indexed
            .map(|(index, value)| T::from_value(value, &Path::Index(at, index)))
            .collect()
    }
}

impl FromValue for String {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        match value {
            Value::Text(text) => Ok(text),
            _ => Err(at.fault(Expected::Text)),
        }
    }
}

impl FromValue for i64 {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        let number = match &value {
            Value::Integer(number) => Some(*number),
            Value::Float(number) => whole(*number),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        };
        number.ok_or_else(|| at.fault(Expected::Integer))
    }
}

impl FromValue for u64 {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        let number = match &value {
            Value::Integer(number) => u64::try_from(*number).ok(),
            Value::Unsigned(number) => Some(*number),
            Value::Float(number) => whole(*number).and_then(|number| u64::try_from(number).ok()),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        };
        number.ok_or_else(|| at.fault(Expected::Unsigned))
    }
}

impl FromValue for f64 {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        let number = match &value {
            // Coordinates and sizes: far below the 2^53 up to which this is exact.
            Value::Integer(number) => Some(*number as f64),
            Value::Unsigned(number) => Some(*number as f64),
            Value::Float(number) => Some(*number),
            Value::Text(text) => text.trim().parse().ok(),
            _ => None,
        };
        // "NaN" and "inf" parse as texts and are no numbers of the contract.
        number
            .filter(|number| number.is_finite())
            .ok_or_else(|| at.fault(Expected::Number))
    }
}

impl FromValue for bool {
    fn from_value(value: Value, at: &Path<'_>) -> Result<Self, WireFault> {
        match &value {
            Value::Bool(truth) => Ok(*truth),
            Value::Integer(0) => Ok(false),
            Value::Integer(1) => Ok(true),
            Value::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "1" => Ok(true),
                "false" | "0" => Ok(false),
                _ => Err(at.fault(Expected::Bool)),
            },
            _ => Err(at.fault(Expected::Bool)),
        }
    }
}

/// The whole number that a float is, if it is one and exact.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53
    (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
}

/// Writes an unset field as the empty value of its type.
pub(crate) struct Filled<'a, T>(pub &'a Option<T>);

impl<T: Serialize + Default> Serialize for Filled<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(value) => value.serialize(serializer),
            None => T::default().serialize(serializer),
        }
    }
}
