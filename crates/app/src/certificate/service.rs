//! What others ask the embedded authority by standard protocols.

use hefu_pki::{OcspAnswer, OcspFailure, OcspRequest, OcspResponder, OcspStatus, Revoked};

use super::{Issuer, revocation::reason_of};
use crate::{
    Failure, Origin, Outcome, Platform,
    ports::{SerialNumber, StoreError},
};

/// For how long an answer about a certificate may be used. A revocation is known to others no
/// later than this.
const ANSWER_SECONDS: i64 = 3_600;
/// The most certificates one request may ask about.
const ASKED_MAX: usize = 10;

impl Platform {
    /// Answers a TimeStampReq with a TimeStampResp (RFC 3161 §2.4), both DER. What is no request is
    /// answered with a refusal in the protocol's own words.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal::TooManyRequests`]; if the authority's key fails.
    pub async fn stamp_time(&self, request: &[u8], origin: &Origin) -> Outcome<Vec<u8>> {
        self.not_too_many_requests("time-stamp", origin).await?;
        let answer = self.authority.embedded_stamping().respond(request);
        answer.map_err(|error| Failure::Unavailable(error.to_string()))
    }

    /// Answers an OCSPRequest with an OCSPResponse (RFC 6960 §4), both DER: `good` for what was
    /// issued and not revoked, `unknown` for whatever was not issued here.
    ///
    /// # Errors
    /// [`crate::refusals::AccessRefusal::TooManyRequests`]; if the database fails.
    pub async fn certificate_status(&self, request: &[u8], origin: &Origin) -> Outcome<Vec<u8>> {
        self.not_too_many_requests("ocsp", origin).await?;
        let request = match OcspRequest::from_der(request) {
            Ok(request) => request,
            Err(error) => return Ok(error.failure().to_der()),
        };
        let asked = request.certificates();
        if asked.len() > ASKED_MAX {
            return Ok(OcspFailure::MalformedRequest.to_der());
        }
        // All of one answer are signed by one CA.
        let issuer = self.authority.issuers().iter().find(|issuer| {
            let own = issuer.authority.certificate();
            asked.iter().all(|id| id.is_of(own))
        });
        let Some(issuer) = issuer else {
            return Ok(OcspFailure::Unauthorized.to_der());
        };
        let now = self.clock.now().seconds();
        let mut answers = Vec::new();
        for id in asked {
            answers.push(OcspAnswer {
                id: id.clone(),
                status: self.status_of(issuer, id).await?,
                this_update: now,
                next_update: Some(now + ANSWER_SECONDS),
            });
        }
        let responder = OcspResponder::of(&issuer.authority);
        let respond = || responder.respond(&answers, request.nonce(), now);
        Ok(self
            .authority
            .at_work(respond)
            .unwrap_or_else(|_| OcspFailure::TryLater.to_der()))
    }

    async fn status_of(
        &self,
        issuer: &Issuer,
        id: &hefu_pki::CertificateId,
    ) -> Result<OcspStatus, StoreError> {
        let serial = SerialNumber::from_octets(id.serial_number());
        if let Some(revocation) = self.store.revocation(&serial).await? {
            return Ok(OcspStatus::Revoked(Revoked {
                at: revocation.at.seconds(),
                reason: Some(reason_of(revocation.reason)),
            }));
        }
        let issued = self.store.issued_certificate(&serial).await?;
        Ok(match issued {
            Some(issued) if issued.issuer == issuer.key_id => OcspStatus::Good,
            _ => OcspStatus::Unknown,
        })
    }
}
