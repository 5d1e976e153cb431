//! The rules of the product, pure: state + command + facts → events or a refusal.
//!
//! Must never know async, serialisation, SQL, HTTP, the clock or the bytes of a PDF: everything
//! it needs arrives as a value. One folder per noun; each has its types, `command`, `event`,
//! `decide` and `refusal`.
//! Entry points: [`contract::decide`], [`contract::evolve`], [`identity`].

pub mod contract;
pub mod identity;
