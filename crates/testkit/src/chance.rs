//! Time and chance under a test's control.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

use hefu_kernel::{Clock, Random, Timestamp};

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct FakeClock {
    now: AtomicI64,
    latest: AtomicI64,
}

impl FakeClock {
    /// Stands at 2026-11-20 10:00:00 UTC.
    pub fn new() -> Self {
        let start = 1_795_168_800_000_000;
        Self {
            now: AtomicI64::new(start),
            latest: AtomicI64::new(start),
        }
    }

    /// Moves forward, or back if `seconds` is negative.
    pub fn advance_seconds(&self, seconds: i64) {
        self.set(self.now().plus_seconds(seconds));
    }

    /// Moves forward by less than a second.
    pub fn advance_micros(&self, micros: i64) {
        self.set(Timestamp::from_micros(self.now().micros() + micros));
    }

    /// Stands at that instant from now on.
    pub fn set(&self, at: Timestamp) {
        self.now.store(at.micros(), Ordering::SeqCst);
        self.latest.fetch_max(at.micros(), Ordering::SeqCst);
    }

    /// The latest instant it has ever shown.
    pub fn latest(&self) -> Timestamp {
        Timestamp::from_micros(self.latest.load(Ordering::SeqCst))
    }
}

impl Default for FakeClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.now.load(Ordering::SeqCst))
    }
}

/// A clock that is always some time ahead of another one, or behind it.
#[derive(Debug)]
pub struct SkewedClock {
    base: Arc<FakeClock>,
    seconds: i64,
}

impl SkewedClock {
    /// Ahead of `base` by so many seconds, or behind it if they are negative.
    pub fn new(base: Arc<FakeClock>, seconds: i64) -> Self {
        Self { base, seconds }
    }
}

impl Clock for SkewedClock {
    fn now(&self) -> Timestamp {
        self.base.now().plus_seconds(self.seconds)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same bytes for the same seed.
#[derive(Debug)]
pub struct SeededRandom(Mutex<u64>);

impl SeededRandom {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }
}

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = *state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let drawn = (mixed ^ (mixed >> 31)).to_le_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}

/// Decisions from a seed: the same ones for the same seed.
#[derive(Debug)]
pub struct Dice(SeededRandom);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(SeededRandom::new(seed))
    }

    /// A number from 0 to `end`, without `end`; 0 if `end` is 0. The bias of the remainder is of
    /// no account for the small numbers tests ask for.
    pub fn below(&self, end: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes).checked_rem(end).unwrap_or(0)
    }

    /// Whether something that happens so many times in a thousand happens now.
    pub fn happens(&self, permille: u64) -> bool {
        self.below(1_000) < permille
    }

    /// One of them.
    ///
    /// # Panics
    /// If there are none.
    pub fn one_of<T: Copy>(&self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).expect("an index")]
    }
}
