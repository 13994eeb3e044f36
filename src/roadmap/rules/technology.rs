//! Step 4, technology implementation: what the target runs on, and the people who will run it.

use std::collections::BTreeSet;

use crate::{
    model::{Deliverable, Service, State, System, SystemId, Team, Touchpoint},
    roadmap::{
        rules::{Ground, Proposal, effort_for, ground::Change, untaken},
        wording::sentence_about_with,
    },
};

/// How long a new system takes at first sight.
const SYSTEM_WEEKS: f64 = 16.0;

/// How long a training takes at first sight.
const TRAINING_WEEKS: f64 = 3.0;

/// One initiative a system that the target uses and today's state does not, in front of the customer or behind.
///
/// Silent where a person's initiative names the system.
pub(super) fn system(ground: &Ground) -> Vec<Proposal> {
    let (today, target) = (systems_used(&ground.today), systems_used(ground.target));
    let is_new = |system: &&System| target.contains(&system.id) && !today.contains(&system.id);
    let propose = |system: &System| {
        let users: Vec<&Touchpoint> =
            ground.target.touchpoints.iter().filter(|touchpoint| uses(touchpoint, &system.id)).collect();
        let names: Vec<String> = users.iter().map(|touchpoint| touchpoint.name.clone()).collect();
        let name = [("system", system.name.as_str().into())];
        let title = ground.lang.text_with("roadmap-system-title", &name);
        let why = sentence_about_with(ground.lang, "roadmap-system-why", &names, &name);
        let delivers = users.iter().map(|touchpoint| Deliverable::Touchpoint(touchpoint.id.clone())).collect();
        let mut proposal = Proposal::new("system", system.id.as_str(), 4, &title, why.as_slice())
            .delivering(ground, delivers)
            .taking(effort_for(3, names.len()), SYSTEM_WEEKS)
            .taken_if(ground.by_hand("system").any(|record| record.systems.contains(&system.id)));
        proposal.initiative.systems = vec![system.id.clone()];
        proposal
    };
    ground.journey.systems.iter().filter(is_new).map(propose).collect()
}

fn uses(touchpoint: &Touchpoint, system: &SystemId) -> bool {
    touchpoint.all_systems().any(|used| used == system)
}

fn systems_used(state: &State) -> BTreeSet<&SystemId> {
    state.touchpoints.iter().flat_map(Touchpoint::all_systems).collect()
}

/// One training a team, about the touchpoints of the target that change, that the team owns or works behind, and
/// where people serve, or served until today.
///
/// Owners in free text are no team. Silent about touchpoints that a person's initiative delivers, or another
/// training that a person took up.
pub(super) fn training(ground: &Ground) -> Vec<Proposal> {
    ground.journey.teams.iter().filter_map(|team| train(ground, team)).collect()
}

fn train(ground: &Ground, team: &Team) -> Option<Proposal> {
    let changed = ground.work.iter().filter(|work| work.change != Change::Kept);
    let changing = changed.filter_map(|work| match &work.element {
        Deliverable::Touchpoint(id) => ground.target.touchpoints.get(id),
        Deliverable::Transition(_) => None,
    });
    let learns = |touchpoint: &&Touchpoint| works_at(team, touchpoint) && is_served_by_people(ground, touchpoint);
    let changing: Vec<Deliverable> =
        changing.filter(learns).map(|touchpoint| Deliverable::Touchpoint(touchpoint.id.clone())).collect();
    if changing.is_empty() {
        return None;
    }
    let (changing, is_taken) = untaken(&changing, |element| ground.is_delivered("training", element));
    let names: Vec<String> = changing.iter().map(|element| ground.names().deliverable(element)).collect();
    let name = [("team", team.name.as_str().into())];
    let title = ground.lang.text_with("roadmap-training-title", &name);
    let why = sentence_about_with(ground.lang, "roadmap-training-why", &names, &name);
    let effort = effort_for(2, names.len());
    let proposal = Proposal::new("training", team.id.as_str(), 4, &title, why.as_slice());
    Some(proposal.delivering(ground, changing).taking(effort, TRAINING_WEEKS).taken_if(is_taken))
}

fn works_at(team: &Team, touchpoint: &Touchpoint) -> bool {
    let people = touchpoint.backstage.iter().map(|action| &action.who).chain([&touchpoint.owner]);
    people.into_iter().any(|who| who == team.id.as_str())
}

/// People who are relieved by a machine have to learn what it does as much as those who go on serving.
fn is_served_by_people(ground: &Ground, touchpoint: &Touchpoint) -> bool {
    let serves = |touchpoint: &Touchpoint| ground.journey.service_of(touchpoint) == Service::Human;
    serves(touchpoint) || ground.today.touchpoints.get(&touchpoint.id).is_some_and(serves)
}
