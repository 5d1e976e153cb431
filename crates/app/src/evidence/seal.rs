//! The key with which the platform signs evidence, and the signing of PDF reports.

use hefu_pades::{RevocationData, SignRequest, Summary, Trust, VerifyOptions, verify};
use hefu_pdf::{CertificationLevel, Document, FieldPlan};
use hefu_pki::{
    Certificate, CertificateRequest, DistinguishedName, Profile, SigningKey, SoftwareKey,
    TrustStore,
};

use crate::{
    Failure, Outcome, Platform,
    certificate::AuthorityError,
    ports::{Batch, IssuedCertificate, SerialNumber, Write},
};
use hefu_kernel::Timestamp;

const SIGNATURE_FIELD: &str = "platform-signature";
const ARCHIVE_FIELD: &str = "archive-time-stamp";

/// Seconds by which a certificate begins before it is issued, for clocks that run behind.
const BACKDATE_SECONDS: i64 = 60;
/// As long as reports are commonly asked for; what was stamped while it ran stays good.
const YEARS_2_SECONDS: i64 = 2 * 365 * 86_400;

/// A key of the platform, good for one piece of evidence, and its certificate.
pub(super) struct PlatformIdentity {
    pub(super) key: SoftwareKey,
    /// Its certificate and those above it, the root last.
    pub(super) chain: Vec<Certificate>,
}

impl Platform {
    /// Draws a key and certifies it for the platform itself; the issuance is noted as every other is.
    pub(super) async fn platform_identity(&self, at: Timestamp) -> Outcome<PlatformIdentity> {
        let issuer = self.authority.issuers().first();
        let issuer = issuer.ok_or_else(|| unavailable("there is no issuing CA"))?;
        let key = SoftwareKey::generate_p256().map_err(AuthorityError::from)?;
        let authority = &issuer.authority;
        let request = CertificateRequest {
            profile: Profile::Signer,
            subject: &DistinguishedName::service("Hefu", "Hefu evidence"),
            public_key_der: key.public_key_der(),
            not_before: (at.seconds() - BACKDATE_SECONDS).max(authority.certificate().not_before()),
            not_after: Some(at.seconds() + YEARS_2_SECONDS),
        };
        let certificate = self.authority.at_work(|| authority.issue(&request));
        let certificate = certificate.map_err(AuthorityError::from)?;
        let issued = IssuedCertificate {
            serial: SerialNumber::from_octets(certificate.serial_number()),
            issuer: issuer.key_id.clone(),
            certificate: None,
            // It belongs to no event of the contract: evidence must not change what it is made of.
            contract: None,
            at,
            ends_at: Timestamp::from_seconds(certificate.not_after()),
        };
        self.store
            .commit(Batch::one(Write::InsertIssued(issued)))
            .await?;
        let above = authority.chain().iter().cloned();
        Ok(PlatformIdentity {
            chain: std::iter::once(certificate).chain(above).collect(),
            key,
        })
    }

    /// Certifies a PDF, stamps it and makes it verifiable for long (B-LTA). The certification leaves the one
    /// empty field to be filled that the archive time stamp takes.
    pub(super) async fn seal_pdf(
        &self,
        pdf: &[u8],
        at: Timestamp,
        reason: &str,
    ) -> Outcome<Vec<u8>> {
        let identity = self.platform_identity(at).await?;
        let lists = self.revocation_lists().await?;
        let lists: Vec<&[u8]> = lists.iter().map(Vec::as_slice).collect();
        let prepared = Document::open(pdf)
            .map_err(|error| unavailable(&error.to_string()))?
            .prepare(&FieldPlan {
                signatories: Vec::new(),
                invisible: vec![SIGNATURE_FIELD.to_owned(), ARCHIVE_FIELD.to_owned()],
            })
            .map_err(|error| unavailable(&error.to_string()))?;
        let stamper = self.authority.time_stamper();
        let request = SignRequest {
            time_stamper: Some(stamper),
            name: Some("Hefu"),
            reason: Some(reason),
            certify: Some(CertificationLevel::FormFilling),
            ..SignRequest::new(
                SIGNATURE_FIELD,
                &identity.key,
                &identity.chain,
                at.seconds(),
            )
        };
        let revocation = RevocationData {
            lists: &lists,
            ..RevocationData::default()
        };
        let sealed = self
            .authority
            .at_work(|| {
                let signed = hefu_pades::sign(&prepared.bytes, &request)?;
                hefu_pades::extend(&signed, ARCHIVE_FIELD, stamper, &revocation)
            })
            .map_err(|error| unavailable(&error.to_string()))?;
        let trust = TrustStore::new(self.authority.roots());
        let report = verify(&sealed, &VerifyOptions::new(&trust, at.seconds()));
        if report.summary == Summary::Valid && report.trust == Trust::Trusted {
            return Ok(sealed);
        }
        let findings = report.findings.iter();
        let findings = findings.chain(report.signatures.iter().flat_map(|one| &one.findings));
        let codes: Vec<_> = findings.map(|finding| finding.kind.code()).collect();
        Err(unavailable(&format!(
            "the report would not hold: {codes:?}"
        )))
    }
}

pub(super) fn unavailable(what: &str) -> Failure {
    Failure::Unavailable(format!("evidence can not be made: {what}"))
}
