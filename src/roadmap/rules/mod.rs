//! The rules that propose initiatives. Each rule says what it looks for and when it stays silent.
//!
//! A rule first asks what the map already proves, and proposes work only for the rest. It gives no owner: who
//! answers for an initiative is for the room to say.

mod analysis;
mod coherence;
mod design;
mod ground;
mod identification;
mod links;
mod optimisation;
mod people;
mod rhythm;
mod technology;

pub(super) use analysis::{has_no_cause, is_assumed, is_measured};
pub(super) use ground::Ground;
pub(super) use identification::{is_complete, is_data_source, is_inventoried};

use crate::{
    model::{CheckItem, Deliverable, Initiative, InitiativeId, Origin, Step},
    roadmap::chantiers::Chantier,
};

/// The codes of the rules in the order of the steps, as `settings.rules_off` and the origins of initiatives
/// spell them. The last one groups what the others propose.
///
/// What a rule is called is the text `roadmap-rule-<code>`, and what it does `roadmap-rule-<code>-about`.
pub const RULES: [&str; 29] = [
    "inventory",
    "evidence",
    "flows",
    "data",
    "investigate",
    "performance",
    "conversion",
    "baseline",
    "experience",
    "handover",
    "consistency",
    "test",
    "system",
    "poc",
    "link",
    "link-poc",
    "protocol",
    "training",
    "briefing",
    "change",
    "launch",
    "follow",
    "survey",
    "review",
    "audit",
    "panel",
    "learn",
    "personalise",
    GROUP,
];

/// The code of the rule that groups actions into chantiers.
pub(super) const GROUP: &str = "group";

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
    /// What it is an action of, unless a person says otherwise.
    pub(super) chantier: Chantier,
    /// What must be done before, by rule and subject, as far as it is proposed.
    pub(super) needs: Vec<(&'static str, String)>,
    /// The initiatives of people that must be done before.
    pub(super) needs_by_hand: Vec<InitiativeId>,
}

impl Proposal {
    fn new(
        rule: &'static str,
        subject: &str,
        (step, chantier): (Step, Chantier),
        title: &str,
        why: &[String],
    ) -> Self {
        let mut initiative = Initiative::new(InitiativeId::new(&format!("{rule}-{subject}")), step, title);
        initiative.origin = Origin::Generated { rule: rule.to_owned(), subject: subject.to_owned() };
        Self {
            rule,
            subject: subject.to_owned(),
            initiative,
            why: why.join(" "),
            is_taken: false,
            chantier,
            needs: Vec::new(),
            needs_by_hand: Vec::new(),
        }
    }

    /// A chantier, that other proposals are part of.
    pub(super) fn group(initiative: Initiative, why: String, chantier: Chantier) -> Self {
        Self {
            rule: GROUP,
            subject: chantier.key(),
            initiative,
            why,
            is_taken: false,
            chantier,
            needs: Vec::new(),
            needs_by_hand: Vec::new(),
        }
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

    /// Says that it never ends, how much work it is, 1–5, and how often it recurs, in weeks.
    fn recurring(mut self, effort: i64, every_weeks: i64) -> Self {
        self.initiative.effort = Some(effort);
        self.initiative.every_weeks = Some(every_weeks);
        self
    }

    /// Says what must be done before, as far as it is proposed.
    fn after(mut self, rule: &'static str, subjects: impl IntoIterator<Item = String>) -> Self {
        self.needs.extend(subjects.into_iter().map(|subject| (rule, subject)));
        self
    }

    /// Says what must not be forgotten, by the keys of the texts.
    fn checking(mut self, ground: &Ground, keys: &[&str]) -> Self {
        let item = |key: &&str| CheckItem { text: ground.lang.text(key), done: false };
        self.initiative.checklist = keys.iter().map(item).collect();
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
    let rules: [fn(&Ground) -> Vec<Proposal>; 25] = [
        identification::inventory,
        identification::evidence,
        identification::flows,
        identification::data,
        analysis::investigate,
        analysis::performance,
        analysis::conversion,
        analysis::baseline,
        design::experience,
        design::handover,
        coherence::consistency,
        coherence::test,
        technology::system,
        links::link,
        links::protocol,
        people::training,
        people::briefing,
        people::change,
        optimisation::follow,
        rhythm::survey,
        rhythm::review,
        rhythm::audit,
        rhythm::panel,
        optimisation::learn,
        optimisation::personalise,
    ];
    let mut proposals: Vec<Proposal> = rules.iter().flat_map(|rule| rule(ground)).collect();
    coherence::mock_up(ground, &mut proposals);
    people::after_links(ground, &mut proposals);
    let launch = people::launch(ground, &proposals);
    proposals.extend(launch);
    proposals
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
