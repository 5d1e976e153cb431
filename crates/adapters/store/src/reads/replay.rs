//! Rebuilds every state from its events and compares.

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{RecordedEvent, StoreError};
use hefu_domain::contract::{Contract, replay};
use hefu_kernel::ContractId;

use crate::{
    codec::{contract_to_text, event_from_bytes, event_to_bytes},
    names::{progress_name, status_name},
    session::{Readers, whole},
    writes::contract::is_turn,
};

const PAGE: i64 = 200;

/// The contracts whose rows are not what their events say.
pub(crate) async fn differences(readers: &Readers) -> Result<Vec<ContractId>, StoreError> {
    let mut differing = Vec::new();
    let mut after = String::new();
    loop {
        let ids: Vec<ContractId> = readers
            .all(
                "SELECT id FROM contracts WHERE id > $1 ORDER BY id LIMIT $2",
                &[(&after).into(), PAGE.into()],
                |columns| columns.parsed(),
            )
            .await?;
        let Some(last) = ids.last() else {
            return Ok(differing);
        };
        after = last.as_str().to_owned();
        for id in ids {
            if !agrees(readers, id).await? {
                differing.push(id);
            }
        }
    }
}

/// Everything of a contract's row that follows from its events.
#[derive(PartialEq)]
struct Derived {
    version: i64,
    status: String,
    user: String,
    organisation: Option<String>,
    title_lower: String,
    created_at: i64,
    deadline: Option<i64>,
    state: String,
}

#[derive(PartialEq)]
struct DerivedSignatory {
    place: i64,
    id: String,
    subject: String,
    mobile_key: Vec<u8>,
    progress: String,
    turn: bool,
    created_at: i64,
}

async fn agrees(readers: &Readers, id: ContractId) -> Result<bool, StoreError> {
    let Some(contract) = rebuilt(readers, id).await? else {
        return Ok(false);
    };
    let row = readers
        .one(
            "SELECT version,status,initiator_user_id,initiator_organisation_id,title_lower,\
             created_at,deadline,state FROM contracts WHERE id=$1",
            &[(&id).into()],
            |columns| {
                Ok(Derived {
                    version: columns.integer()?,
                    status: columns.text()?,
                    user: columns.text()?,
                    organisation: columns.maybe_text()?,
                    title_lower: columns.text()?,
                    created_at: columns.integer()?,
                    deadline: columns.maybe_integer()?,
                    state: columns.text()?,
                })
            },
        )
        .await?;
    let signatories = readers
        .all(
            "SELECT place,signatory_id,subject_id,mobile_key,progress,turn,created_at \
             FROM contract_signatories WHERE contract_id=$1 ORDER BY place",
            &[(&id).into()],
            |columns| {
                Ok(DerivedSignatory {
                    place: columns.integer()?,
                    id: columns.text()?,
                    subject: columns.text()?,
                    mobile_key: columns.bytes()?,
                    progress: columns.text()?,
                    turn: columns.truth()?,
                    created_at: columns.integer()?,
                })
            },
        )
        .await?;
    Ok(row == Some(derive(&contract)) && signatories == derive_signatories(&contract))
}

/// The state that the events lead to; `None` if they are damaged.
async fn rebuilt(readers: &Readers, id: ContractId) -> Result<Option<Contract>, StoreError> {
    let rows = readers
        .all(
            "SELECT sequence,name,bytes,digest,happened_at FROM contract_events \
             WHERE contract_id=$1 ORDER BY sequence",
            &[(&id).into()],
            |columns| {
                Ok((
                    columns.count()?,
                    columns.text()?,
                    columns.bytes()?,
                    columns.digest()?,
                    columns.instant()?,
                ))
            },
        )
        .await?;
    let mut events: Vec<RecordedEvent> = Vec::with_capacity(rows.len());
    for (index, (sequence, name, bytes, stored, at)) in rows.into_iter().enumerate() {
        let Ok((contract, recorded)) = event_from_bytes(&bytes) else {
            return Ok(None);
        };
        let sound = contract == id
            && sequence == index as u64 + 1
            && recorded.sequence == sequence
            && recorded.event.name() == name
            && recorded.event.at() == at
            && digest(&SHA256, &bytes).as_ref() == stored.0
            && event_to_bytes(id, &recorded) == bytes;
        if !sound {
            return Ok(None);
        }
        events.push(recorded);
    }
    Ok(replay(events.iter().map(|recorded| &recorded.event)))
}

fn derive(contract: &Contract) -> Derived {
    Derived {
        version: whole(contract.version),
        status: status_name(contract.status).to_owned(),
        user: contract.initiator.user.to_string(),
        organisation: contract.initiator.organisation.map(|it| it.to_string()),
        title_lower: contract.title.to_lowercase(),
        created_at: contract.created_at.micros(),
        deadline: contract.deadline.map(|it| it.micros()),
        state: contract_to_text(contract),
    }
}

fn derive_signatories(contract: &Contract) -> Vec<DerivedSignatory> {
    (0_i64..)
        .zip(&contract.signatories)
        .map(|(place, it)| DerivedSignatory {
            place,
            id: it.id.to_string(),
            subject: it.subject.to_string(),
            mobile_key: it.mobile_key.0.to_vec(),
            progress: progress_name(&it.progress).to_owned(),
            turn: is_turn(contract, it),
            created_at: contract.created_at.micros(),
        })
        .collect()
}
