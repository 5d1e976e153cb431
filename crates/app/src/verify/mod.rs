//! Judging and showing any PDF that anybody may bring.
//!
//! The platform never opens such a file itself: it asks [`crate::ports::Judge`], behind which a process of
//! its own, with nothing to lose, calls [`judge_with`]. A file that ends that process is a file about
//! which nothing can be said, which is an answer too.

mod codes;
mod describe;
mod report;
mod trust;
mod when;

use std::{sync::Arc, time::Instant};

use hefu_pades::{VerifyOptions, verify};
use hefu_pki::TrustStore;

pub use hefu_pades::Language as ReportLanguage;
pub use report::{
    CertificateFacts, ChangeReport, Finding, PageShape, Place, Question, Report, RevisionReport,
    Severity, SignatureKind, SignatureReport, Summary, TimeStampReport, Trust, Verdict, Voucher,
};
pub use trust::{NoCertificate, TrustKind, TrustSource};

use crate::{
    Failure, Origin, Outcome, Platform,
    contract::CertificateView,
    ports::{JudgeError, NotDrawn, PagePicture},
    refusals::{FileRefusal, JudgingRefusal},
    vault,
};

/// What a judgement is made of.
#[derive(Debug)]
pub struct Judgement {
    /// What was found.
    pub report: Report,
    /// SHA-256 of the file.
    pub digest: hefu_kernel::Digest,
    /// How many bytes it has.
    pub bytes: u64,
    /// How long judging took.
    pub milliseconds: u64,
}

/// The longest text that a visitor may give as roots, bytes.
pub const GIVEN_ROOTS_BYTES_MAX: usize = 64 * 1024;

impl Platform {
    /// Judges a file that anybody may bring. Nothing of it is kept.
    ///
    /// # Errors
    /// As [`Platform::judge_trusting`].
    pub async fn judge(&self, bytes: Arc<[u8]>, origin: &Origin) -> Outcome<Judgement> {
        self.judge_trusting(bytes, None, origin).await
    }

    /// The same, with roots that the visitor gives for this once, in PEM.
    ///
    /// # Errors
    /// [`FileRefusal::TooLarge`], [`JudgingRefusal::RootsUnreadable`], [`JudgingRefusal::Busy`],
    /// [`crate::refusals::AccessRefusal::TooManyRequests`].
    pub async fn judge_trusting(
        &self,
        bytes: Arc<[u8]>,
        given_roots: Option<&str>,
        origin: &Origin,
    ) -> Outcome<Judgement> {
        self.not_too_many_requests("verify", origin).await?;
        self.not_too_large(&bytes)?;
        let question = Question {
            trust: self.trust_for(given_roots)?,
            at_seconds: self.clock.now().seconds(),
        };
        let started = Instant::now();
        let report = match self.judge.judge(bytes.clone(), question).await {
            Ok(report) => report,
            Err(error) => Report::not_judged(not_judged(error)?),
        };
        Ok(Judgement {
            report,
            digest: vault::digest(&bytes),
            bytes: bytes.len() as u64,
            milliseconds: started.elapsed().as_millis() as u64,
        })
    }

    /// Draws a page of a file that anybody may bring: a PNG.
    ///
    /// # Errors
    /// [`FileRefusal::TooLarge`], [`JudgingRefusal`],
    /// [`crate::refusals::AccessRefusal::TooManyRequests`].
    pub async fn draw_page(
        &self,
        bytes: Arc<[u8]>,
        wanted: PagePicture,
        origin: &Origin,
    ) -> Outcome<Vec<u8>> {
        self.not_too_many_requests("verify-page", origin).await?;
        self.not_too_large(&bytes)?;
        match self.judge.draw(bytes, wanted).await {
            Ok(Ok(picture)) => Ok(picture),
            Ok(Err(NotDrawn::NoSuchPage)) => Err(JudgingRefusal::NoSuchPage.into()),
            Ok(Err(NotDrawn::Unreadable)) => Err(JudgingRefusal::PageUnreadable.into()),
            Err(error) => Err(not_judged(error)?.into()),
        }
    }

    fn not_too_large(&self, bytes: &[u8]) -> Outcome<()> {
        let bytes_max = self.settings.upload_bytes;
        if bytes.len() as u64 > bytes_max {
            return Err(FileRefusal::TooLarge { bytes_max }.into());
        }
        Ok(())
    }

    /// Who may vouch: ourselves, the operator's list, the system, and whom the visitor names.
    fn trust_for(&self, given: Option<&str>) -> Outcome<Vec<TrustSource>> {
        let mut sources = vec![TrustSource {
            kind: TrustKind::Installation,
            name: self.authority.root().info().subject,
            pem: self
                .authority
                .roots()
                .iter()
                .map(hefu_pki::Certificate::to_pem)
                .collect(),
        }];
        sources.extend_from_slice(&self.trust);
        if let Some(given) = given.filter(|given| !given.trim().is_empty()) {
            if given.len() > GIVEN_ROOTS_BYTES_MAX {
                return Err(JudgingRefusal::RootsUnreadable.into());
            }
            let source = TrustSource::given(TrustKind::Visitor, given);
            sources.push(source.map_err(|NoCertificate| JudgingRefusal::RootsUnreadable)?);
        }
        Ok(sources)
    }

    /// A certificate from a report, with what this installation knows of it: whether it issued it.
    pub fn certificate_in_report(&self, facts: CertificateFacts) -> CertificateView {
        let info = facts.into();
        let own = self.authority.issued_by_us(&info);
        let provider = self.authority.provider();
        CertificateView {
            info,
            identity_method: None,
            provider: own.then_some(provider.name),
            embedded: own.then_some(provider.embedded),
        }
    }
}

/// What it says about a file that nobody could finish looking at it.
fn not_judged(error: JudgeError) -> Outcome<JudgingRefusal> {
    match error {
        JudgeError::Busy => Err(JudgingRefusal::Busy.into()),
        JudgeError::Unavailable(problem) => Err(Failure::Unavailable(problem)),
        JudgeError::TimedOut => Ok(JudgingRefusal::TooLong),
        JudgeError::OutOfMemory => Ok(JudgingRefusal::TooMuchMemory),
        JudgeError::Crashed(problem) => {
            // Where it happened, never what stood in the file.
            tracing::warn!(problem, "a file ended the process that looked at it");
            Ok(JudgingRefusal::Crashed)
        }
    }
}

impl Report {
    /// About a file that could not be judged for this reason.
    fn not_judged(reason: JudgingRefusal) -> Self {
        let described = crate::refusals::Refusal::Judging(reason).describe();
        Self {
            summary: Summary::Refused,
            trust: Trust::None,
            findings: vec![Finding {
                code: described.code.to_owned(),
                severity: Severity::Error,
                chinese: described.chinese,
                english: described.english,
                field: None,
                object: None,
            }],
            signatures: Vec::new(),
            verdict: None,
            level: None,
            revisions: Vec::new(),
            pages: Vec::new(),
        }
    }
}

/// Judges a file. Total: any input has a report; but for strangers' files, call it where it may also
/// crash.
pub fn judge_with(bytes: &[u8], question: &Question) -> Report {
    let anchors = describe::Anchors::of(question);
    let sources = anchors.sources();
    let nobody = TrustStore::default();
    let options = VerifyOptions {
        more_trust: &sources,
        ..VerifyOptions::new(&nobody, question.at_seconds)
    };
    describe::report(bytes, verify(bytes, &options), &anchors)
}
