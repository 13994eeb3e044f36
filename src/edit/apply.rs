//! Carrying out an edit.

use serde::Serialize;

use crate::model::{
    Card, Delight, Element, Friction, Journey, List, Record, State, StateId, Touchpoint, Transition, limits,
};

use super::{
    Edit, EditError, SharedRecord, SharedRecordId, StateDescription, StateRecord, StateRecordId,
    check::{check, check_base, check_chains, check_ranges, check_state, check_texts},
    consequences::Effects,
    follow::{put, remove},
    in_state::InState,
    linked::Linked,
    remove::{remove_shared, remove_state},
};

/// Carries out an edit and all that follows from it, so that every invariant of the document goes on holding.
///
/// **Other states follow while they are equal.** What [`Edit::Put`] changes in a state is changed in every follower:
/// the states based on it, directly or through others, up to those that are locked. A follower takes over each
/// changed field that still has the old value there, unless it would then refer to something that it lacks: then it
/// keeps its record as it is. What is added is added there, unless it would refer to something that is not there.
/// What [`Edit::Remove`] removes is removed there where it is still wholly equal, and kept where it is not.
///
/// **What cannot be without a thing goes with it**: the transitions of a touchpoint; the frictions and delights on
/// either; the touchpoints of a stage or a channel, in every state. Cards about it stay, about nothing.
///
/// **With the last of an id, all that refers to it forgets it**, in every state and in what they share: answers,
/// replacements, what a card has become, what a KPI measures, reasons and deliverables of initiatives, reasons of
/// loss, and dots. Where a team answered for something, its name remains as free text.
///
/// # Errors
/// The edit is refused, and nothing changes, where it names a state that is not there, leaves an id empty, puts a
/// number out of its range, makes something refer to what is not there, or the journey hold more than [`limits`] say. Removing what is not there is no error:
/// an earlier removal may have taken it along.
pub fn apply(journey: &mut Journey, edit: &Edit) -> Result<(), EditError> {
    *journey = applied(journey, [edit])?;
    Ok(())
}

/// The journey after these edits, one after the other. What a map of records costs to copy is paid once for all of them.
///
/// # Errors
/// One of them is refused, as by [`apply`].
pub fn applied<'a>(journey: &Journey, edits: impl IntoIterator<Item = &'a Edit>) -> Result<Journey, EditError> {
    let mut draft = journey.clone();
    edits.into_iter().try_for_each(|edit| apply_to_draft(&mut draft, edit))?;
    Ok(draft)
}

/// Carries out an edit on a journey of which nobody has a copy to lose: it is changed in place.
///
/// # Errors
/// As those of [`apply`]; the draft is spoilt then.
pub(crate) fn apply_to_draft(draft: &mut Journey, edit: &Edit) -> Result<(), EditError> {
    carry_out(draft, edit, &mut Effects::default())?;
    limits::too_many(draft).map_or(Ok(()), |excess| Err(EditError::TooMuch(excess)))
}

