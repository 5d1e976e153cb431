//! The Tencent-compatible face: requests of the official SDKs, unmodified, in; their answers out.
//!
//! It must never know adapters, SQL, or how the product's own pages talk to the server.
//!
//! Entry points: [`is_call`] tells a call of this face from a page of the web app on the same port,
//! [`authenticate`] (or [`claim`] and [`Claim::verify`] where secrets are looked up asynchronously)
//! proves who sent it, [`SignedRequest::parameters`] reads what was sent, [`envelope`] wraps the answer.

mod auth;
pub mod envelope;
mod form;
mod incoming;
mod legacy;
mod tc3;

pub use auth::{AuthRefusal, Claim, CommonParameter, authenticate, claim};
pub use incoming::{Incoming, ParameterRefusal, SignedRequest, is_call};
