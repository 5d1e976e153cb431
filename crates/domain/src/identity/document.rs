//! The identity documents that are accepted, each with its own rules.
//!
//! GB 11643-1999 rules the numbers of identity cards and of residence permits; the number of a
//! travel permit tells neither birthday nor check digit, so its holder states the birthday.

use hefu_kernel::Date;

use super::{BIRTH_YEAR_MIN, IdNumber, Refusal};

/// The places that stand in the numbers of residence permits: Hong Kong, Macao, Taiwan.
const RESIDENCE_PERMIT_PLACES: [&str; 3] = ["810000", "820000", "830000"];

/// The closed list of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// Resident identity card of the mainland.
    IdentityCard,
    /// Mainland travel permit for Hong Kong and Macao residents.
    TravelPermit,
    /// Residence permit for Hong Kong, Macao and Taiwan residents.
    ResidencePermit,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 3] = [
        Self::IdentityCard,
        Self::TravelPermit,
        Self::ResidencePermit,
    ];

    /// The stable name, the one that callers of the ESS interface use as well.
    pub fn name(self) -> &'static str {
        match self {
            Self::IdentityCard => "ID_CARD",
            Self::TravelPermit => "HONGKONG_AND_MACAO",
            Self::ResidencePermit => "HONGKONG_MACAO_AND_TAIWAN",
        }
    }

    /// The kind of that name.
    ///
    /// # Errors
    /// [`Refusal::DocumentNotAccepted`].
    pub fn parse(name: &str) -> Result<Self, Refusal> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
            .ok_or(Refusal::DocumentNotAccepted)
    }

    /// The kind a number looks like; no number fits two kinds.
    pub fn of_number(number: &str) -> Self {
        match number.trim().as_bytes().first() {
            Some(b'H' | b'h' | b'M' | b'm') => Self::TravelPermit,
            Some(b'8') => Self::ResidencePermit,
            _ => Self::IdentityCard,
        }
    }

    /// Completed years its holder must have to sign.
    pub fn minimum_age_years(self) -> i32 {
        match self {
            Self::IdentityCard => 16,
            Self::TravelPermit | Self::ResidencePermit => 18,
        }
    }

    fn of_signing_age(self, birth: Date, today: Date) -> Result<(), Refusal> {
        let minimum_years = self.minimum_age_years();
        let stated = match self {
            Self::TravelPermit => true,
            Self::IdentityCard | Self::ResidencePermit => false,
        };
        if birth > today && stated {
            return Err(Refusal::BirthDate);
        }
        if birth > today {
            return Err(Refusal::IdNumberBirthDate);
        }
        if today.age_since(birth) < minimum_years {
            return Err(Refusal::UnderAge {
                minimum_years,
                stated,
            });
        }
        Ok(())
    }
}

/// The number of a document, well formed for its kind.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DocumentNumber {
    kind: DocumentKind,
    text: String,
    birth: Option<Date>,
}

impl DocumentNumber {
    /// Reads a number by the rules of that kind; letters may be in lower case.
    ///
    /// # Errors
    /// The part that is wrong, as a [`Refusal`]; [`Refusal::ResidencePermitAsIdCard`] if the
    /// number is one of another kind.
    pub fn parse(kind: DocumentKind, text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let (text, birth) = match kind {
            DocumentKind::TravelPermit => (permit_number(text)?, None),
            DocumentKind::IdentityCard | DocumentKind::ResidencePermit => {
                let number = IdNumber::parse(text);
                // The kind is looked at before birthday and check digit: who chose the wrong
                // kind shall not have to correct digits first.
                if number != Err(Refusal::IdNumberLength) {
                    of_kind(kind, text)?;
                }
                let number = number?;
                (number.as_str().to_owned(), Some(number.birth()))
            }
        };
        Ok(Self { kind, text, birth })
    }

    /// The kind of document it is the number of.
    pub fn kind(&self) -> DocumentKind {
        self.kind
    }

    /// The characters, letters in upper case.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number with its middle hidden, such as `110***********002X` or `H******78`.
    pub fn masked(&self) -> String {
        let (head, tail) = match self.kind {
            DocumentKind::TravelPermit => (1, 2),
            DocumentKind::IdentityCard | DocumentKind::ResidencePermit => (3, 4),
        };
        let end = self.text.len() - tail;
        let stars = "*".repeat(end - head);
        format!("{}{stars}{}", &self.text[..head], &self.text[end..])
    }