/// Carries out an edit and tells what else it does. On an error the journey is spoilt.
pub(super) fn carry_out(journey: &mut Journey, edit: &Edit, effects: &mut Effects) -> Result<(), EditError> {
    match edit {
        Edit::Put { state, record } => match record {
            StateRecord::Touchpoint(record) => put_checked(journey, state, record.as_ref(), effects),
            StateRecord::Transition(record) => put_checked(journey, state, record.as_ref(), effects),
            StateRecord::Friction(record) => put_checked(journey, state, record.as_ref(), effects),
            StateRecord::Delight(record) => put_checked(journey, state, record.as_ref(), effects),
            StateRecord::Card(record) => put_checked(journey, state, record.as_ref(), effects),
        },
        Edit::Remove { state, id } => match id {
            StateRecordId::Touchpoint(id) => remove::<Touchpoint>(journey, state, id, effects),
            StateRecordId::Transition(id) => remove::<Transition>(journey, state, id, effects),
            StateRecordId::Friction(id) => remove::<Friction>(journey, state, id, effects),
            StateRecordId::Delight(id) => remove::<Delight>(journey, state, id, effects),
            StateRecordId::Card(id) => remove::<Card>(journey, state, id, effects),
        },
        Edit::PutShared(record) => match record {
            SharedRecord::Stage(record) => put_shared(journey, |j| &mut j.stages, record.as_ref()),
            SharedRecord::Channel(record) => put_shared(journey, |j| &mut j.channels, record.as_ref()),
            SharedRecord::Persona(record) => put_shared(journey, |j| &mut j.personas, record.as_ref()),
            SharedRecord::Team(record) => put_shared(journey, |j| &mut j.teams, record.as_ref()),
            SharedRecord::System(record) => put_shared(journey, |j| &mut j.systems, record.as_ref()),
            SharedRecord::Kpi(record) => put_shared(journey, |j| &mut j.kpis, record.as_ref()),
            SharedRecord::Initiative(record) => {
                put_shared(journey, |j| &mut j.roadmap.initiatives, record.as_ref())?;
                check_chains(journey, record)
            }
        },
        Edit::RemoveShared(id) => {
            remove_shared(journey, id, effects);
            Ok(())
        }
        Edit::MoveShared { id, position } => move_shared(journey, id, *position),
        Edit::AddState { state, position } => add_state(journey, state, *position),
        Edit::MoveState { id, position } => {
            require_state(journey, id)?;
            // A list that is left alone stays shared with earlier journeys.
            if journey.states.position(id) != Some(*position) {
                journey.states.move_to(id, *position);
            }
            Ok(())
        }
        Edit::RemoveState(id) => remove_state(journey, id, effects),
        Edit::DescribeState { id, description } => describe_state(journey, id, description),
        Edit::Place { state, placement } => {
            require_state(journey, state)?;
            let element = || Element::State(state.clone());
            placement.iter().try_for_each(|placement| check_ranges(element(), placement))?;
            // One that is left alone stays shared with earlier journeys.
            if journey.states.get(state).is_some_and(|state| state.placement != *placement) {
                journey.states.update(state, |state| state.placement.clone_from(placement));
            }
            Ok(())
        }
        Edit::Describe(description) => {
            check_texts(&(
                &description.organisation,
                &description.owner,
                &description.language,
                &description.vision,
            ))?;
            check_texts(&Named { name: &description.title })?;
            journey.title.clone_from(&description.title);
            journey.organisation.clone_from(&description.organisation);
            journey.owner.clone_from(&description.owner);
            journey.language.clone_from(&description.language);
            journey.vision.clone_from(&description.vision);
            Ok(())
        }
        Edit::Roadmap(description) => {
            description.target.iter().try_for_each(|target| require_state(journey, target))?;
            check_texts(&(&description.sponsor, &description.decisions))?;
            journey.roadmap.start = description.start;
            journey.roadmap.target.clone_from(&description.target);
            journey.roadmap.sponsor.clone_from(&description.sponsor);
            journey.roadmap.decisions.clone_from(&description.decisions);
            Ok(())
        }
        Edit::Worksheet(worksheet) => {
            check_texts(worksheet)?;
            journey.worksheet = worksheet.clone();
            Ok(())
        }
        Edit::Business(business) => {
            check(journey, None, business)?;
            journey.business = business.clone();
            Ok(())
        }
        Edit::Votes(votes) => {
            check(journey, None, votes)?;
            journey.votes = votes.clone();
            Ok(())
        }
        Edit::Readiness(ticks) => {
            ticks.iter().try_for_each(|tick| check_ranges(Element::Journey, tick))?;
            journey.readiness.clone_from(ticks);
            Ok(())
        }
        Edit::Settings(settings) => {
            check_ranges(Element::Journey, settings)?;
            check_texts(settings)?;
            journey.settings = settings.clone();
            Ok(())
        }
        Edit::Restore(earlier) => {
            *journey = Journey { id: journey.id, ..earlier.journey().clone() };
            Ok(())
        }
    }
}

/// A name that stands alone.
#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
}

fn put_checked<T: InState + Serialize>(
    journey: &mut Journey,
    state: &StateId,
    record: &T,
    effects: &mut Effects,
) -> Result<(), EditError> {
    put(journey, state, record, effects)?;
    check(journey, journey.states.get(state), record)
}

fn put_shared<T: Record + PartialEq + Linked + Serialize>(
    journey: &mut Journey,
    list: impl Fn(&mut Journey) -> &mut List<T>,
    record: &T,
) -> Result<(), EditError> {
    let list = list(journey);
    if list.get(record.id()) != Some(record) {
        list.put(record.clone());
    }
    check(journey, None, record)
}

