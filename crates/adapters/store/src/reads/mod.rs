//! The statements that read, by noun: columns and how they become records.

pub(crate) mod access;
pub(crate) mod administrator;
pub(crate) mod authority;
pub(crate) mod blob;
pub(crate) mod contract;
pub(crate) mod flaws;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod person;
pub(crate) mod replay;
pub(crate) mod select;
