//! The languages the product speaks.

/// Chinese (the default) or English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// 简体中文
    #[default]
    Chinese,
    /// English
    English,
}

impl Language {
    /// Reads an `Accept-Language` value or a plain tag: the first of `zh…` and `en…` wins,
    /// Chinese if there is neither. Weights are ignored; browsers list in order of preference.
    pub fn from_tags(tags: &str) -> Self {
        tags.split(',')
            .find_map(
                |tag| match tag.trim().get(..2).map(str::to_ascii_lowercase).as_deref() {
                    Some("zh") => Some(Self::Chinese),
                    Some("en") => Some(Self::English),
                    _ => None,
                },
            )
            .unwrap_or_default()
    }

    /// Picks the sentence of this language.
    pub fn pick<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_tag_wins() {
        for (tags, expected) in [
            ("zh-CN", Language::Chinese),
            ("en-US,zh;q=0.5", Language::English),
            ("fr, EN;q=0.8, zh", Language::English),
            ("", Language::Chinese),
            ("语", Language::Chinese),
        ] {
            assert_eq!(Language::from_tags(tags), expected, "{tags}");
        }
    }
}
