//! The rules that propose initiatives, one file a step. Each rule says what it looks for and when it stays silent.
//!
//! A rule first asks what the map already proves, and proposes work only for the rest. It gives no owner: who
//! answers for an initiative is for the room to say.

mod analysis;
mod design;
mod ground;
mod identification;
mod optimisation;
mod technology;

pub(super) use analysis::{has_no_cause, is_assumed};
pub(super) use ground::Ground;
pub(super) use identification::{is_complete, is_inventoried};

use crate::model::{Deliverable, Initiative, InitiativeId, Origin, Step};

/// The codes of the rules in the order of the steps, as `settings.rules_off` and the origins of initiatives
/// spell them.
pub const RULES: [&str; 8] =
    ["inventory", "evidence", "investigate", "experience", "handover", "system", "training", "follow"];

/// What a rule calls for.
pub(super) struct Proposal {
    /// The code of the rule.
    pub(super) rule: &'static str,
    /// The id of what it is about.
    pub(super) subject: String,
    /// The initiative, under a provisional id.
    pub(super) initiative: Initiative,
    /// Why it is there, in sentences.
    pub(super) why: String,
    /// Whether a person already sees to all of it, so that it is of use only to fill a record about it.
    pub(super) is_taken: bool,
}

impl Proposal {
    fn new(rule: &'static str, subject: &str, step: Step, title: &str, why: &[String]) -> Self {
        let mut initiative = Initiative::new(InitiativeId::new(&format!("{rule}-{subject}")), step, title);
        initiative.origin = Origin::Generated { rule: rule.to_owned(), subject: subject.to_owned() };
        Self { rule, subject: subject.to_owned(), initiative, why: why.join(" "), is_taken: false }
    }

    /// Says what it delivers, and with it which frictions, systems and KPIs it is about.
    fn delivering(mut self, ground: &Ground, elements: Vec<Deliverable>) -> Self {
        self.initiative.frictions = ground.frictions_answered(&elements);
        self.initiative.systems = ground.systems_of(&elements);
        self.initiative.kpis = ground.kpis_of(&elements);
        self.initiative.delivers = elements;
        self
    }

    /// Says how much work it is at first sight: effort 1–5 and weeks.
    fn taking(mut self, effort: i64, weeks: f64) -> Self {
        self.initiative.effort = Some(effort);
        self.initiative.weeks = Some(weeks);
        self
    }

    /// Says that a person already sees to all of it.
    fn taken_if(mut self, is_taken: bool) -> Self {
        self.is_taken = is_taken;
        self
    }
}

/// All that the rules call for, in the order of the steps and of the journey; those switched off included.
pub(super) fn proposals(ground: &Ground) -> Vec<Proposal> {
    let rules: [fn(&Ground) -> Vec<Proposal>; 8] = [
        identification::inventory,
        identification::evidence,
        analysis::investigate,
        design::experience,
        design::handover,
        technology::system,
        technology::training,
        optimisation::follow,
    ];
    rules.iter().flat_map(|rule| rule(ground)).collect()
}

/// What is left of a rule's elements once those that a person sees to are taken out, and whether nothing is.
///
/// Where nothing is left, all are given back: a record about the subject is filled with the whole of it.
fn untaken<T: Clone>(elements: &[T], is_taken: impl Fn(&T) -> bool) -> (Vec<T>, bool) {
    let left: Vec<T> = elements.iter().filter(|element| !is_taken(element)).cloned().collect();
    if left.is_empty() { (elements.to_vec(), true) } else { (left, false) }
}

/// A first effort, 1–5, that grows by one with every three things after the first three.
fn effort_for(least: i64, things: usize) -> i64 {
    let more = things.saturating_sub(1) / 3;
    least.saturating_add(i64::try_from(more).unwrap_or(i64::MAX)).clamp(1, 5)
}
