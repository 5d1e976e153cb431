//! The system calls that remain.

use std::collections::BTreeMap;

use libc::c_long;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen::Dword, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch,
};

/// Calls that only concern the process's own memory, threads, clock and end.
const HARMLESS: [c_long; 14] = [
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_clock_gettime,
    libc::SYS_getrandom,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Installs the filter for this thread. False if the kernel has no filters.
pub(crate) fn apply() -> Result<bool, String> {
    let program = program().map_err(|error| error.to_string())?;
    match seccompiler::apply_filter(&program) {
        Ok(()) => Ok(true),
        Err(seccompiler::Error::Seccomp(error))
            if matches!(error.raw_os_error(), Some(libc::ENOSYS | libc::EINVAL)) =>
        {
            Ok(false)
        }
        Err(error) => Err(error.to_string()),
    }
}

fn program() -> Result<BpfProgram, seccompiler::BackendError> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = HARMLESS
        .into_iter()
        .map(|call| (call, Vec::new()))
        .collect();
    // Descriptors that a careless ancestor left open are as good as closed: only the three pipes can
    // be named.
    rules.insert(libc::SYS_read, vec![argument_is(0, 0)?]);
    for call in [libc::SYS_write, libc::SYS_writev] {
        rules.insert(call, vec![argument_is(0, 1)?, argument_is(0, 2)?]);
    }
    // Memory, but of no file, and none that can be executed.
    let anonymous = libc::MAP_ANONYMOUS as u64;
    let memory = SeccompRule::new(vec![
        condition(2, SeccompCmpOp::MaskedEq(libc::PROT_EXEC as u64), 0)?,
        condition(3, SeccompCmpOp::MaskedEq(anonymous), anonymous)?,
    ])?;
    rules.insert(libc::SYS_mmap, vec![memory]);
    let not_executable = condition(2, SeccompCmpOp::MaskedEq(libc::PROT_EXEC as u64), 0)?;
    rules.insert(
        libc::SYS_mprotect,
        vec![SeccompRule::new(vec![not_executable])?],
    );
    SeccompFilter::new(
        rules,
        SeccompAction::KillProcess,
        SeccompAction::Allow,
        TargetArch::try_from(std::env::consts::ARCH)?,
    )?
    .try_into()
}

fn argument_is(index: u8, value: u64) -> Result<SeccompRule, seccompiler::BackendError> {
    SeccompRule::new(vec![condition(index, SeccompCmpOp::Eq, value)?])
}

fn condition(
    index: u8,
    operator: SeccompCmpOp,
    value: u64,
) -> Result<SeccompCondition, seccompiler::BackendError> {
    SeccompCondition::new(index, Dword, operator, value)
}
