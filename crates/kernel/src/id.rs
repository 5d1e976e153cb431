//! Typed ids: 32 characters, `yD` and 30 random base-62 characters (178 bits), the form the
//! Tencent-compatible API shows. One id serves every face, so nothing has to be translated.

use std::{fmt, hash, marker::PhantomData, str::FromStr};

use crate::{Random, random::base62};

const PREFIX: &str = "yD";
const LENGTH: usize = 32;

/// A noun that has ids. Implemented by the empty types in [`kinds`] only.
pub trait Kind: 'static {
    /// The noun in lower case, for messages and debugging.
    const NAME: &'static str;
}

/// An id of one kind of thing; a seal's id can not be passed where a contract's is meant.
pub struct Id<K: Kind> {
    text: [u8; LENGTH],
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> Id<K> {
    /// Draws a fresh id.
    pub fn random(random: &dyn Random) -> Self {
        let mut text = [0; LENGTH];
        text[..PREFIX.len()].copy_from_slice(PREFIX.as_bytes());
        base62(random, &mut text[PREFIX.len()..]);
        Self {
            text,
            kind: PhantomData,
        }
    }

    /// The 32 characters.
    pub fn as_str(&self) -> &str {
        // Only ASCII is ever stored in `text`.
        std::str::from_utf8(&self.text).unwrap_or_default()
    }
}

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not an id: 32 letters and digits are expected")
    }
}

impl std::error::Error for IdError {}

impl<K: Kind> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let bytes: [u8; LENGTH] = text.as_bytes().try_into().map_err(|_| IdError)?;
        if !bytes.iter().all(u8::is_ascii_alphanumeric) {
            return Err(IdError);
        }
        Ok(Self {
            text: bytes,
            kind: PhantomData,
        })
    }
}

impl<K: Kind> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K: Kind> Copy for Id<K> {}
impl<K: Kind> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
impl<K: Kind> Eq for Id<K> {}
impl<K: Kind> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K: Kind> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}
impl<K: Kind> hash::Hash for Id<K> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", K::NAME, self.as_str())
    }
}

macro_rules! id_kinds {
    ($($(#[$meta:meta])* $kind:ident, $alias:ident, $name:literal;)*) => {
        /// The kinds of things that have ids. The list only grows.
        pub mod kinds {
            $($(#[$meta])* #[derive(Debug)] pub enum $kind {}
            impl super::Kind for $kind { const NAME: &'static str = $name; })*
        }
        $($(#[$meta])* pub type $alias = Id<kinds::$kind>;)*
    };
}

id_kinds! {
    /// A contract (ESS: Flow).
    Contract, ContractId, "contract";
    /// A signatory of one contract (ESS: Approver, its SignId and RecipientId).
    Signatory, SignatoryId, "signatory";
    /// A field on a page (ESS: Component).
    Field, FieldId, "field";
    /// An account of a person.
    User, UserId, "user";
    /// A data subject: a natural person with a key of their own.
    Subject, SubjectId, "subject";
    /// An organisation.
    Organisation, OrganisationId, "organisation";
    /// An uploaded file.
    File, FileId, "file";
    /// A code that was sent to a mobile number.
    Code, CodeId, "code";
    /// One attempt at checking who somebody is.
    IdentityCheck, IdentityCheckId, "identity_check";
    /// A certificate that was issued.
    Certificate, CertificateId, "certificate";
    /// Something that happened to a person, an organisation, a key or the installation itself.
    PlatformEvent, PlatformEventId, "platform_event";
    /// A job in the outbox.
    Job, JobId, "job";
    /// A key of the open API.
    ApiKey, ApiKeyId, "api_key";
    /// A deed of whoever runs the installation.
    Audit, AuditId, "audit";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::tests::Counting;

    #[test]
    fn ids_are_32_characters_and_start_with_the_prefix() {
        let id = ContractId::random(&Counting::default());
        assert_eq!(id.as_str().len(), 32);
        assert!(id.as_str().starts_with("yD"));
        assert_eq!(id.as_str().parse::<ContractId>(), Ok(id));
    }

    #[test]
    fn other_texts_are_no_ids() {
        for text in [
            "",
            "yD",
            &"y".repeat(31),
            &"y".repeat(33),
            &format!("yD{}", "-".repeat(30)),
            &"合".repeat(11),
        ] {
            assert_eq!(text.parse::<ContractId>(), Err(IdError), "{text:?}");
        }
    }
}
