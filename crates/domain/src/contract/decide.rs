//! What a command does in a state.

use std::collections::HashSet;

use hefu_kernel::{Digest, IdentityCheckId, SignatoryId, Timestamp};

use super::{
    Command, Contract, CreateDraft, DraftTerms, Event, FIELD_SIDE_MIN, FIELDS_MAX, Facts, Field,
    FieldKind, Progress, REASON_CHARACTERS_MAX, REMINDER_INTERVAL_SECONDS, REMINDERS_MAX, Refusal,
    SIGNATORIES_MAX, Signatory, Status, TITLE_CHARACTERS_MAX,
};

const DESCRIPTION_CHARACTERS_MAX: usize = 1_000;
const KIND_CHARACTERS_MAX: usize = 200;
const USER_DATA_CHARACTERS_MAX: usize = 20_480;

type Decision = Result<Vec<Event>, Refusal>;

/// The events that the command causes, or why it is refused. No events mean that the wish is
/// fulfilled already.
///
/// # Errors
/// The first [`Refusal`] in the order: does it exist, its status, its terms, its parties.
pub fn decide(state: Option<&Contract>, command: &Command, facts: &Facts) -> Decision {
    let now = facts.now;
    let Some(contract) = state else {
        return match command {
            Command::Create(draft) => create(draft, now),
            _ => Err(Refusal::WrongStatus {
                status: Status::Discarded,
            }),
        };
    };
    match command {
        Command::Create(_) => Err(Refusal::AlreadyExists),
        Command::Edit(terms) => edit(contract, terms, facts),
        Command::Discard => {
            in_status(contract, Status::Draft)?;
            Ok(vec![Event::Discarded { at: now }])
        }
        Command::Send(content) => {
            in_status(contract, Status::Draft)?;
            may_be_sent(contract, facts)?;
            Ok(vec![Event::Sent {
                content: *content,
                at: now,
            }])
        }
        Command::View(signatory) => view(contract, *signatory, now),
        Command::Identify { signatory, check } => identify(contract, *signatory, *check, now),
        Command::Accept {
            signatory,
            content,
            choice,
        } => accept(contract, *signatory, *content, *choice, now),
        Command::Seal {
            signatory,
            revision,
            certificate,
        } => seal(contract, *signatory, now, |at| Event::Sealed {
            signatory: *signatory,
            revision: *revision,
            certificate: *certificate,
            at,
        }),
        Command::Reject { signatory, reason } => reject(contract, *signatory, reason, now),
        Command::Revoke { reason } => revoke(contract, reason, now),
        Command::Expire => expire(contract, now),
        Command::Remind(signatory) => remind(contract, *signatory, now),
        Command::Extend { revision } => extend(contract, *revision, now),
    }
}

fn create(draft: &CreateDraft, now: Timestamp) -> Decision {
    let title = valid_title(&draft.title)?;
    Ok(vec![Event::Drafted {
        id: draft.id,
        initiator: draft.initiator,
        file: draft.file,
        title,
        at: now,
    }])
}

fn edit(contract: &Contract, terms: &DraftTerms, facts: &Facts) -> Decision {
    in_status(contract, Status::Draft)?;
    let terms = DraftTerms {
        title: valid_title(&terms.title)?,
        ..terms.clone()
    };
    for (text, value, characters_max) in [
        (
            "description",
            &terms.description,
            DESCRIPTION_CHARACTERS_MAX,
        ),
        ("kind", &terms.kind, KIND_CHARACTERS_MAX),
        ("user_data", &terms.user_data, USER_DATA_CHARACTERS_MAX),
    ] {
        if value.chars().count() > characters_max {
            return Err(Refusal::TextTooLong {
                text,
                characters_max,
            });
        }
    }
    if terms.signatories.len() > SIGNATORIES_MAX {
        return Err(Refusal::TooManySignatories {
            max: SIGNATORIES_MAX,
        });
    }
    let mut mobiles = HashSet::new();
    let mut parties: HashSet<SignatoryId> = HashSet::new();
    for (index, signatory) in terms.signatories.iter().enumerate() {
        // Equal ids would let one signature stand for two: events name signatories by id alone.
        if !mobiles.insert(signatory.mobile_key) || !parties.insert(signatory.id) {
            return Err(Refusal::SameSignatoryTwice { index });
        }
    }
    fields_fit(&terms.fields, &parties, facts)?;
    Ok(vec![Event::Edited {
        terms,
        at: facts.now,
    }])
}

