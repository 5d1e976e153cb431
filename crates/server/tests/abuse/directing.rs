//! Directors for what these tests need of the store.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use async_trait::async_trait;
use hefu_app::settings::Settings;
use hefu_testkit::simulation::{Call, Director, Fate};

/// Limits per number that are not in the way.
pub fn ample() -> Settings {
    Settings {
        codes_per_minute: 1_000,
        codes_per_day: 1_000,
        ..Settings::default()
    }
}

/// Notes every call.
#[derive(Default)]
pub struct Notes(Mutex<Vec<Call>>);

impl Notes {
    /// What was called since the last look.
    pub fn take(&self) -> Vec<Call> {
        let mut calls = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *calls)
    }
}

#[async_trait]
impl Director for Notes {
    async fn before(&self, call: Call) -> Fate {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(call);
        Fate::Pass
    }

    async fn after(&self, _: Call) {}
}

/// Fails the calls of some names once it is switched on.
pub struct Breaking {
    names: &'static [&'static str],
    fate: Fate,
    on: AtomicBool,
}

impl Breaking {
    pub fn new(names: &'static [&'static str], fate: Fate) -> Self {
        Self {
            names,
            fate,
            on: AtomicBool::new(false),
        }
    }

    pub fn switch(&self, on: bool) {
        self.on.store(on, Ordering::SeqCst);
    }
}

#[async_trait]
impl Director for Breaking {
    async fn before(&self, call: Call) -> Fate {
        let broken = self.on.load(Ordering::SeqCst) && self.names.contains(&call.name);
        if broken { self.fate } else { Fate::Pass }
    }

    async fn after(&self, _: Call) {}
}
