//! The installation as its administrator sees it.

use hefu_app::{
    Platform,
    administrator::{Administration, Deed, IssuerFacts},
    ports::{FailingJob, Revocation, RevocationCause},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::meta::Providers;
use crate::{routes::health::Health, state::Facts};

/// Uses the one-time token up.
#[derive(Deserialize, ToSchema)]
pub struct SetUpRequest {
    /// What stood behind `#` in the address that the server printed.
    pub token: String,
}

/// The installation.
#[derive(Serialize, ToSchema)]
pub struct InstallationView {
    /// The program's version, with the commit if it is known.
    pub version: String,
    /// Where people reach it.
    pub base_url: String,
    /// The node that answered.
    pub node: String,
    /// `sqlite` or `postgresql`.
    pub database: String,
    /// Where documents lie: `files` or `s3`.
    pub blobs: String,
    /// Whether this process itself speaks TLS.
    pub tls: bool,
    /// Whether this node works.
    pub health: Health,
    /// Who vouches for what.
    pub providers: Providers,
    /// Who issues certificates, the first one first.
    pub issuers: Vec<IssuerView>,
    /// Work that waits.
    pub jobs: JobsView,
    /// What administrators did, newest first.
    pub deeds: Vec<DeedView>,
}

/// An issuing CA of this installation.
#[derive(Serialize, ToSchema)]
pub struct IssuerView {
    /// Its name.
    pub name: String,
    /// Its key identifier, which names its revocation list.
    pub key_id: String,
    /// What kind of key it has, such as `ECDSA P-256`.
    pub algorithm: String,
    /// Whether its key lies in a device; sealed in the database else.
    pub in_device: bool,
    /// Whether signatories get their certificates from it now.
    pub in_use: bool,
    /// Its last second, RFC 3339.
    pub ends_at: String,
    /// How many certificates it has revoked.
    pub revoked: u64,
}

/// Which certificate to revoke, and why.
#[derive(Deserialize, ToSchema)]
pub struct RevocationRequest {
    /// Its serial number, in hexadecimal digits.
    pub serial_number: String,
    /// Why.
    pub cause: CauseWire,
}

/// Why a certificate is revoked.
#[derive(Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CauseWire {
    /// It should not have been issued.
    Misissued,
    /// Its key may be known to others.
    KeyCompromised,
    /// It was replaced.
    Superseded,
    /// What it stands for is no longer run.
    Ceased,
}

impl From<CauseWire> for RevocationCause {
    fn from(from: CauseWire) -> Self {
        match from {
            CauseWire::Misissued => Self::Misissued,
            CauseWire::KeyCompromised => Self::KeyCompromised,
            CauseWire::Superseded => Self::Superseded,
            CauseWire::Ceased => Self::Ceased,
        }
    }
}

/// A revoked certificate.
#[derive(Serialize, ToSchema)]
pub struct RevocationView {
    /// Its serial number, in lower-case hexadecimal digits.
    pub serial_number: String,
    /// Since when, RFC 3339: of repeated requests the first.
    pub at: String,
    /// Why.
    pub cause: String,
}

impl From<Revocation> for RevocationView {
    fn from(revocation: Revocation) -> Self {
        Self {
            serial_number: revocation.serial.as_str().to_owned(),
            at: revocation.at.rfc3339(),
            cause: revocation.reason.name().to_owned(),
        }
    }
}

/// Work that waits.
#[derive(Serialize, ToSchema)]
pub struct JobsView {
    /// How many jobs wait.
    pub waiting: u64,
    /// How many of them have failed at least once.
    pub failing: u64,
    /// For how many seconds the oldest of those that are due has waited.
    pub oldest_due_s: Option<i64>,
    /// Those that failed, soonest try first.
    pub items: Vec<FailingJobView>,
}

/// A job that failed and will be tried again.
#[derive(Serialize, ToSchema)]
pub struct FailingJobView {
    /// Id.
    pub id: String,
    /// What it does: `invite`, `remind`, `seal`, `expire`, `extend` or `announce`.
    pub kind: String,
    /// The contract it is about.
    pub contract_id: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next, RFC 3339.
    pub next_at: String,
    /// Why it failed last, for operators.
    pub problem: String,
}

/// What an administrator did.
#[derive(Serialize, ToSchema)]
pub struct DeedView {
    /// When, RFC 3339.
    pub at: String,
    /// The mobile number of whoever did it, with its middle hidden; nobody's for what was done at
    /// the machine itself.
    pub who: Option<String>,
    /// `set_up`, `reset`, `try_job_again` or `revoke_certificate`.
    pub action: String,
    /// To what: an id, or empty.
    pub about: String,
}

impl InstallationView {
    pub(crate) fn new(
        platform: &Platform,
        facts: &Facts,
        health: Health,
        found: Administration,
    ) -> Self {
        let now = platform.clock.now();
        Self {
            version: facts.version.to_owned(),
            base_url: platform.base_url().to_owned(),
            node: platform.node.clone(),
            database: facts.database.to_owned(),
            blobs: facts.blobs.to_owned(),
            tls: facts.tls,
            health,
            providers: Providers::of(platform),
            issuers: found.issuers.into_iter().map(IssuerView::from).collect(),
            jobs: JobsView {
                waiting: found.waiting,
                failing: found.failing,
                oldest_due_s: found.oldest_due.map(|due| now.seconds_since(due)),
                items: found.jobs.into_iter().map(FailingJobView::from).collect(),
            },
            deeds: found.deeds.into_iter().map(DeedView::from).collect(),
        }
    }
}

impl From<IssuerFacts> for IssuerView {
    fn from(issuer: IssuerFacts) -> Self {
        Self {
            name: issuer.name,
            key_id: issuer.key_id,
            algorithm: issuer.algorithm,
            in_device: issuer.in_device,
            in_use: issuer.in_use,
            ends_at: issuer.ends_at.rfc3339(),
            revoked: issuer.revoked,
        }
    }
}

impl From<FailingJob> for FailingJobView {
    fn from(job: FailingJob) -> Self {
        Self {
            id: job.id.to_string(),
            kind: job.kind,
            contract_id: job.contract.to_string(),
            attempts: job.attempts,
            next_at: job.run_at.rfc3339(),
            problem: job.problem,
        }
    }
}

impl From<Deed> for DeedView {
    fn from(deed: Deed) -> Self {
        Self {
            at: deed.record.at.rfc3339(),
            who: deed.who,
            action: deed.record.action.name().to_owned(),
            about: deed.record.about,
        }
    }
}
