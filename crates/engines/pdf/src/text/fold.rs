//! Characters that look alike because one glyph serves them, made one for searching.
//!
//! Full width and half width stay apart, as do letters of other cases: what differs on paper differs
//! here.

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;

/// Radicals and the ideographs that share their glyphs, beyond what Unicode decomposes. Programs that
/// turn a font's character map round write either of the two.
const RADICALS: &str = "⺂乛⺃乚⺅亻⺇𠘨⺉刂⺋㔾⺍𭕄⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩𤣩⺫罒⺭礻⺮𥫗⺯糹\
    ⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺽𦥑⺾艹⺿艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风\
    ⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀";

fn radicals() -> &'static HashMap<char, char> {
    static PAIRS: OnceLock<HashMap<char, char>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let characters: Vec<char> = RADICALS.chars().collect();
        let pairs = characters.as_chunks::<2>().0.iter();
        pairs
            .map(|[radical, ideograph]| (*radical, *ideograph))
            .collect()
    })
}

/// What a character is searched as; nothing for characters without a shape.
pub(super) fn fold(character: char, out: &mut Vec<char>) {
    match character {
        // Soft hyphen, zero-width characters, variation selectors.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}' => {}
        '\u{2e80}'..='\u{2eff}' if radicals().contains_key(&character) => {
            out.extend(radicals().get(&character));
        }
        // Latin ligatures, radicals, compatibility ideographs.
        '\u{fb00}'..='\u{fb06}'
        | '\u{2e80}'..='\u{2fdf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{2f800}'..='\u{2fa1f}' => out.extend(character.nfkc()),
        _ if character.is_whitespace() => out.push(' '),
        _ => out.push(character),
    }
}

/// Whether lines may be broken, and letters set apart, anywhere beside this character: ideographs,
/// kana, full-width forms and their punctuation.
pub(super) fn is_ideographic(character: char) -> bool {
    matches!(
        character,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn characters_of_one_glyph_are_one() {
        for (written, expected) in [
            ("ﬁle", "file"),
            ("⽅⺠⻓⻔", "方民长门"),
            ("\u{f900}", "豈"),
            ("a\u{ad}b\u{200b}c\u{fe0f}", "abc"),
            ("甲\u{3000}方\u{a0}x\ty", "甲 方 x y"),
            ("ＡA１1：:（(", "ＡA１1：:（("),
            ("①Ⅳ㎡", "①Ⅳ㎡"),
        ] {
            let mut folded = Vec::new();
            written.chars().for_each(|one| fold(one, &mut folded));
            assert_eq!(folded.iter().collect::<String>(), expected, "{written}");
        }
    }
}
