// Written by `cargo xtask ess-wire` from the contract; do not edit.

//! Service `essbasic`, version 2021-05-26.

mod actions;
mod parts_both;
mod parts_in;
mod parts_out;
mod requests_create;
mod requests_describe;
mod requests_other;
mod responses_create;
mod responses_describe;
mod responses_other;

pub use actions::*;
pub use parts_both::*;
pub use parts_in::*;
pub use parts_out::*;
pub use requests_create::*;
pub use requests_describe::*;
pub use requests_other::*;
pub use responses_create::*;
pub use responses_describe::*;
pub use responses_other::*;
