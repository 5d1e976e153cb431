//! Kinds of values: how each is read from the file and from a variable, shown and named.

use std::{fmt, net::SocketAddr, path::PathBuf};

/// What a setting expects, for people who got it wrong and for the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// In Chinese.
    pub chinese: &'static str,
    /// In English.
    pub english: &'static str,
    /// How one is written in a variable.
    pub example: &'static str,
}

/// A kind of setting.
pub trait Value: Sized {
    /// What it expects.
    const KIND: Kind;
    /// Whether what was given must not be repeated in a message.
    const SECRET: bool = false;

    /// Reads a variable. Blanks around it are gone already.
    fn from_text(text: &str) -> Option<Self>;

    /// Reads a value of the file.
    fn from_toml(value: &toml::Value) -> Option<Self>;

    /// As it is written in a variable.
    fn show(&self) -> String;
}

/// A text that is never printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "(empty)" } else { "***" })
    }
}

impl Value for Secret {
    const KIND: Kind = Kind {
        chinese: "保密文本",
        english: "secret text",
        example: "…",
    };
    const SECRET: bool = true;

    fn from_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }

    fn show(&self) -> String {
        if self.0.is_empty() {
            String::new()
        } else {
            "***".to_owned()
        }
    }
}

impl Value for String {
    const KIND: Kind = Kind {
        chinese: "文本",
        english: "text",
        example: "text",
    };

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }

    fn show(&self) -> String {
        self.clone()
    }
}

impl Value for bool {
    const KIND: Kind = Kind {
        chinese: "true 或 false",
        english: "true or false",
        example: "true",
    };

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        value.as_bool()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {$(
        impl Value for $type {
            const KIND: Kind = Kind {
                chinese: "整数",
                english: "whole number",
                example: "20",
            };

            fn from_text(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn from_toml(value: &toml::Value) -> Option<Self> {
                value.as_integer()?.try_into().ok()
            }

            fn show(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

whole_numbers!(u16, u32, u64, i64, usize);

impl Value for SocketAddr {
    const KIND: Kind = Kind {
        chinese: "地址:端口",
        english: "address:port",
        example: "0.0.0.0:8080",
    };

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl Value for PathBuf {
    const KIND: Kind = Kind {
        chinese: "路径",
        english: "path",
        example: "/etc/hefu/file.pem",
    };

    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }

    fn show(&self) -> String {
        self.to_string_lossy().into_owned()
    }
}

/// A list: separated by commas in a variable, an array in the file.
impl Value for Vec<String> {
    const KIND: Kind = Kind {
        chinese: "列表（文件中用 [\"…\"]，变量中用逗号分隔）",
        english: "list ([\"…\"] in the file, commas in a variable)",
        example: "10.0.0.0/8,192.0.2.7",
    };

    fn from_text(text: &str) -> Option<Self> {
        if text.starts_with('[') {
            let document: toml::Table = format!("list = {text}").parse().ok()?;
            return Self::from_toml(document.get("list")?);
        }
        let parts = text.split(',').map(str::trim);
        Some(
            parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        let items = value.as_array()?.iter();
        items
            .map(|item| item.as_str().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    }

    fn show(&self) -> String {
        self.join(",")
    }
}

/// Nothing is written as an empty text.
impl<T: Value> Value for Option<T> {
    const KIND: Kind = T::KIND;
    const SECRET: bool = T::SECRET;

    fn from_text(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(None);
        }
        T::from_text(text).map(Some)
    }

    fn from_toml(value: &toml::Value) -> Option<Self> {
        if value.as_str() == Some("") {
            return Some(None);
        }
        T::from_toml(value).map(Some)
    }

    fn show(&self) -> String {
        self.as_ref().map(T::show).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_with_commas_or_brackets() {
        for text in ["10.0.0.0/8, ::1", "[\"10.0.0.0/8\", \"::1\"]"] {
            let expected = vec!["10.0.0.0/8".to_owned(), "::1".to_owned()];
            assert_eq!(Vec::from_text(text), Some(expected), "{text}");
        }
        assert_eq!(Vec::<String>::from_text(""), Some(Vec::new()));
        assert_eq!(Vec::<String>::from_text("[1]"), None);
    }

    #[test]
    fn a_text_of_digits_stays_a_text() {
        assert_eq!(String::from_text("0123").as_deref(), Some("0123"));
        assert_eq!(u32::from_text("-1"), None);
        assert_eq!(u16::from_toml(&toml::Value::Integer(70_000)), None);
        assert_eq!(Option::<String>::from_text(""), Some(None));
    }

    #[test]
    fn a_secret_is_never_printed() {
        let secret = Secret::from("hunter2");
        assert!(!format!("{secret:?} {}", secret.show()).contains("hunter2"));
        assert_eq!(secret.expose(), "hunter2");
    }
}
