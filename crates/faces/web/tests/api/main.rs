//! The API as clients use it: requests in, answers out, on a real platform in a temporary folder.

mod access;
mod client;
mod documents;
mod edges;
mod journey;
mod logs;
mod openapi;
mod pages;
mod refusals;
mod verifying;
