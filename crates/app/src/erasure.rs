//! Erasing a person: the key under which everything personal lies is destroyed, so that what was
//! encrypted with it can be read by nobody, wherever copies of it lie. Commitments in events stay
//! and prove nothing without the values. Documents that the parties have signed stay theirs: they
//! are the parties' evidence and are kept under the contract's own key.

use hefu_kernel::Timestamp;

use crate::{
    Failure, Outcome,
    ports::{
        Batch, CommitError, Conflict, ContractFilter, ContractQuery, PlatformEvent, PlatformFact,
        Store, SubjectRecord, Write,
    },
    refusals::AccessRefusal,
};

/// Contracts in which somebody still waits for this person, or this person for somebody. A contract
/// goes from waiting to the person's turn and back to waiting while these are asked one after the
/// other; asked in this order, one of them sees it.
const UNFINISHED: [ContractFilter; 3] = [
    ContractFilter::WaitingForOthers,
    ContractFilter::MineToSign,
    ContractFilter::WaitingForOthers,
];

/// Erases a person and ends their sessions. Doing so again changes nothing.
///
/// # Errors
/// [`AccessRefusal::ContractsUnfinished`] while contracts of theirs are open; if the database
/// fails.
pub async fn erase(store: &dyn Store, subject: &SubjectRecord, now: Timestamp) -> Outcome<()> {
    let user = store.user_by_mobile(subject.mobile_key).await?;
    // Whoever has no account began nothing; ids are random, so no account has a person's.
    let initiator = match &user {
        Some(user) => user.id,
        None => subject.id.as_str().parse().map_err(|_| damaged())?,
    };
    for filter in UNFINISHED {
        let query = ContractQuery {
            user: initiator,
            mobile_key: subject.mobile_key,
            organisations: Vec::new(),
            filter,
            title: String::new(),
            after: None,
            limit: 1,
        };
        if !store.contracts(&query).await?.items.is_empty() {
            return Err(AccessRefusal::ContractsUnfinished.into());
        }
    }
    let write = Write::EraseSubject {
        subject: subject.id,
        at: now,
    };
    // Under the person's own id, so that it is told once however often it is done.
    let event = PlatformEvent {
        id: subject.id.as_str().parse().map_err(|_| damaged())?,
        at: now,
        contract: None,
        fact: PlatformFact::SubjectErased {
            subject: subject.id,
        },
    };
    let told = Batch(vec![write.clone(), Write::RecordEvents(vec![event])]);
    match store.commit(told).await {
        Err(CommitError::Conflict(Conflict::Exists)) => Ok(store.commit(Batch::one(write)).await?),
        outcome => Ok(outcome?),
    }
}

fn damaged() -> Failure {
    Failure::Unavailable("a person's id is none".to_owned())
}
