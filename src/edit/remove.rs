//! What goes with what: removing from a state, from what all states share, and removing a state.

use crate::model::{Card, CardAnchor, Element, Journey, State, StateId};

use super::{
    EditError, SharedRecordId, StateRecordId,
    consequences::Effects,
    forget::{Gone, forget, free_owners},
    in_state::name_in,
};

/// Takes a record out of a state, with its place in the picture and all that cannot be there without it: the
/// transitions of a touchpoint, and the frictions and delights on any of these. Cards stay, no longer about it.
pub(super) fn take(state: &mut State, id: &StateRecordId, gone: &mut Gone, effects: &mut Effects) {
    let element = Element::from(id.clone());
    for hanging in hanging_on(state, &element) {
        effects.removed(&state.id, hanging.clone().into(), name_in(state, &hanging));
        take(state, &hanging, gone, effects);
    }
    unpin_cards(state, &element, effects);
    match id {
        StateRecordId::Touchpoint(id) => {
            if let Some(placement) = &mut state.placement {
                placement.touchpoints.remove(id);
            }
            state.touchpoints.remove(id);
        }
        StateRecordId::Transition(id) => drop(state.transitions.remove(id)),
        StateRecordId::Friction(id) => drop(state.frictions.remove(id)),
        StateRecordId::Delight(id) => drop(state.delights.remove(id)),
        StateRecordId::Card(id) => drop(state.cards.remove(id)),
    }
    gone.add(element);
}

/// What cannot be in the state without the element, one level deep, in the order of its ids.
fn hanging_on(state: &State, element: &Element) -> Vec<StateRecordId> {
    let mut hanging = Vec::new();
    match element {
        Element::Stage(stage) => {
            let there = state.touchpoints.iter().filter(|touchpoint| touchpoint.stage == *stage);
            hanging.extend(there.map(|touchpoint| StateRecordId::Touchpoint(touchpoint.id.clone())));
        }
        Element::Channel(channel) => {
            let there = state.touchpoints.iter().filter(|touchpoint| touchpoint.channel == *channel);
            hanging.extend(there.map(|touchpoint| StateRecordId::Touchpoint(touchpoint.id.clone())));
        }
        Element::Touchpoint(id) => {
            let there =
                state.transitions.iter().filter(|transition| transition.from == *id || transition.to == *id);
            hanging.extend(there.map(|transition| StateRecordId::Transition(transition.id.clone())));
        }
        _ => {}
    }
    let frictions = state.frictions.iter().filter(|friction| Element::from(friction.at.clone()) == *element);
    hanging.extend(frictions.map(|friction| StateRecordId::Friction(friction.id.clone())));
    let delights = state.delights.iter().filter(|delight| Element::from(delight.at.clone()) == *element);
    hanging.extend(delights.map(|delight| StateRecordId::Delight(delight.id.clone())));
    hanging
}

/// Lets the cards about an element be about nothing in particular.
fn unpin_cards(state: &mut State, element: &Element, effects: &mut Effects) {
    let is_about = |at: &CardAnchor| Element::from(at.clone()) == *element;
    let about = state.cards.iter().filter(|card| card.at.as_ref().is_some_and(is_about));
    let unpinned: Vec<Card> = about.map(|card| Card { at: None, ..card.clone() }).collect();
    for card in unpinned {
        effects.forgot(Some(&state.id), Element::Card(card.id.clone()), element.clone());
        state.cards.put(card);
    }
}

/// Removes a record from what all states share. What cannot be without it goes from every state, locked or not; what
/// refers to it forgets it; an owner that was a team keeps its name as free text. Nothing happens where it is not
/// there.
pub(super) fn remove_shared(journey: &mut Journey, id: &SharedRecordId, effects: &mut Effects) {
    let element = Element::from(id.clone());
    let mut gone = Gone::default();
    let was_there = match id {
        SharedRecordId::Stage(id) => journey.stages.remove(id).is_some(),
        SharedRecordId::Channel(id) => journey.channels.remove(id).is_some(),
        SharedRecordId::Persona(id) => journey.personas.remove(id).is_some(),
        SharedRecordId::Team(id) => {
            let team = journey.teams.remove(id);
            if let Some(team) = &team {
                free_owners(journey, team, effects);
            }
            team.is_some()
        }
        SharedRecordId::System(id) => journey.systems.remove(id).is_some(),
        SharedRecordId::Kpi(id) => journey.kpis.remove(id).is_some(),
        SharedRecordId::Initiative(id) => journey.roadmap.initiatives.remove(id).is_some(),
    };
    if !was_there {
        return;
    }
    if matches!(id, SharedRecordId::Stage(_) | SharedRecordId::Channel(_)) {
        for state in state_ids(journey) {
            journey.states.update(&state, |state| {
                for hanging in hanging_on(state, &element) {
                    effects.removed(&state.id, hanging.clone().into(), name_in(state, &hanging));
                    take(state, &hanging, &mut gone, effects);
                }
                unpin_cards(state, &element, effects);
                if let (SharedRecordId::Channel(channel), Some(placement)) = (id, &mut state.placement) {
                    placement.lanes.remove(channel);
                }
            });
        }
    }
    gone.add(element);
    forget(journey, gone, effects);
}