fn move_shared(journey: &mut Journey, id: &SharedRecordId, position: usize) -> Result<(), EditError> {
    fn move_in<T: Record>(list: &mut List<T>, id: &T::Id, position: usize) -> bool {
        let from = list.position(id);
        // A list that is left alone stays shared with earlier journeys.
        if from != Some(position) {
            list.move_to(id, position);
        }
        from.is_some()
    }
    let was_there = match id {
        SharedRecordId::Stage(id) => move_in(&mut journey.stages, id, position),
        SharedRecordId::Channel(id) => move_in(&mut journey.channels, id, position),
        SharedRecordId::Persona(id) => move_in(&mut journey.personas, id, position),
        SharedRecordId::Team(id) => move_in(&mut journey.teams, id, position),
        SharedRecordId::System(id) => move_in(&mut journey.systems, id, position),
        SharedRecordId::Kpi(id) => move_in(&mut journey.kpis, id, position),
        SharedRecordId::Initiative(id) => move_in(&mut journey.roadmap.initiatives, id, position),
    };
    if was_there { Ok(()) } else { Err(EditError::Unknown(id.clone().into())) }
}

fn require_state(journey: &Journey, id: &StateId) -> Result<(), EditError> {
    if journey.states.contains(id) { Ok(()) } else { Err(EditError::UnknownState(id.clone())) }
}

fn add_state(journey: &mut Journey, state: &State, position: usize) -> Result<(), EditError> {
    if !limits::is_id(state.id.as_str()) {
        return Err(EditError::EmptyId(Element::State(state.id.clone())));
    }
    if journey.states.contains(&state.id) {
        return Err(EditError::DuplicateState(state.id.clone()));
    }
    check_texts(&(Named { name: &state.name }, &state.description))?;
    journey.states.put(state.clone());
    journey.states.move_to(&state.id, position);
    check_state(journey, state)
}

fn describe_state(journey: &mut Journey, id: &StateId, description: &StateDescription) -> Result<(), EditError> {
    require_state(journey, id)?;
    check_texts(&(Named { name: &description.name }, &description.description))?;
    journey.states.update(id, |state| {
        state.name.clone_from(&description.name);
        state.role = description.role;
        state.based_on.clone_from(&description.based_on);
        state.locked = description.locked;
        state.description.clone_from(&description.description);
    });
    check_base(journey, id)
}

#[cfg(test)]
mod tests {
    use crate::{
        edit::{
            Description, Edit, EditError, RoadmapDescription, SharedRecordId, StateDescription,
            sample::{after, journey, refusal, state, touchpoint},
        },
        model::{
            Anchor, Became, Business, Card, CardAnchor, Dots, Element, EvidenceLevel, Friction, Initiative, Kpi,
            KpiAnchor, Persona, Phase, Placement, ReadinessTick, Settings, Spread, Stage, StageId, State, StateId,
            Touchpoint, Transition, Votes,
        },
    };

    fn now() -> StateId {
        "now".into()
    }

    fn touchpoint_element(id: &str) -> Element {
        Element::Touchpoint(id.into())
    }

