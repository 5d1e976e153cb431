//! Unicode values of glyph names, after the Adobe Glyph List Specification.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The Adobe Glyph List for New Fonts 1.7, with its licence at the top.
const LIST: &str = include_str!("aglfn.txt");

fn list() -> &'static HashMap<&'static str, char> {
    static NAMES: OnceLock<HashMap<&'static str, char>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let entries = LIST.lines().filter(|line| !line.starts_with('#'));
        entries
            .filter_map(|line| {
                let mut parts = line.split(';');
                let character = hexadecimal(parts.next()?)?;
                Some((parts.next()?, character))
            })
            .collect()
    })
}

fn hexadecimal(digits: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

/// The characters that a glyph of this name shows, or none if the name says nothing.
pub(super) fn characters(name: &str) -> Vec<char> {
    // A suffix names a variant of the same character, an underscore joins the parts of a ligature.
    let base = name.split('.').next().unwrap_or_default();
    base.split('_').flat_map(component).collect()
}

fn component(name: &str) -> Vec<char> {
    if let Some(character) = list().get(name) {
        return vec![*character];
    }
    match name {
        "fi" => return vec!['\u{fb01}'],
        "fl" => return vec!['\u{fb02}'],
        "nbspace" | "nonbreakingspace" => return vec!['\u{a0}'],
        "sfthyphen" | "softhyphen" => return vec!['\u{ad}'],
        _ => {}
    }
    let upper = |digits: &str| {
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
    };
    if let Some(digits) = name.strip_prefix("uni")
        && !digits.is_empty()
        && digits.len() % 4 == 0
        && upper(digits)
    {
        let groups = (0..digits.len()).step_by(4);
        return groups
            .filter_map(|at| hexadecimal(&digits[at..at + 4]))
            .collect();
    }
    if let Some(digits) = name.strip_prefix('u')
        && (4..=6).contains(&digits.len())
        && upper(digits)
    {
        return hexadecimal(digits).into_iter().collect();
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::characters;

    #[test]
    fn names_are_read_after_the_specification() {
        for (name, expected) in [
            ("A", "A"),
            ("Aacute", "Á"),
            ("zero.oldstyle", "0"),
            ("f_f_i", "ffi"),
            ("fi", "\u{fb01}"),
            ("uni7532", "甲"),
            ("uni75324E59", "甲乙"),
            ("u20BB7", "𠮷"),
            ("uni753", ""),
            ("unia532", ""),
            ("uniD800", ""),
            ("g17", ""),
            (".notdef", ""),
            ("Euro", "€"),
        ] {
            assert_eq!(
                characters(name).iter().collect::<String>(),
                expected,
                "{name}"
            );
        }
    }
}
