//! A world to try things in: an organisation, its operator, people who sign, and an API key.

use hefu_domain::identity::{DocumentKind, Mobile};
use hefu_kernel::{ApiKeyId, OrganisationId, UserId, base62};

use crate::{
    Failure, Outcome, Platform,
    account::{IDENTITY_CONSENT_VERSION, IdentityInput},
    ports::{
        ApiKeyRecord, Batch, CommitError, Conflict, MemberRecord, OrganisationRecord, PlatformFact,
        Role, Write,
    },
};

/// A person of the demo world. The numbers follow the rules and belong to nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoPerson {
    /// Name.
    pub name: &'static str,
    /// Mobile number.
    pub mobile: &'static str,
    /// ID number.
    pub id_number: &'static str,
}

/// The name of the demo organisation.
const ORGANISATION: &str = "合符演示有限公司";

/// The people; the first one operates the organisation.
pub const DEMO_PEOPLE: [DemoPerson; 9] = [
    DemoPerson {
        name: "赵敏之",
        mobile: "13900000001",
        id_number: "110101198001010010",
    },
    DemoPerson {
        name: "李雷",
        mobile: "13900000002",
        id_number: "110101198502030028",
    },
    DemoPerson {
        name: "韩梅梅",
        mobile: "13900000003",
        id_number: "310101199003050042",
    },
    DemoPerson {
        name: "王建国",
        mobile: "13900000004",
        id_number: "440106197507150057",
    },
    DemoPerson {
        name: "欧阳雪",
        mobile: "13900000005",
        id_number: "330106199212120065",
    },
    DemoPerson {
        name: "买买提·吐尔逊",
        mobile: "13900000006",
        id_number: "650102198808080070",
    },
    DemoPerson {
        name: "陈思远",
        mobile: "13900000007",
        id_number: "510104199506180080",
    },
    DemoPerson {
        name: "刘一诺",
        mobile: "13900000008",
        id_number: "42010620011001009X",
    },
    DemoPerson {
        name: "周子涵",
        mobile: "13900000009",
        id_number: "610113199911220103",
    },
];

/// What was made, for whoever tries it.
pub struct Demo {
    /// The organisation.
    pub organisation: OrganisationRecord,
    /// The account of the operator, [`DEMO_PEOPLE`]`[0]`.
    pub operator: UserId,
    /// The public half of the API key.
    pub secret_id: String,
    /// The secret half; shown now and never again.
    pub secret_key: String,
}

impl Platform {
    /// Fills an empty installation with a demo world.
    ///
    /// # Errors
    /// [`Failure::Unavailable`] if it has one already.
    pub async fn fill_demo(&self) -> Outcome<Demo> {
        let now = self.clock.now();
        let person = DEMO_PEOPLE[0];
        let mobile = Mobile::parse(person.mobile)?;
        let (subject, mut writes) = self.subject_of(&mobile).await?;
        let operator = UserId::random(&*self.random);
        writes.push(Write::InsertUser(crate::ports::UserRecord {
            id: operator,
            subject: subject.record.id,
            mobile_key: subject.record.mobile_key,
            created_at: now,
        }));
        let input = IdentityInput {
            name: person.name.to_owned(),
            document: DocumentKind::IdentityCard.name().to_owned(),
            id_number: person.id_number.to_owned(),
            birth_date: None,
            consent_version: IDENTITY_CONSENT_VERSION.to_owned(),
        };
        writes.extend(self.check_identity(&subject, &input).await?.writes);
        let organisation = OrganisationRecord {
            id: OrganisationId::random(&*self.random),
            name: ORGANISATION.to_owned(),
            created_at: now,
        };
        writes.push(Write::InsertOrganisation(organisation.clone()));
        let founded = PlatformFact::OrganisationCreated {
            organisation: organisation.id,
            name: organisation.name.clone(),
        };
        writes.push(self.noted(None, [founded]));
        writes.push(Write::InsertMember(MemberRecord {
            organisation: organisation.id,
            user: operator,
            role: Role::Administrator,
            created_at: now,
        }));
        let (secret_id, secret_key, write) = self.new_api_key(organisation.id, operator);
        if let Write::InsertApiKey(record) = &write {
            let made = PlatformFact::ApiKeyCreated {
                key: record.id,
                organisation: record.organisation,
                owner: record.owner,
            };
            writes.push(self.noted(None, [made]));
        }
        writes.push(write);
        writes.push(Write::InitialiseSetting {
            name: "demo".to_owned(),
            value: b"1".to_vec(),
        });
        match self.store.commit(Batch(writes)).await {
            Ok(()) => Ok(Demo {
                organisation,
                operator,
                secret_id,
                secret_key,
            }),
            Err(CommitError::Conflict(Conflict::Exists)) => Err(Failure::Unavailable(
                "this folder holds data already; the demo needs an empty one".to_owned(),
            )),
            Err(error) => Err(error.into()),
        }
    }

    /// Draws a key of the open API: public half, secret half, and the write that stores it.
    pub fn new_api_key(
        &self,
        organisation: OrganisationId,
        owner: UserId,
    ) -> (String, String, Write) {
        let text = |length: usize| {
            let mut characters = vec![0; length];
            base62(&*self.random, &mut characters);
            characters.into_iter().map(char::from).collect::<String>()
        };
        let secret_id = format!("AKID{}", text(32));
        let secret_key = text(32);
        let record = ApiKeyRecord {
            id: ApiKeyId::random(&*self.random),
            sealed_secret: self.vault.seal_secret(&secret_id, secret_key.as_bytes()),
            secret_id: secret_id.clone(),
            organisation,
            owner,
            created_at: self.clock.now(),
        };
        (secret_id, secret_key, Write::InsertApiKey(record))
    }
}

#[cfg(test)]
mod tests {
    use hefu_domain::identity::{DocumentNumber, PersonName};

    use super::*;

    #[test]
    fn demo_people_follow_the_rules() {
        for person in DEMO_PEOPLE {
            let number = DocumentNumber::parse(DocumentKind::IdentityCard, person.id_number);
            assert!(number.is_ok(), "{}", person.name);
            assert!(Mobile::parse(person.mobile).is_ok(), "{}", person.name);
            assert!(PersonName::parse(person.name).is_ok(), "{}", person.name);
        }
    }
}
