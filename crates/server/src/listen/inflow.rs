//! How much of requests' bodies may lie here at a time: for each address, and for all.
//!
//! Each route bounds its own bodies; many that are within their bounds could still be too much
//! together, and whoever has a document of the largest size nearly sent could wait with its end.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use super::gate::household;

/// The most for all together.
pub const BYTES_MAX: u64 = 1024 << 20;
/// The most for one address: four documents of the largest size.
pub const ADDRESS_BYTES_MAX: u64 = 256 << 20;

/// There is no room for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too much is on its way in at the same time")]
pub struct Exhausted;

/// What is on its way in.
#[derive(Default)]
pub struct Inflow(Mutex<Coming>);

#[derive(Default)]
struct Coming {
    total: u64,
    by_address: HashMap<Option<IpAddr>, u64>,
}

impl Inflow {
    /// The part of one request.
    pub fn share(self: &Arc<Self>, address: Option<IpAddr>) -> Share {
        Share {
            inflow: self.clone(),
            address: address.map(|address| household(address.to_canonical())),
            taken: Mutex::default(),
            exhausted: AtomicBool::new(false),
        }
    }

    fn change(
        &self,
        change: impl FnOnce(&mut Coming) -> Result<(), Exhausted>,
    ) -> Result<(), Exhausted> {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The part of one request; given back when it is dropped.
pub struct Share {
    inflow: Arc<Inflow>,
    address: Option<IpAddr>,
    taken: Mutex<u64>,
    exhausted: AtomicBool,
}

impl Share {
    /// Notes that so many bytes have come.
    ///
    /// # Errors
    /// [`Exhausted`]: they are not counted, and must not be kept.
    pub fn take(&self, bytes: usize) -> Result<(), Exhausted> {
        let bytes = bytes as u64;
        let outcome = self.inflow.change(|coming| {
            let of_address = coming.by_address.entry(self.address).or_default();
            if *of_address + bytes > ADDRESS_BYTES_MAX || coming.total + bytes > BYTES_MAX {
                return Err(Exhausted);
            }
            *of_address += bytes;
            coming.total += bytes;
            Ok(())
        });
        match outcome {
            Ok(()) => *self.taken.lock().unwrap_or_else(PoisonError::into_inner) += bytes,
            Err(Exhausted) => self.exhausted.store(true, Ordering::Release),
        }
        outcome
    }

    /// Whether something had to be refused.
    pub fn is_exhausted(&self) -> bool {
        self.exhausted.load(Ordering::Acquire)
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let taken = *self.taken.get_mut().unwrap_or_else(PoisonError::into_inner);
        // Giving back can not fail.
        let _ = self.inflow.change(|coming| {
            coming.total -= taken;
            let left = coming.by_address.get_mut(&self.address).map(|of_address| {
                *of_address -= taken;
                *of_address
            });
            if left == Some(0) {
                coming.by_address.remove(&self.address);
            }
            Ok(())
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(number: u32) -> Option<IpAddr> {
        Some(IpAddr::V4(number.into()))
    }

    #[test]
    fn one_address_can_not_take_everything_and_all_together_no_more_than_that() {
        let inflow = Arc::new(Inflow::default());
        let most = ADDRESS_BYTES_MAX as usize;
        let shares: Vec<_> = (0..4).map(|number| inflow.share(address(number))).collect();
        for share in &shares {
            share.take(most).expect("its own part");
            assert_eq!(share.take(1), Err(Exhausted));
            assert!(share.is_exhausted());
        }
        let fifth = inflow.share(address(5));
        assert_eq!(fifth.take(1), Err(Exhausted), "all together");
        drop(shares);
        fifth.take(most).expect("given back");
        drop(fifth);
        let coming = inflow.0.lock().expect("no panic");
        assert_eq!(coming.total, 0);
        assert!(coming.by_address.is_empty(), "nobody is remembered");
    }
}