    #[test]
    fn what_would_refer_to_nothing_is_refused() {
        let a = || state(&journey(), "now").touchpoints.get(&"a".into()).unwrap().clone();
        let card = || state(&journey(), "now").cards.get(&"about-a".into()).unwrap().clone();
        let kpi = || journey().kpis.at(0).unwrap().clone();
        let initiative = || journey().roadmap.initiatives.at(0).unwrap().clone();
        let persona = || journey().personas.at(0).unwrap().clone();
        let dots = |on| {
            let mut votes = journey().votes;
            votes.rounds[0].dots = vec![Dots { participant: String::new(), on, dots: 1 }];
            Edit::Votes(votes)
        };
        let broken = [
            (Edit::put(&now(), touchpoint("n", "nowhere", "c1")), Element::Stage("nowhere".into())),
            (Edit::put(&now(), touchpoint("n", "s1", "nowhere")), Element::Channel("nowhere".into())),
            (Edit::put(&now(), Touchpoint { also_on: vec!["x".into()], ..a() }), Element::Channel("x".into())),
            (Edit::put(&now(), Touchpoint { personas: vec!["x".into()], ..a() }), Element::Persona("x".into())),
            (Edit::put(&now(), Touchpoint { systems: vec!["x".into()], ..a() }), Element::System("x".into())),
            (Edit::put(&now(), Touchpoint { answers: vec!["x".into()], ..a() }), Element::Friction("x".into())),
            (Edit::put(&now(), Touchpoint { replaces: vec!["x".into()], ..a() }), touchpoint_element("x")),
            // z is in another state.
            (Edit::put(&now(), Transition::new("az".into(), "a".into(), "z".into())), touchpoint_element("z")),
            (
                Edit::put(&now(), Friction::new("f".into(), "", Anchor::Transition("bz".into()), 1)),
                Element::Transition("bz".into()),
            ),
            (
                Edit::put(&now(), Card { at: Some(CardAnchor::Friction("x".into())), ..card() }),
                Element::Friction("x".into()),
            ),
            (
                Edit::put(&now(), Card { became: Some(Became::Initiative("x".into())), ..card() }),
                Element::Initiative("x".into()),
            ),
            (
                Edit::put_shared(Kpi { at: vec![KpiAnchor::Channel("x".into())], ..kpi() }),
                Element::Channel("x".into()),
            ),
            (Edit::put_shared(Initiative { kpis: vec!["x".into()], ..initiative() }), Element::Kpi("x".into())),
            (Edit::put_shared(Persona { prefers: vec!["x".into()], ..persona() }), Element::Channel("x".into())),
            (dots(CardAnchor::Touchpoint("x".into())), touchpoint_element("x")),
        ];
        for (edit, missing) in broken {
            assert!(
                matches!(refusal(&edit), EditError::BrokenReference { to, .. } if to == missing),
                "{edit:?} is not refused for {missing:?}"
            );
        }
    }

    #[test]
    fn answers_and_replacements_may_name_what_is_in_another_state() {
        let element = Touchpoint { replaces: vec!["z".into()], ..touchpoint("n", "s1", "c1") };
        let journey = after(&[Edit::put(&now(), element.clone())]);
        assert_eq!(state(&journey, "now").touchpoints.get(&"n".into()), Some(&element));
    }

    #[test]
    fn unknown_states_are_refused() {
        let nobody = StateId::new("nobody");
        let description = StateDescription { based_on: Some(nobody.clone()), ..state(&journey(), "now").into() };
        let unknown = [
            Edit::put(&nobody, touchpoint("n", "s1", "c1")),
            Edit::remove(&nobody, crate::model::TouchpointId::new("a")),
            Edit::RemoveState(nobody.clone()),
            Edit::MoveState { id: nobody.clone(), position: 0 },
            Edit::Place { state: nobody.clone(), placement: None },
            Edit::DescribeState { id: nobody.clone(), description: StateDescription::default() },
            Edit::DescribeState { id: now(), description },
            Edit::Roadmap(RoadmapDescription { target: Some(nobody.clone()), ..RoadmapDescription::default() }),
        ];
        for edit in unknown {
            assert_eq!(refusal(&edit), EditError::UnknownState(nobody.clone()));
        }
    }

    #[test]
    fn empty_ids_and_taken_state_ids_are_refused() {
        assert_eq!(
            refusal(&Edit::put(&now(), touchpoint(" ", "s1", "c1"))),
            EditError::EmptyId(touchpoint_element(" "))
        );
        let stage = Stage { id: "".into(), name: String::new(), when: String::new() };
        assert_eq!(refusal(&Edit::put_shared(stage)), EditError::EmptyId(Element::Stage("".into())));
        let add = |id: &str| Edit::AddState {
            state: Box::new(State { id: id.into(), ..state(&journey(), "now").clone() }),
            position: 0,
        };
        assert_eq!(refusal(&add("")), EditError::EmptyId(Element::State("".into())));
        assert_eq!(refusal(&add("late")), EditError::DuplicateState("late".into()));
    }

