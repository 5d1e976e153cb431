//! Whoever runs the installation: how they come to be, what they see, what they may do.
//!
//! There is no default password. The start of an installation that nobody administers prints a
//! one-time address; whoever opens it and logs in is its administrator from then on, and that door
//! is closed for good. A new one can only be opened at the machine itself.

use hefu_domain::identity::Mobile;
use hefu_kernel::{AuditId, JobId, Timestamp, UserId};

use crate::{
    Origin, Outcome, Platform,
    account::Token,
    authz::Principal,
    certificate::RevokeOrder,
    person::ACCOUNT_SCOPE,
    ports::{
        AuditAction, AuditRecord, Batch, CommitError, Conflict, FailingJob, PersonalField,
        PlatformFact, Revocation, RevocationCause, SerialNumber, StoreError, Write,
    },
    refusals::AccessRefusal,
    vault,
};

/// How many failing jobs and how many deeds are shown.
const SHOWN_MAX: u32 = 50;

/// What the administrator sees of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Administration {
    /// How many jobs wait.
    pub waiting: u64,
    /// How many of them have failed at least once.
    pub failing: u64,
    /// Since when the oldest of those that are due has waited.
    pub oldest_due: Option<Timestamp>,
    /// Those that failed, soonest try first.
    pub jobs: Vec<FailingJob>,
    /// What was done, newest first.
    pub deeds: Vec<Deed>,
    /// Who issues certificates, the first one first.
    pub issuers: Vec<IssuerFacts>,
}

/// An issuing CA of this installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerFacts {
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
    /// Its last second.
    pub ends_at: Timestamp,
    /// How many certificates it has revoked.
    pub revoked: u64,
}

/// Something that was done, with who did it in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// What is kept of it.
    pub record: AuditRecord,
    /// The mobile number of whoever did it, with its middle hidden.
    pub who: Option<String>,
}

