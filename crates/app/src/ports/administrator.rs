//! What is kept of whoever runs the installation.

use hefu_kernel::{AuditId, ContractId, JobId, Timestamp, UserId};

/// Whoever administers the installation. There is at most one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdministratorRecord {
    /// The account.
    pub user: UserId,
    /// Since when.
    pub since: Timestamp,
}

/// Something that an administrator or whoever owns the machine did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRecord {
    /// Id.
    pub id: AuditId,
    /// When.
    pub at: Timestamp,
    /// Who; nobody for what was done at the machine itself.
    pub user: Option<UserId>,
    /// What.
    pub action: AuditAction,
    /// To what: an id, or empty.
    pub about: String,
}

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AuditAction {
    /// Became the administrator by the one-time token.
    SetUp,
    /// A fresh one-time token was made at the machine.
    Reset,
    /// A failing job was put to the front.
    TryJobAgain,
    /// A certificate was revoked.
    RevokeCertificate,
}

impl AuditAction {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::SetUp,
        Self::Reset,
        Self::TryJobAgain,
        Self::RevokeCertificate,
    ];

    /// The stable name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Reset => "reset",
            Self::TryJobAgain => "try_job_again",
            Self::RevokeCertificate => "revoke_certificate",
        }
    }
}

/// A job that has failed and will be tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailingJob {
    /// Id.
    pub id: JobId,
    /// What it does, by its stable name.
    pub kind: String,
    /// The contract it is about.
    pub contract: ContractId,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next.
    pub run_at: Timestamp,
    /// Why it failed last, without personal data.
    pub problem: String,
}
