//! Giving everything up, in an order in which each step still can.

use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetStatus, Scope};
use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use thiserror::Error;

use crate::filter;

/// What a confined process may use up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Address space, bytes: program, stack and everything asked for.
    pub memory_bytes: u64,
    /// Processor time, seconds; the kernel ends the process after it.
    pub cpu_seconds: u64,
}

/// One layer of protection. Each holds without the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Protection {
    /// Bounded memory, processor time, and no files, processes or core dumps (`setrlimit(2)`).
    ResourceLimits,
    /// No program can give it rights that it lacks (`PR_SET_NO_NEW_PRIVS`).
    NoNewPrivileges,
    /// Others of the same user can neither trace it nor read its memory (`PR_SET_DUMPABLE`).
    NotDumpable,
    /// No system call but a few harmless ones (`seccomp(2)`).
    SystemCalls,
    /// No path of the file system, no port, no signal to others (`landlock(7)`).
    FileSystem,
}

impl Protection {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::ResourceLimits,
        Self::NoNewPrivileges,
        Self::NotDumpable,
        Self::SystemCalls,
        Self::FileSystem,
    ];

    /// Stable code for machines.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ResourceLimits => "resource_limits",
            Self::NoNewPrivileges => "no_new_privileges",
            Self::NotDumpable => "not_dumpable",
            Self::SystemCalls => "system_calls",
            Self::FileSystem => "file_system",
        }
    }

    fn bit(self) -> u8 {
        1 << Self::ALL.iter().position(|it| *it == self).unwrap_or(0)
    }
}

/// The layers that hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Protections(u8);

impl Protections {
    /// Whether this layer holds.
    #[must_use]
    pub fn has(self, protection: Protection) -> bool {
        self.0 & protection.bit() != 0
    }

    /// The layers that the running kernel does not give.
    pub fn missing(self) -> impl Iterator<Item = Protection> {
        Protection::ALL.into_iter().filter(move |it| !self.has(*it))
    }

    /// As one byte, to be told to the parent.
    #[must_use]
    pub fn to_byte(self) -> u8 {
        self.0
    }

    /// From that byte; bits of no layer are passed over.
    #[must_use]
    pub fn from_byte(byte: u8) -> Self {
        let known = Protection::ALL.iter().fold(0, |bits, it| bits | it.bit());
        Self(byte & known)
    }

    fn note(&mut self, protection: Protection, holds: bool) {
        if holds {
            self.0 |= protection.bit();
        }
    }
}

/// Why a process must not go on: it would be less confined than its parent believes.
#[derive(Debug, Error)]
pub enum ConfineError {
    /// The limits could not be set: without them one file could take the machine's memory.
    #[error("resource limits: {0}")]
    Limits(#[from] rustix::io::Errno),
    /// The kernel has system call filters, but did not take ours.
    #[error("system call filter: {0}")]
    Filter(String),
}

/// Gives up everything that this process does not need for computing. There is no way back. A layer
/// that the running kernel does not have is missing in the answer.
///
/// The filter holds for the calling thread: call this before any other is started.
///
/// # Errors
/// [`ConfineError`]: the process must end.
pub fn confine(limits: Limits) -> Result<Protections, ConfineError> {
    let mut held = Protections::default();
    let no_new_privileges = rustix::thread::set_no_new_privs(true);
    held.note(Protection::NoNewPrivileges, no_new_privileges.is_ok());
    let not_dumpable = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    held.note(Protection::NotDumpable, not_dumpable.is_ok());
    // Needs a descriptor for a moment, so it comes before there can be none.
    held.note(Protection::FileSystem, leave_file_system());
    limit(limits)?;
    held.note(Protection::ResourceLimits, true);
    // Last: it forbids all of the above.
    let filtered = filter::apply().map_err(ConfineError::Filter)?;
    held.note(Protection::SystemCalls, filtered);
    Ok(held)
}

fn limit(limits: Limits) -> Result<(), rustix::io::Errno> {
    let at_most = |most: u64| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    setrlimit(Resource::Core, at_most(0))?;
    setrlimit(Resource::Fsize, at_most(0))?;
    setrlimit(Resource::Nofile, at_most(0))?;
    setrlimit(Resource::Nproc, at_most(0))?;
    setrlimit(Resource::Memlock, at_most(0))?;
    setrlimit(Resource::As, at_most(limits.memory_bytes))?;
    // First SIGXCPU, which tells the parent why, then SIGKILL.
    let cpu = Rlimit {
        current: Some(limits.cpu_seconds),
        maximum: Some(limits.cpu_seconds.saturating_add(1)),
    };
    setrlimit(Resource::Cpu, cpu)
}

/// Handles every right and allows none. True if the kernel enforces at least the file system's.
fn leave_file_system() -> bool {
    let left = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(ABI::V5)))
        .and_then(|rules| rules.scope(Scope::from_all(ABI::V6)))
        .and_then(Ruleset::create)
        .and_then(|rules| rules.restrict_self());
    left.is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced)
}
