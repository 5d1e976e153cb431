//! Signing by link: from the address to the signature in the document.
//!
//! A link shows nothing until a code to the signatory's own mobile number was entered; that
//! opens a session for this one signatory of this one contract.

mod accept;
mod appearance;
mod choice;
mod extend;
mod identify;
mod intent;
mod link;
mod reject;
mod seal;
mod view;

pub use accept::{Acceptance, CONSENT_VERSION, consent_text};
pub use choice::{SignatureChoice, StrokePoint};
pub use link::{LinkEntry, LinkState};
pub(crate) use view::reading_seconds;
pub use view::{SignResult, SigningStep, SigningView};

use hefu_domain::contract::Signatory;

use crate::{
    Outcome, Platform,
    person::OpenSubject,
    ports::{ContractRecord, SessionRecord, SessionScope},
    refusals::AccessRefusal,
};

/// A signatory with an open session.
pub struct SigningParty {
    /// The contract.
    pub record: ContractRecord,
    /// The state of this signatory.
    pub signatory: Signatory,
    /// The person.
    pub subject: OpenSubject,
}

impl Platform {
    /// The signatory a session was opened for. `link` is the token the request named: a session
    /// is good for the link it was opened with and no other.
    ///
    /// # Errors
    /// [`AccessRefusal::SessionRequired`].
    pub async fn signing_party(
        &self,
        session: &SessionRecord,
        link: &str,
    ) -> Outcome<SigningParty> {
        let SessionScope::Signatory {
            contract,
            signatory,
            link: opened_with,
        } = session.scope
        else {
            return Err(AccessRefusal::SessionRequired.into());
        };
        if opened_with != crate::account::Token::digest_of(link) {
            return Err(AccessRefusal::SessionRequired.into());
        }
        let record = self
            .store
            .contract(contract)
            .await?
            .ok_or(AccessRefusal::SessionRequired)?;
        let signatory = record
            .contract
            .signatory(signatory)
            .cloned()
            .ok_or(AccessRefusal::SessionRequired)?;
        let subject = self.subject(signatory.subject).await?;
        Ok(SigningParty {
            record,
            signatory,
            subject,
        })
    }
}
