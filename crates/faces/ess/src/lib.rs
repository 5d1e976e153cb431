//! The Tencent-compatible face: requests of the official SDKs, unmodified, in; their answers out.
//!
//! It must never know adapters, SQL, or how the product's own pages talk to the server.
//!
//! Entry points: [`beside`] puts this face in front of the web app on the same port, [`router`] is
//! this face alone, [`SERVED`] names what is served (what is not stands in `gaps.toml`).
//! Inside, [`authenticate`] (or [`claim`] and [`Claim::verify`] where secrets are looked up
//! asynchronously) proves who sent a call, [`SignedRequest::parameters`] reads what was sent, one
//! file of `actions` carries it out, [`CallRefusal`] says why not, [`envelope`] wraps the answer.

mod actions;
mod auth;
mod calling;
mod download;
pub mod envelope;
mod form;
mod incoming;
mod legacy;
mod refusals;
mod router;
mod tc3;

pub use actions::{SERVED, is_served};
pub use auth::{AuthRefusal, Claim, CommonParameter, authenticate, claim};
pub use download::ROUTE as DOWNLOAD_ROUTE;
pub use incoming::{Incoming, ParameterRefusal, SignedRequest, is_call};
pub use refusals::{CallRefusal, Feature, Rule};
pub use router::{EssState, beside, router, take};
