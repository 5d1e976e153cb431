//! Who somebody is, as far as this installation can tell.
//!
//! Must never know the database, contracts or other adapters, and never logs: everything it is
//! given is personal. Entry point: [`EmbeddedIdentity`].

use async_trait::async_trait;
use hefu_app::ports::{IdentityProvider, PersonAnswer, PersonClaim, Provider, ProviderError};

/// The stable name of the embedded provider.
pub const NAME: &str = "embedded";
/// The stable name of its method.
pub const METHOD: &str = "format_rules";

/// The answer of the embedded provider. It says which rules a claim has passed and that nobody
/// was asked; it holds nothing of the person, so that its digest can be shown to anybody. The
/// bytes are evidence: another set of rules gets another version, never the same text changed.
const ANSWER: &[u8] = b"hefu format_rules v1\n\
    name: 1 to 50 letters\n\
    id_number: GB 11643-1999 length, place, birth date, check digit (ISO 7064 MOD 11-2)\n\
    register asked: none\n";

/// The provider that is always there. It confirms a claim because the claim's parts keep the
/// rules of their form, which [`PersonName`] and [`IdNumber`] have checked when they were made;
/// it asks no register, so it proves to nobody outside that the person exists.
///
/// [`PersonName`]: hefu_domain::identity::PersonName
/// [`IdNumber`]: hefu_domain::identity::IdNumber
#[derive(Debug, Clone, Copy, Default)]
pub struct EmbeddedIdentity;

#[async_trait]
impl IdentityProvider for EmbeddedIdentity {
    fn provider(&self) -> Provider {
        Provider {
            name: NAME.into(),
            embedded: true,
        }
    }

    async fn check_person(&self, _claim: &PersonClaim) -> Result<PersonAnswer, ProviderError> {
        Ok(PersonAnswer {
            confirmed: true,
            method: METHOD.into(),
            answer: ANSWER.to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use hefu_domain::identity::{IdNumber, PersonName};

    use super::*;

    fn claim(name: &str) -> PersonClaim {
        PersonClaim {
            name: PersonName::parse(name).expect("valid"),
            id_number: IdNumber::parse("11010519491231002X").expect("valid"),
        }
    }

    #[tokio::test]
    async fn a_well_formed_claim_is_confirmed_and_the_answer_names_the_rules() {
        let answer = EmbeddedIdentity
            .check_person(&claim("李雷"))
            .await
            .expect("answers");
        assert_eq!(
            answer,
            PersonAnswer {
                confirmed: true,
                method: "format_rules".into(),
                answer: b"hefu format_rules v1\nname: 1 to 50 letters\nid_number: GB 11643-1999 \
                    length, place, birth date, check digit (ISO 7064 MOD 11-2)\n\
                    register asked: none\n"
                    .to_vec(),
            }
        );
    }

    #[tokio::test]
    async fn the_answer_holds_nothing_of_the_person() {
        let mut answers = Vec::new();
        for name in ["李雷", "韩梅梅"] {
            answers.push(EmbeddedIdentity.check_person(&claim(name)).await);
        }
        assert_eq!(answers[0], answers[1]);
    }

    #[test]
    fn the_provider_says_that_it_is_embedded() {
        let provider = EmbeddedIdentity.provider();
        assert_eq!((provider.name.as_str(), provider.embedded), (NAME, true));
    }
}
