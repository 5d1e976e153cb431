//! Who somebody is, as far as this installation can tell.
//!
//! Must never know the database, contracts or other adapters, and never logs: everything it is
//! given is personal. Entry point: [`EmbeddedIdentity`].

use async_trait::async_trait;
use hefu_app::ports::{IdentityProvider, PersonAnswer, PersonClaim, Provider, ProviderError};
use hefu_domain::identity::DocumentKind;

/// The stable name of the embedded provider.
pub const NAME: &str = "embedded";
/// The stable name of its method.
pub const METHOD: &str = "format_rules";

/// The answer of the embedded provider. It says which rules a claim has passed and that nobody
/// was asked; it holds nothing of the person but the kind of document, so that its digest can be
/// shown to anybody. The bytes are evidence: another set of rules gets another version, never
/// the same text changed.
fn answer(kind: DocumentKind) -> &'static [u8] {
    match kind {
        DocumentKind::IdentityCard => {
            b"hefu format_rules v2\n\
            name: 1 to 50 letters\n\
            document: ID_CARD\n\
            id_number: GB 11643-1999 length, place, birth date, check digit (ISO 7064 MOD 11-2)\n\
            age: at least 16 by the birth date in the number\n\
            register asked: none\n"
        }
        DocumentKind::TravelPermit => {
            b"hefu format_rules v2\n\
            name: 1 to 50 letters\n\
            document: HONGKONG_AND_MACAO\n\
            id_number: H or M and 8 or 10 digits\n\
            age: at least 18 by the birth date as stated by the holder\n\
            register asked: none\n"
        }
        DocumentKind::ResidencePermit => {
            b"hefu format_rules v2\n\
            name: 1 to 50 letters\n\
            document: HONGKONG_MACAO_AND_TAIWAN\n\
            id_number: GB 11643-1999 length, place 810000, 820000 or 830000, birth date, \
            check digit (ISO 7064 MOD 11-2)\n\
            age: at least 18 by the birth date in the number\n\
            register asked: none\n"
        }
    }
}

/// The provider that is always there. It confirms a claim because the claim's parts keep the
/// rules of their form, which [`PersonName`] and [`Document`] have checked when they were made;
/// it asks no register, so it proves to nobody outside that the person exists.
///
/// [`PersonName`]: hefu_domain::identity::PersonName
/// [`Document`]: hefu_domain::identity::Document
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

    async fn check_person(&self, claim: &PersonClaim) -> Result<PersonAnswer, ProviderError> {
        Ok(PersonAnswer {
            confirmed: true,
            method: METHOD.into(),
            answer: answer(claim.document.kind()).to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use hefu_domain::identity::{Document, PersonName};

    use super::*;

    fn claim(name: &str, kind: DocumentKind, number: &str) -> PersonClaim {
        let birth_date = (kind == DocumentKind::TravelPermit).then_some("1990-03-07");
        PersonClaim {
            name: PersonName::parse(name).expect("valid"),
            document: Document::parse(kind, number, birth_date).expect("valid"),
        }
    }

    #[tokio::test]
    async fn a_well_formed_claim_is_confirmed_and_the_answer_names_the_rules_of_its_kind() {
        for (kind, number, rules) in [
            (
                DocumentKind::IdentityCard,
                "11010519491231002X",
                "id_number: GB 11643-1999 length, place, birth date, check digit (ISO 7064 MOD \
                 11-2)\nage: at least 16 by the birth date in the number\n",
            ),
            (
                DocumentKind::TravelPermit,
                "H12345678",
                "id_number: H or M and 8 or 10 digits\n\
                 age: at least 18 by the birth date as stated by the holder\n",
            ),
            (
                DocumentKind::ResidencePermit,
                "830000199003071230",
                "id_number: GB 11643-1999 length, place 810000, 820000 or 830000, birth date, \
                 check digit (ISO 7064 MOD 11-2)\n\
                 age: at least 18 by the birth date in the number\n",
            ),
        ] {
            let claim = claim("李雷", kind, number);
            let answer = EmbeddedIdentity
                .check_person(&claim)
                .await
                .expect("answers");
            let named = kind.name();
            let text = format!(
                "hefu format_rules v2\nname: 1 to 50 letters\ndocument: {named}\n{rules}\
                 register asked: none\n"
            );
            assert!(answer.confirmed);
            assert_eq!(answer.method, "format_rules");
            assert_eq!(String::from_utf8(answer.answer), Ok(text));
            assert!(rules.contains(&kind.minimum_age_years().to_string()));
        }
    }

    #[tokio::test]
    async fn the_answer_holds_nothing_of_the_person() {
        let mut answers = Vec::new();
        for (name, number) in [("李雷", "H12345678"), ("韩梅梅", "M1234567890")] {
            let claim = claim(name, DocumentKind::TravelPermit, number);
            answers.push(EmbeddedIdentity.check_person(&claim).await);
        }
        assert_eq!(answers[0], answers[1]);
    }

    #[test]
    fn the_provider_says_that_it_is_embedded() {
        let provider = EmbeddedIdentity.provider();
        assert_eq!((provider.name.as_str(), provider.embedded), (NAME, true));
    }
}
