//! The JSON API under `/api/v1` for the two web apps, their pages, and the security layers
//! around both.
//!
//! Must never know SQL, a provider, or a rule: what is allowed and what it does is decided in
//! `hefu-app`. Entry points: [`router`], [`WebState`], [`openapi`]. Every route stands in
//! [`routes::table`]; one that does not is refused.

mod address;
mod cookies;
mod documents;
pub mod dto;
mod error;
mod frame;
mod guard;
mod input;
pub mod routes;
mod state;

pub use address::{Network, NetworkError, client_address};
pub use error::{ApiError, ErrorBody, ErrorDetail, WebRefusal};
pub use routes::{openapi, router};
pub use state::{Asset, Assets, DeskMessage, DevelopmentDesk, Facts, WebConfig, WebState};
