//! Judging any PDF: the engine's report, held against this installation's own root.

use std::sync::Arc;

use hefu_pades::{VerifyOptions, verify};
use hefu_pki::TrustStore;

pub use hefu_pades::{
    Consequence, Finding, FindingKind, Language as ReportLanguage, Report, SignatureKind,
    SignatureReport, Summary, TimeStampReport, Trust,
};
pub use hefu_pki::CertificateInfo;

use crate::{
    Failure, Origin, Outcome, Platform, contract::CertificateView, refusals::FileRefusal, vault,
};

/// What a judgement is made of.
pub struct Judgement {
    /// The engine's report.
    pub report: Report,
    /// SHA-256 of the file.
    pub digest: hefu_kernel::Digest,
    /// How many bytes it has.
    pub bytes: u64,
    /// How long judging took.
    pub milliseconds: u64,
}

impl Platform {
    /// Judges a file that anybody may bring.
    ///
    /// # Errors
    /// [`FileRefusal::TooLarge`], [`crate::refusals::AccessRefusal::TooManyRequests`].
    pub async fn judge(&self, bytes: Arc<[u8]>, origin: &Origin) -> Outcome<Judgement> {
        self.not_too_many_requests("verify", origin).await?;
        if bytes.len() as u64 > self.settings.upload_bytes {
            return Err(FileRefusal::TooLarge {
                bytes_max: self.settings.upload_bytes,
            }
            .into());
        }
        let trust = TrustStore::new(vec![self.authority.root().clone()]);
        let at = self.clock.now().seconds();
        tokio::task::spawn_blocking(move || judge_with(&bytes, &trust, at))
            .await
            .map_err(|_| Failure::Unavailable("judging a file was interrupted".to_owned()))
    }

    /// A certificate from a report, with what this installation knows of it: whether it issued it.
    pub fn certificate_in_report(&self, info: hefu_pki::CertificateInfo) -> CertificateView {
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

/// Roots from PEM texts, for judging without an installation. Texts that hold no certificate
/// are named by their place in the list.
///
/// # Errors
/// The place of the first text that can not be read.
pub fn trust_from_pem<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<TrustStore, usize> {
    let mut trust = TrustStore::new(Vec::new());
    for (place, text) in texts.into_iter().enumerate() {
        for anchor in hefu_pki::Certificate::all_from_pem(text).map_err(|_| place)? {
            trust.add(anchor);
        }
    }
    Ok(trust)
}

/// Judges a file with the given roots, as of `at_seconds` since 1970. Total: any input has a
/// report.
pub fn judge_with(bytes: &[u8], trust: &TrustStore, at_seconds: i64) -> Judgement {
    let started = std::time::Instant::now();
    let report = verify(bytes, &VerifyOptions::new(trust, at_seconds));
    Judgement {
        report,
        digest: vault::digest(bytes),
        bytes: bytes.len() as u64,
        milliseconds: started.elapsed().as_millis() as u64,
    }
}
