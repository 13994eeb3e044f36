//! The plan: the roadmap worked out for one reader, with all names in it, so that it is read without the journey.

use jiff::civil::Date;
use ron::{
    error::SpannedError,
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};
use serde::{Deserialize, Serialize};

use crate::model::{Direction, Status};

/// What the first field of a written plan says.
pub const FORMAT: &str = "parcours-roadmap";

/// The version of the written plan that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// The roadmap of a journey towards one state.
///
/// Fields marked as skipped serve the drawing and are not written: two plans are equal when they are written
/// the same.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The title of the journey.
    pub title: String,
    /// The first day; none: nothing has a date, and the windows of the steps are in words.
    pub start: Option<Date>,
    /// Who stands for it.
    pub sponsor: String,
    /// The state it leads to.
    pub target: Named,
    /// What all its amounts are in, as people write it. Written only where somebody has said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// The five steps.
    pub steps: Vec<StepPlan>,
    /// How success is measured, in the order of the journey.
    pub kpis: Vec<PlannedKpi>,
    /// What was decided.
    pub decisions: Vec<PlannedDecision>,
    /// The golden thread: one line a friction of the state that the target is based on.
    pub thread: Vec<ThreadLine>,
    /// Pain on unbroken threads over all pain, 0–1; none where nothing hurts.
    pub coverage: Option<f64>,
}

/// Something by its id and its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its id in the journey.
    pub id: String,
    /// Its name; the id where the journey does not know it.
    pub name: String,
}

/// One of the five steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepPlan {
    /// Its number, 1–5.
    pub step: i64,
    /// What it is called.
    pub name: String,
    /// When it is, in words: "weeks 1–2".
    #[serde(skip)]
    pub window: String,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day; the last step has none.
    pub until: Option<Date>,
    /// What the map already proves, in sentences.
    pub done: Vec<String>,
    /// What is to do: parts right after what they are part of.
    pub initiatives: Vec<Planned>,
}

/// An initiative with its dates.
#[expect(clippy::struct_excessive_bools, reason = "each tells something else, and none rules another out")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Why it is there, in sentences: what the rule found, or what the person described.
    pub why: String,
    /// The id of the initiative of this plan that it is a part of.
    pub part_of: Option<String>,
    /// Who answers for it, by name; empty where nobody does.
    pub owner: String,
    /// The touchpoints and transitions of the target that it brings about.
    pub delivers: Vec<Named>,
    /// The frictions that are its stated reason.
    pub frictions: Vec<Named>,
    /// The systems it touches.
    pub systems: Vec<Named>,
    /// The KPIs that prove it.
    pub kpis: Vec<Named>,
    /// The ids of the initiatives of this plan that must be done before.
    pub depends_on: Vec<String>,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day; none for what recurs.
    pub until: Option<Date>,
    /// How long it takes, in weeks.
    pub weeks: Option<f64>,
    /// How often it recurs, in weeks.
    pub every_weeks: Option<i64>,
    /// How much work it is, 1–5.
    pub effort: Option<i64>,
    /// How much it relieves, 1–5.
    pub impact: Option<i64>,
    /// Whether nobody has said the impact: it is proposed from the pain that the initiative answers. Written only
    /// where it is so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub impact_proposed: bool,
    /// What it costs once, in the currency of the journey.
    pub cost: Option<f64>,
    /// How far it is, in lower case.
    #[serde(with = "StatusWord")]
    pub status: Status,
    /// What it costs a year to run, in the currency of the journey.
    #[serde(default)]
    pub run_cost_per_year: Option<f64>,
    /// What is reached on the way.
    #[serde(default)]
    pub milestones: Vec<PlannedMilestone>,
    /// Whether a rule once proposed it and has no reason to any more.
    #[serde(skip)]
    pub retired: bool,
    /// Whether a rule came up with it, changed by hand or not.
    #[serde(skip)]
    pub generated: bool,
    /// Where its dates do not go together with what it waits for or is part of, in sentences. Written only where there
    /// are such.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clashes: Vec<String>,
    /// How many days it can slip before the plan ends later or a dependency breaks; none where that is not known, and
    /// not written then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slack: Option<i64>,
    /// Whether it, or a part of it, is on the critical path.
    #[serde(skip)]
    pub critical: bool,
    /// Where it is tried first; empty where it is not tried.
    #[serde(skip)]
    pub pilot: String,
    /// Where it goes when it works.
    #[serde(skip)]
    pub roll_out: String,
}

