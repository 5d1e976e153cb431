//! Why a statement about a person is refused.

/// The closed list of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not a mainland mobile number.
    MobileInvalid,
    /// Not a name of a person.
    NameInvalid,
    /// Not 17 digits and a digit or `X`.
    IdNumberLength,
    /// The first six digits name no place.
    IdNumberPlace,
    /// The digits of the birthday are no day that has been.
    IdNumberBirthDate,
    /// The last character does not follow from the others.
    IdNumberCheckDigit,
    /// The holder is too young to sign.
    UnderAge {
        /// Completed years that are needed.
        minimum_years: i32,
    },
}
