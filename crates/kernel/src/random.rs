//! Where chance comes in.

/// A source of unpredictable bytes. Production uses the operating system's generator, tests a
/// seeded one.
pub trait Random: Send + Sync {
    /// Fills the whole slice.
    fn fill(&self, bytes: &mut [u8]);
}

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Fills the slice with evenly distributed characters `0-9A-Za-z`.
pub fn base62(random: &dyn Random, text: &mut [u8]) {
    evenly(random, text, BASE62);
}

/// Fills the slice with evenly distributed decimal digits.
pub fn digits(random: &dyn Random, text: &mut [u8]) {
    evenly(random, text, &BASE62[..10]);
}

/// Bytes that would favour some characters are thrown away and drawn again.
fn evenly(random: &dyn Random, text: &mut [u8], alphabet: &[u8]) {
    let fair = 256 - 256 % alphabet.len();
    let mut pool = [0; 64];
    let mut next = pool.len();
    for place in text {
        *place = loop {
            if next == pool.len() {
                random.fill(&mut pool);
                next = 0;
            }
            let drawn = usize::from(pool[next]);
            next += 1;
            if drawn < fair {
                break alphabet[drawn % alphabet.len()];
            }
        };
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use super::*;

    /// Counts upwards through all byte values.
    #[derive(Default)]
    pub(crate) struct Counting(AtomicU8);

    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            for byte in bytes {
                *byte = self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    #[test]
    fn every_digit_is_equally_likely() {
        let mut text = [0; 250 * 4];
        digits(&Counting::default(), &mut text);
        for digit in b'0'..=b'9' {
            assert_eq!(text.iter().filter(|&&found| found == digit).count(), 100);
        }
    }
}