/// Something reached on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedMilestone {
    /// The week of the initiative at whose end it falls, 0 or more.
    pub week: i64,
    /// The last day of that week, where the initiative has a first day.
    pub on: Option<Date>,
    /// What is reached.
    pub what: String,
    /// Whether it decides if the work goes on.
    pub go_no_go: bool,
}

/// How success is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlannedKpi {
    /// Its id.
    pub id: String,
    /// What the room calls it.
    pub name: String,
    /// The unit of its values.
    pub unit: String,
    /// Which way is better, in lower case.
    #[serde(with = "DirectionWord")]
    pub direction: Direction,
    /// Whether the sponsor follows it.
    pub headline: bool,
    /// Its value today, in its unit.
    pub baseline: Option<f64>,
    /// Its wanted value, in its unit.
    pub target: Option<f64>,
}

/// Something that was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedDecision {
    /// What.
    pub text: String,
    /// Who sees to it, by name.
    pub who: String,
    /// By when.
    pub by: Option<Date>,
}

/// One friction followed to what answers it, what delivers that, and what proves it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThreadLine {
    /// The friction.
    pub friction: Named,
    /// The touchpoints and transitions of the target that answer it.
    pub answers: Vec<Named>,
    /// The initiatives that deliver those.
    pub initiatives: Vec<Named>,
    /// The KPIs of those.
    pub kpis: Vec<Named>,
    /// Where the thread breaks, as codes; empty where it holds.
    pub breaks: Vec<String>,
    /// How much the friction hurts: the width of the thread.
    #[serde(skip)]
    pub pain: f64,
}

/// How [`Status`] is written in a plan.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Status", rename_all = "lowercase")]
enum StatusWord {
    Planned,
    Running,
    Done,
    Dropped,
    Dismissed,
}

/// How [`Direction`] is written in a plan.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Direction", rename_all = "lowercase")]
enum DirectionWord {
    Up,
    Down,
}

/// Why a text is not a plan that can be read.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// The text is not RON, or not of the shape of a plan.
    #[error("{0}")]
    Shape(#[from] SpannedError),
    /// The text is something else.
    #[error("the format is {0:?}, not {FORMAT:?}")]
    Format(String),
    /// The text was written by a newer program.
    #[error("version {0} is newer than {VERSION}, the newest that is known here")]
    Version(u32),
}

impl Plan {
    /// The plan as JSON, indented, with all fields present but those that say where they are left out, and a line break at the end.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Plain records of texts, dates and numbers always have a JSON form.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The plan as RON, with all fields present but those that say where they are left out, and a line break at the end.
    #[must_use]
    pub fn to_ron(&self) -> String {
        let style = PrettyConfig::new().new_line("\n").extensions(Extensions::IMPLICIT_SOME);
        // Plain records of texts, dates and numbers always have a RON form.
        let mut text = to_string_pretty(self, style).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads what [`Plan::to_ron`] wrote; what serves only the drawing stays empty.
    ///
    /// # Errors
    /// When the text is no RON, has another shape or another format, or comes from a newer program.
    pub fn from_ron(text: &str) -> Result<Self, PlanError> {
        let plan: Self = ron::from_str(text)?;
        if plan.format != FORMAT {
            return Err(PlanError::Format(plan.format));
        }
        if plan.version > VERSION {
            return Err(PlanError::Version(plan.version));
        }
        Ok(plan)
    }

    /// All initiatives, step by step.
    pub fn initiatives(&self) -> impl Iterator<Item = &Planned> {
        self.steps.iter().flat_map(|step| &step.initiatives)
    }
}

impl StepPlan {
    /// From the first day of what is to do to the last one, or the days of the step where nothing is. What recurs has no
    /// last day: with it, the step has none.
    #[must_use]
    pub fn span(&self) -> (Option<Date>, Option<Date>) {
        let from = self.initiatives.iter().filter_map(|it| it.from).min();
        let until = self.initiatives.iter().filter_map(|it| it.until).max();
        let is_open = self.until.is_none() || self.initiatives.iter().any(|it| it.every_weeks.is_some());
        (from.or(self.from), until.or(self.until).filter(|_| !is_open))
    }
}

impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        self.to_json() == other.to_json()
    }
}
