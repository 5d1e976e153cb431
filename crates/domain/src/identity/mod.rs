//! Who somebody is: the checks that need no outside register.
//!
//! GB 11643-1999 rules the citizen identity number; GB 32100-2015 is not needed yet.

mod document;
mod refusal;
#[cfg(test)]
mod tests;

use hefu_kernel::Date;

pub use document::{Document, DocumentKind, DocumentNumber};
pub use refusal::Refusal;

/// The earliest year somebody living can be born in.
const BIRTH_YEAR_MIN: i32 = 1850;

/// The most characters a person's name may have.
pub const NAME_CHARACTERS_MAX: usize = 50;

/// A mainland mobile number: 11 digits, the first `1`, the second `3`–`9`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Mobile(String);

impl Mobile {
    /// Reads a number; spaces, hyphens and a leading `+86` or `86` are tolerated.
    ///
    /// # Errors
    /// [`Refusal::MobileInvalid`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let compact: String = text.chars().filter(|&c| c != ' ' && c != '-').collect();
        let national = match compact.strip_prefix("+86") {
            Some(rest) => rest,
            None if compact.len() == 13 => compact.strip_prefix("86").unwrap_or(&compact),
            None => &compact,
        };
        match national.as_bytes() {
            [b'1', b'3'..=b'9', rest @ ..]
                if rest.len() == 9 && rest.iter().all(u8::is_ascii_digit) =>
            {
                Ok(Self(national.to_owned()))
            }
            _ => Err(Refusal::MobileInvalid),
        }
    }

    /// The 11 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number with its middle hidden, such as `138****8000`.
    pub fn masked(&self) -> String {
        format!("{}****{}", &self.0[..3], &self.0[7..])
    }
}

impl std::fmt::Debug for Mobile {
    /// Never the number itself: debug texts end up in logs.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.masked())
    }
}

/// A person's name as it stands on the document, trimmed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name: 2 to 50 letters, with `·`, `.`, `-`, `'` and single inner spaces.
    /// A single ideograph is a name as well.
    ///
    /// # Errors
    /// [`Refusal::NameInvalid`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let name = text.trim();
        let count = name.chars().count();
        let allowed = |c: char| c.is_alphabetic() || "·•.-' ’".contains(c);
        let lettered = name.chars().any(char::is_alphabetic);
        let latin_initial = count == 1 && name.is_ascii();
        if count == 0 || count > NAME_CHARACTERS_MAX || !lettered || latin_initial {
            return Err(Refusal::NameInvalid);
        }
        if !name.chars().all(allowed) || name.contains("  ") {
            return Err(Refusal::NameInvalid);
        }
        Ok(Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name the same person on paper: the middle dots `·` and `•` are one letter,
    /// case and spaces do not matter.
    pub fn same_as(&self, other: &Self) -> bool {
        let plain = |name: &str| -> String {
            name.chars()
                .filter(|c| !c.is_whitespace())
                .map(|c| if c == '•' { '·' } else { c })
                .flat_map(char::to_lowercase)
                .collect()
        };
        plain(&self.0) == plain(&other.0)
    }
}

impl std::fmt::Debug for PersonName {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("PersonName(…)")
    }
}

/// A citizen identity number with a right check digit (GB 11643-1999).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdNumber {
    text: String,
    birth: Date,
}

impl IdNumber {
    /// Reads 18 characters; the last may be `x` or `X`. The place must start with a province's
    /// code, the birthday must exist and the check digit must be right.
    ///
    /// # Errors
    /// The part that is wrong, as a [`Refusal`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim().to_ascii_uppercase();
        let bytes = text.as_bytes();
        let body_is_digits = bytes.iter().take(17).all(u8::is_ascii_digit);
        let tail_fits = bytes
            .last()
            .is_some_and(|&c| c.is_ascii_digit() || c == b'X');
        if bytes.len() != 18 || !body_is_digits || !tail_fits {
            return Err(Refusal::IdNumberLength);
        }
        if !matches!(bytes[0], b'1'..=b'6' | b'8') {
            return Err(Refusal::IdNumberPlace);
        }
        let number = |from: usize, to: usize| {
            bytes[from..to]
                .iter()
                .fold(0_i32, |sum, digit| sum * 10 + i32::from(digit - b'0'))
        };
        let birth = Date::new(number(6, 10), number(10, 12) as u8, number(12, 14) as u8)
            .filter(|date| date.year >= BIRTH_YEAR_MIN)
            .ok_or(Refusal::IdNumberBirthDate)?;
        if bytes[17] != check_digit(bytes) {
            return Err(Refusal::IdNumberCheckDigit);
        }
        Ok(Self { text, birth })
    }

    /// The 18 characters, `X` in upper case.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The birthday it states.
    pub fn birth(&self) -> Date {
        self.birth
    }
}

impl std::fmt::Debug for IdNumber {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("IdNumber(…)")
    }
}

/// ISO 7064 MOD 11-2 over the first 17 digits.
fn check_digit(bytes: &[u8]) -> u8 {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const DIGITS: &[u8; 11] = b"10X98765432";
    let sum: u32 = WEIGHTS
        .iter()
        .zip(bytes)
        .map(|(weight, digit)| weight * u32::from(digit - b'0'))
        .sum();
    DIGITS[(sum % 11) as usize]
}
