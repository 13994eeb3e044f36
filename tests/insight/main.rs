//! What the maps say, seen from outside: the figures of the sample, laws that hold for every state, and oracles
//! that reckon in other ways.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests, which may fail them")]

mod attribution;
mod breaks;
mod build;
mod channels;
mod checks;
mod course;
mod effort;
mod flow;
mod followed;
mod funnel;
mod gained;
mod laws;
mod oracle;
mod pairs;
mod pareto;
mod path;
mod reckoned;
mod routes;
mod sample;
mod thread;
mod tripped;
mod uncertainty;
mod volume;
mod words;