fn fields_fit(
    fields: &[Field],
    parties: &HashSet<SignatoryId>,
    facts: &Facts,
) -> Result<(), Refusal> {
    if fields.len() > FIELDS_MAX {
        return Err(Refusal::TooManyFields { max: FIELDS_MAX });
    }
    for field in fields {
        let area = field.area;
        if !parties.contains(&field.signatory) {
            return Err(Refusal::FieldOfNobody);
        }
        let place = usize::try_from(area.page).unwrap_or(0).wrapping_sub(1);
        let Some(page) = facts.pages.get(place) else {
            let pages = u32::try_from(facts.pages.len()).unwrap_or(u32::MAX);
            return Err(Refusal::FieldPageMissing {
                page: area.page,
                pages,
            });
        };
        if area.width < FIELD_SIDE_MIN || area.height < FIELD_SIDE_MIN {
            return Err(Refusal::FieldTooSmall { page: area.page });
        }
        let beyond = |start: i32, length: i32, side: i32| {
            start < 0 || i64::from(start) + i64::from(length) > i64::from(side)
        };
        if beyond(area.left, area.width, page.width) || beyond(area.top, area.height, page.height) {
            return Err(Refusal::FieldOutsidePage { page: area.page });
        }
    }
    Ok(())
}

fn may_be_sent(contract: &Contract, facts: &Facts) -> Result<(), Refusal> {
    if !facts.initiator_verified {
        return Err(Refusal::InitiatorUnverified);
    }
    if contract.signatories.is_empty() {
        return Err(Refusal::NoSignatory);
    }
    for (index, signatory) in contract.signatories.iter().enumerate() {
        let signs =
            |field: &Field| field.signatory == signatory.id && field.kind == FieldKind::Signature;
        if !contract.fields.iter().any(signs) {
            return Err(Refusal::NoSigningField { index });
        }
    }
    if contract
        .deadline
        .is_some_and(|deadline| deadline <= facts.now)
    {
        return Err(Refusal::DeadlinePast);
    }
    Ok(())
}

fn view(contract: &Contract, id: SignatoryId, now: Timestamp) -> Decision {
    let party = contract.signatory(id).ok_or(Refusal::UnknownSignatory)?;
    if contract.status == Status::Draft {
        return Err(Refusal::WrongStatus {
            status: contract.status,
        });
    }
    if party.viewed_at.is_some() || contract.status.is_final() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Viewed {
        signatory: id,
        at: now,
    }])
}

fn identify(
    contract: &Contract,
    signatory: SignatoryId,
    check: IdentityCheckId,
    now: Timestamp,
) -> Decision {
    let party = undecided_party(contract, signatory, now)?;
    if party.identity_check == Some(check) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Identified {
        signatory,
        check,
        at: now,
    }])
}

fn accept(
    contract: &Contract,
    signatory: SignatoryId,
    content: Digest,
    choice: Digest,
    now: Timestamp,
) -> Decision {
    let party = party_in_turn(contract, signatory, now)?;
    if party.identity_check.is_none() {
        return Err(Refusal::IdentityMissing);
    }
    if contract.content.map(|revision| revision.digest) != Some(content) {
        return Err(Refusal::ContentChanged);
    }
    Ok(vec![Event::Accepted {
        signatory,
        content,
        choice,
        at: now,
    }])
}

fn reject(contract: &Contract, signatory: SignatoryId, reason: &str, now: Timestamp) -> Decision {
    in_status(contract, Status::Signing)?;
    let reason = valid_reason(reason)?;
    party_in_turn(contract, signatory, now)?;
    nothing_owed(contract)?;
    Ok(vec![Event::Rejected {
        signatory,
        reason,
        at: now,
    }])
}

