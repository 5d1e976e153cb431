//! What has to hold for any input, one function for each fuzz target.
//!
//! The modules are shared: the fuzz targets call them, and so do ordinary tests of the engines, which
//! feed them every file of `corpus/` and `regressions/`. Each module stands alone, so that an engine's
//! tests need no other engine than their own.

pub mod bundle;
pub mod pades;
pub mod paper;
pub mod pdf;
pub mod pki;
pub mod replay;
pub mod tlog;
