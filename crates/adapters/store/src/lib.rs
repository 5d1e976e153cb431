//! The database: the only crate that knows SQL, for SQLite and PostgreSQL alike.
//!
//! Must never know rules of contracts (it stores what was decided), other adapters or faces.
//! Entry points: [`SqlStore::open`]; everything else is the port it implements,
//! [`Store`](hefu_app::ports::Store).

mod codec;
mod figures;
mod migrations;
mod names;
mod open;
mod postgres;
mod proof;
mod reads;
mod session;
mod snapshot;
mod store;
mod tables;
#[cfg(test)]
mod tests;
mod work;
mod writer;
mod writes;

pub use open::{SqlStore, StoreSettings};
