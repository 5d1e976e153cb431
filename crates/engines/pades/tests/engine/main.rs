//! The engine as its callers see it: signing, reports, and what tampering is found.

mod levels;
mod sequential;
mod signing;
mod support;
mod tampering;
