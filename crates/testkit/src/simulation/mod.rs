//! The core under a scheduler, with faults: the real use cases of several nodes over one real
//! database, driven by people, programs and the nodes' own work at the same time, while calls fail,
//! disks fill up, nodes die and the clock jumps. A seed decides everything, so that a run can be
//! had again exactly.
//!
//! [`Simulation::run`] is one run; it ends with calm weather, in which everything owed must get
//! done, and with a look at everything that lies there. The parts can be used on their own: an
//! [`Installation`] with a [`Director`] of a test's own, [`Client`]s in front of it, and
//! [`look_at_everything`] afterwards.

mod bystanders;
mod chronicle;
mod client;
mod director;
mod installation;
mod judgement;
mod outside;
mod play;
mod rules;
mod senders;
mod signatories;
mod stage;
mod store;
mod violation;
mod weather;

pub use chronicle::{Chronicle, KeptContract, Told};
pub use client::{Client, Plan, Slot, Trouble, origin};
pub use director::{Betrayal, Call, Director, Fate, Port};
pub use installation::{Installation, Node, patient, people};
pub use judgement::{look_at_everything, settle, sweep_up};
pub use outside::{DirectedBlobs, DirectedIdentity, DirectedMessenger};
pub use play::{Report, Simulation};
pub use stage::{Act, Scheduler, Stage};
pub use store::DirectedStore;
pub use violation::{Rule, Violation};