fn revoke(contract: &Contract, reason: &str, now: Timestamp) -> Decision {
    in_status(contract, Status::Signing)?;
    let reason = valid_reason(reason)?;
    nothing_owed(contract)?;
    Ok(vec![Event::Revoked { reason, at: now }])
}

fn expire(contract: &Contract, now: Timestamp) -> Decision {
    in_status(contract, Status::Signing)?;
    if !contract.deadline_passed(now) {
        return Err(Refusal::DeadlineAhead);
    }
    nothing_owed(contract)?;
    Ok(vec![Event::Expired { at: now }])
}

fn seal(
    contract: &Contract,
    id: SignatoryId,
    now: Timestamp,
    sealed: impl FnOnce(Timestamp) -> Event,
) -> Decision {
    in_status(contract, Status::Signing)?;
    let party = contract.signatory(id).ok_or(Refusal::UnknownSignatory)?;
    if !matches!(party.progress, Progress::Accepted { .. }) {
        return Err(Refusal::NothingOwed);
    }
    let mut events = vec![sealed(now)];
    if contract
        .signatories
        .iter()
        .all(|other| other.id == id || other.has_signed())
    {
        events.push(Event::Completed { at: now });
    }
    Ok(events)
}

/// Only what everybody has signed is kept for long; it may be renewed as often as time stamps age.
fn extend(contract: &Contract, revision: Digest, now: Timestamp) -> Decision {
    in_status(contract, Status::Signed)?;
    if contract.extended == Some(revision) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Extended { revision, at: now }])
}

fn remind(contract: &Contract, id: SignatoryId, now: Timestamp) -> Decision {
    let party = party_in_turn(contract, id, now)?;
    if party.reminders >= REMINDERS_MAX {
        return Err(Refusal::RemindersUsedUp);
    }
    let since = party
        .reminded_at
        .map_or(i64::MAX, |last| now.seconds_since(last));
    // The first reminder may follow the sending at once: the initiator may know it was missed.
    if party.reminders > 0 && since < REMINDER_INTERVAL_SECONDS {
        return Err(Refusal::RemindedTooSoon {
            retry_after_seconds: REMINDER_INTERVAL_SECONDS - since,
        });
    }
    Ok(vec![Event::Reminded {
        signatory: id,
        at: now,
    }])
}

fn in_status(contract: &Contract, wanted: Status) -> Result<(), Refusal> {
    if contract.status == wanted {
        return Ok(());
    }
    Err(Refusal::WrongStatus {
        status: contract.status,
    })
}

fn undecided_party(
    contract: &Contract,
    id: SignatoryId,
    now: Timestamp,
) -> Result<&Signatory, Refusal> {
    in_status(contract, Status::Signing)?;
    let party = contract.signatory(id).ok_or(Refusal::UnknownSignatory)?;
    if party.progress != Progress::Pending {
        return Err(Refusal::AlreadyDecided { signatory: id });
    }
    if contract.deadline_passed(now) {
        return Err(Refusal::DeadlinePassed);
    }
    Ok(party)
}

fn party_in_turn(
    contract: &Contract,
    id: SignatoryId,
    now: Timestamp,
) -> Result<&Signatory, Refusal> {
    let party = undecided_party(contract, id, now)?;
    if !contract.is_turn_of(id) {
        return Err(Refusal::NotYourTurn);
    }
    Ok(party)
}

/// Whoever has consented is owed a signature; nothing may close the contract under it.
fn nothing_owed(contract: &Contract) -> Result<(), Refusal> {
    if contract.owed().is_empty() {
        Ok(())
    } else {
        Err(Refusal::SignatureOwed)
    }
}

fn valid_title(title: &str) -> Result<String, Refusal> {
    let title = title.trim();
    let length = title.chars().count();
    if length == 0 || length > TITLE_CHARACTERS_MAX || title.chars().any(char::is_control) {
        return Err(Refusal::TitleInvalid);
    }
    Ok(title.to_owned())
}

fn valid_reason(reason: &str) -> Result<String, Refusal> {
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_CHARACTERS_MAX {
        return Err(Refusal::ReasonInvalid);
    }
    Ok(reason.to_owned())
}
