//! Step 4, technology implementation: the people who will work with it, and the day on which it begins.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    insight::is_training,
    model::{
        Deliverable, InitiativeId, Milestone, Origin, Scope, Service, Step, Team, Touchpoint, TouchpointKind,
        TransitionId,
    },
    roadmap::{
        chantiers::Chantier,
        rules::{Ground, Proposal, effort_for, ground::Change, untaken},
        wording::sentence_about_with,
    },
};

/// How long a training takes at first sight.
const TRAINING_WEEKS: f64 = 3.0;

/// How long a change is accompanied at first sight.
const CHANGE_WEEKS: f64 = 4.0;

/// How long it takes from the pilot to everybody at first sight, and at the end of which week the pilot is judged.
const LAUNCH_WEEKS: (i64, i64) = (8, 4);

/// Where the actions for people belong.
const PLACE: (Step, Chantier) = (4, Chantier::People);

/// One training a team, about the touchpoints of the target that change, that the team owns or works behind, and
/// where people serve, or served until today.
///
/// Owners in free text are for [`briefing`]. Silent about touchpoints that a training of a person delivers: building
/// something is not learning it.
pub(super) fn training(ground: &Ground) -> Vec<Proposal> {
    let changing: Vec<&Touchpoint> = learnt(ground).collect();
    ground.journey.teams.iter().filter_map(|team| train(ground, team, &changing)).collect()
}

fn train(ground: &Ground, team: &Team, changing: &[&Touchpoint]) -> Option<Proposal> {
    let changing: Vec<&Touchpoint> =
        changing.iter().copied().filter(|it| works_at(team.id.as_str(), it)).collect();
    let name = [("team", team.name.as_str().into())];
    let title = ground.lang.text_with("roadmap-training-title", &name);
    teach(ground, ("training", team.id.as_str()), &title, &changing, &name)
}

/// One training for all touchpoints of the target that change, and where people serve who are in no team.
///
/// Silent as [`training`] is.
pub(super) fn briefing(ground: &Ground) -> Vec<Proposal> {
    let teams: BTreeSet<&str> = ground.journey.teams.iter().map(|team| team.id.as_str()).collect();
    let is_of_no_team = |touchpoint: &&Touchpoint| !people(touchpoint).any(|who| teams.contains(who));
    let changing: Vec<&Touchpoint> = learnt(ground).filter(is_of_no_team).collect();
    let title = ground.lang.text("roadmap-briefing-title");
    teach(ground, ("briefing", ground.target.id.as_str()), &title, &changing, &[]).into_iter().collect()
}