/// Removes a state. What was based on it is based on its own base from then on, and a roadmap that led to it leads
/// nowhere.
pub(super) fn remove_state(journey: &mut Journey, id: &StateId, effects: &mut Effects) -> Result<(), EditError> {
    let removed = journey.states.remove(id).ok_or_else(|| EditError::UnknownState(id.clone()))?;
    for other in state_ids(journey) {
        if journey.states.get(&other).is_some_and(|state| state.based_on.as_ref() == Some(id)) {
            effects.forgot(Some(&other), Element::State(other.clone()), Element::State(id.clone()));
            journey.states.update(&other, |state| state.based_on.clone_from(&removed.based_on));
        }
    }
    if journey.roadmap.target.take_if(|target| target == id).is_some() {
        effects.forgot(None, Element::Journey, Element::State(id.clone()));
    }
    let mut gone = Gone::default();
    gone.add_all(&removed);
    forget(journey, gone, effects);
    Ok(())
}

fn state_ids(journey: &Journey) -> Vec<StateId> {
    journey.states.iter().map(|state| state.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use crate::edit::{
        Edit,
        sample::{self, after, journey, lock, state, touchpoint},
    };
    use crate::model::{
        ChannelId, FrictionId, InitiativeId, KpiAnchor, KpiId, PersonaId, StageId, SystemId, TeamId, TouchpointId,
        TransitionId,
    };

    #[test]
    fn a_touchpoint_takes_along_what_cannot_be_without_it() {
        let journey = after(&[Edit::remove(&"late".into(), TouchpointId::new("a"))]);
        let late = state(&journey, "late");
        assert_eq!(late.touchpoints.ids().map(TouchpointId::as_str).collect::<Vec<_>>(), ["b", "c", "z"]);
        assert_eq!(late.transitions.ids().map(TransitionId::as_str).collect::<Vec<_>>(), ["bc", "bz"]);
        assert_eq!(late.frictions.ids().map(FrictionId::as_str).collect::<Vec<_>>(), ["on-s1"]);
        assert!(late.delights.is_empty());
        // The cards remain, about nothing; one of them was about a friction that went too.
        assert_eq!(late.cards.iter().filter(|card| card.at.is_some()).count(), 1);
        assert_eq!(late.cards.len(), 3);
        let placement = late.placement.as_ref().unwrap();
        assert_eq!(placement.touchpoints.keys().map(TouchpointId::as_str).collect::<Vec<_>>(), ["b", "c"]);
        // Others still bear the ids, so what refers to them stays.
        assert_eq!(
            late.touchpoints.get(&"z".into()),
            state(&sample::journey(), "late").touchpoints.get(&"z".into())
        );
        assert_eq!(state(&journey, "now"), state(&sample::journey(), "now"));
    }

    #[test]
    fn a_transition_takes_along_what_hangs_on_it() {
        let journey = after(&[Edit::remove(&"now".into(), TransitionId::new("ab"))]);
        for id in ["now", "soon", "late"] {
            assert!(!state(&journey, id).transitions.contains(&"ab".into()));
            assert!(!state(&journey, id).frictions.contains(&"on-ab".into()));
            assert_eq!(state(&journey, id).touchpoints.len(), state(&sample::journey(), id).touchpoints.len());
        }
    }

    #[test]
    fn removing_what_is_not_there_changes_nothing() {
        let edits = [
            Edit::remove(&"now".into(), TouchpointId::new("nobody")),
            Edit::remove_shared(StageId::new("nobody")),
        ];
        assert_eq!(after(&edits), journey());
    }

    #[test]
    fn with_the_last_of_a_friction_all_that_refers_to_it_forgets_it() {
        let journey = after(&[Edit::remove(&"now".into(), FrictionId::new("on-a"))]);
        assert!(state(&journey, "late").touchpoints.iter().all(|touchpoint| touchpoint.answers.is_empty()));
        assert!(state(&journey, "now").cards.iter().all(|card| card.answers.is_empty()));
        assert!(journey.roadmap.initiatives.iter().all(|initiative| initiative.frictions.is_empty()));
        assert_eq!(journey.business.reasons[0].friction, None);
        assert_eq!(journey.business.reasons[0].share, Some(0.5));
        assert_eq!(journey.votes.rounds[0].dots.len(), 2);
    }

    #[test]
    fn while_one_state_bears_the_id_nothing_is_forgotten() {
        let now = Edit::remove(&"now".into(), FrictionId::new("on-a"));
        let journey = after(&[lock("soon"), now.clone()]);
        assert_eq!(journey.business, sample::journey().business);
        assert_eq!(journey.votes, sample::journey().votes);
        // `late` follows `soon`, so this is the last of it.
        let journey = after(&[lock("soon"), now, Edit::remove(&"soon".into(), FrictionId::new("on-a"))]);
        assert_eq!(journey.business.reasons[0].friction, None);
    }

    #[test]
    fn with_the_last_of_a_touchpoint_all_that_refers_to_it_forgets_it() {
        let journey = after(&[
            Edit::remove(&"now".into(), TouchpointId::new("a")),
            Edit::remove(&"late".into(), TouchpointId::new("z")),
        ]);
        assert!(
            state(&journey, "now")
                .cards
                .iter()
                .all(|card| { !matches!(card.became, Some(crate::model::Became::Touchpoint(_))) })
        );
        let kpi = journey.kpis.get(&"k1".into()).unwrap();
        assert!(!kpi.at.iter().any(|at| matches!(at, KpiAnchor::Touchpoint(_) | KpiAnchor::Transition(_))));
        assert!(journey.roadmap.initiatives.iter().all(|initiative| initiative.delivers.is_empty()));
        // The dots on a, and those on the friction that went with it.
        assert_eq!(journey.votes.rounds[0].dots.len(), 1);
        let journey = after(&[Edit::remove(&"now".into(), TouchpointId::new("a"))]);
        assert!(state(&journey, "late").touchpoints.iter().all(|touchpoint| touchpoint.replaces.is_empty()));
        let bz = state(&journey, "late").transitions.get(&"bz".into()).unwrap();
        assert!(bz.replaces.is_empty() && bz.answers.is_empty());
    }

    #[test]
    fn a_stage_goes_with_its_touchpoints_in_every_state_even_a_locked_one() {
        let journey = after(&[lock("soon"), Edit::remove_shared(StageId::new("s1"))]);
        for id in ["now", "soon", "late"] {
            let state = state(&journey, id);
            assert!(state.touchpoints.iter().all(|touchpoint| touchpoint.stage.as_str() == "s2"));
            assert!(state.transitions.is_empty() && state.frictions.is_empty() && state.delights.is_empty());
            assert!(state.cards.iter().all(|card| card.at.is_none()) && state.cards.len() == 3);
        }
        assert_eq!(journey.stages.len(), 1);
        let kpi = journey.kpis.get(&"k1".into()).unwrap();
        assert_eq!(kpi.at, [KpiAnchor::Channel("c1".into()), KpiAnchor::Persona("p1".into()), KpiAnchor::Journey]);
        assert!(journey.votes.rounds[0].dots.is_empty());
    }

    #[test]
    fn a_channel_goes_with_its_touchpoints_and_is_named_no_more() {
        let journey = after(&[Edit::remove_shared(ChannelId::new("c2"))]);
        let now = state(&journey, "now");
        assert_eq!(now.touchpoints.ids().map(TouchpointId::as_str).collect::<Vec<_>>(), ["a"]);
        assert!(now.touchpoints.iter().all(|touchpoint| touchpoint.also_on.is_empty()));
        assert!(journey.personas.iter().all(|persona| persona.prefers == ["c1".into()]));
        assert_eq!(now.placement.as_ref().unwrap().lanes.len(), 1);
    }

    #[test]
    fn a_persona_is_named_no_more() {
        let journey = after(&[Edit::remove_shared(PersonaId::new("p1"))]);
        let now = state(&journey, "now");
        let a = now.touchpoints.get(&"a".into()).unwrap();
        assert_eq!(a.personas, ["p2".into()]);
        assert!(a.for_persona.is_empty());
        assert!(now.transitions.iter().all(|transition| transition.for_persona.is_empty()));
        let said = |persona: &Option<PersonaId>| persona.is_some();
        assert!(!now.frictions.iter().flat_map(|friction| &friction.verbatims).any(|words| said(&words.persona)));
        assert!(!now.delights.iter().flat_map(|delight| &delight.verbatims).any(|words| said(&words.persona)));
        assert!(!journey.kpis.get(&"k1".into()).unwrap().at.contains(&KpiAnchor::Persona("p1".into())));
    }

    #[test]
    fn a_system_is_named_no_more() {
        let journey = after(&[Edit::remove_shared(SystemId::new("y1")), Edit::remove_shared(SystemId::new("y2"))]);
        let a = state(&journey, "now").touchpoints.get(&"a".into()).unwrap();
        assert!(a.systems.is_empty() && a.backstage[0].systems.is_empty());
        assert!(journey.roadmap.initiatives.iter().all(|initiative| initiative.systems.is_empty()));
        let journey = after(&[Edit::remove_shared(SystemId::new("y2"))]);
        assert!(journey.systems.get(&"y1".into()).unwrap().feeds.is_empty());
    }

    #[test]
    fn a_team_leaves_its_name_to_what_it_answered_for() {
        let journey = after(&[Edit::remove_shared(TeamId::new("t1"))]);
        let a = state(&journey, "late").touchpoints.get(&"a".into()).unwrap();
        let owners = [
            &a.owner,
            &a.backstage[0].who,
            &journey.owner,
            &journey.channels.at(0).unwrap().owner,
            &journey.kpis.at(0).unwrap().owner,
            &journey.roadmap.initiatives.at(0).unwrap().owner,
            &journey.roadmap.decisions[0].who,
        ];
        assert_eq!(owners, ["The team"; 7]);
    }

    #[test]
    fn a_kpi_and_an_initiative_are_named_no_more() {
        let journey =
            after(&[Edit::remove_shared(KpiId::new("k1")), Edit::remove_shared(InitiativeId::new("r1"))]);
        let rest = journey.roadmap.initiatives.at(0).unwrap();
        assert_eq!((rest.id.as_str(), &rest.part_of, rest.depends_on.len()), ("r2", &None, 0));
        assert!(state(&journey, "soon").cards.get(&"about-friction".into()).unwrap().became.is_none());
        let journey = after(&[Edit::remove_shared(KpiId::new("k1"))]);
        assert!(journey.roadmap.initiatives.iter().all(|initiative| initiative.kpis.is_empty()));
    }

    #[test]
    fn a_state_leaves_its_base_to_what_was_based_on_it() {
        let journey = after(&[Edit::RemoveState("soon".into())]);
        assert_eq!(state(&journey, "late").based_on, Some("now".into()));
        let journey = after(&[Edit::RemoveState("now".into())]);
        assert_eq!(state(&journey, "soon").based_on, None);
    }

    #[test]
    fn a_state_takes_the_last_of_its_ids_along_and_is_no_target_any_more() {
        let journey = after(&[Edit::RemoveState("late".into())]);
        assert_eq!(journey.roadmap.target, None);
        assert!(journey.roadmap.initiatives.iter().all(|initiative| initiative.delivers.is_empty()));
        assert!(state(&journey, "now").cards.get(&"about-a".into()).unwrap().became.is_none());
        let empty = after(&["late", "soon", "now"].map(|id| Edit::RemoveState(id.into())));
        assert!(empty.states.is_empty() && empty.votes.rounds[0].dots.len() == 1);
    }

    #[test]
    fn a_transition_to_itself_goes_once() {
        let loops = crate::model::Transition::new("nn".into(), "n".into(), "n".into());
        let journey = after(&[
            Edit::put(&"now".into(), touchpoint("n", "s1", "c1")),
            Edit::put(&"now".into(), loops),
            Edit::remove(&"now".into(), TouchpointId::new("n")),
        ]);
        assert_eq!(journey, sample::journey());
    }
}