    #[test]
    fn numbers_out_of_range_are_refused() {
        let a = || state(&journey(), "now").touchpoints.get(&"a".into()).unwrap().clone();
        let out = |edit: &Edit| match refusal(edit) {
            EditError::OutOfRange { field, .. } => field,
            other => panic!("{other}"),
        };
        assert_eq!(out(&Edit::put(&now(), Touchpoint { emotion: Some(3), ..a() })), "emotion");
        for entry in [1.5, -0.1, f64::NAN, f64::INFINITY] {
            assert_eq!(out(&Edit::put(&now(), Touchpoint { entry: Some(entry), ..a() })), "entry");
        }
        assert_eq!(out(&Edit::put(&now(), Friction::new("f".into(), "", Anchor::Journey, 6))), "severity");
        let business = Business { lost_per_month: Some(-1.0), ..journey().business };
        assert_eq!(out(&Edit::Business(business)), "business.lost_per_month");
        let tick = ReadinessTick { phase: Phase::Planning, item: -1, done: true };
        assert_eq!(out(&Edit::Readiness(vec![tick])), "readiness.item");
        let spread = Spread { level: EvidenceLevel::Data, spread: 2.0 };
        assert_eq!(
            out(&Edit::Settings(Settings { spread: vec![spread], ..Settings::default() })),
            "settings.spread.spread"
        );
        let placement = Placement { gutters: vec![-1], ..Placement::default() };
        assert_eq!(out(&Edit::Place { state: now(), placement: Some(placement) }), "placement.gutters");
    }

    #[test]
    fn circles_are_refused() {
        let based = StateDescription { based_on: Some("late".into()), ..state(&journey(), "now").into() };
        assert_eq!(
            refusal(&Edit::DescribeState { id: now(), description: based }),
            EditError::Circle { of: Element::State(now()), field: "based_on" }
        );
        let r1 = || journey().roadmap.initiatives.at(0).unwrap().clone();
        let circle = |field| EditError::Circle { of: Element::Initiative("r1".into()), field };
        let part = Initiative { part_of: Some("r2".into()), ..r1() };
        assert_eq!(refusal(&Edit::put_shared(part)), circle("part_of"));
        let dependent = Initiative { depends_on: vec!["r1".into()], ..r1() };
        assert_eq!(refusal(&Edit::put_shared(dependent)), circle("depends_on"));
    }

    #[test]
    fn a_state_is_added_where_it_is_wanted_and_only_if_it_is_sound() {
        let copy = State { id: "copy".into(), ..state(&journey(), "late").clone() };
        let add = |state: &State, position| Edit::AddState { state: Box::new(state.clone()), position };
        let ids = |edit| after(&[edit]).states.iter().map(|state| state.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(add(&copy, 1)), ["now", "copy", "soon", "late"]);
        assert_eq!(ids(add(&copy, 99)), ["now", "soon", "late", "copy"]);
        let mut torn = copy;
        torn.touchpoints.remove(&"z".into());
        assert!(matches!(refusal(&add(&torn, 0)), EditError::BrokenReference { .. }));
    }

    #[test]
    fn shared_records_move_within_their_list() {
        let ids = |edit| after(&[edit]).stages.iter().map(|stage| stage.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(Edit::move_shared(StageId::new("s1"), 1)), ["s2", "s1"]);
        assert_eq!(ids(Edit::move_shared(StageId::new("s1"), 99)), ["s2", "s1"]);
        assert_eq!(
            refusal(&Edit::move_shared(StageId::new("x"), 0)),
            EditError::Unknown(SharedRecordId::Stage("x".into()).into())
        );
    }

    #[test]
    fn states_move_within_their_list() {
        let ids = |position| {
            let edit = Edit::MoveState { id: "late".into(), position };
            after(&[edit]).states.iter().map(|state| state.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(0), ["late", "now", "soon"]);
        assert_eq!(ids(1), ["now", "late", "soon"]);
        assert_eq!(ids(99), ["now", "soon", "late"]);
        assert_eq!(after(&[Edit::MoveState { id: now(), position: 0 }]), journey());
    }

    #[test]
    fn a_placement_never_follows() {
        let journey = after(&[Edit::Place { state: now(), placement: Some(Placement::default()) }]);
        assert_eq!(state(&journey, "now").placement, Some(Placement::default()));
        assert_eq!(state(&journey, "soon"), state(&super::tests::journey(), "soon"));
    }

    #[test]
    fn descriptions_are_read_and_written_back_unchanged() {
        let description = state(&journey(), "soon").into();
        let edits = [
            Edit::Describe(Description::from(&journey())),
            Edit::Roadmap(RoadmapDescription::from(&journey())),
            Edit::DescribeState { id: "soon".into(), description },
        ];
        assert_eq!(after(&edits), journey());
        let title = Description { title: "New".to_owned(), ..(&journey()).into() };
        assert_eq!(after(&[Edit::Describe(title)]).title, "New");
        assert_eq!(after(&[Edit::Votes(Votes::default())]).votes, Votes::default());
    }
}
