//! The roadmap in five steps: what the rules propose, what people made of it, and when it happens.
//!
//! Proposals are worked out each time, never stored: [`initiatives`] gives them with what people wrote laid over,
//! [`plan`] adds dates, names, and the golden thread.

pub mod case;
mod chantiers;
mod compose;
mod critical;
mod dependencies;
mod done;
mod impact;
mod links;
mod merge;
mod names;
mod news;
mod plan;
mod proving;
mod readiness;
mod rules;
mod schedule;
mod standing;
mod wording;
mod worksheet;

pub use case::{Case, case};
pub use chantiers::AT_MOST;
pub use compose::{initiatives, plan, to_target};
pub use critical::{Critical, critical};
pub use dependencies::circle;
pub use impact::{IMPACT_FROM, Relief, impact_of};
pub use news::{News, news};
pub use plan::{
    FORMAT, Named, Plan, PlanError, Planned, PlannedDecision, PlannedKpi, PlannedMilestone, StepPlan, ThreadLine,
    VERSION,
};
pub use proving::{Proving, proving};
pub use readiness::{Item, PhaseReadiness, Readiness, proofs_of_concept, readiness, ticked};
pub use rules::RULES;
pub use schedule::{Clash, Window, clashes, schedule, windows};
pub use standing::{Standing, standings, standings_and_plan};
pub use worksheet::Question;
