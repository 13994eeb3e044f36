//! What the maps say: how journeys flow through a state, what hurts there, what changes from one state to another,
//! and what should be looked at. Findings are codes and arguments; their words are Fluent texts.

mod average;
mod chain;
mod checks;
mod compare;
mod curve;
mod finding;
mod flow;
mod frictions;
mod metrics;
mod path;
mod shares;
mod switches;
mod thread;

pub use checks::{Check, checks};
pub use compare::{Change, Comparison, Merge, Pair, Reroute, Split, Touchpoints, Transitions, compare};
pub use curve::{Curve, CurvePoint, backstage_curve, curve};
pub use finding::{Finding, Level, Value};
pub use flow::{Flow, flow, flow_in};
pub use frictions::{Fate, Frictions, answers, frictions, pain};
pub use metrics::{Better, Metric, Metrics, Source, Verdict, metrics, metrics_in, missing_shares};
pub use path::main_path;
pub use shares::FlowReport;
pub use switches::{is_switch, switches, switches_in};
pub use thread::{Break, Strand, Thread, thread};
