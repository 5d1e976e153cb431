//! How events make states.

use super::{Contract, DraftTerms, Event, Progress, Signatory, Status};

/// The state after one more event. The first event of a contract is `Drafted`; an event that can
/// not follow leaves the state as it is, since it can only come from a damaged history, which
/// replay reports by comparing with the stored rows.
pub fn evolve(state: Option<Contract>, event: &Event) -> Option<Contract> {
    let Some(mut contract) = state else {
        return begin(event);
    };
    contract.version += 1;
    apply(&mut contract, event);
    Some(contract)
}

/// The state after a whole history; `None` for an empty one.
pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Contract> {
    events.into_iter().fold(None, evolve)
}

fn begin(event: &Event) -> Option<Contract> {
    let Event::Drafted {
        id,
        initiator,
        file,
        title,
        at,
    } = event
    else {
        return None;
    };
    Some(Contract {
        id: *id,
        initiator: *initiator,
        file: *file,
        title: title.clone(),
        description: String::new(),
        kind: String::new(),
        user_data: String::new(),
        ordered: true,
        deadline: None,
        signatories: Vec::new(),
        fields: Vec::new(),
        status: Status::Draft,
        content: None,
        created_at: *at,
        sent_at: None,
        finished_at: None,
        close_reason: None,
        extended: None,
        version: 1,
    })
}

fn apply(contract: &mut Contract, event: &Event) {
    match event {
        Event::Drafted { .. } => {}
        Event::Edited { terms, .. } => apply_terms(contract, terms),
        Event::Sent { content, at } => {
            contract.status = Status::Signing;
            contract.content = Some(*content);
            contract.sent_at = Some(*at);
        }
        Event::Completed { at } => finish(contract, Status::Signed, *at, None),
        Event::Discarded { at } => finish(contract, Status::Discarded, *at, None),
        Event::Revoked { reason, at } => {
            finish(contract, Status::Revoked, *at, Some(reason.clone()));
        }
        Event::Expired { at } => finish(contract, Status::Expired, *at, None),
        Event::Extended { revision, .. } => contract.extended = Some(*revision),
        Event::Rejected {
            signatory,
            reason,
            at,
        } => {
            with(contract, *signatory, |it| {
                it.progress = Progress::Rejected {
                    at: *at,
                    reason: reason.clone(),
                };
            });
            finish(contract, Status::Rejected, *at, Some(reason.clone()));
        }
        Event::Viewed { .. }
        | Event::Identified { .. }
        | Event::Accepted { .. }
        | Event::Sealed { .. }
        | Event::Reminded { .. } => apply_to_party(contract, event),
    }
}

fn apply_terms(contract: &mut Contract, terms: &DraftTerms) {
    contract.title.clone_from(&terms.title);
    contract.description.clone_from(&terms.description);
    contract.kind.clone_from(&terms.kind);
    contract.user_data.clone_from(&terms.user_data);
    contract.ordered = terms.ordered;
    contract.deadline = terms.deadline;
    contract.fields.clone_from(&terms.fields);
    contract.signatories = terms.signatories.iter().map(fresh_signatory).collect();
}

/// Events that change nothing but one signatory.
fn apply_to_party(contract: &mut Contract, event: &Event) {
    let Some(id) = event.signatory() else { return };
    with(contract, id, |party| match event {
        Event::Viewed { at, .. } => party.viewed_at = Some(*at),
        Event::Identified { check, .. } => party.identity_check = Some(*check),
        Event::Accepted { choice, at, .. } => {
            party.progress = Progress::Accepted {
                at: *at,
                choice: *choice,
            };
        }
        Event::Sealed {
            revision,
            certificate,
            at,
            ..
        } => {
            let accepted_at = match party.progress {
                Progress::Accepted { at, .. } => at,
                _ => *at,
            };
            party.progress = Progress::Signed {
                accepted_at,
                at: *at,
                certificate: *certificate,
                revision: *revision,
            };
        }
        Event::Reminded { at, .. } => {
            party.reminders += 1;
            party.reminded_at = Some(*at);
        }
        _ => {}
    });
}

fn fresh_signatory(terms: &super::SignatoryTerms) -> Signatory {
    Signatory {
        id: terms.id,
        subject: terms.subject,
        name_commitment: terms.name_commitment,
        mobile_key: terms.mobile_key,
        notify: terms.notify,
        viewed_at: None,
        identity_check: None,
        progress: Progress::Pending,
        reminders: 0,
        reminded_at: None,
    }
}

fn with(
    contract: &mut Contract,
    id: hefu_kernel::SignatoryId,
    change: impl FnOnce(&mut Signatory),
) {
    if let Some(signatory) = contract
        .signatories
        .iter_mut()
        .find(|signatory| signatory.id == id)
    {
        change(signatory);
    }
}

fn finish(
    contract: &mut Contract,
    status: Status,
    at: hefu_kernel::Timestamp,
    reason: Option<String>,
) {
    contract.status = status;
    contract.finished_at = Some(at);
    contract.close_reason = reason;
}
