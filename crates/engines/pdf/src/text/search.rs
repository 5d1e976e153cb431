//! Finding words in the text of a page.

use thiserror::Error;

use super::fold::fold;
use super::font::UNKNOWN;
use super::layout::{PageText, TextLine, is_loose, union};
use crate::geometry::ViewRect;

/// Most characters of a keyword.
const MAX_CHARACTERS: usize = 200;

/// What to look for: exact text within a line.
///
/// Runs of text that a producer split, letter-spaced ideographs and characters that share a glyph
/// (ligatures, radicals) are found as a reader sees them. A space matches any width of space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyword {
    characters: Vec<char>,
    whole: bool,
}

/// Why something cannot be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeywordError {
    /// Nothing is left without spaces.
    #[error("the keyword is empty")]
    Empty,
    /// More characters than any line of interest has.
    #[error("the keyword has more than {max} characters")]
    TooLong {
        /// The most characters.
        max: usize,
    },
}

/// A place where a keyword stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeywordHit {
    /// The page, from 0.
    pub page: usize,
    /// The smallest upright rectangle that holds its characters.
    pub rect: ViewRect,
}

impl Keyword {
    /// Every occurrence of this text, also within a longer word.
    ///
    /// # Errors
    /// [`KeywordError`].
    pub fn anywhere(text: &str) -> Result<Self, KeywordError> {
        let mut folded = Vec::new();
        if text.chars().count() > MAX_CHARACTERS {
            let max = MAX_CHARACTERS;
            return Err(KeywordError::TooLong { max });
        }
        text.trim().chars().for_each(|one| fold(one, &mut folded));
        folded.dedup_by(|one, before| *one == ' ' && *before == ' ');
        if folded.iter().all(|one| *one == ' ' || *one == UNKNOWN) {
            return Err(KeywordError::Empty);
        }
        Ok(Self {
            characters: folded,
            whole: false,
        })
    }

    /// Only occurrences that stand alone: nothing but spaces and the ends of the line beside them.
    ///
    /// # Errors
    /// [`KeywordError`].
    pub fn whole_word(text: &str) -> Result<Self, KeywordError> {
        let keyword = Self::anywhere(text)?;
        Ok(Self {
            whole: true,
            ..keyword
        })
    }

    /// As written: `^word^` is a whole word, anything else is text anywhere.
    ///
    /// # Errors
    /// [`KeywordError`].
    pub fn parse(written: &str) -> Result<Self, KeywordError> {
        let inner = written
            .strip_prefix('^')
            .and_then(|rest| rest.strip_suffix('^'));
        match inner {
            Some(inner) => Self::whole_word(inner),
            None => Self::anywhere(written),
        }
    }
}

impl PageText {
    /// Every occurrence, from the top to the bottom and from the left to the right, none overlapping
    /// another.
    #[must_use]
    pub fn find(&self, keyword: &Keyword) -> Vec<KeywordHit> {
        let mut hits = Vec::new();
        for line in &self.lines {
            let items = items(line);
            let mut at = 0;
            while at < items.len() {
                let Some(end) = matches_at(&items, at, keyword) else {
                    at += 1;
                    continue;
                };
                let (first, last) = (items[at].place, items[end - 1].place);
                let rect = union(&line.characters[first..=last]);
                hits.extend(rect.map(|rect| KeywordHit {
                    page: self.page,
                    rect,
                }));
                at = end;
            }
        }
        hits
    }
}

/// A character of a line as it is compared.
struct Item {
    text: char,
    /// A gap that need not be a space.
    optional: bool,
    /// Its place in the line.
    place: usize,
}

fn items(line: &TextLine) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(line.characters.len());
    let mut folded = Vec::new();
    for (place, character) in line.characters.iter().enumerate() {
        if place > 0 && character.is_set_apart() {
            let before = line.characters[place - 1].text;
            let optional = is_loose(before, character);
            push(&mut items, ' ', optional, place);
        }
        folded.clear();
        fold(character.text, &mut folded);
        for text in &folded {
            push(&mut items, *text, false, place);
        }
    }
    items
}

/// Spaces that follow each other are one, and needed if one of them is.
fn push(items: &mut Vec<Item>, text: char, optional: bool, place: usize) {
    match items.last_mut() {
        Some(last) if text == ' ' && last.text == ' ' => last.optional &= optional,
        _ => items.push(Item {
            text,
            optional,
            place,
        }),
    }
}

/// The end of an occurrence that starts here.
fn matches_at(items: &[Item], start: usize, keyword: &Keyword) -> Option<usize> {
    let mut at = start;
    for (place, wanted) in keyword.characters.iter().enumerate() {
        let loose = |item: &Item| item.text == ' ' && item.optional && *wanted != ' ';
        if place > 0 && items.get(at).is_some_and(loose) {
            at += 1;
        }
        if items.get(at)?.text != *wanted {
            return None;
        }
        at += 1;
    }
    // Letter spacing does not part a word.
    let letter = |item: &&Item| !(item.text == ' ' && item.optional);
    let before = items[..start].iter().rev().find(letter);
    let after = items[at..].iter().find(letter);
    let joins = |item: &Item| item.text != ' ';
    let joined = before.is_some_and(joins) || after.is_some_and(joins);
    (!keyword.whole || !joined).then_some(at)
}
