//! What a template is filled with: plain values, written as JSON.

use std::fmt::Write;

use crate::TypesetError;

/// A value of a template's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// Nothing: what is not known or does not apply.
    Nothing,
    /// Yes or no.
    Truth(bool),
    /// A whole number.
    Integer(i64),
    /// Text, never markup.
    Text(String),
    /// Several values in order.
    List(Vec<Data>),
    /// Named values, in the order they were given.
    Map(Vec<(&'static str, Data)>),
}

impl Data {
    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list made from something that can be walked.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(items.into_iter().collect())
    }

    /// Text, or nothing.
    pub fn optional(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.into()))
    }

    /// Shows every text to a check and stops at the first that fails.
    pub(crate) fn each_text(
        &self,
        check: &mut impl FnMut(&str) -> Result<(), TypesetError>,
    ) -> Result<(), TypesetError> {
        match self {
            Self::Nothing | Self::Truth(_) | Self::Integer(_) => Ok(()),
            Self::Text(text) => check(text),
            Self::List(items) => items.iter().try_for_each(|item| item.each_text(check)),
            Self::Map(entries) => entries
                .iter()
                .try_for_each(|(_, value)| value.each_text(check)),
        }
    }

    /// The value as JSON (RFC 8259), without spaces.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Nothing => out.push_str("null"),
            Self::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Integer(number) => {
                // Writing into a `String` can not fail.
                let _ = write!(out, "{number}");
            }
            Self::Text(text) => write_text(out, text),
            Self::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Self::Map(entries) => {
                out.push('{');
                for (place, (name, value)) in entries.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    write_text(out, name);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if u32::from(control) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
