//! What the maps say, seen from outside: the figures of the sample, laws that hold for every state, and oracles
//! that reckon in other ways.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests, which may fail them")]

mod build;
mod checks;
mod flow;
mod laws;
mod oracle;
mod path;
mod sample;
mod thread;
mod words;
