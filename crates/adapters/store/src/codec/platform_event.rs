//! Version 1 of the canonical bytes of an event that belongs to no single contract.

use hefu_app::ports::{FormerLog, PlatformEvent, PlatformFact};
use hefu_kernel::{
    ApiKeyId, CertificateId, ContractId, Digest, IdentityCheckId, OrganisationId, PlatformEventId,
    SignatoryId, SubjectId, Timestamp, UserId,
};
use serde::{Deserialize, Serialize};

use super::wire::AsText;

const VERSION: u32 = 1;

/// The canonical bytes of one event.
pub(crate) fn platform_event_to_bytes(event: &PlatformEvent) -> Vec<u8> {
    let wire = EventWire {
        v: VERSION,
        id: AsText(event.id),
        contract: event.contract.map(AsText),
        fact: (&event.fact).into(),
        at: event.at.micros(),
    };
    // Writing plain structs with text keys into memory has no way to fail.
    serde_json::to_vec(&wire).unwrap_or_default()
}

/// Reads canonical bytes back.
///
/// # Errors
/// What is wrong with the bytes.
pub(crate) fn platform_event_from_bytes(bytes: &[u8]) -> Result<PlatformEvent, String> {
    let wire: EventWire = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if wire.v != VERSION {
        return Err(format!("unknown version {} of an event", wire.v));
    }
    Ok(PlatformEvent {
        id: wire.id.0,
        at: Timestamp::from_micros(wire.at),
        contract: wire.contract.map(|it| it.0),
        fact: wire.fact.into(),
    })
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventWire {
    v: u32,
    id: AsText<PlatformEventId>,
    contract: Option<AsText<ContractId>>,
    fact: FactWire,
    at: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FormerWire {
    origin: String,
    size: u64,
    root: AsText<Digest>,
}

#[rustfmt::skip]
#[derive(Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
enum FactWire {
    IdentityChecked {
        subject: AsText<SubjectId>, check: AsText<IdentityCheckId>, document: String, method: String,
        provider: String, embedded: bool, answer_digest: AsText<Digest>, confirmed: bool,
        consent_version: String,
    },
    EnrolmentEnded { subject: AsText<SubjectId>, check: AsText<IdentityCheckId>, reason: String },
    SubjectErased { subject: AsText<SubjectId> },
    OrganisationCreated { organisation: AsText<OrganisationId>, organisation_name: String },
    ApiKeyCreated {
        key: AsText<ApiKeyId>, organisation: AsText<OrganisationId>, owner: AsText<UserId>,
    },
    KeyCreated { key: AsText<Digest>, algorithm: String, provider: String },
    KeyDestroyed { key: AsText<Digest> },
    CertificateIssued {
        certificate: AsText<CertificateId>, key: AsText<Digest>, digest: AsText<Digest>,
        signatory: Option<AsText<SignatoryId>>, check: Option<AsText<IdentityCheckId>>,
        provider: String, embedded: bool,
    },
    CertificateRevoked {
        certificate: AsText<CertificateId>, digest: AsText<Digest>, reason: String,
    },
    AuthorityCreated { root: AsText<Digest>, issuing: AsText<Digest> },
    LogOpened { number: u64, origin: String, previous: Option<FormerWire> },
    AdministratorChanged { user: AsText<UserId> },
    SealCreated {
        seal: String, organisation: Option<AsText<OrganisationId>>, picture: AsText<Digest>,
    },
    SealDisabled { seal: String },
}

impl From<&PlatformFact> for FactWire {
    #[rustfmt::skip]
    fn from(from: &PlatformFact) -> Self {
        use PlatformFact as From;
        match from.clone() {
            From::IdentityChecked {
                subject, check, document, method, provider, embedded, answer_digest, confirmed,
                consent_version,
            } => Self::IdentityChecked {
                subject: AsText(subject), check: AsText(check), document, method, provider, embedded,
                answer_digest: AsText(answer_digest), confirmed, consent_version,
            },
            From::EnrolmentEnded { subject, check, reason } => Self::EnrolmentEnded {
                subject: AsText(subject), check: AsText(check), reason,
            },
            From::SubjectErased { subject } => Self::SubjectErased { subject: AsText(subject) },
            From::OrganisationCreated { organisation, name } => Self::OrganisationCreated {
                organisation: AsText(organisation), organisation_name: name,
            },
            From::ApiKeyCreated { key, organisation, owner } => Self::ApiKeyCreated {
                key: AsText(key), organisation: AsText(organisation), owner: AsText(owner),
            },
            From::KeyCreated { key, algorithm, provider } => Self::KeyCreated {
                key: AsText(key), algorithm, provider,
            },
            From::KeyDestroyed { key } => Self::KeyDestroyed { key: AsText(key) },
            From::CertificateIssued {
                certificate, key, digest, signatory, check, provider, embedded,
            } => Self::CertificateIssued {
                certificate: AsText(certificate), key: AsText(key), digest: AsText(digest),
                signatory: signatory.map(AsText), check: check.map(AsText), provider, embedded,
            },
            From::CertificateRevoked { certificate, digest, reason } => Self::CertificateRevoked {
                certificate: AsText(certificate), digest: AsText(digest), reason,
            },
            From::AuthorityCreated { root, issuing } => Self::AuthorityCreated {
                root: AsText(root), issuing: AsText(issuing),
            },
            From::LogOpened { number, origin, previous } => Self::LogOpened {
                number, origin,
                previous: previous.map(|it| FormerWire {
                    origin: it.origin, size: it.size, root: AsText(it.root),
                }),
            },
            From::AdministratorChanged { user } => Self::AdministratorChanged { user: AsText(user) },
            From::SealCreated { seal, organisation, picture } => Self::SealCreated {
                seal, organisation: organisation.map(AsText), picture: AsText(picture),
            },
            From::SealDisabled { seal } => Self::SealDisabled { seal },
        }
    }
}

impl From<FactWire> for PlatformFact {
    #[rustfmt::skip]
    fn from(from: FactWire) -> Self {
        use FactWire as From;
        match from {
            From::IdentityChecked {
                subject, check, document, method, provider, embedded, answer_digest, confirmed,
                consent_version,
            } => Self::IdentityChecked {
                subject: subject.0, check: check.0, document, method, provider, embedded,
                answer_digest: answer_digest.0, confirmed, consent_version,
            },
            From::EnrolmentEnded { subject, check, reason } => Self::EnrolmentEnded {
                subject: subject.0, check: check.0, reason,
            },
            From::SubjectErased { subject } => Self::SubjectErased { subject: subject.0 },
            From::OrganisationCreated { organisation, organisation_name } => {
                Self::OrganisationCreated { organisation: organisation.0, name: organisation_name }
            }
            From::ApiKeyCreated { key, organisation, owner } => Self::ApiKeyCreated {
                key: key.0, organisation: organisation.0, owner: owner.0,
            },
            From::KeyCreated { key, algorithm, provider } => Self::KeyCreated {
                key: key.0, algorithm, provider,
            },
            From::KeyDestroyed { key } => Self::KeyDestroyed { key: key.0 },
            From::CertificateIssued {
                certificate, key, digest, signatory, check, provider, embedded,
            } => Self::CertificateIssued {
                certificate: certificate.0, key: key.0, digest: digest.0,
                signatory: signatory.map(|it| it.0), check: check.map(|it| it.0), provider, embedded,
            },
            From::CertificateRevoked { certificate, digest, reason } => Self::CertificateRevoked {
                certificate: certificate.0, digest: digest.0, reason,
            },
            From::AuthorityCreated { root, issuing } => Self::AuthorityCreated {
                root: root.0, issuing: issuing.0,
            },
            From::LogOpened { number, origin, previous } => Self::LogOpened {
                number, origin,
                previous: previous.map(|it| FormerLog {
                    origin: it.origin, size: it.size, root: it.root.0,
                }),
            },
            From::AdministratorChanged { user } => Self::AdministratorChanged { user: user.0 },
            From::SealCreated { seal, organisation, picture } => Self::SealCreated {
                seal, organisation: organisation.map(|it| it.0), picture: picture.0,
            },
            From::SealDisabled { seal } => Self::SealDisabled { seal },
        }
    }
}
