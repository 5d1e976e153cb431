//! The command line: its words, the verifier, and how results are printed.
//!
//! Must never know databases or providers. Commands that need a running platform are carried out
//! by the server crate, which owns the wiring; what can be said without one is said here.
//! Entry points: [`Arguments`], [`verify::run`].

mod arguments;
pub mod demo;
pub mod verify;
mod verify_bundle;

/// The version, with the commit it was built from if that is known.
pub const VERSION: &str = env!("HEFU_VERSION");

pub use arguments::{
    AdministratorCommand, Arguments, BackupOptions, Command, FsckOptions, HealthOptions,
    JudgeOptions, Place, RestoreOptions, RevokeOptions, ServeOptions, WitnessOptions,
};
