//! The face from the request to the answer, over a real platform on a temporary folder.

mod client;
mod creating;
mod downloading;
mod gateway;
mod linking;
mod odd_values;
mod watching;
