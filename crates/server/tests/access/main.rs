//! Who gets what: every route by everybody, in process, and what else may be tried to get more.

mod cross_site;
mod matrix;
mod missing;
mod stage;
mod table;
mod tricks;
