//! Step 3, future-state design: what the customer will meet, and how one moment hands over to the next.

use std::collections::BTreeSet;

use crate::{
    model::{Context, Deliverable, Stage, Transition, TransitionId},
    roadmap::{
        rules::{
            Ground, Proposal, effort_for,
            ground::{Change, Work},
            untaken,
        },
        wording::{quoted, sentence_about},
    },
};

/// How long the design of a stage takes at first sight: as long as the step.
const EXPERIENCE_WEEKS: f64 = 4.0;

/// How long the design of a hand-over takes at first sight.
const HANDOVER_WEEKS: f64 = 3.0;

/// One initiative a stage, about its touchpoints and transitions of the target that take work: added, changed,
/// merged, or answering a friction. A transition belongs to the stage it leads to.
///
/// Hand-overs are for [`handover`]. Silent about what a person's initiative delivers.
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
    let named = |change: Change| -> Vec<String> {
        let such = work.iter().filter(|work| work.change == change);
        such.map(|work| ground.names().deliverable(&work.element)).collect()
    };
    let frictions: Vec<String> =
        ground.frictions_answered(&elements).iter().map(|id| ground.names().friction(id)).collect();
    let why: Vec<String> = [
        sentence_about(ground.lang, "roadmap-experience-why-added", &named(Change::Added)),
        sentence_about(ground.lang, "roadmap-experience-why-changed", &named(Change::Changed)),
        sentence_about(ground.lang, "roadmap-experience-why-kept", &named(Change::Kept)),
        sentence_about(ground.lang, "roadmap-experience-why-answers", &frictions),
    ]
    .into_iter()
    .flatten()
    .collect();
    let title = ground.lang.text_with("roadmap-experience-title", &[("stage", stage.name.as_str().into())]);
    let effort = effort_for(2, elements.len());
    Proposal::new("experience", stage.id.as_str(), 3, &title, &why)
        .delivering(ground, elements)
        .taking(effort, EXPERIENCE_WEEKS)
        .taken_if(is_taken)
}

/// One initiative a channel switch of the target whose context must be carried: the target says that it is, at
/// least in part, or names what must pass. A switch that the target makes seamless, by serving the next moment
/// on the channel of the one before, counts too.
///
/// Proposed where the transition takes work; one that carries its context today and stays as it is needs none.
/// Silent about what a person's initiative delivers, or another hand-over that a person took up.
pub(super) fn handover(ground: &Ground) -> Vec<Proposal> {
    handovers(ground).map(|transition| hand_over(ground, transition)).collect()
}

/// The transitions of the target that take a hand-over, in the order of the stages they lead to.
fn handovers<'a>(ground: &'a Ground) -> impl Iterator<Item = &'a Transition> {
    let transitions = ground.work.iter().filter_map(|work| match &work.element {
        Deliverable::Transition(id) => ground.target.transitions.get(id),
        Deliverable::Touchpoint(_) => None,
    });
    transitions.filter(|transition| must_carry(transition) && ground.is_switch_somewhere(&transition.id))
}

fn must_carry(transition: &Transition) -> bool {
    matches!(transition.context, Context::Carried | Context::Partial) || !transition.carries.is_empty()
}

fn hand_over(ground: &Ground, transition: &Transition) -> Proposal {
    let (lang, names) = (ground.lang, ground.names());
    let ends =
        [("from", names.touchpoint(&transition.from).into()), ("to", names.touchpoint(&transition.to).into())];
    let channel_of =
        |id| ground.target.touchpoints.get(id).map_or_else(String::new, |end| names.channel(&end.channel));
    let channels = [("from", channel_of(&transition.from).into()), ("to", channel_of(&transition.to).into())];
    let today = match ground.today.transitions.get(&transition.id).map(|today| today.context) {
        None => "roadmap-handover-why-new",
        Some(Context::Unknown) => "roadmap-handover-why-unknown",
        Some(Context::Lost) => "roadmap-handover-why-lost",
        Some(Context::Partial) => "roadmap-handover-why-partial",
        Some(Context::Carried) => "roadmap-handover-why-carried",
    };
    let mut why = vec![lang.text_with("roadmap-handover-why", &channels), lang.text(today)];
    if !transition.carries.is_empty() {
        let carries = quoted(lang, &transition.carries);
        why.push(lang.text_with("roadmap-handover-why-carries", &[("names", carries.into())]));
    }
    let element = Deliverable::Transition(transition.id.clone());
    let is_taken = ground.is_delivered("handover", &element);
    Proposal::new("handover", transition.id.as_str(), 3, &lang.text_with("roadmap-handover-title", &ends), &why)
        .delivering(ground, vec![element])
        .taking(2, HANDOVER_WEEKS)
        .taken_if(is_taken)
}
