//! Persons: finding them by keyed hash, keeping their values under their own key.

use hefu_domain::identity::{DocumentKind, DocumentNumber, Mobile};
use hefu_kernel::{ContractId, Digest, IdentityCheckId, SubjectId};
use hefu_pki::DataKey;

use crate::{
    Outcome, Platform,
    ports::{IdentityCheckRecord, PersonalField, PersonalValue, SubjectRecord, Write},
    vault::{self, KeyOwner},
};

/// The scope of values that belong to the person as such.
pub const ACCOUNT_SCOPE: &str = "account";

/// The scope of what was said of a person in one contract.
pub fn contract_scope(id: ContractId) -> String {
    format!("contract/{id}")
}

/// The scope of what an identity check confirmed.
pub fn identity_scope(id: IdentityCheckId) -> String {
    format!("identity/{id}")
}

/// The scope of the circumstances of one event.
pub fn event_scope(id: ContractId, sequence: u64) -> String {
    format!("event/{id}/{sequence}")
}

/// A person whose key is open.
pub struct OpenSubject {
    /// The row.
    pub record: SubjectRecord,
    key: DataKey,
}

impl OpenSubject {
    /// Encrypts a value and returns it with its commitment.
    pub fn seal(&self, scope: &str, field: PersonalField, value: &[u8]) -> (PersonalValue, Digest) {
        let salt = vault::salt();
        let sealed = self
            .key
            .seal(value, context(self.record.id, scope, field).as_bytes());
        let commitment = vault::commitment(&salt, field, value);
        (
            PersonalValue {
                subject: self.record.id,
                scope: scope.to_owned(),
                field,
                salt: salt.to_vec(),
                sealed,
            },
            commitment,
        )
    }

    /// Decrypts a value.
    ///
    /// # Errors
    /// [`crate::Failure::Unavailable`] if the row was altered.
    pub fn open(&self, value: &PersonalValue) -> Outcome<Vec<u8>> {
        Ok(self.key.open(
            &value.sealed,
            context(value.subject, &value.scope, value.field).as_bytes(),
        )?)
    }

    /// Encrypts bytes of this person that lie elsewhere, such as a certificate.
    pub fn seal_bytes(&self, label: &str, plain: &[u8]) -> Vec<u8> {
        self.key.seal(plain, label.as_bytes())
    }

    /// Decrypts such bytes.
    ///
    /// # Errors
    /// [`crate::Failure::Unavailable`] if they were altered.
    pub fn open_bytes(&self, label: &str, sealed: &[u8]) -> Outcome<Vec<u8>> {
        Ok(self.key.open(sealed, label.as_bytes())?)
    }
}

fn context(subject: SubjectId, scope: &str, field: PersonalField) -> String {
    format!("{subject}/{scope}/{}", field.name())
}

/// A person's confirmed identity, readable.
#[derive(Clone)]
pub struct VerifiedIdentity {
    /// The check it rests on.
    pub check: IdentityCheckRecord,
    /// The confirmed name.
    pub name: String,
    /// The document's number, masked.
    pub id_number_masked: String,
}

impl Platform {
    /// The person of a mobile number; made, with the write that stores them, if not known yet.
    pub async fn subject_of(&self, mobile: &Mobile) -> Outcome<(OpenSubject, Vec<Write>)> {
        let mobile_key = self.vault.mobile_key(mobile.as_str());
        if let Some(record) = self.store.subject_by_mobile(mobile_key).await? {
            return Ok((self.open_subject(record)?, Vec::new()));
        }
        let id = SubjectId::random(&*self.random);
        let (key, wrapped_key) = self.vault.new_key(KeyOwner::Subject(id));
        let record = SubjectRecord {
            id,
            mobile_key,
            wrapped_key,
            identity_check: None,
            created_at: self.clock.now(),
        };
        let subject = OpenSubject { record, key };
        let (number, _) = subject.seal(
            ACCOUNT_SCOPE,
            PersonalField::Mobile,
            mobile.as_str().as_bytes(),
        );
        let writes = vec![
            Write::InsertSubject(subject.record.clone()),
            Write::PutPersonalValues(vec![number]),
        ];
        Ok((subject, writes))
    }

    /// A known person.
    ///
    /// # Errors
    /// [`crate::Failure::Unavailable`] if the row is missing or altered: ids of persons come
    /// from our own rows only.
    pub async fn subject(&self, id: SubjectId) -> Outcome<OpenSubject> {
        let record = self.store.subject(id).await?;
        self.open_subject(
            record.ok_or_else(|| crate::Failure::Unavailable(format!("{id:?} is missing")))?,
        )
    }

    fn open_subject(&self, record: SubjectRecord) -> Outcome<OpenSubject> {
        let owner = KeyOwner::Subject(record.id);
        let key = if record.is_erased() {
            // Opens nothing, as nothing is left; pages show an erased person without values.
            self.vault.new_key(owner).0
        } else {
            self.vault.open_key(owner, &record.wrapped_key)?
        };
        Ok(OpenSubject { record, key })
    }

    /// One value of a person as text; `None` if it was never given.
    pub async fn personal_text(
        &self,
        subject: &OpenSubject,
        scope: &str,
        field: PersonalField,
    ) -> Outcome<Option<String>> {
        let values = self.store.personal_values(subject.record.id, scope).await?;
        let Some(value) = values.iter().find(|value| value.field == field) else {
            return Ok(None);
        };
        Ok(Some(
            String::from_utf8_lossy(&subject.open(value)?).into_owned(),
        ))
    }

    /// A person's mobile number.
    pub async fn mobile_of(&self, subject: &OpenSubject) -> Outcome<Mobile> {
        let text = self
            .personal_text(subject, ACCOUNT_SCOPE, PersonalField::Mobile)
            .await?;
        Ok(Mobile::parse(&text.unwrap_or_default())?)
    }

    /// The identity a check confirmed, in readable form.
    pub async fn verified_identity(
        &self,
        subject: &OpenSubject,
        id: IdentityCheckId,
    ) -> Outcome<Option<VerifiedIdentity>> {
        let Some(check) = self
            .store
            .identity_check(id)
            .await?
            .filter(|check| check.confirmed)
        else {
            return Ok(None);
        };
        let scope = identity_scope(id);
        let values = self
            .store
            .personal_values(subject.record.id, &scope)
            .await?;
        let text = |field| -> Outcome<String> {
            let value = values.iter().find(|value| value.field == field);
            let bytes = value
                .map(|value| subject.open(value))
                .transpose()?
                .unwrap_or_default();
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        };
        let number = text(PersonalField::IdNumber)?;
        let id_number_masked = DocumentKind::parse(&check.document)
            .and_then(|kind| DocumentNumber::parse(kind, &number))
            .map(|number| number.masked())
            .unwrap_or_default();
        Ok(Some(VerifiedIdentity {
            check,
            name: text(PersonalField::Name)?,
            id_number_masked,
        }))
    }

    /// The person's present confirmed identity.
    pub async fn present_identity(
        &self,
        subject: &OpenSubject,
    ) -> Outcome<Option<VerifiedIdentity>> {
        match subject.record.identity_check {
            Some(id) => self.verified_identity(subject, id).await,
            None => Ok(None),
        }
    }
}
