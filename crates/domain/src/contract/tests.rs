//! The complete table of states and commands, and random histories.
