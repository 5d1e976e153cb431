//! The operating system's clock and generator of random bytes.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use hefu_kernel::{Clock, Random, Timestamp};

/// The system's clock, cut to microseconds, which within this process never runs backwards.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

static LATEST: AtomicI64 = AtomicI64::new(0);

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let now = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
        let latest = LATEST.fetch_max(now, Ordering::Relaxed);
        Timestamp::from_micros(now.max(latest))
    }
}

/// The cryptographic library's generator, seeded by the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(64) {
            let drawn: [u8; 64] = hefu_pki::random_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}
