//! What goes over the wire. Kept apart from the domain: a field renamed inside must not change
//! what clients read.

pub mod account;
pub mod administrator;
pub mod certificate;
pub mod contract;
pub mod draft;
pub mod evidence;
pub mod file;
pub mod meta;
pub mod signing;
pub mod verify;
