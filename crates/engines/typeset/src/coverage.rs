//! Which characters the fonts have.

use ttf_parser::Face;

use crate::TypesetError;

/// One bit per character of the code space that some font has.
pub(crate) struct Coverage(Vec<u64>);

const CODE_SPACE: usize = 0x11_0000;

impl Coverage {
    pub(crate) fn of(fonts: &[&[u8]]) -> Self {
        let mut bits = vec![0; CODE_SPACE / 64];
        for face in fonts.iter().filter_map(|bytes| Face::parse(bytes, 0).ok()) {
            let tables = face.tables().cmap.into_iter();
            for table in tables.flat_map(|cmap| cmap.subtables.into_iter()) {
                if !table.is_unicode() {
                    continue;
                }
                table.codepoints(|code| {
                    // A listed code may still lead to glyph 0, the box.
                    let drawn = table.glyph_index(code).is_some_and(|glyph| glyph.0 != 0);
                    if let Some(word) = bits.get_mut(code as usize / 64).filter(|_| drawn) {
                        *word |= 1 << (code % 64);
                    }
                });
            }
        }
        Self(bits)
    }

    pub(crate) fn shows(&self, character: char) -> bool {
        let code = u32::from(character);
        let has = self.0[code as usize / 64] >> (code % 64) & 1 == 1;
        has && !is_disguise(character)
    }

    pub(crate) fn legible(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            if self.shows(character) {
                out.push(character);
            } else {
                out.push_str(&format!("〔U+{:04X}〕", u32::from(character)));
            }
        }
        out
    }

    pub(crate) fn check(&self, text: &str) -> Result<(), TypesetError> {
        match text
            .chars()
            .find(|&character| character != '\n' && !self.shows(character))
        {
            Some(character) => Err(TypesetError::MissingGlyph(character)),
            None => Ok(()),
        }
    }
}

/// Characters that show nothing or turn the order of others around (UAX #9, UTS #39): what stands
/// in evidence must look like what it is.
fn is_disguise(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}
