//! Revoking certificates, and what tells others of it.
//!
//! A person's certificate signs once and its key is gone afterwards. So it is revoked for one
//! reason only: it should not have been issued. A changed name or a closed account ends what is
//! issued from then on and leaves what was signed before as good as it was.

use hefu_kernel::{AuditId, CertificateId, PlatformEventId, Random, Timestamp, UserId};
use hefu_pki::{RevocationReason, RevokedCertificate};

use super::Issuer;
use crate::{
    Outcome, Platform,
    ports::{
        AuditAction, AuditRecord, Batch, CommitError, Conflict, PlatformEvent, PlatformFact,
        Revocation, RevocationCause, SerialNumber, Store, Write,
    },
    refusals::AccessRefusal,
};

/// For how long a revocation list may be used.
const LIST_SECONDS: i64 = 7 * 86_400;

/// Which certificate to revoke, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevokeOrder {
    /// Its serial number.
    pub serial: SerialNumber,
    /// Why.
    pub cause: RevocationCause,
    /// The administrator; nobody for what is done at the machine itself.
    pub by: Option<UserId>,
}

/// Revokes a certificate for good. Doing so again changes nothing and gives the first revocation.
///
/// # Errors
/// [`AccessRefusal::NotFound`] if this authority has issued no such certificate; if the database fails.
pub async fn revoke(
    store: &dyn Store,
    order: &RevokeOrder,
    random: &dyn Random,
    at: Timestamp,
) -> Outcome<Revocation> {
    let issued = store.issued_certificate(&order.serial).await?;
    let issued = issued.ok_or(AccessRefusal::NotFound)?;
    let revocation = Revocation {
        serial: order.serial.clone(),
        issuer: issued.issuer,
        at,
        reason: order.cause,
        by: order.by,
    };
    let audit = AuditRecord {
        id: AuditId::random(random),
        at,
        user: order.by,
        action: AuditAction::RevokeCertificate,
        about: order.serial.as_str().to_owned(),
    };
    let mut writes = vec![
        Write::RevokeCertificate(revocation.clone()),
        Write::InsertAudit(audit),
    ];
    if let Some(certificate) = issued.certificate {
        writes.extend(consequences(store, certificate, order, random, at).await?);
    }
    match store.commit(Batch(writes)).await {
        Ok(()) => Ok(revocation),
        Err(CommitError::Conflict(Conflict::Exists)) => {
            let before = store.revocation(&order.serial).await?;
            Ok(before.unwrap_or(revocation))
        }
        Err(error) => Err(error.into()),
    }
}

/// What revoking the certificate of a signature entails: it is an event, and if the identity check
/// behind it was wrong, nothing further is certified on that check: the person is checked anew.
async fn consequences(
    store: &dyn Store,
    certificate: CertificateId,
    order: &RevokeOrder,
    random: &dyn Random,
    at: Timestamp,
) -> Outcome<Vec<Write>> {
    let Some(record) = store.certificate(certificate).await? else {
        return Ok(Vec::new());
    };
    let event = |fact| PlatformEvent {
        id: PlatformEventId::random(random),
        at,
        contract: Some(record.contract),
        fact,
    };
    let mut events = vec![event(PlatformFact::CertificateRevoked {
        certificate,
        digest: record.digest,
        reason: order.cause.name().to_owned(),
    })];
    let contract = store.contract(record.contract).await?;
    let signatory = contract
        .as_ref()
        .and_then(|it| it.contract.signatory(record.signatory));
    let mut writes = Vec::new();
    if let (Some(signatory), RevocationCause::Misissued) = (signatory, order.cause) {
        let (subject, check) = (signatory.subject, record.identity_check);
        writes.push(Write::EndEnrolment { subject, check });
        events.push(event(PlatformFact::EnrolmentEnded {
            subject,
            check,
            reason: order.cause.name().to_owned(),
        }));
    }
    writes.push(Write::RecordEvents(events));
    Ok(writes)
}

impl Platform {
    /// Revokes a certificate as [`revoke`] does.
    ///
    /// # Errors
    /// As there.
    pub async fn revoke_certificate(&self, order: &RevokeOrder) -> Outcome<Revocation> {
        revoke(&*self.store, order, &*self.random, self.clock.now()).await
    }

    /// The list of what one issuing CA has revoked, fresh, DER.
    ///
    /// # Errors
    /// If the database or the CA's key fails.
    pub async fn revocation_list(&self, issuer: &Issuer) -> Outcome<Vec<u8>> {
        let revoked = self.store.revocations(&issuer.key_id).await?;
        let revoked: Vec<RevokedCertificate> = revoked.iter().map(listed).collect();
        let now = self.clock.now();
        // Microseconds grow from list to list without anybody counting them.
        let number = now.micros().max(1) as u64;
        let from = now.seconds();
        Ok(issuer
            .authority
            .revocation_list(&revoked, number, from, from + LIST_SECONDS)?)
    }

    /// The lists of all issuing CAs and of the root, DER: whatever says of our certificates that
    /// they are good.
    ///
    /// # Errors
    /// If the database or a key fails.
    pub async fn revocation_lists(&self) -> Outcome<Vec<Vec<u8>>> {
        let mut lists = Vec::new();
        for issuer in self.authority.issuers() {
            lists.push(issuer.root_list.clone());
            lists.push(self.revocation_list(issuer).await?);
        }
        // Lines below one root share its list.
        lists.sort();
        lists.dedup();
        Ok(lists)
    }
}

fn listed(revocation: &Revocation) -> RevokedCertificate {
    RevokedCertificate {
        serial_number: revocation.serial.octets(),
        at: revocation.at.seconds(),
        reason: Some(reason_of(revocation.reason)),
    }
}

/// The standard's word for a cause (RFC 5280 §5.3.1).
pub(super) fn reason_of(cause: RevocationCause) -> RevocationReason {
    match cause {
        RevocationCause::Misissued => RevocationReason::PrivilegeWithdrawn,
        RevocationCause::KeyCompromised => RevocationReason::KeyCompromise,
        RevocationCause::Superseded => RevocationReason::Superseded,
        RevocationCause::Ceased => RevocationReason::CessationOfOperation,
    }
}
