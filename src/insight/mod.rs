//! What the maps say: how journeys flow through a state, what hurts there, what changes from one state to another,
//! and what should be looked at. Findings are codes and arguments; their words are Fluent texts.

mod attribution;
mod average;
mod chain;
mod channels;
mod checks;
mod compare;
mod curve;
mod finding;
mod flow;
mod frictions;
mod funnel;
mod metrics;
mod pareto;
mod path;
mod persona;
mod routes;
mod shares;
mod switches;
mod tally;
mod thread;
mod uncertainty;
mod volume;

pub use attribution::{Credit, attribution};
pub use channels::{
    ChannelUse, Fit, PillarMeans, Switching, channel_uses, pillars_by_stage, single_channel_stages, switch_matrix,
};
pub use checks::{Check, checks, checks_for};
pub use compare::{
    Change, Comparison, Merge, Pair, Reroute, Split, Touchpoints, Transitions, compare, compare_for,
};
pub use curve::{Curve, CurvePoint, backstage_curve, curve};
pub use finding::{Finding, Level, Value};
pub use flow::{Flow, flow, flow_in};
pub use frictions::{Fate, Frictions, answers, frictions, pain};
pub use funnel::{Funnel, Passage, funnel};
pub use metrics::{Better, Metric, Metrics, Source, Verdict, metrics, metrics_in, missing_shares};
pub use pareto::{Bar, Departures, PainBy, departures, felt_by_employees, pareto};
pub use path::main_path;
pub use persona::{passed_by, passed_by_in_both, seen_by};
pub use routes::{Loop, Route, loops, routes};
pub use shares::FlowReport;
pub use switches::{is_switch, switches, switches_in};
pub use tally::{Rank, Tally};
pub use thread::{Break, Strand, Thread, thread};
pub use uncertainty::{Input, Lever, Range, levers, ranges, spread, usual_spread};
pub use volume::{VolumeGap, volume_gaps};
