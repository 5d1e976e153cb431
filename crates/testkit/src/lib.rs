//! Worlds to start a test from: a real platform on a temporary folder, a clock that is set by
//! hand, random bytes from a seed, and short ways through what a test is not about.
//!
//! Must never be used outside tests. Entry points: [`World`]; [`simulation::Simulation`] for runs
//! with faults.

mod chance;
mod judge;
mod pdf;
pub mod simulation;
mod world;

pub use chance::{Dice, FakeClock, SeededRandom, SkewedClock};
pub use judge::InProcessJudge;
pub use pdf::{pdf_of_pages, two_page_pdf};
pub use world::{DEMO, Person, World};
