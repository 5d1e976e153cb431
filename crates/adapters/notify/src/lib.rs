//! How messages reach people.
//!
//! Must never know the database, rules of contracts or other adapters.
//! Entry points: [`MessageDesk`], the embedded messenger that shows what it was given, and
//! [`Unconfigured`], which refuses and says what to set.

mod desk;
mod unconfigured;

pub use desk::{DeskMessage, MessageDesk, NAME as MESSAGE_DESK_NAME};
pub use unconfigured::Unconfigured;
