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
    /// No kind of document that is accepted here.
    DocumentNotAccepted,
    /// Not `H` or `M` and 8 or 10 digits.
    PermitNumber,
    /// A residence permit's number begins with no place that such permits are issued for.
    ResidencePermitPlace,
    /// The number of a residence permit was given as that of an identity card.
    ResidencePermitAsIdCard,
    /// The birth date that was asked for is missing, is no day that has been, or is not the one
    /// the number states.
    BirthDate,
    /// The holder is too young to sign.
    UnderAge {
        /// Completed years that are needed.
        minimum_years: i32,
        /// Whether the holder stated the birthday, because the number does not.
        stated: bool,
    },
}
