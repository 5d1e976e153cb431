//! A contract's state as text. It can be rebuilt from the events at any time, so its shape may
//! change with a migration that replays.

use hefu_domain::contract::{Contract, Progress, Signatory, Status};
use hefu_kernel::{
    CertificateId, ContractId, Digest, FileId, IdentityCheckId, SignatoryId, SubjectId, Timestamp,
};
use serde::{Deserialize, Serialize};

use super::wire::{AsText, FieldWire, InitiatorWire, RevisionWire};

/// The state as canonical JSON.
pub(crate) fn contract_to_text(contract: &Contract) -> String {
    // Writing plain structs with text keys into memory has no way to fail.
    serde_json::to_string(&ContractWire::from(contract)).unwrap_or_default()
}

/// Reads a state back.
///
/// # Errors
/// What is wrong with the text.
pub(crate) fn contract_from_text(text: &str) -> Result<Contract, String> {
    serde_json::from_str::<ContractWire>(text)
        .map(Contract::from)
        .map_err(|error| error.to_string())
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ContractWire {
    id: AsText<ContractId>,
    initiator: InitiatorWire,
    file: AsText<FileId>,
    title: String,
    description: String,
    kind: String,
    user_data: String,
    ordered: bool,
    deadline: Option<i64>,
    signatories: Vec<SignatoryWire>,
    fields: Vec<FieldWire>,
    status: StatusWire,
    content: Option<RevisionWire>,
    created_at: i64,
    sent_at: Option<i64>,
    finished_at: Option<i64>,
    close_reason: Option<String>,
    /// Left out where it is not there, as in states from before it was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extended: Option<AsText<Digest>>,
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StatusWire {
    Draft,
    Signing,
    Signed,
    Rejected,
    Revoked,
    Expired,
    Discarded,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignatoryWire {
    id: AsText<SignatoryId>,
    subject: AsText<SubjectId>,
    name_commitment: AsText<Digest>,
    mobile_key: AsText<Digest>,
    notify: bool,
    viewed_at: Option<i64>,
    identity_check: Option<AsText<IdentityCheckId>>,
    progress: ProgressWire,
    reminders: u32,
    reminded_at: Option<i64>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
enum ProgressWire {
    Pending,
    Accepted {
        at: i64,
        choice: AsText<Digest>,
    },
    Signed {
        accepted_at: i64,
        at: i64,
        certificate: AsText<CertificateId>,
        revision: AsText<Digest>,
    },
    Rejected {
        at: i64,
        reason: String,
    },
}

fn micros(instant: Option<Timestamp>) -> Option<i64> {
    instant.map(Timestamp::micros)
}

fn instant(micros: Option<i64>) -> Option<Timestamp> {
    micros.map(Timestamp::from_micros)
}

impl From<&Contract> for ContractWire {
    fn from(from: &Contract) -> Self {
        Self {
            id: AsText(from.id),
            initiator: from.initiator.into(),
            file: AsText(from.file),
            title: from.title.clone(),
            description: from.description.clone(),
            kind: from.kind.clone(),
            user_data: from.user_data.clone(),
            ordered: from.ordered,
            deadline: micros(from.deadline),
            signatories: from.signatories.iter().map(Into::into).collect(),
            fields: from.fields.iter().map(Into::into).collect(),
            status: from.status.into(),
            content: from.content.map(Into::into),
            created_at: from.created_at.micros(),
            sent_at: micros(from.sent_at),
            finished_at: micros(from.finished_at),
            close_reason: from.close_reason.clone(),
            extended: from.extended.map(AsText),
            version: from.version,
        }
    }
}

impl From<ContractWire> for Contract {
    fn from(from: ContractWire) -> Self {
        Self {
            id: from.id.0,
            initiator: from.initiator.into(),
            file: from.file.0,
            title: from.title,
            description: from.description,
            kind: from.kind,
            user_data: from.user_data,
            ordered: from.ordered,
            deadline: instant(from.deadline),
            signatories: from.signatories.into_iter().map(Into::into).collect(),
            fields: from.fields.into_iter().map(Into::into).collect(),
            status: from.status.into(),
            content: from.content.map(Into::into),
            created_at: Timestamp::from_micros(from.created_at),
            sent_at: instant(from.sent_at),
            finished_at: instant(from.finished_at),
            close_reason: from.close_reason,
            extended: from.extended.map(|it| it.0),
            version: from.version,
        }
    }
}

impl From<Status> for StatusWire {
    fn from(from: Status) -> Self {
        match from {
            Status::Draft => Self::Draft,
            Status::Signing => Self::Signing,
            Status::Signed => Self::Signed,
            Status::Rejected => Self::Rejected,
            Status::Revoked => Self::Revoked,
            Status::Expired => Self::Expired,
            Status::Discarded => Self::Discarded,
        }
    }
}

impl From<StatusWire> for Status {
    fn from(from: StatusWire) -> Self {
        match from {
            StatusWire::Draft => Self::Draft,
            StatusWire::Signing => Self::Signing,
            StatusWire::Signed => Self::Signed,
            StatusWire::Rejected => Self::Rejected,
            StatusWire::Revoked => Self::Revoked,
            StatusWire::Expired => Self::Expired,
            StatusWire::Discarded => Self::Discarded,
        }
    }
}

impl From<&Signatory> for SignatoryWire {
    fn from(from: &Signatory) -> Self {
        Self {
            id: AsText(from.id),
            subject: AsText(from.subject),
            name_commitment: AsText(from.name_commitment),
            mobile_key: AsText(from.mobile_key),
            notify: from.notify,
            viewed_at: micros(from.viewed_at),
            identity_check: from.identity_check.map(AsText),
            progress: (&from.progress).into(),
            reminders: from.reminders,
            reminded_at: micros(from.reminded_at),
        }
    }
}

impl From<SignatoryWire> for Signatory {
    fn from(from: SignatoryWire) -> Self {
        Self {
            id: from.id.0,
            subject: from.subject.0,
            name_commitment: from.name_commitment.0,
            mobile_key: from.mobile_key.0,
            notify: from.notify,
            viewed_at: instant(from.viewed_at),
            identity_check: from.identity_check.map(|it| it.0),
            progress: from.progress.into(),
            reminders: from.reminders,
            reminded_at: instant(from.reminded_at),
        }
    }
}

impl From<&Progress> for ProgressWire {
    fn from(from: &Progress) -> Self {
        match from {
            Progress::Pending => Self::Pending,
            Progress::Accepted { at, choice } => Self::Accepted {
                at: at.micros(),
                choice: AsText(*choice),
            },
            Progress::Signed {
                accepted_at,
                at,
                certificate,
                revision,
            } => Self::Signed {
                accepted_at: accepted_at.micros(),
                at: at.micros(),
                certificate: AsText(*certificate),
                revision: AsText(*revision),
            },
            Progress::Rejected { at, reason } => Self::Rejected {
                at: at.micros(),
                reason: reason.clone(),
            },
        }
    }
}

impl From<ProgressWire> for Progress {
    fn from(from: ProgressWire) -> Self {
        let instant = Timestamp::from_micros;
        match from {
            ProgressWire::Pending => Self::Pending,
            ProgressWire::Accepted { at, choice } => Self::Accepted {
                at: instant(at),
                choice: choice.0,
            },
            ProgressWire::Signed {
                accepted_at,
                at,
                certificate,
                revision,
            } => Self::Signed {
                accepted_at: instant(accepted_at),
                at: instant(at),
                certificate: certificate.0,
                revision: revision.0,
            },
            ProgressWire::Rejected { at, reason } => Self::Rejected {
                at: instant(at),
                reason,
            },
        }
    }
}
