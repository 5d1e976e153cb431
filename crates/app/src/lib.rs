//! The use cases: what people and programs can do, one file per verb, by noun.
//!
//! Must never know the web framework, SQL, Tencent's words or JSON. Rules live in `hefu-domain`;
//! here facts are gathered, permission is asked for, and what was decided is committed.
//! Entry points: [`ports`].

pub mod ports;
