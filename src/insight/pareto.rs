//! Where the pain of a state comes from: which frictions, touchpoints, stages, channels, owners and personas bear most
//! of it.

use std::collections::BTreeMap;

use super::{
    flow::{Flow, flow_in},
    frictions::pain,
    metrics::metrics,
};
use crate::{
    graph::StateGraph,
    model::{Anchor, Deviation, Element, FeltBy, Friction, FrictionId, Journey, PersonaId, State, Touchpoint},
};

/// By what pain is grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PainBy {
    /// By friction.
    Friction,
    /// By the touchpoint where it hurts; for a transition, the one it leads to.
    Touchpoint,
    /// By the stage of that touchpoint.
    Stage,
    /// By the channel on which that touchpoint stands.
    Channel,
    /// By who answers for that touchpoint.
    Owner,
    /// By persona: what a journey of each meets, times the share of customers it stands for.
    Persona,
}

impl PainBy {
    /// All groupings, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Friction, Self::Touchpoint, Self::Stage, Self::Channel, Self::Owner, Self::Persona];

    /// The key of its text, after `pain-by-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Friction => "friction",
            Self::Touchpoint => "touchpoint",
            Self::Stage => "stage",
            Self::Channel => "channel",
            Self::Owner => "owner",
            Self::Persona => "persona",
        }
    }
}

/// One bar of a Pareto chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What bears the pain; for an owner the first touchpoint it answers for, by id.
    pub element: Element,
    /// Its name. Empty: nobody answers for it.
    pub name: String,
    /// The pain met there per journey.
    pub pain: f64,
    /// This and all greater bars, as a share of the whole, 0–1.
    pub cumulated: f64,
}

/// Where the pain of `state` comes from, greatest first; of two that are equal, the one whose name comes first. What
/// bears no pain is left out.
///
/// For everybody or one persona; by persona, for all of them, where the persona is not considered.
#[must_use]
pub fn pareto(journey: &Journey, state: &State, persona: Option<&PersonaId>, by: PainBy) -> Vec<Bar> {
    let mut groups: BTreeMap<String, (Element, String, f64)> = BTreeMap::new();
    let mut add = |key: &str, element: Element, name: &str, pain: f64| {
        groups.entry(key.to_owned()).or_insert_with(|| (element, name.to_owned(), 0.0)).2 += pain;
    };
    if by == PainBy::Persona {
        for persona in journey.personas.iter() {
            let pain = metrics(journey, state, Some(&persona.id)).friction_score.unwrap_or(0.0);
            let element = Element::Persona(persona.id.clone());
            add(persona.id.as_str(), element, &persona.name, pain * persona.share.unwrap_or(1.0));
        }
    } else {
        let graph = StateGraph::new(journey, state, persona);
        let flow = flow_in(&graph);
        for friction in state.frictions.iter() {
            let pain = pain(friction, &flow);
            if by == PainBy::Friction {
                add(friction.id.as_str(), Element::Friction(friction.id.clone()), &friction.name, pain);
                continue;
            }
            let Some(at) = borne_by(state, friction) else { continue };
            match by {
                PainBy::Stage => {
                    let name = journey.stages.get(&at.stage).map_or("", |stage| &stage.name);
                    add(at.stage.as_str(), Element::Stage(at.stage.clone()), name, pain);
                }
                PainBy::Channel => {
                    let name = journey.channels.get(&at.channel).map_or("", |channel| &channel.name);
                    add(at.channel.as_str(), Element::Channel(at.channel.clone()), name, pain);
                }
                PainBy::Owner => {
                    let name = journey.owner_name(at.owner.trim());
                    add(name, Element::Touchpoint(at.id.clone()), name, pain);
                }
                PainBy::Friction | PainBy::Touchpoint | PainBy::Persona => {
                    add(at.id.as_str(), Element::Touchpoint(at.id.clone()), &at.name, pain);
                }
            }
        }
    }
    let mut bars: Vec<Bar> = groups
        .into_values()
        .filter(|(_, _, pain)| *pain > 0.0 && pain.is_finite())
        .map(|(element, name, pain)| Bar { element, name, pain, cumulated: 0.0 })
        .collect();
    bars.sort_by(|a, b| b.pain.total_cmp(&a.pain).then_with(|| a.name.cmp(&b.name)));
    let whole: f64 = bars.iter().map(|bar| bar.pain).sum();
    let mut sum = 0.0;
    for bar in &mut bars {
        sum += bar.pain;
        bar.cumulated = (sum / whole).min(1.0);
    }
    bars
}

/// The touchpoint that bears the pain of a friction.
fn borne_by<'a>(state: &'a State, friction: &Friction) -> Option<&'a Touchpoint> {
    let id = match &friction.at {
        Anchor::Touchpoint(id) => id,
        Anchor::Transition(id) => &state.transitions.get(id)?.to,
        Anchor::Stage(_) | Anchor::Journey => return None,
    };
    state.touchpoints.get(id)
}

/// The frictions that depart in one way from what was intended.
#[derive(Clone, Debug, PartialEq)]
pub struct Departures<'a> {
    /// How; none where nobody said.
    pub kind: Option<Deviation>,
    /// The frictions with the pain of each per journey, greatest first. What employees feel has the pain 0.
    pub frictions: Vec<(&'a Friction, f64)>,
}

/// The frictions of a state by how they depart from what was intended, those of which nobody said how last. Ways that no
/// friction departs in are left out.
#[must_use]
pub fn departures<'a>(state: &'a State, flow: &Flow) -> Vec<Departures<'a>> {
    let kinds = [
        Some(Deviation::AdHoc),
        Some(Deviation::WrongOrder),
        Some(Deviation::Failure),
        Some(Deviation::Missing),
        None,
    ];
    let of = |kind: Option<Deviation>| {
        let departing = state.frictions.iter().filter(|friction| friction.deviation == kind);
        let mut frictions: Vec<_> = departing.map(|friction| (friction, pain(friction, flow))).collect();
        frictions.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.id.cmp(&b.0.id)));
        Departures { kind, frictions }
    };
    kinds.into_iter().map(of).filter(|departures| !departures.frictions.is_empty()).collect()
}

/// The frictions that employees feel, by id.
#[must_use]
pub fn felt_by_employees(state: &State) -> Vec<FrictionId> {
    let felt = state.frictions.iter().filter(|friction| friction.felt_by == FeltBy::Employee);
    felt.map(|friction| friction.id.clone()).collect()
}