impl Platform {
    /// A fresh one-time token if nobody administers the installation yet; an earlier one that was
    /// not used is void from then on.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn offer_set_up(&self) -> Outcome<Option<Token>> {
        if self.store.administrator().await?.is_some() {
            return Ok(None);
        }
        let token = Token::random(self);
        self.store
            .commit(Batch::one(Write::OfferSetUp {
                token: token.digest(),
                at: self.clock.now(),
            }))
            .await?;
        Ok(Some(token))
    }

    /// A fresh one-time token for whoever owns the machine. Whoever uses it replaces the
    /// administrator; until then nothing changes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn reset_administrator(&self) -> Outcome<Token> {
        let token = Token::random(self);
        let batch = Batch(vec![
            Write::OfferSetUp {
                token: token.digest(),
                at: self.clock.now(),
            },
            self.deed(None, AuditAction::Reset, String::new()),
        ]);
        self.store.commit(batch).await?;
        tracing::warn!("a one-time address for a new administrator was made at this machine");
        Ok(token)
    }

    /// Makes whoever is logged in the administrator, once.
    ///
    /// # Errors
    /// [`AccessRefusal::SetUpClosed`] if there is no token to be used, or it was used meanwhile;
    /// [`AccessRefusal::SetUpTokenWrong`] for another token; too many tries from one address.
    pub async fn set_up(&self, principal: &Principal, token: &str, origin: &Origin) -> Outcome<()> {
        self.not_too_many_requests("set-up", origin).await?;
        let expected = self.store.set_up_token().await?;
        let expected = expected.ok_or(AccessRefusal::SetUpClosed)?;
        if !vault::same(&Token::digest_of(token).0, &expected.0) {
            return Err(AccessRefusal::SetUpTokenWrong.into());
        }
        let batch = Batch(vec![
            Write::BecomeAdministrator {
                token: expected,
                user: principal.user,
                at: self.clock.now(),
            },
            self.deed(Some(principal.user), AuditAction::SetUp, String::new()),
            self.noted(
                None,
                [PlatformFact::AdministratorChanged {
                    user: principal.user,
                }],
            ),
        ]);
        match self.store.commit(batch).await {
            Err(CommitError::Conflict(Conflict::CodeConsumed)) => {
                Err(AccessRefusal::SetUpClosed.into())
            }
            outcome => Ok(outcome?),
        }
    }

    /// Whether whoever is logged in administers the installation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_administrator(&self, principal: &Principal) -> Result<bool, StoreError> {
        let administrator = self.store.administrator().await?;
        Ok(administrator.is_some_and(|administrator| administrator.user == principal.user))
    }

    /// What the administrator sees.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] for everybody else.
    pub async fn administration(&self, principal: &Principal) -> Outcome<Administration> {
        self.must_administer(principal).await?;
        let now = self.clock.now();
        let (waiting, failing) = self.store.job_counts().await?;
        let mut deeds = Vec::new();
        for record in self.store.newest_audit(SHOWN_MAX).await? {
            let who = match record.user {
                Some(user) => self.masked_mobile_of(user).await?,
                None => None,
            };
            deeds.push(Deed { record, who });
        }
        Ok(Administration {
            waiting,
            failing,
            oldest_due: self.store.oldest_due_job(now).await?,
            jobs: self.store.failing_jobs(SHOWN_MAX).await?,
            deeds,
            issuers: self.issuer_facts().await?,
        })
    }

    async fn issuer_facts(&self) -> Outcome<Vec<IssuerFacts>> {
        let mut all = Vec::new();
        for (place, issuer) in self.authority.issuers().iter().enumerate() {
            let info = issuer.authority.certificate().info();
            all.push(IssuerFacts {
                name: info.subject,
                key_id: issuer.key_id.clone(),
                algorithm: info.key_algorithm,
                in_device: issuer.authority.key().reference().is_some(),
                in_use: self.authority.is_in_use(place),
                ends_at: Timestamp::from_micros(info.not_after.saturating_mul(1_000_000)),
                revoked: self.store.revocations(&issuer.key_id).await?.len() as u64,
            });
        }
        Ok(all)
    }

    /// Puts a job that waits for its next try to the front.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] for everybody but the administrator, and if the job is done or
    /// being worked on.
    pub async fn try_job_again(&self, principal: &Principal, job: JobId) -> Outcome<()> {
        self.must_administer(principal).await?;
        let user = Some(principal.user);
        let batch = Batch(vec![
            Write::HurryJob {
                id: job,
                at: self.clock.now(),
            },
            self.deed(user, AuditAction::TryJobAgain, job.as_str().to_owned()),
        ]);
        match self.store.commit(batch).await {
            Err(CommitError::Conflict(Conflict::JobLost)) => Err(AccessRefusal::NotFound.into()),
            outcome => Ok(outcome?),
        }
    }

    /// Revokes a certificate.
    ///
    /// # Errors
    /// [`AccessRefusal::NotFound`] for everybody but the administrator, and for a certificate that
    /// was not issued here.
    pub async fn revoke_as_administrator(
        &self,
        principal: &Principal,
        serial: SerialNumber,
        cause: RevocationCause,
    ) -> Outcome<Revocation> {
        self.must_administer(principal).await?;
        let order = RevokeOrder {
            serial,
            cause,
            by: Some(principal.user),
        };
        self.revoke_certificate(&order).await
    }

    async fn must_administer(&self, principal: &Principal) -> Outcome<()> {
        if self.is_administrator(principal).await? {
            return Ok(());
        }
        Err(AccessRefusal::NotFound.into())
    }

    fn deed(&self, user: Option<UserId>, action: AuditAction, about: String) -> Write {
        Write::InsertAudit(AuditRecord {
            id: AuditId::random(&*self.random),
            at: self.clock.now(),
            user,
            action,
            about,
        })
    }

    /// Nothing once the person was erased.
    async fn masked_mobile_of(&self, user: UserId) -> Outcome<Option<String>> {
        let Some(user) = self.store.user(user).await? else {
            return Ok(None);
        };
        let subject = self.subject(user.subject).await?;
        let kept = self.personal_text(&subject, ACCOUNT_SCOPE, PersonalField::Mobile);
        let mobile = kept.await?.and_then(|text| Mobile::parse(&text).ok());
        Ok(mobile.map(|mobile| mobile.masked()))
    }
}
