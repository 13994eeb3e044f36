//! Step 3, future-state design: what the customer will meet, and how one moment hands over to the next.

use std::collections::BTreeSet;

use crate::{
    model::{Context, Deliverable, Stage, Transition, TransitionId},
    roadmap::{
        chantiers::Chantier,
        rules::{
            Ground, Proposal, effort_for,
            ground::{Change, Work},
            untaken,
        },
        wording::{quoted, sentence_about, sentence_about_some},
    },
};

/// How long the design of a stage takes at first sight: the step less a week to try it.
const EXPERIENCE_WEEKS: f64 = 3.0;

/// How long the design of a hand-over takes at first sight.
const HANDOVER_WEEKS: f64 = 3.0;

/// One initiative a stage, about its touchpoints and transitions of the target that take work: added, changed,
/// merged, or answering a friction. A transition belongs to the stage it leads to.
///
/// Hand-overs are for [`handover`]. Silent about what a person's initiative delivers, and where nothing but ways
/// from one unchanged touchpoint to another is left that answer nothing.
pub(super) fn experience(ground: &Ground) -> Vec<Proposal> {
    let handovers: BTreeSet<&TransitionId> = handovers(ground).map(|transition| &transition.id).collect();
    let is_handover = |element: &Deliverable| match element {
        Deliverable::Transition(id) => handovers.contains(id),
        Deliverable::Touchpoint(_) => false,
    };
    let design = |stage: &Stage| {
        let work: Vec<&Work> =
            ground.work.iter().filter(|work| work.stage == stage.id && !is_handover(&work.element)).collect();
        (!work.is_empty()).then(|| design_stage(ground, stage, &work))
    };
    ground.journey.stages.iter().filter_map(design).collect()
}

fn design_stage(ground: &Ground, stage: &Stage, work: &[&Work]) -> Proposal {
    let (work, is_taken) = untaken(work, |work| ground.is_delivered("experience", &work.element));
    let elements: Vec<Deliverable> = work.iter().map(|work| work.element.clone()).collect();
    let is_place = |work: &Work| matches!(work.element, Deliverable::Touchpoint(_));
    let named = |change: Change| -> Vec<String> {
        let such = work.iter().filter(|work| work.change == change && (is_place(work) || change == Change::Kept));
        such.map(|work| ground.names().deliverable(&work.element)).collect()
    };
    let ways = work.iter().filter(|work| work.change != Change::Kept && !is_place(work));
    let ways: Vec<String> = ways.map(|work| ground.names().deliverable(&work.element)).collect();
    let frictions: Vec<String> =
        ground.frictions_answered(&elements).iter().map(|id| ground.names().friction(id)).collect();
    let why: Vec<String> = [
        sentence_about(ground.lang, "roadmap-experience-why-added", &named(Change::Added)),
        sentence_about(ground.lang, "roadmap-experience-why-changed", &named(Change::Changed)),
        sentence_about(ground.lang, "roadmap-experience-why-kept", &named(Change::Kept)),
        sentence_about_some(ground.lang, "roadmap-experience-why-ways", &ways),
        sentence_about(ground.lang, "roadmap-experience-why-answers", &frictions),
    ]
    .into_iter()
    .flatten()
    .collect();
    let title = ground.lang.text_with("roadmap-experience-title", &[("stage", stage.name.as_str().into())]);
    let is_small = frictions.is_empty() && !work.iter().any(|work| is_place(work));
    let place = (3, Chantier::Stage(stage.id.clone()));
    Proposal::new("experience", stage.id.as_str(), place, &title, &why)
        .delivering(ground, elements.clone())
        .taking(effort_for(2, elements.len()), EXPERIENCE_WEEKS)
        .taken_if(is_taken || is_small)
}

/// One initiative a channel switch of the target whose context must be carried: the target says that it is, at
/// least in part, or names what must pass.
///
/// Proposed where the transition takes work; one that carries its context today and stays as it is needs none. A
/// switch of today that the target makes seamless, by serving the next moment on the channel before it too, still
/// passes from one place to another; where both ends are on one channel, nothing is handed over. Silent about
/// what a person's initiative delivers, or another hand-over that a person took up.
pub(super) fn handover(ground: &Ground) -> Vec<Proposal> {
    handovers(ground).map(|transition| hand_over(ground, transition)).collect()
}

/// The transitions of the target that take a hand-over, in the order of the stages they lead to.
pub(super) fn handovers<'a>(ground: &'a Ground) -> impl Iterator<Item = &'a Transition> {
    let transitions = ground.work.iter().filter_map(|work| match &work.element {
        Deliverable::Transition(id) => ground.target.transitions.get(id),
        Deliverable::Touchpoint(_) => None,
    });
    transitions.filter(|transition| must_carry(transition) && is_handed_over(ground, transition))
}

/// Whether customers are handed over from one channel to another in the target.
fn is_handed_over(ground: &Ground, transition: &Transition) -> bool {
    let channel = |id| ground.target.touchpoints.get(id).map(|end| &end.channel);
    ground.switches().contains(&transition.id)
        || (ground.is_switch_today(&transition.id) && channel(&transition.from) != channel(&transition.to))
}

fn must_carry(transition: &Transition) -> bool {
    matches!(transition.context, Context::Carried | Context::Partial) || !transition.carries.is_empty()
}

fn hand_over(ground: &Ground, transition: &Transition) -> Proposal {
    let (lang, names) = (ground.lang, ground.names());
    let end = |id| ground.target.touchpoints.get(id);
    let channel_of = |id| end(id).map_or_else(String::new, |end| names.channel(&end.channel));
    let ends = [
        ("from", names.touchpoint(&transition.from).into()),
        ("to", names.touchpoint(&transition.to).into()),
        ("from_channel", channel_of(&transition.from).into()),
        ("to_channel", channel_of(&transition.to).into()),
    ];
    let today = match ground.today.transitions.get(&transition.id).map(|today| today.context) {
        None => "roadmap-handover-why-new",
        Some(Context::Unknown) => "roadmap-handover-why-unknown",
        Some(Context::Lost) => "roadmap-handover-why-lost",
        Some(Context::Partial) => "roadmap-handover-why-partial",
        Some(Context::Carried) => "roadmap-handover-why-carried",
    };
    let today = lang.text_with(today, &ends);
    let why = if transition.carries.is_empty() {
        lang.text_with("roadmap-handover-why", &[("today", today.into())])
    } else {
        let carries = quoted(lang, &transition.carries);
        lang.text_with("roadmap-handover-why-carries", &[("today", today.into()), ("names", carries.into())])
    };
    let element = Deliverable::Transition(transition.id.clone());
    let is_taken = ground.is_delivered("handover", &element);
    let chantier = end(&transition.to).map_or(Chantier::Design, |to| Chantier::Stage(to.stage.clone()));
    let title = lang.text_with("roadmap-handover-title", &ends);
    Proposal::new("handover", transition.id.as_str(), (3, chantier), &title, &[why])
        .delivering(ground, vec![element])
        .taking(2, HANDOVER_WEEKS)
        .taken_if(is_taken)
}
