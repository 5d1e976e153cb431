//! Tests of the public interface, on files built by hand.

mod any_pdf;
mod drawing;
mod geometry;
mod hostile;
mod placing;
mod reading;
mod signing;
mod support;
mod text;
