//! The roadmap in five steps: what the rules propose, what people made of it, and when it happens.
//!
//! Proposals are worked out each time, never stored: [`initiatives`] gives them with what people wrote laid over,
//! [`plan`] adds dates, names, and the golden thread.

mod compose;
mod done;
mod merge;
mod names;
mod plan;
mod rules;
mod schedule;
mod wording;

pub use compose::{initiatives, plan, to_target};
pub use plan::{
    FORMAT, Named, Plan, PlanError, Planned, PlannedDecision, PlannedKpi, PlannedMilestone, StepPlan, ThreadLine,
    VERSION,
};
pub use rules::RULES;
pub use schedule::{Window, schedule, windows};
