//! The roadmap from outside: what the sample journey gives, what people change about it, and what is written.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests, which may fail them")]

mod again;
mod by_hand;
mod case;
mod case_laws;
mod dates;
mod laws;
mod rules;
mod sample;
mod whole;
mod written;

use parcours::{
    file,
    i18n::Lang,
    model::{Initiative, InitiativeId, Journey, Origin},
    roadmap::{Named, Plan, Planned, StepPlan, plan},
};

const SAMPLE: &str = include_str!("../data/retrait-en-boutique.ron");
const EVERY_FIELD: &str = include_str!("../data/every-field.ron");

fn sample() -> Journey {
    file::parse(SAMPLE).expect("the sample opens").journey
}

fn plan_of(journey: &Journey, lang: Lang) -> Plan {
    plan(journey, journey.target().expect("a target"), None, lang)
}

fn ids(step: &StepPlan) -> Vec<&str> {
    step.initiatives.iter().map(|initiative| initiative.id.as_str()).collect()
}

fn all_ids(plan: &Plan) -> Vec<&str> {
    plan.initiatives().map(|initiative| initiative.id.as_str()).collect()
}

fn find<'a>(plan: &'a Plan, id: &str) -> &'a Planned {
    plan.initiatives().find(|initiative| initiative.id == id).unwrap_or_else(|| panic!("no initiative {id}"))
}

fn named(things: &[Named]) -> Vec<&str> {
    things.iter().map(|thing| thing.id.as_str()).collect()
}

/// A record that says that a person has taken up what a rule proposes.
fn taken_up(id: &str, rule: &str, subject: &str) -> Initiative {
    let mut record = Initiative::new(InitiativeId::new(id), 1, "");
    record.step = None;
    record.origin = Origin::Generated { rule: rule.to_owned(), subject: subject.to_owned() };
    record
}
