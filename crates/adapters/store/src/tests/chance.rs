//! Chance that can be repeated.

/// A generator of numbers (SplitMix64); its seed is printed, and shown when the test fails.
pub(super) struct Chance(u64);

/// A number here repeats a run.
const SEED: &str = "HEFU_TEST_SEED";

impl Chance {
    pub(super) fn new() -> Self {
        let seed = match std::env::var(SEED) {
            Ok(text) => text.parse().expect("a seed is a number"),
            Err(_) => std::time::SystemTime::now()
                .duration_since(std::time::UNIX_EPOCH)
                .map_or(0, |it| it.subsec_nanos().into()),
        };
        eprintln!("{SEED}={seed}");
        Self(seed)
    }

    /// A number from 0 up to but not including `limit`; 0 if that is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % limit.max(1) as u64).unwrap_or_default()
    }
}
