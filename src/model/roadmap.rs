//! The roadmap: what the room decides to do.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deliverable, FrictionId, InitiativeId, KpiId, List, StateId, SystemId, fields::record, is_default};

/// What is decided, towards which state, from when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roadmap {
    /// The first day; none: windows are in words.
    pub start: Option<Date>,
    /// The state it leads to.
    pub target: Option<StateId>,
    /// Who stands for it.
    pub sponsor: String,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// What is done, where a person has said something about it; rules work out the rest.
    pub initiatives: List<Initiative>,
}

/// Something that was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What.
    pub text: String,
    /// Who sees to it: the id of a team, or free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub who: String,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Option<Date>,
}

/// One of the five steps, 1–5.
pub type Step = i64;

/// An item of the roadmap, or an action within one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Initiative {
    /// Its id.
    pub id: InitiativeId,
    /// The step it belongs to, 1–5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub step: Option<Step>,
    /// The initiative it is an action of.
    #[serde(default, skip_serializing_if = "is_default")]
    pub part_of: Option<InitiativeId>,
    /// What it is called; empty only where a rule words it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub description: String,
    /// The frictions that are its stated reason.
    #[serde(default, skip_serializing_if = "is_default")]
    pub frictions: Vec<FrictionId>,
    /// The checks that are its stated reason.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checks: Vec<String>,
    /// What it brings about in the target state.
    #[serde(default, skip_serializing_if = "is_default")]
    pub delivers: Vec<Deliverable>,
    /// Who answers for it: the id of a team, or free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner: String,
    /// Who stands for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sponsor: String,
    /// Whether it crosses teams.
    #[serde(default, skip_serializing_if = "is_default")]
    pub transversal: bool,
    /// Its first day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub start: Option<Date>,
    /// How long it takes, in weeks, above 0.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weeks: Option<f64>,
    /// How often it recurs, in weeks, 1 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub every_weeks: Option<i64>,
    /// How much work it is, 1–5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effort: Option<i64>,
    /// How much it relieves, 1–5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub impact: Option<i64>,
    /// What it costs once, in the currency of the journey, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cost: Option<f64>,
    /// What it costs a year to run, in the currency of the journey, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub run_cost_per_year: Option<f64>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: Status,
    /// What must be done before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub depends_on: Vec<InitiativeId>,
    /// The systems it touches.
    #[serde(default, skip_serializing_if = "is_default")]
    pub systems: Vec<SystemId>,
    /// The KPIs that prove it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kpis: Vec<KpiId>,
    /// Where it is tried, and where it goes then.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: Scope,
    /// What is reached on the way.
    #[serde(default, skip_serializing_if = "is_default")]
    pub milestones: Vec<Milestone>,
    /// What could go wrong.
    #[serde(default, skip_serializing_if = "is_default")]
    pub risks: Vec<Risk>,
    /// The ways that were weighed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub options: Vec<Opt>,
    /// What the proof of concept showed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub proof_of_concept: ProofOfConcept,
    /// What must not be forgotten.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checklist: Vec<CheckItem>,
    /// Whether a person or a rule came up with it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
}

record!(
    Initiative,
    InitiativeId,
    [
        step,
        part_of,
        title,
        description,
        frictions,
        checks,
        delivers,
        owner,
        sponsor,
        transversal,
        start,
        weeks,
        every_weeks,
        effort,
        impact,
        cost,
        run_cost_per_year,
        status,
        depends_on,
        systems,
        kpis,
        scope,
        milestones,
        risks,
        options,
        proof_of_concept,
        checklist,
        origin,
    ]
);

impl Initiative {
    /// An initiative with a title in a step, 1–5, and nothing else known.
    #[must_use]
    pub fn new(id: InitiativeId, step: Step, title: &str) -> Self {
        Self {
            id,
            step: Some(step),
            part_of: None,
            title: title.to_owned(),
            description: String::new(),
            frictions: Vec::new(),
            checks: Vec::new(),
            delivers: Vec::new(),
            owner: String::new(),
            sponsor: String::new(),
            transversal: false,
            start: None,
            weeks: None,
            every_weeks: None,
            effort: None,
            impact: None,
            cost: None,
            run_cost_per_year: None,
            status: Status::default(),
            depends_on: Vec::new(),
            systems: Vec::new(),
            kpis: Vec::new(),
            scope: Scope::default(),
            milestones: Vec::new(),
            risks: Vec::new(),
            options: Vec::new(),
            proof_of_concept: ProofOfConcept::default(),
            checklist: Vec::new(),
            origin: Origin::default(),
        }
    }

    /// A record that says nothing but where it comes from: a rule fills all of it.
    #[must_use]
    pub fn blank(id: InitiativeId, origin: Origin) -> Self {
        Self { step: None, origin, ..Self::new(id, 1, "") }
    }

    /// Whether a rule came up with it.
    #[must_use]
    pub const fn is_generated(&self) -> bool {
        matches!(self.origin, Origin::Generated { .. })
    }

    /// Whether it may not be called done yet: it brings systems in, in step 4, and a question of its proof of concept
    /// has no answer.
    #[must_use]
    pub const fn lacks_proof(&self) -> bool {
        matches!(self.step, Some(4)) && !self.systems.is_empty() && !self.proof_of_concept.is_complete()
    }
}

/// How far an initiative is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Not begun.
    #[default]
    Planned,
    /// Under way.
    Running,
    /// Finished.
    Done,
    /// Given up.
    Dropped,
    /// Proposed by a rule and not wanted.
    Dismissed,
}

/// Where an initiative is tried, and where it goes then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Where it is tried first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pilot: String,
    /// Where it goes when it works.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roll_out: String,
}

/// Something reached on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// The week of the initiative at whose end it falls, 0 or more.
    pub week: i64,
    /// What is reached.
    pub what: String,
    /// Whether it decides if the work goes on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub go_no_go: bool,
}

/// What could go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// What.
    pub text: String,
    /// How likely, 1–5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub likelihood: Option<i64>,
    /// What we do about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answer: String,
}

/// A way that was weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Option")]
pub struct Opt {
    /// What it is called.
    pub name: String,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub advantages: String,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub drawbacks: String,
    /// Whether it was taken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub chosen: bool,
}

/// What a proof of concept showed; unknown where absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofOfConcept {
    /// Whether the systems connect.
    #[serde(default, skip_serializing_if = "is_default")]
    pub systems_connect: Option<bool>,
    /// Whether the context passes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub context_passes: Option<bool>,
    /// Whether the data is preserved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub data_preserved: Option<bool>,
}

impl ProofOfConcept {
    /// Whether all three questions have an answer, be it no.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.systems_connect.is_some() && self.context_passes.is_some() && self.data_preserved.is_some()
    }
}

/// A line of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckItem {
    /// What.
    pub text: String,
    /// Whether it is done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub done: bool,
}

/// Who came up with an initiative.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Origin {
    /// A person.
    #[default]
    Manual,
    /// A rule.
    Generated {
        /// The code of the rule.
        rule: String,
        /// The id of what it is about.
        subject: String,
    },
}