fn teach(
    ground: &Ground,
    (rule, subject): (&'static str, &str),
    title: &str,
    changing: &[&Touchpoint],
    about: &[(&str, crate::i18n::Arg)],
) -> Option<Proposal> {
    if changing.is_empty() {
        return None;
    }
    let element = |touchpoint: &Touchpoint| Deliverable::Touchpoint(touchpoint.id.clone());
    let is_taught = |touchpoint: &&Touchpoint| {
        let trainings = |origin: &Origin| match origin {
            Origin::Manual => true,
            Origin::Generated { rule, .. } => rule == "training" || rule == "briefing",
        };
        ground.delivered_by(&element(touchpoint)).any(|record| trainings(&record.origin) && is_training(record))
    };
    let (changing, is_taken) = untaken(changing, is_taught);
    let names: Vec<String> = changing.iter().map(|touchpoint| touchpoint.name.clone()).collect();
    let why = sentence_about_with(ground.lang, &format!("roadmap-{rule}-why"), &names, about);
    let systems: BTreeSet<String> =
        changing.iter().flat_map(|touchpoint| touchpoint.all_systems()).map(ToString::to_string).collect();
    let mut proposal = Proposal::new(rule, subject, PLACE, title, why.as_slice())
        .delivering(ground, changing.iter().map(|touchpoint| element(touchpoint)).collect())
        .taking(effort_for(2, names.len()), TRAINING_WEEKS)
        .after("system", systems)
        .after("change", [subject.to_owned()])
        .taken_if(is_taken);
    // What is learnt is how to work: it brings in no system, and no KPI proves it alone.
    proposal.initiative.systems.clear();
    proposal.initiative.kpis.clear();
    proposal.needs_by_hand = built_by_hand(ground, &proposal.initiative.delivers);
    Some(proposal)
}

/// The initiatives of people of step 4, trainings aside, that deliver one of some elements.
pub(super) fn built_by_hand(ground: &Ground, elements: &[Deliverable]) -> Vec<InitiativeId> {
    let records = elements.iter().flat_map(|element| ground.delivered_by(element));
    let builds = records.filter(|record| record.origin == Origin::Manual && record.step == Some(4));
    let builds: BTreeSet<&InitiativeId> =
        builds.filter(|record| !is_training(record)).map(|record| &record.id).collect();
    builds.into_iter().cloned().collect()
}

/// One initiative a team whose work of today changes hands, goes, or begins: touchpoints that it has today and the
/// target has not, or gives to another; those that it takes over; and those that stay with it and change.
pub(super) fn change(ground: &Ground) -> Vec<Proposal> {
    let mut gone: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut new = gone.clone();
    let mut other = gone.clone();
    for touchpoint in ground.gone() {
        for who in people(touchpoint) {
            gone.entry(who).or_default().insert(&touchpoint.name);
        }
    }
    let mut stages: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (touchpoint, _) in ground.touchpoints_at_work().filter(|(_, change)| *change != Change::Kept) {
        let before: BTreeSet<&str> =
            ground.today.touchpoints.get(&touchpoint.id).into_iter().flat_map(people).collect();
        let after: BTreeSet<&str> = people(touchpoint).collect();
        for who in before.union(&after) {
            let kind = match (before.contains(who), after.contains(who)) {
                (true, false) => &mut gone,
                (false, true) => &mut new,
                _ => &mut other,
            };
            // What a team gives up it knows by the name of today.
            let today = ground.today.touchpoints.get(&touchpoint.id).filter(|_| !after.contains(who));
            kind.entry(*who).or_default().insert(&today.unwrap_or(touchpoint).name);
            stages.entry(*who).or_default().insert(touchpoint.stage.to_string());
        }
    }
    let accompany = |team: &Team| {
        let name = [("team", team.name.as_str().into())];
        let sentence = |key: &str, kind: &BTreeMap<&str, BTreeSet<&str>>| {
            let names = kind.get(team.id.as_str()).into_iter().flatten();
            let names: Vec<String> = names.map(|name| (*name).to_owned()).collect();
            let count = names.len();
            sentence_about_with(ground.lang, key, &names, &name).map(|sentence| (sentence, count))
        };
        // The team is named once.
        let mut why: Vec<(String, usize)> = Vec::new();
        for (kind, moments) in [("gone", &gone), ("new", &new), ("other", &other)] {
            let also = if why.is_empty() { "" } else { "-also" };
            why.extend(sentence(&format!("roadmap-change-why-{kind}{also}"), moments));
        }
        let (why, counts): (Vec<String>, Vec<usize>) = why.into_iter().unzip();
        let title = ground.lang.text_with("roadmap-change-title", &name);
        let proposal = Proposal::new("change", team.id.as_str(), PLACE, &title, &why)
            .taking(effort_for(1, counts.iter().sum()), CHANGE_WEEKS)
            .after("experience", stages.get(team.id.as_str()).into_iter().flatten().cloned());
        (!why.is_empty()).then_some(proposal)
    };
    ground.journey.teams.iter().filter_map(accompany).collect()
}

/// Puts each training after the links between systems that pass the context from or to what it is about, and what brings
/// the hand-overs into daily work after the links that these need.
pub(super) fn after_links(ground: &Ground, proposals: &mut [Proposal]) {
    let mut links: BTreeMap<TransitionId, String> = BTreeMap::new();
    for link in proposals.iter().filter(|proposal| proposal.rule == "link") {
        for element in &link.initiative.delivers {
            if let Deliverable::Transition(id) = element {
                links.insert(id.clone(), link.subject.clone());
            }
        }
    }
    for protocol in proposals.iter_mut().filter(|it| it.rule == "protocol") {
        let needed: BTreeSet<&String> = protocol
            .initiative
            .delivers
            .iter()
            .filter_map(|element| match element {
                Deliverable::Transition(id) => links.get(id),
                Deliverable::Touchpoint(_) => None,
            })
            .collect();
        protocol.needs.extend(needed.into_iter().map(|link| ("link", link.clone())));
    }
    let mut met: BTreeMap<Deliverable, BTreeSet<String>> = BTreeMap::new();
    for (id, link) in &links {
        if let Some(transition) = ground.target.transitions.get(id) {
            for end in [&transition.from, &transition.to] {
                met.entry(Deliverable::Touchpoint(end.clone())).or_default().insert(link.clone());
            }
        }
    }
    for training in proposals.iter_mut().filter(|it| it.rule == "training" || it.rule == "briefing") {
        let about = training.initiative.delivers.iter().filter_map(|element| met.get(element)).flatten();
        let needed: BTreeSet<&String> = about.collect();
        training.needs.extend(needed.into_iter().map(|link| ("link", link.clone())));
    }
}

/// The pilot of the target and then the target for everybody, after all that is built and learnt for it.
///
/// Silent where nothing takes work.
pub(super) fn launch(ground: &Ground, proposals: &[Proposal]) -> Option<Proposal> {
    if ground.work.is_empty() {
        return None;
    }
    let (lang, target) = (ground.lang, ground.target);
    let name = [("state", target.name.as_str().into())];
    let title = lang.text_with("roadmap-launch-title", &name);
    let why = [lang.text_with("roadmap-launch-why", &name)];
    let (weeks, pilot) = LAUNCH_WEEKS;
    let mut proposal = Proposal::new("launch", target.id.as_str(), PLACE, &title, &why).taking(3, 8.0);
    let before = proposals.iter().filter(|it| it.initiative.step == Some(4));
    proposal.needs = before.map(|it| (it.rule, it.subject.clone())).collect();
    let by_hand = ground.by_hand("launch").filter(|it| it.origin == Origin::Manual && it.step == Some(4));
    proposal.needs_by_hand =
        by_hand.filter(|it| it.every_weeks.is_none()).map(|record| record.id.clone()).collect();
    proposal.initiative.scope =
        Scope { pilot: lang.text("roadmap-launch-pilot"), roll_out: lang.text("roadmap-launch-roll-out") };
    proposal.initiative.milestones = vec![
        Milestone { week: pilot, what: lang.text("roadmap-launch-judged"), go_no_go: true },
        Milestone { week: weeks, what: lang.text("roadmap-launch-done"), go_no_go: false },
    ];
    Some(proposal)
}

/// The interactions of the target that change and where people serve, or served until today.
fn learnt<'a>(ground: &'a Ground) -> impl Iterator<Item = &'a Touchpoint> {
    let changed = ground.touchpoints_at_work().filter(|(_, change)| *change != Change::Kept);
    let met = changed.map(|(touchpoint, _)| touchpoint).filter(|it| it.kind == TouchpointKind::Interaction);
    met.filter(|touchpoint| is_served_by_people(ground, touchpoint))
}

/// Who owns a touchpoint or works behind it, as far as somebody has said.
fn people(touchpoint: &Touchpoint) -> impl Iterator<Item = &str> {
    let people = touchpoint.backstage.iter().map(|action| &action.who).chain([&touchpoint.owner]);
    people.map(|who| who.trim()).filter(|who| !who.is_empty())
}

fn works_at(team: &str, touchpoint: &Touchpoint) -> bool {
    people(touchpoint).any(|who| who == team)
}

/// People who are relieved by a machine have to learn what it does as much as those who go on serving.
fn is_served_by_people(ground: &Ground, touchpoint: &Touchpoint) -> bool {
    let serves = |touchpoint: &Touchpoint| ground.journey.service_of(touchpoint) == Service::Human;
    serves(touchpoint) || ground.today.touchpoints.get(&touchpoint.id).is_some_and(serves)
}
