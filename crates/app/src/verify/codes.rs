//! The engine's words as their stable codes, for travelling.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

macro_rules! travels_as_its_code {
    ($name:ident, $type:ty, [$($variant:ident),* $(,)?]) => {
        pub(super) mod $name {
            use super::*;

            type Word = $type;
            const ALL: &[Word] = &[$(Word::$variant),*];

            pub fn serialize<S: Serializer>(word: &Word, to: S) -> Result<S::Ok, S::Error> {
                // No wildcard: a new word does not compile until it can travel.
                match word {
                    $(Word::$variant)|* => to.serialize_str(word.code()),
                }
            }

            pub fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Word, D::Error> {
                let code = String::deserialize(from)?;
                let word = ALL.iter().find(|word| word.code() == code);
                word.copied().ok_or_else(|| D::Error::custom("no such code"))
            }
        }
    };
}

travels_as_its_code!(
    summary,
    hefu_pades::Summary,
    [Valid, Changed, Invalid, Broken, Unsigned, Refused]
);
travels_as_its_code!(
    trust,
    hefu_pades::Trust,
    [
        None,
        Trusted,
        RevocationUnknown,
        Expired,
        NotYetValid,
        Untrusted,
        Revoked
    ]
);
travels_as_its_code!(
    kind,
    hefu_pades::SignatureKind,
    [Approval, Certification, DocumentTimeStamp]
);