    /// Refuses holders who have not completed the kind's years on that day, as far as the number
    /// alone tells.
    ///
    /// # Errors
    /// [`Refusal::UnderAge`] or [`Refusal::IdNumberBirthDate`].
    pub fn of_signing_age(&self, today: Date) -> Result<(), Refusal> {
        match self.birth {
            Some(birth) => self.kind.of_signing_age(birth, today),
            None => Ok(()),
        }
    }
}

impl std::fmt::Debug for DocumentNumber {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "DocumentNumber({}, …)", self.kind.name())
    }
}

/// A document as its holder shows it: a number and the holder's birthday.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Document {
    number: DocumentNumber,
    birth: Date,
}

impl Document {
    /// Reads a number and, where the number does not state it, the birthday (`YYYY-MM-DD`). A
    /// birthday that is given although the number states it must be the same.
    ///
    /// # Errors
    /// As [`DocumentNumber::parse`], and [`Refusal::BirthDate`].
    pub fn parse(
        kind: DocumentKind,
        number: &str,
        birth_date: Option<&str>,
    ) -> Result<Self, Refusal> {
        let number = DocumentNumber::parse(kind, number)?;
        let given = birth_date
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| day(text).ok_or(Refusal::BirthDate))
            .transpose()?;
        let birth = match (number.birth, given) {
            (Some(stated), Some(given)) if stated != given => return Err(Refusal::BirthDate),
            (Some(birth), _) | (None, Some(birth)) => birth,
            (None, None) => return Err(Refusal::BirthDate),
        };
        Ok(Self { number, birth })
    }

    /// The kind.
    pub fn kind(&self) -> DocumentKind {
        self.number.kind
    }

    /// The number.
    pub fn number(&self) -> &DocumentNumber {
        &self.number
    }

    /// The holder's birthday.
    pub fn birth(&self) -> Date {
        self.birth
    }

    /// The birthday, if only the holder says it and the number does not.
    pub fn stated_birth(&self) -> Option<Date> {
        match self.number.birth {
            Some(_) => None,
            None => Some(self.birth),
        }
    }

    /// Refuses holders who have not completed the kind's years on that day, and birthdays that
    /// are yet to come.
    ///
    /// # Errors
    /// [`Refusal::UnderAge`], [`Refusal::IdNumberBirthDate`] or [`Refusal::BirthDate`].
    pub fn of_signing_age(&self, today: Date) -> Result<(), Refusal> {
        self.kind().of_signing_age(self.birth, today)
    }
}

impl std::fmt::Debug for Document {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Document({}, …)", self.kind().name())
    }
}

fn permit_number(text: &str) -> Result<String, Refusal> {
    let text = text.to_ascii_uppercase();
    match text.as_bytes() {
        [b'H' | b'M', digits @ ..]
            if matches!(digits.len(), 8 | 10) && digits.iter().all(u8::is_ascii_digit) =>
        {
            Ok(text)
        }
        _ => Err(Refusal::PermitNumber),
    }
}

/// Tells apart the two kinds whose numbers have one form.
fn of_kind(kind: DocumentKind, text: &str) -> Result<(), Refusal> {
    let permitted = RESIDENCE_PERMIT_PLACES
        .iter()
        .any(|place| text.starts_with(place));
    match kind {
        DocumentKind::IdentityCard if text.starts_with('8') => {
            Err(Refusal::ResidencePermitAsIdCard)
        }
        DocumentKind::ResidencePermit if !permitted => Err(Refusal::ResidencePermitPlace),
        _ => Ok(()),
    }
}

/// Reads `YYYY-MM-DD`.
fn day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let marks = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let part = |from: usize, to: usize| {
        bytes.get(from..to)?.iter().try_fold(0_u16, |sum, digit| {
            let digit = digit.is_ascii_digit().then(|| u16::from(digit - b'0'))?;
            Some(sum * 10 + digit)
        })
    };
    if !marks {
        return None;
    }
    let month = u8::try_from(part(5, 7)?).ok()?;
    let of_month = u8::try_from(part(8, 10)?).ok()?;
    Date::new(i32::from(part(0, 4)?), month, of_month).filter(|date| date.year >= BIRTH_YEAR_MIN)
}
