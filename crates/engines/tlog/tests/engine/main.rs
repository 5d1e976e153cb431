//! Trees, notes and witnesses against published vectors and against themselves.

mod notes;
mod support;
mod tiles;
mod trees;
mod witnessing;
