//! A process that gives everything up before it looks at a stranger's bytes.
//!
//! A library of its own: it knows neither what is computed behind it nor who asks. A parent starts a
//! child with empty environment and pipes as its three descriptors; the child calls [`confine`] before
//! it reads its first byte. From then on it can read descriptor 0, write descriptors 1 and 2, ask for
//! memory up to a limit, and end. Whatever else it asks of the kernel ends it at once.
//!
//! Both sides talk in [`frame`]s, whose lengths are bounded by whoever reads.
//!
//! Entry points: [`confine`], [`frame::read`], [`frame::write`].

mod confine;
mod filter;
pub mod frame;

pub use confine::{ConfineError, Limits, Protection, Protections, confine};
