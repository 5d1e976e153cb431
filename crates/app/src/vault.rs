//! Keys and secrets: everything that is encrypted, hashed under a key or drawn at random.
//!
//! The master key wraps one key per data subject, per contract and per file, and derives the
//! keys under which numbers can be found and codes can be compared.

use hefu_kernel::{ContractId, Digest, FileId, SubjectId};
use hefu_pki::{
    DataKey, EnvelopeError, LookupKey, MasterKey, constant_time_equal, random_bytes, sha256,
    sha256_of,
};

use crate::ports::PersonalField;

/// What a wrapped key opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyOwner {
    /// A person's values.
    Subject(SubjectId),
    /// A contract's documents.
    Contract(ContractId),
    /// An uploaded file.
    File(FileId),
}

impl KeyOwner {
    /// The associated data that ties a wrapped key to its row.
    fn context(self) -> String {
        match self {
            Self::Subject(id) => format!("subject/{id}"),
            Self::Contract(id) => format!("contract/{id}"),
            Self::File(id) => format!("file/{id}"),
        }
    }
}

/// The installation's secrets in use.
pub struct Vault {
    master: MasterKey,
    secrets: DataKey,
    mobile: LookupKey,
    id_number: LookupKey,
    code: LookupKey,
    csrf: LookupKey,
    download: LookupKey,
}

impl Vault {
    /// Opens the vault with the master key.
    pub fn new(master: MasterKey) -> Self {
        Self {
            secrets: master.derive("installation.secrets"),
            mobile: master.lookup_key("person.mobile"),
            id_number: master.lookup_key("person.id_number"),
            code: master.lookup_key("code"),
            csrf: master.lookup_key("session.csrf"),
            download: master.lookup_key("download"),
            master,
        }
    }

    /// Draws a data key and wraps it for its owner.
    pub fn new_key(&self, owner: KeyOwner) -> (DataKey, Vec<u8>) {
        let key = DataKey::generate();
        let wrapped = self.master.wrap(&key, owner.context().as_bytes());
        (key, wrapped)
    }

    /// Unwraps a data key.
    ///
    /// # Errors
    /// [`EnvelopeError`] if the row was altered or the master key is another one.
    pub fn open_key(&self, owner: KeyOwner, wrapped: &[u8]) -> Result<DataKey, EnvelopeError> {
        self.master.unwrap(wrapped, owner.context().as_bytes())
    }

    /// Seals a secret of the installation, such as a CA's key; `name` must be given to open it.
    pub fn seal_secret(&self, name: &str, plain: &[u8]) -> Vec<u8> {
        self.secrets.seal(plain, name.as_bytes())
    }

    /// Opens a secret of the installation.
    ///
    /// # Errors
    /// [`EnvelopeError`] if it was altered or the master key is another one.
    pub fn open_secret(&self, name: &str, sealed: &[u8]) -> Result<Vec<u8>, EnvelopeError> {
        self.secrets.open(sealed, name.as_bytes())
    }

    /// Under which a mobile number is found.
    pub fn mobile_key(&self, mobile: &str) -> Digest {
        Digest(self.mobile.of(mobile.as_bytes()))
    }

    /// Under which a document's number is found.
    pub fn id_number_key(&self, number: &str) -> Digest {
        Digest(self.id_number.of(number.as_bytes()))
    }

    /// Keyed hash of parts that must agree later: a code's binding or its digits.
    pub fn code_hash(&self, parts: &[&[u8]]) -> Digest {
        Digest(self.code.of(&joined(parts)))
    }

    /// The token that a page must send back with every change made under a session.
    pub fn csrf_token(&self, session: Digest) -> String {
        hefu_pki::hex(&self.csrf.of(&session.0)[..16])
    }

    /// The signature of a download address.
    pub fn download_signature(&self, parts: &[&[u8]]) -> String {
        hefu_pki::hex(&self.download.of(&joined(parts)))
    }
}

/// Every part is preceded by its length, so that no two lists of parts are joined alike.
fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let mut all = Vec::new();
    for part in parts {
        all.extend_from_slice(&(part.len() as u64).to_be_bytes());
        all.extend_from_slice(part);
    }
    all
}

/// SHA-256 as a value.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(sha256(bytes))
}

/// The commitment an event holds in place of a personal value.
pub fn commitment(salt: &[u8], field: PersonalField, value: &[u8]) -> Digest {
    Digest(sha256_of(&[salt, field.name().as_bytes(), &[0], value]))
}

/// 16 random bytes.
pub fn salt() -> [u8; 16] {
    random_bytes()
}

/// Whether both are equal, in time that does not depend on where they differ.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    constant_time_equal(a, b)
}
