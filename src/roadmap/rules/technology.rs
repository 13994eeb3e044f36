//! Step 4, technology implementation: what the target runs on.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Deliverable, State, System, SystemId, Touchpoint},
    roadmap::{
        chantiers::Chantier,
        rules::{Ground, Proposal, effort_for},
        wording::sentence_about_with,
    },
};

/// How long a new system takes at first sight.
const SYSTEM_WEEKS: f64 = 16.0;

/// How long a proof of concept takes at first sight.
pub(super) const PROOF_WEEKS: f64 = 4.0;

/// What is not forgotten where a system is brought in.
pub(super) const SAFETY: [&str; 3] =
    ["roadmap-checklist-parallel", "roadmap-checklist-test", "roadmap-checklist-way-back"];

/// What a proof of concept answers.
pub(super) const QUESTIONS: [&str; 3] =
    ["roadmap-checklist-connect", "roadmap-checklist-context", "roadmap-checklist-data"];

/// Two initiatives a system that the target uses and today's state does not, in front of the customer or behind: a
/// proof of concept (`poc`), and after it the system itself.
///
/// Silent where a person's initiative names the system.
pub(super) fn system(ground: &Ground) -> Vec<Proposal> {
    let (today, target) = (systems_used(&ground.today), users_by_system(ground.target));
    let is_new = |system: &&System| target.contains_key(&system.id) && !today.contains(&system.id);
    let users = |system: &System| target.get(&system.id).map_or(&[][..], Vec::as_slice);
    ground.journey.systems.iter().filter(is_new).flat_map(|it| bring_in(ground, it, users(it))).collect()
}

fn bring_in(ground: &Ground, system: &System, users: &[&Touchpoint]) -> [Proposal; 2] {
    let names: Vec<String> = users.iter().map(|touchpoint| touchpoint.name.clone()).collect();
    let name = [("system", system.name.as_str().into())];
    let why = sentence_about_with(ground.lang, "roadmap-system-why", &names, &name);
    let delivers: Vec<Deliverable> =
        users.iter().map(|touchpoint| Deliverable::Touchpoint(touchpoint.id.clone())).collect();
    let stages: BTreeSet<String> = users.iter().map(|touchpoint| touchpoint.stage.to_string()).collect();
    let place = || (4, Chantier::System(system.id.clone()));
    let title = |key| ground.lang.text_with(key, &name);
    let mut build =
        Proposal::new("system", system.id.as_str(), place(), &title("roadmap-system-title"), why.as_slice())
            .delivering(ground, delivers)
            .taking(effort_for(3, names.len()), SYSTEM_WEEKS)
            .checking(ground, &SAFETY)
            .after("poc", [system.id.to_string()])
            .after("experience", stages.iter().cloned())
            .after("test", users.iter().map(|touchpoint| touchpoint.id.to_string()));
    build.initiative.systems = vec![system.id.clone()];
    let why = [title("roadmap-poc-why")];
    let mut proof = Proposal::new("poc", system.id.as_str(), place(), &title("roadmap-poc-title"), &why)
        .taking(2, PROOF_WEEKS)
        .checking(ground, &QUESTIONS)
        .after("experience", stages);
    proof.initiative.frictions.clone_from(&build.initiative.frictions);
    proof.initiative.systems = vec![system.id.clone()];
    let is_named = |rule| ground.by_hand(rule).any(|record| record.systems.contains(&system.id));
    // Who took up the proof of concept has said nothing about the system, and the other way round.
    let (build_taken, proof_taken) = (is_named("system"), is_named("poc"));
    [proof.taken_if(proof_taken), build.taken_if(build_taken)]
}

/// The systems on which a state runs.
pub(super) fn systems_used(state: &State) -> BTreeSet<&SystemId> {
    state.touchpoints.iter().flat_map(Touchpoint::all_systems).collect()
}

/// The touchpoints of a state that run on each system.
fn users_by_system(state: &State) -> BTreeMap<&SystemId, Vec<&Touchpoint>> {
    let mut users: BTreeMap<&SystemId, Vec<&Touchpoint>> = BTreeMap::new();
    for touchpoint in state.touchpoints.iter() {
        for system in touchpoint.all_systems().collect::<BTreeSet<_>>() {
            users.entry(system).or_default().push(touchpoint);
        }
    }
    users
}
