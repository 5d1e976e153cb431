//! One change of a contract: commands decided one after the other, committed as one.

use hefu_domain::contract::{Command, Contract, Facts, Refusal, decide, evolve};

use crate::{
    Origin,
    person::{OpenSubject, event_scope},
    ports::{
        Actor, ContractRecord, IntentProof, PersonalField, PersonalValue, RecordedEvent, Write,
    },
};

/// Who acts, and from where.
pub struct Witness<'a> {
    /// Who.
    pub actor: Actor,
    /// The acting person, under whose key address and browser are kept; nobody for the platform.
    pub subject: Option<&'a OpenSubject>,
    /// From where.
    pub origin: &'a Origin,
}

/// Commands that were decided but not committed.
pub struct Change {
    /// The contract as it will be.
    pub record: ContractRecord,
    before: u64,
    events: Vec<RecordedEvent>,
    values: Vec<PersonalValue>,
}

impl Change {
    /// Starts from what was read.
    pub fn of(record: ContractRecord) -> Self {
        Self {
            before: record.contract.version,
            record,
            events: Vec::new(),
            values: Vec::new(),
        }
    }

    /// Starts a new contract. `record` makes the rest of the row around its first state.
    ///
    /// # Errors
    /// What the rules of drafting refuse.
    pub fn begin(
        command: &Command,
        facts: &Facts<'_>,
        witness: &Witness<'_>,
        record: impl FnOnce(Contract) -> ContractRecord,
    ) -> Result<Self, Refusal> {
        let events = decide(None, command, facts)?;
        // `decide` answers a creation with the event that begins a state.
        let contract = events
            .iter()
            .fold(None, evolve)
            .ok_or(Refusal::TitleInvalid)?;
        let mut change = Self {
            record: record(contract),
            before: 0,
            events: Vec::new(),
            values: Vec::new(),
        };
        for (place, event) in events.into_iter().enumerate() {
            change.note(place as u64 + 1, event, witness, None);
        }
        Ok(change)
    }

    /// Decides one more command on the state so far.
    ///
    /// # Errors
    /// What the rules refuse; nothing has changed then.
    pub fn apply(
        &mut self,
        command: &Command,
        facts: &Facts<'_>,
        witness: &Witness<'_>,
    ) -> Result<(), Refusal> {
        self.apply_with(command, facts, witness, None)
    }

    /// The same, with the proof of the will behind it.
    ///
    /// A history never goes back in time: where this node's clock is behind what happened last
    /// (it was set back, or another node's is ahead), the time of the last event stands in for it.
    ///
    /// # Errors
    /// What the rules refuse; nothing has changed then.
    pub fn apply_with(
        &mut self,
        command: &Command,
        facts: &Facts<'_>,
        witness: &Witness<'_>,
        intent: Option<&IntentProof>,
    ) -> Result<(), Refusal> {
        let facts = Facts {
            now: facts.now.max(self.record.updated_at),
            ..*facts
        };
        for event in decide(Some(&self.record.contract), command, &facts)? {
            self.record.updated_at = event.at();
            let next = evolve(Some(self.record.contract.clone()), &event);
            if let Some(next) = next {
                self.record.contract = next;
            }
            self.note(
                self.record.contract.version,
                event,
                witness,
                intent.cloned(),
            );
        }
        Ok(())
    }

    /// Whether anything happened.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// What stores it.
    pub fn into_writes(self) -> Vec<Write> {
        let mut writes = Vec::with_capacity(2);
        if !self.values.is_empty() {
            writes.push(Write::PutPersonalValues(self.values));
        }
        writes.push(Write::SaveContract {
            record: Box::new(self.record),
            before: self.before,
            events: self.events,
        });
        writes
    }

    fn note(
        &mut self,
        sequence: u64,
        event: hefu_domain::contract::Event,
        witness: &Witness<'_>,
        intent: Option<IntentProof>,
    ) {
        let scope = event_scope(self.record.contract.id, sequence);
        let mut keep = |field, value: &Option<String>| {
            let (sealed, commitment) =
                witness
                    .subject?
                    .seal(&scope, field, value.as_ref()?.as_bytes());
            self.values.push(sealed);
            Some(commitment)
        };
        let address = keep(PersonalField::Address, &witness.origin.address);
        let user_agent = keep(PersonalField::UserAgent, &witness.origin.user_agent);
        self.events.push(RecordedEvent {
            sequence,
            event,
            actor: witness.actor,
            address,
            user_agent,
            intent,
        });
    }
}
