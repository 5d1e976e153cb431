//! The parts of the binary `hefu`: reads the settings, joins adapters, use cases and faces.
//!
//! Has no rules of its own. A library so that tests can ask the whole router without a socket.
//! Entry points: [`commands`] for what each command does, [`routes::all`] for the router.

mod asking;
mod assets;
mod authority;
pub mod commands;
pub mod judge;
mod lan;
mod listen;
mod master_key;
mod metrics;
pub mod routes;
mod settings;
pub mod system;
pub mod upkeep;
pub mod wiring;
pub mod witness;
