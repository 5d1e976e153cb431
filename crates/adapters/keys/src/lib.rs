//! Where private keys are kept: sealed files, and devices that speak PKCS#11.
//!
//! Both are [`hefu_pki::KeyProvider`]s, so that a device is added by configuration only. This crate
//! knows no certificates and no contracts; what a key is for is its caller's business. PINs and key
//! material never appear in errors or logs.
//!
//! Entry points: [`FileKeys`], [`Pkcs11Keys`].

mod file;
mod pkcs11;

pub use file::FileKeys;
pub use pkcs11::{Pkcs11Error, Pkcs11Keys, Pkcs11Settings};

#[cfg(test)]
mod tests;
