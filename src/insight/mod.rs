//! What the maps say: how journeys flow through a state, what hurts there, what changes from one state to another,
//! and what should be looked at. Findings are codes and arguments; their words are Fluent texts.

mod attribution;
mod average;
mod breaks;
mod certainty;
mod chain;
mod changes;
mod channels;
mod checks;
mod compare;
mod course;
mod curve;
mod drift;
mod effort;
mod feeds;
mod finding;
mod flow;
mod frictions;
mod funnel;
mod ledger;
mod metrics;
mod omnichannel;
mod pains;
mod pareto;
mod path;
mod persona;
mod proof;
mod reference;
mod routes;
mod shares;
mod switches;
mod tally;
mod thread;
mod tint;
mod uncertainty;
mod volume;
mod winners;

pub use attribution::{Credit, attribution};
pub use breaks::{Again, Restart, journey_breaks};
pub use certainty::{Certainty, DRAWS, Difference, certainty};
pub use changes::{Delivery, ElementChange, Happening, changes};
pub use channels::{
    ChannelUse, Fit, PillarMeans, Switching, channel_uses, pillars_by_stage, single_channel_stages, switch_matrix,
};
pub use checks::{Check, checks, checks_for, is_training};
pub use compare::{
    Change, Comparison, Merge, Pair, Reroute, Split, Touchpoints, Transitions, compare, compare_for,
};
pub use course::Course;
pub use curve::{Curve, CurvePoint, backstage_curve, curve, curve_in};
pub use drift::{Drift, Extent, Moves};
pub use effort::{Efforts, Felt, efforts};
pub use feeds::{ContextGap, context_gaps};
pub use finding::{Finding, Level, Value, by_check};
pub use flow::{Flow, flow, flow_in, shares};
pub use frictions::{Fate, Frictions, answers, frictions, pain};
pub use funnel::{Funnel, Passage, funnel};
pub use ledger::{LedgerLine, ledger};
pub use metrics::{Better, Metric, Metrics, Source, Verdict, metrics, metrics_in, missing_shares};
pub use omnichannel::{Crossing, Omnichannel, Rated, Strength};
pub use pains::{Departing, Pains};
pub use pareto::{Bar, Departures, PainBy, departures, felt_by_employees, pareto};
pub use path::main_path;
pub use persona::{passed_by, passed_by_in_both, seen_by};
pub use proof::{Lack, Progress, Proof, Slope, last_measured};
pub use reference::{REFERENCES, Reference, reference};
pub use routes::{Loop, Route, loops, routes};
pub use shares::FlowReport;
pub use switches::{is_switch, switches, switches_in};
pub use tally::{Rank, Tally};
pub use thread::{Break, Strand, Thread, thread};
pub use tint::{GRADES, Tint, Tinted};
pub use uncertainty::{
    Input, Lever, Range, drawn_together, levers, levers_of_all, range, ranges, spread, usual_spread,
};
pub use volume::{VolumeGap, volume_gaps};
pub use winners::{PersonaGain, Standing, TeamGain, Winners, winners};
