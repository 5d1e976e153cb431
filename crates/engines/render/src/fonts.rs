//! Fonts for text whose font the file does not hold.

use std::sync::Arc;

use hayro::hayro_interpret::{
    FontResolverFn,
    font::{FontData, FontQuery},
};

/// Chinese faces to draw with where a file names a font that it does not hold; Latin text falls back to
/// the fourteen standard fonts.
#[derive(Clone, Default)]
pub struct Fallback {
    serif: Option<FontData>,
    sans: Option<FontData>,
}

impl std::fmt::Debug for Fallback {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fallback").finish_non_exhaustive()
    }
}

impl Fallback {
    /// With these OpenType faces for Chinese, Japanese and Korean text.
    #[must_use]
    pub fn new(serif: &'static [u8], sans: &'static [u8]) -> Self {
        Self {
            serif: Some(Arc::new(serif)),
            sans: Some(Arc::new(sans)),
        }
    }

    pub(crate) fn resolver(&self) -> FontResolverFn {
        let (serif, sans) = (self.serif.clone(), self.sans.clone());
        Arc::new(move |query| match query {
            FontQuery::Standard(font) => Some(font.get_font_data()),
            FontQuery::Fallback(wanted) if wanted.character_collection.is_some() => {
                let names = [
                    &wanted.post_script_name,
                    &wanted.font_name,
                    &wanted.font_family,
                ];
                let is_sans = names.into_iter().flatten().any(|name| names_sans(name));
                let face = if is_sans { &sans } else { &serif };
                let standard = || wanted.pick_standard_font().get_font_data();
                Some(face.clone().map_or_else(standard, |face| (face, 0)))
            }
            FontQuery::Fallback(wanted) => Some(wanted.pick_standard_font().get_font_data()),
        })
    }
}

/// Whether a font's name says that it has no serifs: the names under which the common Chinese sans faces
/// stand in files.
fn names_sans(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let sans = [
        "hei", "yahei", "gothic", "sans", "dengxian", "arial", "pingfang", "黑", "yuan",
    ];
    sans.iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::names_sans;

    #[test]
    fn common_names_are_told_apart() {
        for (name, expected) in [
            ("SimHei", true),
            ("MicrosoftYaHei-Bold", true),
            ("思源黑体", true),
            ("SimSun", false),
            ("STSong-Light", false),
            ("FangSong_GB2312", false),
            ("KaiTi", false),
        ] {
            assert_eq!(names_sans(name), expected, "{name}");
        }
    }
}
