//! What somebody with patience tries: guessing codes, finding out who has an account, breaking the
//! counters or going around them.

mod accounts;
mod directing;
mod guessing;
mod limits;
