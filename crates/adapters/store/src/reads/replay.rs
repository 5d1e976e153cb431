//! Rebuilds every state from its events and compares.

use std::collections::HashMap;

use aws_lc_rs::digest::{SHA256, digest};
use hefu_app::ports::{RecordedEvent, StoreError};
use hefu_domain::contract::{Contract, replay};
use hefu_kernel::{ContractId, Digest, Timestamp};

use crate::{
    codec::{contract_to_text, event_from_bytes, event_to_bytes},
    names::{progress_name, status_name},
    session::{Columns, Readers, Row, Snapshot, whole},
    writes::contract::is_turn,
};

const PAGE: i64 = 200;

/// The contracts whose rows are not what their events say. A page of contracts is read as of one
/// moment, so that nobody who writes meanwhile makes a difference.
pub(crate) async fn differences(readers: &Readers) -> Result<Vec<ContractId>, StoreError> {
    let mut differing = Vec::new();
    let mut after = String::new();
    loop {
        let mut snapshot = readers.snapshot().await?;
        let ids: Vec<String> = snapshot
            .rows(
                "SELECT id FROM contracts WHERE id > $1 ORDER BY id LIMIT $2",
                &[(&after).into(), PAGE.into()],
            )
            .await?
            .iter()
            // An id that does not read is told by its row's checksum.
            .filter_map(|row| row.columns().text().ok())
            .collect();
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
            return Ok(differing);
        };
        readers.check_order(&after, &ids)?;
        let page = Page::read(&mut snapshot, first, last).await?;
        let parsed = ids.iter().filter_map(|id| id.parse::<ContractId>().ok());
        differing.extend(parsed.filter(|id| !page.agrees(*id)));
        after.clone_from(last);
    }
}

/// What lies stored of some contracts, by id. What does not read is left out, and missed.
struct Page {
    rows: HashMap<String, Derived>,
    signatories: HashMap<String, Vec<DerivedSignatory>>,
    events: HashMap<String, Vec<StoredEvent>>,
}

impl Page {
    async fn read(snapshot: &mut Snapshot, first: &str, last: &str) -> Result<Self, StoreError> {
        let range = [first.into(), last.into()];
        let rows = snapshot
            .rows(
                "SELECT id,version,status,initiator_user_id,initiator_organisation_id,\
                 title_lower,created_at,deadline,state FROM contracts WHERE id >= $1 AND id <= $2",
                &range,
            )
            .await?;
        let signatories = snapshot
            .rows(
                "SELECT contract_id,place,signatory_id,subject_id,mobile_key,progress,turn,\
                 created_at FROM contract_signatories WHERE contract_id >= $1 \
                 AND contract_id <= $2 ORDER BY contract_id,place",
                &range,
            )
            .await?;
        let events = snapshot
            .rows(
                "SELECT contract_id,sequence,name,bytes,digest,happened_at FROM contract_events \
                 WHERE contract_id >= $1 AND contract_id <= $2 ORDER BY contract_id,sequence",
                &range,
            )
            .await?;
        Ok(Self {
            rows: rows.iter().filter_map(|it| stored_row(it).ok()).collect(),
            signatories: grouped(&signatories, stored_signatory),
            events: grouped(&events, stored_event),
        })
    }

    fn agrees(&self, id: ContractId) -> bool {
        let text = id.as_str();
        let events = self.events.get(text).map_or(&[][..], Vec::as_slice);
        let Some(contract) = rebuilt(id, events) else {
            return false;
        };
        let signatories = self.signatories.get(text).map_or(&[][..], Vec::as_slice);
        self.rows.get(text) == Some(&derive(&contract))
            && signatories == derive_signatories(&contract)
    }
}

fn grouped<T>(
    rows: &[Row],
    read: impl Fn(&mut Columns<'_>) -> Result<T, StoreError>,
) -> HashMap<String, Vec<T>> {
    let mut groups: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        let mut columns = row.columns();
        if let (Ok(contract), Ok(value)) = (columns.text(), read(&mut columns)) {
            groups.entry(contract).or_default().push(value);
        }
    }
    groups
}

fn stored_row(row: &Row) -> Result<(String, Derived), StoreError> {
    let mut columns = row.columns();
    let id = columns.text()?;
    let derived = Derived {
        version: columns.integer()?,
        status: columns.text()?,
        user: columns.text()?,
        organisation: columns.maybe_text()?,
        title_lower: columns.text()?,
        created_at: columns.integer()?,
        deadline: columns.maybe_integer()?,
        state: columns.text()?,
    };
    Ok((id, derived))
}

fn stored_signatory(columns: &mut Columns<'_>) -> Result<DerivedSignatory, StoreError> {
    Ok(DerivedSignatory {
        place: columns.integer()?,
        id: columns.text()?,
        subject: columns.text()?,
        mobile_key: columns.bytes()?,
        progress: columns.text()?,
        turn: columns.truth()?,
        created_at: columns.integer()?,
    })
}

struct StoredEvent {
    sequence: u64,
    name: String,
    bytes: Vec<u8>,
    digest: Digest,
    at: Timestamp,
}

fn stored_event(columns: &mut Columns<'_>) -> Result<StoredEvent, StoreError> {
    Ok(StoredEvent {
        sequence: columns.count()?,
        name: columns.text()?,
        bytes: columns.bytes()?,
        digest: columns.digest()?,
        at: columns.instant()?,
    })
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

/// The state that the events lead to; `None` if they are damaged.
fn rebuilt(id: ContractId, stored: &[StoredEvent]) -> Option<Contract> {
    let mut events: Vec<RecordedEvent> = Vec::with_capacity(stored.len());
    for (sequence, it) in (1..).zip(stored) {
        let (contract, recorded) = event_from_bytes(&it.bytes).ok()?;
        let sound = contract == id
            && it.sequence == sequence
            && recorded.sequence == sequence
            && recorded.event.name() == it.name
            && recorded.event.at() == it.at
            && digest(&SHA256, &it.bytes).as_ref() == it.digest.0
            && event_to_bytes(id, &recorded) == it.bytes;
        if !sound {
            return None;
        }
        events.push(recorded);
    }
    replay(events.iter().map(|recorded| &recorded.event))
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
