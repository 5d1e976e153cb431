//! What goes wrong around everybody: calls that fail, full disks, nodes that die, clocks that jump.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use async_trait::async_trait;

use super::{Call, Client, Director, Fate, Port, Stage};
use crate::Dice;

const DAY: i64 = 86_400;

/// How bad the weather of a run is, in times out of a thousand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Climate {
    pub(super) store_faults: u64,
    pub(super) blob_faults: u64,
    pub(super) message_faults: u64,
    pub(super) identity_faults: u64,
    pub(super) deaths: u64,
    pub(super) full_disks: u64,
    pub(super) clock_jumps: u64,
    pub(super) stickiness: u64,
}

impl Climate {
    pub(super) fn of(dice: &Dice) -> Self {
        // Every sort of trouble is missing from some runs, so that each can show alone.
        Self {
            store_faults: dice.one_of(&[0, 5, 20, 60]),
            blob_faults: dice.one_of(&[0, 20, 100]),
            message_faults: dice.one_of(&[0, 50, 200]),
            identity_faults: dice.one_of(&[0, 100]),
            deaths: dice.one_of(&[0, 5, 15]),
            full_disks: dice.one_of(&[0, 0, 3]),
            clock_jumps: dice.one_of(&[2, 10, 40]),
            stickiness: dice.one_of(&[0, 500, 900]),
        }
    }
}

/// Decides by the seed what becomes of calls, as long as the weather is bad.
pub(super) struct Weather {
    pub(super) stage: Arc<Stage>,
    pub(super) dice: Arc<Dice>,
    pub(super) climate: Climate,
    pub(super) calm: AtomicBool,
    pub(super) full: AtomicBool,
    pub(super) faults: Mutex<usize>,
}

#[async_trait]
impl Director for Weather {
    async fn before(&self, call: Call) -> Fate {
        self.stage.turn().await;
        if self.calm.load(Ordering::SeqCst) {
            return Fate::Pass;
        }
        let fate = self.fate(call);
        if fate != Fate::Pass {
            *self.faults.lock().unwrap_or_else(PoisonError::into_inner) += 1;
            self.stage
                .note(&format!("{:?} {} {fate:?}", call.port, call.name));
        } else if call.writes {
            self.stage.note(&format!("{:?} {}", call.port, call.name));
        }
        fate
    }

    async fn after(&self, _call: Call) {
        self.stage.turn().await;
    }
}

impl Weather {
    fn fate(&self, call: Call) -> Fate {
        let stored = matches!(call.port, Port::Store | Port::Blobs);
        if stored && call.writes && self.full.load(Ordering::SeqCst) {
            return Fate::Full;
        }
        let permille = match call.port {
            // Reads are many; a use case would never get through if they failed as often.
            Port::Store if !call.writes => self.climate.store_faults / 4,
            Port::Store => self.climate.store_faults,
            Port::Blobs => self.climate.blob_faults,
            Port::Messenger => self.climate.message_faults,
            Port::Identity => self.climate.identity_faults,
        };
        if !self.dice.happens(permille) {
            return Fate::Pass;
        }
        match call.port {
            Port::Messenger => self
                .dice
                .one_of(&[Fate::FailBefore, Fate::FailAfter, Fate::Twice]),
            _ => self.dice.one_of(&[Fate::FailBefore, Fate::FailAfter]),
        }
    }

    /// What nobody does but happens all the same.
    pub(super) fn happen(&self, client: &Client) {
        let (dice, climate, installation) = (&self.dice, self.climate, &client.installation);
        if dice.happens(climate.clock_jumps) {
            let seconds = match dice.below(20) {
                0..=9 => 1 + dice.below(30) as i64,
                10..=14 => 61,
                15..=16 => 301 + dice.below(600) as i64,
                17 => 3_600 + dice.below(7_200) as i64,
                18 => DAY,
                _ => -DAY,
            };
            installation.clock.advance_seconds(seconds);
            client
                .stage
                .remark(&format!("the clock jumps by {seconds} s"));
        }
        if dice.happens(climate.deaths) {
            let node = dice.below(installation.nodes.len() as u64) as usize;
            let dying = &installation.nodes[node];
            // It comes back sooner or later, as another process of the same installation.
            let alive = !dying.alive.load(Ordering::SeqCst);
            dying.alive.store(alive, Ordering::SeqCst);
            if !alive {
                dying.deaths.fetch_add(1, Ordering::SeqCst);
            }
            client.stage.remark(&format!("node {node} alive: {alive}"));
        }
        if dice.happens(climate.full_disks)
            || (self.full.load(Ordering::SeqCst) && dice.happens(50))
        {
            let full = !self.full.fetch_xor(true, Ordering::SeqCst);
            client.stage.remark(&format!("the disk is full: {full}"));
        }
    }
}
