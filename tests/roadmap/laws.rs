//! What holds for every journey, however little is left of it.

use jiff::civil::{Date, date};
use parcours::{
    i18n::Lang,
    model::{InitiativeId, Journey, Role, State, StateId},
    roadmap::{Plan, plan},
};
use proptest::prelude::*;

use crate::{all_ids, find, ids, plan_of, sample};

#[test]
fn empty_journeys_have_a_plan() {
    let target = State::new(StateId::new("t"), "T", Role::Future);
    let plan_empty = plan(&Journey::default(), &target, Some(Date::MAX), Lang::Fr);
    assert_eq!(all_ids(&plan_empty), Vec::<&str>::new());
    assert_eq!((plan_empty.steps.len(), plan_empty.coverage), (5, None));
    assert!(plan_empty.steps.iter().all(|step| step.done.is_empty()));
    assert_eq!(Plan::from_ron(&plan_empty.to_ron()).unwrap(), plan_empty);

    // Without a current state there is nothing to list but the channels, and everything to design.
    let mut journey = sample();
    journey.states.remove(&"actuel".into());
    let plan = plan_of(&journey, Lang::Fr);
    assert_eq!(ids(&plan.steps[1]), ["mesurer-ecarts"]);
    assert!(ids(&plan.steps[0]).contains(&"inventory-telephone"));
    assert!(find(&plan, "experience-retrait").why.starts_with("Nouveau dans l’état cible"));
    // Today's state leads nowhere new.
    let journey = sample();
    let today = journey.current().unwrap();
    let standstill = parcours::roadmap::plan(&journey, today, None, Lang::Fr);
    assert!(all_ids(&standstill).iter().all(|id| !id.starts_with("experience") && !id.starts_with("handover")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is cut out of the sample and whenever it starts, there is a plan, in order, that reads back equal.
    #[test]
    fn no_cut_through_the_sample_breaks_the_plan(
        cuts in proptest::collection::vec(0_usize..80, 0..25),
        year in 1_i16..=9999, day in 1_i16..=365, links in proptest::collection::vec((0_usize..7, 0_usize..7), 0..6),
    ) {
        let mut journey = sample();
        for cut in cuts {
            cut_out(&mut journey, cut);
        }
        let ids: Vec<InitiativeId> = journey.roadmap.initiatives.iter().map(|it| it.id.clone()).collect();
        for (from, to) in links {
            if let (Some(from), Some(to)) = (ids.get(from), ids.get(to)) {
                journey.roadmap.initiatives.update(from, |it| { it.depends_on.push(to.clone()); it.part_of = Some(to.clone()); });
            }
        }
        let target = journey.target().cloned().unwrap_or_else(|| State::new("none".into(), "", Role::Future));
        let start = date(year, 1, 1).checked_add(jiff::Span::new().days(i64::from(day) - 1)).ok();
        let plan = plan(&journey, &target, start, Lang::En);
        for it in plan.initiatives() {
            prop_assert!(it.from.zip(it.until).is_none_or(|(from, until)| from <= until), "{}", it.id);
        }
        let mut ids = all_ids(&plan);
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
        prop_assert!(plan.coverage.is_none_or(|coverage| (0.0..=1.0).contains(&coverage)));
        prop_assert_eq!(Plan::from_ron(&plan.to_ron()).unwrap(), plan);
    }
}

/// Removes the thing with this number, counting through the parts of the sample.
fn cut_out(journey: &mut Journey, number: usize) {
    let state: StateId = if number.is_multiple_of(2) { "actuel".into() } else { "cible".into() };
    let at = number / 6;
    match number % 6 {
        0 | 1 => journey.states.update(&state, |state| {
            let id = state.touchpoints.ids().nth(at).cloned();
            id.and_then(|id| state.touchpoints.remove(&id));
        }),
        2 | 3 => journey.states.update(&state, |state| {
            let id = state.transitions.ids().nth(at).cloned();
            id.and_then(|id| state.transitions.remove(&id));
        }),
        4 => {
            let id = journey.channels.at(at).map(|channel| channel.id.clone());
            id.and_then(|id| journey.channels.remove(&id));
        }
        _ => {
            let id = journey.stages.at(at).map(|stage| stage.id.clone());
            id.and_then(|id| journey.stages.remove(&id));
        }
    }
}
